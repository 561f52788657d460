//! The interface: its packages, its checks, and the built files that the window brings along.
//!
//! Nothing is done twice: a stamp remembers for which files the packages were installed and the interface was built.
//! Stamps live in `ui/node_modules`, never in `ui/dist`, whose whole content goes into the program.

use crate::counts::{self, Counts};
use crate::shell::{self, Done, cache, root};
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::process::Command;

fn ui() -> PathBuf {
    root().join("ui")
}

/// npm, working in `ui/`, with its downloads kept in our cache.
pub fn npm() -> Command {
    let mut npm = shell::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(ui()).env("npm_config_cache", cache().join("npm"));
    npm.envs([
        ("npm_config_fund", "false"),
        ("npm_config_audit", "false"),
        ("npm_config_update_notifier", "false"),
    ]);
    npm
}

/// Tauri's command line, working in the root. It is not among the interface's packages: it brings a program for each system, and
/// a lock file that names those of all systems cannot be made on every one.
pub fn tauri() -> Command {
    let mut tauri = npm();
    tauri.current_dir(root()).args(["exec", "--yes", "--package=@tauri-apps/cli@2.12.5", "--", "tauri"]);
    tauri
}

/// Installs the packages of the lock file, unless they are there already.
pub fn install() -> Done {
    let print = fingerprint(&[ui().join("package.json"), ui().join("package-lock.json")]);
    let stamp = Stamp::new(".kring-stamp");
    if stamp.says(&print) {
        return Ok(());
    }
    shell::run(npm().args(["ci", "--no-progress"]))?;
    stamp.write(&print)
}

/// Installs and builds the interface into `ui/dist`, unless nothing changed since the last time.
pub fn build() -> Done {
    install()?;
    let print = fingerprint(&[ui(), root().join("locales"), root().join("methods")]);
    let stamp = Stamp::new(".kring-built");
    if stamp.says(&print) && ui().join("dist").join("index.html").is_file() {
        println!("The interface is built already.");
        return Ok(());
    }
    shell::run(npm().args(["run", "build"]))?;
    stamp.write(&print)
}

/// Types and Svelte's own warnings.
pub fn check() -> Done {
    install()?;
    shell::run(npm().args(["run", "check"]))
}

/// Runs vitest and counts what it says.
pub fn test() -> Done<Counts> {
    install()?;
    let file = shell::out("test")?.join("vitest.json");
    let _ = fs::remove_file(&file);
    let mut npm = npm();
    npm.args(["test", "--", "--reporter=default", "--reporter=json"]);
    npm.arg(format!("--outputFile.json={}", file.display()));
    let ran = shell::run(&mut npm);
    let json = fs::read_to_string(&file).unwrap_or_default();
    match (counts::vitest(&json), ran) {
        (Some(counts), _) if counts.failed > 0 => Ok(counts),
        (_, Err(sentence)) => Err(sentence),
        (Some(counts), Ok(())) => Ok(counts),
        (None, Ok(())) => Err(format!("vitest left no counts in {}.", file.display())),
    }
}

struct Stamp(PathBuf);

impl Stamp {
    fn new(name: &str) -> Self {
        Self(ui().join("node_modules").join(name))
    }

    fn says(&self, print: &str) -> bool {
        fs::read_to_string(&self.0).is_ok_and(|said| said == print)
    }

    fn write(&self, print: &str) -> Done {
        fs::write(&self.0, print).map_err(|e| format!("{} cannot be written: {e}.", self.0.display()))
    }
}

/// A number for the names and contents of these files and everything in these folders.
fn fingerprint(paths: &[PathBuf]) -> String {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        add(path, &mut hasher);
    }
    format!("{:016x}\n", hasher.finish())
}

fn add(path: &Path, hasher: &mut DefaultHasher) {
    if let Ok(content) = fs::read(path) {
        hasher.write(path.strip_prefix(root()).unwrap_or(path).to_string_lossy().as_bytes());
        hasher.write(&content);
    } else if let Ok(entries) = fs::read_dir(path) {
        let mut inside: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
        inside.sort();
        let made = |path: &Path| path.ends_with("node_modules") || path.ends_with("dist");
        inside.iter().filter(|path| !made(path)).for_each(|path| add(path, hasher));
    }
}
