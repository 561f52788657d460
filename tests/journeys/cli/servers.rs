//! A server as the storage, from the command line: WebDAV with a name and a password, S3 with keys, and no connection while sync is off.

use std::process::Command;

use kring_sync::remote::engines::{NAME, PASSWORD, Seaweed, WsgiDav};
use serde_json::Value;

use super::terminal::{Said, Terminal, program, sentence};

fn count(person: &Terminal) -> usize {
    person.run(&["journal", "list", "--json"]).json().as_array().unwrap().len()
}

/// What `laptop` has just added is used by another computer too, which has the secret of its own.
fn they_meet(laptop: &Terminal, other: &Terminal, added: &Value) {
    for can in ["writes", "reads", "lists", "removes"] {
        assert_eq!(added["check"][can], "can", "{can}");
    }
    // There is no keychain on this computer, so the notebook keeps the password, and says so.
    let login = &added["status"]["login"];
    assert_eq!((&login["name"], &login["kept"]), (&Value::from(NAME), &Value::from("notebook")));

    let invite = laptop.run(&["sync", "invite", "--json"]).json();
    let text = invite["text"].as_str().unwrap();
    assert!(!text.contains(PASSWORD));
    let (text, secret) = (other.file("invitation", text), other.file("password", PASSWORD));
    other.run(&["sync", "join", "--file", &text]).is_refused(1, &sentence("sync-login-refused"));
    let join = ["sync", "join", "--file", &text, "--user", NAME, "--password-file", &secret, "--json"];
    let waiting = other.run(&join).json();
    assert_eq!(waiting["state"], "waiting");
    let requests = laptop.run(&["sync", "requests", "--json"]).json();
    assert_eq!(requests[0]["words"], waiting["words"]);
    laptop.run(&["sync", "approve", requests[0]["id"].as_str().unwrap(), "--json"]).json();
    assert_eq!(other.run(&["sync", "now", "--json"]).json()["status"]["state"], "on");
    assert_eq!(count(other), 1);
    other.writes("From the other", "More.");
    other.run(&["sync", "now", "--json"]).json();
    laptop.run(&["sync", "now", "--json"]).json();
    assert_eq!(count(laptop), 2);
}

#[test]
fn two_computers_meet_at_a_server_each_with_its_own_password() {
    let server = WsgiDav::start();
    let (laptop, other) = (Terminal::with_notebook(), Terminal::with_notebook());
    laptop.writes("From the laptop", "Calm canary words.");
    let (dav, wrong) = (laptop.file("password", PASSWORD), laptop.file("wrong", "another password"));
    let add = |address: &str, password: &str| {
        laptop.run(&["sync", "add", address, "--user", NAME, "--password-file", password, "--json"])
    };
    // What is refused leaves nothing behind.
    add(&server.address("dav"), &wrong).is_refused(1, &sentence("sync-login-refused"));
    add(&server.address("shut"), &dav).is_refused(1, &sentence("sync-read-only"));
    add(&server.address("dav/no/such/place"), &dav).is_refused(1, &sentence("sync-nowhere"));
    add("webdav+http://cloud.example/dav/", &dav).is_refused(1, &sentence("sync-address-clear"));
    add("webdav+https://ann:secret@cloud.example/", &dav).is_refused(1, &sentence("sync-address-secret"));
    assert_eq!(laptop.run(&["sync", "status", "--json"]).json()["state"], "off");

    they_meet(&laptop, &other, &add(&server.address("dav"), &dav).json());

    // A password that is refused changes nothing; the server is away, and it waits.
    let login = |password: &str| laptop.run(&["sync", "login", "--user", NAME, "--password-file", password]);
    login(&wrong).is_refused(1, &sentence("sync-login-refused"));
    assert_eq!(login(&dav).code, 0);
    drop(server);
    laptop.run(&["sync", "now"]).is_refused(1, &sentence("sync-away"));
    let status = laptop.run(&["sync", "status", "--json"]).json();
    assert_eq!(status["failure"]["code"], "sync-away");
}

#[test]
fn two_computers_meet_in_a_bucket_each_with_its_own_key() {
    let store = Seaweed::start();
    let (laptop, other) = (Terminal::with_notebook(), Terminal::with_notebook());
    laptop.writes("From the laptop", "Calm canary words.");
    let (key, wrong) = (laptop.file("password", PASSWORD), laptop.file("wrong", "another secret"));
    let add = |bucket: &str, who: &str, key: &str| {
        let address = store.address(bucket);
        laptop.run(&["sync", "add", &address, "--user", who, "--password-file", key, "--json"])
    };
    // What is refused leaves nothing behind.
    add("tuesday-circle", NAME, &wrong).is_refused(1, &sentence("sync-login-refused"));
    add("tuesday-circle", "bob", &key).is_refused(1, &sentence("sync-read-only"));
    add("no-such-bucket", NAME, &key).is_refused(1, &sentence("sync-nowhere"));
    assert_eq!(laptop.run(&["sync", "status", "--json"]).json()["state"], "off");

    they_meet(&laptop, &other, &add("tuesday-circle/kring", NAME, &key).json());
}

#[test]
fn a_new_computer_begins_with_the_words_and_a_server() {
    let server = WsgiDav::start();
    let (laptop, new) = (Terminal::with_notebook(), Terminal::new());
    laptop.writes("From the laptop", "Calm canary words.");
    laptop.run(&["vault", "sheet", "--kit", "sheet.txt", "--json"]).json();
    let dav = laptop.file("password", PASSWORD);
    let address = server.address("dav");
    let add = ["sync", "add", &address, "--user", NAME, "--password-file", &dav, "--json"];
    assert_eq!(laptop.run(&add).json()["status"]["recoverable"], true);

    let sheet = new.file("words", &std::fs::read_to_string(laptop.path("sheet.txt")).unwrap());
    let (dav, wrong) = (new.file("password", PASSWORD), new.file("wrong", "another password"));
    let recover = |sheet: &str, password: &str| {
        let from = ["vault", "recover", "--from", &address, "--user", NAME, "--name", "New"];
        new.run(&[&from[..], &["--words-file", sheet, "--password-file", password, "--json"]].concat())
    };
    recover(&sheet, &wrong).is_refused(1, &sentence("sync-login-refused"));
    let stranger = Terminal::with_notebook();
    stranger.run(&["vault", "sheet", "--kit", "theirs.txt", "--json"]).json();
    let theirs = stranger.path("theirs.txt").display().to_string();
    recover(&theirs, &dav).is_refused(3, &sentence("sync-recover-words"));
    assert!(!new.folder().exists(), "what is refused leaves nothing behind");
    let done = recover(&sheet, &dav).json();
    let fields: Vec<_> = done.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, ["folder", "id", "name", "status"]);
    assert_eq!((&done["name"], &done["status"]["state"]), (&"Ann’s notebook".into(), &"on".into()));
    assert_eq!(new.run(&["journal", "list", "--json"]).json()[0]["title"], "From the laptop");
    new.writes("From the new one", "More.");
    new.run(&["sync", "now", "--json"]).json();
    laptop.run(&["sync", "now", "--json"]).json();
    assert_eq!(count(&laptop), 2);
    assert_eq!(laptop.run(&["sync", "devices", "--json"]).json().as_array().unwrap().len(), 2);
}

#[test]
fn no_connection_is_made_while_sync_is_off() {
    let person = Terminal::with_notebook();
    let traced = |args: &[&str]| -> (Said, String) {
        let trace = person.path("trace");
        let mut command: Command = person.command_of("strace".as_ref());
        command.args(["-f", "-qq", "-e", "trace=socket,connect", "-o"]).arg(&trace).arg(program());
        command.args(["--vault", "notebook", "--passphrase-file", "passphrase"]).args(args);
        let output = command.output().expect("strace is there: `cargo xtask test` sees to it");
        (output.into(), std::fs::read_to_string(trace).unwrap())
    };
    for args in [
        &["journal", "add", "--title", "Kept"][..],
        &["journal", "list"],
        &["sync", "status"],
        &["sync", "off"],
    ] {
        let (said, trace) = traced(args);
        assert_eq!(said.code, 0, "{said:?}");
        assert!(!trace.contains("AF_INET"), "{args:?}: {trace}");
    }
    // The trace would show one: a server that is asked for is asked.
    let (said, trace) = traced(&["sync", "add", "webdav+http://127.0.0.1:9/dav/"]);
    assert_eq!(said.code, 1);
    assert!(trace.contains("AF_INET"), "{trace}");
}
