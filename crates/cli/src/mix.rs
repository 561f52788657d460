//! `method mix`: who meets whom, round by round. Needs no notebook.

use std::path::Path;

use kring_core::language::{Messages, say};
use kring_core::mixing;
use kring_core::mixing::view::{MixFormat, MixRequest, MixRound, MixSave, MixView, MixWish};

use crate::args::mix::Mix;
use crate::input::{new_place, page_text, text};
use crate::session::Session;
use crate::stop::{Done, Stop};
use crate::watch::stoppable;

pub async fn run(session: &Session, command: Mix) -> Done {
    let out = command.out.as_deref().map(new_place).transpose()?;
    let title = command.title.clone();
    let request = request(command)?;
    let mix = stoppable(session, async { Ok(mixing::mix(&session.app, request).await?) }).await?;
    if let Some(out) = out {
        let ends = |ending: &str| out.extension().is_some_and(|kind| kind.eq_ignore_ascii_case(ending));
        let format = match () {
            () if ends("xlsx") => MixFormat::Xlsx,
            () if ends("csv") => MixFormat::Csv,
            () => MixFormat::Pdf,
        };
        let request = MixSave { title, mix: mix.clone(), format };
        let saved =
            stoppable(session, async { Ok(mixing::save(&session.app, request, &out).await?) }).await?;
        return session.answer(&mix, |messages, mix| {
            format!("{}\n\n{}", told(messages, mix), say!(messages, "cli-mix-saved", "path" => saved.path))
        });
    }
    session.answer(&mix, told)
}

fn request(command: Mix) -> Done<MixRequest> {
    let people = match (command.people, &command.names) {
        (Some(count), _) => (1..=count).map(|number| number.to_string()).collect(),
        (None, Some(file)) => lines(file)?,
        (None, None) => return Err(Stop::Usage("cli-mix-no-names")),
    };
    let guests = command.guests.as_deref().map(lines).transpose()?.unwrap_or_default();
    let plans = command.before.iter().map(|file| plan(file)).collect::<Done<Vec<MixView>>>()?;
    let rounds = plans.into_iter().flat_map(|plan| plan.rounds);
    let before = rounds.flat_map(|round| round.groups).collect();
    let mut held: Vec<MixRound> = command.of.as_deref().map(plan).transpose()?.unwrap_or_default().rounds;
    held.truncate(command.held.unwrap_or_default());
    let wish = |wish: &String| {
        let (who, whom) = wish.split_once('=').ok_or(Stop::Usage("cli-mix-no-wish"))?;
        Ok(MixWish { who: who.trim().to_owned(), whom: names(whom) })
    };
    let lists = |lists: &[String]| lists.iter().map(|list| names(list)).collect::<Vec<_>>();
    Ok(MixRequest {
        people,
        guests,
        size: command.size.unwrap_or(2),
        groups: command.groups,
        rounds: command.rounds,
        seed: command.seed,
        apart: lists(&command.apart),
        together: lists(&command.together),
        spread: command.facilitators.iter().chain(&command.spread).map(|list| names(list)).collect(),
        wishes: command.wish.iter().map(wish).collect::<Done<_>>()?,
        before,
        held,
    })
}

/// The names in a file, one on each line.
fn lines(file: &Path) -> Done<Vec<String>> {
    let text = page_text(file)?;
    Ok(text.lines().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

/// Names with commas between them.
fn names(list: &str) -> Vec<String> {
    list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// A plan that was written with `--json`.
fn plan(file: &Path) -> Done<MixView> {
    serde_json::from_str(&text(file)?).map_err(|_| Stop::about("cli-mix-file", file))
}

fn told(messages: &Messages, mix: &MixView) -> String {
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
