//! Fills the words of a page: the slots of a paragraph, a name, a day, what has its turn.

use jiff::civil::Date;
use serde_json::Value;

use super::story::{About, Coach, Language, key, list, text};

/// Writes one page.
pub(super) struct Pen<'a> {
    pub(super) coach: &'a mut Coach,
    pub(super) language: Language,
    pub(super) date: Date,
    pub(super) name: Option<String>,
    pub(super) about: About,
    pub(super) titling: bool,
}

impl Pen<'_> {
    pub(super) fn words(&self) -> &Value {
        &self.coach.words[self.language as usize]
    }

    pub(super) fn chance(&mut self, of: f64) -> bool {
        self.coach.dice.chance(of)
    }

    /// Something of the list at `path` (names parted by `/`), its slots filled.
    pub(super) fn one(&mut self, path: &str) -> String {
        let drawn = self.drawn(path);
        capital(&self.filled(&drawn))
    }

    /// Something of the list at `path` as it stands there.
    fn drawn(&mut self, path: &str) -> String {
        let all = self.words().pointer(&format!("/{path}")).map(list).unwrap_or_default();
        let drawn = self.coach.draw(&format!("{:?}/{path}", self.language), all.len());
        all.get(drawn).map(text).unwrap_or_default()
    }

    pub(super) fn several(&mut self, path: &str, least: usize, most: usize) -> Vec<String> {
        let count = self.coach.dice.between(least, most);
        (0..count).map(|_| self.one(path)).collect()
    }

    fn filled(&mut self, text: &str) -> String {
        let Some((before, rest)) = text.split_once('{') else { return text.to_owned() };
        let Some((slot, after)) = rest.split_once('}') else { return text.to_owned() };
        let value = self.value(slot);
        format!("{before}{value}{}", self.filled(after))
    }

    fn value(&mut self, slot: &str) -> String {
        let season = ["winter", "spring", "summer", "autumn"][self.date.month() as usize % 12 / 3];
        let path = match slot {
            "name" => return self.name(),
            "ordinal" => return self.ordinal().unwrap_or_default(),
            "weekday" => return self.weekday(),
            "month" => return self.listed("months", self.date.month() as usize - 1),
            "weather" => format!("weather/{season}"),
            _ => format!("slots/{slot}"),
        };
        self.drawn(&path)
    }

    /// In a title the day of the page, elsewhere a working day.
    fn weekday(&mut self) -> String {
        let own = self.date.weekday().to_monday_zero_offset() as usize;
        let index = if self.titling { own } else { self.coach.dice.below(5) };
        self.listed("weekdays", index)
    }

    fn listed(&self, list: &str, index: usize) -> String {
        text(&self.words()[list][index])
    }

    /// The name on the page; on a page about nobody, the name of anybody.
    fn name(&mut self) -> String {
        let chosen = self.name.clone();
        chosen.unwrap_or_else(|| text(&self.coach.client(self.language)["name"]))
    }

    pub(super) fn sessions(&self) -> usize {
        self.name.as_ref().and_then(|name| self.coach.threads.get(name)).map_or(0, |thread| thread.sessions)
    }

    fn ordinal(&self) -> Option<String> {
        self.words()["ordinals"][self.sessions()].as_str().map(str::to_owned)
    }

    pub(super) fn title(&mut self) -> String {
        let path = format!("kinds/{}/titles", key(self.about));
        let counted = list(&self.words()["ordinals"]).len();
        loop {
            let before = self.sessions();
            let title = self.drawn(&path);
            if !title.contains("{ordinal}") || before < counted {
                return capital(&self.filled(&title));
            }
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
