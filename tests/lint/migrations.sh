#!/usr/bin/env bash
# A schema that people have files of is never edited again. Before a release its new files are added here:
#     sha256sum resources/sql/*.sql > tests/lint/migrations.sha256
source tests/lint/lint.bash

if [[ -s tests/lint/migrations.sha256 ]] && ! changed=$(sha256sum --check --quiet tests/lint/migrations.sha256 2>&1); then
    complain "$changed" "A released schema file stays as it is: workspaces of that schema exist. Write the next number."
fi
expected=1
for file in resources/sql/[0-9]*.sql; do
    number=$(basename "$file" | cut -d- -f1)
    if ((10#$number != expected)); then
        complain "$file" "Schema files are numbered without a gap; here $(printf %03d "$expected") is due."
    fi
    expected=$((expected + 1))
done
finish
