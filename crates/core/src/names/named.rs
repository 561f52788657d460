//! Whether words with capitals are a name at all: by where they stand, by what they are elsewhere, and by what stands beside them. Pure.

use std::collections::BTreeSet;

use super::emphasis::MANY;
use super::inflected::is_a_quality;
use super::runs::{Page, Run};
use super::text::{Shape, Token};
use super::things::{AND, ONE_OF};
use super::words::WHOSE;
use crate::settings::preferences::Language;

/// What stands before a subject.
const TAUGHT: &[&str] = &["les", "lessen", "vak", "toets", "cours", "leçon", "lesson", "lessons", "class"];
/// Who teaches one.
const TEACHERS: &[&str] = &[
    "docent",
    "docente",
    "leraar",
    "lerares",
    "leerkracht",
    "prof",
    "professeur",
    "professeure",
    "enseignant",
    "enseignante",
    "teacher",
    "lecturer",
    "tutor",
];
/// What a family calls somebody.
const CALLED: &[&str] = &[
    "mam",
    "mama",
    "mum",
    "mummy",
    "mom",
    "mommy",
    "mother",
    "dad",
    "daddy",
    "father",
    "gran",
    "granny",
    "grandma",
    "grandmother",
    "grandad",
    "grandpa",
    "grandfather",
    "nan",
    "nana",
    "aunt",
    "auntie",
    "uncle",
    "maman",
    "mère",
    "papa",
    "père",
    "mamie",
    "mémé",
    "papi",
    "papy",
    "pépé",
    "tata",
    "tonton",
    "moeder",
    "vader",
    "oma",
    "opa",
    "bomma",
    "bompa",
    "nonkel",
    "tante",
    "juf",
];

/// Who is in a firm with whoever it is called after.
pub(super) const FIRMS: &[&str] =
    &["fils", "sons", "daughters", "zonen", "zoon", "cie", "gebroeders", "associés", "frères", "dochters"];

/// What one word with a capital is, and what stands beside it.
struct One<'a> {
    low: &'a str,
    opens: bool,
    /// What people do stands behind it.
    acts: bool,
    /// A small word that stands before things stands before it.
    determined: bool,
    /// What an organisation is called by its kind.
    kind_of: bool,
    somebody: bool,
    surely: bool,
    common: bool,
}

impl Page<'_> {
    /// Whether a run is a name at all. `inside` are the words that have a capital in mid-sentence somewhere.
    pub fn is_a_name(&self, run: Run, inside: &BTreeSet<&str>) -> bool {
        let Some(first) = self.tokens.get(run.from) else { return false };
        let addressed = self.honorific(run.from).is_some() && !self.is_an_office_whole(run, first);
        if self.is_on_a_called_road(run.from, first) || addressed {
            return true;
        }
        let words: Vec<&Token<'_>> =
            self.tokens.iter().take(run.to).skip(run.from).filter(|token| token.is_capital()).collect();
        let named = if words.len() > 1 {
            self.is_a_name_of(run, &words)
        } else {
            self.is_a_name_alone(run, first, inside)
        };
        named && !self.is_weight_alone(run, &words)
    }

    /// *De docent Frans*, *les Frans*: what somebody teaches. *Mijn docent Frans* may well be called so.
    fn is_a_subject(&self, run: Run) -> bool {
        let before = self.before(run.from);
        let article = run.from.checked_sub(2).map_or("", |at| self.low(at));
        let whoever =
            ["de", "het", "een", "the", "a", "an", "le", "la", "l'", "un", "une"].contains(&article);
        TAUGHT.contains(&before) || (whoever && (TEACHERS.contains(&before) || self.is_an_office(before)))
    }

    /// Rue Haute, rue de l'Église: in French the kind of road stands before what it is called.
    fn is_on_a_called_road(&self, at: usize, first: &Token<'_>) -> bool {
        let over = self.over(at);
        let station = over != self.before(at) && ["gare", "station", "métro"].contains(&over);
        self.tongue.speech == Language::Fr && (self.tongue.roads.contains(over) || station) && !first.opens
    }

    /// Several words with capitals: a name unless all are ordinary. De Lijn: nothing but a name has two capitals there; Grote Markt neither.
    fn is_a_name_of(&self, run: Run, words: &[&Token<'_>]) -> bool {
        let tongue = self.tongue;
        let first = self.tokens.get(run.from);
        let (low, opens) = (self.low(run.from), first.is_some_and(|first| first.opens));
        let whole = words.iter().map(|word| word.low.as_str()).collect::<Vec<_>>().join(" ");
        // Rue de la Liberté, but not son Chemin de Vie.
        let before = self.before(run.from);
        let led = WHOSE.contains(&before) || ONE_OF.contains(&before);
        let called = tongue.speech == Language::Fr && !opens && !led && tongue.roads.contains(low);
        let road = called || words.last().is_some_and(|word| tongue.is_road(&word.low));
        if road || tongue.is_employer(&whole) || (!opens && tongue.determiners.contains(low)) {
            return true;
        }
        let firm = |word: &&Token<'_>| FIRMS.contains(&word.low.as_str());
        if self.is_called_van(run.from) || words.iter().skip(1).any(firm) {
            return true;
        }
        if self.is_of_a_kind(run, words) {
            return false;
        }
        let determined = tongue.determiners.contains(before);
        let stressed = determined || self.is_stressed(run.from);
        // How Are You Two Finding It: among ordinary words, one that ends as such do.
        let bound = words.len() > 2
            && words.iter().any(|word| tongue.is_common(&word.low) && !tongue.may_be_somebody(&word.low));
        let heavy = self.stressed(run.from) >= MANY
            && words.iter().any(|word| tongue.is_common(&word.low) && !tongue.may_be_somebody(&word.low));
        let plain = |word_of: &&Token<'_>| {
            let low = word_of.low.as_str();
            let word = tongue.is_common(low)
                || tongue.is_allowed(low)
                || self.is_abstract(low)
                || (stressed && self.is_of_words(low));
            let shaped = ((bound || heavy) && self.plain_shape(word_of))
                || ((determined || heavy) && is_a_quality(tongue.speech, low) && !self.is_named(low));
            (word || shaped || self.is_hyphened(word_of) || self.is_an_office(low))
                && !tongue.may_be_somebody(low)
                && !tongue.is_organisation(low)
        };
        let listed = || self.is_under_heading(run.from) && !tongue.is_surely_a_name(low);
        (!words.iter().all(plain) || self.is_called_by_words(run, words)) && !listed()
    }

    /// *At Little Steps*, *elle tient Porte Ouverte*, *avec Paysans de Demain*: ordinary words where somebody works, in a note that gives others
    /// none of these capitals.
    fn is_called_by_words(&self, run: Run, words: &[&Token<'_>]) -> bool {
        let tongue = self.tongue;
        let before = self.before(run.from);
        let there = [
            "at", "from", "left", "runs", "ran", "joined", "chez", "quitté", "tient", "dirige", "bij",
            "verliet",
        ];
        // Several who have no article are together.
        let several = tongue.speech == Language::Fr
            && ["avec", "par", "pour"].contains(&before)
            && self.low(run.from).ends_with('s')
            && (run.from..run.to).any(|at| ["de", "d'", "du", "des"].contains(&self.low(at)));
        let plain = |word: &&Token<'_>| {
            let low = word.low.as_str();
            !tongue.is_allowed(low)
                && (several || !self.is_an_office(low))
                && !self.is_abstract(low)
                && !word.is_shouted()
        };
        (several || self.is_a_counted_house(run.from) || there.contains(&before))
            && words.iter().all(plain)
            && self.stressed(run.from) <= words.len()
    }

    /// *La résidence des Quatre Vents*: a number that begins what a house is called.
    pub(super) fn is_a_counted_house(&self, at: usize) -> bool {
        let counts = self.tongue.cardinals.contains(self.low(at)) && self.capital(at + 1);
        counts && self.tongue.is_organisation(self.over(at))
    }

    /// *A Sunday School*, *the School Nurse*: what an organisation is called by its kind, among ordinary words, where it is one of many or says
    /// what somebody is. In English the kind stands last in a name.
    fn is_of_a_kind(&self, run: Run, words: &[&Token<'_>]) -> bool {
        let tongue = self.tongue;
        let plain = |word: &&Token<'_>| {
            let low = word.low.as_str();
            let word = tongue.is_common(low)
                || tongue.is_allowed(low)
                || tongue.is_organisation(low)
                || self.is_an_office(low)
                || self.is_of_words(low);
            word && !tongue.may_be_somebody(low) && !tongue.may_be_a_place(low)
        };
        let counted = ONE_OF.contains(&self.before(run.from));
        let kinds: Vec<bool> = words.iter().map(|word| tongue.is_organisation(&word.low)).collect();
        let led = tongue.speech == Language::En && kinds == [true, false];
        // Projet d'École.
        let of = tongue.speech == Language::Fr && kinds.first() == Some(&false) && kinds.contains(&true);
        // Among many capitals, where nobody works there.
        let and = |at: usize| AND.contains(&self.low(at));
        let bare = (run.from..run.to).all(|at| self.capital(at) || and(at));
        let heavy = || bare && self.stressed(run.from) >= MANY && !self.is_beside_a_sign(run);
        words.iter().all(plain) && (counted || led || of || heavy())
    }

    /// In a note that gives ordinary words a capital, a word that is made of such, where nothing beside it tells of a name.
    fn is_weighed(&self, run: Run, low: &str) -> bool {
        // With Thermosflasks; l'Armoire à Médicaments.
        let before = self.before(run.from);
        let weak = ["with", "avec", "met"].contains(&before) || self.is_joined_to_a_word(run.from);
        let shaped = || {
            let token = self.tokens.get(run.from);
            let of = ["de", "d'", "from", "uit", "van"].contains(&before);
            let quality = !of && is_a_quality(self.tongue.speech, low);
            let ends = quality || token.is_some_and(|token| self.plain_shape(token));
            self.stressed(run.from) >= MANY && ends && !self.is_named(low)
        };
        self.is_stressed(run.from)
            && (self.is_of_words(low) || shaped())
            && (weak || !self.is_beside_a_sign(run))
    }

    fn is_a_name_alone(&self, run: Run, first: &Token<'_>, inside: &BTreeSet<&str>) -> bool {
        let tongue = self.tongue;
        let one = self.one(run, first);
        let numbered = self.tokens.get(run.to).is_some_and(|token| token.shape == Shape::Number);
        let shown = inside.contains(one.low);
        // Ward 12, Hall 3.
        if numbered && tongue.lettered.contains(one.low) {
            return false;
        }
        if self.is_one_of_many(run, first, &one) || self.is_a_short_form(run, first, &one) {
            return false;
        }
        // Year 6, NOT HERE.
        if one.common && (first.is_shouted() || (numbered && !one.somebody)) {
            return tongue.is_employer(one.low)
                && (!tongue.is_organisation(one.low) || self.is_of_somebody(run));
        }
        if tongue.is_allowed(one.low) {
            let month = tongue.is_double(one.low);
            return if month {
                self.is_no_month(run)
            } else {
                one.somebody && !one.determined && one.acts && !one.opens && !self.is_a_subject(run)
            };
        }
        if one.opens {
            self.is_a_name_that_opens(run, first, &one, shown)
        } else {
            self.is_a_name_inside(run, &one)
        }
    }

    fn one<'a>(&self, run: Run, first: &'a Token<'_>) -> One<'a> {
        let (tongue, low) = (self.tongue, first.low.as_str());
        let kind_of = tongue.organisations.contains(low);
        let owns = self.low(run.to) == "'" && self.low(run.to + 1) == "s";
        One {
            low,
            opens: first.opens,
            acts: owns || tongue.acts.contains(self.low(run.to)),
            determined: tongue.determiners.contains(self.before(run.from)),
            kind_of,
            somebody: tongue.may_be_somebody(low),
            surely: tongue.is_surely_a_name(low),
            common: tongue.is_common(low)
                || kind_of
                || self.is_hyphened(first)
                || (!first.opens && self.is_weighed(run, low)),
        }
    }

    /// *The PDP*, *le PPS dit*: few capitals behind an article, which no list explains as an employer. *At the LSE*, *la CSC a appelé* tell of one.
    fn is_a_short_form(&self, run: Run, first: &Token<'_>, one: &One<'_>) -> bool {
        let next = self.low(run.to);
        let acts = self.tongue.acts_next(next) && !["is", "was", "est", "était", "dit"].contains(&next);
        let told = self.tongue.at.contains(self.over(run.from)) || acts || self.is_of_somebody(run);
        first.is_shouted()
            && first.text.chars().count() <= 4
            && !(one.surely || one.somebody || one.kind_of)
            && ["the", "le", "la", "l'", "les", "de", "het", "my", "mijn", "mon", "ma"]
                .contains(&self.before(run.from))
            && !told
    }

    /// HR-dienst, PhD-student, a new form or a test: what is one of many is no name.
    fn is_one_of_many(&self, run: Run, first: &Token<'_>, one: &One<'_>) -> bool {
        // Mei-Ling: a name on both sides of the hyphen.
        let begins = one.low.split_once('-').is_some_and(|(start, _)| {
            let named = self.twice(first) && one.low.split('-').any(|part| self.tongue.may_be_somebody(part));
            start.chars().count() < 4 && self.tongue.is_common(start) && !named
        });
        let counted = first.is_shouted()
            && ONE_OF.contains(&self.before(run.from))
            && !one.surely
            && !self.tongue.is_organisation(one.low);
        begins || counted
    }

    fn is_a_name_that_opens(&self, run: Run, first: &Token<'_>, one: &One<'_>, shown: bool) -> bool {
        match () {
            () if self.tongue.is_double(one.low) => {
                self.begins_with_somebody(run, self.tongue.is_place(one.low) || shown)
            }
            () if one.common => one.somebody && one.acts && shown,
            () => one.surely || shown || self.opens_with_somebody(run, first, one.somebody),
        }
    }

    fn is_a_name_inside(&self, run: Run, one: &One<'_>) -> bool {
        // Chez Mamie, bij Oma.
        if self.is_a_thing(run) || (CALLED.contains(&one.low) && !one.surely && !self.is_of_a_firm(run.from))
        {
            return false;
        }
        // Head of Sixth.
        if one.common && self.tongue.numbers.contains(one.low) {
            return false;
        }
        if one.common && !one.surely {
            let led = || self.is_led(run, one.acts) && (self.is_at(run) || !self.is_stressed(run.from));
            // Our eldest, Hope, left.
            let set_apart = self.before(run.from) == "," && self.low(run.to) == ",";
            let kin = run.from.checked_sub(2).is_some_and(|at| self.tongue.kin.contains(self.low(at)));
            return self.is_of_a_family(run)
                || (set_apart && kin)
                || (!one.determined && (one.somebody || (!one.kind_of && led())));
        }
        one.surely || one.somebody || !self.is_under_heading(run.from)
    }
}
