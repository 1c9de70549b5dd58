-- The audit trail, and the digests by which a case is compared with itself and with others (store/seal.rs).

-- Each entry carries the SHA-256 of the one before, so that none can be changed or taken out of the midst.
CREATE TABLE audit (
    seq    INTEGER PRIMARY KEY,
    entry  TEXT NOT NULL,                 -- canonical JSON: keys sorted, no spaces, no floating point
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;

-- One row for each content of which something is stored; deleted when that changes, made anew at the end of a run.
CREATE TABLE seal (
    blob    INTEGER PRIMARY KEY REFERENCES blob (id),
    results BLOB NOT NULL,                -- over what its bytes say: the same in every case
    rows    BLOB NOT NULL,                -- over all its rows as they stand in this case
    hints   BLOB NOT NULL                 -- four bytes for each table, to tell which one differs
) STRICT;

-- Of each table that is not sealed content by content, and of what follows from all of them.
CREATE TABLE digest (
    name   TEXT PRIMARY KEY,
    value  BLOB NOT NULL,
    amount INTEGER NOT NULL,              -- rows, or what else was counted
    hints  BLOB NOT NULL                  -- four bytes for each column, to tell which one differs
) STRICT, WITHOUT ROWID;
