#pragma once

// "Go to...": type a few letters, find pages, agents, requests and incidents, Enter opens. GUI thread; the record is searched
// in a worker with a record of its own, 120 ms after the last key.

#include "app/desktop/pagefactory.h"
#include "models/core/task.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QListWidget;

namespace privyseal {

class TextLabel;

class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(const RecordLocation& location, const QList<PageEntry>& pages, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(privyseal::PageId page, const QString& subject);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void listPages(const QString& text);
    void search();
    void choose();

    RecordLocation m_location;
    QList<PageEntry> m_pages;
    QLineEdit* m_field;
    QListWidget* m_list;
    TextLabel* m_note;
    QTimer m_delay;
    Task m_task;
};

} // namespace privyseal
