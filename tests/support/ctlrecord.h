#pragma once

// A record made by privysealctl itself, with a committee and one agent that a low-risk request can be approved for.

#include "support/ctl.h"

#include <QTemporaryDir>

namespace privyseal::test {

class CtlRecord
{
public:
    enum class Committee { Founded, Unfounded }; // Unfounded: anna and lars are rows that sign nothing
    // Aborts when it cannot be made; on the engine of the test (support/testrecord.h).
    explicit CtlRecord(Committee committee = Committee::Founded);
    ~CtlRecord();
    [[nodiscard]] QString path() const { return m_place; } // or address
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    // Runs privysealctl on this record; it reads `input` from descriptor 0.
    [[nodiscard]] CtlRun run(const QStringList& arguments, const QByteArray& input = {}) const;
    // Signs as that member ("anna", "lars"), whose key lies where keys lie.
    [[nodiscard]] CtlRun decide(const QString& id, const QString& verdict, const QString& member, const QString& reason = QStringLiteral("Read and checked.")) const;
    [[nodiscard]] static QByteArray passphraseOf(const QString& member);
    // Writes a file into the folder and gives its path; aborts when it cannot.
    QString write(const QString& name, const QByteArray& content) const;
    // Files a request for the agent and gives its id; aborts when it is refused.
    [[nodiscard]] QString fileRequest(const QString& resource = QStringLiteral("tickets")) const;
    // All data, as `export bundle` writes it; aborts when it fails.
    [[nodiscard]] QByteArray bundle() const;

private:
    QTemporaryDir m_folder;
    QString m_place;
};

// A native document with so many agents.
[[nodiscard]] QByteArray agentsDocument(int count);

} // namespace privyseal::test
