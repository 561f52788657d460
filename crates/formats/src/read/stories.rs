//! What people bring, and what must not be lost on the way: names, anchors, places, files.

use std::io::Cursor;

use serde_json::{Value, json};

use super::tests::{Few, options};
use super::*;

/// What came of a source.
pub(super) struct Brought {
    pub(super) entries: Vec<Entry>,
    left_out: Vec<LeftOut>,
}

impl Brought {
    pub(super) fn by(program: Program, source: &mut dyn Source) -> Self {
        let (mut entries, mut left_out) = (Vec::new(), Vec::new());
        read(program, source, &options(), &mut |item| {
            match item {
                Item::Entry(entry) => entries.push(*entry),
                Item::LeftOut(left) => left_out.push(left),
            }
            true
        })
        .unwrap();
        Self { entries, left_out }
    }

    pub(super) fn files(program: Program, files: &[(&str, &str)]) -> Self {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
        Self::by(program, &mut Few::of(files.iter().map(owned).collect()))
    }

    pub(super) fn entry(&self, called: &str) -> &Entry {
        self.entries.iter().find(|entry| entry.called == called).unwrap()
    }

    /// Why things stayed behind, each with its name.
    pub(super) fn refused(&self) -> Vec<String> {
        self.left_out
            .iter()
            .map(|left| format!("{} {} {}", left.class, left.source_id, left.title).trim_end().to_owned())
            .collect()
    }
}

/// The text of an entry; a page is called by its id, a file by its name.
pub(super) fn text(entry: &Entry) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::File { file, label, rest } => format!("[{label}](file {}{rest})", entry.files[*file].name),
        Piece::Page { source_id, label, rest } => format!("[{label}](page {source_id}{rest})"),
    };
    entry.text.iter().map(piece).collect()
}

pub(super) fn remarks(entry: &Entry) -> Vec<String> {
    let said = |remark: &Remark| {
        format!("{} {}", remark.class, remark.about.as_deref().unwrap_or_default()).trim_end().to_owned()
    };
    entry.remarks.iter().map(said).filter(|said| said != "date-guessed" && said != "converted").collect()
}

pub(super) fn knows(entry: &Entry, name: &str) -> Option<String> {
    let (_, value) = entry.more.iter().find(|(known, _)| known == name)?;
    Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

#[test]
fn a_photo_that_is_missing_leaves_its_name_and_where_to_find_it() {
    let journal = json!({ "entries": [
        { "uuid": "A", "creationDate": "2024-01-01T09:00:00Z", "timeZone": "UTC",
          "text": "One ![](dayone-moment://P1) two ![the *wheel*](dayone-moment:/photo/P1) ![](dayone-moment://P9)",
          "photos": [{ "identifier": "P1", "md5": "0a", "type": "png" }] },
        { "uuid": "B", "creationDate": "2024-01-02T09:00:00Z", "timeZone": "UTC",
          "photos": [{ "identifier": "P2", "md5": "0b", "type": "png", "filename": "a_b.png" }] },
        { "uuid": "C", "creationDate": "2024-01-03T09:00:00Z", "timeZone": "UTC", "text": "See [that day](dayone://view?entryId=D)." },
    ]})
    .to_string();
    let without = Brought::files(Program::DayOne, &[("Journal.json", &journal)]);
    let lost = without.entry("A");
    let wanted = "One [0a.png](dayone-moment://P1) two [the *wheel*](dayone-moment:/photo/P1) [P9](dayone-moment://P9)";
    assert_eq!(text(lost), wanted);
    assert_eq!(remarks(lost), ["attachment-missing 0a.png", "attachment-missing P9"]);
    assert_eq!(text(without.entry("B")), "[a\\_b.png](dayone-moment://P2)", "its name keeps the day");
    assert_eq!(remarks(without.entry("C")), ["link-broken that day"]);

    let with = Brought::files(Program::DayOne, &[("Journal.json", &journal), ("photos/0a.png", "x")]);
    let wanted = "One [](file 0a.png) two [the *wheel*](file 0a.png) [P9](dayone-moment://P9)";
    assert_eq!(text(with.entry("A")), wanted, "and with the photo beside it, it is there");
}

#[test]
fn what_stands_below_a_photo_is_its_words_where_it_has_none() {
    let journal = json!({ "entries": [
        { "uuid": "A", "creationDate": "2025-03-04T07:15:00Z", "timeZone": "UTC",
          "text": "![](dayone-moment://P1) ![the wheel](dayone-moment://P1)",
          "photos": [{ "identifier": "P1", "md5": "0a", "type": "png", "caption": "Na het *gesprek*\n" }] },
    ]})
    .to_string();
    let brought = Brought::files(Program::DayOne, &[("Journal.json", &journal), ("photos/0a.png", "x")]);
    assert_eq!(text(brought.entry("A")), "[Na het \\*gesprek\\*](file 0a.png) [the wheel](file 0a.png)");
}

#[test]
fn a_photo_that_no_entry_has_is_named() {
    let entry = |uuid: &str, photo: &str, trashed: bool| {
        json!({ "uuid": uuid, "creationDate": "2024-01-01T09:00:00Z", "timeZone": "UTC", "text": "words",
                "isTrashed": trashed, "photos": [{ "identifier": uuid, "md5": photo, "type": "png" }] })
    };
    let journal = json!({ "entries": [entry("A", "0a", false), entry("B", "0b", true)] }).to_string();
    let photos =
        ["photos/0a.png", "photos/0b.png", "photos/0c.png", "photos/.DS_Store"].map(|path| (path, "x"));
    let files: Vec<(&str, &str)> =
        std::iter::once(("Journal.json", journal.as_str())).chain(photos).collect();
    let brought = Brought::files(Program::DayOne, &files);
    assert_eq!(brought.refused(), ["deleted B words (2024-01-01)", "not-used photos/0c.png"]);
}

#[test]
fn a_picture_inside_a_note_comes_as_a_file_where_the_source_can_hold_it() {
    let picture = "data:image/png;base64,iVBORw==";
    let tree = json!({ "root": { "type": "root", "children": [
        { "type": "paragraph", "children": [{ "type": "text", "text": "Before", "detail": 0 }] },
        { "type": "inline-file", "src": picture, "fileName": "n.png" },
    ]}});
    let note = |uuid: &str| {
        json!({ "uuid": uuid, "content_type": "Note", "created_at": "2024-01-01T09:00:00Z",
                "content": { "title": uuid, "noteType": "super", "text": tree.to_string() } })
    };
    let plain: Value = json!({ "uuid": "c", "content_type": "Note", "content": { "title": "c", "text": "[x](kring-inside:0)" } });
    let backup = json!({ "items": [note("a"), note("b"), plain] }).to_string();
    let mut single = Single::new("backup.txt", backup.clone().into_bytes(), None);
    for _ in 0..2 {
        let brought = Brought::by(Program::StandardNotes, &mut single);
        for called in ["a", "b"] {
            let entry = brought.entry(called);
            assert_eq!((text(entry).as_str(), remarks(entry)), ("Before\n\n[](file n.png)", Vec::new()));
            assert_eq!(single.read(entry.files[0].file, 100).unwrap(), b"\x89PNG");
            assert!(single.read(entry.files[0].file, 3).is_err(), "never more than is wanted");
        }
        assert_eq!(
            text(brought.entry("c")),
            "[x](kring-inside:0)",
            "what only looks like one of ours is text"
        );
        assert_eq!(single.files().len(), 3, "read again, they are the same files");
    }

    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("backup.txt", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut zip, backup.as_bytes()).unwrap();
    let mut zip = Zip::open(zip.finish().unwrap()).unwrap();
    let brought = Brought::by(Program::StandardNotes, &mut zip);
    assert_eq!(zip.read(brought.entry("b").files[0].file, 100).unwrap(), b"\x89PNG");
    assert!(zip.read(99, 100).is_err());

    let elsewhere = Brought::files(Program::StandardNotes, &[("backup.txt", &backup)]);
    let entry = elsewhere.entry("a");
    assert_eq!(
        (text(entry).as_str(), remarks(entry)),
        ("Before\n\nn.png", vec!["attachment-missing n.png".to_owned()])
    );
}

#[test]
fn a_link_by_name_keeps_its_heading_and_one_to_no_page_stays() {
    let words = "[[Other#Second (part)]] [[Other#First#Second part|words]] [[Other#^line1]] [[Other#Second part#^line1|there]]\n\n\
                 [[Not yet]] [[Not yet#Part|words]] [[#Here]] [[#^line2]] ![[Not yet]] ![[Other#Second part]] ![[lost.png]]\n\n\
                 [a](<Other.md#Second part>) [b](Other.md#Second%20part \"title\") [c](Other.md#^line1) [d](gone/nothing.md#x)";
    let files = [("Page.md", words), ("Other.md", "# Other\n\n## Second part\n\nA line. ^line1\n")];
    let page = Brought::files(Program::Obsidian, &files);
    let page = page.entry("Page.md");
    let wanted = [
        "[Other > Second (part)](page Other.md#Second%20%28part%29) [words](page Other.md#Second%20part) [Other](page Other.md) [there](page Other.md)",
        "[[Not yet]] [[Not yet#Part|words]] [[#Here]] ^line2 [[Not yet]] [Other > Second part](page Other.md#Second%20part) lost.png",
        "[a](page Other.md#Second%20part) [b](page Other.md#Second%20part \"title\") [c](page Other.md) [d](gone/nothing.md#x)",
    ];
    assert_eq!(text(page), wanted.join("\n\n"));
    let said = [
        "line-link Other#^line1",
        "line-link Other#Second part#^line1",
        "line-link #^line2",
        "embed-linked Not yet",
        "embed-linked Other#Second part",
        "attachment-missing lost.png",
        "line-link Other.md#^line1",
        "link-broken gone/nothing.md#x",
    ];
    assert_eq!(remarks(page), said);
}

#[test]
fn each_lost_link_is_named_up_to_as_many_as_somebody_looks_up() {
    let links: String = (0..40).map(|number| format!("[w](gone/{number}.md)\n")).collect();
    let page = Brought::files(Program::Markdown, &[("Page.md", &links), ("Other.md", "x")]);
    let said = remarks(page.entry("Page.md"));
    assert_eq!(
        (said.len(), said[0].as_str(), said[19].as_str()),
        (21, "link-broken gone/0.md", "link-broken gone/19.md")
    );
    assert_eq!(said[20], "link-broken …", "and that there are more");
}

#[test]
fn a_day_beside_the_day_of_the_page_is_kept() {
    let files = [
        ("both.md", "---\ndate: 2023-05-02\ncreated: 2023-05-01T10:00:00\n---\nwords"),
        ("same.md", "---\ndate: 2023-05-02\ncreated: 2023-05-02T10:00:00\n---\nwords"),
        (
            "twice.md",
            "---\ndate: 2023-05-02\ncreated: 2023-05-02T10:00\ncreated_at: 2023-05-02T11:00\n---\nwords",
        ),
        ("said.md", "---\ndate: 2023-05-02\ncreated: 2023-05-02\n---\nwords"),
    ];
    for program in [Program::Markdown, Program::Obsidian] {
        let brought = Brought::files(program, &files);
        let told = |called: &str| {
            let entry = brought.entry(called);
            let written = entry.written.as_ref().map(|at| at.strftime("%H:%M").to_string());
            assert_eq!(entry.date.to_string(), "2023-05-02");
            (written, knows(entry, "created"), knows(entry, "created_at"))
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(told("both.md"), (None, some("2023-05-01T10:00:00"), None));
        assert_eq!(told("same.md"), (some("10:00"), None, None), "the moment is when it was written");
        assert_eq!(told("twice.md"), (some("10:00"), None, some("2023-05-02T11:00")));
        assert_eq!(told("said.md"), (None, None, None), "what says the same is said once");
    }
}

/// An item of Joplin's: its title, its text, its fields.
pub(super) fn item(number: u32, title: &str, body: &str, fields: &str) -> (String, String) {
    let id = format!("{number:032x}");
    (format!("{id}.md"), format!("{title}\n\n{body}\n\nid: {id}\n{fields}"))
}

fn notebook() -> Vec<(String, String)> {
    let id = |number: u32| format!("{number:032x}");
    let place = "latitude: 50.84670000\nlongitude: 4.35250000\naltitude: 12.5000";
    vec![
        item(1, "One", &format!("![](:/{}) [gone](:/{})", id(21), id(77)), &format!("{place}\ntype_: 1")),
        item(2, "Thrown away", &format!("![](:/{})", id(22)), "deleted_time: 1690000000000\ntype_: 1"),
        item(21, "used.png", "", "file_extension: png\ntype_: 4"),
        item(22, "unused.png", "", "file_extension: png\ntype_: 4"),
        item(31, "kept", "", "type_: 5"),
        item(32, "lonely", "", "type_: 5"),
        item(41, "", "", &format!("note_id: {}\ntag_id: {}\ntype_: 6", id(1), id(31))),
        item(42, "", "", &format!("note_id: {}\ntag_id: {}\ntype_: 6", id(2), id(32))),
        (format!("resources/{}.png", id(21)), "x".to_owned()),
        (format!("resources/{}.png", id(22)), "x".to_owned()),
        (format!("resources/{}.png", id(99)), "x".to_owned()),
    ]
}

#[test]
fn what_no_note_uses_is_named_and_a_place_is_kept() {
    let files = notebook();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let brought = Brought::files(Program::Joplin, &files);
    let wanted = [
        "deleted 00000000000000000000000000000002 Thrown away",
        "tag-not-used 00000000000000000000000000000020 lonely",
        "not-used 00000000000000000000000000000016 unused.png",
        "not-used resources/00000000000000000000000000000063.png",
    ];
    assert_eq!(brought.refused(), wanted);
    let note = &brought.entries[0];
    assert_eq!(
        (text(note).as_str(), remarks(note)),
        ("[](file used.png) gone", vec!["link-broken gone".to_owned()])
    );
    assert_eq!(note.tags, ["kept"]);
    assert_eq!(knows(note, "place").as_deref(), Some("50.84670000, 4.35250000"));
    assert_eq!(knows(note, "altitude").as_deref(), Some("12.5000 m"));
}

#[test]
fn a_member_that_comes_twice_is_refused_and_the_rest_comes() {
    let mut files = notebook();
    files.push(item(1, "One again", "other words", "type_: 1"));
    let mut archive = tar::Builder::new(Vec::new());
    for (name, text) in &files {
        let mut header = tar::Header::new_ustar();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        archive.append_data(&mut header, name, text.as_bytes()).unwrap();
    }
    let mut tar = Tar::open(Cursor::new(archive.into_inner().unwrap())).unwrap();
    let brought = Brought::by(Program::Joplin, &mut tar);
    let titles: Vec<&str> = brought.entries.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles, ["One"], "the first of a name counts");
    assert_eq!(brought.refused()[0], "duplicate 00000000000000000000000000000001.md");
}

#[test]
fn a_task_without_a_day_rings_nowhere_and_a_link_keeps_its_heading() {
    let id = |number: u32| format!("{number:032x}");
    let links = format!("[h](:/{}#second-part) [w](:/{}#two%20words)", id(2), id(2));
    let files = [
        item(1, "One", &links, "is_todo: 1\ntodo_due: 0\ntodo_completed: 0\ntype_: 1"),
        item(2, "Two", "words", "is_todo: 1\ntodo_due: 1704099600000\ntodo_completed: 0\ntype_: 1"),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let brought = Brought::files(Program::Joplin, &files);
    let [one, two] = [1, 2].map(|number| brought.entry(&id(number)));
    assert_eq!(text(one), format!("[h](page {0}#second-part) [w](page {0}#two%20words)", id(2)));
    assert_eq!(
        (remarks(one), knows(one, "due"), knows(one, "task")),
        (vec![], None, Some("open".to_owned()))
    );
    assert_eq!(remarks(two), ["reminder-kept 2024-01-01 09:00"]);
}

#[test]
fn what_stays_behind_is_called_by_its_title_or_first_words_and_its_day() {
    let entry = |uuid: &str, day: u32, text: &str| json!({ "uuid": uuid, "creationDate": format!("2024-01-{day:02}T09:00:00Z"), "timeZone": "UTC", "text": text });
    let long = "She came in without a word, sat down by the window, and waited until somebody asked her.";
    let mut gone = entry("C", 3, long);
    gone["isDeleted"] = true.into();
    let journal = json!({ "entries": [
        entry("A", 1, "# The wheel\n\nwords"),
        entry("A", 1, "# The wheel\n\nwords"),
        entry("B", 2, long),
        entry("B", 2, long),
        gone,
        entry("D", 4, ""),
    ]})
    .to_string();
    let brought = Brought::files(Program::DayOne, &[("Journal.json", &journal)]);
    let wanted = [
        "duplicate A The wheel (2024-01-01)",
        "duplicate B She came in without a word, sat down by the window, and… (2024-01-02)",
        "deleted C She came in without a word, sat down by the window, and… (2024-01-03)",
        "empty D 2024-01-04",
    ];
    assert_eq!(brought.refused(), wanted);

    let note = |uuid: &str, content: Value| json!({ "uuid": uuid, "content_type": "Note", "created_at": "2024-01-05T09:00:00Z", "content": content });
    let items = [
        note("a", json!({ "title": "Keys", "text": "secret", "noteType": "authentication" })),
        note("b", json!("004:sealed")),
        note("c", json!({ "title": "", "text": "Thrown away", "trashed": true })),
        note("d", json!({ "title": "Kept", "text": "words" })),
    ];
    let backup = json!({ "items": items }).to_string();
    let brought = Brought::files(Program::StandardNotes, &[("backup.txt", &backup)]);
    let wanted = ["secret-kind a Keys (2024-01-05)", "encrypted b 2024-01-05", "deleted c 2024-01-05"];
    assert_eq!(brought.refused(), wanted, "and of secrets nothing is told");
}

#[test]
fn a_paragraph_of_a_super_note_stays_a_paragraph_whatever_it_begins_with() {
    let words = |text: &str| json!({ "type": "text", "text": text, "detail": 0 });
    let starts = ["- dash", "# hash", "> gt", "1. x", "+ x", "* x", "plain - words"];
    let mut children: Vec<Value> =
        starts.iter().map(|text| json!({ "type": "paragraph", "children": [words(text)] })).collect();
    children.push(
        json!({ "type": "quote", "children": [words("said"), { "type": "linebreak" }, words("- so")] }),
    );
    children.push(json!({ "type": "list", "listType": "bullet", "children": [
        { "type": "listitem", "children": [words("# no heading")] },
        { "type": "listitem", "children": [words("an item")] },
    ] }));
    children.push(json!({ "type": "heading", "tag": "h2", "children": [words("1. First")] }));
    let tree = json!({ "root": { "children": children } }).to_string();
    let backup =
        json!({ "items": [{ "uuid": "a", "content_type": "Note", "created_at": "2024-01-01T09:00:00Z",
        "content": { "title": "a", "noteType": "super", "text": tree } }] })
        .to_string();
    let brought = Brought::files(Program::StandardNotes, &[("backup.txt", &backup)]);
    let wanted = [
        "\\- dash",
        "\\# hash",
        "\\> gt",
        "1\\. x",
        "\\+ x",
        "\\* x",
        "plain - words",
        "> said\n> \\- so",
        "- \\# no heading\n- an item",
        "## 1. First",
    ];
    assert_eq!(text(brought.entry("a")), wanted.join("\n\n"));
}
