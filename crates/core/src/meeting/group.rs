//! What a meeting takes over from its group: the zone, the people who belong to it, and who has a role by its charter.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::people::there;
use super::read::Meeting;
use crate::app::App;
use crate::charter;
use crate::charter::view::{CharterId, RoleView};
use crate::circle;
use crate::circle::view::{CircleId, CircleView};
use crate::failure::Failure;
use crate::language::Messages;
use crate::people::kind::folded;
use crate::settings::preferences::Language;

/// The parts that are known everywhere.
const PARTS: [&str; 4] = ["facilitator", "host", "guardian", "scribe"];

/// Puts the people who belong to a group on a day, and those who have one of the known parts by its charter, into a meeting that has nobody yet. Returns
/// the zone in which the group meets.
pub(super) async fn join(
    app: &App,
    circle: &str,
    day: Date,
    meeting: &mut Meeting,
) -> Result<String, Failure> {
    let group = circle::open(app, CircleId { id: circle.to_owned() }).await?;
    if meeting.people.is_empty() {
        let vault = app.vault().await?;
        meeting.people = there(&vault, circle, day).await?;
        for (part, holder) in holders(app, &group).await? {
            if let Some(person) = meeting.person(&holder).map(|person| person.id.clone()) {
                meeting.roles.insert(part.to_owned(), (person, String::new()));
            }
        }
    }
    Ok(group.zone)
}

/// Who has which of the known parts: the first holder of the role of the charter that is called so.
async fn holders(app: &App, group: &CircleView) -> Result<BTreeMap<&'static str, String>, Failure> {
    let Some(charter) = &group.charter else { return Ok(BTreeMap::new()) };
    let charter = charter::open(app, CharterId { id: charter.clone() }).await?;
    let all = [Language::En, Language::Fr, Language::Nl].map(Messages::of);
    let found = PARTS.into_iter().filter_map(|part| {
        let id = format!("meeting-role-{part}");
        let names: Vec<String> = all.iter().map(|messages| folded(&messages.say(&id, &[]))).collect();
        let called = |role: &&RoleView| {
            let mut labels = role.label.values().map(|said| folded(&said.text));
            labels.any(|label| names.iter().any(|name| label.starts_with(name.as_str())))
        };
        let role = charter.content.roles.iter().find(called)?;
        Some((part, role.holders.first()?.name.clone()))
    });
    Ok(found.collect())
}
