//! What text formats look like, to the letter: a change of them is seen and meant.

use std::fs;

use kring_core::journal;
use kring_core::journal::export::view::{ExportRequest, Format, Scope};
use kring_core::journal::view::PageAdd;
use kring_core::settings::preferences::Language;

use super::{a_writer, everything, leaves};

const TEXT: &str = "We stayed with *how to begin* for **most of the hour**.\nThen a silence.[^1]\n\n## What I heard\n\n\
    > “I could simply say it.”\n\n- a question\n  - a deeper one\n- [x] done\n\n3. third\n4. fourth\n\n\
    | A | B |\n|:-:|--:|\n| `x` | ~~y~~ |\n\n<b>raw</b> & [a link](https://example.org/?a=1&b=2) [none](javascript:x)\n\n\
    ![far](https://example.org/x.png)\n\n```\n<code> & more\n```\n\n---\n\nSee [[Another page|the other]].\n\n[^1]: Seven seconds.\n";

#[tokio::test]
async fn html_and_markdown_are_what_they_were() {
    let ann = a_writer().await;
    for (title, date, text) in [
        ("A hard conversation", "2026-09-12", TEXT),
        ("", "2026-10-01", "De stilte was er, en het was goed."),
    ] {
        let tags = vec!["stilte".into()];
        let add = PageAdd {
            title: title.into(),
            date: Some(date.into()),
            tags,
            text: text.into(),
            ..PageAdd::default()
        };
        journal::add(&ann.app, add).await.unwrap();
    }
    let scope = Scope { year: Some(2026), ..Scope::default() };
    let request = ExportRequest { scope, language: Some(Language::Fr), ..everything(Format::Html) };
    let (file, _) = leaves(&ann, request, "year.html").await.unwrap();
    let html = fs::read_to_string(file).unwrap();
    let (head, rest) = html.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    insta::assert_snapshot!("html", format!("{head}<style></style>{body}"));

    let (folder, _) = leaves(&ann, everything(Format::Md), "pages").await.unwrap();
    let file = fs::read_to_string(folder.join("2026-09-12 - A hard conversation.md")).unwrap();
    let known = ["id: ", "created: ", "modified: ", "seal: "];
    let lines = file.lines().map(|line| match known.iter().find(|name| line.starts_with(*name)) {
        Some(name) => format!("{name}…\n"),
        None => format!("{line}\n"),
    });
    insta::assert_snapshot!("markdown", lines.collect::<String>());
}
