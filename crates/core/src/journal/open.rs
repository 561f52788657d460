//! Opens a page.

use jiff::Timestamp;
use kring_store::{Doc, StoreError, Vault, Version};
use uuid::Uuid;

use super::attachments::attachment_views;
use super::came;
use super::kind;
use super::store;
use super::tags;
use super::view::{PageId, PageView};
use crate::app::App;
use crate::failure::Failure;
use crate::line;
use crate::people;
use crate::people::session::Session;
use crate::people::view::SessionView;
use crate::tracker::kind::VALUES;
use crate::tracker::view::ValueView;

/// The page as it is now.
pub async fn open(app: &App, request: PageId) -> Result<PageView, Failure> {
    let vault = app.vault().await?;
    view(&vault, page(&vault, &request.id).await?).await
}

/// The id of a page. No verb of the journal reaches anything else by its id: closed notes above all have doors of their own, and end as it
/// was agreed.
pub(crate) async fn page(vault: &Vault, id: &str) -> Result<Uuid, StoreError> {
    let id = read_id(id)?;
    let kind = vault.kind_of(id).await?;
    if kind.as_deref() == Some(kind::PAGE.name) { Ok(id) } else { Err(StoreError::NotFound) }
}

/// The page as it is now.
pub(super) async fn view(vault: &Vault, id: Uuid) -> Result<PageView, Failure> {
    let names = tags::names(vault).await?;
    let modified = store::modified(vault, id).await?;
    let mut page = vault.with(id, |doc| page_view(doc, id, &names, modified)).await?;
    people::name_session(vault, &mut page.session).await?;
    Ok(page)
}

/// A page as the window receives it.
pub(super) fn page_view(
    doc: &Doc,
    id: Uuid,
    names: &std::collections::BTreeMap<String, String>,
    modified: i64,
) -> Result<PageView, StoreError> {
    let field = |name| doc.text_field(name).unwrap_or_default();
    let tags = tags::named(doc.members(kind::TAGS).iter().map(String::as_str), names);
    Ok(PageView {
        id: id.to_string(),
        title: field(kind::TITLE),
        date: field(kind::DATE),
        tags,
        text: doc.text(kind::BODY),
        only_me: doc.text(kind::ONLY_ME),
        agreements: doc.text(kind::AGREEMENTS),
        session: Session::of(doc).map(SessionView::from),
        version: write_version(&doc.version()),
        created: field(kind::WRITTEN),
        modified: write_instant(modified),
        trashed: doc.trashed().map(write_instant),
        attachments: attachment_views(id, doc),
        method: doc.text_field(kind::METHOD),
        came: came::shown(doc),
        values: doc
            .entries(VALUES)
            .into_iter()
            .map(|(tracker, value)| ValueView { tracker, value })
            .collect(),
    })
}

/// Reads an id as requests carry it.
pub(crate) fn read_id(text: &str) -> Result<Uuid, StoreError> {
    text.parse().map_err(|_| StoreError::NotFound)
}

/// A page's title is one line of at most 300 characters.
pub(super) fn check_own_title(title: &str) -> Result<(), StoreError> {
    line::check_own(title, 300, "title")
}

/// A title that others may read is so too, and nothing hides in it.
pub(crate) fn check_title(title: &str) -> Result<(), StoreError> {
    line::check(title, 300, "title")
}

/// A text of at most ten million bytes: some thirty books. More is a file, not a page.
pub(crate) fn check_text(text: &str) -> Result<(), StoreError> {
    if text.len() > 10_000_000 { Err(StoreError::TextTooLong) } else { Ok(()) }
}

/// Milliseconds as RFC 3339, UTC.
pub(crate) fn write_instant(at: i64) -> String {
    Timestamp::from_millisecond(at).unwrap_or(Timestamp::UNIX_EPOCH).to_string()
}

/// A version as requests carry it.
pub(crate) fn write_version(version: &Version) -> String {
    version.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a version; what is no version is unknown.
pub(crate) fn read_version(text: &str) -> Result<Version, StoreError> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0).ok_or(StoreError::StaleVersion)?;
    Ok(Version::from_bytes(digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()))
}
