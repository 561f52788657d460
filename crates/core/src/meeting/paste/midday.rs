//! A day whose agenda does not name its lunch: what stands open before it does not last until the afternoon. Pure.

use jiff::civil::{Time, time};

use super::line::Line;
use super::timed::{between, is_alone};

/// Whoever is together from here …
const MORNING: Time = time(10, 30, 0, 0);
/// … until here eats in between.
const AFTERNOON: Time = time(15, 0, 0, 0);
/// An afternoon begins between these two.
const AGAIN: [Time; 2] = [time(13, 0, 0, 0), time(14, 30, 0, 0)];
/// The minutes that are left free for lunch, before the afternoon.
const LUNCH: u32 = 60;
/// The least that is left of what stands before it.
const LEAST: u32 = 15;
/// What somebody says who eats. `Namiddag` is no meal.
const MEALS: [&str; 22] = [
    "lunch",
    "déjeuner",
    "dejeuner",
    "dîner",
    "diner",
    "dinner",
    "repas",
    "pause midi",
    "pause de midi",
    "temps de midi",
    "middagmaal",
    "middagpauze",
    "middageten",
    "eetpauze",
    "broodje",
    "sandwich",
    "pique-nique",
    "picknick",
    "picnic",
    "buffet",
    "brunch",
    "traiteur",
];
/// Words of what is a rest itself.
const RESTS: [&str; 6] = ["break", "pause", "pauze", "rest", "repos", "rust"];

/// Leaves the hour before the afternoon free, where a day names no meal and what stands before it says no end.
pub fn leave_free(lines: &[Line], minutes: &mut [u32]) {
    let times = || lines.iter().flat_map(|line| [line.from, line.to]).flatten();
    let is_day = times().min().is_some_and(|first| first <= MORNING)
        && times().max().is_some_and(|last| last >= AFTERNOON);
    if !is_day || lines.iter().any(names_meal) {
        return;
    }
    for (at, (pair, minutes)) in lines.windows(2).zip(minutes).enumerate() {
        let [line, next] = pair else { continue };
        let is_open = line.to.is_none() && line.minutes.is_none() && is_alone(lines, at);
        let (Some(from), Some(again)) = (line.from.filter(|_| is_open), next.from) else { continue };
        let [earliest, latest] = AGAIN;
        let is_afternoon = from < earliest && (earliest..=latest).contains(&again);
        let lasts = between(from, again);
        let is_long = lasts == *minutes && lasts >= LUNCH + LEAST;
        if is_afternoon && is_long && !rests(line) && !rests(next) {
            *minutes = lasts - LUNCH;
        }
    }
}

fn names_meal(line: &Line) -> bool {
    let words = [line.item.title.as_str(), line.item.section.as_str(), line.item.text.as_str()];
    words.iter().any(|words| {
        let words = words.to_lowercase();
        MEALS.iter().any(|meal| words.contains(meal))
    })
}

fn rests(line: &Line) -> bool {
    let title = line.item.title.to_lowercase();
    title.split(|sign: char| !sign.is_alphanumeric()).any(|word| RESTS.contains(&word))
}
