//! The Debian package, packed as tightly as dpkg can: Tauri knows only gzip, which makes it a third larger.

use crate::shell::{self, Done, command, has};
use std::fs;
use std::path::Path;

/// Packs the package `from` anew as `to`; without dpkg's tools it stays as Tauri made it.
pub fn pack_tightly(from: &Path, to: &Path) -> Done {
    if !has("dpkg-deb") {
        println!("Without dpkg-deb the .deb stays packed with gzip, and larger than it could be.");
        return fs::copy(from, to)
            .map(|_| ())
            .map_err(|e| format!("{} cannot be written: {e}.", to.display()));
    }
    let open = from.with_extension("open");
    let _ = fs::remove_dir_all(&open);
    shell::run(command("dpkg-deb").arg("--raw-extract").args([from, &open]))?;
    let mut pack = command("dpkg-deb");
    pack.args(["--root-owner-group", "-Zxz", "-z9", "--build"]).args([open.as_path(), to]);
    shell::run(&mut pack)?;
    let _ = fs::remove_dir_all(&open);
    Ok(())
}
