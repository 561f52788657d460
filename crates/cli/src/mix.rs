//! `method mix`: who meets whom, round by round. Needs no notebook, unless a group is named or the plan is to be kept.

use std::collections::BTreeSet;
use std::path::Path;

use kring_core::Failure;
use kring_core::circle;
use kring_core::circle::view::CircleId;
use kring_core::language::{Messages, say};
use kring_core::mixing;
use kring_core::mixing::names::{key, meant};
use kring_core::mixing::view::{
    Mentoring, MixFormat, MixId, MixKeep, MixKept, MixListQuery, MixMentoring, MixMetQuery, MixPlaces,
    MixRequest, MixRound, MixRow, MixSave, MixSide, MixView, MixWish,
};
use serde::{Deserialize, Serialize};

use crate::args::mix::{Form, Mix, Mixes, Side};
use crate::input::{form, is_stdin, new_place, page_text, text};
use crate::session::Session;
use crate::stop::{Done, Stop};
use crate::watch::{ask, stoppable};

/// Rounds with what was asked, as `--json` writes them and `--of` reads them: whoever comes late is mixed under the same conditions.
#[derive(Default, Serialize, Deserialize)]
struct Written {
    #[serde(flatten)]
    mix: MixView,
    #[serde(default)]
    question: Option<MixRequest>,
}

/// The same, kept in the notebook.
#[derive(Serialize)]
struct Kept {
    id: String,
    batch: String,
    #[serde(flatten)]
    written: Written,
}

pub async fn run(session: &Session, mut command: Mix) -> Done {
    let format = command.out.as_deref().map(format).transpose()?;
    let out = command.out.as_deref().map(new_place).transpose()?;
    let keeps = command.keep || command.kept.is_some();
    let key = match keeps || command.circle.is_some() {
        true => Some(session.key(is_stdin(command.names.as_deref())).await?),
        false => None,
    };
    let (title, circle) = (command.title.take(), command.circle.take());
    let (kept, meeting, date) = (command.kept.take(), command.meeting.take(), command.date.take());
    let given = given(command)?;
    let (title, written, leads, made) = stoppable(session, async {
        if let Some(key) = key {
            session.unlock(key).await?;
        }
        let known = match kept {
            Some(id) => Some(mixing::open(&session.app, MixId { id }).await?),
            None => None,
        };
        let circle = circle.or_else(|| known.as_ref().and_then(|known| known.circle.clone()));
        let date = date.or_else(|| known.as_ref().map(|known| known.date.clone()));
        let request = request(session, given, known.as_ref(), (circle.as_deref(), date.as_deref())).await?;
        let mixed = mixing::mix(&session.app, request.clone()).await;
        let mix = mixed.map_err(|failure| about_a_name(failure, &request))?;
        let question = MixRequest { before: Vec::new(), held: Vec::new(), ..request.clone() };
        let title = title.or_else(|| known.as_ref().map(|known| known.title.clone())).unwrap_or_default();
        let made = match keeps {
            true => {
                let keep = MixKeep {
                    id: known.as_ref().map(|known| known.id.clone()),
                    title: title.clone(),
                    circle,
                    meeting: meeting.or_else(|| known.as_ref().and_then(|known| known.meeting.clone())),
                    date,
                    question: question.clone(),
                    mix: mix.clone(),
                };
                Some(mixing::keep(&session.app, keep).await?)
            }
            false => None,
        };
        // Of those who are spread, the first can facilitate; in pairs nobody does.
        let leads = if request.size > 2 { request.spread.first().cloned() } else { None };
        Ok((title, Written { mix, question: Some(question) }, leads.unwrap_or_default(), made))
    })
    .await?;
    let messages = &session.messages;
    let mut notes = Vec::new();
    if let Some(made) = &made {
        notes.push(say!(messages, "cli-mix-kept", "id" => made.id));
    }
    if let (Some(out), Some(format)) = (out, format) {
        let request = MixSave { title, mix: written.mix.clone(), leads, format };
        let saved = stoppable(session, async { Ok(mixing::save(&session.app, request, &out).await?) });
        notes.push(say!(messages, "cli-mix-saved", "path" => saved.await?.path));
    }
    let text = |messages: &Messages, mix: &MixView| [vec![told(messages, mix)], notes].concat().join("\n\n");
    match made {
        Some(made) => {
            let kept = Kept { id: made.id, batch: made.batch, written };
            session.answer(&kept, |messages, kept| text(messages, &kept.written.mix))
        }
        None => session.answer(&written, |messages, written| text(messages, &written.mix)),
    }
}

/// A refusal that names whom nobody here is called: whoever typed the name reads it.
fn about_a_name(mut failure: Failure, request: &MixRequest) -> Failure {
    if failure.code == "mix-name-unknown"
        && let Some(name) = mixing::unknown(request)
    {
        failure.code = "cli-mix-unknown".into();
        failure.args.insert("name".into(), name);
    }
    failure
}

/// Plans that are kept.
pub async fn kept(session: &Session, command: Mixes) -> Done {
    let app = &session.app;
    let moved = |messages: &Messages, id: &String| say!(messages, "cli-mix-moved", "id" => id);
    match command {
        Mixes::List { circle, meeting, trash } => {
            let query = MixListQuery { circle, meeting, trashed: Some(trash) };
            let rows = ask(session, mixing::list(app, query)).await?;
            session.answer_list(&rows, |_, row| line(row))
        }
        Mixes::Show { id } => {
            let kept = ask(session, mixing::open(app, MixId { id })).await?;
            session.answer(&kept, |messages, kept: &MixKept| {
                format!("{} {}\n\n{}", kept.date, kept.title, told(messages, &kept.mix))
            })
        }
        Mixes::Trash { id } => {
            let batch = ask(session, mixing::trash(app, MixId { id: id.clone() })).await?;
            session.answer(&batch, |messages, _| moved(messages, &id))
        }
        Mixes::Untrash { id } => {
            let batch = ask(session, mixing::untrash(app, MixId { id: id.clone() })).await?;
            session.answer(&batch, |messages, _| moved(messages, &id))
        }
    }
}

fn line(row: &MixRow) -> String {
    format!("{}  {}  {} × {}  {}", row.id, row.date, row.people, row.rounds, row.title).trim_end().to_owned()
}

/// In what form a file of this name is; another one is refused before anything is mixed.
fn format(out: &Path) -> Done<MixFormat> {
    Ok(match form(None, out, "cli-mix-ending")? {
        Form::Pdf => MixFormat::Pdf,
        Form::Xlsx => MixFormat::Xlsx,
        Form::Csv => MixFormat::Csv,
    })
}

/// What the command line says; `None` where it says nothing.
struct Given {
    request: MixRequest,
    /// What was asked for the plan that `--of` names.
    of: Option<MixRequest>,
    rounds: Option<u32>,
    size: Option<u32>,
    seed: Option<u32>,
    held: Option<usize>,
}

fn given(command: Mix) -> Done<Given> {
    let people = match (command.people, &command.names) {
        (Some(count), _) => (1..=count).map(|number| number.to_string()).collect(),
        (None, Some(file)) => listed(file)?,
        (None, None) => Vec::new(),
    };
    let guests = command.guests.as_deref().map(listed).transpose()?.unwrap_or_default();
    let plans = command.before.iter().map(|file| plan(file)).collect::<Done<Vec<Written>>>()?;
    let rounds = plans.into_iter().flat_map(|plan| plan.mix.rounds);
    let before = rounds.flat_map(|round| round.groups).collect();
    let of = command.of.as_deref().map(plan).transpose()?.unwrap_or_default();
    let held: Vec<MixRound> = of.mix.rounds;
    let wish = |wish: &String| {
        let (who, whom) = wish.split_once(['=', ':']).ok_or(Stop::Usage("cli-mix-no-wish"))?;
        Ok(MixWish { who: who.trim().to_owned(), whom: names(whom) })
    };
    let more = command.wishes.as_deref().map(lines).transpose()?.unwrap_or_default();
    let places = |own: &String| {
        let own = own.split_once('=').and_then(|(who, many)| Some((who.trim(), many.trim().parse().ok()?)));
        let (who, places) = own.ok_or(Stop::Usage("cli-mix-no-places"))?;
        Ok(MixPlaces { who: who.to_owned(), places })
    };
    let mentoring = match command.mentoring {
        Some(side) => Some(Mentoring {
            first: match side {
                Side::Mentees => MixSide::Mentees,
                Side::Mentors => MixSide::Mentors,
            },
            places: command.places.unwrap_or(1),
            places_of: command.places_of.iter().map(places).collect::<Done<_>>()?,
        }),
        None => None,
    };
    let request = MixRequest {
        people,
        guests,
        size: 2,
        groups: command.groups,
        rounds: 1,
        seed: 1,
        apart: several(&command.apart)?,
        together: several(&command.together)?,
        spread: command.facilitators.iter().chain(&command.spread).map(|list| names(list)).collect(),
        wishes: command.wish.iter().chain(&more).map(wish).collect::<Done<_>>()?,
        before,
        held,
        mentoring,
    };
    Ok(Given {
        request,
        of: of.question,
        rounds: command.rounds,
        size: command.size,
        seed: command.seed,
        held: command.held,
    })
}

/// The whole question: what the command line leaves open comes from the plan that is gone on with, and from the group.
async fn request(
    session: &Session,
    given: Given,
    known: Option<&MixKept>,
    (circle, date): (Option<&str>, Option<&str>),
) -> Done<MixRequest> {
    let said = given.request;
    let kept = known.map(|known| MixRequest { held: known.mix.rounds.clone(), ..known.question.clone() });
    let of = given.of.map(|question| MixRequest { held: said.held.clone(), ..question });
    let held = given.held.or(known.map(|known| known.mix.held as usize)).unwrap_or_default();
    let mut request;
    if let Some(question) = kept.or(of) {
        request = MixRequest { before: said.before, ..question };
        if !said.people.is_empty() {
            request.people = said.people;
        }
        if !said.guests.is_empty() {
            request.guests = said.guests;
        }
        request.groups = said.groups.or(request.groups.filter(|_| given.size.is_none()));
        // Whoever left is nobody's concern any more; what is said now names people who are there.
        let everyone: Vec<String> = request.people.iter().chain(&request.guests).cloned().collect();
        let here = |name: &String| meant(name, &everyone).is_some();
        for (said, own) in [(said.together, &mut request.together), (said.spread, &mut request.spread)] {
            if said.is_empty() {
                own.iter_mut().for_each(|list| list.retain(here));
            } else {
                *own = said;
            }
        }
        request.apart.iter_mut().for_each(|list| list.retain(here));
        // Two more who are to be apart let nobody together who was to be apart already.
        request.apart.extend(said.apart);
        if !said.wishes.is_empty() {
            request.wishes = said.wishes;
        } else {
            request.wishes.retain(|wish| here(&wish.who));
            request.wishes.iter_mut().for_each(|wish| wish.whom.retain(here));
        }
        request.mentoring = said.mentoring.or(request.mentoring.map(|mut kept| {
            kept.places_of.retain(|own| here(&own.who));
            kept
        }));
    } else {
        request = said;
    }
    if held > request.held.len() {
        return Err(Failure::refused("mix-held").into());
    }
    request.held.truncate(held);
    request.rounds = given.rounds.unwrap_or(request.rounds);
    request.size = given.size.unwrap_or(request.size);
    request.seed = given.seed.unwrap_or(request.seed);
    if let Some(circle) = circle {
        let app = &session.app;
        if request.people.is_empty() {
            let group = circle::open(app, CircleId { id: circle.to_owned() }).await?;
            let here = group.people.into_iter().filter(|member| member.belongs);
            request.people = here.map(|member| member.name).collect();
        }
        let query = MixMetQuery {
            circle: circle.to_owned(),
            except: known.map(|known| known.id.clone()),
            date: date.map(str::to_owned),
        };
        request.before.extend(mixing::met(app, query).await?.groups);
    }
    if request.people.is_empty() && circle.is_none() {
        Err(Stop::Usage("cli-mix-no-names"))
    } else {
        Ok(request)
    }
}

/// The names in a file.
fn listed(file: &Path) -> Done<Vec<String>> {
    Ok(mixing::listed::listed(&page_text(file)?))
}

/// What stands on the lines of a file.
fn lines(file: &Path) -> Done<Vec<String>> {
    let text = page_text(file)?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

/// Names with commas between them.
fn names(list: &str) -> Vec<String> {
    list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Lists of people who are to be apart, or together. One name alone is of nobody else.
fn several(lists: &[String]) -> Done<Vec<Vec<String>>> {
    let lists: Vec<Vec<String>> = lists.iter().map(|list| names(list)).collect();
    let alone = |list: &Vec<String>| list.iter().map(|name| key(name)).collect::<BTreeSet<_>>().len() == 1;
    if lists.iter().any(alone) { Err(Stop::Usage("cli-mix-alone")) } else { Ok(lists) }
}

/// A plan that was written with `--json`.
fn plan(file: &Path) -> Done<Written> {
    serde_json::from_str(&text(file)?).map_err(|_| Stop::about("cli-mix-file", file))
}

fn told(messages: &Messages, mix: &MixView) -> String {
    if let Some(mentoring) = &mix.mentoring {
        return told_pairs(messages, mix, mentoring);
    }
    let mut parts: Vec<String> =
        (1..).zip(&mix.rounds).map(|(number, held)| round(messages, mix, number, held)).collect();
    let mut remarks = vec![say!(messages, "cli-mix-repeats", "count" => mix.repeats)];
    for (id, count) in [("apart", mix.apart), ("uneven", mix.uneven), ("unmet", mix.unmet)] {
        if count > 0 {
            remarks.push(say!(messages, &format!("cli-mix-{id}"), "count" => count));
        }
    }
    remarks.push(say!(messages, "cli-mix-seed", "seed" => mix.seed));
    parts.push(remarks.join("\n"));
    parts.join("\n\n")
}

fn told_pairs(messages: &Messages, mix: &MixView, mentoring: &MixMentoring) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut mentor = None;
    for pair in &mentoring.pairs {
        if mentor != Some(&pair.mentor) {
            mentor = Some(&pair.mentor);
            lines.push(pair.mentor.clone());
        }
        let wishes = [("cli-mix-wish-mentee", pair.mentee_wish), ("cli-mix-wish-mentor", pair.mentor_wish)];
        let wishes =
            wishes.into_iter().filter_map(|(id, number)| Some(say!(messages, id, "number" => number?)));
        let said: Vec<String> = [pair.mentee.clone()].into_iter().chain(wishes).collect();
        lines.push(format!("  {}", said.join(" · ")));
    }
    let alone = [("cli-mix-no-mentor", &mentoring.no_mentor), ("cli-mix-no-mentee", &mentoring.no_mentee)];
    let alone = alone.into_iter().filter(|(_, names)| !names.is_empty());
    lines.extend(alone.map(|(id, names)| say!(messages, id, "names" => names.join(", "))));
    let wishes = say!(messages, "cli-mix-no-wishes", "count" => mix.unmet);
    let seed = say!(messages, "cli-mix-seed", "seed" => mix.seed);
    [lines.join("\n"), [wishes, seed].join("\n")].join("\n\n")
}

fn round(messages: &Messages, mix: &MixView, number: u32, round: &MixRound) -> String {
    let heading = if number <= mix.held { "cli-mix-held" } else { "cli-mix-round" };
    let mut lines = vec![say!(messages, heading, "number" => number)];
    let group =
        |(number, people): (usize, &Vec<String>)| format!("  {:>3}  {}", number + 1, people.join(", "));
    lines.extend(round.groups.iter().enumerate().map(group));
    if !round.rests.is_empty() {
        lines.push(format!("       {}", say!(messages, "cli-mix-rests", "names" => round.rests.join(", "))));
    }
    lines.join("\n")
}
