//! What a charter reckons with, said in sentences: how often the group meets, when it looks again, how it decides.

use jiff::civil::Date;
use kring_formats::charter::{Cadence, Decisions, Interval, Review, Unit};

use super::super::library::limits;
use super::super::new::tag;
use super::super::values::rule_code;
use crate::app::App;
use crate::journal::export::Phrases;
use crate::say;
use crate::settings::preferences::Language;

/// The words of one language of a charter.
pub struct Tongue {
    pub phrases: Phrases,
    pub language: Language,
}

impl Tongue {
    /// Those of a tag; a language that the program does not speak gets those of the interface.
    pub fn of(app: &App, wanted: &str) -> Self {
        let preferences = app.preferences();
        let known = [Language::En, Language::Fr, Language::Nl];
        let language = known.into_iter().find(|language| wanted.split('-').next() == Some(tag(*language)));
        let language = language.unwrap_or(preferences.language);
        Self { phrases: Phrases::new(language, preferences.region), language }
    }

    /// A message without values.
    pub fn say(&self, id: &str) -> String {
        self.phrases.say(id)
    }

    /// What a language is called inside a sentence; its tag, where there is no word for it.
    pub fn language_called(&self, tag: &str) -> String {
        let id = format!("paper-language-{}", tag.split('-').next().unwrap_or_default());
        let said = self.say(&id);
        if said == id { tag.to_owned() } else { said }
    }

    /// A day in words; what is no day stays as it is.
    pub fn date(&self, day: &str) -> String {
        day.parse::<Date>().map_or_else(|_| day.to_owned(), |date| self.phrases.date(date))
    }

    /// How often.
    pub fn every(&self, interval: Interval) -> String {
        let id = match (interval.unit, interval.every) {
            (Unit::Month, 3) => return self.say("paper-every-quarter"),
            (Unit::Month, 12) => return self.say("paper-every-year"),
            (Unit::Day, _) => "paper-every-day",
            (Unit::Week, _) => "paper-every-week",
            (Unit::Month, _) => "paper-every-month",
        };
        say!(self.phrases.messages, id, "count" => interval.every)
    }

    /// How often and how long the group meets.
    pub fn cadence(&self, cadence: &Cadence) -> String {
        let messages = &self.phrases.messages;
        let of = |id, interval: Option<Interval>| {
            interval.map(|interval| say!(messages, id, "every" => self.every(interval)))
        };
        let minutes = cadence.minutes.map(|count| say!(messages, "paper-cadence-minutes", "count" => count));
        let zone = cadence
            .zone
            .as_ref()
            .map(|zone| say!(messages, "paper-cadence-zone", "zone" => self.phrases.city(zone)));
        let target = of("paper-cadence-target", cadence.target);
        sentences([target, of("paper-cadence-at-least", cadence.at_least), minutes, zone])
    }

    /// When the charter is looked at again.
    pub fn review(&self, review: &Review) -> String {
        let messages = &self.phrases.messages;
        let day = |day: &Option<String>| day.as_ref().map(|day| self.date(day));
        let when = match (day(&review.from), day(&review.until)) {
            (Some(from), Some(until)) => {
                Some(say!(messages, "paper-review-between", "from" => from, "until" => until))
            }
            (Some(date), None) => Some(say!(messages, "paper-review-from", "date" => date)),
            (None, Some(date)) => Some(say!(messages, "paper-review-until", "date" => date)),
            (None, None) => None,
        };
        let meetings = match (review.meetings_min, review.meetings_max) {
            (Some(min), Some(max)) if min != max => {
                Some(say!(messages, "paper-review-meetings-between", "min" => min, "max" => max))
            }
            (min, max) => min.or(max).map(|count| say!(messages, "paper-review-meetings", "count" => count)),
        };
        sentences([when, meetings])
    }

    /// How the group decides.
    pub fn decisions(&self, decisions: &Decisions) -> String {
        let messages = &self.phrases.messages;
        let rule =
            decisions.rule.map(|rule| self.say(&format!("paper-rule-{}", rule_code(rule).replace('_', "-"))));
        let percent =
            |id, percent: Option<u32>| percent.map(|percent| say!(messages, id, "percent" => percent));
        let quorum = percent("paper-quorum", decisions.quorum_percent);
        sentences([rule, quorum, percent("paper-majority", decisions.majority_percent)])
    }

    /// The limits of confidentiality, marked as words that are not the group's; Markdown.
    pub fn limits(&self) -> String {
        let Some((before, items)) = limits() else { return String::new() };
        let [whose, lead] = before.map(|words| words.of(self.language));
        let item = |[name, text]: [&str; 2]| format!("- **{name}.** {text}");
        let items = items.map(|limit| item(limit.map(|words| words.of(self.language))));
        format!("*{whose}*\n\n{lead}\n\n{}", items.collect::<Vec<_>>().join("\n"))
    }
}

fn sentences<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
