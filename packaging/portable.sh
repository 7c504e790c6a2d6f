#!/usr/bin/env bash
# dist/cadredesk-VERSION-linux-ARCH.tar.xz from the frozen program; it is unpacked under an awkward
# path and tried there.

set -eu -o pipefail
cd "$(dirname "$0")/.."
source packaging/release.sh

name="cadredesk-$VERSION-linux-$(uname -m)"
archive="dist/$name.tar.xz"
tar --create --directory dist --transform "flags=r;s,^cadredesk,$name," --sort=name --owner=0 --group=0 \
    --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --mode=go=rX cadredesk | xz -6 -T2 > "$archive"
checksum "$archive"

trial="$(mktemp -d)/干部 工作台 & 同事"
trap 'rm -rf "$(dirname "$trial")"' EXIT
mkdir "$trial"
tar -xf "$archive" -C "$trial"
.venv/bin/python packaging/trial.py build/trial
HOME="$trial" XDG_CONFIG_HOME= packaging/try-installed.sh build/trial "$trial/Documents/干部工作台" \
    "$trial/$name" "$trial/$name/cadredesk-cli"
echo "$archive: $(megabytes "$archive"), unpacked $(megabytes "$trial/$name")"
