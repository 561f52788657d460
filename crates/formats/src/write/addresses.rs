//! Bare addresses in words, found as the editor finds them (GitHub's rules): `https://…`, `www.…`, `mailto:…` and
//! addresses of mail.

/// A stretch of words.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stretch<'t> {
    Words(&'t str),
    /// An address, and where it leads.
    Address(&'t str, String),
}

/// The longest part of an address of mail before its sign.
const LONGEST_NAME: usize = 100;

/// Words with their addresses apart, in order.
pub(super) fn stretches(text: &str) -> Vec<Stretch<'_>> {
    let (mut found, mut from, mut at) = (Vec::new(), 0, 0);
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let inside = text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(is_word);
        match text.get(at..).filter(|_| !inside).and_then(address) {
            Some((length, to)) => {
                found.extend(words(text, from, at));
                found.push(Stretch::Address(text.get(at..at + length).unwrap_or_default(), to));
                at += length;
                from = at;
            }
            None => at += letter.len_utf8(),
        }
    }
    found.extend(words(text, from, text.len()));
    found
}

fn words(text: &str, from: usize, to: usize) -> Option<Stretch<'_>> {
    text.get(from..to).filter(|words| !words.is_empty()).map(Stretch::Words)
}

fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// The length of the address that a text begins with, in bytes, and where it leads.
fn address(text: &str) -> Option<(usize, String)> {
    if let Some(rest) = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://")) {
        let scheme = text.len() - rest.len();
        let whole = scheme + web(rest)?;
        return Some((whole, text.get(..whole)?.to_owned()));
    }
    if let Some(rest) = text.strip_prefix("www.") {
        let whole = text.len() - rest.len() + web(rest)?;
        return Some((whole, format!("https://{}", text.get(..whole)?)));
    }
    if let Some(rest) = text.strip_prefix("mailto:") {
        let whole = text.len() - rest.len() + mail(rest, usize::MAX)?;
        return Some((whole, text.get(..whole)?.to_owned()));
    }
    let whole = mail(text, LONGEST_NAME)?;
    Some((whole, format!("mailto:{}", text.get(..whole)?)))
}

/// How many letters at the start fit, in bytes.
fn run(text: &str, fits: impl Fn(char) -> bool) -> usize {
    text.find(|letter: char| !fits(letter)).unwrap_or(text.len())
}

/// A host of several parts, perhaps a port, perhaps a path; without what ends a sentence or closes a bracket around it.
fn web(text: &str) -> Option<usize> {
    let part = |text: &str| run(text, |letter| is_word(letter) || letter == '-');
    let mut host = part(text);
    let mut parts = vec![text.get(..host).filter(|part| !part.is_empty())?];
    while let Some(rest) = text.get(host..).and_then(|rest| rest.strip_prefix('.')) {
        let length = part(rest);
        if length == 0 {
            break;
        }
        parts.push(rest.get(..length)?);
        host += 1 + length;
    }
    if parts.len() < 2 || parts.iter().rev().take(2).any(|part| part.contains('_')) {
        return None;
    }
    let rest = text.get(host..)?;
    let port = rest.strip_prefix(':').map_or(0, |rest| run(rest, |letter| letter.is_ascii_digit()));
    let host = if port > 0 { host + 1 + port } else { host };
    let path = text.get(host..).filter(|rest| rest.starts_with('/'));
    let path = path.map_or(0, |path| run(path, |letter| !letter.is_whitespace() && letter != '<'));
    let mut whole = text.get(..host + path)?;
    let (opened, mut closed) = (whole.matches('(').count(), whole.matches(')').count());
    while let Some(last) = whole.chars().next_back() {
        let closes = last == ')' && closed > opened;
        if !closes && !"?!.,:*_~".contains(last) {
            break;
        }
        closed -= usize::from(closes);
        whole = whole.get(..whole.len() - 1)?;
    }
    Some(whole.len())
}

fn mail(text: &str, longest: usize) -> Option<usize> {
    let part_of_name = |letter: char| is_word(letter) || ".+-".contains(letter);
    let name =
        text.chars().take(longest.saturating_add(1)).take_while(|letter| part_of_name(*letter)).count();
    let host = text.get(name..)?.strip_prefix('@').filter(|_| (1..=longest).contains(&name))?;
    let first = run(host, |letter| is_word(letter) || letter == '-');
    let rest = host.get(first..)?;
    let rest = run(rest, |letter| is_word(letter) || ".-".contains(letter));
    let whole = text.get(..name + 1 + first + rest)?;
    let whole = whole.strip_suffix('.').unwrap_or(whole);
    let several =
        whole.get(name + 1..)?.trim_start_matches(|letter| is_word(letter) || letter == '-').len() > 1;
    (first > 0 && several && !whole.ends_with(['_', '-', '.'])).then_some(whole.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_address_ends_where_a_reader_would_end_it() {
        // The same cases that the page to read is tried with.
        let cases = include_str!("../../../../tests/fixtures/addresses.json");
        let cases: Vec<(String, Vec<String>)> = serde_json::from_str(cases).unwrap();
        for (text, addresses) in cases {
            let found = stretches(&text);
            let of = |stretch: &Stretch<'_>| match stretch {
                Stretch::Address(words, _) => Some((*words).to_owned()),
                Stretch::Words(_) => None,
            };
            assert_eq!(found.iter().filter_map(of).collect::<Vec<_>>(), addresses, "{text}");
        }
        let Stretch::Address(_, to) = &stretches("noor@example.org")[0] else { panic!("no address") };
        assert_eq!(to, "mailto:noor@example.org");
        let Stretch::Address(_, to) = &stretches("www.example.org")[0] else { panic!("no address") };
        assert_eq!(to, "https://www.example.org");
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in "(https://|http://|mailto:|[a-z.@_/()*é ]|\\PC){0,40}") {
            let whole: String = stretches(&text).iter().map(|stretch| match stretch {
                Stretch::Words(words) | Stretch::Address(words, _) => *words,
            }).collect();
            prop_assert_eq!(whole, text);
        }
    }
}
