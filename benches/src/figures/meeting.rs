//! Meetings: a day of forty items opened and changed, an act of a running meeting, the open actions of a year, an agenda as PDF.

use kring_core::meeting;
use kring_core::meeting::view::{
    ActionSet, AgreedQuery, ItemEdit, ItemSet, MeetingAdd, MeetingId, MeetingListQuery, RunAct, RunDo, Sheet,
    SheetForm, SheetQuery,
};

use super::notebook::Notebook;
use super::{Budget, Row, Table, Unit, median, ms, timed};
use crate::trouble::{Done, ensure};

const ROUNDS: usize = 21;
/// How often the agenda is set: the first time every font is read.
const SHEETS: usize = 5;
const ITEMS: u64 = 40;
/// Meetings of a year, with actions each.
const MEETINGS: u64 = 250;
const ACTIONS: usize = 4;

pub async fn measure(table: &mut Table) -> Done {
    let mut notebook = Notebook::make().await?;
    let app = &notebook.app;
    let mut days = Vec::new();
    for number in 0..MEETINGS {
        let start = format!("2026-{:02}-{:02}T12:00", number % 12 + 1, number % 28 + 1);
        let lines = if number == 0 { day() } else { "Check-in 10\nCase 40\nClose 10".to_owned() };
        let request = MeetingAdd {
            title: format!("Circle {number}"),
            start: Some(start),
            zone: Some("Europe/Brussels".into()),
            lines: Some(lines),
            ..MeetingAdd::default()
        };
        let id = meeting::add(app, request).await?.id;
        for action in 0..ACTIONS {
            let text = Some(format!("Something that somebody is going to do, number {action}"));
            let request = ActionSet { id: id.clone(), text, ..ActionSet::default() };
            meeting::action_set(app, request).await?;
        }
        days.push(id);
    }
    let Some(id) = days.first().cloned() else { return Ok(()) };
    let view = meeting::open(app, MeetingId { id: id.clone() }).await?;
    ensure(view.items.len() as u64 == ITEMS, || "the day has other items".into())?;
    let item = view.items.first().map(|item| item.id.clone()).unwrap_or_default();
    let (mut opens, mut changes, mut acts, mut lists, mut agreed) = (vec![], vec![], vec![], vec![], vec![]);
    let begin = RunDo { id: id.clone(), act: RunAct::Start };
    meeting::run_do(app, begin).await?;
    for round in 0..ROUNDS {
        let request = MeetingId { id: id.clone() };
        let (time, _) = timed(async { Ok(meeting::open(app, request).await?) }).await?;
        opens.push(ms(time));
        let minutes = Some(u32::try_from(round % 9).unwrap_or(0) + 1);
        let set = ItemSet { minutes, ..ItemSet::default() };
        let request = ItemEdit { id: id.clone(), item: item.clone(), set };
        let (time, _) = timed(async { Ok(meeting::item_set(app, request).await?) }).await?;
        changes.push(ms(time));
        let request = RunDo { id: id.clone(), act: RunAct::Extend { minutes: 1 } };
        let (time, _) = timed(async { Ok(meeting::run_do(app, request).await?) }).await?;
        acts.push(ms(time));
        let (time, rows) =
            timed(async { Ok(meeting::list(app, MeetingListQuery::default()).await?) }).await?;
        ensure(rows.len() as u64 == MEETINGS, || "a meeting is not listed".into())?;
        lists.push(ms(time));
        let query = AgreedQuery { open: Some(true), ..AgreedQuery::default() };
        let (time, rows) = timed(async { Ok(meeting::actions(app, query).await?) }).await?;
        ensure(rows.len() as u64 == MEETINGS * ACTIONS as u64, || "an action is not listed".into())?;
        agreed.push(ms(time));
    }
    let out = notebook.home().join("agenda.pdf");
    let (sheet, form) = (Sheet::Agenda, SheetForm::Pdf);
    let request = SheetQuery { id, sheet, form, language: None, paper: None };
    let mut sheets = vec![];
    for _ in 0..SHEETS {
        let request = request.clone();
        let (time, _) = timed(async { Ok(meeting::save_sheet(app, request, &out).await?) }).await?;
        sheets.push(ms(time));
    }
    let first = sheets.first().copied().unwrap_or_default();
    table.add(Row::new("opening a meeting of 40 items", ITEMS, median(&mut opens), Unit::Ms));
    table.add(
        Row::new("an item gets other minutes", ITEMS, median(&mut changes), Unit::Ms)
            .budget(Budget::Figure(16.0)),
    );
    table.add(
        Row::new("an act of a running meeting", ITEMS, median(&mut acts), Unit::Ms)
            .budget(Budget::Figure(16.0)),
    );
    table.add(Row::new("the meetings of a year", MEETINGS, median(&mut lists), Unit::Ms));
    table.add(Row::new("their open actions", MEETINGS, median(&mut agreed), Unit::Ms));
    table.add(
        Row::new("an agenda on one page, as PDF", ITEMS, median(&mut sheets), Unit::Ms)
            .budget(Budget::Figure(300.0)),
    );
    table.add(Row::new("… the first since the program began", ITEMS, first, Unit::Ms));
    notebook.lock().await
}

/// The lines of a full day.
fn day() -> String {
    let lines: Vec<String> =
        (1..=ITEMS).map(|number| format!("Item of the day, number {number:02}, 10 min")).collect();
    lines.join("\n")
}
