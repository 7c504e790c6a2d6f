#!/usr/bin/env bash
# Try an installed program: its own self-test, a library of the first schema upgraded and one of a
# later program refused, new and old sample rosters imported into an encrypted library where the
# program looks for one by itself, forms written; and its folder is afterwards as it was. What
# succeeds has nothing to say on the error stream: a style sheet that Qt cannot read, a plug-in or a
# font that is missing, a warning of Python's fail the trial.
#
#     packaging/try-installed.sh TRIAL HOME PROGRAM-FOLDER COMMAND...
#
# TRIAL is what packaging/trial.py laid out. HOME is where this installation must look for
# libraries; it is made, and it has none yet.

set -eu -o pipefail

trial="$1" home="$2" program="$3"
shift 3
command=("$@")
# As on every desktop; make may run without a locale, and Qt would say so.
export PYTHONUTF8=1 LC_ALL=C.UTF-8

is() {  # fail with what was seen where it is not what was expected
    [[ "$2" == *"$3"* ]] || { printf '%s: expected “%s”, saw:\n%s\n' "$1" "$3" "$2" >&2; exit 1; }
}

files() {
    (cd "$program" && find . -type f -exec sha256sum {} + | sort)
}

cadredesk() {  # run a command that succeeds and has nothing to say on the error stream
    local state=0
    "${command[@]}" "$@" < /dev/null 2> "$errors" || state=$?
    [[ "$state" == 0 && ! -s "$errors" ]] || { printf '“%s” ended with %s and said:\n' "$*" "$state"; cat "$errors"; return 1; } >&2
}

problems() {  # run a command that reports a problem (1) in sentences, and print all that it says
    local state=0
    "${command[@]}" "$@" < /dev/null > "$errors" 2>&1 || state=$?
    if [[ "$state" != 1 ]] || grep -qE 'Traceback|Warning:|^(Qt|qt\.)|Could not (parse|load|find)' "$errors"; then
        { printf '“%s” ended with %s instead of a sentence:\n' "$*" "$state"; cat "$errors"; return 1; } >&2
    fi
    cat "$errors"
}

window() {  # open the window on a library where nobody sees it, and close it when it stands
    QT_QPA_PLATFORM=offscreen "$program/cadredesk" --library "$1" < /dev/null > "$errors" 2>&1 &
    local opened=$!
    for _ in {1..60}; do
        [[ ! -e "$1/lock" ]] || break
        sleep 1
    done
    sleep 5  # the page is painted after the library is open
    kill "$opened" || true
    wait "$opened" || [[ $? == 143 ]]
    # Off the screen there is no window manager to ask.
    if [[ ! -e "$1/lock" ]] || grep -v 'This plugin does not support' "$errors" >&2; then
        echo "The window did not open, or had something to say." >&2
        return 1
    fi
}

mkdir -p "$home"
elsewhere="$(dirname "$home")/试用 & 资料"
mkdir -p "$elsewhere"
errors="$elsewhere/errors"
before="$(files)"
cadredesk self-test

# An upgrade keeps the library of an older program, brings it up to date and keeps a copy. That of a
# later program is left alone, with one sentence about it.
CADREDESK_PASSWORD="$(< "$trial/password")"
export CADREDESK_PASSWORD
cp -r "$trial/older" "$trial/newer" "$elsewhere"
cadredesk verify --library "$elsewhere/older"
compgen -G "$elsewhere/older/backup/migration-*" > /dev/null || { echo "no copy of the older library" >&2; exit 1; }
is "A later library" "$(problems verify --library "$elsewhere/newer")" "请先升级本程序"
diff -r "$trial/newer" "$elsewhere/newer"

# The messy sample: its problems are reported (1), and everybody else is saved. The old workbook is
# read by a process that the program starts of itself.
export CADREDESK_PASSWORD=qingshan-practice
cadredesk new --library "$home/青山镇" --unit 青山镇 > "$elsewhere/recovery-sheet.txt"
is "The roster" "$(problems import "$trial/roster-2026-09.xlsx")" "新增 46 人"
old="$(cadredesk import "$trial/roster-old.xls")"
is "The old roster" "$old" "新增 3 人"
is "The library is not encrypted" "$(head -c 15 "$home/青山镇/main.db" | tr -d '\0' | grep -c 'SQLite format 3' || true)" 0

cadredesk practice --library "$elsewhere/示例" > /dev/null
cadredesk form 王海涛 --library "$elsewhere/示例" --to "$elsewhere/审批表" > /dev/null
cadredesk form 王海涛 --library "$elsewhere/示例" --to "$elsewhere/审批表.pdf" --format pdf --together > /dev/null
[[ -s "$elsewhere/审批表.pdf" && -n "$(find "$elsewhere/审批表" -name '*.xlsx')" ]]
# On Windows a window is another program, and windows/try.sh opens it.
if [[ -x "$program/cadredesk" ]]; then
    window "$home/青山镇"
fi
is "The program's folder" "$(files)" "$before"
echo "The installed program works, and nothing was written into its folder."
