//! The sheets of a workbook that are no tables on paper: what a script says item by item, who was there, what the minutes say.

use kring_formats::write::plain::plain;
use kring_formats::write::sheet::Value;

use super::content::Source;
use super::tables::{Grid, named, placed, trimmed};
use crate::journal::links::readable;
use crate::meeting::fit::Step;
use crate::meeting::show::time_of;
use crate::meeting::words::labelled;

impl Source<'_> {
    fn grid(&self, name: &str, header: &[&str], rows: Vec<Vec<Value>>) -> Grid {
        let say = |id: &&str| self.speech.say(id);
        trimmed(Grid { name: self.speech.say(name), header: header.iter().map(say).collect(), rows })
    }

    /// The script, an item a row: its time, and everything that is said and done in it, with what only I read.
    pub fn script_grid(&self) -> Grid {
        let (clock, start) = (placed(self.meeting), self.meeting.zoned());
        let steps = |id: &String| {
            let steps = self.steps.iter().find(|(item, _)| item == id);
            let line = |step: &Step| format!("{} ({}) {}", step.name, step.minutes, step.rule);
            let lines: Vec<String> = steps.into_iter().flat_map(|(_, steps)| steps).map(line).collect();
            lines.join("\n")
        };
        let text = |text: &str| Value::Text(plain(&readable(text).0));
        let rows = self.meeting.items.iter().zip(&clock.places).map(|(item, place)| {
            let before = [
                Value::Int(item.minutes.into()),
                Value::Text(named(item)),
                time_of(start.as_ref(), place.begins).map_or(Value::Empty, Value::Text),
                Value::Text(item.section.clone()),
                Value::Text(item.purpose.clone()),
            ];
            let said = labelled().map(|(_, word)| Value::Text((word.of)(item).clone()));
            let only_me = self.only_me.items.get(&item.id).map_or("", String::as_str);
            let behind = [text(&item.text), Value::Text(steps(&item.id)), text(only_me)];
            before.into_iter().chain(said).chain(behind).collect()
        });
        let before = ["sheet-min", "sheet-item", "sheet-time", "sheet-part", "sheet-aim"];
        let labels = labelled().map(|(label, _)| label);
        let behind = ["sheet-text", "sheet-steps", "book-only-me"];
        let mut header: Vec<&str> = before.into_iter().chain(labels).chain(behind).collect();
        let whole = text(&self.only_me.whole);
        let whole = (whole != Value::Text(String::new())).then(|| {
            let mut row = vec![Value::Empty; header.len() - 1];
            row.push(whole);
            row
        });
        let mut rows: Vec<Vec<Value>> = whole.into_iter().chain(rows).collect();
        if start.is_some() {
            rows.iter_mut().for_each(|row| time_first(row));
            time_first(&mut header);
        }
        self.grid("sheet-script", &header, rows)
    }

    /// Who was there, and who was not.
    pub fn attendance_grid(&self) -> Grid {
        let rows = self.meeting.people.iter().map(|person| {
            let attendance = self.speech.say(&format!("sheet-{}", person.attendance.code()));
            vec![Value::Text(person.name.clone()), Value::Text(person.remarked(&attendance))]
        });
        self.grid("sheet-attendance", &["sheet-who", "sheet-attendance"], rows.collect())
    }

    /// What the minutes say, a paragraph a row.
    pub fn written_grid(&self) -> Grid {
        let written = plain(&readable(&self.meeting.write_up).0);
        let paragraphs = written.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
        let rows = paragraphs.map(|paragraph| vec![Value::Text(paragraph.to_owned())]).collect();
        self.grid("sheet-minutes", &["sheet-text"], rows)
    }

    /// What was put aside and is open.
    pub fn parked_grid(&self) -> Grid {
        let open = self.meeting.parked.iter().filter(|parked| !parked.done);
        let rows = open.map(|parked| vec![Value::Text(parked.text.clone())]).collect();
        self.grid("sheet-parked", &["sheet-what"], rows)
    }
}

/// Puts the time before the minutes and the item, as in the agenda.
fn time_first<T>(columns: &mut [T]) {
    if let Some(first) = columns.get_mut(..3) {
        first.rotate_right(1);
    }
}
