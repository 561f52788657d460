//! `cargo xtask tour`: the real window, driven through everything a person can do, with pictures.

use crate::prepare::{self, For};
use crate::{build, shell, test};
use clap::Args;
use shell::Done;
use std::path::Path;

#[derive(Args)]
pub struct Request {}

pub fn tour(_: &Request) -> Done {
    let folder = film("tour", "KRING_TOUR")?;
    println!("\nThe tour is over. Its screenshots and exported files:");
    list(&folder);
    Ok(())
}

/// Builds, runs the tests of the window named `NAME::…` with `variable` set, and returns the folder `out/NAME`.
pub fn film(name: &str, variable: &str) -> Done<std::path::PathBuf> {
    if !cfg!(target_os = "linux") {
        return Err(
            "The web view of this system cannot be driven from outside: this works on Linux only.".into()
        );
    }
    prepare::prepare(For::Testing)?;
    build::everything()?;
    let folder = shell::root().join("out").join(name);
    // Pictures of an earlier run would be taken for pictures of this one.
    let _ = std::fs::remove_dir_all(&folder);
    let counts = test::drive(name, &format!("{name}::"), &[(variable, "1")])?;
    match (counts.passed, counts.failed) {
        (0, 0) => Err(format!("The tests of the window have no `{name}` yet.")),
        (_, 0) => Ok(folder),
        _ => Err(format!("The {name} stopped early; what it left is in {}.", folder.display())),
    }
}

fn list(folder: &Path) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() { list(&path) } else { println!("  {}", path.display()) }
    }
}
