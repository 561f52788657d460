//! How a statement comes about here, comes in from a file or another device, and leaves.

use std::collections::BTreeMap;

use jiff::Timestamp;
use kring_crypto::Hex;
use sqlx::FromRow;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use super::{Statement, Told, WITHDRAWAL, of};
use crate::error::StoreError;
use crate::exchange::Update;
use crate::header::hex;
use crate::load::{pack, unpack};
use crate::vault::Vault;
use crate::work::Work;

/// Among updates, a statement is one of this kind; its bytes are the statement itself.
pub(crate) const KIND: &str = "statement";

const ADD: &str = "INSERT INTO statement
    (id, device, seq, batch, space, about, kind, topic, signer, at, body, signature)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const KNOWN: &str = "SELECT count(*) FROM statement WHERE id = ?";
const READ: &str = "UPDATE device SET last = max(last, ?) WHERE n = ?";
const OF_BATCH: &str = "SELECT about FROM statement WHERE batch = ? GROUP BY about";
const SINCE: &str =
    "SELECT device.log, device.public, statement.seq, statement.about, statement.batch, statement.space,
    statement.kind, statement.topic, statement.at, statement.body, statement.signer, statement.signature
    FROM statement JOIN device ON device.n = statement.device WHERE statement.space = ? ORDER BY statement.n";

const ONE: &str =
    "SELECT device.log, device.public, statement.seq, statement.about, statement.batch, statement.space,
    statement.kind, statement.topic, statement.at, statement.body, statement.signer, statement.signature
    FROM statement JOIN device ON device.n = statement.device WHERE statement.device = ? AND statement.seq = ?";

#[derive(FromRow)]
struct SinceRow {
    log: Vec<u8>,
    public: Vec<u8>,
    seq: i64,
    about: Vec<u8>,
    batch: Vec<u8>,
    space: Vec<u8>,
    kind: String,
    topic: String,
    at: i64,
    body: String,
    signer: Vec<u8>,
    signature: Vec<u8>,
}

impl Work<'_> {
    /// Says something with the person's own key. Refused when it would not count.
    pub async fn say(
        &mut self,
        space: Uuid,
        about: Uuid,
        kind: &str,
        topic: &str,
        body: String,
    ) -> Result<[u8; 32], StoreError> {
        let mut statement = self.vault.sign(space, about, kind, topic, body);
        // Clocks differ: whoever answers to what they know says it later than that.
        let known = of(self.connection()?, about).await?;
        let moments = known.iter().filter(|told| told.held.is_empty()).map(|told| told.statement.at);
        let latest = moments.filter(|at| Timestamp::from_millisecond(*at).is_ok()).max();
        if let Some(latest) = latest.filter(|latest| statement.at < *latest) {
            let at = latest.saturating_add(1).min(Timestamp::MAX.as_millisecond());
            statement = self.vault.sign_statement(Statement { at, ..statement });
        }
        // The same words twice within a millisecond are still said twice: one may have been taken back.
        while self.is_known(&statement.id()).await? {
            let at = statement.at + 1;
            statement = self.vault.sign_statement(Statement { at, ..statement });
        }
        let id = self.keep_statement(&statement).await?;
        self.judge(about).await?;
        let told = of(self.connection()?, about).await?;
        match told.iter().find(|told| told.id == id) {
            Some(told) if told.held.is_empty() => Ok(id),
            _ => Err(StoreError::Request("statement")),
        }
    }

    /// Takes back what this vault's person said.
    pub async fn withdraw(&mut self, about: Uuid, id: [u8; 32]) -> Result<[u8; 32], StoreError> {
        let told = of(self.connection()?, about).await?;
        let told = told.into_iter().find(|told| told.id == id).ok_or(StoreError::NotFound)?;
        self.say(told.statement.space, about, WITHDRAWAL, &hex(&id), String::new()).await
    }

    /// Takes in somebody's statement, from a file. `None` when it is known already. Whether it counts is judged at once; one that was
    /// not signed by the key that it names is held like any other that does not count.
    pub async fn take_statement(&mut self, statement: &Statement) -> Result<Option<[u8; 32]>, StoreError> {
        statement.check_size()?;
        if self.is_known(&statement.id()).await? {
            return Ok(None);
        }
        let id = self.keep_statement(statement).await?;
        self.judge(statement.about).await?;
        Ok(Some(id))
    }

    /// Takes back everything of a batch that this vault's person said. Returns whether there was any.
    pub(crate) async fn withdraw_batch(&mut self, batch: Uuid) -> Result<bool, StoreError> {
        let own = self.vault.identity().person;
        let abouts: Vec<(Vec<u8>,)> =
            sqlx::query_as(OF_BATCH).bind(batch.as_bytes().as_slice()).fetch_all(self.connection()?).await?;
        let mut any = false;
        for (about,) in abouts {
            let about = Uuid::from_slice(&about).map_err(|_| StoreError::Damaged("statement"))?;
            let mine = |told: &Told| {
                told.batch == batch.as_bytes() && told.statement.signer.0 == own && told.stands()
            };
            for told in of(self.connection()?, about).await?.into_iter().filter(mine) {
                self.withdraw(about, told.id).await?;
                any = true;
            }
        }
        Ok(any)
    }

    async fn is_known(&mut self, id: &[u8; 32]) -> Result<bool, StoreError> {
        let (count,): (i64,) =
            sqlx::query_as(KNOWN).bind(id.as_slice()).fetch_one(self.connection()?).await?;
        Ok(count > 0)
    }

    async fn keep_statement(&mut self, statement: &Statement) -> Result<[u8; 32], StoreError> {
        statement.check_size()?;
        let (device, seq, batch) = (self.device, self.next_number(), self.batch());
        self.add_statement(statement, device, seq, batch).await?;
        self.tell_of(statement.about).await?;
        Ok(statement.id())
    }

    async fn add_statement(
        &mut self,
        statement: &Statement,
        device: i64,
        seq: i64,
        batch: Uuid,
    ) -> Result<(), StoreError> {
        sqlx::query(ADD)
            .bind(statement.id().as_slice())
            .bind(device)
            .bind(seq)
            .bind(batch.as_bytes().as_slice())
            .bind(statement.space.as_bytes().as_slice())
            .bind(statement.about.as_bytes().as_slice())
            .bind(&statement.kind)
            .bind(&statement.topic)
            .bind(statement.signer.as_bytes().as_slice())
            .bind(statement.at)
            .bind(&statement.body)
            .bind(statement.signature.as_bytes().as_slice())
            .execute(self.connection()?)
            .await?;
        Ok(())
    }

    /// Takes in a statement among updates. `false` when it is known already.
    pub(crate) async fn apply_statement(
        &mut self,
        update: &Update,
        device: i64,
        batch: Uuid,
    ) -> Result<bool, StoreError> {
        let about = Uuid::from_slice(&update.id).map_err(|_| StoreError::Request("update"))?;
        let statement = in_update(update, about)?;
        // Two devices may both have brought in the file with it.
        if self.is_known(&statement.id()).await? {
            // Its number is read, so that it is not handed over for ever.
            sqlx::query(READ).bind(update.seq).bind(device).execute(self.connection()?).await?;
            return Ok(false);
        }
        self.add_statement(&statement, device, update.seq, batch).await?;
        Ok(true)
    }
}

impl Vault {
    /// The statements of a space that somebody with this frontier does not know, as updates.
    pub(crate) async fn statements_since(
        &self,
        space: Uuid,
        frontier: &BTreeMap<Vec<u8>, i64>,
    ) -> Result<Vec<Update>, StoreError> {
        let mut reader = self.read().await?;
        let rows: Vec<SinceRow> =
            sqlx::query_as(SINCE).bind(space.as_bytes().as_slice()).fetch_all(reader.connection()?).await?;
        rows.into_iter()
            .filter(|row| frontier.get(&row.log).is_none_or(|seen| row.seq > *seen))
            .map(Update::try_from)
            .collect()
    }
}

impl TryFrom<SinceRow> for Update {
    type Error = StoreError;

    fn try_from(row: SinceRow) -> Result<Self, StoreError> {
        let damaged = |_| StoreError::Damaged("statement");
        let read = |id: &[u8]| Uuid::from_slice(id).map_err(|_| StoreError::Damaged("statement"));
        let about = read(&row.about)?;
        let statement = Statement {
            space: read(&row.space)?,
            about,
            kind: row.kind,
            topic: row.topic,
            at: row.at,
            body: row.body,
            signer: Hex(row.signer.try_into().map_err(damaged)?),
            signature: Hex(row.signature.try_into().map_err(damaged)?),
        };
        let plain = serde_json::to_vec(&statement).map_err(|_| StoreError::Internal("statement"))?;
        Ok(Self {
            log: row.log,
            public: row.public,
            seq: row.seq,
            id: row.about,
            kind: KIND.into(),
            schema: 1,
            space: row.space,
            batch: row.batch,
            at: row.at,
            before: Vec::new(),
            after: Vec::new(),
            bytes: pack(&plain, None, about)?,
        })
    }
}

/// The statement with a number of a device's log, as an update.
pub(crate) async fn as_update(
    connection: &mut SqliteConnection,
    device: i64,
    seq: i64,
) -> Result<Option<Update>, StoreError> {
    let row: Option<SinceRow> = sqlx::query_as(ONE).bind(device).bind(seq).fetch_optional(connection).await?;
    row.map(Update::try_from).transpose()
}

/// The statement in an update about a document.
pub(crate) fn in_update(update: &Update, about: Uuid) -> Result<Statement, StoreError> {
    let plain = unpack(&update.bytes, None, about)?;
    let statement: Statement =
        serde_json::from_slice(&plain).map_err(|_| StoreError::Invalid("statement"))?;
    statement.check_size()?;
    if statement.about == about { Ok(statement) } else { Err(StoreError::Invalid("statement")) }
}
