//! Markdown files that Kring wrote: what stands in their fields, and where their private part begins.

use jiff::tz::TimeZone;

use super::Own;
use super::dates::{self, Day};
use super::front::Front;
use crate::write::markdown::{AGREEMENTS, KIND, MARK, ONLY_ME, PAGE, SEAL, SPARE, unsealed};

/// What a session says, beside whose it is.
const SESSION: [&str; 4] = ["minutes", "mode", "fee", "size"];
/// Fields that are read here, and not the writer's own.
const FIELDS: [&str; 6] = ["kring", "id", "modified", "method", "source", SEAL];

/// What Kring wrote of a page, when it did. `whole`: the file.
pub fn own(front: &Front<'_>, whole: &str) -> Option<Own> {
    front.text(&[KIND]).filter(|kind| *kind == PAGE)?;
    let text = |name: &str| front.text(&[name]).unwrap_or_default().to_owned();
    let said = SESSION.iter().map(|name| (*name, text(name)));
    Some(Own {
        id: text("id"),
        person: text("person"),
        session: said.filter(|(_, value)| !value.is_empty()).collect(),
        method: text("method"),
        source: text("source"),
        modified: text("modified"),
        sealed: unsealed(whole),
    })
}

/// The day of a page, and the moment at which it was begun, which may be on another.
pub fn day(front: &Front<'_>, home: &TimeZone) -> Option<Day> {
    let read = |name: &str| dates::read(front.text(&[name])?, home);
    Some(Day { date: read("date")?.date, written: read("created").and_then(|day| day.written) })
}

/// The name of a field that is the writer's own in a file of Kring's, where it may have had to make way; `None` for one of Kring's.
pub fn field(name: &str) -> Option<&str> {
    let known = FIELDS.contains(&name) || SESSION.contains(&name) || name == "person";
    (!known).then(|| name.strip_prefix(SPARE).unwrap_or(name))
}

/// The text, what was agreed, and what is for the writer alone. Where a mark stands more than once, the first one counts: what is in
/// doubt stays private.
pub fn parts(body: &str) -> [String; 3] {
    let (rest, only_me) = cut(body, ONLY_ME);
    let (text, agreements) = cut(rest, AGREEMENTS);
    [text.to_owned(), agreements.to_owned(), only_me.to_owned()]
}

/// What of a text is not below the mark for the writer alone.
pub fn shared(body: &str) -> &str {
    cut(body, ONLY_ME).0
}

/// What stands before a mark, and what below the heading that follows it.
fn cut<'t>(text: &'t str, part: &str) -> (&'t str, &'t str) {
    let mark = format!("{MARK}{part} -->\n");
    let mut starts = text.match_indices(&mark).map(|(at, _)| at);
    let begins = |at: &usize| *at == 0 || text.get(..*at).is_some_and(|before| before.ends_with('\n'));
    let Some(at) = starts.find(begins) else { return (text, "") };
    let below = text.get(at + mark.len()..).unwrap_or_default();
    let below = match below.strip_prefix("## ") {
        Some(heading) => heading.split_once('\n').map_or("", |(_, rest)| rest),
        None => below,
    };
    (text.get(..at).unwrap_or_default(), below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_private_begins_at_the_first_mark() {
        let own = |text: &str| parts(text).map(|part| part.trim().to_owned());
        let marked = "Shared.\n\n## Only me\n\nnot yet\n\n<!-- kring:agreements -->\n## Agreed\n\n- one\n\n<!-- kring:only_me -->\n## Only me\n\nA\n";
        assert_eq!(own(marked), ["Shared.\n\n## Only me\n\nnot yet", "- one", "A"]);
        assert_eq!(own("Shared."), ["Shared.", "", ""]);
        assert_eq!(own("in a line <!-- kring:only_me -->\nstill shared")[2], "");
        let twice = "Shared.\n\n<!-- kring:only_me -->\n## a\n\nA\n\n<!-- kring:only_me -->\n## b\n\nB";
        assert_eq!(own(twice)[0], "Shared.", "what is in doubt stays private");
        assert_eq!(own("<!-- kring:only_me -->\n## a\n\nA"), ["", "", "A"]);
    }

    #[test]
    fn a_field_of_ours_is_nobodys_own_and_one_that_made_way_gets_its_name_back() {
        assert_eq!(
            ["person", "kring", "mood", "own-person", "own-mood"].map(field),
            [None, None, Some("mood"), Some("person"), Some("mood")]
        );
    }
}
