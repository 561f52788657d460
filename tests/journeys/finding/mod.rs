//! What was written is found again: by day, by tag, by link, by words and filters, in one's own language.

mod first_words;
mod links;
mod lists;
mod readers;
mod search;
mod tags;
mod things;
mod typing;

use kring_core::journal;
use kring_core::journal::view::*;
use kring_store::{By, Field};
use kring_tests::Person;

/// Adds a page.
pub async fn page(coach: &Person, title: &str, date: &str, tags: &[&str], text: &str) -> PageView {
    let tags = tags.iter().map(|tag| (*tag).into()).collect();
    let page = PageAdd {
        title: title.into(),
        date: Some(date.into()),
        tags,
        text: text.into(),
        ..PageAdd::default()
    };
    journal::add(&coach.app, page).await.unwrap()
}

/// Makes a page one about somebody, as the part that keeps people does.
pub async fn about(coach: &Person, page: &PageView, person: &str) {
    let vault = coach.app.vault().await.unwrap();
    let mut work = vault.work(By::Person).await.unwrap();
    let id = page.id.parse().unwrap();
    work.edit(id, |doc| doc.set_field("person", Field::Text(person.into()))).await.unwrap();
    work.commit().await.unwrap();
}

/// Gives a page another title.
pub async fn retitle(coach: &Person, page: &PageView, title: &str) -> Batch {
    let set =
        PageSet { id: page.id.clone(), title: Some(title.into()), date: None, tags: None, method: None };
    journal::set(&coach.app, set).await.unwrap()
}

/// The titles of the pages that a list shows.
pub async fn listed(coach: &Person, query: PageListQuery) -> Vec<String> {
    let rows = journal::list(&coach.app, PageListQuery { limit: 100, ..query }).await.unwrap();
    rows.into_iter().map(|row| row.title).collect()
}
