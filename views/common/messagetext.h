#pragma once

// A sentence whose first part is semibold, wrapped as one paragraph; plain text only. GUI thread.

#include "views/common/theme.h"

#include <QTextLayout>
#include <QWidget>

namespace privyseal {

class MessageText : public QWidget
{
    Q_OBJECT
public:
    explicit MessageText(QWidget* parent = nullptr, FontRole role = FontRole::Body);
    void setText(const QString& strong, const QString& rest);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    double layOut(QTextLayout& layout, double width) const; // gives the height

    FontRole m_role;
    QString m_strong, m_rest;
};

} // namespace privyseal
