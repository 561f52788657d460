//! Pages leave, and come back: stories about what an export takes along, what it leaves at home, and what other programs make of it.

mod archive;
mod audience;
pub mod borders;
mod golden;
mod papers;
mod tagged;
mod whole;

use std::path::PathBuf;

use kring_core::Failure;
use kring_core::journal;
use kring_core::journal::export::view::{Audience, ExportRequest, Exported, Format, Scope};
use kring_core::journal::export::{self, Taken};
use kring_core::journal::view::AttachmentAdd;
use kring_core::settings;
use kring_core::settings::preferences::{Language, Preferences, Region};
use kring_tests::{Person, a_coach};

/// An image of 2 by 1 pixels.
const PNG: &[u8] = include_bytes!("../fixtures/two-pixels.png");

/// A coach in Britain, wherever this is tested.
async fn a_writer() -> Person {
    let ann = a_coach().await;
    let preferences = Preferences { language: Language::En, region: Region::EnGb, ..ann.app.preferences() };
    settings::set_preferences(&ann.app, preferences).await.unwrap();
    ann
}

fn everything(format: Format) -> ExportRequest {
    ExportRequest { scope: Scope::default(), format, audience: Audience::Me, language: None, paper: None }
}

fn pages(format: Format, ids: &[&str]) -> ExportRequest {
    let ids = Some(ids.iter().map(|id| (*id).to_owned()).collect());
    ExportRequest { scope: Scope { ids, ..Scope::default() }, ..everything(format) }
}

/// Exports, and says where.
async fn leaves(person: &Person, request: ExportRequest, name: &str) -> Result<(PathBuf, Exported), Failure> {
    let out = person.home.path().join(name);
    let done = export::export(&person.app, request, &out, Taken::Refuse).await?;
    assert_eq!(done.path, out.display().to_string());
    Ok((out, done))
}

/// Adds an image to a page and gives its address.
async fn adds_an_image(person: &Person, page: &str) -> String {
    adds_a_file(person, page, "board.png").await
}

/// Adds the image under this name.
async fn adds_a_file(person: &Person, page: &str, name: &str) -> String {
    let add = AttachmentAdd { page: page.into(), name: name.into(), media_type: String::new() };
    journal::attach(&person.app, add, PNG.to_vec()).await.unwrap().url
}

/// What lies in the person's home and was never finished.
fn leftovers(person: &Person) -> Vec<String> {
    let names = std::fs::read_dir(person.home.path()).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with('.')).collect()
}
