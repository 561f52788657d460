//! Hands over what is kept about someone: a folder that needs no Kring to be read.
//!
//! The part *Only me*, what was noted in trackers and the note stay, unless they were asked for; tags stay always. File names carry no
//! name.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use kring_formats::read::literal;
use kring_formats::write::markdown::ending;
use kring_store::{StoreError, Vault};
use serde::Serialize;

use super::hours::clock;
use super::name::wanted;
use super::session::{Fee, Mode};
use super::view::{HandOver, HandOverFormat, HandedOver, PersonId, PersonView, SessionRow};
use crate::app::{App, Event};
use crate::failure::Failure;
use crate::journal;
use crate::journal::export::{for_others, private};
use crate::journal::view::{Attachment, PageView};
use crate::language::{Messages, say};
use crate::tracker;
use crate::tracker::model::{Measure, YES};
use crate::tracker::view::{Noted, NotedQuery};

/// One session as it leaves.
#[derive(Serialize)]
struct Leaf {
    date: String,
    title: String,
    minutes: Option<u32>,
    mode: Option<Mode>,
    fee: Option<Fee>,
    size: u32,
    text: String,
    agreements: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    only_me: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    values: Option<Vec<Kept>>,
    #[serde(skip)]
    page: String,
    #[serde(skip)]
    attachments: Vec<Attachment>,
}

/// A value that was noted on a page.
#[derive(Serialize)]
struct Kept {
    tracker: String,
    value: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    unit: String,
    #[serde(skip)]
    yes_no: bool,
}

/// The JSON file.
#[derive(Serialize)]
struct Archive<'a> {
    format: &'static str,
    exported: String,
    name: &'a str,
    permission: &'a Option<String>,
    ended: &'a Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    sessions: &'a [Leaf],
}

/// Writes everything about someone to `out`, a folder that must not exist. A failed hand-over leaves nothing behind.
pub async fn hand_over(app: &App, request: HandOver, out: &Path) -> Result<HandedOver, Failure> {
    let vault = app.vault().await?;
    let id = wanted(&vault, &request.id).await?.to_string();
    let person = super::open(app, PersonId { id }).await?;
    if out.exists() {
        return Err(Failure::refused("file-exists"));
    }
    kring_store::refuse_inside(out)?;
    let parent =
        std::path::absolute(out)?.parent().map(Path::to_owned).ok_or_else(|| Failure::request("out"))?;
    let total = person.sessions.len() as u64;
    let mut leaves = Vec::with_capacity(person.sessions.len());
    for (done, session) in person.sessions.iter().rev().enumerate() {
        let page = journal::open(app, journal::view::PageId { id: session.id.clone() }).await?;
        let values = if request.only_me { Some(noted(app, &page.id).await?) } else { None };
        leaves.push(leaf(session, page, values));
        app.tell(Event::Progress("export", done as u64 + 1, total));
    }
    let part = private::unfinished(&parent)?;
    let mut images = 0;
    for leaf in &mut leaves {
        images += write_images(&vault, leaf, part.path()).await?;
    }
    match request.format {
        HandOverFormat::Json => {
            let archive = Archive {
                format: "kring-person/1",
                exported: app.now().to_string(),
                name: &person.name,
                permission: &person.permission,
                ended: &person.ended,
                note: request.only_me.then_some(&person.note),
                sessions: &leaves,
            };
            let bytes = serde_json::to_vec_pretty(&archive).map_err(|_| StoreError::Internal("export"))?;
            private::write(&part.path().join("sessions.json"), &bytes)?;
        }
        HandOverFormat::Markdown => {
            let messages = Messages::of(app.preferences().language);
            // Sorted before any day, whatever it is called.
            let overview = format!("0 - {}.md", say!(messages, "person-overview"));
            let mut taken = BTreeSet::new();
            for leaf in &leaves {
                let name = journal::export::free_name(&leaf.date, &mut taken);
                private::write(
                    &part.path().join(format!("{name}.md")),
                    markdown(&messages, leaf).as_bytes(),
                )?;
            }
            let cover = cover(&messages, &person, request.only_me);
            private::write(&part.path().join(overview), cover.as_bytes())?;
        }
    }
    fs::rename(part.path(), out)?;
    let pages = u32::try_from(leaves.len()).unwrap_or(u32::MAX);
    Ok(HandedOver { path: out.display().to_string(), pages, images })
}

/// What was noted on a page, in the person's order.
async fn noted(app: &App, page: &str) -> Result<Vec<Kept>, Failure> {
    let noted = tracker::noted(app, NotedQuery { page: Some(page.to_owned()), date: None }).await?;
    let kept = |noted: Noted| {
        let value = noted.value?;
        let (name, unit, yes_no) = match noted.tracker {
            Some(known) => (known.name, known.unit, noted.fits && known.measure == Measure::YesNo),
            None => (noted.id, String::new(), false),
        };
        Some(Kept { tracker: name, value, unit, yes_no })
    };
    Ok(noted.into_iter().filter_map(kept).collect())
}

/// A session as it leaves; with what was noted on its page goes what only its writer sees.
fn leaf(session: &SessionRow, page: PageView, values: Option<Vec<Kept>>) -> Leaf {
    Leaf {
        date: page.date,
        title: page.title,
        minutes: session.minutes,
        mode: session.mode,
        fee: session.fee,
        size: session.size,
        text: for_others(&page.text),
        agreements: for_others(&page.agreements),
        only_me: values.is_some().then_some(page.only_me),
        values,
        page: page.id,
        attachments: page.attachments,
    }
}

/// Writes the images that the leaving texts show, and no others. Returns how many.
async fn write_images(vault: &Vault, leaf: &mut Leaf, folder: &Path) -> Result<u32, Failure> {
    let mut count = 0;
    for image in std::mem::take(&mut leaf.attachments) {
        let texts = [Some(&mut leaf.text), Some(&mut leaf.agreements), leaf.only_me.as_mut()];
        let mut shown: Vec<&mut String> =
            texts.into_iter().flatten().filter(|text| text.contains(&image.url)).collect();
        if shown.is_empty() {
            continue;
        }
        let (media_type, bytes) = vault.read_attachment(journal::read_id(&leaf.page)?, &image.id).await?;
        let file = format!("{}.{}", image.id, ending(&media_type).unwrap_or("bin"));
        private::folder(&folder.join("images"))?;
        private::write(&folder.join("images").join(&file), &bytes)?;
        for text in &mut shown {
            **text = text.replace(&image.url, &format!("images/{file}"));
        }
        count += 1;
    }
    Ok(count)
}

/// What a session looks like in a file of its own.
fn markdown(messages: &Messages, leaf: &Leaf) -> String {
    let title = if leaf.title.is_empty() { &leaf.date } else { &leaf.title };
    let mut text = format!("# {title}\n\n");
    let said = [
        Some(leaf.date.clone()),
        leaf.minutes.map(clock),
        leaf.mode.map(|mode| say!(messages, &format!("hours-mode-{}", Mode::code(mode)))),
        leaf.fee.map(|fee| say!(messages, &format!("hours-fee-{}", Fee::code(fee)))),
        (leaf.size > 1).then(|| format!("{} ({})", say!(messages, "hours-group"), leaf.size)),
    ];
    let _ = writeln!(text, "{}", said.into_iter().flatten().collect::<Vec<_>>().join(", "));
    let mine = leaf.only_me.as_ref().map(|mine| {
        let values = leaf.values.iter().flatten().map(|kept| line(messages, kept)).collect::<Vec<_>>();
        format!("{}\n\n{}", mine.trim_end(), values.join("\n")).trim_start_matches('\n').to_owned()
    });
    let parts = [
        (None, Some(&leaf.text)),
        (Some("person-agreements"), Some(&leaf.agreements)),
        (Some("person-only-me"), mine.as_ref()),
    ];
    for (heading, part) in parts {
        let Some(part) = part.filter(|part| !part.trim().is_empty()) else { continue };
        if let Some(heading) = heading {
            let _ = write!(text, "\n## {}\n", say!(messages, heading));
        }
        let _ = writeln!(text, "\n{}", part.trim_end());
    }
    text
}

/// A line for a value.
fn line(messages: &Messages, kept: &Kept) -> String {
    let value = match (kept.yes_no, kept.value == YES) {
        (true, true) => say!(messages, "trackers-yes"),
        (true, false) => say!(messages, "trackers-no"),
        (false, _) => literal(&format!("{} {}", kept.value, kept.unit)),
    };
    format!("- {}: {value}", literal(&kept.tracker))
}

/// The first file: what is kept of the person beside the sessions.
fn cover(messages: &Messages, person: &PersonView, only_me: bool) -> String {
    let mut text = format!("# {}\n", person.name);
    let days = [("person-permission", &person.permission), ("person-ended", &person.ended)];
    for (name, day) in days.into_iter().filter_map(|(name, day)| Some((name, day.as_ref()?))) {
        let _ = write!(text, "\n- {}", say!(messages, name, "date" => day));
    }
    let (sessions, time) = (person.hours.sessions, &person.hours.time);
    let _ = writeln!(text, "\n- {}", say!(messages, "person-sessions", "count" => sessions, "time" => time));
    if only_me && !person.note.trim().is_empty() {
        let _ = writeln!(text, "\n{}", person.note.trim_end());
    }
    text
}
