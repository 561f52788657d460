//! Keeping closed notes longer where several people share them: each says yes in their own notebook, and the day moves once all have.
//!
//! A yes is signed by whoever says it and lies in the session itself, so that it leaves under the session's key and ends with it. It counts
//! for the day on which the notes ended when it was said, and for what the group agreed then. It stays once the day has moved: a notebook
//! that hears of it late follows the yeses from day to day. Who is asked is told by what was signed of the space, and not by what anybody
//! can write into the group. The day that anybody can write into the session counts only up to the one that this notebook has in its own
//! record (`record.rs`): the first that it heard of, or a later one that all said yes to.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kring_store::{By, Statement, Vault};
use uuid::Uuid;

use super::desk::read_desk;
use super::ending::set_end;
use super::kind::session;
use super::read::{Group, Opened, Session, opened, read_group, sessions};
use super::record;
use super::sharing::people_by_key;
use super::standing::{stands, until_it_stands};
use super::view::ClosedKeeping;
use crate::app::App;
use crate::circle::{own_key, short_key};
use crate::failure::Failure;
use crate::journal::view::Batch;
use crate::sync::sharing::keys_of;

/// What is signed is signed as this.
const KIND: &str = "closed_keep";

/// What is said yes to: a day, instead of another, under the terms with this sum.
fn topic(until: Date, was: Date, terms: &str) -> String {
    format!("{until} {was} {terms}")
}

/// Where a yes of somebody lies, by their key: one for each day on which the notes were to end.
fn entry(key: &str, ends: Date) -> String {
    format!("{key} {ends}")
}

/// The day that it counts for, by where it lies.
pub(super) fn day_of(place: &str) -> Option<Date> {
    place.rsplit(' ').next()?.parse().ok()
}

/// A yes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Yes {
    /// The later day.
    until: Date,
    /// The sum of what the group agreed then.
    terms: String,
}

/// Who said yes to which day later than this one, by their keys, as far as it counts.
fn yeses(session: &Session, ends: Date) -> BTreeMap<String, Yes> {
    let mut counting = BTreeMap::new();
    for (place, said) in &session.keep {
        let Ok(said) = serde_json::from_str::<Statement>(said) else { continue };
        let mut parts = said.topic.splitn(3, ' ');
        let until = parts.next().and_then(|day| day.parse::<Date>().ok());
        let (Some(until), Some(terms)) = (until, parts.nth(1)) else { continue };
        let about_this = said.space == session.group && said.about == session.id && said.kind == KIND;
        let instead = until > ends && said.topic == topic(until, ends, terms);
        let signer = said.signer.to_string();
        if about_this && instead && *place == entry(&signer, ends) && said.is_signed() {
            counting.insert(signer, Yes { until, terms: terms.to_owned() });
        }
    }
    counting
}

/// The day that all who are asked said yes to under the same terms: whoever said yes to a later one said yes to every day before it.
fn moved(yeses: &BTreeMap<String, Yes>, asked: &BTreeSet<String>) -> Option<Date> {
    let said: Option<Vec<&Yes>> = asked.iter().map(|one| yeses.get(one)).collect();
    let said = said?;
    let terms = &said.first()?.terms;
    if said.iter().any(|yes| yes.terms != *terms) {
        return None;
    }
    said.iter().map(|yes| yes.until).min()
}

/// The day to which the yeses move a session, from each to the next; `None` where they move it nowhere.
fn moved_to(session: &Session, asked: &BTreeSet<String>) -> Option<Date> {
    let mut later = None;
    while let Some(next) = moved(&yeses(session, later.unwrap_or(session.ends)), asked) {
        later = Some(next);
    }
    later
}

/// Who is asked: everybody who belongs to the space, by their keys, and whoever of the group has not come in yet, by their ids. `None` where
/// it cannot be told here.
async fn asked(vault: &Vault, group: &Group) -> Result<Option<BTreeSet<String>>, Failure> {
    let Some(mut asked) = keys_of(vault, group.id).await? else { return Ok(None) };
    asked.extend(group.people.iter().filter(|person| !person.keyed).map(|person| person.id.clone()));
    Ok(Some(asked))
}

/// Says my yes to a later day of a session, and moves the day where that was the last one. The yes can be taken back as long as others are
/// still asked.
pub(super) async fn say_yes(app: &App, vault: &Vault, id: &str, until: Date) -> Result<Batch, Failure> {
    let batch = until_it_stands(|| as_it_stands(vault, id, until)).await?;
    settle(app, vault).await?;
    Ok(Batch { batch: batch.to_string() })
}

/// Says it of what was read. Nothing where somebody wrote there meanwhile: nothing was changed, and it is to be read anew.
async fn as_it_stands(vault: &Vault, id: &str, until: Date) -> Result<Option<Uuid>, Failure> {
    let was = opened(vault, id).await?;
    let Opened { session, group, .. } = &was;
    if until <= session.ends {
        return Err(Failure::refused("closed-keep-earlier"));
    }
    let topic = topic(until, session.ends, &group.terms);
    let yes = vault.sign(session.group, session.id, KIND, &topic, String::new());
    let yes = serde_json::to_string(&yes).map_err(|_| Failure::refused("internal"))?;
    let place = entry(&own_key(vault), session.ends);
    let mut work = vault.work(By::Person).await?;
    if !stands(&mut work, vault, &was).await? {
        return Ok(None);
    }
    work.edit(session.id, |doc| doc.set_entry(session::KEEP, &place, &yes)).await?;
    Ok(Some(work.commit().await?))
}

/// Notes of every session that others write too until when its notes are kept at most: the day that was heard of first, the later one that
/// all said yes to, and today of what is held.
pub(crate) async fn settle(app: &App, vault: &Vault) -> Result<(), Failure> {
    let today = app.today();
    for session in sessions(vault).await?.0 {
        // One that cannot be read keeps its sessions as they are.
        let Ok(group) = read_group(vault, session.group).await else { continue };
        if !group.shared && session.latest.is_none() {
            continue;
        }
        let later = match session.keep.is_empty() {
            true => None,
            // Of a group whose members cannot be read here nobody can be asked, and what is due elsewhere does not wait for it.
            false => {
                let asked = asked(vault, &group).await.unwrap_or_default();
                asked.and_then(|asked| moved_to(&session, &asked))
            }
        };
        let first = session.latest.is_none().then_some(session.ends);
        let mut held = session.held.is_some().then_some(today).filter(|today| *today > session.ends);
        // A clock that is doubted moves no day.
        if held.is_some() && !vault.clock_is_near().await? {
            held = None;
        }
        let Some(latest) = [later, first, held].into_iter().flatten().max() else { continue };
        // Where the notes were to end earlier meanwhile, all may agree on a day before the one that was noted.
        if later.is_none() && session.latest.is_some_and(|known| known >= latest) {
            continue;
        }
        let Ok(desk) = read_desk(vault, session.id).await else { continue };
        let mut work = vault.work(By::Person).await?;
        if !work.knows(session.id).await? {
            continue;
        }
        let now = work.edit(session.id, |doc| Session::of(session.id, doc)).await?;
        // Somebody wrote there meanwhile: the next time tells.
        if !now.is_as(&session) {
            continue;
        }
        record::lift(&mut work, vault, session.id, latest).await?;
        // An earlier day that was written there since then stays, and a later one that nobody said yes to gives way.
        let written = later.filter(|later| session.named <= session.ends || session.named > *later);
        if let Some(later) = written {
            set_end(&mut work, &session, &desk, later).await?;
        }
        work.commit().await?;
    }
    Ok(())
}

/// Who would keep a session longer, and who is still asked. Nothing where nobody would.
pub(super) async fn view(
    vault: &Vault,
    session: &Session,
    group: &Group,
) -> Result<Option<ClosedKeeping>, Failure> {
    if session.keep.is_empty() {
        return Ok(None);
    }
    let (asked, mut yeses) = (asked(vault, group).await?, yeses(session, session.ends));
    yeses.retain(|_, yes| yes.terms == group.terms);
    if let Some(asked) = &asked {
        yeses.retain(|key, _| asked.contains(key));
    }
    let Some(until) = yeses.values().map(|yes| yes.until).min() else { return Ok(None) };
    let known = people_by_key(vault, group.id).await?;
    let name = |one: &String| {
        let waiting = || group.people.iter().find(|person| person.id == *one).map(|one| one.name.clone());
        known.get(one).cloned().or_else(waiting).unwrap_or_else(|| short_key(one))
    };
    let asked = asked.unwrap_or_default();
    let mut agreed: Vec<String> = yeses.keys().map(name).collect();
    let mut still: Vec<String> = asked.iter().filter(|one| !yeses.contains_key(*one)).map(name).collect();
    agreed.sort();
    still.sort();
    Ok(Some(ClosedKeeping {
        until: until.to_string(),
        agreed,
        asked: still,
        me: !yeses.contains_key(&own_key(vault)),
    }))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_moves_as_far_as_all_who_are_asked_would_go() {
        let asked: BTreeSet<String> = ["a", "b"].map(str::to_owned).into();
        let yes = |until: Date, terms: &str| Yes { until, terms: terms.to_owned() };
        let mut said = BTreeMap::from([("a".to_owned(), yes(date(2027, 3, 1), "these"))]);
        assert_eq!(moved(&said, &asked), None);
        said.insert("c".to_owned(), yes(date(2027, 1, 1), "these"));
        assert_eq!(moved(&said, &asked), None, "who is not asked says nothing for others");
        said.insert("b".to_owned(), yes(date(2027, 2, 1), "others"));
        assert_eq!(moved(&said, &asked), None, "not under the same terms");
        said.insert("b".to_owned(), yes(date(2027, 2, 1), "these"));
        assert_eq!(moved(&said, &asked), Some(date(2027, 2, 1)));
        assert_eq!(moved(&said, &BTreeSet::new()), None);
    }
}
