-- What moves memories in a ranking is rare: recall looks for it among a thousand candidates at once.

CREATE INDEX memory_judged ON memory (space, id, useful, not_useful)
  WHERE useful + not_useful > 0;

CREATE INDEX link_superseding ON link (space, target, source)
  WHERE kind = 'supersedes' AND removed IS NULL;
