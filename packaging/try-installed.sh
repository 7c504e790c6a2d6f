#!/usr/bin/env bash
# Try an installed program: its own self-test, a library of the first schema upgraded, the sample
# roster imported into an encrypted library, forms written; and its folder is afterwards as it was.
#
#     packaging/try-installed.sh TESTS FOLDER PROGRAM-FOLDER COMMAND...
#
# TESTS is this repository's tests/ or a copy of its samples and golden libraries, FOLDER is made.

set -eu -o pipefail

tests="$1" folder="$2" program="$3"
shift 3
cadredesk=("$@")
export PYTHONUTF8=1

is() {  # fail with what was seen where it is not what was expected
    [[ "$2" == *"$3"* ]] || { printf '%s: expected “%s”, saw:\n%s\n' "$1" "$3" "$2" >&2; exit 1; }
}

files() {
    (cd "$program" && find . -type f -exec sha256sum {} + | sort)
}

mkdir -p "$folder"
before="$(files)"
"${cadredesk[@]}" self-test

# An upgrade keeps the library of an older program, brings it up to date and keeps a copy.
cp -r "$tests/migrations/golden/0001/typical" "$folder/older"
export CADREDESK_PASSWORD='golden libraries are kept for ever'
"${cadredesk[@]}" verify --library "$folder/older"
compgen -G "$folder/older/backup/migration-*" > /dev/null || { echo "no copy of the older library" >&2; exit 1; }

# The messy sample: its problems are reported (1), and everybody else is saved.
export CADREDESK_PASSWORD=qingshan-practice
"${cadredesk[@]}" new --library "$folder/青山镇" --unit 青山镇 > "$folder/recovery-sheet.txt"
"${cadredesk[@]}" import "$tests/samples/roster-2026-09.xlsx" --library "$folder/青山镇" > "$folder/import.txt" || [[ $? == 1 ]]
"${cadredesk[@]}" practice --library "$folder/示例" > /dev/null
"${cadredesk[@]}" form 王海涛 --library "$folder/示例" --to "$folder/审批表" > /dev/null
"${cadredesk[@]}" form 王海涛 --library "$folder/示例" --to "$folder/审批表.pdf" --format pdf --together > /dev/null
[[ -s "$folder/审批表.pdf" && -n "$(find "$folder/审批表" -name '*.xlsx')" ]]
is "The library is not encrypted" "$(head -c 15 "$folder/青山镇/main.db" | tr -d '\0' | grep -c 'SQLite format 3' || true)" 0
is "The roster" "$(cat "$folder/import.txt")" "新增 46 人"
is "The program's folder" "$(files)" "$before"
echo "The installed program works, and nothing was written into its folder."
