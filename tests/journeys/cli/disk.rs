//! Disks that cannot be written to or are full. The commands run in a mount namespace of their own, on a small disk in memory.
//!
//! Root may make such a namespace; anybody else may where the system allows user namespaces (`unshare --map-root-user`), and through a
//! `sudo` that asks nothing (the machines of GitHub). Permissions mean nothing to root, so root gives up the right to overrule them.

use std::fs;
use std::process::Command;

use super::terminal::{PASSPHRASE, Said, Terminal, contents, program, same, sentence};

fn works(words: &[&str]) -> bool {
    let done = Command::new(words[0]).args(&words[1..]).arg("true").output();
    done.is_ok_and(|output| output.status.success())
}

fn is_root() -> bool {
    let user = Command::new("id").arg("-u").output().unwrap();
    user.stdout == b"0\n"
}

/// The words before a command that give it mounts of its own.
fn own_mounts() -> Vec<&'static str> {
    let ways = [
        &["unshare", "--mount"][..],
        &["unshare", "--mount", "--map-root-user"],
        &["sudo", "-n", "-E", "unshare", "--mount"],
    ];
    let way = ways.into_iter().find(|way| works(way));
    way.expect("this machine lets a test mount a small disk: as root, by user namespaces, or by sudo without a question").to_vec()
}

/// Runs a script with a disk of this size in memory at `notebook`. `kring NAME WORDS...` runs the program with the person's passphrase
/// and keeps what it said; `keep NAME` keeps a copy of the notebook.
fn on_a_small_disk(person: &Terminal, size: &str, script: &str) {
    let prelude = r#"
        set -eu
        mkdir -p notebook
        mount -t tmpfs -o "size=$SIZE" kring notebook
        kring() {
            name=$1; shift
            code=0
            "$PROGRAM" --vault notebook/here --passphrase-file passphrase "$@" >"$name.out" 2>"$name.err" || code=$?
            printf %s "$code" >"$name.code"
        }
        keep() { cp -a notebook/here "$1"; }
        fill() { cat /dev/zero >notebook/filler 2>/dev/null || true; }
    "#;
    let ended = run(person, &own_mounts(), &[("SIZE", size)], &format!("{prelude}\n{script}"));
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{ended:?}");
}

fn run(person: &Terminal, before: &[&str], variables: &[(&str, &str)], script: &str) -> Said {
    let mut command = person.command_of(before[0].as_ref());
    command
        .args(&before[1..])
        .args(["sh", "-c", script])
        .env("PROGRAM", program())
        .envs(variables.iter().copied());
    command.output().unwrap().into()
}

/// What a `kring NAME` of the script said.
fn said(person: &Terminal, name: &str) -> Said {
    let read = |end: &str| fs::read_to_string(person.path(&format!("{name}.{end}"))).unwrap();
    Said { code: read("code").parse().unwrap(), out: read("out"), err: read("err") }
}

#[test]
fn a_full_disk_refuses_and_loses_nothing() {
    let person = Terminal::new();
    person.file("long.md", &"many calm words ".repeat(20_000));
    on_a_small_disk(
        &person,
        "3m",
        "kring create vault create --json
         kring first journal add --title First --file long.md --json
         fill
         keep before
         for at in 1 2 3; do kring add$at journal add --title Late --file long.md; done
         kring reindex vault reindex
         kring edit journal edit $(sed 's/.*\"id\":\"\\([^\"]*\\)\".*/\\1/' first.out) --title Other
         kring passphrase vault passphrase --new-passphrase-file long.md
         kring read journal list --json
         keep after
         rm notebook/filler
         kring verify vault verify --json
         kring later journal add --title Later --json
         kring list journal list --json",
    );
    said(&person, "create").json();
    for name in ["add1", "add2", "add3", "reindex", "edit", "passphrase"] {
        said(&person, name).is_refused(1, &sentence("disk-full"));
    }
    same(&contents(&person.path("before")), &contents(&person.path("after")));
    let titles = |name: &str| {
        let pages = said(&person, name).json();
        pages
            .as_array()
            .unwrap()
            .iter()
            .map(|page| page["title"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(titles("read"), ["First"], "on a full disk one can still read");
    assert_eq!(said(&person, "verify").json()["ok"], true);
    said(&person, "later").json();
    assert_eq!(titles("list"), ["Later", "First"], "and go on once there is room");
}

#[test]
fn a_disk_that_fills_up_keeps_every_page_that_was_acknowledged() {
    let person = Terminal::new();
    person.file("page.md", &"another calm sentence of a long day ".repeat(300));
    on_a_small_disk(
        &person,
        "1m",
        "kring create vault create --json
         at=0
         while [ $at -lt 400 ]; do
             dd if=/dev/urandom bs=3000 count=1 2>/dev/null | od -An -tx1 >noise.md
             kring add journal add --title Page --file noise.md
             [ \"$(cat add.code)\" = 0 ] || break
             at=$((at + 1))
         done
         printf %s $at >added
         kring verify vault verify --json
         kring list journal list --json",
    );
    said(&person, "add").is_refused(1, &sentence("disk-full"));
    let added: usize = fs::read_to_string(person.path("added")).unwrap().parse().unwrap();
    assert!(added > 0);
    assert_eq!(said(&person, "verify").json()["ok"], true);
    assert_eq!(said(&person, "list").json().as_array().unwrap().len(), added);
}

#[test]
fn what_does_not_fit_on_a_disk_is_not_begun_there() {
    let person = Terminal::with_notebook();
    person.writes("Kept", &"many calm words ".repeat(2000));
    on_a_small_disk(
        &person,
        "64k",
        "kring create vault create
         ls -A notebook >after-create",
    );
    said(&person, "create").is_refused(1, &sentence("disk-full"));
    assert_eq!(fs::read_to_string(person.path("after-create")).unwrap(), "", "no half a notebook");

    person.untouched(&person.folder(), || {
        let script = "
            set -eu
            mkdir -p small
            mount -t tmpfs -o size=64k kring small
            run() {
                name=$1; shift
                code=0
                \"$PROGRAM\" --vault notebook --passphrase-file passphrase \"$@\" >\"$name.out\" 2>\"$name.err\" || code=$?
                printf %s \"$code\" >\"$name.code\"
            }
            run backup vault backup small/copy
            cat /dev/zero >small/filler 2>/dev/null || true
            run json export --all --format json --out small/pages.json
            run md export --all --format md --out small/pages
            run pdf export --all --format pdf --out small/pages.pdf
            run docx export --all --format docx --out small/pages.docx
            rm small/filler
            ls -A small >after";
        let ended = run(&person, &own_mounts(), &[], script);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{ended:?}");
    });
    for name in ["backup", "json", "md", "pdf", "docx"] {
        said(&person, name).is_refused(1, &sentence("disk-full"));
    }
    assert_eq!(fs::read_to_string(person.path("after")).unwrap(), "", "no half a backup, no half an export");
    person.is_sound_with(&["Kept"]);
}

#[test]
fn a_disk_for_reading_only_is_left_as_it_is() {
    let person = Terminal::new();
    on_a_small_disk(
        &person,
        "4m",
        "kring create vault create --json
         kring first journal add --title First --json
         keep before
         mount -o remount,ro notebook
         kring list journal list
         kring add journal add --title Second
         kring verify vault verify
         kring info vault info --json
         keep after
         mount -o remount,rw notebook
         kring sound vault verify --json",
    );
    for name in ["list", "add", "verify"] {
        said(&person, name).is_refused(1, &sentence("vault-only-readable"));
    }
    assert_eq!(said(&person, "info").json()["in_use"], false);
    same(&contents(&person.path("before")), &contents(&person.path("after")));
    assert_eq!(said(&person, "sound").json()["ok"], true);
}

/// The words before a command by which permissions mean something: root gives up what lets it overrule them; for anybody else this is
/// `env`, which changes nothing.
fn under_permissions() -> &'static [&'static str] {
    let bounded = &["setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"];
    let before: &[&str] = if is_root() { bounded } else { &["env"] };
    assert!(works(before), "{before:?} works here");
    before
}

#[test]
fn what_may_not_be_read_or_written_is_told_apart_and_left_as_it_is() {
    let person = Terminal::with_notebook();
    person.writes("Kept", "words");
    person.run(&["vault", "backup", "copy", "--json"]).json();
    let script = "
        kring() {
            name=$1; folder=$2; shift 2
            code=0
            \"$PROGRAM\" --vault \"$folder\" --passphrase-file passphrase \"$@\" >\"$name.out\" 2>\"$name.err\" || code=$?
            printf %s \"$code\" >\"$name.code\"
        }
        chmod a-w notebook/vault.db
        kring database notebook journal list
        chmod u+w notebook/vault.db
        chmod a-r notebook/vault.db
        kring closed-database notebook journal list
        chmod u+r notebook/vault.db
        chmod a-r notebook/vault.json
        kring header notebook journal list
        kring info notebook vault info
        chmod u+r notebook/vault.json
        chmod a-r copy/vault.db
        kring backup new vault restore copy
        chmod u+r copy/vault.db
        chmod a-r copy/backup.json
        kring manifest new vault restore copy
        chmod u+r copy/backup.json
        chmod a-r copy/vault.json
        kring copied-header new vault restore copy
        chmod u+r copy/vault.json
        cp -a notebook other
        mkdir shut
        chmod a-rwx shut
        kring folder other import --from markdown shut
        chmod u+rwx shut";
    person.untouched(&person.folder(), || {
        let ended = run(&person, under_permissions(), &[], script);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{ended:?}");
    });
    said(&person, "database").is_refused(1, &sentence("vault-only-readable"));
    for name in ["closed-database", "header", "info", "backup", "manifest", "copied-header", "folder"] {
        said(&person, name).is_refused(1, &sentence("not-readable"));
    }
    assert!(!person.path("new").exists());
    person.is_sound_with(&["Kept"]);
}

#[test]
fn a_folder_that_may_not_be_written_is_left_as_it_is() {
    let person = Terminal::with_notebook();
    person.writes("Kept", "words");
    let script = "
        run() { \"$PROGRAM\" --vault \"$1\" --passphrase-file passphrase journal list >>out 2>>err || echo $? >>codes; }
        mkdir -p closed
        chmod -R a-w notebook closed
        run notebook
        \"$PROGRAM\" --vault closed/new --passphrase-file passphrase vault create >>out 2>>err || echo $? >>codes
        chmod -R u+w notebook closed";
    person.untouched(&person.folder(), || {
        let ended = run(&person, under_permissions(), &[], script);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{ended:?}");
    });
    let read = |name: &str| fs::read_to_string(person.path(name)).unwrap();
    let refused = format!("{}\n{}\n", sentence("vault-only-readable"), sentence("vault-read-only"));
    assert_eq!((read("out"), read("err"), read("codes")), (String::new(), refused, "1\n1\n".to_owned()));
    assert!(contents(&person.path("closed")).is_empty());
    assert_eq!(fs::read_to_string(person.path("passphrase")).unwrap().trim_end(), PASSPHRASE);
    person.is_sound_with(&["Kept"]);
}
