#!/usr/bin/env bash
# The main job without a window: a messy roster into a library of its own, with the rows that need
# correcting given back; then the practice township, its alerts, the approval forms of three people,
# the roster, the alert ledger, and everything as JSON.
#
#     packaging/run-headless.sh FOLDER

set -eu -o pipefail

folder="$1"
library="$folder/library"
cadredesk=.venv/bin/cadredesk
# The practice township is invented, and its password is known to everybody.
export CADREDESK_PASSWORD=qingshan-practice

rm -rf "$folder"
mkdir -p "$folder/forms"

echo "No display here, so this is the main job without a window."
"$cadredesk" new --library "$folder/imported" --unit 青山镇 > "$folder/recovery-sheet.txt"
# The roster is messy on purpose: problems are reported (1), and everybody else is saved.
"$cadredesk" import tests/samples/roster-2026-09.xlsx --library "$folder/imported" \
    --problems "$folder/to-correct.xlsx" || [[ $? == 1 ]]
echo
"$cadredesk" practice --library "$library"
"$cadredesk" alerts --library "$library" > "$folder/alerts.txt"
"$cadredesk" form 王海涛 欧阳敏 刘志强 --to "$folder/forms" --library "$library"
"$cadredesk" roster --to "$folder/roster.xlsx" --library "$library"
"$cadredesk" ledger --to "$folder/ledger.xlsx" --library "$library"
"$cadredesk" dump --purpose 试用 --to "$folder/township.json" --library "$library"
"$cadredesk" verify --library "$library"

echo
head -n 12 "$folder/alerts.txt"
echo
echo "Results:"
find "$folder" -type f -not -path "$library/*" -not -path "$folder/imported/*" | sort | sed 's/^/    /'
