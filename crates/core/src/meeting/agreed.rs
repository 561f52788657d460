//! Lists over many meetings: the meetings themselves, what was agreed and decided, how long things took.

use kring_store::StoreError;

use super::store;
use super::view::{ActionRow, AgreedQuery, DecisionRow, MeetingListQuery, MeetingRow, MethodName, Spent};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::method;
use crate::method::view::MethodQuery;
use crate::people::kind::folded;

/// Meetings, those without a date first, then the latest first.
pub async fn list(app: &App, request: MeetingListQuery) -> Result<Vec<MeetingRow>, Failure> {
    for day in [&request.from, &request.to].into_iter().flatten() {
        read_date(day)?;
    }
    Ok(store::list(app.vault().await?.as_ref(), &request).await?)
}

/// Actions: the open ones first, those with the nearest day before the others.
pub async fn actions(app: &App, request: AgreedQuery) -> Result<Vec<ActionRow>, Failure> {
    let owner = request.owner.as_deref().map(folded).unwrap_or_default();
    let today = app.today().to_string();
    Ok(store::actions(app.vault().await?.as_ref(), &request, &owner, &today).await?)
}

/// Decisions, the latest meeting first.
pub async fn decisions(app: &App, request: AgreedQuery) -> Result<Vec<DecisionRow>, Failure> {
    Ok(store::decisions(app.vault().await?.as_ref(), &request).await?)
}

/// Planned against actual, by method.
pub async fn spent(app: &App, request: AgreedQuery) -> Result<Vec<Spent>, Failure> {
    let vault = app.vault().await?;
    let mut spent = Vec::new();
    for (method, times, planned, actual) in store::spent(&vault, &request).await? {
        let seconds = |seconds: i64| u32::try_from(seconds).unwrap_or(u32::MAX);
        let method = if method.is_empty() { None } else { Some(named(app, method).await?) };
        spent.push(Spent { method, times, planned: seconds(planned), actual: seconds(actual) });
    }
    Ok(spent)
}

/// A method by its id, with its name where there is one.
pub(super) async fn named(app: &App, id: String) -> Result<MethodName, Failure> {
    match method::show(app, MethodQuery { id: id.clone(), language: None }).await {
        Ok(method) => Ok(MethodName { id, name: method.name }),
        Err(failure) if failure.code == StoreError::Locked.code() => Err(failure),
        Err(_) => Ok(MethodName { id, name: String::new() }),
    }
}
