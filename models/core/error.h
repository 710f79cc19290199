#pragma once

// What can go wrong, as a value: callers branch on `code`, people read `message`, the log gets `detail`.
// Threads: plain values, safe everywhere.

#include <QString>
#include <tl/expected.hpp>

namespace privyseal {

enum class ErrorCode {
    Usage,           // the caller's words are off
    RecordMissing,   // there is no record at that place
    RecordForeign,   // a file, but not a record of ours
    RecordNewer,     // written by a newer program
    RecordLocked,    // another process holds it for too long
    RecordReadOnly,  // opened for reading only
    RecordExists,    // refusing to replace what is there
    NotFound,        // no thing with that id
    Conflict,        // a constraint said no: somebody was faster
    InputRejected,   // bad data, nothing was written
    RefusedByRule,   // separation of duties, wrong state, blocker
    WrongKey,        // passphrase or key does not fit
    BadSignature,    // what is signed, or should be, is not of its form or not signed by whom it has to be
    Rollback,        // something older than what is known already
    StorageFailed,   // disk full or I/O error, nothing was written
    ConnectionLost,  // to the server, in the middle of the work; nothing was written
    CommitUnknown,   // lost while the commit was under way: whether it was written is to be looked up
    ServerUnreachable,
    LoginRefused,    // the server wants a password, another one, or gives this login no rights
    Cancelled,       // by the person
    Internal,        // a defect of ours
};

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message; // one translated sentence that says what to do
    QString detail;  // for the log, not translated
};

template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

// The exit code that the contract gives to an error (contract.md section 2).
[[nodiscard]] int exitCode(ErrorCode code);

} // namespace privyseal
