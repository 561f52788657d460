//! Keeping closed notes longer where several people share them: each says yes in their own notebook, and the day moves once all have.
//!
//! A yes is signed by whoever says it and lies in the session itself, so that it leaves under the session's key and ends with it. It counts
//! for the day on which the notes ended when it was said, and for what the group agreed then. It stays once the day has moved: a notebook
//! that hears of it late follows the yeses from day to day. Who is asked is told by what was signed of the space, and not by what anybody
//! can write into the group. The day that anybody can write into the session counts only up to the one that this notebook has in its own
//! record (`record.rs`): the first that it heard of, or a later one that all said yes to.
//!
//! Everybody who is here is asked, also whoever came in since the others said yes. Their notebook may have found the day that had moved
//! already; then it says so, once, as a yes of its own to the day that it found, so that whoever hears late of the others' yeses follows
//! them. It does so only where the yeses of all the others move the day and none of them names its person: a yes names everybody who was
//! asked, as far as whoever says it knows. Where this cannot be told, whoever came in is asked like anybody else, and shown as that.

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

/// How many letters a key has in hex.
const KEY_LENGTH: usize = 64;

/// How many days on which notes were to end before are looked at where somebody comes in, from the last.
const MOST_DAYS: usize = 50;

/// What the id of somebody who has not come in yet is written behind, so that it is never taken for a key.
const WAITING: &str = "id:";

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
    /// Who was asked then: keys, and marked ids of those who had not come in yet.
    asked: BTreeSet<String>,
}

impl Yes {
    /// Whether whoever said it did not know the person with this key. Who had no key yet may be anybody.
    fn leaves_out(&self, key: &str) -> bool {
        let is_key = |one: &str| one.len() == KEY_LENGTH && one.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.asked.iter().all(|one| is_key(one) && one != key)
    }
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
            let asked = said.body.split(' ').map(str::to_owned).collect();
            counting.insert(signer, Yes { until, terms: terms.to_owned(), asked });
        }
    }
    counting
}

/// The day that all who are here said yes to under the same terms: whoever said yes to a later one said yes to every day before it.
fn moved(yeses: &BTreeMap<String, Yes>, here: &BTreeSet<String>) -> Option<Date> {
    let said: Option<Vec<&Yes>> = here.iter().map(|one| yeses.get(one)).collect();
    let said = said?;
    let terms = &said.first()?.terms;
    if said.iter().any(|yes| yes.terms != *terms) {
        return None;
    }
    said.iter().map(|yes| yes.until).min()
}

/// The day to which the yeses move a session, from each to the next; `None` where they move it nowhere.
fn moved_to(session: &Session, here: &BTreeSet<String>) -> Option<Date> {
    let mut later = None;
    while let Some(next) = moved(&yeses(session, later.unwrap_or(session.ends)), here) {
        later = Some(next);
    }
    later
}

/// Whether these yeses of all the others moved a day before I was there; `me` is my own key.
fn moved_without_me(yeses: &BTreeMap<String, Yes>, here: &BTreeSet<String>, me: &str) -> bool {
    let others: BTreeSet<String> = here.iter().filter(|one| *one != me).cloned().collect();
    yeses.values().all(|yes| yes.leaves_out(me)) && moved(yeses, &others).is_some()
}

/// What I say where I came in and found a day that had moved: a yes to that day instead of each one before it, by where it lies.
fn found(
    vault: &Vault,
    session: &Session,
    here: &BTreeSet<String>,
) -> Result<Vec<(String, String)>, Failure> {
    let me = own_key(vault);
    let before: BTreeSet<Date> = session.keep.keys().filter_map(|place| day_of(place)).collect();
    let mut words = Vec::new();
    for was in before.into_iter().rev().filter(|day| *day < session.ends).take(MOST_DAYS) {
        let yeses = yeses(session, was);
        let Some(first) = yeses.values().next() else { continue };
        if moved_without_me(&yeses, here, &me) {
            let yes = signed(vault, session, &topic(session.ends, was, &first.terms), me.clone())?;
            words.push((entry(&me, was), yes));
        }
    }
    Ok(words)
}

/// A yes of mine, signed, as it lies in the session.
fn signed(vault: &Vault, session: &Session, topic: &str, asked: String) -> Result<String, Failure> {
    let yes = vault.sign(session.group, session.id, KIND, topic, asked);
    serde_json::to_string(&yes).map_err(|_| Failure::refused("internal"))
}

/// Who is here: everybody who belongs to the space, by their keys, and whoever of the group has not come in yet, by their marked ids. `None`
/// where it cannot be told here.
async fn here(vault: &Vault, group: &Group) -> Result<Option<BTreeSet<String>>, Failure> {
    let Some(mut here) = keys_of(vault, group.id).await? else { return Ok(None) };
    let waiting = group.people.iter().filter(|person| !person.keyed);
    here.extend(waiting.map(|person| format!("{WAITING}{}", person.id)));
    Ok(Some(here))
}

/// Says my yes to a later day of a session, and moves the day where that was the last one. The yes can be taken back as long as others are
/// still asked.
pub(super) async fn say_yes(
    app: &App,
    vault: &Vault,
    session: &Session,
    until: Date,
) -> Result<Batch, Failure> {
    let id = session.id.to_string();
    let batch = until_it_stands(|| as_it_stands(vault, &id, until)).await?;
    settle(app, vault, Some(session.group)).await?;
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
    let here: Vec<String> = here(vault, group).await?.unwrap_or_default().into_iter().collect();
    let yes = signed(vault, session, &topic, here.join(" "))?;
    let place = entry(&own_key(vault), session.ends);
    let mut work = vault.work(By::Person).await?;
    if !stands(&mut work, vault, &was).await? {
        return Ok(None);
    }
    work.edit(session.id, |doc| doc.set_entry(session::KEEP, &place, &yes)).await?;
    Ok(Some(work.commit().await?))
}

/// Notes of the sessions of a group, or of all, that others write too until when their notes are kept at most: the day that was heard of
/// first, the later one that all said yes to, and today of what is held.
pub(crate) async fn settle(app: &App, vault: &Vault, of: Option<Uuid>) -> Result<(), Failure> {
    let today = app.today();
    for session in sessions(vault, of).await?.0 {
        // One that cannot be read keeps its sessions as they are.
        let Ok(group) = read_group(vault, session.group).await else { continue };
        if !group.shared && session.latest.is_none() {
            continue;
        }
        let here = match session.keep.is_empty() {
            true => None,
            // Of a group whose members cannot be read here nobody can be asked, and what is due elsewhere does not wait for it.
            false => here(vault, &group).await.unwrap_or_default(),
        };
        let later = here.as_ref().and_then(|here| moved_to(&session, here));
        let words = match &here {
            Some(here) if session.latest.is_none() => found(vault, &session, here)?,
            _ => Vec::new(),
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
        for (place, yes) in &words {
            work.edit(session.id, |doc| doc.set_entry(session::KEEP, place, yes)).await?;
        }
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
    // Where it cannot be read who is here, the notes can be read all the same.
    let (here, mut yeses) = (here(vault, group).await.unwrap_or_default(), yeses(session, session.ends));
    yeses.retain(|_, yes| yes.terms == group.terms);
    if let Some(here) = &here {
        yeses.retain(|key, _| here.contains(key));
    }
    let Some(until) = yeses.values().map(|yes| yes.until).min() else { return Ok(None) };
    let known = people_by_key(vault, group.id).await?;
    let name = |one: &String| {
        let waiting = || {
            let id = one.strip_prefix(WAITING)?;
            group.people.iter().find(|person| person.id == id).map(|person| person.name.clone())
        };
        known.get(one).cloned().or_else(waiting).unwrap_or_else(|| short_key(one))
    };
    let (here, me) = (here.unwrap_or_default(), own_key(vault));
    let mut agreed: Vec<String> = yeses.keys().map(name).collect();
    let mut still: Vec<String> = here.iter().filter(|one| !yeses.contains_key(*one)).map(name).collect();
    agreed.sort();
    still.sort();
    Ok(Some(ClosedKeeping { until: until.to_string(), agreed, asked: still, me: !yeses.contains_key(&me) }))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// The key of somebody.
    fn key(name: &str) -> String {
        name.repeat(KEY_LENGTH)
    }

    fn keys(names: &[&str]) -> BTreeSet<String> {
        names.iter().copied().map(key).collect()
    }

    fn yes(until: Date, terms: &str, asked: &BTreeSet<String>) -> Yes {
        Yes { until, terms: terms.to_owned(), asked: asked.clone() }
    }

    #[test]
    fn a_day_moves_as_far_as_all_who_are_here_would_go() {
        let here = keys(&["a", "b"]);
        let mut said = BTreeMap::from([(key("a"), yes(date(2027, 3, 1), "these", &here))]);
        assert_eq!(moved(&said, &here), None);
        said.insert(key("c"), yes(date(2027, 1, 1), "these", &here));
        assert_eq!(moved(&said, &here), None, "who is not here says nothing for others");
        said.insert(key("b"), yes(date(2027, 2, 1), "others", &here));
        assert_eq!(moved(&said, &here), None, "not under the same terms");
        said.insert(key("b"), yes(date(2027, 2, 1), "these", &here));
        assert_eq!(moved(&said, &here), Some(date(2027, 2, 1)));
        assert_eq!(moved(&said, &keys(&["a", "b", "d"])), None, "whoever came in since is asked too");
        assert_eq!(moved(&said, &BTreeSet::new()), None);
    }

    #[test]
    fn whoever_came_in_found_the_day_moved_only_where_all_the_others_moved_it_and_none_knew_them() {
        let (asked, here) = (keys(&["a", "b"]), keys(&["a", "b", "c"]));
        let until = date(2027, 2, 1);
        let both = |asked: &BTreeSet<String>| {
            BTreeMap::from([(key("a"), yes(until, "", asked)), (key("b"), yes(until, "", asked))])
        };
        let without = |said: &BTreeMap<String, Yes>| moved_without_me(said, &here, &key("c"));
        assert!(without(&both(&asked)));
        assert!(!without(&both(&here)), "c was asked");
        let alone = BTreeMap::from([(key("b"), yes(until, "", &keys(&["b"])))]);
        assert!(!without(&alone), "a has said nothing");
        // Somebody was asked by their id who had no key yet: it may be c, however long the id is and whatever stands in it.
        for id in ["dirk".to_owned(), "d".repeat(KEY_LENGTH), "d".repeat(KEY_LENGTH - WAITING.len())] {
            let waiting: BTreeSet<String> = asked.iter().cloned().chain([format!("{WAITING}{id}")]).collect();
            assert!(!without(&both(&waiting)), "{id}");
        }
        // And a yes that names nobody asks everybody.
        assert!(!without(&both(&BTreeSet::from([String::new()]))));
    }
}
