-- PostgreSQL's own: log tables refuse UPDATE, DELETE and TRUNCATE, also of their owner and during replication.
-- A request that was decided keeps its outcome. This stops accidents; grants keep other logins away, signatures stop attackers.

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$

CREATE OR REPLACE TRIGGER decision_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON decision EXECUTE FUNCTION refuse_change()

ALTER TABLE decision ENABLE ALWAYS TRIGGER decision_keeps

CREATE OR REPLACE TRIGGER published_report_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON published_report EXECUTE FUNCTION refuse_change()

ALTER TABLE published_report ENABLE ALWAYS TRIGGER published_report_keeps

CREATE OR REPLACE TRIGGER request_version_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON request_version EXECUTE FUNCTION refuse_change()

ALTER TABLE request_version ENABLE ALWAYS TRIGGER request_version_keeps

CREATE OR REPLACE TRIGGER roster_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON roster EXECUTE FUNCTION refuse_change()

ALTER TABLE roster ENABLE ALWAYS TRIGGER roster_keeps

CREATE OR REPLACE TRIGGER revocation_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON revocation EXECUTE FUNCTION refuse_change()

ALTER TABLE revocation ENABLE ALWAYS TRIGGER revocation_keeps

CREATE OR REPLACE TRIGGER ledger_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger EXECUTE FUNCTION refuse_change()

ALTER TABLE ledger ENABLE ALWAYS TRIGGER ledger_keeps

CREATE OR REPLACE TRIGGER checkpoint_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint EXECUTE FUNCTION refuse_change()

ALTER TABLE checkpoint ENABLE ALWAYS TRIGGER checkpoint_keeps

CREATE OR REPLACE TRIGGER statement_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON statement EXECUTE FUNCTION refuse_change()

ALTER TABLE statement ENABLE ALWAYS TRIGGER statement_keeps

CREATE OR REPLACE FUNCTION keep_outcome() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
IF OLD.origin = 'filed' AND OLD.status NOT IN ('pending', 'changes_requested') AND NEW.status <> OLD.status THEN
RAISE EXCEPTION 'an outcome never changes' USING ERRCODE = 'restrict_violation';
END IF;
RETURN NEW;
END $$

CREATE OR REPLACE TRIGGER request_keeps_outcome BEFORE UPDATE ON request FOR EACH ROW EXECUTE FUNCTION keep_outcome()

ALTER TABLE request ENABLE ALWAYS TRIGGER request_keeps_outcome
