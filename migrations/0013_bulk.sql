-- The digest over all contents goes by their own digests in order, no longer by SHA-256: the run that comes upon an
-- older case makes it anew.
DELETE FROM digest;

-- Counting millions of contents by status takes one walk through them, and no sorting.
DROP VIEW status_count;
CREATE VIEW status_count AS
SELECT status, CAST(min(total(n), 1e15) AS INTEGER) AS amount
FROM (SELECT s.status, iif(s.status = 'done', c.done, iif(s.status = 'waiting', c.waiting,
                           iif(s.status = 'problem', c.problem, c.known))) AS n
      FROM (SELECT total(copies) FILTER (WHERE status = 'done') AS done,
                   total(copies) FILTER (WHERE status = 'waiting') AS waiting,
                   total(copies) FILTER (WHERE status = 'problem') AS problem,
                   total(copies) FILTER (WHERE status = 'known') AS known FROM blob WHERE copies > 0) c
      CROSS JOIN (SELECT 'done' AS status UNION ALL SELECT 'waiting' UNION ALL SELECT 'problem'
                  UNION ALL SELECT 'known') s
      UNION ALL SELECT status, 1 FROM place_status WHERE blob IS NULL
      UNION ALL SELECT CASE WHEN moved.n < 0 THEN b.status
                       WHEN p.kind IN ('encrypted', 'missing_tool', 'missing_volume') AND b.status <> 'problem' THEN 'waiting'
                       ELSE 'problem' END,
                       moved.n * iif(l.parent IS NULL, l.last_run IS NULL,
                                     (SELECT count(*) FROM place WHERE location = l.id))
                FROM problem p CROSS JOIN location l ON l.id = p.location CROSS JOIN blob b ON b.id = l.blob
                CROSS JOIN (SELECT 1 AS n UNION ALL SELECT -1) moved)
GROUP BY status HAVING total(n) > 0;

-- An index over what a function computes makes every insert of several contents keep each page as it was before: the
-- function might fail.
DROP INDEX blob_copies;
CREATE INDEX blob_copies ON blob (copies DESC, sha256) WHERE copies > 1;
DROP VIEW duplicates;
CREATE VIEW duplicates AS
SELECT lower(hex(content)) AS sha256, copies, size, media_type, path, path_bytes
FROM (SELECT b.sha256 AS content, b.copies, b.size, b.media_type, l.path,
             coalesce(l.path_bytes, CAST(l.path AS BLOB)) AS path_bytes
      FROM blob b CROSS JOIN location l ON l.blob = b.id AND l.parent IS NULL AND l.last_run IS NULL WHERE b.copies > 1
      UNION ALL
      SELECT b.sha256, b.copies, b.size, b.media_type, e.path, e.path_bytes
      FROM blob b CROSS JOIN place e ON e.blob = b.id WHERE b.copies > 1
      ORDER BY copies DESC, content, path_bytes);

-- Which of several problems counts is asked only where there is one.
DROP VIEW location_status;
CREATE VIEW location_status AS
SELECT s.*, CASE WHEN own IS NOT NULL AND NOT (own_waits AND coalesce(content_status, '') = 'problem') THEN own
                 WHEN (status = 'problem' OR status = 'waiting') AND EXISTS (SELECT 1 FROM problem q WHERE q.blob = s.blob) THEN
                     (SELECT p.id FROM problem p WHERE p.blob = s.blob
                      ORDER BY p.kind IN ('encrypted', 'missing_tool', 'missing_volume'), p.id LIMIT 1) END AS problem
FROM (
    SELECT l.id AS location, l.parent, l.blob, coalesce(b.format, l.kind) AS format, b.status AS content_status,
           p.id AS own, p.kind IN ('encrypted', 'missing_tool', 'missing_volume') AS own_waits,
           CASE WHEN l.kind NOT IN ('file', 'directory') THEN 'problem'
                WHEN p.kind IN ('encrypted', 'missing_tool', 'missing_volume') AND coalesce(b.status, 'done') <> 'problem'
                    THEN 'waiting'
                WHEN p.kind IS NOT NULL THEN 'problem'
                ELSE coalesce(b.status, 'done') END AS status
    FROM location l LEFT JOIN blob b ON b.id = l.blob LEFT JOIN problem p ON p.location = l.id
    WHERE CASE WHEN l.parent IS NULL THEN l.last_run IS NULL
               ELSE (SELECT c.copies > 0 FROM blob c WHERE c.id = l.parent) END
) s;
