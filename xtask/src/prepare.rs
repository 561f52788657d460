//! Getting a machine ready: finds out what is missing, installs it where it may, or prints the exact commands.
//!
//! It installs by itself only on Debian and its relatives, as root or through sudo. Everywhere else it prints what to
//! type and stops, because guessing at a stranger's machine is worse than asking.

use crate::advice::{Missing, Node, System};
use crate::needs::{LINUX, MACOS, Need, Tool, WINDOWS};
use crate::shell::{self, Done, command, has};
use std::ffi::OsString;
use std::fs;
use std::io::IsTerminal;
use std::process::{Command, Stdio};

/// What the machine is being prepared for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// To build and open the window.
    Running,
    /// To run every check as well.
    Testing,
    /// To install and use what is packed, in a system of its own.
    Installing,
}

/// Makes the machine ready, or says in a sentence what the person has to do.
pub fn prepare(aim: For) -> Done {
    let system = this_system();
    let mut missing = look(system, aim);
    for reason in missing.reasons() {
        println!("Missing: {reason}.");
    }
    if system == System::Apt && !missing.is_empty() {
        missing = install(missing, aim)?;
    }
    if !missing.is_empty() {
        return Err(told(system, &missing));
    }
    if aim == For::Testing {
        component("fmt", "rustfmt")?;
        component("clippy", "clippy")?;
    }
    println!("The machine has what Kring needs.");
    Ok(())
}

/// Installs what Debian has packages for, where that is allowed; what is missing then.
fn install(mut missing: Missing, aim: For) -> Done<Missing> {
    let Some(allowed) = allowance() else { return Ok(missing) };
    // Twice, because only a renewed list of packages knows which Node there is.
    for _ in 0..2 {
        let packages = missing.packages(System::Apt);
        if !packages.is_empty() {
            apt(&allowed, &packages)?;
            missing = look(System::Apt, aim);
        }
    }
    match missing.needs.is_empty() {
        true => Ok(missing),
        false => {
            let still = missing.reasons().join(", ");
            Err(format!("The packages are installed and this is missing still: {still}."))
        }
    }
}

/// What is missing on this machine.
fn look(system: System, aim: For) -> Missing {
    let tools: &[Tool] = match system {
        System::MacOs => &MACOS,
        System::Windows => &WINDOWS,
        _ => &[],
    };
    let wanted = |need: &&Need| [For::Running, aim].contains(&need.aim) && !need.met();
    let needs: &[Need] = if cfg!(target_os = "linux") { &LINUX } else { &[] };
    Missing {
        needs: needs.iter().filter(wanted).collect(),
        tools: tools.iter().filter(|tool| !tool.met()).collect(),
        node: node(system),
    }
}

fn node(system: System) -> Node {
    if node_is_new_enough() {
        return Node::There;
    }
    let packaged = match system {
        System::Apt => debian_has_a_new_node(),
        System::Dnf | System::Pacman | System::Windows => true,
        System::MacOs => has("brew"),
        System::OtherLinux => false,
    };
    if packaged { Node::Packaged } else { Node::Elsewhere }
}

/// Prints what to type; the sentence that goes with it.
fn told(system: System, missing: &Missing) -> String {
    let lines = missing.lines(system, std::env::consts::ARCH);
    if !lines.is_empty() {
        println!("\n  {}\n", lines.join("\n  "));
    }
    if system == System::OtherLinux && !missing.needs.is_empty() {
        let reasons: Vec<_> = missing.needs.iter().map(|need| need.reason).collect();
        return format!(
            "Install these with your system's package manager, then start again: {}.",
            reasons.join(", ")
        );
    }
    let lines = if lines.len() == 1 { "line" } else { "lines" };
    let terminal = if system == System::Windows { " in a new terminal" } else { "" };
    format!("Type the {lines} above, then start again{terminal}.")
}

fn this_system() -> System {
    match () {
        () if cfg!(target_os = "macos") => System::MacOs,
        () if cfg!(windows) => System::Windows,
        () if has("apt-get") => System::Apt,
        () if has("dnf") => System::Dnf,
        () if has("pacman") => System::Pacman,
        () => System::OtherLinux,
    }
}

fn apt(allowed: &[&'static str], packages: &[&str]) -> Done {
    let apt_get = |arguments: &[&str]| {
        let wait = ["-q", "-o", "DPkg::Lock::Timeout=600"];
        let words =
            [allowed, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], &wait, arguments].concat();
        let mut apt_get = Command::new(words.first().copied().unwrap_or("apt-get"));
        apt_get.args(words.iter().skip(1));
        apt_get.stdin(if allowed == ["sudo"] { Stdio::inherit() } else { Stdio::null() });
        apt_get
    };
    // A package list that cannot be renewed may still be good enough.
    if let Err(sentence) = shell::run(&mut apt_get(&["update"])) {
        println!("{sentence} Going on with the package lists as they are.");
    }
    let install = [&["install", "-y", "--no-install-recommends"], packages].concat();
    shell::run(&mut apt_get(&install)).map_err(|sentence| {
        format!("{sentence} The system's packages could not be installed; see its words above.")
    })
}

/// The words that put a command in an administrator's hands: none for root, sudo if it may, nothing otherwise.
fn allowance() -> Option<Vec<&'static str>> {
    if shell::read(command("id").arg("-u")).as_deref() == Some("0") {
        return Some(vec![]);
    }
    if shell::succeeds(command("sudo").args(["-n", "true"])) {
        return Some(vec!["sudo", "-n"]);
    }
    (has("sudo") && std::io::stdin().is_terminal()).then(|| vec!["sudo"])
}

fn node_is_new_enough() -> bool {
    let version = shell::read(command("node").arg("--version")).unwrap_or_default();
    has_npm() && new_enough(&version)
}

fn has_npm() -> bool {
    has(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// True for versions such as `v20.19.0` that the interface's tools accept.
fn new_enough(version: &str) -> bool {
    let mut numbers =
        version.trim_start_matches('v').split(['.', '~', '+', '-']).map_while(|part| part.parse().ok());
    let version: (u32, u32) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    matches!(version, (20, 19..) | (22, 12..) | (23.., _))
}

fn debian_has_a_new_node() -> bool {
    let policy = shell::read(command("apt-cache").args(["policy", "nodejs"])).unwrap_or_default();
    let candidate = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate: "));
    candidate.is_some_and(new_enough)
}

/// Makes sure that cargo has a component that a minimal installation of Rust leaves out.
fn component(verb: &str, name: &str) -> Done {
    if shell::succeeds(shell::cargo().args([verb, "--version"])) {
        return Ok(());
    }
    if has("rustup") && shell::run(command("rustup").args(["component", "add", name])).is_ok() {
        return Ok(());
    }
    Err(format!("Rust's {name} is missing: install it with `rustup component add {name}`, then start again."))
}

/// True when there is a screen to open a window on.
pub fn has_display() -> bool {
    opens_windows(cfg!(target_os = "linux"), |name| std::env::var_os(name))
}

/// Whether a window can be opened: on Linux the environment names the display, the other systems have one.
fn opens_windows(linux: bool, environment: impl Fn(&str) -> Option<OsString>) -> bool {
    let set = |name| environment(name).is_some_and(|value| !value.is_empty());
    !linux || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// The name of this system for the person, such as `Debian GNU/Linux 12 (bookworm)`.
pub fn system() -> String {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    name.map_or_else(|| std::env::consts::OS.to_owned(), |name| name.trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_is_one_of_either_sort_and_an_empty_name_is_none() {
        let opens = |linux, set: &'static str, value: &'static str| {
            opens_windows(linux, move |name| (name == set).then(|| value.into()))
        };
        assert!(opens(true, "DISPLAY", ":0") && opens(true, "WAYLAND_DISPLAY", "wayland-0"));
        assert!(
            !opens(true, "", "") && !opens(true, "DISPLAY", "") && !opens(true, "XDG_RUNTIME_DIR", "/run")
        );
        assert!(opens(false, "", ""), "macOS and Windows name none");
    }

    #[test]
    fn node_versions_that_the_tools_accept() {
        for version in ["v20.19.0", "v20.20.2", "v22.12.0", "20.19.2+dfsg-1", "v24.1.0"] {
            assert!(new_enough(version), "{version}");
        }
        for version in ["", "v18.20.4", "v20.18.9", "v21.7.0", "v22.11.0", "(none)"] {
            assert!(!new_enough(version), "{version}");
        }
    }
}
