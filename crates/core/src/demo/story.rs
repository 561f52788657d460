//! A coach's notebook from a seed: three years of pages in three languages that read as if someone had lived them. Pure.
//!
//! The words lie in `words/*.json`, one file a language: paragraphs with slots, and for each client a story that goes
//! on from conversation to conversation; a plus before a paragraph keeps it out of the first one. What is drawn comes
//! back only when everything else of its kind was used. Pages are plain values; whoever wants them in a notebook adds
//! them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde_json::Value;

use super::pen::Pen;
use crate::dice::Dice;

/// The languages of the notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
    /// Dutch.
    Dutch,
}

/// Who pays for a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pay {
    /// They, or somebody for them.
    Paid,
    /// Nobody.
    Unpaid,
    /// The house that both work for.
    Internal,
}

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A conversation with someone.
    Session,
    /// A look back.
    Reflection,
    /// The coach's own supervision.
    Supervision,
    /// Something that was read.
    Reading,
    /// A walk.
    Walk,
    /// A meeting of a group.
    Group,
    /// What is to be done.
    Plan,
    /// An ordinary day.
    Day,
    /// What was good.
    Gratitude,
}

/// A page of the notebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: Date,
    /// The language that it is written in.
    pub language: Language,
    /// What it is about.
    pub about: About,
    /// Sorted, without signs.
    pub tags: Vec<String>,
    /// Markdown.
    pub text: String,
    /// The short name of someone coached.
    pub person: Option<String>,
    /// How long a conversation took.
    pub minutes: Option<u32>,
    /// Who paid for a conversation.
    pub pay: Option<Pay>,
    /// What the coach keeps from the other's eyes.
    pub only_me: Option<String>,
    /// What was agreed for the next time.
    pub agreements: Vec<String>,
}

/// What notebook to write.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// Where chance begins.
    pub seed: u64,
    /// How many pages.
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
        let mut page = coach.page(date, language);
        while texts.contains(&page.text) {
            page = coach.page(date, language);
        }
        texts.insert(page.text.clone());
        coach.remembers(&page);
        pages.push(page);
    }
    pages
}

/// How far the story with one client has come.
#[derive(Default)]
pub(super) struct Thread {
    pub(super) sessions: usize,
    pub(super) agreed: Vec<String>,
}

pub(super) struct Coach {
    pub(super) dice: Dice,
    pub(super) words: [Value; 3],
    /// What is left of each pile before it is shuffled anew.
    piles: BTreeMap<String, Vec<usize>>,
    pub(super) threads: BTreeMap<String, Thread>,
}

impl Coach {
    fn new(seed: u64) -> Self {
        // The files are part of the program; a test reads them.
        let read = |text: &str| serde_json::from_str(text).unwrap_or_default();
        Self {
            dice: Dice::new(seed),
            words: [
                read(include_str!("words/en.json")),
                read(include_str!("words/fr.json")),
                read(include_str!("words/nl.json")),
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
        let mut marks: Vec<usize> = (0..wish.pages).map(|_| self.dice.below(total)).collect();
        marks.sort_unstable();
        let mut found = Vec::with_capacity(wish.pages);
        let (mut marks, mut reached) = (marks.into_iter().peekable(), 0);
        for day in days {
            reached += weight(&day);
            while marks.next_if(|mark| *mark < reached).is_some() {
                found.push(day);
            }
        }
        found
    }

    /// The languages in the shares that were wished for, to the page.
    fn languages(&mut self, wish: &Wish) -> Vec<Language> {
        let order = [Language::English, Language::French, Language::Dutch];
        let shares = order.iter().zip(wish.mix).flat_map(|(language, share)| vec![*language; share]);
        let shares: Vec<Language> = shares.collect();
        let mut all: Vec<Language> = shares.iter().copied().cycle().take(wish.pages).collect();
        self.dice.shuffle(&mut all);
        all
    }

    fn page(&mut self, date: Date, language: Language) -> Page {
        let about = self.about(date);
        let client = match about {
            About::Session => Some(self.client(language)),
            About::Reflection if self.dice.chance(0.3) => Some(self.client(language)),
            _ => None,
        };
        let name = client.as_ref().map(|client| text(&client["name"]));
        let mut pen = Pen { coach: self, language, date, name: name.clone(), about, titling: true };
        let title = pen.title();
        pen.titling = false;
        let body = pen.text(client.as_ref());
        let session = about == About::Session;
        let agreements = if session && pen.chance(0.6) { pen.several("agreements", 1, 3) } else { vec![] };
        let only_me = (session && pen.chance(0.2)).then(|| pen.one("only_me"));
        let minutes = session.then(|| [45, 50, 60, 60, 60, 75, 90][pen.coach.dice.below(7)]);
        let mut tags = vec![text(&pen.words()["tags"][key(about)])];
        tags.extend(client.as_ref().filter(|_| session).map(|client| text(&client["tag"])));
        tags.sort_unstable();
        let pay = client.as_ref().filter(|_| session).map(|client| match client["pay"].as_str() {
            Some("unpaid") => Pay::Unpaid,
            Some("internal") => Pay::Internal,
            _ => Pay::Paid,
        });
        Page {
            title,
            date,
            language,
            about,
            tags,
            text: body,
            person: name,
            minutes,
            pay,
            only_me,
            agreements,
        }
    }

    fn about(&mut self, date: Date) -> About {
        use About::*;
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        let shares: &[(About, usize)] = if weekend {
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
        let mut mark = self.dice.below(shares.iter().map(|(_, share)| share).sum());
        for (about, share) in shares {
            if mark < *share {
                return *about;
            }
            mark -= share;
        }
        Day
    }

    /// Someone whose story is not told yet, as long as there is anybody.
    pub(super) fn client(&mut self, language: Language) -> Value {
        let all = list(&self.words[language as usize]["clients"]);
        let told = |client: &&Value| {
            let sessions = self.threads.get(&text(&client["name"])).map_or(0, |thread| thread.sessions);
            sessions > list(&client["arc"]).len() * 3
        };
        let open: Vec<Value> = all.iter().filter(|client| !told(client)).cloned().collect();
        let from = if open.is_empty() { all } else { open };
        from.get(self.dice.below(from.len())).cloned().unwrap_or_default()
    }

    fn remembers(&mut self, page: &Page) {
        if let (About::Session, Some(name)) = (page.about, &page.person) {
            let thread = self.threads.entry(name.clone()).or_default();
            thread.sessions += 1;
            thread.agreed = page.agreements.clone();
        }
    }

    /// One of a pile, which comes again only when all the others had their turn.
    pub(super) fn draw(&mut self, pile: &str, of: usize) -> usize {
        let left = self.piles.entry(pile.to_owned()).or_default();
        if left.is_empty() {
            left.extend(0..of);
            self.dice.shuffle(left);
        }
        left.pop().unwrap_or_default()
    }
}

/// The words of a list in the files.
pub(super) fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

/// A word in the files.
pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

pub(super) fn key(about: About) -> &'static str {
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
