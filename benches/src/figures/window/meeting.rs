//! What a running meeting takes of the processors for two minutes, beside a window in which nothing happens.

use std::path::Path;
use std::time::Instant;

use kring_core::meeting;
use kring_core::meeting::view::{MeetingAdd, MeetingId, RunAct, RunDo};

use super::running::Running;
use super::screen::Screen;
use super::{FULL, LETTERS, MIDDLE, enters, takes};
use crate::figures::notebook::Notebook;
use crate::figures::{Row, Table, Unit};
use crate::trouble::Done;

/// The notebook is open when it begins, and locked when it ends.
pub async fn measure(
    notebook: &mut Notebook,
    screen: &Screen,
    kring: &Path,
    blank: &Path,
    size: u64,
    table: &mut Table,
) -> Done {
    let lines = "Check-in 10\nCase 40\nClose 10".to_owned();
    let add = MeetingAdd { title: "Circle".into(), lines: Some(lines), ..MeetingAdd::default() };
    let id = meeting::add(&notebook.app, add).await?.id;
    meeting::run_do(&notebook.app, RunDo { id: id.clone(), act: RunAct::Start }).await?;
    notebook.lock().await?;
    let home = notebook.home().to_owned();

    let bare = Running::start(blank, &[], &home)?;
    screen.shows(MIDDLE, LETTERS, Instant::now())?;
    let bare_took = takes(&bare, screen)?;
    drop(bare);
    // Unlocked, the window takes up the meeting that runs.
    let window = Running::start(kring, &[], &home)?;
    screen.shows(MIDDLE, LETTERS, Instant::now())?;
    let locked = screen.look(MIDDLE)?;
    let since = enters(screen)?;
    screen.changes(MIDDLE, &locked, FULL, since)?;
    let took = takes(&window, screen)?;
    drop(window);
    table.add(
        Row::new("processors in 120 s of a running meeting", size, took, Unit::Ms)
            .floor(bare_took, "a blank Tauri window that is left alone"),
    );

    kring_core::vault::unlock_with_keychain(&notebook.app, ()).await?;
    meeting::run_do(&notebook.app, RunDo { id: id.clone(), act: RunAct::End }).await?;
    meeting::trash(&notebook.app, MeetingId { id }).await?;
    notebook.lock().await
}
