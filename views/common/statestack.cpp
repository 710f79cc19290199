#include "views/common/statestack.h"

#include "views/common/buttons.h"
#include "views/common/chip.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/progressbar6.h"
#include "views/common/restyle.h"
#include "views/common/textlabel.h"

#include <QMetaMethod>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace privyseal {

namespace {

constexpr int patienceMs = 300;

QVBoxLayout* column(QWidget* page)
{
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, Space::between, 0, Space::between);
    layout->setSpacing(Space::within);
    return layout;
}

void addLink(QVBoxLayout* layout, LinkButton* link)
{
    auto* row = new QHBoxLayout;
    link->setFlush(true);
    row->addWidget(link);
    row->addStretch();
    layout->addLayout(row);
}

} // namespace

StateStack::StateStack(QWidget* content, QWidget* parent) : QWidget(parent)
{
    m_stack = new QStackedLayout(this);
    m_loading = makeLoading();
    m_empty = makeEmpty();
    m_failed = makeFailed();
    m_blank = new QWidget;
    for (QWidget* page : {m_blank, m_loading, m_empty, m_failed})
        m_stack->addWidget(page);
    makeStrip();
    m_delay.setSingleShot(true);
    m_delay.setInterval(patienceMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        const bool keeps = m_everFilled && m_content && m_stack->currentWidget() == m_content;
        enter(State::Loading, keeps ? m_content : m_loading);
    });
    if (content)
        setContent(content);
}

QWidget* StateStack::makeLoading()
{
    auto* page = new QWidget;
    auto* layout = column(page);
    m_bar = new ProgressBar6;
    m_progressText = new TextLabel(tr("Reading"), FontRole::Small, Token::Text2);
    m_leftText = new TextLabel({}, FontRole::Small, Token::Text2);
    m_cancel = new LinkButton(tr("Cancel"));
    layout->addWidget(m_bar);
    layout->addSpacing(Space::within);
    layout->addWidget(m_progressText);
    layout->addWidget(m_leftText);
    addLink(layout, m_cancel);
    layout->addStretch();
    connect(m_cancel, &LinkButton::clicked, this, &StateStack::cancelRequested);
    return page;
}

void StateStack::makeStrip()
{
    m_strip = new QWidget(this);
    m_strip->setObjectName(QStringLiteral("rereadStrip"));
    m_strip->setAutoFillBackground(true);
    m_strip->setBackgroundRole(QPalette::Midlight);
    auto* rows = new QVBoxLayout(m_strip);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_stripBar = new ProgressBar6;
    rows->addWidget(m_stripBar);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(Space::between, 0, Space::between, 0);
    auto* words = new TextLabel({}, FontRole::Small, Token::Text2);
    words->setElided(true);
    m_stripText = words;
    m_stripCancel = new LinkButton(tr("Cancel"));
    row->addWidget(m_stripText, 1);
    row->addWidget(m_stripCancel);
    rows->addLayout(row);
    connect(m_stripCancel, &LinkButton::clicked, this, &StateStack::cancelRequested);
    m_strip->hide();
}

void StateStack::placeStrip()
{
    m_strip->setVisible(showsOld());
    if (!m_strip->isVisibleTo(this))
        return;
    const int height = m_strip->sizeHint().height();
    m_strip->setGeometry(0, this->height() - height, width(), height);
    m_strip->raise();
}

bool StateStack::showsOld() const
{
    return m_state == State::Loading && m_content && m_stack->currentWidget() == m_content;
}

// Nobody listens to Cancel where a read cannot be called off: then none is offered.
void StateStack::offerCancel()
{
    const bool heard = isSignalConnected(QMetaMethod::fromSignal(&StateStack::cancelRequested));
    m_cancel->setVisible(heard);
    m_stripCancel->setVisible(heard);
}

void StateStack::setAsOf(const QString& when)
{
    m_asOf = when;
}

QWidget* StateStack::makeEmpty()
{
    auto* page = new QWidget;
    auto* layout = column(page);
    m_emptyIcon = new QLabel;
    m_emptyIcon->setTextFormat(Qt::PlainText);
    m_emptyText = new TextLabel({}, FontRole::Small, Token::Text2);
    m_emptyText->setWordWrap(true);
    m_nextStep = new LinkButton;
    layout->addWidget(m_emptyIcon);
    layout->addSpacing(Space::within);
    layout->addWidget(m_emptyText);
    addLink(layout, m_nextStep);
    layout->addStretch();
    connect(m_nextStep, &LinkButton::clicked, this, &StateStack::nextStepRequested);
    return page;
}

QWidget* StateStack::makeFailed()
{
    auto* page = new QWidget;
    auto* layout = column(page);
    m_notRead = new ShapeLabel({Shape::Diamond, Tone::Bad, tr("Not read")}, FontRole::Small);
    m_failedText = new TextLabel({}, FontRole::Small, Token::Text2);
    m_failedText->setWordWrap(true);
    m_retry = new LinkButton;
    layout->addWidget(m_notRead);
    layout->addSpacing(Space::within);
    layout->addWidget(m_failedText);
    addLink(layout, m_retry);
    layout->addStretch();
    connect(m_retry, &LinkButton::clicked, this, &StateStack::retryRequested);
    return page;
}

void StateStack::setInset(int side)
{
    for (QWidget* page : {m_loading, m_empty, m_failed})
        page->layout()->setContentsMargins(side, Space::between, side, Space::between);
}

void StateStack::setContent(QWidget* content)
{
    m_content = content;
    m_stack->addWidget(content);
    if (m_state == State::Filled)
        m_stack->setCurrentWidget(content);
}

void StateStack::enter(State state, QWidget* page)
{
    m_delay.stop();
    m_stack->setCurrentWidget(page);
    const bool other = m_state != state;
    m_state = state;
    placeStrip();
    if (other)
        Q_EMIT stateChanged(state);
}

void StateStack::showLoading(bool atOnce)
{
    offerCancel();
    m_progressText->setText(tr("Reading"));
    m_stripText->setText(m_asOf.isEmpty() ? tr("Reading") : tr("Reading. What is shown is as of %1.").arg(m_asOf));
    m_leftText->hide();
    m_bar->setFraction(0.0);
    m_stripBar->setFraction(0.0);
    m_since.start();
    if (atOnce)
        enter(State::Loading, m_loading);
    else if (m_state != State::Loading && !m_delay.isActive())
        m_delay.start();
}

void StateStack::setProgress(qint64 done, qint64 total)
{
    if (total <= 0) {
        m_progressText->setText(tr("%1 read").arg(format::count(done)));
        m_leftText->hide();
        return;
    }
    m_bar->setFraction(static_cast<double>(done) / static_cast<double>(total));
    m_stripBar->setFraction(static_cast<double>(done) / static_cast<double>(total));
    m_progressText->setText(tr("%1 of %2").arg(format::count(done), format::count(total)));
    const qint64 spent = m_since.isValid() ? m_since.elapsed() : 0;
    // An estimate from less than half a second says nothing.
    if (done > 0 && spent > 500) {
        m_leftText->setText(tr("about %1 left").arg(format::duration((spent * (total - done) / done + 999) / 1000)));
        m_leftText->show();
    }
}

void StateStack::showEmpty(const char* iconName, const QString& sentence, const QString& nextStep)
{
    m_iconName = iconName;
    m_emptyText->setText(sentence);
    m_nextStep->setText(nextStep);
    m_nextStep->setVisible(!nextStep.isEmpty());
    m_nextStep->updateGeometry();
    refreshIcon();
    enter(State::Empty, m_empty);
}

void StateStack::showFailed(const QString& whatIsSafe, const QString& retry)
{
    m_failedText->setText(whatIsSafe);
    m_retry->setText(retry.isEmpty() ? tr("Try again") : retry);
    m_retry->updateGeometry();
    enter(State::Failed, m_failed);
}

void StateStack::showFilled()
{
    m_everFilled = m_content != nullptr;
    enter(State::Filled, m_content ? m_content : m_blank);
}

void StateStack::refreshIcon()
{
    if (!m_iconName.isEmpty())
        m_emptyIcon->setPixmap(iconPixmap(m_iconName.constData(), Theme::of(this).color(Token::Text2), Space::iconState,
                                          devicePixelRatioF()));
}

void StateStack::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeStrip();
}

void StateStack::changeEvent(QEvent* event)
{
    if (isRestyle(event))
        refreshIcon();
    QWidget::changeEvent(event);
}

} // namespace privyseal
