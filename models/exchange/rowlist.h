#pragma once

// Rows as the command line shows them: native names, one JSON text each, paged by key. Thread: the record's.

#include "models/core/error.h"
#include "models/record/record.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace privyseal {

struct RowQuery
{
    QString kind; // agents, grants, credentials, requests, incidents, alerts, drills, assessments, members, ledger, events, ...
    QList<std::pair<QString, QString>> where; // native field and its value; all must hold; a list field holds the value
    qint64 limit = 100;
    QString after; // `next` of the page before; empty: from the start
};

struct RowPage
{
    QList<QByteArray> items; // a JSON object each
    qint64 total = 0;        // of all pages
    QString next;            // empty on the last page

    // {"items":[...],"total":N,"next":TEXT|null}
    [[nodiscard]] QByteArray toJson() const;
    // Header and lines of the same rows.
    QByteArray csv;
};

// Usage for an unknown kind or field, or a value that the field cannot hold.
[[nodiscard]] Result<RowPage> listRows(const Record& record, const RowQuery& query);
// One row with its grants and credentials as a JSON object; NotFound.
[[nodiscard]] Result<QByteArray> showRow(const Record& record, const QString& kind, const QString& id);

} // namespace privyseal
