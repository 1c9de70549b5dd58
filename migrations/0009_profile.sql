-- Where the time of each run went. Nothing that is compared: no other run takes the same time.

CREATE TABLE effort (
    run    INTEGER NOT NULL REFERENCES run (id),
    stage  TEXT NOT NULL,                 -- a stage of the run; within reading, what its workers did
    format TEXT NOT NULL,                 -- of what workers read or assessed; empty for a whole stage
    items  INTEGER NOT NULL,
    bytes  INTEGER NOT NULL,
    micros INTEGER NOT NULL,              -- of a stage on the clock; of workers in sum
    PRIMARY KEY (run, stage, format)
) STRICT, WITHOUT ROWID;

-- The contents that took a run the longest, a few of each run.
CREATE TABLE slow (
    run    INTEGER NOT NULL REFERENCES run (id),
    blob   INTEGER NOT NULL REFERENCES blob (id),
    stage  TEXT NOT NULL,
    micros INTEGER NOT NULL,
    PRIMARY KEY (run, blob, stage)
) STRICT, WITHOUT ROWID;

-- The stages of each run, and beneath reading and assessing the formats, the last run first and the longest first.
CREATE VIEW profile AS
SELECT run, stage, format, items, bytes, micros / 1e6 AS seconds,
       iif(micros > 0, items * 1e6 / micros, NULL) AS items_per_second,
       iif(micros > 0, bytes / CAST(micros AS REAL), NULL) AS megabytes_per_second
FROM effort ORDER BY run DESC, format <> '', micros DESC, stage, format;

-- What took longest, of all runs.
CREATE VIEW slowest AS
SELECT lower(hex(b.sha256)) AS sha256, (SELECT f.path FROM first_place f WHERE f.blob = b.id) AS path, b.format, b.size,
       s.stage, s.micros / 1e6 AS seconds, s.run
FROM slow s JOIN blob b ON b.id = s.blob ORDER BY s.micros DESC, b.sha256, s.run DESC, s.stage;
