#pragma once

// Brings files into the record: recognises and checks them first (nothing is written), shows what would change and every row
// that is off with file:line, then writes all of it in one transaction or nothing. GUI thread; reading and writing run in
// a worker with a record of its own; Cancel ends them and leaves the record as it was.

#include "models/core/task.h"
#include "models/exchange/importer.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;

namespace privyseal {

class Banner;
class ImportFilesModel;
class ImportProblemsModel;
class TextLabel;
class StateStack;
class TableView;

class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Step { Reading, Preview, Writing, Done };

    ImportDialog(const RecordLocation& location, const Clock& clock, const QStringList& paths, QWidget* parent = nullptr);
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] const ImportOutcome& outcome() const { return m_outcome; }

    void reject() override;

Q_SIGNALS:
    void imported(); // something was written

private:
    void start(bool dryRun);
    void showPreview();
    void showDone();
    void enter(Step step);
    void askMap();

    RecordLocation m_location;
    const Clock& m_clock;
    QStringList m_paths;
    QString m_mapFile;
    Step m_step = Step::Reading;
    ImportOutcome m_outcome;
    Task m_task;
    QTimer m_poll;
    TextLabel* m_sentence;
    Banner* m_banner;
    StateStack* m_states;
    ImportFilesModel* m_files;
    ImportProblemsModel* m_problems;
    TableView *m_fileTable, *m_problemTable;
    TextLabel* m_problemTitle;
    QPushButton *m_map, *m_import, *m_cancel;
};

} // namespace privyseal
