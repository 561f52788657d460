//! Who has a role, read from what stands behind its name.

use crate::charter::Holder;

/// Who has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nobody, and it is said.
    Vacant,
    /// These people.
    By(Vec<Holder>),
}

/// Said where a name would stand, when nobody has a role.
const NOBODY: [&str; 27] = [
    "vacant",
    "vacancy",
    "open",
    "none",
    "nobody",
    "to be confirmed",
    "to be determined",
    "to be decided",
    "to be found",
    "tbc",
    "tbd",
    "tba",
    "wanted",
    "à pourvoir",
    "vacante",
    "à confirmer",
    "à déterminer",
    "personne",
    "aucun",
    "aucune",
    "vacature",
    "niemand",
    "nog te bepalen",
    "te bepalen",
    "in te vullen",
    "nog in te vullen",
    "gezocht",
];
/// Said where a name would stand, when everybody has a role one after the other.
const IN_TURN: [&str; 18] = [
    "à tour de rôle",
    "tour de rôle",
    "en alternance",
    "en rotation",
    "rotation",
    "rotates",
    "rotating",
    "rotative",
    "rotatif",
    "by turns",
    "by rotation",
    "in turn",
    "taking turns",
    "om beurten",
    "om de beurt",
    "beurtelings",
    "bij toerbeurt",
    "wisselt",
];
/// What names nobody in particular.
const ANYBODY: [&str; 18] = [
    "whoever",
    "everyone",
    "everybody",
    "anyone",
    "anybody",
    "all",
    "each",
    "tous",
    "toutes",
    "chacun",
    "chacune",
    "quiconque",
    "iedereen",
    "ieder",
    "elk",
    "alle",
    "wie",
    "toerbeurt",
];
/// Words of names that begin with a small letter.
const PARTICLES: [&str; 34] = [
    "de", "van", "den", "der", "ten", "ter", "te", "von", "zu", "du", "des", "la", "le", "les", "di", "da",
    "dal", "del", "della", "dos", "do", "el", "al", "bin", "ibn", "bint", "ben", "y", "e", "op", "het", "in",
    "vande", "vander",
];
/// A name has no more words.
const LONGEST: usize = 6;

/// Reads who has a role. `None` when the words are something else, such as a sentence. `surely` is said where they stand behind a label
/// that cannot be anything else than a role, and takes names that do not look like any.
pub fn read(text: &str, surely: bool) -> Option<Held> {
    let text = text.trim().trim_matches(['*', '_']).trim();
    let bare = text.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    if bare.is_empty() || NOBODY.contains(&bare.as_str()) {
        return Some(Held::Vacant);
    }
    if text.contains('\n') || text.chars().count() > 600 || nobody_in_particular(&bare) {
        return None;
    }
    // What goes on behind its bracket is no organisation.
    let whole = |of: &str| of.chars().count() <= 80 && !of.contains(") ") && !of.contains("):");
    let good = |holder: &Holder| is_name(&holder.name, surely) && whole(&holder.organisation);
    let mut holders: Vec<Holder> = parts(text).iter().map(|part| holder(part)).collect();
    // `Ann Claes, director of learning`
    if let [one, what] = holders.as_mut_slice() {
        let of_one = is_name(&one.name, false)
            && !is_name(&what.name, false)
            && !text.contains(';')
            && what.name.split_whitespace().count() <= 6;
        if of_one && one.organisation.is_empty() && text.contains(',') && !text.ends_with('.') {
            one.organisation.clone_from(&what.name);
            holders.truncate(1);
        }
    }
    (!holders.is_empty() && holders.iter().all(good)).then_some(Held::By(holders))
}

/// Whether words say that a role goes round, or that anybody has it.
fn nobody_in_particular(bare: &str) -> bool {
    let first = bare.split_whitespace().next().unwrap_or_default();
    ANYBODY.contains(&first) || IN_TURN.iter().any(|words| bare.starts_with(words))
}

/// Parts between commas, semicolons and words for *and*, none of them inside brackets.
fn parts(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut at) = (Vec::new(), 0, 0_usize, 0);
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        let begins = text.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace));
        let joint = ["and ", "et ", "en ", "und "].into_iter().find(|word| begins && rest.starts_with(word));
        let length = joint.map_or(letter.len_utf8(), str::len);
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && (joint.is_some() || ",;&+".contains(letter)) {
            parts.extend(text.get(start..at));
            start = at + length;
        }
        at += length;
    }
    parts.extend(text.get(start..));
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect()
}

/// `Name (Organisation)`, `Name – Organisation`, `Name`.
fn holder(part: &str) -> Holder {
    let bracket =
        part.split_once('(').map(|(name, rest)| (name, rest.trim_end().trim_end_matches(['.', ')'])));
    let dash = || [" – ", " — ", " - "].iter().find_map(|dash| part.split_once(dash));
    let (name, organisation) = bracket.or_else(dash).unwrap_or((part, ""));
    let name = name.trim().trim_end_matches(['.', ':']).trim();
    let organisation = organisation.split_whitespace().collect::<Vec<_>>().join(" ");
    Holder { name: name.to_owned(), organisation, ..Holder::default() }
}

fn is_name(name: &str, surely: bool) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    if words.is_empty() || words.len() > LONGEST || name.contains(['!', '?', ':', '<', '>', '[', '*', '_']) {
        return false;
    }
    if surely {
        return true;
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
            ("Ann Claes – City of Ghent", pairs(&[("Ann Claes", "City of Ghent")])),
            ("רות לוי", pairs(&[("רות לוי", "")])),
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
