-- What a record says about itself, and the counters by which other processes see what changed.
-- Statements are separated by an empty line. Portable SQL: text, integer, no engine's own functions.

CREATE TABLE record_meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)

CREATE TABLE change_counter (topic TEXT NOT NULL PRIMARY KEY, seq BIGINT NOT NULL)

CREATE TABLE member (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'active',
    added_at TEXT NOT NULL,
    retired_at TEXT
)

CREATE TABLE published_report (
    id TEXT NOT NULL PRIMARY KEY,
    period_kind TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    as_of TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    published_at TEXT NOT NULL,
    published_by TEXT NOT NULL,
    figures TEXT NOT NULL
)
