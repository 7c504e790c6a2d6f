#!/usr/bin/env bash
# Install a .deb into a bare Debian in a folder, try it there as an ordinary person, remove it, and
# see that nothing of it is left and the data is. The bare system is made once, from the sources
# that this machine's apt is set up with.
#
#     packaging/try-deb.sh PACKAGE RELEASE
#
# RELEASE is the name of a Debian: bookworm, trixie. build/trial is what packaging/trial.py laid out.

set -eu -o pipefail

package="$1" release="$2"
bare="build/bare-$release.tar"
root="$(mktemp -d)"
trap 'rm -rf "$root"' EXIT

if [[ ! -f "$bare" ]]; then
    source /etc/os-release
    mirror="$(apt-get indextargets --format '$(SUITE) $(REPO_URI)' | awk -v suite="$VERSION_CODENAME" '$1 == suite { print $2; exit }')"
    debootstrap --variant=minbase "$release" "$root" "$mirror" > "build/debootstrap-$release.log"
    tar --create --file "$bare" --directory "$root" .
else
    tar --extract --file "$bare" --directory "$root"
fi
chmod 755 "$root"  # an ordinary person's root, too

inside() { chroot "$root" /usr/bin/env LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

cp -r build/trial "$root/"
cp "$package" "$root/trial/cadredesk.deb"
cp packaging/try-installed.sh "$root/trial/"
cp /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2> /dev/null || true
inside useradd --create-home clerk
inside apt-get update -qq
inside apt-get install -qq -y -o Dpkg::Use-Pty=0 --no-install-recommends /trial/cadredesk.deb > "build/try-$release.log"
# A desktop in Chinese gives the documents folder a Chinese name.
inside su clerk -c 'mkdir ~/.config && echo XDG_DOCUMENTS_DIR=\"\$HOME/文档\" > ~/.config/user-dirs.dirs &&
    /trial/try-installed.sh /trial ~/文档/干部工作台 /usr/lib/cadredesk cadredesk-cli'

inside apt-get remove -qq -y -o Dpkg::Use-Pty=0 cadredesk >> "build/try-$release.log"
if inside find / -xdev -iname '*cadredesk*' -not -path '/trial/*' -not -path '/proc/*' -not -path '/tmp/*' -not -path '/var/*' -not -path '/home/*' | grep .; then
    echo "This was left behind." >&2
    exit 1
fi
[[ -f "$root/home/clerk/文档/干部工作台/青山镇/main.db" ]] || { echo "The data went with the program." >&2; exit 1; }
echo "Installed, tried and removed in a bare Debian ($release); the data stayed."
