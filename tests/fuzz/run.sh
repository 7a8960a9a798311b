#!/usr/bin/env bash
# run.sh TARGET SEEDS...: fuzzes for $FUZZ_SECONDS (60) from the seeds and from what earlier runs found. What goes wrong
# is kept beside the target, in crashes/TARGET/.
set -euo pipefail
target=$1
shift
name=$(basename "$target")
folder=$(dirname "$target")
found=$folder/corpus/$name
crashes=$folder/crashes/$name
here=$(dirname "${BASH_SOURCE[0]}")
dictionary=$here/${name#fuzz_}.dict
mkdir -p "$found" "$crashes"

options=(
    -max_total_time="${FUZZ_SECONDS:-60}"
    -timeout=10
    -rss_limit_mb=3000
    -max_len=40000
    -artifact_prefix="$crashes/"
    -print_final_stats=1
    -verbosity=1
)
if [[ -f $dictionary ]]; then
    options+=(-dict="$dictionary")
fi
# Files that last for one input; a crash leaves them behind.
TMPDIR=$(mktemp -d -p "$([[ -w /dev/shm ]] && echo /dev/shm || echo /tmp)")
trap 'rm -rf "$TMPDIR"' EXIT
export TMPDIR
export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1
export LSAN_OPTIONS=suppressions=$here/../support/leaks.txt:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1
# What a reader needs stands last: why it ended, and the input.
if ! "$target" "${options[@]}" "$found" "$@" 2>&1 | tee "$TMPDIR/log"; then
    grep -E '^Not as promised|ERROR: |runtime error|^ASSERT' "$TMPDIR/log" | tail -n 5 || true
    artifact=$(sed -n 's/.*Test unit written to //p' "$TMPDIR/log" | tail -n 1)
    if [[ -n $artifact ]]; then
        echo "$artifact in base64:"
        base64 "$artifact"
    fi
    exit 1
fi
