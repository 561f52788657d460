//! `journal attach|file`: images and other files of a page.

use std::path::Path;

use kring_core::journal;
use kring_core::journal::view::{Attachment, AttachmentAdd, PageId, PageRewrite};
use kring_core::language::say;
use kring_core::vault::view::Saved;

use crate::input::{bytes, new_place, unread};
use crate::session::Session;
use crate::stop::Done;
use crate::watch::ask;

pub async fn add(session: &Session, id: String, file: &Path) -> Done {
    let length = std::fs::metadata(file).map_err(|error| unread(&error, file))?.len();
    journal::check_size(length)?;
    let bytes = bytes(file)?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let app = &session.app;
    let added = ask(session, async {
        let about = AttachmentAdd { page: id.clone(), name, media_type: String::new() };
        let added = journal::attach(app, about, bytes).await?;
        let page = journal::open(app, PageId { id: id.clone() }).await?;
        let line = journal::image_line(&added);
        let text = match page.text.trim_end() {
            "" => format!("{line}\n"),
            before => format!("{before}\n\n{line}\n"),
        };
        journal::rewrite(app, PageRewrite { id, text: Some(text), ..PageRewrite::default() }).await?;
        Ok(added)
    });
    session.answer(
        &added.await?,
        |messages, added: &Attachment| say!(messages, "cli-attached", "name" => added.name),
    )
}

pub async fn save(session: &Session, page: String, file: String, out: &Path) -> Done {
    let out = new_place(out)?;
    let saved = ask(session, journal::save_attachment(&session.app, &page, &file, &out)).await?;
    session.answer(&saved, |messages, saved: &Saved| say!(messages, "cli-file-written", "path" => saved.path))
}
