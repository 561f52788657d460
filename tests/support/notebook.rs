//! A coach's notebook from a seed: three years of pages in three languages that read as if someone had lived them.
//!
//! The words lie in `notebook/*.json`, one file a language: paragraphs with slots, and for each client a story that goes
//! on from conversation to conversation; a plus before a paragraph keeps it out of the first one. What is drawn comes
//! back only when everything else of its kind was used. Pages are plain values; whoever wants them in a notebook adds
//! them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use serde_json::Value;

mod shapes;

/// The languages of the notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    English,
    French,
    Dutch,
}

/// Who pays for a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pay {
    Paid,
    Unpaid,
    Internal,
}

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    Session,
    Reflection,
    Supervision,
    Reading,
    Walk,
    Group,
    Plan,
    Day,
    Gratitude,
}

/// A page of the notebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub title: String,
    pub date: Date,
    pub language: Language,
    pub about: About,
    /// Sorted, without signs.
    pub tags: Vec<String>,
    /// Markdown.
    pub text: String,
    /// The short name of someone coached.
    pub person: Option<String>,
    /// How long a conversation took.
    pub minutes: Option<u32>,
    pub pay: Option<Pay>,
    /// What the coach keeps from the other's eyes.
    pub only_me: Option<String>,
    /// What was agreed for the next time.
    pub agreements: Vec<String>,
}

/// What notebook to write.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    pub seed: u64,
    pub pages: usize,
    /// The first day; the pages reach three years on.
    pub from: Date,
    /// Shares of English, French and Dutch.
    pub mix: [usize; 3],
}

impl Wish {
    /// The usual notebook: three languages alike, from September 2023.
    pub fn usual(seed: u64, pages: usize) -> Self {
        Self { seed, pages, from: jiff::civil::date(2023, 9, 1), mix: [1, 1, 1] }
    }
}

/// The pages of a notebook by their day. The same wish gives the same pages, no two of them alike.
pub fn pages(wish: &Wish) -> Vec<Page> {
    let mut coach = Coach::new(wish.seed);
    let days = coach.days(wish);
    let languages = coach.languages(wish);
    let mut texts = BTreeSet::new();
    let mut pages = Vec::with_capacity(wish.pages);
    for (date, language) in days.into_iter().zip(languages) {
        let page =
            std::iter::repeat_with(|| coach.page(date, language)).find(|page| !texts.contains(&page.text));
        let page = page.unwrap();
        texts.insert(page.text.clone());
        coach.remembers(&page);
        pages.push(page);
    }
    pages
}

/// How far the story with one client has come.
#[derive(Default)]
struct Thread {
    sessions: usize,
    agreed: Vec<String>,
}

struct Coach {
    random: StdRng,
    words: [Value; 3],
    /// What is left of each pile before it is shuffled anew.
    piles: BTreeMap<String, Vec<usize>>,
    threads: BTreeMap<String, Thread>,
}

impl Coach {
    fn new(seed: u64) -> Self {
        let read = |text: &str| serde_json::from_str(text).unwrap();
        Self {
            random: StdRng::seed_from_u64(seed),
            words: [
                read(include_str!("notebook/en.json")),
                read(include_str!("notebook/fr.json")),
                read(include_str!("notebook/nl.json")),
            ],
            piles: BTreeMap::new(),
            threads: BTreeMap::new(),
        }
    }

    /// As many days as pages, in order: fewer at weekends, in summer and around the new year.
    fn days(&mut self, wish: &Wish) -> Vec<Date> {
        let days: Vec<Date> = wish.from.series(1.day()).take(3 * 365).collect();
        let weight = |date: &Date| {
            let week = match date.weekday() {
                Weekday::Saturday => 3,
                Weekday::Sunday => 4,
                _ => 10,
            };
            let season = match (date.month(), date.day()) {
                (7 | 8, _) => 5,
                (12, 22..) | (1, ..=3) => 4,
                _ => 10,
            };
            week * season
        };
        let total: usize = days.iter().map(weight).sum();
        let mut marks: Vec<usize> = (0..wish.pages).map(|_| self.random.random_range(0..total)).collect();
        marks.sort_unstable();
        let mut found = Vec::with_capacity(wish.pages);
        let (mut index, mut reached) = (0, weight(&days[0]));
        for mark in marks {
            while mark >= reached {
                index += 1;
                reached += weight(&days[index]);
            }
            found.push(days[index]);
        }
        found
    }

    /// The languages in the shares that were wished for, to the page.
    fn languages(&mut self, wish: &Wish) -> Vec<Language> {
        let order = [Language::English, Language::French, Language::Dutch];
        let shares = order.iter().zip(wish.mix).flat_map(|(language, share)| vec![*language; share]);
        let shares: Vec<Language> = shares.collect();
        let mut all: Vec<Language> = shares.iter().copied().cycle().take(wish.pages).collect();
        all.shuffle(&mut self.random);
        all
    }

    fn page(&mut self, date: Date, language: Language) -> Page {
        let about = self.about(date);
        let client = match about {
            About::Session => Some(self.client(language)),
            About::Reflection if self.random.random_bool(0.3) => Some(self.client(language)),
            _ => None,
        };
        let name = client.as_ref().map(|client| client["name"].as_str().unwrap().to_owned());
        let mut pen = Pen { coach: self, language, date, name: name.clone(), about, titling: true };
        let title = pen.title();
        pen.titling = false;
        let text = pen.text(client.as_ref());
        let session = about == About::Session;
        let agreements = if session && pen.chance(0.6) { pen.several("agreements", 1, 3) } else { vec![] };
        let only_me = (session && pen.chance(0.2)).then(|| pen.one("only_me"));
        let minutes = session.then(|| [45, 50, 60, 60, 60, 75, 90][pen.coach.random.random_range(0..7)]);
        let mut tags = vec![pen.words()["tags"][key(about)].as_str().unwrap().to_owned()];
        tags.extend(
            client.as_ref().filter(|_| session).map(|client| client["tag"].as_str().unwrap().to_owned()),
        );
        tags.sort_unstable();
        let pay = client.as_ref().filter(|_| session).map(|client| match client["pay"].as_str() {
            Some("unpaid") => Pay::Unpaid,
            Some("internal") => Pay::Internal,
            _ => Pay::Paid,
        });
        Page { title, date, language, about, tags, text, person: name, minutes, pay, only_me, agreements }
    }

    fn about(&mut self, date: Date) -> About {
        use About::*;
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        let shares: &[(About, u32)] = if weekend {
            &[(Walk, 28), (Reading, 18), (Plan, 14), (Gratitude, 12), (Day, 12), (Reflection, 12), (Group, 4)]
        } else {
            &[
                (Session, 54),
                (Reflection, 14),
                (Group, 8),
                (Supervision, 6),
                (Reading, 5),
                (Day, 5),
                (Walk, 3),
                (Plan, 3),
                (Gratitude, 2),
            ]
        };
        let mut mark = self.random.random_range(0..shares.iter().map(|(_, share)| share).sum::<u32>());
        for (about, share) in shares {
            if mark < *share {
                return *about;
            }
            mark -= share;
        }
        Day
    }

    /// Someone whose story is not told yet, as long as there is anybody.
    fn client(&mut self, language: Language) -> Value {
        let all = self.words[language as usize]["clients"].as_array().unwrap().clone();
        let told = |client: &&Value| {
            let sessions =
                self.threads.get(client["name"].as_str().unwrap()).map_or(0, |thread| thread.sessions);
            sessions > client["arc"].as_array().unwrap().len() * 3
        };
        let open: Vec<Value> = all.iter().filter(|client| !told(client)).cloned().collect();
        let from = if open.is_empty() { all } else { open };
        from[self.random.random_range(0..from.len())].clone()
    }

    fn remembers(&mut self, page: &Page) {
        if let (About::Session, Some(name)) = (page.about, &page.person) {
            let thread = self.threads.entry(name.clone()).or_default();
            thread.sessions += 1;
            thread.agreed = page.agreements.clone();
        }
    }

    /// One of a pile, which comes again only when all the others had their turn.
    fn draw(&mut self, pile: &str, of: usize) -> usize {
        let left = self.piles.entry(pile.to_owned()).or_default();
        if left.is_empty() {
            left.extend(0..of);
            left.shuffle(&mut self.random);
        }
        left.pop().unwrap()
    }
}

/// Writes one page.
struct Pen<'a> {
    coach: &'a mut Coach,
    language: Language,
    date: Date,
    name: Option<String>,
    about: About,
    titling: bool,
}

impl Pen<'_> {
    fn words(&self) -> &Value {
        &self.coach.words[self.language as usize]
    }

    fn chance(&mut self, of: f64) -> bool {
        self.coach.random.random_bool(of)
    }

    /// Something of the list at `path` (names parted by `/`), its slots filled.
    fn one(&mut self, path: &str) -> String {
        let found = self.words().pointer(&format!("/{path}")).and_then(Value::as_array);
        let list = found.unwrap_or_else(|| panic!("no words at {path}")).clone();
        let drawn = self.coach.draw(&format!("{:?}/{path}", self.language), list.len());
        let filled = self.filled(list[drawn].as_str().unwrap());
        let mut letters = filled.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    fn several(&mut self, path: &str, least: usize, most: usize) -> Vec<String> {
        let count = self.coach.random.random_range(least..=most);
        (0..count).map(|_| self.one(path)).collect()
    }

    fn filled(&mut self, text: &str) -> String {
        let Some((before, rest)) = text.split_once('{') else { return text.to_owned() };
        let (slot, after) = rest.split_once('}').unwrap();
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
        let list = self.words().pointer(&format!("/{path}")).unwrap().as_array().unwrap().clone();
        let drawn = self.coach.draw(&format!("{:?}/{path}", self.language), list.len());
        list[drawn].as_str().unwrap().to_owned()
    }

    /// In a title the day of the page, elsewhere a working day.
    fn weekday(&mut self) -> String {
        let own = self.date.weekday().to_monday_zero_offset() as usize;
        let index = if self.titling { own } else { self.coach.random.random_range(0..5) };
        self.listed("weekdays", index)
    }

    fn listed(&self, list: &str, index: usize) -> String {
        self.words()[list][index].as_str().unwrap().to_owned()
    }

    /// The name on the page; on a page about nobody, the name of anybody.
    fn name(&mut self) -> String {
        let chosen = self.name.clone();
        chosen.unwrap_or_else(|| self.coach.client(self.language)["name"].as_str().unwrap().to_owned())
    }

    fn sessions(&self) -> usize {
        self.name.as_ref().and_then(|name| self.coach.threads.get(name)).map_or(0, |thread| thread.sessions)
    }

    fn ordinal(&self) -> Option<String> {
        self.words()["ordinals"][self.sessions()].as_str().map(str::to_owned)
    }

    fn title(&mut self) -> String {
        let path = format!("kinds/{}/titles", key(self.about));
        let counted = self.words()["ordinals"].as_array().unwrap().len();
        loop {
            let before = self.sessions();
            let list = self.words().pointer(&format!("/{path}")).unwrap().as_array().unwrap().clone();
            let drawn = self.coach.draw(&format!("{:?}/{path}", self.language), list.len());
            let title = list[drawn].as_str().unwrap();
            if !title.contains("{ordinal}") || before < counted {
                let title = self.filled(title);
                let mut letters = title.chars();
                return letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap();
            }
        }
    }
}

fn key(about: About) -> &'static str {
    match about {
        About::Session => "session",
        About::Reflection => "reflection",
        About::Supervision => "supervision",
        About::Reading => "reading",
        About::Walk => "walk",
        About::Group => "group",
        About::Plan => "plan",
        About::Day => "day",
        About::Gratitude => "gratitude",
    }
}
