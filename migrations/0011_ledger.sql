-- Counting millions of entries: those of one status, problem and format first, and what the problem is for each group.
DROP VIEW ledger;
CREATE VIEW ledger AS
SELECT s.origin, s.status, coalesce(p.stage, iif(s.status = 'waiting', 'read', NULL)) AS stage,
       coalesce(p.kind, iif(s.status = 'waiting', 'not_read_yet', NULL)) AS reason, s.format, sum(s.amount) AS amount
FROM (SELECT iif(parent IS NULL, 'entry', 'member') AS origin, status, problem, format, count(*) AS amount
      FROM location_status GROUP BY parent IS NULL, status, problem, format) s
LEFT JOIN problem p ON p.id = s.problem
GROUP BY s.origin, s.status, 3, 4, s.format
UNION ALL
SELECT 'undelivered', c.status, p.stage, p.kind, b.format, sum(c.discovered - c.delivered)
FROM container_count c JOIN blob b ON b.id = c.blob LEFT JOIN problem p ON p.id = (
    SELECT q.id FROM problem q WHERE q.blob = c.blob
    ORDER BY q.kind IN ('encrypted', 'missing_tool', 'missing_volume'), q.id LIMIT 1)
WHERE c.discovered > c.delivered AND c.status <> 'done'
GROUP BY c.status, p.stage, p.kind, b.format;
