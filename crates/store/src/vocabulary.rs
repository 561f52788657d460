//! The words that the index should hold, and their beginnings, counted from the documents, and whether it holds just these.

use std::collections::HashMap;

use sqlx::sqlite::SqliteConnection;

use crate::beginnings::beginnings;
use crate::error::StoreError;
use crate::fold::folded_text;
use crate::load::OpenDocument;
use crate::project::facet_text;

const HELD: &str = "SELECT term, col, doc, cnt FROM search_word";
const BEGINNINGS: &str = "SELECT term, doc FROM beginning_word";
/// FTS5 cuts a word after so many bytes.
const LONGEST: usize = 32_768;

/// Words by column: in how many documents they are, and how often.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    words: HashMap<(&'static str, Vec<u8>), (i64, i64)>,
    /// In how many documents a beginning is.
    beginnings: HashMap<Vec<u8>, i64>,
}

impl Vocabulary {
    /// Counts the words of a document that can be found.
    pub fn expect(&mut self, document: &OpenDocument) {
        let searchable = !document.kind.sealed && document.state.is_some_and(|state| state.is_searchable());
        let (true, Ok(projection)) = (searchable, document.project()) else { return };
        let (title, body) = (folded_text(&projection.title), folded_text(&projection.body));
        for letters in beginnings(&title, &body).split_ascii_whitespace() {
            *self.beginnings.entry(letters.as_bytes().to_vec()).or_default() += 1;
        }
        let columns = [("title", title), ("body", body), ("facets", facet_text(&projection.facets))];
        for (column, text) in columns {
            let mut here: HashMap<&[u8], i64> = HashMap::new();
            for word in text.split_ascii_whitespace() {
                let word = word.as_bytes();
                *here.entry(word.get(..LONGEST).unwrap_or(word)).or_default() += 1;
            }
            for (word, count) in here {
                let (documents, times) = self.words.entry((column, word.to_vec())).or_default();
                *documents += 1;
                *times += count;
            }
        }
    }

    /// How many words the index counts otherwise.
    pub async fn differences(mut self, connection: &mut SqliteConnection) -> Result<usize, StoreError> {
        let held: Vec<(Vec<u8>, String, i64, i64)> = sqlx::query_as(HELD).fetch_all(&mut *connection).await?;
        let mut differences = 0;
        for (word, column, documents, times) in held {
            let column = ["title", "body", "facets"].into_iter().find(|name| *name == column);
            let expected = column.and_then(|column| self.words.remove(&(column, word)));
            differences += usize::from(expected != Some((documents, times)));
        }
        let held: Vec<(Vec<u8>, i64)> = sqlx::query_as(BEGINNINGS).fetch_all(connection).await?;
        for (letters, documents) in held {
            differences += usize::from(self.beginnings.remove(&letters) != Some(documents));
        }
        Ok(differences + self.words.len() + self.beginnings.len())
    }
}
