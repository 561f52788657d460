//! What each person agreed to last, and what changed since.

use std::collections::BTreeMap;

use kring_store::{Vault, folded_name};
use uuid::Uuid;

use super::compare::now;
use super::compared::compared;
use super::open::found;
use super::statements;
use super::store;
use super::versions::{all, thawed};
use super::view::{
    AgreedView, CharterDiff, CharterId, SinceQuery, Somebody, StatementKind, StatementView, VersionRow,
};
use crate::app::App;
use crate::circle;
use crate::failure::Failure;

/// Everybody in the circle, and whoever else agreed to something, with what they agreed to last.
pub async fn agreed(app: &App, request: CharterId) -> Result<Vec<AgreedView>, Failure> {
    let vault = app.vault().await?;
    let (charter, space) = found(&vault, &request.id).await?;
    everybody(app, &vault, charter, space).await
}

/// What changed since somebody agreed: to what is in force, or to what the charter says now when nothing is. Whoever agreed to what is
/// still to come into force is not behind it.
pub async fn since(app: &App, request: SinceQuery) -> Result<CharterDiff, Failure> {
    let vault = app.vault().await?;
    let (charter, space) = found(&vault, &request.id).await?;
    let everybody = everybody(app, &vault, charter, space).await?;
    let folded = folded_name(&request.who.name);
    let is_them = |agreed: &&AgreedView| match &request.who.member {
        Some(member) => agreed.who.member.as_ref() == Some(member),
        None => folded_name(&agreed.who.name) == folded,
    };
    let them = everybody.iter().find(is_them).ok_or_else(|| Failure::refused("member-not-found"))?;
    let from = them.version.clone().ok_or_else(|| Failure::refused("never-agreed"))?;
    let standing = {
        let mut reader = vault.read().await?;
        store::standing(reader.connection()?, charter, app.today()).await?
    };
    let old = thawed(&vault, read(&from)?).await?;
    let to =
        standing.in_force.map(|current| if from.number > current.number { from.clone() } else { current });
    let new = match &to {
        Some(current) => thawed(&vault, read(current)?).await?,
        None => now(app, &vault, charter).await?,
    };
    Ok(compared(&old, &new, Some(from), to))
}

/// What everybody agreed to last.
pub(super) async fn everybody(
    app: &App,
    vault: &Vault,
    charter: Uuid,
    space: Uuid,
) -> Result<Vec<AgreedView>, Failure> {
    let rows = all(app, vault, charter).await?;
    let today = app.today();
    let people = vault.with(space, |doc| Ok(circle::kind::people(doc))).await?;
    let nothing = |who| AgreedView {
        who,
        version: None,
        how: None,
        noted_by: None,
        at: None,
        behind: false,
        against: None,
    };
    let members = people.iter().filter(|member| member.belongs(today));
    let mut all: Vec<AgreedView> = members
        .map(|member| nothing(Somebody { member: Some(member.id.clone()), name: member.name.clone() }))
        .collect();
    let by_number: BTreeMap<u32, &VersionRow> = rows.iter().map(|row| (row.number, row)).collect();
    let told = statements::views(vault, charter, &rows).await?;
    for (at, said) in told.iter().enumerate() {
        if said.kind == StatementKind::Disagreement && said.counts() {
            let against = AgreedView { against: Some(said.clone()), ..nothing(said.who.clone()) };
            match all.iter_mut().find(|known| is_same(&said.who, &known.who)) {
                Some(known) => known.against = against.against,
                None if said.who.member.is_none() => all.push(against),
                None => {}
            }
            continue;
        }
        let counts = said.counts() && said.kind != StatementKind::Objection;
        let Some(version) = said.number.filter(|_| counts).and_then(|number| by_number.get(&number)) else {
            continue;
        };
        let later = told.get(at + 1..).unwrap_or_default();
        for who in agreeing(said) {
            if later.iter().any(|later| takes_back(later, said, &who)) {
                continue;
            }
            let same = |agreed: &&mut AgreedView| is_same(&who, &agreed.who);
            let new = AgreedView {
                version: Some((*version).clone()),
                how: Some(said.kind),
                noted_by: said.noted_by.clone(),
                at: said.date.clone().or_else(|| Some(said.at.clone())),
                ..nothing(who.clone())
            };
            match all.iter_mut().find(same) {
                // A later word about an older version takes nothing back.
                Some(known) if known.version.as_ref().is_none_or(|known| known.number <= version.number) => {
                    // Whoever has only read it since has said nothing else of it.
                    let stays = |against: &StatementView| !agrees(said) || against.number > said.number;
                    let against = known.against.take().filter(stays);
                    *known = AgreedView { who: known.who.clone(), against, ..new };
                }
                Some(_) => {}
                // Somebody who left is not listed; a name alone is.
                None if who.member.is_none() => all.push(new),
                None => {}
            }
        }
    }
    let current = store::in_force(&rows);
    for agreed in &mut all {
        agreed.behind = current.zip(agreed.version.as_ref()).is_some_and(|(current, version)| {
            version.number < current.number && version.hash != current.hash
        });
    }
    Ok(all)
}

/// Whether somebody says after they agreed to a version that they object to it, did not agree or do no longer. Whoever has read it has
/// read it all the same.
pub(super) fn takes_back(later: &StatementView, said: &StatementView, who: &Somebody) -> bool {
    let counts = later.counts() && later.number == said.number;
    matches!(later.kind, StatementKind::Objection | StatementKind::Disagreement)
        && agrees(said)
        && counts
        && is_same(who, &later.who)
        && !(is_own(said) && later.noted_by.is_some())
}

/// Whether somebody said it with their own key: nobody else takes that back for them.
pub(super) fn is_own(said: &StatementView) -> bool {
    said.noted_by.is_none() && said.kind != StatementKind::Adoption
}

/// Whether a statement says that somebody agrees, and not only that they have read it.
pub(super) fn agrees(said: &StatementView) -> bool {
    matches!(said.kind, StatementKind::Adoption | StatementKind::Consent | StatementKind::Signature)
}

/// Whether two are one: by who they are in the circle, else by their names.
pub(super) fn is_same(one: &Somebody, other: &Somebody) -> bool {
    match (&one.member, &other.member) {
        (Some(one), Some(other)) => one == other,
        _ => folded_name(&one.name) == folded_name(&other.name),
    }
}

/// Who agrees by a statement.
pub(super) fn agreeing(said: &StatementView) -> Vec<Somebody> {
    if said.kind == StatementKind::Adoption { said.agreed.clone() } else { vec![said.who.clone()] }
}

fn read(row: &VersionRow) -> Result<Uuid, kring_store::StoreError> {
    row.id.parse().map_err(|_| kring_store::StoreError::Damaged("document"))
}
