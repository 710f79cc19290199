#pragma once

// Guardrail sets as signatures prove them: which fingerprint was registered for which agents. Rows of the record, imported or edited,
// count for nothing about a set that was signed, nor about its agents. Thread: the record's. Errors: those of storage.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QSet>
#include <QStringList>

namespace privyseal {

class Authority;
class Record;

inline constexpr char guardrailSubject[] = "guardrail-sets"; // of the statements and of the ledger's entries about them
inline constexpr char guardrailKinds[] = "guardrail.";

struct SignedGuardrailSet
{
    QString id, version, fingerprint; // lower-case hex
    QStringList agents;               // ids, sorted
    QString signer;                   // id of the member
    Instant signedAt;
};

struct SignedGuardrails
{
    QList<SignedGuardrailSet> history; // in the order of signing
    QString fault;                     // why none of them counts; then no agent has any

    [[nodiscard]] QList<SignedGuardrailSet> current() const; // the newest of each set
    [[nodiscard]] QSet<QString> agents() const;              // that the newest of some set names
};

[[nodiscard]] Result<SignedGuardrails> signedGuardrails(const Record& record, const Authority& authority);
// What is signed of a set, as canonical JSON.
[[nodiscard]] Result<QByteArray> guardrailDocument(const SignedGuardrailSet& set);

} // namespace privyseal
