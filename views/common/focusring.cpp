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
    explicit Ring(QWidget& target) : QWidget(target.parentWidget()), m_target(&target)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        target.installEventFilter(this);
        connect(&target, &QObject::destroyed, this, &QObject::deleteLater);
        follow();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintFocusRing(painter, QRectF(rect()).adjusted(reach, reach, -reach, -reach), Theme::of(this),
                       Space::radiusControl);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::ParentChange:
            follow();
            break;
        default:
            break;
        }
        return QWidget::eventFilter(watched, event);
    }

private:
    void follow()
    {
        if (parentWidget() != m_target->parentWidget())
            setParent(m_target->parentWidget());
        setGeometry(m_target->geometry().adjusted(-reach, -reach, reach, reach));
        stackUnder(m_target);
        setVisible(parentWidget() && !m_target->isHidden());
    }

    QWidget* m_target;
};

bool wantsRing(const QWidget* widget)
{
    if (!widget->parentWidget() || qobject_cast<const QComboBox*>(widget->parentWidget()) ||
        qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()))
        return false;
    if (const auto* link = qobject_cast<const LinkButton*>(widget))
        return link->isFlush(); // its words begin at its edge: a ring within would lie on them
    return qobject_cast<const QPushButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QCheckBox*>(widget) || qobject_cast<const QRadioButton*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

} // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* now) { moveTo(now && wantsRing(now) ? now : nullptr); });
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
    // Not deleted at once: the focus may change from within a handler of the ring's parent.
    if (m_ring) {
        m_ring->hide();
        m_ring->deleteLater();
    }
    m_ring = target ? new Ring(*target) : nullptr;
}

} // namespace privyseal
