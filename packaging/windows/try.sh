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

# While the window is open on a library, an installer changes nothing.
touch "$folder/_internal/older.dll"
CADREDESK_PASSWORD=qingshan-practice wine "$folder/cadredesk.exe" --library "$data/青山镇" < /dev/null 2>&1 | cat &
until_there "$data/青山镇/lock"
if wine "$installer" /S < /dev/null; then
    echo "The installer went over a program that is open" >&2
    exit 1
fi
expect "$folder/_internal/older.dll"
windows taskkill /f /im cadredesk.exe

# An upgrade goes to where the program is, and leaves nothing of the older one.
wine "$installer" /S < /dev/null
expect "$folder/_internal/resources/licences.txt"
until_gone "$folder/_internal/older.dll"
CADREDESK_PASSWORD=qingshan-practice "$command" verify

xargs -a <(grep -v '^#' packaging/windows/tests.txt) wine "$work/python/python.exe" -X utf8 -m pytest -q \
    -p no:cacheprovider -p no:randomly < /dev/null 2>&1 | cat

wine "$folder/卸载.exe" /S < /dev/null
until_gone "$folder/_internal" "$folder/cadredesk.exe" "$folder/卸载.exe"
expect "$folder/somebody else's.txt" "$data/青山镇/main.db"
echo "Installed, tried, upgraded and uninstalled; the data stayed."
