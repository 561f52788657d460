//! Closed groups from the command line: a session from its beginning to its certificate.

use serde_json::json;

use super::terminal::{Terminal, sentence};

const FAR: &str = "2199-12-31";

#[test]
fn a_session_is_begun_written_searched_closed_and_destroyed() {
    let ann = Terminal::with_notebook();
    let done = |args: &[&str]| ann.run(&[&["intervision"][..], args, &["--json"]].concat()).json();
    let new = done(&["new", "--method", "incident", "--title", "A door", "--end", FAR]);
    let id = new["id"].as_str().unwrap();
    assert_eq!((&new["ends"], &new["stage"]), (&json!(FAR), &json!("open")));
    let mine = ann.file("mine.md", "I was tired of Fatima.\n");
    let group = ann.file("group.md", "Fatima stayed away.\n");
    let supervision = ann.file("supervision.md", "Why did I wait?\n");
    for (layer, file) in [("mine", &mine), ("group", &group), ("supervision", &supervision)] {
        done(&["notes", id, "--layer", layer, "--file", file]);
    }
    assert_eq!(done(&["notes", id, "--layer", "mine"])["text"], "I was tired of Fatima.\n");
    let hits = done(&["search", id, "fatima"]);
    assert_eq!(hits.as_array().unwrap().len(), 2, "{hits}");
    assert_eq!(ann.run(&["search", "fatima", "--json"]).json(), json!([]), "no other search finds it");
    assert_eq!(done(&["alias", id, "--name", "Fatima", "--alias", "F."])["replaced"], 1);
    assert_eq!(done(&["notes", id, "--layer", "group"])["text"], "F. stayed away.\n");
    assert_eq!(done(&["names", id])[0]["alias"], "F.");
    let would = ann.run(&["intervision", "anonymise", id]).out;
    assert!(would.contains("F. stayed away") && would.contains("Your own notes"), "{would}");
    done(&["alias", id, "--name", "Fatima", "--remove"]);
    assert_eq!(done(&["names", id]), json!([]));
    let words = ann.file("words.md", "I can ask sooner.");
    let taken = done(&["take", id, "--file", &words]);
    let page = ann.run(&["journal", "show", taken["id"].as_str().unwrap(), "--json"]).json();
    assert_eq!(page["title"], json!("Take-away"));
    let text = page["text"].as_str().unwrap();
    assert!(text.starts_with("I can ask sooner.\n\n[Session of ") && text.contains(id), "{text}");
    let links = done(&["links", id]);
    assert_eq!((&links[0]["id"], &links[0]["mine"]), (&page["id"], &json!(true)), "and back");
    let brief = ann.path("brief.md");
    done(&["brief", id, "--format", "md", "--out", brief.to_str().unwrap()]);
    let brief = std::fs::read_to_string(brief).unwrap();
    assert!(brief.contains("Why did I wait?") && !brief.contains("stayed"), "{brief}");
    assert_eq!(done(&["left"])[0]["what"], "supervision");
    assert_eq!(done(&["left", "--of", id, "--what", "supervision"]).as_array().unwrap().len(), 1);
    assert_eq!(done(&["left", "--what", "statement"]), json!([]));
    let kept = done(&["kept"]);
    assert_eq!((&kept["alone"], &kept["outside"]), (&json!(true), &json!([])));
    done(&["close", id]);
    assert_eq!(done(&["endings"])[0]["stage"], "grace");
    ann.run(&["intervision", "notes", id, "--layer", "mine", "--file", &mine])
        .is_refused(1, &sentence("closed-ended"));
    let plan = done(&["shred", id]);
    assert_eq!((&plan["name"], &plan["only_mine"]), (&json!("A door"), &json!(true)));
    assert_eq!(done(&["show", id])["title"], "A door", "without its name nothing is destroyed");
    ann.run(&["intervision", "shred", id, "--name", "A window"])
        .is_refused(1, &sentence("closed-name-differs"));
    ann.run(&["intervision", "shred", id, "--name", "a door"])
        .is_refused(1, &sentence("closed-name-differs"));
    let gone = done(&["shred", id, "--name", " A door "]);
    assert_eq!(gone[0]["rule"], "by_hand");
    ann.run(&["intervision", "show", id]).is_refused(1, &sentence("closed-not-found"));
    assert_eq!(done(&["list"]), json!([]));
    assert_eq!(done(&["certificates"])[0]["rule"], "by_hand");
    assert!(ann.run(&["vault", "verify", "--json"]).json()["ok"].as_bool().unwrap());
}

#[test]
fn a_group_agrees_and_keeps_to_it_in_the_terminal() {
    let ann = Terminal::with_notebook();
    let done = |args: &[&str]| ann.run(&[&["intervision"][..], args, &["--json"]].concat()).json();
    let group =
        done(&["group", "add", "--name", "Tuesday door", "--me", "Ann", "--person", "Bo", "--end", FAR]);
    let group = group["id"].as_str().unwrap();
    let person = done(&["group", "person", group, "--name", "Noor"]);
    assert_eq!(person["id"], group);
    done(&["group", "edit", group, "--level", "strict", "--keeps", "everyone", "--attest", "on"]);
    done(&["group", "agree", group, "--person", "Bo", "--date", "2026-01-02"]);
    ann.run(&["intervision", "group", "edit", group, "--level", "open"])
        .is_refused(1, &sentence("closed-agreement-of-all"));
    done(&["group", "edit", group, "--may-end", "anyone", "--agreed", "Bo", "--agreed", "Noor"]);
    let view = done(&["group", "show", group]);
    assert_eq!((&view["level"], &view["may_end"]), (&json!("strict"), &json!("anyone")));
    assert_eq!(done(&["group", "list"])[0]["people"], 3);
    let session = done(&["new", "--method", "incident", "--title", "T", "--group", group]);
    let id = session["id"].as_str().unwrap();
    let edit = [
        "edit",
        id,
        "--minutes",
        "90",
        "--present",
        "Bo",
        "--present",
        "Ann",
        "--owner",
        "Bo",
        "--led",
        "Noor",
    ];
    done(&[&edit[..], &["--context", "client", "--date", "2026-03-01"]].concat());
    let notes = ann.file("n.md", "words");
    done(&["notes", id, "--layer", "group", "--file", &notes]);
    let out = ann.path("notes.pdf");
    let export = ["export", id, "--out", out.to_str().unwrap()];
    ann.run(&[&["intervision"][..], &export[..]].concat()).is_refused(1, &sentence("closed-nothing-leaves"));
    assert_eq!(done(&["look", id])["text"], "words");
    done(&[&export[..], &["--agreed", "Bo", "--agreed", "Noor"]].concat());
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
    let statement = ann.path("statement.md");
    done(&["statement", group, "--person", "Bo", "--format", "md", "--out", statement.to_str().unwrap()]);
    assert!(std::fs::read_to_string(statement).unwrap().contains("1:30"));
    let left = ann.run(&["intervision", "left"]).out;
    assert!(left.contains("Attendance statement  md") && !left.contains('_'), "codes are no words: {left}");
    let permission = done(&["permission", id, "--who", "Bo", "--for", "name", "--given", "2020-03-01"]);
    done(&[
        "permission",
        id,
        "--permission",
        permission["id"].as_str().unwrap(),
        "--withdrawn",
        "2020-04-01",
    ]);
    done(&["hold", id]);
    ann.run(&["intervision", "shred", id, "--name", "Tuesday door", "--agreed", "Bo"])
        .is_refused(1, &sentence("closed-held"));
    done(&["hold", id, "off"]);
    assert_eq!(done(&["clock"])["waiting"], 0);
    done(&["shred", group, "--name", "Tuesday door"]);
    assert_eq!(done(&["certificates"]).as_array().unwrap().len(), 2);
    let ended = done(&["attended"]);
    assert_eq!((&ended[0]["id"], &ended[0]["people"]), (&json!(group), &json!(["Ann", "Bo"])));
    let statement = ann.path("after.md");
    done(&["statement", group, "--person", "Ann", "--format", "md", "--out", statement.to_str().unwrap()]);
    assert!(std::fs::read_to_string(statement).unwrap().contains("Tuesday door"));
}

#[test]
fn a_group_is_conducted_in_the_terminal() {
    let ann = Terminal::with_notebook();
    let done = |args: &[&str]| ann.run(&[&["intervision"][..], args, &["--json"]].concat()).json();
    let group = done(&[
        "group", "add", "--name", "Door", "--me", "Ann", "--person", "Bo", "--person", "Cleo", "--end", FAR,
    ]);
    let group = group["id"].as_str().unwrap();
    let room = done(&["conduct", "room", group]);
    assert_eq!((&room["running"], &room["people"][2]["name"]), (&json!(null), &json!("Cleo")));
    let cleo = room["people"][2]["id"].as_str().unwrap();
    let laid = ["--method", "five", "--minutes", "40", "--part", "owner=Cleo", "--part", "facilitator=Bo"];
    let plan = done(&[&["conduct", "plan", group][..], &laid].concat());
    assert_eq!(plan["minutes"], 40);
    let few =
        ann.run(&["intervision", "conduct", "plan", group, "--method", "worldcafe", "--minutes", "30"]).out;
    assert!(few.contains("The method needs at least 12 people, and you are 3."), "{few}");
    assert!(few.contains("This is less time than the method needs."), "{few}");
    done(&[&["conduct", "begin", group][..], &laid].concat());
    ann.run(&[&["intervision", "conduct", "begin", group][..], &laid].concat())
        .is_refused(1, &sentence("conductor-runs-already"));
    let view = done(&["conduct", "run", group, "start"]);
    assert_eq!((&view["state"], &view["people"][2]["roles"][0]), (&json!("running"), &json!("case owner")));
    let text = ann.run(&["intervision", "conduct", "run", group]).out;
    assert!(text.contains(view["step"]["rule"].as_str().unwrap()) && text.contains("Cleo"), "{text}");
    assert_eq!(
        done(&["conduct", "part", group, "--part", "owner", "--person", "Ann"])["plan"]["roles"][0]["people"]
            [0]["name"],
        "Ann"
    );
    done(&["conduct", "run", group, "end"]);
    let table = ann.file("table.md", "- ask less\n");
    let keep =
        ["conduct", "close", group, "--keep", "--title", "Round one", "--notes", &table, "--layer", "mine"];
    let closed = done(&keep);
    let session = done(&["show", closed["session"].as_str().unwrap()]);
    assert_eq!((&session["title"], &session["method"]), (&json!("Round one"), &json!("five")));
    assert_eq!((session["present"].as_array().unwrap().len(), &session["mine"]), (3, &json!("- ask less\n")));
    let turns = done(&["conduct", "turns", group, "--offer", &format!("{cleo}=3,2,1")]);
    assert_eq!((&turns["weighed"][0]["sum"], &turns["sessions"]), (&json!(9), &json!(1)));
    ann.run(&["intervision", "conduct", "run", group]).is_refused(1, &sentence("conductor-not-running"));
}

#[test]
fn a_step_says_in_the_terminal_who_speaks_who_writes_what_helps_and_what_is_kept_back() {
    let ann = Terminal::with_notebook();
    let done = |args: &[&str]| ann.run(&[&["intervision"][..], args, &["--json"]].concat()).json();
    let group = done(&[
        "group", "add", "--name", "Door", "--me", "Ann", "--person", "Bo", "--person", "Cleo", "--end", FAR,
    ]);
    let group = group["id"].as_str().unwrap();
    done(&["conduct", "begin", group, "--method", "incident", "--part", "facilitator=Bo"]);
    let goes = |act: &str| ann.run(&["intervision", "conduct", "run", group, act]).out;
    goes("start");
    goes("next");
    let asked = goes("next");
    assert!(asked.contains("\nNo writing now\n"), "{asked}");
    assert!(asked.contains("\n- What happened just before, and just after?\n"), "{asked}");
    assert!(asked.contains("\nNot told yet: The case owner tells"), "{asked}");
    goes("next");
    let advice = goes("next");
    assert!(advice.contains("\nWriting now: group, case owner; nobody else\n"), "{advice}");
    let last = goes("next");
    assert!(last.contains("\nTold now: The case owner tells"), "{last}");
    assert!(last.contains("\nWho speaks: case owner\n"), "nobody has the part yet: {last}");
}

#[test]
fn a_list_of_endings_says_which_stage_each_is_in_and_a_later_day_than_the_group_s_is_said() {
    let ann = Terminal::with_notebook();
    let done = |args: &[&str]| ann.run(&[&["intervision"][..], args, &["--json"]].concat()).json();
    let today = jiff::Zoned::now().date();
    let day = |days: i64| today.checked_add(jiff::Span::new().days(days)).unwrap().to_string();
    let mut ids = Vec::new();
    for (title, days) in [("First", 10), ("Last", 2), ("Over", 30), ("Held", 1)] {
        let new = done(&["new", "--method", "incident", "--title", title, "--end", &day(days)]);
        ids.push(new["id"].as_str().unwrap().to_owned());
    }
    done(&["close", &ids[2]]);
    done(&["hold", &ids[3]]);
    let said = ann.run(&["intervision", "endings"]).out;
    let line = |title: &str| said.lines().find(|line| line.contains(title)).unwrap_or_default().to_owned();
    assert!(line("First").contains("first notice") && line("First").contains("10 days left"), "{said}");
    assert!(line("Last").contains("last notice") && line("Last").contains("2 days left"), "{said}");
    assert!(line("Over").contains("7 days left to read"), "{said}");
    assert!(line("Held").contains("formally requested"), "{said}");
    let group = done(&["group", "add", "--name", "Tuesday door", "--end", &day(20)]);
    let group = group["id"].as_str().unwrap();
    let new = |end: &str| {
        ann.run(&[
            "intervision",
            "new",
            "--method",
            "incident",
            "--title",
            "T",
            "--group",
            group,
            "--end",
            end,
        ])
        .out
    };
    let earlier = kring_core::language::Messages::of(kring_core::settings::preferences::Language::En)
        .say("closed-begun-earlier", &[]);
    assert!(new(&day(50)).contains(&earlier) && !new(&day(20)).contains(&earlier));
}

#[test]
fn lost_keys_have_a_sentence_of_their_own() {
    let ann = Terminal::with_notebook();
    let new = ["intervision", "new", "--method", "incident", "--title", "A door", "--end", FAR, "--json"];
    let id = ann.run(&new).json()["id"].as_str().unwrap().to_owned();
    std::fs::remove_file(ann.folder().join("sealed.keys")).unwrap();
    let listed = ann.run(&["intervision", "list"]).out;
    assert!(listed.contains("has not ended"), "{listed}");
    ann.run(&["intervision", "show", &id]).is_refused(4, &sentence("closed-keys-lost"));
    let verified = ann.run(&["vault", "verify"]);
    assert_eq!(verified.err, format!("{}\n", sentence("closed-keys-lost")), "{verified:?}");
    assert_eq!(verified.code, 4);
}

#[test]
fn notes_for_a_supervision_are_handed_to_a_space_of_two() {
    let ann = Terminal::with_notebook();
    let done = |args: &[&str]| ann.run(&[&["intervision"][..], args, &["--json"]].concat()).json();
    let new = done(&["new", "--method", "incident", "--title", "A door", "--end", FAR]);
    let id = new["id"].as_str().unwrap();
    let pair = done(&["group", "pair", "--supervisor", "Claire", "--me", "Ann"]);
    let pair = pair["id"].as_str().unwrap();
    assert_eq!(done(&["group", "list"])[0]["pair"], json!(true));
    let text = ann.file("supervision.md", "Why did I wait?\n");
    done(&["notes", id, "--layer", "supervision", "--file", &text]);
    let went = done(&["supervise", id, "--pair", pair]);
    assert_eq!((&went["group"], &went["name"]), (&json!(pair), &json!("Supervision: Ann and Claire")));
    assert_eq!(done(&["notes", id, "--layer", "supervision"])["text"], "Why did I wait?\n");
    let there = done(&["show", went["id"].as_str().unwrap()]);
    assert_eq!(
        (&there["title"], &there["notes"]),
        (&json!("Brought to supervision"), &json!("Why did I wait?\n"))
    );
    ann.run(&["intervision", "notes", id, "--layer", "supervision", "--file", &text])
        .is_refused(1, &sentence("closed-supervision-handed"));
    let shown = ann.run(&["intervision", "show", id]).out;
    assert!(shown.contains("Shared: Supervision: Ann and Claire"), "{shown}");
}
