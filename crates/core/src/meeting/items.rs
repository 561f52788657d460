//! Items: added, pasted, changed, moved, taken out, unfolded into the steps of their method.

use jiff::civil::Time;
use kring_store::{Doc, Field, StoreError, Vault};
use uuid::Uuid;

use super::change::{self, Changing, line, only_me};
use super::fit;
use super::kind::{self, ITEMS};
use super::model::{LONGEST, MOST_ITEMS, Priority};
use super::paste::{self, Pasted, Told};
use super::read::{Item, Meeting, column, offset};
use super::run::Run;
use super::show;
use super::view::{
    ItemAdd, ItemEdit, ItemId, ItemMove, ItemSet, ItemsAdded, MeetingPaste, MethodName, PasteLook,
    PasteLooked,
};
use super::words::WORDS;
use crate::app::App;
use crate::failure::Failure;
use crate::journal::read_id;
use crate::journal::view::Batch;
use crate::method;
use crate::method::view::MethodQuery;
use crate::register;

/// What an item takes that says nothing of time and follows no method.
const UNSAID: u32 = paste::UNSAID;

/// Adds an item.
pub async fn item_add(app: &App, request: ItemAdd) -> Result<ItemsAdded, Failure> {
    let vault = app.vault().await?;
    let item = filled(app, &vault, &request.id, request.item).await?;
    let mut changing = change::begin(&vault, &request.id).await?;
    not_before_start(&changing.was, item.locked.as_deref())?;
    let items = write_new(&mut changing, &vault, vec![item], request.before.as_deref()).await?;
    Ok(ItemsAdded { items, left_out: Vec::new(), batch: changing.commit().await?.batch })
}

/// Shows what lines would become.
pub async fn paste_look(_: &App, request: PasteLook) -> Result<PasteLooked, Failure> {
    let Told { items, left_out, end, .. } = paste::read(&request.lines);
    let ends = end.map(|end| end.strftime("%H:%M").to_string());
    Ok(PasteLooked { items: items.into_iter().map(ItemSet::from).collect(), ends, left_out })
}

/// Adds an item for each line.
pub async fn paste(app: &App, request: MeetingPaste) -> Result<ItemsAdded, Failure> {
    let vault = app.vault().await?;
    let mut told = paste::read(&request.lines);
    let mut changing = change::begin(&vault, &request.id).await?;
    let start = changing.was.start.map(|start| start.time());
    let minutes = told.minutes(start);
    told.hold_first(start);
    let items = told.items.into_iter().map(ItemSet::from).collect();
    // An agenda that says when it is over says how long a meeting takes that had none.
    let is_whole = changing.was.items.is_empty() && changing.was.minutes.is_none();
    let items = write_new(&mut changing, &vault, items, request.before.as_deref()).await?;
    if let Some(minutes) = minutes.filter(|_| is_whole) {
        changing.edit(|doc| doc.set_field(kind::MINUTES, Field::Int(minutes.into()))).await?;
    }
    Ok(ItemsAdded { items, left_out: told.left_out, batch: changing.commit().await?.batch })
}

/// Changes an item.
pub async fn item_set(app: &App, request: ItemEdit) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let mut set = checked(&vault, request.set).await?;
    let mut changing = change::begin(&vault, &request.id).await?;
    changing.has_item(&request.item)?;
    set.text = changing.linking(set.text.as_deref(), "text").await?;
    // A time that stays may have been there before the meeting was put off.
    let was = changing.was.item(&request.item).and_then(|item| item.locked);
    let locked = set.locked.as_deref().filter(|time| read_time(time).ok() != was);
    not_before_start(&changing.was, locked)?;
    changing.edit(|doc| write(doc, &request.item, &set)).await?;
    write_only_me(&mut changing, &vault, &request.item, set.only_me.as_deref()).await?;
    changing.commit().await
}

/// Moves an item.
pub async fn item_move(app: &App, request: ItemMove) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let mut changing = change::begin(&vault, &request.id).await?;
    changing.has_item(&request.item)?;
    if let Some(before) = &request.before {
        changing.has_item(before)?;
    }
    let there = ids(&changing.was.items);
    changing.edit(|doc| change::place(doc, ITEMS, &there, &request.item, request.before.as_deref())).await?;
    changing.commit().await
}

/// Takes an item out.
pub async fn item_remove(app: &App, request: ItemId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let mut changing = change::begin(&vault, &request.id).await?;
    changing.has_item(&request.item)?;
    not_begun(&changing, &request.item)?;
    changing.edit(|doc| let_go(doc, &request.item)).await?;
    write_only_me(&mut changing, &vault, &request.item, Some("")).await?;
    changing.commit().await
}

/// Puts the steps of an item's method in its place.
pub async fn item_unfold(app: &App, request: ItemId) -> Result<ItemsAdded, Failure> {
    let vault = app.vault().await?;
    let changing = change::begin(&vault, &request.id).await?;
    changing.has_item(&request.item)?;
    not_begun(&changing, &request.item)?;
    let item = changing.was.item(&request.item).cloned().unwrap_or_default();
    if item.method.is_empty() {
        return Err(Failure::refused("meeting-item-without-method"));
    }
    let people = u32::try_from(changing.was.people.len()).ok();
    // The vault is busy with this change: a model of one's own is read outside of it.
    drop(changing);
    let only_me = show::read(&vault, read_id(&request.id)?).await?.only_me.items.remove(&item.id);
    let method = method::show(app, MethodQuery { id: item.method.clone(), language: None }).await?;
    if let Some(least) = fit::least(&method, people).filter(|least| item.minutes < *least) {
        return Err(too_short(least, item.minutes, show::shorter(app, &method, item.minutes, people).await?));
    }
    let mut changing = change::begin(&vault, &request.id).await?;
    let steps = fit::steps(&method, item.minutes, people);
    if steps.is_empty() {
        return Err(Failure::refused("meeting-item-without-method"));
    }
    // What was written of the whole stands with its first step.
    let mut whole = Some(ItemSet { only_me, ..ItemSet::from(&item) });
    let sets = steps.into_iter().map(|step| {
        let said = whole.take().unwrap_or_default();
        let text = said.text.into_iter().chain([step.rule]).filter(|text| !text.trim().is_empty());
        ItemSet {
            title: Some(step.name),
            minutes: Some(step.minutes),
            method: None,
            lead: Some(item.lead.clone()),
            priority: Some(item.priority),
            text: Some(text.collect::<Vec<_>>().join("\n\n")),
            section: Some(item.title.clone()),
            track: Some(item.track.clone()),
            ..said
        }
    });
    let items = write_new(&mut changing, &vault, sets.collect(), Some(&item.id)).await?;
    changing.edit(|doc| let_go(doc, &item.id)).await?;
    Ok(ItemsAdded { items, left_out: Vec::new(), batch: changing.commit().await?.batch })
}

/// A method has less than it needs: how much that is, and a shorter one of its family where there is one.
fn too_short(least: u32, minutes: u32, instead: Option<MethodName>) -> Failure {
    let code = if instead.is_some() { "meeting-item-too-short-instead" } else { "meeting-item-too-short" };
    let mut failure = Failure::refused(code);
    failure.args.insert("least".into(), least.to_string());
    failure.args.insert("minutes".into(), minutes.to_string());
    failure.args.extend(instead.map(|method| ("instead".into(), method.name)));
    failure
}

/// Refuses to take out what the record of a meeting that ran tells of.
fn not_begun(changing: &Changing<'_>, item: &str) -> Result<(), Failure> {
    let begun = Run::of(&changing.was.events, None).begun.iter().any(|one| one == item);
    if begun { Err(Failure::refused("meeting-item-in-record")) } else { Ok(()) }
}

/// Checks a new item of a meeting and gives it what it does not say: the name of its method, and the minutes that it takes there.
async fn filled(app: &App, vault: &Vault, meeting: &str, item: ItemSet) -> Result<ItemSet, Failure> {
    let mut item = checked(vault, item).await?;
    if let Some(id) = item.method.clone().filter(|method| !method.is_empty()) {
        let method = method::show(app, MethodQuery { id, language: None }).await?;
        if item.minutes.is_none() {
            let meeting = show::read(vault, read_id(meeting)?).await?.meeting;
            item.minutes = fit::taken(&method, u32::try_from(meeting.people.len()).ok(), meeting.free());
        }
        item.purpose = item.purpose.or(Some(method.purpose));
        item.title = item.title.filter(|title| !title.is_empty()).or(Some(method.name));
    }
    Ok(item)
}

/// The values without stray blanks, or what is wrong with them.
async fn checked(vault: &Vault, mut item: ItemSet) -> Result<ItemSet, Failure> {
    if item.minutes.is_some_and(|minutes| minutes > LONGEST) {
        return Err(Failure::request("minutes"));
    }
    if let Some(method) = item.method.as_deref().filter(|method| !method.is_empty()) {
        method::known(vault, method).await?;
    }
    item.locked = match item.locked.as_deref().map(str::trim) {
        None => None,
        Some("") => Some(String::new()),
        Some(time) => Some(read_time(time)?.strftime("%H:%M").to_string()),
    };
    for word in WORDS {
        let said = (word.ask)(&mut item);
        *said = said.as_deref().map(|text| line(text, word.name)).transpose()?;
    }
    item.only_me = item.only_me.as_deref().map(|text| only_me(text, "text")).transpose()?;
    Ok(item)
}

/// Nothing can be held at a time at which the meeting has not begun.
fn not_before_start(meeting: &Meeting, locked: Option<&str>) -> Result<(), Failure> {
    let time = locked.filter(|time| !time.is_empty()).map(read_time).transpose()?;
    let minute = time.zip(meeting.zoned()).and_then(|(time, start)| offset(&start, time));
    if minute.is_some_and(|minute| minute < 0) { Err(Failure::request("locked")) } else { Ok(()) }
}

fn read_time(time: &str) -> Result<Time, StoreError> {
    let time: Time = time.parse().map_err(|_| StoreError::Request("locked"))?;
    if time.second() == 0 { Ok(time) } else { Err(StoreError::Request("locked")) }
}

/// Writes new items, which are checked, in their order before another, or at the end. Returns their ids.
pub(super) async fn write_new(
    changing: &mut Changing<'_>,
    vault: &Vault,
    items: Vec<ItemSet>,
    before: Option<&str>,
) -> Result<Vec<String>, Failure> {
    if changing.was.items.len() + items.len() > MOST_ITEMS {
        return Err(Failure::refused("meeting-too-many-items"));
    }
    if let Some(before) = before {
        changing.has_item(before)?;
    }
    let mut new: Vec<(String, ItemSet)> = Vec::with_capacity(items.len());
    for item in items {
        let text = changing.linking(item.text.as_deref(), "text").await?;
        new.push((Uuid::now_v7().simple().to_string(), ItemSet { text, ..item }));
    }
    let there = ids(&changing.was.items);
    changing
        .edit(|doc| {
            for (id, item) in &new {
                let minutes = item.minutes.or(Some(UNSAID));
                let title = item.title.clone().or_else(|| Some(String::new()));
                write(doc, id, &ItemSet { minutes, title, ..item.clone() })?;
                doc.append(ITEMS, id)?;
                if before.is_some() {
                    change::place(doc, ITEMS, &there, id, before)?;
                }
            }
            Ok(())
        })
        .await?;
    for (id, item) in &new {
        write_only_me(changing, vault, id, item.only_me.as_deref()).await?;
    }
    Ok(new.into_iter().map(|(id, _)| id).collect())
}

/// Writes what everyone may read of an item.
pub(super) fn write(doc: &Doc, id: &str, item: &ItemSet) -> Result<(), StoreError> {
    let minutes = item.minutes.map(|minutes| minutes.to_string());
    let priority = item.priority.map(|priority| priority.code().to_owned());
    let words = WORDS.iter().map(|word| (word.column, (word.asked)(item)));
    let others = [
        (column::ITEM_MINUTES, &minutes),
        (column::ITEM_METHOD, &item.method),
        (column::ITEM_PRIORITY, &priority),
        (column::ITEM_LOCKED, &item.locked),
    ];
    write_columns(doc, id, &words.chain(others).collect::<Vec<_>>(), column::ITEM_TITLE)?;
    match &item.text {
        Some(text) if doc.text(&kind::item_text(id)) != *text => doc.replace_text(&kind::item_text(id), text),
        _ => Ok(()),
    }
}

/// Lets an item go. Whoever writes into it elsewhere meanwhile keeps it; to move it, or to give it other minutes, does not.
fn let_go(doc: &Doc, id: &str) -> Result<(), StoreError> {
    let words = WORDS.iter().filter(|word| !word.arranges).map(|word| word.column);
    register::let_go(doc, id, &words.collect::<Vec<_>>(), &[kind::item_text(id)])
}

/// Sets the columns that say something. What was never said is not made empty, except in the column that makes an entry one.
pub(super) fn write_columns(
    doc: &Doc,
    id: &str,
    columns: &[(&'static str, &Option<String>)],
    first: &str,
) -> Result<(), StoreError> {
    for (column, value) in columns {
        let Some(value) = value else { continue };
        let known = doc.entries(column).contains_key(id);
        if known || !value.is_empty() || *column == first {
            register::set(doc, id, &[(column, value)])?;
        }
    }
    Ok(())
}

async fn write_only_me(
    changing: &mut Changing<'_>,
    vault: &Vault,
    item: &str,
    text: Option<&str>,
) -> Result<(), StoreError> {
    let Some(text) = text else { return Ok(()) };
    let notes = kind::notes_id(vault, changing.id);
    if text.is_empty() && !changing.work.knows(notes).await? {
        return Ok(());
    }
    let notes = kind::ensure_notes(&mut changing.work, vault, changing.id).await?;
    let name = kind::item_text(item);
    changing
        .work
        .edit(notes, |doc| if doc.text(&name) == text { Ok(()) } else { doc.replace_text(&name, text) })
        .await
}

pub(super) fn ids(items: &[Item]) -> Vec<String> {
    items.iter().map(|item| item.id.clone()).collect()
}

fn said(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

impl From<Pasted> for ItemSet {
    fn from(mut line: Pasted) -> Self {
        let words = Self::saying(|word| said((word.pasted)(&mut line)));
        Self {
            title: Some(line.title),
            minutes: Some(line.minutes),
            method: said(&line.method),
            locked: line.locked.map(|time| time.strftime("%H:%M").to_string()),
            priority: line.priority,
            text: said(&line.text),
            ..words
        }
    }
}

impl From<&Item> for ItemSet {
    fn from(item: &Item) -> Self {
        Self {
            title: Some(item.title.clone()),
            minutes: Some(item.minutes),
            method: said(&item.method),
            priority: Some(item.priority).filter(|priority| *priority != Priority::default()),
            text: said(&item.text),
            locked: item.locked.map(|time| time.strftime("%H:%M").to_string()),
            ..Self::saying(|word| said((word.of)(item)))
        }
    }
}
