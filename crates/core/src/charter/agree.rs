//! *Agreed in the meeting of …*, tick the names, done: an adoption, noted by whoever has the notebook.

use kring_store::{By, Vault, Work};
use uuid::Uuid;

use super::open::found;
use super::saying::{ADOPTION, Adoption, topic};
use super::statements;
use super::store;
use super::version::{self, Noted};
use super::versions::{all, day, found_version, freeze_now, made_view, row_of};
use super::view::{CharterAgree, Somebody, StatementKind, StatementView, VersionMade, VersionRow};
use crate::app::App;
use crate::circle::{self, checked_line, own_key};
use crate::failure::Failure;

/// How many names an adoption can have.
const MOST: usize = 1000;

/// Notes that a version was agreed. Without a version it is what the charter says now, which becomes one unless it is one already.
pub async fn agree(app: &App, request: CharterAgree) -> Result<VersionMade, Failure> {
    let CharterAgree { id, version, date, meeting, names, by, name, reason, author, effective } = request;
    let vault = app.vault().await?;
    let (charter, space) = found(&vault, &id).await?;
    let by = noted_by(&vault, space, &by).await?;
    let today = app.today().to_string();
    let date = day(date)?.unwrap_or_else(|| today.clone());
    if date > today {
        return Err(Failure::refused("agree-date-to-come"));
    }
    let effective = day(effective)?;
    let meeting = checked_line(&meeting, "meeting")?;
    let names = checked_names(names)?;
    let given = match &version {
        Some(version) => Some(of(&vault, version, charter).await?),
        None => None,
    };
    let rows = all(app, &vault, charter).await?;
    let said = statements::views(&vault, charter, &rows).await?;
    let mut work = vault.work(By::Person).await?;
    let version = match given {
        Some(version) => version,
        None => {
            let effective = effective.clone().unwrap_or_else(|| date.clone());
            // Whoever notes it need not have written it.
            let noted = Noted { name, reason, author, effective, ..Noted::default() };
            newest_or_new(app, &mut work, charter, space, noted).await?
        }
    };
    // From when it holds is said once, in it or when it was first agreed: whoever agrees later does not put it off.
    let own = work.edit(version, |doc| Ok(version::effective(doc))).await?;
    let own = own.filter(|_| !taken_back(&rows, &said, version));
    let holds = effective.or(own).unwrap_or_else(|| date.clone());
    let adoption = Adoption { hash: String::new(), meeting, date, names, by };
    adopt(&mut work, (charter, space), version, &holds, adoption).await?;
    let batch = work.commit().await?.to_string();
    made_view(app, &vault, charter, version, batch).await
}

/// Whether a version was agreed and every agreement to it was taken back: the day that came with them went with them.
fn taken_back(rows: &[VersionRow], said: &[StatementView], version: Uuid) -> bool {
    let number = row_of(rows, version).ok().map(|row| row.number);
    let agreed = |one: &&StatementView| {
        one.kind == StatementKind::Adoption && number.is_some() && one.number == number
    };
    let mut agreements = said.iter().filter(agreed).peekable();
    agreements.peek().is_some() && agreements.all(|one| one.withdrawn)
}

/// Notes an adoption inside a work: from when the version holds, and the signed statement.
pub(super) async fn adopt(
    work: &mut Work<'_>,
    (charter, space): (Uuid, Uuid),
    version: Uuid,
    holds: &str,
    adoption: Adoption,
) -> Result<(), Failure> {
    let text = work
        .edit(version, |doc| {
            version::set_effective(doc, holds)?;
            version::frozen_text(doc)
        })
        .await?;
    let hash = super::frozen::hash(&text);
    let topic = topic(version, &hash);
    let body = serde_json::to_string(&Adoption { hash, ..adoption });
    let body = body.map_err(|_| kring_store::StoreError::Internal("statement"))?;
    work.say(space, charter, ADOPTION, &topic, body).await?;
    Ok(())
}

/// The newest version when it says what the charter says now, else a new one.
async fn newest_or_new(
    app: &App,
    work: &mut Work<'_>,
    charter: Uuid,
    space: Uuid,
    noted: Noted,
) -> Result<Uuid, Failure> {
    let standing = store::standing(work.connection()?, charter, app.today()).await?;
    let nothing_told =
        [&noted.name, &noted.reason, &noted.author].into_iter().all(|told| told.trim().is_empty());
    if let Some(latest) = standing.latest.filter(|_| nothing_told) {
        let now =
            work.edit(charter, |doc| super::frozen::freeze(&super::kind::read(doc, app.today()))).await?;
        if super::frozen::hash(&now) == latest.hash {
            return Ok(latest.id.parse().map_err(|_| kring_store::StoreError::Damaged("document"))?);
        }
    }
    freeze_now(app, work, charter, space, noted).await
}

/// The id of a version of this charter.
pub(super) async fn of(vault: &Vault, version: &str, charter: Uuid) -> Result<Uuid, Failure> {
    let (version, of) = found_version(vault, version).await?;
    if of == charter { Ok(version) } else { Err(Failure::refused("version-not-found")) }
}

/// Who notes something down: the name that was given, else that of whose notebook it is, if the circle knows.
pub(super) async fn noted_by(vault: &Vault, space: Uuid, given: &str) -> Result<String, Failure> {
    let given = checked_line(given, "by")?;
    if !given.is_empty() {
        return Ok(given);
    }
    let own = own_key(vault);
    let me = vault
        .with(space, |doc| Ok(circle::kind::people(doc).into_iter().find(|member| member.key == own)))
        .await?;
    me.map(|me| me.name).ok_or_else(|| Failure::refused("agree-by-whom"))
}

fn checked_names(names: Vec<Somebody>) -> Result<Vec<super::saying::Named>, Failure> {
    if names.len() > MOST {
        return Err(Failure::request("names"));
    }
    let checked = names.into_iter().map(|somebody| {
        let name = checked_line(&somebody.name, "names")?;
        if name.is_empty() {
            Err(Failure::request("names"))
        } else {
            Ok(Somebody { name, ..somebody }.into())
        }
    });
    checked.collect()
}

/// Whether a version is asked of the group and not decided yet; its row.
pub(super) async fn open_proposal(
    app: &App,
    vault: &Vault,
    version: &str,
) -> Result<(Uuid, Uuid, VersionRow), Failure> {
    let (id, charter) = found_version(vault, version).await?;
    let rows = all(app, vault, charter).await?;
    let row = row_of(&rows, id)?.clone();
    if row.status == super::view::VersionStatus::Proposed {
        Ok((id, charter, row))
    } else {
        Err(Failure::refused("proposal-closed"))
    }
}
