#!/usr/bin/env bash
# Makes the samples in pdf/ beside this script: by LibreOffice (Debian: libreoffice-writer-nogui) a page in two columns, the
# same with a cross reference that leads nowhere; attachments by qpdf, and one that hangs on a note of a page by PyMuPDF
# (pymupdf of PyPI). The bytes differ from run to run, since the programs write times into them.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p pdf
cat > "$work/columns.fodt" <<'FODT'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="S" style:family="section"><style:section-properties text:dont-balance-text-columns="false">
 <style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style></office:automatic-styles>
<office:body><office:text>
<text:p>Opšti uslovi isporuke za sve ponude</text:p>
<text:section text:style-name="S" text:name="Uslovi">
<text:p>Prvi član. Prodavac isporučuje robu u roku od trideset dana od dana kada je kupac potpisao narudžbenicu, osim
 kada je drugačije izričito ugovoreno između strana u pismenom obliku.</text:p>
<text:p>Drugi član. Kupac plaća robu u roku od četrdeset pet dana od prijema ispravne fakture na račun prodavca koji je
 naveden u zaglavlju ponude.</text:p>
<text:p>Treći član. Prodavac daje garanciju od dvadeset četiri meseca na svu isporučenu opremu i obezbeđuje rezervne delove
 za još pet godina nakon isteka garancije.</text:p>
<text:p>Četvrti član. Sporove koji nastanu iz ugovora strane rešavaju dogovorom, a ako u tome ne uspeju, nadležan je
 privredni sud u Beogradu.</text:p>
</text:section>
<text:p>Kraj opštih uslova, koji važe za sve ponude i sve narudžbenice u tekućoj godini osim za izuzete.</text:p>
</office:text></office:body></office:document>
FODT
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work/columns.fodt" > "$work/log" 2>&1
cp "$work/columns.pdf" pdf
# Where the cross reference is said to be, there is a page.
sed '/^startxref$/{n;s/.*/17/}' "$work/columns.pdf" > pdf/astray.pdf
printf 'Stavka;Cena\nRuter;1.200,00\n' > "$work/cene.csv"
printf 'Popust se ne pominje u ponudi\n' > "$work/napomena.txt"
printf 'Rok isporuke je trideset dana\n' > "$work/rok.txt"
qpdf "$work/columns.pdf" pdf/attached.pdf --add-attachment "$work/cene.csv" --filename='cene šid.csv' --key=cene -- \
    --add-attachment "$work/napomena.txt" --
python3 - "$work" <<'P'
import sys
from pathlib import Path
import pymupdf
work = Path(sys.argv[1])
with pymupdf.open(work / "columns.pdf") as pdf:
    pdf[0].add_file_annot((500, 60), (work / "rok.txt").read_bytes(), "rok.txt", desc="rok isporuke")
    pdf.save("pdf/pinned.pdf", garbage=3, deflate=True)
P
