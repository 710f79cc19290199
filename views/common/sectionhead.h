#pragma once

// A heading in section type with a quiet caption beside it and controls at the end; the start of each part of a pane.
// GUI thread.

#include <QWidget>

class QLabel;

namespace privyseal {

class SectionHead : public QWidget
{
    Q_OBJECT
public:
    explicit SectionHead(const QString& title, QWidget* parent = nullptr);
    void setCaption(const QString& caption);
    void addEnd(QWidget* widget);

private:
    QLabel *m_title, *m_caption;
};

} // namespace privyseal
