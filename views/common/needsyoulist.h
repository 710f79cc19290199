#pragma once

// What needs somebody now, nearest deadline first: time left | kind | text | id | chevron. One row is activated by
// click, Enter or Space; arrows move. GUI thread; the owner sorts and gives the words.

#include "views/common/statusshape.h"

#include <QListView>
#include <QVariant>

namespace privyseal {

struct NeedsYouItem
{
    Status time;  // "9 min over", "22 min" with its shape (see timeLeft())
    QString kind; // "Revoke", "Incident", "Request"
    QString text;
    QString id;   // "REQ-1047"
    QVariant key; // the owner's
};

class NeedsYouModel;

class NeedsYouList : public QListView
{
    Q_OBJECT
public:
    explicit NeedsYouList(QWidget* parent = nullptr);
    void setItems(const QVector<NeedsYouItem>& items); // keeps the current key
    [[nodiscard]] QVector<NeedsYouItem> items() const;
    [[nodiscard]] QSize sizeHint() const override; // up to eight rows

Q_SIGNALS:
    void itemActivated(const QVariant& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    NeedsYouModel* m_model = nullptr;
};

} // namespace privyseal
