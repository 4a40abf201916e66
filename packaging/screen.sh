# shellcheck shell=bash
# A screen in memory, what is seen on it, and keys. Sourced by what tries packages, after scripts/common.sh.

SEEN=$PWD/target/packages/seen
STARTED=()

# Ends what was started here, the last first.
end_all() {
    local at
    for ((at = ${#STARTED[@]} - 1; at >= 0; at--)); do
        kill "${STARTED[at]}" 2>/dev/null || true
        wait "${STARTED[at]}" 2>/dev/null || true
    done
    STARTED=()
}

# Opens a screen of 1366 by 768 with a window manager; $1 is a folder of ours.
open_screen() {
    mkdir -p "$SEEN"
    Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$1/display" 2>/dev/null &
    STARTED+=("$!")
    until_true 20 test -s "$1/display"
    DISPLAY=:$(cat "$1/display")
    export DISPLAY
    openbox >/dev/null 2>&1 &
    STARTED+=("$!")
    until_true 20 manages_windows
}

manages_windows() {
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'
}

# Waits until the rest succeeds, for $1 seconds at most.
until_true() {
    local seconds=$1 end
    shift
    end=$((SECONDS + seconds))
    until "$@" >/dev/null 2>&1; do
        if [ "$SECONDS" -ge "$end" ]; then
            fail "Attendu en vain : $*" "Waited in vain: $*"
        fi
        sleep 0.2
    done
}

# Waits for a window whose title matches, and until it is drawn.
window_shows() {
    until_true "${2:-60}" xdotool search --onlyvisible --name "$1"
    until_true 60 is_drawn "$1"
}

# Whether the window has the colours of letters and lines, twice the same.
is_drawn() {
    local window before after
    window=$(xdotool search --onlyvisible --name "$1" | head -n 1)
    before=$(import -window "$window" png:- | identify -format '%k %#' -)
    sleep 1
    after=$(import -window "$window" png:- | identify -format '%k %#' -)
    [ "$before" = "$after" ] && [ "${after%% *}" -gt 100 ]
}

picture() {
    import -window root "$SEEN/$1.png"
    say "Vu : $SEEN/$1.png" "Seen: $SEEN/$1.png"
}
