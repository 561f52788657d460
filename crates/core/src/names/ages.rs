//! How old somebody is, in figures and in words. A number of years that counts something else, such as twenty years in a job, is none. Pure.

use super::text::{Shape, Token};
use super::words::Tongue;
use crate::settings::preferences::Language;

/// What stands behind an age and leaves it one.
const ENDS: &[&str] =
    &["", ",", ".", ";", ":", ")", "!", "?", "–", "and", "et", "en", "but", "mais", "maar", "now"];

/// The words around a number.
struct Around<'a> {
    tokens: &'a [Token<'a>],
    tongue: &'a Tongue,
}

/// Behind an age that begins here: 47 years old, aged 47, 47-jarige, âgée de 47 ans; *Tariq, 52, deputy*; *a girl of 14*, *Elle a neuf ans*.
pub fn age(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let page = Around { tokens, tongue };
    if let Some(end) = page.led(at).or_else(|| page.compound(at)).or_else(|| page.decade(at)) {
        return Some(end);
    }
    if !page.number(at) {
        return None;
    }
    page.counted(at).or_else(|| page.short(at)).or_else(|| page.beside(at))
}

impl Around<'_> {
    fn low(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.low.as_str())
    }

    fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.low(at))
    }

    fn is_capital(&self, at: usize, back: usize) -> bool {
        let token = at.checked_sub(back).and_then(|at| self.tokens.get(at));
        token.is_some_and(|token| token.is_capital() && !self.tongue.is_common(&token.low))
    }

    fn ends(&self, at: usize) -> bool {
        ENDS.contains(&self.low(at)) && !self.is_decimal(at)
    }

    fn is_decimal(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|next| next.tight && next.shape == Shape::Number)
    }

    /// A number that may be somebody's age.
    fn number(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        match token.shape {
            Shape::Number => token.text.parse::<u32>().is_ok_and(|years| (1..=115).contains(&years)),
            Shape::Word => self.in_words(&token.low),
            Shape::Sign => false,
        }
    }

    /// *nine*, *forty-seven*, *quarante-deux*, *zevenenveertig*.
    fn in_words(&self, word: &str) -> bool {
        let cardinal = |word: &str| self.tongue.cardinals.contains(word);
        let dutch = || {
            self.tongue.speech == Language::Nl
                && word.ends_with("tig")
                && (word.contains("en") || word.contains("ën"))
        };
        cardinal(word) || word.split_once('-').is_some_and(|(ten, _)| cardinal(ten)) || dutch()
    }

    /// Aged 47, âgée de 47 ans, op haar zestiende, à 16 ans.
    fn led(&self, at: usize) -> Option<usize> {
        match (self.low(at), self.low(at + 1)) {
            ("aged" | "turned" | "turning", _) if self.number(at + 1) => {
                let ends = self.low(at) == "aged" || self.ends(at + 2);
                ends.then_some(at + 2)
            }
            ("âgé" | "âgée" | "âgés" | "âgées", "de") if self.number(at + 2) => {
                Some(at + 3 + usize::from(["ans", "mois"].contains(&self.low(at + 3))))
            }
            ("age" | "leeftijd" | "âge", ":" | "of" | "van") if self.number(at + 2) => Some(at + 3),
            ("op", "haar" | "zijn" | "mijn" | "hun") => {
                let word = self.low(at + 2);
                let suffix = ["ste", "de", "e"].contains(&self.low(at + 3));
                let figure = self.number(at + 2) && suffix;
                let ordinal = word.strip_suffix("ste").or_else(|| word.strip_suffix("de"));
                let worded = ordinal.is_some_and(|stem| self.in_words(stem));
                (figure || worded).then_some(at + 3 + usize::from(figure))
            }
            _ => None,
        }
    }

    /// In one word: *nine-year-old*, *veertienjarige*, *zestiger*.
    fn compound(&self, at: usize) -> Option<usize> {
        let low = self.low(at);
        let old = low.contains("-year-old") || low.contains("-years-old") || low.contains("-month-old");
        let stem = ["jarige", "jarig", "jarigen"].iter().find_map(|end| low.strip_suffix(end));
        let years = stem.is_some_and(|stem| self.in_words(stem.trim_end_matches('-')));
        let tens = [
            "dertiger",
            "veertiger",
            "vijftiger",
            "zestiger",
            "zeventiger",
            "tachtiger",
            "quadragénaire",
            "quinquagénaire",
            "sexagénaire",
            "septuagénaire",
            "octogénaire",
            "nonagénaire",
        ];
        let gone = tens.contains(&low);
        (old || years || gone).then_some(at + 1)
    }

    /// *in her fifties*, *la quarantaine*, *eind de dertig*.
    fn decade(&self, at: usize) -> Option<usize> {
        let own = ["her", "his", "their", "my"].contains(&self.before(at, 1));
        let low = self.low(at);
        let english = own
            && ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"]
                .contains(&low);
        let french = ["la", "sa"].contains(&self.before(at, 1))
            && ["trentaine", "quarantaine", "cinquantaine", "soixantaine"].contains(&low)
            && !["de", "d'"].contains(&self.low(at + 1));
        let dutch = ["eind", "begin", "midden", "achter", "in", "voorin"].contains(&low)
            && self.low(at + 1) == "de"
            && ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig"]
                .contains(&self.low(at + 2));
        match (english || french, dutch) {
            (true, _) => Some(at + 1),
            (false, true) => Some(at + 3),
            (false, false) => None,
        }
    }

    /// A number with its years.
    fn counted(&self, at: usize) -> Option<usize> {
        let (unit, next) = (self.low(at + 1), self.low(at + 2));
        let (before, over) = (self.before(at, 1), self.before(at, 2));
        match (unit, next) {
            (
                "years" | "year" | "months" | "weeks" | "jaar" | "maanden" | "maand",
                "old" | "oud" | "jong",
            ) => Some(at + 3),
            ("-", next) if ["year-old", "jarige", "jarig", "years-old"].contains(&next) => Some(at + 3),
            ("year-old" | "jarige" | "jarig", _) => Some(at + 2),
            ("ans", _) => {
                let has = ["a", "avait", "aura", "ai", "as", "fête"].contains(&before)
                    && over != "y"
                    && !["de", "d'"].contains(&next);
                let at_age = before == "à" && !["de", "d'"].contains(&next);
                let of = before == "de" && self.is_somebody(at, 2) && !["de", "d'"].contains(&next);
                let apart = [",", "(", ":"].contains(&before) && self.ends(at + 2);
                (has || at_age || of || apart).then_some(at + 2)
            }
            ("jaar", _) => {
                let is =
                    ["is", "was", "wordt", "werd", "ben", "bijna", "pas", "amper", "nog"].contains(&before);
                let of = before == "van" && self.is_somebody(at, 2);
                let apart = [",", "(", ":"].contains(&before);
                ((self.ends(at + 2) && (is || apart)) || of).then_some(at + 2)
            }
            _ => None,
        }
    }

    /// *47 y/o*, *9 j.*, *47 a.*
    fn short(&self, at: usize) -> Option<usize> {
        let apart = [",", "(", "is", "van", "of"].contains(&self.before(at, 1));
        let point = |at: usize| at + usize::from(self.low(at) == ".");
        match (self.low(at + 1), self.low(at + 2), self.low(at + 3)) {
            ("y", "/", "o") => Some(at + 4),
            ("yo" | "yrs" | "jr", _, _) => Some(point(at + 2)),
            ("j" | "a" | "y", next, _) if apart && self.ends(at + 2) && next != ":" => Some(point(at + 2)),
            _ => None,
        }
    }

    /// A number alone, beside somebody: *Tariq, 52, deputy*, *her son (12)*, *a girl of 14*, *she is 63*.
    fn beside(&self, at: usize) -> Option<usize> {
        let (before, next) = (self.before(at, 1), self.low(at + 1));
        let digits = self.tokens.get(at).is_some_and(|token| token.shape == Shape::Number);
        let grown = digits && self.tokens.get(at).is_some_and(|token| token.text.len() == 2);
        let named = |back: usize| self.is_capital(at, back) || self.is_somebody(at, back);
        let told = match before {
            "," => {
                digits
                    && ((next == "," && (self.is_capital(at, 2) && grown || self.is_somebody(at, 2)))
                        || (self.is_somebody(at, 2) && self.ends(at + 1)))
            }
            "(" => digits && next == ")" && named(2),
            "of" | "van" | "de" => digits && self.is_somebody(at, 2) && self.ends(at + 1),
            "is" | "was" | "turns" | "turned" | "wordt" | "werd" | "word" => {
                self.ends(at + 1) && self.is_subject(at)
            }
            // She's 58, I'm 47, but: he's one.
            "s" | "i'm" => {
                let she = self.before(at, 2) == "'" && ["she", "he", "who"].contains(&self.before(at, 3));
                (she || before == "i'm") && self.ends(at + 1) && self.low(at) != "one"
            }
            "ze" | "zij" | "hij" | "ik" => ["was", "is", "werd", "wordt"].contains(&next),
            "at" => !digits && self.ends(at + 1) && !self.is_hour(at),
            _ => false,
        };
        told.then_some(at + 1)
    }

    /// Whether whoever is before *is* and the number is a person.
    fn is_subject(&self, at: usize) -> bool {
        let subject = self.before(at, 2);
        let pronoun = ["she", "he", "who", "i", "ze", "zij", "hij", "die", "ik"].contains(&subject);
        pronoun
            || (self.is_capital(at, 2) || self.is_somebody(at, 2))
            || (subject == "," && self.before(at, 1) != "word")
    }

    /// A number that may be an hour: *at nine*.
    fn is_hour(&self, at: usize) -> bool {
        let hours = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ];
        hours.contains(&self.low(at))
    }

    fn is_somebody(&self, at: usize, back: usize) -> bool {
        let who = self.before(at, back);
        self.tongue.kin.contains(who) || self.tongue.people.contains(who)
    }
}
