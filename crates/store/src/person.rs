//! The person whose notebook this is: a signing key that the recovery words bring back, and the personal space.
//!
//! Both are made with the person's first notebook. A notebook in which nothing was written can take over those of another, once that
//! one's device let it in; from then on the two are one person's.

use kring_crypto::identity::SigningKey;
use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::changes::By;
use crate::error::StoreError;
use crate::purge::{KEEP_NUMBERS, REMOVE};
use crate::reindex::{SET, UNSET, setting};
use crate::vault::{Vault, held};
use crate::work::Work;

const PERSON: &str = "SELECT bytes FROM secret WHERE name = 'person'";
const SET_PERSON: &str = "INSERT INTO secret (name, bytes) VALUES ('person', ?)
    ON CONFLICT (name) DO UPDATE SET bytes = excluded.bytes";
const SUBJECTS: &str = "SELECT n, kind FROM subject";
/// The setting that names the personal space, where it is another than the notebook's own id.
const SPACE: &str = "personal space";
/// The setting that says whom this notebook waits to meet.
const AWAITS: &str = "awaits";

/// A person as their notebook knows them.
#[derive(Debug)]
pub(crate) struct Person {
    /// Signs statements and tombstones.
    pub key: SigningKey,
    /// Where their own documents live.
    pub space: Uuid,
}

/// Whom a notebook waits to meet that was let in as a device of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaits {
    /// Whoever it is: this notebook becomes theirs.
    New,
    /// The person whose notebook this is already.
    Same,
    /// The same, but it was somebody else who came: nothing is taken in.
    Other,
}

/// What another device of the same person needs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Introduction {
    seed: [u8; 32],
    space: Uuid,
}

impl std::fmt::Debug for Introduction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Introduction(..)")
    }
}

impl Introduction {
    /// The key that it brings.
    pub fn key(&self) -> SigningKey {
        SigningKey::from_bytes(self.seed)
    }
}

/// Reads who the person is; the key is made on the first call.
pub(crate) async fn read(connection: &mut SqliteConnection, vault: Uuid) -> Result<Person, StoreError> {
    let space = match setting(connection, SPACE).await? {
        Some(space) => space.parse().map_err(|_| StoreError::Damaged("setting"))?,
        None => vault,
    };
    let known: Option<(Vec<u8>,)> = sqlx::query_as(PERSON).fetch_optional(&mut *connection).await?;
    if let Some((bytes,)) = known {
        let bytes: [u8; 32] = bytes.try_into().map_err(|_| StoreError::Damaged("person key"))?;
        return Ok(Person { key: SigningKey::from_bytes(bytes), space });
    }
    let key = SigningKey::random()?;
    sqlx::query(SET_PERSON).bind(key.to_bytes().as_slice()).execute(connection).await?;
    Ok(Person { key, space })
}

impl Vault {
    /// A copy of the person's key, to let a device in as theirs.
    pub fn person_key(&self) -> SigningKey {
        SigningKey::from_bytes(*held(&self.person).key.to_bytes())
    }

    /// A copy of this device's key.
    pub fn device_key(&self) -> SigningKey {
        SigningKey::from_bytes(*self.device.key.to_bytes())
    }

    /// What introduces the person to their next device.
    pub(crate) fn introduction(&self) -> Introduction {
        let person = held(&self.person);
        Introduction { seed: *person.key.to_bytes(), space: person.space }
    }

    /// Whether nothing was written here yet but what a notebook makes by itself.
    pub async fn is_unwritten(&self) -> Result<bool, StoreError> {
        let mut reader = self.read().await?;
        let subjects: Vec<(i64, String)> = sqlx::query_as(SUBJECTS).fetch_all(reader.connection()?).await?;
        Ok(subjects.iter().all(|(_, kind)| self.kind(kind).is_some_and(|kind| kind.registry)))
    }

    /// Whom this notebook waits to meet, if anybody.
    pub async fn awaits(&self) -> Result<Option<Awaits>, StoreError> {
        let mut reader = self.read().await?;
        let awaits = setting(reader.connection()?, AWAITS).await?;
        Ok(awaits.map(|awaits| match awaits.as_str() {
            "new" => Awaits::New,
            "same" => Awaits::Same,
            _ => Awaits::Other,
        }))
    }

    /// Says whom this notebook waits to meet.
    pub async fn set_awaits(&self, awaits: Option<Awaits>) -> Result<(), StoreError> {
        let mut reader = self.read().await?;
        let connection = reader.connection()?;
        let name = awaits.map(|awaits| match awaits {
            Awaits::New => "new",
            Awaits::Same => "same",
            Awaits::Other => "other",
        });
        match name {
            Some(name) => sqlx::query(SET).bind(AWAITS).bind(name).execute(connection).await?,
            None => sqlx::query(UNSET).bind(AWAITS).execute(connection).await?,
        };
        Ok(())
    }

    /// Meets the person of an introduction, where somebody is awaited.
    pub(crate) async fn meet(&self, introduction: &Introduction) -> Result<(), StoreError> {
        match self.awaits().await? {
            Some(Awaits::New) => self.adopt(introduction).await,
            Some(_) => self.set_awaits(None).await,
            None => Ok(()),
        }
    }
}

impl Vault {
    /// Becomes the person of the introduction. What it made by itself goes: the other one has its like.
    pub(crate) async fn adopt(&self, introduction: &Introduction) -> Result<(), StoreError> {
        let mut work = self.work(By::Sync).await?;
        work.begin_as(introduction).await?;
        work.commit().await?;
        held(&self.documents).clear();
        *held(&self.person) = Person { key: introduction.key(), space: introduction.space };
        Ok(())
    }
}

impl Work<'_> {
    async fn begin_as(&mut self, introduction: &Introduction) -> Result<(), StoreError> {
        let vault = self.vault;
        let connection = self.connection()?;
        let subjects: Vec<(i64, String)> = sqlx::query_as(SUBJECTS).fetch_all(&mut *connection).await?;
        let own = |kind: &str| vault.kind(kind).filter(|kind| kind.registry);
        if !subjects.iter().all(|(_, kind)| own(kind).is_some()) {
            return Err(StoreError::FolderNotEmpty);
        }
        // The numbers that they had are not given again.
        sqlx::query(KEEP_NUMBERS).execute(&mut *connection).await?;
        for (n, kind) in subjects {
            for table in own(&kind).map(|kind| kind.tables).unwrap_or_default() {
                let delete = format!("DELETE FROM {} WHERE doc = ?", table.name);
                sqlx::query(AssertSqlSafe(delete)).bind(n).execute(&mut *connection).await?;
            }
            for statement in REMOVE {
                sqlx::query(statement).bind(n).execute(&mut *connection).await?;
            }
        }
        sqlx::query(SET_PERSON).bind(introduction.seed.as_slice()).execute(&mut *connection).await?;
        sqlx::query(SET).bind(SPACE).bind(introduction.space.to_string()).execute(&mut *connection).await?;
        sqlx::query(UNSET).bind(AWAITS).execute(connection).await?;
        Ok(())
    }
}
