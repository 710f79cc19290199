#pragma once

// A QLabel that shows plain text only, in a font and colour of the theme, and follows the theme. GUI thread.

#include "views/common/theme.h"

#include <QLabel>

namespace privyseal {

class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(const QString& text = {}, FontRole role = FontRole::Body, Token color = Token::Text, QWidget* parent = nullptr);
    void setLook(FontRole role, Token color);
    void setStrong(bool strong);  // semibold
    void setMono(bool mono);      // fixed type
    void setWrapping(bool wraps);
    // Elides at the end and gives the whole text as tooltip when it does not fit.
    void setEliding(bool elides);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    FontRole m_role;
    Token m_color;
    bool m_strong = false, m_mono = false, m_elides = false, m_restyling = false;
};

// Removes and deletes all that a layout holds.
void clearLayout(QLayout* layout);

} // namespace privyseal
