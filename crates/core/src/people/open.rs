//! Opens a person: sessions, hours, what was agreed, and the dates that matter.

use kring_store::Vault;

use super::hours::sum;
use super::kind;
use super::name::wanted;
use super::store;
use super::view::{Agreed, PersonId, PersonView, SessionRow};
use crate::app::App;
use crate::failure::Failure;
use crate::journal;

/// The person as they are now.
pub async fn open(app: &App, request: PersonId) -> Result<PersonView, Failure> {
    let vault = app.vault().await?;
    let id = wanted(&vault, &request.id).await?;
    let held = store::sessions(&vault, id).await?;
    let sessions: Vec<SessionRow> =
        held.into_iter().filter(|held| !held.trashed).map(|held| held.row).collect();
    let (hours, agreements) = (sum(&sessions), agreed(&vault, &sessions).await?);
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    Ok(vault
        .with(id, |doc| {
            Ok(PersonView {
                id: id.to_string(),
                name: doc.text_field(kind::NAME).unwrap_or_default(),
                permission: day(kind::date(doc, kind::PERMISSION)),
                ended: day(kind::date(doc, kind::ENDED)),
                review: day(kind::review(doc)),
                review_chosen: kind::date(doc, kind::REVIEW).is_some(),
                note: doc.text(kind::NOTE),
                sessions,
                agreements,
                hours,
            })
        })
        .await?)
}

/// What was agreed in these sessions, in their order.
async fn agreed(vault: &Vault, sessions: &[SessionRow]) -> Result<Vec<Agreed>, Failure> {
    let mut agreed = Vec::new();
    for session in sessions {
        let id = journal::read_id(&session.id)?;
        let text = vault.with(id, |doc| Ok(doc.text(journal::kind::AGREEMENTS))).await?;
        if !text.trim().is_empty() {
            agreed.push(Agreed { page: session.id.clone(), date: session.date.clone(), text });
        }
    }
    Ok(agreed)
}
