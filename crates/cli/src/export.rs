//! `export`: pages leave the notebook, as JSON or as Markdown.

use std::collections::BTreeSet;

use kring_core::journal::export;
use kring_core::language::say;

use crate::args::{Export, Format};
use crate::input::new_place;
use crate::session::Session;
use crate::stop::Done;
use crate::watch::stoppable;

pub async fn run(session: &Session, request: Export) -> Done {
    let out = new_place(&request.out)?;
    let format = match request.format {
        Format::Json => export::Format::Json,
        Format::Md => export::Format::Markdown,
    };
    let mut seen = BTreeSet::new();
    let ids: Vec<String> = request.ids.into_iter().filter(|id| seen.insert(id.clone())).collect();
    let key = session.key(false).await?;
    let exported = stoppable(session, async {
        session.unlock(key).await?;
        let ids = (!request.all).then_some(ids.as_slice());
        Ok(export::export(&session.app, ids, format, &out).await?)
    });
    session.answer(
        &exported.await?,
        |messages, done| say!(messages, "cli-exported", "count" => done.pages, "path" => done.path),
    )
}
