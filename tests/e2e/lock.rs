//! Locking, and the ways back in.

use std::collections::BTreeSet;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use kring_core::vault::view::Unlock;
use kring_core::{App, vault};

use crate::display;
use crate::home::{Home, NAME, PASSPHRASE, program};
use crate::messages::sentence;
use crate::waiting::patiently;
use crate::window::{END, ENTER, Window, until};

const SENTENCE: &str = "She paused for a long time before she answered.";

#[tokio::test]
async fn a_wrong_passphrase_is_refused_in_a_sentence_and_the_right_one_leads_back_to_the_same_page() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let window = Window::opens(&home).await;
    assert_eq!(window.reads("lock-name").await, NAME);
    window.keeps_picture("lock/locked").await;
    window.unlocks(PASSPHRASE).await;
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;
    window.page_says("silence").await;
    window.clicks("page-text").await;
    window.presses_control(END).await;
    window.types(&format!("{ENTER}{ENTER}{SENTENCE}")).await;
    window.keeps_picture("lock/written").await;
    window.page_says(SENTENCE).await;
    window.locks().await;

    window.fills("passphrase", "four calm words their").await;
    window.types(ENTER).await;
    window.reads_in("lock-screen", &sentence("en", "error-vault-wrong-passphrase")).await;
    window.keeps_picture("lock/wrong-passphrase").await;
    assert_eq!(window.property("passphrase", "ariaInvalid").await, "true");

    window.unlocks(PASSPHRASE).await;
    window.keeps_picture("lock/back").await;
    window.page_says(SENTENCE).await;
    assert_eq!(window.property("page-title", "value").await, "A long silence");
    window.writes_in_the_page().await;
    window.types(" And then?").await;
    window.page_says(&format!("{SENTENCE} And then?")).await;
    window.is_saved().await;
    window.ends().await;
}

#[tokio::test]
async fn a_notebook_that_is_open_elsewhere_is_left_alone_until_it_is_free() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let window = Window::opens(&home).await;
    let elsewhere = App::new(home.places());
    vault::unlock(&elsewhere, Unlock { passphrase: PASSPHRASE.into() }).await.unwrap();
    window.fills("passphrase", PASSPHRASE).await;
    window.types(ENTER).await;
    window.reads_in("failure", &sentence("en", "error-vault-in-use")).await;
    window.keeps_picture("lock/in-use").await;
    elsewhere.close().await.unwrap();
    window.unlocks(PASSPHRASE).await;
    window.ends().await;
}

#[tokio::test]
async fn a_second_start_leaves_everything_to_the_first() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.writes_in_the_page().await;
    window.types(SENTENCE).await;
    let mut second = Command::new(program("KRING_BIN", "kring"))
        .envs(home.environment())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let ended = until("the second start has ended", async || second.try_wait().unwrap()).await;
    assert!(ended.success(), "{ended}");
    window.page_says(SENTENCE).await;
    window.is_saved().await;
    window.ends().await;
}

#[tokio::test]
async fn a_notebook_that_cannot_be_shown_is_named_and_every_other_way_in_stays_open() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let (folder, away) = (home.path("data/kring/notebook"), home.path("stick/notebook"));
    let header = std::fs::read(folder.join("vault.json")).unwrap();
    std::fs::write(folder.join("vault.json"), &header[..400]).unwrap();
    let window = Window::opens(&home).await;
    let told = window.reads_in("trouble", &sentence("en", "error-vault-damaged")).await;
    assert!(told.contains(folder.to_str().unwrap()), "{told}");
    for way in ["first-next", "open-existing", "restore-backup"] {
        window.sees(way).await;
    }
    window.keeps_picture("lock/cannot-be-shown").await;
    window.ends().await;

    std::fs::write(folder.join("vault.json"), header).unwrap();
    std::fs::rename(&folder, &away).unwrap();
    let window = Window::opens(&home).await;
    window.reads_in("trouble", &sentence("en", "error-vault-missing")).await;
    // Whoever removed it is not told again and again; whoever moved it opens it where it is.
    window.clicks("forget-place").await;
    window.sees_no_more("trouble").await;
    until("the next step takes the keys", async || {
        let at = window.script("return document.activeElement?.dataset.test ?? null", vec![]).await;
        (at.as_str()? == "first-next").then_some(())
    })
    .await;
    home.will_pick(&[&away]);
    window.clicks("open-existing").await;
    window.unlocks(PASSPHRASE).await;
    window.ends().await;
}

#[tokio::test]
async fn a_damaged_notebook_offers_to_bring_a_backup_back() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let stick = home.path("stick/backup");
    home.asks(&["vault", "backup", stick.to_str().unwrap()]);
    let database = home.path("data/kring/notebook/vault.db");
    let mut bytes = std::fs::read(&database).unwrap();
    bytes[200] ^= 1;
    std::fs::write(&database, &bytes).unwrap();
    let window = Window::opens(&home).await;
    assert!(!window.shows("restore-backup").await, "nothing is known to be wrong yet");
    window.fills("passphrase", PASSPHRASE).await;
    window.types(ENTER).await;
    window.reads_in("lock-screen", &sentence("en", "error-vault-damaged")).await;
    home.will_pick(&[&stick]);
    window.clicks("restore-backup").await;
    window.sees_no_more("failure").await;
    window.unlocks(PASSPHRASE).await;
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;
    assert_eq!(std::fs::read(&database).unwrap(), bytes, "what is damaged stays as it is");
    window.ends().await;
}

#[tokio::test]
async fn another_notebook_takes_what_is_typed_next_and_a_backup_taken_for_one_comes_back() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let (folder, stick) = (home.path("data/kring/notebook"), home.path("stick/backup"));
    home.asks(&["vault", "backup", stick.to_str().unwrap()]);
    let window = Window::opens(&home).await;
    home.will_pick(&[&stick]);
    window.clicks("open-existing").await;
    window.reads_in("lock-screen", &sentence("en", "error-vault-is-backup")).await;
    home.will_pick(&[&stick]);
    window.clicks("restore-backup").await;
    window.sees_no_more("failure").await;
    window.unlocks(PASSPHRASE).await;
    window.locks().await;
    home.will_pick(&[&folder]);
    window.clicks("open-existing").await;
    window.reads_in("toast", folder.to_str().unwrap()).await;
    let there = "return document.activeElement?.dataset.test ?? ''";
    let at = async || window.script(there, vec![]).await == "passphrase";
    until("the passphrase has the focus", async || at().await.then_some(())).await;
    window.types(&format!("{PASSPHRASE}{ENTER}")).await;
    window.sees("shell").await;
    window.ends().await;
}

#[tokio::test]
async fn a_notebook_where_nothing_can_be_written_is_copied_here_and_opens_with_what_was_typed() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let folder = home.path("data/kring/notebook");
    // Behind this name lies a file that nobody may write, not even root, as on a disk for reading only.
    std::fs::remove_file(folder.join("vault.lock")).unwrap();
    std::os::unix::fs::symlink("/sys/kernel/uevent_seqnum", folder.join("vault.lock")).unwrap();
    let database = std::fs::read(folder.join("vault.db")).unwrap();
    let window = Window::opens(&home).await;
    assert!(!window.shows("copy-here").await);
    window.fills("passphrase", PASSPHRASE).await;
    window.types(ENTER).await;
    window.reads_in("lock-screen", &sentence("en", "error-vault-only-readable")).await;
    window.keeps_picture("lock/only-readable").await;
    window.clicks("copy-here").await;
    window.sees("shell").await;
    window.is_ready().await;
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;
    window.ends().await;
    assert_eq!(std::fs::read(folder.join("vault.db")).unwrap(), database);
}

#[tokio::test]
async fn a_wrong_passphrase_of_now_is_typed_again_at_once() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.turns_to("notebook").await;
    window.clicks("change-passphrase").await;
    window.fills("passphrase-current", "four calm words their").await;
    window.fills("passphrase-new", SENTENCE).await;
    window.fills("passphrase-again", SENTENCE).await;
    window.types(ENTER).await;
    window.reads_in("key-form", &sentence("en", "error-vault-wrong-passphrase")).await;
    let there = "return document.activeElement?.dataset.test ?? ''";
    let at = async || window.script(there, vec![]).await == "passphrase-current";
    until("what was wrong has the focus", async || at().await.then_some(())).await;
    window.types(&format!("{PASSPHRASE}{ENTER}")).await;
    window.sees_no_more("key-form").await;
    window.ends().await;
}

/// A window that nobody drives, on this desktop, and the keys of its display.
pub struct Untouched {
    program: Child,
}

impl Untouched {
    pub async fn opens(home: &Home) -> Self {
        let program = Command::new(program("KRING_BIN", "kring"))
            .envs(home.environment())
            .env_remove("TAURI_WEBVIEW_AUTOMATION")
            .env("LC_ALL", "C.UTF-8")
            .current_dir(home.path("stick"))
            .spawn()
            .unwrap();
        let untouched = Self { program };
        until("the window stands", async || display::gives_the_window_the_keys().then_some(())).await;
        untouched
    }

    /// Types the passphrase, and again only once a notebook would be open: what is typed after that lands in its page.
    pub async fn unlocks(&self, home: &Home) {
        const LONG_ENOUGH: Duration = Duration::from_secs(3);
        until("the notebook opens", async || {
            display::does(&["key", "ctrl+a"]);
            display::does(&["type", PASSPHRASE]);
            display::does(&["key", "Return"]);
            patiently(LONG_ENOUGH, async || is_open(home).then_some(())).await
        })
        .await;
    }

    /// The processes that draw pages: one for this page, and maybe one that waits for the next.
    fn draw(&self) -> BTreeSet<String> {
        let threads = std::fs::read_dir(format!("/proc/{}/task", self.program.id())).unwrap();
        let begun =
            threads.flatten().flat_map(|thread| std::fs::read_to_string(thread.path().join("children")));
        let begun: Vec<String> =
            begun.flat_map(|all| all.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect();
        let draws = |process: &String| {
            let name = std::fs::read_to_string(format!("/proc/{process}/comm"));
            name.is_ok_and(|name| name.starts_with("WebKitWebProces"))
        };
        begun.into_iter().filter(draws).collect()
    }
}

impl Drop for Untouched {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// The database's log is there while it is open, and not while a passphrase is only tried.
fn is_open(home: &Home) -> bool {
    home.path("data/kring/notebook/vault.db-wal").exists()
}

#[tokio::test]
async fn what_a_page_held_ends_with_its_process_when_the_notebook_is_locked() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let window = Untouched::opens(&home).await;
    window.unlocks(&home).await;
    let before = window.draw();
    assert!(!before.is_empty());
    // And none of it lands in a core dump: neither the program's own nor one of whoever draws.
    for process in before.iter().cloned().chain([window.program.id().to_string()]) {
        let limits = std::fs::read_to_string(format!("/proc/{process}/limits")).unwrap();
        let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
        assert_eq!(core.split_whitespace().skip(4).collect::<Vec<_>>()[..2], ["0", "0"], "{core}");
    }
    until("the notebook is locked", async || {
        display::does(&["key", "ctrl+l"]);
        (!is_open(&home)).then_some(())
    })
    .await;
    until("its process ends", async || (!before.is_subset(&window.draw())).then_some(())).await;
    window.unlocks(&home).await;
}
