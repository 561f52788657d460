//! Hostile bytes: whatever a file holds, a reader ends with entries or a reason.

use jiff::civil::date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::*;

pub(super) fn options() -> Options {
    Options { home: TimeZone::UTC, today: date(2024, 6, 1) }
}

/// Several files in memory.
pub(super) struct Few {
    files: Vec<FileInfo>,
    contents: Vec<Vec<u8>>,
}

impl Few {
    pub(super) fn of(files: Vec<(String, Vec<u8>)>) -> Self {
        let (paths, contents): (Vec<_>, Vec<_>) = files.into_iter().unzip();
        let info = |(path, bytes): (&String, &Vec<u8>)| FileInfo {
            path: clean_path(path).unwrap_or_else(|| "x".into()),
            size: bytes.len() as u64,
            modified: None,
        };
        Self { files: paths.iter().zip(&contents).map(info).collect(), contents }
    }
}

impl Source for Few {
    fn files(&self) -> &[FileInfo] {
        &self.files
    }

    fn read(&mut self, index: usize, limit: u64) -> Result<Vec<u8>, Trouble> {
        let bytes = self.contents.get(index).ok_or(Trouble::Damaged)?;
        if bytes.len() as u64 > limit { Err(Trouble::TooLarge) } else { Ok(bytes.clone()) }
    }
}

/// Reads with every program, and checks what each promises of its entries.
pub(super) fn survive(source: &mut dyn Source) {
    recognise(source);
    for program in Program::ALL {
        let files = source.files().len();
        let mut ids = std::collections::BTreeSet::new();
        let _ = read(program, source, &options(), &mut |item| {
            if let Item::Entry(entry) = item {
                assert!(ids.insert(entry.source_id.clone()), "an id comes once");
                assert!(entry.title.chars().count() <= 300 && !entry.title.chars().any(char::is_control));
                assert!((0..=9999).contains(&entry.date.year()));
                assert!(entry.files.iter().all(|attached| attached.file < files));
                for piece in &entry.text {
                    match piece {
                        Piece::Text(text) => {
                            assert!(
                                !text.chars().any(|letter| letter.is_control() && !"\n\t".contains(letter))
                            );
                        }
                        Piece::File { file, .. } => assert!(*file < entry.files.len()),
                        Piece::Page { .. } => {}
                    }
                }
            }
            true
        });
    }
}

/// Pieces of which texts are made that look like something.
fn scraps() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "---\n",
        "+++\n",
        "title: x\n",
        "tags: [a, &b c, *b]\n",
        "date: 2024-02-30\n",
        "[[",
        "]]",
        "![[",
        "](",
        ")",
        "![",
        "#",
        "\n\n",
        "`",
        "```\n",
        "|",
        "\\",
        "^a\n",
        "%%",
        "<img src=\"a.png\">",
        "<a href=x>",
        "</a>",
        "<ul><li>",
        "<pre>",
        "<table><tr><td>",
        "&eacute;",
        "&#0;",
        ":/0123456789abcdef0123456789abcdef",
        "type_: 1",
        "id: a\n",
        "[2024-01-05 09:30] ",
        "2013-06-09 15:39 ",
        "@tag ",
        "*\n",
        "{\"entries\":[",
        "{\"items\":[",
        "\"text\":\"",
        "]}",
        "{",
        "}",
        "dayone-moment://AB",
        "\u{0}",
        "\r\n",
        "\u{feff}",
        "é",
        "👩‍👩‍👧",
        "#^a",
        "{\"type\":\"inline-file\",\"src\":\"data:,x\"}",
        "kring-inside:0",
        "> ",
        "- [ ] ",
    ]);
    prop::collection::vec(prop_oneof![3 => known.prop_map(str::to_owned), 1 => "\\PC{0,6}"], 0..40)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_end_with_entries_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..400), ending in "md|json|txt|zip") {
        survive(&mut Single::new(&format!("file.{ending}"), bytes.clone(), None));
        if let Ok(mut zip) = Zip::open(std::io::Cursor::new(bytes.clone())) {
            survive(&mut zip);
        }
        if let Ok(mut tar) = Tar::open(std::io::Cursor::new(bytes)) {
            survive(&mut tar);
        }
    }

    #[test]
    fn texts_that_look_like_something_end_so_too(one in scraps(), other in scraps(), ending in "md|json|txt") {
        survive(&mut Few::of(vec![
            (format!("a/one.{ending}"), one.clone().into_bytes()),
            ("0123456789abcdef0123456789abcdef.md".into(), format!("{other}\n\nid: 0123456789abcdef0123456789abcdef\ntype_: 1").into_bytes()),
            ("a.png".into(), b"\x89PNG".to_vec()),
        ]));
        html::markdown(&one);
    }

    #[test]
    fn any_text_of_a_field_ends_so_too(text in scraps(), rich in scraps()) {
        let day_one = serde_json::json!({"entries": [{"uuid": "A", "text": text, "creationDate": "2024-01-01T00:00:00Z"}, {"uuid": "B", "richText": rich}]});
        let standard = serde_json::json!({"items": [
            {"uuid": "a", "content_type": "Note", "content": {"title": text, "text": rich, "noteType": "super"}},
            {"uuid": "b", "content_type": "Note", "content": {"text": text, "noteType": "rich-text"}}]});
        let jrnl = serde_json::json!({"entries": [{"title": text, "body": rich, "date": "2024-01-01", "time": "10:00"}]});
        for value in [day_one, standard, jrnl] {
            survive(&mut Single::new("file.json", value.to_string().into_bytes(), None));
        }
    }

    #[test]
    fn plain_markdown_stays_as_it_was(text in "[a-zA-Zéà ,.;:!?()*_~>-]{1,80}(\n\n[a-zA-Z *_`|-]{1,40}){0,4}") {
        let mut found = None;
        let file = format!("x{text}");
        let mut source = Single::new("2024-01-01.md", file.clone().into_bytes(), None);
        read(Program::Markdown, &mut source, &options(), &mut |item| {
            if let Item::Entry(entry) = item {
                found = Some(entry);
            }
            true
        }).unwrap();
        let entry = found.unwrap();
        if !text.contains("---") {
            prop_assert_eq!(entry.text, vec![Piece::Text(file.trim_end().to_owned())]);
        }
    }
}

#[test]
fn paths_stay_inside() {
    for (path, wanted) in [
        ("a/b.md", Some("a/b.md")),
        ("./a//b.md", Some("a/b.md")),
        ("../a.md", None),
        ("a/../../b.md", None),
        ("/etc/passwd", None),
        ("C:\\x.md", None),
        ("a\\b.md", Some("a/b.md")),
        ("a\u{0}b", None),
        ("", None),
    ] {
        assert_eq!(clean_path(path).as_deref(), wanted, "{path}");
    }
}

#[test]
fn a_table_stands_by_itself_whatever_comes_before_it() {
    let table = "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td><p>2</p></td></tr></table>";
    let wanted = "| a | b |\n| --- | --- |\n| 1 | 2 |";
    for (before, said) in [
        ("", ""),
        ("<p>words</p>", "words\n\n"),
        ("words", "words\n\n"),
        ("<h2>Head</h2>\n  ", "## Head\n\n"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n  - b\n\n"),
        ("<blockquote>said</blockquote>", "> said\n\n"),
    ] {
        assert_eq!(
            html::markdown(&format!("{before}{table}<p>after</p>")),
            format!("{said}{wanted}\n\nafter")
        );
    }
    let named = "<table><caption>Name</caption><tr><td>1</td></tr></table>";
    assert_eq!(html::markdown(named), "Name\n\n| 1 |\n| --- |");
}

#[test]
fn a_quotation_begins_where_its_words_do_and_ends_with_them() {
    let said = "<p>a</p><blockquote><p>b</p><p>c</p></blockquote><blockquote>d</blockquote><p>e</p>";
    assert_eq!(html::markdown(said), "a\n\n> b\n>\n> c\n\n> d\n\ne");
    let nested = "<blockquote>a<blockquote><p>b</p></blockquote><p>c</p></blockquote>";
    assert_eq!(html::markdown(nested), "> a\n>\n> > b\n>\n> c");
}

#[test]
fn a_journal_with_the_year_last_is_read_when_one_of_its_days_tells_the_order() {
    let days = |text: &str| {
        let mut source = Single::new("journal.txt", text.as_bytes().to_vec(), None);
        let mut found = Vec::new();
        let done = read(Program::Jrnl, &mut source, &options(), &mut |item| {
            if let Item::Entry(entry) = item {
                found.push(format!("{} {}", entry.date, entry.title));
            }
            true
        });
        done.map(|()| found).map_err(Unreadable::class)
    };
    let belgian = "[05/03/2024 09:12] One\nwords\n\n[25/03/2024 09:12] Two\n[1.4.2024] Three\n";
    assert_eq!(days(belgian).unwrap(), ["2024-03-05 One", "2024-03-25 Two", "2024-04-01 Three"]);
    assert_eq!(recognise(&mut Single::new("j.txt", belgian.into(), None)), Some(Program::Jrnl));
    let american = "[03/05/2024 09:12:00 AM] One\n[03/25/2024 09:12:00 PM] Two\n";
    assert_eq!(days(american).unwrap(), ["2024-03-05 One", "2024-03-25 Two"]);
    assert_eq!(days("[05/03/2024 09:12] One\n"), Err("unclear-dates"), "nothing tells");
    assert_eq!(days("[25/03/2024 09:12] One\n[03/25/2024 09:12] Two\n"), Err("unclear-dates"));
    assert_eq!(days("[05/03] One\n"), Err("not-this-format"));
    let known = "[2024-03-08] One\n[25/03/2024 09:12] words\n";
    assert_eq!(
        days(known).unwrap(),
        ["2024-03-08 One"],
        "in a journal that writes the year first, these are words"
    );
    let mut told = Vec::new();
    let mut source = Single::new("journal.txt", known.as_bytes().to_vec(), None);
    read(Program::Jrnl, &mut source, &options(), &mut |item| {
        if let Item::Entry(entry) = item {
            told.extend(entry.remarks);
        }
        true
    })
    .unwrap();
    assert_eq!(told, [Remark::about("date-unclear", "[25/03/2024 09:12]")], "and that is said");
}

/// A file that cannot be read.
struct Shut(Vec<FileInfo>, Trouble);

impl Source for Shut {
    fn files(&self) -> &[FileInfo] {
        &self.0
    }

    fn read(&mut self, _: usize, _: u64) -> Result<Vec<u8>, Trouble> {
        Err(self.1)
    }
}

#[test]
fn what_cannot_be_read_says_why_also_when_nobody_named_its_program() {
    for (path, trouble, said) in [
        ("Journal.json", Trouble::TooLarge, Unreadable::TooLarge),
        ("Export/Journal.json", Trouble::Encrypted, Unreadable::Encrypted),
        ("journal.txt", Trouble::Damaged, Unreadable::Damaged),
    ] {
        let file = FileInfo { path: path.to_owned(), size: 9, modified: None };
        let mut source = Shut(vec![file], trouble);
        let program = recognise(&mut source).unwrap();
        assert_eq!(read(program, &mut source, &options(), &mut |_| true), Err(said), "{path}");
    }
}

#[test]
fn a_journal_that_writes_its_days_in_words_is_known_and_read() {
    for (text, wanted) in [
        ("[Monday, January 15, 2024 at 09:30] One\nwords\n[Tue 16 Jan 2024 02:05 PM] Two\n", "09:30 14:05"),
        ("[lundi 15 janvier 2024, 09h30] Un\nmots\n[mardi 16 janvier 2024 à 14h05] Deux *\n", "09:30 14:05"),
        ("[2024-01-15 9h30] Een\n[2024-01-16 14h05] Twee\n", "09:30 14:05"),
    ] {
        let mut source = Single::new("journal.txt", text.as_bytes().to_vec(), None);
        assert_eq!(recognise(&mut source), Some(Program::Jrnl), "{text}");
        let (mut days, mut times) = (Vec::new(), Vec::new());
        let done = read(Program::Jrnl, &mut source, &options(), &mut |item| {
            if let Item::Entry(entry) = item {
                days.push(entry.date.to_string());
                times.extend(entry.written.map(|at| at.strftime("%H:%M").to_string()));
            }
            true
        });
        assert_eq!(done, Ok(()), "{text}");
        assert_eq!(
            (days.join(" "), times.join(" ")),
            ("2024-01-15 2024-01-16".to_owned(), wanted.to_owned())
        );
    }
    let letter = "[see the note of March 3, 2024] and\n[March 3, 2024] words\n";
    assert_eq!(recognise(&mut Single::new("letter.txt", letter.into(), None)), None, "words in brackets");
}
