#!/usr/bin/env bash
# Sets paydirt beside what a user would pick instead, on the same seeded trove in the same run, warm.
#   benches/scale.sh [FILES] [SCRATCH] [ours]      default 100000 files under a temporary folder (a third are hard links)
# With `ours`, other indexers are left out, and so is the curve: 1700000 files take them hours (and 25 GB of disk).
# Prints a table: seconds, files/s, MB/s, peak memory, disk used, and of the hidden procurement documents those found.
# Needs openssl, findutils and GNU time. hashdeep, fclones, recollindex and rga run where they are
# installed, and are named as missing where they are not.
set -euo pipefail
cd "$(dirname "$0")/.."
. benches/beside.sh
files=${1:-100000} others=${3:-all}
cargo build --release --locked --quiet --bin paydirt --example make_server --example curve
paydirt=$PWD/target/release/paydirt
trove=$scratch/server case=$scratch/server.case answers=$scratch/server.answers
[ -d "$trove" ] || target/release/examples/make_server "$trove" "$files" "$answers"
count=$(find "$trove" -type f | wc -l)
bytes=$(find "$trove" -type f -printf '%s\n' | awk '{ sum += $1 } END { printf "%.0f", sum }')
openssl_over "$trove" 2000   # warm

printf '%d files, %d MB, %d hidden documents; %s\n' "$count" "$((bytes / 1000000))" "$(wc -l <"$answers")" "$(date +%F)"
printf '%-44s %9s %9s %8s %9s %9s %7s\n' "" seconds files/s MB/s "peak MB" "disk MB" finds
row() { # name, disk in KB, finds; reads seconds and KB of memory from the file that time wrote
    read -r seconds memory <"$scratch/time"
    awk -v name="$1" -v s="$seconds" -v m="$memory" -v d="$2" -v f="$3" -v n="$count" -v b="$bytes" 'BEGIN {
        printf "%-44s %9.2f %9.0f %8.1f %9.0f %9s %7s\n", name, s, n / s, b / s / 1e6, m / 1000, d == "" ? "" : int(d / 1000), f }'
}
disk() { du -sk "$1" | cut -f1; }
found() {
    "$paydirt" sql --case "$case" --json "SELECT sha256 FROM documents WHERE verdict <> 'other'" |
        grep -o '[0-9a-f]\{64\}' | sort -u | comm -12 - <(sort -u "$answers") | wc -l
}
other() { # program, name, what to run
    [ "$others" = all ] || return 0
    if command -v "$1" >/dev/null; then timed "${@:3}" && row "$2" "" ""; else printf '%-44s %9s\n' "$2" "(missing)"; fi
}

openssl_over "$trove" 2000 && row "find | xargs openssl dgst -sha256" "" ""
other hashdeep "hashdeep -c sha256 -r" hashdeep -c sha256 -r "$trove"
other fclones "fclones group" fclones group "$trove"
rm -rf "$case"
timed "$paydirt" run "$trove" --case "$case" --until identify && row "paydirt run --until identify" "$(disk "$case")" ""
rm -rf "$case"
# Pictures wait: what OCR takes is measured for itself.
timed env PATH=/nonexistent "$paydirt" run "$trove" --case "$case" && row "paydirt run, without OCR" "$(disk "$case")" "$(found)"
timed env PATH=/nonexistent "$paydirt" run "$trove" --case "$case" && row "paydirt run, again" "$(disk "$case")" "$(found)"
timed find "$trove" -type f -printf '%s %T@ %p\n' && row "find -printf" "" ""
other rga "rga (words of procurement)" rga --files-with-matches 'faktura|ugovor|invoice|contract' "$trove"
mkdir -p "$scratch/recoll" && printf 'topdirs = %s\n' "$trove" >"$scratch/recoll/recoll.conf"
other recollindex "recollindex" recollindex -c "$scratch/recoll"
[ ! -d "$scratch/recoll/xapiandb" ] || echo "recollindex takes $(($(disk "$scratch/recoll") / 1000)) MB of disk"
"$paydirt" sql --case "$case" "SELECT stage, format, items, round(seconds, 1) AS seconds FROM profile WHERE run = 1 LIMIT 20"
[ "$others" = all ] || exit 0
rm -rf "$case"
env PATH=/nonexistent target/release/examples/curve "$paydirt" "$trove" "$case" "$answers" "$scratch/curve.svg"
echo "the curve: $scratch/curve.svg"
