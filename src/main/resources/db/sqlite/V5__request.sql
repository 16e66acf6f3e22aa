-- Requests that came with a key and changed something: one that comes again is not done again.

CREATE TABLE request (
  pk          INTEGER PRIMARY KEY,
  space       TEXT NOT NULL,
  principal   TEXT NOT NULL,
  key         TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  at          INTEGER NOT NULL,
  -- Absent where it is not known, or was dropped with what was erased.
  answer      TEXT,
  UNIQUE (space, principal, key)
);

CREATE INDEX request_by_age ON request (at);
