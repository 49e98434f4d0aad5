CREATE TABLE pattern_tag (
  tag TEXT NOT NULL,
  pattern INTEGER NOT NULL REFERENCES pattern (seq) ON DELETE CASCADE,
  PRIMARY KEY (tag, pattern)
) WITHOUT ROWID;
CREATE INDEX pattern_tag_by_pattern ON pattern_tag (pattern);

INSERT INTO pattern_tag (tag, pattern)
WITH RECURSIVE split (pattern, tag, rest) AS (
  SELECT seq, '', tags || char(10) FROM pattern WHERE tags <> ''
  UNION ALL
  SELECT pattern, substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
  FROM split WHERE rest <> ''
)
SELECT DISTINCT tag, pattern FROM split WHERE tag <> '';

CREATE TABLE project_context (
  project TEXT PRIMARY KEY,
  facts TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE search_time (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  micros INTEGER NOT NULL,
  vectors INTEGER NOT NULL,
  results INTEGER NOT NULL
);

INSERT OR IGNORE INTO meta (key, value)
VALUES ('store.begun', CAST(strftime('%s', 'now') AS INTEGER) * 1000);

CREATE TABLE near_duplicate (
  form TEXT PRIMARY KEY,
  pattern INTEGER NOT NULL REFERENCES pattern (seq) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX near_duplicate_by_pattern ON near_duplicate (pattern);
