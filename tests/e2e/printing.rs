//! Paper, through the system's own dialog: what is printed reads as it should, on white, whatever the screen wears.
//!
//! A window that is driven prints nothing, so nobody drives this one: keys come from its display, and its buttons are pressed as a screen
//! reader presses them.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use kring_core::journal::view::PageAdd;
use kring_core::people::view::SessionGiven;
use kring_core::settings::preferences::{Language, Preferences, Region, Theme};
use kring_core::{App, journal, settings};

use crate::atspi::Reader;
use crate::display;
use crate::home::Home;
use crate::lock::Untouched;
use crate::messages::{parts, sentence};
use crate::window::{plain, until};

// None of these has letters that a font joins: what is joined on paper, a reader of PDF may not take apart again.
const TITLE: &str = "Who carries the week";
const BOTH: &str = "Ines drew her week as a river, and the dam was on Monday.";
const AGREED: &str = "One Monday without a meeting";
const MINE: &str = "I wanted to solve it for her.";

/// What another program says of a file; nothing while it cannot.
fn told(program: &str, args: &[&str]) -> Option<Vec<u8>> {
    let ended = Command::new(program).args(args).output();
    let ended = ended.unwrap_or_else(|e| panic!("{program} ({e}): `cargo xtask test` installs it"));
    ended.status.success().then_some(ended.stdout)
}

/// Answers the dialog: into a file, in the folder that the program runs in. What that file says, and how bright each point of its paper is.
async fn goes_on_paper(home: &Home) -> (String, Vec<u8>) {
    let paper = home.path("stick/output.pdf");
    let paper = paper.to_str().unwrap();
    let dialog = ["search", "--onlyvisible", "--name", "^Print$", "windowfocus", "--sync"];
    until("the dialog stands", async || display::does(&dialog).then_some(())).await;
    assert!(display::does(&["key", "Tab"]));
    let text = until("the paper is there", async || {
        // The list of printers comes a moment later: its first is chosen, and until it is nothing can be pressed.
        if display::does(&dialog) {
            display::does(&["key", "--delay", "200", "Down", "alt+p"]);
        }
        Path::new(paper).exists().then(|| told("pdftotext", &["-layout", paper, "-"])).flatten()
    })
    .await;
    let info = String::from_utf8(told("pdfinfo", &[paper]).unwrap()).unwrap();
    assert_eq!(info.matches("Pages:           1\n").count(), 1, "{info}");
    let drawn = told("pdftoppm", &["-r", "30", "-gray", "-singlefile", paper]).unwrap();
    std::fs::remove_file(paper).unwrap();
    // Behind the three lines that a picture begins with, a point is a byte.
    let head = drawn.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(2).unwrap().0;
    (String::from_utf8(text).unwrap(), drawn[head + 1..].to_vec())
}

/// Dark on white: nearly all of it is white, and something is on it.
fn is_paper(points: &[u8]) -> bool {
    let share =
        |such: fn(u8) -> bool| points.iter().filter(|point| such(**point)).count() * 100 / points.len();
    share(|point| point > 235) > 85 && points.iter().any(|point| *point < 140)
}

/// Paper is a file here: none of the printers that a desk may have is offered.
fn has_no_printers(home: &Home) {
    let settings = home.path("config/gtk-3.0");
    std::fs::create_dir(&settings).unwrap();
    std::fs::write(settings.join("settings.ini"), "[Settings]\ngtk-print-backends=file\n").unwrap();
}

async fn writes_a_session(app: &Arc<App>) {
    let session = SessionGiven { person: "Ines".into(), minutes: Some(60), mode: None, fee: None, size: 1 };
    let page = PageAdd {
        title: TITLE.into(),
        // Not the page that a notebook opens with: keys that come too late would be in it.
        date: Some(app.today().yesterday().unwrap().to_string()),
        text: BOTH.into(),
        only_me: MINE.into(),
        agreements: AGREED.into(),
        session: Some(session),
        ..PageAdd::default()
    };
    journal::add(app, page).await.unwrap();
    let (language, region) = (Language::En, Region::EnGb);
    let dark = Preferences { language, region, theme: Theme::Dark, ..app.preferences() };
    settings::set_preferences(app, dark).await.unwrap();
}

#[tokio::test]
async fn a_page_and_the_recovery_sheet_come_on_white_paper_out_of_a_dark_window() {
    let words = |id: &str| sentence("en", id);
    let home = Home::with_pages(async |app, _| writes_a_session(app).await).await;
    has_no_printers(&home);
    let window = Untouched::opens(&home).await;
    let reader = Reader::begins().await;
    window.unlocks(&home).await;

    reader.presses(&words("room-journal")).await;
    reader.presses(TITLE).await;
    reader.finds_written(BOTH).await;
    assert!(display::gives_the_window_the_keys() && display::does(&["key", "ctrl+p"]));
    let (page, points) = goes_on_paper(&home).await;
    let page = plain(&page);
    for said in [TITLE, BOTH, AGREED] {
        assert!(page.contains(said), "{said:?} is not in {page:?}");
    }
    for unsaid in [MINE, words("room-journal").as_str(), words("tag-add").as_str()] {
        assert!(!page.contains(unsaid), "{unsaid:?} is in {page:?}");
    }
    assert!(is_paper(&points), "what is printed is dark on white");

    reader.presses(&words("room-settings")).await;
    reader.presses(&words("settings-notebook")).await;
    reader.presses(&words("sheet-make")).await;
    let kept = home.path("stick/sheet.txt");
    home.will_pick(&[&kept]);
    reader.presses(&words("sheet-save")).await;
    let kept = until("the sheet is saved", async || std::fs::read_to_string(&kept).ok()).await;
    reader.presses(&words("sheet-print")).await;
    let (sheet, points) = goes_on_paper(&home).await;
    assert!(is_paper(&points), "what is printed is dark on white");
    let title = &parts("en", "sheet-title")[0];
    assert!(sheet.contains(title), "{title:?} is not in {sheet}");
    for button in ["sheet-save", "sheet-confirm"] {
        assert!(!sheet.contains(&words(button)), "{button} is in {sheet}");
    }
    let on_paper: Vec<&str> = sheet.split_whitespace().collect();
    let numbered = kept.lines().filter_map(|line| {
        let (number, word) = line.trim().split_once(|sign: char| !sign.is_ascii_digit())?;
        number.parse::<u8>().ok().map(|_| word.trim_matches([' ', '.', ')']))
    });
    let numbered: Vec<&str> = numbered.collect();
    assert_eq!(numbered.len(), 24, "{kept}");
    for word in numbered {
        assert!(on_paper.contains(&word), "{word} is not on {sheet}");
    }
}
