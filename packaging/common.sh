# shellcheck shell=bash
# What packages of every system share. Sourced after scripts/common.sh, from the root.

# shellcheck disable=SC2034  # Read by the scripts that source this one.
APP_ID=org.curseur.Curseur
# Who answers for a package: whoever says so, else whoever made these sources.
# shellcheck disable=SC2034
MAINTAINER=$(git show --no-patch --format='%aN <%aE>' HEAD 2>/dev/null || true)
if [ -n "${DEBEMAIL:-}" ]; then
    MAINTAINER="${DEBFULLNAME:-The Curseur authors} <$DEBEMAIL>"
fi
PACKAGES=$PWD/target/packages
mkdir -p "$PACKAGES"

# When these sources were made: what is packed bears no other date.
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git show --no-patch --format=%ct HEAD 2>/dev/null || date -r Cargo.lock +%s)
fi
export SOURCE_DATE_EPOCH

version() {
    sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1
}

host() {
    rustc --version --verbose | sed -n 's/^host: //p'
}

# For others: where the sources lay on this computer is not told.
remapped() {
    echo "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$PWD=."
}

# Says what was written, and how large it is.
written() {
    local file bytes
    for file in "$@"; do
        bytes=$(wc -c <"$file")
        say "Écrit : $file ($bytes octets)" "Written: $file ($bytes bytes)"
    done
}
