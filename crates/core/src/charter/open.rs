//! Opens a charter: what it says now, and where it stands.

use jiff::ToSpan;
use jiff::civil::Date;
use kring_store::{Doc, StoreError, Vault};
use uuid::Uuid;

use super::frozen::{freeze, hash};
use super::kind::{self, Entry};
use super::store;
use super::view::{CharterId, CharterView, Content, HolderView, RoleView};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::{write_instant, write_version};

/// The charter as it is now.
pub async fn open(app: &App, request: CharterId) -> Result<CharterView, Failure> {
    let vault = app.vault().await?;
    let (id, space) = found(&vault, &request.id).await?;
    view(app, &vault, id, space).await
}

/// The id and the space of a charter; another document's id is refused.
pub(super) async fn found(vault: &Vault, id: &str) -> Result<(Uuid, Uuid), Failure> {
    let missing = || Failure::refused("charter-not-found");
    let id = id.parse().map_err(|_| missing())?;
    let space = home(vault, id).await?.ok_or_else(missing)?;
    Ok((id, space))
}

/// The group of a charter, `None` when the document is none.
pub(super) async fn home(vault: &Vault, id: Uuid) -> Result<Option<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    store::home(reader.connection()?, id).await
}

/// The charter as it is now.
pub(super) async fn view(app: &App, vault: &Vault, id: Uuid, space: Uuid) -> Result<CharterView, Failure> {
    let today = app.today();
    let (circle_name, calls_itself) = store::circle(vault, space).await?;
    let modified = store::modified(vault, id).await?;
    let standing = {
        let mut reader = vault.read().await?;
        store::standing(reader.connection()?, id, today).await?
    };
    let latest = standing.latest.clone().map(|latest| latest.hash);
    let look = |doc: &Doc| -> Result<CharterView, StoreError> {
        let changed = match &latest {
            Some(latest) => hash(&freeze(&kind::read(doc, today))?) != *latest,
            None => true,
        };
        Ok(CharterView {
            id: id.to_string(),
            circle: space.to_string(),
            circle_name,
            calls_itself,
            base: write_version(&doc.version()),
            content: content(doc, today),
            in_force: standing.in_force,
            upcoming: standing.upcoming,
            proposal: standing.proposal,
            latest: standing.latest,
            versions: standing.count,
            changed,
            modified: write_instant(modified),
            trashed: doc.trashed().map(write_instant),
        })
    };
    Ok(vault.with(id, look).await?)
}

/// Everything that a charter says on a day, with what only the document knows.
pub(super) fn content(doc: &Doc, today: Date) -> Content {
    let mut content = Content::from(&kind::read(doc, today));
    content.sentences = kind::sentences(doc);
    let mut origins = kind::origins(doc);
    content.each_text(|path, texts| {
        for (language, said) in texts {
            said.from = origins.remove(&kind::text_name(path, language));
        }
    });
    let mut entries = kind::holders(doc);
    for role in &mut content.roles {
        let months = role.term_months;
        let all = entries.remove(&role.id).unwrap_or_default();
        let (now, mut others): (Vec<Entry>, Vec<Entry>) =
            all.into_iter().partition(|entry| entry.holds(today));
        others.sort_by(|a, b| (&a.from, &a.id).cmp(&(&b.from, &b.id)));
        let views = |entries: Vec<Entry>| entries.into_iter().map(|entry| holder(entry, months)).collect();
        let (holders, others) = (views(now), views(others));
        *role = RoleView { holders, others, ..std::mem::take(role) };
    }
    content
}

fn holder(entry: Entry, term: Option<u32>) -> HolderView {
    let begun: Option<Date> = entry.from.as_deref().and_then(|from| from.parse().ok());
    let ends = begun.zip(term).and_then(|(begun, months)| begun.checked_add(i64::from(months).months()).ok());
    let Entry { id, name, organisation, from, until } = entry;
    HolderView { id, name, organisation, from, until, term_ends: ends.map(|day| day.to_string()) }
}
