-- What agents asked for at the record's door, before the committee's programs made requests of it. Risk, digest, policy and
-- expiry are no part of it: they are computed when it is taken up.

CREATE TABLE agent_login (login TEXT NOT NULL PRIMARY KEY, agent TEXT NOT NULL)

CREATE TABLE asked (
    id TEXT NOT NULL PRIMARY KEY,
    login TEXT NOT NULL,
    agent TEXT NOT NULL,
    action TEXT NOT NULL,
    resource TEXT NOT NULL,
    environment TEXT NOT NULL,
    parameters TEXT,
    justification TEXT NOT NULL,
    lifetime_s BIGINT NOT NULL DEFAULT 0,
    asked_at TEXT NOT NULL,
    taken_at TEXT,
    request TEXT,
    refusal TEXT
)

CREATE INDEX asked_by_login ON asked (login, taken_at)

CREATE INDEX asked_untaken ON asked (taken_at, asked_at, id)
