# Reads CTest's LastTest.log and adds up: the functions of QtTest programs, and each other test as one.
# A program that ends badly although no function failed (crash, leak, time out) is one failure more.
function close_test() {
    if (!open)
        return
    passed += functions ? good : ok
    failed += functions ? bad : !ok
    if (functions && !ok && bad == 0)
        ++failed
    open = 0
}
/^ *[0-9]+\/[0-9]+ Testing: / {
    close_test()
    open = 1
    good = bad = functions = ok = 0
}
/^Totals: [0-9]+ passed, [0-9]+ failed/ {
    functions = 1
    good += $2
    bad += $4
}
/^Test Passed\.$/ { ok = 1 }
END {
    close_test()
    printf "%d passed, %d failed\n", passed, failed
}
