-- What follows from more than one document: discounts with what they rest on.

-- The first place of each content, its content's row id for the views below.
CREATE VIEW first_place AS
SELECT b.id AS blob,
       coalesce((SELECT min(l.path) FROM location l WHERE l.blob = b.id AND l.parent IS NULL AND l.last_run IS NULL),
                (SELECT p.path FROM place p WHERE p.blob = b.id ORDER BY p.path_bytes LIMIT 1)) AS path
FROM blob b;

CREATE INDEX fact_evidence_discount ON fact_evidence (blob, item, package, part) WHERE fact = 'discount_percent';

-- Every discount of a document, package or line, highest first. Of a line, `before` is the list price of a unit and
-- `after` the amount of the whole line. `rule` says how the percent was found: if it was computed, the formula.
DROP VIEW discounts;
CREATE VIEW discounts AS
SELECT lower(hex(b.sha256)) AS sha256, s.part, s.level, s.position, s.label, s.before, s.amount, s.percent, s.after,
       s.percent_real, s.item_code, s.quantity, s.unit, s.unit_price,
       (SELECT e.rule FROM fact_evidence e WHERE e.fact = 'discount_percent' AND e.blob = s.blob AND e.item IS s.item
            AND e.package IS s.package AND e.part = s.part ORDER BY e.position LIMIT 1) AS rule,
       d.type, d.number, d.date, d.supplier, d.buyer, d.currency,
       (SELECT f.path FROM first_place f WHERE f.blob = b.id) AS path, b.copies
FROM (
    SELECT blob, part, 'document' AS level, NULL AS position, type AS label, list_total AS before,
           discount_total AS amount, discount_percent AS percent, net_total AS after,
           discount_percent_real AS percent_real, NULL AS item_code, NULL AS quantity, NULL AS unit,
           NULL AS unit_price, NULL AS package, NULL AS item
    FROM document WHERE discount_percent IS NOT NULL AND verdict <> 'other'
        AND (part > 0 OR NOT EXISTS (SELECT 1 FROM document o WHERE o.blob = document.blob AND o.part > 0))
    UNION ALL
    SELECT blob, part, 'package', position, label, list_total, discount_amount, discount_percent, net_total,
           discount_percent_real, NULL, NULL, NULL, NULL, position, NULL
    FROM package WHERE discount_percent IS NOT NULL
    UNION ALL
    SELECT blob, part, 'item', position, description, list_price, discount_amount, discount_percent, net_amount,
           discount_percent_real, item_code, quantity, unit, unit_price, NULL, position
    FROM line_item WHERE discount_percent IS NOT NULL
) s JOIN blob b ON b.id = s.blob JOIN document d ON d.blob = s.blob AND d.part = s.part
WHERE b.copies > 0
ORDER BY s.percent_real DESC, b.sha256, s.level, s.position;

-- What the watch list names, wherever it stands. `watched` is a hash over the list that a content was marked with.
ALTER TABLE blob ADD COLUMN watched BLOB;
CREATE INDEX blob_watched ON blob (id) WHERE watched IS NOT NULL;
ALTER TABLE run ADD COLUMN watch TEXT;    -- how many entities the list in force had, and a hash over it
CREATE TABLE watch_hit (
    blob   INTEGER NOT NULL REFERENCES blob (id),
    page   INTEGER NOT NULL,
    start  INTEGER NOT NULL,
    "end"  INTEGER NOT NULL CHECK ("end" > start),
    entity TEXT NOT NULL,
    term   TEXT NOT NULL,                 -- the name, alias or identifier of the list
    x0 INTEGER, y0 INTEGER, x1 INTEGER, y1 INTEGER, -- hundredths of a point
    quote  TEXT NOT NULL,
    PRIMARY KEY (blob, page, start, "end", entity)
) STRICT, WITHOUT ROWID;

CREATE VIEW watch_hits AS
SELECT lower(hex(b.sha256)) AS sha256, w.entity, w.term, w.page, w.start, w."end", w.quote,
       w.x0 / 100.0 AS x0, w.y0 / 100.0 AS y0, w.x1 / 100.0 AS x1, w.y1 / 100.0 AS y1,
       (SELECT d.verdict FROM document d WHERE d.blob = b.id AND d.part = 0) AS verdict,
       (SELECT f.path FROM first_place f WHERE f.blob = b.id) AS path, b.copies
FROM watch_hit w JOIN blob b ON b.id = w.blob WHERE b.copies > 0;

-- Red flags: what a document's own facts give reason to ask, never an accusation.
CREATE TABLE flag (
    blob       INTEGER NOT NULL REFERENCES blob (id),
    part       INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    flag       TEXT NOT NULL,
    question   TEXT NOT NULL,
    arithmetic TEXT NOT NULL,
    source     TEXT NOT NULL,             -- where the measure is published
    PRIMARY KEY (blob, part, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE flag_piece (                 -- what a flag rests on
    blob     INTEGER NOT NULL REFERENCES blob (id),
    part     INTEGER NOT NULL,
    position INTEGER NOT NULL,
    piece    INTEGER NOT NULL,
    page     INTEGER NOT NULL,
    cell     TEXT,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL CHECK ("end" > start),
    x0 INTEGER, y0 INTEGER, x1 INTEGER, y1 INTEGER, -- hundredths of a point
    quote    TEXT NOT NULL,
    PRIMARY KEY (blob, part, position, piece)
) STRICT, WITHOUT ROWID;

CREATE VIEW flags AS
SELECT lower(hex(b.sha256)) AS sha256, f.part, f.flag, f.question, f.arithmetic, f.source, f.position
FROM flag f JOIN blob b ON b.id = f.blob WHERE b.copies > 0;

CREATE VIEW flag_evidence AS
SELECT lower(hex(b.sha256)) AS sha256, f.part, f.position, f.flag, p.piece, p.page, p.cell, p.start, p."end",
       p.x0 / 100.0 AS x0, p.y0 / 100.0 AS y0, p.x1 / 100.0 AS x1, p.y1 / 100.0 AS y1, p.quote
FROM flag_piece p JOIN flag f ON f.blob = p.blob AND f.part = p.part AND f.position = p.position
JOIN blob b ON b.id = p.blob WHERE b.copies > 0;

-- Parties resolved into entities, documents of one purchase, and what counts. Made anew when a run settles the case.
CREATE TABLE entity (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,             -- the spelling that most documents use
    identifier TEXT
) STRICT;
CREATE TABLE spelling (
    entity    INTEGER NOT NULL REFERENCES entity (id),
    spelling  TEXT NOT NULL,
    documents INTEGER NOT NULL,
    PRIMARY KEY (entity, spelling)
) STRICT, WITHOUT ROWID;
CREATE TABLE related (
    blob     INTEGER PRIMARY KEY REFERENCES blob (id),
    supplier INTEGER REFERENCES entity (id),
    buyer    INTEGER REFERENCES entity (id),
    purchase INTEGER NOT NULL REFERENCES blob (id), -- the first document of its purchase
    same_as  INTEGER REFERENCES blob (id),          -- what it is a copy or draft of
    counted  INTEGER NOT NULL             -- whether its net total is in the totals
) STRICT;
CREATE TABLE link (
    blob     INTEGER NOT NULL REFERENCES blob (id),
    target   INTEGER NOT NULL REFERENCES blob (id),
    relation TEXT NOT NULL CHECK (relation = 'contract' OR relation = 'order' OR relation = 'tender'
        OR relation = 'same_number'),
    parties  TEXT NOT NULL CHECK (parties = 'both' OR parties = 'one' OR parties = 'unknown'),
    evidence INTEGER,                     -- position of the reference in fact_evidence
    PRIMARY KEY (blob, target, relation)
) STRICT, WITHOUT ROWID;
CREATE TABLE total (
    role       TEXT NOT NULL CHECK (role = 'supplier' OR role = 'buyer'),
    entity     INTEGER NOT NULL REFERENCES entity (id),
    currency   TEXT NOT NULL,             -- empty where none was read
    year       TEXT NOT NULL,
    documents  INTEGER NOT NULL,
    counted    INTEGER NOT NULL,
    net_total  TEXT NOT NULL,
    first_date TEXT,
    last_date  TEXT,
    PRIMARY KEY (role, entity, currency, year)
) STRICT, WITHOUT ROWID;
-- A case that is not settled is settled by the next run, which fills these tables.
DELETE FROM tally;

CREATE VIEW entities AS
SELECT e.name, e.identifier, s.spelling, s.documents
FROM entity e JOIN spelling s ON s.entity = e.id ORDER BY e.name, e.identifier, s.documents DESC, s.spelling;

-- One row for each party, currency and year. Of the documents of one purchase those of one type count, and copies and
-- drafts do not, so that no amount is added to itself.
DROP VIEW suppliers;
CREATE VIEW suppliers AS
SELECT e.name AS supplier, e.identifier AS supplier_id, nullif(t.currency, '') AS currency, t.documents,
       CAST(t.net_total AS REAL) AS net_sum, t.first_date, t.last_date, nullif(t.year, '') AS year, t.counted,
       t.net_total
FROM total t JOIN entity e ON e.id = t.entity WHERE t.role = 'supplier'
ORDER BY t.documents DESC, e.name, e.identifier, t.currency, t.year;

DROP VIEW buyers;
CREATE VIEW buyers AS
SELECT e.name AS buyer, e.identifier AS buyer_id, nullif(t.currency, '') AS currency, t.documents,
       CAST(t.net_total AS REAL) AS net_sum, t.first_date, t.last_date, nullif(t.year, '') AS year, t.counted,
       t.net_total
FROM total t JOIN entity e ON e.id = t.entity WHERE t.role = 'buyer'
ORDER BY t.documents DESC, e.name, e.identifier, t.currency, t.year;

-- One document names the number of another, between parties that agree; the evidence is where it does.
CREATE VIEW links AS
SELECT lower(hex(a.sha256)) AS sha256, d.type, d.number, l.relation, lower(hex(b.sha256)) AS to_sha256,
       t.type AS to_type, t.number AS to_number, l.parties, e.quote AS reference, e.page, e.start, e."end",
       (SELECT lower(hex(p.sha256)) FROM blob p WHERE p.id = r.purchase) AS purchase
FROM link l JOIN blob a ON a.id = l.blob JOIN blob b ON b.id = l.target
JOIN document d ON d.blob = a.id AND d.part = 0 JOIN document t ON t.blob = b.id AND t.part = 0
JOIN related r ON r.blob = a.id
LEFT JOIN fact_evidence e ON e.blob = l.blob AND e.position = l.evidence
WHERE a.copies > 0 AND b.copies > 0;

-- The documents of each purchase that has more than one.
CREATE VIEW purchases AS
SELECT lower(hex(p.sha256)) AS purchase, lower(hex(b.sha256)) AS sha256, d.type, d.number, d.date,
       s.name AS supplier, u.name AS buyer, d.currency, d.net_total, r.counted,
       (SELECT lower(hex(o.sha256)) FROM blob o WHERE o.id = r.same_as) AS same_as
FROM related r JOIN blob b ON b.id = r.blob JOIN blob p ON p.id = r.purchase
JOIN document d ON d.blob = b.id AND d.part = 0
LEFT JOIN entity s ON s.id = r.supplier LEFT JOIN entity u ON u.id = r.buyer
WHERE b.copies > 0 AND r.purchase IN (SELECT q.purchase FROM related q WHERE q.blob <> q.purchase);
