-- The public contract (design.md, section 2): columns are added to, never changed. Readers outside use only these.

-- Every place of the last state, its content's row ids for the views below.
CREATE VIEW every_place AS
SELECT l.id AS location, l.blob, l.volume, l.path, coalesce(l.path_bytes, CAST(l.path AS BLOB)) AS path_bytes,
       l.kind, l.size, l.mismatch, l.first
FROM location l WHERE l.parent IS NULL AND l.last_run IS NULL
UNION ALL
SELECT p.location, p.blob, p.volume, p.path, p.path_bytes, l.kind, l.size, l.mismatch, l.first
FROM place p JOIN location l ON l.id = p.location;

-- Every place with its status: a problem of the place itself comes before those of its content.
CREATE VIEW place_status AS
SELECT e.*, lp.kind || ': ' || lp.message AS own_problem,
       CASE WHEN e.kind NOT IN ('file', 'directory') THEN 'problem'
            WHEN lp.kind IN ('encrypted', 'missing_tool', 'missing_volume') AND coalesce(b.status, 'done') <> 'problem' THEN 'waiting'
            WHEN lp.kind IS NOT NULL THEN 'problem'
            ELSE coalesce(b.status, 'done') END AS status
FROM every_place e LEFT JOIN blob b ON b.id = e.blob LEFT JOIN problem lp ON lp.location = e.location;

CREATE VIEW files AS
SELECT e.path, e.path_bytes, v.name AS volume, CASE WHEN b.id IS NOT NULL THEN lower(hex(b.sha256)) END AS sha256, coalesce(b.size, e.size) AS size,
       b.media_type, b.format, e.status,
       coalesce(e.own_problem, (SELECT bp.kind || ': ' || bp.message FROM problem bp
                WHERE bp.blob = e.blob ORDER BY bp.kind IN ('encrypted', 'missing_tool', 'missing_volume'), bp.id LIMIT 1)) AS problem,
       e.kind, e.mismatch, coalesce(b.known, 0) AS known,
       (SELECT lower(hex(f.sha256)) FROM blob f WHERE f.id = e.first) AS continuation_of
FROM place_status e
JOIN volume v ON v.id = e.volume
LEFT JOIN blob b ON b.id = e.blob;

CREATE VIEW gone AS
SELECT l.path, coalesce(l.path_bytes, CAST(l.path AS BLOB)) AS path_bytes, v.name AS volume,
       CASE WHEN b.id IS NOT NULL THEN lower(hex(b.sha256)) END AS sha256, coalesce(b.size, l.size) AS size, l.first_run, l.last_run
FROM location l JOIN volume v ON v.id = l.volume LEFT JOIN blob b ON b.id = l.blob
WHERE l.parent IS NULL AND l.last_run IS NOT NULL;

CREATE VIEW page_text AS
SELECT lower(hex(b.sha256)) AS sha256, p.number AS page, p.text, p.source
FROM page p JOIN blob b ON b.id = p.blob WHERE b.copies > 0;

CREATE VIEW parts AS
SELECT lower(hex(b.sha256)) AS sha256, d.part, d.page_from, d.page_to, d.verdict, d.score / 1000.0 AS score,
       d.type, d.language, d.script
FROM document d JOIN blob b ON b.id = d.blob WHERE b.copies > 0;

CREATE VIEW documents AS
SELECT sha256, verdict, score, type, language, script FROM parts WHERE part = 0;

CREATE VIEW procurement_parts AS
SELECT lower(hex(b.sha256)) AS sha256, d.verdict, d.score / 1000.0 AS score, d.type, d.number, d.date, d.supplier,
       d.supplier_id, d.buyer, d.buyer_id, d.currency, d.list_total, d.discount_total, d.discount_percent, d.net_total,
       d.tax_total, d.gross_total,
       coalesce((SELECT min(l.path) FROM location l WHERE l.blob = b.id AND l.parent IS NULL AND l.last_run IS NULL),
                (SELECT p.path FROM place p WHERE p.blob = b.id ORDER BY p.path_bytes LIMIT 1)) AS path,
       b.copies, d.part, d.page_from, d.page_to, d.inherited, d.list_total_real, d.discount_total_real,
       d.discount_percent_real, d.net_total_real, d.tax_total_real, d.gross_total_real
FROM document d JOIN blob b ON b.id = d.blob
WHERE d.verdict <> 'other' AND b.copies > 0;

CREATE VIEW procurement AS
SELECT sha256, verdict, score, type, number, date, supplier, supplier_id, buyer, buyer_id, currency, list_total,
       discount_total, discount_percent, net_total, tax_total, gross_total, path, copies, inherited, list_total_real,
       discount_total_real, discount_percent_real, net_total_real, tax_total_real, gross_total_real
FROM procurement_parts WHERE part = 0;

CREATE VIEW packages AS
SELECT lower(hex(b.sha256)) AS sha256, p.part, p.position, p.label, p.list_total, p.net_total, p.discount_amount,
       p.discount_percent, p.first_item, p.last_item, p.discount_percent_real
FROM package p JOIN blob b ON b.id = p.blob WHERE b.copies > 0;

CREATE VIEW line_items AS
SELECT lower(hex(b.sha256)) AS sha256, i.part, i.position, i.item_code, i.description, i.quantity, i.unit,
       i.list_price, i.unit_price, i.discount_percent, i.discount_amount, i.net_amount, i.quantity_real,
       i.list_price_real, i.unit_price_real, i.discount_percent_real, i.net_amount_real
FROM line_item i JOIN blob b ON b.id = i.blob WHERE b.copies > 0;

CREATE VIEW evidence AS
SELECT lower(hex(b.sha256)) AS sha256, e.part, e.item, e.fact, e.value, e.role, e.page, e.cell, e.start, e."end",
       e.x0 / 100.0 AS x0, e.y0 / 100.0 AS y0, e.x1 / 100.0 AS x1, e.y1 / 100.0 AS y1, e.quote, e.rule, e.confidence,
       e.package, (SELECT p.source FROM page p WHERE p.blob = e.blob AND p.number = e.page) AS source
FROM fact_evidence e JOIN blob b ON b.id = e.blob WHERE b.copies > 0;

-- What reporters ask. ------------------------------------------------------------------------------------------

CREATE VIEW reasons AS
SELECT lower(hex(b.sha256)) AS sha256, r.part, r.position, r.rule, r.weight / 1000.0 AS weight, r.page, r.start,
       r."end", r.quote
FROM reason r JOIN blob b ON b.id = r.blob WHERE b.copies > 0;

-- Every discount of a document, package or line, highest first.
CREATE VIEW discounts AS
SELECT * FROM (
    SELECT sha256, part, 'document' AS level, NULL AS position, type AS label, list_total AS before,
           discount_total AS amount, discount_percent AS percent, net_total AS after, discount_percent_real AS percent_real
    FROM procurement_parts WHERE discount_percent IS NOT NULL
    UNION ALL
    SELECT sha256, part, 'package', position, label, list_total, discount_amount, discount_percent, net_total,
           discount_percent_real
    FROM packages WHERE discount_percent IS NOT NULL
    UNION ALL
    SELECT sha256, part, 'item', position, description, list_price, discount_amount, discount_percent, net_amount,
           discount_percent_real
    FROM line_items WHERE discount_percent IS NOT NULL
) ORDER BY percent_real DESC, sha256, level, position;

CREATE VIEW suppliers AS
SELECT supplier, supplier_id, currency, count(*) AS documents, sum(net_total_real) AS net_sum, min(date) AS first_date,
       max(date) AS last_date
FROM procurement WHERE supplier IS NOT NULL
GROUP BY supplier, supplier_id, currency ORDER BY documents DESC, supplier;

CREATE VIEW buyers AS
SELECT buyer, buyer_id, currency, count(*) AS documents, sum(net_total_real) AS net_sum, min(date) AS first_date,
       max(date) AS last_date
FROM procurement WHERE buyer IS NOT NULL
GROUP BY buyer, buyer_id, currency ORDER BY documents DESC, buyer;

CREATE VIEW timeline AS
SELECT date, type, number, supplier, buyer, currency, net_total, sha256, path
FROM procurement WHERE date IS NOT NULL ORDER BY date, sha256;

-- Every problem with where it lies; a content's problem is listed once for each place.
CREATE VIEW problems AS
SELECT p.stage, p.kind, p.message, lower(hex(b.sha256)) AS sha256, e.path, v.name AS volume
FROM problem p JOIN every_place e ON e.blob = p.blob JOIN volume v ON v.id = e.volume JOIN blob b ON b.id = p.blob
WHERE p.location IS NULL
UNION ALL
SELECT p.stage, p.kind, p.message, NULL, e.path, v.name
FROM problem p JOIN every_place e ON e.location = p.location JOIN volume v ON v.id = e.volume;

CREATE VIEW duplicates AS
SELECT lower(hex(b.sha256)) AS sha256, b.copies, b.size, b.media_type, e.path
FROM blob b JOIN every_place e ON e.blob = b.id WHERE b.copies > 1 ORDER BY b.copies DESC, sha256, e.path_bytes;

-- What still waits, and for what.
CREATE VIEW unread AS
SELECT sha256, path, volume, media_type, CASE WHEN problem IS NULL THEN 'not read yet' ELSE problem END AS waits_for
FROM files WHERE status = 'waiting';

-- Places by status, by arithmetic: every place of a content, listed or beyond the 1,000 that are, has its status,
-- but for those with a problem of their own, which are moved from the one to the other.
CREATE VIEW status_count AS
SELECT status, CAST(min(total(n), 1e15) AS INTEGER) AS amount
FROM (SELECT status, copies AS n FROM blob WHERE copies > 0
      UNION ALL SELECT status, 1 FROM place_status WHERE blob IS NULL
      UNION ALL SELECT CASE WHEN moved.n < 0 THEN b.status
                       WHEN p.kind IN ('encrypted', 'missing_tool', 'missing_volume') AND b.status <> 'problem' THEN 'waiting'
                       ELSE 'problem' END,
                       moved.n * iif(l.parent IS NULL, l.last_run IS NULL,
                                     (SELECT count(*) FROM place WHERE location = l.id))
                FROM problem p CROSS JOIN location l ON l.id = p.location CROSS JOIN blob b ON b.id = l.blob
                CROSS JOIN (SELECT 1 AS n UNION ALL SELECT -1) moved)
GROUP BY status HAVING total(n) > 0;

CREATE VIEW verdict_count AS
SELECT verdict, count(*) AS amount FROM documents GROUP BY verdict;

CREATE VIEW problem_count AS
SELECT p.kind, count(*) AS amount FROM problem p LEFT JOIN blob b ON b.id = p.blob
LEFT JOIN location l ON l.id = p.location
WHERE b.copies > 0 OR (l.id IS NOT NULL AND l.last_run IS NULL) GROUP BY p.kind;

-- The split archive that counts for each first volume.
CREATE VIEW chosen_split AS
SELECT blob, volume, parent, series, signature FROM (
    SELECT *, row_number() OVER (PARTITION BY blob ORDER BY present DESC, inside, path, origin, series) AS place
    FROM split) WHERE place = 1;

-- Contents that were read with other volumes than those that are there now, or are to be read with them yet.
CREATE VIEW pending_split AS
SELECT b.id AS blob, c.signature
FROM (SELECT id FROM blob WHERE volumes IS NOT NULL UNION SELECT blob FROM split) h
JOIN blob b ON b.id = h.id LEFT JOIN chosen_split c ON c.blob = b.id
WHERE (b.read IS NOT NULL OR b.done = 0) AND b.status <> 'known' AND b.joined = 0
  AND (b.done = 0 OR b.volumes IS NOT c.signature)
  AND (EXISTS (SELECT 1 FROM location l WHERE l.blob = b.id AND l.parent IS NULL AND l.last_run IS NULL)
       OR EXISTS (SELECT 1 FROM place p WHERE p.blob = b.id));
