#!/bin/sh
# Makes the archives in the folder archives beside this script out of a text of our own. Needs GNU tar, cpio, gzip,
# bzip2, xz, zstd, lz4, lzip, ncompress, ar (binutils), bsdtar (libarchive-tools), genisoimage and gcab.
set -eu
cd "$(dirname "$0")"
mkdir -p archives
out=$PWD/archives
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TZ=UTC LC_ALL=C

mkdir -p trove/papers
text() { printf 'Narudzbenica broj %s\nUkupno %s EUR\n' "$1" "$2"; }
text 17 1200 > trove/order.txt
text 18 3400 > "trove/papers/$(printf 'ra\350un.txt')"
# Longer than the header of a tar has room for, in two parts that ustar can tell apart.
long=$(printf 'a_very_long_name_%.0s' 1 2 3 4 5)
mkdir "trove/papers/$long"
text 19 560 > "trove/papers/$long/$long.txt"
find trove -exec touch -d '2024-01-31 12:00:00.5' {} +

# Tar: one of each kind of header, with all that is no file in the one of GNU.
pack() { tar -b 1 --sort=name --owner=ana:1000 --group=ana:1000 "$@"; }
pack --format=ustar -cf "$out/ustar.tar" trove
pack --format=pax -cf "$out/pax.tar" trove
(cd trove && pack --format=v7 -cf "$out/v7.tar" order.txt)
mkdir things
text 20 75 > things/first.txt
ln things/first.txt things/second.txt
ln -s ../first.txt things/shortcut
ln -s "$long/$long" things/long_shortcut
mkfifo things/pipe
truncate -s 300000 things/holes
for at in 10000 50000 90000 130000 170000 210000; do
    text 21 "$at" | dd of=things/holes bs=1 seek=$at conv=notrunc status=none
done
touch -h -d '2024-01-31 12:00:00' things/* things
pack --format=gnu -S -cf "$out/gnu.tar" trove things
bzip2 -9 < "$out/gnu.tar" > "$out/gnu.tar.bz2"
zstd -q -f -19 "$out/gnu.tar" -o "$out/gnu.tar.zst"
pack --format=pax -S -cf "$out/sparse-1.0.tar" things/holes
pack --format=pax --sparse-version=0.1 -S -cf "$out/sparse-0.1.tar" things/holes
pack --format=pax --sparse-version=0.0 -S -cf "$out/sparse-0.0.tar" things/holes

# Packed files: two streams each, where the format has them.
text 22 10 > first
text 23 20 > second
touch -d '2024-01-31 12:00:00' first second trove/order.txt
gzip -c trove/order.txt > "$out/order.gz"
(gzip -nc first; gzip -nc second; printf 'not packed') > "$out/two.gz"
(bzip2 -c first; bzip2 -c second) > "$out/two.bz2"
(xz -c first; head -c 8 /dev/zero; xz --check=sha256 -c second) > "$out/two.xz"
xz --format=lzma -c first > "$out/one.lzma"
(zstd -qc first; printf '\120\052\115\030\004\000\000\000skip'; zstd -qc --long=31 < second) > "$out/two.zst"
(lz4 -qc first; lz4 -qc -BD --content-size second) > "$out/two.lz4"
(lzip -c first; lzip -c second) > "$out/two.lz"
# Long enough that codes grow and the dictionary is begun anew.
(seq -f 'Stavka %.0f' 5000; seq -f '%.0f komada' 5000) > items
compress -b 12 -c items > "$out/items.Z"

# Archives of members.
(cd trove && ar rcD "$out/gnu.a" order.txt "papers/$(printf 'ra\350un.txt')" "papers/$long/$long.txt")
(cd trove && bsdtar --format=arbsd -cf "$out/bsd.a" order.txt "papers/$long/$long.txt")
for format in newc crc odc bin; do
    (find trove things -not -name holes -print0 | sort -z | cpio -0 -o -H $format --quiet) > "$out/$format.cpio"
done
genisoimage -quiet -no-pad -R -J -V TROVE -o "$out/rock.iso" trove things/first.txt things/shortcut
cp -p trove/order.txt 'račun broj 5.txt'
LC_ALL=C.UTF-8 genisoimage -quiet -no-pad -J -input-charset utf-8 -V TROVE -o "$out/joliet.iso" 'račun broj 5.txt'
genisoimage -quiet -no-pad -V TROVE -o "$out/plain.iso" trove/order.txt
seq -f 'Stavka %.0f' 6000 > many.txt
touch -d '2024-01-31 12:00:00' many.txt
gcab -cz "$out/order.cab" trove/order.txt many.txt
gcab -c "$out/stored.cab" trove/order.txt

# Archives in archives.
tar -C trove --sort=name --owner=ana:1000 --group=ana:1000 -cJf papers.tar.xz order.txt
touch -d '2024-01-31 12:00:00' papers.tar.xz
bsdtar --format=zip -cf post.zip papers.tar.xz
touch -d '2024-01-31 12:00:00' post.zip
pack --format=gnu -cf nested.tar post.zip
touch -d '2024-01-31 12:00:00' nested.tar
gzip -c nested.tar > "$out/nested.tar.gz"
