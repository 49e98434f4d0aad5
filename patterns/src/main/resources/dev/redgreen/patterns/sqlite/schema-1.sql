CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE pattern (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  signature TEXT NOT NULL,
  key TEXT NOT NULL,
  codec INTEGER NOT NULL,
  body BLOB NOT NULL,
  doc TEXT NOT NULL,
  language TEXT NOT NULL,
  tags TEXT NOT NULL,
  standing TEXT NOT NULL
);
CREATE INDEX pattern_by_key ON pattern (key);
CREATE INDEX pattern_by_name ON pattern (name);

CREATE TABLE origin (
  pattern INTEGER NOT NULL REFERENCES pattern (seq) ON DELETE CASCADE,
  project TEXT NOT NULL,
  space TEXT NOT NULL,
  path TEXT NOT NULL,
  enclosing_type TEXT NOT NULL,
  line INTEGER NOT NULL,
  commit_id TEXT NOT NULL,
  licence TEXT NOT NULL,
  unit TEXT NOT NULL,
  run_id TEXT NOT NULL,
  UNIQUE (pattern, project, path, enclosing_type, run_id, space)
);
CREATE INDEX origin_by_file ON origin (project, path);

CREATE TABLE embedding (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  pattern INTEGER NOT NULL REFERENCES pattern (seq) ON DELETE CASCADE,
  model TEXT NOT NULL,
  dimension INTEGER NOT NULL,
  vector BLOB NOT NULL,
  UNIQUE (pattern, model)
);

CREATE TABLE trial (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id TEXT NOT NULL UNIQUE,
  pattern_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  project TEXT NOT NULL,
  success INTEGER NOT NULL,
  weight REAL NOT NULL,
  cause TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX trial_by_pattern ON trial (pattern_id);
CREATE TRIGGER trial_is_never_changed BEFORE UPDATE ON trial
BEGIN SELECT RAISE(ABORT, 'the outcome log is append-only'); END;
CREATE TRIGGER trial_is_never_deleted BEFORE DELETE ON trial
BEGIN SELECT RAISE(ABORT, 'the outcome log is append-only'); END;

CREATE TABLE forgotten (
  event_id TEXT PRIMARY KEY,
  pattern_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX forgotten_by_pattern ON forgotten (pattern_id);

CREATE TABLE indexed_file (
  project TEXT NOT NULL,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (project, path)
) WITHOUT ROWID;

CREATE TABLE relation (
  from_id TEXT NOT NULL,
  name TEXT NOT NULL,
  to_id TEXT NOT NULL,
  PRIMARY KEY (from_id, name, to_id)
) WITHOUT ROWID;
