//! Registers: documents of the notebook as a whole, such as tags, saved searches and phrases. Every device makes them alike.

use std::collections::BTreeMap;

use kring_store::kind::{Invalid, Kind, Projection};
use kring_store::{AroundBatch, By, Doc, StoreError, Vault, Work};

use crate::app::App;
use crate::failure::Failure;
use crate::journal::tags::made_id;
use crate::journal::view::Batch;

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

/// Changes an entry of a register, as one batch. `column` is one that every entry has; an entry that has it no more is `missing`.
pub(crate) async fn change(
    app: &App,
    kind: &'static Kind,
    column: &str,
    id: &str,
    missing: Failure,
    change: impl FnOnce(&Doc, &str) -> Result<(), StoreError>,
) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    if !read(&vault, kind, |doc| entries(doc, column).contains_key(id)).await? {
        return Err(missing);
    }
    let mut work = vault.work(By::Person).await?;
    edit(&mut work, &vault, kind, |doc| change(doc, id)).await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
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
/// What stands before the name of a text, where a column's name stands alone.
const TEXT: char = '~';

/// Lets an entry go, whatever becomes of it.
pub(crate) fn remove(doc: &Doc, id: &str) -> Result<(), StoreError> {
    doc.set_entry(GONE, id, "yes")
}

/// Lets an entry go as it reads now: it stays when somebody writes into these columns or texts without knowing of that.
pub(crate) fn let_go(doc: &Doc, id: &str, columns: &[&str], texts: &[String]) -> Result<(), StoreError> {
    doc.set_entry(GONE, id, &as_it_reads(doc, id, columns, texts))
}

/// How an entry reads: a short hash of each of its columns and texts, behind the name. No name has a blank in it.
pub(crate) fn as_it_reads(doc: &Doc, id: &str, columns: &[&str], texts: &[String]) -> String {
    let columns = columns.iter().map(|column| format!("{column}={}", short(&doc_value(doc, column, id))));
    let texts = texts.iter().map(|text| format!("{TEXT}{text}={}", short(&doc.text(text))));
    columns.chain(texts).collect::<Vec<_>>().join(" ")
}

/// Whether an entry still reads as it did then; also where nothing was said of how it read.
pub(crate) fn still_reads(doc: &Doc, id: &str, then: &str) -> bool {
    then.split(' ').filter_map(|one| one.rsplit_once('=')).all(|(name, hash)| {
        let now = match name.strip_prefix(TEXT) {
            Some(text) => doc.text(text),
            None => doc_value(doc, name, id),
        };
        short(&now) == hash
    })
}

fn short(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().chars().take(16).collect()
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
    let is_gone = |id: &str| gone.get(id).is_some_and(|then| still_reads(doc, id, then));
    doc.entries(column).into_iter().filter(|(id, _)| !is_gone(id)).collect()
}

/// The value of a column for an entry.
pub(crate) fn value(column: &BTreeMap<String, String>, id: &str) -> String {
    column.get(id).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two devices that have the same.
    fn two() -> (Doc, Doc) {
        let (one, other) = (Doc::new(1).unwrap(), Doc::new(2).unwrap());
        set(&one, "a", &[("title", "Case"), ("minutes", "35")]).unwrap();
        one.replace_text("item.a", "What it is about.").unwrap();
        merge(&one, &other);
        (one, other)
    }

    fn merge(from: &Doc, into: &Doc) {
        assert!(into.import(&from.snapshot().unwrap()).unwrap());
    }

    fn goes(doc: &Doc) {
        let_go(doc, "a", &["title"], &["item.a".to_owned()]).unwrap();
        assert!(entries(doc, "title").is_empty());
    }

    /// Whether it is there on both devices, once each knows what the other did.
    fn stays((one, other): &(Doc, Doc)) -> bool {
        merge(one, other);
        merge(other, one);
        let there = [one, other].map(|doc| entries(doc, "title").contains_key("a"));
        assert_eq!(there[0], there[1], "both agree");
        there[0]
    }

    #[test]
    fn what_is_let_go_is_gone_whatever_else_is_done_with_it() {
        let both = two();
        goes(&both.0);
        set(&both.1, "a", &[("minutes", "20")]).unwrap();
        assert!(!stays(&both));
    }

    #[test]
    fn what_somebody_writes_into_it_without_knowing_keeps_it_with_all_it_says() {
        let both = two();
        goes(&both.0);
        both.1.replace_text("item.a", "What it is about. Three questions.").unwrap();
        assert!(stays(&both));
        assert_eq!(both.0.text("item.a"), "What it is about. Three questions.");
        goes(&both.0);
        assert!(!stays(&both), "whoever has seen that may still let it go");

        let both = two();
        goes(&both.0);
        set(&both.1, "a", &[("title", "Case of Joris")]).unwrap();
        assert!(stays(&both));
    }

    #[test]
    fn what_was_let_go_before_anything_was_said_of_how_it_read_stays_gone() {
        let both = two();
        remove(&both.0, "a").unwrap();
        set(&both.1, "a", &[("title", "Case of Joris")]).unwrap();
        assert!(!stays(&both));
        restore(&both.1, "a").unwrap();
        assert!(stays(&both));
    }
}
