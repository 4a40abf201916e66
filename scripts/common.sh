# shellcheck shell=bash
# What the scripts share. Sourced, never run.

# The two texts of one message: French, then English. The language is the system's.
say() {
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        fr*) printf '%s\n' "$1" ;;
        *) printf '%s\n' "$2" ;;
    esac
}

fail() {
    say "$1" "$2" >&2
    exit 1
}

# A cargo at least as new as `rust-version` in Cargo.toml.
need_cargo() {
    if ! command -v cargo >/dev/null && [ -x "${CARGO_HOME:-${HOME:-}/.cargo}/bin/cargo" ]; then
        PATH="${CARGO_HOME:-${HOME:-}/.cargo}/bin:$PATH"
    fi
    local wanted found
    wanted=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)
    if ! command -v cargo >/dev/null; then
        fail "Il manque Rust, $wanted ou plus récent : voir https://rustup.rs, puis relancez." \
            "Rust $wanted or newer is missing: see https://rustup.rs, then run this again."
    fi
    found=$(cargo --version </dev/null | cut -d ' ' -f 2)
    if ! at_least "$wanted" "$found"; then
        fail "Rust $found est trop ancien, il faut $wanted ou plus récent : « rustup update stable »." \
            "Rust $found is too old, $wanted or newer is needed: \"rustup update stable\"."
    fi
}

# Whether version $2 is $1 or newer.
at_least() {
    local wanted_major wanted_minor major minor
    IFS=. read -r wanted_major wanted_minor _ <<<"$1"
    IFS=. read -r major minor _ <<<"$2"
    [ "$major" -gt "$wanted_major" ] ||
        { [ "$major" -eq "$wanted_major" ] && [ "${minor%%[!0-9]*}" -ge "$wanted_minor" ]; }
}

is_debian() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null
}

# Prints those of the named Debian packages that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        # Several lines when several architectures are installed.
        if ! dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed; then
            printf '%s\n' "$package"
        fi
    done
}

# Installs those of the named Debian packages that are missing; touches nothing when none is.
# Fails when it may not, after naming them.
install_packages() {
    local missing as_root=()
    mapfile -t missing < <(missing_packages "$@")
    if [ "${#missing[@]}" -eq 0 ]; then
        return 0
    fi
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
        if ! command -v sudo >/dev/null || { [ ! -t 0 ] && ! sudo -n true 2>/dev/null; }; then
            say "Il manque des paquets ; en administrateur : apt-get install ${missing[*]}" \
                "Packages are missing; as an administrator: apt-get install ${missing[*]}" >&2
            return 1
        fi
    fi
    say "Installation de : ${missing[*]}" "Installing: ${missing[*]}"
    # An outdated list of one source is no reason to stop: the installation itself tells.
    ${as_root[@]+"${as_root[@]}"} apt-get -q update || true
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get -q install -y --no-install-recommends "${missing[@]}"
}

# shellcheck disable=SC2034  # Read by the scripts that source this one.
# What building takes, and what a window loads when it opens.
BUILD_PACKAGES=(gcc libc6-dev pkg-config)
# shellcheck disable=SC2034
WINDOW_PACKAGES=(
    libdbus-1-3 libegl1 libgl1 libgl1-mesa-dri libwayland-client0 libwayland-cursor0 libwayland-egl1
    libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libxkbcommon0 libxrandr2
)
# Screens in memory, a window manager, keys and mouse: what tests and benches sit before.
# shellcheck disable=SC2034
SCREEN_PACKAGES=(openbox x11-xserver-utils xdotool xserver-xorg-core xserver-xorg-video-dummy xvfb)
# With a window, which the benches open; those that have none would be removed for it, and the other way round.
# shellcheck disable=SC2034
OFFICE_PACKAGES=(libreoffice-calc libreoffice-writer)
