#pragma once

// A sentence of plain text in which some words are strong: "*invoice-matcher* asks to *write* ...". Wraps; the strong words
// are kept by place, so no text of the record is ever read as markup. GUI thread.

#include "views/common/textlabel.h"

namespace privyseal {

struct MarkedText
{
    struct Part
    {
        QString text;
        bool strong = false;
    };
    QString text;
    QList<std::pair<int, int>> strong; // start and length

    // Puts the parts in the places %1 to %9 of a translated pattern; a part may hold a "%1" of its own.
    [[nodiscard]] static MarkedText of(const QString& pattern, const QList<Part>& parts);
};

class SentenceLabel : public TextLabel
{
    Q_OBJECT
public:
    explicit SentenceLabel(FontRole role, QWidget* parent = nullptr);
    void setMarked(const MarkedText& marked);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double layOut(int width, QPainter* painter) const; // the height

    MarkedText m_marked;
};

} // namespace privyseal
