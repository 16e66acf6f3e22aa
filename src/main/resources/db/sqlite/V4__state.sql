-- What a space's state needs to know of the past that no counter tells.

-- Since when a condition of metamorphosis holds without a break; none of those that do not hold.
CREATE TABLE held (
  space TEXT NOT NULL,
  name  TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (space, name)
) WITHOUT ROWID;

-- What a measure of interactions usually is.
CREATE TABLE baseline (
  space        TEXT NOT NULL,
  measure      TEXT NOT NULL,
  value        REAL NOT NULL,
  first        REAL NOT NULL,
  observations INTEGER NOT NULL,
  first_at     INTEGER NOT NULL,
  last_at      INTEGER NOT NULL,
  PRIMARY KEY (space, measure)
) WITHOUT ROWID;
