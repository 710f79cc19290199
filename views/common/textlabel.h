#pragma once

// A label of plain text with a role of type and a token of colour, which follow the theme. GUI thread.

#include "views/common/theme.h"

#include <QLabel>

namespace privyseal {

class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(const QString& text = {}, FontRole role = FontRole::Body, Token color = Token::Text,
                       QWidget* parent = nullptr);
    TextLabel(const QString& text, FontRole role, QFont::Weight weight, Token color = Token::Text,
              QWidget* parent = nullptr);
    void setColor(Token color);
    void setMono(bool on);   // fixed type
    void setSelectable(); // by mouse and keyboard
    void setElided(bool on); // ends in an ellipsis when there is no room; the whole text is the tooltip then
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    FontRole m_role;
    int m_weight = -1; // -1: that of the role
    Token m_color;
    bool m_elided = false;
    bool m_mono = false;
    bool m_restyling = false;
};

} // namespace privyseal
