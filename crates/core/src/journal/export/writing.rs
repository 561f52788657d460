//! Writes what leaves: into memory for the writers that need a whole book, straight to the disk for archives and folders.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use kring_formats::write::book::{Book, Kind};
use kring_formats::write::markdown::{
    AGREEMENTS, KIND, Matter, ONLY_ME, PAGE, Section, TRACKERS, file, sealed,
};
use kring_formats::write::{WriteError, docx, html, pdf};
use kring_store::StoreError;
use tempfile::{NamedTempFile, TempDir};

use super::addresses::NamedPages;
use super::bind::Binding;
use super::leaving::{Leaving, Reader, SESSION, address};
use super::names::{self, free, safe};
use super::phrases::Phrases;
use super::private;
use super::shape::{self, Attachment};
use super::view::{Audience, ExportRequest, Format, Scope};
use super::{Taken, Tell};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::beside::{Beside, Named};
use crate::journal::open::write_instant;

/// An export that is being written.
pub struct Writing {
    out: PathBuf,
    attachments: u64,
    form: Form,
}

enum Form {
    Bound(Format, Box<Book>),
    Folder {
        folder: TempDir,
        /// The names of its pages, and of what lies beside them.
        taken: [BTreeSet<String>; 2],
        pages: NamedPages,
    },
    /// `named`: what its pages name; `all`: it holds everything.
    Archive {
        file: BufWriter<NamedTempFile>,
        pages: u64,
        named: Named,
        all: bool,
    },
}

impl Writing {
    pub fn begin(
        request: &ExportRequest,
        binding: &Binding<'_>,
        out: &Path,
        count: usize,
    ) -> Result<Self, Failure> {
        let parent = out.parent().ok_or_else(|| Failure::request("out"))?;
        kring_store::refuse_inside(out)?;
        let form = match request.format {
            Format::Md => Form::Folder {
                folder: private::unfinished(parent)?,
                taken: Default::default(),
                pages: NamedPages::default(),
            },
            Format::Json => {
                let file = tempfile::Builder::new().prefix(private::PART).tempfile_in(parent)?;
                Form::Archive {
                    file: BufWriter::new(file),
                    pages: 0,
                    named: Named::default(),
                    all: request.scope == Scope::default(),
                }
            }
            bound => Form::Bound(bound, Box::new(binding.book(&request.scope, count))),
        };
        Ok(Self { out: out.to_owned(), attachments: 0, form })
    }

    /// Takes a page.
    pub async fn page(
        &mut self,
        binding: &Binding<'_>,
        reader: &Reader<'_>,
        page: &Leaving,
    ) -> Result<(), Failure> {
        match &mut self.form {
            Form::Bound(_, book) => {
                let page = binding.page(reader, page).await?;
                self.attachments += page.images.len() as u64;
                // A sheet of its own is called by what it is.
                if book.kind == Kind::Sheet {
                    book.title = page.title.clone();
                }
                book.pages.push(page);
            }
            Form::Folder { folder, taken, pages } => {
                self.attachments += page.attachments.len() as u64;
                pages.add(page, write_page(folder.path(), taken, binding, reader, page).await?);
            }
            Form::Archive { file, pages, named, .. } => {
                let mut shape = shape::Page::of(page);
                for (id, entry) in &page.attachments {
                    let bytes = reader.attachment(page.id, id).await?;
                    shape.attachments.push(Attachment::new(id, &entry.name, &entry.media_type, &bytes));
                }
                self.attachments += shape.attachments.len() as u64;
                named.by(page);
                // The head waits for the first page, so that a file without one is never begun.
                let before = if *pages == 0 {
                    format!("{{\"format\":\"{}\",\"pages\":[\n", shape::FORMAT)
                } else {
                    ",\n".into()
                };
                file.write_all(before.as_bytes())?;
                serde_json::to_writer(&mut *file, &shape).map_err(std::io::Error::from)?;
                *pages += 1;
            }
        }
        Ok(())
    }

    /// Lays a sheet with what was noted for days beside the pages of a folder: no page says it.
    pub fn days(&self, sheet: Option<Vec<u8>>, phrases: &Phrases) -> Result<(), Failure> {
        let (Form::Folder { folder, .. }, Some(sheet)) = (&self.form, sheet) else { return Ok(()) };
        let name = safe(&phrases.say("trackers-file"), "days");
        private::write(&folder.path().join(format!("{name}.csv")), &sheet)
    }

    /// Gives it its name. Returns how many attachments it has, and how many signs could not be shown.
    pub async fn finish(self, app: &App, taken: Taken, tell: Tell) -> Result<(u64, u64), Failure> {
        let (attachments, out) = (self.attachments, self.out);
        match self.form {
            Form::Bound(format, book) => {
                let made = tokio::task::spawn_blocking(move || set(format, &book, &tell));
                let (bytes, unprintable) =
                    made.await.map_err(|_| StoreError::Internal("export"))?.map_err(failure)?;
                if taken == Taken::Refuse && out.symlink_metadata().is_ok() {
                    return Err(Failure::refused("file-exists"));
                }
                kring_store::write_outside(&out, &bytes)?;
                Ok((attachments, unprintable))
            }
            Form::Folder { folder, pages, .. } => {
                let vault = app.vault().await?;
                pages.link(&vault, folder.path()).await?;
                sync(folder.path())?;
                fs::rename(folder.path(), &out)?;
                sync(out.parent().unwrap_or(&out))?;
                Ok((attachments, 0))
            }
            Form::Archive { mut file, named, all, .. } => {
                let vault = app.vault().await?;
                let beside = Beside::leaving(&vault, named, all, app.now().to_string()).await?;
                let beside = serde_json::to_string(&beside).map_err(std::io::Error::from)?;
                // Its fields stand beside the pages, not in an object of their own.
                writeln!(file, "\n],{}", beside.strip_prefix('{').unwrap_or_default())?;
                let file = file.into_inner().map_err(std::io::IntoInnerError::into_error)?;
                file.as_file().sync_all()?;
                let kept = match taken {
                    Taken::Replace => file.persist(&out),
                    Taken::Refuse => file.persist_noclobber(&out),
                };
                kept.map_err(|error| match error.error.kind() {
                    std::io::ErrorKind::AlreadyExists => Failure::refused("file-exists"),
                    _ => error.error.into(),
                })?;
                sync(out.parent().unwrap_or(&out))?;
                Ok((attachments, 0))
            }
        }
    }
}

/// The book in its form, and how many signs could not be shown.
pub(crate) fn set(format: Format, book: &Book, tell: &Tell) -> Result<(Vec<u8>, u64), WriteError> {
    let progress = |done, total| if tell(done, total) { Ok(()) } else { Err(WriteError::Cancelled) };
    match format {
        Format::Pdf => pdf::pdf(book, &progress).map(|pdf| (pdf.bytes, pdf.unprintable as u64)),
        Format::Docx => docx::docx(book, &progress).map(|bytes| (bytes, 0)),
        Format::Html | Format::Md | Format::Json => html::html(book, &progress).map(|bytes| (bytes, 0)),
    }
}

/// The refusal for what could not be written.
pub(crate) fn failure(error: WriteError) -> Failure {
    match error {
        WriteError::Cancelled => StoreError::Cancelled.into(),
        WriteError::TooLarge => Failure::refused("export-too-large"),
        WriteError::Internal(place) => StoreError::Internal(place).into(),
    }
}

/// One page as Markdown, its images in a folder beside it. Returns what its file is called.
async fn write_page(
    folder: &Path,
    [pages, files]: &mut [BTreeSet<String>; 2],
    binding: &Binding<'_>,
    reader: &Reader<'_>,
    page: &Leaving,
) -> Result<String, Failure> {
    let name = free(&page_name(binding.phrases, page), pages);
    let sections =
        [(AGREEMENTS, "book-agreements", &page.agreements), (ONLY_ME, "book-only-me", &page.only_me)];
    let sections: Vec<Section> = sections
        .into_iter()
        .filter(|(_, _, text)| !text.is_empty())
        .map(|(part, heading, text)| Section {
            part: (binding.audience == Audience::Me).then_some(part),
            heading: binding.phrases.say(heading),
            text: text.clone(),
        })
        .collect();
    let mut text = file(&matter(binding, reader, page), &page.text, &sections);
    for (id, entry) in &page.attachments {
        let bytes = reader.attachment(page.id, id).await?;
        // A name may tell somebody else more than the page does.
        let own = if binding.audience == Audience::Me { entry.name.as_str() } else { "" };
        let file = names::file(own, &entry.media_type, id, files);
        private::folder(&folder.join("images"))?;
        private::write(&folder.join("images").join(&file), &bytes)?;
        text = text.replace(&address(page.id, id), &format!("images/{}", names::as_address(&file)));
    }
    if binding.audience == Audience::Me {
        text = seal(&text);
    }
    private::write(&folder.join(format!("{name}.md")), text.as_bytes())?;
    Ok(name)
}

/// A file with its seal.
pub(super) fn seal(file: &str) -> String {
    sealed(file, file_seal)
}

/// What tells whether a file is as it left: half of the BLAKE3 hash of all of it but the seal, hexadecimal.
pub(crate) fn file_seal(file: &str) -> String {
    blake3::hash(file.as_bytes()).to_hex().chars().take(32).collect()
}

/// What stands at the head of the file; for a client, only what they may know.
fn matter(binding: &Binding<'_>, reader: &Reader<'_>, page: &Leaving) -> Matter {
    if binding.audience == Audience::Client {
        return Matter::default().text("title", &page.title).plain("date", &page.date);
    }
    let matter = Matter::default()
        .plain(KIND, PAGE)
        .plain("id", page.id)
        .text("title", &page.title)
        .plain("date", &page.date)
        .list("tags", &page.tags)
        .text("created", &page.written)
        .text("modified", &write_instant(page.modified));
    let person = page.person.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
    let matter = matter.some("person", person);
    let known = SESSION.iter().filter_map(|name| page.session.get(*name).map(|value| (*name, value)));
    let matter = known.fold(matter, |matter, (name, value)| matter.plain(name, value));
    let matter = matter.some("method", &page.method).some("source", &page.source);
    let matter = matter.map(TRACKERS, reader.values(page));
    page.more.iter().fold(matter, |matter, (name, value)| matter.own(name, value))
}

/// What a page's file is called. The page of someone coached is called by its day alone.
pub fn page_name(phrases: &Phrases, page: &Leaving) -> String {
    match page.person {
        Some(_) => safe(&format!("{} - {}", phrases.say("book-sessions"), page.date), &page.date),
        None => names::of_day(&page.date, &page.title),
    }
}

/// The names in a folder, on the disk.
fn sync(folder: &Path) -> Result<(), Failure> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}
