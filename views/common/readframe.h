#pragma once

// The frame of a page that shows one reading of the record: head, a banner for what went wrong, and content that scrolls, in its
// place while nothing has been read a state (loading, failed). What was read once stays on show when a later reading fails. GUI
// thread. The parent owns it; it owns the content.

#include "models/core/error.h"

#include <QWidget>

class QScrollArea;

namespace privyseal {

class Banner;
class PageHead;
class StateStack;

class ReadFrame : public QWidget
{
    Q_OBJECT
public:
    // `name` begins the object names of its parts: "plan" makes "planProblem" and "planState".
    ReadFrame(const QString& name, const QString& title, QWidget* content, QWidget* parent = nullptr);

    [[nodiscard]] PageHead* head() const { return m_head; }
    [[nodiscard]] bool isFilled() const { return m_isFilled; } // once read
    void showLoading(); // unless it is filled
    void showFilled();
    void showFailed(const QString& sentence, const Error& error);
    void bringForward(QWidget* part); // scrolls to it

Q_SIGNALS:
    void retryRequested();

private:
    PageHead* m_head;
    Banner* m_problem;
    QWidget* m_problemPlace;
    QScrollArea* m_scroll;
    StateStack* m_state;
    bool m_isFilled = false;
};

} // namespace privyseal
