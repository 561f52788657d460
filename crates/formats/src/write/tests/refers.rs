//! What a text refers to: images and files of its page, and other pages.

use std::sync::Arc;

use super::super::book::{Image, Kind, Named, Page};
use super::super::sample::{ADDRESS, PNG, book, page};
use super::super::text::plain;
use super::super::{docx, html, pdf};
use super::{GO, docx_part, html_of};
use crate::write::reading::read;
use crate::write::text::Block;

/// The three forms of these pages: HTML, the text of the DOCX, and the PDF as far as it can be read.
fn forms(pages: Vec<Page>) -> [String; 3] {
    let bound = book(Kind::Pages, pages.clone());
    let office = docx::docx(&bound, GO).unwrap();
    let print = pdf::pdf(&bound, GO).unwrap();
    let print = String::from_utf8_lossy(&print.bytes).into_owned();
    [html_of(Kind::Pages, pages), docx_part(&office, "word/document.xml"), print]
}

fn words(text: &str) -> String {
    let blocks = read(text, &|_| None).blocks;
    let line = |block: &Block| match block {
        Block::Paragraph { words } => plain(words),
        Block::Code { text } => text.clone(),
        other => panic!("{other:?}"),
    };
    blocks.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn image(address: &str, name: &str, media_type: &str, bytes: &[u8]) -> Image {
    Image {
        address: address.to_owned(),
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        bytes: Arc::from(bytes),
    }
}

/// The first bytes of a PNG of this size.
fn large(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = PNG.to_vec();
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    bytes
}

#[test]
fn a_file_that_does_not_come_along_is_named_where_it_was() {
    let text = "[contract](kring://localhost/p/1) [n.xlsx](kring://localhost/p/2) ![memo](kring://localhost/p/3) \
                ![](kring://localhost/p/3) [untold](kring://localhost/p/4)";
    let mut page = page("Files", text);
    for (at, name) in [(1, "contract.docx"), (2, "n.xlsx"), (3, "memo.m4a"), (4, "")] {
        page.files.push(Named { address: format!("kring://localhost/p/{at}"), name: name.to_owned() });
    }
    let said = "contract (contract.docx) n.xlsx memo (memo.m4a) memo.m4a untold";
    let [html, office, _] = forms(vec![page]);
    assert!(html.contains(&format!("<p>{said}</p>")), "{html}");
    let mut rest = office.as_str();
    for word in said.split_inclusive(' ').map(str::trim) {
        rest = rest.split_once(word).unwrap_or_else(|| panic!("{word} in {office}")).1;
    }
}

#[test]
fn only_images_that_are_shown_come_along() {
    let text = format!(
        "![board]({ADDRESS})\n\n| x | ![](table) |\n|---|---|\n\n[only a link](link) ![drawing](drawing)\n"
    );
    let mut page = page("Images", &text);
    for (address, media_type) in [("table", "image/png"), ("link", "image/png"), ("drawing", "image/svg+xml")]
    {
        page.images.push(image(address, &format!("{address}.img"), media_type, PNG));
    }
    let kept = |mut page: Page, shows: fn(&Image) -> bool| {
        page.keep_shown(shows);
        let files: Vec<String> = page.files.iter().map(|file| file.name.clone()).collect();
        (page.images.len(), files)
    };
    assert_eq!(kept(page.clone(), html::shows), (2, vec!["link.img".into(), "drawing.img".into()]));
    assert_eq!(kept(page.clone(), pdf::shows), (2, vec!["link.img".into(), "drawing.img".into()]));
    assert_eq!(kept(page.clone(), docx::shows), (2, vec!["link.img".into(), "drawing.img".into()]));
    page.keep_shown(html::shows);
    let written = html_of(Kind::Sheet, vec![page]);
    assert!(written.contains("<p>only a link (link.img) drawing (drawing.img)</p>"), "{written}");
}

#[test]
fn an_image_in_a_table_is_shown_in_its_cell() {
    let text = format!(
        "| A | B |\n|---|---|\n| x | ![board]({ADDRESS}) |\n| ![[Whiteboard.png]] | **![in bold]({ADDRESS})** |\n"
    );
    let [html, office, print] = forms(vec![page("Table", &text)]);
    assert!(html.contains("<td>x</td><td><img alt=\"board\" src=\"data:image/png;base64,iVBOR"), "{html}");
    assert!(html.contains("<td><strong><img alt=\"in bold\""), "{html}");
    assert_eq!(html.matches("<td><img").count(), 2, "{html}");
    let cells = office.split("<w:tc>").filter(|cell| cell.contains("<w:drawing>")).count();
    assert_eq!((cells, office.matches("descr=\"board\"").count()), (3, 2), "{office}");
    assert!(print.contains("/Subtype/Image") || print.contains("/Subtype /Image"));
}

#[test]
fn a_large_image_is_no_wider_than_its_cell() {
    let mut page = page("Table", "| A | B | C |\n|---|---|---|\n| x | ![](wide) | y |\n\n![](wide)\n");
    page.images.push(image("wide", "wide.png", "image/png", &large(4_000, 1_000)));
    let [_, office, _] = forms(vec![page]);
    let widths: Vec<u64> = office
        .split("<wp:extent cx=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
        .collect();
    let columns = office.split("<w:gridCol w:w=\"").skip(1);
    let columns: Vec<u64> = columns.map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect();
    assert_eq!(widths.len(), 2);
    assert!(widths[0] < columns[1] * 635 && widths[0] > columns[1] * 500, "{widths:?} {columns:?}");
    assert!(columns[1] > 3 * columns[0], "an image gets the room that words would get: {columns:?}");
    assert!((5_399_990..=5_400_000).contains(&widths[1]), "{widths:?}");
}

#[test]
fn links_to_pages_of_the_book_lead_there_by_id_title_and_heading() {
    let text = "[one](kring:page/T) [two](kring:page/T#Part%20two) [[target]] [[Target#Part two]] [[Tärget#Part two|words]] \
                [[#Above]] [gone](kring:page/G) [[Nobody]] [[Nobody#Part|somebody]]\n\n| a | [[Target\\|in a cell]] |\n|---|---|\n";
    let target = Page { id: "T".to_owned(), ..page("Target", "Here.\n") };
    let older = Page { id: "old".to_owned(), ..target.clone() };
    let untitled = Page { id: "day".to_owned(), date: String::new(), ..page("Nobody", "By its day.\n") };
    let [html, office, print] = forms(vec![older, untitled, page("From", text), target]);
    let (_, from) = html.split_once("<article id=\"page-2\"").unwrap();
    let (from, _) = from.split_once("</article>").unwrap();
    for link in ["one", "two", "target", "Target, Part two", "words", "in a cell"] {
        assert!(from.contains(&format!("<a href=\"#page-3\">{link}</a>")), "{link}: {from}");
        assert!(office.contains(&format!(">{link}</w:t></w:r></w:hyperlink>")), "{link}: {office}");
    }
    assert!(from.contains("<a href=\"#page-2\">Above</a> gone Nobody somebody</p>"), "{from}");
    assert_eq!(from.matches("<a ").count(), 7, "{from}");
    assert_eq!(office.matches("<w:hyperlink w:anchor=\"page3\">").count(), 6, "{office}");
    let links = print.matches("/Subtype/Link").count() + print.matches("/Subtype /Link").count();
    assert!(links >= 7 + 4, "{links} links, four of them in the contents");
}

#[test]
fn brackets_that_are_no_link_stay_as_they_were_written() {
    for text in [
        "text [[1,2],[3,4]] after",
        "$$[[0,1],[2,3]]$$",
        "$$[[x]]$$ and $a_{[[i|j]]}$ and $[[A]] \\cdot [[B]]$",
        "`[[0,1]]` and `[[Nobody]]`",
        "[[7]] ![[8]] [[a], [b]]",
        "x[[ ]]y",
    ] {
        assert_eq!(words(text), text.replace('`', ""));
    }
    assert_eq!(words("```\nm = [[Nobody]]\n```\n"), "m = [[Nobody]]");
    assert_eq!(
        words("From 5$ [[Nobody]] to 6$: [[Who#Part]] [[a|b]] [[Who|]]"),
        "From 5$ Nobody to 6$: Who, Part b Who"
    );
}
