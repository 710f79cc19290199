-- The configurations that guardrails stand for, by their fingerprint: each proves itself.

CREATE TABLE guardrail_config (
    fingerprint TEXT NOT NULL PRIMARY KEY,
    config TEXT NOT NULL
)
