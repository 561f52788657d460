//! What counts: the signature, the rule of the kind, and whether the signer took it back.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use super::{Around, Held, Told, WITHDRAWAL, of};
use crate::engine::Doc;
use crate::error::StoreError;
use crate::header::hex;
use crate::vault::Vault;
use crate::work::Work;

const SET: &str = "UPDATE statement SET held = ?, withdrawn = ? WHERE id = ?";
const TOUCHED: &str = "SELECT DISTINCT about FROM statement WHERE about = ?1 OR space = ?1";
const ABOUTS: &str = "SELECT DISTINCT about FROM statement ORDER BY about";

/// What a statement is found to be: why it is held, whether it was taken back.
type Finding = (&'static str, bool);

/// Judges everything that was said about one document, by id.
fn judge(
    vault: &Vault,
    told: &[Told],
    space: Option<&Doc>,
    about: Option<&Doc>,
) -> BTreeMap<[u8; 32], Finding> {
    let own = vault.identity().person;
    let by_id: BTreeMap<String, &Told> = told.iter().map(|told| (hex(&told.id), told)).collect();
    let check = |one: &Told| -> Result<(), Held> {
        let statement = &one.statement;
        if one.id != statement.id() || !statement.is_signed() {
            return Err(Held("forged"));
        }
        let about = about.ok_or(Held("no-document"))?;
        if statement.kind == WITHDRAWAL {
            // Only who said it can take it back.
            let other = by_id.get(&statement.topic).ok_or(Held("no-statement"))?;
            let same = other.statement.signer == statement.signer;
            return if same { Ok(()) } else { Err(Held("not-theirs")) };
        }
        let rule = vault.setup.rules.iter().find(|rule| rule.kind == statement.kind);
        let around = Around { own: &own, space, about };
        (rule.ok_or(Held("unknown-kind"))?.check)(statement, &around)
    };
    let held: BTreeMap<[u8; 32], &'static str> =
        told.iter().map(|one| (one.id, check(one).err().map_or("", |held| held.0))).collect();
    let mut takes_back: BTreeMap<&str, Vec<[u8; 32]>> = BTreeMap::new();
    for one in told.iter().filter(|one| one.statement.kind == WITHDRAWAL && held[&one.id].is_empty()) {
        takes_back.entry(&one.statement.topic).or_default().push(one.id);
    }
    // A withdrawal can be taken back in turn. It names the hash of what it takes back, so the chain ends.
    fn stands(id: &[u8; 32], takes_back: &BTreeMap<&str, Vec<[u8; 32]>>) -> bool {
        let by = takes_back.get(hex(id).as_str());
        !by.is_some_and(|by| by.iter().any(|id| stands(id, takes_back)))
    }
    held.into_iter().map(|(id, held)| (id, (held, !stands(&id, &takes_back)))).collect()
}

impl Work<'_> {
    /// Judges again what was said about a document, or in a space, after what it depends on has changed.
    pub async fn judge(&mut self, document_or_space: Uuid) -> Result<(), StoreError> {
        self.judge_all(&BTreeSet::from([document_or_space])).await
    }

    /// The same for several documents and spaces.
    pub(crate) async fn judge_all(&mut self, touched: &BTreeSet<Uuid>) -> Result<(), StoreError> {
        let mut abouts = BTreeSet::new();
        for id in touched {
            let rows: Vec<(Vec<u8>,)> =
                sqlx::query_as(TOUCHED).bind(id.as_bytes().as_slice()).fetch_all(self.connection()?).await?;
            abouts.extend(rows.iter().filter_map(|(id,)| Uuid::from_slice(id).ok()));
        }
        for about in abouts {
            self.judge_about(about).await?;
        }
        Ok(())
    }

    async fn judge_about(&mut self, about: Uuid) -> Result<(), StoreError> {
        let told = of(self.connection()?, about).await?;
        let Some(space) = told.first().map(|told| told.statement.space) else { return Ok(()) };
        let document = self.look(about).await?;
        let of_space = if space == about { None } else { self.look(space).await? };
        let space_doc = if space == about { document.as_ref() } else { of_space.as_ref() };
        let found = judge(
            self.vault,
            &told,
            space_doc.map(|space| &space.doc),
            document.as_ref().map(|about| &about.doc),
        );
        let mut changed = false;
        for one in &told {
            let (held, withdrawn) = found.get(&one.id).copied().unwrap_or(("forged", false));
            if (one.held.as_str(), one.withdrawn) != (held, withdrawn) {
                let query = sqlx::query(SET).bind(held).bind(withdrawn).bind(one.id.as_slice());
                query.execute(self.connection()?).await?;
                changed = true;
            }
        }
        for open in [document, of_space].into_iter().flatten() {
            let id = open.id;
            self.look_is_over(open);
            if changed && id == about {
                self.tell_of(id).await?;
            }
        }
        Ok(())
    }
}

/// Every document that something was said about.
pub(crate) async fn every_about(connection: &mut SqliteConnection) -> Result<Vec<Uuid>, StoreError> {
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(ABOUTS).fetch_all(connection).await?;
    rows.iter().map(|(id,)| Uuid::from_slice(id).map_err(|_| StoreError::Damaged("statement"))).collect()
}

/// How many statements are not found to be what the vault takes them for.
pub(crate) async fn tally(vault: &Vault) -> Result<usize, StoreError> {
    let abouts = {
        let mut reader = vault.read().await?;
        every_about(reader.connection()?).await?
    };
    let mut wrong = 0;
    for about in abouts {
        let mut slot = vault.slot().await?;
        let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        let told = of(connection, about).await?;
        let Some(space) = told.first().map(|told| told.statement.space) else { continue };
        let document = vault.load_from_log(connection, about).await.ok();
        let of_space = vault.load_from_log(connection, space).await.ok();
        let found = judge(
            vault,
            &told,
            of_space.as_ref().map(|space| &space.doc),
            document.as_ref().map(|about| &about.doc),
        );
        let agrees = |one: &&Told| found.get(&one.id).copied() == Some((one.held.as_str(), one.withdrawn));
        wrong += told.len() - told.iter().filter(agrees).count();
    }
    Ok(wrong)
}
