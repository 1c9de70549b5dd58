# What the scripts share that set paydirt beside other programs. Sourced with their own arguments, of which the second may
# name the folder that they work in: it is kept, where one that is made is not.

needs() { # programs
    local tool
    for tool in "$@"; do command -v "$tool" >/dev/null || { echo "missing: $tool"; exit 1; }; done
}
# Runs a command and leaves its wall seconds and peak memory in KB in the file `time`.
timed() { /usr/bin/time -f '%e %M' -o "$scratch/time" "$@" >/dev/null 2>"$scratch/err"; }
# Hashes a folder, so many files a process: as many as keep both processes busy.
openssl_over() { timed sh -c "find '$1' -type f -print0 | xargs -0 -n '$2' -P 2 openssl dgst -sha256"; }
needs openssl find xargs /usr/bin/time
scratch=${2:-$(mktemp -d)}
[ -n "${2:-}" ] || trap 'rm -rf "$scratch"' EXIT
