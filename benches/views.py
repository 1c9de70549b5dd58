#!/usr/bin/env python3
"""How fast the views answer on a case of millions of files: multiplies a small case and asks each view.

    benches/views.py CASE PAYDIRT OUT [FILES] [PAPERS]    default 2000000 files, 50000 procurement documents

CASE is one that a run over sample_trove made; it is copied to OUT and left alone. Every row of a content is copied
under new contents until there are PAPERS procurement documents; the other files are contents without text. What
settling makes of the whole (entities, totals) is not made again. Prints the milliseconds of each view's first 50 rows,
with those of starting the program, which stand in the first line. Needs python3 alone.
"""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
import time

# Tables whose rows others name, and the columns that name such a row: it is copied with them.
NAMED = {"blob", "location", "page", "place", "problem"}
NAMING = {"blob", "location", "parent", "first", "a", "b", "target", "purchase", "same_as", "message", "thread", "answers",
          "cluster", "locked", "hint", "document"}
# What belongs to no content, or to the index over words, which is not asked.
SHARED = {"audit", "digest", "effort", "entity", "run", "settled_ledger", "settled_members", "slow", "spelling", "tally",
          "total", "volume", "picture", "picture_hash", "page_index_config", "page_index_data", "page_index_docsize",
          "page_index_idx"}


def tables(db):
    names = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite%'")
    for (name,) in names.fetchall():
        if name not in SHARED:
            yield name, [row[1] for row in db.execute(f"PRAGMA table_xinfo({name})") if row[6] == 0]


def copied(table, column, step):
    """A column of a copied row: `step` is how far the rows that it names were moved."""
    if table in NAMED and column == "id" or column in NAMING:
        return f'"{column}" + {step}'
    if column == "sha256":
        return "digest(sha256)"
    if column == "path" and table == "location":
        return "CASE WHEN parent IS NULL THEN 'copy ' || ?1 || '/' || path ELSE path END"
    if column == "path" and table == "place":
        return "'copy ' || ?1 || '/' || path"
    if column == "discount_percent":
        # No two offers are alike: equal discounts would all have to be put in order before the first is shown.
        return "CAST(round(discount_percent * (1 - ?1 / 100000.0), 4) AS TEXT)"
    return f'"{column}"'


def main():
    case, program, out = sys.argv[1:4]
    files, papers = (int(n) for n in (sys.argv[4:] + ["2000000", "50000"][len(sys.argv) - 4:]))
    shutil.copytree(case, out)
    db = sqlite3.connect(f"{out}/case.db")
    copy = 0
    db.create_function("digest", 1, lambda value: hashlib.sha256(value + str(copy).encode()).digest())
    db.execute("PRAGMA synchronous = off")
    db.execute("PRAGMA cache_size = -500000")
    one = db.execute("SELECT count(*) FROM document WHERE verdict <> 'other'").fetchone()[0]
    names = list(tables(db))
    for name, _ in names:
        db.execute(f'CREATE TEMP TABLE "base_{name}" AS SELECT * FROM main."{name}"')
    step = 10_000
    for copy in range(1, papers // one):
        for name, columns in names:
            listed = ", ".join(f'"{c}"' for c in columns)
            values = ", ".join(copied(name, c, copy * step) for c in columns)
            numbered = (copy,) if "?1" in values else ()
            db.execute(f'INSERT INTO main."{name}" ({listed}) SELECT {values} FROM "base_{name}"', numbered)
    start, have = (papers // one) * step, db.execute("SELECT count(*) FROM blob").fetchone()[0]
    rows = range(start, start + files - have)
    db.executemany(
        "INSERT INTO blob (id, sha256, size, format, media_type, basis, status, priority, depth, copies, touched, done) "
        "VALUES (?1, ?2, 2000, 'plain', 'text/plain', 'fallback', 'done', 0, 0, 1, 1, 1)",
        ((n, hashlib.sha256(str(n).encode()).digest()) for n in rows))
    db.executemany(
        "INSERT INTO location (volume, position, path, kind, blob, size, first_run) VALUES (1, 0, ?1, 'file', ?2, 2000, 1)",
        ((f"noise/{n // 500}/{n}.txt", n) for n in rows))
    db.execute("PRAGMA analysis_limit = 400")
    db.execute("ANALYZE")
    db.commit()
    views = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")]
    db.close()

    def asked(sql):
        best = 1e9
        for _ in range(3):
            begun = time.time()
            done = subprocess.run([program, "sql", "--case", out, "--json", sql], capture_output=True, text=True, check=False)
            best = min(best, time.time() - begun)
            if done.returncode:
                sys.exit(done.stderr)
        return best * 1000

    print(f"{'(nothing)':24} {asked('SELECT 1'):9.0f} ms")
    slow = [(asked(f"SELECT * FROM {view} LIMIT 50"), view) for view in views]
    for milliseconds, view in sorted(slow, reverse=True):
        print(f"{view:24} {milliseconds:9.0f} ms")


if __name__ == "__main__":
    main()
