//! The process that is killed: it opens a notebook and does one thing after the other, saying each before and after.
//!
//! What it says goes through a pipe, so a line that was written is known whatever happens next.

use std::sync::Arc;

use kring_core::journal::kind::{self, PAGE};
use kring_store::{By, Doc, Field, Occasion, StoreError, Vault, With};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use uuid::Uuid;

use super::host::{self, say};
use super::model::{Act, Line, Model, NOTE, Orders, Page, STEPS, bytes_of, hash};
use crate::trouble::{Done, Trouble};

/// Twelve thousand rows that nothing shortens, of which two thousand stay.
const SWELL: [&str; 4] = [
    "DROP TABLE IF EXISTS trial_room",
    "CREATE TABLE trial_room (n INTEGER PRIMARY KEY, noise BLOB NOT NULL) STRICT",
    "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 12000)
        INSERT INTO trial_room SELECT n, randomblob(600) FROM n",
    "DELETE FROM trial_room WHERE n > 2000",
];

/// Reads its orders from the standard input and works.
pub fn work() -> Done {
    host::follow(Worker::start)
}

struct Worker {
    orders: Orders,
    model: Model,
    vault: Option<Vault>,
    random: StdRng,
}

impl Worker {
    async fn start(orders: Orders) -> Done {
        let (model, random) = (orders.model.clone(), StdRng::seed_from_u64(orders.seed));
        let mut worker = Self { orders, model, vault: None, random };
        if worker.orders.only_open {
            worker.open().await?;
            return worker.close().await;
        }
        worker.act(if worker.model.exists { Act::Unlock } else { Act::Create }).await?;
        for _ in 0..worker.orders.acts {
            let act = worker.choose();
            worker.act(act).await?;
            if worker.vault.is_none() {
                worker.act(Act::Unlock).await?;
            }
        }
        worker.act(Act::Lock).await
    }

    /// Says the act, does it, and says that it is done.
    async fn act(&mut self, act: Act) -> Done {
        if act == Act::GiveBack {
            // Before: the kill is to come while room is given back, not while there is something to give back.
            self.swell().await?;
        }
        say(&Line::Begin(act.clone()))?;
        let said = self.perform(&act).await?;
        self.model.apply(&act, said.as_deref());
        say(&Line::Done(act, said))
    }

    async fn perform(&mut self, act: &Act) -> Done<Option<String>> {
        match act {
            Act::Create => {
                let setup = self.model.setup(&self.orders.home);
                self.vault = Some(Vault::create(setup, "Trial", &self.model.passphrase).await?);
            }
            Act::Unlock => self.open().await?,
            Act::Lock => self.close().await?,
            Act::Migrate(steps) => {
                self.close().await?;
                self.model.steps = *steps;
                self.open().await?;
            }
            Act::Wait(days) => {
                self.close().await?;
                self.model.days += days;
                self.open().await?;
                self.model.days -= days;
            }
            Act::Add(pages) => self.add(pages).await?,
            Act::Edit { id, title, body } => {
                let sealed = self.model.pages.get(id).is_some_and(|page| page.sealed);
                let mut work = self.vault()?.work(By::Person).await?;
                work.edit(*id, |doc| write(doc, title, body, sealed)).await?;
                work.commit().await?;
            }
            Act::Attach { id, seed, bytes, .. } => {
                let vault = self.vault()?;
                let written =
                    vault.write_attachment("leaf.png", "image/png", bytes_of(*seed, *bytes)).await?;
                let mut work = vault.work(By::Person).await?;
                work.attach(*id, &written).await?;
                work.commit().await?;
            }
            Act::Trash(id) => drop(self.vault()?.trash(*id).await?),
            Act::Untrash(id) => drop(self.vault()?.untrash(*id).await?),
            Act::Purge(ids) => {
                for id in ids {
                    self.vault()?.purge(*id).await?;
                }
            }
            Act::PurgeOld(_) => drop(self.vault()?.purge_old().await?),
            Act::Backup => return Ok(Some(self.vault()?.back_up(Occasion::ByHand).await?.id)),
            Act::Passphrase(new) => self.vault()?.change_passphrase(&self.model.passphrase, new).await?,
            Act::ChangeLocks(new) => {
                let words = self.vault()?.change_locks(&self.model.passphrase, new).await?;
                return Ok(Some(words.words().join(" ")));
            }
            Act::Sheet => return Ok(Some(self.vault()?.make_recovery_sheet().await?.words().join(" "))),
            Act::Reindex => drop(self.vault()?.reindex(|_, _| true).await?),
            Act::GiveBack => self.vault()?.give_room_back(Arc::new(|_, _| true)).await?,
        }
        Ok(None)
    }

    fn vault(&self) -> Done<&Vault> {
        self.vault.as_ref().ok_or(Trouble::Store(StoreError::Locked))
    }

    async fn open(&mut self) -> Done {
        let known = std::mem::take(&mut self.orders.passphrases);
        let known = if known.is_empty() { vec![self.model.passphrase.clone()] } else { known };
        let mut refused = StoreError::WrongPassphrase;
        for passphrase in known {
            match Vault::unlock(self.model.setup(&self.orders.home), With::Passphrase(&passphrase)).await {
                Ok(vault) => {
                    self.vault = Some(vault);
                    return Ok(());
                }
                Err(error) => refused = error,
            }
        }
        Err(refused.into())
    }

    async fn close(&mut self) -> Done {
        match self.vault.take() {
            Some(vault) => Ok(vault.close().await?),
            None => Ok(()),
        }
    }

    async fn add(&self, pages: &[(Uuid, Page)]) -> Done {
        let vault = self.vault()?;
        let mut work = vault.work(By::Import).await?;
        for (id, page) in pages {
            let kind = if page.sealed { &NOTE } else { &PAGE };
            let fill = |doc: &Doc| write(doc, &page.title, &page.body, page.sealed);
            work.create_as(*id, kind, vault.personal_space(), fill).await?;
        }
        work.commit().await?;
        Ok(())
    }

    /// Makes the database large and then most of it empty. What stays of it makes the next kill's work longer, and goes with the next time.
    async fn swell(&self) -> Done {
        let mut reader = self.vault()?.read().await?;
        for statement in SWELL {
            sqlx::query(statement).execute(reader.connection()?).await?;
        }
        Ok(())
    }

    /// What comes next, so that it makes sense now.
    fn choose(&mut self) -> Act {
        loop {
            let act = match self.random.random_range(0..100) {
                0..14 => Some(self.some_pages(1)),
                14..20 => Some(self.some_pages(25)),
                20..50 => self.edit(),
                50..52 => Some(Act::GiveBack),
                52..58 => self.attach(),
                58..63 => self.one(|page| page.trashed.is_none() && !page.sealed).map(Act::Trash),
                63..66 => self.one(|page| page.trashed.is_some()).map(Act::Untrash),
                66..71 => self.one(|_| true).map(|id| Act::Purge(vec![id])),
                71..73 => self.purge_old(),
                73..77 => Some(Act::Wait(if self.random.random_bool(0.5) { 7 } else { 40 })),
                77..83 => Some(Act::Backup),
                83..87 => Some(Act::Passphrase(self.phrase())),
                87..91 => Some(Act::ChangeLocks(self.phrase())),
                91..93 => Some(Act::Sheet),
                93..96 => (self.model.steps < STEPS.len()).then_some(Act::Migrate(self.model.steps + 1)),
                96..97 => Some(Act::Reindex),
                _ => Some(Act::Lock),
            };
            if let Some(act) = act {
                return act;
            }
        }
    }

    fn phrase(&mut self) -> String {
        format!("another calm phrase {:08x}", self.random.random::<u32>())
    }

    /// Words that no other page has.
    fn words(&mut self) -> String {
        let sentences = if self.random.random_bool(0.1) { 200 } else { 3 };
        let own = format!("own{:016x}", self.random.random::<u64>());
        format!("{own} {}", "She paused before she answered, and été followed. ".repeat(sentences))
    }

    fn some_pages(&mut self, count: usize) -> Act {
        let sealed = count == 1 && self.random.random_bool(0.25);
        let page = |worker: &mut Self| {
            let body = worker.words();
            (Uuid::now_v7(), Page { title: "A page".into(), body, sealed, ..Page::default() })
        };
        Act::Add((0..count).map(|_| page(self)).collect())
    }

    fn one(&mut self, which: impl Fn(&Page) -> bool) -> Option<Uuid> {
        let fit: Vec<Uuid> =
            self.model.pages.iter().filter(|(_, page)| which(page)).map(|(id, _)| *id).collect();
        let last = fit.len().checked_sub(1)?;
        // One page is edited far more often than the others, so that it gets snapshots.
        let at = if self.random.random_bool(0.4) { 0 } else { self.random.random_range(0..=last) };
        fit.get(at).copied()
    }

    fn edit(&mut self) -> Option<Act> {
        let id = self.one(|page| page.trashed.is_none())?;
        let page = self.model.pages.get(&id)?.clone();
        let more = format!("more{:08x} ", self.random.random::<u32>());
        let spaces: Vec<usize> = page.body.match_indices(' ').map(|(at, _)| at + 1).collect();
        let at = spaces.get(self.random.random_range(0..spaces.len().max(1))).copied()?;
        let (before, after) = page.body.split_at_checked(at)?;
        // Now and then words go instead.
        let after = if self.random.random_bool(0.2) {
            after.split_once(' ').map_or("", |(_, rest)| rest)
        } else {
            after
        };
        let title = if self.random.random_bool(0.3) { format!("Titled {more}") } else { page.title };
        Some(Act::Edit { id, title, body: format!("{before}{more}{after}") })
    }

    fn attach(&mut self) -> Option<Act> {
        let id = self.one(|page| page.trashed.is_none() && !page.sealed)?;
        let seed = self.random.random();
        let bytes = if self.random.random_bool(0.2) { 2_300_000 } else { 9_000 };
        Some(Act::Attach { id, hash: hash(&bytes_of(seed, bytes)), seed, bytes })
    }

    fn purge_old(&self) -> Option<Act> {
        let old = |page: &Page| page.trashed.is_some_and(|day| self.model.days - day > 30);
        let ids: Vec<Uuid> =
            self.model.pages.iter().filter(|(_, page)| old(page)).map(|(id, _)| *id).collect();
        (!ids.is_empty()).then_some(Act::PurgeOld(ids))
    }
}

fn write(doc: &Doc, title: &str, body: &str, sealed: bool) -> Result<(), StoreError> {
    doc.set_field(kind::TITLE, Field::Text(title.into()))?;
    if !sealed {
        doc.set_field(kind::DATE, Field::Text("2024-02-29".into()))?;
    }
    doc.replace_text(kind::BODY, body)
}
