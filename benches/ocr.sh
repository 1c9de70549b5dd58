#!/usr/bin/env bash
# Sets a run over pictures of pages beside Tesseract alone, run with one thread on each of two cores, in the same languages
# and with the same turning upright.
#   benches/ocr.sh PICTURES [SCRATCH] [PAGES]      PICTURES is a folder of scans; default 100 pages
# Where there are too few, pictures are taken again with bytes at their end, so that each is a content of its own. Prints
# seconds and pages a second, and the ratio. Needs Tesseract with Serbian in both scripts and English.
set -euo pipefail
cd "$(dirname "$0")/.."
. benches/beside.sh
needs tesseract
cargo build --release --locked --quiet --bin paydirt
pictures=$1 count=${3:-100}
pages=$scratch/pages case=$scratch/pages.case
rm -rf "$pages" "$case" && mkdir -p "$pages"
mapfile -d '' found < <(find "$pictures" -type f \( -iname '*.png' -o -iname '*.jpg' -o -iname '*.jpeg' \) -print0 | sort -z)
[ "${#found[@]}" -gt 0 ] || { echo "$pictures holds no PNG and no JPEG"; exit 1; }
for ((n = 0; n < count; n++)); do
    from=${found[n % ${#found[@]}]}
    { cat "$from" && printf '%06d' "$n"; } >"$pages/$n.${from##*.}"
done
alone() { # reads each page and throws the words away
    OMP_THREAD_LIMIT=1 timed sh -c "find '$pages' -type f -print0 |
        xargs -0 -P 2 -I{} sh -c 'tesseract \"\$1\" stdout -l srp+srp_latn+eng --psm 1 --dpi 300 tsv || true' - {}"
}
row() { # name
    read -r seconds _ <"$scratch/time"
    awk -v name="$1" -v s="$seconds" -v n="$count" 'BEGIN { printf "%-28s %9.1f s %9.2f pages/s\n", name, s, n / s }'
}
for _ in 1 2; do
    alone && row "tesseract, two at a time" && limit=$seconds
    rm -rf "$case"
    timed target/release/paydirt run "$pages" --case "$case" && row "paydirt run" && ours=$seconds
    awk -v a="$ours" -v b="$limit" 'BEGIN { printf "ratio %.2f\n", a / b }'
done
