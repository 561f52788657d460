//! Who gives ordinary words a capital for their weight: *He is angry with Time, not with Me*. There a capital tells less, and a name is what
//! the words beside it tell as one. Pure.

use super::runs::{Page, Run};
use super::text::Token;
use super::things::{ARTICLES, ONE_OF};
use super::words::WHOSE;
use crate::settings::preferences::Language;

/// How far around a word is looked, in pieces of text.
const AROUND: usize = 60;
/// So many ordinary words with a capital are a habit.
const HABIT: usize = 3;
/// And so many leave a capital without a meaning.
pub(super) const MANY: usize = 5;
/// What Dutch words for a firm end in.
const FIRMS: &[&str] = &["bedrijf", "kantoor", "praktijk", "winkel", "handel", "zorg", "bureau"];
/// What counts things, and seldom people.
const AMOUNTS: &[&str] = &[
    "no",
    "more",
    "less",
    "some",
    "many",
    "few",
    "several",
    "zero",
    "geen",
    "meer",
    "minder",
    "veel",
    "weinig",
    "enkele",
    "nul",
    "zéro",
    "quelques",
    "plusieurs",
    "aucun",
    "aucune",
];

/// Whether a word stands before a thing, and before nobody whose name stands alone.
fn is_article(word: &str) -> bool {
    ARTICLES.contains(&word) || ["du", "au"].contains(&word)
}

impl Page<'_> {
    /// Whether whoever wrote what is around a word gives ordinary words a capital.
    pub(super) fn is_stressed(&self, at: usize) -> bool {
        self.stressed(at) >= HABIT
    }

    /// Of each token, whether it is an ordinary word with a capital.
    pub fn weighed(&self) -> Vec<bool> {
        (0..self.tokens.len()).map(|at| self.has_weight(at)).collect()
    }

    /// How many ordinary words around a word have a capital, as far as it matters.
    pub(super) fn stressed(&self, at: usize) -> usize {
        let around = at.saturating_sub(AROUND)..=at.saturating_add(AROUND);
        around.filter(|other| *other != at && self.weights.get(*other) == Some(&true)).take(MANY).count()
    }

    /// Whether a capital that no list explains says nothing here: many ordinary words have one, and nothing beside it tells of a name.
    pub(super) fn is_weight_alone(&self, run: Run, words: &[&Token<'_>]) -> bool {
        let opens = self.tokens.get(run.from).is_some_and(|first| first.opens);
        // Behind an article (but not the Vrtliks), or with an ordinary word first; one word alone is a name, and so is Fenella Long.
        let before = self.before(run.from);
        let several = words.iter().any(|word| word.low.ends_with('s') && !word.is_shouted());
        let article = self.tongue.determiners.contains(before) && is_article(before);
        // In French a family has no s.
        let things = several && self.tongue.speech == Language::Fr && ["les", "des", "aux"].contains(&before);
        // Foyer de Vrtlik, Clinique des Deux Vrtliks.
        let of = (run.from + 1..run.to).any(|at| ["de", "d'", "du", "des"].contains(&self.low(at)))
            && words.last().is_some_and(|word| !self.is_ordinary(word));
        // Installatiebedrijf Vrtlik.
        let firm = self.tongue.speech == Language::Nl
            && words.first().is_some_and(|word| FIRMS.iter().any(|end| word.low.ends_with(end)))
            && words.last().is_some_and(|word| !self.is_ordinary(word));
        let beside =
            words.len() > 1 && !of && !firm && words.first().is_some_and(|word| self.is_ordinary(word));
        let led = (things || (article && !several)) && words.len() == 1;
        let amount = AMOUNTS.contains(&before) || self.tongue.cardinals.contains(before);
        if amount && words.len() == 1 && !opens && !led {
            return self.is_stressed(run.from) && !self.is_known(words) && !self.is_of_a_family(run);
        }
        let told = || {
            let behind_article = led && !things;
            (behind_article && !self.is_behind_an_article(run))
                || (!behind_article && self.is_beside_a_sign(run))
        };
        !opens
            && (beside || led)
            && self.stressed(run.from) >= if led { HABIT } else { MANY }
            && !self.is_known(words)
            && !told()
    }

    /// *De Vrtlik wil*: what stands behind an article is a part that somebody has, where neither a sign of work nor of a family is beside it.
    fn is_behind_an_article(&self, run: Run) -> bool {
        let (over, behind) = (self.over(run.from), self.low(run.to));
        let back = run.from.checked_sub(2).map_or("", |at| self.low(at));
        // She is a Vrtlik.
        let said = ["is", "was", "est", "était"].contains(&back) && ONE_OF.contains(&self.before(run.from));
        let signs = said
            || self.is_led_by_an_article(run)
            || ["at", "chez", "bij", "joined", "from", "uit"].contains(&over)
            || ["me", "m'", "te", "t'", "nous", "vous", "lui", "leur", "boys", "girls", "case", "'"]
                .contains(&behind)
            || self.tongue.kin.contains(behind)
            || self.is_an_office(behind)
            || self.is_of_a_family(run);
        let does = if self.tongue.speech == Language::Fr { &self.tongue.acts } else { &self.tongue.says };
        // De Vrtlik nam: where a sentence begins, the article may be part of a name.
        let opens = run.from.checked_sub(1).and_then(|at| self.tokens.get(at)).is_some_and(|the| the.opens);
        is_article(self.before(run.from)) && !signs && !(opens && does.contains(behind))
    }

    pub(super) fn is_ordinary(&self, word: &Token<'_>) -> bool {
        let low = word.low.as_str();
        let plain = self.tongue.is_common(low) || self.tongue.is_allowed(low) || self.tongue.is_small(low);
        plain || self.derived(low) || self.is_abstract(low) || word.is_shouted()
    }

    /// Whether a list holds one of these words, or they are of a kind that names are.
    fn is_known(&self, words: &[&Token<'_>]) -> bool {
        let tongue = self.tongue;
        let whole = words.iter().map(|word| word.low.as_str()).collect::<Vec<_>>().join(" ");
        let known = |word: &&Token<'_>| self.is_named(&word.low) || self.twice(word);
        tongue.is_employer(&whole) || tongue.may_be_a_place(&whole) || words.iter().any(known)
    }

    /// Whether what stands beside it tells of somebody, a place or an employer: *colleague Vrtlik*, *in Vrtlik*, *Vrtlik said*.
    pub(super) fn is_beside_a_sign(&self, run: Run) -> bool {
        let tongue = self.tongue;
        let (before, over, behind) = (self.before(run.from), self.over(run.from), self.low(run.to));
        let who = |word: &str| tongue.kin.contains(word) || self.is_an_office(word);
        let back = |count: usize| run.from.checked_sub(count).map_or("", |at| self.low(at));
        let ends = [",", ".", ";", "!", "?", ":", ""].contains(&behind);
        // My deputy, Vrtlik, and: set apart, behind a word in small letters.
        let capital = |count: usize| run.from.checked_sub(count).is_some_and(|at| self.capital(at));
        let apposed = before == "," && (who(back(2)) || (behind == "," && !capital(2)));
        // My clerk Vrtlik; that boy is Vrtlik; she said that Vrtlik.
        let mine = WHOSE.contains(&back(2)) && !capital(1) && !tongue.is_small(before);
        let said = ["is", "was", "est", "était"].contains(&before) && ends && who(back(2));
        let told = ["that", "dat", "que", "qu'"].contains(&before) && !ends;
        let owns = behind == "'" && self.low(run.to + 1) == "s";
        let again = || {
            let first = self.low(run.from);
            let same = |other: &&Token<'_>| other.is_capital() && other.low == first;
            self.tokens.iter().filter(same).nth(1).is_some()
        };
        let work = ["at", "chez", "bij", "joined", "from", "uit"].contains(&over);
        // Le Vrtlik me fait peur.
        let moves = ["me", "m'", "te", "t'", "nous", "vous", "lui", "leur"].contains(&behind);
        work || owns
            || (moves && tongue.speech == Language::Fr)
            || apposed
            || mine
            || said
            || told
            || self.is_led_by_an_article(run)
            || who(before)
            || who(behind)
            || self.is_of_a_family(run)
            || ["boys", "girls", "case"].contains(&behind)
            || tongue.whither.contains(before)
            || tongue.meets.contains(before)
            || tongue.says.contains(behind)
            || (tongue.acts.contains(behind) && !tongue.determiners.contains(before))
            || again()
    }

    /// An ordinary word inside a sentence, with a capital that no name, feast or tool explains.
    fn has_weight(&self, at: usize) -> bool {
        let tongue = self.tongue;
        let stands = |token: &&Token<'_>| {
            !token.opens && token.is_capital() && !token.is_shouted() && !token.is_initial()
        };
        let Some(token) = self.tokens.get(at).filter(stands) else { return false };
        let low = token.low.as_str();
        let named = tongue.may_be_somebody(low) || tongue.may_be_a_place(low) || tongue.is_employer(low);
        if named || tongue.is_organisation(low) || tongue.is_allowed(low) {
            return false;
        }
        // De Vrtlik, een Vrtlik: people and towns seldom stand so.
        let led = is_article(self.before(at)) && tongue.determiners.contains(self.before(at));
        led || tongue.is_common(low)
            || tongue.pronouns.contains(low)
            || self.is_abstract(low)
            || self.is_an_office(low)
            || self.is_of_words(low)
    }

    /// *They told Me*, *On M'évite*: a word that stands for somebody, alone.
    pub(super) fn is_pronoun(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let inside = |at: usize| self.tokens.get(at).is_some_and(|token| token.is_capital() && !token.opens);
        let alone = !self.capital(at + 1) && !at.checked_sub(1).is_some_and(inside);
        let bound = token.low.ends_with('\'') && !self.capital(at + 1);
        bound || (alone && !token.is_shouted() && self.tongue.pronouns.contains(token.low.as_str()))
    }

    /// *Het Nieuwsblad*: behind an article with a capital of its own.
    pub(super) fn is_led_by_an_article(&self, run: Run) -> bool {
        let article = run.from.checked_sub(1).and_then(|at| self.tokens.get(at));
        article.is_some_and(|article| {
            article.is_capital()
                && !article.opens
                && !article.is_shouted()
                && ["the", "le", "la", "les", "de", "het", "den"].contains(&article.low.as_str())
        })
    }

    /// *Vice-Principal*, *No-Go*, *Erasmus-stagiair*: parts with a hyphen that are ordinary words; before one in small letters also a
    /// language, a day or a tool. *Peeters-dossier* holds a name.
    pub(super) fn is_hyphened(&self, token: &Token<'_>) -> bool {
        let Some((start, end)) = token.text.rsplit_once('-') else { return false };
        let word = |part: &str| {
            let low = part.to_lowercase();
            !self.tongue.may_be_somebody(&low)
                && !self.tongue.is_organisation(&low)
                && (self.tongue.is_common(&low)
                    || self.is_of_words(&low)
                    || self.is_an_office(&low)
                    || self.tongue.pronouns.contains(low.as_str()))
        };
        let small = end.starts_with(char::is_lowercase) && end.chars().count() > 3;
        let first = |part: &str| word(part) || (small && self.tongue.is_allowed(&part.to_lowercase()));
        word(end) && start.split('-').all(first)
    }
}
