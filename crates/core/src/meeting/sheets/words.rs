//! Words that are set into Markdown as themselves, and the phrases around them.

use jiff::civil::Date;
use kring_formats::read::literal;

use crate::journal::export::Phrases;
use crate::language::say;
use crate::meeting::kind;
use crate::meeting::read::Meeting;
use crate::meeting::show::time_of;

/// Phrases in the language of a sheet.
pub(in crate::meeting) struct Speech {
    /// Days, months and messages.
    pub phrases: Phrases,
}

impl Speech {
    /// A message without values.
    pub fn say(&self, id: &str) -> String {
        self.phrases.say(id)
    }

    /// What something is, and what is said of it.
    pub fn labelled(&self, label: &str, said: &str) -> String {
        say!(self.phrases.messages, "sheet-role", "role" => self.say(label), "name" => said)
    }

    /// A message about a number of minutes.
    pub fn minutes(&self, minutes: u32) -> String {
        say!(self.phrases.messages, "book-minutes", "count" => minutes)
    }

    /// A day in words.
    pub fn day(&self, day: Date) -> String {
        self.phrases.day(day)
    }

    /// The name of a part: one of the four that are known everywhere, or the group's own word.
    pub fn role(&self, role: &str) -> String {
        let id = format!("meeting-role-{role}");
        let said = self.say(&id);
        if said == id { role.to_owned() } else { said }
    }

    /// That a meeting does not take place; empty when it does.
    pub fn off(&self, meeting: &Meeting) -> String {
        if meeting.cancelled { self.say("sheet-cancelled") } else { String::new() }
    }

    /// When and where: the line below the title.
    pub fn when(&self, meeting: &Meeting) -> String {
        let Some(start) = meeting.zoned() else { return self.say("sheet-no-date") };
        let end = time_of(Some(&start), meeting.length()).unwrap_or_default();
        let (from, zone) =
            (start.strftime("%H:%M").to_string(), start.time_zone().iana_name().unwrap_or("UTC"));
        // At home nobody says in which zone they are, and without items and minutes nobody knows when it is over.
        let hours = match (meeting.zone == kind::own_zone(), meeting.length() == 0) {
            (true, true) => from,
            (home, open) => {
                let id = if home {
                    "sheet-hours"
                } else if open {
                    "sheet-from-zone"
                } else {
                    "sheet-hours-zone"
                };
                let city = self.phrases.city(zone);
                say!(self.phrases.messages, id, "from" => from, "to" => end, "zone" => city)
            }
        };
        format!("{}, {hours}", self.day(start.date()))
    }
}

/// A text as one line of Markdown that reads as itself.
pub(super) fn plain(text: &str) -> String {
    literal(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use kring_formats::write::reading::read;
    use kring_formats::write::text::{Block, plain as words};
    use proptest::prelude::*;

    use super::plain;

    proptest! {
        #[test]
        fn any_text_reads_as_itself(text in "[ a-zA-Z0-9#*_`<>\\[\\]()!&~|.:+=\\\\-]{0,40}") {
            let wanted = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let read = read(&plain(&text), &|_| None);
            let found = read.blocks.iter().map(|block| match block {
                Block::Paragraph { words: inside } => words(inside),
                other => panic!("{other:?}"),
            });
            prop_assert_eq!(found.collect::<Vec<_>>().join("\n"), wanted);
        }
    }
}
