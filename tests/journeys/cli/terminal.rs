//! A person at a terminal: the real program, run in folders of their own that vanish afterwards.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use kring_core::language::Messages;
use kring_core::settings::preferences::Language;
use serde_json::Value;

pub const PASSPHRASE: &str = "four calm words here";

/// A computer with nothing of Kring on it but the program.
pub struct Terminal {
    home: tempfile::TempDir,
}

/// What a run of the program said and how it ended.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        Self { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Said {
    /// The one JSON value of a command that was done.
    pub fn json(&self) -> Value {
        assert_eq!(
            (self.code, self.err.as_str()),
            (0, ""),
            "the command is done without a word on standard error: {self:?}"
        );
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("standard output is one JSON value: {error}: {}", self.out))
    }

    /// Refused with this exit code, and with this sentence alone.
    pub fn is_refused(&self, code: i32, sentence: &str) {
        assert_eq!(
            (self.code, self.err.as_str(), self.out.as_str()),
            (code, format!("{sentence}\n").as_str(), "")
        );
    }
}

/// The sentence for a refusal, in English.
pub fn sentence(code: &str) -> String {
    let said = Messages::of(Language::En).say(&format!("error-{code}"), &[]);
    assert!(said.ends_with('.') && !said.contains('{'), "there is a sentence for {code}: {said}");
    said
}

/// The program that is tested.
pub fn program() -> PathBuf {
    let program = kring_tests::program();
    let build = "cargo build -p kring-cli --features testing";
    assert!(
        program.exists(),
        "{} is not there; `{build}` makes it, or KRING_CLI names another",
        program.display()
    );
    program
}

impl Terminal {
    pub fn new() -> Self {
        let terminal = Self { home: tempfile::tempdir().unwrap() };
        terminal.file("passphrase", &format!("{PASSPHRASE}\n"));
        terminal
    }

    /// With a notebook, made by the program.
    pub fn with_notebook() -> Self {
        let terminal = Self::new();
        terminal.run(&["vault", "create", "--name", "Ann’s notebook", "--json"]).json();
        terminal
    }

    /// A path in the person's home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn home(&self) -> &Path {
        self.home.path()
    }

    pub fn folder(&self) -> PathBuf {
        self.path("notebook")
    }

    /// Writes a file and gives its path.
    pub fn file(&self, name: &str, content: &str) -> String {
        fs::write(self.path(name), content).unwrap();
        self.path(name).display().to_string()
    }

    /// The program with this home, told nothing.
    pub fn command(&self) -> Command {
        self.command_of(&program())
    }

    /// Any program with this home.
    pub fn command_of(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        for name in [
            "KRING_VAULT",
            "DBUS_SESSION_BUS_ADDRESS",
            "XDG_RUNTIME_DIR",
            "LC_ALL",
            "LANGUAGE",
            "LC_MESSAGES",
        ] {
            command.env_remove(name);
        }
        command
            .env("HOME", self.home())
            .env("LANG", "en_GB.UTF-8")
            .current_dir(self.home())
            .stdin(Stdio::null());
        command.env("XDG_DATA_HOME", self.path("data")).env("XDG_CONFIG_HOME", self.path("config"));
        command
    }

    /// Runs the program as it is told, and with nothing else.
    pub fn run_bare(&self, args: &[&str]) -> Said {
        self.command().args(args).output().unwrap().into()
    }

    /// Runs it with the person's notebook and passphrase.
    pub fn run(&self, args: &[&str]) -> Said {
        self.run_in(&self.folder(), args)
    }

    /// Runs it with a notebook elsewhere.
    pub fn run_in(&self, folder: &Path, args: &[&str]) -> Said {
        let mut command = self.command();
        command.arg("--vault").arg(folder).arg("--passphrase-file").arg(self.path("passphrase")).args(args);
        command.output().unwrap().into()
    }

    /// Runs it with the person's notebook; what it reads comes through standard input.
    pub fn run_reading(&self, input: &str, args: &[&str]) -> Said {
        let mut command = self.command();
        command
            .arg("--vault")
            .arg(self.folder())
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A program that refuses early has no use for the rest.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap().into()
    }

    /// Adds a page and gives its id.
    pub fn writes(&self, title: &str, text: &str) -> String {
        let file = self.file("page.md", text);
        let page = self.run(&["journal", "add", "--title", title, "--file", &file, "--json"]).json();
        page["id"].as_str().expect("a new page has an id").to_owned()
    }

    /// Everything in the notebook is in order, and it holds the pages with these titles, newest first.
    pub fn is_sound_with(&self, titles: &[&str]) {
        assert_eq!(self.run(&["vault", "verify", "--json"]).json()["ok"], true);
        let pages = self.run(&["journal", "list", "--json"]).json();
        let found: Vec<&str> =
            pages.as_array().unwrap().iter().map(|page| page["title"].as_str().unwrap()).collect();
        assert_eq!(found, titles);
    }

    /// Does something, and holds that not one byte and not one name in the folder is another afterwards.
    pub fn untouched<T>(&self, folder: &Path, act: impl FnOnce() -> T) -> T {
        let before = contents(folder);
        let result = act();
        same(&before, &contents(folder));
        result
    }
}

/// Every file in a folder with its bytes, every folder with none.
pub fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap_or_else(|error| panic!("{}: {error}", next.display())) {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().to_owned();
            if path.is_dir() {
                folders.push(path);
                found.insert(name, Vec::new());
            } else {
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

/// Holds that two folders have the same content.
pub fn same(before: &BTreeMap<PathBuf, Vec<u8>>, after: &BTreeMap<PathBuf, Vec<u8>>) {
    let names = |contents: &BTreeMap<PathBuf, Vec<u8>>| contents.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(before), names(after), "the same files are there");
    for (name, bytes) in before {
        assert!(after[name] == *bytes, "{} has changed", name.display());
    }
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for (name, bytes) in contents(from) {
        if from.join(&name).is_dir() {
            fs::create_dir_all(to.join(&name)).unwrap();
        } else {
            fs::create_dir_all(to.join(&name).parent().unwrap()).unwrap();
            fs::write(to.join(&name), bytes).unwrap();
        }
    }
}
