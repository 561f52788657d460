//! What every writer promises: nothing is lost, nothing is interpreted, the same page says the same everywhere.

mod refers;

use std::io::Read;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

use super::book::{Kind, Page, Part};
use super::reading::read;
use super::sample::{ADDRESS, HOSTILE, SESSION, book, page};
use super::text::{Block, Inline, plain};
use super::{Progress, WriteError, docx, html, pdf};

const GO: Progress<'static> = &|_, _| Ok(());

fn one(text: &str) -> Vec<Block> {
    read(text, &|address| (address == ADDRESS).then_some(0)).blocks
}

fn html_of(kind: Kind, pages: Vec<Page>) -> String {
    String::from_utf8(html::html(&book(kind, pages), GO).unwrap()).unwrap()
}

fn docx_part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn headings_never_skip_a_level() {
    let levels: Vec<u8> = one("### a\n\n# b\n\n#### c\n\n###### d\n\n## e\n")
        .iter()
        .filter_map(|block| if let Block::Heading { level, .. } = block { Some(*level) } else { None })
        .collect();
    assert_eq!(levels, [1, 1, 2, 3, 2]);
}

#[test]
fn a_callout_says_its_title_or_its_kind_in_the_language_of_the_page() {
    let text = "> [!question]\n> Wat vraag je haar?\n\n> [!tip]- Eerst zwijgen\n> Tel tot zeven.\n";
    let callouts = [("question".to_owned(), "Vraag".to_owned())].into();
    let page = Page { language: "nl".to_owned(), callouts, ..page("Na het gesprek", text) };
    let written = html_of(Kind::Sheet, vec![page.clone()]);
    for wanted in [
        "<blockquote>\n<p><strong>Vraag</strong></p>\n<p>Wat vraag je haar?</p>",
        "<p><strong>Eerst zwijgen</strong></p>\n<p>Tel tot zeven.</p>",
    ] {
        assert!(written.contains(wanted), "{written}");
    }
    let word = docx_part(&docx::docx(&book(Kind::Sheet, vec![page]), GO).unwrap(), "word/document.xml");
    for (bold, says) in [(true, "Vraag"), (true, "Eerst zwijgen"), (false, "Tel tot zeven.")] {
        let at = word.find(says).unwrap();
        let run = word[..at].rfind("<w:r>").unwrap();
        assert_eq!(word[run..at].contains("<w:b/>"), bold, "{}", &word[run..at]);
    }
    assert!(!written.contains("[!") && !word.contains("[!"));
}

#[test]
fn images_of_the_page_are_blocks_and_others_their_address() {
    let blocks = one(&format!("before ![ours]({ADDRESS}) after ![far](https://example.org/x.png)"));
    assert_eq!(blocks.len(), 3);
    assert_eq!(blocks[1], Block::Image { at: 0, alt: "ours".into() });
    let Block::Paragraph { words } = &blocks[2] else { panic!("{blocks:?}") };
    assert_eq!(plain(words), " after far (https://example.org/x.png)");
}

#[test]
fn only_addresses_that_lead_outside_are_links() {
    for (text, leads) in [
        ("[x](https://example.org)", true),
        ("[x](mailto:a@example.org)", true),
        ("<a@example.org>", true),
        ("[x](javascript:alert(1))", false),
        ("[x](JaVaScRiPt:alert(1))", false),
        ("[x](data:text/html,y)", false),
        ("[x](file:///etc/passwd)", false),
        ("[x](//example.org)", false),
        ("[x](other.md)", false),
        ("[[x]]", false),
    ] {
        let blocks = one(text);
        let Some(Block::Paragraph { words }) = blocks.first() else { panic!("{text}: {blocks:?}") };
        assert_eq!(matches!(words.first(), Some(Inline::Link(_))), leads, "{text}: {words:?}");
    }
}

#[test]
fn bare_addresses_are_links_as_they_are_on_the_screen() {
    let page = page(
        "Links",
        "See https://example.org/a_b, **(http://example.org/c)**\n\n- mail noor@example.org\n\n`https://example.org/d` [https://example.org/e](https://example.org/f) <a href=\"https://example.org/g\">",
    );
    let written = html_of(Kind::Sheet, vec![page.clone()]);
    let to: Vec<&str> = written.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let wanted = [
        "https://example.org/a_b",
        "http://example.org/c",
        "mailto:noor@example.org",
        "https://example.org/f",
    ];
    assert_eq!(to, wanted);
    let bytes = docx::docx(&book(Kind::Sheet, vec![page.clone()]), GO).unwrap();
    let links = docx_part(&bytes, "word/_rels/document.xml.rels");
    let set = pdf::pdf(&book(Kind::Sheet, vec![page]), GO).unwrap();
    let set = String::from_utf8_lossy(&set.bytes).into_owned();
    for address in wanted {
        assert!(links.contains(&format!("\"{address}\"")), "{address}: {links}");
        assert!(set.contains(&format!("({address})")), "{address}");
    }
}

#[test]
fn what_is_nested_without_end_is_set_all_the_same() {
    for deep in
        [">".repeat(5_000), "- ".repeat(3_000), "![".repeat(5_000), "*a ".repeat(5_000), "[^1]: ".repeat(500)]
    {
        let text = format!("{deep}end\n");
        let page = page("Deep", &text);
        let written = html_of(Kind::Sheet, vec![page.clone()]);
        assert!(written.contains("end"));
        assert!(docx::docx(&book(Kind::Sheet, vec![page.clone()]), GO).is_ok());
        assert!(pdf::pdf(&book(Kind::Sheet, vec![page]), GO).is_ok());
    }
}

/// A page of everything that ever wanted out of a browser.
const WANTS_OUT: &str = include_str!("../../../../tests/fixtures/hostile_page.md");

#[test]
fn html_shows_what_was_written_and_runs_nothing() {
    for text in [HOSTILE, WANTS_OUT] {
        let written = html_of(Kind::Sheet, vec![page("<script>", text)]);
        // Elements and attributes as a browser would find them: everything between < and > that is not escaped.
        let tags: Vec<&str> = written.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect();
        for tag in &tags {
            let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
            let odd = "script iframe object embed link base form svg math video audio marquee input details";
            assert!(!odd.split(' ').any(|odd| odd == name), "{tag}");
            let handler = tag.split(' ').skip(1).any(|attribute| attribute.starts_with("on"));
            assert!(!handler && !tag.to_lowercase().contains("javascript:"), "{tag}");
            assert!(!tag.contains("src=\"http") && !tag.contains("url("), "{tag}");
        }
        assert_eq!(tags.iter().filter(|tag| tag.contains("Content-Security-Policy")).count(), 1);
        assert_eq!(tags.iter().filter(|tag| tag.contains("http-equiv")).count(), 1, "and no forged one");
        let policy = written.find("default-src 'none'; img-src data:; style-src 'unsafe-inline'").unwrap();
        assert!(
            policy < written.find("<title>").unwrap(),
            "the policy comes before anything that was written"
        );
        assert!(written.ends_with("</main>\n</body>\n</html>\n"));
    }
    let written = html_of(Kind::Sheet, vec![page("<script>", HOSTILE)]);
    for visible in
        ["&lt;script&gt;alert(&#39;run&#39;)", "onerror=alert(1)&gt;", "&lt;/main&gt;&lt;/body&gt;"]
    {
        assert!(written.contains(visible), "{visible}");
    }
}

#[test]
fn each_paragraph_of_html_begins_on_the_side_of_its_own_letters() {
    let arabic = "\u{645}\u{631}\u{62d}\u{628}\u{627}.";
    let written = html_of(Kind::Sheet, vec![page("Maryam", &format!("{arabic}\n\nShe said it twice."))]);
    assert!(written.contains(&format!("<p>{arabic}</p>")));
    let (style, _) = written.split_once("</style>").unwrap();
    assert!(style.contains("p, li, th, td, h1, h2, h3, h4, h5, h6, pre { unicode-bidi: plaintext; }"));
}

#[test]
fn html_is_one_file_with_its_images_languages_and_landmarks() {
    let mut french = page("Un tour de table", SESSION);
    french.language = "fr-BE".into();
    let written =
        html_of(Kind::Year, vec![french, page("A hard conversation", "See [it](kring:page/Un%20tour) \n")]);
    for part in [
        "<html lang=\"en-GB\">",
        "<article id=\"page-0\" lang=\"fr-BE\" aria-labelledby=\"title-0\">",
        "<nav aria-label=\"Contents\">",
        "<main>",
        "<h2 class=\"month\">September 2026</h2>",
        "<h3 id=\"title-1\">A hard conversation</h3>",
        "<img alt=\"The whiteboard\" src=\"data:image/png;base64,iVBOR",
    ] {
        assert!(written.contains(part), "{part}\n{written}");
    }
}

#[test]
fn docx_has_styles_lists_notes_and_images_in_place() {
    let bytes =
        docx::docx(&book(Kind::Pages, vec![page("A hard conversation", SESSION), page("<&>", HOSTILE)]), GO);
    let bytes = bytes.unwrap();
    let text = docx_part(&bytes, "word/document.xml");
    for part in [
        "<w:pStyle w:val=\"Title\"/>",
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:pStyle w:val=\"Heading2\"/>",
        "<w:pStyle w:val=\"Quote\"/>",
        "<w:pStyle w:val=\"Code\"/>",
        "<w:pStyle w:val=\"ListBullet\"/><w:numPr><w:ilvl w:val=\"1\"/>",
        "<w:footnoteReference w:id=\"1\"/>",
        "descr=\"The whiteboard\"",
        "TOC \\o",
        "&lt;script&gt;",
        "<w:rStyle w:val=\"Hyperlink\"/>",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let styles = docx_part(&bytes, "word/styles.xml");
    assert!(styles.contains("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"));
    assert!(styles.contains("<w:lang w:val=\"en-GB\""));
    let relations = docx_part(&bytes, "word/_rels/document.xml.rels");
    assert!(relations.contains("media/image0.png"));
    assert_eq!(
        relations.matches("TargetMode=\"External\"").count(),
        1,
        "one link leads outside: {relations}"
    );
    assert!(!relations.contains("javascript"));
}

#[test]
fn a_list_in_a_quotation_stands_in_it() {
    let text = "> said\n>\n> - one\n>   - two\n\n- three\n";
    let bytes = docx::docx(&book(Kind::Sheet, vec![page("Quoted", text)]), GO).unwrap();
    let text = docx_part(&bytes, "word/document.xml");
    let indents: Vec<&str> = ["one", "two", "three"]
        .map(|word| {
            let (before, _) = text.split_once(&format!(">{word}</w:t>")).unwrap();
            let (_, last) = before.rsplit_once("<w:p>").unwrap();
            last.split_once("<w:ind ").map_or("", |(_, indent)| indent.split_once("/>").unwrap().0)
        })
        .to_vec();
    assert_eq!(indents, ["w:left=\"800\" w:hanging=\"360\"", "w:left=\"1200\" w:hanging=\"360\"", ""]);
}

#[test]
fn the_contents_of_a_year_say_its_months() {
    let mut pages = ["One", "Two", "Three"].map(|title| page(title, "words")).to_vec();
    pages[2].month = "October 2026".into();
    let bytes = docx::docx(&book(Kind::Year, pages), GO).unwrap();
    let text = docx_part(&bytes, "word/document.xml");
    let (contents, _) = text.split_once("<w:fldChar w:fldCharType=\"end\"/>").unwrap();
    let lines: Vec<String> = contents
        .split("<w:pStyle w:val=\"TOC")
        .skip(2)
        .map(|line| {
            let (said, _) = line.rsplit_once("</w:t>").unwrap();
            format!("{} {}", &line[..1], said.rsplit_once('>').unwrap().1)
        })
        .collect();
    assert_eq!(lines, ["1 September 2026", "2 One", "2 Two", "1 October 2026", "2 Three"]);
}

#[test]
fn a_pdf_is_tagged_and_holds_no_markup_of_its_own() {
    // A mark that turns the direction and a gap without a width have no letter: boxes say that something was there.
    for (text, links, boxes) in [(HOSTILE, 0, 0), (WANTS_OUT, 2, 2)] {
        let made = pdf::pdf(&book(Kind::Sheet, vec![page("#read(\"/etc/passwd\")", text)]), GO).unwrap();
        let raw = String::from_utf8_lossy(&made.bytes);
        assert!(raw.contains("pdfuaid:part") && raw.contains("/MarkInfo"), "PDF/UA-1");
        assert!(!raw.contains("/JavaScript") && !raw.contains("/Launch") && !raw.contains("/EmbeddedFile"));
        assert_eq!(raw.matches("/URI(").count(), links, "addresses of the web are links, and nothing else");
        assert_eq!(made.unprintable, boxes);
    }
}

#[test]
fn what_lies_below_a_task_is_set_further_in() {
    let text = "- [ ] [outer](https://example.org/outer)\n  - [x] [inner](https://example.org/inner)\n";
    let made = pdf::pdf(&book(Kind::Sheet, vec![page("Tasks", text)]), GO).unwrap();
    let raw = String::from_utf8_lossy(&made.bytes);
    let left = |name: &str| {
        let (before, _) = raw.split_once(&format!("/URI(https://example.org/{name})")).unwrap();
        let (_, corner) = before.rsplit_once("/Rect[").unwrap();
        corner.split(' ').next().unwrap().parse::<f64>().unwrap()
    };
    let (outer, inner) = (left("outer"), left("inner"));
    assert!(inner > outer + 8.0, "{outer} and {inner}");
}

#[test]
fn an_image_that_is_broken_spoils_nothing() {
    let mut spoiled = page("Spoiled", SESSION);
    spoiled.images[0].bytes = b"\x89PNG\r\n\x1a\n and then nothing".as_slice().into();
    let made = book(Kind::Sheet, vec![spoiled]);
    assert!(pdf::pdf(&made, GO).is_ok() && docx::docx(&made, GO).is_ok() && html::html(&made, GO).is_ok());
}

#[test]
fn setting_type_can_be_given_up() {
    let text = SESSION.repeat(4);
    let pages: Vec<Page> = (0..60).map(|number| page(&format!("Page {number}"), &text)).collect();
    let made = book(Kind::Year, pages);
    // How far it was when it was stopped, how far it would have gone, and whether it went on all the same.
    let [at, of, after] = [const { AtomicUsize::new(0) }; 3];
    let enough = |done: usize, total: usize| {
        after.fetch_add(usize::from(at.load(Relaxed) > 0), Relaxed);
        if done == 0 {
            return Ok(());
        }
        at.store(done, Relaxed);
        of.store(total, Relaxed);
        Err(WriteError::Cancelled)
    };
    assert_eq!(pdf::pdf(&made, &enough).unwrap_err(), WriteError::Cancelled);
    let (at, of, after) = (at.into_inner(), of.into_inner(), after.into_inner());
    assert!(0 < at && 2 * at < of && after == 0, "stopped at {at} of {of}, and asked {after} times more");
    assert!(pdf::pdf(&made, GO).is_ok());
    assert_eq!(html::html(&made, &|_, _| Err(WriteError::Cancelled)), Err(WriteError::Cancelled));
    assert_eq!(docx::docx(&made, &|_, _| Err(WriteError::Cancelled)), Err(WriteError::Cancelled));
}

#[test]
fn pages_without_words_are_pages() {
    let mut empty = page("", "");
    empty.parts = vec![Part::default()];
    for kind in [Kind::Sheet, Kind::Pages, Kind::Year] {
        let made = book(kind, vec![empty.clone()]);
        assert!(pdf::pdf(&made, GO).is_ok(), "{kind:?}");
        assert!(docx::docx(&made, GO).is_ok());
    }
}
