//! `cargo xtask tour`: the real window, driven through everything a person can do, with pictures.

use crate::prepare::{self, For};
use crate::{build, shell, test};
use clap::Args;
use shell::Done;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Request {}

pub fn tour(_: &Request) -> Done {
    let folder = film("tour", "KRING_TOUR")?;
    println!("\n{}", told(&folder));
    Ok(())
}

/// Builds, runs the tests of the window named `NAME::…` with `variable` set, and returns the folder `out/NAME`.
pub fn film(name: &str, variable: &str) -> Done<PathBuf> {
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

/// What is said at the end of a tour: where everything is that it left.
fn told(folder: &Path) -> String {
    let mut lines = vec!["The tour is over. Its screenshots and exported files:".to_owned()];
    lines.extend(files(folder).iter().map(|path| format!("  {}", path.display())));
    lines.join("\n")
}

/// The files below a folder, by their names.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tour_ends_with_the_place_of_every_picture_and_file() {
        let folder = std::env::temp_dir().join(format!("kring-tour-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("exported")).unwrap();
        for file in ["02-page.png", "01-first-run.png", "exported/A walk.pdf"] {
            std::fs::write(folder.join(file), "").unwrap();
        }
        let said = told(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        let mut lines = said.lines();
        assert!(lines.next().unwrap().ends_with("Its screenshots and exported files:"), "{said}");
        for file in ["01-first-run.png", "02-page.png", "exported/A walk.pdf"] {
            assert_eq!(lines.next().unwrap(), format!("  {}", folder.join(file).display()));
        }
        assert_eq!(lines.next(), None);
    }
}
