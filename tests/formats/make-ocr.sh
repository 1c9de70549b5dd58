#!/usr/bin/env bash
# Makes the pictures of the OCR tests: a page of an invented order as PNG, JPEG, WebP, JPEG 2000, BMP and HEIC (with
# Exif), as the only content of a PDF, and as three pages of a TIFF, the second lying on its side and the third on its
# head. Needs ImageMagick, the DejaVu fonts, libheif (Debian: libheif-examples), exiftool (libimage-exiftool-perl) and Python.
set -euo pipefail
cd "$(dirname "$0")"
text='Narudžbenica br. 118/2024

Datum: 14.03.2024.
Dobavljač: Optički sistemi d.o.o. Beograd
Kupac: Opština Novi Grad

Набавка мрежне опреме

Optički prekidač        2 kom     42.250,00     84.500,00
Ukupno                                          84.500,00 RSD

Rok isporuke je trideset dana od dana prijema narudžbenice.'
convert -size 1240x1754 xc:white -font DejaVu-Sans -pointsize 30 -fill black -annotate +90+180 "$text" \
    -colorspace Gray -depth 8 -colors 4 -define png:compression-level=9 -strip order.png
convert order.png -strip -quality 60 order.jpg
convert order.png -strip -quality 40 order.webp
convert order.png -strip -quality 30 order.jp2
convert order.png -crop 1240x750+0+130 +repage -monochrome -compress none order.bmp
cp order.jpg taken.jpg
exiftool -q -overwrite_original -Make=Fabrika -Model='Telefon 3' -DateTimeOriginal='2024:03:14 10:15:00' -Artist='Ana Anić' \
    -GPSLatitude=44.81 -GPSLatitudeRef=N -GPSLongitude=20.46 -GPSLongitudeRef=E taken.jpg
heif-enc -q 50 -o order.heic taken.jpg
rm taken.jpg
convert order.png \( order.png -rotate 90 \) \( order.png -rotate 180 \) -compress Group4 -monochrome -density 150 fax.tiff
convert order.png -depth 8 gray:order.gray
python3 - <<'P'
import zlib
width, height = 1240, 1754
image = zlib.compress(open("order.gray", "rb").read(), 9)
content = b"q 595 0 0 842 0 0 cm /I Do Q"
objects = [
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
    b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
    b"/Length %d>>stream\n" % (width, height, len(image)) + image + b"\nendstream",
    b"<</Length %d>>stream\n" % len(content) + content + b"\nendstream",
]
out, starts = b"%PDF-1.4\n", []
for number, body in enumerate(objects, 1):
    starts.append(len(out))
    out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
at = len(out)
out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % s for s in starts)
out += b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n%d\n%%%%EOF\n" % at
open("scan.pdf", "wb").write(out)
P
rm order.gray
