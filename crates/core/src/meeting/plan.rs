//! The arithmetic of an agenda: when each item starts, where it runs over, how time that is short is spread anew. Pure.
//!
//! An item starts where the one before it ends, or at the time that is fixed for it. Items of one section that stand behind each
//! other on different tracks run side by side, and what comes after them waits for the longest track.

use super::model::Priority;

/// An item as the arithmetic sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    /// Its minutes.
    pub minutes: u32,
    /// What happens to it when time is short.
    pub priority: Priority,
    /// Minutes from the start of the meeting at which it has to start; less than nothing for a time before it.
    pub locked: Option<i64>,
    /// Its section.
    pub section: String,
    /// Its track; empty for everyone together.
    pub track: String,
    /// Whether it is over, or goes on: such an item is not changed any more.
    pub past: bool,
}

/// Where an item lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Minutes from the start of the meeting.
    pub begins: u32,
    /// Minutes with nothing to do before it.
    pub free: u32,
    /// Minutes of it after the time at which it has to be over.
    pub over: u32,
}

/// Where all items lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// A place for each item, in order.
    pub places: Vec<Place>,
    /// Minutes from the start to the end of the last.
    pub end: u32,
    /// Minutes from the start to the end of the last if a fixed time waited until what comes before it is over: minutes that two items
    /// have at once count for both.
    pub total: u32,
    /// Minutes too many before fixed times, those after the end apart.
    pub clash: u32,
    /// Minutes of the whole after the end.
    pub over: u32,
    /// Minutes left at the end.
    pub free: u32,
}

impl Clock {
    /// Minutes too many, after the end or before fixed times.
    pub fn short(&self) -> u32 {
        self.over.max(self.clash)
    }
}

/// One item, or tracks side by side.
pub(super) struct Block {
    /// The items of each track, by their number.
    pub tracks: Vec<Vec<usize>>,
}

impl Slot {
    /// The fixed time as the clock takes it: nothing starts before the meeting does.
    pub(super) fn fixed(&self) -> Option<u32> {
        self.locked.map(|minute| u32::try_from(minute.max(0)).unwrap_or(u32::MAX))
    }

    /// Whether it keeps its minutes whatever happens.
    pub(super) fn stays(&self) -> bool {
        self.priority == Priority::Must || self.past || self.locked.is_some()
    }

    /// What is left of it when all is given that can be.
    pub(super) fn bare(&self) -> u32 {
        if self.stays() { self.minutes } else { 0 }
    }
}

impl Block {
    /// When it is over, begun at a minute and with these lengths of its items, if a fixed time waits until what comes before it is over.
    pub(super) fn ends(&self, slots: &[Slot], from: u32, length: &dyn Fn(usize) -> u32) -> u32 {
        let own = |track: &Vec<usize>| {
            track
                .iter()
                .fold(from, |at, &item| at.max(slots[item].fixed().unwrap_or(0)).saturating_add(length(item)))
        };
        self.tracks.iter().map(own).max().unwrap_or(from)
    }
}

/// Puts items on the clock. They begin `late` minutes after the start and are to be over after `allowed`.
///
/// A fixed time stays, and what runs into it is too long by so much. It waits only for what has to come before it: what must be, what
/// is fixed itself, and minutes that are lost. Nothing begins later than the fixed time behind it, so the clock never goes back.
pub fn clock(slots: &[Slot], late: u32, allowed: Option<u32>) -> Clock {
    let blocks = blocks(slots);
    let kept = kept(slots, &blocks, late);
    let ahead = ahead(slots, &blocks, &kept);
    let limit = allowed.unwrap_or(u32::MAX);
    let mut places = vec![Place::default(); slots.len()];
    let mut now = Hands { at: late, total: late, since: late, behind: 0, clash: 0 };
    for block in &blocks {
        let tracks = block.tracks.iter().map(|track| {
            track.iter().fold(now, |own, &item| {
                let (place, own) = own.pass(&slots[item], kept[item], ahead[item], limit);
                places[item] = place;
                own
            })
        });
        now = tracks.reduce(Hands::later).unwrap_or(now);
    }
    let Hands { at, total, clash, .. } = now;
    Clock {
        places,
        end: at,
        total,
        clash,
        over: total.saturating_sub(limit),
        free: allowed.map_or(0, |allowed| allowed.saturating_sub(total)),
    }
}

/// How far the clock is, in minutes from the start.
#[derive(Clone, Copy)]
struct Hands {
    /// When what comes next begins.
    at: u32,
    /// When it would if every fixed time waited until what comes before it is over.
    total: u32,
    /// When the last fixed time was; before the first, when the items began.
    since: u32,
    /// By how much the last fixed time would have waited.
    behind: u32,
    /// Minutes too many before fixed times so far.
    clash: u32,
}

impl Hands {
    /// Puts an item on the clock; `kept` is when it begins where its time is fixed, `limit` the minute at which all is to be over.
    fn pass(mut self, slot: &Slot, kept: Option<u32>, ahead: Option<Fixed>, limit: u32) -> (Place, Self) {
        let begins = kept.unwrap_or_else(|| ahead.map_or(self.at, |ahead| self.at.min(ahead.kept)));
        let limit_here = ahead.map_or(limit, |ahead| limit.min(ahead.wanted));
        let ends = begins.saturating_add(slot.minutes);
        let mut over = ends.saturating_sub(limit_here.max(begins));
        if let Some(wanted) = slot.fixed() {
            // It cannot be kept whatever comes before it gives: so it is late itself.
            over = over.max(self.since.saturating_sub(wanted).min(slot.minutes));
            self.total = self.total.max(wanted);
            let behind = self.total.min(limit).saturating_sub(wanted);
            // What was late before is late once.
            self.clash = self.clash.saturating_add(behind.saturating_sub(self.behind));
            (self.behind, self.since) = (behind, begins);
        }
        let place = Place { begins, free: begins.saturating_sub(self.at), over };
        (place, Self { at: ends, total: self.total.saturating_add(slot.minutes), ..self })
    }

    /// Where two tracks have met again.
    fn later(self, other: Self) -> Self {
        Self {
            at: self.at.max(other.at),
            total: self.total.max(other.total),
            since: self.since.max(other.since),
            behind: self.behind.max(other.behind),
            clash: self.clash.max(other.clash),
        }
    }
}

/// A fixed time.
#[derive(Clone, Copy)]
struct Fixed {
    /// The minute that is wanted.
    wanted: u32,
    /// The minute at which it begins.
    kept: u32,
}

/// When each item with a fixed time begins: then, or when what has to come before it is over.
fn kept(slots: &[Slot], blocks: &[Block], late: u32) -> Vec<Option<u32>> {
    let mut kept = vec![None; slots.len()];
    let mut at = late;
    for block in blocks {
        for track in &block.tracks {
            let mut own = at;
            for &item in track {
                own = own.max(slots[item].fixed().unwrap_or(0));
                kept[item] = slots[item].locked.map(|_| own);
                own = own.saturating_add(slots[item].bare());
            }
        }
        at = block.ends(slots, at, &|item| slots[item].bare());
    }
    kept
}

/// The next fixed time after each item, on its track or after it.
fn ahead(slots: &[Slot], blocks: &[Block], kept: &[Option<u32>]) -> Vec<Option<Fixed>> {
    let mut ahead = vec![None; slots.len()];
    let mut after: Option<Fixed> = None;
    for block in blocks.iter().rev() {
        let mut first: Option<Fixed> = None;
        for track in &block.tracks {
            let mut own = None;
            for &item in track.iter().rev() {
                ahead[item] = own.or(after);
                let fixed = slots[item].fixed().zip(kept[item]);
                own = fixed.map(|(wanted, kept)| Fixed { wanted, kept }).or(own);
            }
            first = match (first, own) {
                (Some(one), Some(other)) => {
                    Some(Fixed { wanted: one.wanted.min(other.wanted), kept: one.kept.min(other.kept) })
                }
                (one, other) => one.or(other),
            };
        }
        // A time that is fixed inside a track binds what comes before it as well.
        after = first.or(after);
    }
    ahead
}

/// The items as blocks that follow each other.
pub(super) fn blocks(slots: &[Slot]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // The section and the tracks of the block that may still grow.
    let mut open: Option<(&str, Vec<&str>)> = None;
    for (item, slot) in slots.iter().enumerate() {
        let track = slot.track.trim();
        if let (Some((section, tracks)), Some(block)) = (&mut open, blocks.last_mut())
            && !track.is_empty()
            && *section == slot.section
        {
            match tracks.iter().position(|known| *known == track) {
                Some(known) => block.tracks[known].push(item),
                None => {
                    tracks.push(track);
                    block.tracks.push(vec![item]);
                }
            }
            continue;
        }
        blocks.push(Block { tracks: vec![vec![item]] });
        open = (!track.is_empty()).then(|| (slot.section.as_str(), vec![track]));
    }
    blocks
}

#[cfg(test)]
mod tests;
