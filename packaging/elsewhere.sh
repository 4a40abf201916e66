# shellcheck shell=bash
# A compiler for other systems. Sourced after scripts/common.sh, from the root.

# Where Debian's compiler and the sources of Rust's own libraries are kept.
ELSEWHERE=$PWD/target/elsewhere

# cargo for the target $1, with the rest as its arguments: rustup's where it has that target; else, on Debian, its newest
# compiler, which then builds Rust's own libraries from their sources first.
cargo_for() {
    local target=$1 command=$2
    shift 2
    if rustup target list --installed 2>/dev/null | grep -qx "$target"; then
        cargo "$command" --locked --target "$target" "$@"
        return
    fi
    debian_compiler
    RUSTC=$ELSEWHERE/usr/bin/rustc RUSTDOC=$ELSEWHERE/usr/bin/rustdoc RUSTC_BOOTSTRAP=1 \
        LD_LIBRARY_PATH=$ELSEWHERE/usr/lib:$ELSEWHERE/usr/lib/x86_64-linux-gnu \
        cargo "$command" --locked --target "$target" -Zbuild-std=std,panic_abort,panic_unwind \
        --target-dir "$PWD/target/elsewhere/built" "$@"
}

# Debian's compiler, unpacked and installed nowhere.
debian_compiler() {
    if [ -x "$ELSEWHERE/usr/bin/rustc" ]; then
        return
    fi
    if ! is_debian; then
        fail "Il manque une cible : « rustup target add … »." "A target is missing: \"rustup target add …\"."
    fi
    local library llvm package
    library=$(newest '^libstd-rust-web-[0-9.]+$')
    llvm=$(apt-cache depends "$library" | sed -n 's/^ *Depends: \(libllvm[0-9]*\)$/\1/p')
    say "Compilateur de Debian, pour les autres systèmes" "Debian’s compiler, for other systems"
    mkdir -p "$ELSEWHERE/packages"
    (cd "$ELSEWHERE/packages" &&
        apt-get -q download rustc-web "$library" libstd-rust-web-dev rust-web-src "$llvm")
    for package in "$ELSEWHERE"/packages/*.deb; do
        dpkg-deb --extract "$package" "$ELSEWHERE"
    done
    rm -r "$ELSEWHERE/packages"
}

# The newest package whose name matches.
newest() {
    apt-cache search --names-only "$1" | cut -d ' ' -f 1 | sort -V | tail -n 1
}
