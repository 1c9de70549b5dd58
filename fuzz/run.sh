#!/usr/bin/env bash
# Runs the fuzzers, two at a time, each for a while, from the committed seeds and from what earlier runs found.
#   fuzz/run.sh [SECONDS] [TARGET...]      default 600 seconds and every target
# Needs cargo-fuzz (cargo install cargo-fuzz). Prints each target with its count of inputs; ends with 1 at a finding,
# which lies under fuzz/artifacts.
set -euo pipefail
cd "$(dirname "$0")/.."
export RUSTC_BOOTSTRAP=1
command -v cargo-fuzz >/dev/null || { echo "missing: cargo-fuzz; cargo install cargo-fuzz"; exit 1; }
seconds=${1:-600}
shift || true
targets=${*:-$(cargo fuzz list)}

# Our code is free of unsafe, so no sanitizer slows the search.
cargo fuzz build --sanitizer none --release --debug-assertions
mkdir -p fuzz/corpus/unpacked
gzip -dc tests/formats/office.ppt.gz > fuzz/corpus/unpacked/office.ppt

fuzz() {
    local target=$1 seconds=$2 seeds=(tests/formats fuzz/corpus/unpacked fuzz/seeds/any)
    [ ! -d "fuzz/seeds/$target" ] || seeds=("fuzz/seeds/$target")
    mkdir -p "fuzz/corpus/$target" "fuzz/artifacts/$target"
    local log=fuzz/corpus/$target.log
    # Memory is limited as a worker's is, so that what claims more than there is fails as it does there.
    ulimit -v $((2 << 20))
    if "$(echo fuzz/target/*/release/"$target")" "fuzz/corpus/$target" "${seeds[@]}" -artifact_prefix="fuzz/artifacts/$target/" \
        -max_total_time="$seconds" -timeout=25 -rss_limit_mb=2048 -max_len=262144 -print_final_stats=1 2>"$log"; then
        echo "$target: no finding, $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs"
    else
        echo "$target: FINDING, see $log"
        return 1
    fi
}
export -f fuzz
printf '%s\n' $targets | xargs -P 2 -I{} bash -c 'fuzz {} '"$seconds"
