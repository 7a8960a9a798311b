#!/usr/bin/env bash
# Connections are checked by the compiler and end with their receiver.
source tests/lint/lint.bash

code app models ui tests | forbid '\b(SIGNAL|SLOT)\s*\(' \
    "Use the address of the function: connect(a, &A::changed, b, &B::onChanged) is checked by the compiler."
# connect(sender, &Sender::signal, [...]: three arguments, the last a lambda; also over two lines.
while read -r file; do
    hits=$(tr '\n' ' ' < "$file" | grep -oP '\bconnect\(\s*[^,()]+(\([^()]*\))?,\s*(&[\w:]+|qOverload<[^>]*>\(&[\w:]+\)),\s*\[[^\]]*\]' || true)
    if [[ -n $hits ]]; then
        complain "$file: $hits" "A lambda needs a context object as third argument, or it outlives what it captured."
    fi
done < <(code app models ui tests)
code app models ui tests | forbid '\bsingleShot\(\s*[^,()]+,\s*\[' \
    "QTimer::singleShot() with a lambda needs a context object, or the lambda outlives what it captured."
finish
