-- An entry without content (a folder, a link) has no hash: null, where 0002 showed an empty text.
DROP VIEW files;
CREATE VIEW files AS
SELECT e.path, e.path_bytes, v.name AS volume, CASE WHEN b.id IS NOT NULL THEN lower(hex(b.sha256)) END AS sha256, coalesce(b.size, e.size) AS size,
       b.media_type, b.format,
       CASE WHEN e.kind NOT IN ('file', 'directory') THEN 'problem'
            WHEN lp.kind IN ('encrypted', 'missing_tool') AND coalesce(b.status, 'done') <> 'problem' THEN 'waiting'
            WHEN lp.kind IS NOT NULL THEN 'problem'
            ELSE coalesce(b.status, 'done') END AS status,
       coalesce(lp.kind || ': ' || lp.message, (SELECT bp.kind || ': ' || bp.message FROM problem bp
                WHERE bp.blob = e.blob ORDER BY bp.kind IN ('encrypted', 'missing_tool'), bp.id LIMIT 1)) AS problem,
       e.kind, e.mismatch
FROM every_place e
JOIN volume v ON v.id = e.volume
LEFT JOIN blob b ON b.id = e.blob
LEFT JOIN problem lp ON lp.location = e.location;

DROP VIEW gone;
CREATE VIEW gone AS
SELECT l.path, coalesce(l.path_bytes, CAST(l.path AS BLOB)) AS path_bytes, v.name AS volume,
       CASE WHEN b.id IS NOT NULL THEN lower(hex(b.sha256)) END AS sha256, coalesce(b.size, l.size) AS size, l.first_run, l.last_run
FROM location l JOIN volume v ON v.id = l.volume LEFT JOIN blob b ON b.id = l.blob
WHERE l.parent IS NULL AND l.last_run IS NOT NULL;
