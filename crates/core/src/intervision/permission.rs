//! Permissions: who agreed to what, when, and when it was withdrawn. None recorded means aliases, not refusal.

use kring_store::{By, Vault};
use uuid::Uuid;

use super::desk::{desk_in, edit_desk};
use super::destroy::finish;
use super::kind::{code, desk};
use super::names::{give_way, pass_on};
use super::read::opened;
use super::standing::{stands, until_it_stands};
use super::view::{ClosedPermissionSet, ClosedPermitted};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::people::kind::check_name;
use crate::register;

/// Notes a permission, or that one was withdrawn. From then on what leaves follows it, and in what others read the alias takes the place of a
/// name that may not be used any more, all in one; that cannot be undone.
pub async fn permission_set(app: &App, request: ClosedPermissionSet) -> Result<ClosedPermitted, Failure> {
    let vault = app.vault().await?;
    let mut noted = until_it_stands(|| as_it_stands(app, &vault, &request)).await?;
    let passed_on = pass_on(app, &vault, &request.id).await?;
    if passed_on > 0 {
        noted.batch = None;
        noted.replaced += passed_on;
    }
    Ok(noted)
}

/// Notes it in what was read. Nothing where somebody wrote there meanwhile: nothing was changed, and it is to be read anew.
async fn as_it_stands(
    app: &App,
    vault: &Vault,
    request: &ClosedPermissionSet,
) -> Result<Option<ClosedPermitted>, Failure> {
    let opened = opened(vault, &request.id).await?;
    let known = match &request.permission {
        Some(id) => {
            let known = opened.desk.permissions.iter().find(|one| one.id == *id);
            Some(known.ok_or_else(|| Failure::refused("closed-permission-not-found"))?)
        }
        None => None,
    };
    let who = request.who.as_deref().map(str::trim);
    if known.is_none() || who.is_some() {
        check_name(who.unwrap_or_default())?;
    }
    let day = |text: Option<&str>| text.map(read_date).transpose();
    let given = day(request.given.as_deref())?.map(|day| day.to_string());
    let given = given.or_else(|| known.is_none().then(|| app.today().to_string()));
    let withdrawn = day(request.withdrawn.as_deref())?.map(|day| day.to_string());
    let since = given.as_ref().or(known.map(|one| &one.given));
    let ends = withdrawn.as_ref().or(known.map(|one| &one.withdrawn).filter(|day| !day.is_empty()));
    let today = app.today().to_string();
    let to_come = [&given, &withdrawn].into_iter().flatten().any(|day| *day > today);
    if to_come || ends.zip(since).is_some_and(|(end, since)| end < since) {
        return Err(Failure::refused("closed-permission-days"));
    }
    let scope = request.scope.or_else(|| known.is_none().then(Default::default)).map(code);
    let id = known.map_or_else(|| Uuid::now_v7().simple().to_string(), |one| one.id.clone());
    let columns = [
        (desk::WHO, who.map(str::to_owned)),
        (desk::SCOPE, scope),
        (desk::GIVEN, given),
        (desk::WITHDRAWN, withdrawn),
    ];
    let mut work = vault.work(By::Person).await?;
    if !stands(&mut work, vault, &opened).await? {
        return Ok(None);
    }
    let session = opened.session.id;
    edit_desk(&mut work, vault, session, |doc| {
        columns.iter().try_for_each(|(column, value)| match value {
            Some(value) => register::set(doc, &id, &[(column, value)]),
            None => Ok(()),
        })
    })
    .await?;
    let desk = desk_in(&mut work, vault, session).await?;
    let gave_way = give_way(&mut work, app, vault, &opened, &desk).await?;
    let batch = work.commit().await?.to_string();
    finish(vault).await?;
    let (batch, replaced) = (gave_way.is_none().then_some(batch), gave_way.unwrap_or(0));
    Ok(Some(ClosedPermitted { id, batch, replaced }))
}
