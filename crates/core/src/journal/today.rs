//! Today: today's page, and the few lines that wait.

use super::open::view;
use super::store;
use super::view::Today;
use crate::app::App;
use crate::failure::Failure;
use crate::settings::notebook;

const BACKUP_ASKED: &str = "second_place_asked";
/// After this many pages Today asks for a second place for backups.
const PAGES_BEFORE_BACKUP: u32 = 10;

/// What Today shows.
pub async fn today(app: &App, (): ()) -> Result<Today, Failure> {
    let vault = app.vault().await?;
    let date = app.today();
    let (anniversary, date) = (date.strftime("%m-%d").to_string(), date.to_string());
    let page = match store::newest_of(&vault, &date).await? {
        Some(id) => Some(view(&vault, id).await?),
        None => None,
    };
    let recovery = vault.header().locks.recovery;
    let many = store::at_least(&vault, PAGES_BEFORE_BACKUP).await?;
    let on_this_day = store::anniversaries(&vault, &anniversary, &date).await?;
    Ok(Today {
        date,
        page,
        offer_recovery: recovery.is_none_or(|sheet| !sheet.saved),
        offer_backup: many && !notebook::noted(&vault, BACKUP_ASKED).await?,
        on_this_day,
    })
}

/// The person has seen the question for a second place; it is not asked again.
pub async fn backup_asked(app: &App, (): ()) -> Result<(), Failure> {
    notebook::note(app.vault().await?.as_ref(), BACKUP_ASKED).await
}
