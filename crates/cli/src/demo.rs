//! `demo`: an example to look around in.

use std::path::Path;

use kring_core::language::say;
use kring_core::{Failure, demo};

use crate::session::Session;
use crate::stop::Done;
use crate::watch::unstoppable;

pub async fn run(session: &Session, folder: &Path, pages: u32) -> Done {
    let folder = std::path::absolute(folder).map_err(Failure::from)?;
    let pages = usize::try_from(pages).unwrap_or_default();
    let made = unstoppable(async { Ok(demo::make(&session.app, &folder, pages).await?) });
    session.answer(&made.await?, |messages, made| {
        let (folder, passphrase) = (&made.folder, &made.passphrase);
        say!(messages, "cli-demo-made", "count" => made.pages, "folder" => folder, "passphrase" => passphrase)
    })
}
