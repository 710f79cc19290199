#pragma once

// A request as the bytes that votes are about (trust.md section 2): canonical JSON of all that is asked, its version and the
// policy's. Pure functions, any thread.

#include "models/approvals/request.h"
#include "models/core/error.h"

namespace privyseal {

// What a request's digest is computed over. InputRejected for a text that no signed body may hold.
[[nodiscard]] Result<QByteArray> requestBody(const Request& request);
// The request as its body tells it, its digest included; nothing of what became of it. BadSignature: not of this form.
[[nodiscard]] Result<Request> readRequestBody(const QByteArray& body);

} // namespace privyseal
