//! What everybody of a closed group reads beside its notes: the papers of the groups that all of them belong to. The group's notes lead there,
//! and nowhere else.

use std::collections::BTreeSet;

use kring_store::Vault;
use uuid::Uuid;

use super::read::{Group, opened};
use super::sharing::people_by_key;
use crate::app::App;
use crate::circle;
use crate::circle::kind::people;
use crate::circle::view::CircleListQuery;
use crate::failure::Failure;
use crate::journal::links::{self, Readers};
use crate::people::kind::folded;

/// The groups whose papers may be led to from a closed session.
pub(crate) async fn circles_of(app: &App, session: &str) -> Result<Vec<Uuid>, Failure> {
    let vault = app.vault().await?;
    let group = opened(&vault, session).await?.group;
    circles(app, &vault, &group).await
}

/// A text that everybody of a closed group reads: what leads where not all of them may go is its words.
pub(super) async fn for_group(
    app: &App,
    vault: &Vault,
    group: &Group,
    text: &str,
) -> Result<String, Failure> {
    let spaces = if links::may_lead(text) { circles(app, vault, group).await? } else { Vec::new() };
    for_spaces(vault, &spaces, text).await
}

/// A text that somebody reads whose groups are not known: it leads nowhere.
pub(super) async fn for_spaces(vault: &Vault, spaces: &[Uuid], text: &str) -> Result<String, Failure> {
    let mut reader = vault.read().await?;
    Ok(links::for_readers(reader.connection()?, Readers::Others(spaces), text).await?)
}

/// The groups that everybody of a closed group belongs to today: by their keys where they share it, by their names as long as it is in this
/// notebook alone.
async fn circles(app: &App, vault: &Vault, group: &Group) -> Result<Vec<Uuid>, Failure> {
    let unknown = group.shared && !group.people.iter().all(|person| person.keyed);
    // What holds of everybody holds of nobody too: where nobody is, it is not known who will come.
    if group.pair || group.people.is_empty() || unknown {
        return Ok(Vec::new());
    }
    let all: BTreeSet<String> = if group.shared {
        people_by_key(vault, group.id).await?.into_keys().filter(|key| !key.is_empty()).collect()
    } else {
        group.people.iter().map(|person| folded(&person.name)).collect()
    };
    let today = app.today();
    let mut found = Vec::new();
    for row in circle::list(app, CircleListQuery::default()).await? {
        let id = circle::read_id(vault, &row.id).await?;
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
