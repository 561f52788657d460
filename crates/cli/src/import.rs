//! `import`: pages come into the notebook.

use kring_core::journal::archive::{self, BroughtBack};
use kring_core::language::{Messages, say};

use crate::args::{Import, Source};
use crate::session::Session;
use crate::stop::{Done, Stop};
use crate::watch::stoppable;

pub async fn run(session: &Session, request: Import) -> Done {
    let Source::Kring = request.from;
    let bytes = std::fs::read(&request.path).map_err(|_| Stop::about("cli-file", &request.path))?;
    let key = session.key(false).await?;
    let done = stoppable(session, async {
        session.unlock(key).await?;
        Ok(archive::bring_back(&session.app, &bytes, request.write).await?)
    });
    session.answer(&done.await?, report)
}

fn report(messages: &Messages, back: &BroughtBack) -> String {
    let id = if back.batch.is_some() { "cli-imported" } else { "cli-import-would" };
    say!(messages, id, "count" => back.pages, "known" => back.known, "attachments" => back.attachments)
}
