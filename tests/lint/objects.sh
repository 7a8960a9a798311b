#!/usr/bin/env bash
# What the moc of Qt 6.4 and the translators need to see.
source tests/lint/lint.bash

code app models ui tests | forbid '\{\s*Q_OBJECT|Q_OBJECT\s*\S' \
    "Q_OBJECT stands on its own line: otherwise moc does not find it and the vtable is missing at link time."
while read -r file; do
    # A class with Q_OBJECT has it before everything else.
    hits=$(awk '/^[[:space:]]*(class|struct) .*: *(public|private)/ {head = FNR; open = 0}
                head && /\{/ {open = 1; if ($0 !~ /^[[:space:]]*\{/ && $0 !~ /\{$/) head = 0}
                head && /Q_OBJECT$/ {if (other) print FILENAME ":" FNR; head = 0; other = 0; next}
                /^[[:space:]]*(class|struct) / {other = 0; next}
                head && open && NF && !/^[[:space:]]*[{:]?$/ {other = 1}' "$file" || true)
    [[ -z $hits ]] || complain "$hits" "Q_OBJECT is the first line of its class."
done < <(code app models ui | grep '\.h$')
code app models ui | forbid '(?<!image\.)\b(set(Text|ToolTip|WindowTitle|PlaceholderText|AccessibleName|AccessibleDescription|StatusTip|WhatsThis|Title)|addAction|addMenu|addTab|addItem)\s*\(\s*(u"[A-Z][a-z]+[ \w]*"_s|QStringLiteral\s*\(\s*"[A-Z][a-z])' \
    "A text that people read is translatable: tr(\"…\"), or QT_TRANSLATE_NOOP in data and say(context, text)."
code app models ui | forbid '\btr\("[^"]*"\)\s*\+|\+\s*tr\("|say\([^()]*\)\s*\+\s|\+\s*say\(' \
    "Sentences are never put together from pieces: one text with %1 and %n, which each language orders as it likes."
finish
