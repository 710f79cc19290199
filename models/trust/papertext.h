#pragma once

// The text that a member reads and signs, line by line: labels in a column, nothing shortened, long values broken over lines. Not
// translated, because the same characters are signed everywhere. Pure functions, any thread.

#include "models/core/instant.h"

#include <QStringList>

namespace privyseal::papertext {

// A field as one or more lines; breaks at spaces, a word longer than the line is cut, never dropped.
void addField(QStringList& lines, const QString& label, const QString& value);
[[nodiscard]] QString orDash(const QString& text);
[[nodiscard]] QString utc(Instant at); // "2026-09-14 08:00:00 UTC"; a dash for none
// A digest in groups of eight, so that it can be compared by eye.
[[nodiscard]] QString grouped(const QString& hex);

} // namespace privyseal::papertext
