#pragma once

// A dialog whose answer is written to the record by a worker: a press asks for the write, then fields and buttons are off and
// the dialog cannot be closed until take() brings the result. Refused: it stays, nothing typed is lost, a banner says why.
// GUI thread; the owner does the writing and may close it at any time.

#include "models/core/error.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QDialogButtonBox;
class QPushButton;

namespace privyseal {

class Banner;

class WriteDialog : public QDialog
{
    Q_OBJECT
public:
    // `press`: the button that writes; `refused`: what a banner says first, "The owner was not changed."
    WriteDialog(const QString& press, const QString& refused, QWidget* parent = nullptr);
    void accept() override; // asks for the write
    void reject() override; // not while it is written
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    void take(const Result<void>& written);

Q_SIGNALS:
    void writeRequested();

protected:
    void setForm(QWidget* form); // between the banner and the buttons; once, before it is shown
    void setReady(bool ready);   // whether the button can be pressed
    // Another button that asks for a write, after `before` ran, which notes that it was this one. Always to be pressed.
    QPushButton* addPress(const QString& text, const std::function<void()>& before);
    [[nodiscard]] Banner& banner() { return *m_banner; }
    [[nodiscard]] QPushButton& button() { return *m_press; }

private:
    void ask();
    void setBusy(bool busy);

    QString m_refused;
    Banner* m_banner;
    QWidget* m_form = nullptr;
    QDialogButtonBox* m_buttons;
    QPushButton* m_press;
    QPointer<QWidget> m_held; // had the keyboard when the write began
    bool m_isBusy = false;
};

} // namespace privyseal
