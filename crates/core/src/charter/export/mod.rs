//! A charter, or what differs between two versions of it, as a file: PDF, DOCX, HTML, Markdown, the source of a wiki page, JSON.
//!
//! What leaves looks like its sender: the circle's logo, colour and footer, and nothing of Kring's own. Start here, then `edition.rs`
//! (a version in its languages) and `comparison.rs` (what differs).

mod comparison;
mod edition;
mod json;
mod nameless;
mod reckoned;
mod words;

pub use comparison::{ChangeTold, language_called, told};
pub use json::{Source, source};
use nameless::Nameless;
pub use reckoned::{Reckoned, reckoned};

use std::path::Path;

use kring_formats::charter::Charter;
use kring_formats::write::charter::{Frame, Sheet, docx, html, markdown, pdf, wikitext};
use kring_formats::write::{Progress, WriteError};
use kring_store::{StoreError, Vault, write_outside};
use uuid::Uuid;

use super::agree::of;
use super::compare::now;
use super::frozen::{freeze, hash};
use super::model::{each_text, first};
use super::open::found;
use super::versions::{all, row_of, thawed};
use super::view::{CharterDiff, CharterExport, CharterExportLook, CharterFormat, VersionRow};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::export::view::Exported;
use crate::journal::export::{Phrases, TASK, Taken, paper, safe_name, teller, unwritten};
use crate::journal::links::readable;
use crate::task::Task;

/// Says under what name it would leave. Writes nothing.
pub async fn export_look(app: &App, request: CharterExport) -> Result<CharterExportLook, Failure> {
    let vault = app.vault().await?;
    let leaving = Leaving::of(app, &vault, &request).await?;
    Ok(CharterExportLook { name: leaving.name(app, request.format) })
}

/// Writes a charter, or what differs, to `out`. Dropping this before its end gives the export up.
pub async fn export(
    app: &App,
    request: CharterExport,
    out: &Path,
    taken: Taken,
) -> Result<Exported, Failure> {
    let vault = app.vault().await?;
    let out = std::path::absolute(out)?;
    if out.symlink_metadata().is_ok() && taken == Taken::Refuse {
        return Err(Failure::refused("file-exists"));
    }
    let leaving = Leaving::of(app, &vault, &request).await?;
    let task = Task::begin(app, TASK);
    let (bytes, unprintable) = if request.format == CharterFormat::Json {
        (leaving.json(request.without_names)?, 0)
    } else {
        let frame = leaving.frame(app, &vault, &request).await?;
        let sheet = match &leaving.since {
            Some(_) => comparison::sheet(app, &leaving, frame),
            None => edition::sheet(app, &vault, &leaving, frame, &request).await?,
        };
        let tell = teller(&task, 0, 1);
        let format = request.format;
        let progress = move |done, total| if tell(done, total) { Ok(()) } else { Err(WriteError::Cancelled) };
        let made = tokio::task::spawn_blocking(move || set(format, &sheet, &progress));
        made.await.map_err(|_| StoreError::Internal("export"))?.map_err(unwritten)?
    };
    write_outside(&out, &bytes)?;
    Ok(Exported { path: out.display().to_string(), pages: 1, attachments: 0, left_out: 0, unprintable })
}

/// What leaves.
struct Leaving {
    charter: Uuid,
    space: Uuid,
    /// What it says, in the languages that leave.
    says: Charter,
    /// The version, `None` for what it says now and no version says.
    version: Option<VersionRow>,
    /// The older one, where it is what differs that leaves.
    since: Option<(Charter, VersionRow)>,
}

impl Leaving {
    /// What is read elsewhere leads to nothing here: links are their words. A file whose hash is compared says what was frozen.
    fn in_words(&mut self) {
        let older = self.since.as_mut().map(|(charter, _)| charter);
        for charter in std::iter::once(&mut self.says).chain(older) {
            each_text(charter, |texts| {
                texts.values_mut().for_each(|said| said.text = readable(&said.text).0);
            });
        }
    }

    async fn of(app: &App, vault: &Vault, request: &CharterExport) -> Result<Self, Failure> {
        let (charter, space) = found(vault, &request.id).await?;
        let rows = all(app, vault, charter).await?;
        let version = async |id: &str| -> Result<(Charter, VersionRow), Failure> {
            let id = of(vault, id, charter).await?;
            Ok((thawed(vault, id).await?, row_of(&rows, id)?.clone()))
        };
        let (says, row) = match &request.version {
            Some(id) => version(id).await.map(|(says, row)| (says, Some(row)))?,
            None => {
                let says = now(app, vault, charter).await?;
                // What nobody has changed since it became a version leaves as that version.
                let hash = hash(&freeze(&says)?);
                let row = rows.last().filter(|row| row.hash == hash).cloned();
                (says, row)
            }
        };
        let since = match &request.since {
            Some(id) => Some(version(id).await?),
            None => None,
        };
        // What is compared keeps its languages: one that is gone is a change.
        let says = if since.is_none() { in_languages(says, &request.languages)? } else { says };
        let mut leaving = Self { charter, space, says, version: row, since };
        if request.format != CharterFormat::Json {
            leaving.in_words();
        }
        if request.without_names {
            let older = leaving.since.as_ref().map_or(&leaving.says, |(since, _)| since);
            let known = [&leaving.says, older];
            let nameless = Nameless::of(app, vault, (charter, space), known, &rows).await?;
            nameless.take_out(&mut leaving);
        }
        Ok(leaving)
    }

    fn title(&self) -> &str {
        first(&self.says.title, &self.says.languages)
    }

    /// What the file is called: `Charter - Peer Circles - v4 - 2026-09-12`.
    fn name(&self, app: &App, format: CharterFormat) -> String {
        let phrases = phrases(app);
        let what = phrases.say(if self.since.is_some() { "paper-comparison" } else { "paper-charter" });
        let number = match &self.version {
            Some(row) => format!("v{}", row.number),
            None => phrases.say("paper-status-draft"),
        };
        let number = match &self.since {
            Some((_, since)) => format!("v{} - {number}", since.number),
            None => number,
        };
        let day = self.version.as_ref().map(|row| {
            row.effective.clone().unwrap_or_else(|| row.made.chars().take(10).collect::<String>())
        });
        let day = day.unwrap_or_else(|| app.today().to_string());
        let ending = match format {
            CharterFormat::Pdf => "pdf",
            CharterFormat::Docx => "docx",
            CharterFormat::Md => "md",
            CharterFormat::Html => "html",
            CharterFormat::Wikitext => "wiki",
            CharterFormat::Json => "json",
        };
        format!("{}.{ending}", safe_name(&format!("{what} - {} - {number} - {day}", self.title()), "Kring"))
    }

    /// The circle's looks around it.
    async fn frame(&self, app: &App, vault: &Vault, request: &CharterExport) -> Result<Frame, Failure> {
        let phrases = phrases(app);
        let version = match &self.version {
            Some(row) => crate::say!(phrases.messages, "paper-version-foot", "number" => row.number),
            None => phrases.say("paper-status-draft"),
        };
        // A group that was begun with its charter has its name, which stands there anyway.
        let mut look = crate::circle::look(vault, self.space, &phrases).await?;
        if look.group == self.title() {
            look.group = String::new();
        }
        Ok(Frame {
            running: format!("{} · {version}", self.title()),
            look,
            paper: paper(request.paper, app.preferences().region),
            done: phrases.say("book-done"),
            to_do: phrases.say("book-to-do"),
        })
    }

    fn json(&self, without_names: bool) -> Result<Vec<u8>, Failure> {
        let internal = |_| StoreError::Internal("export");
        if let Some((old, since)) = &self.since {
            let diff: CharterDiff =
                super::compared::compared(old, &self.says, Some(since.clone()), self.version.clone());
            return Ok(serde_json::to_vec_pretty(&diff).map_err(internal)?);
        }
        let mut charter = self.says.clone();
        if without_names {
            charter.roles.iter_mut().for_each(|role| role.holders.clear());
        }
        Ok(json::written(self.version.as_ref(), &charter).map_err(internal)?)
    }
}

fn phrases(app: &App) -> Phrases {
    let preferences = app.preferences();
    Phrases::new(preferences.language, preferences.region)
}

/// The charter in some of its languages, in the order that is wanted; none wanted are all.
fn in_languages(mut charter: Charter, wanted: &[String]) -> Result<Charter, Failure> {
    if wanted.iter().any(|language| !charter.languages.contains(language)) {
        return Err(Failure::request("languages"));
    }
    if !wanted.is_empty() {
        charter.languages = wanted.to_vec();
    }
    Ok(charter)
}

fn set(format: CharterFormat, sheet: &Sheet, progress: Progress<'_>) -> Result<(Vec<u8>, u64), WriteError> {
    let plain = |text: String| Ok((text.into_bytes(), 0));
    match format {
        CharterFormat::Pdf => pdf(sheet, progress).map(|pdf| (pdf.bytes, pdf.unprintable as u64)),
        CharterFormat::Docx => docx(sheet, progress).map(|bytes| (bytes, 0)),
        CharterFormat::Html => html(sheet, progress).map(|bytes| (bytes, 0)),
        CharterFormat::Md => plain(markdown(sheet)),
        CharterFormat::Wikitext | CharterFormat::Json => plain(wikitext(sheet)),
    }
}
