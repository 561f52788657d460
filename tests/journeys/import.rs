//! What other programs export becomes pages: every fixture is looked at, written, compared, written again and undone.
//!
//! tests/fixtures/import/README.md says what an `expected.json` holds; it was written from the formats, not from the importer.

mod back;
mod fixture;
mod large;
mod links;
mod moved;
mod place_tags;
mod stories;

use fixture::every_case;

#[tokio::test]
async fn day_one_journals_arrive() {
    every_case("dayone").await;
}

#[tokio::test]
async fn joplin_notebooks_arrive() {
    every_case("joplin").await;
}

#[tokio::test]
async fn markdown_folders_arrive() {
    every_case("markdown").await;
}

#[tokio::test]
async fn obsidian_vaults_arrive() {
    every_case("obsidian").await;
}

#[tokio::test]
async fn jrnl_files_arrive() {
    every_case("jrnl").await;
}

#[tokio::test]
async fn standard_notes_backups_arrive() {
    every_case("standardnotes").await;
}

#[tokio::test]
async fn hostile_files_get_one_sentence_and_the_rest_arrives() {
    every_case("hostile").await;
}
