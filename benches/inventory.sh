#!/usr/bin/env bash
# Measures inventory against what the machine can do: openssl over the same files, in the same run, warm.
#   benches/inventory.sh [FILES] [SCRATCH]      default 200000 files under a temporary folder (needs about 6 GB)
# Prints wall seconds and peak memory of each, and the ratios. Needs openssl, findutils, GNU time.
set -euo pipefail
cd "$(dirname "$0")/.."
. benches/beside.sh
files=${1:-200000}
cargo build --release --locked --quiet --bin paydirt --example make_trove
make() { [ -d "$scratch/$1" ] || target/release/examples/make_trove "$scratch/$1" "${@:2}"; }
make small "$files"
make twice "$((files * 2))"
make large 10 large

told() { "$@" && cat "$scratch/time"; }
paydirt_over() { rm -rf "$scratch/case"; timed target/release/paydirt run "$1" --case "$scratch/case" --until inventory; }
median() { for _ in 1 2 3 4 5; do told "$@"; done | sort -n | sed -n 3p; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

printf '%-34s %10s %10s %8s\n' "" seconds "peak KB" ratio
for trove in small large; do
    each=$([ "$trove" = small ] && echo 2000 || echo 1)
    openssl_over "$scratch/$trove" "$each" >/dev/null   # warm
    read -r limit _ <<<"$(median openssl_over "$scratch/$trove" "$each")"
    read -r ours memory <<<"$(median paydirt_over "$scratch/$trove")"
    printf '%-34s %10s\n' "openssl, $trove" "$limit"
    printf '%-34s %10s %10s %8s\n' "run --until inventory, $trove" "$ours" "$memory" "$(ratio "$ours" "$limit")"
done

paydirt_over "$scratch/small" >/dev/null
find_over() { timed find "$scratch/small" -type f -printf '%s %T@ %p\n'; }
again() { timed target/release/paydirt run "$scratch/small" --case "$scratch/case" --until inventory; }
read -r limit _ <<<"$(median find_over)"
read -r ours memory <<<"$(median again)"
printf '%-34s %10s\n' "find -printf, small" "$limit"
printf '%-34s %10s %10s %8s\n' "second run, small" "$ours" "$memory" "$(ratio "$ours" "$limit")"

whole() { rm -rf "$scratch/case"; timed target/release/paydirt run "$1" --case "$scratch/case"; }
read -r seconds one <<<"$(told whole "$scratch/small")"
printf '%-34s %10s %10s\n' "whole run, $files files" "$seconds" "$one"
read -r seconds two <<<"$(told whole "$scratch/twice")"
printf '%-34s %10s %10s\n' "whole run, $((files * 2)) files" "$seconds" "$two"
echo "bytes more for each file more: $(( (two - one) * 1024 / files ))"
