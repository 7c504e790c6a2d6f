#!/usr/bin/env bash
# The frozen program of this system, in dist/cadredesk; the same sources and lock give the same bytes.

set -eu -o pipefail
cd "$(dirname "$0")/.."
source packaging/release.sh

rm -rf dist/cadredesk
mkdir -p build
# Modules are stored as they are: xz packs all of them together twice as well, and a start need not
# unpack them.
PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0 .venv/bin/pyinstaller --noconfirm --log-level ERROR --workpath build/freeze build.spec
# One program under two names: only Windows tells a window from a command line by the file.
ln -s cadredesk dist/cadredesk/cadredesk-cli
