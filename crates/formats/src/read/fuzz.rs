//! The readers under a fuzzer: a moment in every run, hours when somebody asks (`fuzz/README.md`).
//!
//! Bytes alone hardly get past the door of a format. So each target takes real files of its program and damages them, in the archive
//! and inside it: what it is given says where and how. Whatever comes of it ends with entries that keep their promises, or a reason.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::charter::{self, Hint};
use super::tests::{Few, survive};
use super::{Program, Single, Source, Tar, Zip};

/// How long each target takes in an ordinary run.
const MOMENT: Duration = Duration::from_millis(700);
const ANY: u64 = 1 << 20;

type Files = Vec<(String, Vec<u8>)>;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// The files under a folder, by their paths in it.
fn under(folder: &Path) -> Files {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, std::fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// What lies in an archive, of whichever kind it is.
fn inside(bytes: &[u8]) -> Option<Files> {
    let zip = Zip::open(Cursor::new(bytes)).map(|zip| Box::new(zip) as Box<dyn Source>);
    let source = zip.or_else(|_| Tar::open(Cursor::new(bytes)).map(|tar| Box::new(tar) as Box<dyn Source>));
    let mut source = source.ok()?;
    let paths: Vec<String> = source.files().iter().map(|file| file.path.clone()).collect();
    Some(
        paths
            .into_iter()
            .enumerate()
            .filter_map(|(at, path)| Some((path, source.read(at, ANY).ok()?)))
            .collect(),
    )
}

/// Damages bytes as the next four of `input` say: another byte, one more, a stretch less, or a stretch that comes twice.
fn damage(bytes: &mut Vec<u8>, input: &[u8; 4]) {
    let [way, high, low, value] = *input;
    let at = usize::from(u16::from_be_bytes([high, low])) * bytes.len() / (1 << 16);
    let end = (at + usize::from(value)).min(bytes.len());
    match way % 4 {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = value;
            }
        }
        1 => bytes.insert(at, value),
        2 => drop(bytes.drain(at..end)),
        _ => {
            let stretch = bytes[at..end].to_vec();
            bytes.splice(end..end, stretch);
        }
    }
}

/// Damages every file a little: the fourth parts of `input` go round among them.
fn damaged(files: &Files, input: &[u8]) -> Files {
    let mut files = files.clone();
    let (steps, _) = input.as_chunks::<4>();
    for (turn, step) in steps.iter().enumerate() {
        let which = (turn + usize::from(step[0] / 4)) % files.len();
        damage(&mut files[which].1, step);
    }
    files
}

/// Gives a program's own files to all readers, damaged: archives as they are packed, and what lies in them by itself.
fn try_damaged(program: Program) {
    let samples: Vec<(Files, bool)> = std::fs::read_dir(fixtures().join("import").join(program.name()))
        .unwrap()
        .flat_map(|case| {
            let files = under(&case.unwrap().path());
            let input: Files = files.into_iter().filter(|(path, _)| path.starts_with("input")).collect();
            let packed = input.iter().filter_map(|(_, bytes)| inside(bytes)).map(|files| (files, false));
            let packed: Vec<_> = packed.filter(|(files, _)| !files.is_empty()).collect();
            let is_packed = !packed.is_empty();
            packed.into_iter().chain([(input, is_packed)])
        })
        .collect();
    assert!(samples.iter().all(|(files, _)| !files.is_empty()) && !samples.is_empty());
    bolero::check!().with_test_time(MOMENT).for_each(|input: &[u8]| {
        let Some((which, input)) = input.split_first() else { return };
        let (files, packed) = &samples[usize::from(*which) % samples.len()];
        let files = damaged(files, input);
        if *packed {
            for (_, bytes) in &files {
                if let Ok(mut zip) = Zip::open(Cursor::new(bytes)) {
                    survive(&mut zip);
                }
                if let Ok(mut tar) = Tar::open(Cursor::new(bytes)) {
                    survive(&mut tar);
                }
            }
        } else if let [(path, bytes)] = &files[..] {
            survive(&mut Single::new(path, bytes.clone(), None));
        } else {
            survive(&mut Few::of(files));
        }
    });
}

#[test]
fn damaged_files_of_day_one_get_an_answer() {
    try_damaged(Program::DayOne);
}

#[test]
fn damaged_files_of_joplin_get_an_answer() {
    try_damaged(Program::Joplin);
}

#[test]
fn damaged_folders_of_markdown_get_an_answer() {
    try_damaged(Program::Markdown);
}

#[test]
fn damaged_vaults_of_obsidian_get_an_answer() {
    try_damaged(Program::Obsidian);
}

#[test]
fn damaged_files_of_jrnl_get_an_answer() {
    try_damaged(Program::Jrnl);
}

#[test]
fn damaged_files_of_standard_notes_get_an_answer() {
    try_damaged(Program::StandardNotes);
}

#[test]
fn damaged_charters_of_every_form_get_an_answer() {
    let page = "= Our circle =\n\n== Purpose ==\nTo learn.\n\n== Guidelines ==\n# '''Listen''': first.\n# '''Ask''': then.\n\n\
        {| class=\"wikitable\"\n! Role !! Who\n|-\n| Host || [[User:Ann|Ann Claes]]\n|}\n";
    let xml = format!(
        "<mediawiki><page><title>Charter</title><revision><timestamp>2023-01-01T00:00:00Z</timestamp>\
        <contributor><username>Ann</username></contributor><comment>first</comment><text>{page}</text></revision></page></mediawiki>"
    );
    let word = "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Purpose</w:t></w:r></w:p>\
        <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>To learn</w:t></w:r></w:p></w:body></w:document>";
    let samples: Vec<(&str, Vec<u8>)> = vec![
        ("a.txt", std::fs::read(fixtures().join("charter/wiki_diff.txt")).unwrap()),
        ("a.wiki", page.into()),
        ("a.xml", xml.into()),
        ("a.md", b"# Our circle\n\n## Purpose\nTo learn.\n\n1. **Listen**: first.\n2. **Ask**: then.\n\n| Role | Who |\n|---|---|\n| Host | Ann |\n".to_vec()),
        ("a.html", b"<h1>Our circle</h1><h2>Purpose</h2><p>To <b>learn</b>.<ol><li>Listen<li>Ask</ol><table><tr><td>Host<td>Ann</table>".to_vec()),
        ("a.docx", charter::tests::archive(&[("word/document.xml", word.as_bytes())])),
    ];
    bolero::check!().with_test_time(MOMENT).for_each(|input: &[u8]| {
        let Some((which, input)) = input.split_first() else { return };
        let (name, bytes) = &samples[usize::from(*which) % samples.len()];
        let mut files = vec![((*name).to_owned(), bytes.clone())];
        let inner = vec![("word/document.xml".to_owned(), word.as_bytes().to_vec())];
        if *name == "a.docx" && input.len() % 2 == 1 {
            let inner = damaged(&inner, input);
            files[0].1 = charter::tests::archive(&[("word/document.xml", &inner[0].1)]);
        } else {
            files = damaged(&files, input);
        }
        let hint = Hint { name: (*name).to_owned(), language: "fr".into() };
        if let Ok(found) = charter::read(&files[0].1, &hint) {
            assert!(!found.versions.is_empty(), "what was read has a version");
        }
    });
}
