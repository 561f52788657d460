//! How the index is asked: what a search becomes in its language, and the newest documents that fit.

use std::ops::Range;

use sqlx::FromRow;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::beginnings::beginning;
use crate::error::StoreError;
use crate::project::{facet_word, first_place};
use crate::search::{Found, Search, Term};
use crate::seat::seats;
use crate::vault::{Vault, held};

/// Both indexes are read in the same order, and only as far as is needed; looking documents up from one in the other is slow.
const BY_WORDS: &str = "SELECT subject.id, subject.kind, document.place, search.rowid AS seat FROM search
    CROSS JOIN document ON document.seat = search.rowid AND document.seat <> 0
    CROSS JOIN subject ON subject.n = document.doc
    WHERE search MATCH ?1 AND search.rowid >= ?2 AND search.rowid < ?3
    AND (?4 IS NULL OR +search.rowid IN
        (SELECT rowid FROM beginning WHERE beginning MATCH ?4 AND rowid >= ?2 AND rowid < ?3))
    AND (?5 IS NULL OR +search.rowid NOT IN
        (SELECT rowid FROM beginning WHERE beginning MATCH ?5 AND rowid >= ?2 AND rowid < ?3))
    ORDER BY search.rowid DESC LIMIT ?6";
const BY_BEGINNINGS: &str =
    "SELECT subject.id, subject.kind, document.place, beginning.rowid AS seat FROM beginning
    CROSS JOIN document ON document.seat = beginning.rowid AND document.seat <> 0
    CROSS JOIN subject ON subject.n = document.doc
    WHERE beginning MATCH ?1 AND beginning.rowid >= ?2 AND beginning.rowid < ?3
    ORDER BY beginning.rowid DESC LIMIT ?4";
const BACK: &str = "SELECT seat FROM document WHERE seat <> 0 AND seat >= ? AND seat < ?
    ORDER BY seat DESC LIMIT 1 OFFSET ?";

/// Where both indexes are asked, so many of the newest documents are looked at first, and then more.
const SOME: i64 = 2_000;
const MORE: i64 = 8;
/// So many documents are looked at for a phrase whose last word is only begun; then the index is asked, which takes long.
const LOOKED_AT: u32 = 128;

/// What the two indexes are asked. Every word is letters and digits only, so nothing in it can be taken for an operator.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    /// Of the words; `None` when the beginnings say it all.
    words: Option<String>,
    /// Of the beginnings: which documents they must be in.
    begin: Option<String>,
    /// Of the beginnings: which documents they must not be in.
    not: Option<String>,
}

#[derive(FromRow)]
struct FoundRow {
    id: Vec<u8>,
    kind: String,
    place: i64,
    seat: i64,
}

impl Asked {
    /// What has a phrase whose last word is only begun is found among what has the words before it and, anywhere, the beginning:
    /// the documents themselves say whether they are it. `None` for other searches.
    fn roughly(search: &Search) -> Option<Self> {
        let mut rough = Search { terms: Vec::new(), ..search.clone() };
        for term in &search.terms {
            match term.words.split_last() {
                Some((last, before)) if is_begun(term) => {
                    rough.terms.push(Term { words: before.to_vec(), open_end: false, not: false });
                    rough.terms.push(Term { words: vec![last.clone()], open_end: true, not: false });
                }
                _ => rough.terms.push(term.clone()),
            }
        }
        (rough.terms.len() > search.terms.len()).then(|| Self::exactly(&rough))
    }

    fn exactly(search: &Search) -> Self {
        let columns = if search.in_title { "{title}" } else { "{body title}" };
        let facet = |facet: &String| format!("facets : \"{}\"", facet_word(facet));
        let group = |group: &Vec<String>| one_of(group.iter().map(facet).collect());
        let (mut wanted, mut unwanted, mut begin, mut not) = (vec![], vec![], vec![], vec![]);
        for term in &search.terms {
            match letters(term, search.in_title) {
                Some(letters) => if term.not { &mut not } else { &mut begin }.push(format!("\"{letters}\"")),
                None => {
                    let star = if term.open_end { " *" } else { "" };
                    let words = format!("{columns} : \"{}\"{star}", term.words.join(" "));
                    if term.not { &mut unwanted } else { &mut wanted }.push(words);
                }
            }
        }
        wanted.extend(search.facets.iter().map(facet));
        wanted.extend(search.any.iter().filter_map(group));
        unwanted.extend(search.without.iter().map(facet));
        let begins_alone = wanted.is_empty() && unwanted.is_empty() && !begin.is_empty();
        if wanted.is_empty() {
            wanted.push("facets : \"all\"".to_owned());
        }
        let words = (!begins_alone).then(|| but_not(wanted.join(" AND "), one_of(unwanted)));
        if begin.is_empty() {
            return Self { words, begin: None, not: one_of(not) };
        }
        Self { words, begin: Some(but_not(begin.join(" AND "), one_of(not))), not: None }
    }

    /// The newest in these seats.
    async fn newest(
        &self,
        connection: &mut SqliteConnection,
        seats: Range<i64>,
        limit: u32,
    ) -> Result<Vec<FoundRow>, StoreError> {
        let both = self.words.is_some() && (self.begin.is_some() || self.not.is_some());
        let (mut rows, mut end, mut some) = (Vec::new(), seats.end, SOME);
        loop {
            let back: Option<(i64,)> = if both {
                sqlx::query_as(BACK)
                    .bind(seats.start)
                    .bind(end)
                    .bind(some)
                    .fetch_optional(&mut *connection)
                    .await?
            } else {
                None
            };
            let start = back.map_or(seats.start, |(seat,)| seat);
            let left = i64::from(limit) - i64::try_from(rows.len()).unwrap_or(i64::MAX);
            rows.extend(self.within(connection, start..end, left).await?);
            if back.is_none() || rows.len() >= usize::try_from(limit).unwrap_or(usize::MAX) {
                return Ok(rows);
            }
            (end, some) = (start, some * MORE);
        }
    }

    async fn within(
        &self,
        connection: &mut SqliteConnection,
        seats: Range<i64>,
        limit: i64,
    ) -> Result<Vec<FoundRow>, StoreError> {
        let query = match &self.words {
            Some(words) => sqlx::query_as(BY_WORDS)
                .bind(words)
                .bind(seats.start)
                .bind(seats.end)
                .bind(&self.begin)
                .bind(&self.not)
                .bind(limit),
            None => {
                sqlx::query_as(BY_BEGINNINGS).bind(&self.begin).bind(seats.start).bind(seats.end).bind(limit)
            }
        };
        Ok(query.fetch_all(connection).await?)
    }
}

/// The beginning that the term is, if it is one.
fn letters(term: &Term, in_title: bool) -> Option<String> {
    match term.words.as_slice() {
        [word] if term.open_end => beginning(word, in_title),
        _ => None,
    }
}

/// Whether it is a phrase of whose last word there are few letters.
fn is_begun(term: &Term) -> bool {
    let few = term.words.last().is_some_and(|last| beginning(last, false).is_some());
    term.words.len() > 1 && term.open_end && !term.not && few
}

fn one_of(parts: Vec<String>) -> Option<String> {
    (!parts.is_empty()).then(|| format!("({})", parts.join(" OR ")))
}

fn but_not(wanted: String, unwanted: Option<String>) -> String {
    match unwanted {
        Some(unwanted) => format!("({wanted}) NOT {unwanted}"),
        None => wanted,
    }
}

impl Vault {
    /// The newest documents that match.
    pub async fn find(&self, search: &Search, limit: u32) -> Result<Vec<Found>, StoreError> {
        let from = search.from.map_or(0, first_place);
        let to = match search.to {
            Some(day) => first_place(day.tomorrow().map_err(|_| StoreError::Query)?),
            None => i64::MAX,
        };
        let to = search.before.map_or(to, |before| to.min(before));
        if search.any.iter().any(Vec::is_empty) || from >= to {
            return Ok(Vec::new());
        }
        let (asked, rough) = (Asked::exactly(search), Asked::roughly(search));
        let mut reader = self.read().await?;
        let connection = reader.connection()?;
        let mut rows = Vec::new();
        for mut seats in seats(connection, from, to).await? {
            let mut here = Vec::new();
            if let Some(rough) = &rough {
                let some = rough.newest(connection, seats.clone(), LOOKED_AT).await?;
                let more = some.len() == LOOKED_AT as usize;
                seats.end = some.last().filter(|_| more).map_or(seats.start, |row| row.seat);
                here = self.fitting(connection, some, search).await?;
            }
            if !seats.is_empty() && here.len() < limit as usize {
                here.extend(asked.newest(connection, seats, limit).await?);
            }
            rows.extend(here);
        }
        rows.sort_by_key(|row| std::cmp::Reverse(row.place));
        rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        rows.into_iter()
            .map(|row| Ok(Found { id: read_id(&row.id)?, kind: row.kind, place: row.place }))
            .collect()
    }

    /// Those of the documents that are what is looked for.
    async fn fitting(
        &self,
        connection: &mut SqliteConnection,
        rows: Vec<FoundRow>,
        search: &Search,
    ) -> Result<Vec<FoundRow>, StoreError> {
        let mut fitting = Vec::new();
        for row in rows {
            let id = read_id(&row.id)?;
            let document = self.load(connection, id).await?;
            let fits = document.project().is_ok_and(|shown| {
                search.matches(&shown.title, if search.in_title { "" } else { &shown.body })
            });
            held(&self.documents).put(id, document);
            fitting.extend(Some(row).filter(|_| fits));
        }
        Ok(fitting)
    }
}

fn read_id(bytes: &[u8]) -> Result<Uuid, StoreError> {
    Uuid::from_slice(bytes).map_err(|_| StoreError::Damaged("document"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str, typing: bool) -> Asked {
        Asked::exactly(&Search::parse(text, typing))
    }

    #[test]
    fn each_index_is_asked_what_it_knows() {
        let of = |words: Option<&str>, begin: Option<&str>, not: Option<&str>| Asked {
            words: words.map(str::to_owned),
            begin: begin.map(str::to_owned),
            not: not.map(str::to_owned),
        };
        assert_eq!(asked("vraa", true), of(None, Some("\"vraa\""), None));
        assert_eq!(asked("vraag", true), of(Some("{body title} : \"vraag\" *"), None, None));
        assert_eq!(asked("a* b* -c*", false), of(None, Some("(\"a\" AND \"b\") NOT (\"c\")"), None));
        assert_eq!(asked("-c*", false), of(Some("facets : \"all\""), None, Some("(\"c\")")));
        assert_eq!(asked("l’é", true), of(Some("{body title} : \"l e\" *"), None, None));
        assert_eq!(
            asked("one -two vr", true),
            of(Some("({body title} : \"one\") NOT ({body title} : \"two\")"), Some("\"vr\""), None)
        );
        assert_eq!(
            Asked::roughly(&Search::parse("l’é calm", true)),
            None,
            "the last word is whole or long, or no phrase goes on"
        );
        assert_eq!(
            Asked::roughly(&Search::parse("calm l’é", true)),
            Some(of(Some("{body title} : \"calm\" AND {body title} : \"l\""), Some("\"e\""), None))
        );
        let title = Search { in_title: true, ..Search::parse("one vr", true) };
        assert_eq!(Asked::exactly(&title), of(Some("{title} : \"one\""), Some("\"·vr\""), None));
    }
}
