#!/usr/bin/env bash
# Files stay small enough to be read in one go.
source tests/lint/lint.bash

while read -r file; do
    lines=$(wc -l < "$file")
    if ((lines > 600)); then
        complain "$file has $lines lines" "At most 600, better 300: find the second subject in it and give that a file."
    fi
done < <(code app models ui tests translations; find dev .ci tests -type f \( -name dev -o -name run -o -name '*.sh' \))
finish
