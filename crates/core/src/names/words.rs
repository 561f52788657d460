//! The words that the check knows: short lists of our own, compiled in. No list holds everybody: what is written like a name is taken for
//! one, and the lists say mostly what is none.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::phrases::Phrases;
use crate::settings::preferences::Language;

type Words = HashSet<&'static str>;

/// What stands before who somebody is to somebody.
pub(super) const WHOSE: &[&str] = &[
    "my", "our", "his", "her", "their", "mon", "ma", "notre", "son", "sa", "leur", "mijn", "onze", "zijn",
    "haar", "hun",
];

/// Words of a text that tell its language.
const LOOKED_AT: usize = 1_000;

static FIRST: LazyLock<Words> = LazyLock::new(|| include_str!("words/first.txt").lines().collect());
static ORDINARY: LazyLock<Words> = LazyLock::new(|| include_str!("words/ordinary.txt").lines().collect());
static SURNAMES: LazyLock<Words> = LazyLock::new(|| include_str!("words/surnames.txt").lines().collect());
static PLACES: LazyLock<Words> = LazyLock::new(|| include_str!("words/places.txt").lines().collect());
static EMPLOYERS: LazyLock<Words> = LazyLock::new(|| include_str!("words/employers.txt").lines().collect());
static COMPOUNDS: LazyLock<Words> = LazyLock::new(|| include_str!("words/compounds.txt").lines().collect());
static ALLOWED: LazyLock<Words> = LazyLock::new(|| include_str!("words/allowed.txt").lines().collect());
static ABBREVIATIONS: LazyLock<Words> =
    LazyLock::new(|| include_str!("words/abbreviations.txt").lines().collect());
static AUTHORS: LazyLock<Words> = LazyLock::new(|| include_str!("words/authors.txt").lines().collect());
static INHABITANTS: LazyLock<Words> =
    LazyLock::new(|| include_str!("words/inhabitants.txt").lines().collect());
/// Methods and tools of more than one word, and who made them by their whole name.
pub(super) static METHODS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(include_str!("words/methods.txt")));
/// Organisations whose name goes on in small letters.
pub(super) static CHARITIES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(include_str!("words/charities.txt")));
static ENGLISH: LazyLock<Tongue> = LazyLock::new(|| {
    Tongue::read(
        Language::En,
        include_str!("words/common.en.txt"),
        include_str!("words/grammar.en.txt"),
        include_str!("words/rare.en.txt"),
    )
});
static FRENCH: LazyLock<Tongue> = LazyLock::new(|| {
    Tongue::read(
        Language::Fr,
        include_str!("words/common.fr.txt"),
        include_str!("words/grammar.fr.txt"),
        include_str!("words/rare.fr.txt"),
    )
});
static DUTCH: LazyLock<Tongue> = LazyLock::new(|| {
    Tongue::read(
        Language::Nl,
        include_str!("words/common.nl.txt"),
        include_str!("words/grammar.nl.txt"),
        include_str!("words/rare.nl.txt"),
    )
});

/// What the check knows of a language. Everything is in small letters.
#[derive(Debug)]
pub struct Tongue {
    /// Which it is.
    pub speech: Language,
    /// Words that are no names.
    pub common: Words,
    /// Forms of address, which stand before a person's name.
    pub honorifics: Words,
    /// Those that are nothing else, so that a name may follow them in small letters.
    pub address: Words,
    /// Words that stand for somebody or something: *me*, *nobody*.
    pub pronouns: Words,
    /// Words that stand before a thing, seldom before a person.
    pub determiners: Words,
    /// Words between the parts of a person's name.
    pub particles: Words,
    /// Words between the parts of an organisation's name.
    pub joints: Words,
    /// What organisations are called by their kind.
    pub organisations: Words,
    /// What a person does, behind their name.
    pub acts: Words,
    /// Words before a place.
    pub whither: Words,
    /// Words before an employer.
    pub at: Words,
    /// Words before a person.
    pub with: Words,
    /// Words before a month that stands alone.
    pub when: Words,
    /// Numbers in words, for days of a month.
    pub numbers: Words,
    /// What roads are called by their kind.
    pub roads: Words,
    /// People by what they are, after a word such as *only*.
    pub people: Words,
    /// *Only*, *first*, *oldest*.
    pub unique: Words,
    /// Feasts that are one day of the year.
    pub feasts: Words,
    /// Illnesses that few people have.
    pub rare: Words,
    /// Names that are ordinary words of this language too.
    pub doubles: Words,
    /// Those of them that open a sentence as a word without another before them.
    pub bare: Words,
    /// Those of these that do as a word what people do too: *Hope is gone*, *April was hard*.
    pub things: Words,
    /// Those of them that as a word stand before another.
    pub leading: Words,
    /// Those of them that as a word are a verb, which a sentence that asks or tells to begins with.
    pub verbs: Words,
    /// What such a verb has behind it, and a name hardly ever.
    pub plainly: Words,
    /// What says of somebody where they come from: *Jack from HR*.
    pub from: Words,
    /// Those of what stands behind a person's name that stand behind a word as well.
    pub besides: Words,
    /// What only a person does.
    pub says: Words,
    /// Words before a month, besides those that say when.
    pub monthly: Words,
    /// What has a letter to tell one from another: *plan B*.
    pub lettered: Words,
    /// What somebody is called who has a letter for a name: *colleague B*.
    pub anybody: Words,
    /// Who somebody is to somebody else, beside whom an age may stand: *her daughter (12)*.
    pub kin: Words,
    /// Numbers in words that count, for ages.
    pub cardinals: Words,
    /// What stands above a list of things: *Agenda: …*, *Values: …*.
    pub headings: Words,
    /// What brings somebody in front of somebody: *I met …*.
    pub meets: Words,
    /// What a method does as its author does: *Kolb says*.
    pub scholarly: Words,
    /// Short forms that are no employers in this language.
    pub short: Words,
    /// What has a capital in titles, and in no name.
    pub titled: Words,
    /// Rare details of several words.
    pub details: Phrases,
}

impl Tongue {
    /// What is known of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &ENGLISH,
            Language::Fr => &FRENCH,
            Language::Nl => &DUTCH,
        }
    }

    /// Whether something is so in any of the languages.
    pub fn any(is: impl Fn(&Self) -> bool) -> bool {
        [Language::En, Language::Fr, Language::Nl].into_iter().any(|language| is(Self::of(language)))
    }

    /// The language that most words of a text are common in; nothing when two are.
    pub fn spoken(text: &str) -> Option<Language> {
        let words: Vec<String> = text
            .split(|letter: char| !letter.is_alphabetic())
            .filter(|word| !word.is_empty())
            .take(LOOKED_AT)
            .map(str::to_lowercase)
            .collect();
        let count =
            |language: Language| words.iter().filter(|word| Self::of(language).is_common(word)).count();
        let mut counts =
            [Language::En, Language::Fr, Language::Nl].map(|language| (count(language), language));
        counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let [(most, language), (next, _), _] = counts;
        (most > next).then_some(language)
    }

    /// A word that stands in many names and tells none: *van*, *the*, *Mrs*, *school*.
    pub fn is_small(&self, word: &str) -> bool {
        let lists = [&self.particles, &self.determiners, &self.joints, &self.honorifics];
        lists.iter().any(|list| list.contains(word)) || self.is_organisation(word)
    }

    /// Common words a line each; of the grammar, lines of a key and its words.
    fn read(speech: Language, common: &'static str, grammar: &'static str, details: &'static str) -> Self {
        let mut tongue = Self {
            speech,
            common: common.lines().collect(),
            honorifics: Words::new(),
            address: Words::new(),
            pronouns: Words::new(),
            determiners: Words::new(),
            particles: Words::new(),
            joints: Words::new(),
            organisations: Words::new(),
            acts: Words::new(),
            whither: Words::new(),
            at: Words::new(),
            with: Words::new(),
            when: Words::new(),
            numbers: Words::new(),
            roads: Words::new(),
            people: Words::new(),
            unique: Words::new(),
            feasts: Words::new(),
            rare: Words::new(),
            doubles: Words::new(),
            bare: Words::new(),
            things: Words::new(),
            leading: Words::new(),
            verbs: Words::new(),
            plainly: Words::new(),
            from: Words::new(),
            besides: Words::new(),
            says: Words::new(),
            monthly: Words::new(),
            lettered: Words::new(),
            anybody: Words::new(),
            kin: Words::new(),
            cardinals: Words::new(),
            headings: Words::new(),
            meets: Words::new(),
            scholarly: Words::new(),
            short: Words::new(),
            titled: Words::new(),
            details: Phrases::read(details),
        };
        for line in grammar.lines() {
            let mut words = line.split(' ');
            let list = match words.next() {
                Some("honorifics") => &mut tongue.honorifics,
                Some("address") => &mut tongue.address,
                Some("pronouns") => &mut tongue.pronouns,
                Some("determiners") => &mut tongue.determiners,
                Some("particles") => &mut tongue.particles,
                Some("joints") => &mut tongue.joints,
                Some("organisations") => &mut tongue.organisations,
                Some("acts") => &mut tongue.acts,
                Some("whither") => &mut tongue.whither,
                Some("at") => &mut tongue.at,
                Some("with") => &mut tongue.with,
                Some("when") => &mut tongue.when,
                Some("numbers") => &mut tongue.numbers,
                Some("roads") => &mut tongue.roads,
                Some("people") => &mut tongue.people,
                Some("unique") => &mut tongue.unique,
                Some("feasts") => &mut tongue.feasts,
                Some("rare") => &mut tongue.rare,
                Some("doubles") => &mut tongue.doubles,
                Some("bare") => &mut tongue.bare,
                Some("things") => &mut tongue.things,
                Some("leading") => &mut tongue.leading,
                Some("verbs") => &mut tongue.verbs,
                Some("plainly") => &mut tongue.plainly,
                Some("from") => &mut tongue.from,
                Some("besides") => &mut tongue.besides,
                Some("says") => &mut tongue.says,
                Some("monthly") => &mut tongue.monthly,
                Some("lettered") => &mut tongue.lettered,
                Some("anybody") => &mut tongue.anybody,
                Some("kin") => &mut tongue.kin,
                Some("cardinals") => &mut tongue.cardinals,
                Some("headings") => &mut tongue.headings,
                Some("meets") => &mut tongue.meets,
                Some("short") => &mut tongue.short,
                Some("titled") => &mut tongue.titled,
                Some("scholarly") => &mut tongue.scholarly,
                _ => continue,
            };
            list.extend(words);
        }
        tongue
    }

    /// A word that is no name on its own account; so are *l'inventaire* and *can't*.
    pub fn is_common(&self, word: &str) -> bool {
        let bound = |(one, other): (&str, &str)| match self.speech {
            Language::En => other == "t" && one.ends_with('n'),
            Language::Fr => one.len() < 3 && self.common.contains(other),
            Language::Nl => false,
        };
        self.common.contains(word) || word.split_once('\'').is_some_and(bound)
    }

    /// A first name that is hardly anything else; of one with a hyphen, both halves are in the list.
    pub fn is_first(&self, word: &str) -> bool {
        let halves =
            || word.split_once('-').is_some_and(|(one, other)| FIRST.contains(one) && FIRST.contains(other));
        (FIRST.contains(word) || halves())
            && !ORDINARY.contains(word)
            && !self.is_common(word)
            && !self.is_double(word)
    }

    /// Two first names that are mostly one: *Anne Marie*. Folded, with a space between them.
    pub fn is_compound(folded: &str) -> bool {
        COMPOUNDS.contains(folded)
    }

    /// A name of a person or an ordinary word, as it happens.
    pub fn may_be_somebody(&self, word: &str) -> bool {
        FIRST.contains(word) || SURNAMES.contains(word) || self.is_double(word)
    }

    /// A surname that is hardly anything else.
    pub fn is_surname(&self, word: &str) -> bool {
        SURNAMES.contains(word) && !self.is_common(word) && !ORDINARY.contains(word) && !self.is_double(word)
    }

    /// A place that is hardly anything else.
    pub fn is_place(&self, word: &str) -> bool {
        PLACES.contains(word) && !self.is_common(word)
    }

    /// A place or an ordinary word.
    pub fn may_be_a_place(&self, word: &str) -> bool {
        PLACES.contains(word)
    }

    /// An employer whom many know.
    pub fn is_employer(&self, word: &str) -> bool {
        EMPLOYERS.contains(word)
    }

    /// A name that is hardly anything else.
    pub fn is_surely_a_name(&self, word: &str) -> bool {
        let employer = self.is_employer(word) && !ORDINARY.contains(word);
        self.is_first(word) || self.is_surname(word) || self.is_place(word) || employer
    }

    /// What an organisation is called by its kind; in Dutch also at the end of a longer word.
    pub fn is_organisation(&self, word: &str) -> bool {
        let ends = |end: &str| word.len() > end.len() && word.ends_with(end);
        self.organisations.contains(word)
            || [
                "ziekenhuis",
                "school",
                "universiteit",
                "bank",
                "college",
                "fabriek",
                "hospitaal",
                "kliniek",
                "instituut",
            ]
            .iter()
            .any(|end| ends(end))
    }

    /// What is written with a capital and points at nobody: days, languages, tools.
    pub fn is_allowed(&self, word: &str) -> bool {
        ALLOWED.contains(word)
    }

    /// A short form that is no employer: *CPD*, *MDO*, *KPI*.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        ABBREVIATIONS.contains(word) || self.short.contains(word)
    }

    /// Who made a method and is called by the surname alone.
    pub fn is_author(&self, word: &str) -> bool {
        AUTHORS.contains(word)
    }

    /// Somebody of a country, a town or a faith: *Belgian*, *Marocaines*, *Antwerpenaar*.
    pub fn is_inhabitant(&self, word: &str) -> bool {
        let ends = ["s", "e", "es", "ne", "nes", "n", "en", "se"];
        // A Syriër is Syrische, a Ghanees Ghanese.
        let dutch = [("ische", "iër"), ("isch", "iër"), ("ese", "ees")];
        let of = |stem: &str| INHABITANTS.contains(stem);
        let town = ["enaars", "enaar", "aars", "aar", "ers", "er"].iter().any(|end| {
            word.strip_suffix(end).is_some_and(|stem| PLACES.contains(stem) && stem.chars().count() > 3)
        });
        let formed =
            |(end, own): (&str, &str)| word.strip_suffix(end).is_some_and(|stem| of(&format!("{stem}{own}")));
        let several = || ends.iter().map(|end| (*end, "")).chain(dutch).any(formed);
        // Baptiste is somebody, although a Baptist may be of a faith.
        of(word) || town || (!FIRST.contains(word) && several())
    }

    /// What somebody is by trade; in Dutch also at the end of a longer word.
    pub fn is_a_trade(&self, word: &str) -> bool {
        let long = || self.people.iter().any(|trade| trade.chars().count() > 4 && word.ends_with(trade));
        self.people.contains(word) || (self.speech == Language::Nl && long())
    }
}
