#pragma once

// A table in the house look over any item model: sunk header, hairlines, no zebra; Ctrl+C copies the selection as TSV
// with headers; column chooser by right click or Menu key on the header, or columnMenu(); row menu by right click or
// Menu key; the name column stays in sight when the table scrolls sideways. Widths, order and hidden columns are
// remembered under the key given with remember(). GUI thread.

#include <QTableView>

class QMenu;
class QSettings;

namespace privyseal {

class CellDelegate;

class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] CellDelegate* cellDelegate() const { return m_delegate; }
    void setNameColumn(int column); // bold and frozen; -1: none. Default 0
    // Restores what was remembered and keeps it up to date; call after setModel(). The settings must outlive the view.
    void remember(QSettings* settings, const QString& key);
    void fillColumnMenu(QMenu& menu); // one checkable action per column; the last visible one cannot be hidden
    [[nodiscard]] QString selectionAsTsv() const;
    [[nodiscard]] int sizeHintForColumn(int column) const override; // never narrower than the header's words

public Q_SLOTS:
    virtual void copySelection(); // Ctrl+C and the menu; a table that reads by pages copies in its own way

Q_SIGNALS:
    void rowActivated(const QModelIndex& index);                  // double click, Enter
    void rowMenuRequested(QMenu& menu, const QModelIndex& index); // add what fits; "Copy" is added by the view

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restyle();
    bool takesFrozenHead(QEvent* event);
    void showHeaderMenu(const QPoint& globalPosition);
    void store();
    void placeFrozen();

    CellDelegate* m_delegate = nullptr;
    QTableView* m_frozen = nullptr;
    int m_nameColumn = 0;
    QSettings* m_settings = nullptr;
    QString m_key;
    bool m_restoring = false;
};

} // namespace privyseal
