//! A label before a text: `**Networking:** Members …`, `Networking: Members …`.

use crate::read::text::plain;

/// A label has no more words, and no more letters.
const MOST_WORDS: usize = 9;
const MOST_LETTERS: usize = 80;

/// A label and what follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// The label, plain words without its colon.
    pub label: String,
    /// What follows, Markdown; empty when the label is all there is.
    pub rest: String,
    /// Whether it was set apart from what follows by more than a colon.
    pub strong: bool,
}

/// The label at the start of a text, if it has one.
pub fn split(text: &str) -> Option<Labelled> {
    let text = text.trim();
    strong(text).or_else(|| weak(text))
}

/// `**Label:** rest`, `**Label**: rest`, `**Label** – rest`, `**Label**`; also with one star.
fn strong(text: &str) -> Option<Labelled> {
    let mark = ["***", "**", "*"].into_iter().find(|mark| text.starts_with(mark))?;
    let inside = text.get(mark.len()..)?;
    let end = closing(inside, mark)?;
    let (label, rest) = (inside.get(..end)?, inside.get(end + mark.len()..)?);
    let colon_inside = label.trim_end().ends_with(':');
    let after = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let rest = match after.strip_prefix(':') {
        Some(rest) => rest,
        None if colon_inside || after.is_empty() => after,
        None => {
            ["– ", "— ", "- "].iter().find_map(|dash| after.strip_prefix(dash)).filter(|_| mark != "*")?
        }
    };
    // One star alone makes a label only with a colon: a stressed line is a line.
    if mark == "*" && !colon_inside && !after.starts_with(':') {
        return None;
    }
    let label = tidy(label)?;
    Some(Labelled { label, rest: rest.trim().to_owned(), strong: true })
}

/// Where the mark that closes stands.
fn closing(inside: &str, mark: &str) -> Option<usize> {
    let end = inside.find(mark)?;
    let line = inside.get(..end)?;
    (!line.is_empty() && !line.contains('\n') && !line.contains('*')).then_some(end)
}

/// `Label: rest` and `Label:`. A colon in a time, an address or far into a sentence makes no label.
fn weak(text: &str) -> Option<Labelled> {
    let first = text.lines().next()?;
    let at = first.char_indices().find(|(at, letter)| {
        *letter == ':' && !first.get(..*at).is_some_and(|before| before.ends_with('\\'))
    });
    let (label, _) = first.split_at_checked(at?.0)?;
    let rest = text.get(label.len() + 1..)?;
    let bounded = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let sentence = label.trim_end().contains(['.', '!', '?', ';', '*', '`', '[', '<', '|', '(']);
    let words = label.split_whitespace().count();
    let begins = label.chars().next().is_some_and(char::is_alphabetic);
    if !bounded || sentence || !begins || words > 7 {
        return None;
    }
    let label = tidy(label)?;
    Some(Labelled { label, rest: rest.trim().to_owned(), strong: false })
}

/// A label's plain words; nothing when it is too long to be one.
fn tidy(label: &str) -> Option<String> {
    let label = plain(label);
    let label = label.trim().trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']).trim().to_owned();
    let fits = label.chars().count() <= MOST_LETTERS && label.split_whitespace().count() <= MOST_WORDS;
    (fits && label.chars().any(char::is_alphanumeric)).then_some(label)
}

/// Whether a text is set as a heading, by being bold as a whole or by ending in a colon on a line of its own; and its words.
pub fn headed(text: &str) -> Option<Labelled> {
    let one_line = !text.trim().contains('\n');
    let labelled = split(text).filter(|labelled| labelled.rest.is_empty() && one_line)?;
    Some(labelled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_found_and_sentences_left_alone() {
        let said = |text: &str| split(text).map(|labelled| (labelled.label, labelled.rest, labelled.strong));
        let some = |label: &str, rest: &str, strong| Some((label.to_owned(), rest.to_owned(), strong));
        assert_eq!(said("**Listening:** We listen."), some("Listening", "We listen.", true));
        assert_eq!(said("**Listening**: We listen."), some("Listening", "We listen.", true));
        assert_eq!(said("**Écoute :** on écoute"), some("Écoute", "on écoute", true));
        assert_eq!(said("**Listening** – we listen"), some("Listening", "we listen", true));
        assert_eq!(said("**Listening**"), some("Listening", "", true));
        assert_eq!(said("Écoute\u{a0}: on écoute"), some("Écoute", "on écoute", false));
        assert_eq!(said("Open talk: we say: what we mean"), some("Open talk", "we say: what we mean", false));
        for text in [
            "At 10:30 we begin",
            "https://example.org",
            "We have, as everybody knows, one simple rule that counts: silence",
            "We talk. Then: silence",
            "**Bold** words begin this",
            "*Stressed as a whole*",
            "Foo\\: bar",
            "",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
        assert!(
            headed("**Members**").is_some() && headed("Roles:").is_some() && headed("Roles: ours").is_none()
        );
    }
}
