//! How what some lines tell fits into a meeting that has a start of its own. Pure.

use jiff::Span;
use jiff::civil::Time;

use super::{LONGEST, Told, between};

/// The hour from which a meeting may come to midnight: in one that starts earlier, `0:00` is where a plan begins that counts for itself.
const LATE: i8 = 22;

impl Told {
    /// The minutes from the start of a meeting to the end that is said. The meeting starts with the first item, or at `start` where that
    /// item is later or says no time.
    pub fn minutes(&self, start: Option<Time>) -> Option<u32> {
        let start = start.filter(|_| self.start.is_none() || self.held(start).is_some());
        Some(between(start.or(self.start)?, self.end?)).filter(|minutes| *minutes > 0)
    }

    /// Holds the first item at its time in a meeting that starts earlier. The times of a plan that counts for itself begin with the
    /// meeting.
    pub fn hold_first(&mut self, start: Option<Time>) {
        if let Some(start) = start.filter(|start| self.counts_for_itself(*start)) {
            for item in &mut self.items {
                let since = |time: Time| Span::new().minutes(between(Time::midnight(), time));
                item.locked = item.locked.and_then(|time| start.checked_add(since(time)).ok());
            }
            return;
        }
        let held = self.held(start);
        if let Some(first) = self.items.first_mut() {
            first.locked = first.locked.or(held);
        }
    }

    /// The time of the first item, where a meeting that starts then does not lead there.
    fn held(&self, start: Option<Time>) -> Option<Time> {
        let (first, start) = self.start.zip(start)?;
        let is_later = (1..=LONGEST / 2).contains(&between(start, first));
        Some(first).filter(|_| is_later && !self.counts_for_itself(start))
    }

    /// Whether the times say how long after the beginning an item is: `0:00`, `0:10`, `0:25`.
    fn counts_for_itself(&self, start: Time) -> bool {
        self.start == Some(Time::midnight()) && start.hour() < LATE
    }
}
