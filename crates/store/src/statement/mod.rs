//! Signed statements: what a person says about a document, by their own key, for as long as the document lives.
//!
//! A statement is a record of its own and never a field of a document, because anybody who may edit a document can change its fields.
//! It is judged when it arrives and whenever what it depends on changes: by its signature, then by the [`Rule`] of its kind. What does
//! not pass is kept and shown as held, and counts for nothing. Taking one back is a statement too ([`WITHDRAWAL`]), by the same key.
//!
//! Start reading here (what is signed), then `judge.rs` (what counts) and `say.rs` (how one comes about, and comes in).

mod judge;
mod say;

pub(crate) use judge::{every_about, tally};
pub(crate) use say::{KIND, as_update, in_update};

use kring_crypto::Hex;
use kring_crypto::identity::PublicKey;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::engine::Doc;
use crate::error::StoreError;
use crate::vault::{Vault, held};

/// The kind of a statement that takes another back; its topic is the other's id.
pub const WITHDRAWAL: &str = "withdrawal";
/// What is signed is signed as this.
const CONTEXT: &str = "statement";
/// The longest body, in bytes.
const LONGEST: usize = 1_000_000;
/// The longest kind and topic, in bytes.
const LONGEST_NAME: usize = 200;

/// Removes what was said about the document with a number; before its subject goes.
pub(crate) const UNSAY: &str =
    "DELETE FROM statement WHERE about = (SELECT subject.id FROM subject WHERE subject.n = ?)";
const OF: &str = "SELECT id, space, about, kind, topic, signer, at, body, signature, held, withdrawn, batch
    FROM statement WHERE about = ? ORDER BY n";
const COUNTING: &str = "SELECT id, space, about, kind, topic, signer, at, body, signature, held, withdrawn, batch
    FROM statement WHERE about = ? AND kind = ? AND topic = ? AND held = '' AND withdrawn = 0 ORDER BY n DESC";

/// What somebody signed. As JSON, its keys and signature are lowercase hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The space of the document.
    pub space: Uuid,
    /// The document.
    pub about: Uuid,
    /// What is said: the name of a [`Rule`], or [`WITHDRAWAL`].
    pub kind: String,
    /// What within the document it is about, such as the hash of a version.
    pub topic: String,
    /// Milliseconds since 1970, by the signer's clock; later than what they knew to be said of the document.
    pub at: i64,
    /// What is said besides, in the form of its kind.
    pub body: String,
    /// The signer's public key.
    pub signer: Hex<32>,
    /// Ed25519 over [`Statement::message`] for the use `statement`.
    pub signature: Hex<64>,
}

impl Statement {
    /// The bytes that are signed: space, document and time (little-endian), then kind and topic each after its length (four bytes,
    /// little-endian), then the body.
    pub fn message(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.body.len() + self.topic.len() + 80);
        bytes.extend_from_slice(self.space.as_bytes());
        bytes.extend_from_slice(self.about.as_bytes());
        bytes.extend_from_slice(&self.at.to_le_bytes());
        for name in [&self.kind, &self.topic] {
            bytes.extend_from_slice(&u32::try_from(name.len()).unwrap_or(u32::MAX).to_le_bytes());
            bytes.extend_from_slice(name.as_bytes());
        }
        bytes.extend_from_slice(self.body.as_bytes());
        bytes
    }

    /// Names it: BLAKE3 of the signer's key and the message. The same words of the same person at the same moment are one statement.
    pub fn id(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.signer.as_bytes());
        hasher.update(&self.message());
        hasher.finalize().into()
    }

    /// Whether the key that it names signed it.
    pub fn is_signed(&self) -> bool {
        PublicKey::from_bytes(self.signer.0).verify(CONTEXT, &self.message(), self.signature.as_bytes())
    }

    /// Refuses what is out of bounds.
    fn check_size(&self) -> Result<(), StoreError> {
        let fits = self.body.len() <= LONGEST
            && (1..=LONGEST_NAME).contains(&self.kind.len())
            && self.topic.len() <= LONGEST_NAME;
        fits.then_some(()).ok_or(StoreError::Request("statement"))
    }
}

/// What a statement of a kind must fulfil to count. The store has checked the signature before.
#[derive(Debug)]
pub struct Rule {
    /// The kind of statements.
    pub kind: &'static str,
    /// Judges one. Pure.
    pub check: fn(&Statement, &Around<'_>) -> Result<(), Held>,
}

/// What a statement is judged by.
pub struct Around<'a> {
    /// The key of this vault's person.
    pub own: &'a [u8; 32],
    /// The document that the space is named for, such as a circle, if it is here.
    pub space: Option<&'a Doc>,
    /// The document that it is about.
    pub about: &'a Doc,
}

/// Why a statement does not count: names the reason, never its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held(pub &'static str);

/// A statement as the vault holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its id.
    pub id: [u8; 32],
    /// What was signed.
    pub statement: Statement,
    /// Why it does not count; empty when it does.
    pub held: String,
    /// Whether its signer took it back.
    pub withdrawn: bool,
    /// The batch that it came in.
    pub(crate) batch: Vec<u8>,
}

impl Told {
    /// Whether it counts and stands.
    pub fn stands(&self) -> bool {
        self.held.is_empty() && !self.withdrawn
    }
}

#[derive(FromRow)]
struct TellingRow {
    id: Vec<u8>,
    space: Vec<u8>,
    about: Vec<u8>,
    kind: String,
    topic: String,
    signer: Vec<u8>,
    at: i64,
    body: String,
    signature: Vec<u8>,
    held: String,
    withdrawn: bool,
    batch: Vec<u8>,
}

impl TryFrom<TellingRow> for Told {
    type Error = StoreError;

    fn try_from(row: TellingRow) -> Result<Self, StoreError> {
        let damaged = |_| StoreError::Damaged("statement");
        let statement = Statement {
            space: Uuid::from_slice(&row.space).map_err(|_| StoreError::Damaged("statement"))?,
            about: Uuid::from_slice(&row.about).map_err(|_| StoreError::Damaged("statement"))?,
            kind: row.kind,
            topic: row.topic,
            at: row.at,
            body: row.body,
            signer: Hex(row.signer.try_into().map_err(damaged)?),
            signature: Hex(row.signature.try_into().map_err(damaged)?),
        };
        let (held, withdrawn, batch) = (row.held, row.withdrawn, row.batch);
        Ok(Self { id: row.id.try_into().map_err(damaged)?, statement, held, withdrawn, batch })
    }
}

impl Vault {
    /// Everything that was said about a document, in the order in which it came, held statements too.
    pub async fn statements(&self, about: Uuid) -> Result<Vec<Told>, StoreError> {
        let mut reader = self.read().await?;
        of(reader.connection()?, about).await
    }

    /// What counts and stands of one kind about one topic, the last that came first.
    pub async fn counting(&self, about: Uuid, kind: &str, topic: &str) -> Result<Vec<Told>, StoreError> {
        let mut reader = self.read().await?;
        let rows: Vec<TellingRow> = sqlx::query_as(COUNTING)
            .bind(about.as_bytes().as_slice())
            .bind(kind)
            .bind(topic)
            .fetch_all(reader.connection()?)
            .await?;
        rows.into_iter().map(Told::try_from).collect()
    }

    /// Signs a statement with the person's key, for a file that leaves. Nothing is kept of it here.
    pub fn sign(&self, space: Uuid, about: Uuid, kind: &str, topic: &str, body: String) -> Statement {
        self.sign_statement(Statement {
            space,
            about,
            kind: kind.into(),
            topic: topic.into(),
            at: self.now(),
            body,
            signer: Hex(self.identity().person),
            signature: Hex([0; 64]),
        })
    }

    /// Puts the person's signature under a statement.
    fn sign_statement(&self, statement: Statement) -> Statement {
        let signature = Hex(held(&self.person).key.sign(CONTEXT, &statement.message()));
        Statement { signature, ..statement }
    }
}

async fn of(connection: &mut SqliteConnection, about: Uuid) -> Result<Vec<Told>, StoreError> {
    let rows: Vec<TellingRow> =
        sqlx::query_as(OF).bind(about.as_bytes().as_slice()).fetch_all(connection).await?;
    rows.into_iter().map(Told::try_from).collect()
}
