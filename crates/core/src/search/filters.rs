//! What narrows a search, taken out of what a person typed: `tag:`, `from:`, `to:`, `kind:`, `with:` and their opposites with a
//! minus sign. Their French and Dutch names mean the same. Pure.

use kring_store::words;

use super::days;
use crate::settings::preferences::Region;

/// What a filter looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// A tag by its name.
    Tag,
    /// From this day, month or year on.
    From,
    /// Up to and with this day, month or year.
    To,
    /// What sort of thing it is.
    Kind,
    /// A person someone coaches, by name.
    With,
}

/// Every name of a filter, folded.
const NAMES: [(&str, Name); 19] = [
    ("tag", Name::Tag),
    ("label", Name::Tag),
    ("etiquette", Name::Tag),
    ("from", Name::From),
    ("since", Name::From),
    ("van", Name::From),
    ("vanaf", Name::From),
    ("depuis", Name::From),
    ("du", Name::From),
    ("to", Name::To),
    ("tot", Name::To),
    ("jusque", Name::To),
    ("au", Name::To),
    ("kind", Name::Kind),
    ("soort", Name::Kind),
    ("genre", Name::Kind),
    ("with", Name::With),
    ("met", Name::With),
    ("avec", Name::With),
];

/// What other programs call a filter, folded; which of ours says the nearest to it in the same language; and whether theirs leaves out
/// the day, month or year after it, which ours takes in.
const MEANT: [(&str, &str, bool); 12] = [
    ("after", "from", true),
    ("before", "to", true),
    ("until", "to", false),
    ("person", "with", false),
    ("type", "kind", false),
    ("apres", "depuis", true),
    ("avant", "jusque", true),
    ("personne", "avec", false),
    ("na", "vanaf", true),
    ("voor", "tot", true),
    ("sinds", "vanaf", false),
    ("persoon", "met", false),
];

/// What each kind is called in a query, folded: by its own name first.
pub const KINDS: [&[&str]; 3] =
    [&["page", "pagina"], &["meeting", "reunion", "bijeenkomst"], &["charter", "charte"]];

/// A filter in a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// What it looks at.
    pub name: Name,
    /// What it looks for, without quotes; empty while nothing was typed yet.
    pub value: String,
    /// What it finds is left out.
    pub not: bool,
    /// It is the last of the query, and nothing says yet that it ends here.
    pub open: bool,
}

/// A query, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words, phrases and exclusions that are no filters.
    pub words: String,
    /// The filters, in their order.
    pub filters: Vec<Filter>,
    /// Where the last piece begins, in bytes.
    pub last: usize,
}

/// Takes a query apart. Values with spaces stand in quotes. A filter without a value is a word, unless it is the last.
pub fn read(query: &str) -> Query {
    let mut read = Query::default();
    let mut at = 0;
    while let Some((piece, gap)) = query.get(at..).and_then(next_piece) {
        read.last = at;
        at += piece.len() + gap.len();
        let ends_here = at == query.len() && gap.is_empty();
        match filter(piece, ends_here) {
            Some(filter) => read.filters.push(filter),
            None => read.words.push_str(piece),
        }
        read.words.push_str(gap);
    }
    read
}

/// The query with its days written year first, which is the same day in every region.
pub fn with_plain_days(query: &str, region: Region) -> String {
    let (mut plain, mut at) = (String::new(), 0);
    while let Some((piece, gap)) = query.get(at..).and_then(next_piece) {
        at += piece.len() + gap.len();
        let bound = filter(piece, false).filter(|one| matches!(one.name, Name::From | Name::To));
        let day = bound.and_then(|one| {
            let (first, _) = days::stretch(&one.value, region).filter(|(first, last)| first == last)?;
            Some(piece.replacen(&one.value, &first.to_string(), 1))
        });
        plain.push_str(day.as_deref().unwrap_or(piece));
        plain.push_str(gap);
    }
    plain
}

/// A piece that is no filter, as the filter that was meant; nothing where no one can tell.
pub fn meant(piece: &str, region: Region) -> Option<String> {
    let (minus, bare) = piece.strip_prefix('-').map_or(("", piece), |bare| ("-", bare));
    let (name, value) = bare.split_once(':').filter(|(_, value)| !value.is_empty())?;
    let name = words(name).next()?.folded;
    let (_, ours, leaves_out) = MEANT.iter().find(|(theirs, ..)| *theirs == name)?;
    if !leaves_out {
        return Some(format!("{minus}{ours}:{value}"));
    }
    let after = NAMES.contains(&(*ours, Name::From));
    let value = days::beside(value.trim_matches(is_quote), after, region)?;
    Some(format!("{minus}{ours}:{value}"))
}

fn filter(piece: &str, ends_here: bool) -> Option<Filter> {
    let (not, bare) = piece.strip_prefix('-').map_or((false, piece), |bare| (true, bare));
    let (name, value) = bare.split_once(':')?;
    if name.chars().any(|letter| !letter.is_alphabetic()) {
        return None;
    }
    let name = words(name).next()?.folded;
    let (_, name) = *NAMES.iter().find(|(known, _)| *known == name)?;
    let quoted = value.starts_with(is_quote);
    let closed = quoted && value.chars().count() > 1 && value.ends_with(is_quote);
    let open = ends_here && !closed;
    let value = value.trim_matches(is_quote).trim();
    (!value.is_empty() || open).then(|| Filter { name, value: value.to_owned(), not, open })
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '«' | '»' | '„')
}

/// The text up to the next space outside quotes, and the space after it.
fn next_piece(text: &str) -> Option<(&str, &str)> {
    if text.is_empty() {
        return None;
    }
    let mut quoted = false;
    let end = text
        .char_indices()
        .find(|(_, letter)| {
            quoted ^= is_quote(*letter);
            !quoted && letter.is_whitespace()
        })
        .map_or(text.len(), |(at, _)| at);
    let (piece, after) = text.split_at_checked(end)?;
    let gap = after.chars().take_while(|letter| letter.is_whitespace()).map(char::len_utf8).sum();
    Some((piece, after.get(..gap)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Shown = (Name, String, bool, bool);

    fn shown(query: &str) -> (Vec<String>, Vec<Shown>) {
        let read = read(query);
        let filters = read.filters.into_iter().map(|one| (one.name, one.value, one.not, one.open)).collect();
        (read.words.split_whitespace().map(str::to_owned).collect(), filters)
    }

    #[test]
    fn filters_are_taken_out_of_the_query() {
        let (words, filters) =
            shown("calm tag:\"two words\" \"a phrase\" -tag:x from:2024-01-01 x:y tag: -no ");
        assert_eq!(words, ["calm", "\"a", "phrase\"", "x:y", "tag:", "-no"]);
        let wanted = [
            (Name::Tag, "two words".to_owned(), false, false),
            (Name::Tag, "x".to_owned(), true, false),
            (Name::From, "2024-01-01".to_owned(), false, false),
        ];
        assert_eq!(filters, wanted);
        assert_eq!(read("wor").words, "wor");
        assert_eq!(read("wor ").words, "wor ");
    }

    #[test]
    fn days_are_written_year_first_and_the_rest_stays_as_it_was_typed() {
        for (typed, region, wanted) in [
            ("calm from:04/03/2025", Region::FrBe, "calm from:2025-03-04"),
            ("calm from:04/03/2025", Region::EnUs, "calm from:2025-04-03"),
            ("-tot:\"4.3.25\"  \"to:1/2/2025\"", Region::NlBe, "-tot:\"2025-03-04\"  \"to:1/2/2025\""),
            ("tag:04/03/2025 from:2025 to:12/2025", Region::EnUs, "tag:04/03/2025 from:2025 to:12/2025"),
            ("from:yesterday to:", Region::EnGb, "from:yesterday to:"),
        ] {
            assert_eq!(with_plain_days(typed, region), wanted);
        }
    }

    #[test]
    fn what_another_program_calls_a_filter_is_offered_as_ours() {
        for (typed, ours) in [
            ("before:2025", Some("to:2024")),
            ("after:31/12/2025", Some("from:2026-01-01")),
            ("-Après:12/2025", Some("-depuis:2026-01")),
            ("voor:\"1/3/2024\"", Some("tot:2024-02-29")),
            ("until:2025", Some("to:2025")),
            ("before:yesterday", None),
            ("persoon:\"Jan de\"", Some("met:\"Jan de\"")),
            ("after:", None),
            ("https://example.org", None),
            ("10:30", None),
            ("after", None),
        ] {
            assert_eq!(meant(typed, Region::NlBe).as_deref(), ours, "{typed}");
        }
        let ours = |name: &str| NAMES.iter().any(|(known, _)| *known == name);
        assert!(MEANT.iter().all(|(theirs, name, _)| ours(name) && !ours(theirs)));
    }

    #[test]
    fn the_last_filter_is_still_being_typed() {
        assert_eq!(shown("calm tag:").1, [(Name::Tag, String::new(), false, true)]);
        assert_eq!(shown("Étiquette:éc").1, [(Name::Tag, "éc".to_owned(), false, true)]);
        assert_eq!(shown("met:\"Jan de").1, [(Name::With, "Jan de".to_owned(), false, true)]);
        assert_eq!(shown("avec:\"Jan\"").1, [(Name::With, "Jan".to_owned(), false, false)]);
        assert_eq!(shown("tag:x ").1, [(Name::Tag, "x".to_owned(), false, false)]);
        assert_eq!(read("été tag:x").last, "été ".len());
    }

    proptest! {
        #[test]
        fn any_text_can_be_a_query(text in "[\"«»a-zé: \\-]{0,40}") {
            read(&text);
        }

        #[test]
        fn a_value_in_quotes_is_read_as_it_is(value in "[a-zé0-9:,.'\\-]([a-zé0-9:,.' \\-]{0,18}[a-zé0-9:,.'\\-])?", not in any::<bool>()) {
            let minus = if not { "-" } else { "" };
            let read = read(&format!("before {minus}tag:\"{value}\" after"));
            prop_assert_eq!(&read.filters, &[Filter { name: Name::Tag, value, not, open: false }]);
            prop_assert_eq!(read.words.split_whitespace().collect::<Vec<_>>(), ["before", "after"]);
        }
    }
}
