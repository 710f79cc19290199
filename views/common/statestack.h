#pragma once

// The four states of every card and table. Loading shows only after 300 ms: until then what was there stays, so that
// a quick read does not flicker. Content that was filled before stays in sight while it is read again, under a thin bar
// that says of which instant it is. GUI thread; the content becomes a child.

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedLayout;

namespace privyseal {

class LinkButton;
class ProgressBar6;
class ShapeLabel;

class StateStack : public QWidget
{
    Q_OBJECT
public:
    enum class State { Loading, Empty, Failed, Filled };
    Q_ENUM(State)

    explicit StateStack(QWidget* content = nullptr, QWidget* parent = nullptr);
    void setContent(QWidget* content);
    void setInset(int side); // of the other three states, where the content runs to the edge
    [[nodiscard]] QWidget* content() const { return m_content; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool showsOld() const; // Loading, with the content of before in sight

    void showLoading(bool atOnce = false);
    void setAsOf(const QString& when); // of what is filled: "today 11:42"; empty: not known
    void setProgress(qint64 done, qint64 total); // total 0: not known; time left is estimated from the pace so far
    void showEmpty(const char* iconName, const QString& sentence, const QString& nextStep = {});
    void showFailed(const QString& whatIsSafe, const QString& retry = {}); // retry empty: "Try again"
    void showFilled();

Q_SIGNALS:
    void cancelRequested();
    void nextStepRequested();
    void retryRequested();
    void stateChanged(privyseal::StateStack::State state);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLoading();
    void makeStrip();
    void placeStrip();
    void offerCancel();
    QWidget* makeEmpty();
    QWidget* makeFailed();
    void enter(State state, QWidget* page);
    void refreshIcon();

    State m_state = State::Filled;
    QStackedLayout* m_stack;
    QWidget* m_content = nullptr;
    QWidget *m_loading, *m_empty, *m_failed, *m_blank, *m_strip; // the strip lies over the foot of old content
    ProgressBar6 *m_bar, *m_stripBar;
    QLabel *m_progressText, *m_leftText, *m_stripText, *m_emptyIcon, *m_emptyText, *m_failedText;
    LinkButton *m_cancel, *m_stripCancel, *m_nextStep, *m_retry;
    ShapeLabel* m_notRead;
    QByteArray m_iconName;
    QString m_asOf;
    bool m_everFilled = false;
    QTimer m_delay;
    QElapsedTimer m_since;
};

} // namespace privyseal
