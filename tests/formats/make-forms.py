#!/usr/bin/env python3
"""Makes the PDF forms in forms/ beside this script: one whose fields ReportLab writes and qpdf's library fills in, and
one with an XFA form put in by the same library.

    pip install reportlab pikepdf && python3 tests/formats/make-forms.py
"""

from pathlib import Path

import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

OUT = Path(__file__).parent / "forms"
TEMPLATE = """<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="prijava">
<draw name="naslov"><value><text>Prijava na javni poziv</text></value></draw>
<field name="ponudjac"><caption><value><text>Naziv ponuđača</text></value></caption></field>
<field name="iznos"><caption><value><text>Iznos ponude</text></value></caption></field>
</subform></template>"""
DATA = """<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><prijava>
<ponudjac>Optički sistemi d.o.o.</ponudjac><iznos>845.000,00</iznos></prijava></xfa:data></xfa:datasets>"""


def page(path, fields):
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setTitle("Prijava")
    canvas.setAuthor("Ana")
    canvas.drawString(72, 770, "Prijava za nabavku opreme")
    if fields:
        form = canvas.acroForm
        canvas.drawString(72, 720, "Ponudjac:")
        form.textfield(name="ponudjac", value="Opticki sistemi d.o.o.", x=180, y=710, width=250, height=24, relative=False)
        canvas.drawString(72, 680, "Iznos:")
        form.textfield(name="iznos", value="", x=180, y=670, width=250, height=24, relative=False)
        canvas.drawString(72, 640, "Postupak:")
        form.choice(name="postupak", value="pregovaracki", options=["otvoreni", "pregovaracki"], x=180, y=630, width=250, height=24)
        canvas.drawString(72, 600, "Okvirni sporazum:")
        form.checkbox(name="okvirni", checked=True, x=180, y=595, buttonStyle="check")
    canvas.save()


def main():
    OUT.mkdir(exist_ok=True)
    page(OUT / "fields.pdf", True)
    with pikepdf.open(OUT / "fields.pdf", allow_overwriting_input=True) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            if str(field.T) == "iznos":
                # What was filled in, with no picture of it: viewers draw it anew.
                field.V = pikepdf.String("845.000,00 RSD")
                del field.AP
        pdf.Root.AcroForm.NeedAppearances = True
        pdf.save(OUT / "fields.pdf", deterministic_id=True)
    page(OUT / "xfa.pdf", False)
    with pikepdf.open(OUT / "xfa.pdf", allow_overwriting_input=True) as pdf:
        parts = [("preamble", '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">'), ("template", TEMPLATE), ("datasets", DATA), ("postamble", "</xdp:xdp>")]
        xfa = pikepdf.Array()
        for name, text in parts:
            xfa.append(pikepdf.String(name))
            xfa.append(pdf.make_indirect(pikepdf.Stream(pdf, text.encode())))
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(), XFA=xfa)
        pdf.save(OUT / "xfa.pdf", deterministic_id=True, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


main()
