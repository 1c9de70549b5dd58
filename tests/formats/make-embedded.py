#!/usr/bin/env python3
"""Makes the samples in embedded/ beside this script, documents with documents in them: by LibreOffice (Debian:
libreoffice-calc-nogui, libreoffice-writer-nogui) a sheet with a text in it, as XLS and ODS (its XLSX leaves it out), and by
python-pptx a slide with a workbook of openpyxl and with a file of no program.

    pip install python-pptx openpyxl && python3 tests/formats/make-embedded.py
"""

import io
import subprocess
import tempfile
from pathlib import Path

import openpyxl
from pptx import Presentation
from pptx.enum.shapes import PROG_ID
from pptx.util import Cm

OUT = Path(__file__).parent / "embedded"
NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in [("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("svg", "svg-compatible")]
)
KIND = "application/vnd.oasis.opendocument"
SHEET = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMES} office:version="1.3" office:mimetype="{KIND}.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="Cene"><table:table-column/><table:table-row><table:table-cell office:value-type="string"><text:p>Ruter</text:p>
<draw:frame svg:width="6cm" svg:height="3cm" svg:x="1cm" svg:y="2cm"><draw:object><office:document {NAMES} office:version="1.3"
 office:mimetype="{KIND}.text"><office:body><office:text><text:p>Umetnut dopis: popust od 12 odsto</text:p></office:text></office:body>
</office:document></draw:object></draw:frame></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>"""


def sheet(work):
    (work / "text.fods").write_text(SHEET)
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    for kind in ["xls:MS Excel 97", "ods"]:
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", OUT, work / "text.fods"]
        subprocess.run(command, check=True, capture_output=True)


def slides():
    book = openpyxl.Workbook()
    book.active.title = "Popusti"
    book.active.append(["Ruter", "interni rabat", 0.12])
    packed = io.BytesIO()
    book.save(packed)
    packed.seek(0)
    shown = Presentation()
    slide = shown.slides.add_slide(shown.slide_layouts[5])
    slide.shapes.title.text = "Ponuda i prilozi"
    note = io.BytesIO("Napomena uz ponudu: rok je deset dana\n".encode())
    icon = str(OUT.parent / "meta/picture.png")
    slide.shapes.add_ole_object(packed, PROG_ID.XLSX, Cm(2), Cm(5), icon_file=icon)
    slide.shapes.add_ole_object(note, "Package", Cm(2), Cm(10), icon_file=icon)
    shown.save(OUT / "book.pptx")


def main():
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        sheet(Path(work))
    slides()


main()
