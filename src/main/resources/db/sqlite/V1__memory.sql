-- Times are microseconds since 1970-01-01T00:00:00Z.

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

INSERT INTO meta (name, value) VALUES ('created', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
INSERT INTO meta (name, value) VALUES ('instance', lower(hex(randomblob(16))));

CREATE TABLE space (
  name           TEXT PRIMARY KEY,
  first_activity INTEGER NOT NULL,
  last_activity  INTEGER NOT NULL
) WITHOUT ROWID;

-- One row: the number of the newest change of what any memory says, and of the newest write of all.
CREATE TABLE change_sequence (number INTEGER NOT NULL, write INTEGER NOT NULL);
INSERT INTO change_sequence (number, write) VALUES (0, 0);

CREATE TABLE memory (
  pk               INTEGER PRIMARY KEY,
  space            TEXT NOT NULL,
  id               TEXT NOT NULL,
  type             TEXT NOT NULL,
  content          TEXT NOT NULL,
  content_hash     BLOB NOT NULL,
  metadata         TEXT NOT NULL,
  language         TEXT NOT NULL,
  source           TEXT NOT NULL,
  trust            TEXT NOT NULL,
  created          INTEGER NOT NULL,
  updated          INTEGER NOT NULL,
  version          INTEGER NOT NULL,
  accessed_count   INTEGER NOT NULL,
  last_accessed    INTEGER,
  forgotten_at     INTEGER,
  forgotten_reason TEXT,
  change_number    INTEGER NOT NULL UNIQUE,
  UNIQUE (space, id)
);

CREATE INDEX memory_newest ON memory (space, created DESC, id DESC);
CREATE INDEX memory_duplicate ON memory (space, content_hash) WHERE forgotten_at IS NULL;

CREATE TABLE memory_tag (
  memory   INTEGER NOT NULL REFERENCES memory (pk),
  position INTEGER NOT NULL,
  space    TEXT NOT NULL,
  tag      TEXT NOT NULL,
  PRIMARY KEY (memory, position)
) WITHOUT ROWID;

CREATE INDEX memory_by_tag ON memory_tag (space, tag, memory);

-- A link that was removed keeps its row.
CREATE TABLE link (
  space   TEXT NOT NULL,
  source  TEXT NOT NULL,
  target  TEXT NOT NULL,
  kind    TEXT NOT NULL,
  score   REAL NOT NULL,
  reason  TEXT NOT NULL,
  created INTEGER NOT NULL,
  removed INTEGER,
  PRIMARY KEY (space, source, target, kind),
  FOREIGN KEY (space, source) REFERENCES memory (space, id),
  FOREIGN KEY (space, target) REFERENCES memory (space, id)
) WITHOUT ROWID;

CREATE INDEX link_by_target ON link (space, target);

CREATE TABLE history (
  pk         INTEGER PRIMARY KEY,
  space      TEXT NOT NULL,
  memory     TEXT NOT NULL,
  version    INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  action     TEXT NOT NULL,
  actor      TEXT NOT NULL,
  previously TEXT,
  FOREIGN KEY (space, memory) REFERENCES memory (space, id)
);

CREATE INDEX history_of ON history (space, memory);

CREATE TABLE counter (
  space TEXT NOT NULL,
  name  TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (space, name)
) WITHOUT ROWID;

CREATE TABLE phi_history (
  pk       INTEGER PRIMARY KEY,
  space    TEXT NOT NULL,
  at       INTEGER NOT NULL,
  phi      REAL NOT NULL,
  level    TEXT NOT NULL,
  occasion TEXT NOT NULL
);

CREATE INDEX phi_history_of ON phi_history (space, pk);
