#!/usr/bin/env bash
# Colours are tokens of the edition.
source tests/lint/lint.bash

code app models ui | grep -vE '^ui/(theme|style)[^/]*$' |
    forbid '(?<!\\)"\s*#[0-9a-fA-F]{6}\b|(color|background|fill|stroke)\s*[:=]\s*(\\"|.)?#[0-9a-fA-F]{3,8}\b|\bQColor\s*[({]\s*[^){}\s]|\bQColor\s*::\s*from|\bQColorConstants\b|\bqRgba?\s*\(|\bQt::(white|black|red|green|blue|gray|darkGray|lightGray|cyan|magenta|yellow)\b' \
        "A colour is a token of the edition: theme::colour(\"link\"). Values stand in resources/editions/*.yaml."
finish
