#!/usr/bin/env python3
"""Makes the samples in text/ beside this script: texts in the encodings of the region by iconv of the GNU C library and
by recode (Debian: recode), what the modules of Python's library write (a mail, a saved page, XML, JSON, tables, a
database), and order.jpg with Exif by exiftool (Debian: libimage-exiftool-perl).

    python3 tests/formats/make-text.py
"""

import csv
import email.message
import json
import shutil
import sqlite3
import subprocess
import xml.etree.ElementTree as tree
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

OUT = Path(__file__).parent / "text"
LATIN = (
    "Naručilac: Dom zdravlja Šabac\nPredmet nabavke: računarska oprema i održavanje mreže\n"
    "Ponuđač je dužan da isporuči robu u roku od deset dana. Cena po jedinici mere: 1.250,00 dinara.\n"
    "Đuro Šćepanović, načelnik odeljenja za javne nabavke, potvrđuje da je količina tačna.\n"
)
CYRILLIC = (
    "Наручилац: Дом здравља Шабац\nПредмет набавке: рачунарска опрема и одржавање мреже\n"
    "Понуђач је дужан да испоручи робу у року од десет дана. Цена по јединици мере: 1.250,00 динара.\n"
    "Ђуро Шћепановић, начелник одељења за јавне набавке, потврђује да је количина тачна.\n"
)
RUSSIAN = (
    "Заказчик: городская больница\nПредмет закупки: компьютерное оборудование и обслуживание сети\n"
    "Поставщик обязан поставить товар в течение десяти дней. Цена за единицу: 1250,00 рублей.\n"
)
GERMAN = "Auftraggeber: Stadt Köln\nFür die Lieferung gelten die üblichen Bedingungen. Gesamtbetrag über alle Stücke: 1.250,00 Euro.\n"
CHINESE = "采购人：市医院\n采购内容：计算机设备及网络维护。供应商应在十日内交货。单价：1250.00元。\n"
ENCODINGS = {
    "windows-1250": LATIN, "iso-8859-2": LATIN, "ibm852": LATIN, "iso646-yu": LATIN,
    "windows-1251": CYRILLIC, "iso-8859-5": CYRILLIC, "ibm855": CYRILLIC,
    "koi8-r": RUSSIAN, "cp866": RUSSIAN, "windows-1252": GERMAN, "iso-8859-1": GERMAN, "gb18030": CHINESE,
    "utf-16": CYRILLIC, "utf-16be": CYRILLIC,
}
# The 7-bit code for Cyrillic, which iconv does not know.
SEVEN_BIT = "JUS_I.B1.003-serb"
TABLE = [["Stavka", "Količina", "Cena"], ["Ruter", "2", "1200.50"], ["Kabl", "10", "80.00"]]


def encoded():
    for name, text in ENCODINGS.items():
        made = subprocess.run(["iconv", "-f", "utf-8", "-t", name], input=text.encode(), capture_output=True, check=True)
        (OUT / f"{name}.txt").write_bytes(made.stdout)
    made = subprocess.run(["recode", f"utf-8..{SEVEN_BIT}"], input=CYRILLIC.encode(), capture_output=True, check=True)
    (OUT / f"{SEVEN_BIT.lower()}.txt").write_bytes(made.stdout)


def html():
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE)
    return f"<html><head><title>Ponuda</title></head><body><p>Poštovani, šaljemo ponudu.</p><table>{rows}</table></body></html>"


def mail():
    message = email.message.EmailMessage()
    message["From"], message["To"] = "Ana Anić <ana@prodavac.example>", "nabavke@kupac.example"
    message["Subject"], message["Date"] = "Ponuda broj 17", "Thu, 01 Feb 2024 08:30:00 +0100"
    message["Message-ID"], message["In-Reply-To"] = "<17@prodavac.example>", "<upit-3@kupac.example>"
    message["References"], message["Reply-To"] = "<upit-1@kupac.example> <upit-3@kupac.example>", "prodaja@prodavac.example"
    message["Cc"], message["X-Originating-IP"] = "bane@kupac.example", "[192.0.2.7]"
    message.set_content("Poštovani, šaljemo ponudu u prilogu.")
    message.add_alternative(html(), subtype="html")
    message.add_attachment(b"%PDF-1.4 prilog", maintype="application", subtype="pdf", filename="ponuda šid.pdf")
    (OUT / "ponuda.eml").write_bytes(bytes(message))
    page = MIMEMultipart("related", type="text/html")
    page["From"], page["Subject"] = "<Saved by a program>", "Ponuda"
    picture = MIMEImage((OUT / "../order.jp2").read_bytes(), "jp2")
    for part, place in [(MIMEText(html(), "html", "utf-8"), "p.html"), (picture, "znak.jp2")]:
        part["Content-Location"] = f"http://prodavac.example/{place}"
        page.attach(part)
    (OUT / "ponuda.mhtml").write_bytes(bytes(page))


def data():
    (OUT / "ponuda.html").write_text(html(), "utf-8")
    root = tree.Element("ponuda", broj="17")
    for row in TABLE[1:]:
        item = tree.SubElement(root, "stavka")
        tree.SubElement(item, "opis").text, tree.SubElement(item, "cena").text = row[0], row[2]
    tree.ElementTree(root).write(OUT / "ponuda.xml", "utf-8", xml_declaration=True)
    items = [dict(zip(TABLE[0], row)) for row in TABLE[1:]]
    (OUT / "ponuda.json").write_text(json.dumps({"broj": 17, "stavke": items}, indent=1), "utf-8")
    for name, dialect in [("ponuda.csv", "excel"), ("ponuda.tsv", "excel-tab")]:
        with open(OUT / name, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, dialect).writerows(TABLE)
    path = OUT / "ponuda.sqlite"
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE stavke (opis TEXT, kolicina INTEGER, cena REAL)")
        db.executemany("INSERT INTO stavke VALUES (?, ?, ?)", TABLE[1:])


def picture():
    path = OUT / "slika.jpg"
    shutil.copy(OUT / "../order.jpg", path)
    said = ["-Make=Kamera", "-Model=X1", "-Artist=Ana Anic", "-DateTimeOriginal=2024:02:01 08:30:00", "-GPSLatitude=44.75",
            "-GPSLatitudeRef=N", "-GPSLongitude=19.70", "-GPSLongitudeRef=E"]
    subprocess.run(["exiftool", "-q", "-overwrite_original", *said, path], check=True)


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    encoded()
    mail()
    data()
    picture()
