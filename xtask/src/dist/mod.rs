//! `cargo xtask dist`: the installers for this system, what they are made of, and checksums.
//!
//! Start at [`dist`]: it builds the programs once, lays out beside them what a system wants to know of them (`staging`), has Tauri pack
//! it, and holds the result to its size. `parts` says what the programs are made of, for `texts` (the licences) and `sbom`. With
//! `--try`, the Debian package is installed, used and removed in a system that has never seen Kring (`trial`).

mod debian;
mod parts;
mod sbom;
mod staging;
mod texts;
mod trial;

use crate::prepare::{self, For};
use crate::{build, interface, shell};
use clap::Args;
use shell::{Done, command};
use std::fs;
use std::path::{Path, PathBuf};

/// What an installer for Linux may weigh: 30 MiB.
const HEAVIEST: u64 = 30 * 1024 * 1024;

#[derive(Args)]
pub struct Request {
    /// Which installers; on Linux deb and rpm unless said otherwise, elsewhere all that the system knows
    #[arg(long, value_name = "KIND,KIND,…", value_delimiter = ',')]
    bundles: Vec<String>,
    /// Pack the programs as they were built last
    #[arg(long)]
    as_built: bool,
    /// Then install the .deb in a new Debian, use it there and remove it (Linux, as root)
    #[arg(long = "try")]
    tried: bool,
    /// Try the .deb that is in out/dist already
    #[arg(long, conflicts_with = "bundles")]
    only_try: bool,
}

pub fn dist(request: &Request) -> Done {
    let folder = shell::out("dist")?;
    let tries = request.tried || request.only_try;
    prepare::prepare(if tries { For::Installing } else { For::Running })?;
    if !request.only_try {
        pack(request, &folder)?;
    }
    if tries { trial::trial(&folder) } else { Ok(()) }
}

/// The programs that are installed.
fn installed() -> &'static [&'static str] {
    if cfg!(target_os = "linux") { &["kring"] } else { &build::PROGRAMS }
}

fn pack(request: &Request, folder: &Path) -> Done {
    if !request.as_built {
        build::release(installed(), &[])?;
    }
    let bundle = build::target().join("release").join("bundle");
    // Installers of an earlier version would be packed along.
    let _ = fs::remove_dir_all(&bundle);
    let _ = fs::remove_dir_all(folder);
    shell::out("dist")?;
    let usual = if cfg!(target_os = "linux") { "deb,rpm" } else { "all" };
    let kinds = if request.bundles.is_empty() { usual.to_owned() } else { request.bundles.join(",") };
    let parts = parts::of_the_programs()?;
    let stage = staging::stage(&parts)?;
    let config = stage.config();
    shell::run(interface::tauri().args(["bundle", "--ci", "--bundles", &kinds, "--config"]).arg(&config))?;

    let mut made = vec![];
    for installer in installers(&bundle) {
        let copy = folder.join(installer.file_name().unwrap_or_default());
        if installer.extension().is_some_and(|end| end == "deb") {
            debian::pack_tightly(&installer, &copy)?;
        } else {
            fs::copy(&installer, &copy).map_err(|e| format!("{} cannot be written: {e}.", copy.display()))?;
        }
        made.push(copy);
    }
    if made.is_empty() {
        return Err(format!("Tauri left no installer in {}.", bundle.display()));
    }
    // Each system has its own list: what is linked differs.
    let system = format!("{}-{}", std::env::consts::OS, std::env::consts::ARCH);
    let list = folder.join(format!("kring-{}-{system}.cdx.json", env!("CARGO_PKG_VERSION")));
    write(&list, &sbom::of(&parts))?;
    made.push(list);
    let mut sums = String::new();
    for file in &made {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let size = fs::metadata(file).map(|about| about.len()).unwrap_or_default();
        sums.push_str(&format!("{}  {name}\n", sha256(file)?));
        println!("  {}  {:.1} MiB", file.display(), size as f64 / 1_048_576.0);
        let is_light = size <= HEAVIEST || !["deb", "rpm"].iter().any(|end| name.ends_with(end));
        if !is_light {
            return Err(format!("{name} is larger than 30 MiB: see [profile.release] in Cargo.toml."));
        }
    }
    let file = folder.join("SHA256SUMS");
    write(&file, &sums)?;
    println!("  {}", file.display());
    Ok(())
}

/// Writes a file, and the folders on the way to it.
fn write(path: &Path, content: &str) -> Done {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(path, content))
        .map_err(|e| format!("{} cannot be written: {e}.", path.display()))
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
