#!/bin/sh
# Makes the split archives beside this script out of texts of our own. Needs zip and 7z (Debian: zip, p7zip-full).
# Nothing is compressed in split.zip, so that 64 KiB, the least that zip cuts at, need no more text than this.
set -eu
cd "$(dirname "$0")"
texts=$(mktemp -d)
trap 'rm -r "$texts"' EXIT
for i in 1 2 3; do
    {
        echo "Faktura broj $i, opštine Novi Grad"
        for k in $(seq 1 900); do echo "Stavka $i.$k usluga održavanja mreže po ugovoru"; done
    } > "$texts/faktura-$i.txt"
done
here=$PWD
cd "$texts"
zip -q -0 -X -s 64k "$here/split.zip" faktura-1.txt faktura-2.txt faktura-3.txt
7z a -tzip -v2k "$here/seven.zip" faktura-1.txt faktura-2.txt > /dev/null
