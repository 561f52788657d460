//! What to type on each system for what is missing there. Pure: it looks at nothing and runs nothing.

use crate::needs::{Need, Tool};
use std::collections::BTreeSet;

/// The systems that differ in how they get what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Debian, Ubuntu and their relatives.
    Apt,
    /// Fedora and its relatives.
    Dnf,
    /// Arch and its relatives.
    Pacman,
    /// A Linux whose packages we cannot name.
    OtherLinux,
    MacOs,
    Windows,
}

/// The Node that the interface's tools need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Node {
    #[default]
    There,
    /// Missing or too old, and the system's own package is new enough.
    Packaged,
    /// Missing or too old, and to be had from its makers only.
    Elsewhere,
}

/// What a machine lacks.
#[derive(Default)]
pub struct Missing {
    /// What Linux has packages for.
    pub needs: Vec<&'static Need>,
    /// What the other systems get with a line each.
    pub tools: Vec<&'static Tool>,
    pub node: Node,
}

/// The version of Node that is named where a version has to be.
const NODE: &str = "v22.20.0";

impl Missing {
    pub fn is_empty(&self) -> bool {
        self.needs.is_empty() && self.tools.is_empty() && self.node == Node::There
    }

    /// What is missing, in a few words each.
    pub fn reasons(&self) -> Vec<&'static str> {
        let needs = self.needs.iter().map(|need| need.reason);
        let node =
            (self.node != Node::There).then_some("Node 20.19 or later (of Node 22: 22.12 or later) with npm");
        needs.chain(self.tools.iter().map(|tool| tool.reason)).chain(node).collect()
    }

    /// The names of the packages that bring it, each once.
    pub fn packages(&self, system: System) -> Vec<&'static str> {
        let name = |need: &&'static Need| match system {
            System::Apt => need.apt,
            System::Dnf => need.dnf,
            System::Pacman => need.pacman,
            System::OtherLinux | System::MacOs | System::Windows => "",
        };
        let node: &[&str] = match (self.node, system) {
            (Node::Packaged, _) => &["nodejs", "npm"],
            // What fetches it.
            (Node::Elsewhere, System::Apt) => &["curl", "ca-certificates"],
            _ => &[],
        };
        let mut seen = BTreeSet::new();
        let names =
            self.needs.iter().map(name).flat_map(|names| names.split(' ')).chain(node.iter().copied());
        names.filter(|name| !name.is_empty() && seen.insert(*name)).collect()
    }

    /// The lines to type, in their order. `arch` is the processor's name as Rust has it.
    pub fn lines(&self, system: System, arch: &str) -> Vec<String> {
        let packages = self.packages(system).join(" ");
        let mut lines: Vec<String> = match system {
            _ if packages.is_empty() => vec![],
            System::Apt => {
                vec!["sudo apt-get update".into(), format!("sudo apt-get install -y {packages}")]
            }
            System::Dnf => vec![format!("sudo dnf install -y {packages}")],
            System::Pacman => vec![format!("sudo pacman -S --needed {packages}")],
            System::OtherLinux | System::MacOs | System::Windows => vec![],
        };
        lines.extend(self.tools.iter().map(|tool| tool.line.to_owned()));
        match (self.node, system) {
            (Node::Packaged, System::MacOs) => lines.push("brew install node".into()),
            (Node::Packaged, System::Windows) => {
                lines.push("winget install --exact --id OpenJS.NodeJS.LTS".into());
            }
            (Node::Elsewhere, System::MacOs) => lines.extend([
                format!("curl -fsSLO https://nodejs.org/dist/{NODE}/node-{NODE}.pkg"),
                format!("sudo installer -pkg node-{NODE}.pkg -target /"),
            ]),
            (Node::Elsewhere, System::Apt | System::Dnf | System::Pacman | System::OtherLinux) => {
                let arch = if arch == "aarch64" { "arm64" } else { "x64" };
                let archive = format!("https://nodejs.org/dist/{NODE}/node-{NODE}-linux-{arch}.tar.gz");
                lines.extend([
                    "mkdir -p ~/.local".into(),
                    format!("curl -fsSL {archive} | tar -xz -C ~/.local --strip-components=1"),
                    "export PATH=~/.local/bin:$PATH".into(),
                ]);
            }
            _ => {}
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::needs::{LINUX, MACOS, WINDOWS};

    fn everything(node: Node) -> Missing {
        Missing { needs: LINUX.iter().collect(), tools: vec![], node }
    }

    #[test]
    fn every_package_is_named_once_for_every_linux() {
        for system in [System::Apt, System::Dnf, System::Pacman] {
            let packages = everything(Node::Packaged).packages(system);
            let names: BTreeSet<_> = packages.iter().collect();
            assert_eq!(names.len(), packages.len(), "{packages:?}");
            assert!(packages.contains(&"npm"), "{packages:?}");
        }
        assert!(LINUX.iter().all(|need| ![need.apt, need.dnf, need.pacman].contains(&"")));
        assert!(
            everything(Node::There).packages(System::Apt).contains(&"python3-pip"),
            "two packages in one need are two names"
        );
    }

    /// What the documentation of Tauri 2 lists (v2.tauri.app/start/prerequisites, November 2026) and what brings it here; nothing where
    /// Kring does without: OpenSSL is built with it, and neither `file`, `wget` nor the library behind xdotool is used.
    #[test]
    fn what_tauri_needs_is_among_what_each_system_is_told() {
        let listed: [(System, &[(&str, &str)]); 3] = [
            (
                System::Apt,
                &[
                    ("libwebkit2gtk-4.1-dev", "libwebkit2gtk-4.1-dev"),
                    ("build-essential", "build-essential"),
                    ("libayatana-appindicator3-dev", "libayatana-appindicator3-dev"),
                    ("librsvg2-dev", "librsvg2-dev"),
                ],
            ),
            (
                System::Dnf,
                &[
                    ("webkit2gtk4.1-devel", "'pkgconfig(webkit2gtk-4.1)'"),
                    ("c-development", "gcc-c++"),
                    ("libappindicator-gtk3-devel", "'pkgconfig(ayatana-appindicator3-0.1)'"),
                    ("librsvg2-devel", "'pkgconfig(librsvg-2.0)'"),
                ],
            ),
            (
                System::Pacman,
                &[
                    ("webkit2gtk-4.1", "webkit2gtk-4.1"),
                    ("base-devel", "base-devel"),
                    ("libappindicator-gtk3", "libayatana-appindicator"),
                    ("librsvg", "librsvg"),
                ],
            ),
        ];
        for (system, listed) in listed {
            let packages = everything(Node::There).packages(system);
            for (tauri, ours) in listed {
                assert!(packages.contains(ours), "{tauri} of Tauri's list, for {system:?}: {packages:?}");
            }
        }
        assert!(MACOS.iter().any(|tool| tool.line == "xcode-select --install"));
        assert!(WINDOWS.iter().any(|tool| tool.line.ends_with("Microsoft.EdgeWebView2Runtime")));
    }

    #[test]
    fn each_system_is_told_its_own_lines() {
        let window = LINUX.iter().filter(|need| need.reason.contains("web view that draws")).collect();
        let missing = Missing { needs: window, tools: vec![], node: Node::Packaged };
        let told = |system| missing.lines(system, "x86_64");
        assert_eq!(
            told(System::Apt),
            ["sudo apt-get update", "sudo apt-get install -y libwebkit2gtk-4.1-dev nodejs npm"]
        );
        assert_eq!(told(System::Dnf), ["sudo dnf install -y 'pkgconfig(webkit2gtk-4.1)' nodejs npm"]);
        assert_eq!(told(System::Pacman), ["sudo pacman -S --needed webkit2gtk-4.1 nodejs npm"]);
        let tools = |tools: &'static [Tool]| Missing { tools: tools.iter().collect(), ..Missing::default() };
        let mac = Missing { node: Node::Packaged, ..tools(&MACOS) };
        assert_eq!(mac.lines(System::MacOs, "aarch64"), ["xcode-select --install", "brew install node"]);
        let windows = Missing { node: Node::Packaged, ..tools(&WINDOWS) };
        assert_eq!(
            windows.lines(System::Windows, "x86_64"),
            [
                "winget install --exact --id StrawberryPerl.StrawberryPerl",
                "winget install --exact --id Microsoft.EdgeWebView2Runtime",
                "winget install --exact --id OpenJS.NodeJS.LTS"
            ]
        );
    }

    #[test]
    fn where_no_package_of_node_is_new_enough_its_makers_have_one() {
        let old = Missing { node: Node::Elsewhere, ..Missing::default() };
        let lines = old.lines(System::Apt, "aarch64");
        assert_eq!(lines[1], "sudo apt-get install -y curl ca-certificates");
        assert!(lines.iter().any(|line| line.contains("-linux-arm64.tar.gz | tar -xz")), "{lines:?}");
        assert!(
            old.lines(System::OtherLinux, "x86_64").iter().any(|line| line.contains("-linux-x64.tar.gz"))
        );
        assert!(old.lines(System::MacOs, "x86_64").iter().any(|line| line.ends_with(".pkg -target /")));
    }

    #[test]
    fn a_machine_that_lacks_nothing_is_told_nothing() {
        let nothing = Missing::default();
        assert!(nothing.is_empty() && nothing.reasons().is_empty());
        for system in
            [System::Apt, System::Dnf, System::Pacman, System::OtherLinux, System::MacOs, System::Windows]
        {
            assert_eq!(nothing.lines(system, "x86_64"), Vec::<String>::new());
        }
    }
}
