//! A group that two people share, from the command line, and the shapes of the answers.

use serde_json::Value;

use super::terminal::{Terminal, sentence};

const SHARING: &str =
    "circle closed elsewhere elsewhere_at elsewhere_moved elsewhere_out keeper left name people status";

fn fields(value: &Value) -> String {
    value.as_object().unwrap().keys().map(String::as_str).collect::<Vec<_>>().join(" ")
}

#[test]
fn two_people_share_a_group_by_words_and_one_is_taken_out_again() {
    let (ann, ben) = (Terminal::with_notebook(), Terminal::with_notebook());
    let group = ann.run(&["circle", "new", "--name", "Tuesday circle", "--json"]).json();
    let group = group["id"].as_str().unwrap().to_owned();
    let charter = ann.run(&["charter", "new", "--title", "Our charter", "--circle", &group, "--json"]).json();
    let storage = ann.path("storage");
    std::fs::create_dir(&storage).unwrap();
    let address = format!("file://{}", storage.display());
    let share = ["sync", "group", "share", &group, &address];
    ann.run(&share).is_refused(1, &sentence("sharing-name"));
    ann.run(&["sync", "group", "invite", &group]).is_refused(1, &sentence("sharing-off"));
    let begun = ann.run(&[&share[..], &["--as", "Ann", "--json"]].concat()).json();
    assert_eq!((fields(&begun), fields(&begun["sharing"])), ("check sharing".into(), SHARING.into()));
    assert_eq!(fields(&begun["sharing"]["people"][0]), "active devices heard id keeper me name");
    ann.run(&share).is_refused(1, &sentence("sharing-is-on"));
    let invite = ann.run(&["sync", "group", "invite", &group, "--json"]).json();
    assert_eq!(fields(&invite), "code own squares text until");

    let text = ben.file("invitation", &format!("\n{}\n", invite["text"].as_str().unwrap()));
    ben.run(&["sync", "join", "--file", &text]).is_refused(1, &sentence("sync-invite-group"));
    let join = ["sync", "group", "join", "--file", &text, "--as", "Ben"];
    let waiting = ben.run(&[&join[..], &["--json"]].concat()).json();
    assert_eq!((fields(&waiting), &waiting["status"]["state"]), (SHARING.into(), &Value::from("waiting")));
    assert_eq!(waiting["name"], "Tuesday circle");
    let requests = ann.run(&["sync", "group", "requests", &group, "--json"]).json();
    assert_eq!((fields(&requests[0]), requests[0]["name"].as_str()), ("id name words".into(), Some("Ben")));
    assert_eq!(requests[0]["words"], waiting["status"]["words"]);
    let id = requests[0]["id"].as_str().unwrap();
    let approved = ann.run(&["sync", "group", "approve", &group, id, "--json"]).json();
    assert_eq!(approved["people"].as_array().unwrap().len(), 2);

    let done = ben.run(&["sync", "now", "--json"]).json();
    assert_eq!(
        (fields(&done), fields(&done["groups"][0])),
        ("groups listings refused sent status taken".into(), SHARING.into())
    );
    let there = ben.run(&["charter", "show", charter["id"].as_str().unwrap(), "--json"]).json();
    assert_eq!(there["id"], charter["id"]);
    assert_eq!(ben.run(&["journal", "list", "--json"]).json(), Value::Array(vec![]));
    let said = ben.run(&["sync", "status"]).out;
    assert!(said.contains("Tuesday circle") && !said.contains("Sync is off"), "{said}");
    let said = ben.run(&["sync", "group", "show", &group]).out;
    assert!(said.contains("Ann") && said.contains("Ben, you"), "{said}");

    let of_ben = approved["people"].as_array().unwrap().iter().find(|one| one["name"] == "Ben").unwrap();
    let appoint = ["sync", "group", "appoint", &group, of_ben["id"].as_str().unwrap()];
    ben.run(&appoint).is_refused(1, &sentence("sharing-not-keeper"));
    let said = ann.run(&appoint).out;
    assert!(said.contains("Ben, keeps the group"), "{said}");
    let remove = ["sync", "group", "remove", &group, of_ben["id"].as_str().unwrap()];
    ben.run(&remove).is_refused(1, &sentence("sharing-person-own"));
    let removed = ann.run(&remove).out;
    assert!(removed.contains("access to the storage"), "{removed}");
    ben.run(&["sync", "now", "--json"]).json();
    let left = ben.run(&["sync", "group", "leave", &group, "--json"]).json();
    assert!(left["left"].is_string());
    assert_eq!(ben.run(&["sync", "group", "list", "--json"]).json()[0]["name"], "Tuesday circle");
    assert_eq!(ann.run(&["sync", "group", "leave", &group, "--json"]).json()["people"], Value::Array(vec![]));
}

#[test]
fn after_the_only_computer_was_lost_its_words_lead_into_the_group_again() {
    let (lost, new) = (Terminal::new(), Terminal::new());
    lost.run(&["vault", "create", "--name", "Ann’s notebook", "--kit", "sheet.txt", "--json"]).json();
    let group = lost.run(&["circle", "new", "--name", "Tuesday circle", "--json"]).json();
    let group = group["id"].as_str().unwrap().to_owned();
    let addresses = ["own", "group"].map(|name| {
        std::fs::create_dir(lost.path(name)).unwrap();
        format!("file://{}", lost.path(name).display())
    });
    let [own, shared] = &addresses;
    lost.run(&["sync", "group", "share", &group, shared, "--as", "Ann", "--json"]).json();
    lost.run(&["sync", "add", own, "--name", "Laptop", "--json"]).json();
    lost.run(&["sync", "now", "--json"]).json();

    let words = new.file("words", &std::fs::read_to_string(lost.path("sheet.txt")).unwrap());
    new.run(&["vault", "recover", "--from", own, "--words-file", &words, "--json"]).json();
    let listed = new.run(&["sync", "group", "list", "--json"]).json();
    assert_eq!(
        (&listed[0]["elsewhere"], &listed[0]["elsewhere_at"]),
        (&Value::from("Laptop"), &Value::from(shared.as_str()))
    );
    let wrong = new.file("wrong", "abandon ability");
    assert_eq!(new.run(&["sync", "group", "again", &group, "--words-file", &wrong]).code, 3);
    let again = ["sync", "group", "again", &group, "--words-file", &words, "--json"];
    let back = new.run(&again).json();
    assert_eq!((fields(&back), &back["keeper"]), (SHARING.into(), &Value::from(true)));
    assert_eq!(back["status"]["state"], "on");
    new.run(&again[..6]).is_refused(1, &sentence("sharing-is-on"));
}

#[test]
fn a_closed_group_is_shared_by_the_same_words_and_its_ending_reaches_the_other() {
    let (ann, bo) = (Terminal::with_notebook(), Terminal::with_notebook());
    let group = ["group", "add", "--name", "A door", "--person", "Bo", "--me", "Ann", "--end", "2099-01-01"];
    let group = ann.run(&[&["intervision"], &group[..], &["--json"]].concat()).json();
    let group = group["id"].as_str().unwrap().to_owned();
    let new =
        ["intervision", "new", "--method", "incident", "--title", "A case", "--group", &group, "--json"];
    let session = ann.run(&new).json()["id"].as_str().unwrap().to_owned();
    let storage = ann.path("storage");
    std::fs::create_dir(&storage).unwrap();
    let address = format!("file://{}", storage.display());
    let begun = ann.run(&["sync", "group", "share", &group, &address, "--json"]).json();
    assert_eq!(
        (fields(&begun["sharing"]), &begun["sharing"]["closed"]),
        (SHARING.into(), &Value::from(true))
    );
    let invite = ann.run(&["sync", "group", "invite", &group, "--json"]).json();
    let text = bo.file("invitation", invite["text"].as_str().unwrap());
    let waiting = bo.run(&["sync", "group", "join", "--file", &text, "--as", "Bo", "--json"]).json();
    assert_eq!(waiting["name"], "", "an invitation does not say what a closed group is called");
    let requests = ann.run(&["sync", "group", "requests", &group, "--json"]).json();
    assert_eq!(requests[0]["words"], waiting["status"]["words"]);
    ann.run(&["sync", "group", "approve", &group, requests[0]["id"].as_str().unwrap(), "--json"]).json();
    bo.run(&["sync", "now", "--json"]).json();
    assert_eq!(bo.run(&["intervision", "show", &session, "--json"]).json()["title"], "A case");
    let list = bo.run(&["sync", "group", "list"]).out;
    assert!(list.contains("A closed group") && !list.contains("A door"), "{list}");
    assert!(bo.run(&["sync", "group", "show", &group]).out.contains("A door"));

    let plan = ann.run(&["intervision", "shred", &session, "--json"]).json();
    assert_eq!((&plan["held_by"], &plan["only_mine"]), (&Value::from(vec!["Bo"]), &Value::from(false)));
    let shred = ["intervision", "shred", &session, "--name", "A door"];
    ann.run(&shred).is_refused(1, &sentence("closed-others-hold"));
    ann.run(&[&shred[..], &["--agreed", "Bo"]].concat());
    ann.run(&["sync", "now", "--json"]).json();
    bo.run(&["sync", "now", "--json"]).json();
    bo.run(&["intervision", "show", &session]).is_refused(1, &sentence("closed-not-found"));
    let told = bo.run(&["intervision", "certificates", "--json"]).json();
    assert_eq!((&told[0]["id"], &told[0]["rule"]), (&Value::from(session), &Value::from("elsewhere")));
}
