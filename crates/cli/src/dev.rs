//! `dev`: what only tests need. It exists in builds for tests alone.

use serde::Serialize;

use crate::args::Dev;
use crate::session::Session;
use crate::stop::Done;

#[derive(Serialize)]
struct RawKey {
    key: String,
}

pub async fn run(session: &Session, command: Dev) -> Done {
    let key = session.key(false).await?;
    session.unlock(key).await?;
    match command {
        Dev::RawKey => {
            let raw = session.app.vault().await?.raw_database_key();
            let key = RawKey { key: raw.iter().map(|byte| format!("{byte:02x}")).collect() };
            session.answer(&key, |_, key| key.key.clone())
        }
    }
}
