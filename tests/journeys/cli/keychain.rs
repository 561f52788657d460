//! "This computer's login" as the terminal meets it: a real Secret Service on a bus of its own, open, empty, locked, or not there.

use std::fs;

use kring_core::language::Messages;
use kring_core::settings::preferences::Language;

use kring_sync::remote::engines::{NAME, PASSWORD, WsgiDav};

use super::terminal::{Said, Terminal, program, sentence};

/// Runs a script on a private bus. `kring` is the program with the notebook and no passphrase, `known` with it.
fn on_a_bus(person: &Terminal, script: &str) -> Said {
    let prelude = r#"
        kring() { "$PROGRAM" --vault notebook "$@" </dev/null; }
        known() { "$PROGRAM" --vault notebook --passphrase-file passphrase "$@" </dev/null; }
        owned() {
            dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
                org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q 'boolean true'
        }
        # The keychain goes on in the background, and is there once its name is.
        login() {
            printf "$1" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
            tries=0
            until owned; do tries=$((tries + 1)); [ $tries -lt 2000 ] || exit 98; done
        }
    "#;
    // Only what this test starts is on the bus: nothing answers that nobody asked for.
    let config = format!(
        "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\"
          \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">
        <busconfig><type>session</type><listen>unix:dir={}</listen><policy context=\"default\">
        <allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
        person.home().display()
    );
    let config = person.file("bus.conf", &config);
    let mut command = person.command_of("dbus-run-session".as_ref());
    // The bus has words of its own for standard error: those of the program are kept apart.
    let script = format!("{prelude}\n{{ {script}\n}} 2>said.err");
    command.arg(format!("--config-file={config}")).args(["--", "sh", "-c", &script]);
    command
        .env("PROGRAM", program())
        .env("XDG_RUNTIME_DIR", person.home())
        .env("XDG_CACHE_HOME", person.path("cache"));
    let output = command.output().expect("dbus-run-session and gnome-keyring are there");
    Said { err: fs::read_to_string(person.path("said.err")).unwrap(), ..output.into() }
}

/// A notebook that the login opens, and a keychain that holds its key.
fn a_notebook_with_login() -> Terminal {
    let person = Terminal::with_notebook();
    person.writes("Kept", "words");
    let said = on_a_bus(&person, "login '\\n'; known vault login on >/dev/null && kring journal list");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "the login opens the notebook: {said:?}");
    assert!(said.out.contains("Kept"));
    assert_eq!(person.run(&["vault", "info", "--json"]).json()["keychain"], true);
    person
}

#[test]
fn the_login_opens_the_notebook_without_a_passphrase() {
    let person = a_notebook_with_login();
    let said = on_a_bus(&person, "login '\\n'; kring search words --json");
    assert_eq!(said.json().as_array().unwrap().len(), 1);
}

#[test]
fn the_password_of_a_storage_lies_in_the_keychain_and_nowhere_else() {
    let (server, person) = (WsgiDav::start(), Terminal::with_notebook());
    let (password, address) = (person.file("password", PASSWORD), server.address("dav"));
    let add = format!("known sync add {address} --user {NAME} --password-file {password} --json");
    let added = on_a_bus(&person, &format!("login '\\n'; {add}")).json();
    assert_eq!(added["status"]["login"]["kept"], "keychain");
    assert_eq!(on_a_bus(&person, "login '\\n'; known sync now --json").json()["refused"], 0);
    // Without its keychain the notebook says so, keeps what waits, and takes the password once more.
    person.run(&["sync", "now"]).is_refused(1, &sentence("sync-login-missing"));
    let status = person.run(&["sync", "status", "--json"]).json();
    assert_eq!(status["failure"]["code"], "sync-login-missing");
    let again = ["sync", "login", "--user", NAME, "--password-file", &password, "--json"];
    assert_eq!(person.run(&again).json()["login"]["kept"], "notebook");
    assert_eq!(person.run(&["sync", "now"]).code, 0);
}

#[test]
fn the_login_opens_nothing_once_it_is_switched_off() {
    let person = a_notebook_with_login();
    let said = on_a_bus(&person, "login '\\n'; kring vault login off --json");
    assert_eq!(said.json()["keychain"], false);
    let says = Messages::of(Language::En).say("cli-no-passphrase", &[]);
    on_a_bus(&person, "login '\\n'; kring journal list").is_refused(2, &says);
    person.is_sound_with(&["Kept"]);
    // Where no keychain is, nothing is switched on.
    person.untouched(&person.folder(), || {
        on_a_bus(&person, "known vault login on").is_refused(1, &sentence("keychain-unavailable"));
    });
}

#[test]
fn a_missing_entry_is_a_wrong_key_and_makes_no_new_one() {
    let person = a_notebook_with_login();
    fs::remove_dir_all(person.path("data/keyrings")).unwrap();
    person.untouched(&person.folder(), || {
        on_a_bus(&person, "login '\\n'; kring journal list").is_refused(3, &sentence("keychain-missing"));
    });
    person.is_sound_with(&["Kept"]);
}

#[test]
fn a_locked_keychain_leaves_the_passphrase() {
    let person = a_notebook_with_login();
    person.untouched(&person.folder(), || {
        // The keychain starts with the wrong password: it is there, and stays locked.
        let said = on_a_bus(&person, "login 'not the password'; kring journal list");
        said.is_refused(1, &sentence("keychain-locked"));
    });
    person.is_sound_with(&["Kept"]);
}

#[test]
fn without_any_keychain_the_passphrase_is_asked_for() {
    let person = a_notebook_with_login();
    person.untouched(&person.folder(), || {
        on_a_bus(&person, "kring journal list").is_refused(1, &sentence("keychain-unavailable"));
        let mut command = person.command();
        command
            .args(["--vault", "notebook", "journal", "list"])
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        Said::from(command.output().unwrap()).is_refused(1, &sentence("keychain-unavailable"));
    });
    person.is_sound_with(&["Kept"]);
}
