#!/usr/bin/env python3
"""Share of the known words of documents that a case has, by format: benches/coverage.py CORPUS CASE

Beside the share that the corpus's scorer counts stands one in which a merged cell counts once: gold written as a table of
Markdown has no merged cells, and repeats what such a cell says in each place that it covers. A cell that says what the
one to its left or above says is taken for such a place.
"""

import importlib.util
import re
import sqlite3
import sys
from collections import defaultdict
from pathlib import Path

CORPUS, CASE = Path(sys.argv[1]), Path(sys.argv[2])
spec = importlib.util.spec_from_file_location("score", CORPUS / "score.py")
score = importlib.util.module_from_spec(spec)
spec.loader.exec_module(score)


def once(text):
    """Markdown with each merged cell said once."""
    above, lines = [], []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.lstrip().startswith("|") else []
        if cells and not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            places = list(zip(cells, ["", *cells], above + [""] * len(cells)))
            line = " | ".join("" if cell and cell in (left, up) else cell for cell, left, up in places)
            above = cells
        elif not cells:
            above = []
        lines.append(line)
    return "\n".join(lines)


def share(gold, found):
    return sum((gold & found).values()) / sum(gold.values())


case = sqlite3.connect(f"file:{CASE / 'case.db'}?mode=ro", uri=True)
by = defaultdict(list)
for row in score.manifest(CORPUS, "text"):
    markdown, said = "md" in row["kind"], score.gold_of(CORPUS, row)
    pages = case.execute("SELECT text FROM page_text WHERE sha256 = ? ORDER BY page", (row["sha256"],)).fetchall()
    text = "\n".join(page or "" for (page,) in pages)
    found = score.tokens(text) | score.tokens(re.sub(r"(?<=\w)[-\u00ad]\s*\n\s*(?=\w)", "", text))
    golds = score.tokens(said, markdown=markdown), score.tokens(once(said) if markdown else said, markdown=markdown)
    if golds[0]:
        by[row["format"]].append([share(gold, found) for gold in golds])
print(f"{'format':12} {'documents':>9} {'as scored':>9} {'merged once':>11}")
for name, shares in sorted(by.items()):
    scored, merged = (sum(column) / len(shares) for column in zip(*shares))
    print(f"{name:12} {len(shares):9} {scored:9.3f} {merged:11.3f}")
