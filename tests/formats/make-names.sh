#!/bin/sh
# Makes the archives under names/: those whose members are called as if they lay outside of the folder they are unpacked
# into, and dos.zip with names in a code page of DOS. Needs python3, GNU tar, 7z and bsdtar (Debian: 7zip, tar,
# libarchive-tools); the first zip is by Python, one tar by Python and one by GNU tar.
set -eu
mkdir -p "$(dirname "$0")/names"
cd "$(dirname "$0")/names"
rm -f names.* dos.zip
python3 - <<'PY'
import io
import tarfile
import zipfile

NAMES = [
    "../up.txt", "../../../../../../tmp/x.txt", "/etc/x.txt", "//server/share/x.txt", "a/../../x.txt", "./x.txt",
    "C:\\x.txt", "C:x.txt", "\\\\server\\share\\x.txt", "..\\..\\x.txt", "\\x.txt", "~/x.txt", "x.txt:stream",
]
with zipfile.ZipFile("names.zip", "w") as out:
    for name in NAMES:
        out.writestr(zipfile.ZipInfo(name, (2024, 3, 5, 12, 30, 10)), "in a zip: " + name)
with tarfile.open("names.pax.tar", "w", format=tarfile.PAX_FORMAT) as out:
    for name in NAMES:
        data = ("in a tar: " + name).encode()
        member = tarfile.TarInfo(name)
        member.size, member.mtime = len(data), 1709641810
        out.addfile(member, io.BytesIO(data))
PY
# GNU tar keeps such names where it is told to.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "in a tar" > "$work/x.txt"
for name in ../up.txt /etc/x.txt 'C:\x.txt' '..\..\x.txt'; do
    flat=$(printf %s "$name" | tr '\\' '!')
    tar -P -r -f names.gnu.tar --format=gnu --owner=0 --group=0 --mtime=@1709641810 -C "$work" \
        --transform "s|^x.txt\$|$flat|" --transform 's|!|\\|g' x.txt
done
# 7z takes them where it gives members a new name.
for n in 1 2 3 4; do
    echo "in a 7z: $n" > "$work/$n.txt"
    touch -d @1709641810 "$work/$n.txt"
done
(cd "$work" && 7z a -bd -bso0 names.7z 1.txt 2.txt 3.txt 4.txt)
7z rn -bd -bso0 "$work/names.7z" 1.txt ../up.txt 2.txt /etc/x.txt 3.txt 'C:\x.txt' 4.txt '..\..\x.txt'
mv "$work/names.7z" names.7z
# Names as programs of DOS wrote them.
echo "dos latin" > "$work/Račun šifra.txt"
echo "dos again" > "$work/Plaćanje.txt"
touch -d @1709641810 "$work"/*.txt
LC_ALL=C.UTF-8 bsdtar --format zip --options zip:hdrcharset=CP852 -C "$work" -cf dos.zip "Račun šifra.txt" Plaćanje.txt
