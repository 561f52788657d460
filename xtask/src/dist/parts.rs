//! What the two programs are made of: every library that is linked into them, and every package inside the interface.

use crate::shell::{self, Done, root};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// A library.
pub struct Part {
    pub name: String,
    pub version: String,
    /// As an SPDX expression.
    pub licence: String,
    /// Its name among all packages of the world, <https://github.com/package-url>.
    pub purl: String,
    /// The SHA-256 of what was downloaded, in hexadecimal; only Cargo's lock file knows it.
    pub checksum: Option<String>,
    /// Where its files lie on this machine.
    pub folder: PathBuf,
    /// The purls of what it needs itself.
    pub needs: Vec<String>,
}

/// All of them, in the order of their purls.
pub fn of_the_programs() -> Done<Vec<Part>> {
    let mut parts = crates()?;
    parts.extend(packages()?);
    parts.sort_by(|a, b| a.purl.cmp(&b.purl));
    Ok(parts)
}

fn crates() -> Done<Vec<Part>> {
    let host = shell::read(shell::command("rustc").args(["--print", "host-tuple"]))
        .ok_or("rustc does not say for which system it compiles.")?;
    let wanted = ["metadata", "--format-version", "1", "--locked", "--quiet", "--filter-platform", &host];
    let said = shell::read(shell::cargo().args(wanted))
        .ok_or("cargo metadata failed; run it by hand to see why.")?;
    let all: Value = serde_json::from_str(&said).map_err(|e| format!("cargo metadata is not JSON: {e}."))?;
    let lock = fs::read_to_string(root().join("Cargo.lock")).map_err(|e| format!("Cargo.lock: {e}."))?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> =
        list(&all["packages"]).into_iter().map(|package| (text(&package["id"]), package)).collect();
    let nodes: BTreeMap<String, Value> =
        list(&all["resolve"]["nodes"]).into_iter().map(|node| (text(&node["id"]), node)).collect();

    // What is needed while compiling only, or for tests, is not in a program.
    let is_linked =
        |dependency: &Value| list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
    let needs = |id: &str| -> Vec<String> {
        let deps = nodes.get(id).map(|node| list(&node["deps"])).unwrap_or_default();
        deps.iter()
            .filter(|dependency| is_linked(dependency))
            .map(|dependency| text(&dependency["pkg"]))
            .collect()
    };
    let mut reached = BTreeSet::new();
    let is_program = |package: &Value| crate::build::PROGRAMS.contains(&text(&package["name"]).as_str());
    let mut waiting: Vec<String> =
        packages.iter().filter(|(_, package)| is_program(package)).map(|(id, _)| id.clone()).collect();
    while let Some(id) = waiting.pop() {
        if reached.insert(id.clone()) {
            waiting.extend(needs(&id));
        }
    }
    let foreign = |id: &str| packages.get(id).filter(|package| package["source"].is_string());
    Ok(reached
        .iter()
        .filter_map(|id| {
            let package = foreign(id)?;
            let (name, version) = (text(&package["name"]), text(&package["version"]));
            let manifest = PathBuf::from(text(&package["manifest_path"]));
            Some(Part {
                checksum: checksum(&lock, &name, &version),
                licence: expression(&text(&package["license"])),
                purl: crate_purl(package),
                folder: manifest.parent().map(PathBuf::from).unwrap_or_default(),
                needs: needs(id).iter().filter_map(|id| foreign(id)).map(crate_purl).collect(),
                name,
                version,
            })
        })
        .collect())
}

/// The packages of the interface's lock file that are not there for building or testing only.
fn packages() -> Done<Vec<Part>> {
    let path = root().join("ui/package-lock.json");
    let lock = fs::read_to_string(&path).map_err(|e| format!("ui/package-lock.json: {e}."))?;
    let lock: Value =
        serde_json::from_str(&lock).map_err(|e| format!("ui/package-lock.json is not JSON: {e}."))?;
    let none = Map::new();
    let packages = lock["packages"].as_object().unwrap_or(&none);
    let purl = |name: &str, version: &str| format!("pkg:npm/{}@{version}", name.replace('@', "%40"));
    let used = packages.iter().filter_map(|(path, package)| {
        let name = path.strip_prefix("node_modules/")?;
        (package["dev"] != true).then_some((name, package))
    });
    Ok(used
        .map(|(name, package)| {
            let version = text(&package["version"]);
            let wanted = package["dependencies"].as_object().unwrap_or(&none);
            let needs = wanted.keys().filter_map(|need| {
                let found = packages.get(&format!("node_modules/{need}"))?;
                Some(purl(need, &text(&found["version"])))
            });
            Part {
                purl: purl(name, &version),
                licence: expression(&text(&package["license"])),
                checksum: None,
                folder: root().join("ui/node_modules").join(name),
                needs: needs.collect(),
                name: name.to_owned(),
                version,
            }
        })
        .collect())
}

fn crate_purl(package: &Value) -> String {
    format!("pkg:cargo/{}@{}", text(&package["name"]), text(&package["version"]))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Older packages write a slash where SPDX has OR.
fn expression(licence: &str) -> String {
    licence.replace(" / ", "/").replace('/', " OR ")
}

/// The checksum that Cargo's lock file has for a crate.
fn checksum(lock: &str, name: &str, version: &str) -> Option<String> {
    let head = format!("name = \"{name}\"\nversion = \"{version}\"\n");
    let entry = lock.split("[[package]]").find(|entry| entry.trim_start().starts_with(&head))?;
    let line = entry.lines().find_map(|line| line.strip_prefix("checksum = \""))?;
    Some(line.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_an_expression_of_spdx() {
        assert_eq!(expression("MIT/Apache-2.0"), "MIT OR Apache-2.0");
        assert_eq!(expression("MIT / Apache-2.0"), "MIT OR Apache-2.0");
        assert_eq!(expression("(MIT OR Apache-2.0) AND Unicode-3.0"), "(MIT OR Apache-2.0) AND Unicode-3.0");
    }

    #[test]
    fn the_programs_are_made_of_what_is_linked_and_of_nothing_that_only_tests_need() {
        let parts = of_the_programs().unwrap();
        let names: BTreeSet<&str> = parts.iter().map(|part| part.name.as_str()).collect();
        for linked in ["loro", "libsqlite3-sys", "typst", "tauri", "clap", "@codemirror/state"] {
            assert!(names.contains(linked), "{linked} is linked");
        }
        for elsewhere in ["proptest", "fantoccini", "insta", "vite", "kring-core"] {
            assert!(!names.contains(elsewhere), "{elsewhere} is in no program");
        }
        assert!(parts.iter().all(|part| !part.licence.is_empty() && !part.version.is_empty()));
        let is_hash = |sum: &String| sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
        let crates = parts.iter().filter(|part| part.purl.starts_with("pkg:cargo/"));
        assert!(crates.into_iter().all(|part| part.checksum.as_ref().is_some_and(is_hash)));
    }
}
