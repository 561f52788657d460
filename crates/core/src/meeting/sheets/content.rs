//! What each sheet says, as Markdown.

use super::asked;
use super::tables::{self, Grid, named, placed};
use super::words::{Speech, plain};
use crate::journal::links::readable;
use crate::language::say;
use crate::meeting::fit::Step;
use crate::meeting::outlook::{step_of, steps};
use crate::meeting::read::{Item, Meeting};
use crate::meeting::run::{Happened, Run, Standing};
use crate::meeting::show::{OnlyMe, roles, seconds, time_of};
use crate::meeting::view::{ActionRow, Attendance, WriteUpState};
use crate::meeting::words::labelled;

/// A meeting with what a sheet of it can need.
pub(super) struct Source<'a> {
    pub speech: &'a Speech,
    pub meeting: &'a Meeting,
    pub only_me: &'a OnlyMe,
    /// The steps of the methods of its items, by item.
    pub steps: Vec<(String, Vec<Step>)>,
    pub carried: &'a [ActionRow],
}

/// Paragraphs with an empty line between them; those that say nothing are left out.
fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let parts = parts.into_iter().map(|part| part.trim_end().to_owned());
    parts.filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join("\n\n")
}

impl Source<'_> {
    /// The agenda on a page.
    pub fn agenda(&self) -> String {
        let table = tables::agenda(self.speech, self.meeting).markdown(self.speech);
        if self.meeting.items.is_empty() {
            return joined([self.head(), self.dates()]);
        }
        joined([self.head(), self.dates(), table, self.sum()])
    }

    /// The agenda with what everyone reads of each item.
    pub fn hand_out(&self) -> String {
        joined([self.agenda(), self.told()])
    }

    /// What everyone reads of each item.
    pub fn told(&self) -> String {
        let items =
            self.meeting.items.iter().filter(|item| item.minutes > 0).map(|item| self.item(item, false));
        joined(items.flatten().collect::<Vec<String>>())
    }

    /// The script: every item with its minutes, its steps, and what only I read.
    pub fn script(&self) -> String {
        let items = self.meeting.items.iter().filter_map(|item| self.item(item, true));
        let whole = self.quoted(&self.only_me.whole);
        joined([self.head(), whole, joined(items), self.sum()])
    }

    /// The minutes: what was decided and who does what first, then who was there, then what happened.
    pub fn write_up(&self) -> String {
        let (speech, meeting) = (self.speech, self.meeting);
        let state = match (meeting.write_up_state(), meeting.approved) {
            (WriteUpState::Approved, Some(day)) => {
                say!(speech.phrases.messages, "sheet-approved", "date" => speech.day(day))
            }
            _ => speech.say("sheet-draft"),
        };
        joined([
            format!("*{state}*"),
            self.held(),
            self.head(),
            self.section("sheet-decisions", tables::decisions(speech, meeting), "sheet-nothing-decided"),
            self.section("sheet-actions", tables::actions(speech, meeting), "sheet-no-actions"),
            self.carried(),
            self.attendance(),
            readable(&meeting.write_up).0,
            self.parked(),
        ])
    }

    /// The actions, and those carried over.
    pub fn actions(&self) -> String {
        let own = tables::actions(self.speech, self.meeting);
        joined([self.section("sheet-actions", own, "sheet-no-actions"), self.carried()])
    }

    /// What it is for, where, and who plays which part.
    fn head(&self) -> String {
        joined([self.meeting.purpose.clone(), self.roles()])
    }

    /// Who plays which part, in a line.
    pub fn roles(&self) -> String {
        let roles = roles(self.meeting).into_iter().filter(|role| !role.name.is_empty()).map(|role| {
            let name = match role.shadow_name.as_str() {
                "" => plain(&role.name),
                shadow => say!(
                    self.speech.phrases.messages, "sheet-shadow", "name" => plain(&role.name), "shadow" => plain(shadow)
                ),
            };
            say!(self.speech.phrases.messages, "sheet-role", "role" => self.speech.role(&role.role), "name" => name)
        });
        roles.collect::<Vec<_>>().join(" · ")
    }

    /// When it really was, where that is not what the agenda says.
    fn held(&self) -> String {
        const NOTABLE: i64 = 5 * 60;
        let run = Run::of(&self.meeting.events, None);
        let Some(from) = self.meeting.at(&run, 0).filter(|_| run.standing == Standing::Ended) else {
            return String::new();
        };
        let Some(to) = self.meeting.at(&run, run.elapsed) else { return String::new() };
        let apart = self.meeting.zoned().map(|planned| from.duration_since(&planned).as_secs().abs());
        if apart.is_some_and(|apart| apart < NOTABLE) {
            return String::new();
        }
        let (day, messages) = (self.speech.day(from.date()), &self.speech.phrases.messages);
        let [from, to] = [from, to].map(|time| time.strftime("%H:%M").to_string());
        say!(messages, "sheet-held", "date" => day, "from" => from, "to" => to)
    }

    /// The dates that are asked about, with their answers.
    fn dates(&self) -> String {
        let dates: Vec<String> =
            asked::dates(self.speech, self.meeting).iter().map(|line| format!("- {}", plain(line))).collect();
        if dates.is_empty() {
            return String::new();
        }
        format!("**{}**\n\n{}", self.speech.say("sheet-dates"), dates.join("\n"))
    }

    fn sum(&self) -> String {
        let clock = placed(self.meeting);
        let planned = self.speech.minutes(clock.total);
        let sum = match self.meeting.minutes {
            Some(allowed) if clock.over > 0 => say!(
                self.speech.phrases.messages, "sheet-sum-over",
                "planned" => planned, "allowed" => self.speech.minutes(allowed), "over" => self.speech.minutes(clock.over)
            ),
            _ => say!(self.speech.phrases.messages, "sheet-sum", "planned" => planned),
        };
        let clash = || {
            let minutes = self.speech.minutes(clock.clash);
            say!(self.speech.phrases.messages, "sheet-sum-clash", "minutes" => minutes)
        };
        if clock.clash > 0 { joined([sum, clash()]) } else { sum }
    }

    /// An item under a heading; nothing of it in a hand-out that has nothing to say.
    fn item(&self, item: &Item, script: bool) -> Option<String> {
        let meeting = self.meeting;
        let number = meeting.items.iter().position(|one| one.id == item.id)?;
        let clock = placed(meeting);
        let begins = time_of(meeting.zoned().as_ref(), clock.places.get(number)?.begins);
        let heading = [begins, Some(plain(&named(item))), Some(self.speech.minutes(item.minutes))];
        let heading = format!("## {}", heading.into_iter().flatten().collect::<Vec<_>>().join(" · "));
        let words = labelled().filter(|(_, word)| !(word.of)(item).trim().is_empty());
        let mut parts = vec![plain(&item.purpose)];
        parts.extend(words.map(|(label, word)| self.speech.labelled(label, &plain((word.of)(item)))));
        parts.push(readable(&item.text).0);
        if script {
            let steps = self.steps.iter().find(|(id, _)| *id == item.id).map(|(_, steps)| steps.as_slice());
            parts.push(self.steps(steps.unwrap_or_default()));
            parts.push(self.quoted(self.only_me.items.get(&item.id).map_or("", String::as_str)));
        }
        let told = joined(parts);
        (script || !(item.text.trim().is_empty() && item.purpose.is_empty())).then(|| joined([heading, told]))
    }

    fn steps(&self, steps: &[Step]) -> String {
        let line = |step: &Step| {
            let speaks = step.speaks.iter().map(|who| plain(who)).collect::<Vec<_>>().join(", ");
            let (name, minutes) = (plain(&step.name), self.speech.minutes(step.minutes));
            let rule = plain(&step.rule);
            let said = match speaks.as_str() {
                "" => minutes,
                _ => {
                    say!(self.speech.phrases.messages, "sheet-role", "role" => minutes, "name" => speaks)
                }
            };
            format!("- **{name}**, {said}\n  {rule}")
        };
        steps.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// What only I read, set apart.
    fn quoted(&self, text: &str) -> String {
        if text.trim().is_empty() {
            return String::new();
        }
        let label = format!("**{}**\n\n", self.speech.say("book-only-me"));
        (label + readable(text).0.trim_end())
            .lines()
            .map(|line| format!("> {line}"))
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn section(&self, heading: &str, grid: Grid, nothing: &str) -> String {
        let told = if grid.rows.is_empty() { self.speech.say(nothing) } else { grid.markdown(self.speech) };
        format!("## {}\n\n{told}", self.speech.say(heading))
    }

    fn carried(&self) -> String {
        if self.carried.is_empty() {
            return String::new();
        }
        let table = tables::carried(self.speech, self.carried).markdown(self.speech);
        format!("## {}\n\n{table}", self.speech.say("sheet-carried"))
    }

    fn attendance(&self) -> String {
        let line = |attendance: Attendance| {
            let names = self.meeting.people.iter().filter(|person| person.attendance == attendance);
            let names: Vec<String> = names.map(|person| plain(&person.remarked(&person.name))).collect();
            let label = self.speech.say(&format!("sheet-{}", attendance.code()));
            let names = names.join(", ");
            let say = || say!(self.speech.phrases.messages, "sheet-role", "role" => label, "name" => names);
            (!names.is_empty()).then(|| format!("- {}", say()))
        };
        let noted = [
            Attendance::Present,
            Attendance::Guest,
            Attendance::Excused,
            Attendance::Absent,
            Attendance::Expected,
        ];
        let lines: Vec<String> = noted.into_iter().filter_map(line).collect();
        if lines.is_empty() {
            return String::new();
        }
        format!("## {}\n\n{}", self.speech.say("sheet-attendance"), lines.join("\n"))
    }

    fn parked(&self) -> String {
        let open = self.meeting.parked.iter().filter(|parked| !parked.done);
        let lines: Vec<String> = open.map(|parked| format!("- {}", plain(&parked.text))).collect();
        if lines.is_empty() {
            return String::new();
        }
        format!("## {}\n\n{}", self.speech.say("sheet-parked"), lines.join("\n"))
    }
}

/// What happened, item by item, in the order in which it did: the beginning of the minutes.
pub(in crate::meeting) fn narrative(speech: &Speech, meeting: &Meeting) -> String {
    let run = Run::of(&meeting.events, None);
    let begins = |item: &str| {
        let number = meeting
            .events
            .iter()
            .position(|event| matches!(&event.what, Happened::Begun { item: begun } if begun == item))?;
        Some(meeting.at(&run, *run.offsets.get(number)?)?.strftime("%H:%M").to_string())
    };
    let steps = steps(meeting);
    let beside = |id: &String| step_of(&steps, id).into_iter().flatten().copied();
    let timed = |item: &&Item| item.minutes > 0 || run.begun.contains(&item.id);
    let mut order: Vec<&Item> = Vec::new();
    for item in run.begun.iter().flat_map(beside).chain(&meeting.items).filter(timed) {
        if !order.iter().any(|known| known.id == item.id) {
            order.push(item);
        }
    }
    let part = |(item, before): (&Item, Option<&Item>)| {
        let is_brief = run.taken.get(&item.id).is_none_or(|taken| *taken < 60_000);
        let line = if run.skipped.contains(&item.id) && is_brief {
            speech.say("sheet-passed-over")
        } else if let (Some(taken), Some(from)) = (run.taken.get(&item.id), begins(&item.id)) {
            let took = speech.minutes(((seconds(*taken) + 30) / 60).max(1));
            let planned = speech.minutes(item.minutes);
            say!(speech.phrases.messages, "sheet-took", "from" => from, "took" => took, "planned" => planned)
        } else if let Some(from) = beside(&item.id).find_map(|one| begins(&one.id)) {
            let planned = speech.minutes(item.minutes);
            say!(speech.phrases.messages, "sheet-beside", "from" => from, "planned" => planned)
        } else if !run.begun.is_empty() {
            speech.say("sheet-not-reached")
        } else {
            // Where nothing ran, the agenda is all there is to go by.
            String::new()
        };
        let opens = before.map_or("", |before| before.section.as_str()) != item.section;
        let heading = if opens && !item.section.is_empty() {
            format!("## {}", plain(&item.section))
        } else {
            String::new()
        };
        let level = if item.section.is_empty() { "##" } else { "###" };
        joined([
            heading,
            format!("{level} {}", plain(&named(item))),
            if line.is_empty() { line } else { format!("*{line}*") },
            plain(&item.purpose),
        ])
    };
    let before = std::iter::once(None).chain(order.iter().copied().map(Some));
    let text = joined(order.iter().copied().zip(before).map(part));
    if text.is_empty() { text } else { text + "\n" }
}
