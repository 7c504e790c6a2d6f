#!/usr/bin/env bash
# Make sure that the machine has what pip cannot bring: Qt's system libraries, a Chinese font,
# venv. As root on Debian or Ubuntu the missing packages are installed; otherwise the one line
# to run is printed, and set-up stops only where it could not go on without them.
#
#     packaging/system-packages.sh [--freeze] [--deb] [--windows] PYTHON
#
# --freeze also asks for what PyInstaller needs, the others for what makes and tries a package.

set -eu -o pipefail

tools=()
freeze=false
printing=()
while [[ "${1:-}" == --* ]]; do
    case "$1" in
        --freeze) freeze=true tools+=(objdump=binutils xz=xz-utils) ;;
        --deb)
            tools+=(dpkg-shlibdeps=dpkg-dev)
            printing=(libcups.so.2=libcups2)  # what Qt prints with; the package depends on it
            [[ "$(id -u)" != 0 ]] || tools+=(debootstrap=debootstrap)  # of use to root only
            ;;
        --windows)
            tools+=(wine64=wine64 wine=wine makensis=nsis Xvfb=xvfb unzip=unzip osslsigncode=osslsigncode
                fc-match=fontconfig x86_64-w64-mingw32-ld=binutils-mingw-w64-x86-64)
            ;;
        *) echo "There is no $1." >&2; exit 2 ;;
    esac
    shift
done
python="${1:-}"
# The day of a package is that of the last change.
if [[ ${#tools[@]} -gt 0 && -e .git ]]; then
    tools+=(git=git)
fi

[[ "$(uname -s)" == Linux ]] || exit 0

if [[ -z "$python" ]] || ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "CadreDesk needs Python 3.11 or newer: install it, or name it with  make PYTHON=/path/to/it" >&2
    exit 1
fi

# Without these nothing starts, not even the tests.
needed=(
    libEGL.so.1=libegl1
    libGL.so.1=libgl1
    libxkbcommon.so.0=libxkbcommon0
    libdbus-1.so.3=libdbus-1-3
    libfontconfig.so.1=libfontconfig1
    libglib-2.0.so.0=libglib2.0-0
    ${printing+"${printing[@]}"}
)
# Without these there is no window, on an X display or on Wayland.
for_a_window=(
    libwayland-cursor.so.0=libwayland-cursor0
    libwayland-egl.so.1=libwayland-egl1
    libX11-xcb.so.1=libx11-xcb1
    libxcb-cursor.so.0=libxcb-cursor0
    libxcb-icccm.so.4=libxcb-icccm4
    libxcb-image.so.0=libxcb-image0
    libxcb-keysyms.so.1=libxcb-keysyms1
    libxcb-randr.so.0=libxcb-randr0
    libxcb-render-util.so.0=libxcb-render-util0
    libxcb-shape.so.0=libxcb-shape0
    libxcb-sync.so.1=libxcb-sync1
    libxcb-xfixes.so.0=libxcb-xfixes0
    libxcb-xkb.so.1=libxcb-xkb1
    libxkbcommon-x11.so.0=libxkbcommon-x11-0
)

libraries="$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)"
missing=()
blocked=false

lacks_library() {
    [[ "$libraries" != *"	${1%%=*} "* ]]
}

has_chinese_font() {
    compgen -G '/usr/share/fonts/*/noto/NotoSansCJK*' > /dev/null && return
    command -v fc-list > /dev/null && [[ -n "$(fc-list :lang=zh-cn family)" ]]
}

for library in "${needed[@]}"; do
    if lacks_library "$library"; then
        missing+=("${library##*=}")
        blocked=true
    fi
done
for library in "${for_a_window[@]}"; do
    if lacks_library "$library"; then
        missing+=("${library##*=}")
    fi
done
if ! has_chinese_font; then
    missing+=(fonts-noto-cjk)
fi
if ! "$python" -c 'import ensurepip, venv' 2> /dev/null; then
    missing+=("$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')")
    blocked=true
fi
# Debian's Python is one file; what is frozen has it as a library.
if $freeze; then
    version="$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
    own="$("$python" -c 'import sysconfig; print("{LIBDIR}/libpython{VERSION}.so.1.0".format(**sysconfig.get_config_vars()))')"
    if [[ ! -e "$own" ]]; then
        missing+=("libpython$version")
        blocked=true
    fi
fi
for tool in ${tools+"${tools[@]}"}; do
    if ! PATH="$PATH:/usr/sbin:/usr/lib/wine" command -v "${tool%%=*}" > /dev/null; then
        missing+=("${tool##*=}")
        blocked=true
    fi
done

[[ ${#missing[@]} -gt 0 ]] || exit 0

if [[ "$(id -u)" == 0 ]] && command -v apt-get > /dev/null; then
    echo "Installing system packages: ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" > /dev/null
    exit 0
fi

echo "This machine lacks system packages. Run this once, then the same make again:" >&2
echo "    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
if $blocked; then
    exit 1
fi
