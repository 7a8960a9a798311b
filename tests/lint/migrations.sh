#!/usr/bin/env bash
# A schema that people have files of is never edited again, and a workspace of it is kept as a dump, so that every later
# version is tried on it. Before a release its new files are added here:
#     sha256sum resources/sql/*.sql tests/data/schema/[0-9]*.sql > tests/lint/migrations.sha256
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
    dump=tests/data/schema/$number.sql
    # The newest one may still be in the making; what is released, or has a successor, is not.
    next=$(printf 'resources/sql/%03d-*.sql' "$((expected + 1))")
    if compgen -G "$next" > /dev/null || grep -qsF "$file" tests/lint/migrations.sha256; then
        if [[ ! -s $dump ]]; then
            complain "$file" "Its schema is older than the newest: freeze a workspace of it as $dump, as tests/support/schemas.h says."
        fi
    fi
    expected=$((expected + 1))
done
for dump in tests/data/schema/[0-9]*.sql; do
    [[ -e $dump ]] || continue
    number=$(basename "$dump" .sql)
    if ! compgen -G "resources/sql/$number-*.sql" > /dev/null || ! grep -qx "PRAGMA user_version = $((10#$number))" "$dump"; then
        complain "$dump" "A dump is named after its schema, and says so by PRAGMA user_version."
    fi
done
finish
