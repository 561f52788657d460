//! Kills at random moments of random work, of running meetings, and of endings: nothing acknowledged is lost, and every notebook is whole.
//!
//! `cargo xtask soak kill --count 1000`, `cargo xtask soak meeting` and `cargo xtask soak ending --count 200` are the same, longer. They run the real program (`KRING_BENCH`, else the one that cargo built
//! with the feature `testing`).

use std::path::PathBuf;
use std::process::Command;

#[test]
fn fifty_kills_lose_nothing_that_was_acknowledged() {
    soaks("kill", 50);
}

#[test]
fn twenty_kills_of_a_running_meeting_lose_nothing_of_its_record() {
    soaks("meeting", 20);
}

#[test]
fn twenty_kills_inside_an_ending_leave_all_or_nothing() {
    soaks("ending", 20);
}

fn soaks(name: &str, count: u64) {
    let trial = name;
    let name = format!("kring-bench{}", std::env::consts::EXE_SUFFIX);
    let built = || match std::env::var_os("CARGO_TARGET_DIR") {
        // Cargo counts from the workspace, a test runs in its own package.
        Some(folder) => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(folder).join("debug"),
        // This test lies in target/debug/deps.
        None => std::env::current_exe().unwrap().ancestors().nth(2).unwrap().to_owned(),
    };
    let program = std::env::var_os("KRING_BENCH").map_or_else(|| built().join(name), PathBuf::from);
    let build = "cargo build --workspace --features custom-protocol,testing";
    let place = program.display();
    assert!(program.exists(), "{place} is not there; `{build}` makes it, or KRING_BENCH names another");
    let soak = Command::new(&program)
        .args(["soak", trial, "--count", &count.to_string(), "--seed", "20260101"])
        .output()
        .unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(soak.status.success(), "{}{}", said(&soak.stdout), said(&soak.stderr));
    assert!(said(&soak.stdout).contains(&format!("{count} kills")), "{}", said(&soak.stdout));
}
