//! Standard Notes' decrypted backup: one JSON file of items, alone or in a zip with copies beside it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

use super::compose::{Draft, Out, Target, known_as};
use super::dates::{self, Day};
use super::inline::{self, Link};
use super::inside::Inside;
use super::lexical::Around;
use super::notes::{Blocks, each, escaped, field, flags, is_set, items, json_text};
use super::source::{Source, ending, is_hidden};
use super::{Remark, Unreadable, html, lexical, literal, spreadsheet, text};

/// What notes refer to.
#[derive(Default)]
struct Known {
    /// Titles of notes.
    notes: BTreeMap<String, String>,
    /// Titles of notes that do not come: what leads to one is called so.
    gone: BTreeMap<String, String>,
    /// Title and parent of tags.
    tags: BTreeMap<String, (String, Option<String>)>,
    /// Tags of notes.
    tagged: BTreeMap<String, Vec<String>>,
    /// Names of files.
    files: BTreeMap<String, String>,
    /// Files of notes.
    filed: BTreeMap<String, Vec<String>>,
}

pub fn read(source: &mut dyn Source, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    let files = source.files().to_vec();
    let wanted = |path: &str| {
        !is_hidden(path) && ["txt", "json"].contains(&ending(path).as_str()) && !path.contains("Items/")
    };
    let mut outcome = Err(Unreadable::Foreign);
    for (index, _) in files.iter().enumerate().filter(|(_, file)| wanted(&file.path)) {
        let bytes = out.bytes(source, index)?;
        let read = json_text(&bytes).and_then(|json| backup(&json, source, out));
        match read {
            Err(Unreadable::Foreign) => {}
            Err(Unreadable::NotText) if outcome.is_ok() => {}
            Err(other) => return Err(other),
            Ok(()) => outcome = Ok(()),
        }
    }
    outcome
}

fn backup(json: &str, source: &mut dyn Source, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    let mut known = Known::default();
    let mut kinds = false;
    each(json, "items", &mut |item| {
        kinds |= field(&item, "content_type").is_some();
        known.learn(&item);
        Ok(())
    })?;
    if !kinds {
        return Err(Unreadable::Foreign);
    }
    let (mut number, mut sealed, mut open) = (0, 0, 0);
    each(json, "items", &mut |item| {
        number += 1;
        let (Some(kind), Some(uuid)) = (field(&item, "content_type"), field(&item, "uuid")) else {
            return out.leave_out(&format!("item {number}"), "malformed");
        };
        if kind != "Note" {
            return Ok(());
        }
        let content = item.get("content").unwrap_or(&Value::Null);
        let name = name(&item, content, &out.options.home);
        if content.is_string() {
            sealed += 1;
            out.leave_out_titled(uuid, &name, "encrypted")
        } else if is_set(&item, "deleted") || is_set(content, "trashed") {
            out.leave_out_titled(uuid, &name, "deleted")
        } else if !content.is_object() {
            out.leave_out_titled(uuid, &name, "malformed")
        } else {
            open += 1;
            note(&item, uuid, content, (&known, source), out)
        }
    })?;
    if sealed > 0 && open == 0 { Err(Unreadable::Encrypted) } else { known.name_unused_tags(out) }
}

impl Known {
    fn learn(&mut self, item: &Value) {
        let (Some(kind), Some(uuid)) = (field(item, "content_type"), field(item, "uuid")) else { return };
        let content = item.get("content").unwrap_or(&Value::Null);
        let references = || items(content, "references").iter();
        let of = |kind: &'static str| {
            references()
                .filter(move |one| field(one, "content_type") == Some(kind))
                .filter_map(|one| field(one, "uuid").map(str::to_owned))
        };
        match kind {
            "Note" if content.is_object() => {
                let goes = is_set(item, "deleted") || is_set(content, "trashed");
                let titles = if goes { &mut self.gone } else { &mut self.notes };
                titles.insert(uuid.to_owned(), field(content, "title").unwrap_or_default().to_owned());
            }
            "Tag" => {
                let parent = references().find(|one| field(one, "reference_type") == Some("TagToParentTag"));
                let parent = parent.and_then(|one| field(one, "uuid")).map(str::to_owned);
                let title = field(content, "title").unwrap_or_default().trim().to_owned();
                self.tags.insert(uuid.to_owned(), (title, parent));
                for note in of("Note") {
                    self.tagged.entry(note).or_default().push(uuid.to_owned());
                }
            }
            "SN|File" | "File" => {
                self.files.insert(uuid.to_owned(), field(content, "name").unwrap_or_default().to_owned());
                for note in of("Note") {
                    self.filed.entry(note).or_default().push(uuid.to_owned());
                }
            }
            _ => {}
        }
    }

    /// What a note is called, whether it comes or not.
    fn title(&self, uuid: &str) -> Option<&str> {
        self.notes.get(uuid).or_else(|| self.gone.get(uuid)).map(String::as_str)
    }

    /// Names the tags that no note has, neither they nor those below them.
    fn name_unused_tags(&self, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
        let mut used = BTreeSet::new();
        let tagged = self.tagged.iter().filter(|(note, _)| self.notes.contains_key(*note));
        for tag in tagged.flat_map(|(_, tags)| tags) {
            let mut at = Some(tag.as_str());
            while let Some(uuid) = at.filter(|uuid| used.insert(*uuid)) {
                at = self.tags.get(uuid).and_then(|(_, parent)| parent.as_deref());
            }
        }
        let unused = |uuid: &str, title: &str| !title.is_empty() && !used.contains(uuid);
        for (uuid, (title, _)) in self.tags.iter().filter(|(uuid, (title, _))| unused(uuid, title)) {
            out.leave_out_titled(uuid, title, "tag-not-used")?;
        }
        Ok(())
    }

    /// A tag with those above it; in a circle its own name alone.
    fn tag(&self, uuid: &str) -> Option<String> {
        let (own, _) = self.tags.get(uuid)?;
        let (mut names, mut seen, mut at) = (Vec::new(), BTreeSet::new(), Some(uuid));
        while let Some(uuid) = at {
            if !seen.insert(uuid) {
                return Some(own.clone());
            }
            let Some((name, parent)) = self.tags.get(uuid) else { break };
            names.push(name.as_str());
            at = parent.as_deref();
        }
        names.reverse();
        Some(names.join("/"))
    }
}

fn note(
    item: &Value,
    uuid: &str,
    content: &Value,
    (known, source): (&Known, &mut dyn Source),
    out: &mut Out<'_, '_>,
) -> Result<(), Unreadable> {
    let title = field(content, "title").unwrap_or_default().trim();
    let (mut remarks, mut inside) = (Vec::new(), Vec::new());
    let Some(mut body) = body(content, known, &mut remarks, &mut inside) else {
        let name = name(item, content, &out.options.home);
        return out.leave_out_titled(uuid, &name, "secret-kind");
    };
    let repeats = text::heading(&body).filter(|(level, words, _)| *level == 1 && text::plain(words) == title);
    if let Some((_, _, rest)) = repeats {
        body = rest.to_owned();
    }
    let mut blocks = Blocks(text::trimmed(&body).to_owned());
    for one in items(content, "references") {
        let Some(target) = field(one, "uuid").filter(|target| known.notes.contains_key(*target)) else {
            continue;
        };
        if target != uuid && !body.contains(target) {
            blocks.add(&page(target, known));
        }
    }
    for file in known.filed.get(uuid).into_iter().flatten() {
        remarks.push(Remark::about("attachment-missing", known.files.get(file).map_or("", String::as_str)));
    }
    let app =
        content.get("appData").and_then(|data| data.get("org.standardnotes.sn")).unwrap_or(&Value::Null);
    let mut more = flags(app, &[("pinned", "pinned"), ("archived", "archived")]);
    more.extend(flags(content, &[("starred", "starred"), ("protected", "protected")]));
    let draft = Draft {
        source_id: uuid.to_owned(),
        title: title.to_owned(),
        day: day(item, &out.options.home),
        modified: changed(app).or_else(|| changed(item)),
        tags: known.tagged.get(uuid).into_iter().flatten().filter_map(|tag| known.tag(tag)).collect(),
        text: blocks.0,
        remarks,
        more,
        ..Draft::default()
    };
    // Another note of the same id has other files inside.
    let twin = if out.came_before(uuid) { text::mark(&draft.text) } else { String::new() };
    let place = format!("inside/{}{twin}", text::mark(uuid));
    let files: Vec<(String, Option<usize>)> = inside
        .into_iter()
        .enumerate()
        .map(|(number, file)| (file.name, source.take_in(&format!("{place}/{number}"), file.bytes)))
        .collect();
    out.entry(draft, &mut |link| resolve(link, &files, known))
}

/// When a note was written.
fn day(item: &Value, home: &TimeZone) -> Option<Day> {
    let written = field(item, "created_at").and_then(dates::instant).filter(|at| at.as_second() > 0);
    written.and_then(|at| Day::at(at, home.clone()))
}

/// When a note was last changed: as the program counts it, or as it was last sent.
fn changed(value: &Value) -> Option<Timestamp> {
    let told = ["client_updated_at", "updated_at"].into_iter().find_map(|name| field(value, name));
    told.and_then(dates::instant).filter(|at| at.as_second() > 0)
}

/// What a person knows a note by that does not come. Its words may be a secret or a tree.
fn name(item: &Value, content: &Value, home: &TimeZone) -> String {
    known_as(field(content, "title").unwrap_or_default(), "", day(item, home).map(|day| day.date))
}

/// What becomes of a link: to a file that stood inside the note, or to another note.
fn resolve(link: &Link, files: &[(String, Option<usize>)], known: &Known) -> Target {
    let number = link.target.strip_prefix(lexical::INSIDE).and_then(|number| number.parse::<usize>().ok());
    match number.and_then(|number| files.get(number)) {
        Some((name, Some(file))) => {
            return Target::File { file: *file, name: name.clone(), label: None };
        }
        Some((name, None)) => {
            let words = if link.label.is_empty() { escaped(name) } else { link.label.clone() };
            return Target::Words { words, remark: Some(Remark::about("attachment-missing", name)) };
        }
        None => {}
    }
    match link.target.strip_prefix("kring-source:") {
        Some(id) if known.notes.contains_key(id) => {
            Target::Page { source_id: id.to_owned(), label: None, heading: String::new(), remark: None }
        }
        Some(_) => {
            let remark = Some(Remark::about("link-broken", &link.label));
            Target::Words { words: link.label.clone(), remark }
        }
        None => Target::Leave,
    }
}

/// A link to another note, as this reader writes it down for itself.
fn page(uuid: &str, known: &Known) -> String {
    let title = known.title(uuid).unwrap_or_default();
    let words = if title.is_empty() { "…".to_owned() } else { escaped(title) };
    format!("[{words}](kring-source:{uuid})")
}

/// The Markdown of a note, whatever its editor made of it; nothing for notes that keep secrets.
fn body(
    content: &Value,
    known: &Known,
    remarks: &mut Vec<Remark>,
    inside: &mut Vec<Inside>,
) -> Option<String> {
    let whole = field(content, "text").unwrap_or_default();
    let editor = field(content, "editorIdentifier").unwrap_or_default();
    let kind = field(content, "noteType").filter(|kind| !kind.is_empty() && *kind != "unknown");
    let kind = kind.unwrap_or_else(|| guessed(editor, whole));
    if kind == "authentication" || editor.ends_with("token-vault") {
        return None;
    }
    let converted = match kind {
        "super" => {
            let around = Around {
                page: &|uuid| known.title(uuid).map(|_| page(uuid, known)),
                file: &|uuid| known.files.get(uuid).cloned(),
            };
            lexical::markdown(whole, &around, remarks, inside)
        }
        "task" if editor.ends_with("advanced-checklist") || is_checklist(whole) => checklist(whole),
        "spreadsheet" => spreadsheet::markdown(whole),
        "rich-text" => {
            if inline::is_picture_sized(whole) {
                remarks.push(Remark::of("image-size"));
            }
            Some(html::markdown(whole))
        }
        "code" => Some(text::fenced(&mode(content), whole)),
        _ => return Some(whole.to_owned()),
    };
    if whole.trim().is_empty() {
        return Some(String::new());
    }
    let Some(converted) = converted else {
        remarks.push(Remark::of("kept-as-code"));
        return Some(text::fenced("json", whole));
    };
    remarks.push(Remark::of("converted"));
    Some(converted)
}

/// The language that a code note says it is in.
fn mode(content: &Value) -> String {
    let settings = content.get("appData").and_then(|data| data.get("org.standardnotes.sn.components"));
    let modes = settings.and_then(Value::as_object).into_iter().flat_map(|settings| settings.values());
    let mode =
        modes.filter_map(|setting| field(setting, "mode").or_else(|| field(setting, "language"))).next();
    mode.unwrap_or_default().chars().filter(char::is_ascii_alphanumeric).take(30).collect()
}

/// What a note is whose backup is older than the field that says so: by its editor, else by its text.
fn guessed(editor: &str, whole: &str) -> &'static str {
    const EDITORS: [(&str, &str); 7] = [
        ("super-editor", "super"),
        ("advanced-checklist", "task"),
        ("standard-sheets", "spreadsheet"),
        ("bold-editor", "rich-text"),
        ("plus-editor", "rich-text"),
        ("code-editor", "code"),
        ("token-vault", "authentication"),
    ];
    let named = EDITORS.iter().find(|(name, _)| editor.ends_with(name)).map(|(_, kind)| *kind);
    let is_tree = || {
        let tree =
            whole.starts_with("{\"root\"").then(|| serde_json::from_str::<Value>(whole).ok()).flatten();
        tree.is_some_and(|tree| tree["root"]["children"].is_array())
    };
    named.unwrap_or_else(|| match () {
        () if is_checklist(whole) => "task",
        () if is_tree() => "super",
        () => "plain-text",
    })
}

/// Whether a text is what the checklist writes.
fn is_checklist(whole: &str) -> bool {
    if !whole.trim_start().starts_with('{') || !whole.contains("\"groups\"") {
        return false;
    }
    let value = serde_json::from_str::<Value>(whole).unwrap_or_default();
    value.get("schemaVersion").is_some() && value.get("groups").is_some_and(Value::is_array)
}

fn checklist(whole: &str) -> Option<String> {
    let value: Value = serde_json::from_str(whole).ok()?;
    let groups = value.get("groups")?.as_array()?;
    let mut blocks = Blocks::default();
    for group in groups {
        if let Some(name) = field(group, "name").map(str::trim).filter(|name| !name.is_empty()) {
            blocks.add(&format!("## {}", escaped(name)));
        }
        let task = |task: &Value| {
            let mark = if is_set(task, "completed") { 'x' } else { ' ' };
            let words = field(task, "description").unwrap_or_default().replace('\n', " ");
            format!("- [{mark}] {}", literal::inside(&words))
        };
        // What was typed and not yet added to the list is a task too.
        let draft = field(group, "draft").map(str::trim).filter(|draft| !draft.is_empty());
        let draft = draft.map(|draft| format!("- [ ] {}", literal::inside(&draft.replace('\n', " "))));
        blocks.add(&items(group, "tasks").iter().map(task).chain(draft).collect::<Vec<_>>().join("\n"));
    }
    Some(blocks.0)
}
