//! A program with a window, with everything it starts: started, weighed, ended.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::trouble::Done;

/// Linux counts processors' time in hundredths of a second, whatever its own clock does; milliseconds.
const TICK: f64 = 10.0;

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
        self.weigh(&["Pss:"])
    }

    /// What of that is no part of a file, in MiB. How much of a file counts depends on who else reads it.
    pub fn memory_without_files(&self) -> Done<f64> {
        self.weigh(&["Pss_Anon:", "Pss_Shmem:"])
    }

    fn weigh(&self, kinds: &[&str]) -> Done<f64> {
        let kib = self.sum(|folder, _| {
            let rollup = std::fs::read_to_string(folder.join("smaps_rollup")).unwrap_or_default();
            let of = |line: &str| {
                let rest = kinds.iter().find_map(|kind| line.strip_prefix(kind))?;
                Some(number(rest.split_whitespace().next()))
            };
            rollup.lines().filter_map(of).sum()
        })?;
        Ok(kib / 1024.0)
    }

    /// What all its processes have taken of the processors so far, in milliseconds.
    pub fn cpu(&self) -> Done<f64> {
        // Counted from the state: user is the twelfth, system the thirteenth.
        let ticks = self.sum(|_, stat| number(stat.get(11).copied()) + number(stat.get(12).copied()))?;
        Ok(ticks * TICK)
    }

    /// Sums up something of all its processes: of each, its folder and what stands after its name in `stat`.
    fn sum(&self, of: impl Fn(&Path, &[&str]) -> f64) -> Done<f64> {
        let group = self.process.id().to_string();
        let mut sum = 0.0;
        for entry in std::fs::read_dir("/proc")?.flatten() {
            let stat = std::fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
            // After the name in brackets: state, parent, group.
            let rest: Vec<&str> =
                stat.rsplit_once(')').map(|(_, rest)| rest.split_whitespace().collect()).unwrap_or_default();
            if rest.get(2) == Some(&group.as_str()) {
                sum += of(&entry.path(), &rest);
            }
        }
        Ok(sum)
    }

    /// How many of its processes live. One that has ended, and that nobody has asked for, is none.
    fn living(&self) -> f64 {
        self.sum(|_, stat| f64::from(!matches!(stat.first(), Some(&"Z" | &"X")))).unwrap_or(0.0)
    }

    fn kill(&self) {
        let mut kill = Command::new("kill");
        kill.args(["-KILL", "--", &format!("-{}", self.process.id())]);
        // What has ended already needs no end.
        let _ = kill.stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

fn number(text: Option<&str>) -> f64 {
    text.and_then(|text| text.parse().ok()).unwrap_or(0.0)
}

impl Drop for Running {
    /// Ends every process, and waits until none is left to disturb what comes next.
    fn drop(&mut self) {
        const PATIENCE: Duration = Duration::from_secs(20);
        self.kill();
        let _ = self.process.wait();
        let since = Instant::now();
        while self.living() > 0.0 && since.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}
