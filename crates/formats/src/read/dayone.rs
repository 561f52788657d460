//! Day One's JSON export: a zip with one JSON file a journal, and folders with photos, videos, recordings and documents beside them. Folders
//! of Day One Classic are read too (`dayone_classic.rs`).

use std::collections::{BTreeSet, HashMap};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use super::compose::{Draft, Out, Target, known_as, zone_or_home};
use super::dates;
use super::dayone_escapes::unescaped;
use super::inline::Link;
use super::notes::{Blocks, each, escaped, field, is_set, items, json_text, linked};
use super::source::{Source, ending, file_name, is_hidden, stem};
use super::{Attached, Remark, Unreadable, dayone_beside, dayone_classic, text};

/// Fields that hold media.
const MEDIA: [&str; 4] = ["photos", "videos", "audios", "pdfAttachments"];

/// A photo, video, recording or document of an entry.
struct Medium {
    identifier: String,
    name: String,
    file: Option<usize>,
    /// What is said in it.
    transcript: String,
    /// What stands below it, one line of Markdown.
    caption: String,
}

impl Medium {
    /// How a text shows it.
    fn shown(&self) -> String {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        match self.identifier.as_str() {
            "" => escaped(&self.name),
            identifier if identifier.chars().all(plain) => format!("![](dayone-moment://{identifier})"),
            _ => escaped(&self.name),
        }
    }
}

pub fn read(source: &mut dyn Source, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    let files = source.files().to_vec();
    let is_journal = |path: &str| ending(path) == "json" && !is_hidden(path);
    let is_beside = |path: &str| !is_hidden(path) && !is_journal(path) && !dayone_classic::is_entry(path);
    let mut stored: HashMap<String, usize> = HashMap::new();
    for (index, file) in files.iter().enumerate().filter(|(_, file)| is_beside(&file.path)) {
        stored.entry(stem(&file.path).to_ascii_lowercase()).or_insert(index);
    }
    let paths: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
    let (mut journals, mut broken) = (Vec::new(), Vec::new());
    let (mut known, mut shown) = (BTreeSet::new(), HashMap::new());
    for (index, file) in files.iter().enumerate().filter(|(_, file)| is_journal(&file.path)) {
        let bytes = out.bytes(source, index)?;
        let mut ids = Vec::new();
        let collect = &mut |entry: Value| {
            ids.extend(field(&entry, "uuid").map(str::to_ascii_uppercase));
            for Medium { identifier, name, file, .. } in media(&entry, (&stored, &paths)) {
                if let Some(file) = file.filter(|_| !identifier.is_empty()) {
                    shown.entry(identifier).or_insert((file, name));
                }
            }
            Ok(())
        };
        let json =
            json_text(&bytes).and_then(|json| each(&json, "entries", collect).map(|()| json.into_owned()));
        match json {
            Ok(json) => {
                known.extend(ids);
                journals.push((file_name(&file.path).to_owned(), json));
            }
            Err(Unreadable::Foreign) => {}
            Err(trouble) => broken.push((file.path.clone(), trouble)),
        }
    }
    let mut classic = Vec::new();
    for (index, file) in files.iter().enumerate().filter(|(_, file)| dayone_classic::is_entry(&file.path)) {
        let bytes = out.bytes(source, index)?;
        match dayone_classic::entry(&bytes, &file.path, &|name: &str| stored.contains_key(name)) {
            Ok(entry) => {
                known.extend(field(&entry, "uuid").map(str::to_ascii_uppercase));
                classic.push((file.path.as_str(), entry));
            }
            Err(trouble) => broken.push((file.path.clone(), trouble)),
        }
    }
    if journals.is_empty() && classic.is_empty() {
        return Err(broken.last().map_or(Unreadable::Foreign, |(_, trouble)| *trouble));
    }
    // A journal that cannot be read keeps no other out.
    let whole = broken.is_empty();
    for (path, trouble) in broken {
        out.leave_out(&path, trouble.class())?;
    }
    let known = Known { stored: &stored, paths: &paths, entries: &known, shown: &shown };
    let mut used = BTreeSet::new();
    for (name, json) in journals {
        let mut number = 0;
        each(&json, "entries", &mut |value| {
            number += 1;
            entry(&value, stem(&name), format!("{name} entry {number}"), &known, &mut used, out)
        })?;
    }
    for (path, value) in classic {
        entry(&value, dayone_classic::journal(path), file_name(path).to_owned(), &known, &mut used, out)?;
    }
    let loose = paths.iter().enumerate().filter(|(file, _)| whole && !used.contains(file));
    for (_, path) in loose.filter(|(_, path)| is_beside(path)) {
        out.leave_out(path, "not-used")?;
    }
    Ok(())
}

/// What the whole export holds.
struct Known<'a> {
    /// Files by their name without ending.
    stored: &'a HashMap<String, usize>,
    paths: &'a [String],
    entries: &'a BTreeSet<String>,
    /// Files and their names by the identifiers of media: an entry shows those of others too, where somebody copied a photo.
    shown: &'a HashMap<String, (usize, String)>,
}

/// One entry of a journal. The files that it has are noted in `used`, whatever becomes of it.
fn entry(
    value: &Value,
    journal: &str,
    called: String,
    known: &Known<'_>,
    used: &mut BTreeSet<usize>,
    out: &mut Out<'_, '_>,
) -> Result<(), Unreadable> {
    let media = media(value, (known.stored, known.paths));
    used.extend(media.iter().filter_map(|medium| medium.file));
    let uuid = field(value, "uuid").map(str::trim).filter(|uuid| !uuid.is_empty());
    let wrong = value.get("text").is_some_and(|text| !text.is_string() && !text.is_null());
    let mut remarks = Vec::new();
    let created = field(value, "creationDate").unwrap_or_default().trim();
    let day = dates::moment(created, &out.options.home).and_then(|_| {
        let zone = zone_or_home(field(value, "timeZone"), out.options, &mut remarks);
        dates::moment(created, &zone)
    });
    let date = day.as_ref().map(|day| day.date);
    if !value.is_object() || wrong {
        return out.leave_out_titled(uuid.unwrap_or(&called), &known_as("", "", date), "malformed");
    }
    if ["isDeleted", "isTrashed"].into_iter().any(|name| is_set(value, name)) {
        let (title, rest) = title(&unescaped(field(value, "text").unwrap_or_default()));
        let name = known_as(&title, &rest, date);
        return out.leave_out_titled(uuid.unwrap_or(&called), &name, "deleted");
    }
    let body = match (field(value, "text"), field(value, "richText")) {
        (Some(text), _) if !text.trim().is_empty() => unescaped(text),
        (_, Some(rich)) if !rich.trim().is_empty() => {
            match super::dayone_rich::markdown(rich, &mut remarks) {
                Some(text) => {
                    remarks.push(Remark::of("converted"));
                    text
                }
                None => {
                    remarks.push(Remark::of("kept-as-code"));
                    text::fenced("json", rich)
                }
            }
        }
        _ => String::new(),
    };
    let mut files: Vec<Attached> = Vec::new();
    for medium in &media {
        if let Some(file) = medium.file.filter(|file| !files.iter().any(|known| known.file == *file)) {
            files.push(Attached { file, name: medium.name.clone() });
        } else if medium.file.is_none() && !body.contains(&medium.identifier) {
            remarks.push(Remark::about("attachment-missing", &medium.name));
        }
    }
    let (title, mut rest) = title(&body);
    for medium in media.iter().filter(|medium| !medium.transcript.is_empty()) {
        rest = with_transcript(&rest, medium);
        remarks.push(Remark::about("transcript-kept", &medium.name));
    }
    if title.is_empty() && rest.trim().is_empty() && files.is_empty() {
        // All there was is missing: its name keeps the day.
        rest = media.iter().map(Medium::shown).collect::<Vec<_>>().join("\n\n");
    }
    let source_id = uuid.map_or_else(
        || {
            let made = field(value, "creationDate").unwrap_or_default();
            format!("{made} {}", text::mark(text::trimmed(&body).lines().next().unwrap_or_default()))
        },
        str::to_ascii_uppercase,
    );
    let mut more = dayone_beside::more(value, journal, &out.options.home);
    if day.as_ref().is_none_or(|day| day.written.is_none()) {
        let written = value.get("creationDate").filter(|created| !created.is_null() && !created.is_string());
        more.push(("creationDate", written.map_or_else(|| created.to_owned(), Value::to_string)));
    }
    let called = uuid.map_or(called, str::to_owned);
    let draft = Draft {
        source_id,
        called: Some(called),
        title,
        day,
        tags: tags(value, &mut remarks),
        text: rest,
        files,
        remarks,
        modified: field(value, "modifiedDate").and_then(dates::instant),
        more,
        ..Draft::default()
    };
    out.entry(draft, &mut |link| resolve(link, &media, known))
}

/// A text with what was said in a recording, as a quotation below the line that shows it, else at the end.
fn with_transcript(text: &str, medium: &Medium) -> String {
    let said =
        medium.transcript.lines().map(|line| format!("> {}", escaped(line.trim())).trim_end().to_owned());
    let said = said.collect::<Vec<_>>().join("\n");
    let wanted = (!medium.identifier.is_empty()).then(|| medium.identifier.to_ascii_uppercase());
    let shown = wanted.and_then(|wanted| text.to_ascii_uppercase().find(&wanted));
    let end = shown.map_or(text.len(), |at| {
        text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |line| at + line)
    });
    let (before, after) = text.split_at_checked(end).unwrap_or((text, ""));
    let mut blocks = Blocks(before.trim_end().to_owned());
    blocks.add(&said);
    blocks.add(after.trim_start_matches('\n'));
    blocks.0
}

/// A heading in the first line is the title, and leaves the text unless there is a link in it.
fn title(body: &str) -> (String, String) {
    // Some devices begin an entry with a space that has no width.
    let body = body.trim_start_matches(['\u{200b}', '\n']);
    match text::heading(body) {
        Some((_, words, rest)) => {
            let title = text::plain(&words);
            let rest = if words.contains("](") { body } else { rest };
            if title.is_empty() { (title, body.to_owned()) } else { (title, rest.to_owned()) }
        }
        None => (String::new(), body.to_owned()),
    }
}

fn tags(value: &Value, remarks: &mut Vec<Remark>) -> Vec<String> {
    if value.get("tags").is_some_and(|tags| !tags.is_array() && !tags.is_null()) {
        remarks.push(Remark::about("field-ignored", "tags"));
    }
    // Some versions write the spaces of a tag as addresses do.
    items(value, "tags").iter().filter_map(Value::as_str).map(|tag| tag.replace("%20", " ")).collect()
}

fn media(value: &Value, (stored_files, paths): (&HashMap<String, usize>, &[String])) -> Vec<Medium> {
    let mut found: Vec<(i64, Medium)> = Vec::new();
    for one in MEDIA.iter().flat_map(|kind| items(value, kind)).take(10_000) {
        let identifier = field(one, "identifier").unwrap_or_default().to_ascii_uppercase();
        let md5 = field(one, "md5").unwrap_or_default().to_ascii_lowercase();
        let file = [&md5, &identifier.to_ascii_lowercase()]
            .into_iter()
            .find_map(|name| stored_files.get(name.as_str()).copied());
        let path = file.and_then(|file| paths.get(file)).map(String::as_str);
        let kind =
            field(one, "type").or_else(|| field(one, "format")).unwrap_or_default().to_ascii_lowercase();
        let kind = path.map_or(kind, ending);
        let stored = path.map_or_else(|| format!("{md5}.{kind}"), |path| file_name(path).to_owned());
        let given =
            ["pdfName", "filename", "title"].into_iter().find_map(|name| field(one, name)).map(str::trim);
        let name = match given.filter(|given| !given.is_empty()) {
            // What the file was once called may end otherwise than what it is now.
            Some(given) if ending(given) == kind => given.to_owned(),
            Some(given) => format!("{}.{kind}", if given.contains('.') { stem(given) } else { given }),
            None => stored,
        };
        let name = file_name(&name).to_owned();
        let order = one.get("orderInEntry").and_then(Value::as_i64).unwrap_or(i64::MAX);
        let said = one.get("transcription").unwrap_or(&Value::Null);
        let transcript = said.as_str().or_else(|| field(said, "text")).unwrap_or_default().trim().to_owned();
        let caption = escaped(&text::line(field(one, "caption").unwrap_or_default(), usize::MAX).0);
        found.push((order, Medium { identifier, name, file, transcript, caption }));
    }
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, medium)| medium).collect()
}

fn resolve(link: &Link, media: &[Medium], known: &Known<'_>) -> Target {
    if let Some(place) = link.target.strip_prefix("dayone-moment:") {
        let wanted = place.rsplit('/').next().unwrap_or_default();
        let medium = media.iter().find(|medium| medium.identifier.eq_ignore_ascii_case(wanted));
        let caption = medium.map(|medium| &medium.caption).filter(|words| !words.is_empty());
        let label = caption.filter(|_| link.label.trim().is_empty()).cloned();
        return match (medium, known.shown.get(&wanted.to_ascii_uppercase())) {
            (Some(Medium { file: Some(file), name, .. }), _) | (_, Some((file, name))) => {
                Target::File { file: *file, name: name.clone(), label }
            }
            (Some(Medium { name, .. }), None) => missing(link, name),
            (None, None) => missing(link, wanted),
        };
    }
    if let Some(address) = elsewhere(&link.target) {
        return Target::Words { words: linked(&escaped(&address), &address), remark: None };
    }
    let query = ["dayone2:", "dayone:"].iter().find_map(|scheme| link.target.strip_prefix(scheme));
    let Some(query) = query else { return Target::Leave };
    let wanted = query.split(['?', '&']).find_map(|part| {
        part.strip_prefix("entryId=")
            .or_else(|| part.strip_prefix("identifier="))
            .map(str::to_ascii_uppercase)
    });
    match wanted {
        Some(source_id) if known.entries.contains(&source_id) => {
            Target::Page { source_id, label: None, heading: String::new(), remark: None }
        }
        _ => {
            let about = if link.label.is_empty() { &link.target } else { &link.label };
            Target::Words { words: link.label.clone(), remark: Some(Remark::about("link-broken", about)) }
        }
    }
}

/// The address of a film or a recording on the network that an entry shows: `dayone-external:/video/`, and behind it the address as Base64.
fn elsewhere(target: &str) -> Option<String> {
    let encoded = target.strip_prefix("dayone-external:")?.rsplit('/').next()?;
    let address = String::from_utf8(URL_SAFE_NO_PAD.decode(encoded.trim_end_matches('=')).ok()?).ok()?;
    let harmless = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
    let odd = |letter: char| letter.is_whitespace() || letter.is_control();
    (harmless && !address.contains(odd)).then_some(address)
}

/// What stands where a file is missing: its words or its name, and under them the address that the source knows it by.
fn missing(link: &Link, name: &str) -> Target {
    let words = match link.label.trim() {
        "" => escaped(if name.is_empty() { "…" } else { name }),
        label => label.to_owned(),
    };
    let remark = Some(Remark::about("attachment-missing", name));
    Target::Words { words: linked(&words, &link.target), remark }
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn a_heading_is_the_title_whatever_cannot_be_seen_before_it() {
        for body in ["# Gent\n\nwords", "\u{200b}\n# Gent\n\nwords", "\u{200b}# Gent\n\nwords"] {
            assert_eq!(title(body), ("Gent".to_owned(), "words".to_owned()));
        }
        assert_eq!(title("\u{200b}words"), (String::new(), "words".to_owned()));
    }
}
