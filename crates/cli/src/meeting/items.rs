//! `meeting add-item`, `paste` and the like: what changes an agenda.

use std::path::Path;

use kring_core::language::say;
use kring_core::meeting;
use kring_core::meeting::view::{
    ItemAdd, ItemEdit, ItemId, ItemMove, ItemSet, ItemsAdded, MeetingId, MeetingPaste, PasteLook, Respread,
};

use super::{changed, shown};
use crate::args::meeting::{Item, Meeting};
use crate::input::{is_stdin, page_text};
use crate::session::Session;
use crate::stop::{Done, Stop};
use crate::watch::{ask, ask_with, stoppable};

pub async fn run(session: &Session, command: Meeting) -> Done {
    let app = &session.app;
    match command {
        Meeting::AddItem { id, item, before } => {
            let added = with(session, *item, |item| meeting::item_add(app, ItemAdd { id, item, before }));
            added_items(session, &added.await?)
        }
        Meeting::EditItem { id, item, set } => {
            let meeting_id = id.clone();
            let batch = with(session, *set, |set| meeting::item_set(app, ItemEdit { id, item, set }));
            changed(session, &meeting_id, batch.await?)
        }
        Meeting::MoveItem { id, item, before } => {
            let request = ItemMove { id: id.clone(), item, before };
            changed(session, &id, ask(session, meeting::item_move(app, request)).await?)
        }
        Meeting::RemoveItem { id, item } => {
            let request = ItemId { id: id.clone(), item };
            changed(session, &id, ask(session, meeting::item_remove(app, request)).await?)
        }
        Meeting::Unfold { id, item } => {
            let added = ask(session, meeting::item_unfold(app, ItemId { id, item })).await?;
            added_items(session, &added)
        }
        Meeting::Paste { file, look: true, .. } => {
            let looked = meeting::paste_look(app, PasteLook { lines: page_text(&file)? }).await?;
            session.answer(&looked, shown::pasted)
        }
        Meeting::Paste { id, file, before, look: false } => {
            let added = ask_with(session, Some(&file), |lines| {
                meeting::paste(app, MeetingPaste { id, lines: lines.unwrap_or_default(), before })
            });
            added_items(session, &added.await?)
        }
        Meeting::Respread { id, lost, look: true } => {
            let planned = ask(session, async {
                let view = meeting::open(app, MeetingId { id: id.clone() }).await?;
                Ok((meeting::plan_b(app, Respread { id, lost }).await?, view.items))
            });
            let (plan, items) = planned.await?;
            session.answer(&plan, |messages, plan| shown::plan(messages, plan, &items))
        }
        Meeting::Respread { id, lost, look: false } => {
            let request = Respread { id: id.clone(), lost };
            changed(session, &id, ask(session, meeting::respread(app, request)).await?)
        }
        _ => Ok(()),
    }
}

fn added_items(session: &Session, added: &ItemsAdded) -> Done {
    session.answer(added, |messages, added| {
        let ids = added.items.join("\n");
        let said =
            format!("{}\n{ids}", say!(messages, "cli-meeting-items-added", "count" => added.items.len()));
        said + &shown::left_out(messages, &added.left_out)
    })
}

/// Reads the values of an item, with the texts that come from files.
async fn with<T, F: Future<Output = Result<T, kring_core::Failure>>>(
    session: &Session,
    item: Item,
    question: impl FnOnce(ItemSet) -> F,
) -> Done<T> {
    let (text_file, only_me_file) = (item.text_file.clone(), item.only_me_file.clone());
    let reads = |file: &Option<std::path::PathBuf>| is_stdin(file.as_deref());
    let key = session.key(reads(&text_file) || reads(&only_me_file)).await?;
    let read = |file: Option<&Path>| file.map(page_text).transpose();
    let set = serde_json::to_value(&item).and_then(serde_json::from_value::<ItemSet>);
    let set = ItemSet {
        text: read(text_file.as_deref())?,
        only_me: read(only_me_file.as_deref())?,
        ..set.map_err(|_| Stop::internal())?
    };
    let answer = stoppable(session, async {
        session.unlock(key).await?;
        Ok(question(set).await?)
    });
    answer.await
}
