//! Begins a charter: an empty one, or one that a starter has words for.

use jiff::civil::Date;
use kring_formats::charter::{Charter, Texts};
use kring_store::{By, StoreError, Work};
use uuid::Uuid;

use super::kind::{self, CHARTER};
use super::model::{checked_languages, in_words, said};
use super::open::view;
use super::starter;
use super::view::{CharterNew, CharterView};
use super::write::write;
use crate::app::App;
use crate::circle::view::CircleAdd;
use crate::circle::{self, checked_line};
use crate::failure::Failure;
use crate::settings::preferences::Language;

/// Begins a charter and returns it. Without a circle, one of the charter's name is begun with it.
pub async fn new(app: &App, request: CharterNew) -> Result<CharterView, Failure> {
    let vault = app.vault().await?;
    let title = checked_line(&request.title, "title")?;
    let languages = match &request.languages {
        Some(languages) => checked_languages(languages)?,
        None => vec![tag(app.preferences().language).to_owned()],
    };
    let mut charter = match &request.starter {
        Some(id) => starter::charter(id, &languages, app.today())?,
        None => Charter { languages: languages.clone(), ..Charter::default() },
    };
    if !title.is_empty() {
        charter.title = Texts::from([(languages.first().cloned().unwrap_or_default(), said(&title))]);
    } else if request.starter.is_none() {
        return Err(Failure::request("title"));
    }
    in_words(&mut charter);
    let home = match &request.circle {
        Some(circle) => Some(circle::read_id(&vault, circle).await?),
        None => None,
    };
    let mut work = vault.work(By::Person).await?;
    let (id, space) = begin(&mut work, home, &charter, app.today()).await?;
    work.commit().await?;
    view(app, &vault, id, space).await
}

/// Begins a charter inside a work. Returns its id and its space.
pub(super) async fn begin(
    work: &mut Work<'_>,
    circle: Option<Uuid>,
    charter: &Charter,
    today: Date,
) -> Result<(Uuid, Uuid), Failure> {
    let space = match circle {
        Some(circle) => {
            if circle::store::charter(work.connection()?, circle).await?.is_some() {
                return Err(Failure::refused("charter-exists"));
            }
            circle
        }
        None => {
            let name = super::model::first(&charter.title, &charter.languages);
            // A name is shorter than a title may be.
            let name: String = name.chars().take(120).collect();
            let zone = charter.cadence.zone.clone();
            circle::begin(work, &CircleAdd { name, zone, ..CircleAdd::default() }).await?
        }
    };
    let made = work.create_as(Uuid::now_v7(), &CHARTER, space, |doc| -> Result<(), StoreError> {
        kind::set_begun(doc, today)?;
        write(doc, charter)
    });
    Ok((made.await?, space))
}

/// The tag of a language of the interface.
pub(super) fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::Fr => "fr",
        Language::Nl => "nl",
    }
}
