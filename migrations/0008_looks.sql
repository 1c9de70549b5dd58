-- Pictures by how they look: one stamp, signature or scan that was pasted into several documents.

-- The looks of a content: itself, if it is a picture, or the pictures drawn on its pages.
CREATE TABLE look (
    blob   INTEGER NOT NULL REFERENCES blob (id),
    page   INTEGER NOT NULL,
    number INTEGER NOT NULL,              -- on that page
    hash   INTEGER NOT NULL,              -- 64 bits (formats/looks.rs)
    width  INTEGER NOT NULL,              -- points of the picture itself
    height INTEGER NOT NULL,
    PRIMARY KEY (blob, page, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX look_hash ON look (hash);

-- Made anew when a run settles the case: the hashes that are of one picture, for pictures that several documents bear.
-- A picture is named after the least of its hashes, all of 64 bits without a sign.
CREATE TABLE picture (
    hash      INTEGER PRIMARY KEY,
    documents INTEGER NOT NULL
) STRICT;
CREATE TABLE picture_hash (
    hash    INTEGER PRIMARY KEY,
    picture INTEGER NOT NULL REFERENCES picture (hash)
) STRICT;
CREATE INDEX picture_hash_picture ON picture_hash (picture);
-- The documents that bear a content's pictures: itself, or what holds it. Of a picture in archives alone, itself.
CREATE TABLE picture_document (
    blob     INTEGER NOT NULL REFERENCES blob (id),
    document INTEGER NOT NULL REFERENCES blob (id),
    PRIMARY KEY (blob, document)
) STRICT, WITHOUT ROWID;

-- The seals of contents cover one table more.
DELETE FROM seal;
-- A case that is not settled is settled by the next run, which fills these tables.
DELETE FROM tally;

-- Where a document lies that bears pictures of a content: of a picture that is its own document, where no other one
-- bears it; and what the picture is called in it, if it is a member.
CREATE VIEW picture_place AS
SELECT k.blob, k.document,
       coalesce((SELECT min(l.path) FROM location l WHERE l.blob = k.document AND l.parent IS NULL AND l.last_run IS NULL),
                (SELECT p.path FROM place p JOIN location l ON l.id = p.location
                 WHERE p.blob = k.document AND l.parent NOT IN (
                     SELECT o.document FROM picture_document o WHERE o.blob = k.document)
                 ORDER BY p.path_bytes LIMIT 1),
                (SELECT f.path FROM first_place f WHERE f.blob = k.document)) AS path,
       CASE WHEN k.blob <> k.document THEN
           coalesce((SELECT min(l.path) FROM location l WHERE l.parent = k.document AND l.blob = k.blob),
                    (SELECT f.path FROM first_place f WHERE f.blob = k.blob)) END AS member
FROM picture_document k;

-- Every picture that several documents bear, once for each document and place in it. `sha256` is the content that holds
-- the picture, which is the document itself or a member of it.
CREATE VIEW pictures AS
SELECT printf('%016x', p.hash) AS picture, p.documents, lower(hex(d.sha256)) AS document, lower(hex(b.sha256)) AS sha256,
       l.page, l.number, l.width, l.height, printf('%016x', l.hash) AS hash, o.verdict, o.type, o.number AS document_number,
       o.date, k.path, k.member, d.copies
FROM picture p JOIN picture_hash h ON h.picture = p.hash JOIN look l ON l.hash = h.hash
JOIN picture_place k ON k.blob = l.blob JOIN blob b ON b.id = l.blob JOIN blob d ON d.id = k.document
LEFT JOIN document o ON o.blob = d.id AND o.part = 0
WHERE b.copies > 0 AND d.copies > 0
ORDER BY p.documents, picture, d.sha256, b.sha256, l.page, l.number;
