//! Sections: headings above lines, and what stands in them. Pure.

use super::beside::{self, Head};
use super::clock::Moment;
use super::context::{Opening, Reading};
use super::line::{self, Line};
use super::marks::Mark;
use super::under::{self, Place};
use super::{Part, Pasted, letter, without_head};

/// Tracks whose heads stand one below the other.
struct Tracks {
    run: usize,
    around: String,
    head: Option<Head>,
}

/// A section, and whether an item stands in it.
#[derive(Default)]
pub struct Section {
    name: String,
    /// The track that it is, and the section that goes on behind all tracks.
    tracks: Option<Tracks>,
    /// Which part of the text it begins at.
    at: usize,
    is_used: bool,
    /// Where its heading stands, when only what stands below that is in it.
    holds: Option<Place>,
    /// The one that goes on behind it.
    around: String,
}

impl Section {
    /// Begins another. The name of the one before, where nothing stood in it.
    pub fn replace(&mut self, name: String, holds: Option<Place>) -> Option<String> {
        let around = if self.holds.is_none() { self.name.clone() } else { self.around.clone() };
        let before = std::mem::replace(self, Self { name, holds, around, ..Self::default() });
        Some(before.name).filter(|name| !before.is_used && !name.is_empty())
    }

    /// Goes on with the one around it where a line does not stand below its heading.
    pub fn leave(&mut self, place: Place) {
        if self.is_used && self.holds.is_some_and(|holds| !place.is_below(holds)) {
            *self = Self { name: std::mem::take(&mut self.around), is_used: true, ..Self::default() };
        }
    }

    /// Begins a track at a part of the text.
    pub fn begin_track(&mut self, name: String, track: String, at: usize) -> Option<String> {
        let before = self.tracks.take();
        let (run, around) = before.map_or((at, self.name.clone()), |tracks| (tracks.run, tracks.around));
        // The section around the tracks is theirs.
        self.is_used |= self.name == around;
        let left_out = self.replace(name.clone(), None);
        self.tracks =
            Some(Tracks { run, around: around.clone(), head: Some(Head { run, at, name, track, around }) });
        left_out
    }

    /// Whether tracks may go on or end.
    pub fn has_tracks(&self) -> bool {
        self.tracks.as_ref().is_some_and(|tracks| tracks.head.is_some())
    }

    /// Ends the tracks.
    pub fn end_tracks(&mut self, name: String) -> Option<String> {
        let around = self.tracks.take().map(|tracks| tracks.around).unwrap_or_default();
        let left_out = self.replace(name, None);
        self.around = around;
        left_out
    }

    /// Reads a line in this section.
    pub fn line(
        &mut self,
        part: &Part,
        reading: Reading,
        read: impl Fn(&Part, &str, Reading) -> Line,
    ) -> Line {
        let is_parallel = self.tracks.is_none() && under::is_parallel(&self.name);
        // `A) Rust` below `Parallel sessions:`
        let lettered = || match part.row.place.mark {
            Mark::Letter(letter) => Some((letter.to_uppercase().to_string(), part.words)),
            _ => None,
        };
        let track = Some(part).filter(|_| is_parallel);
        if let Some((track, words)) = track.and_then(|part| beside::labelled(part.words).or_else(lettered)) {
            let line = read(part, words, reading);
            let item = Pasted { track, ..self.own(line.item) };
            return Line { item, group: Some(usize::MAX - self.at), ..line };
        }
        let line = read(part, part.words, reading);
        if beside::begins_plenary(&line.item.title) && (is_parallel || self.has_tracks()) && self.is_used {
            let around = self.tracks.take().map_or_else(String::new, |tracks| tracks.around);
            *self = Self { name: around, is_used: true, ..Self::default() };
        }
        let head = self.tracks.as_ref().and_then(|tracks| tracks.head.clone());
        Line { item: self.own(line.item), head, ..line }
    }

    fn own(&mut self, item: Pasted) -> Pasted {
        self.is_used = true;
        if item.section.is_empty() { Pasted { section: self.name.clone(), ..item } } else { item }
    }
}

/// A line that names a section: a heading of Markdown, or words with a colon behind them, and nothing of time. A stretch of the day in
/// which the next line lies is one too: `Morning (9:00-12:00):`, and so is `MORNING` above a time of day.
pub fn heading(row: &str, is_above: bool, below: &[Opening]) -> Option<String> {
    let words = without_head(row);
    let is_head = words.len() < row.len();
    let words = words.strip_suffix(':').map_or(words, str::trim_end);
    let moment = below.first().and_then(|opening| match opening {
        Opening::Clock(moment) | Opening::Hours(moment) => Some(*moment),
        _ => None,
    });
    let may_part =
        moment.is_some() && (is_above || letter::names_part(words) || letter::has_part_of_day(words));
    if words.is_empty() || !(is_head || row.ends_with(':') || may_part) {
        return None;
    }
    let line = line::line(words, Reading { starts: true, elapsed: false });
    let is_timed = line.from.is_some() || (line.minutes.is_some() && line.numbered.is_none());
    // A loud line with a time of its own is an item.
    let names_part =
        if is_timed { letter::names_part_of_day(&line.item.title) } else { letter::names_part(words) };
    if !(is_head || row.ends_with(':') || names_part || (is_above && line.to.is_some())) {
        return None;
    }
    let holds = |next: Moment| {
        let is_same = line.from == Some(next.from) && line.to == next.to;
        !is_same
            && line.from.is_some_and(|from| from <= next.from)
            && line.to.is_some_and(|to| next.from < to)
    };
    match moment {
        Some(moment) if holds(moment) => Some(line.item.title),
        _ if is_timed => None,
        _ => Some(words.to_owned()),
    }
}
