-- Names whose bytes are not UTF-8, as they most likely read. The names of one container, or those of one folder of a
-- volume, are taken to be in one encoding: the one in which they make most sense together. It is a guess that nothing
-- rests on: a place is named by its bytes.
CREATE TABLE legible_name (
    location INTEGER PRIMARY KEY REFERENCES location (id),
    name     TEXT NOT NULL,
    encoding TEXT NOT NULL
) STRICT;
CREATE INDEX location_bytes ON location (parent, volume, path) WHERE path_bytes IS NOT NULL;

-- The same with `legible`: of a member its own name, of an entry its path.
DROP VIEW files;
CREATE VIEW files AS
SELECT e.path, e.path_bytes, v.name AS volume, CASE WHEN b.id IS NOT NULL THEN lower(hex(b.sha256)) END AS sha256, coalesce(b.size, e.size) AS size,
       b.media_type, b.format, e.status,
       coalesce(e.own_problem, (SELECT bp.kind || ': ' || bp.message FROM problem bp
                WHERE bp.blob = e.blob ORDER BY bp.kind IN ('encrypted', 'missing_tool', 'missing_volume'), bp.id LIMIT 1)) AS problem,
       e.kind, e.mismatch, coalesce(b.known, 0) AS known,
       (SELECT lower(hex(f.sha256)) FROM blob f WHERE f.id = e.first) AS continuation_of,
       (SELECT n.name FROM legible_name n WHERE n.location = e.location) AS legible
FROM place_status e
JOIN volume v ON v.id = e.volume
LEFT JOIN blob b ON b.id = e.blob;

-- Text inserted with change tracking on, by whom and when as far as it is recorded: it stands in the text as valid.
CREATE INDEX metadata_inserted ON metadata (blob, position) WHERE key = 'inserted';
CREATE VIEW insertions AS
SELECT lower(hex(b.sha256)) AS sha256, m.position, m.value AS text,
       (SELECT f.path FROM first_place f WHERE f.blob = b.id) AS path
FROM metadata m JOIN blob b ON b.id = m.blob WHERE m.key = 'inserted' AND b.copies > 0;

-- Settled cases are settled once more.
DELETE FROM tally;
