#include "views/approvals/requestpane.h"

#include "models/core/textsafety.h"
#include "views/approvals/requestwords.h"
#include "views/approvals/sections.h"
#include "views/common/chip.h"
#include "views/common/countdown.h"
#include "views/common/format.h"
#include "views/common/panes.h"
#include "views/common/sentencelabel.h"
#include "views/common/textlabel.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>

namespace privyseal {
namespace {

constexpr int pad = 20;
// Widths of the pane: one column in a window of 1024, two in one of 1280, three in one of 1920. Larger type needs more.
constexpr int twoColumns = 700, threeColumns = 1100;
constexpr int lettersOfTwo = 95, lettersOfHead = 70;

} // namespace

RequestPane::RequestPane(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("requestPane"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_frame = column;
    m_head = makeHead();

    auto* content = new QWidget(this);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto* inner = new QVBoxLayout;
    m_body->addLayout(inner, 1);
    inner->setContentsMargins(pad, Space::card, pad, Space::card);
    inner->setSpacing(Space::card);
    m_changes = new ChangesSection(content);
    inner->addWidget(m_changes);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(pad);
    m_conditions = new ConditionsSection(content);
    m_history = new HistorySection(content);
    m_quorum = new QuorumSection(content);
    m_record = new AgentRecordSection(content);
    for (QVBoxLayout*& part : m_columns) {
        if (part != m_columns.front()) {
            m_lines.append(hairline(content, true));
            m_halves->addWidget(m_lines.last());
        }
        part = new QVBoxLayout;
        part->setSpacing(Space::card);
        m_halves->addLayout(part, 1);
    }
    inner->addLayout(m_halves);
    inner->addStretch(1);
    column->addWidget(scrollingBody(content, tr("Request"), this), 1);
    column->addWidget(hairline(this));
    column->addWidget(makeFooter());
    arrange(2);

    connect(m_record, &AgentRecordSection::agentRequested, this, &RequestPane::agentRequested);
    connect(m_conditions, &ConditionsSection::cureRequested, this, &RequestPane::cureRequested);
}

QWidget* RequestPane::makeHead()
{
    auto* head = new QWidget(this);
    auto* all = new QVBoxLayout(head);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* row = new QBoxLayout(QBoxLayout::LeftToRight);
    m_headRow = row;
    row->setContentsMargins(pad, Space::card, pad, Space::card);
    row->setSpacing(pad);
    all->addLayout(row);
    all->addWidget(hairline(head));
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::within + 2);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(Space::between);
    m_risk = new Chip(head);
    m_status = new Chip(head);
    m_facts = new TextLabel({}, FontRole::Small, Token::Text2, head);
    m_facts->setElided(true);
    chips->addWidget(m_risk);
    chips->addWidget(m_status);
    m_glass = new Chip(head);
    m_glass->setObjectName(QStringLiteral("breakGlassChip"));
    chips->addWidget(m_glass);
    chips->addWidget(m_facts, 1);
    words->addLayout(chips);
    m_sentence = new SentenceLabel(FontRole::Sentence, head);
    m_sentence->setObjectName(QStringLiteral("requestSentence"));
    words->addWidget(m_sentence);
    m_justification = new TextLabel({}, FontRole::Table, Token::Text2, head);
    m_justification->setWordWrap(true);
    m_justification->setSelectable();
    words->addWidget(m_justification);
    row->addLayout(words, 1);

    m_countdownBox = new QWidget(head);
    auto* side = new QVBoxLayout(m_countdownBox);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(2);
    side->addStretch(1);
    m_countdownWords = new TextLabel(tr("Decide within"), FontRole::Small, Token::Text2, m_countdownBox);
    side->addWidget(m_countdownWords);
    m_countdown = new Countdown(m_countdownBox, FontRole::Title);
    m_countdown->setShapeVisible(false);
    m_countdown->setMinimumWidth(150);
    side->addWidget(m_countdown);
    m_deadline = new TextLabel({}, FontRole::Small, Token::Text2, m_countdownBox);
    side->addWidget(m_deadline);
    side->addStretch(1);
    row->addWidget(m_countdownBox);
    return head;
}

QWidget* RequestPane::makeFooter()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(pad, Space::card, pad, Space::card);
    row->setSpacing(Space::between);
    m_whyShape = new ShapeLabel({}, FontRole::Body, foot);
    row->addWidget(m_whyShape);
    m_why = new TextLabel({}, FontRole::Table, Token::Text, foot);
    m_why->setObjectName(QStringLiteral("whyNotApprove"));
    m_why->setWordWrap(true);
    row->addWidget(m_why, 1);
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new QPushButton(text, foot);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_withdraw = add(tr("Withdraw..."), "withdrawButton");
    m_changesButton = add(tr("Ask for changes..."), "changesButton");
    m_reject = add(tr("Reject..."), "rejectButton");
    m_approve = add(tr("Approve..."), "approveButton");
    connect(m_withdraw, &QPushButton::clicked, this, &RequestPane::withdrawRequested);
    connect(m_changesButton, &QPushButton::clicked, this, [this] { Q_EMIT verdictRequested(Verdict::RequestChanges); });
    connect(m_reject, &QPushButton::clicked, this, [this] { Q_EMIT verdictRequested(m_dossier.waitsForRatification ? Verdict::Repudiate : Verdict::Reject); });
    connect(m_approve, &QPushButton::clicked, this, [this] { Q_EMIT verdictRequested(m_dossier.waitsForRatification ? Verdict::Ratify : Verdict::Approve); });
    return foot;
}

void RequestPane::setDossier(const Dossier& dossier, const Instant& now)
{
    m_dossier = dossier;
    const Request& request = dossier.request;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    m_risk->setVisible(request.risk.has_value());
    if (request.risk)
        m_risk->setStatus(riskStatus(*request.risk));
    m_status->setStatus(requestStatus(request.status));
    m_glass->setVisible(request.breakGlass);
    m_glass->setStatus({Shape::Diamond, Tone::Bad, tr("Break-glass")});
    m_facts->setText(tr("%1 · version %2 · filed %3 by %4")
                         .arg(request.id)
                         .arg(request.version)
                         .arg(format::moment(dossier.windowStart.isValid() ? dossier.windowStart : request.requestedAt, now, zone),
                              request.requestedBy.isEmpty() ? tr("nobody named") : visibleText(request.requestedBy)));
    m_sentence->setMarked(requestSentence(dossier));
    m_justification->setText(request.justification.isEmpty() ? tr("No justification was given.")
                                                             : QString(u'\u201c' + visibleText(request.justification) + u'\u201d'));
    const bool open = isOpen(request.status);
    const bool waits = dossier.waitsForRatification;
    const Instant end = waits ? dossier.ratifyUntil : request.deadline;
    m_countdownBox->setVisible((open || waits) && end.isValid());
    m_countdown->setWindow(waits ? request.decidedAt : dossier.windowStart, end, true);
    m_countdown->setNow(now);
    m_countdownWords->setText(waits ? tr("Ratify within") : tr("Decide within"));
    m_deadline->setText((waits ? tr("by %1, then an incident") : tr("by %1, then expired")).arg(format::moment(end, now, zone)));
    m_deadline->setToolTip(format::utcTooltip(end));
    m_changes->setVisible(open);
    m_changes->setDossier(dossier, now);
    m_conditions->setVisible(open);
    m_conditions->setDossier(dossier);
    m_quorum->setDossier(dossier, now);
    m_record->setDossier(dossier);
    m_history->setDossier(dossier, now);
    showFooter();
}

void RequestPane::setNow(const Instant& now)
{
    m_countdown->setNow(now);
}

void RequestPane::setWritable(bool writable)
{
    m_writable = writable;
    showFooter();
}

void RequestPane::showFooter()
{
    const bool open = isOpen(m_dossier.request.status), waits = m_dossier.waitsForRatification;
    m_approve->setVisible(open || waits);
    m_approve->setText(waits ? tr("Ratify...") : tr("Approve..."));
    m_reject->setVisible(open || waits);
    m_reject->setText(waits ? tr("Repudiate...") : tr("Reject..."));
    m_changesButton->setVisible(open);
    m_withdraw->setVisible(open && m_dossier.canWithdraw);
    m_approve->setEnabled(m_writable && m_dossier.canApprove);
    m_reject->setEnabled(m_writable && m_dossier.canVote);
    m_changesButton->setEnabled(m_writable && m_dossier.canVote);
    m_withdraw->setEnabled(m_writable);

    QString why;
    if (!open && !waits)
        why = m_dossier.request.reason.isEmpty() ? tr("This request has ended: %1.").arg(statusName(m_dossier.request.status))
                                                 : tr("This request has ended: %1. Reason: %2")
                                                       .arg(statusName(m_dossier.request.status), visibleText(m_dossier.request.reason));
    else if (!m_writable)
        why = tr("Nothing can be decided: the record is open for reading only.");
    else if (!m_dossier.canVote && !m_dossier.whyNotVote.isEmpty())
        why = m_dossier.whyNotVote;
    else if (!m_dossier.canApprove)
        why = (waits ? tr("Ratify is off: %1") : tr("Approve is off: %1")).arg(m_dossier.whyNotApprove);
    else if (waits)
        why = tr("Given by breaking the glass. Where the others do not ratify it in time, an incident opens by itself.");
    const bool blocked = open && m_dossier.blockerCount() > 0;
    m_whyShape->setVisible(!why.isEmpty() && open);
    m_whyShape->setStatus({blocked ? Shape::Octagon : Shape::Ring, blocked ? Tone::Bad : Tone::Neutral, {}});
    why = visibleText(why);
    m_why->setText(why);
    m_approve->setToolTip(m_approve->isEnabled() ? QString() : format::plainTooltip(why));
}

void RequestPane::arrange(int columns)
{
    m_shownColumns = columns;
    // With little room the head scrolls away with the rest; it must not take all of the height.
    columns == 1 ? m_body->insertWidget(0, m_head) : m_frame->insertWidget(0, m_head);
    for (QVBoxLayout* column : m_columns) {
        while (QLayoutItem* item = column->takeAt(0))
            delete item; // the widgets stay
    }
    const auto place = [this](QWidget* part, int column) { m_columns[static_cast<size_t>(column)]->addWidget(part); };
    place(m_conditions, 0);
    place(m_quorum, columns == 1 ? 0 : 1);
    place(m_record, columns - 1);
    place(m_history, columns == 3 ? 2 : 0);
    for (int column = 0; column < columns; ++column)
        m_columns[static_cast<size_t>(column)]->addStretch(1);
    for (int column = 0; column < int(m_columns.size()); ++column) {
        m_halves->setStretchFactor(m_columns[static_cast<size_t>(column)], column < columns ? 1 : 0);
        if (column > 0)
            m_lines[column - 1]->setVisible(column < columns);
    }
}

void RequestPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int wide = event->size().width();
    const bool one = wide < std::max(twoColumns, fontMetrics().averageCharWidth() * lettersOfTwo);
    const int columns = one ? 1 : wide < threeColumns ? 2 : 3;
    if (columns != m_shownColumns)
        arrange(columns);
    m_headRow->setDirection(wide < fontMetrics().averageCharWidth() * lettersOfHead ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace privyseal
