#pragma once

// The native format (contract.md section 3) as one table of fields per kind. Import, export, CSV and lists all read this
// table, so a field is named once. Static values, any thread.

#include "models/record/record.h"

#include <QList>
#include <QStringList>

namespace privyseal {

enum class FieldType { Text, Enum, Instant, Integer, Bool, List, Json };

struct Field
{
    QString name;   // native; "account.name" is name inside the object account
    QString column; // in the record
    FieldType type = FieldType::Text;
    bool required = false;
    QString fallback;     // what the record holds where the field is missing; null: nothing
    QStringList choices;  // of an Enum; of a List: the items it is expected to hold
    bool kept = false;    // missing in an update means: as it was
};

// What an agent owns many of.
struct ChildTable
{
    QString name;  // native name of the array
    QString table; // rows belong to an agent by the column "agent", in the order of "position"
    bool hasId = false;
    QList<Field> fields;
};

struct NativeKind
{
    QString name; // of the part: "agents", "approvals", ...
    QString table;
    Topic topic;
    bool isKept = false;        // kept whole in kept_item
    bool idFromContent = false; // without an id it is known by the SHA-256 of its canonical text
    bool isNative = true;       // false: can be listed, not imported or exported
    QList<Field> fields;        // the first one is the id
    QList<ChildTable> children;
    QList<Field> checked = {}; // of one kept whole: fields that have to be of their type where they are there
};

// In the order of the contract.
[[nodiscard]] const QList<NativeKind>& nativeKinds();
// By part name, or "requests" for approvals; null where there is none.
[[nodiscard]] const NativeKind* findNativeKind(const QString& name);
// The committee, which can be listed only.
[[nodiscard]] const NativeKind& membersKind();
// Members of a document that are none of the known parts, kept whole by their name.
[[nodiscard]] const NativeKind& documentKind();

} // namespace privyseal
