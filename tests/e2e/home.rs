//! A computer of one person: folders that vanish afterwards, the answers to file dialogs, and a terminal.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use jiff::Timestamp;
use kring_core::vault::view::VaultCreate;
use kring_core::{App, Places, vault};
use kring_tests::traces::holds;

pub const PASSPHRASE: &str = "four calm words here";
pub const NAME: &str = "Ann's notebook";

pub struct Home {
    folder: tempfile::TempDir,
    /// How many days its clock is ahead.
    days: AtomicU32,
}

impl Home {
    pub fn new() -> Arc<Self> {
        let folder = tempfile::Builder::new().prefix("kring-home-").tempdir().unwrap();
        let home = Self { folder, days: AtomicU32::new(0) };
        for part in ["data", "config", "cache", "state", "tmp", "pictures", "stick"] {
            std::fs::create_dir(home.path(part)).unwrap();
        }
        Arc::new(home)
    }

    /// A computer on which a notebook was written with `write`, and closed.
    pub async fn with_pages(write: impl AsyncFnOnce(&Arc<App>, &Clock)) -> Arc<Self> {
        let home = Self::new();
        let clock = Clock::new();
        let app = App::with_clock(home.places(), clock.reader());
        let create = VaultCreate { name: NAME.into(), passphrase: PASSPHRASE.into(), folder: None };
        vault::create(&app, create).await.expect("a notebook is made");
        write(&app, &clock).await;
        app.close().await.expect("the notebook closes");
        home
    }

    pub fn path(&self, part: &str) -> PathBuf {
        self.folder.path().join(part)
    }

    /// The program of the window, or what a story has put in its place, which starts it.
    pub fn window(&self) -> PathBuf {
        let started_by = self.path("started-by");
        if started_by.exists() { started_by } else { program("KRING_BIN", "kring") }
    }

    /// Where the program keeps things.
    pub fn places(&self) -> Places {
        Places { data: self.path("data/kring"), config: self.path("config/kring") }
    }

    /// What a program on this computer finds in its environment.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("XDG_DATA_HOME", self.path("data")),
            ("XDG_CONFIG_HOME", self.path("config")),
            ("XDG_CACHE_HOME", self.path("cache")),
            ("XDG_STATE_HOME", self.path("state")),
            ("TMPDIR", self.path("tmp")),
            ("KRING_PICK", self.path("pick")),
            ("KRING_OPENED", self.path("opened")),
            ("KRING_DAYS_AHEAD", self.days.load(Ordering::SeqCst).to_string().into()),
        ]
    }

    /// Whatever is started from now on finds it so many days later than it is.
    pub fn is_days_later(&self, days: u32) {
        self.days.store(days, Ordering::SeqCst);
    }

    /// The next file dialog is answered with these.
    pub fn will_pick(&self, paths: &[&Path]) {
        let lines: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        // Whole at once: the program must never read half an answer.
        std::fs::write(self.path("pick.new"), lines.join("\n")).unwrap();
        std::fs::rename(self.path("pick.new"), self.path("pick")).unwrap();
    }

    /// What `kring-cli` answers, as JSON; the notebook must be locked in the window.
    pub fn asks(&self, words: &[&str]) -> serde_json::Value {
        let said = self.types(words);
        serde_json::from_str(&said).unwrap_or_else(|e| panic!("`kring-cli {words:?}` answered {said:?}: {e}"))
    }

    /// What `kring-cli` says.
    pub fn types(&self, words: &[&str]) -> String {
        let mut terminal = Command::new(program("KRING_CLI", "kring-cli"))
            .args(["--passphrase-stdin", "--json", "--lang", "en"])
            .args(words)
            .envs(self.environment())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("kring-cli starts");
        writeln!(terminal.stdin.take().unwrap(), "{PASSPHRASE}").unwrap();
        let done = terminal.wait_with_output().unwrap();
        assert!(done.status.success(), "kring-cli {words:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// The files of this computer that contain `words`, as UTF-8 or as UTF-16.
    pub fn files_with(&self, words: &str) -> Vec<PathBuf> {
        let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        self.files_where(|bytes| holds(bytes, words.as_bytes()) || holds(bytes, &wide))
    }

    /// The files of this computer whose bytes are such.
    pub fn files_where(&self, such: impl Fn(&[u8]) -> bool) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().filter_map(Result::ok) {
                let kind = entry.file_type().unwrap();
                if kind.is_dir() {
                    folders.push(entry.path());
                } else if kind.is_file() && such(&std::fs::read(entry.path()).unwrap_or_default()) {
                    found.push(entry.path());
                }
            }
        }
        found
    }
}

/// A clock that a story may set.
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    fn new() -> Self {
        Self(Arc::new(Timestamp::now().as_millisecond().into()))
    }

    fn reader(&self) -> Arc<dyn Fn() -> Timestamp + Send + Sync> {
        let time = self.0.clone();
        Arc::new(move || Timestamp::from_millisecond(time.load(Ordering::SeqCst)).unwrap())
    }

    /// It is so many minutes before now.
    pub fn shows_minutes_ago(&self, minutes: i64) {
        self.shows(Timestamp::now().as_millisecond() - minutes * 60_000);
    }

    /// It is this moment, in milliseconds.
    pub fn shows(&self, time: i64) {
        self.0.store(time, Ordering::SeqCst);
    }
}

/// A program of ours: the one that `variable` names, else the one that cargo built.
pub fn program(variable: &str, name: &str) -> PathBuf {
    let built = || {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned();
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |to| root.join(to));
        target.join("debug").join(name)
    };
    std::env::var_os(variable).map_or_else(built, PathBuf::from)
}

/// A folder for pictures and files that people may look at.
pub fn out() -> PathBuf {
    let folder = std::env::var_os("KRING_OUT")
        .map_or_else(|| std::env::temp_dir().join("kring-window"), PathBuf::from);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
