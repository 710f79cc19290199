#include "models/core/error.h"

namespace privyseal {

int exitCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::RecordExists:
        return 2;
    case ErrorCode::RecordMissing:
    case ErrorCode::RecordForeign:
    case ErrorCode::RecordNewer:
    case ErrorCode::RecordLocked:
    case ErrorCode::RecordReadOnly:
    case ErrorCode::ServerUnreachable:
    case ErrorCode::LoginRefused:
        return 3;
    case ErrorCode::InputRejected:
        return 4;
    case ErrorCode::RefusedByRule:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
        return 5;
    case ErrorCode::WrongKey:
        return 6;
    case ErrorCode::BadSignature:
        return 12;
    case ErrorCode::Rollback:
        return 15;
    case ErrorCode::StorageFailed:
    case ErrorCode::ConnectionLost:
    case ErrorCode::CommitUnknown:
    case ErrorCode::Internal:
    case ErrorCode::Cancelled:
        return 7;
    }
    return 7;
}

} // namespace privyseal
