//! Leaves the room: a session is kept if the group wants it, and the record of what ran is destroyed.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::kept::{of_group, running};
use super::plan::Plan;
use super::show::{plan, plan_view};
use super::view::{ConductorClose, ConductorClosed, ConductorKeep};
use crate::app::App;
use crate::failure::Failure;
use crate::intervision::view::ClosedSessionNew;
use crate::intervision::{self, Noted};
use crate::meeting::run::Run;
use crate::meeting::stamp;
use crate::method::model::Role;

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60;

/// Puts away what runs in a group. With `keep`, a session says method, day, minutes and who was there; of a case it holds nothing but what
/// was laid on the table and handed over to become notes. The session is there before the record goes.
pub async fn close(app: &App, request: ConductorClose) -> Result<ConductorClosed, Failure> {
    let vault = app.vault().await?;
    let (group, kept) = running(&vault, &request.id).await?;
    let mut session = None;
    if let Some(ConductorKeep { title, ends, turns, notes, layer }) = request.keep {
        let query = kept.asked.query(&group);
        let run = Run::of(&kept.record, Some(&stamp(app)));
        let begun = Timestamp::from_millisecond(run.started).ok().filter(|_| run.started > 0);
        let date = begun.map_or_else(|| app.today(), |at| at.to_zoned(TimeZone::system()).date());
        let laid = plan(&query)?;
        let title = title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
        let had = |part: fn(&Role) -> bool| had(&laid, part).filter(|_| turns);
        let new = ClosedSessionNew {
            method: kept.asked.method.clone(),
            ends,
            group: Some(group.id.to_string()),
            date: Some(date.to_string()),
            minutes: u32::try_from(run.elapsed.div_ceil(MINUTE).min(DAY)).ok(),
            owner: had(|role| role.case),
            led: had(|role| role.leads && !role.case),
            title: match title {
                Some(title) => title,
                None => plan_view(app, query.clone()).await?.name,
            },
            present: Some(kept.asked.people.clone()),
        };
        let noted = notes.map(|text| Noted { layer: layer.unwrap_or_default(), text });
        session = Some(intervision::begin(app, new, noted).await?.id);
    }
    vault.purge_all(&of_group(&vault, group.id).await?).await?;
    app.stay_awake(&group.id.to_string(), None);
    Ok(ConductorClosed { id: request.id, session })
}

/// The one person who had a part; nobody where parts go around.
fn had(plan: &Plan<'_>, part: fn(&Role) -> bool) -> Option<String> {
    let [cast] = plan.casts.as_slice() else { return None };
    let role = plan.method.roles.iter().find(|role| part(role))?;
    match cast.get(&role.id)?.as_slice() {
        [person] => Some(person.clone()),
        _ => None,
    }
}
