//! Takes pages out: PDF, DOCX, HTML, a folder of Markdown, or an archive that comes back as it was.
//!
//! A file gets its name when it is complete and on the disk; one that was given up leaves nothing behind. Start at [`export`], then
//! `scope.rs` (which pages), `leaving.rs` (what of them may leave for whom), `bind.rs` (the book that the writers set).

mod addresses;
mod bind;
pub(super) mod leaving;
mod names;
mod others;
mod phrases;
pub(crate) mod private;
mod scope;
pub(super) mod shape;
mod tongue;
pub mod view;
mod writing;

pub(crate) use bind::paper;
pub(crate) use names::{free as free_name, safe as safe_name};
pub(crate) use others::for_others;
pub(crate) use phrases::Phrases;
pub(crate) use tongue::tongue;
pub(crate) use writing::{failure as unwritten, file_seal, set as set_book};

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::Ordering;

use crate::app::App;
use crate::failure::Failure;
use crate::task::{self, Task};
use crate::tracker;
use bind::Binding;
use leaving::{Leaving, Reader};
use view::{Audience, ExportLook, ExportRequest, Exported, Format, Leaves, LeavingText};
use writing::Writing;

/// What its progress is called.
pub(crate) const TASK: &str = "export";
/// How many pages are shown before they leave.
const SHOWN: usize = 20;
/// How many pages are looked at to find out whether any belongs to someone coached.
const LOOKED_AT: usize = 3_000;

/// Whether a place that is taken may be written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Nothing is written then.
    Refuse,
    /// The person was asked already.
    Replace,
}

/// Shows what would leave, and under what name. Writes nothing.
pub async fn look(app: &App, request: ExportRequest) -> Result<ExportLook, Failure> {
    let vault = app.vault().await?;
    let ids = scope::pages(&vault, &request.scope).await?;
    let phrases = phrases(app, &request);
    let binding = binding(app, &request, &phrases);
    let mut reader = Reader::new(&vault).await?;
    let (mut leaves, mut names, mut coached) = (Vec::new(), BTreeSet::new(), 0);
    // The newest first: they are the ones that a person has in mind, and of very many the rest is not looked at.
    for id in ids.iter().rev().take(LOOKED_AT) {
        let page = reader.read(*id).await?;
        let Some((_, name)) = page.person.clone() else { continue };
        coached += 1;
        names.extend(Some(name).filter(|name| !name.is_empty()));
        if leaves.len() < SHOWN {
            leaves.push(shown(&binding, &page.for_audience(request.audience)));
        }
    }
    leaves.reverse();
    let mut end = [None, None];
    for (page, id) in end.iter_mut().zip([ids.first(), ids.last()]) {
        if let Some(id) = id {
            *page = Some(reader.read(*id).await?);
        }
    }
    let [first, last] = end;
    let last = last.map(|page| page.date);
    let name = file_name(app, &request, &phrases, first.as_ref(), last.as_deref(), ids.len(), coached > 0);
    let pages = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    Ok(ExportLook { pages, coached, name, leaves, names: names.into_iter().collect() })
}

/// Ends the export that is being made; it leaves nothing behind.
pub async fn cancel(app: &App, (): ()) -> Result<(), Failure> {
    task::stop(app, TASK);
    Ok(())
}

/// Exports the pages to `out`. Dropping this before its end gives the export up.
pub async fn export(
    app: &App,
    request: ExportRequest,
    out: &Path,
    taken: Taken,
) -> Result<Exported, Failure> {
    if request.format == Format::Json && request.audience == Audience::Client {
        return Err(Failure::refused("export-archive-for-client"));
    }
    let vault = app.vault().await?;
    let out = std::path::absolute(out)?;
    if out.symlink_metadata().is_ok() && (taken == Taken::Refuse || request.format == Format::Md) {
        return Err(Failure::refused("file-exists"));
    }
    let ids = scope::pages(&vault, &request.scope).await?;
    if request.audience == Audience::Client {
        scope::are_for_one(&vault, &ids).await?;
    }
    let task = Task::begin(app, TASK);
    let phrases = phrases(app, &request);
    let binding = binding(app, &request, &phrases);
    let mut reader = Reader::new(&vault).await?;
    let total = ids.len() as u64;
    // Setting type comes after reading, and takes about as long.
    let steps = if matches!(request.format, Format::Pdf) { 2 * total } else { total };
    let mut writing = Writing::begin(&request, &binding, &out, ids.len())?;
    let mut files = 0;
    for (done, id) in ids.iter().enumerate() {
        let page = reader.read(*id).await?.for_audience(request.audience);
        files += page.files().len() as u64;
        writing.page(&binding, &reader, &page).await?;
        task.step(done as u64 + 1, steps)?;
    }
    let whole = request.audience == Audience::Me && request.scope == view::Scope::default();
    if whole && request.format == Format::Md {
        writing.days(tracker::days_sheet(app, &phrases.messages).await?, &phrases)?;
    }
    let tell = teller(&task, total, steps);
    let (attachments, unprintable) = writing.finish(app, taken, tell).await?;
    let left_out = files.saturating_sub(attachments);
    Ok(Exported { path: out.display().to_string(), pages: total, attachments, left_out, unprintable })
}

fn phrases(app: &App, request: &ExportRequest) -> Phrases {
    let preferences = app.preferences();
    Phrases::new(request.language.unwrap_or(preferences.language), preferences.region)
}

fn binding<'a>(app: &App, request: &ExportRequest, phrases: &'a Phrases) -> Binding<'a> {
    let paper = paper(request.paper, app.preferences().region);
    Binding { phrases, format: request.format, audience: request.audience, paper }
}

fn shown(binding: &Binding<'_>, page: &Leaving) -> Leaves {
    let (title, date, _) = binding.headings(page);
    let texts = [
        (String::new(), &page.text),
        (binding.phrases.say("book-agreements"), &page.agreements),
        (binding.phrases.say("book-only-me"), &page.only_me),
    ];
    let texts = texts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let texts = texts.map(|(heading, text)| LeavingText { heading, text: text.clone() }).collect();
    Leaves { title, date, about: binding.phrases.about(page, binding.audience), texts }
}

/// What the file or folder is called: `2026-09-12 - Title`, `Journal - 2026`. The name tells nobody whom somebody coaches.
fn file_name(
    app: &App,
    request: &ExportRequest,
    phrases: &Phrases,
    first: Option<&Leaving>,
    last: Option<&str>,
    count: usize,
    coached: bool,
) -> String {
    let from = first.map(|page| page.date.clone()).unwrap_or_default();
    let days = match last {
        Some(last) if last != from => format!("{from} - {last}"),
        _ => from,
    };
    let name = match (request.scope.year, first) {
        (Some(year), _) if !coached || request.scope.person.is_none() => {
            format!("{} - {year:04}", phrases.say("book-journal"))
        }
        _ if coached
            && (count == 1 || request.scope.person.is_some() || request.audience == Audience::Client) =>
        {
            format!("{} - {days}", phrases.say("book-sessions"))
        }
        (_, Some(page)) if count == 1 => writing::page_name(phrases, page),
        _ => format!("{} - {}", phrases.say("book-journal"), app.today()),
    };
    let ending = match request.format {
        Format::Pdf => ".pdf",
        Format::Docx => ".docx",
        Format::Html => ".html",
        Format::Json => ".json",
        Format::Md => "",
    };
    format!("{}{ending}", names::safe(&name, "Kring"))
}

/// Tells how far the writers are, and whether to go on.
pub(crate) type Tell = Box<dyn Fn(usize, usize) -> bool + Send + Sync>;

/// The part of the steps that is not read any more, as the writers count it.
pub(crate) fn teller(task: &Task<'_>, read: u64, steps: u64) -> Tell {
    let (tell, stop) = (task.teller(), task.stop());
    Box::new(move |done, total| {
        let share = (steps - read) * done as u64 / (total.max(1) as u64);
        if steps > read { tell(read + share, steps) } else { !stop.load(Ordering::SeqCst) }
    })
}
