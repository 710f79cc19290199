#pragma once

// Registers a version of a guardrail set: its configuration, from a file or typed, its fingerprint as it is typed, and the agents that
// it binds. What it says is signed in the next dialog. GUI thread.

#include "models/controls/guardraildesk.h"
#include "views/common/writedialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace privyseal {

class TextLabel;

class GuardrailDialog : public WriteDialog
{
    Q_OBJECT
public:
    // `set`: the one to begin with, empty for none; `agent` is among the bound ones.
    GuardrailDialog(const QList<GuardrailSetNow>& sets, const QString& set, const QString& agent, QWidget* parent = nullptr);
    [[nodiscard]] GuardrailBallot ballot() const; // without member, reason and text

private:
    void choose(const QString& id);
    void openFile();
    void takeFile(const QString& path);
    void check();

    QList<GuardrailSetNow> m_sets;
    QString m_agent;
    QComboBox* m_set;
    QLineEdit *m_version, *m_agents;
    QPlainTextEdit* m_config;
    TextLabel *m_fingerprint, *m_note;
};

} // namespace privyseal
