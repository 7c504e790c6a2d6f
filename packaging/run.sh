#!/usr/bin/env bash
# Open the window on the practice township. With no display, do the same main job without one.

set -eu -o pipefail
cd "$(dirname "$0")/.."

if [[ "$(uname -s)" == Linux && -z "${DISPLAY:-}" && -z "${WAYLAND_DISPLAY:-}" ]]; then
    exec packaging/run-headless.sh build/practice
fi
exec .venv/bin/cadredesk --practice
