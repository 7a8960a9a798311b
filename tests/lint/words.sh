#!/usr/bin/env bash
# The tree speaks of the product, stands alone, and leaves nothing for later unsaid.
source tests/lint/lint.bash

texts() {
    find . \( -name .git -o -name 'build*' -o -path ./tests/lint -o -name .cache \) -prune -o -type f -print |
        grep -vE '\.(png|ttf|qm|sqlite|pdf)$|^\./(LICENSE|dev)$' | sort
}
# scan PATTERN LESSON [FOLDER]: what lies in FOLDER does not count
scan() {
    local hits
    hits=$(texts | { [[ -z ${3:-} ]] && cat || grep -v "^\./$3/"; } | xargs -d '\n' grep -nIP -- "$1" || true)
    [[ -z $hits ]] || complain "$hits" "$2"
}
scan '(?<![\w.}$~])/(work|tmp|root|home|Users|mnt)/\w' \
    "No path of one machine: tests use QTemporaryDir, data uses paths inside the tree." \
    resources/scenarios # files on simulated servers
scan '\b(TODO|FIXME|XXX|HACK)\b' \
    "What is missing is finished, or marked with markNotYet() so that people see it; a note in the code helps nobody."
scan '\b(QSKIP|QEXPECT_FAIL)\b' "A test that is skipped or expected to fail tests nothing."
scan '^(<<<<<<<|>>>>>>>) ' "The mark of a merge stands in the file."
finish
