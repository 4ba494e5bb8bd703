#!/usr/bin/env bash
# Opens the program in a real window on a screen without a monitor, uses it as a person would, and
# proves what came of it: by pictures of the screen and by the settings that the program keeps.
#   .ci/window.sh PROGRAM [FOLDER]
# Pictures of the screen are left in FOLDER when one is named.
set -euo pipefail
program=$(realpath "${1:?PROGRAM}")
readonly program
home=$(mktemp -d)
pictures=${2:-$home/pictures}
mkdir -p "$pictures"
screen_id= program_id=
finish() {
    [ -z "$program_id" ] || kill "$program_id" 2>/dev/null || true
    [ -z "$screen_id" ] || kill "$screen_id" 2>/dev/null || true
    rm -rf "$home"
}
trap finish EXIT

# A person who was never here before, and who reads English.
mkdir -m 700 "$home/run"
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache
export XDG_RUNTIME_DIR=$home/run
unset LC_ALL LC_MESSAGES LANGUAGE DISPLAY WAYLAND_DISPLAY WAYLAND_SOCKET MOSAIQUE_CONFIG_DIR
readonly settings=$home/config/mosaique/settings.ron

fail() {
    echo "$*" >&2
    [ ! -s "$home/said" ] || { echo "the program said:" >&2; tail -20 "$home/said" >&2; }
    exit 1
}

# --- without a screen ---------------------------------------------------------------------------

status=0
LANG=en_US.UTF-8 "$program" >"$home/out" 2>"$home/said" || status=$?
[ "$status" = 1 ] || fail "without a display the program ended with $status, not 1"
[ "$(wc -l <"$home/said")" = 1 ] || fail "without a display the program said more than a sentence"
grep -q "mosaique render" "$home/said" || fail "without a display nothing points to mosaique render"
! grep -q -i "panicked\|backtrace" "$home/said" || fail "without a display there is a panic"
[ ! -s "$home/out" ] || fail "a fault was said on the standard output"
echo "without a display: $(cat "$home/said")"

# --- a screen -----------------------------------------------------------------------------------

exec 3<>"$home/display"
# Wide enough for two windows side by side.
Xvfb -displayfd 3 -screen 0 2560x800x24 -nolisten tcp >"$home/screen" 2>&1 &
screen_id=$!
for _ in $(seq 100); do
    [ ! -s "$home/display" ] || break
    sleep 0.1
done
DISPLAY=:$(head -1 "$home/display")
[ "$DISPLAY" != : ] || { cat "$home/screen" >&2; fail "Xvfb did not start"; }
export DISPLAY

shot() { import -window root "$pictures/$1.png"; }
colours() { identify -format %k "$pictures/$1.png"; }
# How many pixels of a part of the screen differ between two pictures.
changed() { # FROM TO WIDTHxHEIGHT+X+Y
    local count
    count=$(compare -metric AE -fuzz 3% -extract "$3" \
        "$pictures/$1.png" "$pictures/$2.png" null: 2>&1) || [ $? = 1 ] || fail "compare: $count"
    printf '%.0f' "$count"
}
# Waits until a command succeeds.
wait_for() { # WHAT COMMAND…
    local what=$1
    shift
    for _ in $(seq 150); do
        ! "$@" || return 0
        kill -0 "$program_id" 2>/dev/null || fail "the program ended while waiting for $what"
        sleep 0.2
    done
    shot failed
    fail "waited in vain for $what"
}
window_is_there() { window=$(xdotool search --onlyvisible --pid "$program_id" 2>/dev/null | head -1) && [ -n "$window" ]; }
picture_is_there() { shot now && [ "$(colours now)" -gt 200 ]; }
selection() { [ ! -e "$settings" ] || grep -o 'selection:\[[^]]*\]' "$settings" | grep -o 'CN-[A-Z]*' | tr '\n' ' '; }
# The page that is read, as the settings keep it.
read_is() { grep -q "page:$1,without" "$settings"; }
selection_is_other_than() { local now; now=$(selection) && [ -n "$now" ] && [ "$now" != "$1" ]; }
selection_is() { [ "$(selection)" = "$1" ]; }
press() { xdotool key --clearmodifiers "$1"; }
# A busy machine may take its time: what is to be seen is waited for, never timed.
differs() { # FROM TO WIDTHxHEIGHT+X+Y PIXELS
    shot "$2" && [ "$(changed "$1" "$2" "$3")" -gt "$4" ]
}
agrees() { # FROM TO WIDTHxHEIGHT+X+Y PIXELS
    shot "$2" && [ "$(changed "$1" "$2" "$3")" -lt "$4" ]
}
# Takes a picture of a screen that has come to rest: two in a row are the same but for the cursor
# that blinks where one types.
rest() { # NAME
    shot "$1"
    for _ in $(seq 50); do
        sleep 0.3
        cp "$pictures/$1.png" "$pictures/before.png"
        shot "$1"
        [ "$(changed before "$1" 1280x800+0+0)" -ge 100 ] || return 0
    done
    fail "the screen does not come to rest"
}

open_program() {
    LANG=en_US.UTF-8 "$program" >"$home/out" 2>"$home/said" &
    program_id=$!
    wait_for "a window" window_is_there
    xdotool windowfocus "$window" mousemove 640 790
    wait_for "a picture in the window" picture_is_there
}
close_program() {
    press ctrl+q
    for _ in $(seq 100); do
        kill -0 "$program_id" 2>/dev/null || break
        sleep 0.1
    done
    ! kill -0 "$program_id" 2>/dev/null || fail "the window did not close"
    status=0
    wait "$program_id" || status=$?
    program_id=
    [ "$status" = 0 ] || fail "the program ended with $status"
    ! grep -q -i "panicked\|backtrace" "$home/said" || fail "the program panicked"
}

# --- a first start ------------------------------------------------------------------------------

readonly right_panel=340x700+935+60
readonly middle=600x640+300+80

open_program
rest hints
echo "the window shows $(colours hints) colours"

press Escape
wait_for "the hints to be put away" differs hints map "$middle" 5000
rest map

# The middle of the map is deep in the land, between large regions.
xdotool mousemove 600 420 sleep 0.3 click 1
wait_for "a region to be chosen by a click" selection_is_other_than ""
clicked=$(selection)
xdotool mousemove 640 790
wait_for "the profile of $clicked" differs map clicked "$right_panel" 5000
rest clicked
echo "a click chose ${clicked}and its profile is shown"

press Right
wait_for "the neighbour to be chosen by a key" selection_is_other_than "$clicked"
wait_for "the profile of the neighbour" differs clicked walked "$right_panel" 1000
rest walked
echo "an arrow key walked to $(selection)"

press ctrl+k
wait_for "the search to open" differs walked search "$middle" 5000
rest search
xdotool type --delay 60 "anhui"
wait_for "something to be found" differs search typed "$middle" 1000
press Return
wait_for "Anhui to be chosen by its name" selection_is "CN-AH "
rest found
echo "the search found $(selection)"

press ctrl+z
wait_for "the search to be undone" selection_is_other_than "CN-AH "
press ctrl+shift+z
wait_for "the search to be done again" selection_is "CN-AH "
echo "undo and redo go back and forth"

press w
wait_for "the page of sources" read_is sources
press alt+Left
wait_for "the way back to the profile" read_is None
echo "the page of sources was read, and the way back leads to the profile"

rest read
press F5
wait_for "a story to begin" differs read stage "$middle" 5000
rest stage
press Right
wait_for "the next step" differs stage step "$middle" 1000
rest step
press b
wait_for "the stage to be covered" differs step covered "$middle" 20000
press Right
wait_for "the stage to be uncovered" agrees step uncovered "$middle" 2000
press Escape
wait_for "the view before the talk" agrees read ended "$right_panel" 5000
echo "a story was told, covered, uncovered and ended"

# --- two windows --------------------------------------------------------------------------------

readonly speakers_stage=600x600+40+40 audience_stage=1200x640+1320+40
windows() { xdotool search --onlyvisible --pid "$program_id" 2>/dev/null; }
audience_is_there() { audience=$(windows | grep -v "^$window\$" | head -1) && [ -n "$audience" ]; }
one_window_is_left() { [ "$(windows | wc -l)" = 1 ]; }

rest alone
press F5
wait_for "the story to begin again" differs alone again "$middle" 5000
press d
wait_for "a window for the audience" audience_is_there
xdotool windowmove "$audience" 1280 0 mousemove 300 790
# The timer stands still, so that the screen can come to rest.
press t
xdotool windowfocus "$window"
wait_for "a picture for the audience" differs ended audience "$audience_stage" 20000
rest two
press b
wait_for "the audience's stage to be covered" differs two black "$audience_stage" 300000
[ "$(changed two black "$speakers_stage")" -lt 2000 ] || fail "the speaker's stage was covered too"
press b
wait_for "the audience's stage to be uncovered" agrees two seen "$audience_stage" 2000
press Right
wait_for "the next step for the audience" differs seen next "$audience_stage" 2000
rest next
xdotool windowfocus "$audience"
press d
wait_for "the audience's window to be closed from itself" one_window_is_left
xdotool windowfocus "$window"
wait_for "the stage in one window" differs next one "$right_panel" 5000
press Escape
wait_for "the view before the talk" agrees alone over "$right_panel" 5000
echo "with two windows the audience's alone was covered, and the talk went on without it"

# Away from the map: what is pointed at there is no part of the view, and a window that opens under
# a pointer at rest may not know of it.
xdotool mousemove 150 341
rest last
close_program

# --- a second start -----------------------------------------------------------------------------

open_program
wait_for "the last view to come back" agrees last again 1280x700+0+50 20000
echo "the last view came back, and the hints did not"
close_program
[ "$(selection)" = "CN-AH " ] || fail "the selection was lost"
echo "the window closed with status 0 and without a panic"
