#!/usr/bin/env bash
# Sets a whole run without OCR over a thousand office documents beside recollindex and kreuzberg's call from Python on two
# threads, which reads text alone; all in one run, warm.
#   benches/office.sh [PYTHON] [SCRATCH] [REAL]      PYTHON has kreuzberg (pip install kreuzberg); default python3
# With REAL the documents are taken from that folder, else they are made.
# Prints a table: seconds, files/s, peak memory. What is not installed is named as missing.
set -euo pipefail
cd "$(dirname "$0")/.."
. benches/beside.sh
python=${1:-python3}
cargo build --release --locked --quiet --bin paydirt --example make_office
paydirt=$PWD/target/release/paydirt
trove=$scratch/office${3:+-real} case=$scratch/office.case
[ -d "$trove" ] || target/release/examples/make_office "$trove" ${3:+"$3"}
count=$(find "$trove" -type f | wc -l)
printf '%d documents, %d MB; %s\n' "$count" "$(($(du -sb --apparent-size "$trove" | cut -f1) / 1000000))" "$(date +%F)"
printf '%-44s %9s %9s %9s\n' "" seconds files/s "peak MB"
row() { # name; reads seconds and KB of memory from the file that time wrote
    read -r seconds memory <"$scratch/time"
    awk -v name="$1" -v s="$seconds" -v m="$memory" -v n="$count" 'BEGIN { printf "%-44s %9.2f %9.0f %9.0f\n", name, s, n / s, m / 1000 }'
}
missing() { printf '%-44s %9s\n' "$1" "(missing)"; }
openssl_over "$trove" 2000   # warm

for again in 1 2; do
    rm -rf "$case" "$scratch/recoll"
    # Pictures wait: what OCR takes is measured for itself.
    timed env PATH=/nonexistent "$paydirt" run "$trove" --case "$case" && row "paydirt run, without OCR"
    if command -v recollindex >/dev/null; then
        mkdir -p "$scratch/recoll" && printf 'topdirs = %s\n' "$trove" >"$scratch/recoll/recoll.conf"
        timed recollindex -c "$scratch/recoll" && row "recollindex"
    else
        missing "recollindex"
    fi
    if "$python" -c 'import kreuzberg' 2>/dev/null; then
        timed "$python" benches/office_kreuzberg.py "$trove" && row "kreuzberg, two threads"
        sed -n 's/^failed/  failed/p' "$scratch/err"
    else
        missing "kreuzberg"
    fi
done
