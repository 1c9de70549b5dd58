"""Reads the text of every file of a folder with kreuzberg on two threads, without OCR and without its cache: FOLDER."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kreuzberg import ExtractionConfig, extract_file_sync

CONFIG = ExtractionConfig(disable_ocr=True, use_cache=False)


def read(path):
    try:
        return len(extract_file_sync(path, config=CONFIG).content)
    except Exception:
        return None


with ThreadPoolExecutor(2) as pool:
    lengths = list(pool.map(read, sorted(p for p in Path(sys.argv[1]).rglob("*") if p.is_file())))
print(f"failed: {lengths.count(None)} of {len(lengths)}", file=sys.stderr)
