//! Compiling: the one set of features that every check shares, so that nothing is compiled twice.

use crate::interface;
use crate::shell::{self, Done, root};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// A window that brings its own interface, and the seams for tests. Any other set recompiles half the tree.
pub const FEATURES: [&str; 3] = ["--workspace", "--features", "custom-protocol,testing"];

/// The features of a program that a person runs.
pub const RELEASE: [&str; 3] = ["--release", "--features", "kring/custom-protocol"];

/// Both programs. On Linux the window's is the terminal's too (`src-tauri/terminal.rs`), and the other one is for people who build.
pub const PROGRAMS: [&str; 2] = ["kring", "kring-cli"];

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// A program we built: `profile` is `debug` or `release`.
pub fn program(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Builds every target of the workspace once, tests included; the window wants its interface first.
pub fn everything() -> Done {
    interface::build()?;
    shell::run(shell::cargo().arg("build").args(FEATURES).arg("--all-targets"))
}

/// Builds these programs as a person gets them, optimised.
pub fn release(programs: &[&str], more: &[&str]) -> Done {
    interface::build()?;
    let packages = programs.iter().flat_map(|program| ["-p", program]);
    shell::run(shell::cargo().arg("build").args(packages).args(more).args(RELEASE))
}

/// Tells a program where the others are, and where it may leave what people look at afterwards.
pub fn point(command: &mut Command, profile: &str, out: &PathBuf) {
    command
        .env("KRING_BIN", program(profile, "kring"))
        .env("KRING_CLI", program(profile, "kring-cli"))
        .env("KRING_BENCH", program(profile, "kring-bench"))
        .env("KRING_OUT", out)
        .env("KRING_ROOT", root());
}

/// The names of the workspace's integration tests, the window's own (`e2e`) left out.
pub fn stories() -> Done<Vec<String>> {
    let metadata = shell::read(shell::cargo().args(["metadata", "--no-deps", "--format-version", "1"]))
        .ok_or("`cargo metadata` failed; is Cargo.toml in order?")?;
    let metadata: serde_json::Value =
        serde_json::from_str(&metadata).map_err(|e| format!("`cargo metadata` cannot be read: {e}."))?;
    let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    let targets = list(&metadata["packages"]).into_iter().flat_map(|package| list(&package["targets"]));
    let tests = targets.filter(|target| list(&target["kind"]).iter().any(|kind| kind == "test"));
    let names = tests.filter_map(|target| target["name"].as_str().map(str::to_owned));
    Ok(names.filter(|name| name != "e2e").collect())
}

/// The compiled test program that drives the real window.
pub fn window_tests() -> Done<PathBuf> {
    let mut cargo = shell::cargo();
    cargo.arg("test").args(FEATURES).args(["--test", "e2e", "--no-run", "--message-format", "json"]);
    let output = cargo
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|e| format!("cargo could not be started: {e}."))?;
    let messages = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        return Err("The tests of the window do not compile.".into());
    }
    let found = messages.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let mut found = found.filter(|message| message["target"]["name"] == "e2e");
    let path = found.find_map(|message| message["executable"].as_str().map(PathBuf::from));
    path.ok_or_else(|| "cargo did not say where the tests of the window are.".into())
}
