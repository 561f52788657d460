//! What comes stays what it was: pages of Kring's sign for sign, where links led, days that nobody can read, two that have one id.

use serde_json::json;

use super::stories::{Brought, knows, remarks, text};
use super::tests::options;
use super::*;
use crate::write::markdown::{KIND, Matter, ONLY_ME, PAGE, Section, file, sealed};

/// A file of Kring's, with a seal that tells its length.
fn ours(text: &str, mine: &str) -> String {
    let matter =
        Matter::default().plain(KIND, PAGE).plain("id", 7).text("title", "One").plain("date", "2024-02-02");
    let section = Section { part: Some(ONLY_ME), heading: "Alleen voor mij".into(), text: mine.into() };
    let sections = if mine.is_empty() { Vec::new() } else { vec![section] };
    sealed(&file(&matter, text, &sections), |file| file.len().to_string())
}

fn mine(entry: &Entry) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    entry.only_me.iter().map(piece).collect()
}

#[test]
fn a_page_of_ours_is_sign_for_sign_what_left_and_its_seal_holds() {
    let odd = "\n\n  [a](gone.md) ![i](img.png) [b](<b c> \"t\") [[w]] [foo] %%x%% #tag ^id <!-- c -->\u{0}\u{1b}\u{feff}\r\nx\r\u{b}\u{85}  \n\n[foo]: /u\n\n";
    for program in [Program::Markdown, Program::Obsidian] {
        for (words, private) in
            [(odd, ""), (odd, " mine \n"), ("   ", ""), ("", "\n"), ("a\n\n```\nopen", "b")]
        {
            let whole = ours(words, private);
            let brought = Brought::files(program, &[("a.md", &whole), ("w.md", "# w\n\nx")]);
            let entry = brought.entry("a.md");
            assert_eq!((text(entry).as_str(), mine(entry).as_str()), (words, private));
            let (seal, unsealed) = entry.own.as_ref().unwrap().sealed.clone().unwrap();
            assert_eq!(unsealed.len().to_string(), seal, "nobody changed it");
            if words == odd {
                let said = [
                    "link-broken gone.md",
                    "attachment-missing img.png",
                    "link-broken b c",
                    "link-broken /u",
                ];
                assert_eq!(remarks(entry), said, "and what leads nowhere is told");
            }
        }
    }
    let windows = ours("one\n\ntwo\n", "").replace('\n', "\r\n");
    let brought = Brought::files(Program::Markdown, &[("a.md", &windows)]);
    let entry = brought.entry("a.md");
    let (seal, unsealed) = entry.own.as_ref().unwrap().sealed.clone().unwrap();
    assert_eq!(
        (text(entry).as_str(), unsealed.len().to_string()),
        ("one\n\ntwo\n", seal),
        "nor did another system"
    );
}

#[test]
fn fields_of_the_writers_own_are_no_tags_and_no_days_in_a_file_of_ours() {
    let page = "---\nkring: page\nid: 7\ntitle: One\ndate: 2024-02-02\ntags: [a]\nkeywords: [b]\ncreationDate: 2024-02-02\n---\n\nx\n";
    let brought = Brought::files(Program::Markdown, &[("a.md", page)]);
    let entry = brought.entry("a.md");
    assert_eq!(entry.tags, ["a"]);
    assert_eq!(knows(entry, "keywords"), Some(json!(["b"]).to_string()));
    assert_eq!(knows(entry, "creationDate").as_deref(), Some("2024-02-02"));
}

#[test]
fn a_link_of_ours_to_a_page_beside_it_leads_there() {
    let page = ours("[there](b.md \"t\") ![](images/p.png)\n", "");
    let files = [("a.md", page.as_str()), ("b.md", "# b\n\nx"), ("images/p.png", "x")];
    let brought = Brought::files(Program::Markdown, &files);
    assert_eq!(text(brought.entry("a.md")), "[there](page b.md \"t\") [](file p.png)\n");
}

#[test]
fn a_mark_that_somebody_copied_keeps_private_what_stands_below_it() {
    let copied = "for both\n\n<!--kring:only_me--> \n\n## Only me\n\nmine <!-- and this -->";
    let brought = Brought::files(Program::Markdown, &[("a.md", copied)]);
    let entry = brought.entry("a.md");
    assert_eq!((text(entry).as_str(), remarks(entry)), ("for both", vec!["comment-private".to_owned()]));
    assert_eq!(mine(entry), "## Only me\n\nmine <!-- and this -->");
    let items = json!({ "items": [{ "uuid": "n", "content_type": "Note", "content": { "title": "n", "text": copied } }] });
    let brought = Brought::files(Program::StandardNotes, &[("b.txt", &items.to_string())]);
    assert_eq!(text(brought.entry("n")), "for both");
}

#[test]
fn what_lost_its_address_is_kept_beside_the_page() {
    let page =
        "x ![the wheel](img/gone.png \"t\") [file](gone.pdf) [page](gone.md \"t\") ![](https://e.org/x.png)";
    let brought = Brought::files(Program::Markdown, &[("a.md", page)]);
    let entry = brought.entry("a.md");
    assert_eq!(text(entry), "x the wheel file [page](gone.md \"t\") ![](https://e.org/x.png)");
    let wanted = json!(["![the wheel](img/gone.png \"t\")", "[file](gone.pdf)"]);
    assert_eq!(knows(entry, "missing"), Some(wanted.to_string()));
    let own = format!("---\nmissing: socks\n---\n{page}");
    let brought = Brought::files(Program::Markdown, &[("a.md", &own)]);
    assert_eq!(
        knows(brought.entry("a.md"), "missing").as_deref(),
        Some("socks"),
        "a field of one's own comes first"
    );
    let vault = Brought::files(Program::Obsidian, &[("a.md", "![[gone.png]] [[Nobody]]")]);
    assert_eq!(knows(vault.entry("a.md"), "missing"), Some(json!(["![[gone.png]]"]).to_string()));
}

#[test]
fn two_that_have_one_id_and_say_different_things_both_come() {
    let entry = |text: &str| json!({ "uuid": "A", "creationDate": "2024-01-01T09:00:00Z", "timeZone": "UTC", "text": text });
    let journal =
        json!({ "entries": [entry("one"), entry("two"), entry("one"), entry("two"), entry("three")] });
    let brought = Brought::files(Program::DayOne, &[("Journal.json", &journal.to_string())]);
    let texts: Vec<String> = brought.entries.iter().map(text).collect();
    assert_eq!(texts, ["one", "two", "three"]);
    let ids: Vec<&str> = brought.entries.iter().map(|entry| entry.source_id.as_str()).collect();
    assert_eq!(ids, ["A", "A (2)", "A (3)"]);
    assert_eq!(brought.refused(), ["duplicate A one (2024-01-01)", "duplicate A two (2024-01-01)"]);
    let tree = |data: &str| json!({ "root": { "children": [{ "type": "inline-file", "src": format!("data:image/png;base64,{data}"), "fileName": "n.png" }] } });
    let note = |data: &str| json!({ "uuid": "n", "content_type": "Note", "content": { "title": data, "noteType": "super", "text": tree(data).to_string() } });
    let backup = json!({ "items": [note("AAAA"), note("BBBB")] }).to_string();
    let mut single = Single::new("backup.txt", backup.into_bytes(), None);
    let brought = Brought::by(Program::StandardNotes, &mut single);
    let files: Vec<Vec<u8>> =
        brought.entries.iter().map(|entry| single.read(entry.files[0].file, 9).unwrap()).collect();
    assert_ne!(files[0], files[1], "each has its own picture");
}

#[test]
fn a_day_that_nobody_can_read_is_kept_as_it_was_written() {
    let entry = |uuid: &str, day: &str| json!({ "uuid": uuid, "creationDate": day, "timeZone": "Europe/Brussels", "text": "words" });
    let journal = json!({ "entries": [entry("A", "9999-12-31T23:30:00Z"), entry("B", "not a date"), entry("C", "2024-03-05T10:00:00Z")] });
    let brought = Brought::files(Program::DayOne, &[("Journal.json", &journal.to_string())]);
    let told = |called: &str| {
        let entry = brought.entry(called);
        (entry.date.to_string(), entry.dated, knows(entry, "creationDate"))
    };
    assert_eq!(told("A"), ("9999-12-31".into(), true, Some("9999-12-31T23:30:00Z".into())));
    assert_eq!(told("B"), ("2024-06-01".into(), false, Some("not a date".into())));
    assert_eq!(told("C"), ("2024-03-05".into(), true, None));
    let jrnl = json!({ "entries": [{ "title": "t", "body": "b", "date": "2024-02-30", "time": "10:00" }] });
    let brought = Brought::files(Program::Jrnl, &[("j.json", &jrnl.to_string())]);
    assert_eq!(knows(&brought.entries[0], "date").as_deref(), Some("2024-02-30 10:00"));
    let page = "---\ndate: 9999-12-31T23:59:59Z\n---\nwords";
    let brought = Brought::files(Program::Markdown, &[("a.md", page)]);
    let entry = brought.entry("a.md");
    assert_eq!(
        (entry.date.to_string(), knows(entry, "date")),
        ("9999-12-31".into(), Some("9999-12-31T23:59:59Z".into()))
    );
}

#[test]
fn a_journal_that_cannot_be_read_keeps_no_other_out() {
    let entry =
        json!({ "uuid": "A", "creationDate": "2024-01-01T09:00:00Z", "timeZone": "UTC", "text": "words" });
    let journal = json!({ "entries": [entry] }).to_string();
    let cut = journal.get(..journal.len() - 4).unwrap();
    let files = [("Cut.json", cut), ("Journal.json", journal.as_str()), ("photos/0a.png", "x")];
    let brought = Brought::files(Program::DayOne, &files);
    assert_eq!(text(brought.entry("A")), "words");
    assert_eq!(brought.refused(), ["malformed Cut.json"], "and its photos are not called unused");
    let mut alone = Single::new("Cut.json", cut.into(), None);
    let done = read(Program::DayOne, &mut alone, &options(), &mut |_| true);
    assert_eq!(done, Err(Unreadable::Malformed));
}

#[test]
fn what_has_no_day_of_its_own_has_that_of_its_last_change() {
    let changed = "2023-05-02T10:00:00.000Z";
    let journal = json!({ "entries": [{ "uuid": "A", "text": "words", "modifiedDate": changed }] });
    let app = json!({ "org.standardnotes.sn": { "client_updated_at": changed } });
    let backup = json!({ "items": [{ "uuid": "n", "content_type": "Note", "created_at": "1970-01-01T00:00:00.000Z",
        "updated_at": "2024-01-01T00:00:00.000Z", "content": { "title": "n", "text": "words", "appData": app } }] });
    let id = format!("{:032x}", 1);
    let note = format!(
        "One\n\nwords\n\nid: {id}\ncreated_time: 1970-01-01T00:00:00.000Z\nupdated_time: {changed}\ntype_: 1"
    );
    for (program, name, whole) in [
        (Program::DayOne, "Journal.json".to_owned(), journal.to_string()),
        (Program::StandardNotes, "backup.txt".to_owned(), backup.to_string()),
        (Program::Joplin, format!("{id}.md"), note),
    ] {
        let brought = Brought::files(program, &[(name.as_str(), whole.as_str())]);
        let entry = &brought.entries[0];
        assert_eq!((entry.date.to_string(), entry.dated), ("2023-05-02".into(), false), "{name}");
    }
}

#[test]
fn folders_in_a_circle_are_named_once_each() {
    let item = |number: u32, title: &str, fields: &str| {
        (format!("{number:032x}.md"), format!("{title}\n\nwords\n\nid: {number:032x}\n{fields}"))
    };
    let files = [
        item(1, "One", &format!("parent_id: {:032x}\ntype_: 1", 2)),
        item(2, "inner", &format!("parent_id: {:032x}\ntype_: 2", 3)),
        item(3, "outer", &format!("parent_id: {:032x}\ntype_: 2", 2)),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let brought = Brought::files(Program::Joplin, &files);
    assert_eq!(knows(&brought.entries[0], "folder").as_deref(), Some("outer/inner"));
}

#[test]
fn a_note_that_was_protected_says_so_and_a_file_that_is_missing_has_its_name() {
    let words = |format: u32| json!({ "type": "text", "text": "words", "detail": 0, "format": format });
    let tree = json!({ "root": { "children": [
        { "type": "paragraph", "children": [words(8)] }, { "type": "snfile", "fileUuid": "f" }] } });
    let items = json!({ "items": [
        { "uuid": "n", "content_type": "Note", "content": { "title": "n", "protected": true, "noteType": "super", "text": tree.to_string() } },
        { "uuid": "f", "content_type": "File", "content": { "name": "scan.png" } }] });
    let brought = Brought::files(Program::StandardNotes, &[("b.txt", &items.to_string())]);
    let note = brought.entry("n");
    assert_eq!(
        (text(note).as_str(), remarks(note)),
        ("*words*\n\nscan.png", vec!["attachment-missing scan.png".to_owned()])
    );
    assert_eq!(knows(note, "protected").as_deref(), Some("true"));
}

#[test]
fn a_folder_of_zettels_has_its_links_and_its_keywords() {
    let files = [
        (
            "20240229.md",
            "---\ntitle: One\nkeywords: [zk, \"two words\"]\ntags: more\n---\n\n[[20240301]] [[20240301|there]] [[Nobody]] [[gone.png]] [[#Here]] `[[20240301]]`",
        ),
        ("20240301.md", "words ![[p.png]]"),
        ("img/p.png", "x"),
    ];
    let brought = Brought::files(Program::Markdown, &files);
    let one = brought.entry("20240229.md");
    let wanted = "[20240301](page 20240301.md) [there](page 20240301.md) [[Nobody]] [[gone.png]] [[#Here]] `[[20240301]]`";
    assert_eq!((text(one).as_str(), remarks(one)), (wanted, Vec::new()));
    assert_eq!(one.tags, ["more", "zk", "two words"]);
    assert_eq!(text(brought.entry("20240301.md")), "words [](file p.png)");
}

#[test]
fn a_graph_of_logseqs_has_its_names_and_its_properties() {
    let files = [
        ("logseq/config.edn", "{}"),
        ("logseq/bak/pages/old.md", "- old"),
        ("journals/2024_02_29.md", "- [[Anna B]] [[x:y]] [[a/b]] [[Nobody]]"),
        ("pages/Anna B.md", "title:: Anna\ntags:: coach, [[client]]\nalias:: An\n\n- words\n  id:: 7"),
        ("pages/x%3Ay.md", "- colon"),
        ("pages/a___b.md", "- below"),
    ];
    let brought = Brought::files(Program::Markdown, &files);
    let day = brought.entry("journals/2024_02_29.md");
    let wanted =
        "- [Anna B](page pages/Anna B.md) [x:y](page pages/x%3Ay.md) [a/b](page pages/a___b.md) [[Nobody]]";
    assert_eq!((text(day).as_str(), day.date.to_string().as_str()), (wanted, "2024-02-29"));
    let anna = brought.entry("pages/Anna B.md");
    assert_eq!((anna.title.as_str(), text(anna).as_str()), ("Anna", "- words\n  id:: 7"));
    assert_eq!(
        (anna.tags.join(" "), knows(anna, "alias")),
        ("coach client".to_owned(), Some("An".to_owned()))
    );
    assert_eq!(brought.entry("pages/x%3Ay.md").title, "x:y");
    assert_eq!(brought.refused(), ["not-a-page logseq/config.edn", "not-a-page logseq/bak/pages/old.md"]);
    let plain = Brought::files(Program::Markdown, &[("a.md", "title:: words\n\nmore")]);
    assert_eq!(text(plain.entry("a.md")), "title:: words\n\nmore", "elsewhere these are words");
}

#[test]
fn pages_of_notion_and_bear_have_their_day_and_tags() {
    let id = "1f2e3d4c5b6a79880123456789abcdef";
    let dated = format!("2024-03-09 Walk {id}.md");
    let [page, below] = [format!("Diary {id}.md"), format!("Diary {id}/Below {id}.md")];
    let head = "# Diary\n\nCreated: March 3, 2024 10:15 AM\nTags: work, home\nDone: Yes\n\nWords: these.";
    let bear = "# Bear\n#work/deep #two words# x\n\n![](p.png)<!-- {\"width\":200} -->\n\n#last-tag";
    let files = [
        (page.as_str(), head),
        (below.as_str(), "words"),
        (dated.as_str(), "words"),
        ("Bear.md", bear),
        ("p.png", "x"),
        ("x.textbundle/text.md", "words"),
        ("Talk.md", "Created: never\n\nwords"),
    ];
    let brought = Brought::files(Program::Markdown, &files);
    let diary = brought.entry(&page);
    assert_eq!((diary.title.as_str(), text(diary).as_str()), ("Diary", "Words: these."));
    assert_eq!((diary.date.to_string(), diary.tags.join(" ")), ("2024-03-03".into(), "work home".into()));
    assert_eq!(knows(diary, "Done").as_deref(), Some("Yes"));
    let below = brought.entry(&below);
    assert_eq!((below.title.as_str(), knows(below, "folder").as_deref()), ("Below", Some("Diary")));
    let walk = brought.entry(&dated);
    assert_eq!((walk.title.as_str(), walk.date.to_string().as_str()), ("Walk", "2024-03-09"));
    let bear = brought.entry("Bear.md");
    assert_eq!(bear.tags, ["work/deep", "two words", "last-tag"]);
    assert_eq!(
        (text(bear), mine(bear)),
        ("#work/deep #two words# x\n\n[](file p.png)\n\n#last-tag".into(), String::new())
    );
    assert_eq!(brought.entry("x.textbundle/text.md").title, "x");
    let talk = brought.entry("Talk.md");
    assert_eq!(text(talk), "Created: never\n\nwords", "elsewhere these are words");
}

#[test]
fn a_picture_is_a_part_of_a_tag() {
    let page = "#émoji🎉 #👩‍👩‍👧family, #no» (#a→b) #café. #🎉";
    let brought = Brought::files(Program::Obsidian, &[("a.md", page)]);
    assert_eq!(brought.entry("a.md").tags, ["émoji🎉", "👩‍👩‍👧family", "no", "a→b", "café"]);
}

#[test]
fn signs_in_a_list_of_tasks_mean_themselves() {
    let list = json!({ "schemaVersion": "1.0.0", "groups": [{ "name": "Huis", "draft": "~5_x~", "tasks": [
        { "id": "1", "description": "ramen *buiten*\nen [binnen]", "completed": true },
    ] }] });
    let note = json!({ "uuid": "n", "content_type": "Note", "content": {
        "title": "T", "noteType": "task", "editorIdentifier": "com.sncommunity.advanced-checklist", "text": list.to_string(),
    } });
    let backup = json!({ "items": [note] }).to_string();
    let brought = Brought::files(Program::StandardNotes, &[("backup.txt", &backup)]);
    let wanted = "## Huis\n\n- [x] ramen \\*buiten\\* en \\[binnen\\]\n- [ ] \\~5\\_x\\~";
    assert_eq!(text(brought.entry("n")), wanted);
}
