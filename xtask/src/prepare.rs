//! Getting a machine ready: finds out what is missing, installs it where it may, or prints the exact commands.
//!
//! It installs by itself only on Debian and its relatives, as root or through sudo. Everywhere else it prints what to
//! type and stops, because guessing at a stranger's machine is worse than asking.

use crate::needs::{LINUX, Need};
use crate::shell::{self, Done, command, has};
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
}

/// The oldest Node that the interface's tools accept.
const NODE: &str = "Node 20.19 or later (of Node 22: 22.12 or later) with npm";

/// Makes the machine ready, or says in a sentence what the person has to do.
pub fn prepare(aim: For) -> Done {
    if cfg!(target_os = "linux") {
        linux(aim)?;
    } else if cfg!(target_os = "macos") {
        macos()?;
    } else if cfg!(windows) {
        windows()?;
    }
    if !node_is_new_enough() {
        return Err(format!("Kring needs {NODE}, and then this command again. {}", how_to_get_node()));
    }
    if aim == For::Testing {
        component("fmt", "rustfmt")?;
        component("clippy", "clippy")?;
    }
    println!("The machine has what Kring needs.");
    Ok(())
}

fn linux(aim: For) -> Done {
    let wanted = |need: &&Need| (aim == For::Testing || !need.tests) && !need.met();
    let missing: Vec<&Need> = LINUX.iter().filter(wanted).collect();
    let node = !node_is_new_enough() && has("apt-get") && debian_has_a_new_node();
    if missing.is_empty() && !node {
        return Ok(());
    }
    for need in &missing {
        println!("Missing: {}.", need.reason);
    }
    if has("apt-get") {
        let mut packages = names(&missing, |need| need.apt);
        if node {
            packages.extend(["nodejs", "npm"]);
        }
        apt(&packages)?;
        let still: Vec<&str> = missing.iter().filter(|need| !need.met()).map(|need| need.reason).collect();
        let complete = still.is_empty();
        let sentence =
            || format!("The packages are installed and this is missing still: {}.", still.join(", "));
        return if complete { Ok(()) } else { Err(sentence()) };
    }
    let install = if has("dnf") {
        format!("  sudo dnf install {}", names(&missing, |need| need.dnf).join(" "))
    } else if has("pacman") {
        format!("  sudo pacman -S --needed {}", names(&missing, |need| need.pacman).join(" "))
    } else {
        let reasons: Vec<&str> = missing.iter().map(|need| need.reason).collect();
        return Err(format!(
            "Install these with your system's package manager, then start again: {}.",
            reasons.join(", ")
        ));
    };
    println!("\n{install}\n");
    Err("Run the line above, then start again.".into())
}

/// The packages' names, each once.
fn names(missing: &[&Need], of: fn(&Need) -> &'static str) -> Vec<&'static str> {
    let mut names: Vec<&str> = missing.iter().flat_map(|need| of(need).split(' ')).collect();
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(*name));
    names
}

fn apt(packages: &[&str]) -> Done {
    let Some(allowed) = allowance() else {
        println!("\n  sudo apt-get update\n  sudo apt-get install -y {}\n", packages.join(" "));
        return Err("Installing needs an administrator: run the two lines above, then start again.".into());
    };
    let apt_get = |arguments: &[&str]| {
        let wait = ["-q", "-o", "DPkg::Lock::Timeout=600"];
        let words =
            [&allowed[..], &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], &wait, arguments].concat();
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

fn how_to_get_node() -> String {
    let commands = if has("dnf") {
        "sudo dnf install nodejs npm"
    } else if has("pacman") {
        "sudo pacman -S --needed nodejs npm"
    } else if cfg!(target_os = "macos") {
        "brew install node"
    } else if cfg!(windows) {
        "winget install OpenJS.NodeJS.LTS"
    } else {
        return "This system's own package is too old: take the one that nodejs.org offers for it.".into();
    };
    format!("Type: {commands}")
}

fn macos() -> Done {
    if shell::succeeds(command("xcode-select").arg("-p")) {
        return Ok(());
    }
    println!("\n  xcode-select --install\n");
    Err("Apple's command line tools are missing: run the line above, then start again.".into())
}

fn windows() -> Done {
    if has("perl") {
        return Ok(());
    }
    println!("\n  winget install StrawberryPerl.StrawberryPerl\n");
    Err("Perl is missing, which the build of OpenSSL asks for: run the line above in a new terminal, then start again.".into())
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
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
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
    fn node_versions_that_the_tools_accept() {
        for version in ["v20.19.0", "v20.20.2", "v22.12.0", "20.19.2+dfsg-1", "v24.1.0"] {
            assert!(new_enough(version), "{version}");
        }
        for version in ["", "v18.20.4", "v20.18.9", "v21.7.0", "v22.11.0", "(none)"] {
            assert!(!new_enough(version), "{version}");
        }
    }

    #[test]
    fn a_package_that_answers_two_needs_is_named_once() {
        let all: Vec<&Need> = LINUX.iter().collect();
        let names = names(&all, |need| need.apt);
        assert_eq!(names.iter().filter(|name| **name == "build-essential").count(), 1);
        assert!(names.contains(&"python3-pip"), "two packages in one need are two names");
    }
}
