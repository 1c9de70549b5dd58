-- The case: content (blob) apart from places (location), as design.md section 2 lays down.
-- Row ids are internal: never shown, never exported. Lists of allowed values are chains of OR: SQLite makes a
-- temporary table for each `IN` of more than two, in every single insert.

CREATE TABLE run (
    id       INTEGER PRIMARY KEY,
    volume   INTEGER NOT NULL REFERENCES volume (id),
    program  TEXT NOT NULL,               -- program version
    settings TEXT NOT NULL,               -- settings in force, TOML
    reader   INTEGER NOT NULL,            -- version of the readers
    until    TEXT NOT NULL,
    tool     TEXT,                        -- what read pictures, with its version and languages
    protections TEXT,                     -- what the workers gave up before they read anything
    started  TEXT NOT NULL,
    ended    TEXT,
    status   TEXT NOT NULL CHECK (status = 'running' OR status = 'done' OR status = 'interrupted'
        OR status = 'failed')
) STRICT;

CREATE TABLE volume (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    root  BLOB NOT NULL,                  -- absolute path, bytes
    walked INTEGER                        -- the last run whose walk of it was complete
) STRICT;

-- Counts of the settled case, so that a summary need not count millions of rows again.
CREATE TABLE tally (
    kind   TEXT NOT NULL CHECK (kind = 'status' OR kind = 'verdict' OR kind = 'problem'),
    name   TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

-- One row for each distinct content. What is learned from bytes alone hangs on it.
CREATE TABLE blob (
    id         INTEGER PRIMARY KEY,
    sha256     BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
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
    done       INTEGER NOT NULL DEFAULT 0 -- read, assessed, and each member done
) STRICT;
CREATE INDEX blob_queue ON blob (priority DESC, id DESC) WHERE done = 0;
CREATE INDEX blob_volumes ON blob (id) WHERE volumes IS NOT NULL;
CREATE INDEX blob_joined ON blob (id) WHERE joined = 1;
CREATE INDEX blob_stale ON blob (assessed) WHERE assessed IS NOT NULL;

-- One row for each place where content occurs: an entry of the trove (parent is null), or a member of a
-- container blob. last_run is null while it is part of the last state.
CREATE TABLE location (
    id         INTEGER PRIMARY KEY,
    volume     INTEGER REFERENCES volume (id),
    parent     INTEGER REFERENCES blob (id),
    position   INTEGER NOT NULL,
    path       TEXT NOT NULL,             -- printable, injective
    path_bytes BLOB,                      -- where the bytes differ from the printable form
    kind       TEXT NOT NULL CHECK (kind = 'file' OR kind = 'directory' OR kind = 'symlink' OR kind = 'fifo'
        OR kind = 'socket' OR kind = 'device' OR kind = 'unknown'),
    blob       INTEGER REFERENCES blob (id),
    size       INTEGER,
    mtime_ns   INTEGER,                   -- file system time of trove entries: context
    modified   TEXT,                      -- time that a container records for its member
    target     BLOB,                      -- of a symbolic link
    mismatch   INTEGER NOT NULL DEFAULT 0,-- the name's extension contradicts the content
    stamp      BLOB,                      -- identity of the unchanged
    series     BLOB,                      -- of a name that volumes of a split archive have: what they share
    ordinal    INTEGER,                   -- which volume it is then, from 1
    further    INTEGER NOT NULL DEFAULT 0,-- a volume that is read with the first one or not at all
    first      INTEGER REFERENCES blob (id), -- content of the first volume, if that is there
    first_run  INTEGER NOT NULL,
    last_run   INTEGER,
    CHECK ((volume IS NULL) <> (parent IS NULL))
) STRICT;
CREATE UNIQUE INDEX location_entry ON location (volume, path) WHERE parent IS NULL AND last_run IS NULL;
CREATE UNIQUE INDEX location_member ON location (parent, position) WHERE parent IS NOT NULL;
CREATE INDEX location_blob ON location (blob);
CREATE INDEX location_series ON location (volume, parent, series, ordinal) WHERE series IS NOT NULL;
CREATE INDEX location_further ON location (blob) WHERE further = 1;

-- Every split archive of the last state whose first volume is there: what its content (blob) is to be read with.
-- One content may be the first volume of several; the one with the most volumes counts, then the least path.
CREATE TABLE split (
    blob      INTEGER NOT NULL REFERENCES blob (id),
    volume    INTEGER,                    -- where its volumes lie: a volume of the case or a container
    parent    INTEGER,
    series    BLOB NOT NULL,
    present   INTEGER NOT NULL,           -- volumes that are there
    inside    INTEGER NOT NULL,           -- whether it lies in a container
    origin    BLOB NOT NULL,              -- name of that volume or SHA-256 of that container
    path      BLOB NOT NULL,              -- of the first volume
    signature BLOB NOT NULL,              -- hash over all that reading depends on besides the first volume
    PRIMARY KEY (blob, inside, origin, series)
) STRICT, WITHOUT ROWID;
CREATE INDEX split_parent ON split (parent) WHERE parent IS NOT NULL;

-- Every full provenance chain of a member, at most 1,000 a content. Entries of the trove are their own chain.
CREATE TABLE place (
    id         INTEGER PRIMARY KEY,
    volume     INTEGER NOT NULL REFERENCES volume (id),
    location   INTEGER NOT NULL REFERENCES location (id),
    blob       INTEGER REFERENCES blob (id),
    path       TEXT NOT NULL,
    path_bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX place_path ON place (volume, path, location);
CREATE INDEX place_blob ON place (blob, path_bytes);
CREATE INDEX place_location ON place (location);

CREATE TABLE problem (
    id       INTEGER PRIMARY KEY,
    blob     INTEGER REFERENCES blob (id),
    location INTEGER REFERENCES location (id),
    stage    TEXT NOT NULL CHECK (stage = 'walk' OR stage = 'fingerprint' OR stage = 'identify'
        OR stage = 'read' OR stage = 'assess'),
    kind     TEXT NOT NULL CHECK (kind = 'symlink' OR kind = 'special' OR kind = 'unreadable'
        OR kind = 'vanished' OR kind = 'changed' OR kind = 'encrypted' OR kind = 'truncated' OR kind = 'corrupt'
        OR kind = 'unsupported' OR kind = 'missing_tool' OR kind = 'missing_volume' OR kind = 'limit'
        OR kind = 'timed_out' OR kind = 'out_of_memory' OR kind = 'crashed'),
    message  TEXT NOT NULL
) STRICT;
CREATE INDEX problem_blob ON problem (blob) WHERE blob IS NOT NULL;
CREATE INDEX problem_location ON problem (location) WHERE location IS NOT NULL;

-- Text as read; evidence spans are byte offsets into exactly this text.
CREATE TABLE page (
    id     INTEGER PRIMARY KEY,
    blob   INTEGER NOT NULL REFERENCES blob (id),
    number INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source = 'layer' OR source = 'ocr' OR source = 'cells' OR source = 'markup'
        OR source = 'plain'),
    width  INTEGER,                       -- hundredths of a point
    height INTEGER,
    words  BLOB,                          -- packed spans and boxes
    text   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX page_number ON page (blob, number);

CREATE TABLE grid (                       -- tables and sheets
    blob     INTEGER NOT NULL REFERENCES blob (id),
    position INTEGER NOT NULL,
    sheet    TEXT,
    cells    BLOB NOT NULL,               -- packed rows, columns, spans, hidden state
    PRIMARY KEY (blob, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE metadata (
    blob     INTEGER NOT NULL REFERENCES blob (id),
    position INTEGER NOT NULL,
    key      TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (blob, position)
) STRICT, WITHOUT ROWID;

-- One row for each part of an assessed content; part 0 is the whole.
CREATE TABLE document (
    blob      INTEGER NOT NULL REFERENCES blob (id),
    part      INTEGER NOT NULL,
    page_from INTEGER NOT NULL,
    page_to   INTEGER NOT NULL,
    verdict   TEXT NOT NULL CHECK (verdict = 'procurement' OR verdict = 'possible' OR verdict = 'other'),
    score     INTEGER NOT NULL,           -- thousandths
    type      TEXT,
    language  TEXT,
    script    TEXT,
    inherited INTEGER NOT NULL DEFAULT 0, -- a container's verdict that rests on its members
    number TEXT, date TEXT, supplier TEXT, supplier_id TEXT, buyer TEXT, buyer_id TEXT, currency TEXT,
    list_total TEXT, discount_total TEXT, discount_percent TEXT, net_total TEXT, tax_total TEXT, gross_total TEXT,
    list_total_real       REAL GENERATED ALWAYS AS (CAST(list_total AS REAL)) VIRTUAL,
    discount_total_real   REAL GENERATED ALWAYS AS (CAST(discount_total AS REAL)) VIRTUAL,
    discount_percent_real REAL GENERATED ALWAYS AS (CAST(discount_percent AS REAL)) VIRTUAL,
    net_total_real        REAL GENERATED ALWAYS AS (CAST(net_total AS REAL)) VIRTUAL,
    tax_total_real        REAL GENERATED ALWAYS AS (CAST(tax_total AS REAL)) VIRTUAL,
    gross_total_real      REAL GENERATED ALWAYS AS (CAST(gross_total AS REAL)) VIRTUAL,
    PRIMARY KEY (blob, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_verdict ON document (verdict, score DESC) WHERE verdict <> 'other';

CREATE TABLE package (
    blob INTEGER NOT NULL REFERENCES blob (id),
    position INTEGER NOT NULL,            -- unique in the content
    part INTEGER NOT NULL,
    label TEXT, list_total TEXT, net_total TEXT, discount_amount TEXT, discount_percent TEXT,
    first_item INTEGER, last_item INTEGER,
    discount_percent_real REAL GENERATED ALWAYS AS (CAST(discount_percent AS REAL)) VIRTUAL,
    PRIMARY KEY (blob, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE line_item (
    blob INTEGER NOT NULL REFERENCES blob (id),
    position INTEGER NOT NULL,            -- unique in the content
    part INTEGER NOT NULL,
    item_code TEXT, description TEXT, quantity TEXT, unit TEXT, list_price TEXT, unit_price TEXT,
    discount_percent TEXT, discount_amount TEXT, net_amount TEXT,
    quantity_real         REAL GENERATED ALWAYS AS (CAST(quantity AS REAL)) VIRTUAL,
    list_price_real       REAL GENERATED ALWAYS AS (CAST(list_price AS REAL)) VIRTUAL,
    unit_price_real       REAL GENERATED ALWAYS AS (CAST(unit_price AS REAL)) VIRTUAL,
    discount_percent_real REAL GENERATED ALWAYS AS (CAST(discount_percent AS REAL)) VIRTUAL,
    net_amount_real       REAL GENERATED ALWAYS AS (CAST(net_amount AS REAL)) VIRTUAL,
    PRIMARY KEY (blob, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reason (
    blob     INTEGER NOT NULL REFERENCES blob (id),
    part     INTEGER NOT NULL,
    position INTEGER NOT NULL,
    rule     TEXT NOT NULL,
    weight   INTEGER NOT NULL,            -- thousandths
    page     INTEGER, start INTEGER, "end" INTEGER, quote TEXT,
    PRIMARY KEY (blob, part, position)
) STRICT, WITHOUT ROWID;

-- Where each fact stands. item and package are positions, null for facts of the part as a whole.
CREATE TABLE fact_evidence (
    blob       INTEGER NOT NULL REFERENCES blob (id),
    position   INTEGER NOT NULL,
    part       INTEGER NOT NULL,
    package    INTEGER,
    item       INTEGER,
    fact       TEXT NOT NULL,
    value      TEXT NOT NULL,
    role       TEXT NOT NULL CHECK (role IN ('read', 'input')),
    page       INTEGER NOT NULL,
    cell       TEXT,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL CHECK ("end" > start),
    x0 INTEGER, y0 INTEGER, x1 INTEGER, y1 INTEGER, -- hundredths of a point
    quote      TEXT NOT NULL,
    rule       TEXT NOT NULL,
    confidence INTEGER NOT NULL,          -- percent
    PRIMARY KEY (blob, position)
) STRICT, WITHOUT ROWID;

-- Full text over the folded form of each page; rowid is page.id. Contentless: the text stands once, in page.
CREATE VIRTUAL TABLE page_index USING fts5 (text, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0");
