//! `cargo xtask dist`: the installers for this system, with checksums.

use crate::prepare::{self, For};
use crate::{build, interface, shell};
use clap::Args;
use shell::{Done, command};
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Request {
    /// Which installers; on Linux deb and rpm unless said otherwise, elsewhere all that the system knows
    #[arg(long, value_name = "KIND,KIND,…", value_delimiter = ',')]
    bundles: Vec<String>,
}

pub fn dist(request: &Request) -> Done {
    prepare::prepare(For::Running)?;
    interface::build()?;
    let bundle = build::target().join("release").join("bundle");
    // Installers of an earlier version would be packed along.
    let _ = fs::remove_dir_all(&bundle);
    let usual = if cfg!(target_os = "linux") { "deb,rpm" } else { "all" };
    let kinds = if request.bundles.is_empty() { usual.to_owned() } else { request.bundles.join(",") };
    shell::run(interface::tauri().args(["build", "--ci", "--bundles", &kinds]))?;

    let folder = shell::out("dist")?;
    let mut sums = String::new();
    for installer in installers(&bundle) {
        let name = installer.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let copy = folder.join(&name);
        fs::copy(&installer, &copy).map_err(|e| format!("{} cannot be written: {e}.", copy.display()))?;
        sums.push_str(&format!("{}  {name}\n", sha256(&copy)?));
        println!("  {}", copy.display());
    }
    if sums.is_empty() {
        return Err(format!("Tauri left no installer in {}.", bundle.display()));
    }
    let file = folder.join("SHA256SUMS");
    fs::write(&file, sums).map_err(|e| format!("{} cannot be written: {e}.", file.display()))?;
    println!("  {}", file.display());
    Ok(())
}

/// The installers below Tauri's folder, which keeps its working files there too.
fn installers(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut found = vec![];
    for path in entries {
        let known = ["deb", "rpm", "AppImage", "dmg", "msi", "exe"];
        let is_installer = path.extension().is_some_and(|end| known.iter().any(|known| end == *known));
        if path.is_dir() && path.extension().is_none() {
            found.extend(installers(&path));
        } else if path.is_file() && is_installer {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The checksum, by what each system has for it.
fn sha256(file: &Path) -> Done<String> {
    let said = if cfg!(target_os = "macos") {
        shell::read(command("shasum").args(["-a", "256"]).arg(file))
    } else if cfg!(windows) {
        let hash =
            format!("(Get-FileHash -Algorithm SHA256 -LiteralPath '{}').Hash.ToLower()", file.display());
        shell::read(command("powershell").args(["-NoProfile", "-Command", &hash]))
    } else {
        shell::read(command("sha256sum").arg(file))
    };
    let sum = said.and_then(|said| said.split_whitespace().next().map(str::to_owned));
    sum.filter(|sum| sum.len() == 64)
        .ok_or_else(|| format!("No checksum of {} could be made.", file.display()))
}
