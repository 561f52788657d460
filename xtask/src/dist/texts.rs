//! The licences of everything inside, as their authors wrote them: each text once, with the parts it is for.

use super::parts::Part;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// How files with a licence, a notice or a copyright are named.
const NAMES: [&str; 5] = ["licen", "copying", "copyright", "notice", "unlicense"];

/// One text for all parts.
pub fn of(parts: &[Part]) -> String {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut list = String::new();
    for part in parts {
        let name = format!("{} {}", part.name, part.version);
        list.push_str(&format!("{name}: {}\n", part.licence));
        for text in inside(&part.folder) {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    let mut all = format!(
        "Kring stands on the work of others. These are its parts with their licences;\nbelow them is what \
         their authors ask to be told along.\n\n{list}"
    );
    let mut texts: Vec<(String, Vec<String>)> = texts.into_iter().collect();
    texts.sort_by(|a, b| a.1.cmp(&b.1));
    for (text, names) in texts {
        all.push_str(&format!("\n{}\n{}\n\n{}\n", "=".repeat(72), names.join(", "), text.trim_end()));
    }
    all
}

/// The texts in a package's own folder.
fn inside(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let is_one = |name: &str| NAMES.iter().any(|start| name.to_lowercase().starts_with(start));
    let mut paths: Vec<_> = entries
        .filter(|entry| is_one(&entry.file_name().to_string_lossy()))
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    paths
        .iter()
        .filter_map(|path| fs::read_to_string(path).ok())
        .map(|text| text.replace("\r\n", "\n"))
        .collect()
}
