//! The .deb in a Debian that has never seen Kring: installed with what it declares to need, used through its window and its terminal
//! program, and removed.
//!
//! The system is made by debootstrap below our cache, once for each release of Debian, and copied for each trial. Everything in it runs
//! in name spaces of its own, so that nothing stays mounted and no process stays behind. `trial.sh` is what happens inside, `window.sh`
//! what the person does.

use crate::shell::{self, Done, cache, command};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest release that the package is for.
const RELEASE: &str = "bookworm";

/// Enters a system: its own processes and mounts, then the program that was asked for.
const ENTER: &str = r#"cd "$1" && mount -t proc proc proc && mount -t tmpfs tmpfs dev/shm && mount -t devpts devpts dev/pts && shift && exec chroot . "$@""#;

/// Tries the .deb in `folder`.
pub fn trial(folder: &Path) -> Done {
    let package = package(folder)?;
    ready()?;
    let base = debian()?;
    let system = System(std::env::temp_dir().join(format!("kring-debian-{}", std::process::id())));
    shell::run(command("cp").arg("-a").args([&base, &system.0]))?;
    let inside = system.0.join("opt");
    let copied = fs::copy(&package, inside.join("kring.deb"))
        .and_then(|_| fs::write(inside.join("trial.sh"), include_str!("trial.sh")))
        .and_then(|()| fs::write(inside.join("window.sh"), include_str!("window.sh")));
    copied.map_err(|e| format!("{} cannot be written: {e}.", inside.display()))?;
    let tried = shell::run(system.enter().args(["sh", "-eu", "/opt/trial.sh"]));
    let pictures = folder.join("tried");
    let _ = fs::remove_dir_all(&pictures);
    let _ = shell::run(command("cp").arg("-r").arg(inside.join("pictures")).arg(&pictures));
    tried.map(|()| {
        println!("\nInstalled, used and removed. Pictures of the window are in {}.", pictures.display())
    })
}

/// A copy of a system, gone when it is dropped.
struct System(PathBuf);

impl System {
    fn enter(&self) -> Command {
        enter(&self.0)
    }
}

impl Drop for System {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn enter(system: &Path) -> Command {
    let mut unshare = command("unshare");
    unshare
        .args(["--mount", "--pid", "--ipc", "--fork", "--kill-child", "sh", "-c", ENTER, "sh"])
        .arg(system);
    // Nothing of the person's own desktop reaches inside.
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"] {
        unshare.env_remove(name);
    }
    unshare.env("LANG", "C.UTF-8").env("DEBIAN_FRONTEND", "noninteractive");
    unshare.env("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    unshare
}

fn package(folder: &Path) -> Done<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let found = entries.into_iter().find(|path| path.extension().is_some_and(|end| end == "deb"));
    found.ok_or_else(|| format!("There is no .deb in {}: `cargo xtask dist` makes one.", folder.display()))
}

fn ready() -> Done {
    let is_root = shell::read(command("id").arg("-u")).is_some_and(|id| id == "0");
    if !cfg!(target_os = "linux") || !is_root {
        return Err("The trial makes a Debian of its own: it wants Linux and root.".into());
    }
    Ok(())
}

/// A bare Debian, made once.
fn debian() -> Done<PathBuf> {
    let whole = cache().join(format!("debian-{RELEASE}"));
    if whole.is_dir() {
        return Ok(whole);
    }
    let part = cache().join(format!("debian-{RELEASE}.part"));
    let _ = fs::remove_dir_all(&part);
    fs::create_dir_all(cache()).map_err(|e| format!("{} cannot be made: {e}.", cache().display()))?;
    shell::run(command("debootstrap").args(["--variant=minbase", RELEASE]).arg(&part))?;
    // Packages come the way that this computer gets its own.
    let way = shell::read(command("apt-config").args(["dump", "Acquire"])).unwrap_or_default();
    let written = fs::write(part.join("etc/apt/apt.conf.d/99acquire"), way)
        .and_then(|()| fs::copy("/etc/resolv.conf", part.join("etc/resolv.conf")));
    written.map_err(|e| format!("{} cannot be written: {e}.", part.display()))?;
    fs::rename(&part, &whole).map_err(|e| format!("{} cannot be made: {e}.", whole.display()))?;
    Ok(whole)
}
