//! The libraries that Kring is made of, for the page About: one line each, name, version and licence, separated by tabs.

use crate::shell::{self, Done, root};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::fs;

/// Where the list lies, read by the core.
pub const FILE: &str = "crates/core/src/settings/licences.gen.txt";

/// Letters inside printed pages that no package brings (see `crates/formats/fonts`).
const LETTERS: [&str; 2] = ["Noto Emoji", "Noto Sans Symbols"];

/// The list, from Cargo's and npm's lock files.
pub fn list() -> Done<String> {
    let said = shell::read(shell::cargo().args(["metadata", "--format-version", "1", "--locked", "--quiet"]))
        .ok_or("cargo metadata failed; run it by hand to see why.")?;
    let crates: Value =
        serde_json::from_str(&said).map_err(|e| format!("cargo metadata is not JSON: {e}."))?;
    let mut lines = BTreeSet::new();
    for package in crates["packages"].as_array().into_iter().flatten() {
        if package["source"].is_string() {
            lines.insert(line(&package["name"], &package["version"], &package["license"]));
        }
    }
    let lock = fs::read_to_string(root().join("ui/package-lock.json"))
        .map_err(|e| format!("ui/package-lock.json: {e}."))?;
    let lock: Value =
        serde_json::from_str(&lock).map_err(|e| format!("ui/package-lock.json is not JSON: {e}."))?;
    for (path, package) in lock["packages"].as_object().unwrap_or(&Map::new()) {
        if let (Some(name), false) = (path.strip_prefix("node_modules/"), package["dev"] == true) {
            lines.insert(line(&Value::from(name), &package["version"], &package["license"]));
        }
    }
    for name in LETTERS {
        lines.insert(line(&Value::from(name), &Value::from("2026"), &Value::from("OFL-1.1")));
    }
    Ok(lines.into_iter().collect())
}

fn line(name: &Value, version: &Value, licence: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or("see its source").to_owned();
    format!("{}\t{}\t{}\n", text(name), text(version), text(licence))
}
