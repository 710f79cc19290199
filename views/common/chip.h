#pragma once

// A status as a tinted chip: shape 12 px, word 8.5 pt semibold. As a widget and for delegates. GUI thread.

#include "views/common/statusshape.h"

#include <QWidget>

namespace privyseal {

[[nodiscard]] QSize chipSize(const Status& status, const Theme& theme);
void paintChip(QPainter& painter, const QRect& rect, const Status& status, const Theme& theme, bool mirrored = false);
// Shape and word without ground, as in tables and countdowns; elides within rect. Returns the width used.
int paintShapeAndWord(QPainter& painter, const QRect& rect, const Status& status, const Theme& theme, const QFont& font,
                      bool mirrored = false);

class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget* parent = nullptr);
    explicit Chip(const Status& status, QWidget* parent = nullptr);
    void setStatus(const Status& status);
    [[nodiscard]] const Status& status() const { return m_status; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    Status m_status;
};

// Shape and word on one line without ground: "Not read", "Lapsed 14 Sep".
class ShapeLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ShapeLabel(const Status& status = {}, FontRole role = FontRole::Body, QWidget* parent = nullptr);
    void setStatus(const Status& status);
    [[nodiscard]] const Status& status() const { return m_status; }
    void setElided(bool on); // may be narrower than its words; they are the tooltip then
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void tellWhole();

    Status m_status;
    FontRole m_role;
    bool m_elided = false;
};

} // namespace privyseal
