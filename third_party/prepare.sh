# Sourced by ./dateline and ./test with $root set: installs what is missing of debian-packages.txt;
# exits with status 3 after saying why when it cannot.

missing_packages() {
    wanted=$(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$root/third_party/debian-packages.txt")
    installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' 2>/dev/null |
        sed -n 's/ installed$//p')
    printf '%s\n' "$wanted" | grep -vxF "$installed" | tr '\n' ' ' | sed 's/ $//'
}

install_packages() {
    if [ "$(id -u)" -eq 0 ]; then
        set -- env DEBIAN_FRONTEND=noninteractive apt-get
    else
        set -- sudo env DEBIAN_FRONTEND=noninteractive apt-get
    fi
    # Word splitting is meant: one package a word.
    # shellcheck disable=SC2086
    "$@" install -y --no-install-recommends $packages >&2 ||
        { "$@" update >&2 && "$@" install -y --no-install-recommends $packages >&2; }
}

may_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" -eq 0 ] && return 0
    command -v sudo >/dev/null || return 1
    [ -t 0 ] || sudo -n true 2>/dev/null
}

prepare() {
    command -v dpkg-query >/dev/null || return 0 # no Debian: CMake says what it does not find
    packages=$(missing_packages)
    [ -z "$packages" ] && return 0
    if ! may_install; then
        echo "dateline: some Debian packages are missing; as root, run:" >&2
        echo "apt-get install --no-install-recommends $packages" >&2
        exit 3
    fi
    echo "dateline: installing the missing Debian packages: $packages" >&2
    if ! install_packages; then
        echo "dateline: apt-get could not install them; see its words above" >&2
        exit 3
    fi
}
