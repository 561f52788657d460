//! A person sits at the terminal: they are asked, see how far the work is, and may stop it with Ctrl-C.
//!
//! `script` (util-linux) gives the program a terminal; what these stories type goes to it as from a keyboard.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use kring_core::journal::view::AttachmentAdd;
use kring_core::language::Messages;
use kring_core::settings::preferences::Language;
use kring_core::vault::view::Unlock;
use kring_core::{App, Places, Told, journal, vault};
use kring_store::{By, Field};

use super::terminal::{PASSPHRASE, Terminal, program, sentence};

const CTRL_C: &str = "\u{3}";
const CTRL_S: &str = "\u{13}";

/// The program on a terminal.
struct Typist {
    child: Child,
    seen: String,
}

impl Typist {
    fn starts(person: &Terminal, words: &[&str]) -> Self {
        Self::after("", person, words)
    }

    /// Starts it on a terminal that was held with Ctrl-S before: whatever the program says first, it waits there.
    fn starts_held(person: &Terminal, words: &[&str]) -> Self {
        let mut typist = Self::after("read held; ", person, words);
        typist.types(&format!("{CTRL_S}\n"));
        typist
    }

    fn after(before: &str, person: &Terminal, words: &[&str]) -> Self {
        let line = std::iter::once(program().display().to_string())
            .chain(words.iter().map(|word| (*word).to_owned()));
        let line: Vec<String> = line.map(|word| format!("'{word}'")).collect();
        let line = format!("{before}exec {}", line.join(" "));
        let mut command = person.command_of("script".as_ref());
        command.args(["--quiet", "--return", "--command", &line, "/dev/null"]);
        command.env("TERM", "xterm").env("SHELL", "/bin/sh");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Self { child: command.spawn().expect("`script` gives a terminal"), seen: String::new() }
    }

    /// What the system knows of the program.
    fn process(&self, what: &str) -> Option<String> {
        let children = format!("/proc/{0}/task/{0}/children", self.child.id());
        let program = std::fs::read_to_string(children).ok()?;
        std::fs::read_to_string(format!("/proc/{}/{what}", program.trim())).ok()
    }

    /// Waits until the program stands still because standard error takes nothing from it.
    fn is_held(&self) {
        // The call that a process waits in: its number, then what it was given, here the place that is written to.
        let waits = |call: String| call.split(' ').nth(1) == Some("0x2");
        while !self.process("syscall").is_some_and(waits) {
            std::thread::yield_now();
        }
    }

    /// Waits until the screen shows `text`, after what was waited for before.
    fn sees(&mut self, text: &str) {
        let mut before = std::mem::take(&mut self.seen);
        let screen = self.child.stdout.as_mut().unwrap();
        let mut bytes = before.clone().into_bytes();
        while !before.contains(text) {
            let mut next = [0; 1];
            assert_eq!(screen.read(&mut next).unwrap(), 1, "the screen shows “{text}”; it shows: {before}");
            bytes.push(next[0]);
            before = String::from_utf8_lossy(&bytes).into_owned();
        }
        self.seen = before.split_once(text).unwrap().1.to_owned();
    }

    /// Waits until the terminal hides what is typed: the question stands there a moment earlier.
    fn hides(&self) {
        let stat = self.process("stat").unwrap();
        // The fields after the name in parentheses: state, parent, group, session, terminal.
        let fields = stat.rsplit(')').next().unwrap();
        let terminal: u32 = fields.split_whitespace().nth(4).unwrap().parse().unwrap();
        let path = format!("/dev/pts/{}", terminal & 0xff | (terminal >> 12) & 0xfff00);
        let hidden = || {
            let said = Command::new("stty").args(["-F", &path, "-a"]).output().unwrap();
            String::from_utf8_lossy(&said.stdout).contains(" -echo ")
        };
        while !hidden() {
            std::thread::yield_now();
        }
    }

    fn types(&mut self, text: &str) {
        // A program that has ended meanwhile reads no more; how it ended says the rest.
        let _ = self.child.stdin.as_mut().unwrap().write_all(text.as_bytes());
    }

    /// The exit code, and the rest of the screen.
    fn ends(mut self) -> (i32, String) {
        let mut rest = String::new();
        self.child.stdout.as_mut().unwrap().read_to_string(&mut rest).unwrap();
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        (code, self.seen + &rest)
    }
}

#[test]
fn a_person_is_asked_for_the_passphrase_and_it_is_not_shown() {
    let person = Terminal::with_notebook();
    let id = person.writes("Kept", "words");
    let mut typist = Typist::starts(&person, &["--vault", "notebook", "journal", "list"]);
    typist.sees("Passphrase: ");
    typist.hides();
    typist.types(&format!("{PASSPHRASE}\n"));
    let (code, screen) = typist.ends();
    assert_eq!((code, screen.contains(&id), screen.contains(PASSPHRASE)), (0, true, false), "{screen}");
}

#[test]
fn ctrl_c_at_the_question_opens_nothing() {
    let person = Terminal::with_notebook();
    person.untouched(&person.folder(), || {
        let mut typist = Typist::starts(&person, &["--vault", "notebook", "journal", "list"]);
        typist.sees("Passphrase: ");
        typist.hides();
        typist.types(&format!("half of it{CTRL_C}"));
        let (code, screen) = typist.ends();
        assert_eq!((code, screen.contains("half")), (130, false), "ended by the signal: {screen}");
    });
}

#[test]
fn a_new_passphrase_is_asked_for_twice() {
    let person = Terminal::new();
    for (again, code) in [("another one entirely", 1), (PASSPHRASE, 0)] {
        let mut typist = Typist::starts(&person, &["--vault", "notebook", "vault", "create"]);
        typist.sees("New passphrase: ");
        typist.hides();
        typist.types(&format!("{PASSPHRASE}\n"));
        typist.sees("The same once more: ");
        typist.hides();
        typist.types(&format!("{again}\n"));
        let (ended, screen) = typist.ends();
        assert_eq!(ended, code, "{screen}");
        assert_eq!(person.folder().exists(), code == 0);
    }
    person.is_sound_with(&[]);
}

#[test]
fn what_a_page_holds_does_not_command_the_terminal() {
    let person = Terminal::with_notebook();
    let id = person.writes("Odd", "before\u{1b}]0;owned\u{7}after");
    let typist = Typist::starts(
        &person,
        &["--vault", "notebook", "--passphrase-file", "passphrase", "journal", "show", &id],
    );
    let (code, screen) = typist.ends();
    assert_eq!((code, screen.contains('\u{1b}'), screen.contains("after")), (0, false, true), "{screen:?}");
}

#[test]
fn what_it_holds_in_memory_lands_in_no_core_dump() {
    let person = Terminal::with_notebook();
    let mut typist = Typist::starts(&person, &["--vault", "notebook", "journal", "list"]);
    typist.sees("Passphrase: ");
    let limits = typist.process("limits").expect("it waits for the passphrase");
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).expect("a limit of dumps");
    let said: Vec<&str> = core.split_whitespace().collect();
    assert_eq!(said[4..6], ["0", "0"], "now, and never more: {core}");
    typist.types(CTRL_C);
    typist.ends();
}

/// The person's notebook, open in the core without the program.
async fn unlocked(person: &Terminal) -> Arc<App> {
    let app = App::new(Places { data: person.path("data/kring"), config: person.path("config/kring") });
    app.heed(Told { notebook: Some(person.folder()), language: None });
    vault::unlock(&app, Unlock { passphrase: PASSPHRASE.into() }).await.unwrap();
    app
}

/// A notebook with many pages, made in one go.
async fn many_pages(person: &Terminal) {
    let app = unlocked(person).await;
    let open = app.vault().await.unwrap();
    let mut work = open.work(By::Import).await.unwrap();
    for number in 0..2_000 {
        let page = work.create(&journal::kind::PAGE, |doc| {
            doc.set_field(journal::kind::TITLE, Field::Text(format!("Page {number}")))?;
            doc.set_field(journal::kind::DATE, Field::Text("2024-05-06".into()))?;
            doc.replace_text(journal::kind::BODY, "A calm sentence about a long day.")
        });
        page.await.unwrap();
    }
    work.commit().await.unwrap();
    app.close().await.unwrap();
}

fn no_parts(folder: &Path) {
    let names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert!(!names.iter().any(|name| name.starts_with(".kring")), "nothing half done is left: {names:?}");
}

#[tokio::test]
async fn long_work_shows_how_far_it_is_and_can_be_stopped() {
    let person = Terminal::with_notebook();
    many_pages(&person).await;
    let secret = ["--vault", "notebook", "--passphrase-file", "passphrase"];
    let says = |task: &str, done: u32| {
        Messages::of(Language::En).say(&format!("cli-progress-{task}"), &[("done", &done), ("total", &2_000)])
    };
    // The terminal is held, so that the key arrives while the work goes on, however quick or busy the machine is.
    let stopped = |words: &[&str], progress: &str| {
        let mut typist = Typist::starts_held(&person, &[&secret[..], words].concat());
        typist.is_held();
        typist.types(CTRL_C);
        let (code, screen) = typist.ends();
        assert!(code == 1 && screen.contains(progress), "{words:?} says how far it was: {code} {screen}");
        assert!(screen.contains(&sentence("cancelled")), "{words:?} says that it was stopped: {screen}");
        no_parts(person.home());
        no_parts(&person.folder());
    };
    stopped(&["vault", "verify"], &says("verify", 0));
    stopped(&["export", "--all", "--format", "md", "--out", "pages"], &says("export", 1));
    stopped(&["export", "--all", "--format", "json", "--out", "pages.json"], &says("export", 1));
    stopped(&["export", "--all", "--format", "pdf", "--out", "pages.pdf"], "Exporting: 1 ");
    assert!(["pages", "pages.json", "pages.pdf"].iter().all(|name| !person.path(name).exists()));
    stopped(&["vault", "backup", "stick/copy"], "Writing the backup: ");
    no_parts(&person.path("stick"));
    assert!(!person.path("stick/copy").exists(), "a copy of a part of the pages is none");
    stopped(&["vault", "reindex"], &says("reindex", 500));
    let titles = person.run(&["journal", "list", "--json"]).json();
    assert_eq!(
        titles.as_array().unwrap().len(),
        2_000,
        "a rebuild that was stopped is finished at the next opening"
    );
    let report = person.run(&["vault", "verify", "--json"]).json();
    assert_eq!((report["ok"].as_bool(), report["documents"].as_u64()), (Some(true), Some(2_000)));

    let mut typist = Typist::starts(&person, &[&secret[..], &["vault", "verify"]].concat());
    for done in [0, 256, 1_792] {
        typist.sees(&says("verify", done));
    }
    assert_eq!(typist.ends().0, 0, "what nobody stops goes on to its end");
}

#[tokio::test]
async fn a_backup_that_is_stopped_leaves_no_part_of_itself() {
    let person = Terminal::with_notebook();
    let page = person.writes("Images", "many");
    let app = unlocked(&person).await;
    for number in 0..30_u8 {
        let add = AttachmentAdd { page: page.clone(), name: "x.png".into(), media_type: "image/png".into() };
        let image = [b"\x89PNG\r\n\x1a\n".to_vec(), vec![number; 4_000_000]].concat();
        journal::attach(&app, add, image).await.unwrap();
    }
    app.close().await.unwrap();
    let words = ["--vault", "notebook", "--passphrase-file", "passphrase", "vault", "backup", "stick/copy"];
    let mut typist = Typist::starts(&person, &words);
    let begun = || {
        let parts = std::fs::read_dir(person.path("stick")).into_iter().flatten().flatten();
        parts.map(|part| part.path()).any(|part| part.join("blobs").exists() || part.ends_with("copy"))
    };
    while !begun() {
        std::thread::yield_now();
    }
    typist.types(CTRL_C);
    let (code, screen) = typist.ends();
    no_parts(&person.path("stick"));
    let whole = person.path("stick/copy").exists();
    assert!(whole == (code == 0) && whole != screen.contains(&sentence("cancelled")), "{code} {screen}");
    person.is_sound_with(&["Images"]);
}
