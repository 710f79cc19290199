-- SQLite's own: log tables refuse UPDATE and DELETE, and a request that was decided keeps its outcome. This stops accidents;
-- signatures stop attackers.

CREATE TRIGGER IF NOT EXISTS decision_keeps_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END

CREATE TRIGGER IF NOT EXISTS decision_keeps_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END

CREATE TRIGGER IF NOT EXISTS published_report_keeps_update BEFORE UPDATE ON published_report BEGIN SELECT RAISE(ABORT, 'published reports are append-only'); END

CREATE TRIGGER IF NOT EXISTS published_report_keeps_delete BEFORE DELETE ON published_report BEGIN SELECT RAISE(ABORT, 'published reports are append-only'); END

CREATE TRIGGER IF NOT EXISTS request_version_keeps_update BEFORE UPDATE ON request_version BEGIN SELECT RAISE(ABORT, 'versions of requests are append-only'); END

CREATE TRIGGER IF NOT EXISTS request_version_keeps_delete BEFORE DELETE ON request_version BEGIN SELECT RAISE(ABORT, 'versions of requests are append-only'); END

CREATE TRIGGER IF NOT EXISTS roster_keeps_update BEFORE UPDATE ON roster BEGIN SELECT RAISE(ABORT, 'rosters are append-only'); END

CREATE TRIGGER IF NOT EXISTS roster_keeps_delete BEFORE DELETE ON roster BEGIN SELECT RAISE(ABORT, 'rosters are append-only'); END

CREATE TRIGGER IF NOT EXISTS revocation_keeps_update BEFORE UPDATE ON revocation BEGIN SELECT RAISE(ABORT, 'revocations are append-only'); END

CREATE TRIGGER IF NOT EXISTS revocation_keeps_delete BEFORE DELETE ON revocation BEGIN SELECT RAISE(ABORT, 'revocations are append-only'); END

CREATE TRIGGER IF NOT EXISTS ledger_keeps_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END

CREATE TRIGGER IF NOT EXISTS ledger_keeps_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END

CREATE TRIGGER IF NOT EXISTS checkpoint_keeps_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END

CREATE TRIGGER IF NOT EXISTS checkpoint_keeps_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END

CREATE TRIGGER IF NOT EXISTS statement_keeps_update BEFORE UPDATE ON statement BEGIN SELECT RAISE(ABORT, 'statements are append-only'); END

CREATE TRIGGER IF NOT EXISTS statement_keeps_delete BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'statements are append-only'); END

CREATE TRIGGER IF NOT EXISTS request_keeps_outcome BEFORE UPDATE OF status ON request WHEN OLD.origin = 'filed' AND OLD.status NOT IN ('pending', 'changes_requested') AND NEW.status <> OLD.status BEGIN SELECT RAISE(ABORT, 'an outcome never changes'); END
