//! The window's commands. Those of the core are made from its list; the few that ask the person for a place are written here.

use std::sync::Arc;

use kring_core::backup::view::{BackupTo, Copied};
use kring_core::charter::view::{
    CharterExport, CharterId, ProposalChosen, ProposalSign, SignaturesAdded, VersionId,
};
use kring_core::circle::view::CircleId;
use kring_core::import::view::{ImportChoice, ImportReport};
use kring_core::intervision::view::{ClosedCopy, ClosedExport, ClosedSaved, ClosedScreen, StatementQuery};
use kring_core::journal::export::view::{ExportRequest, Exported, Format};
use kring_core::journal::export::{self, Taken};
use kring_core::journal::view::{Attachment, AttachmentAdd, AttachmentSave, LinkOpen, PageId};
use kring_core::meeting::view::{Invite, MeetingId, RunNotes, RunScreen, SheetQuery};
use kring_core::mixing::view::MixSave;
use kring_core::people::view::{HandOver, HandedOver, HoursExport, HoursFormat};
use kring_core::tracker::view::{ChartSave, SheetSaved, TrackerExport};
use kring_core::vault::view::{AppStatus, Saved};
use kring_core::{
    App, Failure, backup, charter, circle, import, intervision, journal, meeting, mixing, people, tracker,
    vault,
};
use tauri::ipc::{Invoke, InvokeBody, Request};
use tauri::{AppHandle, Manager, State, Wry};

use crate::awake::Awake;
use crate::open::{self, LastExport};
use crate::strip::Strip;
use crate::sync::*;
use crate::{closed, link, notes, photo, pick, typing};

macro_rules! commands {
    (commands { $($name:ident: $verb:path => $request:ty => $answer:ty,)* } host { $($host:ident: $asked:ty => $given:ty,)* }) => {
        mod of_core {
            use super::{App, Arc, Failure, State};
            $(
                #[tauri::command]
                pub async fn $name(app: State<'_, Arc<App>>, request: $request) -> Result<$answer, Failure> {
                    $verb(app.inner(), request).await
                }
            )*
        }

        /// Answers every command.
        pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$(of_core::$name,)* $($host,)*]
        }
    };
}
kring_core::with_commands!(commands);

type Answer<T> = Result<T, Failure>;

#[tauri::command]
async fn recovery_save(handle: AppHandle, app: State<'_, Arc<App>>) -> Answer<Option<Saved>> {
    match pick::new_file(&handle, "Kring.txt").await {
        Some(path) => vault::save_recovery(&app, &path).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
async fn backup_to(handle: AppHandle, app: State<'_, Arc<App>>, request: BackupTo) -> Answer<Option<Copied>> {
    let Some(place) = pick::folder(&handle).await else { return Ok(None) };
    let folder = pick::free_in(&place, &format!("Kring {}", app.today()));
    let copied = backup::to(&app, &folder, request.with_sealed).await?;
    journal::backup_asked(&app, ()).await?;
    Ok(Some(copied))
}

#[tauri::command]
async fn backup_restore(handle: AppHandle, app: State<'_, Arc<App>>) -> Answer<Option<Saved>> {
    let Some(chosen) = pick::folder(&handle).await else { return Ok(None) };
    backup::restore(&app, &chosen, &app.places().default_notebook()).await.map(Some)
}

#[tauri::command]
async fn notebook_choose_folder(handle: AppHandle) -> Answer<Option<Saved>> {
    let place = pick::folder(&handle).await;
    Ok(place.map(|place| Saved { path: pick::free_in(&place, "Kring").display().to_string() }))
}

#[tauri::command]
async fn notebook_open_other(handle: AppHandle, app: State<'_, Arc<App>>) -> Answer<Option<AppStatus>> {
    match pick::folder(&handle).await {
        Some(folder) => vault::open_folder(&app, &folder).await.map(Some),
        None => Ok(None),
    }
}

/// Asks for the place under the name that the core gives, and exports. The dialog has asked about a file that is there already.
#[tauri::command]
async fn export_save(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    last: State<'_, LastExport>,
    request: ExportRequest,
) -> Answer<Option<Exported>> {
    let name = export::look(&app, request.clone()).await?.name;
    let place = if request.format == Format::Md {
        pick::folder(&handle).await.map(|folder| pick::free_in(&folder, &name))
    } else {
        pick::new_file(&handle, &name).await
    };
    let Some(place) = place else { return Ok(None) };
    let exported = export::export(&app, request, &place, Taken::Replace).await?;
    last.is(place);
    Ok(Some(exported))
}

#[tauri::command]
async fn export_open(last: State<'_, LastExport>) -> Answer<()> {
    open::file(last.get()?.as_path())
}

#[tauri::command]
async fn export_show(last: State<'_, LastExport>) -> Answer<()> {
    open::folder_of(last.get()?.as_path())
}

#[tauri::command]
async fn hours_save(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    request: HoursExport,
) -> Answer<Option<Saved>> {
    let kind = if request.format == HoursFormat::Csv { "csv" } else { "xlsx" };
    match pick::new_file(&handle, &format!("{}.{kind}", app.today())).await {
        Some(path) => people::export_hours(&app, request, &path).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
async fn mix_save(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    last: State<'_, LastExport>,
    request: MixSave,
) -> Answer<Option<Saved>> {
    let Some(path) = pick::new_file(&handle, &mixing::file_name(&app, request.format)).await else {
        return Ok(None);
    };
    let saved = mixing::save(&app, request, &path).await?;
    last.is(path);
    Ok(Some(saved))
}

/// Commands that ask for the place of a new file under the name that the core gives, write it, and remember it to be opened or shown.
macro_rules! saves {
    ($($name:ident: $request:ty => $answer:ty, $called:path, $save:path;)*) => {
        $(
            #[tauri::command]
            async fn $name(
                handle: AppHandle,
                app: State<'_, Arc<App>>,
                last: State<'_, LastExport>,
                request: $request,
            ) -> Answer<Option<$answer>> {
                let called = $called(&app, &request).await?;
                let Some(path) = pick::new_file(&handle, &called).await else { return Ok(None) };
                let saved = $save(&app, request, &path).await?;
                last.is(path);
                Ok(Some(saved))
            }
        )*
    };
}
saves! {
    meeting_save: SheetQuery => Saved, meeting::sheet_name, meeting::save_sheet;
    meeting_invite: Invite => Saved, meeting::invitation_name, meeting::save_invitation;
    intervision_export: ClosedExport => ClosedSaved, intervision::export_name, intervision::export;
    intervision_statement: StatementQuery => ClosedSaved, intervision::statement_name, intervision::save_statement;
}

#[tauri::command]
async fn person_hand_over(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    request: HandOver,
) -> Answer<Option<HandedOver>> {
    let Some(place) = pick::folder(&handle).await else { return Ok(None) };
    // The name of the folder names nobody.
    let folder = pick::free_in(&place, &app.today().to_string());
    people::hand_over(&app, request, &folder).await.map(Some)
}

#[tauri::command]
async fn import_choose(handle: AppHandle, request: ImportChoice) -> Answer<Option<Saved>> {
    let chosen = if request.folder { pick::folder(&handle).await } else { pick::file(&handle).await };
    Ok(chosen.map(|path| Saved { path: path.display().to_string() }))
}

/// Asks for a picture, which stands at the head of what the circle exports.
#[tauri::command]
async fn circle_logo_pick(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    request: CircleId,
) -> Answer<Option<Attachment>> {
    let Some(path) = pick::images(&handle).await.into_iter().next() else { return Ok(None) };
    journal::check_size(tokio::fs::metadata(&path).await?.len())?;
    let bytes = tokio::fs::read(&path).await?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    circle::set_logo(&app, &request.id, &name, bytes).await.map(Some)
}

#[tauri::command]
async fn charter_import_choose(handle: AppHandle) -> Answer<Option<Saved>> {
    Ok(pick::file(&handle).await.map(|path| Saved { path: path.display().to_string() }))
}

#[tauri::command]
async fn charter_export_save(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    last: State<'_, LastExport>,
    request: CharterExport,
) -> Answer<Option<Exported>> {
    let name = charter::export_look(&app, request.clone()).await?.name;
    let Some(place) = pick::new_file(&handle, &name).await else { return Ok(None) };
    let exported = charter::export(&app, request, &place, Taken::Replace).await?;
    last.is(place);
    Ok(Some(exported))
}

#[tauri::command]
async fn charter_proposal_save(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    request: VersionId,
) -> Answer<Option<Saved>> {
    let name = charter::proposal_name(&app, request.clone()).await?;
    match pick::new_file(&handle, &name).await {
        Some(path) => charter::save_proposal(&app, request, &path).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
async fn charter_proposal_choose(handle: AppHandle) -> Answer<Option<ProposalChosen>> {
    let Some(path) = pick::file(&handle).await else { return Ok(None) };
    let proposal = charter::look_at_proposal(&path).await?;
    Ok(Some(ProposalChosen { path: path.display().to_string(), proposal }))
}

/// Signs the file that was chosen, and asks where the signed one goes.
#[tauri::command]
async fn charter_proposal_sign(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    request: ProposalSign,
) -> Answer<Option<Saved>> {
    let name = charter::signed_name(&request.path, &request.who.name);
    match pick::new_file(&handle, &name).await {
        Some(path) => charter::sign_proposal(&app, request, &path).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
async fn charter_signatures_add(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    request: CharterId,
) -> Answer<Option<SignaturesAdded>> {
    match pick::file(&handle).await {
        Some(path) => charter::add_signatures(&app, request, &path).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
async fn import_save(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    request: ImportReport,
) -> Answer<Option<Saved>> {
    match pick::new_file(&handle, &format!("Kring {}.txt", app.today())).await {
        Some(path) => import::save_report(&app, &request, &path).map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
async fn attachment_save(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    request: AttachmentSave,
) -> Answer<Option<Saved>> {
    match pick::new_file(&handle, &request.name).await {
        Some(path) => journal::save_attachment(&app, &request.page, &request.id, &path).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
async fn attachment_pick(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    request: PageId,
) -> Answer<Vec<Attachment>> {
    let mut added = Vec::new();
    for path in pick::images(&handle).await {
        // Asked before it is read: what is chosen may be larger than the memory.
        journal::check_size(tokio::fs::metadata(&path).await?.len())?;
        let bytes = tokio::fs::read(&path).await?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (bytes, name) = photo::as_shown(bytes, name).await;
        let about = AttachmentAdd { page: request.id.clone(), name, media_type: String::new() };
        added.push(journal::attach(&app, about, bytes).await?);
    }
    Ok(added)
}

#[tauri::command]
async fn tracker_export(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    request: TrackerExport,
) -> Answer<Option<SheetSaved>> {
    let name = tracker::file_name(&app, request.format.extension());
    match pick::new_file(&handle, &name).await {
        Some(path) => tracker::export(&app, request, &path).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
async fn tracker_save_chart(
    handle: AppHandle,
    app: State<'_, Arc<App>>,
    request: ChartSave,
) -> Answer<Option<Saved>> {
    let name = tracker::file_name(&app, "svg");
    match pick::new_file(&handle, &name).await {
        Some(path) => tracker::save_chart(&app, request, &path).await.map(Some),
        None => Ok(None),
    }
}

/// The image's bytes are the body; what it belongs to is in the headers, its name percent-encoded.
#[tauri::command]
async fn attachment_paste(app: State<'_, Arc<App>>, request: Request<'_>) -> Answer<Attachment> {
    let header =
        |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let InvokeBody::Raw(bytes) = request.body() else { return Err(Failure::request("bytes")) };
    let name = percent_encoding::percent_decode_str(header("kring-name")).decode_utf8_lossy().into_owned();
    let (page, media_type) = (header("kring-page").into(), header("kring-media-type").into());
    let (bytes, name) = photo::as_shown(bytes.clone(), name).await;
    journal::attach(&app, AttachmentAdd { page, name, media_type }, bytes).await
}

/// The display stays awake while something runs, and the window is the strip while it is folded.
#[tauri::command]
async fn run_screen(handle: AppHandle, request: RunScreen) -> Answer<()> {
    let asked = handle.clone();
    // The desktop is asked and may take its time.
    let awake = tokio::task::spawn_blocking(move || asked.state::<Awake>().set(request.awake.as_deref()));
    awake.await.map_err(|_| Failure::refused("internal"))?;
    handle.state::<Strip>().set(&handle, request.strip);
    Ok(())
}

/// My notes of a meeting open in a window of their own, or close.
#[tauri::command]
async fn run_notes(handle: AppHandle, app: State<'_, Arc<App>>, request: RunNotes) -> Answer<()> {
    let Some(id) = request.meeting else {
        notes::close(&handle);
        return Ok(());
    };
    let meeting = meeting::open(&app, MeetingId { id }).await?;
    notes::open(&handle, &meeting.id).map_err(|_| Failure::refused("internal"))
}

/// What a closed group keeps is on the screen, or no longer.
#[tauri::command]
async fn closed_screen(handle: AppHandle, request: ClosedScreen) -> Answer<()> {
    closed::shown(&handle, request.shown);
    Ok(())
}

/// Words of a closed group go to the clipboard for a while.
#[tauri::command]
async fn closed_copy(handle: AppHandle, request: ClosedCopy) -> Answer<()> {
    closed::copy(&handle, request.text).await
}

#[tauri::command]
async fn link_open(handle: AppHandle, request: LinkOpen) -> Answer<()> {
    link::open(&handle, &request.address).await
}

/// The first screen is there, or the preferences have changed: spelling follows them.
#[tauri::command]
async fn spelling_apply(handle: AppHandle, app: State<'_, Arc<App>>) -> Answer<()> {
    typing::spelling(&handle, &app.preferences());
    Ok(())
}
