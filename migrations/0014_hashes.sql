-- The index over hashes stands beside the table, so that it can be made when a new case is filled and not before: hashes
-- come in no order, and each transaction would write nearly every page of it anew.
PRAGMA legacy_alter_table = ON; -- views and keys that name the table go on naming it
CREATE TABLE blob_beside (
    id         INTEGER PRIMARY KEY,
    sha256     BLOB NOT NULL CHECK (length(sha256) = 32),
    size       INTEGER NOT NULL,
    format     TEXT NOT NULL,
    media_type TEXT NOT NULL,
    basis      TEXT NOT NULL CHECK (basis = 'structure' OR basis = 'signature' OR basis = 'heuristic'
        OR basis = 'fallback'),
    status     TEXT NOT NULL CHECK (status = 'done' OR status = 'waiting' OR status = 'problem' OR status = 'known'),
    priority   INTEGER NOT NULL,          -- what is read first; context, no result rests on it
    depth      INTEGER NOT NULL,          -- least number of containers around it
    copies     INTEGER NOT NULL,          -- places of the last state, by arithmetic, saturating
    read       INTEGER,                   -- version of the reader that read it; null: not read yet
    assessed   INTEGER,                   -- version of the assessment; null: not assessed
    announced  INTEGER,                   -- members that the container's own directory lists
    cut        INTEGER NOT NULL DEFAULT 0,-- a member below was left unopened for its depth
    known      INTEGER NOT NULL DEFAULT 0,-- a list of known files holds it
    volumes    BLOB,                      -- what it was read with as first volume of a split archive: split.signature
    joined     INTEGER NOT NULL DEFAULT 0,-- every place of it is a further volume's: not read by itself
    touched    INTEGER NOT NULL DEFAULT 0,-- reading has begun to store rows
    done       INTEGER NOT NULL DEFAULT 0,-- read, assessed, and each member done
    watched    BLOB,                      -- hash over the watch list that it was marked with
    counted    INTEGER,                   -- members that its reader came upon; null if it did not come to the end
    hinted     INTEGER                    -- version of the search for hints at passwords that went through it
) STRICT;
INSERT INTO blob_beside SELECT
    id, sha256, size, format, media_type, basis, status, priority, depth, copies, read, assessed, announced,
    cut, known, volumes, joined, touched, done, watched, counted, hinted
FROM blob;
DROP TABLE blob;
ALTER TABLE blob_beside RENAME TO blob;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX blob_sha256 ON blob (sha256);
CREATE INDEX blob_queue ON blob (priority DESC, id DESC) WHERE done = 0;
CREATE INDEX blob_volumes ON blob (id) WHERE volumes IS NOT NULL;
CREATE INDEX blob_joined ON blob (id) WHERE joined = 1;
CREATE INDEX blob_stale ON blob (assessed) WHERE assessed IS NOT NULL;
CREATE INDEX blob_watched ON blob (id) WHERE watched IS NOT NULL;
CREATE INDEX blob_copies ON blob (copies DESC, sha256) WHERE copies > 1;

-- Contents of which anything was read: whoever looks for text, tables, pictures or members passes over all others.
CREATE INDEX blob_touched ON blob (id) WHERE touched = 1;
DROP VIEW container_count;
CREATE VIEW container_count AS
SELECT b.id AS blob, b.status, b.announced, b.counted, coalesce(m.delivered, 0) AS delivered, coalesce(m.done, 0) AS done,
       coalesce(m.known, 0) AS known, coalesce(m.waiting, 0) AS waiting, coalesce(m.problem, 0) AS problem,
       max(coalesce(b.announced, 0), coalesce(b.counted, m.delivered, 0)) AS discovered
FROM blob b LEFT JOIN (
    SELECT parent, count(*) AS delivered, sum(status = 'done') AS done, sum(status = 'known') AS known,
           sum(status = 'waiting') AS waiting, sum(status = 'problem') AS problem
    FROM location_status WHERE parent IS NOT NULL GROUP BY parent) m ON m.parent = b.id
WHERE b.touched = 1 AND b.copies > 0 AND (b.announced > 0 OR b.counted > 0 OR m.delivered > 0);

-- The ledger row by row: how each place counts in it. Grouping millions takes much longer than going through them.
DROP VIEW ledger;
CREATE VIEW accounted AS
SELECT iif(s.parent IS NULL, 'entry', 'member') AS origin, s.status,
       coalesce(p.stage, iif(s.status = 'waiting', 'read', NULL)) AS stage,
       coalesce(p.kind, iif(s.status = 'waiting', 'not_read_yet', NULL)) AS reason, s.format
FROM location_status s LEFT JOIN problem p ON p.id = s.problem;
CREATE VIEW missing_members AS
SELECT 'undelivered' AS origin, c.status, p.stage, p.kind AS reason, b.format, sum(c.discovered - c.delivered) AS amount
FROM container_count c JOIN blob b ON b.id = c.blob LEFT JOIN problem p ON p.id = (
    SELECT q.id FROM problem q WHERE q.blob = c.blob
    ORDER BY q.kind IN ('encrypted', 'missing_tool', 'missing_volume'), q.id LIMIT 1)
WHERE c.discovered > c.delivered AND c.status <> 'done'
GROUP BY c.status, p.stage, p.kind, b.format;
CREATE VIEW ledger AS
SELECT origin, status, stage, reason, format, count(*) AS amount FROM accounted
GROUP BY origin, status, stage, reason, format
UNION ALL
SELECT * FROM missing_members;

-- What SQLite knew of the old table for planning is gone with it: the next run settles the case and learns it anew.
DELETE FROM tally;
