#!/usr/bin/env bash
# Prints the figures of identification, text, classification and extraction on sets of documents with known answers.
#   benches/figures.sh CORPUS [SET...]      CORPUS holds the scorer, score.py; each SET is laid out as CORPUS is
# For the papers of tests/papers: their folder, and within it train and test, the halves. Needs Python 3.11.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v python3 >/dev/null || { echo "missing: python3"; exit 1; }
corpus=$1
cargo build --release --locked --quiet --bin paydirt
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for set in "$@"; do
    echo "== $set"
    rm -rf "$scratch/set.case"
    target/release/paydirt run "$set" --case "$scratch/set.case" >/dev/null
    python3 "$corpus/score.py" "$set" "$scratch/set.case/case.db"
done
