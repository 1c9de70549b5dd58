#!/usr/bin/env bash
# Runs over single files of many gigabytes, one after the other: a text, a zip and an mbox.
#   benches/huge.sh [GB] [SCRATCH]      default 20 (needs that much disk and some more under a temporary folder)
# Prints for each the seconds, MB/s, the peak memory of the run with its workers beside that over a file of 100 MB of the
# same kind, how often the display of progress moved, and how the file ended.
set -euo pipefail
cd "$(dirname "$0")/.."
. benches/beside.sh
needs python3 script
size=${1:-20}
cargo build --release --locked --quiet --bin paydirt
paydirt=$PWD/target/release/paydirt

printf '%-8s %9s %9s %9s %9s %9s  %s\n' "" bytes seconds MB/s "peak MB" moves "ended as"
over() { # kind, bytes
    rm -rf "$scratch/trove" "$scratch/case" && mkdir -p "$scratch/trove"
    python3 benches/huge.py "$1" "$2" >"$scratch/trove/huge"
    # A terminal, or there is no display of progress.
    timed script -qec "env PATH=/nonexistent '$paydirt' run '$scratch/trove' --case '$scratch/case'" "$scratch/shown"
    read -r seconds memory <"$scratch/time"
    local moves ended
    moves=$(tr '\r' '\n' <"$scratch/shown" | grep -o '[0-9.]* [KMG]i\?B' | sort -u | wc -l)
    ended=$("$paydirt" sql --case "$scratch/case" --json "SELECT status,
        (SELECT group_concat(kind || ': ' || message, '; ') FROM problems p WHERE p.path = f.path) AS problems
        FROM files f WHERE path = 'huge'")
    awk -v k="$1" -v b="$2" -v s="$seconds" -v m="$memory" -v n="$moves" -v e="$ended" 'BEGIN {
        printf "%-8s %9.0f %9.1f %9.0f %9.0f %9d  %s\n", k, b / 1e6, s, b / 1e6 / s, m / 1000, n, e }'
}
for kind in text zip mbox; do
    over "$kind" 100000000
    over "$kind" $((size * 1000000000))
done
rm -rf "$scratch/trove" "$scratch/case"
