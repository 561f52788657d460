//! The words that the index should hold, and their beginnings: how often, in which seats and where in them, counted from the documents,
//! and whether it holds just these.
//!
//! No place is kept by itself, on neither side: those of one word are added up as numbers of which two that differ differ in their sum.

use std::collections::{BTreeSet, HashMap};

use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;

use crate::beginnings::beginnings;
use crate::connection::run;
use crate::error::StoreError;
use crate::fold::folded_text;
use crate::kind::Projection;
use crate::project::facet_text;

/// Every place of every word; the seats where somebody changes something while words are counted, and those that are left out because of
/// that. All of it goes with the connection. A seat is looked for before it is put down: whoever changes a document meets no conflict.
const BEGIN: [&str; 9] = [
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_place USING fts5vocab (main, search, instance)",
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.beginning_place USING fts5vocab (main, beginning, instance)",
    "CREATE TEMP TABLE IF NOT EXISTS stirred (seat INTEGER PRIMARY KEY NOT NULL) STRICT",
    "CREATE TEMP TABLE IF NOT EXISTS left_out (seat INTEGER PRIMARY KEY NOT NULL) STRICT",
    "CREATE TEMP TRIGGER IF NOT EXISTS stirs_new AFTER INSERT ON main.document BEGIN
        INSERT INTO stirred SELECT new.seat WHERE new.seat <> 0 AND new.seat NOT IN (SELECT seat FROM stirred); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS stirs AFTER UPDATE ON main.document BEGIN
        INSERT INTO stirred SELECT seat FROM (SELECT old.seat AS seat UNION SELECT new.seat)
        WHERE seat <> 0 AND seat NOT IN (SELECT seat FROM stirred); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS stirs_old AFTER DELETE ON main.document BEGIN
        INSERT INTO stirred SELECT old.seat WHERE old.seat <> 0 AND old.seat NOT IN (SELECT seat FROM stirred); END",
    FORGET[0],
    FORGET[1],
];
const FORGET: [&str; 2] = ["DELETE FROM temp.stirred", "DELETE FROM temp.left_out"];
const END: [&str; 5] = [
    "DROP TRIGGER IF EXISTS temp.stirs_new",
    "DROP TRIGGER IF EXISTS temp.stirs",
    "DROP TRIGGER IF EXISTS temp.stirs_old",
    FORGET[0],
    FORGET[1],
];
const STIRRED: &str = "SELECT EXISTS (SELECT seat FROM temp.stirred EXCEPT SELECT seat FROM temp.left_out)";
const HOW_MANY_STIRRED: &str = "SELECT count(*) FROM temp.stirred";
const LEFT_OUT: &str = "SELECT seat FROM temp.left_out";
const LEAVE_OUT: &str = "INSERT OR IGNORE INTO temp.left_out SELECT seat FROM temp.stirred";
/// So many documents that somebody is at work on are left out as well. Where there are more, everything is on its way, and is waited for.
const FEW: i64 = 64;
/// The next words of an index, how often it holds each, and the sum of what [`mark`] makes of its places. Beginnings know neither column
/// nor offset. Words come in the order in which the index keeps them, so nothing is sorted.
const HELD: &str = "SELECT term, count(*), sum(((doc % 1000003) * (doc % 999983 + coalesce(offset, 0) * 31)
    * coalesce(unicode(col), 1)) & 4294967295) FROM temp.{index}_place
    WHERE term > CAST(? AS TEXT) AND doc NOT IN (SELECT seat FROM temp.left_out)
    GROUP BY term ORDER BY term LIMIT ?";
/// FTS5 cuts a word after so many bytes.
const LONGEST: usize = 32_768;
/// So many words are compared at once; in between, others get in.
const STRETCH: i64 = 1_000;

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

/// How far a comparison is.
#[derive(Debug)]
pub(crate) enum Step {
    /// There are more words.
    On,
    /// So many words does the index hold that it should not, or not where and as often as it should.
    Done(usize),
    /// Somebody changed something since the words were counted; so many were found wrong before.
    Stirred(usize),
}

impl Vocabulary {
    /// Makes the index readable place by place on this connection, and begins to note where somebody changes something.
    pub async fn begin(connection: &mut SqliteConnection) -> Result<(), StoreError> {
        for statement in BEGIN {
            run(connection, statement).await?;
        }
        Ok(())
    }

    /// Nothing is noted any more.
    pub async fn end(connection: &mut SqliteConnection) -> Result<(), StoreError> {
        for statement in END {
            run(connection, statement).await?;
        }
        Ok(())
    }

    /// Begins anew, and leaves out where somebody was at work since it began the first time: who rests for a while goes on later. Returns
    /// the seats that are left out.
    pub async fn begin_again(connection: &mut SqliteConnection) -> Result<BTreeSet<i64>, StoreError> {
        let (stirred,): (i64,) = sqlx::query_as(HOW_MANY_STIRRED).fetch_one(&mut *connection).await?;
        run(connection, if stirred <= FEW { LEAVE_OUT } else { FORGET[1] }).await?;
        run(connection, FORGET[0]).await?;
        let left_out: Vec<(i64,)> = sqlx::query_as(LEFT_OUT).fetch_all(connection).await?;
        Ok(left_out.into_iter().map(|(seat,)| seat).collect())
    }

    /// Counts the words of a document that sits here.
    pub fn expect(&mut self, seat: i64, projection: &Projection) {
        let (title, body) = (folded_text(&projection.title), folded_text(&projection.body));
        for letters in beginnings(&title, &body).split_ascii_whitespace() {
            count(&mut self.beginnings, letters, mark(seat, 0, 1));
        }
        let facets = facet_text(&projection.facets);
        for (text, column) in [(body, b'b'), (title, b't'), (facets, b'f')] {
            for (offset, word) in (0..).zip(text.split_ascii_whitespace()) {
                count(&mut self.words, word, mark(seat, offset, i64::from(column)));
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
    /// Compares the next words.
    pub async fn go_on(&mut self, connection: &mut SqliteConnection) -> Result<Step, StoreError> {
        let (stirred,): (bool,) = sqlx::query_as(STIRRED).fetch_one(&mut *connection).await?;
        if stirred {
            return Ok(Step::Stirred(self.differences));
        }
        let Some((index, expected)) = self.left.last_mut() else { return Ok(Step::Done(self.differences)) };
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
        Ok(Step::On)
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

#[cfg(test)]
mod tests {
    use kring_crypto::Key;

    use super::*;
    use crate::connection;

    /// Somebody writes in these seats, and the check begins anew.
    async fn stirs(connection: &mut SqliteConnection, seats: std::ops::Range<i64>) -> BTreeSet<i64> {
        for seat in seats {
            let update = sqlx::query("UPDATE document SET written = written + 1 WHERE seat = ?");
            update.bind(seat).execute(&mut *connection).await.unwrap();
        }
        Vocabulary::begin_again(connection).await.unwrap()
    }

    #[tokio::test]
    async fn whoever_rests_for_a_round_stays_left_out_and_where_everything_moves_all_is_counted() {
        let place = tempfile::tempdir().unwrap();
        let key = Key::from_bytes([7; 32]);
        let mut connection = connection::open(&place.path().join("v.db"), &key, true).await.unwrap();
        for made in [
            "CREATE TABLE document (seat INTEGER PRIMARY KEY, written INTEGER NOT NULL) STRICT",
            "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 200)
                INSERT INTO document SELECT n, 0 FROM n",
            "CREATE VIRTUAL TABLE search USING fts5 (body, title, facets)",
            "CREATE VIRTUAL TABLE beginning USING fts5 (letters, detail = none)",
        ] {
            run(&mut connection, made).await.unwrap();
        }
        Vocabulary::begin(&mut connection).await.unwrap();
        assert_eq!(stirs(&mut connection, 7..8).await, BTreeSet::from([7]));
        assert_eq!(stirs(&mut connection, 9..10).await, BTreeSet::from([7, 9]), "the other only rests");
        assert_eq!(stirs(&mut connection, 7..8).await, BTreeSet::from([7, 9]));
        assert_eq!(stirs(&mut connection, 1..190).await, BTreeSet::new(), "that is no few");
        assert_eq!(stirs(&mut connection, 3..4).await, BTreeSet::from([3]));
    }
}
