//! A label before a text: `**Networking:** Members …`, `Networking: Members …`.

use super::vocabulary::is_role;
use crate::read::charter::facts::{holders, holding};
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
    strong(text).or_else(|| weak(text)).or_else(|| dashed(text))
}

/// The label at the start of a text that may also end as a sentence does: `**Time.** Be on time`.
pub fn labelled(text: &str) -> Option<Labelled> {
    split(text).or_else(|| stopped(text))
}

/// The label at the start of a role. Who has it may stand in brackets behind its name, `**Host** (Ann Claes): opens the door`; then the
/// rest begins with a line of that.
pub fn split_role(text: &str) -> Option<Labelled> {
    let text = text.trim();
    held(text)
        .or_else(|| held_behind_dash(text))
        .or_else(|| split(text))
        .or_else(|| hyphened(text))
        .or_else(|| described(text))
}

/// The name of a role and who has it in one heading: `Host / Ann Claes (City)`, `Host – Ann Claes`. Nothing where what follows may be
/// more of the name. Nobody may be named, too: `Scribe – vacant`.
pub fn split_heading(text: &str) -> Option<(String, String)> {
    let slashed = || {
        let (label, rest) = text.split_once('/')?;
        Some((tidy(label)?, rest.trim().to_owned()))
    };
    let vacant =
        |rest: &str| !rest.trim().is_empty() && holders::read(rest, false) == Some(holders::Held::Vacant);
    let named = |(label, rest): &(String, String)| is_role(label) && (is_somebody(rest) || vacant(rest));
    let split = || split_role(text).map(|found| (found.label, found.rest));
    slashed().filter(named).or_else(|| split().filter(named))
}

/// Whether words are surely somebody: a name of two words, or of one with an organisation behind it, and no role.
pub fn is_somebody(text: &str) -> bool {
    let surely = |holder: &crate::charter::Holder| {
        !holder.organisation.is_empty() || holder.name.split_whitespace().count() > 1
    };
    let held = holders::read(text, false);
    !is_role(text) && matches!(held, Some(holders::Held::By(holders)) if holders.iter().all(surely))
}

/// `Treasurer: Priya Rao; Secretary: Jan Peters`: several roles on one line, each with who has it. They may be parted by full stops, too.
pub fn several_roles(text: &str) -> Option<Vec<&str>> {
    let held =
        |part: &&str| split_role(part).is_some_and(|found| holding::begin(&found.rest, false).is_some());
    let parted = |sign: &str| {
        let parts = text.split(sign).map(|part| part.trim().trim_end_matches('.'));
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        (parts.len() > 1 && !text.contains('\n') && parts.iter().all(held)).then_some(parts)
    };
    parted(";").or_else(|| parted(". "))
}

/// `Host - Ann Claes (City)`, `Host = Ann Claes`: a plain hyphen between blanks is a dash where a name or nobody follows, or a role goes
/// before.
fn hyphened(text: &str) -> Option<Labelled> {
    const SIGNS: [&str; 2] = [" - ", " = "];
    let first = text.lines().next()?;
    let (label, rest) = SIGNS.iter().find_map(|sign| first.split_once(sign))?;
    let sentence =
        label.contains(['.', ',', '!', '?', ';', ':', '*', '(']) || label.split_whitespace().count() > 4;
    let begins = label.chars().next().is_some_and(char::is_alphabetic);
    if sentence || !begins || !(is_role(label) || holding::begin(rest, false).is_some()) {
        return None;
    }
    let rest = text.get(label.len() + " - ".len()..)?.trim().to_owned();
    Some(Labelled { label: tidy(label)?, rest, strong: false })
}

fn held(text: &str) -> Option<Labelled> {
    let (label, rest) = text.split_once('(')?;
    let (names, rest) = rest.split_once(')')?;
    let bare = label.trim().trim_matches('*').trim();
    // Behind a dash in the label stands who has it; the bracket is their organisation.
    let dashed =
        [" - ", " – ", " — "].iter().any(|dash| bare.contains(dash)) || bare.ends_with(['-', '–', '—']);
    let sentence = dashed || bare.contains(['.', '!', '?', ';', ':', '*', '`', '[', '<', '|', '\n']);
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '*']);
    let rest = [":", "– ", "— ", "- "]
        .iter()
        .find_map(|sign| rest.strip_prefix(*sign))
        .or_else(|| rest.is_empty().then_some(""))?;
    let begins = bare.chars().next().is_some_and(char::is_alphabetic);
    if sentence
        || !begins
        || names.trim().is_empty()
        || names.contains(':')
        || holding::begin(names, false).is_none()
    {
        return None;
    }
    let rest = rest.trim_start_matches('*').trim();
    let rest = format!("{}\n{rest}", names.trim()).trim_end().to_owned();
    Some(Labelled { label: tidy(bare)?, rest, strong: label.trim_start().starts_with('*') })
}

/// `Host – Ann Claes: opens the door`: who has it stands behind a dash in the label; the rest begins with a line of that.
fn held_behind_dash(text: &str) -> Option<Labelled> {
    const MOST_WORDS: usize = 4;
    let found = split(text).filter(|found| !found.rest.is_empty())?;
    let (role, name) = [" – ", " — ", " - "].iter().find_map(|dash| found.label.split_once(*dash))?;
    if role.split_whitespace().count() > MOST_WORDS || !is_somebody(name) {
        return None;
    }
    let rest = format!("{}\n{}", name.trim(), found.rest);
    Some(Labelled { label: tidy(role)?, rest, strong: found.strong })
}

/// `Host (rotating): Ann Claes`: what is said of a role in brackets is a part of its name.
fn described(text: &str) -> Option<Labelled> {
    let (label, rest) = text.split_once("):")?;
    let (role, said) = label.split_once('(')?;
    let sentence = role.contains(['.', ',', '!', '?', ';', ':', '*', '\n']) || said.contains([':', '\n']);
    let begins = role.chars().next().is_some_and(char::is_alphabetic);
    let bounded = rest.is_empty() || rest.starts_with(char::is_whitespace);
    if sentence || !begins || !bounded || !is_role(role) || role.split_whitespace().count() > 4 {
        return None;
    }
    let label = tidy(&format!("{label})"))?;
    Some(Labelled { label, rest: rest.trim().to_owned(), strong: false })
}

/// `Label – rest`, with a dash that nobody types by accident.
fn dashed(text: &str) -> Option<Labelled> {
    let first = text.lines().next()?;
    let (label, rest) = first.split_once(" – ").or_else(|| first.split_once(" — "))?;
    let begins = label.chars().next().is_some_and(char::is_alphabetic);
    if !begins
        || label.split_whitespace().count() > 4
        || label.contains(['.', ',', '!', '?', ';', ':', '*', '('])
        || rest.trim().is_empty()
    {
        return None;
    }
    let rest = text.get(label.len() + " – ".len()..)?;
    Some(Labelled { label: tidy(label)?, rest: rest.trim().to_owned(), strong: false })
}

/// `**Label:** rest`, `**Label**: rest`, `**Label** – rest`, `**Label**`; also with one star.
fn strong(text: &str) -> Option<Labelled> {
    let mark = ["***", "**", "*"].into_iter().find(|mark| text.starts_with(mark))?;
    let inside = text.get(mark.len()..)?;
    let end = closing(inside, mark)?;
    let (label, rest) = (inside.get(..end)?, inside.get(end + mark.len()..)?);
    let colon_inside = label.trim_end().ends_with(':');
    let after = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    if let Some((more, rest)) = bracketed(after).filter(|_| mark != "*" && !colon_inside) {
        let label = tidy(&format!("{label} {more}"))?;
        return Some(Labelled { label, rest: rest.trim().to_owned(), strong: true });
    }
    let rest = match after.strip_prefix(':') {
        Some(rest) => rest,
        // Words below a bold line tell what it names.
        None if colon_inside || after.is_empty() || (mark != "*" && after.starts_with('\n')) => after,
        None => {
            let dashes = ["– ", "— ", "- ", "-- ", "--- "];
            dashes.iter().find_map(|dash| after.strip_prefix(dash)).filter(|_| mark != "*")?
        }
    };
    // One star alone makes a label only with a colon: a stressed line is a line.
    if mark == "*" && !colon_inside && !after.starts_with(':') {
        return None;
    }
    let label = tidy(label)?;
    Some(Labelled { label, rest: rest.trim().to_owned(), strong: true })
}

/// `**How do we stop?** When two of us say so.`: bold words that ask what the rest answers.
pub fn asked(text: &str) -> Option<Labelled> {
    let inside = text.trim().strip_prefix("**")?;
    let end = closing(inside, "**")?;
    let (label, rest) = (inside.get(..end)?.trim(), inside.get(end + 2..)?);
    let question = label.ends_with('?') && rest.starts_with(char::is_whitespace) && !rest.trim().is_empty();
    let label = tidy(label).filter(|_| question)?;
    Some(Labelled { label, rest: rest.trim().to_owned(), strong: true })
}

/// `**Kindness.** We are kind.`, `**Kindness**. We are kind.`: bold words that end as a sentence, before the text that tells what they are.
pub fn stopped(text: &str) -> Option<Labelled> {
    const LONGEST: usize = 6;
    let inside = text.trim().strip_prefix("**")?;
    let end = closing(inside, "**")?;
    let (label, rest) = (inside.get(..end)?.trim(), inside.get(end + 2..)?);
    let (bare, rest) = match label.strip_suffix('.') {
        Some(bare) => (bare, rest),
        None => (label, rest.strip_prefix('.')?),
    };
    let bare = Some(bare).filter(|bare| !bare.contains(['.', '!', '?', ':']))?;
    let parted = rest.starts_with(char::is_whitespace) && !rest.trim().is_empty();
    let label = tidy(bare).filter(|label| parted && label.split_whitespace().count() <= LONGEST)?;
    Some(Labelled { label, rest: rest.trim().to_owned(), strong: true })
}

/// `**Kindness** We are kind.`: bold words in front of a text that begins anew.
pub fn stressed(text: &str) -> Option<Labelled> {
    const LONGEST: usize = 6;
    let inside = text.trim().strip_prefix("**")?;
    let end = closing(inside, "**")?;
    let (label, rest) = (inside.get(..end)?.trim(), inside.get(end + 2..)?);
    let anew = rest.starts_with(char::is_whitespace) && rest.trim_start().starts_with(char::is_uppercase);
    let fits =
        label.split_whitespace().count() <= LONGEST && !label.ends_with(['.', ',', '!', '?', ';', ':']);
    let label = tidy(label).filter(|_| anew && fits)?;
    Some(Labelled { label, rest: rest.trim().to_owned(), strong: true })
}

/// Whether a paragraph could be taken for a label and what follows it.
pub fn may_label(text: &str) -> bool {
    labelled(text).or_else(|| stressed(text)).is_some()
}

/// `Kindness - we are kind`: a plain hyphen between blanks behind a few words that begin large.
pub fn listed(text: &str) -> Option<Labelled> {
    const LONGEST: usize = 3;
    let (label, rest) = text.trim().split_once(" - ")?;
    let begins = label.starts_with(char::is_uppercase) && label.split_whitespace().count() <= LONGEST;
    let plain = label.chars().all(|sign| sign.is_alphanumeric() || " '’-".contains(sign));
    let label = tidy(label).filter(|_| begins && plain && !rest.trim().is_empty())?;
    Some(Labelled { label, rest: rest.trim().to_owned(), strong: false })
}

/// `Attendance. Miss three and we ring you.`: a few words that end as a sentence, before the sentences that tell what they are.
pub fn ended(text: &str) -> Option<Labelled> {
    const LONGEST: usize = 3;
    const LEAST_LETTERS: usize = 4;
    let (label, rest) = text.trim().split_once(". ")?;
    let begins = label.starts_with(char::is_uppercase) && label.split_whitespace().count() <= LONGEST;
    let plain = label.chars().count() >= LEAST_LETTERS
        && label.chars().all(|sign| sign.is_alphabetic() || " '’-".contains(sign));
    let goes_on = rest.trim_start().starts_with(char::is_uppercase);
    let label = tidy(label).filter(|_| begins && plain && goes_on)?;
    Some(Labelled { label, rest: rest.trim().to_owned(), strong: false })
}

/// `(what more the label says): rest`, in one line.
fn bracketed(after: &str) -> Option<(&str, &str)> {
    let end = after.strip_prefix('(')?.find(')')? + "()".len();
    let (more, rest) = (after.get(..end)?, after.get(end..)?);
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).strip_prefix(':')?;
    (!more.contains(['\n', ':'])).then_some((more, rest))
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
    fn whoever_has_a_role_may_stand_in_brackets_behind_its_name() {
        let said = |text: &str| split_role(text).map(|found| (found.label, found.rest, found.strong));
        let some = |label: &str, rest: &str, strong| Some((label.to_owned(), rest.to_owned(), strong));
        for (text, wanted) in [
            ("**Gardien** (Bram De Smet)\u{a0}: veille.", some("Gardien", "Bram De Smet\nveille.", true)),
            ("**Host (Ann Claes, City):** opens", some("Host", "Ann Claes, City\nopens", true)),
            ("Verslag (vacature) – schrijft", some("Verslag", "vacature\nschrijft", false)),
            ("Host (Ann Claes)", some("Host", "Ann Claes", false)),
            ("**Host** (for two years): opens", some("Host (for two years)", "opens", true)),
            ("Host: Ann Claes (City)", some("Host", "Ann Claes (City)", false)),
            ("Host - Priya Raman (City Hall)", some("Host", "Priya Raman (City Hall)", false)),
            ("Host – Priya Raman (City Hall)", some("Host", "Priya Raman (City Hall)", false)),
            ("Treasurer - (vacant)", some("Treasurer", "(vacant)", false)),
            ("Facilitator - rotates", some("Facilitator", "rotates", false)),
            ("A walk - and then a talk", None),
            ("We open the door (Ann Claes) and talk", None),
        ] {
            assert_eq!(said(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_heading_names_a_role_and_who_has_it_and_a_line_names_several() {
        let said = |text: &str| split_heading(text);
        let some = |label: &str, rest: &str| Some((label.to_owned(), rest.to_owned()));
        assert_eq!(said("Host / Ann Lee (NGO)"), some("Host", "Ann Lee (NGO)"));
        assert_eq!(said("Host – Ann Lee"), some("Host", "Ann Lee"));
        assert_eq!(said("Host – vacant"), some("Host", "vacant"));
        assert_eq!(said("SECRETARY: (VACANT)"), some("SECRETARY", "(VACANT)"));
        for text in
            ["Host", "Facilitator / Animatrice", "Speaker/Trainer Coordinator", "Networking / Réseautage"]
        {
            assert_eq!(said(text), None, "{text}");
        }
        let two = several_roles("Treasurer: Priya Rao; Secretary: Jan Peters");
        assert_eq!(two, Some(vec!["Treasurer: Priya Rao", "Secretary: Jan Peters"]));
        let two = several_roles("Convenor: Lachlan Reid. Recorder: vacant.");
        assert_eq!(two, Some(vec!["Convenor: Lachlan Reid", "Recorder: vacant"]));
        assert_eq!(several_roles("Host: opens the door; closes it too"), None);
        assert_eq!(several_roles("Host: Dr. Ann Claes"), None);
    }

    #[test]
    fn labels_are_found_and_sentences_left_alone() {
        let said = |text: &str| split(text).map(|labelled| (labelled.label, labelled.rest, labelled.strong));
        let some = |label: &str, rest: &str, strong| Some((label.to_owned(), rest.to_owned(), strong));
        assert_eq!(said("**Listening:** We listen."), some("Listening", "We listen.", true));
        assert_eq!(said("**Listening**: We listen."), some("Listening", "We listen.", true));
        assert_eq!(said("**Écoute :** on écoute"), some("Écoute", "on écoute", true));
        assert_eq!(said("**Listening** – we listen"), some("Listening", "we listen", true));
        assert_eq!(said("**Listening**"), some("Listening", "", true));
        assert_eq!(said("**Listening**\n\nWe listen."), some("Listening", "We listen.", true));
        assert_eq!(said("**Purpose**\nTo learn."), some("Purpose", "To learn.", true));
        assert_eq!(said("*Stressed*\nand more"), None);
        assert_eq!(said("**Silence** (one minute): we wait"), some("Silence (one minute)", "we wait", true));
        assert_eq!(said("Écoute\u{a0}: on écoute"), some("Écoute", "on écoute", false));
        assert_eq!(said("Host – opens the door"), some("Host", "opens the door", false));
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
