//! What becomes of each entry of a source.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::tz::TimeZone;
use kring_formats::read::{Entry, Item, LeftOut, Options, Program, Source, read, recognise};
use kring_store::{Doc, StoreError, Vault};
use uuid::Uuid;

use super::moved;
use super::named;
use super::own;
use super::page::Marks;
use super::place::{self, refusal};
use super::place_tags;
use super::store;
use super::view::{
    ImportFolders, ImportHeld, ImportRefused, ImportReport, ImportRequest, ImportSample, ImportWarning,
};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::kind::first_words_of;
use crate::language::Messages;

/// Pages that a report names.
const FIRST: usize = 20;

/// What becomes of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// A new page.
    New,
    /// The page comes back out of the trash.
    Back,
    /// The page is renewed.
    Changed,
    /// The page is here already.
    Same,
    /// The page was changed here, and stays.
    Edited,
    /// It comes without a file that the page has here, and the page stays.
    Bare,
    /// The page is in the trash, and stays there.
    Trashed,
    /// The page was deleted for good.
    Purged,
}

impl Fate {
    /// Whether something is written.
    pub fn is_written(self) -> bool {
        matches!(self, Self::New | Self::Back | Self::Changed)
    }
}

/// An entry, its page, and what becomes of it.
pub(super) struct Planned {
    pub entry: Entry,
    pub id: Uuid,
    pub fate: Fate,
    /// What the source says, for the next import.
    pub mark: String,
    /// Another page of its name is here and says something else.
    pub another: bool,
    /// Tags for where it lay, and for a favourite.
    pub given: Vec<String>,
}

impl Planned {
    /// The names of all its tags.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.entry.tags.iter().chain(&self.given).map(String::as_str)
    }
}

/// Everything that an import would do.
pub(super) struct Plan {
    pub program: Program,
    pub source: Box<dyn Source + Send + Sync>,
    pub entries: Vec<Planned>,
    pub left_out: Vec<LeftOut>,
    pub folders: Option<ImportFolders>,
}

/// Reads the source and decides on each entry.
pub(super) async fn make(
    app: &App,
    vault: &Vault,
    request: &ImportRequest,
    stop: &Arc<AtomicBool>,
) -> Result<Plan, Failure> {
    let home = match &request.zone {
        Some(zone) => TimeZone::get(zone).map_err(|_| Failure::request("zone"))?,
        None => TimeZone::system(),
    };
    let wanted = match &request.from {
        Some(name) => Some(Program::from_name(name).ok_or_else(|| Failure::request("from"))?),
        None => None,
    };
    let options = Options { home, today: app.today() };
    let path = Path::new(&request.path).to_owned();
    let stopped = stop.clone();
    let reading = tokio::task::spawn_blocking(move || read_all(&path, wanted, &options, &stopped));
    let (program, source, entries, left_out) =
        reading.await.map_err(|_| StoreError::Internal("worker"))??;
    let (known, purged) = (store::pages(vault).await?, store::purged(vault).await?);
    let marks = Marks::of(vault);
    let (mut planned, mut own_ids) = (Vec::with_capacity(entries.len()), BTreeSet::new());
    for entry in entries {
        check(stop)?;
        let mark = marks.source(&entry, source.files());
        let own = own::id(vault, &entry, &known, &purged).await.filter(|id| own_ids.insert(*id));
        let (id, another) = match own {
            Some(id) => (id, false),
            None => named::id(vault, program, &entry, (&mark, &marks), (&known, &purged)).await?,
        };
        let fate = match purged.contains(&id) {
            true => Fate::Purged,
            false => fate(vault, id, &entry, (&mark, &marks), (&known, request.restore)).await?,
        };
        planned.push(Planned { entry, id, fate, mark, another, given: Vec::new() });
    }
    let back = moved::back(vault, program, &planned).await?;
    for (number, id) in back {
        check(stop)?;
        if let Some(one) = planned.get_mut(number) {
            let (mark, here) = ((one.mark.as_str(), &marks), (&known, request.restore));
            (one.fate, one.id) = (fate(vault, id, &one.entry, mark, here).await?, id);
            one.another = false;
        }
    }
    let favourite = Messages::of(app.preferences().language).say("import-favourite", &[]);
    let packed = Path::new(&request.path).is_file() && by_file(program);
    let folders = place_tags::give(&mut planned, request.folders_as_tags, packed, &favourite);
    Ok(Plan { program, source, entries: planned, left_out, folders })
}

/// What becomes of an entry whose page, if it is here, is this one.
async fn fate(
    vault: &Vault,
    id: Uuid,
    entry: &Entry,
    marks: (&str, &Marks),
    (known, restore): (&BTreeMap<Uuid, i64>, bool),
) -> Result<Fate, StoreError> {
    Ok(match known.get(&id) {
        None => Fate::New,
        Some(0) => known_page(vault, id, entry, marks).await?,
        Some(_) if restore => Fate::Back,
        Some(_) => Fate::Trashed,
    })
}

async fn known_page(
    vault: &Vault,
    id: Uuid,
    entry: &Entry,
    (mark, marks): (&str, &Marks),
) -> Result<Fate, StoreError> {
    let lost = |doc: &Doc| {
        let here: BTreeSet<String> = doc.attachments().into_values().map(|file| file.name).collect();
        let missing = entry.remarks.iter().filter(|remark| remark.class == "attachment-missing");
        missing.filter_map(|remark| remark.about.as_ref()).any(|name| here.contains(name))
    };
    if let Some(fate) = own::fate(vault, id, entry).await? {
        return Ok(fate);
    }
    let look = |doc: &Doc| Ok((Marks::left(doc), marks.page(doc), lost(doc)));
    let (left, now, lost) = vault.with(id, look).await?;
    Ok(match left {
        // A page that left from here before files had a seal, and comes back.
        None => Fate::Same,
        Some((source, _)) if source == mark => Fate::Same,
        Some((_, page)) if page == now && lost => Fate::Bare,
        Some((_, page)) if page == now => Fate::Changed,
        _ => Fate::Edited,
    })
}

type Read = (Program, Box<dyn Source + Send + Sync>, Vec<Entry>, Vec<LeftOut>);

fn read_all(
    path: &Path,
    wanted: Option<Program>,
    options: &Options,
    stop: &AtomicBool,
) -> Result<Read, Failure> {
    let mut source = place::open(path)?;
    let program = match wanted {
        Some(program) => program,
        None => recognise(source.as_mut()).ok_or_else(|| refusal("not-this-format"))?,
    };
    let (mut entries, mut left_out) = (Vec::new(), Vec::new());
    let done = read(program, source.as_mut(), options, &mut |item| {
        match item {
            Item::Entry(entry) => entries.push(*entry),
            Item::LeftOut(left) => left_out.push(left),
        }
        !stop.load(Ordering::SeqCst)
    });
    if stop.load(Ordering::SeqCst) {
        return Err(StoreError::Cancelled.into());
    }
    done.map_err(|reason| refusal(reason.class()))?;
    Ok((program, source, entries, left_out))
}

/// Ends the work when the person wants it no more.
pub(super) fn check(stop: &AtomicBool) -> Result<(), Failure> {
    if stop.load(Ordering::SeqCst) { Err(StoreError::Cancelled.into()) } else { Ok(()) }
}

/// Whether a program's entries are files, which somebody knows by their names.
fn by_file(program: Program) -> bool {
    matches!(program, Program::Markdown | Program::Obsidian)
}

impl Plan {
    /// What a person knows an entry by: its file or its title, else when it was written.
    fn name(&self, entry: &Entry) -> String {
        match &entry.written {
            _ if by_file(self.program) => entry.called.clone(),
            _ if !entry.title.is_empty() => entry.title.clone(),
            Some(written) => written.strftime("%Y-%m-%d %H:%M").to_string(),
            None => entry.date.to_string(),
        }
    }

    /// What a list shows of an entry without a title.
    fn first_words(entry: &Entry) -> String {
        let guided = entry.own.as_ref().is_some_and(|own| !own.method.is_empty());
        let [text, agreements, _] = entry.texts();
        let said = [text, agreements].map(|pieces| move || pieces.iter().map(named::said).collect());
        first_words_of(&entry.title, guided, &said)
    }

    /// The report of what is planned. `refused_files`: class and name of files that do not come, by the number of their entry.
    pub fn report(&self, refused_files: &[(usize, &'static str, String)], attachments: u32) -> ImportReport {
        let count = |wanted: &[Fate]| {
            let matching = self.entries.iter().filter(|planned| wanted.contains(&planned.fate)).count();
            u32::try_from(matching).unwrap_or(u32::MAX)
        };
        let mut files: BTreeMap<usize, Vec<(&str, &str)>> = BTreeMap::new();
        for (of, class, name) in refused_files {
            files.entry(*of).or_default().push((class, name));
        }
        let mut warnings = Vec::new();
        for (number, planned) in
            self.entries.iter().enumerate().filter(|(_, planned)| planned.fate.is_written())
        {
            let warning = |reason: &str, about: Option<&str>| ImportWarning {
                source_id: planned.entry.called.clone(),
                name: self.name(&planned.entry),
                reason: reason.to_owned(),
                about: about.map(str::to_owned),
            };
            warnings.extend(planned.another.then(|| warning("same-name", None)));
            warnings.extend(
                planned.entry.remarks.iter().map(|remark| warning(remark.class, remark.about.as_deref())),
            );
            let files = files.get(&number).into_iter().flatten();
            warnings.extend(files.map(|(class, name)| warning(class, Some(name))));
        }
        let refused = self.left_out.iter().map(|left| ImportRefused {
            source_id: left.source_id.clone(),
            name: if left.title.is_empty() || by_file(self.program) { &left.source_id } else { &left.title }
                .clone(),
            reason: left.class.to_owned(),
        });
        let held = self.entries.iter().filter_map(|planned| {
            let reason = match planned.fate {
                Fate::Edited => "edited",
                Fate::Bare => "attachment-missing",
                Fate::Trashed => "trashed",
                Fate::Purged => "purged",
                _ => return None,
            };
            let source_id = planned.entry.called.clone();
            let (name, id) = (self.name(&planned.entry), planned.id.to_string());
            Some(ImportHeld { source_id, name, id, reason: reason.to_owned() })
        });
        let first = self.entries.iter().filter(|planned| planned.fate.is_written()).take(FIRST);
        ImportReport {
            id: None,
            source: self.program.name().to_owned(),
            found: u32::try_from(self.entries.len() + self.left_out.len()).unwrap_or(u32::MAX),
            new: count(&[Fate::New, Fate::Back]),
            changed: count(&[Fate::Changed]),
            same: count(&[Fate::Same]),
            kept: count(&[Fate::Edited, Fate::Bare, Fate::Trashed, Fate::Purged]),
            attachments,
            beside: Vec::new(),
            refused: refused.collect(),
            warnings,
            held: held.collect(),
            folders: self.folders.clone(),
            first: first
                .map(|planned| ImportSample {
                    title: planned.entry.title.clone(),
                    first_words: Self::first_words(&planned.entry),
                    date: planned.entry.date.to_string(),
                    known: planned.fate != Fate::New,
                })
                .collect(),
        }
    }
}
