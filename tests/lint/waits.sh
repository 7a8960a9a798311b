#!/usr/bin/env bash
# Time is virtual: nothing has to be waited for by the clock on the wall.
source tests/lint/lint.bash

code app models ui tests | forbid '\bqWait\s*\(|\bqSleep\s*\(|\bQThread::\w*sleep\s*\(|\bu?sleep\s*\(|\bsleep_for\s*\(' \
    "Do not wait for wall time: advance() the simulated clock, or QTRY_VERIFY what a person would see."
finish
