#!/usr/bin/env python3
"""Makes modern/full.xlsb beside this script by pyxlsbwriter, which writes cells in full and texts in a part of their own.

    pip install pyxlsbwriter==0.1.0 && python3 tests/formats/make-xlsb.py
"""

import datetime
from pathlib import Path

from pyxlsbwriter import XlsbWriter

ROWS = [
    ["Stavka", "Cena", "Datum", "Plaćeno"],
    ["Čekić", 120.5, datetime.datetime(2024, 2, 1, 8, 30), True],
    ["Прекидач", 42250, datetime.date(2024, 3, 14), False],
    ["Čekić", -7, None, True],
]

with XlsbWriter(str(Path(__file__).parent / "modern" / "full.xlsb")) as book:
    book.add_sheet("Cene")
    book.write_sheet(ROWS)
    book.add_sheet("Tajno", hidden=True)
    book.write_sheet([["interno"]])
