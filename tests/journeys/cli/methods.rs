//! Methods are listed, shown, made one's own and used from the terminal.

use serde_json::Value;

use super::terminal::{Terminal, sentence};

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list is a bare array").iter().map(|item| item["id"].as_str().unwrap()).collect()
}

#[test]
fn the_catalogue_is_read_without_a_notebook() {
    let person = Terminal::new();
    let all = person.run_bare(&["method", "list", "--json"]).json();
    assert!(ids(&all).starts_with(&["grow", "tgrow", "oskar", "clear"]), "{all}");
    let fitting = ["method", "list", "--people", "10", "--minutes", "65", "--for", "intervision", "--json"];
    let fitting = person.run_bare(&fitting).json();
    assert!(ids(&fitting).starts_with(&["incident", "consultancy"]), "{fitting}");
    assert_eq!(fitting[0]["people"], serde_json::json!({ "min": 5, "max": 10 }));
    assert_eq!(fitting[0]["minutes"], 65);
    assert_eq!(fitting[0]["least"], 33);
    let half = ["method", "list", "--people", "6", "--minutes", "24", "--for", "intervision", "--lang", "en"];
    let half = person.run_bare(&half).out;
    assert!(half.starts_with("five  ") && half.contains("45 minutes, made to fit 24"), "{half}");
    let talks = person.run_bare(&["method", "list", "--for", "coaching", "--json"]).json();
    assert_eq!(ids(&talks), ["grow", "tgrow", "oskar", "clear", "triad"]);
    let text = person.run_bare(&["method", "list", "--people", "1", "--minutes", "10", "--lang", "nl"]).out;
    assert!(text.starts_with("prompts  Open vragen  (voor 1 persoon, 10 minuten)\n    "), "{text}");
    let shown = person.run_bare(&["method", "show", "incident", "--lang", "fr"]);
    assert_eq!((shown.code, shown.err.as_str()), (0, ""));
    assert!(shown.out.contains("5. Analyse à part (10 min, groupe)\n   La personne"), "{}", shown.out);
    assert!(shown.out.ends_with("1985 et éditions suivantes)\n"), "the source is named: {}", shown.out);
    let speed = person.run_bare(&["method", "show", "speed"]).out;
    assert!(speed.contains(" (5 × 7 min, "), "the minutes add up: {speed}");
    let wisecrowds = person.run_bare(&["method", "show", "wisecrowds"]).out;
    assert!(wisecrowds.contains("\n\nAll of it 4 times, 15 minutes each time\n\n"), "{wisecrowds}");
    person.run_bare(&["method", "show", "tarot"]).is_refused(1, &sentence("method-not-found"));
    assert_eq!(person.run_bare(&["method", "list", "--people", "0"]).code, 2);
}

#[test]
fn a_page_begins_with_a_method() {
    let person = Terminal::with_notebook();
    let add = ["journal", "add", "--title", "Met A.", "--method", "grow", "--lang", "nl", "--json"];
    let page = person.run(&add).json();
    assert_eq!(page["method"], "grow");
    let text = page["text"].as_str().unwrap();
    assert!(text.starts_with("## Doel\n\n> ") && text.contains("\n## Realiteit\n"), "{text}");
    let shown = person.run(&["journal", "show", page["id"].as_str().unwrap(), "--json"]).json();
    assert_eq!((&shown["text"], &shown["method"]), (&page["text"], &page["method"]));
    let unknown = person.run(&["journal", "add", "--title", "x", "--method", "astrology"]);
    unknown.is_refused(1, &sentence("method-not-found"));
    let file = person.file("page.md", "text");
    let asked = ["journal", "add", "--title", "x", "--method", "prompts", "--question", "12", "--json"];
    let asked = person.run(&asked).json();
    assert_eq!(asked["text"], "> If this page had a first sentence, what would it be?\n\n\n");
    assert_eq!(
        person.run(&["journal", "add", "--title", "x", "--question", "1"]).code,
        2,
        "of which method?"
    );
    let both = person.run(&["journal", "add", "--title", "x", "--method", "grow", "--file", &file]);
    assert_eq!(both.code, 2, "a page begins with one text");
    person.is_sound_with(&["x", "Met A."]);
}

#[test]
fn a_model_of_ones_own_is_made_from_markdown() {
    let person = Terminal::with_notebook();
    let file = person.file("model.md", "# Heard\r\n\r\n- What was said?\n- What was not?\n\n## Next\n");
    let add = ["method", "add", "--name", "Listening", "--purpose", "For me", "--file", &file, "--json"];
    let model = person.run(&add).json();
    let id = model["id"].as_str().unwrap();
    assert_eq!(model["phases"][0]["questions"], serde_json::json!(["What was said?", "What was not?"]));
    let rows = person.run(&["method", "list", "--people", "500", "--json"]).json();
    assert_eq!(ids(&rows), ["openspace", "ai", id], "one's own is always listed");
    let page = person.run(&["journal", "add", "--title", "T", "--method", id, "--json"]).json();
    assert_eq!(page["text"], "## Heard\n\n> What was said? What was not?\n\n\n\n## Next\n\n\n");
    let file = person.file("model.md", "# Only this\n");
    let edited = person.run(&["method", "edit", id, "--file", &file, "--json"]).json();
    assert_eq!(
        (edited["name"].as_str(), edited["phases"][0]["name"].as_str()),
        (Some("Listening"), Some("Only this"))
    );
    assert_eq!(person.run(&["method", "edit", id]).code, 2);
    person.run(&["method", "edit", id, "--name", ""]).is_refused(
        1,
        &kring_core::language::Messages::of(kring_core::settings::preferences::Language::En)
            .say("error-invalid-request", &[("field", &"name")]),
    );
    let copy = person.run(&["method", "copy", "driscoll", "--json"]).json();
    assert_eq!((copy["own"].as_bool(), copy["phases"][2]["name"].as_str()), (Some(true), Some("Now what?")));
    person.run(&["method", "trash", "grow"]).is_refused(1, &sentence("method-not-found"));
    assert_eq!(person.run(&["method", "trash", id, "--json"]).json()["id"], id);
    assert_eq!(ids(&person.run(&["method", "list", "--trash", "--json"]).json()), [id]);
    assert_eq!(person.run(&["method", "untrash", id]).code, 0);
    person.is_sound_with(&["T"]);
}
