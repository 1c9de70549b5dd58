#!/usr/bin/env bash
# Runs over damaged files made of real ones, and over a folder of hostile files, and prints what came of it.
#   benches/hostile.sh ORIGINALS HOSTILE [MUTANTS]     default 3000 mutants
# Every file must have a row with a status, the run must end, and its memory must stay under 500 MB.
set -euo pipefail
cd "$(dirname "$0")/.."
export PAYDIRT_ORIGINALS=$1 PAYDIRT_MUTANTS=${3:-3000}
cargo test --release --locked --test it -- hostile --nocapture
scratch=$(mktemp -d)
/usr/bin/time -f '%e s, %M KB at most in the parent' target/release/paydirt run "$2" --case "$scratch/case" >/dev/null
files=$(find "$2" -type f | wc -l)
rows=$(target/release/paydirt sql --case "$scratch/case" --json \
    "SELECT count(*) AS n FROM files WHERE kind = 'file' AND path NOT LIKE '%!/%' AND status IS NOT NULL" | tr -dc 0-9)
echo "$rows of $files hostile files have a status"
rm -rf "$scratch"
[ "$rows" = "$files" ]
