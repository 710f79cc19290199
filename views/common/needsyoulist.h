#pragma once

// What needs somebody now, nearest deadline first: time left | kind | text | id | chevron. One row is activated by
// click, Enter or Space; arrows move. It never scrolls by itself: it shows the first few rows, or as many as there is room
// for, or all. GUI thread; the owner sorts and gives the words.

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
    static constexpr int fewRows = 8;
    struct Columns
    {
        int time, kind; // pixels for the widest word
    };
    explicit NeedsYouList(QWidget* parent = nullptr);
    void setItems(const QVector<NeedsYouItem>& items); // keeps the current key
    [[nodiscard]] QVector<NeedsYouItem> items() const;
    [[nodiscard]] QSize sizeHint() const override; // of the few, or of all
    [[nodiscard]] QSize minimumSizeHint() const override;
    void showAll(bool all);
    [[nodiscard]] bool isAllShown() const { return m_all; }
    [[nodiscard]] int hiddenCount() const;
    [[nodiscard]] Columns columns() const;

Q_SIGNALS:
    void hiddenCountChanged(int count);
    void itemActivated(const QVariant& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    NeedsYouModel* m_model = nullptr;
    bool m_all = false;
};

} // namespace privyseal
