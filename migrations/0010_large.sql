-- What reporters ask answers at once on a case of millions of files: what is ordered has an index in that order, and
-- places are asked for content by content, since those in the trove and those in containers are two tables.

DROP VIEW problems;
CREATE VIEW problems AS
SELECT p.stage, p.kind, p.message, lower(hex(b.sha256)) AS sha256, l.path, v.name AS volume
FROM problem p CROSS JOIN blob b ON b.id = p.blob
CROSS JOIN location l ON l.blob = b.id AND l.parent IS NULL AND l.last_run IS NULL CROSS JOIN volume v ON v.id = l.volume
WHERE p.location IS NULL
UNION ALL
SELECT p.stage, p.kind, p.message, lower(hex(b.sha256)), e.path, v.name
FROM problem p CROSS JOIN blob b ON b.id = p.blob CROSS JOIN place e ON e.blob = b.id CROSS JOIN volume v ON v.id = e.volume
WHERE p.location IS NULL
UNION ALL
SELECT p.stage, p.kind, p.message, NULL, l.path, v.name
FROM problem p CROSS JOIN location l ON l.id = p.location AND l.parent IS NULL AND l.last_run IS NULL
CROSS JOIN volume v ON v.id = l.volume
UNION ALL
SELECT p.stage, p.kind, p.message, NULL, e.path, v.name
FROM problem p CROSS JOIN place e ON e.location = p.location CROSS JOIN volume v ON v.id = e.volume;

DROP VIEW message_places;
CREATE VIEW message_places AS
SELECT (SELECT lower(hex(m.sha256)) FROM blob m WHERE m.id = g.message) AS message, lower(hex(b.sha256)) AS sha256, l.path,
       v.name AS volume
FROM message g CROSS JOIN blob b ON b.id = g.blob
CROSS JOIN location l ON l.blob = b.id AND l.parent IS NULL AND l.last_run IS NULL CROSS JOIN volume v ON v.id = l.volume
UNION ALL
SELECT (SELECT lower(hex(m.sha256)) FROM blob m WHERE m.id = g.message), lower(hex(b.sha256)), e.path, v.name
FROM message g CROSS JOIN blob b ON b.id = g.blob CROSS JOIN place e ON e.blob = b.id CROSS JOIN volume v ON v.id = e.volume;

-- Every content with several places, the most frequent first.
CREATE INDEX blob_copies ON blob (copies DESC, lower(hex(sha256))) WHERE copies > 1;
DROP VIEW duplicates;
CREATE VIEW duplicates AS
SELECT lower(hex(b.sha256)) AS sha256, b.copies, b.size, b.media_type, l.path,
       coalesce(l.path_bytes, CAST(l.path AS BLOB)) AS path_bytes
FROM blob b CROSS JOIN location l ON l.blob = b.id AND l.parent IS NULL AND l.last_run IS NULL WHERE b.copies > 1
UNION ALL
SELECT lower(hex(b.sha256)), b.copies, b.size, b.media_type, e.path, e.path_bytes
FROM blob b CROSS JOIN place e ON e.blob = b.id WHERE b.copies > 1
ORDER BY copies DESC, sha256, path_bytes;

CREATE INDEX location_gone ON location (volume, path) WHERE last_run IS NOT NULL AND parent IS NULL;
CREATE INDEX document_date ON document (date) WHERE date IS NOT NULL AND verdict <> 'other' AND part = 0;

CREATE INDEX document_discount ON document (discount_percent_real DESC) WHERE discount_percent IS NOT NULL;
CREATE INDEX package_discount ON package (discount_percent_real DESC) WHERE discount_percent IS NOT NULL;
CREATE INDEX line_item_discount ON line_item (discount_percent_real DESC) WHERE discount_percent IS NOT NULL;
DROP VIEW discounts;
CREATE VIEW discounts AS
SELECT lower(hex(b.sha256)) AS sha256, s.part, 'document' AS level, NULL AS position, s.type AS label, s.list_total AS before, s.discount_total AS amount,
       s.discount_percent AS percent, s.net_total AS after, s.discount_percent_real AS percent_real, NULL AS item_code, NULL AS quantity, NULL AS unit, NULL AS unit_price,
       (SELECT e.rule FROM fact_evidence e WHERE e.fact = 'discount_percent' AND e.blob = s.blob AND e.item IS NULL
            AND e.package IS NULL AND e.part = s.part ORDER BY e.position LIMIT 1) AS rule,
       d.type, d.number, d.date, d.supplier, d.buyer, d.currency,
       (SELECT f.path FROM first_place f WHERE f.blob = b.id) AS path, b.copies
FROM document s INDEXED BY document_discount CROSS JOIN blob b ON b.id = s.blob CROSS JOIN document d ON d.blob = s.blob AND d.part = s.part
WHERE s.discount_percent IS NOT NULL AND b.copies > 0
  AND s.verdict <> 'other' AND (s.part > 0 OR NOT EXISTS (SELECT 1 FROM document o WHERE o.blob = s.blob AND o.part > 0))
UNION ALL
SELECT lower(hex(b.sha256)), s.part, 'package', s.position, s.label, s.list_total, s.discount_amount,
       s.discount_percent, s.net_total, s.discount_percent_real, NULL, NULL, NULL, NULL,
       (SELECT e.rule FROM fact_evidence e WHERE e.fact = 'discount_percent' AND e.blob = s.blob AND e.item IS NULL
            AND e.package IS s.position AND e.part = s.part ORDER BY e.position LIMIT 1),
       d.type, d.number, d.date, d.supplier, d.buyer, d.currency,
       (SELECT f.path FROM first_place f WHERE f.blob = b.id), b.copies
FROM package s INDEXED BY package_discount CROSS JOIN blob b ON b.id = s.blob CROSS JOIN document d ON d.blob = s.blob AND d.part = s.part
WHERE s.discount_percent IS NOT NULL AND b.copies > 0
UNION ALL
SELECT lower(hex(b.sha256)), s.part, 'item', s.position, s.description, s.list_price, s.discount_amount,
       s.discount_percent, s.net_amount, s.discount_percent_real, s.item_code, s.quantity, s.unit, s.unit_price,
       (SELECT e.rule FROM fact_evidence e WHERE e.fact = 'discount_percent' AND e.blob = s.blob AND e.item IS s.position
            AND e.package IS NULL AND e.part = s.part ORDER BY e.position LIMIT 1),
       d.type, d.number, d.date, d.supplier, d.buyer, d.currency,
       (SELECT f.path FROM first_place f WHERE f.blob = b.id), b.copies
FROM line_item s INDEXED BY line_item_discount CROSS JOIN blob b ON b.id = s.blob CROSS JOIN document d ON d.blob = s.blob AND d.part = s.part
WHERE s.discount_percent IS NOT NULL AND b.copies > 0
ORDER BY percent_real DESC, sha256, level, position;

CREATE INDEX likeness_resemblance ON likeness (resemblance DESC) WHERE resemblance >= 800;
CREATE INDEX metadata_unlocked ON metadata (blob) WHERE key = 'unlocked_by';
