//! What narrows a search, taken out of what a person typed: `tag:`, `from:`, `to:`, `kind:`, `with:` and their opposites with a
//! minus sign. Their French and Dutch names mean the same. Pure.

use jiff::civil::{Date, date};
use kring_store::words;

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

/// The first day of a year, month or day: `2024`, `2024-03`, `2024-03-15`.
pub fn first_day(text: &str) -> Option<Date> {
    let (year, month, day) = parts(text)?;
    Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()
}

/// The last day of a year, month or day.
pub fn last_day(text: &str) -> Option<Date> {
    let (year, month, day) = parts(text)?;
    match (month, day) {
        (None, _) => Some(date(year, 12, 31)),
        (Some(month), None) => Some(Date::new(year, month, 1).ok()?.last_of_month()),
        (Some(month), Some(day)) => Date::new(year, month, day).ok(),
    }
}

/// Whether a text is the beginning of a year, month or day.
pub fn may_become_a_day(text: &str) -> bool {
    ["", "0", "00", "000", "1"].iter().any(|rest| first_day(&format!("{text}{rest}")).is_some())
}

fn parts(text: &str) -> Option<(i16, Option<i8>, Option<i8>)> {
    let mut parts = text.split('-');
    let digits = |part: &str, many: usize| {
        (part.len() <= many && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.to_owned())
    };
    let year = parts.next().filter(|year| year.len() == 4).and_then(|year| digits(year, 4))?.parse().ok()?;
    let mut two = || match parts.next() {
        None => Some(None),
        Some(part) => digits(part, 2)?.parse::<i8>().ok().map(Some),
    };
    let (month, day) = (two()?, two()?);
    parts.next().is_none().then_some((year, month, day))
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
    fn the_last_filter_is_still_being_typed() {
        assert_eq!(shown("calm tag:").1, [(Name::Tag, String::new(), false, true)]);
        assert_eq!(shown("Étiquette:éc").1, [(Name::Tag, "éc".to_owned(), false, true)]);
        assert_eq!(shown("met:\"Jan de").1, [(Name::With, "Jan de".to_owned(), false, true)]);
        assert_eq!(shown("avec:\"Jan\"").1, [(Name::With, "Jan".to_owned(), false, false)]);
        assert_eq!(shown("tag:x ").1, [(Name::Tag, "x".to_owned(), false, false)]);
        assert_eq!(read("été tag:x").last, "été ".len());
    }

    #[test]
    fn a_year_or_a_month_is_a_stretch_of_days() {
        let both = |text| first_day(text).zip(last_day(text)).map(|(first, last)| format!("{first} {last}"));
        assert_eq!(both("2024").as_deref(), Some("2024-01-01 2024-12-31"));
        assert_eq!(both("2024-02").as_deref(), Some("2024-02-01 2024-02-29"));
        assert_eq!(both("2024-2-3").as_deref(), Some("2024-02-03 2024-02-03"));
        for text in ["", "24", "2024-13", "2024-02-30", "2024-", "2024-1-1-1", "+024", "20240101", "2024-00"]
        {
            assert_eq!(both(text), None, "{text}");
        }
        for text in ["2", "202", "2024", "2024-", "2024-0", "2024-1", "2024-02-", "2024-02-0", "2024-2-3"] {
            assert!(may_become_a_day(text), "{text}");
        }
        for text in ["yesterday", "2024-13", "2024-02-30", "2024-1-1-1", "20240", "2024-00-"] {
            assert!(!may_become_a_day(text), "{text}");
        }
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
