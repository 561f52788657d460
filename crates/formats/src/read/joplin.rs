//! Joplin: a tar (JEX) or folder of items, each a text that ends with its fields; resources lie beside them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::compose::{Draft, Out, Target, known_as};
use super::dates::{self, Day};
use super::inline::{self, Link, decoded};
use super::source::{Source, ending, file_name, folder, is_hidden, stem};
use super::{Attached, Remark, Unreadable, html, text};

/// Kinds of items, by their number.
const NOTE: &str = "1";
const FOLDER: &str = "2";
const RESOURCE: &str = "4";
const TAG: &str = "5";
const NOTE_TAG: &str = "6";
/// Notebooks, settings, revisions and the like: passed over without a word.
const SILENT: [&str; 12] = ["2", "3", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"];

/// An item: its text, and its fields.
struct Item {
    name: String,
    body: String,
    fields: BTreeMap<String, String>,
}

impl Item {
    fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    fn is_set(&self, name: &str) -> bool {
        self.field(name).parse::<i64>().is_ok_and(|number| number != 0)
    }

    /// The text without its first line and the empty line below it.
    fn titled(&self) -> (&str, &str) {
        let (title, body) = self.body.split_once('\n').unwrap_or((&self.body, ""));
        (title.trim(), body.strip_prefix('\n').unwrap_or(body))
    }
}

/// A file that notes may show.
struct Resource {
    name: String,
    file: Option<usize>,
}

pub fn read(source: &mut dyn Source, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    let files = source.files().to_vec();
    let is_stored = |path: &str| file_name(folder(path)) == "resources";
    let mut stored: HashMap<String, usize> = HashMap::new();
    let mut items = Vec::new();
    let mut odd = Vec::new();
    for (index, file) in files.iter().enumerate().filter(|(_, file)| !is_hidden(&file.path)) {
        if is_stored(&file.path) {
            stored.insert(stem(&file.path).to_ascii_lowercase(), index);
            continue;
        }
        if ending(&file.path) != "md" {
            continue;
        }
        let name = file_name(&file.path).to_owned();
        let bytes = out.bytes(source, index)?;
        let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        match std::str::from_utf8(plain).map(|text| item(&name, text)) {
            Ok(Some(item)) => items.push(item),
            Ok(None) => odd.push((name, "malformed")),
            Err(_) => odd.push((name, "not-text")),
        }
    }
    if items.is_empty() {
        return Err(Unreadable::Foreign);
    }
    for (name, class) in odd {
        out.leave_out(&name, class)?;
    }
    let of_kind = |kind| of_kind(&items, kind);
    let resources: HashMap<String, Resource> =
        of_kind(RESOURCE).map(|item| resource(item, &stored)).collect();
    let names: HashMap<&str, &str> = of_kind(TAG).map(|item| (item.field("id"), item.titled().0)).collect();
    let mut tags: HashMap<&str, Vec<String>> = HashMap::new();
    for join in of_kind(NOTE_TAG) {
        if let Some(name) = names.get(join.field("tag_id")) {
            tags.entry(join.field("note_id")).or_default().push((*name).to_owned());
        }
    }
    let kept = |item: &&Item| !item.is_set("encryption_applied") && !item.is_set("deleted_time");
    let folders: HashMap<&str, (&str, &str)> =
        of_kind(FOLDER).map(|item| (item.field("id"), (item.titled().0, item.field("parent_id")))).collect();
    let notes: HashMap<&str, &str> =
        of_kind(NOTE).filter(kept).map(|item| (item.field("id"), item.titled().0)).collect();
    let (mut sealed, mut open, mut used) = (0, 0, BTreeSet::new());
    for item in &items {
        let kind = item.field("type_");
        match kind {
            NOTE => {}
            RESOURCE | TAG | NOTE_TAG => continue,
            _ if SILENT.contains(&kind) => continue,
            _ => {
                out.leave_out(item.field("id"), "unknown-kind")?;
                continue;
            }
        }
        let id = item.field("id");
        if item.is_set("encryption_applied") {
            sealed += 1;
            out.leave_out(id, "encrypted")?;
        } else if item.is_set("deleted_time") {
            let (title, body) = item.titled();
            let date = day(item, &out.options.home).map(|day| day.date);
            out.leave_out_titled(id, &known_as(title, body, date), "deleted")?;
        } else {
            open += 1;
            let tags = tags.remove(id).unwrap_or_default();
            let more = more(item, &folders, &out.options.home);
            note(item, (tags, more), &resources, &notes, &mut used, out)?;
        }
    }
    if sealed > 0 && open == 0 {
        return Err(Unreadable::Encrypted);
    }
    unused_tags(&items, &notes, out)?;
    unused_resources(&items, &resources, &used, out)?;
    let mut loose: Vec<usize> =
        stored.iter().filter(|(id, _)| !resources.contains_key(*id)).map(|(_, at)| *at).collect();
    loose.sort_unstable();
    for file in loose.into_iter().filter_map(|at| files.get(at)) {
        out.leave_out(&file.path, "not-used")?;
    }
    Ok(())
}

/// Names the tags that no note has.
fn unused_tags(items: &[Item], notes: &HashMap<&str, &str>, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    let joined: BTreeSet<&str> = of_kind(items, NOTE_TAG)
        .filter(|join| notes.contains_key(join.field("note_id")))
        .map(|join| join.field("tag_id"))
        .collect();
    for tag in of_kind(items, TAG).filter(|tag| !tag.is_set("encryption_applied")) {
        if !joined.contains(tag.field("id")) {
            out.leave_out_titled(tag.field("id"), tag.titled().0, "tag-not-used")?;
        }
    }
    Ok(())
}

/// Names the files that no note refers to.
fn unused_resources(
    items: &[Item],
    resources: &HashMap<String, Resource>,
    used: &BTreeSet<String>,
    out: &mut Out<'_, '_>,
) -> Result<(), Unreadable> {
    for item in of_kind(items, RESOURCE) {
        let id = item.field("id").to_ascii_lowercase();
        if !used.contains(&id) {
            let name = resources.get(&id).map_or("", |resource| resource.name.as_str());
            out.leave_out_titled(item.field("id"), name, "not-used")?;
        }
    }
    Ok(())
}

fn of_kind<'i>(items: &'i [Item], kind: &'static str) -> impl Iterator<Item = &'i Item> {
    items.iter().filter(move |item| item.field("type_") == kind)
}

/// Takes an item apart: its fields are the lines after the last empty line.
fn item(name: &str, whole: &str) -> Option<Item> {
    let whole = whole.replace("\r\n", "\n");
    let whole = whole.trim_end_matches('\n');
    let (body, block) = whole.rsplit_once("\n\n").unwrap_or(("", whole));
    // An item without text is nothing but fields.
    let (body, block) = if block.starts_with('\n') { (body, block.trim_start()) } else { (body, block) };
    let fields: BTreeMap<String, String> = block
        .lines()
        .map(|line| {
            let (name, value) =
                line.split_once(": ").or_else(|| line.strip_suffix(':').map(|name| (name, "")))?;
            Some((name.trim().to_owned(), value.trim().to_owned()))
        })
        .collect::<Option<_>>()?;
    if !fields.contains_key("type_") || !fields.contains_key("id") {
        return None;
    }
    Some(Item { name: name.to_owned(), body: body.to_owned(), fields })
}

fn resource(item: &Item, stored: &HashMap<String, usize>) -> (String, Resource) {
    let id = item.field("id").to_ascii_lowercase();
    let given = [item.titled().0, item.field("filename")].into_iter().find(|name| !name.is_empty());
    let kind = item.field("file_extension");
    let name = match given {
        Some(given) if kind.is_empty() || given.contains('.') => given.to_owned(),
        Some(given) => format!("{given}.{kind}"),
        None => format!("{id}.{kind}"),
    };
    let sealed = item.is_set("encryption_blob_encrypted") || item.is_set("encryption_applied");
    let file = stored.get(&id).copied().filter(|_| !sealed);
    (id, Resource { name, file })
}

fn note(
    item: &Item,
    (tags, more): (Vec<String>, Vec<(&'static str, String)>),
    resources: &HashMap<String, Resource>,
    notes: &HashMap<&str, &str>,
    used: &mut BTreeSet<String>,
    out: &mut Out<'_, '_>,
) -> Result<(), Unreadable> {
    let mut remarks = Vec::new();
    let (title, body) = item.titled();
    let mut files: Vec<Attached> = Vec::new();
    for id in mentioned(body) {
        let Some(Resource { name, file: Some(file) }) = resources.get(&id) else { continue };
        if !files.iter().any(|known| known.file == *file) {
            files.push(Attached { file: *file, name: name.clone() });
        }
        used.insert(id);
    }
    let mut body = body.to_owned();
    if item.field("markup_language") == "2" {
        if inline::is_picture_sized(&body) {
            remarks.push(Remark::of("image-size"));
        }
        body = html::markdown(&body);
        remarks.push(Remark::of("converted"));
    }
    if item.is_set("is_conflict") {
        remarks.push(Remark::of("conflict"));
    }
    if let Some((_, due)) = more.iter().find(|(name, due)| *name == "due" && !due.is_empty()) {
        remarks.push(Remark::about("reminder-kept", due));
    }
    // The heading that only says the title again.
    let repeats = text::heading(&body).filter(|(level, words, _)| *level == 1 && text::plain(words) == title);
    if let Some((_, _, rest)) = repeats {
        body = rest.to_owned();
    }
    let day = day(item, &out.options.home);
    let id = item.field("id").to_owned();
    let called = if id.is_empty() { item.name.clone() } else { id.clone() };
    let draft = Draft {
        source_id: called,
        title: title.to_owned(),
        day,
        modified: changed(item),
        tags,
        text: body,
        files,
        remarks,
        more,
        ..Draft::default()
    };
    out.entry(draft, &mut |link| {
        used.extend(wanted(link));
        resolve(link, resources, notes)
    })
}

/// When a note was written.
fn day(item: &Item, home: &TimeZone) -> Option<Day> {
    let written =
        ["user_created_time", "created_time"].into_iter().find_map(|name| dates::instant(item.field(name)));
    written.filter(|at| at.as_second() != 0).and_then(|at| Day::at(at, home.clone()))
}

/// When a note was last changed.
fn changed(item: &Item) -> Option<Timestamp> {
    let told =
        ["user_updated_time", "updated_time"].into_iter().find_map(|name| dates::instant(item.field(name)));
    told.filter(|at| at.as_second() > 0)
}

/// The notebook with those above it, in a circle each once, and what else Joplin knows of a note.
fn more(item: &Item, folders: &HashMap<&str, (&str, &str)>, home: &TimeZone) -> Vec<(&'static str, String)> {
    let (mut names, mut seen, mut at) = (Vec::new(), BTreeSet::new(), item.field("parent_id"));
    while let Some((name, parent)) = folders.get(at).filter(|_| seen.insert(at)) {
        names.push(*name);
        at = parent;
    }
    names.reverse();
    let mut more = vec![("folder", names.join("/"))];
    let created = item.field("created_time");
    if day(item, home).is_none() && dates::instant(created).is_none() {
        more.push(("created_time", created.to_owned()));
    }
    more.push(("author", item.field("author").to_owned()));
    more.push(("source_url", item.field("source_url").to_owned()));
    let zero = |name: &str| item.field(name).bytes().all(|byte| b"-0.".contains(&byte));
    if !zero("latitude") || !zero("longitude") {
        more.push(("place", format!("{}, {}", item.field("latitude"), item.field("longitude"))));
    }
    if !zero("altitude") {
        more.push(("altitude", format!("{} m", item.field("altitude"))));
    }
    if item.is_set("is_todo") {
        more.push(("task", if item.is_set("todo_completed") { "done" } else { "open" }.to_owned()));
        for (field, name) in [("todo_due", "due"), ("todo_completed", "completed")] {
            more.push((name, moment(item.field(field), home).unwrap_or_default()));
        }
    }
    more
}

/// A moment that Joplin counts in milliseconds, as a clock at home shows it; nothing for 0.
fn moment(millis: &str, home: &TimeZone) -> Option<String> {
    let millis = millis.parse().ok().filter(|millis| *millis > 0)?;
    let at = Timestamp::from_millisecond(millis).ok()?.to_zoned(home.clone());
    Some(at.strftime("%Y-%m-%d %H:%M").to_string())
}

/// The ids of all that a text speaks of. What plays a sound or a film there, or links in HTML, is no link that is read here: its file
/// comes along all the same.
fn mentioned(body: &str) -> Vec<String> {
    let id = |rest: &str| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>();
    let ids = body.split(":/").skip(1).map(|rest| id(rest).to_ascii_lowercase());
    ids.filter(|id| id.len() == 32).collect()
}

/// The id of the item that a link leads to.
fn wanted(link: &Link) -> Option<String> {
    let rest = link.target.strip_prefix(":/")?;
    Some(rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase())
}

/// The id of the note that a link leads to which Joplin made to be followed from other programs.
fn called(target: &str) -> Option<String> {
    let id = target.strip_prefix("joplin://x-callback-url/openNote?id=")?;
    Some(id.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase())
}

fn resolve(link: &Link, resources: &HashMap<String, Resource>, notes: &HashMap<&str, &str>) -> Target {
    if let Some(source_id) = called(&link.target).filter(|id| notes.contains_key(id.as_str())) {
        return Target::Page { source_id, label: None, heading: String::new(), remark: None };
    }
    let Some(id) = wanted(link) else { return Target::Leave };
    let words = |name: &str| if link.label.is_empty() { name.to_owned() } else { link.label.clone() };
    match (resources.get(&id), notes.contains_key(id.as_str())) {
        (Some(Resource { file: Some(file), name }), _) => {
            Target::File { file: *file, name: name.clone(), label: None }
        }
        (Some(resource), _) => Target::Words {
            words: words(&resource.name),
            remark: Some(Remark::about("attachment-missing", &resource.name)),
        },
        (None, true) => {
            let heading = decoded(link.target.split_once('#').map_or("", |(_, heading)| heading));
            Target::Page { source_id: id, label: None, heading, remark: None }
        }
        (None, false) => {
            let about = if link.label.is_empty() { &link.target } else { &link.label };
            Target::Words { words: link.label.clone(), remark: Some(Remark::about("link-broken", about)) }
        }
    }
}
