# Shared by the lints. Each runs from the top of the tree, prints what it found with a lesson, and ends with 1 then.
# shellcheck shell=bash
set -euo pipefail
shopt -s lastpipe # `code … | forbid …` sets `found` of this shell
export LC_ALL=C.UTF-8
found=0

# code FOLDER...: the C++ files below these folders, one a line
code() {
    local folder
    for folder in "$@"; do
        if [[ -d $folder ]]; then
            find "$folder" -type f \( -name '*.cpp' -o -name '*.h' \)
        fi
    done | sort
}

# forbid PATTERN LESSON: no line of the files on standard input may match; what stands behind // does not count.
forbid() {
    local pattern=$1 lesson=$2 file hits
    while read -r file; do
        # Comments are blanked, so line numbers stay; "://" begins no comment.
        hits=$(sed -E 's|(^\|[^:])//.*|\1|' "$file" | grep -nP -- "$pattern" || true)
        if [[ -n $hits ]]; then
            complain "$(named "$file" "$hits")" "$lesson"
        fi
    done
}

# named FILE LINES: "FILE:" before each line
named() {
    while read -r line; do
        printf '%s:%s\n' "$1" "$line"
    done <<< "$2"
}

complain() {
    printf '%s\n    %s\n' "$1" "$2"
    found=1
}

finish() {
    exit "$found"
}
