//! A program with a window, with everything it starts: started, weighed, ended.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::trouble::Done;

/// A program and the processes that belong to it. They end with it.
pub struct Running {
    process: Child,
}

impl Running {
    /// Starts a program whose data and preferences lie in `home/data` and `home/config`.
    pub fn start(program: &Path, words: &[&str], home: &Path) -> Done<Self> {
        let outside = home.join("outside");
        for (place, kept) in [("data", "data"), ("config", "config")] {
            let kring = outside.join(place).join("kring");
            if !kring.exists() {
                std::fs::create_dir_all(outside.join(place))?;
                std::fs::create_dir_all(home.join(kept))?;
                std::os::unix::fs::symlink(home.join(kept), kring)?;
            }
        }
        let mut program = Command::new(program);
        program.args(words).env_remove("TAURI_WEBVIEW_AUTOMATION");
        for (name, place) in
            [("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")]
        {
            program.env(name, outside.join(place));
        }
        program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(Self { process: program.process_group(0).spawn()? })
    }

    /// What all its processes hold in memory (PSS), in MiB.
    pub fn memory(&self) -> Done<f64> {
        let group = self.process.id().to_string();
        let mut kib = 0.0;
        for entry in std::fs::read_dir("/proc")?.flatten() {
            let read = |name: &str| std::fs::read_to_string(entry.path().join(name)).unwrap_or_default();
            // After the name in brackets: state, parent, group.
            let stat = read("stat");
            let of_group = stat.rsplit_once(')').and_then(|(_, rest)| rest.split_whitespace().nth(2));
            if of_group == Some(&group) {
                let rollup = read("smaps_rollup");
                let pss =
                    rollup.lines().find_map(|line| line.strip_prefix("Pss:")?.split_whitespace().next());
                kib += pss.and_then(|pss| pss.parse::<f64>().ok()).unwrap_or(0.0);
            }
        }
        Ok(kib / 1024.0)
    }

    fn signal(&self, signal: &str) -> bool {
        let mut kill = Command::new("kill");
        kill.args([signal, "--", &format!("-{}", self.process.id())])
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        kill.status().is_ok_and(|status| status.success())
    }
}

impl Drop for Running {
    /// Ends every process, and waits until none is left to disturb what comes next.
    fn drop(&mut self) {
        self.signal("-KILL");
        let _ = self.process.wait();
        while self.signal("-0") {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}
