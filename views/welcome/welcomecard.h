#pragma once

// One of the big choices of the welcome page: icon, title, a sentence, the shortcut, a chevron; steps as chips where it
// takes several. One focusable button. GUI thread.

#include <QAbstractButton>

namespace privyseal {

class WelcomeCard : public QAbstractButton
{
    Q_OBJECT
public:
    WelcomeCard(const char* iconName, const QString& title, const QString& sentence, const QKeySequence& shortcut,
                QWidget* parent = nullptr);
    void setSteps(const QStringList& steps);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int textWidth(int width) const;

    QByteArray m_icon;
    QString m_sentence;
    QString m_keys;
    QStringList m_steps;
};

} // namespace privyseal
