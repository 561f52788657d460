//! Lines below a timed line that say no time of their own: its text, tracks beside each other, or items that fill its time. Pure.

use std::ops::Range;

use super::line::Line;
use super::marks::Mark;
use super::{between, cut, lead, timed};

/// Where a line stands in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// How many blanks stand before it.
    pub indent: usize,
    /// What marks it.
    pub mark: Mark,
    /// Whether it is a row of a table.
    pub in_table: bool,
    /// Whether it is counted as a part of another: `3.1 Website`.
    pub outlined: bool,
}

impl Place {
    /// Whether a line at this place stands below one at another: further in, or marked in another way.
    pub fn is_below(self, parent: Self) -> bool {
        let marked = match (parent.mark, self.mark) {
            (_, Mark::None) | (Mark::Letter(_), Mark::Letter(_)) => false,
            (parent, own) => parent != own,
        };
        let beside = self.indent == parent.indent && marked;
        !self.in_table && !parent.in_table && (self.indent > parent.indent || beside)
    }
}

/// Words that say that what stands below runs side by side.
const PARALLEL: [&str; 21] = [
    "keuzesessies",
    "deelworkshops",
    "parallel",
    "parallèle",
    "breakout",
    "break-out",
    "simultan",
    "gelijktijdig",
    "naast elkaar",
    "side by side",
    "côte à côte",
    "deelsessies",
    "subgroep",
    "deelgroepen",
    "sous-groupes",
    "subgroups",
    "workshops",
    "ateliers",
    "tracks",
    "au choix",
    "naar keuze",
];
/// More words than the name of a track has.
const MANY: usize = 4;

/// Takes the lines below timed lines.
pub fn gather(lines: &mut Vec<Line>) {
    let mut at = 0;
    let mut gathers = false;
    while at < lines.len() {
        let below = below(lines, at);
        let tracks = tracks(lines, at, &below);
        if !tracks.is_empty() {
            at += run_beside(lines, at, tracks).saturating_sub(1);
        } else if !below.is_empty() {
            gathers |= take(lines, at, below, gathers);
        } else {
            let parts = parts_of_open(lines, at);
            if !parts.is_empty() {
                name_section(lines, at, parts);
            }
        }
        at += 1;
    }
}

/// The lines below one that say no time of day.
fn below(lines: &[Line], at: usize) -> Range<usize> {
    let Some(parent) = lines.get(at).filter(|line| line.from.is_some() || line.is_timed()) else {
        return at..at;
    };
    let first = lines.get(at + 1).map_or(parent.place, |line| line.place);
    // What stands further in has lines of the parent's own indent behind it, and those of one list have one mark.
    let is_like_first = |place: Place| match first.indent > parent.place.indent {
        true => place.indent > parent.place.indent,
        false => place.indent > first.indent || place.mark.is_like(first.mark),
    };
    let is_below = |line: &&Line| {
        line.from.is_none()
            && line.place.is_below(parent.place)
            && is_like_first(line.place)
            && line.item.section == parent.item.section
    };
    let many = lines.get(at + 1..).unwrap_or_default().iter().take_while(is_below).count();
    at + 1..at + 1 + many
}

/// The parts of a line that says no time, some of which say how long they take: `3. News`, `3.1 Website 10 min`.
fn parts_of_open(lines: &[Line], at: usize) -> Range<usize> {
    let is_open = |line: &&Line| line.from.is_none() && !line.is_timed() && !line.place.in_table;
    let Some(parent) = lines.get(at).filter(is_open).filter(|line| !line.place.outlined) else {
        return at..at;
    };
    let is_part = |line: &&Line| {
        let further = line.place.indent > parent.place.indent || line.place.outlined;
        line.from.is_none() && !line.place.in_table && further && line.item.section == parent.item.section
    };
    let many = lines.get(at + 1..).unwrap_or_default().iter().take_while(is_part).count();
    let parts = at + 1..at + 1 + many;
    let says = lines.get(parts.clone()).unwrap_or_default().iter().any(|line| line.minutes.is_some());
    if many > 1 && says { parts } else { at..at }
}

/// The minutes until a line is over, where that is said: its own, or those until the next time of day.
fn known(lines: &[Line], at: usize, below: &Range<usize>) -> Option<u32> {
    let line = lines.get(at)?;
    let next = line.from.zip(lines.get(below.end).and_then(|next| next.from));
    let next = next.map(|(from, next)| between(from, next)).filter(|left| (1..=12 * 60).contains(left));
    line.minutes.or(timed::stretches(lines, at).0).or(next)
}

/// Makes lines the text of the one above them, or that one the section of theirs. Whether it has become their text.
fn take(lines: &mut Vec<Line>, at: usize, below: Range<usize>, gathers: bool) -> bool {
    let known = known(lines, at, &below);
    let is_clock = lines.get(at).is_some_and(|line| line.from.is_some());
    let is_all = at == 0 && below.end == lines.len();
    let told: Vec<u32> =
        lines.get(below.clone()).unwrap_or_default().iter().filter_map(|line| line.minutes).collect();
    let all_told = told.len() > 1 && told.len() == below.len();
    let sum: u32 = told.iter().sum();
    let has_next = lines.get(below.end).is_some_and(|next| next.from.is_some());
    let fills = known.is_some_and(|known| sum == known || (sum < known && has_next && is_clock));
    // A length that they do not fill is not lost.
    let is_open = lines.get(at).is_some_and(|line| line.minutes.is_none());
    if all_told && ((is_all && is_open) || fills) {
        name_section(lines, at, below);
        return false;
    }
    // The last of several is as long as nobody knows.
    let is_last = gathers && below.end == lines.len() && told.is_empty();
    if (known.is_none() && !is_last) || (is_all && (!is_clock || !told.is_empty())) {
        return false;
    }
    let is_deeper =
        lines.get(below.clone()).unwrap_or_default().iter().all(|child| is_deeper(lines, at, child));
    let is_text_of_all = is_deeper && known.is_some() && Some(sum) == known;
    let children: Vec<Line> = lines.drain(below).collect();
    let (texts, items) = if is_text_of_all { (children, Vec::new()) } else { parted(children) };
    if let Some(parent) = lines.get_mut(at) {
        add_texts(parent, &texts);
    }
    lines.splice(at + 1..at + 1, items);
    true
}

fn is_deeper(lines: &[Line], at: usize, child: &Line) -> bool {
    lines.get(at).is_some_and(|parent| child.place.indent > parent.place.indent)
}

/// Lines below one that are its text, and those that have a length of their own, with what stands below these.
fn parted(children: Vec<Line>) -> (Vec<Line>, Vec<Line>) {
    let (mut texts, mut items): (Vec<Line>, Vec<Line>) = (Vec::new(), Vec::new());
    let mut owner: Option<Place> = None;
    for child in children {
        let is_owned = owner.is_some_and(|owner| child.place.is_below(owner));
        if child.minutes.is_some() || is_owned {
            owner = if is_owned { owner } else { Some(child.place) };
            items.push(child);
        } else {
            owner = None;
            texts.push(child);
        }
    }
    (texts, items)
}

fn add_texts(parent: &mut Line, children: &[Line]) {
    let least = children.iter().map(|child| child.place.indent).min().unwrap_or(0);
    for child in children {
        if let Some(name) = lead::led(&child.words).filter(|_| parent.item.lead.is_empty()) {
            parent.item.lead = cut(name);
            continue;
        }
        let further = if child.place.indent > least { "  " } else { "" };
        parent.item.add_text(&format!("{further}- {}", child.words));
    }
}

/// Makes a line the section of those below it, whose minutes fill its time.
fn name_section(lines: &mut Vec<Line>, at: usize, below: Range<usize>) {
    let parent = lines.remove(at);
    let children = lines.get_mut(at..below.end - 1).unwrap_or_default();
    for (number, child) in children.iter_mut().enumerate() {
        if number == 0 {
            (child.from, child.says_half) = (parent.from, parent.says_half);
        }
        take_over(child, &parent);
    }
}

fn take_over(child: &mut Line, parent: &Line) {
    child.item.section.clone_from(&parent.item.title);
    if child.item.lead.is_empty() {
        child.item.lead.clone_from(&parent.item.lead);
    }
    if child.item.purpose.is_empty() {
        child.item.purpose.clone_from(&parent.item.purpose);
    }
    child.item.priority = child.item.priority.or(parent.item.priority);
}

/// Whether words say that what stands below them runs side by side.
pub fn is_parallel(words: &str) -> bool {
    let small = words.to_lowercase();
    PARALLEL.iter().any(|word| small.contains(word))
}

/// The lines below one of parallel sessions that are these: each has a letter, a number, or the name of a room.
fn tracks(lines: &[Line], at: usize, below: &Range<usize>) -> Range<usize> {
    let none = at..at;
    let Some(parent) = lines.get(at).filter(|line| line.from.is_some() || line.is_timed()) else {
        return none;
    };
    if !is_parallel(&parent.item.title) {
        return none;
    }
    let open = |line: &&Line| {
        line.from.is_none() && line.place.in_table == parent.place.in_table && label(line).is_some()
    };
    let range = if below.is_empty() {
        at + 1..at + 1 + lines.get(at + 1..).unwrap_or_default().iter().take_while(open).count()
    } else {
        below.clone()
    };
    let lines = lines.get(range.clone()).unwrap_or_default();
    let least = lines.iter().map(|line| line.place.indent).min().unwrap_or(0);
    let tops: Vec<&Line> = lines.iter().filter(|line| line.place.indent == least).collect();
    let first = lines.first().is_some_and(|line| line.place.indent == least);
    if first && tops.len() > 1 && tops.iter().all(|line| label(line).is_some()) { range } else { none }
}

/// What a track is called, and its title: `A: GROW`, `B) Balint`, `Room 2: Listening`. A number that a list wrote is counted anew.
fn label(line: &Line) -> Option<(String, String)> {
    let title = line.item.title.as_str();
    let whole = |label: &str| Some((label.to_owned(), title.to_owned()));
    let marked = match line.place.mark {
        Mark::Letter(letter) => whole(&letter.to_uppercase().to_string()),
        Mark::Number => whole(""),
        Mark::Sign(_) | Mark::None => None,
    };
    let parted = [": ", " : ", ". ", ") ", " – ", " - "].iter().filter_map(|sign| {
        let (label, title) = title.split_once(sign)?;
        let plain = label.trim_start_matches('(');
        let is_count = plain.chars().count() == 1 && plain.chars().all(char::is_alphanumeric);
        let is_named = marked.is_none() && sign.contains(':') && plain.split_whitespace().count() < MANY;
        let ends = plain.split_whitespace().last().unwrap_or_default();
        let is_place = plain.contains(' ') && ends.chars().count() < 3;
        (is_count || is_named || is_place).then(|| (plain.trim().to_owned(), title.trim().to_owned()))
    });
    let says = |(label, title): &(String, String)| !label.is_empty() && !title.is_empty();
    parted.min_by_key(|(label, _)| label.len()).filter(says).or(marked)
}

/// Lets lines run side by side, as long as the line above them, which becomes their section. How many they are.
fn run_beside(lines: &mut Vec<Line>, at: usize, tracks: Range<usize>) -> usize {
    let (from_row, mut children) = (at, lines.drain(tracks).collect::<Vec<Line>>());
    let least = children.iter().map(|line| line.place.indent).min().unwrap_or(0);
    let parent = lines.remove(at);
    let mut beside: Vec<Line> = Vec::new();
    for mut child in children.drain(..) {
        if child.place.indent > least
            && let Some(track) = beside.last_mut()
        {
            add_texts(track, &[child]);
            continue;
        }
        if let Some((track, title)) = label(&child) {
            let number = beside.len() + 1;
            child.item.track = if track.is_empty() { number.to_string() } else { cut(&track) };
            child.item.title = title;
        }
        (child.from, child.to, child.says_half) = (parent.from, parent.to, parent.says_half);
        child.minutes = child.minutes.or(parent.minutes);
        child.group = Some(from_row);
        take_over(&mut child, &parent);
        beside.push(child);
    }
    if let Some(first) = beside.first_mut().filter(|_| !parent.item.text.is_empty()) {
        first.item.add_text(&parent.item.text);
    }
    let many = beside.len();
    lines.splice(at..at, beside);
    many
}

/// Gives items whose time stands above them whoever stands alone below them: `9:00`, `Welcome`, `Sophie`; and any that say a time whoever
/// is said to lead on the line below: `(Begeleiding: Wim)`.
pub fn take_stacked_leads(lines: &mut Vec<Line>) {
    let is_lead = |at: usize| {
        let (Some(item), Some(name)) = (lines.get(at), lines.get(at + 1)) else { return false };
        let is_led = led_by(&name.words).is_some();
        let closes = lines.get(at + 2).is_none_or(|next| next.from.is_some() || (is_led && next.is_timed()));
        let alone = name.from.is_none() && name.minutes.is_none() && name.place.mark == Mark::None;
        let named = if is_led { item.is_timed() } else { item.stacked && lead::is_name(&name.words) };
        let beside = item.item.section == name.item.section;
        named && beside && item.item.lead.is_empty() && closes && alone
    };
    let found: Vec<usize> = (0..lines.len()).filter(|at| is_lead(*at)).collect();
    let says_so = |at: &usize| lines.get(at + 1).is_some_and(|name| led_by(&name.words).is_some());
    if found.len() < 2 && !found.iter().any(says_so) {
        return;
    }
    for at in found.into_iter().rev() {
        let name = lines.remove(at + 1);
        if let Some(item) = lines.get_mut(at) {
            item.item.lead = cut(led_by(&name.words).unwrap_or(&name.words));
        }
    }
}

/// Whoever leads, where a line of its own says so and nothing else: `(Begeleiding: Wim)`.
fn led_by(words: &str) -> Option<&str> {
    lead::led(words.trim_matches(|sign: char| "()[]".contains(sign))).filter(|name| lead::is_name(name))
}
