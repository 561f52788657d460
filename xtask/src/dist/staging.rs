//! What goes along with the window: the way to the terminal program, its manual and completions, what the desktop's software centre
//! shows, and the licences. Laid out below the target folder as it will lie below `/usr/share`.

use super::parts::Part;
use super::{texts, write};
use crate::build;
use crate::shell::{self, Done, command, root};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// Where each shell looks for completions, below `share`.
const COMPLETIONS: [(&str, &str); 3] = [
    ("bash", "bash-completion/completions/kring-cli"),
    ("zsh", "zsh/vendor-completions/_kring-cli"),
    ("fish", "fish/vendor_completions.d/kring-cli.fish"),
];

/// The folder with everything.
pub struct Stage {
    folder: PathBuf,
}

impl Stage {
    /// What Tauri is told beside `tauri.conf.json`.
    pub fn config(&self) -> String {
        let bundle = if cfg!(target_os = "linux") {
            let terminal = root().join("src-tauri/linux/kring-cli");
            let files = json!({ "/usr/share": self.folder.join("share"), "/usr/bin/kring-cli": terminal });
            json!({ "linux": { "deb": { "files": files }, "rpm": { "files": files } } })
        } else {
            // Tauri adds the name of the system that a program is for.
            json!({ "externalBin": [self.folder.join("kring-cli")] })
        };
        json!({ "bundle": bundle }).to_string()
    }
}

/// Lays everything out anew.
pub fn stage(parts: &[Part]) -> Done<Stage> {
    let folder = build::target().join("release").join("stage");
    let _ = fs::remove_dir_all(&folder);
    if cfg!(target_os = "linux") {
        share(&folder.join("share"), parts)?;
        return Ok(Stage { folder });
    }
    let host = shell::read(command("rustc").args(["--print", "host-tuple"]))
        .ok_or("rustc does not say for which system it compiles.")?;
    let named = folder.join(format!("kring-cli-{host}{}", std::env::consts::EXE_SUFFIX));
    fs::create_dir_all(&folder)
        .and_then(|()| fs::copy(build::program("release", "kring-cli"), &named))
        .map_err(|e| format!("{} cannot be written: {e}.", named.display()))?;
    Ok(Stage { folder })
}

fn share(share: &Path, parts: &[Part]) -> Done {
    let terminal = || {
        let mut program = command(build::program("release", "kring"));
        program.arg("--terminal");
        program
    };
    for (shell, place) in COMPLETIONS {
        let script = shell::read(terminal().args(["completions", shell]))
            .ok_or_else(|| format!("kring-cli makes no completions for {shell}."))?;
        write(&share.join(place), &format!("{script}\n"))?;
    }
    let manual = share.join("man/man1");
    shell::run(terminal().arg("man").arg(&manual))?;
    compress(&manual)?;

    let ours = root().join("src-tauri/linux");
    let about = read(&ours.join("app.kring.Kring.metainfo.xml"))?;
    let day = shell::read(command("git").args(["log", "-1", "--format=%cs"]))
        .or_else(|| shell::read(command("date").args(["-u", "+%F"])))
        .ok_or("Neither git nor date says which day it is.")?;
    let about = about.replace("@VERSION@", env!("CARGO_PKG_VERSION")).replace("@DATE@", &day);
    write(&share.join("metainfo/app.kring.Kring.metainfo.xml"), &about)?;
    write(&share.join("icons/hicolor/scalable/apps/kring.svg"), &read(&root().join("icons/icon.svg"))?)?;

    let papers = share.join("doc/kring");
    write(&papers.join("copyright"), &read(&ours.join("copyright"))?)?;
    write(&papers.join("third-party-licences"), &texts::of(parts))?;
    write(&papers.join("changelog"), &read(&root().join("CHANGELOG.md"))?)?;
    for long in ["third-party-licences", "changelog"] {
        shell::run(command("gzip").args(["-9", "-n"]).arg(papers.join(long)))?;
    }
    if shell::has("appstreamcli") {
        let file = share.join("metainfo/app.kring.Kring.metainfo.xml");
        shell::run(command("appstreamcli").args(["validate", "--no-net"]).arg(file))?;
    }
    Ok(())
}

/// Pages of a manual are kept compressed.
fn compress(folder: &Path) -> Done {
    let entries = fs::read_dir(folder).map_err(|e| format!("{} cannot be read: {e}.", folder.display()))?;
    let pages: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    let packed = shell::succeeds(command("gzip").args(["-9", "-n"]).args(&pages));
    if packed { Ok(()) } else { Err("gzip could not pack the manual.".into()) }
}

fn read(path: &Path) -> Done<String> {
    fs::read_to_string(path).map_err(|e| format!("{} cannot be read: {e}.", path.display()))
}
