#pragma once

// The guardrails that an agent runs under, as one JSON document (domain.md section 1), and their fingerprint. Pure functions of
// values; any thread.
//
// The document is an object with at least
//   prompt_constraints  texts, in their order
//   tools               the tool allow-list: texts, none twice; their order means nothing
//   model               text
//   parameters          object
// What else it holds counts too. The fingerprint is the SHA-256 of its canonical form (RFC 8785) with `tools` sorted by UTF-16
// code units: spaces, line breaks, the order of members and of tools change nothing, anything else does.

#include "models/core/error.h"

#include <QByteArrayView>
#include <QStringList>

namespace privyseal {

constexpr qsizetype longestGuardrailConfig = 1024 * 1024; // bytes

// The canonical form. InputRejected, naming the member, for a document of another form.
[[nodiscard]] Result<QByteArray> canonicalGuardrails(QByteArrayView config);
// Lower-case hex. InputRejected, naming the member, for a document of another form.
[[nodiscard]] Result<QString> guardrailFingerprint(QByteArrayView config);

// What changes from one canonical form to the next, a line for each ("+ tool shell", "model a -> b"), not translated; `before` may be
// empty. Lines of a document that cannot be read are left out.
[[nodiscard]] QStringList guardrailChanges(const QByteArray& before, const QByteArray& after);

} // namespace privyseal
