#include "views/common/readframe.h"

#include "views/common/banner.h"
#include "views/common/pagehead.h"
#include "views/common/statestack.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace privyseal {

ReadFrame::ReadFrame(const QString& name, const QString& title, QWidget* content, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead(title, this);
    column->addWidget(m_head);
    m_problem = new Banner(this);
    m_problem->setObjectName(QString(name + QStringLiteral("Problem")));
    connect(m_problem, &Banner::actionActivated, this, &ReadFrame::retryRequested);
    m_problemPlace = new QWidget(this); // with the page's margins, and no height while nothing is wrong
    auto* problem = new QVBoxLayout(m_problemPlace);
    problem->setContentsMargins(Space::page, 0, Space::page, Space::between);
    problem->addWidget(m_problem);
    m_problemPlace->hide();
    column->addWidget(m_problemPlace);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(title);
    m_scroll->setWidget(content);
    m_state = new StateStack(m_scroll, this);
    m_state->setObjectName(QString(name + QStringLiteral("State")));
    m_state->setInset(Space::page);
    connect(m_state, &StateStack::retryRequested, this, &ReadFrame::retryRequested);
    column->addWidget(m_state, 1);
}

void ReadFrame::showLoading()
{
    if (!m_isFilled)
        m_state->showLoading();
}

void ReadFrame::showFilled()
{
    m_isFilled = true;
    m_problemPlace->hide();
    m_state->showFilled();
}

void ReadFrame::showFailed(const QString& sentence, const Error& error)
{
    m_head->setSentence(sentence);
    if (!m_isFilled) {
        m_state->showFailed(error.message);
        return;
    }
    m_problem->setMessage(Banner::Kind::Bad, sentence, error.message);
    m_problem->setAction(tr("Try again"));
    m_problem->show();
    m_problemPlace->show();
}

void ReadFrame::bringForward(QWidget* part)
{
    m_scroll->ensureWidgetVisible(part);
}

} // namespace privyseal
