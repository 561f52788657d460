//! The record: what ended, what left, and who was there where that survives. It holds no word of what was said.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kring_store::{Doc, StoreError, Vault, Work};
use uuid::Uuid;

use super::kind::{RECORD, code, read_code};
use super::view::{Certificate, ClosedLeft, EndedKind};
use crate::app::App;
use crate::failure::Failure;
use crate::register;

const END_OF: &str = "end_of";
const END_KIND: &str = "end_kind";
const END_AT: &str = "end_at";
const END_RULE: &str = "end_rule";
const END_COUNT: &str = "end_count";
/// The documents that an ending has still to destroy; empty once it is done.
const DOOMED: &str = "doomed";

const LEFT_OF: &str = "left_of";
const LEFT_WHAT: &str = "left_what";
const LEFT_FORM: &str = "left_form";
const LEFT_AT: &str = "left_at";
const LEFT_RULE: &str = "left_rule";
const LEFT_HASH: &str = "left_hash";
const LEFT_GROUP: &str = "left_group";

/// Sessions that I hold because they were formally requested: id to the day since when, and their documents, apart by spaces.
const HELD: &str = "held";
const HELD_PARTS: &str = "held_parts";

/// Sessions that others write too: id to the day on which their notes end at the latest.
const LATEST: &str = "latest";

const THERE: &str = "there";
const THERE_GROUP: &str = "there_group";
const THERE_NAME: &str = "there_name";
const THERE_DATE: &str = "there_date";
const THERE_MINUTES: &str = "there_minutes";
const THERE_METHOD: &str = "there_method";

/// That somebody was at a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct There {
    /// Their name.
    pub person: String,
    /// The group.
    pub group: String,
    /// Its name.
    pub name: String,
    /// The day.
    pub date: String,
    /// How long it took, in minutes.
    pub minutes: u32,
    /// The method.
    pub method: String,
}

/// What remains of everything that ended, newest first.
pub async fn certificates(app: &App, (): ()) -> Result<Vec<Certificate>, Failure> {
    let vault = app.vault().await?;
    let mut all: Vec<Certificate> = register::read(&vault, &RECORD, |doc| {
        register::entries(doc, END_OF).into_keys().map(|entry| written(doc, &entry)).collect()
    })
    .await?;
    all.retain(|one| one.kind != EndedKind::Document);
    all.sort_by(|a, b| b.at.cmp(&a.at));
    Ok(all)
}

/// The certificate that an entry holds.
fn written(doc: &Doc, entry: &str) -> Certificate {
    let value = |column: &str| doc.entry(column, entry).unwrap_or_default();
    Certificate {
        id: value(END_OF),
        kind: read_code(&value(END_KIND)),
        at: value(END_AT),
        rule: read_code(&value(END_RULE)),
        documents: value(END_COUNT).parse().unwrap_or(0),
    }
}

/// What was said of an ending: its entry, and the certificate in it. Nothing of a document that gave way to another.
pub(super) async fn said(vault: &Vault, entry: &str) -> Result<Option<(String, Certificate)>, StoreError> {
    let said = register::read(vault, &RECORD, |doc| Some((entry.to_owned(), written(doc, entry)))).await?;
    Ok(said.filter(|(_, certificate)| certificate.kind != EndedKind::Document))
}

/// Writes a certificate with what it has still to destroy.
pub(super) async fn begin(
    work: &mut Work<'_>,
    vault: &Vault,
    certificate: &Certificate,
    doomed: &[Uuid],
) -> Result<(), StoreError> {
    let entry = Uuid::now_v7().simple().to_string();
    write(work, vault, (&entry, certificate), doomed).await
}

/// Writes a certificate under its entry.
pub(super) async fn write(
    work: &mut Work<'_>,
    vault: &Vault,
    (entry, certificate): (&str, &Certificate),
    doomed: &[Uuid],
) -> Result<(), StoreError> {
    let list = doomed.iter().map(|id| id.simple().to_string()).collect::<Vec<_>>().join(" ");
    register::edit(work, vault, &RECORD, |doc| {
        register::set(
            doc,
            entry,
            &[
                (END_OF, &certificate.id),
                (END_KIND, &code(certificate.kind)),
                (END_AT, &certificate.at),
                (END_RULE, &code(certificate.rule)),
                (END_COUNT, &certificate.documents.to_string()),
                (DOOMED, &list),
            ],
        )
    })
    .await
}

/// The sessions and groups that there is a certificate of.
pub(super) async fn certified(vault: &Vault) -> Result<BTreeSet<Uuid>, StoreError> {
    register::read(vault, &RECORD, |doc| {
        let kind = doc.entries(END_KIND);
        let whole =
            |entry: &str| read_code::<EndedKind>(&register::value(&kind, entry)) != EndedKind::Document;
        let ended = register::entries(doc, END_OF).into_iter().filter(|(entry, _)| whole(entry));
        ended.filter_map(|(_, of)| of.parse().ok()).collect()
    })
    .await
}

/// What has still to be destroyed, by entry.
pub(super) async fn unfinished(vault: &Vault) -> Result<BTreeMap<String, Vec<Uuid>>, StoreError> {
    register::read(vault, &RECORD, |doc| {
        let doomed = doc.entries(DOOMED).into_iter().filter(|(_, list)| !list.is_empty());
        let ids = |list: String| list.split(' ').filter_map(|id| id.parse().ok()).collect();
        doomed.map(|(entry, list)| (entry, ids(list))).collect()
    })
    .await
}

/// Notes that everything of an entry is destroyed.
pub(super) async fn finished(work: &mut Work<'_>, vault: &Vault, entry: &str) -> Result<(), StoreError> {
    register::edit(work, vault, &RECORD, |doc| register::set(doc, entry, &[(DOOMED, "")])).await
}

/// Writes a line about what left.
pub(super) async fn leaves(work: &mut Work<'_>, vault: &Vault, line: &ClosedLeft) -> Result<(), StoreError> {
    register::edit(work, vault, &RECORD, |doc| {
        register::set(
            doc,
            &line.id,
            &[
                (LEFT_OF, &line.of),
                (LEFT_WHAT, &line.what),
                (LEFT_FORM, &line.form),
                (LEFT_AT, &line.at),
                (LEFT_RULE, &line.rule),
                (LEFT_HASH, &line.hash),
                (LEFT_GROUP, &line.group),
            ],
        )
    })
    .await
}

/// Everything that left, newest first.
pub(super) async fn lines(vault: &Vault) -> Result<Vec<ClosedLeft>, StoreError> {
    let mut all = register::read(vault, &RECORD, |doc| {
        let columns =
            [LEFT_OF, LEFT_FORM, LEFT_AT, LEFT_RULE, LEFT_HASH, LEFT_GROUP].map(|name| doc.entries(name));
        let value = |number: usize, id: &str| {
            columns.get(number).map(|column| register::value(column, id)).unwrap_or_default()
        };
        let view = |(id, what): (String, String)| ClosedLeft {
            of: value(0, &id),
            what,
            form: value(1, &id),
            at: value(2, &id),
            rule: value(3, &id),
            hash: value(4, &id),
            group: value(5, &id),
            id,
        };
        register::entries(doc, LEFT_WHAT).into_iter().map(view).collect::<Vec<_>>()
    })
    .await?;
    all.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.id.cmp(&a.id)));
    Ok(all)
}

/// What I hold: since when, and the documents that it had then.
pub(super) type Held = BTreeMap<Uuid, (Date, BTreeSet<Uuid>)>;

/// Notes that I hold a session with its documents since a day, or no longer. What somebody else of a group takes back in the session itself,
/// or lets it point at, changes nothing of this.
pub(super) async fn hold(
    work: &mut Work<'_>,
    vault: &Vault,
    session: Uuid,
    (since, parts): (&str, &[Uuid]),
) -> Result<(), StoreError> {
    let parts = parts.iter().map(|id| id.simple().to_string()).collect::<Vec<_>>().join(" ");
    let values = [(HELD, since), (HELD_PARTS, parts.as_str())];
    register::edit(work, vault, &RECORD, |doc| register::set(doc, &session.to_string(), &values)).await
}

/// The sessions that I hold.
pub(super) async fn held(vault: &Vault) -> Result<Held, StoreError> {
    register::read(vault, &RECORD, |doc| {
        let parts = doc.entries(HELD_PARTS);
        let one = |(id, since): (String, String)| {
            let parts = register::value(&parts, &id);
            let parts = parts.split(' ').filter_map(|id| id.parse().ok()).collect();
            Some((id.parse().ok()?, (since.parse().ok()?, parts)))
        };
        doc.entries(HELD).into_iter().filter_map(one).collect()
    })
    .await
}

/// Whether a document belongs to what I hold.
pub(super) fn holds(held: &Held, id: Uuid) -> bool {
    held.contains_key(&id) || held.values().any(|(_, parts)| parts.contains(&id))
}

/// Until when sessions that others write too are kept at most.
pub(super) type Latest = BTreeMap<Uuid, Date>;

/// Notes that a session may be kept until a day. One that may be kept longer already stays as it is.
pub(super) async fn lift(
    work: &mut Work<'_>,
    vault: &Vault,
    session: Uuid,
    day: Date,
) -> Result<(), StoreError> {
    let (id, latest) = (session.to_string(), day.to_string());
    register::edit(work, vault, &RECORD, |doc| {
        let known = doc.entry(LATEST, &id).and_then(|known| known.parse::<Date>().ok());
        match known {
            Some(known) if known >= day => Ok(()),
            _ => register::set(doc, &id, &[(LATEST, &latest)]),
        }
    })
    .await
}

/// Until when they are, as far as I noted it. What is written into the sessions themselves changes nothing of this.
pub(super) async fn latest(vault: &Vault) -> Result<Latest, StoreError> {
    register::read(vault, &RECORD, |doc| {
        let one = |(id, day): (String, String)| Some((id.parse().ok()?, day.parse().ok()?));
        doc.entries(LATEST).into_iter().filter_map(one).collect()
    })
    .await
}

/// Keeps who was there, because the group agreed that this survives.
pub(super) async fn keep(work: &mut Work<'_>, vault: &Vault, there: &[There]) -> Result<(), StoreError> {
    if there.is_empty() {
        return Ok(());
    }
    register::edit(work, vault, &RECORD, |doc| {
        there.iter().try_for_each(|line| {
            let entry = Uuid::now_v7().simple().to_string();
            register::set(
                doc,
                &entry,
                &[
                    (THERE, &line.person),
                    (THERE_GROUP, &line.group),
                    (THERE_NAME, &line.name),
                    (THERE_DATE, &line.date),
                    (THERE_MINUTES, &line.minutes.to_string()),
                    (THERE_METHOD, &line.method),
                ],
            )
        })
    })
    .await
}

/// Who was there at what has ended.
pub(super) async fn kept(vault: &Vault) -> Result<Vec<There>, StoreError> {
    let read = |doc: &Doc| {
        let columns = [THERE_GROUP, THERE_NAME, THERE_DATE, THERE_MINUTES, THERE_METHOD];
        let columns = columns.map(|name| doc.entries(name));
        let value = |number: usize, id: &str| {
            columns.get(number).map(|column| register::value(column, id)).unwrap_or_default()
        };
        let view = |(id, person): (String, String)| There {
            person,
            group: value(0, &id),
            name: value(1, &id),
            date: value(2, &id),
            minutes: value(3, &id).parse().unwrap_or(0),
            method: value(4, &id),
        };
        register::entries(doc, THERE).into_iter().map(view).collect::<Vec<_>>()
    };
    register::read(vault, &RECORD, read).await
}
