//! Fields of a charter that are read from its sentences, each with the sentence.

use super::facts::words::{Word, matches, sentences, words};
use super::facts::{cadence, force, learnt, review, rules, secrecy, unheld, zones};
use super::forms::{IN_WORDS, Notes};
use super::sense::vocabulary;
use super::{Fact, Line, Place, RecognisedVersion, Shape};
use crate::charter::{Cadence, Charter, Decisions, Interval, Level, Rule, Unit};

/// What has been read so far.
#[derive(Default)]
pub(super) struct Fields {
    /// Each field with its sentence.
    pub facts: Vec<Fact>,
    /// The last role that is said to be vacant: what follows names nobody.
    pub vacant: Option<usize>,
    /// Whether the group decides in a way that no rule names.
    nameless: bool,
    /// Whether the lines stand below a heading that says `Quorum` and no more.
    of_quorum: bool,
}

impl Fields {
    /// Notes where a field was read.
    pub fn note(&mut self, field: &str, sentence: &str, line: usize) {
        if !self.facts.iter().any(|fact| fact.field == field) {
            self.facts.push(Fact { field: field.to_owned(), sentence: sentence.trim().to_owned(), line });
        }
    }

    /// Sets a field that is not set yet.
    fn set<T>(&mut self, field: &mut Option<T>, value: Option<T>, name: &str, sentence: &str, line: usize) {
        if field.is_none() && value.is_some() {
            *field = value;
            self.note(name, sentence, line);
        }
    }

    /// Passes a heading: what was said of the part above it does not hold below it.
    pub fn heading(&mut self) {
        self.of_quorum = false;
    }

    /// Reads what a line says of the fields of its place.
    pub fn hear(&mut self, charter: &mut Charter, line: &Line, at: usize) {
        if line.shape == Shape::Fields && !in_words(line) {
            return self.named(charter, line, at);
        }
        if line.place == Place::Decisions && line.text.is_empty() {
            self.of_quorum = line.label.values().any(|label| says_quorum(label));
        }
        for text in line.text.values() {
            for sentence in sentences(text) {
                match line.place {
                    Place::Cadence => self.cadence(&mut charter.cadence, sentence, at),
                    Place::Review => self.review(charter, sentence, at),
                    Place::Confidentiality => {
                        self.secrecy(&mut charter.confidentiality.level, sentence, at);
                    }
                    Place::Decisions => self.decisions(&mut charter.decisions, sentence, at),
                    _ => {}
                }
            }
        }
    }

    fn secrecy(&mut self, level: &mut Option<Level>, sentence: &str, at: usize) {
        const FIELD: &str = "confidentiality.level";
        let said = words(sentence);
        // `What is said here stays here. You may share what you learned.` is one level in two sentences.
        let known = self.facts.iter().find(|fact| fact.field == FIELD);
        let stays = known.is_some_and(|fact| secrecy::stays(&words(&fact.sentence)));
        if *level == Some(Level::Strict) && stays && learnt::leaves(&said) {
            *level = None;
            self.facts.retain(|fact| fact.field != FIELD);
            return self.set(level, Some(Level::StaysLeaves), FIELD, sentence, at);
        }
        self.set(level, secrecy::level(&said), FIELD, sentence, at);
    }

    fn decisions(&mut self, decisions: &mut Decisions, sentence: &str, at: usize) {
        let mut way = rules::way(&words(sentence));
        if self.of_quorum && (way.quorum, way.majority) == (None, None) {
            way.quorum = rules::way(&words(&format!("Quorum: {sentence}"))).quorum;
        }
        // `Consent. If there is none, a majority.` is one rule in two sentences.
        let joined = match (decisions.rule, way.rule) {
            (Some(Rule::Consent), Some(Rule::ConsentThenVote)) => way.rule,
            (Some(Rule::Consensus), Some(Rule::ConsensusThenVote)) => way.rule,
            (Some(Rule::Consent), Some(Rule::Majority)) if way.otherwise => Some(Rule::ConsentThenVote),
            (Some(Rule::Consensus), Some(Rule::Majority)) if way.otherwise => Some(Rule::ConsensusThenVote),
            _ => None,
        };
        // `By consensus. If there is none, the chair decides.` is no rule that has a name.
        let nameless = way.somebody && matches!(decisions.rule, None | Some(Rule::Consent | Rule::Consensus));
        if joined.is_some() || nameless {
            decisions.rule = None;
            self.facts.retain(|fact| fact.field != "decisions.rule");
            self.nameless = nameless;
        }
        let rule = joined.or(way.rule).filter(|_| !self.nameless);
        self.set(&mut decisions.rule, rule, "decisions.rule", sentence, at);
        self.set(&mut decisions.quorum_percent, way.quorum, "decisions.quorum_percent", sentence, at);
        self.set(&mut decisions.majority_percent, way.majority, "decisions.majority_percent", sentence, at);
    }

    fn cadence(&mut self, cadence: &mut Cadence, sentence: &str, at: usize) {
        let said = cadence::read(&words(sentence));
        self.set(&mut cadence.target, said.target, "cadence.target", sentence, at);
        self.set(&mut cadence.at_least, said.at_least, "cadence.at_least", sentence, at);
        self.set(&mut cadence.minutes, said.minutes, "cadence.minutes", sentence, at);
        self.set(&mut cadence.zone, zones::told(sentence), "cadence.zone", sentence, at);
    }

    fn review(&mut self, charter: &mut Charter, sentence: &str, at: usize) {
        let said = review::read(&words(sentence));
        let review = &mut charter.review;
        // A first and a last day come from one sentence, or not at all.
        if review.from.is_none() && review.until.is_none() {
            let day = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string());
            self.set(&mut review.from, day(said.from), "review.from", sentence, at);
            self.set(&mut review.until, day(said.until), "review.until", sentence, at);
        }
        let (least, most) = said.meetings.unzip();
        let most = most.filter(|_| !said.or_more);
        self.set(&mut review.meetings_min, least, "review.meetings_min", sentence, at);
        self.set(&mut review.meetings_max, most, "review.meetings_max", sentence, at);
    }

    /// Fields that the source names beside their words.
    fn named(&mut self, charter: &mut Charter, line: &Line, at: usize) {
        let sentence = line.text.values().next().map_or("", String::as_str).to_owned();
        for (name, value) in &line.fields {
            let number = value.parse::<u32>().ok();
            let (cadence, review) = (&mut charter.cadence, &mut charter.review);
            let (secrecy, decisions) = (&mut charter.confidentiality, &mut charter.decisions);
            let day = || value.parse::<jiff::civil::Date>().ok().map(|date| date.to_string());
            match name.as_str() {
                "target" => self.set(&mut cadence.target, interval(value), "cadence.target", &sentence, at),
                "at-least" => {
                    self.set(&mut cadence.at_least, interval(value), "cadence.at_least", &sentence, at)
                }
                "minutes" => self.set(&mut cadence.minutes, number, "cadence.minutes", &sentence, at),
                "zone" => self.set(&mut cadence.zone, Some(value.clone()), "cadence.zone", &sentence, at),
                "from" => self.set(&mut review.from, day(), "review.from", &sentence, at),
                "until" => self.set(&mut review.until, day(), "review.until", &sentence, at),
                "meetings-min" => {
                    self.set(&mut review.meetings_min, number, "review.meetings_min", &sentence, at)
                }
                "meetings-max" => {
                    self.set(&mut review.meetings_max, number, "review.meetings_max", &sentence, at)
                }
                "level" => self.set(&mut secrecy.level, level(value), "confidentiality.level", &sentence, at),
                "rule" => self.set(&mut decisions.rule, rule(value), "decisions.rule", &sentence, at),
                "quorum" => {
                    self.set(&mut decisions.quorum_percent, number, "decisions.quorum_percent", &sentence, at)
                }
                "majority" => self.set(
                    &mut decisions.majority_percent,
                    number,
                    "decisions.majority_percent",
                    &sentence,
                    at,
                ),
                "term" => {
                    let place = charter.roles.len().saturating_sub(1);
                    if let Some(role) = charter.roles.last_mut() {
                        self.set(
                            &mut role.term_months,
                            number,
                            &format!("roles.{place}.term_months"),
                            &sentence,
                            at,
                        );
                    }
                }
                _ => {}
            }
        }
    }

    /// What is said outside its own section: that a guideline keeps everything, that the members meet every month.
    pub fn look_elsewhere(&mut self, charter: &mut Charter, lines: &[Line]) {
        const MEETS: [&str; 12] = [
            "meet",
            "meets",
            "réunit",
            "réunissent",
            "réunissons",
            "rencontre",
            "rencontrent",
            "rencontrons",
            "samen",
            "bijeen",
            "samenkomt",
            "samenkomen",
        ];
        for (at, line) in
            lines.iter().enumerate().filter(|(_, line)| matches!(line.shape, Shape::Begins | Shape::GoesOn))
        {
            for (language, text) in &line.text {
                let label = line.label.get(language).map_or("", String::as_str);
                let stays = || secrecy::said_stays(&words(text)) || secrecy::stories_stay(&words(text));
                let keeps = (line.place == Place::Guidelines && keeps(label, text))
                    || (line.place == Place::Sections && stays());
                for sentence in sentences(text) {
                    let said = words(sentence);
                    let ruled = line.place != Place::Aside && says("chatham house", &said);
                    if keeps || ruled {
                        self.secrecy(&mut charter.confidentiality.level, sentence, at);
                    }
                    // Without a section of its own, what is said of meetings tells how they decide.
                    let decides = line.place == Place::Cadence && decides(&said);
                    if decides && charter.decisions.text.is_empty() {
                        self.decisions(&mut charter.decisions, sentence, at);
                    } else if decides && says("quorum", &said) {
                        let quorum = rules::way(&said).quorum;
                        let field = &mut charter.decisions.quorum_percent;
                        self.set(field, quorum, "decisions.quorum_percent", sentence, at);
                    }
                    let meets = said.iter().any(|word| MEETS.contains(&word.low.as_str()));
                    let own = matches!(
                        line.place,
                        Place::Members | Place::Welcome | Place::Purpose | Place::Sections
                    );
                    if meets && own && charter.cadence.target.is_none() {
                        self.cadence(&mut charter.cadence, sentence, at);
                    }
                    let again = line.place == Place::Sections && charter.review.text.is_empty();
                    if again && review::is_to_come(&said) && review::speaks(&said) {
                        self.review(charter, sentence, at);
                    }
                }
            }
        }
        for (place, role) in charter.roles.iter_mut().enumerate() {
            if role.term_months.is_some() {
                continue;
            }
            role.term_months = super::roles::term(role);
            if role.term_months.is_some() {
                let sentence = role.duties.values().next().map_or("", |said| said.text.as_str()).to_owned();
                let tells = |line: &Line| {
                    let said = |text: &String| text.contains(&sentence) || sentence.contains(text.as_str());
                    line.place == Place::Roles && line.text.values().any(said)
                };
                // What was put together of several lines is told by the one of its names.
                let held = format!("roles.{place}.holders");
                let held = || self.facts.iter().find(|fact| fact.field == held).map(|fact| fact.line);
                let at = lines.iter().position(tells).or_else(held);
                self.note(&format!("roles.{place}.term_months"), &sentence, at.unwrap_or(0));
            }
        }
    }
}

/// What a reader should look at: how often, where it was read from a word that means two things, and sentences that say what no field
/// holds.
pub(super) fn to_look_at(version: &RecognisedVersion) -> Notes {
    const RHYTHM: [&str; 2] = ["cadence.target", "cadence.at_least"];
    let mut notes = Notes::default();
    for fact in version.facts.iter().filter(|fact| RHYTHM.contains(&fact.field.as_str())) {
        if let Some(word) = cadence::in_two_ways(&words(&fact.sentence)) {
            notes.about("two-ways", word);
        }
    }
    let mut of_quorum = false;
    for line in version.lines.iter().filter(|line| line.shape != Shape::Fields) {
        // A heading tells anew what is spoken of, and so does what a part of its section is called.
        if line.text.is_empty() {
            of_quorum = line.place == Place::Decisions && line.label.values().any(|label| says_quorum(label));
        }
        for sentence in line.text.values().flat_map(|text| sentences(text)) {
            let said = words(&if of_quorum { format!("Quorum: {sentence}") } else { sentence.to_owned() });
            let quorum = || unheld::quorum(&said);
            let unheld = match line.place {
                Place::Cadence => {
                    cadence::uneven(&said) || unheld::left_out(&said) || (!of_quorum && quorum())
                }
                Place::Decisions => {
                    let nameless = version.charter.decisions.rule.is_none();
                    quorum() || (nameless && rules::way(&said).somebody)
                }
                _ => false,
            };
            if unheld {
                notes.about("no-field", sentence);
            }
        }
    }
    notes
}

/// From which day the charter says that it holds (ISO 8601): the last on which it came into force, else on which it was agreed or changed.
pub(super) fn effective(lines: &[Line]) -> Option<(String, Fact)> {
    let mut known: Option<(force::Told, Fact)> = None;
    for (at, line) in lines.iter().enumerate() {
        let only_label = line.label.iter().filter(|(language, _)| !line.text.contains_key(*language));
        let labelled = line.text.iter().map(|(language, text)| match line.label.get(language) {
            Some(label) => format!("{label}: {text}"),
            None => text.clone(),
        });
        for said in only_label.map(|(_, label)| label.clone()).chain(labelled) {
            for sentence in sentences(&said) {
                let told = force::told(&words(sentence));
                if let Some(told) = told.filter(|told| known.as_ref().is_none_or(|(known, _)| known < told)) {
                    let (field, sentence) = ("effective".to_owned(), sentence.trim().to_owned());
                    known = Some((told, Fact { field, sentence, line: at }));
                }
            }
        }
    }
    known.map(|(told, fact)| (told.day.to_string(), fact))
}

/// Whether a clause tells what stays where it was said, or is called as what a charter says of that is.
fn keeps(label: &str, text: &str) -> bool {
    const KEEPS: [&str; 4] = ["confidential", "confidentialité", "vertrouwelijk", "chatham"];
    let low = format!("{label} {text}").to_lowercase();
    let said = words(&low);
    // A label may still stand in the text.
    let names = [label, text.split([':', '.']).next().unwrap_or_default()];
    let called = names.iter().any(|name| vocabulary::place(name) == Some(Place::Confidentiality));
    (called && !secrecy::is_of_papers(&said))
        || KEEPS.iter().any(|word| low.contains(word))
        || secrecy::said_stays(&said)
        || secrecy::stories_stay(&said)
        || secrecy::kept_from_others(&said)
}

/// Whether a sentence says by which rule the group decides, or how many must be there for it.
fn decides(words: &[Word]) -> bool {
    const DECISIONS: &str = "decision|decisions|decide|decided|décision|décisions|décidons|décide|besluit|besluiten|beslissing|\
                             beslissingen|beslissen";
    /// What whoever facilitates decides among meetings is where and when they are.
    const DECIDES: &str = "decides|décident|beslist";
    let rule = || rules::way(words).rule;
    says("quorum", words)
        || (says(DECISIONS, words) && rule().is_some())
        || (says(DECIDES, words) && rule().is_some_and(|rule| rule != Rule::Facilitator))
}

fn says(pattern: &str, words: &[Word]) -> bool {
    (0..words.len()).any(|at| matches(pattern, words.get(at..).unwrap_or_default()).is_some())
}

/// Whether a heading says that its section tells how many must take part.
fn says_quorum(heading: &str) -> bool {
    const CALLED: [&str; 5] = ["quorum", "the quorum", "our quorum", "le quorum", "het quorum"];
    CALLED.contains(&heading.trim().to_lowercase().as_str())
}

/// Whether a line says its fields in words only.
pub(super) fn in_words(line: &Line) -> bool {
    line.fields.iter().any(|(name, _)| name == IN_WORDS)
}

/// `3 month`.
fn interval(value: &str) -> Option<Interval> {
    let (every, unit) = value.split_once(' ')?;
    let unit = match unit {
        "day" => Unit::Day,
        "week" => Unit::Week,
        "month" => Unit::Month,
        _ => return None,
    };
    every.parse().ok().filter(|every| *every > 0).map(|every| Interval { every, unit })
}

fn level(value: &str) -> Option<Level> {
    serde_json::from_value(value.into()).ok()
}

fn rule(value: &str) -> Option<Rule> {
    serde_json::from_value(value.into()).ok()
}
