# Inside a display, as a person with a keyboard: a web view that keeps nothing lets itself be driven in no other way. What became of the
# keys is asked of the notebook, by the terminal program.
cli() { kring-cli --passphrase-file pass --json "$@" 2>/dev/null; }
# Waits until a command succeeds; a person gives up after a minute.
until_done() { tries=0; until "$@"; do tries=$((tries + 1)); [ $tries -lt 120 ] || { picture given-up; echo "Waited in vain: $*" >&2; exit 1; }; sleep 0.5; done; }
picture() { import -silent -window root "/opt/pictures/$1.png"; }
# Waits until the screen has come to rest: nothing but a caret moves.
rests() { before=; until_done same; }
same() { now=$(import -silent -window root -resize 25% rgb:- | md5sum); [ "$now" = "$before" ] || { before=$now; return 1; }; }
keys() { xdotool key --delay 80 "$@"; }
writes() { xdotool type --delay 40 "$1"; }
drawn() { [ "$(import -silent -window root -resize 25% -format %k info:)" -gt 16 ]; }
is_open() { cli vault info | grep -q '"in_use":true'; }
found() { cli search "$1" | grep -q "$1"; }

printf 'four calm words here' >pass
kring 2>kring.log &
program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --name '^Kring$' | head -1)
xdotool windowfocus --sync "$window"
until_done drawn
rests
picture first-run
keys Tab Tab Return
rests
keys Tab
writes "four calm words here"
keys Tab Tab
writes "four calm words here"
picture passphrase
keys Return
until_done is_open
rests
writes "She found her own next step."
rests
picture page
keys ctrl+l
until_done found "own next step"
rests
picture locked
writes "four calm words here"
keys Return
until_done is_open
rests
writes " And one more."
rests
keys ctrl+l
until_done found "one more"
kill $program
wait $program 2>/dev/null || true
rm -f kring.log
