# Sourced by packaging/run, packaging/test and .ci/run: finds and installs what is missing.
# After setup_parse_options: ASSUME_YES is 1 or 0, ARGUMENTS holds the rest.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }
die() {
    say "$(basename "$0"): $*"
    exit 1
}

# wrong_usage TEXT: what to type instead; exit code 2.
wrong_usage() {
    say "usage: $1"
    exit 2
}

setup_parse_options() {
    ASSUME_YES=0
    ARGUMENTS=()
    for argument in "$@"; do
        case $argument in
            -y | --yes) ASSUME_YES=1 ;;
            *) ARGUMENTS+=("$argument") ;;
        esac
    done
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
is_known_to_apt() { [ -n "$(apt-cache show --no-all-versions "$1" 2>/dev/null)" ]; }

# Lines "PACKAGE | WHAT FOR" of packages.txt; its comments left out.
listed_packages() { grep -v '^#' "$PROJECT/packaging/lib/packages.txt"; }

distribution() {
    local name=unknown
    # shellcheck disable=SC1091
    [ -r /etc/os-release ] && name=$(. /etc/os-release && echo "${ID:-unknown} ${VERSION_ID:-}")
    echo "${name% }"
}

# A system without apt gets the list and goes on if the tools are there.
setup_without_apt() {
    say "This is $(distribution), which has no apt. Crossdate needs what these packages of Debian 12 hold:"
    listed_packages | sed 's/^/  /' >&2
    for tool in cmake ninja c++; do
        command -v "$tool" >/dev/null || die "$tool is missing: install the above, then run this again"
    done
    say "The tools are there: going on."
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@"
    else
        say "You are not root and there is no sudo. Ask who runs this machine to do:"
        say "  apt-get update && apt-get install --no-install-recommends ${MISSING[*]}"
        exit 1
    fi
}

# Asks on a terminal; without one, and with --yes, goes on.
confirm_install() {
    [ "$ASSUME_YES" = 1 ] && return
    [ -t 0 ] || return 0
    local answer
    read -r -p "Install them now with apt-get? [y/N] " answer
    case $answer in
        y | Y | yes | Yes) ;;
        *) die "nothing was installed; run it again when you have installed them" ;;
    esac
}

# apt_get ARGUMENT...: quiet about what goes well, never asks back.
apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@"; }

# Installs $MISSING. Optional ones ($OPTIONAL) are left out where this distribution does not have them.
install_missing() {
    say "+ apt-get update"
    apt_get update || die "apt-get update failed: check the network and /etc/apt/sources.list*"
    local wanted=() package
    for package in "${MISSING[@]}"; do
        if is_known_to_apt "$package"; then
            wanted+=("$package")
        elif [[ " ${OPTIONAL[*]} " != *" $package "* ]]; then
            die "$(distribution) has no package $package (on Ubuntu, is the universe component enabled?)"
        fi
    done
    [ ${#wanted[@]} -eq 0 ] && return
    say "+ apt-get install --no-install-recommends ${wanted[*]}"
    apt_get install -y --no-install-recommends "${wanted[@]}" >/dev/null ||
        die "apt-get install failed; what it said is above"
}

# An optional package that apt does not know (any more) is not missing.
is_missing() {
    is_installed "$1" && return 1
    [[ " ${OPTIONAL[*]} " == *" $1 "* ]] && [ -n "$(apt-cache pkgnames qt6-base-dev 2>/dev/null)" ] &&
        ! is_known_to_apt "$1" && return 1
    return 0
}

# setup [EXTRA…]: everything of packages.txt, and EXTRA "PACKAGE | WHAT FOR" lines.
setup() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        setup_without_apt
        return
    fi
    case $(distribution) in
        "debian 12" | "debian 13" | "ubuntu 24.04") ;;
        *) say "This is $(distribution); Crossdate is tested on Debian 12 and 13 and Ubuntu 24.04. Trying." ;;
    esac
    MISSING=() OPTIONAL=()
    local name reason reasons=()
    while IFS='|' read -r name reason; do
        case $name in *'?'*) OPTIONAL+=("$(tr -d '? ' <<<"$name")") ;; esac
        name=$(tr -d '? ' <<<"$name")
        is_missing "$name" || continue
        MISSING+=("$name")
        reasons+=("$(printf '  %-20s %s' "$name" "${reason# }")")
    done < <(listed_packages && printf '%s\n' "$@" | grep .)
    [ ${#MISSING[@]} -eq 0 ] && return
    say "Missing packages:"
    printf '%s\n' "${reasons[@]}" >&2
    confirm_install
    install_missing
}
