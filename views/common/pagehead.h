#pragma once

// Head of a page: title, one computed sentence that answers the page's question, controls at the right. GUI thread.

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace privyseal {

class PageHead : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSentence(const QString& sentence); // announced to assistive technology
    [[nodiscard]] QString sentence() const;
    void addControl(QWidget* widget); // from the leading to the trailing side

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel *m_title, *m_sentence;
    QBoxLayout* m_row;
    QHBoxLayout* m_controls;
};

} // namespace privyseal
