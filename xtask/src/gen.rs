//! `cargo xtask gen`: writes the files that are made from Rust types, or checks that they are fresh.
//!
//! The program `kring-gen` of the core prints them as one JSON object, path to content, and needs no window to do so. The list of
//! libraries is made from the lock files.

use crate::build::{self, FEATURES};
use crate::licences;
use crate::shell::{self, Done, root};
use clap::Args;
use serde_json::{Map, Value};
use std::fs;

#[derive(Args)]
pub struct Request {
    /// Only compare, and fail when a file is stale
    #[arg(long)]
    check: bool,
}

pub fn generate(request: &Request) -> Done {
    if request.check {
        return check();
    }
    for (path, content) in made()? {
        let content = text(&path, &content)?;
        if fresh(&path, &content) {
            continue;
        }
        let file = root().join(&path);
        let written =
            file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, content));
        written.map_err(|e| format!("{path} cannot be written: {e}."))?;
        println!("Wrote {path}.");
    }
    Ok(())
}

/// Compares, and writes nothing.
pub fn check() -> Done {
    let mut stale = vec![];
    let made = made()?;
    for (path, content) in &made {
        if !fresh(path, &text(path, content)?) {
            stale.push(path.as_str());
        }
    }
    if !stale.is_empty() {
        return Err(format!("These files are stale; `cargo xtask gen` renews them: {}.", stale.join(", ")));
    }
    println!("{} generated files are fresh.", made.len());
    Ok(())
}

fn made() -> Done<Map<String, Value>> {
    shell::run(shell::cargo().arg("build").args(FEATURES).args(["--bin", "kring-gen"]))?;
    let said = shell::read(&mut shell::command(build::program("debug", "kring-gen")))
        .ok_or("kring-gen failed; run it by hand to see why.")?;
    let mut made: Map<String, Value> = serde_json::from_str(&said)
        .map_err(|e| format!("kring-gen did not print an object of files: {e}."))?;
    made.insert(licences::FILE.to_owned(), Value::from(licences::list()?));
    Ok(made)
}

fn text(path: &str, content: &Value) -> Done<String> {
    content.as_str().map(str::to_owned).ok_or_else(|| format!("kring-gen gave no text for {path}."))
}

/// Line ends may differ on a Windows checkout.
fn fresh(path: &str, content: &str) -> bool {
    fs::read_to_string(root().join(path)).is_ok_and(|there| there.replace("\r\n", "\n") == content)
}
