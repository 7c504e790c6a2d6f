#!/usr/bin/env bash
# dist/cadredesk-VERSION-windows-x64.exe, made on Linux: a Windows Python with the locked packages
# runs PyInstaller under Wine, NSIS makes the installer. Then it is installed into a fresh Windows,
# tried there, upgraded, uninstalled, and the tests that matter there run on its Python.

set -eu -o pipefail
cd "$(dirname "$0")/.."
source packaging/release.sh
source packaging/windows/wine.sh

work="$PWD/build/windows"
program="$work/dist/cadredesk"
installer="$PWD/dist/cadredesk-$VERSION-windows-x64.exe"

mkdir -p dist
packaging/windows/environment.sh "$work"
make_stand_in
begin_screen
trap end_screen EXIT
new_windows building

QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/icon.py build/cadredesk.ico
sed -e "s/@NUMBERS@/${VERSION//./, }, 0/g; s/@VERSION@/$VERSION/" packaging/windows/version.txt > build/version.txt
windows "$work/python/python.exe" -X utf8 -m PyInstaller --noconfirm --log-level ERROR \
    --workpath "$work/freeze" --distpath "$work/dist" build.spec
# An installer carries the dates of its files.
find "$program" -exec touch --date="@$SOURCE_DATE_EPOCH" {} +

makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$VERSION" -DFROM="$program" -DTO="$installer" \
    -DKILOBYTES="$(du -sk --apparent-size "$program" | cut -f1)" -DICON="$PWD/build/cadredesk.ico" \
    -DLICENCE="$PWD/LICENSE" packaging/windows/installer.nsi
checksum "$installer"

packaging/windows/try.sh "$installer" "$work"
echo "$installer: $(megabytes "$installer"), installed $(megabytes "$program")"
