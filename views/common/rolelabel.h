#pragma once

// A plain-text label whose font is a role and whose ink is a token; follows every change of theme. GUI thread.

#include "views/common/theme.h"

#include <QLabel>

namespace privyseal {

class RoleLabel : public QLabel
{
    Q_OBJECT
public:
    explicit RoleLabel(const QString& text = {}, FontRole role = FontRole::Body, Token ink = Token::Text, QWidget* parent = nullptr);
    void setInk(Token ink);
    void setStrong(bool strong); // semibold
    void setFixedType(bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    FontRole m_role;
    Token m_ink;
    bool m_strong = false;
    bool m_fixed = false;
    bool m_restyling = false;
};

} // namespace privyseal
