//! What tells that a word that opens a sentence is somebody, where its capital says nothing: what they do, what is said of them, and where it
//! stands in a list. Pure.

use super::runs::{Page, Run};
use super::small::CLOSINGS;
use super::text::{Shape, Token};
use super::things::{AND, ARTICLES};
use crate::settings::preferences::Language;

/// What goes on about whoever was named.
const WHO: &[&str] = &["who", "whose", "qui", "dont", "die", "wiens", "wier"];
/// What says of one person how they are, and stands behind no word that ends in -en or -ed.
fn one(speech: Language) -> &'static [&'static str] {
    match speech {
        Language::En => &["is", "was", "has", "had", "said", "says"],
        Language::Fr => &["est", "était", "a", "avait", "ne", "n'", "dit", "se", "s'"],
        Language::Nl => &[
            "is", "was", "heeft", "had", "zei", "zegt", "wil", "wou", "wilde", "kwam", "belt", "belde",
            "vroeg", "vraagt", "vertelt", "vertelde", "komt", "zweeg", "zag",
        ],
    }
}
/// How somebody is in Dutch, where *is* alone stands behind infinitives too.
const STATES: &[&str] = &[
    "ziek",
    "thuis",
    "boos",
    "kwaad",
    "weg",
    "jarig",
    "moe",
    "zwanger",
    "laat",
    "afwezig",
    "aanwezig",
    "bang",
    "verdrietig",
    "stil",
    "blij",
    "er",
    "hier",
    "daar",
    "terug",
    "vertrokken",
    "gekomen",
    "gevallen",
    "geboren",
    "overleden",
    "gestopt",
    "getrouwd",
    "alleen",
    "vader",
    "moeder",
    "directeur",
    "verhuisd",
];
/// What stands behind a name that a note only nods at.
const AGAIN: &[&str] =
    &["again", "too", "aussi", "encore", "ook", "weer", "opnieuw", "également", "idem", "absent", "afwezig"];
/// What a bracket says of a name that somebody is called by.
const CALLED: &[&str] = &[
    "nickname",
    "nicknamed",
    "calls",
    "surnom",
    "surnommé",
    "surnommée",
    "appelle",
    "appelait",
    "bijnaam",
    "roepnaam",
    "noemt",
    "noemde",
    "noemen",
];
/// What stands before whoever somebody is: *Beata, my neighbour*.
const WHOSE: &[&str] = &[
    "my", "our", "his", "her", "their", "the", "a", "an", "mon", "ma", "notre", "son", "sa", "leur", "le",
    "la", "l'", "un", "une", "mijn", "onze", "ons", "zijn", "haar", "hun", "de", "het", "een",
];

/// Whom something is done to, behind what is done: *Vrtlik books her*.
const WHOM: &[&str] = &["me", "us", "him", "them", "it", "every", "each", "all", "no"];

impl Page<'_> {
    /// Whether a word that no list knows, and that opens a sentence, is somebody.
    pub fn opens_with_somebody(&self, run: Run, first: &Token<'_>, somebody: bool) -> bool {
        if self.stands_out(first) || self.twice(first) {
            return true;
        }
        // Interpreter needed.
        if !somebody && self.is_an_office(&first.low) {
            return false;
        }
        let word = self.is_a_word(first);
        let plain = self.plain_shape(first);
        let owns = self.low(run.to) == "'" && self.low(run.to + 1) == "s";
        let acts = owns || self.tongue.acts.contains(self.low(run.to)) || self.past(run.to);
        let listed = self.is_listed(run);
        (acts && (somebody || !plain))
            || (self.does_something(run.to) && !plain)
            || (self.is_told(run) && !plain)
            || (self.is_signed(run) && !word)
            || (self.is_set_apart(run) && !plain && is_like_a_name(first))
            || ((listed || self.goes_on(run)) && !plain && is_like_a_name(first))
            || (listed && !word && self.tongue.acts.contains(self.low(run.to + 1)))
            || (self.is_under_people(run) && !word)
            || ((self.is_one(run) || self.tongue.says.contains(self.low(run.to))) && !word)
            || (self.is_nicknamed(run) && !word)
    }

    /// What somebody is called stands behind it in a bracket: *Vrtlik (everyone calls him that)*.
    fn is_nicknamed(&self, run: Run) -> bool {
        let mut inside = (run.to + 1..run.to + 14).take_while(|at| self.low(*at) != ")");
        self.low(run.to) == "(" && inside.any(|at| CALLED.contains(&self.low(at)))
    }

    /// Behind it stands what somebody does, by its ending: *Vrtlik shouts*, *Vrtlik poetst*.
    fn does_something(&self, at: usize) -> bool {
        let low = self.low(at);
        let small =
            self.tokens.get(at).is_some_and(|token| token.shape == Shape::Word && !token.is_capital());
        let ends = match self.tongue.speech {
            Language::En => low.ends_with('s') && !low.ends_with("ss") && !low.ends_with("us"),
            Language::Fr => low.ends_with("ait") || (low.ends_with('a') && low.len() > 4),
            Language::Nl => low.ends_with('t') && !low.ends_with("heit"),
        };
        // Blind spots: a thing of which there are several.
        let several = self.tongue.speech == Language::En && self.derived(low);
        let whom = || WHOSE.contains(&self.low(at + 1)) || WHOM.contains(&self.low(at + 1));
        let verb = self.is_a_verb_of_words(low) || !(several || self.tongue.is_common(low));
        small && ends && low.chars().count() > 3 && (verb || several && whom())
    }

    /// *Controleert*, *plant*: in Dutch, what somebody does, where the list has the word that it comes from.
    fn is_a_verb_of_words(&self, low: &str) -> bool {
        let Some(stem) = low.strip_suffix('t').filter(|_| self.tongue.speech == Language::Nl) else {
            return false;
        };
        let mut letters = stem.chars().rev();
        let (last, second, third) = (letters.next(), letters.next(), letters.next());
        let (Some(last), Some(second)) = (last, second) else { return false };
        // Controleren has one e less, stoppen one p more.
        let shorter = (Some(second) == third)
            .then(|| stem.strip_suffix(last).and_then(|stem| stem.strip_suffix(second)))
            .flatten()
            .map(|stem| format!("{stem}{last}en"));
        let forms = [Some(format!("{stem}en")), Some(format!("{stem}{last}en")), shorter];
        low.chars().count() > 4 && forms.iter().flatten().any(|form| self.tongue.is_common(form))
    }

    /// Behind it stands what goes on about somebody: *Vrtlik who…*, *Vrtlik, my neighbour*, *Vrtlik (finance)*, *Vrtlik again.*
    fn goes_on(&self, run: Run) -> bool {
        let (next, over) = (self.low(run.to), self.low(run.to + 1));
        let ends = |at: usize| [".", "!", "?", ",", ";", ""].contains(&self.low(at));
        let small = |at: usize| {
            self.tokens.get(at).is_some_and(|token| token.shape == Shape::Word && !token.is_capital())
        };
        let word = self.tokens.get(run.to + 2).is_some_and(|token| token.shape == Shape::Word);
        let mine = WHOSE.contains(&over) && !ARTICLES.contains(&over) && word;
        let apposed = next == "," && (mine || WHOSE.contains(&over) && small(run.to + 2));
        let comma = next == "," && WHO.contains(&over);
        let bracket = next == "(" && (run.to + 1..run.to + 6).any(|at| self.low(at) == ")");
        let again = AGAIN.contains(&next) && ends(run.to + 1);
        // Vrtlik, lui, regardait.
        let apart = next == "," && ["lui", "elle"].contains(&over) && self.low(run.to + 2) == ",";
        WHO.contains(&next) || comma || apart || self.is_of_somewhere(run.to) || apposed || bracket || again
    }

    /// *Vrtlik, project lead for the bypass, was passed over*: set apart is who somebody is.
    fn is_set_apart(&self, run: Run) -> bool {
        let ends = |at: usize| [".", "!", "?", ";", ":", ""].contains(&self.low(at));
        let who = |at: usize| self.tongue.kin.contains(self.low(at)) || self.is_an_office(self.low(at));
        let closed = (run.to + 2..run.to + 14).take_while(|at| !ends(*at)).find(|at| self.low(*at) == ",");
        let acts = closed.is_some_and(|at| self.tongue.acts_next(self.low(at + 1)));
        let small =
            self.tokens.get(run.to + 1).is_some_and(|next| next.shape == Shape::Word && !next.is_capital());
        self.low(run.to) == "," && small && (acts || (run.to + 1..run.to + 3).any(who))
    }

    /// Alone on its line behind what a letter ends with: *Warm wishes,* and whoever wrote it below.
    fn is_signed(&self, run: Run) -> bool {
        let alone = self.tokens.get(run.to).is_none_or(|next| next.opens);
        let line =
            (0..run.from).rev().take(6).find(|at| self.tokens.get(*at).is_some_and(|token| token.opens));
        let closing = CLOSINGS.contains(&self.before(run.from));
        alone && (closing || (self.before(run.from) == "," && line.is_some()))
    }

    /// A name that ends as words do, before what is said of one person: *Torben is ill*.
    fn is_one(&self, run: Run) -> bool {
        let (next, over) = (self.low(run.to), self.low(run.to + 1));
        let alone = self.tongue.speech != Language::Nl || !["is", "was"].contains(&next);
        let state = || {
            let far = [over, self.low(run.to + 2), self.low(run.to + 3)];
            far.iter().any(|word| STATES.contains(word))
        };
        let with_me = AND.contains(&next) && ["i", "me", "moi", "ik"].contains(&over);
        with_me || (one(self.tongue.speech).contains(&next) && (alone || state()))
    }

    /// What is said of somebody behind their name: *- Vrtlik: wants more hours*.
    fn is_listed(&self, run: Run) -> bool {
        let said = self.low(run.to) == ":"
            && self
                .tokens
                .get(run.to + 1)
                .is_some_and(|token| token.shape == Shape::Word && !token.is_capital());
        let low = self.low(run.from);
        let office = !self.tongue.may_be_somebody(low) && self.is_an_office(low);
        said && !office && !self.tongue.headings.contains(low) && !self.tongue.cardinals.contains(low)
    }

    /// A line of nothing else, in a list under *Present:*.
    fn is_under_people(&self, run: Run) -> bool {
        let alone = |next: &Token<'_>| next.opens || ["-", "–", "*", "•"].contains(&next.text);
        if !self.tokens.get(run.to).is_none_or(alone) {
            return false;
        }
        let mut at = run.from;
        while let Some(before) = at.checked_sub(1).and_then(|at| self.tokens.get(at).map(|token| (at, token)))
        {
            let (place, token) = before;
            if token.text == ":" {
                return self.tongue.anybody.contains(self.before(place));
            }
            let sign = ["-", "–", "*", "•"].contains(&token.text);
            if !(sign || token.opens && token.is_capital()) {
                return false;
            }
            at = place;
        }
        false
    }

    /// An ordinary word, whatever its ending.
    fn is_a_word(&self, token: &Token<'_>) -> bool {
        let low = token.low.as_str();
        let elsewhere = self.tokens.iter().any(|other| !other.is_capital() && other.low == low);
        elsewhere || self.tongue.is_common(low) || self.derived(low)
    }

    /// Shouted at the beginning of a sentence, or with a capital inside.
    fn stands_out(&self, token: &Token<'_>) -> bool {
        let mixed = || {
            let letters: Vec<char> = token.text.chars().collect();
            // UHasselt and McVrtlik, but not PhDs.
            letters.windows(3).any(
                |three| matches!(three, [_, second, third] if second.is_uppercase() && third.is_lowercase()),
            ) && !letters.contains(&'-')
                && letters.iter().rev().take(2).all(|letter| letter.is_lowercase())
        };
        (token.is_shouted() && token.text.chars().count() <= 6) || mixed()
    }

    /// Two capitals in one word, which a beginning of a sentence explains only one of: *Sint-Wilfried*.
    pub(super) fn twice(&self, token: &Token<'_>) -> bool {
        let parts: Vec<&str> = token.text.split('-').collect();
        let capital = |part: &&str| part.chars().next().is_some_and(char::is_uppercase);
        let named = |part: &&str| {
            let low = part.to_lowercase();
            !self.tongue.is_common(&low) && !self.is_of_words(&low)
        };
        parts.len() > 1
            && parts.iter().all(capital)
            && parts.iter().any(named)
            && !parts.iter().any(|part| part.chars().count() > 1 && part.chars().all(char::is_uppercase))
    }

    /// What somebody did, by its ending. French endings say too little.
    pub(super) fn past(&self, at: usize) -> bool {
        let low = self.low(at);
        let ends: &[&str] = match self.tongue.speech {
            Language::En => &["ed"],
            Language::Fr => &[],
            Language::Nl => &["de", "te"],
        };
        self.tokens.get(at).is_some_and(|token| token.shape == Shape::Word && !token.is_capital())
            && ends.iter().any(|end| low.len() > end.len() + 2 && low.ends_with(end))
            && !self.tongue.determiners.contains(low)
    }

    /// An ordinary word with another ending, or in Dutch with another word before it: *cliënte*, *parents*, *doctoraatsstudente*.
    pub(super) fn derived(&self, low: &str) -> bool {
        let bare = |word: &str| {
            self.tongue.is_common(word)
                || ["s", "es", "e", "en", "n"]
                    .iter()
                    .filter_map(|end| word.strip_suffix(end))
                    .any(|stem| stem.chars().count() > 2 && self.tongue.is_common(stem))
        };
        let compound = || {
            low.char_indices()
                .skip(3)
                .filter_map(|(at, _)| low.get(at..))
                // Lambrecht and Hildebrand end as words do.
                .any(|tail| tail.chars().count() > 4 && !["recht", "brand"].contains(&tail) && bare(tail))
        };
        // Retirez-lui.
        let told = ["moi", "toi", "lui", "nous", "vous", "leur", "le", "la", "les", "en", "y"];
        let asked = self.tongue.speech == Language::Fr
            && low.rsplit_once('-').is_some_and(|(_, whom)| told.contains(&whom));
        bare(low)
            || asked
            || (self.tongue.speech == Language::Nl && !self.tongue.is_organisation(low) && compound())
    }

    /// An ordinary word by its ending, or because it stands in small letters elsewhere.
    pub(super) fn plain_shape(&self, token: &Token<'_>) -> bool {
        let elsewhere = self.tokens.iter().any(|other| !other.is_capital() && other.low == token.low);
        elsewhere || self.plain_shape_alone(token)
    }

    /// An ordinary word by its ending.
    pub(super) fn plain_shape_alone(&self, token: &Token<'_>) -> bool {
        let infinitives: &[&str] = match self.tongue.speech {
            Language::Fr => &["er", "ir", "ire", "dre", "ttre", "vre", "ez"],
            _ => &[],
        };
        let ends = [
            "ing", "tion", "ness", "ment", "heid", "ity", "ité", "iteit", "ance", "ence", "isme", "ism",
            "lijk", "ly", "ed", "en", "ende", "age", "ten", "ies", "ings", "ions", "ante", "trice", "euse",
        ];
        let low = token.low.as_str();
        self.derived(low)
            || ends.iter().chain(infinitives).any(|end| low.len() > end.len() + 2 && low.ends_with(end))
    }
}

/// As long as names are, and no plural: things are told by the same signs, and are longer.
fn is_like_a_name(token: &Token<'_>) -> bool {
    let mut last = token.low.chars().rev();
    let plural = last.next() == Some('s') && last.next().is_some_and(|letter| !"aeiouy".contains(letter));
    token.text.chars().count() < 10 && !plural
}
