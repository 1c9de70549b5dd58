-- What is related are documents: a content may hold several, each a part of it; part 0 is a content that is one.
DROP VIEW links;
DROP VIEW purchases;
DROP TABLE link;
DROP TABLE related;

CREATE TABLE related (
    blob          INTEGER NOT NULL REFERENCES blob (id),
    part          INTEGER NOT NULL,
    supplier      INTEGER REFERENCES entity (id),
    buyer         INTEGER REFERENCES entity (id),
    purchase      INTEGER NOT NULL REFERENCES blob (id), -- the first document of its purchase
    purchase_part INTEGER NOT NULL,
    same_as       INTEGER REFERENCES blob (id),          -- what it is a copy or draft of
    same_as_part  INTEGER,
    counted       INTEGER NOT NULL,       -- whether its net total is in the totals
    why           TEXT CHECK (why = 'same_number' OR why = 'draft_number' OR why = 'near_duplicate'),
    PRIMARY KEY (blob, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE link (
    blob        INTEGER NOT NULL REFERENCES blob (id),
    part        INTEGER NOT NULL,
    target      INTEGER NOT NULL REFERENCES blob (id),
    target_part INTEGER NOT NULL,
    relation    TEXT NOT NULL CHECK (relation = 'contract' OR relation = 'order' OR relation = 'tender'
        OR relation = 'same_number'),
    parties     TEXT NOT NULL CHECK (parties = 'both' OR parties = 'one' OR parties = 'unknown'),
    evidence    INTEGER,                  -- position of the reference in fact_evidence
    PRIMARY KEY (blob, part, target, target_part, relation)
) STRICT, WITHOUT ROWID;
-- A case that is not settled is settled by the next run, which fills these tables.
DELETE FROM tally;

-- One document names the number of another, between parties that agree; the evidence is where it does.
CREATE VIEW links AS
SELECT lower(hex(a.sha256)) AS sha256, d.type, d.number, l.relation, lower(hex(b.sha256)) AS to_sha256,
       t.type AS to_type, t.number AS to_number, l.parties, e.quote AS reference, e.page, e.start, e."end",
       (SELECT lower(hex(p.sha256)) FROM blob p WHERE p.id = r.purchase) AS purchase,
       l.part, l.target_part AS to_part, r.purchase_part
FROM link l JOIN blob a ON a.id = l.blob JOIN blob b ON b.id = l.target
JOIN document d ON d.blob = a.id AND d.part = l.part JOIN document t ON t.blob = b.id AND t.part = l.target_part
JOIN related r ON r.blob = a.id AND r.part = l.part
LEFT JOIN fact_evidence e ON e.blob = l.blob AND e.position = l.evidence
WHERE a.copies > 0 AND b.copies > 0;

-- The documents of each purchase that has more than one. `why` says why one is the same as another. A purchase is named
-- after its first document: its content and part.
CREATE VIEW purchases AS
SELECT lower(hex(p.sha256)) AS purchase, lower(hex(b.sha256)) AS sha256, d.type, d.number, d.date,
       s.name AS supplier, u.name AS buyer, d.currency, d.net_total, r.counted,
       (SELECT lower(hex(o.sha256)) FROM blob o WHERE o.id = r.same_as) AS same_as, r.why,
       r.part, r.purchase_part, r.same_as_part
FROM related r JOIN blob b ON b.id = r.blob JOIN blob p ON p.id = r.purchase
JOIN document d ON d.blob = b.id AND d.part = r.part
LEFT JOIN entity s ON s.id = r.supplier LEFT JOIN entity u ON u.id = r.buyer
WHERE b.copies > 0 AND (r.purchase, r.purchase_part) IN (
    SELECT q.purchase, q.purchase_part FROM related q WHERE (q.blob, q.part) <> (q.purchase, q.purchase_part));
