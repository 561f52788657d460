//! The words that an export adds, in the language that was chosen: days, months, headings, the line about a session.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;
use kring_formats::write::callouts::KINDS;

use super::leaving::Leaving;
use super::view::Audience;
use crate::language::{Messages, say};
use crate::settings::preferences::{Language, Region};

/// Words of one language, with the conventions of one region.
pub struct Phrases {
    pub messages: Messages,
    pub language: Language,
    region: Region,
}

impl Phrases {
    pub fn new(language: Language, region: Region) -> Self {
        Self { messages: Messages::of(language), language, region }
    }

    /// A message without values.
    pub fn say(&self, id: &str) -> String {
        self.messages.say(id, &[])
    }

    /// The tag of the language (BCP 47), with the region where it is one of the language's.
    pub fn tag(&self) -> String {
        self.tag_of(self.language)
    }

    /// The same of another language.
    pub fn tag_of(&self, language: Language) -> String {
        let code = code(language);
        let region = serde_json::to_value(self.region).ok();
        let region = region.as_ref().and_then(|region| region.as_str()).unwrap_or_default();
        if region.starts_with(code) { region.to_owned() } else { code.to_owned() }
    }

    /// A day with its weekday.
    pub fn day(&self, date: Date) -> String {
        let id = if self.is_american() { "book-date-american" } else { "book-date" };
        let weekday = self.say(&format!("book-weekday-{}", date.weekday().to_monday_one_offset()));
        say!(
            self.messages, id,
            "weekday" => weekday, "day" => self.day_of_month(date), "month" => self.month_name(date), "year" => format!("{:04}", date.year())
        )
    }

    /// A day without its weekday.
    pub fn date(&self, date: Date) -> String {
        let id = if self.is_american() { "paper-date-american" } else { "paper-date" };
        say!(
            self.messages, id,
            "day" => self.day_of_month(date), "month" => self.month_name(date), "year" => format!("{:04}", date.year())
        )
    }

    /// A month with its year, as a heading.
    pub fn month(&self, date: Date) -> String {
        capital(&format!("{} {:04}", self.month_name(date), date.year()))
    }

    /// What people call a zone: `Europe/Brussels` is *Bruxelles*.
    pub fn city(&self, zone: &str) -> String {
        let city = zone.rsplit('/').next().unwrap_or(zone);
        let id = format!("city-{}", city.to_lowercase().replace('_', "-"));
        // Most cities have one name everywhere.
        let said = self.say(&id);
        if said == id { city.replace('_', " ") } else { said }
    }

    fn is_american(&self) -> bool {
        matches!(self.region, Region::EnUs | Region::EnCa)
    }

    fn day_of_month(&self, date: Date) -> String {
        match (self.language, date.day()) {
            (Language::Fr, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        }
    }

    fn month_name(&self, date: Date) -> String {
        self.say(&format!("book-month-{}", date.month()))
    }

    /// The line about a session: with whom, how long, how, whether paid. A client reads neither a name nor a fee.
    pub fn about(&self, page: &Leaving, audience: Audience) -> String {
        let Some((_, name)) = &page.person else { return String::new() };
        let value = |field: &str| page.session.get(field).cloned().unwrap_or_default();
        let known = |id: String| Some(self.say(&id)).filter(|said| *said != id);
        let mut parts = Vec::new();
        if audience == Audience::Me && !name.is_empty() {
            parts.push(name.clone());
        }
        if let Ok(minutes) = value("minutes").parse::<u32>() {
            parts.push(say!(self.messages, "book-minutes", "count" => minutes));
        }
        parts.extend(known(format!("book-mode-{}", value("mode"))));
        if let Some(size) = value("size").parse::<u32>().ok().filter(|size| *size > 1) {
            parts.push(say!(self.messages, "book-group", "count" => size));
        }
        parts.extend(known(format!("book-fee-{}", value("fee"))));
        parts.join(" · ")
    }
}

/// What the kinds of callouts are called in a language.
pub fn callouts(language: Language) -> BTreeMap<String, String> {
    static SAID: [OnceLock<BTreeMap<String, String>>; 3] = [const { OnceLock::new() }; 3];
    let made = || -> BTreeMap<String, String> {
        let messages = Messages::of(language);
        let word = |kind: &str| (kind.to_owned(), messages.say(&format!("callout-{kind}"), &[]));
        KINDS.into_iter().map(word).collect()
    };
    language.of(&SAID).get_or_init(made).clone()
}

/// The language's tag.
pub fn code(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::Fr => "fr",
        Language::Nl => "nl",
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_kind_of_callout_has_a_word() {
        for language in [Language::En, Language::Fr, Language::Nl] {
            let said = callouts(language);
            assert_eq!(said.len(), KINDS.len());
            assert!(said.iter().all(|(kind, word)| !word.is_empty() && *word != format!("callout-{kind}")));
        }
        assert_eq!(callouts(Language::Nl)["question"], "Vraag");
    }

    #[test]
    fn a_day_is_written_as_people_there_write_it() {
        let day = date(2026, 9, 1);
        let says = |language, region| Phrases::new(language, region).day(day);
        assert_eq!(says(Language::En, Region::EnGb), "Tuesday 1 September 2026");
        assert_eq!(says(Language::En, Region::EnUs), "Tuesday, September 1, 2026");
        assert_eq!(says(Language::Fr, Region::FrBe), "mardi 1er septembre 2026");
        assert_eq!(says(Language::Nl, Region::NlBe), "dinsdag 1 september 2026");
        assert_eq!(Phrases::new(Language::Fr, Region::FrBe).month(day), "Septembre 2026");
        assert_eq!(Phrases::new(Language::Nl, Region::NlBe).tag(), "nl-BE");
        assert_eq!(Phrases::new(Language::En, Region::NlBe).tag(), "en");
    }
}
