-- A schema that comes after all others, for the tests of bringing files up to date.
CREATE TABLE next (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT
--;
INSERT INTO next SELECT id, name FROM backup
--;
ALTER TABLE backup ADD COLUMN next TEXT NOT NULL DEFAULT ''
--;
UPDATE backup SET next = name
--;
CREATE INDEX backup_next ON backup (next, id)
