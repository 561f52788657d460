//! The guided tour: Kring's main job from the first minute to the export, in pictures.

use std::path::Path;
use std::time::Duration;

use crate::home::{Home, PASSPHRASE, out};
use crate::messages::sentence;
use crate::pages::a_notebook;
use crate::window::{DOWN, ENTER, ESCAPE, Window, until, within};

/// How long a person waits for a year of several hundred pages to be set, in a program that is not optimised.
const A_BOOK: Duration = Duration::from_secs(240);

/// The pictures, numbered in the order in which they were taken.
struct Album(u32);

impl Album {
    async fn keeps(&mut self, window: &Window, name: &str) {
        self.0 += 1;
        window.keeps_picture(&format!("{}{:02}-{name}", folder(), self.0)).await;
    }
}

fn is_long() -> bool {
    std::env::var_os("KRING_TOUR").is_some_and(|wanted| wanted == "1")
}

/// Of itself the tour has its folder; among the other stories it takes one below theirs.
fn folder() -> &'static str {
    if is_long() { "" } else { "tour/" }
}

#[tokio::test]
async fn a_person_begins_a_notebook_keeps_it_and_takes_it_along() {
    let mut album = Album(0);
    begins(&mut album).await;
    let home = a_notebook(if is_long() { 480 } else { 8 }).await;
    let window = Window::opens(&home).await;
    album.keeps(&window, "locked").await;
    window.unlocks(PASSPHRASE).await;
    window.sees("page").await;
    album.keeps(&window, "today").await;
    writes(&window, &mut album).await;
    coaches(&window, &mut album).await;
    finds(&window, &mut album).await;
    reads_back(&window, &mut album).await;
    brings_along(&window, &home, &mut album).await;
    takes_out(&window, &home, &mut album).await;
    looks_after(&window, &home, &mut album).await;
    window.is_sound().await;
    window.locks().await;
    album.keeps(&window, "locked-again").await;
    exports(&home);
    window.ends().await;
}

async fn begins(album: &mut Album) {
    let window = Window::opens(&Home::new()).await;
    window.sees("first-run").await;
    album.keeps(&window, "welcome").await;
    window.clicks("first-next").await;
    window.fills("passphrase-new", PASSPHRASE).await;
    window.fills("passphrase-again", PASSPHRASE).await;
    window.reads_in("strength", "thief").await;
    album.keeps(&window, "name-and-passphrase").await;
    window.clicks("create-notebook").await;
    window.writes_in_the_page().await;
    window.types("The first sentence.").await;
    window.is_saved().await;
    album.keeps(&window, "first-sentence").await;
    window.clicks("offer-recovery").await;
    window.sees("recovery-words").await;
    album.keeps(&window, "recovery-sheet").await;
    window.clicks("recovery-confirm").await;
    window.sees_no_more("recovery-sheet").await;
    window.ends().await;
}

async fn writes(window: &Window, album: &mut Album) {
    window.presses_control("n").await;
    window.sees_no_more("today").await;
    window.fills("page-title", "Waar de stilte begon").await;
    window.types(ENTER).await;
    window.writes_in_the_page().await;
    for line in [
        "# Goal",
        "",
        "He wants to say no **before** he is tired.",
        "",
        "- Vrijdag: één kleine proef",
        // The list goes on by itself.
        "Jeudi : en parler à deux",
    ] {
        window.types(&format!("{line}{ENTER}")).await;
    }
    window.fills("tag-input", "goals").await;
    window.types(ENTER).await;
    window.is_saved().await;
    album.keeps(window, "a-page").await;
}

/// The next session with somebody, begun where the last one ended; what was noted, and the hours.
async fn coaches(window: &Window, album: &mut Album) {
    window.goes_to("person").await;
    album.keeps(window, "someone-i-coach").await;
    window.clicks("session-new").await;
    window.sees("part-both").await;
    window.fills("page-title", "Monday came").await;
    window.types(ENTER).await;
    window.writes_in_the_page().await;
    window.types("She asked the question at once, and nobody answered it for a whole minute.").await;
    window.clicks("value-scale").await;
    window.types("8").await;
    window.clicks("only-me-text").await;
    window.types("I counted the seconds.").await;
    window.is_saved().await;
    album.keeps(window, "a-session").await;
    window.goes_to("hours").await;
    album.keeps(window, "hours").await;
    window.leaves("hours").await;
    window.goes_to("trackers").await;
    window.sees("chart").await;
    album.keeps(window, "trackers").await;
    window.goes_to("picker").await;
    album.keeps(window, "methods-to-write-with").await;
    window.leaves("picker").await;
}

/// By day, by tag, by words, by what links here.
async fn finds(window: &Window, album: &mut Album) {
    window.goes_to("calendar").await;
    album.keeps(window, "calendar").await;
    window.clicks("calendar-open").await;
    window.sees_no_more("calendar-grid").await;
    window.goes_to("tags").await;
    album.keeps(window, "tags").await;
    window.leaves("tags").await;
    window.goes_to("phrases").await;
    album.keeps(window, "my-language").await;
    window.leaves("phrases").await;
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types("question with:Noor -fear").await;
    window.sees("hit").await;
    album.keeps(window, "search-with-filters").await;
    window.types(ESCAPE).await;
    window.sees_no_more("palette").await;
}

async fn reads_back(window: &Window, album: &mut Album) {
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types("silence").await;
    window.sees("hit").await;
    album.keeps(window, "search").await;
    // The search that was kept under this word comes first, then the charter.
    window.types(&format!("{DOWN}{DOWN}{ENTER}")).await;
    window.sees_no_more("palette").await;
    window.sees("page").await;
    album.keeps(window, "found").await;
    window.goes_to("history").await;
    album.keeps(window, "history").await;
    window.clicks("history-close").await;
    window.clicks("page-trash").await;
    window.sees("toast-act").await;
    album.keeps(window, "in-the-trash-with-undo").await;
    window.clicks("toast-act").await;
    window.goes_to("trash").await;
    album.keeps(window, "trash").await;
}

/// What another program wrote.
async fn brings_along(window: &Window, home: &Home, album: &mut Album) {
    let export = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import/dayone/journals/input.zip");
    window.turns_to("import").await;
    home.will_pick(&[&export]);
    window.clicks("import-file").await;
    window.sees("import-report").await;
    album.keeps(window, "an-import-is-looked-at").await;
    window.clicks("import-go").await;
    window.sees("import-done").await;
    album.keeps(window, "imported").await;
}

/// A year as a book.
async fn takes_out(window: &Window, home: &Home, album: &mut Album) {
    window.goes_to("export").await;
    window.selects("export-which", "year").await;
    window.sees("export-year").await;
    album.keeps(window, "a-year-as-a-book").await;
    window.sees("export-see").await;
    window.clicks("export-see").await;
    window.sees("export-save").await;
    album.keeps(window, "what-leaves").await;
    let book = out().join(folder()).join("year.pdf");
    let _ = std::fs::remove_file(&book);
    home.will_pick(&[&book]);
    window.clicks("export-save").await;
    within(A_BOOK, "the book is made", async || window.shows("export-done").await.then_some(())).await;
    album.keeps(window, "the-book-is-there").await;
    window.clicks("export-close").await;
    assert!(std::fs::read(&book).unwrap().starts_with(b"%PDF"));
}

async fn looks_after(window: &Window, home: &Home, album: &mut Album) {
    window.turns_to("backups").await;
    window.clicks("backup-now").await;
    window.reads_in("toasts", &sentence("en", "backup-made")).await;
    home.will_pick(&[&home.path("stick")]);
    window.clicks("backup-copy").await;
    window.sees("backup-done").await;
    album.keeps(window, "backups").await;
    window.turns_to("notebook").await;
    window.clicks("verify").await;
    window.sees("verify-report").await;
    album.keeps(window, "checked").await;
    window.turns_to("languages").await;
    window.chooses("language-fr").await;
    window.reads_in("rail-lock", &sentence("fr", "lock-now")).await;
    album.keeps(window, "in-french").await;
    window.turns_to("look").await;
    window.chooses("theme-dark").await;
    until("the paper is dark", async || {
        (window.script("return document.documentElement.dataset.theme", vec![]).await == "dark").then_some(())
    })
    .await;
    album.keeps(window, "dark").await;
    window.goes_to("page").await;
    album.keeps(window, "a-page-in-the-dark").await;
}

/// The whole notebook in every form, and the hours, written by the terminal program beside the pictures.
fn exports(home: &Home) {
    let folder = out().join(folder());
    let text = |path: &Path| path.display().to_string();
    let markdown = folder.join("export");
    let _ = std::fs::remove_dir_all(&markdown);
    home.types(&["export", "--all", "--format", "md", "--out", &text(&markdown)]);
    assert!(std::fs::read_dir(&markdown).unwrap().count() > 0);
    for form in ["json", "html", "docx"] {
        let file = folder.join(format!("export.{form}"));
        let _ = std::fs::remove_file(&file);
        home.types(&["export", "--all", "--format", form, "--out", &text(&file)]);
        assert!(std::fs::metadata(&file).is_ok_and(|made| made.len() > 1_000), "{form}");
    }
    let exported = std::fs::read_to_string(folder.join("export.json")).unwrap();
    assert!(exported.contains("Waar de stilte begon"), "the new page is in the export");
    let hours = folder.join("hours.xlsx");
    let _ = std::fs::remove_file(&hours);
    home.types(&["people", "hours", "--out", &text(&hours)]);
    assert!(std::fs::read(&hours).unwrap().starts_with(b"PK"));
}
