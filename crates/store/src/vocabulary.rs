//! The words that the index should hold, and their beginnings: how often, in which seats and where in them, counted from the documents,
//! and whether it holds just these.
//!
//! No place is kept by itself, on neither side: those of one word are added up as numbers of which two that differ differ in their sum.

use std::collections::HashMap;

use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;

use crate::beginnings::beginnings;
use crate::connection::run;
use crate::error::StoreError;
use crate::fold::folded_text;
use crate::load::OpenDocument;
use crate::project::facet_text;

/// Every place of every word. They hold nothing themselves, and go with the connection.
const PLACES: [&str; 2] = [
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_place USING fts5vocab (main, search, instance)",
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.beginning_place USING fts5vocab (main, beginning, instance)",
];
/// The next words of an index, how often it holds each, and the sum of what [`mark`] makes of its places. Beginnings know neither column
/// nor offset. Words come in the order in which the index keeps them, so nothing is sorted.
const HELD: &str = "SELECT term, count(*), sum(((doc % 1000003) * (doc % 999983 + coalesce(offset, 0) * 31)
    * coalesce(unicode(col), 1)) & 4294967295) FROM temp.{index}_place
    WHERE term > CAST(? AS TEXT) GROUP BY term ORDER BY term LIMIT ?";
/// FTS5 cuts a word after so many bytes.
const LONGEST: usize = 32_768;
/// So many words are compared at once; in between, others get in.
const STRETCH: i64 = 4_000;

/// Words with how often they are there and the sum of their marks.
type Counted = HashMap<Vec<u8>, (i64, i64)>;

/// What the index should hold.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    words: Counted,
    beginnings: Counted,
}

/// A vocabulary on its way through the index.
#[derive(Debug)]
pub(crate) struct Comparison {
    /// What of each index was not met yet; the one that is being read is last.
    left: Vec<(&'static str, Counted)>,
    /// The last word that was compared.
    after: Vec<u8>,
    differences: usize,
}

impl Vocabulary {
    /// Makes the index readable place by place, on this connection.
    pub async fn prepare(connection: &mut SqliteConnection) -> Result<(), StoreError> {
        for places in PLACES {
            run(connection, places).await?;
        }
        Ok(())
    }

    /// Counts the words of a document that can be found.
    pub fn expect(&mut self, document: &OpenDocument) {
        let state = document.state.filter(|state| !document.kind.sealed && state.is_searchable());
        let (Some(state), Ok(projection)) = (state, document.project()) else { return };
        let (title, body) = (folded_text(&projection.title), folded_text(&projection.body));
        for letters in beginnings(&title, &body).split_ascii_whitespace() {
            count(&mut self.beginnings, letters, mark(state.seat, 0, 1));
        }
        let facets = facet_text(&projection.facets);
        for (text, column) in [(body, b'b'), (title, b't'), (facets, b'f')] {
            for (offset, word) in (0..).zip(text.split_ascii_whitespace()) {
                count(&mut self.words, word, mark(state.seat, offset, i64::from(column)));
            }
        }
    }

    /// Begins to compare it with the index.
    pub fn compare(self) -> Comparison {
        let left = vec![("beginning", self.beginnings), ("search", self.words)];
        Comparison { left, after: Vec::new(), differences: 0 }
    }
}

impl Comparison {
    /// Compares the next words; `false` when all are.
    pub async fn go_on(&mut self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        let Some((index, expected)) = self.left.last_mut() else { return Ok(false) };
        let held = HELD.replace("{index}", index);
        let held: Vec<(Vec<u8>, i64, i64)> =
            sqlx::query_as(AssertSqlSafe(held)).bind(&self.after).bind(STRETCH).fetch_all(connection).await?;
        for (word, times, marks) in &held {
            self.differences += usize::from(expected.remove(word) != Some((*times, *marks)));
        }
        match held.into_iter().next_back() {
            Some((word, ..)) => self.after = word,
            None => {
                self.differences += expected.len();
                self.after.clear();
                self.left.pop();
            }
        }
        Ok(!self.left.is_empty())
    }

    /// How many words the index holds that it should not, or not where and as often as it should.
    pub fn differences(&self) -> usize {
        self.differences
    }
}

fn count(counted: &mut Counted, word: &str, mark: i64) {
    let word = word.as_bytes();
    let word = word.get(..LONGEST).unwrap_or(word);
    match counted.get_mut(word) {
        Some((times, marks)) => (*times, *marks) = (*times + 1, marks.wrapping_add(mark)),
        None => _ = counted.insert(word.to_vec(), (1, mark)),
    }
}

/// A number for a place: the seat, the word's number in the column, the first letter of the column's name. The index computes the same.
fn mark(seat: i64, offset: i64, column: i64) -> i64 {
    (seat % 1_000_003).wrapping_mul(seat % 999_983 + offset.wrapping_mul(31)).wrapping_mul(column)
        & 0xffff_ffff
}
