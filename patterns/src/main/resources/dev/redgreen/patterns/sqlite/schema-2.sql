CREATE TABLE mark (
  event_id TEXT PRIMARY KEY,
  pattern_id TEXT NOT NULL,
  word TEXT NOT NULL,
  reason TEXT NOT NULL,
  project TEXT NOT NULL,
  at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX mark_by_pattern ON mark (pattern_id);
INSERT INTO mark (event_id, pattern_id, word, reason, project, at)
  SELECT event_id, pattern_id, 'FORGET', reason, '', at FROM forgotten;
DROP TABLE forgotten;
CREATE TRIGGER mark_is_never_changed BEFORE UPDATE ON mark
BEGIN SELECT RAISE(ABORT, 'marks are append-only'); END;
CREATE TRIGGER mark_is_never_deleted BEFORE DELETE ON mark
BEGIN SELECT RAISE(ABORT, 'marks are append-only'); END;

-- What writers claimed; "standing" follows from it, from the marks and from the outcome log.
ALTER TABLE pattern ADD COLUMN earned TEXT NOT NULL DEFAULT 'CORPUS';
ALTER TABLE pattern ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pattern ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pattern ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
UPDATE pattern SET
  earned = CASE standing WHEN 'QUARANTINED' THEN 'CAPTURED' ELSE standing END,
  withdrawn = standing = 'QUARANTINED',
  added = CAST(strftime('%s', 'now') AS INTEGER) * 1000;

-- What verify could not mend, kept for a reader.
CREATE TABLE aside (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  signature TEXT NOT NULL,
  key TEXT NOT NULL,
  codec INTEGER NOT NULL,
  body BLOB NOT NULL,
  doc TEXT NOT NULL,
  origins TEXT NOT NULL
);
