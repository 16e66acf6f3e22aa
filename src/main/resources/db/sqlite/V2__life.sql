-- What became of a memory: put away, judged, erased.

ALTER TABLE memory ADD COLUMN archived_at INTEGER;
ALTER TABLE memory ADD COLUMN useful INTEGER NOT NULL DEFAULT 0;
ALTER TABLE memory ADD COLUMN not_useful INTEGER NOT NULL DEFAULT 0;

-- What was said before and after in the same conversation.
CREATE INDEX memory_of_source ON memory (space, source, created, pk)
  WHERE forgotten_at IS NULL AND source <> '';

-- That a memory was erased, and not what it said.
CREATE TABLE erased (
  change_number INTEGER PRIMARY KEY,
  space         TEXT NOT NULL,
  id            TEXT NOT NULL,
  at            INTEGER NOT NULL,
  actor         TEXT NOT NULL
);
