//! `import`: what another program wrote comes into the notebook, and what an export took out of one comes back.

use std::path::Path;

use kring_core::import;
use kring_core::import::view::ImportRequest;
use kring_core::journal::archive::{self, BroughtBack};
use kring_core::language::{Messages, say};

use crate::args::{From, Import};
use crate::input;
use crate::output::labelled;
use crate::session::Session;
use crate::stop::{Done, Stop};
use crate::watch::stoppable;

pub async fn run(session: &Session, request: Import) -> Done {
    let Import { from, path, write, zone, restore, folders_as_tags } = request;
    if matches!(from, Some(From::Kring)) {
        return bring_back(session, &path, write, restore).await;
    }
    let full = std::path::absolute(&path).map_err(kring_core::Failure::from)?;
    // Before anybody is asked for a passphrase.
    if !full.exists() {
        return Err(Stop::about("cli-import-nothing", &path));
    }
    let request = ImportRequest {
        from: from.map(|from| from.name().to_owned()),
        path: full.display().to_string(),
        zone,
        restore,
        folders_as_tags,
    };
    let key = session.key(false).await?;
    let report = stoppable(session, async {
        session.unlock(key).await?;
        let done = async {
            if write {
                import::write(&session.app, request).await
            } else {
                import::look(&session.app, request).await
            }
        };
        Ok(done.await?)
    });
    session.answer(&report.await?, |messages, report| {
        let text = import::in_words(messages, report, write);
        text.trim_end().to_owned()
    })
}

async fn bring_back(session: &Session, path: &Path, write: bool, restore: bool) -> Done {
    let bytes = input::bytes(path)?;
    let key = session.key(false).await?;
    let done = stoppable(session, async {
        session.unlock(key).await?;
        Ok(archive::bring_back(&session.app, &bytes, write, restore).await?)
    });
    session.answer(&done.await?, report)
}

fn report(messages: &Messages, back: &BroughtBack) -> String {
    let id = if back.batch.is_some() { "cli-imported" } else { "cli-import-would" };
    let said =
        say!(messages, id, "count" => back.pages, "known" => back.known, "attachments" => back.attachments);
    let beside = back.beside.iter().map(|beside| {
        let what = say!(messages, &format!("import-beside-{}", beside.what));
        labelled(messages, &what, beside.count)
    });
    let trashed = (!back.trashed.is_empty())
        .then(|| format!("{} ({})", say!(messages, "import-why-trashed"), back.trashed.len()));
    let names =
        back.trashed.iter().map(|(id, title)| format!("  {}", if title.is_empty() { id } else { title }));
    std::iter::once(said).chain(beside).chain(trashed).chain(names).collect::<Vec<_>>().join("\n")
}
