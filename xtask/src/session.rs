//! A private desktop for tests: own folders, own message bus, own unlocked keychain, and a display without a screen.
//!
//! Nothing of the person's own desktop is read or written, and two of these can run side by side. The order matters:
//! the display, in it the bus, on it the keychain, and then the program.

use crate::shell::{self, Done};
use crate::test::DESKTOPS;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders of a private desktop, gone when it is dropped.
pub struct Session {
    folder: PathBuf,
}

/// Unlocks a keychain with an empty passphrase, then becomes the program that was asked for.
const UNLOCK: &str =
    r#"printf '\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@""#;

/// The only service that this desktop starts by itself: the bus that screen readers listen on.
const ACCESSIBILITY: &str = "/usr/share/dbus-1/services/org.a11y.Bus.service";

/// Where the system keeps files in memory, if it does, and how many GiB a desktop may need there.
const MEMORY: (&str, u64) = ("/dev/shm", 4);
/// What the bus is told, below the folder of each desktop.
const BUS: &str = "bus.conf";

impl Session {
    /// Makes the folders below the system's temporary one.
    pub fn start(name: &str) -> Done<Self> {
        Self::start_in(&std::env::temp_dir(), name)
    }

    /// Makes them in memory where there is room: what a test writes is not to outlast a power cut, and no disk needs to be waited for.
    pub fn start_in_memory(name: &str) -> Done<Self> {
        let (memory, enough) = MEMORY;
        // What may lie there at the most says nothing of what the machine has left, and all desktops ask before any has taken its part.
        let left = fs::read_to_string("/proc/meminfo").ok().and_then(|said| available(&said));
        let said = shell::read(shell::command("df").args(["--output=avail", "--block-size=G", memory]));
        let free =
            said.and_then(|said| said.lines().last()?.trim().trim_end_matches('G').parse::<u64>().ok());
        if free.is_some_and(|free| free >= enough) && left.is_some_and(|left| left >= enough * DESKTOPS) {
            Self::start_in(Path::new(memory), name)
        } else {
            Self::start(name)
        }
    }

    fn start_in(place: &Path, name: &str) -> Done<Self> {
        sweep(place);
        let session = Self { folder: place.join(format!("kring-{name}-{}", std::process::id())) };
        for part in ["data", "config", "cache", "state", "runtime", "tmp", "services"] {
            let part = session.folder.join(part);
            fs::create_dir_all(&part).map_err(|e| format!("{} cannot be made: {e}.", part.display()))?;
            only_ours(&part)?;
        }
        let accessibility = Path::new(ACCESSIBILITY);
        let services = session.folder.join("services");
        let bus = session.bus(&services);
        let written = fs::write(session.folder.join(BUS), bus).and_then(|()| {
            let there = accessibility.exists();
            if there {
                fs::copy(accessibility, services.join("org.a11y.Bus.service")).map(|_| ())
            } else {
                Ok(())
            }
        });
        written.map_err(|e| format!("{} cannot be written: {e}.", session.folder.display()))?;
        Ok(session)
    }

    /// A command for `program` inside this desktop; with a display if `shown`. Only Linux has such a desktop:
    /// elsewhere the program runs as it is.
    pub fn command(&self, program: &Path, shown: bool) -> Command {
        if !cfg!(target_os = "linux") {
            return shell::command(program);
        }
        let mut words: Vec<OsString> = vec![];
        if shown {
            // Outside of the bus, so that what the bus starts finds the display too.
            words.extend(["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24"].map(OsString::from));
        }
        let mut config = OsString::from("--config-file=");
        config.push(self.folder.join(BUS));
        words.extend(["dbus-run-session".into(), config]);
        words.extend(["--", "sh", "-c", UNLOCK, "sh"].map(OsString::from));
        words.push(program.into());

        let mut words = words.into_iter();
        let mut command = shell::command(words.next().unwrap_or_default());
        command.args(words);
        for (name, part) in [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_RUNTIME_DIR", "runtime"),
            ("TMPDIR", "tmp"),
        ] {
            command.env(name, self.folder.join(part));
        }
        if shown {
            command.env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11").env("XDG_SESSION_TYPE", "x11");
            // Without this a Tauri window does not let itself be driven.
            command.env("TAURI_WEBVIEW_AUTOMATION", "true");
        }
        // What a person has set for their own web view is not what is tested.
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("WEBKIT_"))
        {
            command.env_remove(name);
        }
        command
    }

    /// The message bus: everybody on it may speak to everybody, and nothing starts but what lies in `services`.
    fn bus(&self, services: &Path) -> String {
        format!(
            r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={}</listen>
  <servicedir>{}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#,
            self.folder.join("runtime").display(),
            services.display(),
        )
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// How many GiB of memory are left, as the system tells it.
fn available(said: &str) -> Option<u64> {
    let line = said.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().ok()? >> 20)
}

/// Removes the folders of desktops whose program was ended before it could do so.
fn sweep(place: &Path) {
    let processes = Path::new("/proc");
    if !processes.join("self").exists() {
        return;
    }
    for entry in fs::read_dir(place).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let process = name.strip_prefix("kring-").and_then(|name| name.rsplit_once('-'));
        let process = process.and_then(|(_, id)| id.parse::<u32>().ok());
        let is_over = process.is_some_and(|id| !processes.join(id.to_string()).exists());
        if is_over && entry.path().join(BUS).is_file() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(unix)]
fn only_ours(folder: &Path) -> Done {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::Permissions::from_mode(0o700);
    fs::set_permissions(folder, mode).map_err(|e| format!("{} cannot be closed: {e}.", folder.display()))
}

#[cfg(not(unix))]
fn only_ours(_: &Path) -> Done {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_the_memory_is_told_in_whole_gib() {
        let said = "MemTotal:       16303428 kB\nMemFree:          402120 kB\nMemAvailable:    9437184 kB\n";
        assert_eq!(available(said), Some(9));
        assert_eq!(available("MemTotal: 1 kB"), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn desktops_whose_program_is_gone_are_removed_and_nothing_else_is() {
        let place = std::env::temp_dir().join(format!("sweeping-{}", std::process::id()));
        // No process has so large a number.
        let [left, own, other] = [
            "kring-window-3-4294967294".to_owned(),
            format!("kring-rust-{}", std::process::id()),
            "kring-4294967294".to_owned(),
        ]
        .map(|name| place.join(name));
        for folder in [&left, &own, &other] {
            fs::create_dir_all(folder).unwrap();
        }
        fs::write(left.join(BUS), "").unwrap();
        fs::write(own.join(BUS), "").unwrap();
        sweep(&place);
        assert!(!left.exists() && own.exists() && other.exists());
        fs::remove_dir_all(place).unwrap();
    }
}
