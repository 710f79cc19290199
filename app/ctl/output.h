#pragma once

// stdout and stderr of privysealctl, in UTF-8. Text for people passes visibleText(), so that nothing from a record can
// drive the terminal. A write that fails (full disk, closed pipe) is remembered and ends the program with an error.
// One thread.

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace privyseal::ctl {

// A table for people: columns aligned by character count, numbers to the right.
struct Table
{
    QStringList header;
    QList<QStringList> rows;
    QList<int> numeric; // columns that are aligned to the right

    [[nodiscard]] QString text() const; // every cell made visible, last line break included; empty without rows
};

class Output
{
public:
    void line(const QString& text) const;       // one line for people
    void table(const Table& table) const;
    void fields(const QList<std::pair<QString, QString>>& fields) const; // "name  value", empty values left out
    void document(const QJsonObject& json) const; // the one JSON document
    void document(const QByteArray& json) const;  // the same, made elsewhere
    void bytes(const QByteArray& bytes) const;    // as they are
    void diagnostic(const QString& text) const;   // one line on stderr

    // False when something could not be written to stdout.
    [[nodiscard]] bool flush() const;
};

} // namespace privyseal::ctl
