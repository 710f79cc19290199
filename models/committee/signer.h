#pragma once

// What a dialog has to know of the member who signs in it. Thread: the record's. Errors: those of storage.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QString>

namespace privyseal {

class Authority;
class Record;

struct Signer
{
    QString org;  // of the record, 32 hex digits
    QString id, name;
    QString keyId; // of the newest key in force; empty where there is none
    QString trainingNotice; // a training that ran out, or none; empty where all is well
};

[[nodiscard]] Result<Signer> readSigner(const Record& record, const Authority& authority, const QString& memberId, Instant now);

} // namespace privyseal
