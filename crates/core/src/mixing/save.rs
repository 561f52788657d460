//! Rounds on paper: a sheet for the wall and a card for each person, or a table for a spreadsheet.

use std::path::Path;

use kring_formats::write::cards::{Card, Cards, Line};
use kring_formats::write::pdf;
use kring_formats::write::sheet::{Table, Value, csv, xlsx};
use kring_store::StoreError;

use super::view::{MixFormat, MixMentoring, MixRound, MixSave, MixView};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::export::{Phrases, paper, unwritten};
use crate::language::{Messages, say};
use crate::vault::view::Saved;

/// Where somebody is in a round.
enum Place {
    /// In the group of this number, with these people.
    Group(usize, Vec<String>),
    Rest,
    /// Not there.
    Away,
}

/// What the file is called at first.
pub fn file_name(app: &App, format: MixFormat) -> String {
    let messages = Messages::of(app.preferences().language);
    let ending = match format {
        MixFormat::Pdf => "pdf",
        MixFormat::Xlsx => "xlsx",
        MixFormat::Csv => "csv",
    };
    format!("{} - {}.{ending}", say!(messages, "mix-file"), app.today())
}

/// Writes rounds into a file.
pub async fn save(app: &App, request: MixSave, out: &Path) -> Result<Saved, Failure> {
    let preferences = app.preferences();
    let messages = Messages::of(preferences.language);
    let bytes = match request.format {
        MixFormat::Pdf => {
            let phrases = Phrases::new(preferences.language, preferences.region);
            let shape =
                Cards { language: phrases.tag(), paper: paper(None, preferences.region), ..Cards::default() };
            let cards = cards(&messages, &request, shape);
            let set = tokio::task::spawn_blocking(move || pdf::cards(&cards, &|_, _| Ok(())));
            set.await.map_err(|_| StoreError::Internal("mixing"))?.map_err(unwritten)?.bytes
        }
        MixFormat::Xlsx => xlsx(&[table(&messages, &request.mix)]).map_err(unwritten)?,
        MixFormat::Csv => csv(&table(&messages, &request.mix)),
    };
    kring_store::write_outside(out, &bytes)?;
    Ok(Saved { path: out.display().to_string() })
}

fn place(mix: &MixView, person: &String, round: usize) -> Place {
    let Some(round) = mix.rounds.get(round) else { return Place::Away };
    match round.groups.iter().position(|group| group.contains(person)) {
        Some(at) => {
            let others = round.groups.get(at).into_iter().flatten().filter(|other| *other != person);
            Place::Group(at + 1, others.cloned().collect())
        }
        None if round.rests.contains(person) => Place::Rest,
        None => Place::Away,
    }
}

/// A row for each person: in each round, the number of their group.
fn table(messages: &Messages, mix: &MixView) -> Table {
    if let Some(mentoring) = &mix.mentoring {
        return paired(messages, mentoring);
    }
    let rounds = 0..mix.rounds.len();
    let mut header = vec![say!(messages, "mix-name")];
    header.extend(rounds.clone().map(|round| say!(messages, "mix-round", "number" => round + 1)));
    let row = |person: &String| {
        let cell = |round| match place(mix, person, round) {
            Place::Group(number, _) => Value::Int(i64::try_from(number).unwrap_or_default()),
            Place::Rest => Value::Text(say!(messages, "mix-rests")),
            Place::Away => Value::Empty,
        };
        [vec![Value::Text(person.clone())], rounds.clone().map(cell).collect()].concat()
    };
    Table {
        name: say!(messages, "mix-file"),
        header,
        rows: mix.people.iter().map(row).collect(),
        ..Table::default()
    }
}

/// A row for each mentee with their mentor, and for each mentor without a mentee.
fn paired(messages: &Messages, mentoring: &MixMentoring) -> Table {
    let text = |name: &String| Value::Text(name.clone());
    let pairs = mentoring.pairs.iter().map(|pair| vec![text(&pair.mentor), text(&pair.mentee)]);
    let no_mentor = mentoring.no_mentor.iter().map(|mentee| vec![Value::Empty, text(mentee)]);
    let no_mentee = mentoring.no_mentee.iter().map(|mentor| vec![text(mentor), Value::Empty]);
    Table {
        name: say!(messages, "mix-mentoring"),
        header: vec![say!(messages, "mix-mentor"), say!(messages, "mix-mentee")],
        rows: pairs.chain(no_mentor).chain(no_mentee).collect(),
        ..Table::default()
    }
}

/// Fills cards for mentors and mentees: the sheet names each mentor with the mentees, and a card says whom somebody goes with.
fn mentoring_cards(messages: &Messages, title: &str, people: &[String], mentoring: &MixMentoring) -> Cards {
    let mentees = |mentor: &String| {
        let own = mentoring.pairs.iter().filter(|pair| pair.mentor == *mentor);
        own.map(|pair| pair.mentee.clone()).collect::<Vec<_>>().join(", ")
    };
    let line = |label: String, with: String| Line { label, place: String::new(), with };
    let mut mentors: Vec<&String> = mentoring.pairs.iter().map(|pair| &pair.mentor).collect();
    mentors.dedup();
    let mut lines: Vec<Line> =
        mentors.iter().map(|mentor| line((*mentor).clone(), mentees(mentor))).collect();
    for (id, names) in [("mix-no-mentor", &mentoring.no_mentor), ("mix-no-mentee", &mentoring.no_mentee)] {
        if !names.is_empty() {
            lines.push(line(say!(messages, id), names.join(", ")));
        }
    }
    let card = |person: &String| {
        let own = mentoring.pairs.iter().find(|pair| pair.mentee == *person);
        let line = match own {
            Some(pair) => line(say!(messages, "mix-your-mentor"), pair.mentor.clone()),
            None if mentors.contains(&person) => line(say!(messages, "mix-your-mentees"), mentees(person)),
            None => return None,
        };
        Some(Card { name: person.clone(), lines: vec![line] })
    };
    let name = say!(messages, "mix-mentoring");
    let (title, name) = if title.is_empty() { (name, String::new()) } else { (title.to_owned(), name) };
    Cards {
        title,
        sheet: vec![Card { name, lines }],
        cards: people.iter().filter_map(card).collect(),
        ..Cards::default()
    }
}

/// Fills cards: the sheet with a part for each round, and a card for each person.
fn cards(messages: &Messages, request: &MixSave, shape: Cards) -> Cards {
    let mix = &request.mix;
    let title = request.title.trim();
    if let Some(mentoring) = &mix.mentoring {
        let cards = mentoring_cards(messages, title, &mix.people, mentoring);
        return Cards { language: shape.language, paper: shape.paper, ..cards };
    }
    let round = |number: usize| say!(messages, "mix-round", "number" => number + 1);
    let group = |number: usize| say!(messages, "mix-group", "number" => number);
    let leads = |people: &[String]| people.iter().find(|name| request.leads.contains(name)).cloned();
    // Whoever facilitates stands first and is called so.
    let together = |people: &[String], lead: Option<&String>| {
        let others = people.iter().filter(|name| Some(*name) != lead).cloned();
        let lead = lead.filter(|lead| people.contains(lead));
        let first = lead.map(|name| say!(messages, "mix-leads", "name" => name));
        first.into_iter().chain(others).collect::<Vec<_>>().join(", ")
    };
    let line = |person: &String, number: usize| match place(mix, person, number) {
        Place::Group(at, others) => {
            let whole = mix.rounds.get(number).and_then(|round| round.groups.get(at - 1));
            let lead = whole.and_then(|whole| leads(whole));
            let place = match lead.as_ref() == Some(person) {
                true => say!(messages, "mix-group-leads", "group" => group(at)),
                false => group(at),
            };
            Some(Line { label: round(number), place, with: together(&others, lead.as_ref()) })
        }
        Place::Rest => {
            Some(Line { label: round(number), place: say!(messages, "mix-rests"), with: String::new() })
        }
        Place::Away => None,
    };
    let card = |person: &String| Card {
        name: person.clone(),
        lines: (0..mix.rounds.len()).filter_map(|number| line(person, number)).collect(),
    };
    let wall = |(number, held): (usize, &MixRound)| {
        let groups = held.groups.iter().enumerate();
        let mut lines: Vec<Line> = groups
            .map(|(at, people)| {
                let with = together(people, leads(people).as_ref());
                Line { label: group(at + 1), place: String::new(), with }
            })
            .collect();
        if !held.rests.is_empty() {
            let with = held.rests.join(", ");
            lines.push(Line { label: say!(messages, "mix-rests"), place: String::new(), with });
        }
        Card { name: round(number), lines }
    };
    Cards {
        title: if title.is_empty() { say!(messages, "mix-file") } else { title.to_owned() },
        sheet: mix.rounds.iter().enumerate().map(wall).collect(),
        cards: mix.people.iter().map(card).collect(),
        ..shape
    }
}
