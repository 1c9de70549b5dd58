#!/usr/bin/env bash
# Kills runs at random moments and compares what their completion makes with the undisturbed run, and verifies it.
#   benches/kills.sh [KILLS] [FILES] [SEED]     default 200 killed runs over 2000 files and the demonstration trove
# Prints how many were killed before they ended, and each run that ended otherwise than it should.
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-200} files=${2:-2000}
RANDOM=${3:-1}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cargo build --release --locked --quiet --bin paydirt --example make_trove
paydirt=$PWD/target/release/paydirt
target/release/examples/make_trove "$scratch/trove" "$files"
cp -r sample_trove "$scratch/trove/sample"

run() { "$paydirt" run "$scratch/trove" --case "$1" >/dev/null 2>&1; }
results() { "$paydirt" verify --case "$1" --trove "$scratch/trove" --print | tail -n 1; }
begun=$(date +%s%N)
run "$scratch/whole.case"
length=$((($(date +%s%N) - begun) / 1000000))
expected=$(results "$scratch/whole.case")
echo "undisturbed: $length ms, results $expected"
killed=0 wrong=0
while [ "$killed" -lt "$kills" ]; do
    rm -rf "$scratch/killed.case"
    # Each is killed up to three times before it is completed.
    for _ in 1 2 3; do
        "$paydirt" run "$scratch/trove" --case "$scratch/killed.case" >/dev/null 2>&1 &
        child=$!
        sleep "$(awk -v r="$RANDOM" -v l="$length" 'BEGIN { printf "%.3f", r / 32768 * l / 1000 }')"
        if kill -9 "$child" 2>/dev/null; then killed=$((killed + 1)); fi
        wait "$child" 2>/dev/null || true
    done
    run "$scratch/killed.case" || true
    found=$(results "$scratch/killed.case" || true)
    if [ "$found" != "$expected" ]; then
        wrong=$((wrong + 1))
        echo "after $killed kills: results $found"
    fi
done
echo "$killed runs killed, $wrong cases that differ from the undisturbed one"
[ "$wrong" = 0 ]
