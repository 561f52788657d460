//! Words with a capital inside a sentence that no list knows, and that are things or offices all the same: *Confidentiality*, *la Trésorière*,
//! *de Toetsweek*, *Helps / Hinders*. Pure.

use super::runs::{Page, Run};
use super::text::Token;
use crate::settings::preferences::Language;

/// How words end that name what nobody can touch.
fn endings(speech: Language) -> &'static [&'static str] {
    match speech {
        Language::En => &[
            "tion", "tions", "sion", "sions", "ility", "ivity", "ality", "ism", "fulness", "lessness",
            "ology", "ment", "ments", "ship", "ships",
        ],
        Language::Fr => &[
            "tion", "tions", "sion", "sions", "ilité", "ivité", "alité", "isme", "ologie", "ement", "ements",
        ],
        Language::Nl => &[
            "heid", "heden", "atie", "aties", "iteit", "iteiten", "isme", "ologie", "ering", "eringen",
            "schap", "schappen",
        ],
    }
}
/// What Dutch words for work and school end in, whatever stands before it.
const HEADS: &[&str] = &[
    "team",
    "teams",
    "ploeg",
    "dienst",
    "diensten",
    "week",
    "weken",
    "dag",
    "dagen",
    "tijd",
    "doelen",
    "doel",
    "plan",
    "plannen",
    "rechter",
    "leider",
    "leidster",
    "coach",
    "gesprek",
    "gesprekken",
    "verslag",
    "raad",
    "overleg",
    "werker",
    "werkers",
    "werkster",
    "begeleider",
    "begeleidster",
    "begeleiding",
    "leraar",
    "lerares",
    "beleid",
    "model",
    "methode",
    "methodiek",
    "ronde",
    "vraag",
    "vragen",
    "toets",
    "commissie",
    "afdeling",
    "vergadering",
    "factoren",
    "factor",
    "notitie",
    "notities",
    "meester",
    "houder",
    "brenger",
    "brengster",
    "verzorgster",
    "verzorger",
    "notulen",
    "rooster",
    "formulier",
    "formulieren",
    "dossier",
    "dossiers",
    "taak",
    "taken",
    "rol",
    "rollen",
    "punten",
    "regel",
    "regels",
    "afspraken",
    "afspraak",
    "opdracht",
    "oefening",
    "stijl",
    "vaardigheden",
    "kunde",
    "leer",
    "onderwijs",
    "opvang",
    "veiligheid",
    "kennis",
    "cultuur",
    "structuur",
    "ontwikkeling",
    "proces",
    "fase",
    "kring",
    "gezin",
    "gezinnen",
    "ouders",
    "kinderen",
    "jongeren",
    "leerlingen",
    "meisjes",
    "jongens",
    "lijst",
    "lijsten",
    "blad",
    "kaart",
    "kaarten",
    "bord",
    "traject",
    "trajecten",
    "stage",
    "uur",
    "uren",
    "jaar",
    "komst",
    "komsten",
    "planning",
    "training",
    "bespreking",
    "sessie",
    "sessies",
    "adviseur",
    "manager",
    "hoofd",
];
/// What is about something.
const TOLD: &[&str] = &[
    "chapter",
    "article",
    "book",
    "paper",
    "course",
    "module",
    "lecture",
    "talk",
    "session",
    "workshop",
    "training",
    "chapitre",
    "livre",
    "cours",
    "exposé",
    "séance",
    "atelier",
    "formation",
    "hoofdstuk",
    "artikel",
    "boek",
    "cursus",
    "lezing",
    "sessie",
    "les",
];
/// What stands before what somebody is, and before nobody's name.
pub(super) const ARTICLES: &[&str] = &["the", "a", "an", "le", "la", "l'", "un", "une", "de", "het", "een"];
/// Those of them that stand before one of many.
pub(super) const ONE_OF: &[&str] = &["a", "an", "un", "une", "een"];
/// What joins two words or two people.
pub(super) const AND: &[&str] = &["and", "et", "en"];
/// After these an organisation may be called by such a word: *she works at Ambition*.
const AT: &[&str] = &["at", "chez", "bij"];

impl Page<'_> {
    /// Whether a word inside a sentence that nobody is called by names a thing, or what somebody is.
    pub fn is_a_thing(&self, run: Run) -> bool {
        let Some(token) = self.tokens.get(run.from) else { return false };
        let article = !self.tongue.is_common(&token.low) && self.is_led_by_an_article(run);
        if self.is_named(&token.low) || token.is_shouted() || article {
            return false;
        }
        let plain =
            || self.is_abstract(&token.low) || self.is_an_office(&token.low) || self.is_several(&token.low);
        self.is_listed_with_things(run)
            || self.is_a_topic(run)
            || self.is_behind_a_thing(run.from)
            || (!AT.contains(&self.before(run.from)) && !self.is_of_a_firm(run.from) && plain())
    }

    /// *The chapter on Contracting*, *un atelier sur Recadrage*: what something is written or taught about, in a word made of an ordinary one.
    fn is_a_topic(&self, run: Run) -> bool {
        let about = ["on", "about", "sur", "over"].contains(&self.before(run.from));
        let told = run.from.checked_sub(2).is_some_and(|at| TOLD.contains(&self.low(at)));
        about && told && self.is_a_plain_word(self.low(run.from))
    }

    /// More than one of a thing: *Receipts*, *Justificatifs*, *Bonnetjes*.
    fn is_several(&self, low: &str) -> bool {
        let ends: &[&str] = if self.tongue.speech == Language::Nl { &["en", "s", "jes"] } else { &["s"] };
        let one = |stem: &str| stem.chars().count() > 2 && self.tongue.is_common(stem);
        // In French hardly any name is the plural of a longer word.
        let long = self.tongue.speech == Language::Fr && low.chars().count() > 7;
        (self.tongue.is_common(low) || long) && ends.iter().filter_map(|end| low.strip_suffix(end)).any(one)
    }

    /// By its ending, or by its last part in Dutch.
    pub(super) fn is_abstract(&self, low: &str) -> bool {
        let ends = |list: &[&str], least: usize| {
            list.iter().any(|end| {
                low.strip_suffix(end)
                    .is_some_and(|stem| stem.chars().count() >= least && !stem.ends_with('-'))
            })
        };
        ends(endings(self.tongue.speech), 4)
            || (self.tongue.speech == Language::Nl && !self.tongue.is_organisation(low) && ends(HEADS, 3))
    }

    /// What somebody is by trade, or in a meeting.
    pub(super) fn is_an_office(&self, low: &str) -> bool {
        let title = |low: &str| low.chars().count() > 4 && self.tongue.honorifics.contains(low);
        // Graadcoördinator.
        let ends = |low: &str| {
            let long = |who: &str| who.chars().count() > 5 && low.ends_with(who);
            self.tongue.speech == Language::Nl && self.tongue.anybody.iter().any(|who| long(who))
        };
        let one = |low: &str| {
            self.tongue.is_a_trade(low) || self.tongue.anybody.contains(low) || title(low) || ends(low)
        };
        one(low) || self.tongue.lettered.contains(low) || low.strip_suffix('s').is_some_and(one)
    }

    /// *Wellbeing Team gave her*: an ordinary word behind one with a capital.
    fn is_behind_a_thing(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|at| self.tokens.get(at)) else { return false };
        let word = self.tongue.is_allowed(&before.low) || self.is_abstract(&before.low) || !before.opens;
        before.is_capital()
            && word
            && self.tongue.is_common(self.low(at))
            && self.is_a_plain_word(&before.low)
    }

    /// *Plan de Services*: small words lead back to an ordinary word with a capital.
    pub(super) fn is_joined_to_a_word(&self, at: usize) -> bool {
        let joint = |at: &usize| {
            self.is_small(*at)
                || ["of", "and", "à", "au", "aux", "et", "en", "op", "voor"].contains(&self.low(*at))
        };
        let led = (0..at).rev().take(3).take_while(joint).last();
        led.and_then(|led| led.checked_sub(1)).is_some_and(|word| {
            let plain = self.is_a_plain_word(self.low(word)) || self.is_an_office(self.low(word));
            plain && self.tokens.get(word).is_some_and(|token| token.is_capital() && !token.opens)
        })
    }

    /// *Professeur Principal*, *Inspector General*: behind what somebody is addressed with, an ordinary word that nobody is called.
    pub(super) fn is_an_office_whole(&self, run: Run, first: &Token<'_>) -> bool {
        let title = self.before(run.from);
        let acts = self.tongue.acts.contains(self.low(run.to));
        run.to == run.from + 1
            && !acts
            && title.chars().count() > 4
            && !self.tongue.address.contains(title)
            && self.tongue.is_common(&first.low)
            && !self.is_named(&first.low)
    }

    /// *Durand et Fils*, *Hendriks & Zonen*.
    pub(super) fn is_of_a_firm(&self, at: usize) -> bool {
        let named = at.checked_sub(2).and_then(|at| self.tokens.get(at));
        ["&", "and", "et", "en"].contains(&self.before(at))
            && named.is_some_and(|named| named.is_capital() && !self.is_a_plain_word(&named.low))
    }

    /// Beside a comma or a stroke stands an ordinary word with a capital: *Facts, Feelings, Needs*, *Aide / Freine*.
    fn is_listed_with_things(&self, run: Run) -> bool {
        // The first has the Solo, Vrtlik has the mother.
        // The Timekeeper, Vrtlik, laughed: set apart, and no list goes on.
        let apart = self.before(run.from) == ","
            && self.low(run.to) == ","
            && self.tokens.get(run.to + 1).is_some_and(|next| !next.is_capital())
            && !self.is_a_plain_word(self.low(run.from));
        // The Cook and Vrtlik: only the first has an article.
        let bare = run.from.checked_sub(3).is_some_and(|at| ARTICLES.contains(&self.low(at)))
            && AND.contains(&self.before(run.from))
            && !self.is_a_plain_word(self.low(run.from));
        let before = run
            .from
            .checked_sub(2)
            .filter(|_| !apart && !bare)
            .filter(|_| joins(self.before(run.from)) && !self.tongue.acts.contains(self.low(run.to)));
        let behind = joins(self.low(run.to)).then_some(run.to + 1);
        before.into_iter().chain(behind).any(|at| {
            // With Vrtlik, Head of Year: who somebody is, and no list.
            let apposed = at == run.to + 1
                && self.low(run.to) == ","
                && self.is_an_office(self.low(at))
                && !self.is_a_plain_word(self.low(run.from));
            self.tokens.get(at).is_some_and(Token::is_capital)
                && self.is_a_plain_word(self.low(at))
                && !apposed
        })
    }

    /// A word that is nothing but a word.
    fn is_a_plain_word(&self, low: &str) -> bool {
        let tongue = self.tongue;
        let word =
            tongue.is_common(low) || tongue.is_allowed(low) || self.is_abstract(low) || self.is_of_words(low);
        word && !self.is_named(low) && !self.tongue.is_small(low)
    }

    /// Whether somebody, a place or an organisation is called so.
    pub(super) fn is_named(&self, low: &str) -> bool {
        self.tongue.may_be_somebody(low)
            || self.tongue.may_be_a_place(low)
            || self.tongue.is_employer(low)
            || self.tongue.is_organisation(low)
            || self.tongue.is_road(low)
    }
}

/// What stands between the things of a list.
fn joins(sign: &str) -> bool {
    [",", "/", "&", "and", "or", "et", "ou", "en", "of"].contains(&sign)
}
