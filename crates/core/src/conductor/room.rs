//! What a closed group needs before it begins: its people, the methods that can be conducted, and how turns were spread.

use kring_store::Vault;

use super::begin::asked;
use super::choice::weigh;
use super::kept::{opened, shown};
use super::show::plan_view;
use super::turns::{Held, proposed, shares};
use super::view::{ConductorBegin, ConductorPlan, ConductorRoom, ConductorTurns, TurnsAsked, TurnsHad};
use crate::app::App;
use crate::failure::Failure;
use crate::intervision::view::ClosedGroupId;
use crate::intervision::{Group, read_group, sessions};
use crate::journal::read_id;
use crate::meeting::view::Speaker;
use crate::method::view::MethodListQuery;
use crate::method::{in_catalogue, list};

/// The room of a group, with what runs in it.
pub async fn room(app: &App, request: ClosedGroupId) -> Result<ConductorRoom, Failure> {
    let vault = app.vault().await?;
    let (group, kept) = opened(&vault, &request.id).await?;
    let mut methods = list(app, MethodListQuery::default()).await?;
    methods.retain(|row| in_catalogue(&row.id).is_some_and(crate::method::model::Method::is_for_a_group));
    let running = match &kept {
        Some(kept) => Some(shown(app, &group, kept).await?),
        None => None,
    };
    let speaker = |person: &crate::intervision::Participant| Speaker {
        id: person.id.clone(),
        name: person.name.clone(),
    };
    Ok(ConductorRoom {
        id: group.id.to_string(),
        people: group.people.iter().map(speaker).collect(),
        name: group.name,
        ends: group.ends.map(|day| day.to_string()),
        methods,
        running,
    })
}

/// Lays a method out for those who are here. Keeps nothing.
pub async fn lay_out(app: &App, request: ConductorBegin) -> Result<ConductorPlan, Failure> {
    let vault = app.vault().await?;
    let group = read_group(&vault, read_id(&request.id)?).await?;
    plan_view(app, asked(&group, &request)?.query(&group)).await
}

/// How turns were spread over the sessions that the group still has, whose it is next, and how the cases weigh that are offered.
pub async fn turns(app: &App, request: TurnsAsked) -> Result<ConductorTurns, Failure> {
    let vault = app.vault().await?;
    let group = read_group(&vault, read_id(&request.id)?).await?;
    let here = |person: &&crate::intervision::Participant| {
        request.people.is_empty() || request.people.contains(&person.id)
    };
    let people: Vec<String> = group.people.iter().filter(here).map(|person| person.id.clone()).collect();
    let past = past(&vault, &group).await?;
    let shares = shares(&people, &past);
    let next = proposed(&people, &past);
    let weighed = weigh(&request.offers, &shares);
    let had = |share: super::turns::Share| TurnsHad {
        name: group.person(&share.person).map(|person| person.name.clone()).unwrap_or_default(),
        id: share.person,
        there: share.there,
        cases: share.cases,
        led: share.led,
        waited: share.waited,
    };
    Ok(ConductorTurns {
        id: request.id,
        sessions: u32::try_from(past.len()).unwrap_or(u32::MAX),
        people: shares.into_iter().map(had).collect(),
        case: next.case,
        leads: next.leads,
        weighed,
    })
}

/// The sessions of a group as turns know them, the oldest first.
async fn past(vault: &Vault, group: &Group) -> Result<Vec<Held>, Failure> {
    let mut of: Vec<_> = sessions(vault, Some(group.id)).await?.0;
    of.retain(|session| !session.trashed && !session.anonymous);
    of.sort_by(|one, other| one.date.cmp(&other.date).then_with(|| one.id.cmp(&other.id)));
    let some = |id: String| (!id.is_empty()).then_some(id);
    Ok(of
        .into_iter()
        .map(|session| Held {
            there: session.present.into_iter().collect(),
            case: some(session.owner),
            led: some(session.led),
        })
        .collect())
}
