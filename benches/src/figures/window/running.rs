//! A program with a window, with everything it starts: started, weighed, ended.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

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
        let mut kib = 0.0;
        for process in self.processes()? {
            let rollup = std::fs::read_to_string(process.join("smaps_rollup")).unwrap_or_default();
            let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:")?.split_whitespace().next());
            kib += pss.and_then(|pss| pss.parse::<f64>().ok()).unwrap_or(0.0);
        }
        Ok(kib / 1024.0)
    }

    /// Its processes that live: one that has ended and that nobody has asked for holds nothing any more.
    fn processes(&self) -> Done<Vec<PathBuf>> {
        let group = self.process.id().to_string();
        let lives = |process: &PathBuf| {
            let stat = std::fs::read_to_string(process.join("stat")).unwrap_or_default();
            // After the name in brackets: state, parent, group.
            let mut fields = stat.rsplit_once(')').map(|(_, rest)| rest.split_whitespace()).into_iter().flatten();
            !matches!(fields.next(), None | Some("Z" | "X")) && fields.nth(1) == Some(&group)
        };
        Ok(std::fs::read_dir("/proc")?.flatten().map(|entry| entry.path()).filter(lives).collect())
    }

    fn kill(&self) {
        let mut kill = Command::new("kill");
        kill.args(["-KILL", "--", &format!("-{}", self.process.id())]);
        // What has ended already needs no end.
        let _ = kill.stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

impl Drop for Running {
    /// Ends every process, and waits until none is left to disturb what comes next.
    fn drop(&mut self) {
        const PATIENCE: Duration = Duration::from_secs(20);
        self.kill();
        let _ = self.process.wait();
        let since = Instant::now();
        while since.elapsed() < PATIENCE && self.processes().is_ok_and(|left| !left.is_empty()) {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}
