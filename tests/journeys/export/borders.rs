//! What other programs make of an export: poppler of the PDF, LibreOffice of the DOCX.

use std::fs;
use std::path::Path;
use std::process::Command;

use kring_core::journal;
use kring_core::journal::export::view::{ExportRequest, Format, PaperSize, Scope};
use kring_core::journal::export::{self, Taken};
use kring_core::journal::view::{AttachmentAdd, PageAdd, PageRewrite};
use kring_core::settings::preferences::Language;
use kring_tests::Person;

use super::{a_writer, adds_an_image, everything, leaves, leftovers, pages};

const NOTES: &str = "Le tour de table a duré quarante minutes et je ne l'ai pas arrêté.\n\n## Ce que j'ai vu\n\n\
    > Chacun attendait son tour.\n\n- une seule phrase\n- debout\n  - sans table\n\n1. d'abord\n2. ensuite\n\n\
    | Question | Note |\n|---|--:|\n| Combien ? | 7 |\n\n";

/// A WebP of one colour, 24 by 16 points.
const WEBP: &[u8] = b"RIFF\x1a\0\0\0WEBPVP8L\x0e\0\0\0/\x17\xc0\x03\0\xa8W7\xaa\xd7\xff\0\0\0";

/// What another program says; it must end well.
pub fn runs(program: &str, args: &[&str]) -> String {
    let ended = Command::new(program).args(args).output();
    let ended =
        ended.unwrap_or_else(|error| panic!("{program} is needed: {error}; `cargo xtask test` installs it"));
    assert!(ended.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&ended.stderr));
    String::from_utf8(ended.stdout).unwrap()
}

/// Where words stand in a text, in the order given.
pub fn in_order(text: &str, words: &[&str]) {
    let mut rest = text;
    for word in words {
        let at = rest.find(word).unwrap_or_else(|| panic!("{word} comes next in {rest}"));
        rest = &rest[at + word.len()..];
    }
}

async fn writes_notes(person: &Person) -> String {
    let add = PageAdd {
        title: "Un tour de table".into(),
        date: Some("2026-09-01".into()),
        tags: vec!["animation".into()],
        text: NOTES.into(),
        ..PageAdd::default()
    };
    let page = journal::add(&person.app, add).await.unwrap().id;
    let address = adds_an_image(person, &page).await;
    let text = format!("{NOTES}![Le tableau]({address})\n\nLa fin et le reste.\n");
    let rewrite = PageRewrite { id: page.clone(), text: Some(text), ..PageRewrite::default() };
    journal::rewrite(&person.app, rewrite).await.unwrap();
    page
}

#[tokio::test]
async fn a_pdf_reads_in_order_and_tells_its_language_title_and_paper() {
    let ann = a_writer().await;
    let page = writes_notes(&ann).await;
    let request = ExportRequest {
        language: Some(Language::Fr),
        paper: Some(PaperSize::Letter),
        ..pages(Format::Pdf, &[&page])
    };
    let (file, done) = leaves(&ann, request, "page.pdf").await.unwrap();
    assert_eq!((done.pages, done.attachments, done.unprintable), (1, 1, 0));
    let file = file.display().to_string();
    let info = runs("pdfinfo", &[&file]);
    for line in ["Title:           Un tour de table", "Tagged:          yes", "(letter)"] {
        assert!(info.contains(line), "{line}\n{info}");
    }
    let about = runs("pdfinfo", &["-meta", &file]);
    in_order(&about, &["<rdf:li>fr</rdf:li>", "pdfuaid:part>1<"]);
    let text = runs("pdftotext", &[&file, "-"]);
    in_order(
        &text,
        &[
            "mardi 1er septembre 2026",
            "Un tour de table",
            "Le tour de table a duré",
            "Ce que j'ai vu",
            "Chacun attendait",
            "une seule phrase",
            "debout",
            "sans table",
            "1.",
            "d'abord",
            "ensuite",
            "Question",
            "Combien ?",
            "La fin",
            "#animation",
        ],
    );
    let tree = runs("pdfinfo", &["-struct", &file]);
    in_order(&tree, &["H1", "H2", "BlockQuote", "L (block)", "Table", "Figure"]);
    assert_eq!(runs("pdfimages", &["-list", &file]).lines().count(), 3, "one image");
}

#[tokio::test]
async fn a_list_with_a_task_keeps_the_marks_of_what_is_none() {
    let ann = a_writer().await;
    let text = "- [ ] bellen\n- wachten\n- [x] schrijven\n\nEn dan:\n\n- rusten\n";
    let page = ann.writes("Lijst", text).await.id;
    let (file, _) = leaves(&ann, pages(Format::Pdf, &[&page]), "list.pdf").await.unwrap();
    let text = runs("pdftotext", &["-layout", &file.display().to_string(), "-"]);
    in_order(&text, &["☐", "bellen", "•", "wachten", "☑", "schrijven", "En dan", "•", "rusten"]);
    let (file, _) = leaves(&ann, pages(Format::Html, &[&page]), "list.html").await.unwrap();
    in_order(
        &fs::read_to_string(file).unwrap(),
        &["☐</span> bellen", "<li>wachten</li>", "☑</span> schrijven"],
    );
    ann.verifies().await;
}

#[tokio::test]
async fn a_callout_says_its_title_or_its_kind_in_the_language_of_its_page() {
    let ann = a_writer().await;
    let text = "Ze wachtte op het antwoord van de groep, en dat was niet wat ik had verwacht.\n\n> [!question]\n\
                > Wat wil je haar zeggen?\n\n> [!tip]- Eerst zwijgen\n> Tel tot zeven.\n";
    let page = ann.writes("Na het gesprek", text).await.id;
    let (file, _) = leaves(&ann, pages(Format::Pdf, &[&page]), "callout.pdf").await.unwrap();
    let said = runs("pdftotext", &[&file.display().to_string(), "-"]);
    in_order(&said, &["verwacht.", "Vraag", "Wat wil je haar zeggen?", "Eerst zwijgen", "Tel tot zeven."]);
    assert!(!said.contains("[!"), "{said}");
    let (file, _) = leaves(&ann, pages(Format::Html, &[&page]), "callout.html").await.unwrap();
    in_order(
        &fs::read_to_string(file).unwrap(),
        &["<blockquote>", "<strong>Vraag</strong>", "</blockquote>", "<strong>Eerst zwijgen</strong>"],
    );
    ann.verifies().await;
}

#[tokio::test]
async fn a_year_is_a_book_with_contents_by_month() {
    let ann = a_writer().await;
    for (title, date) in
        [("Zomer", "2026-07-02"), ("Herfst", "2026-10-03"), ("", "2026-10-05"), ("Ouder", "2025-01-01")]
    {
        let text = "Vandaag was het stil, en dat is wat ik van de dag zal onthouden.".into();
        let add = PageAdd {
            title: title.into(),
            date: Some(date.into()),
            tags: Vec::new(),
            text,
            ..PageAdd::default()
        };
        journal::add(&ann.app, add).await.unwrap();
    }
    let scope = Scope { year: Some(2026), ..Scope::default() };
    let request = ExportRequest { scope, language: Some(Language::Nl), ..everything(Format::Pdf) };
    let (file, done) = leaves(&ann, request, "year.pdf").await.unwrap();
    assert_eq!(done.pages, 3);
    let text = runs("pdftotext", &[&file.display().to_string(), "-"]);
    in_order(
        &text,
        &[
            "2026",
            "Dagboek",
            "Inhoud",
            "Juli 2026",
            "Zomer",
            "Oktober 2026",
            "Herfst",
            "maandag 5 oktober 2026",
            "Juli 2026",
            "donderdag 2 juli 2026",
            "Zomer",
            "Oktober 2026",
            "Herfst",
        ],
    );
    assert!(!text.contains("Ouder"));
    let outline = runs("pdfinfo", &["-dests", &file.display().to_string()]);
    assert!(!outline.is_empty());
}

#[tokio::test]
async fn an_office_program_finds_headings_lists_tables_and_images() {
    let ann = a_writer().await;
    let page = writes_notes(&ann).await;
    let other = ann.writes("Another", "Plain words, and that is all there is to it.").await.id;
    let (file, _) = leaves(&ann, pages(Format::Docx, &[&page, &other]), "pages.docx").await.unwrap();
    let text = office(&file, "fodt");
    for part in [
        "text:outline-level=\"1\"",
        "text:outline-level=\"2\"",
        "<text:list ",
        "<table:table ",
        "<draw:frame",
        "<svg:desc>Le tableau</svg:desc>",
        "<text:page-number",
        "<text:table-of-content",
        "fo:language=\"fr\"",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let plain = office(&file, "txt");
    in_order(
        &plain,
        &[
            "Journal",
            "Contents",
            "Un tour de table",
            "Ce que j'ai vu",
            "Chacun attendait",
            "une seule phrase",
            "debout",
            "sans table",
            "d'abord",
            "ensuite",
            "Combien",
            "La fin",
            "Another",
            "Plain words",
        ],
    );
}

#[tokio::test]
async fn every_image_that_can_be_decoded_is_in_the_office_document_and_of_others_it_is_said() {
    let ann = a_writer().await;
    let page = ann.writes("Two boards", "").await.id;
    let board = adds_an_image(&ann, &page).await;
    let adds = async |name: &str, bytes: &[u8]| {
        let add = AttachmentAdd { page: page.clone(), name: name.into(), media_type: String::new() };
        journal::attach(&ann.app, add, bytes.to_vec()).await.unwrap().url
    };
    let sketch = adds("sketch.webp", WEBP).await;
    let film = adds("film.avif", &b"\0\0\0\x18ftypavif\0\0\0\0avifmif1"[..]).await;
    let text = format!("![The board]({board})\n\n![The sketch]({sketch})\n\n![The film]({film})\n");
    let rewrite = PageRewrite { id: page.clone(), text: Some(text), ..PageRewrite::default() };
    journal::rewrite(&ann.app, rewrite).await.unwrap();
    let (file, done) = leaves(&ann, pages(Format::Docx, &[&page]), "boards.docx").await.unwrap();
    assert_eq!((done.attachments, done.left_out), (2, 1), "one is left out, and that is told");
    let read = office(&file, "fodt");
    in_order(
        &read,
        &["<svg:desc>The board</svg:desc>", "<svg:desc>The sketch</svg:desc>", "The film (film.avif)"],
    );
    assert_eq!((read.matches("<draw:frame").count(), read.matches("<draw:image").count()), (2, 2));
    assert!(read.contains("draw:mime-type=\"image/png\"") && !read.contains("webp"), "each as PNG");
    let (page_file, done) = leaves(&ann, pages(Format::Html, &[&page]), "boards.html").await.unwrap();
    assert_eq!((done.attachments, done.left_out), (3, 0), "a browser shows all of them");
    assert!(fs::read_to_string(page_file).unwrap().contains("data:image/webp"));
}

/// The file as LibreOffice turns it into another form.
pub fn office(file: &Path, form: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let out = folder.path().display().to_string();
    let form_of = if form == "txt" { "txt:Text (encoded):UTF8" } else { form };
    let file = file.display().to_string();
    runs("soffice", &[&profile, "--headless", "--convert-to", form_of, "--outdir", &out, &file]);
    let stem = Path::new(&file).file_stem().unwrap().to_string_lossy().into_owned();
    fs::read_to_string(folder.path().join(format!("{stem}.{form}"))).unwrap()
}

/// Begins an export and stops it. Whether it was caught before its end.
async fn is_given_up(ann: &Person, format: Format) -> bool {
    let out = ann.home.path().join("out");
    let mut events = ann.app.events();
    let app = ann.app.clone();
    let stop = tokio::spawn(async move {
        while !matches!(events.recv().await.unwrap(), kring_core::Event::Progress("export", done, _) if done > 5)
        {
        }
        export::cancel(&app, ()).await.unwrap();
    });
    let ended = export::export(&ann.app, everything(format), &out, Taken::Refuse).await;
    stop.await.unwrap();
    assert!(leftovers(ann).is_empty(), "{format:?}: {:?}", leftovers(ann));
    match ended {
        Ok(_) if out.is_dir() => fs::remove_dir_all(out).unwrap(),
        Ok(_) => fs::remove_file(out).unwrap(),
        Err(failure) => {
            assert_eq!((failure.code.as_str(), out.exists()), ("cancelled", false), "{format:?}");
            return true;
        }
    }
    false
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_that_is_given_up_leaves_nothing() {
    let ann = a_writer().await;
    for number in 0..40 {
        ann.writes(&format!("Page {number}"), &NOTES.repeat(3)).await;
    }
    // A quick machine may be done before it is told; what counts is that one that was stopped says so and leaves nothing.
    for format in [Format::Pdf, Format::Docx, Format::Html, Format::Md, Format::Json] {
        let mut stopped = false;
        for _ in 0..20 {
            stopped = is_given_up(&ann, format).await;
            if stopped {
                break;
            }
        }
        assert!(stopped, "{format:?} is never stopped");
    }
    let existing = ann.home.path().join("mine.pdf");
    fs::write(&existing, "mine").unwrap();
    let refused = export::export(&ann.app, everything(Format::Pdf), &existing, Taken::Refuse).await;
    assert_eq!(refused.unwrap_err().code, "file-exists");
    assert_eq!(fs::read_to_string(&existing).unwrap(), "mine");
}
