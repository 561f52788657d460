//! How meetings are shown as text.

use kring_core::journal::links::readable;
use kring_core::language::{Messages, say};
use kring_core::meeting::date_line;
use kring_core::meeting::view::{
    ActionRow, Attendance, DateView, DecisionRow, DecisionView, ItemSet, ItemState, ItemView, MeetingPerson,
    MeetingRow, MeetingState, MeetingView, PasteLooked, PlanB, RunState, RunView, SeriesDateView, SeriesRow,
    SeriesView, Spent, TemplateRow,
};

use crate::output::labelled;

/// Where nothing is known.
const NOTHING: &str = "-";

/// A meeting in a list.
pub fn row(messages: &Messages, row: &MeetingRow) -> String {
    let start = row.start.as_deref().unwrap_or(NOTHING);
    let minutes = say!(messages, "cli-minutes", "count" => row.minutes);
    format!("{start:<16}  {}  {}  ({minutes}, {})", row.id, row.title, state(messages, row.state))
}

fn state(messages: &Messages, state: MeetingState) -> String {
    say!(
        messages,
        match state {
            MeetingState::Planned => "cli-meeting-planned",
            MeetingState::Running => "cli-meeting-running",
            MeetingState::Held => "cli-meeting-held",
            MeetingState::Cancelled => "cli-meeting-cancelled",
        }
    )
}

/// A meeting.
pub fn meeting(messages: &Messages, view: &MeetingView) -> String {
    let mut lines = vec![format!("{}  {}", view.id, view.title)];
    let when = view.start.as_ref().map(|start| format!("{start} {}", view.zone));
    let known = [when, some(&view.place), some(&view.purpose), Some(state(messages, view.state))];
    lines.extend(known.into_iter().flatten());
    lines.extend(view.roles.iter().map(|role| part(messages, &role.role, (&role.name, &role.shadow_name))));
    let names: Vec<String> = view.people.iter().map(|person| attendant(messages, person)).collect();
    lines.extend(some(&names.join(", ")));
    if view.start.is_none() && !view.dates.is_empty() {
        lines.extend([String::new(), say!(messages, "sheet-dates")]);
        let date = |date: &DateView| {
            format!("  {}  {}  {}", date.start, date.id, date_line(messages, date, &view.people))
        };
        lines.extend(view.dates.iter().map(|one| date(one).trim_end().to_owned()));
    }
    lines.push(String::new());
    lines.extend(view.items.iter().map(|one| item(messages, one)));
    lines.push(sum(messages, view));
    let note = |title: &str, text: &str| format!("\n{}\n{text}", say!(messages, title));
    let texts = |texts: Vec<String>| texts.join("\n");
    if !view.decisions.is_empty() {
        let all = view.decisions.iter().map(|one| decided(messages, view, one)).collect();
        lines.push(note("sheet-decisions", &texts(all)));
    }
    if !view.actions.is_empty() {
        let all = view.actions.iter().map(|one| {
            let (owner, due) = (some(&one.owner), one.due.clone());
            let more = [owner, due].into_iter().flatten().collect::<Vec<_>>().join(", ");
            let mark = if one.done.is_some() { "x" } else { " " };
            format!("  [{mark}] {}  {}  {more}", one.id, readable(&one.text).0).trim_end().to_owned()
        });
        lines.push(note("sheet-actions", &texts(all.collect())));
    }
    if !view.carried.is_empty() {
        lines.push(note(
            "sheet-carried",
            &texts(view.carried.iter().map(|one| action(messages, one)).collect()),
        ));
    }
    if !view.parked.is_empty() {
        let all = view.parked.iter().map(|one| format!("  {}  {}", one.id, one.text)).collect();
        lines.push(note("sheet-parked", &texts(all)));
    }
    if !view.only_me.trim().is_empty() {
        lines.push(note("book-only-me", view.only_me.trim_end()));
    }
    lines.join("\n")
}

/// Who takes part, and what is noted of it.
fn attendant(messages: &Messages, person: &MeetingPerson) -> String {
    let noted = match person.attendance {
        Attendance::Expected => String::new(),
        noted => say!(messages, &format!("attendance-{}", noted.code())),
    };
    let said: Vec<&str> =
        [noted.as_str(), person.remark.as_str()].into_iter().filter(|said| !said.is_empty()).collect();
    if said.is_empty() { person.name.clone() } else { format!("{} ({})", person.name, said.join(", ")) }
}

/// What was decided, and how.
fn decided(messages: &Messages, meeting: &MeetingView, decision: &DecisionView) -> String {
    let of = |label: &str, said: &str| {
        let line = || say!(messages, "sheet-role", "role" => say!(messages, label), "name" => said);
        (!said.is_empty()).then(|| format!("\n      {}", line()))
    };
    let review = decision.review.as_deref().unwrap_or_default();
    let item = meeting.items.iter().find(|item| Some(&item.id) == decision.item.as_ref());
    let more = [
        ("sheet-item", item.map_or("", |item| &item.title)),
        ("sheet-rule", &*decision.rule),
        ("sheet-objections", &decision.objections),
        ("sheet-review", review),
    ];
    let more: String = more.into_iter().filter_map(|(label, said)| of(label, said)).collect();
    format!("  {}  {}{more}", decision.id, readable(&decision.text).0)
}

/// Who has a part and who learns it, by the part's name in this language.
fn part(messages: &Messages, role: &str, (name, shadow): (&str, &str)) -> String {
    let name = if name.is_empty() { NOTHING } else { name };
    let both = || say!(messages, "sheet-shadow", "name" => name, "shadow" => shadow);
    let name = if shadow.is_empty() { name.to_owned() } else { both() };
    let said = say!(messages, &format!("meeting-role-{role}"));
    let part = if said.starts_with("meeting-role-") { role } else { &said };
    say!(messages, "sheet-role", "role" => part, "name" => name)
}

fn item(messages: &Messages, item: &ItemView) -> String {
    let begins = item.begins.as_deref().unwrap_or(NOTHING);
    let over = if item.over > 0 {
        format!("  {}", say!(messages, "cli-meeting-over", "count" => item.over))
    } else {
        String::new()
    };
    let mark = match item.state {
        ItemState::Waiting => " ",
        ItemState::Now => ">",
        ItemState::Done => "x",
        ItemState::Skipped => "-",
    };
    let lead = if item.lead.is_empty() { String::new() } else { format!("  ({})", item.lead) };
    let tight = item
        .tight
        .as_ref()
        .map(|tight| format!("  {}", say!(messages, "cli-meeting-tight", "count" => tight.least)));
    let tight = tight.unwrap_or_default();
    format!("{mark} {begins:>5}  {:>4}  {}  {}{lead}{over}{tight}", item.minutes, item.id, item.title)
}

fn sum(messages: &Messages, view: &MeetingView) -> String {
    let planned = say!(messages, "cli-minutes", "count" => view.sum.planned);
    match (view.sum.over, view.sum.allowed) {
        (over, _) if over > 0 => {
            say!(messages, "cli-meeting-sum-over", "planned" => planned, "count" => over)
        }
        (_, Some(_)) => {
            say!(messages, "cli-meeting-sum-free", "planned" => planned, "count" => view.sum.free)
        }
        _ => say!(messages, "sheet-sum", "planned" => planned),
    }
}

/// A template in a list.
pub fn template(messages: &Messages, row: &TemplateRow) -> String {
    let minutes = say!(messages, "cli-minutes", "count" => row.minutes);
    format!("{}  {}  ({minutes})\n    {}", row.id, row.name, row.purpose)
}

/// What lines would become.
pub fn pasted(messages: &Messages, looked: &PasteLooked) -> String {
    let mut section = "";
    let mut lines: Vec<String> = Vec::new();
    for item in &looked.items {
        let own = item.section.as_deref().unwrap_or_default();
        if own != section {
            lines.extend(some(own));
            section = own;
        }
        lines.push(pasted_item(messages, item));
    }
    lines.extend(looked.ends.as_ref().map(|ends| say!(messages, "cli-meeting-ends", "time" => ends)));
    lines.join("\n") + &left_out(messages, &looked.left_out)
}

fn pasted_item(messages: &Messages, item: &ItemSet) -> String {
    let lead = item.lead.as_ref().map(|lead| format!("  ({lead})")).unwrap_or_default();
    let at = item.locked.as_ref().map(|at| format!("{at}  ")).unwrap_or_default();
    let title = item.title.as_deref().unwrap_or_default();
    let title = item.track.as_ref().map_or(title.to_owned(), |track| labelled(messages, track, title));
    format!("{:>4}  {at}{title}{lead}", item.minutes.unwrap_or(0))
}

/// What no item was made of, below what was made.
pub fn left_out(messages: &Messages, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let said = say!(messages, "meeting-lines-left-out");
    let lines: Vec<String> = lines.iter().map(|line| format!("  {line}")).collect();
    format!("\n{said}\n{}", lines.join("\n"))
}

/// What would come of a plan B for the items of a meeting.
pub fn plan(messages: &Messages, plan: &PlanB, items: &[ItemView]) -> String {
    let title =
        |id: &str| items.iter().find(|item| item.id == id).map_or(id.to_owned(), |item| item.title.clone());
    let mut lines: Vec<String> = plan
        .items
        .iter()
        .map(|one| format!("{:>4} -> {:<4} {}", one.was, one.minutes, title(&one.item)))
        .collect();
    if plan.over > 0 {
        lines.push(say!(messages, "cli-meeting-over", "count" => plan.over));
    }
    if lines.is_empty() {
        lines.push(say!(messages, "cli-meeting-nothing-to-spread"));
    }
    lines.join("\n")
}

/// How a running meeting stands.
pub fn running(messages: &Messages, view: &RunView) -> String {
    let state = match view.state {
        RunState::Waiting => "cli-meeting-planned",
        RunState::Running => "cli-meeting-running",
        RunState::Paused => "cli-meeting-paused",
        RunState::Ended => "cli-meeting-held",
    };
    let mut lines = vec![say!(messages, state)];
    if let Some(item) = &view.item {
        lines.push(format!("> {}  {}", clock(view.left), item.title));
        // What runs side by side runs by the same clock.
        let beside = view.together.iter().filter(|other| other.id != item.id);
        lines.extend(beside.map(|other| format!("  {}", labelled(messages, &other.track, &other.title))));
    }
    if let Some(next) = &view.next {
        lines.push(say!(messages, "cli-meeting-next", "title" => next.title));
    }
    if let Some(speaks) = &view.speaks {
        lines.push(say!(messages, "cli-meeting-speaks", "name" => speaks.name));
    }
    if let Some(ends) = &view.ends {
        lines.push(say!(messages, "cli-meeting-ends", "time" => ends));
    }
    lines.join("\n")
}

/// Seconds as minutes and seconds; time that is over counts with a plus.
pub fn clock(left: i32) -> String {
    let seconds = left.unsigned_abs();
    format!("{}{}:{:02}", if left < 0 { "+" } else { "" }, seconds / 60, seconds % 60)
}

/// An action in a list.
pub fn action(messages: &Messages, row: &ActionRow) -> String {
    let mark = if row.done.is_some() { "x" } else { " " };
    let carried = (row.carried > 0).then(|| say!(messages, "cli-meeting-carried", "count" => row.carried));
    let late = row.late.then(|| say!(messages, "cli-meeting-late"));
    let more = [some(&row.owner), row.due.clone(), late, carried].into_iter().flatten().collect::<Vec<_>>();
    let meeting = [some(&row.title), some(&row.date)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let meeting = if meeting.is_empty() { meeting } else { format!("  ({meeting})") };
    format!("[{mark}] {}  {}  {}{meeting}", row.id, readable(&row.text).0, more.join(", "))
        .trim_end()
        .to_owned()
}

/// A decision in a list.
pub fn decision(_: &Messages, row: &DecisionRow) -> String {
    let more = [some(&row.item_title), some(&row.rule), row.review.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    let date = if row.date.is_empty() { NOTHING } else { &row.date };
    format!("{date:<10}  {}  {}  {more}", row.id, readable(&row.text).0).trim_end().to_owned()
}

/// Planned against actual.
pub fn spent(messages: &Messages, row: &Spent) -> String {
    let name = match &row.method {
        Some(method) if method.name.is_empty() => method.id.clone(),
        Some(method) => method.name.clone(),
        None => say!(messages, "cli-meeting-no-method"),
    };
    let minutes = |seconds: u32| say!(messages, "cli-minutes", "count" => (seconds + 30) / 60);
    say!(
        messages, "cli-meeting-spent",
        "name" => name, "times" => row.times, "planned" => minutes(row.planned), "actual" => minutes(row.actual)
    )
}

/// A series in a list.
pub fn series_row(_: &Messages, row: &SeriesRow) -> String {
    format!("{:<16}  {}  {}", row.next.as_deref().unwrap_or(NOTHING), row.id, row.title)
}

/// A series.
pub fn series(messages: &Messages, view: &SeriesView) -> String {
    let mut lines = vec![format!("{}  {}", view.id, view.title)];
    let minutes = say!(messages, "cli-minutes", "count" => view.minutes);
    lines.push(format!("{} {}, {minutes}", view.start, view.zone));
    let names: Vec<&str> = view.people.iter().map(|person| person.name.as_str()).collect();
    lines.extend(some(&names.join(", ")));
    let name = |id: &String| {
        view.people.iter().find(|person| person.id == *id).map_or(NOTHING, |person| person.name.as_str())
    };
    let named = |ids: &[String]| ids.iter().map(name).collect::<Vec<_>>().join(", ");
    lines.extend(view.dates.iter().map(|one| {
        let mut line = date(messages, one);
        let about = [("cli-series-away", &one.away), ("cli-series-rather-not", &one.rather_not)];
        for (said, people) in about.into_iter().filter(|(_, people)| !people.is_empty()) {
            line += "  ";
            line += &say!(messages, "sheet-role", "role" => say!(messages, said), "name" => named(people));
        }
        line
    }));
    lines.join("\n")
}

fn date(messages: &Messages, date: &SeriesDateView) -> String {
    let mut parts = vec![date.date.clone()];
    if date.start != date.date {
        parts.push(format!("-> {}", date.start));
    }
    if date.skipped {
        parts.push(say!(messages, "cli-series-skipped"));
    }
    parts.extend(date.roles.iter().map(|turn| part(messages, &turn.role, (&turn.name, &turn.shadow))));
    parts.extend(date.meeting.clone());
    parts.join("  ")
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.trim().is_empty())
}
