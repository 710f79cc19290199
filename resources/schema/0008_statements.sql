-- What members signed that is no vote on a request, with the document that it is about and the text that was on screen.

CREATE TABLE statement (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    member TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    envelope TEXT NOT NULL,
    document TEXT NOT NULL,
    presented TEXT NOT NULL
)

CREATE INDEX statement_by_subject ON statement (subject, signed_at)
