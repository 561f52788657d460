//! Sets a sheet and saves it, or gives it as text to be copied.

use std::path::Path;

use kring_formats::write::book::{Book, Density, Kind, Page, Part, Words};
use kring_formats::write::look::Look;
use kring_formats::write::plain::plain;
use kring_formats::write::sheet::{Table, xlsx};
use kring_formats::write::{WriteError, docx, html, pdf};
use kring_store::StoreError;

use super::content::Source;
use super::mail::{asked, draft, invite};
use super::tables::{self, Grid};
use super::words::Speech;
use crate::app::App;
use crate::circle;
use crate::failure::Failure;
use crate::journal::export::{Phrases, paper, safe_name, tongue, unwritten};
use crate::journal::read_id;
use crate::meeting::fit;
use crate::meeting::invite::{invitation, invitation_of, plain_agenda};
use crate::meeting::read::Meeting;
use crate::meeting::series;
use crate::meeting::show::{self, Opened};
use crate::meeting::view::{ActionRow, Sheet, SheetForm, SheetQuery, SheetText};
use crate::method;
use crate::method::view::MethodQuery;
use crate::vault::view::Saved;

/// What is to be set.
pub(super) struct Content {
    name: String,
    book: Book,
    markdown: String,
    /// As plain lines.
    pub lines: String,
    tables: Vec<Table>,
}

/// Plain paragraphs, those that say something.
pub(super) fn said(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// What the file is called at first: `Agenda - Peer circle - 2026-09-12.pdf`.
pub async fn sheet_name(app: &App, request: &SheetQuery) -> Result<String, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    if let Ok(series) = series::read(&vault, id).await {
        let invitation = invitation_of(&speech(app, request), &series.title, Some(series.start.date()));
        return Ok(format!("{invitation}.{}", ending(request.form)));
    }
    let meeting = show::read(&vault, id).await?.meeting;
    Ok(format!("{}.{}", name(&speech(app, request), request.sheet, &meeting), ending(request.form)))
}

/// Saves a sheet.
pub async fn save_sheet(app: &App, request: SheetQuery, out: &Path) -> Result<Saved, Failure> {
    let bytes = match (request.form, request.sheet) {
        (SheetForm::Ics, Sheet::HandOut | Sheet::Script | Sheet::WriteUp | Sheet::Actions) => {
            return Err(Failure::refused("meeting-sheet-no-ics"));
        }
        (SheetForm::Ics, _) => invitation(app, invite(&request)).await?.1,
        (SheetForm::Eml, _) => draft(app, &request).await?,
        _ => set(request.form, request.sheet, content(app, &request).await?)?,
    };
    kring_store::write_outside(out, &bytes)?;
    Ok(Saved { path: out.display().to_string() })
}

/// A sheet as text, to be copied into a mail or a chat.
pub async fn sheet_text(app: &App, request: SheetQuery) -> Result<SheetText, Failure> {
    let content = content(app, &request).await?;
    let (text, chat, name) = (content.markdown.clone(), content.lines.clone(), content.name.clone());
    let html = set(SheetForm::Html, request.sheet, content)?;
    Ok(SheetText {
        text,
        chat,
        html: String::from_utf8(html).map_err(|_| StoreError::Internal("sheet"))?,
        name,
    })
}

pub(super) fn speech(app: &App, request: &SheetQuery) -> Speech {
    let preferences = app.preferences();
    Speech { phrases: Phrases::new(request.language.unwrap_or(preferences.language), preferences.region) }
}

pub(super) fn name(speech: &Speech, sheet: Sheet, meeting: &Meeting) -> String {
    let kind = match sheet {
        Sheet::Invitation if meeting.cancelled => speech.say("sheet-cancellation"),
        sheet => kind_of(speech, sheet),
    };
    let day = meeting.start.map(|start| format!(" - {}", start.date())).unwrap_or_default();
    safe_name(&format!("{kind} - {}{day}", meeting.title), &kind)
}

/// What a sheet is called.
pub(super) fn kind_of(speech: &Speech, sheet: Sheet) -> String {
    speech.say(match sheet {
        Sheet::Agenda => "sheet-agenda",
        Sheet::HandOut => "sheet-hand-out",
        Sheet::Script => "sheet-script",
        Sheet::WriteUp => "sheet-minutes",
        Sheet::Actions => "sheet-actions",
        Sheet::Invitation => "sheet-invitation",
    })
}

fn ending(form: SheetForm) -> &'static str {
    match form {
        SheetForm::Pdf => "pdf",
        SheetForm::Docx => "docx",
        SheetForm::Md => "md",
        SheetForm::Html => "html",
        SheetForm::Xlsx => "xlsx",
        SheetForm::Ics => "ics",
        SheetForm::Eml => "eml",
    }
}

pub(super) async fn content(app: &App, request: &SheetQuery) -> Result<Content, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    let Opened { meeting, only_me, .. } = show::read(&vault, id).await?;
    let carried: Vec<ActionRow> = match request.sheet {
        Sheet::Actions | Sheet::WriteUp => show::carried(app, &vault, id, &meeting).await?,
        _ => Vec::new(),
    };
    let speech = speech(app, request);
    let mut steps = Vec::new();
    if request.sheet == Sheet::Script {
        let people = u32::try_from(meeting.people.len()).ok().filter(|people| *people > 0);
        for item in meeting.items.iter().filter(|item| !item.method.is_empty()) {
            let query = MethodQuery { id: item.method.clone(), language: request.language };
            // A method that is gone leaves its item without steps.
            if let Ok(method) = method::show(app, query).await {
                steps.push((item.id.clone(), fit::steps(&method, item.minutes, people)));
            }
        }
    }
    let source = Source { speech: &speech, meeting: &meeting, only_me: &only_me, steps, carried: &carried };
    let text = match request.sheet {
        Sheet::Agenda => source.agenda(),
        Sheet::HandOut => source.hand_out(),
        Sheet::Script => source.script(),
        Sheet::WriteUp => source.write_up(),
        Sheet::Actions => source.actions(),
        Sheet::Invitation => return Err(Failure::refused("meeting-sheet-invitation")),
    };
    let (parts, told) = match request.sheet {
        Sheet::HandOut => (plain(&source.roles()), plain(&source.told())),
        _ => Default::default(),
    };
    // Whatever it is, it says first that there will be no meeting.
    let off = speech.off(&meeting);
    let text = if off.is_empty() { text } else { format!("**{off}**\n\n{text}") };
    let mut tables = match request.sheet {
        Sheet::WriteUp | Sheet::Actions => {
            // What says nothing has no sheet beside those of actions and decisions.
            let tells = |grid: &Grid| !grid.rows.is_empty();
            let agreed = [
                Some(tables::actions(&speech, &meeting)),
                Some(tables::carried(&speech, &carried)).filter(tells),
                Some(tables::decisions(&speech, &meeting)),
            ];
            let more = match request.sheet {
                Sheet::WriteUp => {
                    vec![source.attendance_grid(), source.written_grid(), source.parked_grid()]
                }
                _ => Vec::new(),
            };
            let more = more.into_iter().filter(tells);
            agreed.into_iter().flatten().chain(more).map(Grid::sheet).collect()
        }
        Sheet::Script => vec![source.script_grid().sheet()],
        _ => vec![tables::agenda(&speech, &meeting).sheet()],
    };
    let name = name(&speech, request.sheet, &meeting);
    let look = match meeting.circle.parse() {
        // A group that is gone leaves its meetings without a head.
        Ok(circle) => circle::look(&vault, circle, &speech.phrases).await.unwrap_or_default(),
        Err(_) => Look::default(),
    };
    let (when, place) = (speech.when(&meeting), meeting.place.clone());
    let about = [when.as_str(), place.as_str()].into_iter().filter(|text| !text.is_empty());
    let about = about.collect::<Vec<_>>().join(" · ");
    let kind = speech.say(match request.sheet {
        Sheet::WriteUp => "sheet-minutes",
        Sheet::Actions => "sheet-actions",
        Sheet::Script => "sheet-script",
        _ => "sheet-agenda",
    });
    // Each sheet of a workbook says whose it is, and that there will be no meeting.
    let above = [meeting.title.clone(), about.clone(), off.clone()];
    for table in &mut tables {
        table.above = above.iter().filter(|line| !line.is_empty()).cloned().collect();
    }
    let markdown = format!("# {}\n\n{about}\n\n{text}\n", super::words::plain(&meeting.title));
    let lines = match request.sheet {
        Sheet::Agenda | Sheet::HandOut => said([
            meeting.title.clone(),
            off.clone(),
            about.clone(),
            asked(&speech, &meeting),
            parts,
            plain_agenda(&speech, &meeting),
            told,
        ]),
        _ => plain(&markdown),
    };
    let page = Page {
        id: request.id.clone(),
        title: meeting.title.clone(),
        date: kind,
        month: String::new(),
        about,
        tags: Vec::new(),
        language: tongue(&text).map_or_else(|| speech.phrases.tag(), |tongue| speech.phrases.tag_of(tongue)),
        parts: vec![Part { heading: None, text }],
        ..Page::default()
    };
    let book = Book {
        title: meeting.title.clone(),
        subtitle: String::new(),
        kind: Kind::Sheet,
        language: speech.phrases.tag(),
        paper: paper(request.paper, app.preferences().region),
        density: Density::default(),
        words: Words {
            contents: speech.say("book-contents"),
            image: speech.say("book-image"),
            done: speech.say("book-done"),
            to_do: speech.say("book-to-do"),
        },
        look,
        pages: vec![page],
    };
    Ok(Content { name, book, markdown, lines, tables })
}

fn set(form: SheetForm, sheet: Sheet, content: Content) -> Result<Vec<u8>, Failure> {
    let Content { mut book, markdown, tables, .. } = content;
    let go_on = |_, _| Ok::<(), WriteError>(());
    let bytes = match form {
        SheetForm::Pdf => {
            let mut set = pdf::pdf(&book, &go_on).map_err(unwritten)?;
            // An agenda lies on one page as long as it can be read, and a hand-out where that is enough.
            let densities: &[Density] = match sheet {
                Sheet::Agenda | Sheet::HandOut => &[Density::Tight, Density::Tightest],
                _ => &[],
            };
            for density in densities {
                if set.pages == 1 {
                    break;
                }
                book.density = *density;
                let tighter = pdf::pdf(&book, &go_on).map_err(unwritten)?;
                if sheet == Sheet::Agenda || tighter.pages == 1 {
                    set = tighter;
                }
            }
            set.bytes
        }
        SheetForm::Docx => docx::docx(&book, &go_on).map_err(unwritten)?,
        SheetForm::Html => html::html(&book, &go_on).map_err(unwritten)?,
        SheetForm::Md => markdown.into_bytes(),
        SheetForm::Xlsx => xlsx(&tables).map_err(unwritten)?,
        SheetForm::Ics | SheetForm::Eml => return Err(Failure::request("form")),
    };
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_by_what_it_is_whose_and_when() {
        let speech = Speech {
            phrases: Phrases::new(
                crate::settings::preferences::Language::En,
                crate::settings::preferences::Region::EnGb,
            ),
        };
        let start = crate::meeting::kind::read_wall("2026-09-12T12:00").ok();
        let meeting = Meeting { title: "Peer: circle".into(), start, ..Meeting::default() };
        assert_eq!(name(&speech, Sheet::WriteUp, &meeting), "Minutes - Peer circle - 2026-09-12");
        let undated = Meeting { start: None, ..meeting };
        assert_eq!(name(&speech, Sheet::Agenda, &undated), "Agenda - Peer circle");
    }
}
