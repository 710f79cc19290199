#pragma once

// Says in the place it concerns: what happened (bold), what is safe and what to do, one action, details on demand.
// Names itself to assistive technology when it is shown. GUI thread.

#include "views/common/statusshape.h"

#include <QFrame>

class QLabel;

namespace privyseal {

class LinkButton;
class MessageText;

class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Neutral, Warn, Bad };

    explicit Banner(QWidget* parent = nullptr);
    Banner(Kind kind, const QString& happened, const QString& safeAndCure, const QString& action = {},
           QWidget* parent = nullptr);
    void setMessage(Kind kind, const QString& happened, const QString& safeAndCure);
    void setAction(const QString& text);     // empty: none
    void setDetails(const QString& details); // empty: none; else a "Details" link unfolds them, selectable
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] LinkButton* actionButton() const { return m_action; }

Q_SIGNALS:
    void actionActivated();

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    Kind m_kind = Kind::Neutral;
    MessageText* m_text;
    QWidget* m_mark; // room for the shape
    LinkButton* m_action;
    LinkButton* m_detailsLink;
    QLabel* m_details;
    QString m_happened, m_cure;
};

} // namespace privyseal
