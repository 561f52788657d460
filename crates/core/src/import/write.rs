//! Writes what was planned: first the files, each doomed until a page has it, then all pages in one transaction.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use kring_formats::read::{Source, Trouble};
use kring_store::{By, LARGEST_ATTACHMENT, NewAttachment, StoreError, Vault, Written};
use uuid::Uuid;

use super::TASK;
use super::media;
use super::own;
use super::page::{Content, Marks, Placed, PlacedFile, texts};
use super::photos::{self, Photos};
use super::place_tags;
use super::plan::{self, Fate, Plan, Planned, check};
use super::view::{ImportReport, ImportRequest};
use crate::app::{App, Event};
use crate::failure::Failure;
use crate::journal::kind::PAGE;
use crate::journal::{plain_name, tags};
use crate::task::Task;
use crate::tracker;

/// Files that are read and sealed together, and their length.
const TOGETHER: usize = 64;
const TOGETHER_BYTES: u64 = 32_000_000;
/// Looking reads the files only if they are not more than these bytes.
const LOOKED_AT: u64 = 1_000_000_000;
const TOLD_AFTER: usize = 100;

/// A file of an entry: the entry's number, the file's number in it, its number in the source, its length.
#[derive(Clone, Copy)]
struct Wanted {
    entry: usize,
    file: usize,
    at: usize,
    size: u64,
}

/// A file that was read, and whether it was made one that a page can show; or the class of its refusal.
type Fetched = Result<(NewAttachment, bool), &'static str>;

pub(super) async fn look(app: &App, request: ImportRequest) -> Result<ImportReport, Failure> {
    let vault = app.vault().await?;
    let task = Task::begin(app, TASK);
    let stop = task.stop();
    let photos = app.made_photos();
    let mut plan = plan::make(app, &vault, &request, &stop).await?;
    let files = wanted(&plan);
    let (mut refused, mut unshown, mut come) = (Vec::new(), Vec::new(), files.len());
    if files.iter().map(|file| file.size).sum::<u64>() <= LOOKED_AT {
        let total = files.len() as u64;
        let mut done = 0;
        for batch in batches(&files) {
            check(&stop)?;
            app.tell(Event::Progress(TASK, done, total));
            let fetched;
            (plan, fetched) = fetch(plan, batch, None, &stop).await?;
            for (wanted, fetched) in batch.iter().zip(fetched) {
                match fetched {
                    Ok((file, _)) => {
                        // Making it takes a while, and is left for later.
                        let made = photos.is_some() && file.media_type == media::PHOTO;
                        unshown.extend(remark(&plan, *wanted, &file, made));
                    }
                    Err(class) => refused.push((wanted.entry, class, name(&plan, *wanted))),
                }
            }
            done += batch.len() as u64;
        }
        come -= refused.len();
    }
    Ok(plan.report(&[refused, unshown].concat(), u32::try_from(come).unwrap_or(u32::MAX)))
}

/// Says of a photo that it comes as one that the page can show, or along as a file. `made`: it is made such a one.
fn remark(
    plan: &Plan,
    wanted: Wanted,
    file: &NewAttachment,
    made: bool,
) -> Option<(usize, &'static str, String)> {
    let class = if made { "photo-converted" } else { "photo-not-shown" };
    (made || file.media_type == media::PHOTO).then(|| (wanted.entry, class, name(plan, wanted)))
}

pub(super) async fn write(app: &App, request: ImportRequest) -> Result<ImportReport, Failure> {
    let vault = app.vault().await?;
    let task = Task::begin(app, TASK);
    let stop = task.stop();
    let photos = app.made_photos();
    let mut plan = plan::make(app, &vault, &request, &stop).await?;
    let files = wanted(&plan);
    let pages = plan.entries.iter().filter(|planned| planned.fate.is_written()).count();
    let total = (files.len() + pages) as u64;
    let mut placed: BTreeMap<usize, Vec<Placed>> = BTreeMap::new();
    let mut unowned = Unowned { vault: &vault, written: Vec::new() };
    let (mut refused, mut unshown, mut done) = (Vec::new(), Vec::new(), 0);
    for batch in batches(&files) {
        check(&stop)?;
        app.tell(Event::Progress(TASK, done, total));
        let fetched;
        (plan, fetched) = fetch(plan, batch, photos, &stop).await?;
        let (mut new, mut places) = (Vec::new(), Vec::new());
        for (wanted, fetched) in batch.iter().zip(fetched) {
            let entry = plan.entries.get(wanted.entry).ok_or(StoreError::Internal("import"))?;
            let of_entry = placed.entry(wanted.entry).or_insert_with(|| vec![None; entry.entry.files.len()]);
            match fetched {
                Ok((file, made)) => {
                    unshown.extend(remark(&plan, *wanted, &file, made));
                    match already(&vault, entry, &file).await? {
                        Some(known) => set(of_entry, wanted.file, known),
                        None => {
                            new.push(file);
                            places.push(*wanted);
                        }
                    }
                }
                Err(class) => refused.push((wanted.entry, class, name(&plan, *wanted))),
            }
        }
        let written = vault.write_attachments(new).await?;
        for (wanted, written) in places.into_iter().zip(written) {
            let file = PlacedFile {
                blob: written.id.clone(),
                shown: media::is_shown(&written.entry.media_type),
                entry: written.entry.clone(),
            };
            if let Some(of_entry) = placed.get_mut(&wanted.entry) {
                set(of_entry, wanted.file, file);
            }
            unowned.written.push(written);
        }
        done += batch.len() as u64;
    }
    let come = u32::try_from(files.len() - refused.len()).unwrap_or(u32::MAX);
    let mut report = plan.report(&[refused, unshown].concat(), come);
    if pages > 0 {
        let tell = |pages: u64| app.tell(Event::Progress(TASK, done + pages, total));
        report.id = Some(write_pages(&vault, &plan, &placed, unowned, &stop, tell).await?.to_string());
        app.tell(Event::Progress(TASK, total, total));
    }
    Ok(report)
}

/// All pages, in one transaction.
async fn write_pages(
    vault: &Vault,
    plan: &Plan,
    placed: &BTreeMap<usize, Vec<Placed>>,
    mut unowned: Unowned<'_>,
    stop: &AtomicBool,
    tell: impl Fn(u64),
) -> Result<Uuid, Failure> {
    let marks = Marks::of(vault);
    let mut order: Vec<(usize, &Planned)> =
        plan.entries.iter().enumerate().filter(|(_, planned)| planned.fate.is_written()).collect();
    // The search takes what comes in the order of the days many times faster.
    order.sort_by_key(|(_, planned)| {
        (planned.entry.date, planned.entry.written.as_ref().map(|written| written.time()))
    });
    let come = plan.entries.iter().filter(|planned| planned.fate != Fate::Purged);
    let pages: BTreeMap<String, Uuid> =
        come.map(|planned| (planned.entry.source_id.clone(), planned.id)).collect();
    let mut held = BTreeMap::new();
    for (number, planned) in &order {
        held.insert(*number, place_tags::held(vault, planned).await?);
    }
    let names = place_tags::wanted(&plan.entries, &held);
    let trackers = tracker::definitions(vault, None).await?;
    let mut work = vault.work(By::Import).await?;
    let ids = tags::ids_by_name(&mut work, vault, &names).await?;
    for (done, (number, planned)) in order.into_iter().enumerate() {
        if done % TOLD_AFTER == 0 {
            check(stop)?;
            tell(done as u64);
        }
        let files = placed.get(&number).map_or(&[][..], Vec::as_slice);
        let kept = held.get(&number);
        let id = |name: &str| kept.and_then(|kept| kept.get(name)).or_else(|| ids.get(name)).cloned();
        let tags: BTreeSet<String> = planned.tags().filter_map(id).collect();
        let texts = texts(&planned.entry, planned.id, files, &pages);
        let session = own::session(&mut work, &planned.entry).await?;
        let content = Content {
            source: format!("{}:{}", plan.program.name(), planned.entry.source_id),
            entry: &planned.entry,
            tags: &tags,
            texts: &texts,
            session,
            values: own::values(&planned.entry, &trackers),
            files,
            mark: &planned.mark,
        };
        match planned.fate {
            Fate::New => {
                work.create_as(planned.id, &PAGE, vault.personal_space(), |doc| content.write(doc, &marks))
                    .await?;
            }
            _ => {
                work.edit(planned.id, |doc| {
                    let untouched = own::is_renewed(&planned.entry, planned.fate)
                        || Marks::left(doc).is_some_and(|(_, page)| page == marks.page(doc));
                    if planned.fate == Fate::Back {
                        doc.untrash()?;
                    }
                    // Somebody may have written in it meanwhile.
                    if untouched { content.write(doc, &marks) } else { Ok(()) }
                })
                .await?;
            }
        }
    }
    for file in &unowned.written {
        work.adopt(file).await?;
    }
    // From here on the pages may have them, whoever waits for the answer.
    unowned.written.clear();
    Ok(work.commit().await?)
}

/// Files that no page has yet: their bytes go when the import does not come to its end.
struct Unowned<'v> {
    vault: &'v Vault,
    written: Vec<Written>,
}

impl Drop for Unowned<'_> {
    fn drop(&mut self) {
        for written in &self.written {
            self.vault.discard(written);
        }
    }
}

fn set(files: &mut [Placed], at: usize, file: PlacedFile) {
    if let Some(place) = files.get_mut(at) {
        *place = Some(file);
    }
}

fn name(plan: &Plan, wanted: Wanted) -> String {
    let attached = plan.entries.get(wanted.entry).and_then(|planned| planned.entry.files.get(wanted.file));
    attached.map(|attached| attached.name.clone()).unwrap_or_default()
}

/// The files of all entries that are written.
fn wanted(plan: &Plan) -> Vec<Wanted> {
    let mut all = Vec::new();
    for (entry, planned) in plan.entries.iter().enumerate().filter(|(_, planned)| planned.fate.is_written()) {
        for (file, attached) in planned.entry.files.iter().enumerate() {
            let size = plan.source.files().get(attached.file).map_or(0, |file| file.size);
            all.push(Wanted { entry, file, at: attached.file, size: size.min(LARGEST_ATTACHMENT) });
        }
    }
    all
}

fn batches(mut files: &[Wanted]) -> Vec<&[Wanted]> {
    let mut batches = Vec::new();
    while !files.is_empty() {
        let mut bytes = 0;
        let fits = files.iter().take(TOGETHER).take_while(|file| {
            bytes += file.size;
            bytes <= TOGETHER_BYTES
        });
        let (batch, rest) = files.split_at(fits.count().max(1).min(files.len()));
        batches.push(batch);
        files = rest;
    }
    batches
}

/// Reads files on a thread of their own; the plan goes there and comes back. `made` makes photos of telephones such as can be shown,
/// which takes a second each: nobody who stops waits for the rest.
async fn fetch(
    mut plan: Plan,
    batch: &[Wanted],
    made: Option<Photos>,
    stop: &Arc<AtomicBool>,
) -> Result<(Plan, Vec<Fetched>), Failure> {
    let batch: Vec<(usize, String)> = batch.iter().map(|wanted| (wanted.at, name(&plan, *wanted))).collect();
    let stopped = stop.clone();
    let reading = tokio::task::spawn_blocking(move || {
        let source = plan.source.as_mut();
        let one = |(at, name): &(usize, String)| match stopped.load(Ordering::SeqCst) {
            true => Err("attachment-damaged"),
            false => fetch_one(source, *at, name).map(|file| photos::shown(file, made)),
        };
        let fetched = batch.iter().map(one).collect();
        (plan, fetched)
    });
    let read = reading.await.map_err(|_| StoreError::Internal("worker"))?;
    check(stop)?;
    Ok(read)
}

fn fetch_one(source: &mut dyn Source, at: usize, name: &str) -> Result<NewAttachment, &'static str> {
    let bytes = source.read(at, LARGEST_ATTACHMENT).map_err(|trouble| match trouble {
        Trouble::TooLarge => "attachment-too-large",
        Trouble::Encrypted | Trouble::Damaged | Trouble::Io => "attachment-damaged",
    })?;
    let media_type = media::media_type(name, &bytes)?;
    let name = plain_name(name);
    Ok(NewAttachment {
        id: None,
        name: if name.is_empty() { "file".to_owned() } else { name },
        media_type,
        bytes,
    })
}

/// The file, if the page has it from an earlier import.
async fn already(
    vault: &Vault,
    planned: &Planned,
    file: &NewAttachment,
) -> Result<Option<PlacedFile>, StoreError> {
    if planned.fate == Fate::New {
        return Ok(None);
    }
    let known = vault.with(planned.id, |doc| Ok(doc.attachments())).await?;
    for (blob, entry) in known {
        // What left from here may have had to take another name.
        let named = entry.name == file.name || planned.entry.own.is_some();
        if entry.bytes != file.bytes.len() as u64 || !named {
            continue;
        }
        if vault.read_attachment(planned.id, &blob).await.is_ok_and(|(_, bytes)| bytes == file.bytes) {
            let shown = media::is_shown(&entry.media_type);
            return Ok(Some(PlacedFile { blob, entry, shown }));
        }
    }
    Ok(None)
}
