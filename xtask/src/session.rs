//! A private desktop for tests: own folders, own message bus, own unlocked keychain, and a display without a screen.
//!
//! Nothing of the person's own desktop is read or written, and two of these can run side by side. The order matters:
//! the display, in it the bus, on it the keychain, and then the program.

use crate::shell::{self, Done};
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

impl Session {
    /// Makes the folders below the system's temporary one.
    pub fn start(name: &str) -> Done<Self> {
        let session =
            Self { folder: std::env::temp_dir().join(format!("kring-{name}-{}", std::process::id())) };
        for part in ["data", "config", "cache", "state", "runtime", "tmp", "services"] {
            let part = session.folder.join(part);
            fs::create_dir_all(&part).map_err(|e| format!("{} cannot be made: {e}.", part.display()))?;
            only_ours(&part)?;
        }
        let accessibility = Path::new(ACCESSIBILITY);
        let services = session.folder.join("services");
        let bus = session.bus(&services);
        let written = fs::write(session.folder.join("bus.conf"), bus).and_then(|()| {
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
        config.push(self.folder.join("bus.conf"));
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
