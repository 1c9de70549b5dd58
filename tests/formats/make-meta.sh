#!/usr/bin/env bash
# Makes the samples in meta/ beside this script, files that say who made and changed them, when, and with what: documents
# by LibreOffice (Debian: libreoffice-writer-nogui, libreoffice-calc-nogui, libreoffice-impress-nogui), a PDF/A of it with
# and without its information dictionary (pikepdf of PyPI), one with an XMP packet by exiftool
# (libimage-exiftool-perl), and pictures by ImageMagick with Exif by exiftool. The bytes differ from run to run.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p meta
names='xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
meta='<office:meta><dc:title>Ponuda broj 17</dc:title><dc:subject>Nabavka mreže</dc:subject><meta:keyword>ruter</meta:keyword>
 <meta:initial-creator>Ana Anić</meta:initial-creator><meta:creation-date>2024-02-01T08:30:00</meta:creation-date>
 <dc:creator>Mira Мирић</dc:creator><dc:date>2024-03-14T10:15:00</dc:date>
 <meta:user-defined meta:name="Company">Prodavac d.o.o. Čačak</meta:user-defined></office:meta>'
flat() { # name kind body
    printf '<?xml version="1.0" encoding="UTF-8"?>\n<office:document %s office:mimetype="application/vnd.oasis.opendocument.%s">%s<office:body>%s</office:body></office:document>\n' \
        "$names" "$2" "$meta" "$3" > "$work/$1"
}
flat told.fodt text '<office:text><text:p>Ponuda u prilogu</text:p></office:text>'
flat told.fods spreadsheet '<office:spreadsheet><table:table table:name="Cene"><table:table-column/><table:table-row>
 <table:table-cell office:value-type="string"><text:p>Ruter</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>'
flat told.fodp presentation '<office:presentation><draw:page draw:name="prvi"/></office:presentation>'
convert_to() { # document kind
    soffice -env:UserInstallation="file://$work/profile" --headless --convert-to "$2" --outdir "$work" "$work/$1" > "$work/log" 2>&1
}
for kind in odt 'docx:MS Word 2007 XML' 'doc:MS Word 97' 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}'; do
    convert_to told.fodt "$kind"
done
convert_to told.fods 'xlsx:Calc MS Excel 2007 XML'
convert_to told.fods 'xls:MS Excel 97'
convert_to told.fodp 'pptx:Impress MS PowerPoint 2007 XML'
for kind in odt docx doc xlsx xls pptx; do
    cp "$work/told.$kind" meta
done
# What is said in XMP alone, and what is said there beside it.
python3 - "$work/told.pdf" meta/xmp.pdf <<'P'
import sys
import pikepdf
with pikepdf.open(sys.argv[1]) as pdf:
    del pdf.trailer.Info
    pdf.save(sys.argv[2])
P
cp "$work/told.pdf" meta/ids.pdf
exiftool -q -overwrite_original -XMP-xmpMM:DocumentID='uuid:ponuda-17' -XMP-xmpMM:InstanceID='uuid:ponuda-17-druga' \
    -XMP-xmp:CreatorTool='Pisaća mašina' -XMP-xmp:ModifyDate='2024:03:14 10:15:00+01:00' meta/ids.pdf
convert -size 48x32 gradient:white-black "$work/picture.png"
for kind in png webp tiff; do
    convert "$work/picture.png" -strip "meta/picture.$kind"
    exiftool -q -overwrite_original -IFD0:Make=Fabrika -IFD0:Model='Telefon 3' -IFD0:Artist='Ana Anić' \
        -IFD0:ImageDescription='Magacin, ulaz' -IFD0:Copyright='Prodavac d.o.o.' -IFD0:Software='Galerija 2' \
        -IFD0:ModifyDate='2024:03:15 09:00:00' -ExifIFD:DateTimeOriginal='2024:03:14 10:15:00' \
        -GPS:GPSLatitude=33.87 -GPS:GPSLatitudeRef=S -GPS:GPSLongitude=20.46 -GPS:GPSLongitudeRef=E "meta/picture.$kind"
done
