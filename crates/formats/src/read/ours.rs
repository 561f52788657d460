//! Markdown files that Kring wrote: what stands in their fields, and where their private part begins.

use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use super::dates::{self, Day};
use super::front::{self, Field, Front};
use super::{Own, marks};
use crate::write::markdown::{AGREEMENTS, HEADINGS, KIND, ONLY_ME, PAGE, SEAL, SPARE, TRACKERS, unsealed};

/// What a session says, beside whose it is.
const SESSION: [&str; 4] = ["minutes", "mode", "fee", "size"];
/// Fields that are read here, and not the writer's own.
const FIELDS: [&str; 6] = ["kring", "id", "modified", "method", "source", SEAL];

/// Whether Kring wrote a file, and its lines end as they did when it left: then every sign of it is the writer's.
pub fn is_whole(file: &str) -> bool {
    file.starts_with("---\n") && is_ours(&front::split(file))
}

fn is_ours(front: &Front<'_>) -> bool {
    front.text(&[KIND]) == Some(PAGE)
}

/// What Kring wrote of a page, when it did. `whole`: the file.
pub fn own(front: &Front<'_>, whole: &str) -> Option<Own> {
    if !is_ours(front) {
        return None;
    }
    let text = |name: &str| front.text(&[name]).unwrap_or_default().to_owned();
    let said = SESSION.iter().map(|name| (*name, text(name)));
    Some(Own {
        id: text("id"),
        person: text("person"),
        session: said.filter(|(_, value)| !value.is_empty()).collect(),
        method: text("method"),
        values: front.fields.iter().find_map(values).cloned(),
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

/// What was noted on the page, if that is what a field says: a map of single values.
fn values(field: &Field) -> Option<&Map<String, Value>> {
    let values = field.whole.as_ref().filter(|_| field.name == TRACKERS)?.as_object()?;
    let single = |value: &Value| value.is_string() || value.is_number() || value.is_boolean();
    values.values().all(single).then_some(values)
}

/// The name of a field that is the writer's own in a file of Kring's, where it may have had to make way; `None` for one of Kring's.
pub fn field(field: &Field) -> Option<&str> {
    let name = field.name.as_str();
    let known =
        FIELDS.contains(&name) || SESSION.contains(&name) || name == "person" || values(field).is_some();
    (!known).then(|| name.strip_prefix(SPARE).unwrap_or(name))
}

/// The text, what was agreed, and what is for the writer alone. Where a mark stands more than once, the first one counts: what is in
/// doubt stays private.
pub fn parts(body: &str) -> [String; 3] {
    let (rest, only_me) = cut(body, ONLY_ME, true);
    let (text, agreements) = cut(rest, AGREEMENTS, true);
    [text, agreements.unwrap_or_default(), only_me.unwrap_or_default()].map(str::to_owned)
}

/// The same of what stands below the fields of a file that Kring wrote, each text sign for sign as it left.
pub fn texts(body: &str) -> [String; 3] {
    let (rest, only_me) = cut(body, ONLY_ME, true);
    let (text, agreements) = cut(rest, AGREEMENTS, true);
    let inner = agreements.is_some() || only_me.is_some();
    let bare = |part: &str, is_last: bool| {
        let part = part.strip_prefix('\n').unwrap_or(part);
        // An empty line stands before the mark of the next part.
        let part = if is_last { part } else { part.strip_suffix('\n').unwrap_or(part) };
        part.strip_suffix('\n').unwrap_or(part).to_owned()
    };
    [
        bare(text, !inner),
        bare(agreements.unwrap_or_default(), only_me.is_none()),
        bare(only_me.unwrap_or_default(), true),
    ]
}

/// What of a text is not below the mark for the writer alone.
pub fn shared(body: &str) -> &str {
    cut(body, ONLY_ME, false).0
}

/// What stands before a mark, and what below it, without the heading that Kring wrote there. `None` where there is no mark. In a file a
/// mark with that heading counts also between fences: one that was left open in one part may seem to end in the next.
fn cut<'t>(text: &'t str, part: &str, is_file: bool) -> (&'t str, Option<&'t str>) {
    let written = |behind: &str| {
        let below = behind.strip_prefix('\n').unwrap_or(behind);
        is_file && headless(below, part).len() < below.len()
    };
    let Some(mark) = marks::find(text, part, &written) else { return (text, None) };
    let below = text.get(mark.end..).unwrap_or_default();
    let below = match below.split_once('\n') {
        Some((blank, rest)) if blank.trim().is_empty() => rest,
        None if below.trim().is_empty() => "",
        _ => below,
    };
    (text.get(..mark.start).unwrap_or_default(), Some(headless(below, part)))
}

/// A part without the heading that Kring wrote above it, in one of its languages.
fn headless<'t>(below: &'t str, part: &str) -> &'t str {
    let (first, rest) = below.split_once('\n').unwrap_or((below, ""));
    let heading = first.strip_prefix("## ").map(str::trim_end);
    let ours = HEADINGS.iter().any(|(known, words)| *known == part && heading == Some(*words));
    if ours { rest } else { below }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::write::markdown::{Matter, Section, file};

    #[test]
    fn what_is_private_begins_at_the_first_mark() {
        let own = |text: &str| parts(text).map(|part| part.trim().to_owned());
        let marked = "Shared.\n\n## Only me\n\nnot yet\n\n<!-- kring:agreements -->\n## Agreements\n\n- one\n\n<!-- kring:only_me -->\n## Only me\n\nA\n";
        assert_eq!(own(marked), ["Shared.\n\n## Only me\n\nnot yet", "- one", "A"]);
        assert_eq!(own("Shared."), ["Shared.", "", ""]);
        assert_eq!(own("in a line <!-- kring:only_me -->\nmine"), ["in a line", "", "mine"]);
        let twice = "Shared.\n\n<!-- kring:only_me -->\n\nA\n\n<!-- kring:only_me -->\n\nB";
        assert_eq!(own(twice)[0], "Shared.", "what is in doubt stays private");
        assert_eq!(own("<!-- kring:only_me -->\n## Only me\n\nA"), ["", "", "A"]);
    }

    #[test]
    fn a_heading_of_the_writers_own_below_the_mark_stays() {
        let mine = |text: &str| parts(&format!("for both\n\n<!-- kring:only_me -->\n{text}"))[2].clone();
        for text in [
            "## What I think of Anna\nMINE",
            "## Agreements\n\nMINE",
            "# Only me\n\nMINE",
            "## Only me\n\nMINE",
        ] {
            let wanted = if text.starts_with("## Only me\n") { "\nMINE" } else { text };
            assert_eq!(mine(text), wanted);
        }
        assert_eq!(mine("## Alleen voor mij\n\nMINE"), "\nMINE");
    }

    #[test]
    fn a_file_that_says_its_parts_in_words_of_before_is_read_like_one_of_today() {
        let file = |agreed: &str, mine: &str| {
            format!(
                "for both\n\n<!-- kring:agreements -->\n## {agreed}\n\n- one\n\n<!-- kring:only_me -->\n## {mine}\n\nMINE\n"
            )
        };
        let today = file("Ce qui est convenu", "Pour moi");
        for body in [&today, &file("Ce qui a été convenu", "Pour moi seul·e")] {
            assert_eq!(parts(body).map(|part| part.trim().to_owned()), ["for both", "- one", "MINE"]);
            assert_eq!(texts(body), ["for both", "- one", "MINE"]);
        }
    }

    #[test]
    fn a_page_comes_back_sign_for_sign_with_all_that_stands_around_its_words() {
        let odd =
            ["", "\n", "   ", "\n\n  led\n", "a  \n\n\n", "a\u{0}b\u{feff}c\r\nd\u{85}\u{c}", "```\nopen"];
        for text in odd {
            for agreed in odd {
                for mine in odd {
                    let section = |part, heading: &str, text: &str| Section {
                        part: Some(part),
                        heading: heading.to_owned(),
                        text: text.to_owned(),
                    };
                    let sections =
                        [section(AGREEMENTS, "Afspraken", agreed), section(ONLY_ME, "Pour moi", mine)];
                    let sections: Vec<Section> =
                        sections.into_iter().filter(|section| !section.text.is_empty()).collect();
                    let file = file(&Matter::default().plain(KIND, PAGE), text, &sections);
                    assert!(is_whole(&file));
                    assert_eq!(texts(front::split(&file).body), [text, agreed, mine], "{file:?}");
                }
            }
        }
    }

    /// Pieces of which texts are made that confuse a reader of marks.
    fn odd_text() -> impl Strategy<Value = String> {
        let pieces = prop::sample::select(vec![
            "```\n",
            "````\n",
            "~~~\n",
            "`",
            "> ",
            "- ",
            "    ",
            "\n",
            "\n\n",
            "words",
            "<!-- ",
            " -->",
            "<pre>",
            "\r\n",
            "<!-- kring:agreements -->\n",
            "## Only me\n",
            "## Agreements\n",
            "---\n",
            "\t",
            "\\",
            "[a]: b\n",
            "<div>\n",
        ]);
        prop::collection::vec(pieces, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn nothing_of_what_is_private_comes_back_as_something_shared(
            text in odd_text(), agreed in odd_text(), before in odd_text(), after in odd_text()
        ) {
            let mine = format!("{before}MINE{after}");
            let section = |part, heading: &str, text: &str| Section {
                part: Some(part),
                heading: heading.to_owned(),
                text: text.to_owned(),
            };
            let sections =
                [section(AGREEMENTS, "Agreements", &agreed), section(ONLY_ME, "Only me", &mine)];
            let file = file(&Matter::default().plain(KIND, PAGE), &text, &sections);
            let [shared_text, shared_agreed, private] = texts(front::split(&file).body);
            prop_assert_eq!(private, mine);
            prop_assert!(!shared_text.contains("MINE") && !shared_agreed.contains("MINE"));
        }
    }

    #[test]
    fn a_field_of_ours_is_nobodys_own_and_one_that_made_way_gets_its_name_back() {
        let field = |head: &str| {
            let file = format!("---\n{head}\n---\n");
            field(&front::split(&file).fields[0]).map(str::to_owned)
        };
        let own = |name: &str| Some(name.to_owned());
        let heads = ["person: x", "kring: x", "mood: x", "own-person: x", "own-mood: x"];
        assert_eq!(heads.map(field), [None, None, own("mood"), own("person"), own("mood")]);
        let heads = ["trackers:\n  Calm: 7", "trackers: mine", "trackers:\n  Calm: [7]", "own-trackers: x"];
        assert_eq!(heads.map(field), [None, own("trackers"), own("trackers"), own("trackers")]);
    }
}
