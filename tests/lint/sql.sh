#!/usr/bin/env bash
# SQLite takes "text" for a column if there is one and for a string if not: a typing error then finds nothing, silently.
source tests/lint/lint.bash

while read -r file; do
    hits=$(sed -E 's|--.*||' "$file" | grep -n '"' || true)
    [[ -z $hits ]] || complain "$(named "$file" "$hits")" "Single quotes for SQL strings, none for names."
done < <(find resources/sql -name '*.sql' | sort)
code models | forbid '(SELECT|INSERT|UPDATE|DELETE|WHERE|VALUES)\b[^;]*\\"' "Single quotes for SQL strings, none for names."
code app ui | forbid 'u?"\s*(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\b' \
    "ui/ and app/ ask by Query and Command; SQL stands in models/."
finish
