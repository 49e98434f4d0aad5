ALTER TABLE embedding ADD COLUMN text_hash TEXT NOT NULL DEFAULT '';
CREATE INDEX embedding_by_text ON embedding (text_hash, model) WHERE text_hash <> '';

CREATE TABLE vector_gone (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  pattern INTEGER NOT NULL
);

CREATE TABLE vector_kept (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  text_hash TEXT NOT NULL,
  model TEXT NOT NULL,
  vector BLOB NOT NULL,
  UNIQUE (text_hash, model)
);

CREATE TRIGGER vector_is_gone AFTER DELETE ON embedding
BEGIN
  INSERT INTO vector_gone (pattern) VALUES (OLD.pattern);
  INSERT OR IGNORE INTO vector_kept (text_hash, model, vector)
    SELECT OLD.text_hash, OLD.model, OLD.vector WHERE OLD.text_hash <> '';
END;
