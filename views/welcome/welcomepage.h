#pragma once

// The page without a record: open the sample, create a record, open one; recent ones; what the pages answer. GUI thread.
// What went wrong while opening or creating stands in a banner above the choices.

#include "models/core/error.h"

#include <QWidget>

class QVBoxLayout;

namespace privyseal {

class Banner;
class LinkButton;
class TextLabel;
class WelcomeCard;

class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        const char* icon;
        QString title, question;
    };

    explicit WelcomePage(const QList<Row>& pages, QWidget* parent = nullptr);
    void setRecent(const QStringList& paths);
    void showError(const QString& happened, const Error& error); // `happened`: a whole sentence
    void clearError();
    void setBusy(const QString& sentence); // empty: not busy; the choices are off meanwhile
    [[nodiscard]] Banner* banner() const { return m_banner; }

Q_SIGNALS:
    void sampleRequested();
    void createRequested();
    void openRequested();
    void serverRequested();
    void recordRequested(const QString& path);

protected:
    void paintEvent(QPaintEvent*) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeChoices();
    QWidget* makeTour(const QList<Row>& pages);

    Banner* m_banner;
    WelcomeCard *m_sample, *m_create, *m_open;
    LinkButton* m_server;
    QWidget* m_recent;
    QVBoxLayout* m_recentRows;
    TextLabel* m_busy;
    QWidget* m_tour;
};

} // namespace privyseal
