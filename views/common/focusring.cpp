#include "views/common/focusring.h"

#include "views/common/buttons.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTextEdit>

namespace privyseal {

namespace {

constexpr int reach = 4; // 1 px off and 2 px wide, and one for the smoothed edge

class Ring : public QWidget
{
public:
    explicit Ring(QWidget& target) : QWidget(target.parentWidget())
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        follow(target);
    }
    void follow(const QWidget& target)
    {
        setGeometry(target.geometry().adjusted(-reach, -reach, reach, reach));
        stackUnder(const_cast<QWidget*>(&target));
        setVisible(target.isVisibleTo(parentWidget()));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintFocusRing(painter, QRectF(rect()).adjusted(reach, reach, -reach, -reach), Theme::of(this), Space::radiusControl);
    }
};

bool wantsRing(const QWidget* widget)
{
    if (!widget->parentWidget() || qobject_cast<const QComboBox*>(widget->parentWidget())
        || qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()))
        return false;
    return qobject_cast<const QPushButton*>(widget) || qobject_cast<const QLineEdit*>(widget)
        || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
        || qobject_cast<const QCheckBox*>(widget) || qobject_cast<const QRadioButton*>(widget)
        || qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

} // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        moveTo(now && wantsRing(now) ? now : nullptr);
    });
}

FocusRing::~FocusRing()
{
    delete m_ring;
}

QWidget* FocusRing::keepOn(QWidget& target)
{
    return new Ring(target);
}

void FocusRing::moveTo(QWidget* target)
{
    if (m_target)
        m_target->removeEventFilter(this);
    // Not deleted at once: the focus may change from within a handler of the ring's parent.
    if (m_ring)
        m_ring->deleteLater();
    m_ring = nullptr;
    m_target = target;
    if (!target)
        return;
    m_ring = new Ring(*target);
    target->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
        if (m_ring && m_target)
            static_cast<Ring*>(m_ring.data())->follow(*m_target);
        break;
    case QEvent::Hide:
        if (m_ring)
            m_ring->hide();
        break;
    case QEvent::ParentChange:
        moveTo(nullptr);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace privyseal
