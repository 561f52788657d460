//! Dates that are asked about, with what people answered, as lines.

use super::words::Speech;
use crate::language::{Messages, say};
use crate::meeting::dates::Answer;
use crate::meeting::dating;
use crate::meeting::kind;
use crate::meeting::read::Meeting;
use crate::meeting::view::{DateView, MeetingPerson};

/// A line for each date while none is chosen, the earliest first; the one that suits best says so.
pub(super) fn dates(speech: &Speech, meeting: &Meeting) -> Vec<String> {
    if meeting.start.is_some() {
        return Vec::new();
    }
    let people: Vec<(&str, &str)> =
        meeting.people.iter().map(|person| (person.id.as_str(), person.name.as_str())).collect();
    let line = |date: &DateView| {
        let start = kind::read_wall(&date.start).ok();
        let when = speech.when(&Meeting { start, ..meeting.clone() });
        let answers = answers(&speech.phrases.messages, date, &people);
        [Some(when), best(&speech.phrases.messages, date)]
            .into_iter()
            .flatten()
            .chain(answers)
            .collect::<Vec<_>>()
    };
    dating::views(meeting, None).iter().map(|date| line(date).join(" · ")).collect()
}

/// That a date suits best.
fn best(messages: &Messages, date: &DateView) -> Option<String> {
    date.best.then(|| say!(messages, "sheet-dates-best"))
}

/// What those who take part say of a date, by their answers: `yes: Ann, Bo`.
fn answers(messages: &Messages, date: &DateView, people: &[(&str, &str)]) -> Vec<String> {
    let said = |id: &str| date.answers.iter().find(|answer| answer.person == id).map(|answer| answer.can);
    let of = |wanted: Option<Answer>, label: &str| {
        let names: Vec<&str> =
            people.iter().filter(|(id, _)| said(id) == wanted).map(|(_, name)| *name).collect();
        let say =
            || say!(messages, "sheet-role", "role" => say!(messages, label), "name" => names.join(", "));
        (!names.is_empty()).then(say)
    };
    let all = [
        of(Some(Answer::Yes), "sheet-can-yes"),
        of(Some(Answer::IfNeeded), "sheet-can-if-needed"),
        of(Some(Answer::No), "sheet-can-no"),
        of(None, "sheet-can-unsaid"),
    ];
    all.into_iter().flatten().collect()
}

/// A date that is asked about, with its answers, as the terminal shows it.
pub fn date_line(messages: &Messages, date: &DateView, people: &[MeetingPerson]) -> String {
    let people: Vec<(&str, &str)> =
        people.iter().map(|person| (person.id.as_str(), person.name.as_str())).collect();
    let said = best(messages, date).into_iter().chain(answers(messages, date, &people));
    said.collect::<Vec<_>>().join(" · ")
}
