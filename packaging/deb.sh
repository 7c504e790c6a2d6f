#!/usr/bin/env bash
# dist/cadredesk_VERSION_ARCH.deb from the frozen program. As root it is then installed into bare
# Debians of its own, tried there by an ordinary person, and removed again; otherwise it is only
# unpacked and tried. No script runs on the clerk's machine: the triggers of
# the desktop, of MIME types and of icons see to what there is.

set -eu -o pipefail
cd "$(dirname "$0")/.."
source packaging/release.sh

architecture="$(dpkg --print-architecture)"
package="dist/cadredesk_${VERSION}_$architecture.deb"
tree=build/deb/tree
program="$tree/usr/lib/cadredesk"

rm -rf build/deb
mkdir -p "$tree/usr/lib" "$tree/usr/bin" "$tree/DEBIAN" "$tree/usr/share/"{applications,mime/packages,icons/hicolor,doc/cadredesk}
cp -a dist/cadredesk "$program"
ln -s ../lib/cadredesk/cadredesk ../lib/cadredesk/cadredesk-cli "$tree/usr/bin/"
install -m 644 packaging/linux/cadredesk.desktop "$tree/usr/share/applications/"
install -m 644 packaging/linux/cadredesk.xml "$tree/usr/share/mime/packages/"
QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/icon.py "$tree/usr/share/icons/hicolor"
install -m 644 packaging/linux/README.Debian "$tree/usr/share/doc/cadredesk/"
install -m 644 packaging/linux/copyright "$tree/usr/share/doc/cadredesk/"
gzip -9 --no-name < CHANGELOG.md > "$tree/usr/share/doc/cadredesk/NEWS.gz"
printf 'cadredesk (%s) stable; urgency=medium\n\n  * What is new stands in NEWS.gz.\n\n -- %s  %s\n' "$VERSION" \
    "$(sed -n 's/^Maintainer: //p' packaging/linux/control)" "$(LC_ALL=C date --utc --rfc-email --date="@$SOURCE_DATE_EPOCH")" |
    gzip -9 --no-name > "$tree/usr/share/doc/cadredesk/changelog.gz"
install -D -m 644 packaging/linux/lintian-overrides "$tree/usr/share/lintian/overrides/cadredesk"
chmod -R u=rwX,go=rX "$tree"
find "$program" -name '*.so*' -type f -exec chmod a-x {} +

# dpkg-shlibdeps wants a source package around. What the program brings of Qt is no dependency; a
# library of Debian's that it brings is one all the same, and there on every desktop.
mkdir build/deb/debian
printf 'Source: cadredesk\n\nPackage: cadredesk\nArchitecture: any\n' > build/deb/debian/control
mapfile -t binaries < <(cd build/deb && find tree/usr/lib -type f \( -name '*.so*' -o -perm -100 \) -exec sh -c 'head -c 4 "$1" | grep -q ELF' _ {} \; -print | sort)
depends="$(
    cd build/deb
    dpkg-shlibdeps -O --ignore-missing-info -ltree/usr/lib/cadredesk/_internal \
        -ltree/usr/lib/cadredesk/_internal/PySide6/Qt/lib -xcadredesk "${binaries[@]}" 2> shlibdeps.log |
        sed -n 's/^shlibs:Depends=//p' || { grep -v ' warning: ' shlibdeps.log >&2; exit 1; }
)"
sed -e "s/@VERSION@/$VERSION/; s/@ARCHITECTURE@/$architecture/; s/@DEPENDS@/$depends/" \
    -e "s/@KILOBYTES@/$(du -sk --apparent-size "$tree/usr" | cut -f1)/" packaging/linux/control > "$tree/DEBIAN/control"
find "$tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz -z6 --build "$tree" "$package" > /dev/null
checksum "$package"
if command -v lintian > /dev/null; then
    lintian --allow-root --fail-on error "$package"
fi

.venv/bin/python packaging/trial.py build/trial
if [[ "$(id -u)" == 0 ]]; then
    for release in bookworm trixie; do  # linux/README.Debian names them
        packaging/try-deb.sh "$package" "$release"
    done
else
    echo "Not root: the package is unpacked and tried, not installed."
    trial="$(mktemp -d)"
    trap 'rm -rf "$trial"' EXIT
    dpkg -x "$package" "$trial"
    HOME="$trial" XDG_CONFIG_HOME= packaging/try-installed.sh build/trial "$trial/Documents/干部工作台" \
        "$trial/usr/lib/cadredesk" "$trial/usr/bin/cadredesk-cli"
fi
echo "$package: $(megabytes "$package"), installed $(megabytes "$tree/usr")"
