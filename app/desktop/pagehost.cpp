#include "app/desktop/pagehost.h"

#include "views/common/banner.h"
#include "views/common/pagehead.h"
#include "views/common/statestack.h"

#include <QLoggingCategory>
#include <QVBoxLayout>

#include <exception>

namespace privyseal {
namespace {

Q_LOGGING_CATEGORY(windowLog, "privyseal.window")

// The box layout that holds `widget`, itself or in a nested layout, and the place after it.
std::pair<QBoxLayout*, int> placeAfter(QLayout* layout, QWidget* widget)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        auto* box = qobject_cast<QBoxLayout*>(layout);
        if (item->widget() == widget && box && box->direction() == QBoxLayout::TopToBottom)
            return {box, i + 1};
        if (auto found = placeAfter(item->layout(), widget); found.first)
            return found;
    }
    return {nullptr, 0};
}

} // namespace

PageHost::PageHost(QList<PageEntry> entries, PageContext context, QWidget* parent)
    : QStackedWidget(parent), m_entries(std::move(entries)), m_context(std::move(context))
{
    setObjectName(QStringLiteral("pages"));
}

Page* PageHost::currentPage() const
{
    return m_held.value(m_current).page;
}

void PageHost::make(const PageEntry& entry, Held& held)
{
    QString defect;
    try {
        held.page = entry.make(m_context, nullptr);
    } catch (const std::exception& exception) {
        defect = QString::fromLocal8Bit(exception.what());
    }
    if (!held.page) {
        qCWarning(windowLog) << "page" << entry.title << "could not be made:" << defect;
        auto* stand = new StateStack;
        stand->showFailed(tr("This page could not be made; the record and the other pages are not touched."));
        held.widget = stand;
        connect(stand, &StateStack::retryRequested, this, [this, id = entry.id, stand] {
            m_held.remove(id);
            removeWidget(stand);
            stand->deleteLater();
            show(id, QString());
        });
    } else {
        held.widget = held.page;
        held.missed = allTopics();
        addBanners(held);
        connect(held.page, &Page::openRequested, this, &PageHost::openRequested);
        connect(held.page, &Page::importRequested, this, &PageHost::importRequested);
        connect(held.page, &Page::recordChanged, this, &PageHost::recordChanged);
    }
    addWidget(held.widget);
}

void PageHost::addBanners(Held& held)
{
    auto* head = held.page->findChild<PageHead*>();
    QWidget* around = head ? head->parentWidget() : nullptr;
    const auto [layout, place] = around ? placeAfter(around->layout(), head) : std::pair<QBoxLayout*, int>{nullptr, 0};
    auto* stripe = new QWidget;
    auto* rows = new QVBoxLayout(stripe);
    rows->setContentsMargins(0, Space::within, 0, 0);
    rows->setSpacing(Space::within);
    held.lost = new Banner;
    held.lost->setObjectName(QStringLiteral("lostBanner"));
    held.lost->hide();
    rows->addWidget(held.lost);
    if (m_context.isReadOnly) {
        auto* readOnly = new Banner(Banner::Kind::Warn, tr("This record is open for reading only."),
                                    tr("%1 Figures and reports work; nothing can be decided or changed.").arg(m_context.readOnlyReason));
        readOnly->setObjectName(QStringLiteral("readOnlyBanner"));
        rows->addWidget(readOnly);
    }
    if (!m_context.warning.isEmpty()) {
        auto* wire = new Banner(Banner::Kind::Warn, tr("The way to the server is not fully protected."), m_context.warning);
        wire->setObjectName(QStringLiteral("wireBanner"));
        rows->addWidget(wire);
    }
    held.grade = new Banner;
    held.grade->setObjectName(QStringLiteral("gradeBanner"));
    rows->addWidget(held.grade);
    showGrade(held);
    if (layout) {
        // A page that runs to the edge leaves the margin to its parts.
        const int side = layout->contentsMargins().left() > 0 ? 0 : Space::page;
        rows->setContentsMargins(side, 0, side, Space::card);
        layout->insertWidget(place, stripe);
        return;
    }
    auto* framed = new QWidget;
    auto* column = new QVBoxLayout(framed);
    column->setContentsMargins(0, 0, 0, 0);
    rows->setContentsMargins(Space::page, Space::between, Space::page, 0);
    column->addWidget(stripe);
    column->addWidget(held.page, 1);
    held.widget = framed;
}

void PageHost::setGrade(const RecordGrade& grade)
{
    m_grade = grade;
    for (const Held& held : std::as_const(m_held)) {
        if (held.grade)
            showGrade(held);
    }
}

void PageHost::showGrade(const Held& held) const
{
    const bool isBroken = m_grade.kind == RecordGrade::Kind::Broken;
    held.grade->setMessage(isBroken ? Banner::Kind::Bad : Banner::Kind::Neutral, QString(m_grade.words + u'.'), m_grade.detail);
    held.grade->setVisible(!m_grade.isCommitteeGrade() && !m_grade.words.isEmpty());
}

PageHost::Held& PageHost::held(PageId id)
{
    Held& held = m_held[id];
    if (!held.widget) {
        for (const PageEntry& entry : m_entries) {
            if (entry.id == id)
                make(entry, held);
        }
    }
    return held;
}

void PageHost::show(PageId id, const QString& subject)
{
    Held& shown = held(id);
    if (!shown.widget)
        return;
    m_current = id;
    setLost(m_lostSentence, m_lostDetails);
    if (shown.page && !shown.missed.isEmpty())
        shown.page->refresh(std::exchange(shown.missed, {}));
    setCurrentWidget(shown.widget);
    if (shown.page && !subject.isEmpty())
        shown.page->showSubject(subject);
}

void PageHost::noteChanges(const QSet<Topic>& topics)
{
    for (auto held = m_held.begin(); held != m_held.end(); ++held) {
        if (!held->page)
            continue;
        held->missed.unite(topics);
        if (held.key() == m_current)
            held->page->refresh(std::exchange(held->missed, {}));
    }
}

void PageHost::setLost(const QString& sentence, const QString& details)
{
    m_lostSentence = sentence;
    m_lostDetails = details;
    Banner* banner = m_held.value(m_current).lost;
    if (!banner)
        return;
    if (!sentence.isEmpty()) {
        // Over a wire the connection is made again by itself; what was typed stays.
        banner->setMessage(Banner::Kind::Bad, tr("The record cannot be read at the moment."),
                           m_context.location.isServer() ? tr("%1 Privy Seal keeps trying to connect.").arg(sentence) : sentence);
        banner->setDetails(details);
    }
    banner->setVisible(!sentence.isEmpty());
}

} // namespace privyseal
