-- What is missing: everything discovered is done, known, waiting or a problem. Discovered is what the walk and the
-- readers counted themselves, never the sum of what is stored.

ALTER TABLE volume ADD COLUMN entries INTEGER; -- that the last complete walk counted
ALTER TABLE blob ADD COLUMN counted INTEGER;   -- members that its reader came upon; null if it did not come to the end

-- Every entry and member of the last state, each once however many places it has, with its status and the problem
-- that makes it.
CREATE VIEW location_status AS
SELECT s.*, CASE WHEN own IS NOT NULL AND NOT (own_waits AND coalesce(content_status, '') = 'problem') THEN own
                 WHEN status = 'problem' OR status = 'waiting' THEN
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

-- Every container of the last state: members announced by its own directory (null where it has none), those that its
-- reader came upon, and those that were delivered, by status. What was discovered and not delivered has the status of
-- the container; where that is done, it is lost without a reason, and nothing is to hide that.
CREATE VIEW container_count AS
SELECT b.id AS blob, b.status, b.announced, b.counted, coalesce(m.delivered, 0) AS delivered, coalesce(m.done, 0) AS done,
       coalesce(m.known, 0) AS known, coalesce(m.waiting, 0) AS waiting, coalesce(m.problem, 0) AS problem,
       max(coalesce(b.announced, 0), coalesce(b.counted, m.delivered, 0)) AS discovered
FROM blob b LEFT JOIN (
    SELECT parent, count(*) AS delivered, sum(status = 'done') AS done, sum(status = 'known') AS known,
           sum(status = 'waiting') AS waiting, sum(status = 'problem') AS problem
    FROM location_status WHERE parent IS NOT NULL GROUP BY parent) m ON m.parent = b.id
WHERE b.copies > 0 AND (b.announced > 0 OR b.counted > 0 OR m.delivered > 0);

CREATE VIEW container_ledger AS
SELECT lower(hex(b.sha256)) AS sha256, (SELECT f.path FROM first_place f WHERE f.blob = b.id) AS path, b.format, c.status,
       (SELECT p.kind || ': ' || p.message FROM problem p WHERE p.blob = b.id
        ORDER BY p.kind IN ('encrypted', 'missing_tool', 'missing_volume'), p.id LIMIT 1) AS problem,
       c.announced, c.counted, c.discovered, c.delivered, c.done, c.known, c.waiting,
       c.problem AS problems, max(c.discovered - c.delivered, 0) AS undelivered, b.copies
FROM container_count c JOIN blob b ON b.id = c.blob ORDER BY undelivered DESC, b.sha256;

-- The ledger, by where it was found (an entry of the trove, a member of a container, a member that was announced and
-- not delivered), status, stage and reason of the problem, and format.
CREATE VIEW ledger AS
SELECT s.origin, s.status, coalesce(p.stage, iif(s.status = 'waiting', 'read', NULL)) AS stage,
       coalesce(p.kind, iif(s.status = 'waiting', 'not_read_yet', NULL)) AS reason, s.format, count(*) AS amount
FROM (SELECT *, iif(parent IS NULL, 'entry', 'member') AS origin FROM location_status) s
LEFT JOIN problem p ON p.id = s.problem
GROUP BY s.origin, s.status, 3, 4, s.format
UNION ALL
SELECT 'undelivered', c.status, p.stage, p.kind, b.format, sum(c.discovered - c.delivered)
FROM container_count c JOIN blob b ON b.id = c.blob LEFT JOIN problem p ON p.id = (
    SELECT q.id FROM problem q WHERE q.blob = c.blob
    ORDER BY q.kind IN ('encrypted', 'missing_tool', 'missing_volume'), q.id LIMIT 1)
WHERE c.discovered > c.delivered AND c.status <> 'done'
GROUP BY c.status, p.stage, p.kind, b.format;

CREATE VIEW member_count AS
SELECT count(*) AS containers, coalesce(sum(discovered), 0) AS members FROM container_count;

-- What the walks counted; null while one is not complete.
CREATE VIEW entry_count AS
SELECT CASE WHEN count(*) = count(CASE WHEN walked IS (SELECT max(r.id) FROM run r WHERE r.volume = v.id)
                                       THEN entries END) THEN coalesce(sum(entries), 0) END AS entries
FROM volume v;

-- One row: what was discovered, and what became of it. The difference is nothing, or something is lost.
CREATE VIEW balance AS
SELECT e.entries + m.members AS discovered, l.done, l.known, l.waiting, l.problem,
       e.entries + m.members - l.amount AS difference, e.entries, m.members, m.containers
FROM entry_count e, member_count m,
     (SELECT coalesce(sum(amount) FILTER (WHERE status = 'done'), 0) AS done,
             coalesce(sum(amount) FILTER (WHERE status = 'known'), 0) AS known,
             coalesce(sum(amount) FILTER (WHERE status = 'waiting'), 0) AS waiting,
             coalesce(sum(amount) FILTER (WHERE status = 'problem'), 0) AS problem,
             coalesce(sum(amount), 0) AS amount FROM ledger) l;

-- Each kind of problem: how many there are, and one of them.
CREATE VIEW problem_kinds AS
SELECT kind, count(*) AS amount, min(path) AS path, message FROM (
    SELECT p.kind, p.message, (SELECT f.path FROM first_place f WHERE f.blob = p.blob) AS path
    FROM problem p JOIN blob b ON b.id = p.blob WHERE b.copies > 0
    UNION ALL
    SELECT p.kind, p.message, coalesce((SELECT min(q.path) FROM place q WHERE q.location = l.id), l.path)
    FROM problem p JOIN location l ON l.id = p.location
    WHERE CASE WHEN l.parent IS NULL THEN l.last_run IS NULL
               ELSE (SELECT c.copies > 0 FROM blob c WHERE c.id = l.parent) END)
GROUP BY kind ORDER BY amount DESC, kind;

-- Members of a container that is gone count no more.
DROP VIEW problem_count;
CREATE VIEW problem_count AS
SELECT p.kind, count(*) AS amount FROM problem p LEFT JOIN blob b ON b.id = p.blob
LEFT JOIN location l ON l.id = p.location LEFT JOIN blob c ON c.id = l.parent
WHERE b.copies > 0 OR c.copies > 0 OR (l.parent IS NULL AND l.id IS NOT NULL AND l.last_run IS NULL) GROUP BY p.kind;

-- The ledger of the settled case, so that nobody need count millions of rows again.
CREATE TABLE settled_ledger (
    origin TEXT NOT NULL,
    status TEXT NOT NULL,
    stage  TEXT,
    reason TEXT,
    format TEXT NOT NULL,
    amount INTEGER NOT NULL
) STRICT;
CREATE TABLE settled_members (
    containers INTEGER NOT NULL,
    members    INTEGER NOT NULL
) STRICT;
-- A case that is not settled is settled by the next run, which fills these tables.
DELETE FROM tally;

-- What is shut, and passwords that texts of the trove seem to name: guesses for a person to allow. `hinted` is the
-- version that looked for them.
ALTER TABLE blob ADD COLUMN hinted INTEGER;
CREATE TABLE password_hint (
    blob      INTEGER NOT NULL REFERENCES blob (id),
    page      INTEGER NOT NULL,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL CHECK ("end" > start),
    candidate TEXT NOT NULL,
    context   TEXT NOT NULL,              -- with the words that make it one
    x0 INTEGER, y0 INTEGER, x1 INTEGER, y1 INTEGER, -- hundredths of a point
    PRIMARY KEY (blob, page, start, "end")
) STRICT, WITHOUT ROWID;
CREATE INDEX problem_encrypted ON problem (blob, location) WHERE kind = 'encrypted';

-- Made anew when a run settles the case: every content that is shut, or that holds members that are, with how many
-- procurement documents lie around it; and the hints that lie near it.
CREATE TABLE locked_content (
    blob    INTEGER PRIMARY KEY REFERENCES blob (id),
    members INTEGER NOT NULL,             -- that are shut; 0: it is shut itself
    inside  INTEGER NOT NULL,             -- procurement documents among those of its members that are open
    beside  INTEGER NOT NULL,             -- in the same container or mail
    folder  INTEGER NOT NULL              -- in the same folder
) STRICT;
CREATE TABLE hint_near (
    hint   INTEGER NOT NULL REFERENCES blob (id),
    locked INTEGER NOT NULL REFERENCES blob (id),
    rank   INTEGER NOT NULL CHECK (rank = 1 OR rank = 2 OR rank = 3), -- same mail or container, same thread, same folder
    PRIMARY KEY (hint, locked)
) STRICT, WITHOUT ROWID;
CREATE INDEX hint_near_locked ON hint_near (locked);

CREATE VIEW locked AS
SELECT lower(hex(b.sha256)) AS sha256, (SELECT f.path FROM first_place f WHERE f.blob = b.id) AS path, b.format, b.size,
       k.members AS locked_members, 3 * (k.inside + k.beside) + k.folder AS promise, k.inside, k.beside, k.folder,
       (SELECT count(DISTINCT h.candidate) FROM hint_near n JOIN password_hint h ON h.blob = n.hint
        WHERE n.locked = k.blob) AS candidates,
       (SELECT p.message FROM problem p WHERE p.kind = 'encrypted' AND (p.blob = k.blob OR p.location IN
            (SELECT l.id FROM location l WHERE l.parent = k.blob)) ORDER BY p.id LIMIT 1) AS problem, b.copies
FROM locked_content k JOIN blob b ON b.id = k.blob WHERE b.copies > 0
ORDER BY promise DESC, candidates DESC, b.sha256;

CREATE VIEW password_candidates AS
SELECT h.candidate, h.context, lower(hex(b.sha256)) AS sha256, h.page, h.start, h."end", h.candidate AS quote,
       h.x0 / 100.0 AS x0, h.y0 / 100.0 AS y0, h.x1 / 100.0 AS x1, h.y1 / 100.0 AS y1, n.rank,
       CASE n.rank WHEN 1 THEN 'same mail or container' WHEN 2 THEN 'same thread' WHEN 3 THEN 'same folder' END AS nearness,
       (SELECT count(*) FROM hint_near m WHERE m.hint = h.blob) AS locked,
       (SELECT lower(hex(k.sha256)) FROM hint_near m JOIN blob k ON k.id = m.locked WHERE m.hint = h.blob
        ORDER BY m.rank, k.sha256 LIMIT 1) AS nearest,
       (SELECT f.path FROM first_place f WHERE f.blob = b.id) AS path, b.copies
FROM password_hint h JOIN blob b ON b.id = h.blob
LEFT JOIN (SELECT hint, min(rank) AS rank FROM hint_near GROUP BY hint) n ON n.hint = h.blob
WHERE b.copies > 0 ORDER BY n.rank IS NULL, n.rank, h.candidate, b.sha256, h.page, h.start;

-- What a password opened, and which of the list.
CREATE VIEW unlocked AS
SELECT lower(hex(b.sha256)) AS sha256, b.format, m.value AS unlocked_by,
       (SELECT f.path FROM first_place f WHERE f.blob = b.id) AS path, b.copies
FROM metadata m JOIN blob b ON b.id = m.blob WHERE m.key = 'unlocked_by' AND b.copies > 0;

-- Mails: which contents are one message, which messages are one thread. `mail` holds what each one says as hashes, made
-- once; `message` is made anew when a run settles the case.
CREATE TABLE mail (
    blob     INTEGER PRIMARY KEY REFERENCES blob (id),
    identity BLOB,                        -- half a SHA-256 of its Message-ID
    content  BLOB NOT NULL                -- the same of its text beneath the headers and of what is attached
) STRICT;
CREATE TABLE message (
    blob     INTEGER PRIMARY KEY REFERENCES blob (id),
    message  INTEGER NOT NULL REFERENCES blob (id), -- the first content of the same message
    thread   INTEGER NOT NULL REFERENCES blob (id), -- the first message of its thread
    position INTEGER NOT NULL,            -- in the thread
    answers  INTEGER REFERENCES blob (id),-- the message that it answers
    clash    INTEGER NOT NULL             -- another content has its Message-ID and says something else
) STRICT;
CREATE INDEX message_message ON message (message);

CREATE VIEW messages AS
SELECT lower(hex(b.sha256)) AS message,
       (SELECT m.value FROM metadata m WHERE m.blob = b.id AND m.key = 'message_id' ORDER BY m.position LIMIT 1) AS message_id,
       (SELECT m.value FROM metadata m WHERE m.blob = b.id AND m.key = 'date' ORDER BY m.position LIMIT 1) AS date,
       (SELECT m.value FROM metadata m WHERE m.blob = b.id AND m.key = 'from' ORDER BY m.position LIMIT 1) AS "from",
       (SELECT m.value FROM metadata m WHERE m.blob = b.id AND m.key = 'to' ORDER BY m.position LIMIT 1) AS "to",
       (SELECT m.value FROM metadata m WHERE m.blob = b.id AND m.key = 'subject' ORDER BY m.position LIMIT 1) AS subject,
       (SELECT count(*) FROM message o WHERE o.message = g.blob) AS contents,
       (SELECT sum(p.copies) FROM message o JOIN blob p ON p.id = o.blob WHERE o.message = g.blob) AS places,
       g.clash AS other_content, (SELECT lower(hex(t.sha256)) FROM blob t WHERE t.id = g.thread) AS thread, g.position,
       (SELECT lower(hex(a.sha256)) FROM blob a WHERE a.id = g.answers) AS answers,
       (SELECT f.path FROM first_place f WHERE f.blob = b.id) AS path
FROM message g JOIN blob b ON b.id = g.blob WHERE g.blob = g.message AND b.copies > 0;

-- Every place of every message, whatever the mailbox.
CREATE VIEW message_places AS
SELECT (SELECT lower(hex(m.sha256)) FROM blob m WHERE m.id = g.message) AS message, lower(hex(b.sha256)) AS sha256, e.path,
       v.name AS volume
FROM message g JOIN blob b ON b.id = g.blob JOIN every_place e ON e.blob = b.id JOIN volume v ON v.id = e.volume;

CREATE VIEW threads AS
SELECT lower(hex(t.sha256)) AS thread,
       (SELECT m.value FROM metadata m WHERE m.blob = t.id AND m.key = 'subject' ORDER BY m.position LIMIT 1) AS subject,
       g.messages, g.contents,
       (SELECT m.value FROM metadata m WHERE m.blob = t.id AND m.key = 'date' ORDER BY m.position LIMIT 1) AS first_date,
       (SELECT m.value FROM metadata m WHERE m.blob = g.last AND m.key = 'date' ORDER BY m.position LIMIT 1) AS last_date,
       (SELECT f.path FROM first_place f WHERE f.blob = t.id) AS path
FROM (SELECT thread, count(*) FILTER (WHERE blob = message) AS messages, count(*) AS contents,
             max(position) AS positions, message AS last FROM message GROUP BY thread) g
JOIN blob t ON t.id = g.thread WHERE t.copies > 0;

-- Containers and their members; of a mail, its attachments.
CREATE VIEW families AS
SELECT lower(hex(p.sha256)) AS family, iif(EXISTS (SELECT 1 FROM mail WHERE mail.blob = p.id), 'mail', 'container') AS kind,
       p.format AS family_format, l.position, l.path AS name, lower(hex(b.sha256)) AS sha256, b.format, b.size,
       (SELECT d.verdict FROM document d WHERE d.blob = b.id AND d.part = 0) AS verdict,
       (SELECT f.path FROM first_place f WHERE f.blob = p.id) AS family_path
FROM location l JOIN blob p ON p.id = l.parent LEFT JOIN blob b ON b.id = l.blob WHERE p.copies > 0;

-- The order of versions whose texts are nearly the same, drafts before finals: a suggestion with its reasons. Made anew
-- when a run settles the case.
CREATE TABLE version (
    blob    INTEGER PRIMARY KEY REFERENCES blob (id),
    cluster INTEGER NOT NULL REFERENCES blob (id),
    place   INTEGER NOT NULL,
    reasons TEXT NOT NULL
) STRICT;

CREATE VIEW versions AS
SELECT (SELECT lower(hex(c.sha256)) FROM blob c WHERE c.id = v.cluster) AS cluster, lower(hex(b.sha256)) AS sha256, v.place,
       v.reasons, d.type, d.number, d.date, d.currency, d.net_total,
       (SELECT f.path FROM first_place f WHERE f.blob = b.id) AS path, b.copies
FROM version v JOIN blob b ON b.id = v.blob LEFT JOIN document d ON d.blob = b.id AND d.part = 0
WHERE b.copies > 0 ORDER BY cluster, v.place;
