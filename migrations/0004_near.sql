-- Texts that are nearly the same: their signatures, what was compared, and clusters (relate/near).

-- Of every content with text. Made once for each text and version.
CREATE TABLE signature (
    blob     INTEGER PRIMARY KEY REFERENCES blob (id),
    version  INTEGER NOT NULL,
    shingles INTEGER NOT NULL,            -- different ones; of long texts an estimate
    bands    BLOB NOT NULL                -- 64 bits each, little end first
) STRICT;

-- Every two contents that were compared: a is the one with the lesser SHA-256. Those that are not alike are kept as
-- well, so that no two texts are compared twice.
CREATE TABLE likeness (
    a           INTEGER NOT NULL REFERENCES blob (id),
    b           INTEGER NOT NULL REFERENCES blob (id),
    resemblance INTEGER NOT NULL,         -- thousandths
    run         INTEGER NOT NULL,         -- the last run that asked
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_b ON likeness (b);

-- Contents that are alike by way of one another; each cluster is named after the one with the least SHA-256.
CREATE TABLE cluster (
    blob  INTEGER PRIMARY KEY REFERENCES blob (id),
    first INTEGER NOT NULL REFERENCES blob (id)
) STRICT;
CREATE INDEX cluster_first ON cluster (first);

-- Why a document does not count beside the one it is the same as.
ALTER TABLE related ADD COLUMN why TEXT
    CHECK (why = 'same_number' OR why = 'draft_number' OR why = 'near_duplicate');
-- A case that is not settled is settled by the next run, which fills these tables.
DELETE FROM tally;

-- The facts in which two documents that are nearly the same differ, each with where it stands.
CREATE VIEW similar_facts AS
SELECT lower(hex(a.sha256)) AS sha256, lower(hex(b.sha256)) AS other, f.fact, f.mine AS value, f.theirs AS other_value,
       p.page, p.start, p."end", p.quote, q.page AS other_page, q.start AS other_start, q."end" AS other_end,
       q.quote AS other_quote
FROM (
    SELECT l.a, l.b, k.column1 AS fact,
           CASE k.column1 WHEN 'number' THEN d.number WHEN 'date' THEN d.date WHEN 'supplier' THEN d.supplier
               WHEN 'buyer' THEN d.buyer WHEN 'currency' THEN d.currency WHEN 'list_total' THEN d.list_total
               WHEN 'discount_total' THEN d.discount_total WHEN 'discount_percent' THEN d.discount_percent
               WHEN 'net_total' THEN d.net_total WHEN 'tax_total' THEN d.tax_total ELSE d.gross_total END AS mine,
           CASE k.column1 WHEN 'number' THEN e.number WHEN 'date' THEN e.date WHEN 'supplier' THEN e.supplier
               WHEN 'buyer' THEN e.buyer WHEN 'currency' THEN e.currency WHEN 'list_total' THEN e.list_total
               WHEN 'discount_total' THEN e.discount_total WHEN 'discount_percent' THEN e.discount_percent
               WHEN 'net_total' THEN e.net_total WHEN 'tax_total' THEN e.tax_total ELSE e.gross_total END AS theirs
    FROM likeness l JOIN document d ON d.blob = l.a AND d.part = 0 JOIN document e ON e.blob = l.b AND e.part = 0
    CROSS JOIN (VALUES ('number'), ('date'), ('supplier'), ('buyer'), ('currency'), ('list_total'), ('discount_total'),
        ('discount_percent'), ('net_total'), ('tax_total'), ('gross_total')) k
    WHERE l.resemblance >= 800
) f JOIN blob a ON a.id = f.a JOIN blob b ON b.id = f.b
LEFT JOIN fact_evidence p ON p.blob = f.a AND p.position = (
    SELECT min(x.position) FROM fact_evidence x WHERE x.blob = f.a AND x.part = 0 AND x.item IS NULL
        AND x.package IS NULL AND x.fact = f.fact)
LEFT JOIN fact_evidence q ON q.blob = f.b AND q.position = (
    SELECT min(x.position) FROM fact_evidence x WHERE x.blob = f.b AND x.part = 0 AND x.item IS NULL
        AND x.package IS NULL AND x.fact = f.fact)
WHERE f.mine IS NOT f.theirs AND a.copies > 0 AND b.copies > 0;

-- Every two contents whose texts are nearly the same, each pair once. Of a cluster of very many each is paired with
-- at least one.
CREATE VIEW similar AS
SELECT lower(hex(a.sha256)) AS sha256, lower(hex(b.sha256)) AS other, l.resemblance / 1000.0 AS jaccard,
       (SELECT lower(hex(f.sha256)) FROM cluster c JOIN blob f ON f.id = c.first WHERE c.blob = l.a) AS cluster,
       d.type, d.number, d.date, d.currency, d.net_total, e.type AS other_type, e.number AS other_number,
       e.date AS other_date, e.currency AS other_currency, e.net_total AS other_net_total,
       (SELECT p.path FROM first_place p WHERE p.blob = a.id) AS path,
       (SELECT p.path FROM first_place p WHERE p.blob = b.id) AS other_path
FROM likeness l JOIN blob a ON a.id = l.a JOIN blob b ON b.id = l.b
LEFT JOIN document d ON d.blob = l.a AND d.part = 0 LEFT JOIN document e ON e.blob = l.b AND e.part = 0
WHERE l.resemblance >= 800 AND a.copies > 0 AND b.copies > 0
ORDER BY l.resemblance DESC, a.sha256, b.sha256;

-- The documents of each purchase that has more than one. `why` says why one is the same as another.
DROP VIEW purchases;
CREATE VIEW purchases AS
SELECT lower(hex(p.sha256)) AS purchase, lower(hex(b.sha256)) AS sha256, d.type, d.number, d.date,
       s.name AS supplier, u.name AS buyer, d.currency, d.net_total, r.counted,
       (SELECT lower(hex(o.sha256)) FROM blob o WHERE o.id = r.same_as) AS same_as, r.why
FROM related r JOIN blob b ON b.id = r.blob JOIN blob p ON p.id = r.purchase
JOIN document d ON d.blob = b.id AND d.part = 0
LEFT JOIN entity s ON s.id = r.supplier LEFT JOIN entity u ON u.id = r.buyer
WHERE b.copies > 0 AND r.purchase IN (SELECT q.purchase FROM related q WHERE q.blob <> q.purchase);
