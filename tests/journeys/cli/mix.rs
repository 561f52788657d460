//! People are mixed in a terminal: names from a file, rounds that go on after someone came late, cards.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use super::terminal::Terminal;

fn groups(mix: &Value, round: usize) -> Vec<Vec<String>> {
    serde_json::from_value(mix["rounds"][round]["groups"].clone()).unwrap()
}

#[test]
fn sixteen_meet_in_fours_without_a_notebook_and_the_seed_gives_the_same_again() {
    let person = Terminal::new();
    let args = ["method", "mix", "--people", "16", "--size", "4", "--rounds", "3", "--json"];
    let mix = person.run(&args).json();
    assert_eq!((&mix["seed"], &mix["held"], &mix["repeats"]), (&json!(1), &json!(0), &json!(0)));
    for round in 0..3 {
        let everyone: BTreeSet<String> = groups(&mix, round).concat().into_iter().collect();
        assert_eq!(everyone, (1..=16).map(|number: u32| number.to_string()).collect());
        assert!(groups(&mix, round).iter().all(|group| group.len() == 4));
    }
    assert_eq!(person.run(&args).json(), mix);
    let other = person.run(&[&args[..], &["--seed", "2"]].concat()).json();
    assert_ne!(other["rounds"], mix["rounds"]);
    let told = person.run(&args[..8]).out;
    assert!(told.starts_with("Round 1\n    1  1, "), "{told}");
    assert!(told.contains("Nobody meets anybody twice.\nThe same once more: --seed 1"), "{told}");
}

#[test]
fn names_come_from_files_and_what_is_wanted_is_heeded() {
    let person = Terminal::new();
    let names = person.file("names.txt", "Ann\r\n\r\n Bo \nCy\nDi\nEd\nFay\nGus\nHal\nIda\n");
    let mix = person.run(&[
        "method",
        "mix",
        "--names",
        &names,
        "--size",
        "3",
        "--rounds",
        "2",
        "--json",
        "--apart",
        "Ann, Bo",
        "--together",
        "Cy,Di",
        "--facilitators",
        "Ed,Fay,Gus",
    ]);
    let mix = mix.json();
    assert_eq!((&mix["apart"], &mix["uneven"]), (&json!(0), &json!(0)));
    for round in 0..2 {
        let with = |name: &str| groups(&mix, round).iter().position(|group| group.contains(&name.to_owned()));
        assert_ne!(with("Ann"), with("Bo"));
        assert_eq!(with("Cy"), with("Di"));
        assert_eq!(BTreeSet::from([with("Ed"), with("Fay"), with("Gus")]).len(), 3);
    }
    let guests = person.file("guests.txt", "Xan\nYve\n");
    let hosts = person.file("hosts.txt", "Ann\nBo\nCy\n");
    let two = person
        .run(&["method", "mix", "--names", &hosts, "--guests", &guests, "--rounds", "3", "--json"])
        .json();
    for round in 0..3 {
        assert!(
            groups(&two, round)
                .iter()
                .all(|pair| pair.len() == 2 && ["Xan", "Yve"].contains(&pair[1].as_str()))
        );
        assert_eq!(two["rounds"][round]["rests"].as_array().unwrap().len(), 1);
    }
    assert_eq!(two["repeats"], 0);
    let wished =
        ["method", "mix", "--names", &names, "--size", "2", "--rounds", "1", "--wish", "Ann = Ida", "--json"];
    assert!(groups(&person.run(&wished).json(), 0).contains(&vec!["Ann".into(), "Ida".into()]));
}

#[test]
fn names_are_read_as_people_write_them() {
    let person = Terminal::new();
    let table = person.file("table.csv", "Naam;Mail\nZoe\u{308};zoe@example.org\nBo;bo@example.org\n");
    let row = person.file("row.txt", "Ann, Bo, Cy, Di\n");
    let bullets = person.file("bullets.txt", "- Fay\n* \"Ed\"\n1. Gus\n\n-\nVan Damme, Jan\n");
    let people = |file: &str, more: &[&str]| {
        let args = ["method", "mix", "--names", file, "--size", "2", "--rounds", "1", "--json"];
        person.run(&[&args[..], more].concat()).json()["people"].clone()
    };
    assert_eq!(people(&table, &["--wish", "ZOE=bo"]), json!(["Zoë", "Bo"]));
    assert_eq!(people(&row, &[]), json!(["Ann", "Bo", "Cy", "Di"]));
    assert_eq!(people(&bullets, &["--wish", "ED=fay"]), json!(["Fay", "Ed", "Gus", "Jan Van Damme"]));
}

#[test]
fn whoever_comes_late_changes_only_rounds_to_come() {
    let person = Terminal::new();
    let names = person.file("names.txt", "Ann\nBo\nCy\nDi\nEd\n");
    let apart = ["--apart", "Ann,Bo", "--apart", "Cy,Ed"];
    let asked = ["method", "mix", "--names", &names, "--size", "2", "--rounds", "4", "--json"];
    let plan = person.run(&[&asked[..], &apart[..]].concat());
    let first = plan.json();
    let file = person.file("plan.json", &plan.out);
    let late = person.file("late.txt", "Ann\nBo\nCy\nDi\nFay\n");
    let now = person.run(&[
        "method", "mix", "--names", &late, "--size", "2", "--rounds", "4", "--of", &file, "--held", "2",
        "--json",
    ]);
    let now = now.json();
    assert_eq!(now["held"], 2);
    for round in 0..2 {
        assert_eq!(now["rounds"][round], first["rounds"][round]);
    }
    let later = now["rounds"].as_array().unwrap()[2..].iter().map(Value::to_string).collect::<String>();
    assert!(later.contains("Fay") && !later.contains("Ed"), "{later}");
    assert!(
        !later.contains("[\"Ann\",\"Bo\"]") && now["apart"] == 0,
        "who is to be apart stays apart: {later}"
    );
    assert_eq!(now["question"]["apart"], json!([["Ann", "Bo"], ["Cy"]]), "and whoever left is not missed");
    let next =
        ["method", "mix", "--names", &names, "--size", "2", "--rounds", "1", "--before", &file, "--json"];
    assert_eq!(person.run(&next).json()["repeats"], 0, "there is one round more without a repeat");
}

#[test]
fn whoever_met_in_a_plan_that_is_kept_with_a_group_meets_somebody_else_the_next_time() {
    let person = Terminal::with_notebook();
    let group = person.run(&["circle", "new", "--name", "Valley", "--json"]).json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    for name in ["Ann", "Bo", "Cy", "Di"] {
        person.run(&["circle", "person", "add", &group, "--name", name, "--json"]).json();
    }
    let mix = |more: &[&str]| person.run(&[&["method", "mix", "--json"], more].concat()).json();
    let first = mix(&["--circle", &group, "--size", "2", "--rounds", "2", "--keep", "--title", "Evening"]);
    assert_eq!(first["people"], json!(["Ann", "Bo", "Cy", "Di"]));
    let id = first["id"].as_str().unwrap();
    let untouched = mix(&["--circle", &group, "--size", "2", "--rounds", "1"]);
    assert_eq!(untouched["repeats"], 0);
    // Two rounds are held, and somebody comes late: only the rounds to come are made anew, in the same plan.
    let late = person.file("late.txt", "Ann\nBo\nCy\nDi\nEd\nFay\n");
    let now = mix(&["--kept", id, "--held", "2", "--rounds", "3", "--names", &late]);
    assert_eq!((&now["id"], &now["held"]), (&first["id"], &json!(2)));
    assert_eq!(now["rounds"].as_array().unwrap()[..2], first["rounds"].as_array().unwrap()[..]);
    let listed = person.run(&["method", "mixes", "list", "--circle", &group, "--json"]).json();
    assert_eq!(
        (&listed[0]["held"], &listed[0]["rounds"], &listed[0]["title"]),
        (&json!(2), &json!(3), &json!("Evening"))
    );
    // The next time the two who have not met yet sit together; once all have met, somebody meets again.
    let next = mix(&["--circle", &group, "--size", "2", "--rounds", "1"]);
    assert_eq!(next["repeats"], 0);
    let met: Vec<Value> = (0..2).flat_map(|round| groups(&now, round)).map(|pair| json!(pair)).collect();
    assert!(groups(&next, 0).iter().all(|pair| !met.contains(&json!(pair))), "{next} after {met:?}");
    assert!(mix(&["--circle", &group, "--size", "2", "--rounds", "2"])["repeats"].as_u64().unwrap() > 0);
    // What is in the trash no longer counts, until it is taken out.
    person.run(&["method", "mixes", "trash", id, "--json"]).json();
    assert_eq!(mix(&["--circle", &group, "--size", "2", "--rounds", "2"])["repeats"], 0);
    person.run(&["method", "mixes", "untrash", id, "--json"]).json();
    let shown = person.run(&["method", "mixes", "show", id, "--json"]).json();
    assert_eq!(shown["question"]["people"].as_array().unwrap().len(), 6);
}

#[test]
fn plans_that_are_kept_ahead_count_for_the_later_ones() {
    let person = Terminal::with_notebook();
    let group = person.run(&["circle", "new", "--name", "Valley", "--json"]).json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    for name in ["Ann", "Bo", "Cy", "Di"] {
        person.run(&["circle", "person", "add", &group, "--name", name, "--json"]).json();
    }
    let mix = |date: &str| {
        let asked = ["method", "mix", "--json", "--circle", &group, "--size", "2", "--rounds", "2"];
        person.run(&[&asked[..], &["--keep", "--date", date]].concat()).json()
    };
    assert_eq!(mix("2090-12-05")["repeats"], 0);
    assert_ne!(mix("2090-12-12")["repeats"], 0, "there is one round left without a repeat");
    assert_eq!(mix("2090-11-28")["repeats"], 0, "what comes later has not been yet");
}

#[test]
fn cards_are_printed_and_a_table_opens_in_a_spreadsheet() {
    let person = Terminal::new();
    let names = person.file("names.txt", "Zoé Łoś\nBo\nCy\nDi\nEd\nFay\nGus\n");
    let pdf = person.path("cards.pdf").display().to_string();
    let mix = |out: &str, more: &[&str]| {
        let args = ["method", "mix", "--names", &names, "--size", "2", "--rounds", "3", "--out", out];
        person.run(&[&args[..], more].concat())
    };
    let said = mix(&pdf, &["--title", "Speed dating <b>"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let run = |program: &str, args: &[&str]| {
        let ended = Command::new(program).args(args).output();
        let ended = ended
            .unwrap_or_else(|error| panic!("{program} is needed: {error}; `cargo xtask test` installs it"));
        String::from_utf8(ended.stdout).unwrap()
    };
    let text = run("pdftotext", &["-layout", &pdf, "-"]);
    assert!(text.contains("Speed dating <b>") && text.contains("Round 3"), "{text}");
    assert!(text.matches("Zoé Łoś").count() == 6, "in each round, on a card, on two cards of others: {text}");
    let info = run("pdfinfo", &[&pdf]);
    assert!(
        info.contains("Tagged:          yes") && info.contains("Title:           Speed dating <b>"),
        "{info}"
    );
    assert!(run("pdfinfo", &["-meta", &pdf]).contains("pdfuaid:part>1<"), "readers for the blind read it");
    let csv = person.path("rounds.csv").display().to_string();
    mix(&csv, &["--lang", "nl"]);
    let csv = fs::read_to_string(csv).unwrap();
    assert!(
        csv.trim_start_matches('\u{feff}').starts_with("Naam,Ronde 1,Ronde 2,Ronde 3\r\nZoé Łoś,"),
        "{csv}"
    );
    assert_eq!(csv.matches("Rust").count(), 3);
    assert_eq!(mix(&pdf, &[]).code, 1, "nothing is written over");
}

#[test]
fn mentors_and_mentees_find_each_other_by_their_wishes() {
    let person = Terminal::with_notebook();
    let (mentors, mentees) = (person.file("mentors.txt", "M1\nM2\n"), person.file("mentees.txt", "a\nb\n"));
    let wishes = person.file("wishes.txt", "M1: a, b\nM2: b, a\na: M2, M1\nb = M1, M2\n");
    let both = ["method", "mix", "--names", &mentors, "--guests", &mentees, "--wishes", &wishes, "--json"];
    let mix = |more: &[&str]| person.run(&[&both[..], more].concat()).json();
    let pairs = |mix: &Value| {
        let pairs = mix["mentoring"]["pairs"].as_array().unwrap().iter();
        pairs
            .map(|pair| format!("{}-{}", pair["mentor"], pair["mentee"]).replace('"', ""))
            .collect::<Vec<_>>()
    };
    // Whose wishes count first decides where both sides cannot have them.
    assert_eq!(pairs(&mix(&["--mentoring"])), ["M1-b", "M2-a"]);
    let first = mix(&["--mentoring", "mentors"]);
    assert_eq!(pairs(&first), ["M1-a", "M2-b"]);
    let pair = &first["mentoring"]["pairs"][0];
    assert_eq!((&pair["mentor_wish"], &pair["mentee_wish"]), (&json!(1), &json!(2)));
    assert_eq!(groups(&first, 0), [["M1", "a"], ["M2", "b"]]);
    // A mentor takes both, and the other nobody; whoever is to be apart is.
    let both_of_one = mix(&["--mentoring", "--places", "2", "--apart", "M1,a", "--apart", "M1,b"]);
    assert_eq!(pairs(&both_of_one), ["M2-a", "M2-b"]);
    assert_eq!(both_of_one["mentoring"]["no_mentee"], json!(["M1"]));
    let full = mix(&["--mentoring", "--places-of", "M2 = 0"]);
    assert_eq!((pairs(&full).len(), full["mentoring"]["no_mentor"].as_array().unwrap().len()), (1, 1));
    // Kept like any plan, it says the same when it is opened and gone on with.
    let kept = mix(&["--mentoring", "mentors", "--keep", "--title", "Mentors 2026"]);
    let shown = person.run(&["method", "mixes", "show", kept["id"].as_str().unwrap(), "--json"]).json();
    assert_eq!(
        (&shown["mix"]["mentoring"], &shown["question"]["mentoring"]["first"]),
        (&first["mentoring"], &json!("mentors"))
    );
    let again = person.run(&["method", "mix", "--kept", kept["id"].as_str().unwrap(), "--json"]).json();
    assert_eq!((&again["id"], &again["mentoring"]), (&kept["id"], &first["mentoring"]));
    let told = person
        .run(&[
            "method",
            "mix",
            "--names",
            &mentors,
            "--guests",
            &mentees,
            "--wishes",
            &wishes,
            "--mentoring",
        ])
        .out;
    assert!(told.starts_with("M1\n  b · the mentee’s wish no. 1 · the mentor’s wish no. 2\nM2\n"), "{told}");
    let csv = person.path("mentors.csv").display().to_string();
    mix(&["--mentoring", "--out", &csv]);
    assert!(fs::read_to_string(csv).unwrap().ends_with("Mentor,Mentee\r\nM1,b\r\nM2,a\r\n"));
}

#[test]
fn a_card_says_who_facilitates_the_group_and_whose_mentor_somebody_is() {
    let person = Terminal::new();
    let names = person.file("names.txt", "Ann\nBo\nCy\nDi\nEd\nFay\n");
    let pdf = |name: &str, args: &[&str]| {
        let out = person.path(name).display().to_string();
        let args = [&["method", "mix", "--names", &names, "--out", &out], args].concat();
        assert_eq!(person.run(&args).code, 0);
        let said = Command::new("pdftotext").args(["-layout", &out, "-"]).output().unwrap();
        String::from_utf8(said.stdout).unwrap()
    };
    let groups = pdf("groups.pdf", &["--size", "3", "--rounds", "2", "--facilitators", "Ann,Bo"]);
    assert_eq!(groups.matches(", you facilitate").count(), 4, "both, in each of two rounds: {groups}");
    // Each group on the sheet, and on the cards of the two whom somebody else facilitates.
    assert_eq!(groups.matches("(facilitates)").count(), 4 + 8, "{groups}");
    let guests = person.file("guests.txt", "Gus\nHal\n");
    let mentors = pdf("mentors.pdf", &["--guests", &guests, "--mentoring", "--wish", "Gus = Fay"]);
    assert!(mentors.contains("Mentors and mentees") && mentors.contains("Your mentor"), "{mentors}");
    assert!(mentors.contains("Without a mentee") && !mentors.contains("Round"), "{mentors}");
}

#[test]
fn what_cannot_be_mixed_is_refused_in_one_sentence() {
    let person = Terminal::new();
    let refused = |args: &[&str], code: i32| {
        let said = person.run(&[&["method", "mix", "--rounds", "2"], args].concat());
        assert_eq!((said.code, said.out.as_str()), (code, ""), "{args:?}");
        assert_eq!(
            said.err.trim_end().lines().count(),
            if code == 2 { said.err.trim_end().lines().count() } else { 1 },
            "{args:?}"
        );
        let named = said.err.contains("unmistakable");
        assert_eq!(
            named,
            args.contains(&"1,unmistakable"),
            "only whoever is not here is named: {}",
            said.err
        );
    };
    let twice = person.file("twice.txt", "unmistakable\nunmistakable\n");
    let garbage = person.file("garbage.json", "{");
    refused(&["--names", &twice, "--size", "2"], 1);
    refused(&["--people", "6", "--size", "3", "--apart", "1,unmistakable"], 1);
    refused(&["--people", "6", "--size", "3", "--apart", "1,2", "--together", "1,2"], 1);
    refused(&["--people", "6", "--size", "3", "--apart", "1"], 2);
    refused(&["--people", "6", "--size", "3", "--together", "1, 1"], 2);
    refused(&["--people", "9", "--groups", "5"], 1);
    refused(&["--people", "6", "--size", "3", "--before", &garbage], 1);
    refused(&["--people", "1", "--size", "3"], 2);
    refused(&["--size", "3"], 2);
    refused(&["--people", "6", "--size", "3", "--wish", "unmistakable"], 2);
    refused(&["--people", "6"], 2);
    let (mentors, mentees) = (person.file("mentors.txt", "Ann\n"), person.file("mentees.txt", "Bo\nCy\n"));
    let mentoring = |more: &[&str]| {
        let args =
            [&["method", "mix", "--names", &mentors, "--guests", &mentees, "--mentoring"], more].concat();
        let said = person.run(&args);
        (said.code, said.err.trim_end().lines().count() == 1)
    };
    assert_eq!(mentoring(&["--wish", "Bo = Cy"]), (1, true));
    assert_eq!(mentoring(&["--places-of", "Bo = 2"]), (1, true));
    assert_eq!(mentoring(&["--places-of", "Ann = many"]).0, 2);
    refused(&["--people", "6", "--size", "3", "--out", "rounds.docx"], 2);
    assert!(!person.path("rounds.docx").exists());
}
