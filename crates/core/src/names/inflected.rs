//! Words that a list holds in another form, and compounds of two words that it holds: *laminated*, *médicaments*, *materiaalhok*. Pure.

use super::runs::Page;
use super::words::Tongue;
use crate::settings::preferences::Language;

/// What ends a place or a family's name in Dutch as often as a word: *Dapperbuurt*, *Hoogezand*, *Roozendaal*.
const PLACES: &[&str] = &[
    "buurt", "wijk", "dorp", "zand", "berg", "dal", "veld", "huis", "huizen", "hof", "burg", "dijk", "dam",
    "brug", "poort", "haven", "bos", "bosch", "hout", "heide", "meer", "zee", "beek", "bron", "kerk", "oord",
    "eiland", "land", "sluis", "molen", "kamp", "park", "toren", "hoeve", "stad", "bank", "markt", "mark",
    "man", "mans", "baan", "weg", "pad", "water", "boom", "steen", "stein", "hoek", "horst", "rode", "woud",
    "kant", "vaart", "hoven", "hem", "recht", "brand", "werf", "laar", "put", "voort", "akker", "akkers",
];
/// A compound in a note has fewer letters; what has more is a key, an address or a held key of the keyboard.
const LONGEST: usize = 40;
/// What stands between the parts of a compound.
const LINKS: &[&str] = &["", "s", "e", "en"];

impl Page<'_> {
    /// A word that no list holds, but its plural, its other gender, what is derived from it, or the two words that it is made of.
    pub(super) fn is_of_words(&self, low: &str) -> bool {
        let tongue = self.tongue;
        low.chars().count() > 4
            && !self.is_named(low)
            && (is_inflected(tongue, low) || (tongue.speech == Language::Nl && is_compound(tongue, low)))
    }
}

impl Tongue {
    /// The name of a road; in Dutch also by the end of a longer word.
    pub fn is_road(&self, word: &str) -> bool {
        let ends = |end: &str| word.len() > end.len() + 2 && word.ends_with(end);
        let dutch =
            ["straat", "laan", "plein", "steenweg", "dreef", "kade", "gracht", "singel", "weg", "baan"];
        // Paardenmarkt, but not supermarkt and arbeidsmarkt.
        let market = ends("markt")
            && !self.is_organisation(word)
            && !self.is_common(word)
            && !word.ends_with("supermarkt");
        self.roads.contains(word) || market || dutch.iter().any(|end| ends(end))
    }
}

/// How words end that say of what kind something is.
pub(super) fn is_a_quality(speech: Language, low: &str) -> bool {
    let ends: &[&str] = match speech {
        Language::En => &["al", "ive", "ate", "ous", "able", "ible", "ic", "ary", "ory", "ing", "ed"],
        Language::Fr => &[
            "al", "ale", "ales", "aux", "iel", "ielle", "if", "ive", "eux", "euse", "ique", "iques", "aire",
            "able", "ible", "é", "ée", "és", "ées", "ant", "ante",
        ],
        Language::Nl => {
            &["lijk", "lijke", "isch", "ische", "ig", "ige", "baar", "bare", "ende", "loos", "loze"]
        }
    };
    ends.iter().any(|end| low.strip_suffix(end).is_some_and(|stem| stem.chars().count() > 3))
}

/// *Levels*, *coughing*, *sociales*, *brede*.
fn is_inflected(tongue: &Tongue, low: &str) -> bool {
    let ends: &[(&str, &[&str])] = match tongue.speech {
        Language::En => &[
            ("s", &[""]),
            ("es", &[""]),
            ("ies", &["y"]),
            ("ed", &["", "e"]),
            ("ing", &["", "e"]),
            ("ings", &["", "e"]),
            ("ly", &[""]),
            ("ness", &[""]),
            ("less", &[""]),
            ("ful", &[""]),
        ],
        Language::Fr => &[
            ("s", &[""]),
            ("x", &[""]),
            ("e", &[""]),
            ("es", &["", "e"]),
            ("aux", &["al"]),
            ("ales", &["al"]),
            ("elle", &["el"]),
            ("elles", &["el"]),
            ("enne", &["en"]),
            ("ennes", &["en"]),
            ("euse", &["eur", "eux"]),
            ("euses", &["eur", "eux"]),
            ("trice", &["teur"]),
            ("trices", &["teur"]),
            ("ère", &["er"]),
            ("ères", &["er"]),
            ("ive", &["if"]),
            ("ives", &["if"]),
            ("ement", &["e", ""]),
            ("é", &["er"]),
            ("ée", &["er"]),
            ("és", &["er"]),
            ("ées", &["er"]),
            ("ait", &["er"]),
            ("aient", &["er"]),
            ("ent", &["er"]),
            ("ez", &["er"]),
            ("ons", &["er"]),
            ("ant", &["er"]),
            ("ants", &["er"]),
            ("ante", &["er"]),
            ("antes", &["er"]),
            ("eur", &["er"]),
            ("eurs", &["er"]),
        ],
        Language::Nl => &[
            ("e", &[""]),
            ("s", &[""]),
            ("en", &["", "e"]),
            ("n", &[""]),
            ("je", &[""]),
            ("jes", &[""]),
            ("tje", &[""]),
            ("tjes", &[""]),
            ("'s", &[""]),
            ("ster", &["en", "er"]),
            ("t", &["en"]),
            ("te", &["en"]),
            ("de", &["en"]),
        ],
    };
    let stem = |(end, others): &(&str, &[&str])| {
        let stem = low.strip_suffix(end).filter(|stem| stem.chars().count() > 2);
        stem.is_some_and(|stem| {
            others.iter().any(|other| tongue.is_common(&format!("{stem}{other}")))
                || is_respelt(tongue, stem, end)
        })
    };
    ends.iter().any(stem)
}

/// Before an ending a consonant is doubled, and in Dutch a vowel of two is one: *planning* from *plan*, *brede* from *breed*, *brieven* from *brief*.
fn is_respelt(tongue: &Tongue, stem: &str, end: &str) -> bool {
    let letters: Vec<char> = stem.chars().collect();
    let [.., vowel, last] = letters.as_slice() else { return false };
    let before = || stem.chars().take(letters.len() - 1).collect::<String>();
    let opened = ["ed", "ing", "ings", "e", "en"].contains(&end) && tongue.speech != Language::Fr;
    if !opened {
        return false;
    }
    if vowel == last {
        return tongue.is_common(&before());
    }
    if tongue.speech != Language::Nl {
        return false;
    }
    let hard = match last {
        'v' => 'f',
        'z' => 's',
        other => *other,
    };
    let hardened = format!("{}{hard}", before());
    let long = "aeou".contains(*vowel).then(|| {
        let start: String = stem.chars().take(letters.len() - 2).collect();
        format!("{start}{vowel}{vowel}{hard}")
    });
    (hard != *last && tongue.is_common(&hardened)) || long.is_some_and(|long| tongue.is_common(&long))
}

/// *Thermoskan*, *hoofdletters*: all parts are words, and the last is no part of a place or a family. Each end of the word is looked at once,
/// from the shortest.
fn is_compound(tongue: &Tongue, low: &str) -> bool {
    if low.chars().count() > LONGEST {
        return false;
    }
    let whole = |part: &str| tongue.is_common(part) || (part.len() > 4 && is_inflected(tongue, part));
    let first = |part: &str| {
        let ends = |link: &&str| {
            part.strip_suffix(*link).is_some_and(|stem| stem.chars().count() > 2 && tongue.is_common(stem))
        };
        LINKS.iter().any(ends)
    };
    // Whether what begins here is a first part and one of the ends behind it that are words.
    let joined = |from: usize, ends: &[usize]| ends.iter().any(|to| low.get(from..*to).is_some_and(first));
    let mut ends: Vec<usize> = Vec::new();
    for (at, _) in low.char_indices().rev() {
        let tail = low.get(at..).unwrap_or_default();
        let long = tail.chars().count() > 2 && !PLACES.contains(&tail);
        if long && (whole(tail) || (tail.len() > 7 && joined(at, &ends))) {
            ends.push(at);
        }
    }
    joined(0, &ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compound_of_several_words_is_one_and_a_long_piece_of_a_key_is_told_at_once() {
        let tongue = Tongue::of(Language::Nl);
        for word in ["thermoskan", "hoofdletters", "koffieautomaat", "koffieautomaatsleutel"] {
            assert!(is_compound(tongue, word), "{word}");
        }
        for letters in ["a", "kan", "xq", "én"] {
            for length in [LONGEST - 2, 200] {
                let piece: String = letters.chars().cycle().take(length).collect();
                assert!(!is_compound(tongue, &format!("{piece}qx")), "{piece}");
            }
        }
        assert!(!is_compound(tongue, "hoofddorp"));
    }
}
