//! Who has a role, read from what stands behind its name.

use super::among::parts;
use super::deeds::is_deed;
use super::nobody::{goes_round, is_anybody, is_nobody};
use super::tenure::{self, Tenure};
use super::words::words;
use crate::charter::Holder;

/// Who has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nobody, and it is said.
    Vacant,
    /// These people.
    By(Vec<Holder>),
}

/// Words of names that begin with a small letter.
const PARTICLES: [&str; 34] = [
    "de", "van", "den", "der", "ten", "ter", "te", "von", "zu", "du", "des", "la", "le", "les", "di", "da",
    "dal", "del", "della", "dos", "do", "el", "al", "bin", "ibn", "bint", "ben", "y", "e", "op", "het", "in",
    "vande", "vander",
];
/// A name has no more words.
const LONGEST: usize = 6;

/// Said before a name, and no part of it.
const BEFORE_NAME: [&str; 15] = [
    "held by ",
    "currently ",
    "currently held by ",
    "now ",
    "filled by ",
    "tenu par ",
    "assuré par ",
    "assurée par ",
    "occupé par ",
    "actuellement ",
    "ingevuld door ",
    "vervuld door ",
    "momenteel ",
    "nu ",
    "op dit moment ",
];
/// What a name does not begin with: somebody is asked to do something.
const ASKED: [&str; 19] = [
    "ask",
    "see",
    "contact",
    "call",
    "email",
    "mail",
    "phone",
    "please",
    "speak",
    "talk",
    "vraag",
    "zie",
    "contacteer",
    "bel",
    "demander",
    "demandez",
    "voir",
    "contacter",
    "contactez",
];

/// Reads who has a role. `None` when the words are something else, such as a sentence. `surely` is said where they stand behind a label
/// that cannot be anything else than a role, and takes names that do not look like any.
pub fn read(text: &str, surely: bool) -> Option<Held> {
    whole(text, surely).filter(|(_, rest)| rest.is_empty()).map(|(held, _)| held)
}

/// As [`read`], with what is said of them besides: words in a bracket that are no organisation, such as `until further notice`.
pub(super) fn whole(text: &str, surely: bool) -> Option<(Held, Vec<String>)> {
    let text = text.trim().trim_matches(['*', '_']).trim();
    if is_nobody(text) || each_nobody(text) {
        return Some((Held::Vacant, Vec::new()));
    }
    if text.contains('\n') || text.chars().count() > 600 || is_anybody(text) || goes_round(text) {
        return None;
    }
    let text = named(text);
    // What goes on behind its bracket is no organisation.
    let shaped = |of: &str| of.chars().count() <= 80 && of.matches(')').count() <= of.matches('(').count();
    let good = |holder: &Holder| is_name(&holder.name, surely) && shaped(&holder.organisation);
    let parts = parts(text);
    let mut holders: Vec<Holder> = parts.iter().map(|part| holder(unmarked(part), parts.len() > 1)).collect();
    described(&mut holders, text);
    if holders.is_empty() || !holders.iter().all(good) {
        return None;
    }
    let rest = holders.iter_mut().filter_map(dated).collect();
    Some((Held::By(holders), rest))
}

/// A name without the sign by which chats and pages mention somebody: `@Ann Claes`.
fn unmarked(name: &str) -> &str {
    let bare = name.trim_start().strip_prefix('@').filter(|name| name.starts_with(char::is_uppercase));
    bare.unwrap_or(name)
}

/// `Ann Claes, director of learning` and `Head of learning, Ann Claes` are one person.
fn described(holders: &mut Vec<Holder>, text: &str) {
    const MOST_WORDS: usize = 6;
    let [one, other] = holders.as_mut_slice() else { return };
    let plain =
        one.organisation.is_empty() && text.contains(',') && !text.ends_with('.') && !text.contains(';');
    let what = |words: &str| {
        !is_name(words, false)
            && !words.contains(['–', '—'])
            && !is_deed(&words.to_lowercase())
            && !says_by_whom(words)
            && !tenure::begins(&self::words(words))
            && words.split_whitespace().count() <= MOST_WORDS
    };
    // `Ann Claes, VDAB`: capitals behind a full name are no second one.
    let initials =
        |name: &str| (3..=6).contains(&name.chars().count()) && name.chars().all(char::is_uppercase);
    let stands_for =
        is_full_name(&one.name) && one.name.contains(char::is_lowercase) && initials(&other.name);
    if plain && is_name(&one.name, false) && (stands_for || what(&other.name)) {
        one.organisation.clone_from(&other.name);
        holders.truncate(1);
    } else if plain
        && is_full_name(&other.name)
        && what(&one.name)
        && one.name.starts_with(char::is_uppercase)
    {
        other.organisation.clone_from(&one.name);
        holders.remove(0);
    }
}

/// `replaced by Ann Claes`: what is done by somebody, and no organisation.
fn says_by_whom(what: &str) -> bool {
    let said = words(what);
    let by = said.iter().position(|word| ["by", "par", "door"].contains(&word.low.as_str()));
    by.is_some_and(|at| said.get(at + 1).is_some_and(|next| next.capital))
}

/// A name of two words or more.
fn is_full_name(name: &str) -> bool {
    is_name(name, false) && name.split_whitespace().count() > 1
}

/// `Ann Claes` of `held by Ann Claes`.
fn named(text: &str) -> &str {
    let low = text.to_lowercase();
    let longest = BEFORE_NAME.iter().filter(|words| low.starts_with(**words)).map(|words| words.len()).max();
    let name = longest.and_then(|length| text.get(length..)).map(str::trim_start);
    name.filter(|name| name.starts_with(char::is_uppercase)).unwrap_or(text)
}

/// `vacant / vacant`: nobody, said once in each language.
fn each_nobody(text: &str) -> bool {
    let mut parts = text.split('/').filter(|part| !part.trim().is_empty());
    text.contains(" / ") && parts.all(is_nobody)
}

/// Takes what is said of time out of the organisation of somebody: their days where they are told, else the words as they are.
fn dated(holder: &mut Holder) -> Option<String> {
    let of_time = |part: &&str| tenure::read(part).is_some() || tenure::is_of_time(part);
    let organisation = std::mem::take(&mut holder.organisation);
    let (time, other): (Vec<&str>, Vec<&str>) =
        organisation.split(',').map(str::trim).filter(|part| !part.is_empty()).partition(of_time);
    if time.is_empty() {
        holder.organisation = organisation;
        return None;
    }
    holder.organisation = other.join(", ");
    let time = time.join(", ");
    match tenure::read(&time) {
        Some(tenure) => {
            set_days(holder, tenure);
            None
        }
        None => Some(time),
    }
}

/// Gives somebody the days that were read.
pub(super) fn set_days(holder: &mut Holder, tenure: Tenure) {
    holder.from = tenure.from.map(|day| day.to_string());
    holder.until = tenure.until.map(|day| day.to_string());
}

/// `Name (Organisation)`, `Name – Organisation`, `Name`, `Office (Name)`. Small words behind the dash of several names say what they do.
fn holder(part: &str, several: bool) -> Holder {
    let bracket =
        part.split_once('(').map(|(name, rest)| (name, rest.trim_end().trim_end_matches(['.', ')'])));
    let dash = || [" – ", " — ", " - "].iter().find_map(|dash| part.split_once(dash));
    let small = |what: &str| what.trim_start().starts_with(char::is_lowercase);
    let dash = || dash().filter(|(_, what)| !(is_deed(what) || several && small(what)));
    let (name, organisation) = bracket.or_else(dash).unwrap_or((part, ""));
    let name = name.trim().trim_end_matches(['.', ':']).trim();
    let ends = part.trim_end().trim_end_matches('.').ends_with(')');
    let turned =
        ends && !is_name(name, false) && is_full_name(organisation) && name.starts_with(char::is_uppercase);
    let (name, organisation) = if turned { (organisation.trim(), name) } else { (name, organisation) };
    let organisation = organisation.split_whitespace().collect::<Vec<_>>().join(" ");
    Holder { name: name.to_owned(), organisation, ..Holder::default() }
}

/// Said of somebody before their name.
const TITLES: [&str; 28] = [
    "dr",
    "mr",
    "mrs",
    "ms",
    "mme",
    "mlle",
    "prof",
    "st",
    "ste",
    "jr",
    "sr",
    "dhr",
    "mevr",
    "mw",
    "ir",
    "ing",
    "drs",
    "me",
    "rev",
    "mevrouw",
    "meneer",
    "madame",
    "monsieur",
    "docteur",
    "dokter",
    "professor",
    "professeur",
    "maître",
];

/// `Dr.`, `Mme.`, `J.`
fn is_title(word: &str) -> bool {
    let bare = word.trim_end_matches('.').to_lowercase();
    bare.split('.').all(|part| part.chars().count() < 2) || TITLES.contains(&bare.as_str())
}

fn is_name(name: &str, surely: bool) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    if words.is_empty() || words.len() > LONGEST || name.contains(['!', '?', ':', '<', '>', '[', '*', '_']) {
        return false;
    }
    let asked = words.first().is_some_and(|word| ASKED.contains(&word.to_lowercase().as_str()));
    // A point inside a name ends a title or a first letter; elsewhere it ends a sentence.
    let ended = words.iter().rev().skip(1).any(|word| word.ends_with('.') && !is_title(word));
    if asked || ended {
        return false;
    }
    if surely {
        return words.len() < 4 && !is_deed(name);
    }
    let big = |word: &&str| {
        word.trim_start_matches(['\'', '’', '"', '“', '.'])
            .chars()
            .next()
            .is_some_and(|first| first.is_alphabetic() && !first.is_lowercase())
    };
    let small = |word: &&str| {
        let low = word.to_lowercase();
        PARTICLES.contains(&low.as_str())
            || TITLES.contains(&low.trim_end_matches('.'))
            || ["d'", "d’", "l'", "l’", "'t", "’t"].iter().any(|start| low.starts_with(start))
    };
    words.iter().all(|word| big(word) || small(word)) && words.iter().any(big)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<Vec<(String, String)>> {
        match read(text, false)? {
            Held::Vacant => Some(Vec::new()),
            Held::By(holders) => {
                Some(holders.into_iter().map(|holder| (holder.name, holder.organisation)).collect())
            }
        }
    }

    #[test]
    fn names_and_organisations_are_told_apart() {
        let pairs = |list: &[(&str, &str)]| {
            Some(list.iter().map(|(name, of)| ((*name).to_owned(), (*of).to_owned())).collect::<Vec<_>>())
        };
        for (text, wanted) in [
            (
                "Odile Marchand (NRN) and Bram Vander Elst (PLC)",
                pairs(&[("Odile Marchand", "NRN"), ("Bram Vander Elst", "PLC")]),
            ),
            ("Tess McAllan-Ruiz", pairs(&[("Tess McAllan-Ruiz", "")])),
            (
                "Jo de Wit, Ann Claes & Lut D’Hondt",
                pairs(&[("Jo de Wit", ""), ("Ann Claes", ""), ("Lut D’Hondt", "")]),
            ),
            (
                "Zoé Tremblay (Ministère, région et ville) et Luc Roy",
                pairs(&[("Zoé Tremblay", "Ministère, région et ville"), ("Luc Roy", "")]),
            ),
            ("Ann Claes, director of learning", pairs(&[("Ann Claes", "director of learning")])),
            ("Josiane Trépanier, CRHA", pairs(&[("Josiane Trépanier", "CRHA")])),
            ("ANN CLAES, BRAM", pairs(&[("ANN CLAES", ""), ("BRAM", "")])),
            ("@Ann Claes, @Bo Ek (City)", pairs(&[("Ann Claes", ""), ("Bo Ek", "City")])),
            ("Ann Claes – City of Ghent", pairs(&[("Ann Claes", "City of Ghent")])),
            ("רות לוי", pairs(&[("רות לוי", "")])),
            ("dr. Lut van der Aa (Ghent)", pairs(&[("dr. Lut van der Aa", "Ghent")])),
            (
                "prof. ir. Bram Smet en mevr. An Bos",
                pairs(&[("prof. ir. Bram Smet", ""), ("mevr. An Bos", "")]),
            ),
            ("Ann of Cy", pairs(&[("Ann", ""), ("Cy", "")])),
            ("Ann Claes or Cy Roy", pairs(&[("Ann Claes", ""), ("Cy Roy", "")])),
            ("Head of Learning, Ann Claes", pairs(&[("Ann Claes", "Head of Learning")])),
            ("Director of Care (Ann Claes)", pairs(&[("Ann Claes", "Director of Care")])),
            ("Head of Learning", None),
            ("Ann Claes, replaced by Cy Roy", None),
            ("", Some(Vec::new())),
            ("*vacant*", Some(Vec::new())),
            ("À pourvoir", Some(Vec::new())),
            ("Responsible for the minutes and the coffee.", None),
            ("guides the talk", None),
            ("à tour de rôle", None),
            ("Om beurten (Ann begint)", None),
            ("Rotates", None),
            ("Everybody", None),
            ("**Guardian** (Ann Claes): watches", None),
            ("Host (Ann Claes): opens the door", None),
        ] {
            assert_eq!(said(text), wanted, "{text}");
        }
    }
}
