-- What each version of a filed request asked, to the byte: votes bind to it by its digest.

CREATE TABLE request_version (
    request TEXT NOT NULL,
    version INTEGER NOT NULL,
    filed_at TEXT NOT NULL,
    filed_by TEXT NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (request, version)
)
