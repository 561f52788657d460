use jiff::civil::{date, datetime};
use proptest::prelude::*;

use super::*;

fn days(every: u32, pattern: Pattern, ends: Ends, from: Date) -> Vec<String> {
    let rule = Rule { every, pattern, ends };
    assert_eq!(rule.check(), Ok(()));
    rule.times(from.at(18, 30, 0, 0)).take(6).map(|time| time.date().to_string()).collect()
}

#[test]
fn each_pattern_gives_its_days() {
    let from = date(2026, 1, 29);
    let weekly = Pattern::Weekly { on: vec![Day::Fr, Day::Tu, Day::Tu] };
    assert_eq!(
        days(2, weekly, Ends::After { count: 4 }, from),
        ["2026-01-30", "2026-02-10", "2026-02-13", "2026-02-24"]
    );
    let until = Ends::On { date: date(2026, 6, 30) };
    assert_eq!(
        days(1, Pattern::MonthlyOn { date: 30 }, until, from),
        ["2026-01-30", "2026-03-30", "2026-04-30", "2026-05-30", "2026-06-30"]
    );
    assert_eq!(
        days(1, Pattern::MonthlyOn { date: -1 }, Ends::After { count: 2 }, from),
        ["2026-01-31", "2026-02-28"]
    );
    let fifth = Pattern::MonthlyBy { nth: 5, day: Day::Fr };
    assert_eq!(days(1, fifth, Ends::After { count: 2 }, from), ["2026-01-30", "2026-05-29"]);
    let last = Pattern::MonthlyBy { nth: -1, day: Day::Mo };
    assert_eq!(days(1, last, Ends::After { count: 2 }, from), ["2026-02-23", "2026-03-30"]);
    assert_eq!(days(3, Pattern::Daily, Ends::After { count: 2 }, from), ["2026-01-29", "2026-02-01"]);
    let leap = date(2024, 2, 29);
    assert_eq!(days(1, Pattern::Yearly, Ends::After { count: 2 }, leap), ["2024-02-29", "2028-02-29"]);
}

#[test]
fn a_rule_that_never_has_a_day_ends_and_one_without_an_end_stops_with_the_calendar() {
    let february = Rule { every: 12, pattern: Pattern::MonthlyOn { date: 30 }, ends: Ends::Never };
    assert_eq!(february.times(datetime(2026, 2, 1, 9, 0, 0, 0)).next(), None);
    let yearly = Rule { every: 400, pattern: Pattern::Yearly, ends: Ends::Never };
    assert_eq!(yearly.times(datetime(2026, 2, 1, 9, 0, 0, 0)).count(), 20);
}

#[test]
fn a_rule_is_told_as_other_calendars_write_it() {
    let zone = TimeZone::get("Europe/Brussels").unwrap();
    let told =
        |every, pattern, ends| Rule { every, pattern, ends }.rrule(datetime(2026, 1, 20, 12, 0, 0, 0), &zone);
    let third = Pattern::MonthlyBy { nth: 3, day: Day::Tu };
    assert_eq!(told(1, third.clone(), Ends::Never), "FREQ=MONTHLY;BYDAY=3TU");
    assert_eq!(
        told(1, third, Ends::On { date: date(2026, 7, 21) }),
        "FREQ=MONTHLY;BYDAY=3TU;UNTIL=20260721T100000Z"
    );
    let weekly = Pattern::Weekly { on: vec![Day::Th, Day::Mo, Day::Mo] };
    assert_eq!(told(2, weekly, Ends::After { count: 10 }), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=10");
    assert_eq!(told(1, Pattern::MonthlyOn { date: -1 }, Ends::Never), "FREQ=MONTHLY;BYMONTHDAY=-1");
    assert_eq!(told(1, Pattern::Daily, Ends::Never), "FREQ=DAILY");
    assert_eq!(told(1, Pattern::Yearly, Ends::Never), "FREQ=YEARLY");
}

#[test]
fn a_rule_that_gives_nothing_is_refused() {
    let rule = |every, pattern, ends| Rule { every, pattern, ends }.check();
    assert_eq!(rule(0, Pattern::Daily, Ends::Never), Err(RuleError::Every));
    assert_eq!(rule(1, Pattern::Weekly { on: vec![] }, Ends::Never), Err(RuleError::Pattern));
    assert_eq!(rule(1, Pattern::MonthlyOn { date: 32 }, Ends::Never), Err(RuleError::Pattern));
    assert_eq!(rule(1, Pattern::MonthlyBy { nth: 0, day: Day::Mo }, Ends::Never), Err(RuleError::Pattern));
    assert_eq!(rule(1, Pattern::Daily, Ends::After { count: 0 }), Err(RuleError::Ends));
}

#[test]
fn a_rule_reads_as_it_was_written() {
    let rule = Rule {
        every: 2,
        pattern: Pattern::Weekly { on: vec![Day::Mo] },
        ends: Ends::On { date: date(2026, 12, 31) },
    };
    let text = serde_json::to_string(&rule).unwrap();
    assert_eq!(
        text,
        r#"{"every":2,"pattern":{"is":"weekly","on":["mo"]},"ends":{"is":"on","date":"2026-12-31"}}"#
    );
    assert_eq!(serde_json::from_str::<Rule>(&text).unwrap(), rule);
}

fn patterns() -> impl Strategy<Value = Pattern> {
    let day = || (0usize..7).prop_map(|at| Day::ALL[at]);
    prop_oneof![
        Just(Pattern::Daily),
        Just(Pattern::Yearly),
        prop::collection::vec(day(), 1..4).prop_map(|on| Pattern::Weekly { on }),
        prop_oneof![1i8..=31, Just(-1)].prop_map(|date| Pattern::MonthlyOn { date }),
        (prop_oneof![1i8..=5, Just(-1)], day()).prop_map(|(nth, day)| Pattern::MonthlyBy { nth, day }),
    ]
}

proptest! {
    #[test]
    fn days_come_in_order_each_once_and_all_fit(
        pattern in patterns(), every in 1u32..5, year in 1990i16..2090, month in 1i8..=12, day in 1i8..=28
    ) {
        let start = datetime(year, month, day, 23, 59, 0, 0);
        let rule = Rule { every, pattern: pattern.clone(), ends: Ends::After { count: 40 } };
        let times: Vec<DateTime> = rule.times(start).collect();
        prop_assert!(times.windows(2).all(|two| two[0] < two[1]));
        for time in &times {
            prop_assert!(*time >= start && time.time() == start.time());
            let fits = match &pattern {
                Pattern::Daily => true,
                Pattern::Yearly => (time.month(), time.day()) == (month, day),
                Pattern::Weekly { on } => on.contains(&Day::of(time.date())),
                Pattern::MonthlyOn { date: -1 } => time.date() == time.date().last_of_month(),
                Pattern::MonthlyOn { date } => time.day() == *date,
                Pattern::MonthlyBy { nth, day } => {
                    time.date().first_of_month().nth_weekday_of_month(*nth, day.weekday()).ok() == Some(time.date())
                }
            };
            prop_assert!(fits, "{time} {pattern:?}");
        }
    }
}
