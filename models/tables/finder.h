#pragma once

// "Go to...": agents, requests and incidents whose id or name holds a text. Reads only; the thread of the record.

#include "models/core/error.h"

#include <QList>

namespace privyseal {

class Record;

struct Found
{
    enum class Kind { Agent, Request, Incident };
    Kind kind = Kind::Agent;
    QString id;
    QString name;   // agent: name; request: "action on resource"; incident: title
    QString status; // stored word
    friend bool operator==(const Found&, const Found&) = default;
};

class Finder
{
public:
    explicit Finder(const Record& record) : m_record(record) {}
    // At most `limit`, those whose id or name begins with the text first; nothing for an empty text.
    [[nodiscard]] Result<QList<Found>> find(const QString& text, int limit = 20) const;

private:
    const Record& m_record;
};

} // namespace privyseal
