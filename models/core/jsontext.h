#pragma once

// The one escaping of JSON texts: RFC 8785 section 3.2.2.2, which is also valid RFC 8259. Any thread.

#include <QByteArray>
#include <QByteArrayView>

namespace privyseal {

// Appends `utf8` as a JSON text with its quotes. The bytes must be valid UTF-8; they are not checked.
void appendJsonText(QByteArray& out, QByteArrayView utf8);

} // namespace privyseal
