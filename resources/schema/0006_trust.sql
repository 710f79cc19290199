-- Who may decide, what was decided, and in which order: signed documents to the byte, and the ledger's leaves. Columns beside a
-- document or a leaf repeat what it says, for finding it; they prove nothing.

CREATE TABLE roster (version INTEGER NOT NULL PRIMARY KEY, body_sha256 TEXT NOT NULL, envelope TEXT NOT NULL)

CREATE TABLE roster_proposal (body_sha256 TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, envelope TEXT NOT NULL, proposed_at TEXT NOT NULL, proposed_by TEXT NOT NULL)

CREATE TABLE revocation (version INTEGER NOT NULL PRIMARY KEY, body_sha256 TEXT NOT NULL, envelope TEXT NOT NULL)

CREATE TABLE ledger (seq INTEGER NOT NULL PRIMARY KEY, subject TEXT NOT NULL, leaf TEXT NOT NULL)

CREATE INDEX ledger_by_subject ON ledger (subject, seq)

CREATE TABLE checkpoint (size INTEGER NOT NULL PRIMARY KEY, note TEXT NOT NULL)

ALTER TABLE decision ADD COLUMN envelope TEXT

ALTER TABLE decision ADD COLUMN presented TEXT
