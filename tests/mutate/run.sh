#!/usr/bin/env bash
# mutate/run.sh FOLDER [RULE...]: drops one enforced rule at a time and runs the tests that hold rules; a rule whose
# drop nobody notices survives, and the run fails. FOLDER is a build with CONSOLE_MUTATE, where the rules read
# CONSOLE_REPLICA_DROP_RULE.
set -euo pipefail

folder=$1
shift
readonly wanted=("$@")
readonly program=tst_rules # the table of all rules through the door

cmake --build "$folder" --target enforced_rules "$program"

export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC QT_HASH_SEED=0
export XDG_DATA_HOME=$PWD/$folder/xdg/mutate XDG_CONFIG_HOME=$PWD/$folder/xdg/mutate
unset CONSOLE_REPLICA_DROP_RULE

if ! output=$("$folder/$program" 2>&1); then
    printf '%s\n' "$output" | grep -a -A 3 '^FAIL!' || printf '%s\n' "$output" | tail -n 20
    echo "$program is red with every rule in place: nothing can be concluded."
    exit 1
fi

rules=()
while read -r id _; do
    if ((${#wanted[@]} == 0)) || [[ " ${wanted[*]} " == *" $id "* ]]; then
        rules+=("$id")
    fi
done < <("$folder/enforced_rules")
if ((${#rules[@]} == 0)); then
    echo "No enforced rule is called ${wanted[*]:-anything}."
    exit 2
fi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# The row that refuses by the rule is asked first, the whole program only when that row notices nothing.
readonly own_rows=$results/rows
"$folder/$program" -datatags | sed -n 's/^[^ ]* refused //p' > "$own_rows"

# Which test functions turned red without the rule; no file: it survived.
drop() {
    local rule=$1
    if grep -qxF -- "$rule" "$own_rows" && ! play "$rule" "refused:$rule"; then
        return
    fi
    play "$rule" || true
}

# play RULE [FUNCTION...]
play() {
    local rule=$1 status=0
    shift
    CONSOLE_REPLICA_DROP_RULE=$rule "$folder/$program" "$@" > "$results/$rule.log" 2>&1 || status=$?
    ((status == 0)) || echo "$status" > "$results/$rule.red"
    return "$status"
}

running=0
for rule in "${rules[@]}"; do
    drop "$rule" &
    if ((++running >= $(nproc))); then
        wait -n || true
        running=$((running - 1))
    fi
done
wait

survived=0
printf '%-24s %s\n' rule "noticed by"
for rule in "${rules[@]}"; do
    if [[ -f $results/$rule.red ]]; then
        noticed=$(sed -n -E 's/^FAIL! *: [^:]*::([^(]*\([^)]*\)).*/\1/p' "$results/$rule.log" | LC_ALL=C sort -u |
            paste -sd ' ')
        printf '%-24s %s\n' "$rule" "${noticed:-$program ended with status $(cat "$results/$rule.red")}"
    else
        printf '%-24s %s\n' "$rule" "NOBODY"
        survived=$((survived + 1))
    fi
done
echo "$((${#rules[@]} - survived)) rules held, $survived survived their drop"
((survived == 0))
