//! Versions: made under a name, listed, opened, brought back.

use jiff::civil::Date;
use kring_formats::charter::Charter;
use kring_store::{By, StoreError, Vault, Work};
use uuid::Uuid;

use super::kind;
use super::open::found;
use super::statements;
use super::store;
use super::version::{self, Noted};
use super::view::{
    CharterId, CharterReturn, Content, VersionId, VersionMade, VersionName, VersionRow, VersionView,
};
use super::write::write;
use crate::app::App;
use crate::circle::checked_line;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::links;
use crate::journal::view::Batch;

/// Freezes what the charter says now, under a name.
pub async fn version_name(app: &App, request: VersionName) -> Result<VersionMade, Failure> {
    let VersionName { id, name, reason, effective, author } = request;
    let noted =
        Noted { effective: day(effective)?.unwrap_or_default(), name, reason, author, ..Noted::default() };
    let vault = app.vault().await?;
    let (charter, space) = found(&vault, &id).await?;
    let mut work = vault.work(By::Person).await?;
    let made = freeze_now(app, &mut work, charter, space, noted).await?;
    let batch = work.commit().await?.to_string();
    made_view(app, &vault, charter, made, batch).await
}

/// The versions, oldest first.
pub async fn versions(app: &App, request: CharterId) -> Result<Vec<VersionRow>, Failure> {
    let vault = app.vault().await?;
    let (charter, _) = found(&vault, &request.id).await?;
    all(app, &vault, charter).await
}

/// A version as it was frozen.
pub async fn version_open(app: &App, request: VersionId) -> Result<VersionView, Failure> {
    let vault = app.vault().await?;
    let (id, charter) = found_version(&vault, &request.id).await?;
    let rows = all(app, &vault, charter).await?;
    let version = row_of(&rows, id)?.clone();
    let content = Content::from(&thawed(&vault, id).await?);
    let mut statements = statements::views(&vault, charter, &rows).await?;
    statements.retain(|statement| statement.number == Some(version.number));
    Ok(VersionView { version, content, statements })
}

/// Makes the charter say what a version says, as a new edit. Who has a role stays as it is.
pub async fn return_to(app: &App, request: CharterReturn) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let (charter, _) = found(&vault, &request.id).await?;
    let (version, of) = found_version(&vault, &request.version).await?;
    if of != charter {
        return Err(Failure::refused("version-not-found"));
    }
    let says = thawed(&vault, version).await?;
    let mut work = vault.work(By::Person).await?;
    work.edit(charter, |doc| write(doc, &says)).await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Freezes what a charter says now inside a work. Returns the version's id.
pub(super) async fn freeze_now(
    app: &App,
    work: &mut Work<'_>,
    charter: Uuid,
    space: Uuid,
    noted: Noted,
) -> Result<Uuid, Failure> {
    let says = work.edit(charter, |doc| Ok(kind::read(doc, app.today()))).await?;
    freeze(app, work, charter, space, &says, noted).await
}

/// Freezes a charter as the next version inside a work. Returns the version's id.
pub(super) async fn freeze(
    app: &App,
    work: &mut Work<'_>,
    charter: Uuid,
    space: Uuid,
    says: &Charter,
    noted: Noted,
) -> Result<Uuid, Failure> {
    let noted = Noted {
        name: checked_line(&noted.name, "name")?,
        author: checked_line(&noted.author, "author")?,
        reason: checked_reason(&noted.reason)?,
        ..noted
    };
    let standing = store::standing(work.connection()?, charter, app.today()).await?;
    let now = app.now().as_millisecond();
    Ok(version::make(work, space, charter, standing.highest + 1, says, noted, now).await?)
}

/// A reason is a paragraph.
pub(super) fn checked_reason(reason: &str) -> Result<String, StoreError> {
    let reason = reason.trim();
    if reason.chars().count() <= 2000 {
        Ok(links::in_words(reason).into_owned())
    } else {
        Err(StoreError::Request("reason"))
    }
}

/// A day of a request; an empty one is none.
pub(super) fn day(day: Option<String>) -> Result<Option<String>, StoreError> {
    let day = day.map(|day| day.trim().to_owned()).filter(|day| !day.is_empty());
    day.as_deref().map(read_date).transpose()?;
    Ok(day)
}

/// A version that was just made, for an answer.
pub(super) async fn made_view(
    app: &App,
    vault: &Vault,
    charter: Uuid,
    version: Uuid,
    batch: String,
) -> Result<VersionMade, Failure> {
    let rows = all(app, vault, charter).await?;
    Ok(VersionMade { id: version.to_string(), version: row_of(&rows, version)?.clone(), batch })
}

/// The id of a version, and its charter; another document's id is refused.
pub(super) async fn found_version(vault: &Vault, id: &str) -> Result<(Uuid, Uuid), Failure> {
    let missing = || Failure::refused("version-not-found");
    let id = id.parse().map_err(|_| missing())?;
    let mut reader = vault.read().await?;
    let charter = store::of_version(reader.connection()?, id).await?.ok_or_else(missing)?;
    Ok((id, charter))
}

/// Every version of a charter, oldest first.
pub(super) async fn all(app: &App, vault: &Vault, charter: Uuid) -> Result<Vec<VersionRow>, Failure> {
    let today: Date = app.today();
    let mut reader = vault.read().await?;
    Ok(store::versions(reader.connection()?, charter, today).await?)
}

/// The row of a version.
pub(super) fn row_of(rows: &[VersionRow], version: Uuid) -> Result<&VersionRow, Failure> {
    let id = version.to_string();
    rows.iter().find(|row| row.id == id).ok_or_else(|| Failure::refused("version-not-found"))
}

/// What a version says.
pub(super) async fn thawed(vault: &Vault, version: Uuid) -> Result<Charter, StoreError> {
    vault.with(version, version::frozen).await
}
