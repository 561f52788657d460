//! Sync from the command line: two computers of one person, and the shapes of the answers.

use serde_json::Value;

use super::terminal::{Terminal, sentence};

const STATUS: &str = "address arriving devices done failure login missing recoverable recovered refused requests sent since state tried troubles waiting warnings words";

fn fields(value: &Value) -> String {
    value.as_object().unwrap().keys().map(String::as_str).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_second_computer_joins_by_words_and_has_everything() {
    let (laptop, other) = (Terminal::with_notebook(), Terminal::with_notebook());
    laptop.run(&["journal", "add", "--title", "From the laptop", "--json"]).json();
    assert_eq!(laptop.run(&["sync", "status", "--json"]).json()["state"], "off");
    laptop.run(&["sync", "now"]).is_refused(1, &sentence("sync-off"));
    let storage = laptop.path("storage");
    std::fs::create_dir(&storage).unwrap();
    let address = format!("file://{}", storage.display());
    let added = laptop.run(&["sync", "add", &address, "--name", "Laptop", "--json"]).json();
    assert_eq!((fields(&added), fields(&added["status"])), ("check status".into(), STATUS.into()));
    assert_eq!(fields(&added["check"]), "address lists milliseconds others reads removes writes");
    laptop.run(&["sync", "add", &address]).is_refused(1, &sentence("sync-is-on"));
    let invite = laptop.run(&["sync", "invite", "--json"]).json();
    assert_eq!(fields(&invite), "text until");

    let text = other.file("invitation", &format!("\n{}\n", invite["text"].as_str().unwrap()));
    let waiting = other.run(&["sync", "join", "--file", &text, "--name", "Other", "--json"]).json();
    assert_eq!((fields(&waiting), &waiting["state"]), (STATUS.into(), &Value::from("waiting")));
    assert_eq!(other.run(&["sync", "join", "--file", &text]).code, 1);
    let requests = laptop.run(&["sync", "requests", "--json"]).json();
    assert_eq!((fields(&requests[0]), requests[0]["name"].as_str()), ("id name words".into(), Some("Other")));
    assert_eq!(requests[0]["words"], waiting["words"]);
    let id = requests[0]["id"].as_str().unwrap();
    assert_eq!(fields(&laptop.run(&["sync", "approve", id, "--json"]).json()), STATUS);
    laptop.run(&["sync", "approve", id]).is_refused(1, &sentence("sync-request-missing"));

    let done = other.run(&["sync", "now", "--json"]).json();
    assert_eq!(fields(&done), "groups listings refused sent status taken");
    assert_eq!(done["status"]["state"], "on");
    assert_eq!(other.run(&["journal", "list", "--json"]).json()[0]["title"], "From the laptop");
    other.run(&["journal", "add", "--title", "From the other", "--json"]).json();
    other.run(&["sync", "now", "--json"]).json();
    laptop.run(&["sync", "now", "--json"]).json();
    assert_eq!(laptop.run(&["journal", "list", "--json"]).json().as_array().unwrap().len(), 2);

    let devices = laptop.run(&["sync", "devices", "--json"]).json();
    assert_eq!(fields(&devices[0]), "active behind heard here id name");
    assert_eq!((devices[0]["name"].as_str(), devices[1]["name"].as_str()), (Some("Laptop"), Some("Other")));
    let said = laptop.run(&["sync", "devices"]).out;
    assert!(said.contains("Laptop  this device") && said.contains("Other"), "{said}");
    let second = devices[1]["id"].as_str().unwrap();
    let renamed = laptop.run(&["sync", "rename", second, "At the practice", "--json"]).json();
    assert_eq!(
        (fields(&renamed), &renamed["devices"][1]["name"]),
        (STATUS.into(), &"At the practice".into())
    );
    assert!(laptop.run(&["sync", "rename", second, "Practice"]).out.contains("“Practice”"));
    laptop
        .run(&["sync", "revoke", devices[0]["id"].as_str().unwrap()])
        .is_refused(1, &sentence("sync-device-own"));
    let said = laptop.run(&["sync", "revoke", devices[1]["id"].as_str().unwrap()]).out;
    assert!(said.contains("here or in your groups"), "{said}");
    let devices = laptop.run(&["sync", "devices", "--json"]).json();
    assert_eq!(devices.as_array().unwrap().iter().filter(|one| one["active"] == true).count(), 1);
    assert_eq!(laptop.run(&["sync", "aside", "--json"]).json(), Value::Array(vec![]));
    let out = laptop.path("aside.json");
    laptop.run(&["sync", "aside", "--out", &out.display().to_string(), "--json"]).json();
    assert_eq!(std::fs::read_to_string(out).unwrap(), "[]");
    assert_eq!(laptop.run(&["sync", "off", "--json"]).json()["state"], "off");
}

#[test]
fn what_is_wrong_gets_one_sentence() {
    let person = Terminal::with_notebook();
    for (args, code) in [
        (&["sync", "add", "ftp://somewhere"][..], "sync-address"),
        (&["sync", "add", "file:///nowhere/at/all"], "sync-away"),
        (&["sync", "join", "kring-invite-1-00"], "sync-invite-wrong"),
        (&["sync", "invite"], "sync-off"),
        (&["sync", "approve", "x"], "sync-off"),
        (&["sync", "revoke", "x"], "sync-device-missing"),
        (&["sync", "rename", "x", "Laptop"], "sync-off"),
    ] {
        person.run(args).is_refused(1, &sentence(code));
    }
    assert_eq!(person.run(&["sync", "join"]).code, 2);
    assert_eq!(person.run(&["sync", "add"]).code, 2);
}
