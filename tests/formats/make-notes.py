#!/usr/bin/env python3
"""Makes the samples of Markdown, subtitles and address cards in text/ beside this script: a page made Markdown by pandoc, subtitles by webvtt-py and pysrt, a card by vobject (all three of PyPI).

    pip install webvtt-py pysrt vobject && python3 tests/formats/make-notes.py
"""

import subprocess
from pathlib import Path

import pysrt
import vobject
import webvtt

OUT = Path(__file__).parent / "text"
PAGE = """<h1>Ponuda 17</h1><p>Ukupno <b>1.280,50</b> dinara, vidi <a href="http://primer.rs/uslovi">uslove</a>.</p>
<table><tr><th>Stavka</th><th>Cena</th></tr><tr><td>Ruter</td><td>1.200,50</td></tr><tr><td>Kabl</td><td>80,00</td></tr></table>
<ul><li>rok je deset dana</li><li>гаранција две године</li></ul>"""
SAID = [("00:00:01", "00:00:04", "Ugovor je potpisan u četvrtak."), ("00:00:05", "00:00:07", "<i>Popust</i> je 92 odsto,\nбез пореза.")]


def subtitles():
    film, shown = pysrt.SubRipFile(), webvtt.WebVTT()
    for index, (start, end, text) in enumerate(SAID, 1):
        film.append(pysrt.SubRipItem(index, start + ",000", end + ",500", text))
        shown.captions.append(webvtt.Caption(start + ".000", end + ".500", text.split("\n")))
    film.save(str(OUT / "sastanak.srt"), encoding="utf-8")
    shown.save(str(OUT / "sastanak.vtt"))


def card():
    card = vobject.vCard()
    card.add("n").value = vobject.vcard.Name(family="Anić", given="Ana")
    card.add("fn").value = "Ana Anić"
    card.add("org").value = ["Prodavac d.o.o.", "Nabavka"]
    card.add("email").value = "ana@prodavac.example"
    card.add("note").value = "Zadužena za ponude mrežne opreme; rabat preko 12 odsto odobrava direktor, а уговоре потписује Мира."
    photo = card.add("photo")
    photo.encoding_param, photo.type_param = "b", "PNG"
    photo.value = (OUT.parent / "meta/picture.png").read_bytes()
    (OUT / "ana.vcf").write_bytes(card.serialize().encode())


def main():
    command = ["pandoc", "-f", "html", "-t", "gfm", "-o", OUT / "ponuda.md"]
    subprocess.run(command, input=PAGE.encode(), check=True)
    subtitles()
    card()


main()
