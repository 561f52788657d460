//! `import`: what another program wrote comes into the notebook.

use kring_core::import;
use kring_core::import::view::ImportRequest;

use crate::args::Import;
use crate::session::Session;
use crate::stop::{Done, Stop};
use crate::watch::stoppable;

pub async fn run(session: &Session, request: Import) -> Done {
    let Import { from, path, write, zone, restore } = request;
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
