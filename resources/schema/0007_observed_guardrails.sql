-- With which guardrails an agent was last seen running, and when. What was seen of a whole set stays with the set.

ALTER TABLE agent ADD COLUMN observed_fingerprint TEXT

ALTER TABLE agent ADD COLUMN fingerprint_observed_at TEXT

CREATE INDEX agent_by_observed_fingerprint ON agent (observed_fingerprint, id) WHERE observed_fingerprint IS NOT NULL
