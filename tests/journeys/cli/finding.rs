//! At a terminal, too, what was written is found by day, tag, link and saved search, and changes are taken back.

use super::terminal::{Terminal, sentence};

fn titles(list: &serde_json::Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|item| item["title"].as_str().unwrap()).collect()
}

fn add(person: &Terminal, title: &str, date: &str, tag: &str) {
    person.run(&["journal", "add", "--title", title, "--date", date, "--tag", tag, "--json"]).json();
}

#[test]
fn a_list_is_narrowed_by_tag_and_time() {
    let person = Terminal::with_notebook();
    for (title, date, tag) in
        [("A", "2023-05-01", "calm"), ("B", "2024-02-29", "calm"), ("C", "2024-03-01", "storm")]
    {
        add(&person, title, date, tag);
    }
    let list = |args: &[&str]| {
        let answer = person.run(&[&["journal", "list", "--json"], args].concat()).json();
        titles(&answer).join(" ")
    };
    assert_eq!(list(&["--tag", "CALM"]), "B A");
    assert_eq!(list(&["--from", "2024"]), "C B");
    assert_eq!(list(&["--from", "2023-06", "--to", "2024-02"]), "B");
    assert_eq!(list(&["--tag", "calm", "--limit", "1"]), "B");
    assert_eq!(list(&["--with", "nobody"]), "");
    let wrong = person.run(&["journal", "list", "--from", "2024-13"]);
    assert_eq!((wrong.code, wrong.err.lines().count()), (1, 1), "{wrong:?}");
    assert_eq!(person.run(&["journal", "calendar", "2024"]).out, "2024-02-29  1\n2024-03-01  1\n");
}

#[test]
fn tags_become_one_only_when_that_is_said_and_part_again() {
    let person = Terminal::with_notebook();
    add(&person, "A", "2023-05-01", "calm");
    add(&person, "B", "2024-02-29", "storm");
    person.run(&["journal", "tags", "rename", "storm", "Calm"]).is_refused(1, &sentence("tag-exists"));
    person.run(&["journal", "tags", "remove", "wind"]).is_refused(1, &sentence("tag-missing"));
    let merged = person.run(&["journal", "tags", "rename", "storm", "Calm", "--merge", "--json"]).json();
    assert_eq!(person.run(&["journal", "tags", "list"]).out, "2  calm\n");
    person.run(&["journal", "undo", merged["batch"].as_str().unwrap(), "--json"]).json();
    assert_eq!(person.run(&["journal", "tags", "list"]).out, "1  calm\n1  storm\n");
    person.is_sound_with(&["B", "A"]);
}

#[test]
fn links_searches_and_phrases_are_there_too() {
    let person = Terminal::with_notebook();
    let target = person.writes("Circle", "");
    let from = person.writes("From", "It began in the [[circle]]. [[Nowhere]]");
    let links = person.run(&["journal", "links", &from]).out;
    assert_eq!(links, format!("-> {target}  circle\n-> (no page yet)  Nowhere\n"));
    let back = person.run(&["journal", "links", &target]).out;
    assert!(back.starts_with("<- ") && back.ends_with("From\n    It began in the circle.\n"), "{back}");
    person.run(&["journal", "searches", "add", "began -storm", "--name", "Beginnings", "--json"]).json();
    assert_eq!(titles(&person.run(&["search", "--saved", "Beginnings", "--json"]).json()), ["From"]);
    assert_eq!(person.run(&["search", "--saved", "Beginnings", "nothing"]).out, "");
    assert_eq!(titles(&person.run(&["search", "--saved", "BEGINNINGS", "--json"]).json()), ["From"]);
    let found = person.run(&["search", "--from", "2000", "--json"]).json();
    assert_eq!(titles(&found), ["From", "Circle"], "a filter alone asks, too");
    assert_eq!(person.run(&["search"]).code, 2);
    person.run(&["search", "--saved", "Others"]).is_refused(1, &sentence("saved-search-missing"));
    person.run(&["journal", "phrases", "add", "What else?", "--json"]).json();
    person.run(&["journal", "phrases", "add", "Staying with it", "--json"]).json();
    let questions = person.run(&["journal", "phrases", "list", "--kind", "question"]).out;
    assert!(questions.ends_with("What else?\n") && questions.lines().count() == 1, "{questions}");
    person.is_sound_with(&["From", "Circle"]);
}

#[test]
fn a_search_without_a_limit_finds_everything() {
    let person = Terminal::with_notebook();
    let entry = |minute: usize| format!("[2024-01-05 {:02}:{:02}] A calm page\n\n", minute / 60, minute % 60);
    let file = person.file("jrnl.txt", &(0..1_001).map(entry).collect::<String>());
    person.run(&["import", "--from", "jrnl", &file, "--write", "--json"]).json();
    let found = |more: &[&str]| {
        let answer = person.run(&[&["search", "calm", "--json"], more].concat()).json();
        answer.as_array().unwrap().len()
    };
    assert_eq!((found(&[]), found(&["--limit", "1001"]), found(&["--limit", "7"])), (1_001, 1_001, 7));
}
