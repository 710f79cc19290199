#include "app/desktop/commandpalette.h"

#include "models/tables/finder.h"
#include "views/common/icons.h"
#include "views/common/textlabel.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace privyseal {
namespace {

constexpr int delayMs = 120, pageRole = Qt::UserRole, subjectRole = Qt::UserRole + 1;

PageId pageOf(Found::Kind kind)
{
    return kind == Found::Kind::Agent ? PageId::Agents : kind == Found::Kind::Request ? PageId::Approvals : PageId::Incidents;
}

} // namespace

CommandPalette::CommandPalette(const RecordLocation& location, const QList<PageEntry>& pages, QWidget* parent)
    : QDialog(parent), m_location(location), m_pages(pages)
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Go to"));
    m_field = new QLineEdit;
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(tr("A page, or the name or id of an agent, request or incident"));
    m_field->setAccessibleName(tr("Go to"));
    m_field->installEventFilter(this);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_note = new TextLabel(QString(), FontRole::Small, Token::Text2);
    m_note->hide();
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_field);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_note);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_task.cancel();
        listPages(text.trimmed());
        m_delay.start();
    });
    connect(&m_delay, &QTimer::timeout, this, &CommandPalette::search);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
    resize(560, 380);
    listPages(QString());
}

void CommandPalette::listPages(const QString& text)
{
    m_list->clear();
    m_note->hide();
    for (const PageEntry& page : m_pages) {
        if (!page.title.contains(text, Qt::CaseInsensitive))
            continue;
        auto* item = new QListWidgetItem(themedIcon(page.icon, Theme::of(this)), tr("%1: %2").arg(page.title, page.question), m_list);
        item->setData(pageRole, int(page.id));
        item->setData(subjectRole, QString());
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::search()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return;
    m_task.start<Result<QList<Found>>>(
        [location = m_location, text](TaskControl&) -> Result<QList<Found>> {
            auto record = Record::open(location, Record::Mode::ReadOnly);
            if (!record)
                return tl::unexpected<Error>(record.error());
            return Finder(**record).find(text);
        },
        [this](const Result<QList<Found>>& found) {
            if (!found) {
                m_note->setText(found.error().message);
                m_note->show();
                return;
            }
            for (const Found& thing : *found) {
                const PageId page = pageOf(thing.kind);
                const auto entry = std::find_if(m_pages.cbegin(), m_pages.cend(), [&](const PageEntry& one) { return one.id == page; });
                if (entry == m_pages.cend())
                    continue;
                auto* item = new QListWidgetItem(themedIcon(entry->icon, Theme::of(this)), QStringLiteral("%1   %2").arg(thing.id, thing.name), m_list);
                item->setData(pageRole, int(page));
                item->setData(subjectRole, thing.id);
            }
            if (m_list->count() == 0) {
                m_note->setText(tr("Nothing has this name or id."));
                m_note->show();
            } else if (m_list->currentRow() < 0) {
                m_list->setCurrentRow(0);
            }
        });
}

void CommandPalette::choose()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const auto page = PageId(item->data(pageRole).toInt());
    const QString subject = item->data(subjectRole).toString();
    accept();
    Q_EMIT chosen(page, subject);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace privyseal
