#!/usr/bin/env bash
# Try an installed program: its own self-test, a library of the first schema upgraded and one of a
# later program refused, new and old sample rosters imported into an encrypted library where the
# program looks for one by itself, forms written; and its folder is afterwards as it was.
#
#     packaging/try-installed.sh TRIAL HOME PROGRAM-FOLDER COMMAND...
#
# TRIAL is what packaging/trial.py laid out. HOME is where this installation must look for
# libraries; it is made, and it has none yet.

set -eu -o pipefail

trial="$1" home="$2" program="$3"
shift 3
cadredesk=("$@")
export PYTHONUTF8=1

is() {  # fail with what was seen where it is not what was expected
    [[ "$2" == *"$3"* ]] || { printf '%s: expected “%s”, saw:\n%s\n' "$1" "$3" "$2" >&2; exit 1; }
}

files() {
    (cd "$program" && find . -type f -exec sha256sum {} + | sort)
}

problems() {  # run a command that reports a problem (1), and print all that it says
    "${cadredesk[@]}" "$@" 2>&1 && { echo "“$*” reported no problem" >&2; return 1; } || [[ $? == 1 ]]
}

mkdir -p "$home"
elsewhere="$(dirname "$home")/试用 & 资料"
mkdir -p "$elsewhere"
before="$(files)"
"${cadredesk[@]}" self-test

# An upgrade keeps the library of an older program, brings it up to date and keeps a copy. That of a
# later program is left alone, with one sentence about it.
CADREDESK_PASSWORD="$(< "$trial/password")"
export CADREDESK_PASSWORD
cp -r "$trial/older" "$trial/newer" "$elsewhere"
"${cadredesk[@]}" verify --library "$elsewhere/older"
compgen -G "$elsewhere/older/backup/migration-*" > /dev/null || { echo "no copy of the older library" >&2; exit 1; }
is "A later library" "$(problems verify --library "$elsewhere/newer")" "请先升级本程序"
diff -r "$trial/newer" "$elsewhere/newer"

# The messy sample: its problems are reported (1), and everybody else is saved. The old workbook is
# read by a process that the program starts of itself.
export CADREDESK_PASSWORD=qingshan-practice
"${cadredesk[@]}" new --library "$home/青山镇" --unit 青山镇 > "$elsewhere/recovery-sheet.txt"
is "The roster" "$(problems import "$trial/roster-2026-09.xlsx")" "新增 46 人"
is "The old roster" "$("${cadredesk[@]}" import "$trial/roster-old.xls")" "新增 3 人"
is "The library is not encrypted" "$(head -c 15 "$home/青山镇/main.db" | tr -d '\0' | grep -c 'SQLite format 3' || true)" 0

"${cadredesk[@]}" practice --library "$elsewhere/示例" > /dev/null
"${cadredesk[@]}" form 王海涛 --library "$elsewhere/示例" --to "$elsewhere/审批表" > /dev/null
"${cadredesk[@]}" form 王海涛 --library "$elsewhere/示例" --to "$elsewhere/审批表.pdf" --format pdf --together > /dev/null
[[ -s "$elsewhere/审批表.pdf" && -n "$(find "$elsewhere/审批表" -name '*.xlsx')" ]]
is "The program's folder" "$(files)" "$before"
echo "The installed program works, and nothing was written into its folder."
