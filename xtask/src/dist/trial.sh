# Inside a new Debian, as root: the package is installed, a person uses it, and it is removed.
say() { printf '\n-- %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
install() { apt-get install -qq -y --no-install-recommends "$@" >>/opt/apt.log 2>&1 || { cat /opt/apt.log; exit 1; }; }
person() { su --login person -s /bin/sh -c "set -eu; $1"; }

say "installed with what it declares to need, and nothing else"
apt-get update -qq
install /opt/kring.deb
if ldd /usr/bin/kring | grep "not found"; then fail "kring lacks a library."; fi
[ -x /usr/bin/kring-cli ] || fail "kring-cli is not installed."
kring-cli --version | grep -q '^kring-cli ' || fail "kring-cli does not answer without a display."
dpkg -L kring | while read -r path; do [ -d "$path" ] || echo "$path"; done >/opt/files
for path in applications/Kring.desktop metainfo/app.kring.Kring.metainfo.xml icons/hicolor/scalable/apps/kring.svg \
  man/man1/kring-cli.1.gz man/man1/kring-cli-journal-add.1.gz bash-completion/completions/kring-cli \
  zsh/vendor-completions/_kring-cli fish/vendor_completions.d/kring-cli.fish doc/kring/copyright \
  doc/kring/third-party-licences.gz; do
  grep -q "^/usr/share/$path\$" /opt/files || fail "/usr/share/$path is not installed."
done
bash -c '. /usr/share/bash-completion/completions/kring-cli && complete -p kring-cli' >/dev/null

say "a person begins a notebook in the window, writes, locks, unlocks, and writes on"
useradd --create-home person
install xvfb xauth dbus xdotool imagemagick
mkdir /opt/pictures
chown person /opt/pictures
person 'xvfb-run -a -s "-screen 0 1280x800x24" dbus-run-session -- sh -eu /opt/window.sh'

say "and finds it in the terminal"
person 'kring-cli --passphrase-file pass vault verify
  kring-cli --passphrase-file pass search "next step" | grep "own next step"
  rm pass'

say "removed"
apt-get purge -qq -y kring >>/opt/apt.log 2>&1
while read -r path; do
  if [ -e "$path" ]; then fail "$path is still there."; fi
done </opt/files
left=$(find / -xdev -iname '*kring*' -not -path '/proc/*' -not -path '/opt/*' -not -path '/home/person/.local/share/kring*' \
  -not -path '/home/person/.config/kring*' -not -path '/var/lib/apt/*' -not -path '/var/cache/*')
[ -z "$left" ] || fail "Still there: $left"
[ -f /home/person/.local/share/kring/notebook/vault.db ] || fail "The notebook of the person is gone."
say "nothing is left but the notebook of the person"
