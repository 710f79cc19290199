#include "views/approvals/sections.h"

#include "models/agents/agent.h"
#include "models/core/textsafety.h"
#include "views/approvals/difftable.h"
#include "views/common/buttons.h"
#include "views/common/chip.h"
#include "views/common/clearlayout.h"
#include "views/common/format.h"
#include "views/common/seal.h"
#include "views/common/textlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace privyseal {
namespace {

// One condition: shape, title, detail at the end; an unmet one is tinted and ends in the link to its cure.
class ConditionRow : public QWidget
{
public:
    ConditionRow(const Condition& condition, QWidget* parent) : QWidget(parent), m_met(condition.met)
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(Space::within, 2, Space::within, 2);
        row->setSpacing(Space::between);
        const Status status{m_met ? Shape::DiscTick : Shape::Octagon, m_met ? Tone::Good : Tone::Bad, {}};
        auto* shape = new ShapeLabel(status, FontRole::Body, this);
        shape->setAccessibleName(m_met ? ConditionsSection::tr("Met") : ConditionsSection::tr("Blocker"));
        row->addWidget(shape);
        auto* title = new TextLabel(condition.title, FontRole::Body, m_met ? QFont::Normal : QFont::DemiBold, Token::Text, this);
        row->addWidget(title);
        auto* detail = new TextLabel(visibleText(condition.detail), FontRole::Small, m_met ? Token::Text2 : Token::Bad, this);
        detail->setElided(true);
        detail->setAlignment(m_met ? Qt::AlignTrailing | Qt::AlignVCenter : Qt::AlignLeading | Qt::AlignVCenter);
        row->addWidget(detail, 1);
        setAccessibleName(condition.title + QStringLiteral(": ") + visibleText(condition.detail));
        m_layout = row;
    }
    void addLink(QWidget* link) { m_layout->addWidget(link); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::of(this);
        if (m_met || theme.isHighContrast())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::BadBg));
        painter.drawRoundedRect(rect(), Space::radiusChip, Space::radiusChip);
    }

private:
    bool m_met;
    QHBoxLayout* m_layout;
};

QVBoxLayout* plainColumn(QWidget* widget, int spacing)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace

ChangesSection::ChangesSection(QWidget* parent) : QWidget(parent)
{
    auto* column = plainColumn(this, Space::between);
    m_head = new SectionHead(tr("What changes"), this);
    m_table = new DiffTable(this);
    m_all = new LinkButton({}, this);
    m_all->setObjectName(QStringLiteral("showAllChanges"));
    m_head->addEnd(m_all);
    column->addWidget(m_head);
    column->addWidget(m_table);
    column->addStretch(1); // the table is as high as its rows
    connect(m_all, &LinkButton::clicked, this, [this] {
        m_table->setAllShown(!m_table->isAllShown());
        showLink();
    });
}

void ChangesSection::showLink()
{
    m_all->setVisible(m_table->holdsMore());
    m_all->setText(m_table->isAllShown() ? tr("Show fewer") : tr("Show all %1").arg(m_count));
    m_all->updateGeometry();
}

void ChangesSection::setDossier(const Dossier& dossier, const Instant& now)
{
    int added = 0, grows = 0, removed = 0, unchanged = 0;
    for (const PrivilegeChange& change : dossier.changes) {
        added += change.kind == PrivilegeChange::Kind::Added;
        grows += change.kind == PrivilegeChange::Kind::Grows;
        removed += change.kind == PrivilegeChange::Kind::Removed;
        unchanged += change.kind == PrivilegeChange::Kind::Unchanged;
    }
    QStringList words;
    if (added)
        words.append(tr("%n added", nullptr, added));
    if (removed)
        words.append(tr("%n removed", nullptr, removed));
    if (unchanged)
        words.append(tr("%n unchanged", nullptr, unchanged));
    if (grows)
        words.append(tr("reach grows"));
    m_head->setCaption(words.join(QStringLiteral(", ")));
    m_count = dossier.changes.size();
    if (m_request != dossier.request.id) // another request begins with its changes
        m_table->setAllShown(false);
    m_request = dossier.request.id;
    m_table->setChanges(dossier.changes, now);
    showLink();
}

ConditionsSection::ConditionsSection(QWidget* parent) : QWidget(parent)
{
    auto* column = plainColumn(this, Space::within);
    m_head = new SectionHead(tr("Conditions"), this);
    column->addWidget(m_head);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(1);
    column->addLayout(m_rows);
    column->addStretch(1);
}

void ConditionsSection::setDossier(const Dossier& dossier)
{
    clearLayout(m_rows);
    const auto met = std::count_if(dossier.conditions.cbegin(), dossier.conditions.cend(), [](const Condition& c) { return c.met; });
    m_head->setCaption(tr("%1 of %2 conditions met").arg(met).arg(dossier.conditions.size()));
    for (const Condition& condition : dossier.conditions) {
        auto* row = new ConditionRow(condition, this);
        if (!condition.met && !condition.curePage.isEmpty()) {
            auto* link = new LinkButton(condition.curePage == u"controls" ? tr("Open authority map") : tr("Open agent"), row);
            link->setObjectName(QStringLiteral("cure_") + condition.id);
            connect(link, &LinkButton::clicked, this, [this, condition] { Q_EMIT cureRequested(condition.curePage, condition.cureSubject); });
            row->addLink(link);
        }
        m_rows->addWidget(row);
    }
}

QuorumSection::QuorumSection(QWidget* parent) : QWidget(parent)
{
    auto* column = plainColumn(this, Space::between);
    m_head = new SectionHead(tr("Quorum"), this);
    column->addWidget(m_head);
    m_slots = new QVBoxLayout;
    m_slots->setSpacing(Space::between);
    column->addLayout(m_slots);
    m_excluded = new TextLabel({}, FontRole::Small, Token::Text2, this);
    m_excluded->setWordWrap(true);
    column->addWidget(m_excluded);
}

void QuorumSection::setDossier(const Dossier& dossier, const Instant& now)
{
    clearLayout(m_slots);
    m_head->setCaption(tr("%1 of %2 signed").arg(dossier.signedCount()).arg(dossier.quorum.size()));
    if (dossier.veto) {
        auto* slot = new QuorumSlotWidget(this);
        slot->setSlot(SealState::Rejected, tr("Rejected"), tr("%1 rejected, which vetoes all").arg(visibleText(dossier.vetoName)),
                      format::moment(dossier.veto->decidedAt, now, QTimeZone::systemTimeZone()));
        m_slots->addWidget(slot);
    }
    for (const Slot& place : dossier.quorum) {
        auto* slot = new QuorumSlotWidget(this);
        if (place.filledBy)
            slot->setSlot(SealState::Signed, place.name, tr("%1 approved").arg(visibleText(place.filledByName)),
                          format::moment(place.filledBy->decidedAt, now, QTimeZone::systemTimeZone()));
        else if (place.youCanSign)
            slot->setSlot(SealState::YouCanSign, place.name, place.candidates.size() > 1 ? tr("Open to %1").arg(visibleText(place.candidates.join(QStringLiteral(", ")))) : tr("Open"),
                          tr("You can sign"));
        else
            slot->setSlot(SealState::Open, place.name,
                          place.candidates.isEmpty() ? tr("Nobody can fill this place") : tr("Open to %1").arg(visibleText(place.candidates.join(QStringLiteral(", ")))));
        m_slots->addWidget(slot);
    }
    QStringList barred;
    for (const Excluded& excluded : dossier.excluded)
        barred.append(tr("%1 (%2)", "a person (why not allowed)").arg(visibleText(excluded.memberName), excluded.reason));
    m_excluded->setVisible(!barred.isEmpty());
    m_excluded->setText(tr("Not allowed: %1").arg(barred.join(QStringLiteral(", "))));
}

AgentRecordSection::AgentRecordSection(QWidget* parent) : QWidget(parent)
{
    auto* column = plainColumn(this, Space::between);
    auto* head = new SectionHead(tr("Agent's record"), this);
    m_openAgent = new LinkButton({}, this);
    m_openAgent->setObjectName(QStringLiteral("openAgent"));
    connect(m_openAgent, &LinkButton::clicked, this, [this] { Q_EMIT agentRequested(m_agentId); });
    head->addEnd(m_openAgent);
    column->addWidget(head);
    m_record = new QGridLayout;
    m_record->setHorizontalSpacing(Space::card);
    m_record->setVerticalSpacing(2);
    m_record->setColumnStretch(1, 1);
    column->addLayout(m_record);
}

void AgentRecordSection::setDossier(const Dossier& dossier)
{
    m_agentId = dossier.request.agent;
    m_openAgent->setText(tr("Open %1").arg(visibleText(dossier.agentName.isEmpty() ? dossier.request.agent : dossier.agentName)));
    m_openAgent->updateGeometry();
    m_openAgent->setVisible(dossier.agentKnown);
    clearLayout(m_record);
    const AgentRecord& record = dossier.agentRecord;
    const auto environment = environmentFromText(dossier.agentEnvironment);
    const auto autonomy = autonomyFromText(dossier.agentAutonomy);
    const QString runs = environment ? word(*environment) : dossier.agentEnvironment;
    const std::pair<QString, QString> lines[] = {
        {tr("Requests, 12 months"), tr("%1, of which %2 approved").arg(record.requests12m).arg(record.approved12m)},
        {tr("Incidents"), record.incidents12m == 0 ? tr("none in 12 months") : tr("%n in 12 months", nullptr, record.incidents12m)},
        {tr("Runs in"), autonomy ? QString(runs + QStringLiteral(", ") + word(*autonomy)) : runs}};
    int line = 0;
    for (const auto& [name, value] : lines) {
        m_record->addWidget(new TextLabel(name, FontRole::Table, Token::Text2, this), line, 0, Qt::AlignTop);
        auto* text = new TextLabel(value, FontRole::Table, Token::Text, this);
        text->setWordWrap(true);
        m_record->addWidget(text, line++, 1);
    }
}

HistorySection::HistorySection(QWidget* parent) : QWidget(parent)
{
    auto* column = plainColumn(this, Space::within);
    column->addWidget(new SectionHead(tr("History"), this));
    m_rows = new QGridLayout;
    m_rows->setHorizontalSpacing(Space::card);
    m_rows->setVerticalSpacing(2);
    m_rows->setColumnStretch(1, 1);
    column->addLayout(m_rows);
}

void HistorySection::setDossier(const Dossier& dossier, const Instant& now)
{
    clearLayout(m_rows);
    int line = 0;
    for (const HistoryEntry& entry : dossier.history) {
        auto* when = new TextLabel(format::moment(entry.at, now, QTimeZone::systemTimeZone()), FontRole::Table, Token::Text2, this);
        when->setToolTip(format::utcTooltip(entry.at));
        m_rows->addWidget(when, line, 0, Qt::AlignTop);
        auto* text = new TextLabel(visibleText(entry.text), FontRole::Table, Token::Text, this);
        text->setWordWrap(true);
        m_rows->addWidget(text, line++, 1);
    }
}

} // namespace privyseal
