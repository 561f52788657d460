//! Day One's JSON export: a zip with one JSON file a journal, and folders with photos, videos, recordings and documents beside them.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::compose::{Draft, Out, Target, zone_or_home};
use super::dates::{self, Day};
use super::inline::Link;
use super::notes::{Blocks, each, escaped, field, flags, is_set, items, json_text};
use super::source::{Source, ending, file_name, is_hidden, stem};
use super::{Attached, Remark, Unreadable, text};

/// Fields that hold media.
const MEDIA: [&str; 4] = ["photos", "videos", "audios", "pdfAttachments"];

/// A photo, video, recording or document of an entry.
struct Medium {
    identifier: String,
    name: String,
    file: Option<usize>,
    /// What is said in it.
    transcript: String,
}

pub fn read(source: &mut dyn Source, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    let files = source.files().to_vec();
    let is_journal = |path: &str| ending(path) == "json" && !is_hidden(path);
    let mut stored: HashMap<String, usize> = HashMap::new();
    for (index, file) in
        files.iter().enumerate().filter(|(_, file)| !is_hidden(&file.path) && !is_journal(&file.path))
    {
        stored.entry(stem(&file.path).to_ascii_lowercase()).or_insert(index);
    }
    let mut journals = Vec::new();
    let mut known = BTreeSet::new();
    let mut trouble = None;
    for (index, file) in files.iter().enumerate().filter(|(_, file)| is_journal(&file.path)) {
        let bytes = out.bytes(source, index)?;
        let json = json_text(&bytes)?.into_owned();
        let collect = &mut |entry: Value| {
            known.extend(field(&entry, "uuid").map(str::to_ascii_uppercase));
            Ok(())
        };
        match each(&json, "entries", collect) {
            Ok(()) => journals.push((file_name(&file.path).to_owned(), json)),
            Err(Unreadable::Foreign) => {}
            Err(other) => trouble = Some(other),
        }
    }
    if let Some(trouble) = trouble {
        return Err(trouble);
    }
    if journals.is_empty() {
        return Err(Unreadable::Foreign);
    }
    let paths: Vec<String> = files.into_iter().map(|file| file.path).collect();
    for (name, json) in journals {
        let mut number = 0;
        each(&json, "entries", &mut |value| {
            number += 1;
            let called = format!("{name} entry {number}");
            entry(&value, called, &Known { stored: &stored, paths: &paths, entries: &known }, out)
        })?;
    }
    Ok(())
}

/// What the whole export holds.
struct Known<'a> {
    /// Files by their name without ending.
    stored: &'a HashMap<String, usize>,
    paths: &'a [String],
    entries: &'a BTreeSet<String>,
}

fn entry(value: &Value, called: String, known: &Known<'_>, out: &mut Out<'_, '_>) -> Result<(), Unreadable> {
    let uuid = field(value, "uuid").map(str::trim).filter(|uuid| !uuid.is_empty());
    let wrong = value.get("text").is_some_and(|text| !text.is_string() && !text.is_null());
    if !value.is_object() || wrong {
        return out.leave_out(uuid.unwrap_or(&called), "malformed");
    }
    if ["isDeleted", "isTrashed"].into_iter().any(|name| is_set(value, name)) {
        let (title, _) = title(&unescaped(field(value, "text").unwrap_or_default()));
        return out.leave_out_titled(uuid.unwrap_or(&called), &title, "deleted");
    }
    let mut remarks = Vec::new();
    let body = match (field(value, "text"), field(value, "richText")) {
        (Some(text), _) if !text.trim().is_empty() => unescaped(text),
        (_, Some(rich)) if !rich.trim().is_empty() => match super::dayone_rich::markdown(rich) {
            Some(text) => {
                remarks.push(Remark::of("converted"));
                text
            }
            None => {
                remarks.push(Remark::about("field-ignored", "richText"));
                String::new()
            }
        },
        _ => String::new(),
    };
    let day = field(value, "creationDate").and_then(dates::instant).and_then(|instant| {
        let zone = zone_or_home(field(value, "timeZone"), out.options, &mut remarks);
        Day::at(instant, zone)
    });
    let media = media(value, known);
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
        let missing: Vec<&str> = media.iter().map(|medium| medium.name.as_str()).collect();
        rest = missing.join("\n\n");
    }
    let source_id = uuid.map_or_else(
        || {
            let made = field(value, "creationDate").unwrap_or_default();
            format!("{made} {}", text::mark(text::trimmed(&body).lines().next().unwrap_or_default()))
        },
        str::to_ascii_uppercase,
    );
    let more = more(value, &called);
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
        more,
        ..Draft::default()
    };
    out.entry(draft, &mut |link| resolve(link, &media, known))
}

/// The journal, the marks, the place and the weather.
fn more(value: &Value, called: &str) -> Vec<(&'static str, String)> {
    let journal = called.split(".json entry").next().unwrap_or_default();
    let mut more = flags(value, &[("starred", "starred"), ("isPinned", "pinned"), ("isAllDay", "all_day")]);
    more.push(("folder", journal.to_owned()));
    let place = value.get("location").unwrap_or(&Value::Null);
    let parts = ["placeName", "localityName", "country"].into_iter().filter_map(|name| field(place, name));
    let named = parts.collect::<Vec<_>>().join(", ");
    let degrees = |name: &str| place.get(name).and_then(Value::as_f64).map(|degrees| format!("{degrees:.5}"));
    let unnamed = || Some(format!("{}, {}", degrees("latitude")?, degrees("longitude")?));
    more.push(("place", if named.is_empty() { unnamed().unwrap_or_default() } else { named }));
    let weather = value.get("weather").unwrap_or(&Value::Null);
    let degrees =
        weather.get("temperatureCelsius").and_then(Value::as_f64).map(|degrees| format!("{degrees:.0} °C"));
    let parts = [field(weather, "conditionsDescription").map(str::to_owned), degrees];
    more.push(("weather", parts.into_iter().flatten().collect::<Vec<_>>().join(", ")));
    let music = value.get("music").unwrap_or(&Value::Null);
    let parts = ["track", "artist", "album"].into_iter().filter_map(|name| field(music, name));
    more.push(("music", parts.collect::<Vec<_>>().join(", ")));
    let moving = value.get("userActivity").unwrap_or(&Value::Null);
    more.push(("activity", field(moving, "activityName").unwrap_or_default().to_owned()));
    let steps = moving.get("stepCount").and_then(Value::as_u64).filter(|steps| *steps > 0);
    more.push(("steps", steps.map(|steps| steps.to_string()).unwrap_or_default()));
    more
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

fn media(value: &Value, known: &Known<'_>) -> Vec<Medium> {
    let mut found: Vec<(i64, Medium)> = Vec::new();
    for one in MEDIA.iter().flat_map(|kind| items(value, kind)).take(10_000) {
        let identifier = field(one, "identifier").unwrap_or_default().to_ascii_uppercase();
        let md5 = field(one, "md5").unwrap_or_default().to_ascii_lowercase();
        let file = [&md5, &identifier.to_ascii_lowercase()]
            .into_iter()
            .find_map(|name| known.stored.get(name.as_str()).copied());
        let path = file.and_then(|file| known.paths.get(file)).map(String::as_str);
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
        found.push((order, Medium { identifier, name, file, transcript }));
    }
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, medium)| medium).collect()
}

fn resolve(link: &Link, media: &[Medium], known: &Known<'_>) -> Target {
    let words = |name: &str| if link.label.is_empty() { name.to_owned() } else { link.label.clone() };
    if let Some(place) = link.target.strip_prefix("dayone-moment:") {
        let wanted = place.rsplit('/').next().unwrap_or_default();
        let medium = media.iter().find(|medium| medium.identifier.eq_ignore_ascii_case(wanted));
        return match medium {
            Some(Medium { file: Some(file), name, .. }) => {
                Target::File { file: *file, name: name.clone(), label: None }
            }
            Some(Medium { name, .. }) => {
                Target::Words { words: words(name), remark: Some(Remark::about("attachment-missing", name)) }
            }
            None => Target::Words { words: words(""), remark: Some(Remark::of("attachment-missing")) },
        };
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
            Target::Page { source_id, label: None, remark: None }
        }
        _ => Target::Words { words: words(""), remark: Some(Remark::of("link-broken")) },
    }
}

/// Takes back the backslashes that Day One puts before punctuation where Markdown needs none.
pub fn unescaped(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut fence = None;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start();
        let mark = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark));
        match (fence, mark) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            (None, None) => {
                unescape_line(line, &mut out);
                continue;
            }
            _ => {}
        }
        out.push_str(line);
    }
    out
}

fn unescape_line(line: &str, out: &mut String) {
    let start = out.len();
    let mut letters = line.chars().peekable();
    let mut code = false;
    while let Some(letter) = letters.next() {
        if letter == '`' {
            code = !code;
        }
        if letter != '\\' || code {
            out.push(letter);
            continue;
        }
        let Some(next) = letters.next_if(|next| next.is_ascii_punctuation()) else {
            out.push(letter);
            continue;
        };
        let before = out.get(start..).unwrap_or_default().trim_start();
        let after = letters.peek().copied();
        if is_needed(next, before, after) {
            out.push('\\');
        }
        out.push(next);
    }
}

/// Whether a sign would mean something without its backslash.
fn is_needed(sign: char, before: &str, after: Option<char>) -> bool {
    let ends = after.is_none_or(char::is_whitespace);
    match sign {
        '.' | ')' => {
            ends && !before.is_empty()
                && before.len() < 10
                && before.bytes().all(|byte| byte.is_ascii_digit())
        }
        // In a row of them, `\-\-\-`, each is needed: without its backslashes it would be a line across, or make a heading.
        '-' | '+' => row(before, sign) && (ends || matches!(after, Some('-' | '\\'))),
        // Bare addresses know no backslashes.
        '_' | '~' if before.rsplit(char::is_whitespace).next().is_some_and(|word| word.contains("://")) => {
            false
        }
        '#' => {
            before.chars().all(|letter| letter == '#') && (ends || after == Some('#') || after == Some('\\'))
        }
        '>' | '=' => before.is_empty(),
        '!' => after == Some('['),
        '(' => before.ends_with(']'),
        ',' | ':' | ';' | '?' | '"' | '\'' | '/' | '@' | '%' | '$' | '^' | '{' | '}' => false,
        _ => true,
    }
}

/// Whether nothing but this sign, with backslashes, stands before.
fn row(before: &str, sign: char) -> bool {
    before.chars().all(|letter| letter == sign || letter == '\\')
}

#[cfg(test)]
mod tests {
    use super::{title, unescaped};

    #[test]
    fn needless_backslashes_go_and_needed_ones_stay() {
        for (written, wanted) in [
            ("Sturen\\. Drie \\(en niet meer\\)\\!", "Sturen. Drie (en niet meer)!"),
            ("2024\\. Het jaar", "2024\\. Het jaar"),
            ("\\- no list", "\\- no list"),
            ("a \\- dash \\+32", "a - dash +32"),
            ("\\*not bold\\* snake\\_case", "\\*not bold\\* snake\\_case"),
            ("\\# no heading", "\\# no heading"),
            ("C\\#", "C#"),
            ("`a\\.b` c\\.", "`a\\.b` c."),
            ("```\na\\.b\n```\nc\\.", "```\na\\.b\n```\nc."),
            ("\\!\\[x]", "!\\[x]"),
            ("\\-\\-\\-", "\\-\\-\\-"),
            ("a \\-\\-\\- b", "a --- b"),
            ("https://example\\.org/a\\_b?c\\=d snake\\_case", "https://example.org/a_b?c=d snake\\_case"),
        ] {
            assert_eq!(unescaped(written), wanted);
        }
    }

    #[test]
    fn a_heading_is_the_title_whatever_cannot_be_seen_before_it() {
        for body in ["# Gent\n\nwords", "\u{200b}\n# Gent\n\nwords", "\u{200b}# Gent\n\nwords"] {
            assert_eq!(title(body), ("Gent".to_owned(), "words".to_owned()));
        }
        assert_eq!(title("\u{200b}words"), (String::new(), "words".to_owned()));
    }
}
