//! `export`: pages leave the notebook, as PDF, DOCX, HTML, Markdown or as an archive.

use kring_core::journal::export::view::{self, ExportRequest, Scope};
use kring_core::journal::export::{Taken, export};
use kring_core::language::say;

use crate::args::{Audience, Export, Format, Paper};
use crate::input::{form, new_place};
use crate::session::Session;
use crate::stop::Done;
use crate::watch::stoppable;

pub async fn run(session: &Session, asked: Export) -> Done {
    let out = new_place(&asked.out)?;
    let ids = Some(asked.ids).filter(|ids| !ids.is_empty());
    let request = ExportRequest {
        scope: Scope { ids, year: asked.year, tag: asked.tag, person: asked.person },
        format: match form(asked.format, &out, "cli-no-form")? {
            Format::Pdf => view::Format::Pdf,
            Format::Docx => view::Format::Docx,
            Format::Html => view::Format::Html,
            Format::Md => view::Format::Md,
            Format::Json => view::Format::Json,
        },
        audience: match asked.audience {
            Audience::Me => view::Audience::Me,
            Audience::Client => view::Audience::Client,
        },
        language: session.global.language(),
        paper: asked.paper.map(|paper| match paper {
            Paper::A4 => view::PaperSize::A4,
            Paper::Letter => view::PaperSize::Letter,
        }),
    };
    let archive = request.format == view::Format::Json;
    let all = request.scope == Scope::default();
    let key = session.key(false).await?;
    let exported = stoppable(session, async {
        session.unlock(key).await?;
        Ok(export(&session.app, request, &out, Taken::Refuse).await?)
    });
    session.answer(&exported.await?, |messages, done| {
        let mut said = say!(messages, "cli-exported", "count" => done.pages, "path" => done.path);
        if archive {
            said = format!("{said}\n{}", say!(messages, "export-format-json-what"));
        }
        if archive && all {
            said = format!("{said} {}", say!(messages, "export-archive-all"));
        }
        if done.left_out > 0 {
            said = format!("{said}\n{}", say!(messages, "cli-left-out", "count" => done.left_out));
        }
        match done.unprintable {
            0 => said,
            signs => format!("{said}\n{}", say!(messages, "cli-unprintable", "count" => signs)),
        }
    })
}
