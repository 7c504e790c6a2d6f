#!/usr/bin/env bash
# Install INSTALLER into a fresh Windows, under an awkward path, and try it there; open its window,
# and install it again over itself; run the tests that matter there; uninstall, and see that the data is still there.
#
#     packaging/windows/try.sh INSTALLER WORK

set -eu -o pipefail
cd "$(dirname "$0")/../.."
installer="$1" work="$2"
source packaging/windows/wine.sh

begin_screen
trap end_screen EXIT
new_windows trial
# A windowed program is silent on Windows, unless Qt is told to say what it has to say.
windows reg add 'HKCU\Environment' /f /v QT_FORCE_STDERR_LOGGING /d 1 > /dev/null
# A second disk, as most offices have one: libraries go there by themselves.
mkdir "$WINEPREFIX/drive_d"
ln -s ../drive_d "$WINEPREFIX/dosdevices/d:"
data="$WINEPREFIX/drive_d/干部工作台"
folder="$WINEPREFIX/drive_c/试用 & 目录/CadreDesk"
# The same as a command, for what tries every installed program.
command="$work/cadredesk-cli"
cat > "$command" << END
#!/usr/bin/env bash
set -o pipefail
{ { wine "$folder/cadredesk-cli.exe" "\$@" < /dev/null 2>&1 >&3 | tr -d '\r' >&2; } 3>&1; } | tr -d '\r'
END
chmod +x "$command"

expect() {  # PATH...: these are there
    for path in "$@"; do
        [[ -e "$path" ]] || { echo "$path is missing" >&2; exit 1; }
    done
}

until_there() {  # PATH: it comes; a start under Wine takes a while
    for _ in {1..180}; do
        [[ ! -e "$1" ]] || return 0
        sleep 1
    done
    echo "$1 did not come" >&2
    exit 1
}

until_gone() {  # PATH...: these go soon; an uninstaller works on from a copy of itself
    for path in "$@"; do
        for _ in {1..60}; do
            [[ -e "$path" ]] || continue 2
            sleep 1
        done
        echo "$path is still there" >&2
        exit 1
    done
}

registered() {  # KEY TEXT: it stands there
    local found
    found="$(windows reg query "$1" /ve)"
    [[ "$found" == *"$2"* ]] || { printf '%s: expected “%s”, saw:\n%s\n' "$1" "$2" "$found" >&2; exit 1; }
}

# Words of their own: Wine would put quotes around one, and the installer takes the rest as it is.
wine "$installer" /S '/D=C:\试用' '&' '目录\CadreDesk' < /dev/null
expect "$folder/cadredesk.exe" "$folder/cadredesk-cli.exe" "$folder/卸载.exe"
if windows reg query 'HKCU\Software\Classes\.lrmx' | grep -q CadreDesk; then
    echo "Forms were given to the program though nobody asked for it" >&2
    exit 1
fi
echo kept > "$folder/somebody else's.txt"
.venv/bin/python packaging/trial.py build/trial
packaging/try-installed.sh build/trial "$data" "$folder" "$command"

# The window opens on a form, as from a folder; a second start hands its form over to it and ends.
# While it is open, an installer changes nothing.
touch "$folder/_internal/older.dll"
form="$(winepath --windows tests/samples/made-up-3.2.1.16.lrmx)"
CADREDESK_PASSWORD=qingshan-practice wine "$folder/cadredesk.exe" --library "$data/青山镇" "$form" < /dev/null 2>&1 | cat > "$work/said" &
until_there "$data/青山镇/lock"
sleep 20  # it answers once its window is painted
timeout 120 "$command" --library "$data/青山镇" "$form"
if wine "$installer" /S < /dev/null; then
    echo "The installer went over a program that is open" >&2
    exit 1
fi
expect "$folder/_internal/older.dll"
windows taskkill /f /im cadredesk.exe
wait "$!"
if grep -v 'This plugin does not support' "$work/said" >&2; then
    echo "The window had something to say" >&2
    exit 1
fi

# An upgrade goes to where the program is, and leaves nothing of the older one.
wine "$installer" /S < /dev/null
expect "$folder/_internal/resources/licences.txt"
until_gone "$folder/_internal/older.dll"
CADREDESK_PASSWORD=qingshan-practice "$command" verify

xargs -a <(grep -v '^#' packaging/windows/tests.txt) wine "$work/python/python.exe" -X utf8 -m pytest -q \
    -p no:cacheprovider -p no:randomly < /dev/null 2>&1 | cat

# Forms are given to the program where that is wanted, and given back to whoever had them before.
# (Wine does not look into this part of the registry for what opens a file.)
forms='HKCU\Software\Classes\.lrmx' ours='HKCU\Software\Classes\CadreDesk.Form'
windows reg add "$forms" /f /ve /d Other.Editor > /dev/null
wine "$installer" /S /FORMS < /dev/null
registered "$forms" CadreDesk.Form
registered "$ours\shell\open\command" '\CadreDesk\cadredesk.exe" "%1"'

wine "$folder/卸载.exe" /S < /dev/null
until_gone "$folder/_internal" "$folder/cadredesk.exe" "$folder/卸载.exe"
expect "$folder/somebody else's.txt" "$data/青山镇/main.db"
registered "$forms" Other.Editor
if [[ "$(windows reg query "$ours" /s || true)" == *command* ]]; then
    echo "The registry still has $ours" >&2
    exit 1
fi
echo "Installed, tried, upgraded and uninstalled; the data stayed."
