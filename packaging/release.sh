# Sourced by every script that makes a package: what it is called, and what makes two builds alike.

VERSION="$(sed -n 's/^__version__ = "\(.*\)"/\1/p' cadredesk/__init__.py)"
# Every date inside a package is the day of the last change, not of the build; sources without
# their history have it in their files.
if [[ -z "${SOURCE_DATE_EPOCH:-}" ]]; then
    SOURCE_DATE_EPOCH="$(git log -1 --format=%ct 2> /dev/null || stat --format=%Y cadredesk/__init__.py)"
fi
# Sets are laid down in the order of their hashes.
PYTHONHASHSEED=1
export SOURCE_DATE_EPOCH PYTHONHASHSEED
umask 022

checksum() {  # the digest of a package beside it, as `sha256sum -c` reads it
    (cd "$(dirname "$1")" && sha256sum "$(basename "$1")" > "$(basename "$1").sha256")
}

megabytes() {  # the size of files or folders
    du -s --apparent-size --block-size=1000 "$@" | awk '{ total += $1 } END { printf "%.1f MB", total / 1000 }'
}
