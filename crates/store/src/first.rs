//! What a new device is sent first, out of everything that leaves: whole documents, so that each can be read as soon as it is there.

use jiff::civil::Date;

use crate::changes::By;
use crate::error::StoreError;
use crate::leaving::{PERSON, Row, STATEMENT, UPDATE};
use crate::parcel::Parcel;
use crate::project::{PLACES_OF_DAY, first_place};
use crate::vault::Vault;

/// Documents of these days, and those of which every one is to be there; the newest day first.
const OF_DAYS: &str = "SELECT subject.n, subject.kind FROM document JOIN subject ON subject.n = document.doc
    WHERE document.place >= ? AND document.place < ? AND document.trashed = 0 ORDER BY document.place DESC";
const OF_KIND: &str = "SELECT subject.n FROM subject LEFT JOIN document ON document.doc = subject.n
    WHERE subject.kind = ? AND coalesce(document.trashed, 0) = 0 ORDER BY document.place DESC";
const UPDATES: &str = "SELECT device, seq FROM log WHERE doc = ? ORDER BY n";
const STATEMENTS: &str =
    "SELECT statement.device, statement.seq FROM statement JOIN subject ON subject.id = statement.about
    WHERE subject.n = ? ORDER BY statement.n";

/// What is wanted first.
#[derive(Clone, Copy, Debug)]
pub struct First<'a> {
    /// Kinds of which every document is wanted.
    pub always: &'a [&'a str],
    /// The first day of which everything is wanted.
    pub from: Date,
    /// The last.
    pub to: Date,
    /// The most bytes.
    pub most: usize,
}

impl Vault {
    /// The parcels of it: who the person is, what belongs to the notebook as a whole, then documents, as many as there is room for.
    /// Each is numbered by its place among them.
    pub async fn first_parcels(&self, first: &First<'_>) -> Result<Vec<Parcel>, StoreError> {
        let mut work = self.work(By::Sync).await?;
        let mut subjects: Vec<i64> = vec![];
        let registries = self.setup.kinds.iter().filter(|kind| kind.registry && !kind.sealed);
        for kind in registries.map(|kind| kind.name).chain(first.always.iter().copied()) {
            let rows: Vec<(i64,)> = sqlx::query_as(OF_KIND).bind(kind).fetch_all(work.connection()?).await?;
            subjects.extend(rows.into_iter().map(|(n,)| n));
        }
        let (from, to) = (first_place(first.from), first_place(first.to).saturating_add(PLACES_OF_DAY));
        let query = sqlx::query_as(OF_DAYS).bind(from).bind(to);
        let rows: Vec<(i64, String)> = query.fetch_all(work.connection()?).await?;
        let open = |kind: &str| self.kind(kind).is_some_and(|kind| !kind.sealed && !kind.registry);
        let of_days =
            rows.into_iter().filter(|(_, kind)| open(kind) && !first.always.contains(&kind.as_str()));
        subjects.extend(of_days.map(|(n, _)| n));
        let (mut parcels, mut size) = (vec![], 0);
        parcels.extend(work.parcel((0, PERSON, 0, 0, vec![])).await?);
        for subject in subjects {
            let mut whole = vec![];
            for (sort, statement) in [(UPDATE, UPDATES), (STATEMENT, STATEMENTS)] {
                let rows: Vec<(i64, i64)> =
                    sqlx::query_as(statement).bind(subject).fetch_all(work.connection()?).await?;
                for (device, seq) in rows {
                    let row: Row = (0, sort, device, seq, vec![]);
                    whole.extend(work.parcel(row).await?);
                }
            }
            size += whole.iter().map(|parcel: &Parcel| parcel.bytes.len()).sum::<usize>();
            if size > first.most {
                break;
            }
            parcels.extend(whole);
        }
        // One by itself says who the person is, and nothing that anybody would wait for.
        if parcels.len() < 2 {
            return Ok(vec![]);
        }
        Ok(parcels.into_iter().zip(1..).map(|(parcel, n)| Parcel { n, ..parcel }).collect())
    }
}
