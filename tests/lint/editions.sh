#!/usr/bin/env bash
# An edition is data: no source line asks which one is open. (A default, or the name of a page's variant, may stand.)
source tests/lint/lint.bash

code app models ui | forbid '([!=]=|\b(contains|startsWith|compare|indexOf)\()\s*(u|QStringLiteral\(|QLatin1String\w*\{)?"(otc|otc-classic|huawei)"|"(otc|otc-classic|huawei)"(_s|_L1|\)|\})?\s*[!=]=|\b(is|for)(Otc|Huawei)\w*\s*\(|\bedition\(?\)?\.id\s*[!=]=' \
    "No code asks which edition is open: what differs is a word, a place, a colour or a named variant in its file."
code app models ui | forbid '"[^"]*\b(eu-de|eu-nl|eu-ch2|cn-north-\d|ap-southeast-\d)\b[^"]*"' \
    "Names of regions are the edition's: code says a role (\"home\", \"home-a\") and Edition names it."
finish
