//! What everybody of a closed group reads beside its notes: the papers of the groups that all of them belong to. The group's notes lead there,
//! and nowhere else.

use std::collections::BTreeSet;

use kring_store::{By, Vault};
use uuid::Uuid;

use super::destroy::finish;
use super::names::{brought, written};
use super::read::{
    Group, Session, groups, not_found, opened, read_case, read_group, read_notes, read_session, sessions,
};
use super::sharing::people_by_key;
use super::successor;
use super::view::Layer;
use crate::app::App;
use crate::circle;
use crate::circle::kind::people;
use crate::failure::Failure;
use crate::journal::links::{self, Readers};
use crate::people::kind::folded;

/// The groups whose papers may be led to from a closed session.
pub(crate) async fn circles_of(app: &App, session: &str) -> Result<Vec<Uuid>, Failure> {
    let vault = app.vault().await?;
    let group = opened(&vault, session).await?.group;
    circles(app, &vault, (&group, None), None).await
}

/// A text that everybody of a closed group reads: what leads where not all of them may go is its words.
pub(super) async fn for_group(
    app: &App,
    vault: &Vault,
    group: &Group,
    text: &str,
) -> Result<String, Failure> {
    for_all(app, vault, (group, None), text).await
}

/// The same, with somebody who is about to come to the group, by their key.
async fn for_all(
    app: &App,
    vault: &Vault,
    (group, coming): (&Group, Option<&str>),
    text: &str,
) -> Result<String, Failure> {
    let mut led = BTreeSet::new();
    {
        let mut reader = vault.read().await?;
        for id in links::shareable(text) {
            led.extend(links::space(reader.connection()?, id).await?);
        }
    }
    let spaces = match led.is_empty() {
        true => Vec::new(),
        false => circles(app, vault, (group, coming), Some(&led)).await?,
    };
    for_spaces(vault, &spaces, text).await
}

/// A text that somebody reads whose groups are not known: it leads nowhere.
pub(super) async fn for_spaces(vault: &Vault, spaces: &[Uuid], text: &str) -> Result<String, Failure> {
    let mut reader = vault.read().await?;
    Ok(links::for_readers(reader.connection()?, Readers::Others(spaces), text).await?)
}

/// Looks again at where a group's notes lead, once somebody came to it or it is shared: what leads where not all of them may go becomes its
/// words, in successors, because a document remembers. What is held stays as it was asked for.
pub(crate) async fn look_again(app: &App, id: Uuid) -> Result<(), Failure> {
    look(app, id, None).await
}

/// The same before somebody is let in, by their key: from then on they read everything.
pub(crate) async fn look_ahead(app: &App, id: Uuid, key: &str) -> Result<(), Failure> {
    look(app, id, Some(key)).await
}

/// The same for every group, where it is not known to which of them somebody came.
pub(crate) async fn look_again_everywhere(app: &App) -> Result<(), Failure> {
    let vault = app.vault().await?;
    for group in groups(&vault).await?.0 {
        look(app, group.id, None).await?;
    }
    Ok(())
}

async fn look(app: &App, id: Uuid, coming: Option<&str>) -> Result<(), Failure> {
    let vault = app.vault().await?;
    let group = match read_group(&vault, id).await {
        // One that has ended leads nowhere.
        Err(failure) if failure == not_found() => return Ok(()),
        group => group?,
    };
    for mut session in sessions(&vault, Some(id)).await?.0 {
        while session.held.is_none() && !narrow(app, &vault, (&group, coming), &session).await? {
            session = match read_session(&vault, session.id).await {
                Err(failure) if failure == not_found() => break,
                again => again?,
            };
        }
    }
    finish(&vault).await
}

/// `false` where somebody wrote meanwhile: nothing was changed, and it is to be looked at anew.
async fn narrow(
    app: &App,
    vault: &Vault,
    (group, coming): (&Group, Option<&str>),
    session: &Session,
) -> Result<bool, Failure> {
    // What is still on its way is looked at by whoever writes it.
    let Ok((_, asked)) = read_case(vault, session.case).await else { return Ok(true) };
    let Ok(noted) = read_notes(vault, session.notes).await else { return Ok(true) };
    let question = for_all(app, vault, (group, coming), &asked).await?;
    let text = for_all(app, vault, (group, coming), &noted).await?;
    let (leads, notes) = (question != asked, session.notes.filter(|_| text != noted));
    if !leads && notes.is_none() {
        return Ok(true);
    }
    let mut work = vault.work(By::Person).await?;
    let now = work.edit(session.id, |doc| Session::of(session.id, doc)).await?;
    if (leads && now.case != session.case) || (notes.is_some() && now.notes != notes) {
        return Ok(false);
    }
    let (title, said) = match leads {
        true => brought(&mut work, session.case).await?,
        false => (String::new(), asked.clone()),
    };
    let kept = match notes {
        Some(notes) => written(&mut work, notes).await?,
        None => noted.clone(),
    };
    if said != asked || kept != noted {
        return Ok(false);
    }
    let mut old = Vec::new();
    if leads {
        old.push(successor::of_case(&mut work, session, title, &question).await?);
    }
    if let Some(notes) = notes {
        successor::of_notes(&mut work, vault, session, (Layer::Group, group.id), &text).await?;
        old.push(notes);
    }
    successor::bury(&mut work, vault, session, old).await?;
    work.commit().await?;
    Ok(true)
}

/// The groups that everybody of a closed group belongs to today, or those of them among some: by their keys where they share it, by their
/// names as long as it is in this notebook alone.
async fn circles(
    app: &App,
    vault: &Vault,
    (group, coming): (&Group, Option<&str>),
    among: Option<&BTreeSet<Uuid>>,
) -> Result<Vec<Uuid>, Failure> {
    let unknown = group.shared && !group.people.iter().all(|person| person.keyed);
    // What holds of everybody holds of nobody too: where nobody is, it is not known who will come.
    if group.pair || group.people.is_empty() || unknown {
        return Ok(Vec::new());
    }
    let all: BTreeSet<String> = if group.shared {
        let known = people_by_key(vault, group.id).await?.into_keys();
        known.chain(coming.map(str::to_owned)).filter(|key| !key.is_empty()).collect()
    } else {
        group.people.iter().map(|person| folded(&person.name)).collect()
    };
    let today = app.today();
    let mut found = Vec::new();
    for id in circle::store::present(vault).await? {
        if among.is_some_and(|among| !among.contains(&id)) {
            continue;
        }
        let there = vault.with(id, |doc| Ok(people(doc))).await?.into_iter().filter(|one| one.belongs(today));
        let there: BTreeSet<String> = there
            .map(|one| if group.shared { one.key } else { folded(&one.name) })
            .filter(|one| !one.is_empty())
            .collect();
        if all.is_subset(&there) {
            found.push(id);
        }
    }
    Ok(found)
}
