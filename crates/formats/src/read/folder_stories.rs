//! What a vault and a folder of Markdown promise: links find their page, fields come as they were written, nothing is thrown away.

use serde_json::{Value as Json, json};

use super::stories::{Brought, knows, remarks, text};
use super::*;

fn field<'e>(entry: &'e Entry, name: &str) -> Option<&'e Json> {
    entry.more.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

#[test]
fn a_vault_without_wikilinks_finds_its_pages_and_files_wherever_they_lie() {
    let files = [
        (
            "Day.md",
            "[Anna](Anna%20Peeters.md) ![](pasted.png) [doc](My%20doc.pdf) [h](anna%20peeters.md#Second%20part)",
        ),
        ("People/Anna Peeters.md", "Anna"),
        ("files/pasted.png", "x"),
        ("files/My doc.pdf", "x"),
    ];
    let brought = Brought::files(Program::Obsidian, &files);
    let day = brought.entry("Day.md");
    let wanted = "[Anna](page People/Anna Peeters.md) [](file pasted.png) [doc](file My doc.pdf) \
                  [h](page People/Anna Peeters.md#Second%20part)";
    assert_eq!((text(day).as_str(), remarks(day)), (wanted, Vec::new()));
    assert_eq!(brought.refused(), [""; 0]);
    let plain = Brought::files(Program::Markdown, &files);
    assert_eq!(text(plain.entry("Day.md")), wanted, "also in a folder where the names are alone");
}

#[test]
fn of_several_with_one_name_the_nearest_is_meant_and_in_a_plain_folder_none() {
    let links =
        "[near](Wim.md) [top](/Noor.md) [named](b/Lea.md) [up](../gone/Ida.md) [far](Ida.md) [not](b/Ida.md)";
    let files = [
        ("a/Day.md", links),
        ("a/Wim.md", "x"),
        ("Wim.md", "x"),
        ("b/Wim.md", "x"),
        ("Noor.md", "x"),
        ("b/Noor.md", "x"),
        ("deep/a/b/Lea.md", "x"),
        ("deep/b/Lea.md", "x"),
        ("deep/er/Ida.md", "x"),
        ("else/Ida.md", "x"),
        ("elseb/Ida.md", "x"),
    ];
    let vault = Brought::files(Program::Obsidian, &files);
    let day = vault.entry("a/Day.md");
    let wanted = "[near](page a/Wim.md) [top](page Noor.md) [named](page deep/b/Lea.md) [up](../gone/Ida.md) [far](page else/Ida.md) [not](b/Ida.md)";
    assert_eq!(text(day), wanted);
    assert_eq!(remarks(day), ["link-broken ../gone/Ida.md", "link-broken b/Ida.md"]);
    let plain = Brought::files(Program::Markdown, &files);
    let wanted = "[near](page a/Wim.md) [top](page Noor.md) [named](b/Lea.md) [up](../gone/Ida.md) [far](Ida.md) [not](b/Ida.md)";
    assert_eq!(text(plain.entry("a/Day.md")), wanted);
}

#[test]
fn a_page_shown_as_an_image_in_a_vault_becomes_a_link_with_its_name() {
    let files = [("Day.md", "![](Anna.md) ![words](Anna.md)"), ("People/Anna.md", "x")];
    let brought = Brought::files(Program::Obsidian, &files);
    let day = brought.entry("Day.md");
    assert_eq!(text(day), "[Anna](page People/Anna.md) [words](page People/Anna.md)");
    assert_eq!(remarks(day), ["embed-linked Anna.md"]);
}

#[test]
fn a_note_of_nothing_but_fields_is_a_page() {
    let head = "---\nphone: \"0471 12 34 56\"\nemail: ben@example.org\ntags: [client]\n---";
    let files = [
        ("Ben.md", head),
        ("2024-03-05.md", "---\nmood: 7\n---\n"),
        ("Nothing.md", "---\ntags:\naliases: []\n---\n\n"),
        ("Neither.md", "---\n---\n"),
    ];
    for program in [Program::Obsidian, Program::Markdown] {
        let brought = Brought::files(program, &files);
        let ben = brought.entry("Ben.md");
        assert_eq!(
            (ben.title.as_str(), text(ben).as_str(), ben.tags.as_slice()),
            ("Ben", "", &["client".to_owned()][..])
        );
        assert_eq!(knows(ben, "phone").as_deref(), Some("0471 12 34 56"));
        assert_eq!(knows(ben, "email").as_deref(), Some("ben@example.org"));
        let day = brought.entry("2024-03-05.md");
        assert_eq!((day.title.as_str(), field(day, "mood")), ("", Some(&json!(7))));
        assert_eq!(brought.refused(), ["empty Nothing.md", "empty Neither.md"]);
    }
}

#[test]
fn no_link_to_a_note_is_erased_because_the_note_is_empty() {
    let files = [
        ("Anna.md", ""),
        ("Ben.md", "---\nrole: client\n---\n"),
        ("Day.md", "I met [[Anna]] and [[Ben]] and [[Nobody]] and [Lea](Lea.md)."),
        ("Lea.md", "# Lea\n"),
        ("Unseen.md", " \n"),
    ];
    let brought = Brought::files(Program::Obsidian, &files);
    let wanted = "I met [Anna](page Anna.md) and [Ben](page Ben.md) and [[Nobody]] and [Lea](page Lea.md).";
    assert_eq!(text(brought.entry("Day.md")), wanted);
    for called in ["Anna.md", "Ben.md", "Lea.md"] {
        let empty = brought.entry(called);
        assert_eq!(
            (format!("{}.md", empty.title).as_str(), text(empty).as_str()),
            (called, ""),
            "an empty page"
        );
    }
    assert_eq!(brought.refused(), ["empty Unseen.md"], "and one that nobody looks for stays behind");
}

#[test]
fn a_field_comes_with_the_letters_that_it_was_written_in() {
    let values = [
        "0471123456",
        "01000",
        "00123",
        "12345678901234567890",
        "9007199254740993",
        "1.10",
        "1e3",
        "0x1F",
        "0o17",
        "12:30",
        "yes",
        "No",
        "TRUE",
        "+5",
        "-0",
        "1_000",
        ".5",
        ".inf",
        "2024-02-02",
    ];
    for value in values {
        let page = format!("---\nv: {value}\nlist: [{value}, a]\nnested:\n  deep: {value}\n---\nwords");
        let brought = Brought::files(Program::Markdown, &[("a.md", &page)]);
        let entry = brought.entry("a.md");
        assert_eq!(field(entry, "v"), Some(&json!(value)));
        assert_eq!(field(entry, "list"), Some(&json!([value, "a"])));
        assert_eq!(field(entry, "nested"), Some(&json!({ "deep": value })));
    }
    let page = "---\ntitle: 007\ntags: [1.10, 007]\nn: 7\nm: -7\nyes: true\ntext: \"7\"\nnone: ~\n---\nwords";
    let brought = Brought::files(Program::Markdown, &[("a.md", page)]);
    let entry = brought.entry("a.md");
    assert_eq!(
        (entry.title.as_str(), entry.tags.as_slice()),
        ("007", &["1.10".to_owned(), "007".to_owned()][..])
    );
    let wanted = [("n", json!(7)), ("m", json!(-7)), ("yes", json!(true)), ("text", json!("7"))];
    assert!(wanted.iter().all(|(name, value)| field(entry, name) == Some(value)), "{:?}", entry.more);
    let page = "+++\nprice = 1.10\nhex = 0x1F\nbig = 1_000\nn = 7\nlist = [1.50, 2]\nat = 2024-02-02\n[deep]\nd = 1.0\n+++\nwords";
    let brought = Brought::files(Program::Markdown, &[("a.md", page)]);
    let entry = brought.entry("a.md");
    let wanted = [
        ("price", json!("1.10")),
        ("hex", json!("0x1F")),
        ("big", json!("1_000")),
        ("n", json!(7)),
        ("list", json!(["1.50", 2])),
        ("at", json!("2024-02-02")),
        ("deep", json!({ "d": "1.0" })),
    ];
    assert!(wanted.iter().all(|(name, value)| field(entry, name) == Some(value)), "{:?}", entry.more);
}

/// A page with a line that the rules of YAML refuse: its title, tags and remarks, and that its day and text are as they should be.
fn lenient(line: &str) -> (String, Vec<String>, Vec<String>, Entry) {
    let page = format!("---\n{line}\ndate: 2024-02-02\ntags: [ok]\n---\nbody");
    let brought = Brought::files(Program::Markdown, &[("a.md", &page)]);
    let entry = brought.entry("a.md").clone();
    assert_eq!((entry.date.to_string().as_str(), text(&entry).as_str()), ("2024-02-02", "body"), "{line}");
    (entry.title.clone(), entry.tags.clone(), remarks(&entry), entry)
}

#[test]
fn one_line_that_breaks_the_rules_costs_nothing_but_itself() {
    let ok = || vec!["ok".to_owned()];
    for (line, title) in [
        ("title: Session: Anna", "Session: Anna"),
        ("title: @anna", "@anna"),
        ("title: \"Anna\" and Ben", "\"Anna\" and Ben"),
        ("title: {{title}}: {{date}}", "{{title}}: {{date}}"),
    ] {
        let (read, tags, said, _) = lenient(line);
        assert_eq!((read.as_str(), tags, said), (title, ok(), Vec::<String>::new()));
    }
    let (_, tags, said, entry) = lenient("author: @anna\npeople: [@a, \"b, c\"]\nnested:\n  a: [1, 02]");
    assert_eq!((tags, said.len()), (ok(), 0));
    let wanted = [
        ("author", json!("@anna")),
        ("people", json!(["@a", "b, c"])),
        ("nested", json!({ "a": [1, "02"] })),
    ];
    assert!(wanted.iter().all(|(name, value)| field(&entry, name) == Some(value)), "{:?}", entry.more);
    let (_, _, said, entry) = lenient("list:\n\t- a\n\t- @b\nmap:\n\tone: 1");
    assert_eq!((field(&entry, "list"), said.len()), (Some(&json!(["a", "@b"])), 0));
    assert_eq!(field(&entry, "map"), Some(&json!({ "one": 1 })));
}

#[test]
fn what_cannot_be_read_is_named_and_kept_as_it_is_written() {
    let (title, tags, said, entry) = lenient("title: [unclosed\nmood: 7");
    assert_eq!((title.as_str(), tags.len(), said), ("a", 1, vec!["field-unread title".to_owned()]));
    assert_eq!(
        (field(&entry, "title"), field(&entry, "mood")),
        (Some(&json!("title: [unclosed")), Some(&json!(7)))
    );
    let (_, _, said, entry) = lenient("who: anna\nwho: ben\nwho: anna");
    assert_eq!(said, ["field-unread who"]);
    assert_eq!((field(&entry, "who"), field(&entry, "who (2)")), (Some(&json!("anna")), Some(&json!("ben"))));
    let (_, _, said, entry) = lenient("a stray line\nwho: anna");
    assert_eq!(said, ["field-unread front matter"]);
    assert_eq!(field(&entry, "front matter"), Some(&json!("a stray line")));
    let page = "+++\ntitle = Anna\ntags = [\"ok\"]\ndate = 2024-02-02\nmood = [1\n+++\nbody";
    let brought = Brought::files(Program::Markdown, &[("a.md", page)]);
    let entry = brought.entry("a.md");
    assert_eq!((entry.title.as_str(), entry.tags.len(), text(entry).as_str()), ("Anna", 1, "body"));
    assert_eq!(remarks(entry), ["field-unread mood"]);
}

#[test]
fn words_between_two_lines_across_are_no_fields() {
    for page in [
        "---\n\nA page that begins so.\n\nShe said: {not [now\n\nand went.\n\n---\n\nwords",
        "---\n- one: [\n- two\n---\nwords",
    ] {
        let brought = Brought::files(Program::Markdown, &[("a.md", page)]);
        assert_eq!(text(brought.entry("a.md")), page);
    }
}

#[test]
fn a_page_of_krings_says_when_it_was_changed_last() {
    let page = "---\nkring: page\nid: 7\ntitle: \"One\"\ndate: 2024-02-02\nmodified: \"2024-02-03T10:00:00Z\"\n---\n\nwords\n";
    let brought = Brought::files(Program::Markdown, &[("a.md", page)]);
    assert_eq!(brought.entry("a.md").own.as_ref().unwrap().modified, "2024-02-03T10:00:00Z");
}

#[test]
fn how_large_an_image_is_shown_is_no_word_and_a_number_that_is_a_word_stays() {
    let page = "![[a.png|300]] ![[a.png|the wheel|300x200]] ![the wheel|300](a.png) ![640x480](a.png) ![a|b](a.png) [[Talk 12|12]] [[Talk 12|x]]";
    let files = [("Day.md", page), ("Talk 12.md", "words"), ("a.png", "x")];
    let vault = Brought::files(Program::Obsidian, &files);
    let wanted = "[](file a.png) [the wheel](file a.png) [the wheel](file a.png) [](file a.png) [a|b](file a.png) \
                  [12](page Talk 12.md) [x](page Talk 12.md)";
    assert_eq!(text(vault.entry("Day.md")), wanted);
    assert_eq!(remarks(vault.entry("Day.md")), ["image-size a.png"], "what is not kept is said");
    let plain = Brought::files(Program::Markdown, &[("Day.md", "![640x480](a.png)"), ("a.png", "x")]);
    assert_eq!(text(plain.entry("Day.md")), "[640x480](file a.png)", "elsewhere these are words");
    assert_eq!(
        remarks(plain.entry("Day.md")).iter().filter(|remark| remark.starts_with("image-size")).count(),
        0
    );
    let html = "<img src=\"a.png\" alt=\"the wheel\" width=\"320\"/> <img src=\"b.png\">";
    let html = Brought::files(Program::Markdown, &[("Day.md", html), ("a.png", "x"), ("b.png", "y")]);
    let said = remarks(html.entry("Day.md"));
    assert_eq!(
        said.iter().filter(|remark| remark.starts_with("image-size")).collect::<Vec<_>>(),
        ["image-size a.png"]
    );
}

#[test]
fn a_canvas_is_a_page_of_its_cards() {
    let cards = r##"{"nodes":[
        {"id":"a","type":"text","text":"Wie is er bij? #team","x":0,"y":0,"width":200,"height":80},
        {"id":"b","type":"file","file":"clients/Noor.md","x":0,"y":200,"width":200,"height":80},
        {"id":"c","type":"file","file":"bord.png","x":0,"y":400,"width":200,"height":80}],
        "edges":[{"id":"e","fromNode":"a","toNode":"b","label":"eerst"}]}"##;
    let files = [
        ("Borden/Team.canvas", cards),
        ("Dag.md", "Zie [[Team.canvas]]."),
        ("Leeg.canvas", "{}"),
        ("Stuk.canvas", "{\"nodes\":["),
        ("bord.png", "x"),
        ("clients/Noor.md", "Noor"),
    ];
    let brought = Brought::files(Program::Obsidian, &files);
    let team = brought.entry("Borden/Team.canvas");
    let wanted = "Wie is er bij? #team\n\n---\n\n[Noor](page clients/Noor.md)\n\n---\n\n[](file bord.png)\n\n---\n\n\
                  - Wie is er bij? #team → Noor: eerst";
    assert_eq!((team.title.as_str(), text(team).as_str()), ("Team", wanted));
    assert_eq!(team.tags, ["team"]);
    assert_eq!(remarks(team), ["embed-linked clients/Noor.md"]);
    assert_eq!(text(brought.entry("Dag.md")), "Zie [Team.canvas](page Borden/Team.canvas).");
    assert_eq!(brought.refused(), ["malformed Stuk.canvas", "empty Leeg.canvas"]);
}

#[test]
fn what_a_template_leaves_to_be_filled_in_is_kept() {
    let page = "---\ndate: {{date}}\nweek: {{ week }}\nplan: {room: {}}\n---\nwords";
    let brought = Brought::files(Program::Obsidian, &[("Day.md", page)]);
    let told = |name: &str| field(brought.entry("Day.md"), name).map(ToString::to_string);
    assert_eq!(told("date").as_deref(), Some("\"{{date}}\""));
    assert_eq!(told("week").as_deref(), Some("\"{{week}}\""));
    assert_eq!(told("plan").as_deref(), Some("{\"room\":{}}"));
}

#[test]
fn a_day_that_is_a_link_to_its_page_is_the_day_and_the_link_stays() {
    for (written, linked) in [
        ("\"[[2025-04-02]]\"", "[[2025-04-02]]"),
        ("'[[Dagboek/2025-04-02|woensdag]]'", "[[Dagboek/2025-04-02|woensdag]]"),
    ] {
        let page = format!("---\ndate: {written}\n---\nNa de les.\n");
        let brought = Brought::files(Program::Obsidian, &[("Les.md", &page), ("Dagboek/2025-04-02.md", "x")]);
        let entry = brought.entry("Les.md");
        assert_eq!((entry.date.to_string(), entry.dated), ("2025-04-02".to_owned(), true), "{written}");
        assert_eq!((field(entry, "date"), remarks(entry)), (Some(&json!(linked)), Vec::new()));
    }
}
