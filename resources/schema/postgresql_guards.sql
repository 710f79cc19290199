-- PostgreSQL's own: log tables refuse UPDATE, DELETE and TRUNCATE, also of their owner and during replication.
-- This stops accidents; grants keep other logins away, signatures stop attackers.

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$

CREATE OR REPLACE TRIGGER decision_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON decision EXECUTE FUNCTION refuse_change()

ALTER TABLE decision ENABLE ALWAYS TRIGGER decision_keeps

CREATE OR REPLACE TRIGGER published_report_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON published_report EXECUTE FUNCTION refuse_change()

ALTER TABLE published_report ENABLE ALWAYS TRIGGER published_report_keeps

CREATE OR REPLACE TRIGGER request_version_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON request_version EXECUTE FUNCTION refuse_change()

ALTER TABLE request_version ENABLE ALWAYS TRIGGER request_version_keeps
