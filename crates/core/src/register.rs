//! Registers: documents of the notebook as a whole, such as tags, saved searches and phrases. Every device makes them alike.

use std::collections::BTreeMap;

use kring_store::kind::{Invalid, Kind, Projection};
use kring_store::{AroundBatch, Doc, StoreError, Vault, Work};

use crate::journal::tags::made_id;

/// A register that no table is made from.
pub(crate) fn without_rows(_: &Doc, _: u32) -> Result<Projection, Invalid> {
    let (title, body) = (String::new(), String::new());
    let (facets, rows) = (Vec::new(), Vec::new());
    Ok(Projection { date: jiff::civil::date(1, 1, 1), moment: 0, title, body, facets, rows })
}

/// Reads the register of a kind; what was never written is empty.
pub(crate) async fn read<T: Default>(
    vault: &Vault,
    kind: &'static Kind,
    read: impl FnOnce(&Doc) -> T,
) -> Result<T, StoreError> {
    match vault.with(made_id(vault, kind.name), |doc| Ok(read(doc))).await {
        Err(StoreError::NotFound) => Ok(T::default()),
        other => other,
    }
}

/// Edits the register of a kind, made when there is none yet.
pub(crate) async fn edit<T>(
    work: &mut Work<'_>,
    vault: &Vault,
    kind: &'static Kind,
    edit: impl FnOnce(&Doc) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let id = made_id(vault, kind.name);
    if !work.knows(id).await? {
        work.create_as(id, kind, vault.personal_space(), |_| Ok(())).await?;
    }
    work.edit(id, edit).await
}

/// Sets some columns of an entry: a register each, with the entry's id.
pub(crate) fn set(doc: &Doc, id: &str, columns: &[(&str, &str)]) -> Result<(), StoreError> {
    columns.iter().try_for_each(|(column, value)| {
        if doc.entries(column).get(id).map(String::as_str) == Some(*value) {
            return Ok(());
        }
        doc.set_entry(column, id, value)
    })
}

/// The column that says which entries are gone. Their values stay where they are, so that taking this back brings all of them back,
/// also what was changed before.
const GONE: &str = "gone";

/// Lets an entry go.
pub(crate) fn remove(doc: &Doc, id: &str) -> Result<(), StoreError> {
    doc.set_entry(GONE, id, "yes")
}

/// Takes back that an entry was let go.
pub(crate) fn restore(doc: &Doc, id: &str) -> Result<(), StoreError> {
    if doc.entries(GONE).contains_key(id) { doc.clear_entry(GONE, id) } else { Ok(()) }
}

/// Takes back which entries came and went in a batch, as far as they are still as it left them. `all` are the columns, the first one
/// that every entry has.
pub(crate) fn take_back_entries(around: &AroundBatch<'_>, all: &[&str]) -> Result<(), StoreError> {
    let Some(first) = all.first() else { return Ok(()) };
    let AroundBatch { before, after, now } = around;
    let [was, left, is] = [before, after, *now].map(|doc| entries(doc, first));
    let same = |id: &str| all.iter().all(|column| doc_value(after, column, id) == doc_value(now, column, id));
    for id in left.keys().filter(|id| !was.contains_key(*id) && is.contains_key(*id) && same(id)) {
        remove(now, id)?;
    }
    for id in was.keys().filter(|id| !left.contains_key(*id) && !is.contains_key(*id) && same(id)) {
        restore(now, id)?;
    }
    Ok(())
}

fn doc_value(doc: &Doc, column: &str, id: &str) -> String {
    doc.entry(column, id).unwrap_or_default()
}

/// The entries that are there, by the values of one column; ids ascend with time.
pub(crate) fn entries(doc: &Doc, column: &str) -> BTreeMap<String, String> {
    let gone = doc.entries(GONE);
    doc.entries(column).into_iter().filter(|(id, _)| !gone.contains_key(id)).collect()
}

/// The value of a column for an entry.
pub(crate) fn value(column: &BTreeMap<String, String>, id: &str) -> String {
    column.get(id).cloned().unwrap_or_default()
}
