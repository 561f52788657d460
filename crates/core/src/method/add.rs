//! Adds a model of one's own: a new one, or a copy of any method.

use kring_store::{By, StoreError};

use super::kind::{self, METHOD};
use super::show::{own_view, show};
use super::view::{MethodAdd, MethodQuery, MethodView, SectionEdit};
use crate::app::App;
use crate::failure::Failure;
use crate::line;

/// Adds a model and returns it.
pub async fn add(app: &App, request: MethodAdd) -> Result<MethodView, Failure> {
    add_from(app, request, None).await
}

/// Makes a method one's own: a copy of it, which goes its own way from now on.
pub async fn copy(app: &App, request: MethodQuery) -> Result<MethodView, Failure> {
    let method = show(app, request).await?;
    let steps = method.phases.into_iter().map(|phase| (phase.name, phase.questions));
    let loose = method.questions.into_iter().map(|question| (String::new(), vec![question]));
    let sections =
        steps.chain(loose).map(|(heading, questions)| SectionEdit { id: None, heading, questions });
    let request = MethodAdd { name: method.name, purpose: method.purpose, sections: sections.collect() };
    add_from(app, request, Some(method.id)).await
}

async fn add_from(app: &App, request: MethodAdd, from: Option<String>) -> Result<MethodView, Failure> {
    let vault = app.vault().await?;
    let name = checked_name(&request.name)?;
    check_purpose(&request.purpose)?;
    let sections = checked_sections(request.sections)?;
    let mut work = vault.work(By::Person).await?;
    let id = work
        .create(&METHOD, |doc| {
            kind::set_name(doc, &name)?;
            kind::set_purpose(doc, request.purpose.trim())?;
            from.map_or(Ok(()), |from| kind::set_from(doc, &from))?;
            kind::set_sections(doc, &sections)
        })
        .await?;
    work.commit().await?;
    own_view(app, &vault, id).await
}

/// A name is one line of at most 120 characters, and not empty.
pub(super) fn checked_name(name: &str) -> Result<String, StoreError> {
    let name = name.trim();
    line::check(name, 120, "name")?;
    if name.is_empty() { Err(StoreError::Request("name")) } else { Ok(name.to_owned()) }
}

/// A purpose is a paragraph.
pub(super) fn check_purpose(purpose: &str) -> Result<(), StoreError> {
    if purpose.chars().count() <= 2000 { Ok(()) } else { Err(StoreError::Request("purpose")) }
}

/// At most 60 sections with a heading of one line and at most 40 questions of a line each; empty questions are left out.
pub(super) fn checked_sections(sections: Vec<SectionEdit>) -> Result<Vec<SectionEdit>, StoreError> {
    let fits = line::fits;
    if sections.len() > 60 {
        return Err(StoreError::Request("sections"));
    }
    sections
        .into_iter()
        .map(|SectionEdit { id, heading, questions }| {
            let heading = heading.trim().to_owned();
            let questions: Vec<String> = questions
                .iter()
                .map(|question| question.trim().to_owned())
                .filter(|question| !question.is_empty())
                .collect();
            let sound = fits(&heading, 200)
                && questions.len() <= 40
                && questions.iter().all(|question| fits(question, 600));
            if sound {
                Ok(SectionEdit { id, heading, questions })
            } else {
                Err(StoreError::Request("sections"))
            }
        })
        .collect()
}
