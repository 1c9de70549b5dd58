#!/bin/sh
# Makes the encrypted samples beside this script out of a text of our own. Needs qpdf (Debian: qpdf).
# The bytes differ from run to run, since encryption is salted; what they hold does not.
set -eu
cd "$(dirname "$0")"
plain=$(mktemp)
trap 'rm -f "$plain"' EXIT
cat > "$plain" <<'PDF'
%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R/AF[<</Type/Filespec/F(cene.txt)/EF<</F 6 0 R>>>>]>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 59>> stream
BT /F 10 Tf 50 150 Td (Ponuda broj 17, ukupno 1200 EUR) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
6 0 obj <</Type/EmbeddedFile/Length 9>> stream
popust 9%
endstream endobj
7 0 obj <</Title(Ponuda)/Author(Ana)>> endobj
trailer <</Root 1 0 R/Info 7 0 R/Size 8>>
%%EOF
PDF
encrypt() { # name user owner bits options...
    name=$1 user=$2 owner=$3 bits=$4
    shift 4
    qpdf --warning-exit-0 --no-warn --allow-weak-crypto --encrypt "$user" "$owner" "$bits" "$@" -- \
        "$plain" "$name.pdf"
}
encrypt rc4-40 tajna gazda 40
encrypt rc4-128 tajna gazda 128 --use-aes=n
encrypt aes-128 tajna gazda 128 --use-aes=y
encrypt aes-256 'šifra' gazda 256
encrypt aes-256-open '' gazda 256
