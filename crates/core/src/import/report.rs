//! A report in words: what a terminal shows and a saved report says.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::view::ImportReport;
use crate::language::{Messages, say};

/// The report as text. `written` says whether it was done or only looked at.
pub fn in_words(messages: &Messages, report: &ImportReport, written: bool) -> String {
    let mut text = say!(messages, if written { "import-said-done" } else { "import-said-looked" },
        "found" => report.found, "new" => report.new, "changed" => report.changed, "same" => report.same,
        "kept" => report.kept, "refused" => report.refused.len(), "attachments" => report.attachments);
    text.push('\n');
    for sample in report.first.iter().filter(|_| !written) {
        let title = match (sample.title.as_str(), sample.first_words.as_str()) {
            ("", "") => "…".to_owned(),
            ("", words) => format!("({words})"),
            (title, _) => title.to_owned(),
        };
        let _ = writeln!(text, "  {}  {title}", sample.date);
    }
    for beside in &report.beside {
        let what = messages.say(&format!("import-beside-{}", beside.what), &[]);
        let _ = writeln!(text, "{what}: {}", beside.count);
    }
    text.push_str(&folders(messages, report, written));
    let held = report.held.iter().map(|held| (held.reason.as_str(), held.name.clone()));
    let refused = report.refused.iter().map(|refused| (refused.reason.as_str(), refused.name.clone()));
    let warnings = report.warnings.iter().map(|warning| {
        let about = warning.about.as_ref().map(|about| format!(": {about}")).unwrap_or_default();
        (warning.reason.as_str(), format!("{}{about}", warning.name))
    });
    group(messages, &mut text, refused);
    group(messages, &mut text, held);
    group(messages, &mut text, warnings);
    match &report.id {
        Some(id) => text.push_str(&say!(messages, "import-said-undo", "id" => id)),
        None if !written && (report.new + report.changed > 0 || !report.beside.is_empty()) => {
            text.push_str(&say!(messages, "import-said-write"))
        }
        None => {}
    }
    text
}

/// What becomes of notebooks, folders and favourites.
fn folders(messages: &Messages, report: &ImportReport, written: bool) -> String {
    let Some(folders) = &report.folders else { return String::new() };
    let named = u32::try_from(folders.names.len()).unwrap_or(u32::MAX);
    let more = if named < folders.count { ", …" } else { "" };
    let names = format!("{}{more}", folders.names.join(", "));
    match folders.as_tags {
        true => format!("{}\n", say!(messages, "import-said-folders", "names" => names)),
        false if written => String::new(),
        false => format!("{}\n", say!(messages, "import-said-no-folders", "names" => names)),
    }
}

/// Names what shares a reason under that reason.
fn group(messages: &Messages, text: &mut String, all: impl Iterator<Item = (impl AsRef<str>, String)>) {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (reason, name) in all {
        groups.entry(reason.as_ref().to_owned()).or_default().push(name);
    }
    for (reason, names) in groups {
        let _ = writeln!(text, "\n{} ({})", messages.say(&format!("import-why-{reason}"), &[]), names.len());
        for name in names {
            let _ = writeln!(text, "  {name}");
        }
    }
}
