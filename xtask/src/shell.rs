//! Running other programs: loudly, quietly, or with their words kept for counting.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Either done, or one sentence for the person (empty when everything has been said already).
pub type Done<T = ()> = Result<T, String>;

/// The root of the workspace, which is the folder above this package.
pub fn root() -> PathBuf {
    // As cargo says at this start: a kept target folder may hold a build from another place.
    let here =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().unwrap_or(&here).to_path_buf()
}

/// Where caches live that a clean clone may use again: `KRING_CACHE`, else `~/.cache/kring`.
pub fn cache() -> PathBuf {
    let home = || env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(PathBuf::from);
    match env::var_os("KRING_CACHE") {
        Some(folder) => PathBuf::from(folder),
        None => home().unwrap_or_else(env::temp_dir).join(".cache").join("kring"),
    }
}

/// A folder for what a person may look at afterwards, below `out/`, made if it is missing.
pub fn out(name: &str) -> Done<PathBuf> {
    let folder = root().join("out").join(name);
    std::fs::create_dir_all(&folder).map_err(|e| format!("{} cannot be made: {e}.", folder.display()))?;
    Ok(folder)
}

/// A command that starts in the workspace root and never waits for typed input. It does not hear what cargo told us of this package: build
/// scripts that ask for it would run again whenever cargo is called by hand in between.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).stdin(Stdio::null());
    let told = |name: &str| ["CARGO_PKG_", "CARGO_MANIFEST_"].iter().any(|start| name.starts_with(start));
    for (name, _) in env::vars_os().filter(|(name, _)| name.to_str().is_some_and(told)) {
        command.env_remove(name);
    }
    command
}

/// The cargo that started us.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command with its output on the screen.
pub fn run(command: &mut Command) -> Done {
    let name = line(command);
    println!("$ {name}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{name}` failed ({status}).")),
        Err(error) => Err(format!("`{name}` could not be started: {error}.")),
    }
}

/// True when the command can be started and succeeds; nothing is shown.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// What a command writes to its standard output, without the last line end; none if it fails.
pub fn read(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

/// Runs a command, shows what it says on either stream as it says it, and returns that with its success.
///
/// A grandchild that keeps the pipe open after the command has ended is not waited for.
pub fn listen(command: &mut Command) -> Done<(bool, String)> {
    let name = line(command);
    println!("$ {name}");
    let (pipe, writer) = std::io::pipe().map_err(|e| format!("No pipe could be made: {e}."))?;
    let second = writer.try_clone().map_err(|e| format!("No pipe could be made: {e}."))?;
    let mut child = command
        .stdout(writer)
        .stderr(second)
        .spawn()
        .map_err(|e| format!("`{name}` could not be started: {e}."))?;
    // Our own copies of the pipe's end would keep the reader waiting for ever.
    command.stdout(Stdio::null()).stderr(Stdio::null());

    let (tell, heard) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            println!("{line}");
            if tell.send(line).is_err() {
                return;
            }
        }
    });
    let status = child.wait().map_err(|e| format!("`{name}` was lost: {e}."))?;
    let mut said = String::new();
    while let Ok(line) = heard.recv_timeout(Duration::from_secs(2)) {
        said.push_str(&line);
        said.push('\n');
    }
    Ok((status.success(), said))
}

/// True when a program of this name is on the path.
pub fn has(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| {
        folder.join(program).is_file() || (cfg!(windows) && folder.join(format!("{program}.exe")).is_file())
    })
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| {
            let word = word.to_string_lossy();
            if word.contains(' ') { format!("'{word}'") } else { word.into_owned() }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn what_is_said_on_either_stream_is_kept_and_an_orphan_is_not_waited_for() {
        let started = std::time::Instant::now();
        let script = "echo one; echo two >&2; sleep 30 & exit 3";
        let (well, said) = listen(command("sh").args(["-c", script])).unwrap();
        assert!(!well);
        assert_eq!(said, "one\ntwo\n");
        assert!(started.elapsed() < Duration::from_secs(20), "the orphan was waited for");
    }
}
