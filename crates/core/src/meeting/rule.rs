//! The rule by which a series of meetings comes back: the part of RFC 5545 (section 3.3.10) that people use. Pure.

use jiff::Span;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::recurrence::instant;

/// Periods without a single day, such as Februaries for a 30th, after which a rule is taken to have no more.
const EMPTY: u32 = 400;
/// The longest distance between two periods.
const FURTHEST: u32 = 400;

/// How often, on which days, and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rule {
    /// Every so many days, weeks, months or years; from 1 to 400.
    pub every: u32,
    /// On which days.
    pub pattern: Pattern,
    /// Until when.
    pub ends: Ends,
}

/// Which days of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Pattern {
    /// Each day.
    Daily,
    /// These days of the week, which begins on Monday.
    Weekly {
        /// At least one.
        on: Vec<Day>,
    },
    /// A day of the month by its number; a month that has no such day is left out.
    MonthlyOn {
        /// From 1 to 31, or -1 for the last day.
        date: i8,
    },
    /// A weekday of the month.
    MonthlyBy {
        /// From 1 to 5, or -1 for the last one. A month without a fifth is left out.
        nth: i8,
        /// Which.
        day: Day,
    },
    /// The day and month of the first meeting.
    Yearly,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Day {
    /// Monday.
    Mo,
    /// Tuesday.
    Tu,
    /// Wednesday.
    We,
    /// Thursday.
    Th,
    /// Friday.
    Fr,
    /// Saturday.
    Sa,
    /// Sunday.
    Su,
}

/// When there are no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Ends {
    /// Never.
    Never,
    /// After so many; cancelled ones count.
    After {
        /// At least 1.
        count: u32,
    },
    /// After a day, which may have one itself.
    On {
        /// The day, `YYYY-MM-DD`.
        #[serde(with = "day")]
        #[ts(type = "string")]
        date: Date,
    },
}

/// Why a rule is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// `every` is out of its bounds.
    #[error("every")]
    Every,
    /// The days are none, or out of their bounds.
    #[error("pattern")]
    Pattern,
    /// It ends before it begins.
    #[error("ends")]
    Ends,
}

impl Day {
    /// Every day, Monday first.
    pub const ALL: [Self; 7] = [Self::Mo, Self::Tu, Self::We, Self::Th, Self::Fr, Self::Sa, Self::Su];

    /// The day of the week that a date is.
    pub fn of(date: Date) -> Self {
        let at = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or_default();
        Self::ALL.get(at).copied().unwrap_or(Self::Mo)
    }

    pub(super) fn weekday(self) -> Weekday {
        Weekday::from_monday_zero_offset(self as i8).unwrap_or(Weekday::Monday)
    }

    /// Its two letters in RFC 5545.
    pub fn letters(self) -> &'static str {
        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].get(self as usize).copied().unwrap_or_default()
    }
}

impl Rule {
    /// Refuses a rule that gives no day, or that this program would not carry out to its end.
    pub fn check(&self) -> Result<(), RuleError> {
        if !(1..=FURTHEST).contains(&self.every) {
            return Err(RuleError::Every);
        }
        let fits = match &self.pattern {
            Pattern::Daily | Pattern::Yearly => true,
            Pattern::Weekly { on } => !on.is_empty() && on.len() <= 7,
            Pattern::MonthlyOn { date } => *date == -1 || (1..=31).contains(date),
            Pattern::MonthlyBy { nth, .. } => *nth == -1 || (1..=5).contains(nth),
        };
        if !fits {
            return Err(RuleError::Pattern);
        }
        if self.ends == (Ends::After { count: 0 }) { Err(RuleError::Ends) } else { Ok(()) }
    }

    /// The times that the rule gives from `start` on, in order.
    pub fn times(&self, start: DateTime) -> impl Iterator<Item = DateTime> + use<> {
        let (time, ends) = (start.time(), self.ends);
        let most = match ends {
            Ends::After { count } => usize::try_from(count).unwrap_or(usize::MAX),
            Ends::Never | Ends::On { .. } => usize::MAX,
        };
        Days::new(self.clone(), start.date())
            .take_while(move |date| !matches!(ends, Ends::On { date: last } if *date > last))
            .take(most)
            .map(move |date| date.to_datetime(time))
    }

    /// The rule as the value of an `RRULE` for a series in this zone that begins at `start`.
    pub fn rrule(&self, start: DateTime, zone: &TimeZone) -> String {
        let frequency = match &self.pattern {
            Pattern::Daily => "DAILY",
            Pattern::Weekly { .. } => "WEEKLY",
            Pattern::MonthlyOn { .. } | Pattern::MonthlyBy { .. } => "MONTHLY",
            Pattern::Yearly => "YEARLY",
        };
        let mut parts = vec![format!("FREQ={frequency}")];
        if self.every > 1 {
            parts.push(format!("INTERVAL={}", self.every));
        }
        match &self.pattern {
            Pattern::Weekly { on } => {
                let mut on = on.clone();
                on.sort_unstable();
                on.dedup();
                let letters: Vec<&str> = on.into_iter().map(Day::letters).collect();
                parts.push(format!("BYDAY={}", letters.join(",")));
            }
            Pattern::MonthlyOn { date } => parts.push(format!("BYMONTHDAY={date}")),
            Pattern::MonthlyBy { nth, day } => parts.push(format!("BYDAY={nth}{}", day.letters())),
            Pattern::Daily | Pattern::Yearly => {}
        }
        match self.ends {
            Ends::Never => {}
            Ends::After { count } => parts.push(format!("COUNT={count}")),
            Ends::On { date } => {
                // The last meeting of that day, as an instant: RFC 5545 wants UTC here.
                let last = instant(date.to_datetime(start.time()), zone);
                parts.push(format!("UNTIL={}", last.strftime("%Y%m%dT%H%M%SZ")));
            }
        }
        parts.join(";")
    }
}

/// The days of a rule, one after the other, as if it never ended.
struct Days {
    rule: Rule,
    first: Date,
    /// How many periods were looked at.
    period: u32,
    /// The days of the last one that are still to be given, the next one at the end.
    waiting: Vec<Date>,
}

impl Days {
    fn new(rule: Rule, first: Date) -> Self {
        Self { rule, first, period: 0, waiting: Vec::new() }
    }

    /// The days of the period with this number, in order; `None` beyond the last year that there is.
    fn of_period(&self, number: u32) -> Option<Vec<Date>> {
        let steps = i64::from(number).checked_mul(i64::from(self.rule.every))?;
        let ahead = |date: Date, span: Span| date.checked_add(span).ok();
        let month = |first: Date| ahead(first.first_of_month(), Span::new().try_months(steps).ok()?);
        Some(match &self.rule.pattern {
            Pattern::Daily => vec![ahead(self.first, Span::new().try_days(steps).ok()?)?],
            Pattern::Weekly { on } => {
                let back = i64::from(self.first.weekday().to_monday_zero_offset());
                let monday = ahead(self.first, Span::new().try_days(steps * 7 - back).ok()?)?;
                let mut on = on.clone();
                on.sort_unstable();
                on.dedup();
                on.into_iter().filter_map(|day| ahead(monday, Span::new().days(day as i64))).collect()
            }
            Pattern::MonthlyOn { date: -1 } => vec![month(self.first)?.last_of_month()],
            Pattern::MonthlyOn { date } => {
                let month = month(self.first)?;
                Date::new(month.year(), month.month(), *date).into_iter().collect()
            }
            Pattern::MonthlyBy { nth, day } => {
                month(self.first)?.nth_weekday_of_month(*nth, day.weekday()).into_iter().collect()
            }
            Pattern::Yearly => {
                let year = i16::try_from(i64::from(self.first.year()) + steps).ok()?;
                if year > Date::MAX.year() {
                    return None;
                }
                Date::new(year, self.first.month(), self.first.day()).into_iter().collect()
            }
        })
    }
}

impl Iterator for Days {
    type Item = Date;

    fn next(&mut self) -> Option<Date> {
        let mut empty = 0;
        while self.waiting.is_empty() {
            let mut days = self.of_period(self.period)?;
            self.period = self.period.checked_add(1)?;
            days.retain(|date| *date >= self.first);
            days.reverse();
            self.waiting = days;
            empty += 1;
            if empty > EMPTY {
                return None;
            }
        }
        self.waiting.pop()
    }
}

mod day {
    //! A day in JSON.

    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(date)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(|_| D::Error::custom("a day is YYYY-MM-DD"))
    }
}

#[cfg(test)]
mod tests;
