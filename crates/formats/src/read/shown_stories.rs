//! What a page shows that lies elsewhere: a photo of another entry, a film on the network, a file that only HTML speaks of, a note that is
//! led to from outside its program.

use serde_json::json;

use super::stories::{Brought, item, knows, remarks, text};
use super::*;

#[test]
fn a_photo_that_another_entry_has_is_shown_in_both() {
    let again = json!({ "entries": [
        { "uuid": "A", "creationDate": "2024-01-01T09:00:00Z", "timeZone": "UTC",
          "text": "Again ![](dayone-moment://P1) and ![](dayone-moment://P9)" },
    ]});
    let first = json!({ "entries": [
        { "uuid": "B", "creationDate": "2024-01-02T09:00:00Z", "timeZone": "UTC", "text": "![](dayone-moment:/photo/P1)",
          "photos": [{ "identifier": "p1", "md5": "0A", "type": "png", "filename": "wall.png" }] },
    ]});
    let (again, first) = (again.to_string(), first.to_string());
    let files = [("Journal.json", again.as_str()), ("Work.json", first.as_str()), ("photos/0a.png", "x")];
    let brought = Brought::files(Program::DayOne, &files);
    assert_eq!(text(brought.entry("B")), "[](file wall.png)");
    let copied = brought.entry("A");
    assert_eq!(text(copied), "Again [](file wall.png) and [P9](dayone-moment://P9)");
    assert_eq!((remarks(copied), brought.refused()), (vec!["attachment-missing P9".to_owned()], vec![]));
}

#[test]
fn the_name_of_a_photo_that_is_missing_brings_no_sign_that_cannot_be_seen() {
    let journal = json!({ "entries": [
        { "uuid": "A", "creationDate": "2024-01-01T09:00:00Z", "timeZone": "UTC", "text": "![](dayone-moment://P1)",
          "photos": [{ "identifier": "P1", "md5": "0A", "type": "png", "filename": "wa\u{1}ll.png" }] },
    ]});
    let brought = Brought::files(Program::DayOne, &[("Journal.json", &journal.to_string())]);
    assert_eq!(text(brought.entry("A")), "[wall.png](dayone-moment://P1)");
}

#[test]
fn rich_text_that_cannot_be_understood_comes_as_it_stands() {
    let journal = json!({ "entries": [
        { "uuid": "A", "creationDate": "2024-01-01T09:00:00Z", "timeZone": "UTC", "richText": "{\"contents\": [{\"text\": \"Leïla" },
    ]});
    let brought = Brought::files(Program::DayOne, &[("Journal.json", &journal.to_string())]);
    let cut = brought.entry("A");
    assert_eq!(text(cut), "```json\n{\"contents\": [{\"text\": \"Leïla\n```");
    assert_eq!((remarks(cut), brought.refused()), (vec!["kept-as-code".to_owned()], vec![]));
}

#[test]
fn a_film_from_elsewhere_is_a_link_to_where_it_is() {
    let film = "dayone-external:/video/aHR0cHM6Ly9leGFtcGxlLm9yZy93P3Y9YV9iJnQ9MQ";
    let script = "![](dayone-external:/video/amF2YXNjcmlwdDp4)";
    let journal = json!({ "entries": [
        { "uuid": "A", "creationDate": "2024-01-01T09:00:00Z", "timeZone": "UTC", "text": format!("See ![]({film}) {script}") },
    ]});
    let brought = Brought::files(Program::DayOne, &[("Journal.json", &journal.to_string())]);
    let wanted = format!("See [https://example.org/w?v=a\\_b&t=1](https://example.org/w?v=a_b&t=1) {script}");
    assert_eq!(text(brought.entry("A")), wanted);
}

#[test]
fn a_file_that_only_html_speaks_of_comes_at_the_end_and_a_note_is_led_to_from_outside() {
    let id = |number: u32| format!("{number:032x}");
    let outside =
        |number: u32, words: &str| format!("[{words}](joplin://x-callback-url/openNote?id={})", id(number));
    let kept = format!(
        "{} [map](joplin://x-callback-url/openFolder?id={}) <audio src=\":/{}\"></audio>",
        outside(9, "gone"),
        id(2),
        id(21)
    );
    let words = format!("{} {kept} ![](:/{})", outside(2, "there"), id(22));
    let files = [
        item(1, "One", &words, "type_: 1"),
        item(2, "Two", "words", "type_: 1"),
        item(21, "memo.m4a", "", "file_extension: m4a\ntype_: 4"),
        item(22, "wall.png", "", "file_extension: png\ntype_: 4"),
        (format!("resources/{}.m4a", id(21)), "x".to_owned()),
        (format!("resources/{}.png", id(22)), "x".to_owned()),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let brought = Brought::files(Program::Joplin, &files);
    let one = brought.entry(&id(1));
    let wanted = format!("[there](page {}) {kept} [](file wall.png)\n\n[](file memo.m4a)", id(2));
    assert_eq!((text(one), remarks(one), brought.refused()), (wanted, vec![], vec![]));
}

#[test]
fn where_it_was_and_in_what_weather_comes_along_from_every_kind_of_journal() {
    let journal = json!({ "tags": {}, "entries": [
        { "title": "Market", "body": "words", "date": "2013-05-17", "time": "19:39", "tags": [], "starred": false,
          "uuid": "044F3747A38546168B572C2E3F217FA2", "location": { "Locality": "Gent" }, "weather": { "Celsius": "12" } },
        { "title": "Home", "body": "words", "date": "2013-05-18", "time": "19:39", "tags": [], "starred": false, "location": null },
    ]});
    let brought = Brought::files(Program::Jrnl, &[("journal.json", &journal.to_string())]);
    let told = |called: &str, name: &str| knows(brought.entry(called), name);
    let market = "044F3747A38546168B572C2E3F217FA2";
    assert_eq!(told(market, "location").as_deref(), Some(r#"{"Locality":"Gent"}"#));
    assert_eq!(told(market, "weather").as_deref(), Some(r#"{"Celsius":"12"}"#));
    assert_eq!(told("entry 2", "location"), None);
}

#[test]
fn what_leads_to_a_note_that_was_thrown_away_keeps_what_that_was_called() {
    let tree = json!({ "root": { "type": "root", "children": [{ "type": "paragraph", "children": [
        { "type": "text", "text": "See " }, { "type": "snbubble", "itemUuid": "B" },
        { "type": "text", "text": " and " }, { "type": "snbubble", "itemUuid": "C" },
    ]}]}});
    let note = |uuid: &str, title: &str, text: &str, trashed: bool| {
        json!({ "uuid": uuid, "content_type": "Note", "created_at": "2024-01-01T09:00:00Z",
                "content": { "title": title, "noteType": "super", "text": text, "trashed": trashed } })
    };
    let items = [note("A", "First", &tree.to_string(), false), note("B", "The *old* plan", "", true)];
    let backup = json!({ "version": "004", "items": items }).to_string();
    let brought = Brought::files(Program::StandardNotes, &[("backup.txt", &backup)]);
    let [first] = &brought.entries[..] else { panic!("one note comes") };
    assert_eq!(text(first), "See The \\*old\\* plan and");
    let said = remarks(first);
    assert_eq!(said.iter().filter(|one| one.starts_with("link-broken")).count(), 2, "{said:?}");
}
