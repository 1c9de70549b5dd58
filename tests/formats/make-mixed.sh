#!/usr/bin/env bash
# Makes mixed.pdf beside this script: pages of text by LibreOffice and scanned ones by img2pdf, which puts pictures into a
# PDF as they are (JPEG, JPEG 2000, CCITT of group 4), or by the encoder of JBIG2 in jbig2enc-rust and pikepdf, laid together
# by qpdf. Needs ImageMagick, the DejaVu fonts, LibreOffice (Debian: libreoffice-writer-nogui), qpdf, img2pdf and pikepdf of
# PyPI, and the program `tester` of cargo install jbig2enc-rust --features cli.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/text.fodt" <<'FODT'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles>
<office:body><office:text>
<text:p>Ugovor o nabavci opreme br. 31/2024</text:p>
<text:p>Prvi list je pisan na računaru.</text:p>
<text:p text:style-name="B">Treći list opet ima slojeve teksta i nosi potpise.</text:p>
</office:text></office:body></office:document>
FODT
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work/text.fodt" > "$work/log" 2>&1
picture() { # file text options...
    file=$1 text=$2
    shift 2
    convert -size 992x1403 xc:white -font DejaVu-Sans -pointsize 28 -fill black -density 120 -units PixelsPerInch \
        -annotate +90+180 "$text" -colorspace Gray -depth 8 -strip -density 120 -units PixelsPerInch "$@" "$work/$file"
}
picture jpeg.jpg $'Prilog 1: specifikacija\n\nMrežni prekidač, četiri komada\nIznos bez poreza: 84.500,00 RSD' -quality 40
picture jp2.jp2 $'Prilog 2: zapisnik\n\nRoba je primljena bez primedaba\nMagacin Kragujevac' -quality 40
picture group4.tiff $'Прилог 3: гаранција\n\nГаранција траје двадесет месеци' -monochrome -compress Group4
picture jbig2.pbm $'Прилог 4: пријемница\n\nПет кутија у магацину' -monochrome
for file in jpeg.jpg jp2.jp2 group4.tiff; do
    img2pdf --pagesize A4 --nodate -o "$work/$file.pdf" "$work/$file"
done
tester --log-dir "$work/logs" -i "$work/jbig2.pbm" -o "$work/jbig2.jb2" > "$work/log" 2>&1
python3 - "$work/jbig2.jb2" "$work/jbig2.pdf" <<'P'
import sys
from pathlib import Path
import pikepdf
from pikepdf import Dictionary, Name, Stream
# In a PDF there is no head of a file, and its last segment, which ends a file, is missing.
segments = Path(sys.argv[1]).read_bytes()[13:-11]
with pikepdf.new() as pdf:
    pdf.add_blank_page(page_size=(595, 842))
    image = Stream(pdf, segments, Type=Name.XObject, Subtype=Name.Image, Width=992, Height=1403, ColorSpace=Name.DeviceGray,
                   BitsPerComponent=1, Filter=Name.JBIG2Decode)
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(I=image))
    pdf.pages[0].Contents = Stream(pdf, b"q 595 0 0 842 0 0 cm /I Do Q")
    pdf.save(sys.argv[2])
P
qpdf --deterministic-id --empty --pages "$work/text.pdf" 1 "$work/jpeg.jpg.pdf" 1 "$work/text.pdf" 2 "$work/jp2.jp2.pdf" 1 \
    "$work/group4.tiff.pdf" 1 "$work/jbig2.pdf" 1 -- mixed.pdf
