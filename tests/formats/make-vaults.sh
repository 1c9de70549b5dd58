#!/bin/sh
# Makes the archives under vaults/ out of a text of our own: encrypted, solid, of every method, with odd names.
# Needs 7z (Debian: p7zip-full), Info-ZIP zip (zip) and python3. What is encrypted differs from run to run, since
# encryption is salted; what it holds does not. The samples of RAR were written by the writer of the crate `rars`
# (no free program writes RAR) and read back by unar and 7z.
set -eu
mkdir -p "$(dirname "$0")/vaults"
cd "$(dirname "$0")/vaults"
out=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/ponude"
python3 - "$work" <<'PY'
import os, sys
work = sys.argv[1]
offer = "Ponuda broj 17\nServer Borovac, kom 4, cena 1200 EUR, popust 9%\n" * 40
texts = {
    "ponude/ponuda 17.txt": offer,
    "ponude/narudžbenica.txt": offer.replace("Ponuda", "Narudžbenica").replace("17", "18"),
    "прилог.txt": "Прилог уговора: рок испоруке 30 дана\n" * 30,
    "prazno.txt": "",
}
for name, text in texts.items():
    with open(os.path.join(work, name), "w") as file:
        file.write(text)
    os.utime(os.path.join(work, name), (1709641810, 1709641810))
os.utime(os.path.join(work, "ponude"), (1709641810, 1709641810))
PY
cd "$work"
rm -f "$out"/*.7z "$out"/*.zip
pack() { # name options...
    name=$1
    shift
    TZ=UTC 7z a -bd -bso0 "$@" "$out/$name" ponude прилог.txt prazno.txt
}
# 7z: the usual one (solid, LZMA2), one block a file, and every method; encrypted, and encrypted with its names.
pack plain.7z -t7z
pack apart.7z -t7z -ms=off -m0=LZMA
pack ppmd.7z -t7z -m0=PPMd
pack bzip2.7z -t7z -m0=BZip2
pack deflate.7z -t7z -m0=Deflate
pack deflate64.7z -t7z -m0=Deflate64
pack copy.7z -t7z -m0=Copy
pack delta.7z -t7z -m0=Delta:4 -m1=LZMA2
pack bcj2.7z -t7z -m0=BCJ2 -m1=LZMA -m2=LZMA -m3=LZMA -mb0:1 -mb0s1:2 -mb0s2:3
pack locked.7z -t7z '-ptajna šifra'
pack headers.7z -t7z '-ptajna šifra' -mhe=on
# A bomb; a name with half a surrogate pair, as Windows lets names be; a directory that claims a hundred million files.
head -c 400000000 /dev/zero | 7z a -bd -bso0 -t7z -m0=BZip2 -sinule.bin "$out/zeros.7z"
printf 'rok 30 dana\n' > 'polovina_.txt'
7z a -bd -bso0 -t7z -mhc=off -m0=Copy "$out/half.7z" 'polovina_.txt'
python3 - "$out" <<'PY'
import lzma, os, struct, sys, zlib
out = sys.argv[1]

def number(n):
    for more in range(9):
        if n < 1 << 7 * (more + 1) or more == 8:
            mask = 0xFF00 >> more & 0xFF
            high = n >> 8 * more if more < 7 else 0
            return bytes([mask | high]) + n.to_bytes(8, "little")[:more]

def save(name, packed, header):
    """An archive whose directory is packed by LZMA2."""
    small = lzma.compress(header, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 20}])
    crc = b"\x0A\x01" + struct.pack("<I", zlib.crc32(header))
    where = b"\x06" + number(len(packed)) + number(1) + b"\x09" + number(len(small)) + b"\x00"
    how = b"\x07\x0B\x01\x00" + b"\x01\x21\x21\x01\x10" + b"\x0C" + number(len(header)) + crc + b"\x00"
    outer = b"\x17" + where + how + b"\x00"
    place = struct.pack("<QQI", len(packed) + len(small), len(outer), zlib.crc32(outer))
    start = b"7z\xBC\xAF\x27\x1C\x00\x04" + struct.pack("<I", zlib.crc32(place)) + place
    with open(os.path.join(out, name), "wb") as file:
        file.write(start + packed + small + outer)

with open(os.path.join(out, "half.7z"), "rb") as file:
    archive = file.read()
offset, size = struct.unpack("<QQ", archive[12:28])
header = archive[32 + offset:32 + offset + size]
save("half.7z", archive[32:32 + offset], header.replace("_".encode("utf-16-le"), b"\x3D\xD8"))
save("claims.7z", b"", b"\x01\x05" + number(100_000_000) + bytes(100_000_100))
PY
# zip: by 7z with AES of every strength and the other methods, by Info-ZIP with the old cipher.
pack aes-128.zip -tzip -ptajna -mem=AES128
pack aes-192.zip -tzip -ptajna -mem=AES192
pack aes-256.zip -tzip -ptajna -mem=AES256 -mm=LZMA
pack lzma.zip -tzip -mm=LZMA
pack xz.zip -tzip -mm=xz
pack ppmd.zip -tzip -mm=PPMd
TZ=UTC zip -q -r -X -P tajna "$out/old.zip" ponude прилог.txt prazno.txt
# Through a pipe: sizes stand behind the data, and the check byte is of the time. Forced to zip64.
TZ=UTC zip -q -r -X -fd -fz -P tajna - ponude prazno.txt | cat > "$out/old-streamed.zip"
TZ=UTC zip -q -r -X -fz - ponude прилог.txt prazno.txt | cat > "$out/zip64.zip"
# Two passwords in one archive.
TZ=UTC zip -q -X -P tajna "$out/two.zip" 'ponude/ponuda 17.txt'
TZ=UTC zip -q -X -P druga "$out/two.zip" прилог.txt
# The volumes into which 7z cuts; those of RAR are made by make-volumes.py.
mkdir -p "$out/volumes"
rm -f "$out"/volumes/offers.7z.*
pack volumes/offers.7z -t7z -m0=Copy -v3k
