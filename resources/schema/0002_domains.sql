-- The domains of the native format. `extra` holds unknown fields as a JSON object and gives them back on export.
-- Lists are JSON arrays of strings. Instants are ISO-8601 text whose byte order is time order (models/core/instant.h).

CREATE TABLE agent (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    purpose TEXT,
    owner TEXT,
    sponsor TEXT,
    team TEXT,
    vendor TEXT,
    model TEXT,
    environment TEXT NOT NULL,
    autonomy TEXT,
    status TEXT NOT NULL DEFAULT 'active',
    capabilities TEXT,
    test_data TEXT NOT NULL DEFAULT 'unknown',
    last_activity TEXT,
    attested_at TEXT,
    attested_by TEXT,
    account_name TEXT,
    account_dedicated INTEGER,
    account_provider TEXT,
    source TEXT,
    first_seen TEXT,
    last_seen TEXT,
    extra TEXT
)

CREATE INDEX agent_by_name ON agent (name, id)

CREATE INDEX agent_by_environment ON agent (environment, id)

CREATE INDEX agent_by_status ON agent (status, environment, id)

CREATE TABLE agent_grant (
    agent TEXT NOT NULL,
    position INTEGER NOT NULL,
    action TEXT NOT NULL,
    resource TEXT NOT NULL,
    environment TEXT NOT NULL,
    granted_at TEXT,
    expires_at TEXT,
    last_used_at TEXT,
    status TEXT NOT NULL DEFAULT 'active',
    backing TEXT NOT NULL DEFAULT 'imported',
    request TEXT,
    extra TEXT,
    PRIMARY KEY (agent, position)
)

CREATE INDEX agent_grant_by_request ON agent_grant (request)

CREATE TABLE credential (
    agent TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT,
    scope TEXT,
    issued_at TEXT,
    expires_at TEXT,
    rotated_at TEXT,
    last_used_at TEXT,
    revoke_ordered_at TEXT,
    revoked_at TEXT,
    position INTEGER NOT NULL,
    extra TEXT,
    PRIMARY KEY (agent, id)
)

CREATE TABLE request (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    agent TEXT NOT NULL,
    action TEXT NOT NULL,
    resource TEXT NOT NULL,
    environment TEXT NOT NULL,
    parameters TEXT,
    risk TEXT,
    requested_by TEXT,
    requested_at TEXT NOT NULL,
    status TEXT NOT NULL,
    decided_at TEXT,
    decided_by TEXT,
    reason TEXT,
    justification TEXT,
    lifetime_s BIGINT,
    break_glass INTEGER NOT NULL DEFAULT 0,
    origin TEXT NOT NULL DEFAULT 'historical',
    deadline TEXT,
    policy_version INTEGER,
    digest TEXT,
    extra TEXT
)

CREATE INDEX request_by_time ON request (requested_at, id)

CREATE INDEX request_by_status ON request (status, deadline, id)

CREATE INDEX request_by_agent ON request (agent, requested_at, id)

CREATE TABLE decision (
    id TEXT NOT NULL PRIMARY KEY,
    request TEXT NOT NULL,
    request_version INTEGER NOT NULL,
    request_digest TEXT NOT NULL,
    member TEXT NOT NULL,
    verdict TEXT NOT NULL,
    slot TEXT,
    reason TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    policy_version INTEGER NOT NULL
)

CREATE INDEX decision_by_request ON decision (request, request_version)

CREATE UNIQUE INDEX decision_once ON decision (request, request_version, member)

CREATE TABLE incident (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'incident',
    cause TEXT NOT NULL DEFAULT 'unknown',
    severity TEXT,
    agent TEXT,
    detected_at TEXT NOT NULL,
    contained_at TEXT,
    resolved_at TEXT,
    closed_at TEXT,
    status TEXT NOT NULL DEFAULT 'open',
    personal_data TEXT,
    summary TEXT,
    extra TEXT
)

CREATE INDEX incident_by_time ON incident (detected_at, id)

CREATE INDEX incident_by_agent ON incident (agent)

CREATE TABLE alert (
    id TEXT NOT NULL PRIMARY KEY,
    agent TEXT NOT NULL,
    rule TEXT,
    severity TEXT,
    raised_at TEXT NOT NULL,
    acknowledged_at TEXT,
    incident TEXT,
    revoke_ordered_at TEXT,
    revoked_at TEXT,
    canary_denied_at TEXT,
    drill INTEGER NOT NULL DEFAULT 0,
    extra TEXT
)

CREATE INDEX alert_by_time ON alert (raised_at, id)

CREATE INDEX alert_by_agent ON alert (agent)

CREATE TABLE drill (
    id TEXT NOT NULL PRIMARY KEY,
    scenario TEXT NOT NULL,
    started_at TEXT NOT NULL,
    completed_at TEXT,
    contained_at TEXT,
    revoked_at TEXT,
    remediated_at TEXT,
    participants TEXT,
    findings TEXT,
    extra TEXT
)

CREATE INDEX drill_by_time ON drill (started_at, id)

CREATE TABLE assessment (
    id TEXT NOT NULL PRIMARY KEY,
    agent TEXT NOT NULL,
    status TEXT NOT NULL,
    author TEXT,
    likelihood INTEGER,
    impact INTEGER,
    approved_at TEXT,
    valid_until TEXT,
    findings TEXT,
    mitigations TEXT,
    extra TEXT
)

CREATE INDEX assessment_by_agent ON assessment (agent, status)

CREATE TABLE guardrail (
    id TEXT NOT NULL PRIMARY KEY,
    version TEXT,
    fingerprint TEXT,
    observed_fingerprint TEXT,
    agents TEXT,
    extra TEXT
)

CREATE TABLE authority (
    id TEXT NOT NULL PRIMARY KEY,
    action_class TEXT NOT NULL,
    environment TEXT NOT NULL,
    owner TEXT,
    deputy TEXT,
    expires_at TEXT,
    extra TEXT
)

-- Parts of the native format that no page reads yet: kept whole, given back on export.

CREATE TABLE kept_item (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
)
