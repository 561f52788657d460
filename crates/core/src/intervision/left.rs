//! The list of what left, whole or narrowed: of one group or session, of one kind, of some days.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kring_store::Vault;

use super::kind::code;
use super::read::sessions;
use super::record;
use super::view::{ClosedLeft, ClosedLeftQuery};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::read_id;

/// What left, newest first. Days are those of this computer.
pub async fn left(app: &App, request: ClosedLeftQuery) -> Result<Vec<ClosedLeft>, Failure> {
    let vault = app.vault().await?;
    let day = |text: &Option<String>| text.as_deref().map(read_date).transpose();
    let (from, to) = (day(&request.from)?, day(&request.to)?);
    let of = match &request.of {
        Some(id) => Some(within(&vault, id).await?),
        None => None,
    };
    let what = request.what.map(code);
    let mut lines = record::lines(&vault).await?;
    lines.retain(|line| {
        let day = day_of(&line.at);
        of.as_ref().is_none_or(|of| of.contains(&line.of) || of.contains(&line.group))
            && what.as_ref().is_none_or(|what| *what == line.what)
            && from.is_none_or(|from| day.is_some_and(|day| day >= from))
            && to.is_none_or(|to| day.is_some_and(|day| day <= to))
    });
    Ok(lines)
}

/// A session alone, or a group with its sessions.
async fn within(vault: &Vault, id: &str) -> Result<BTreeSet<String>, Failure> {
    let id = read_id(id)?;
    let mut of = BTreeSet::from([id.to_string()]);
    of.extend(sessions(vault, Some(id)).await?.0.iter().map(|session| session.id.to_string()));
    Ok(of)
}

fn day_of(at: &str) -> Option<Date> {
    at.parse::<Timestamp>().ok().map(|at| at.to_zoned(TimeZone::system()).date())
}
