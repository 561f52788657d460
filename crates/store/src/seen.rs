//! When the vault was last seen: what ends on a day must not end because a clock is wrong.

use crate::error::StoreError;
use crate::reindex::{SET, setting};
use crate::vault::Vault;

const NAME: &str = "seen";
/// How far the clock may be from the last time seen before somebody is asked, in milliseconds: 48 hours.
const TRUSTED: u64 = 48 * 3_600_000;

impl Vault {
    /// Whether the clock is near the last time that the vault was seen. One that was never seen has nothing to compare.
    pub async fn clock_is_near(&self) -> Result<bool, StoreError> {
        let mut reader = self.read().await?;
        let seen = setting(reader.connection()?, NAME).await?.and_then(|seen| seen.parse::<i64>().ok());
        Ok(seen.is_none_or(|seen| self.now().abs_diff(seen) <= TRUSTED))
    }

    /// Notes that the vault is seen now, by this clock.
    pub async fn note_seen(&self) -> Result<(), StoreError> {
        let mut reader = self.read().await?;
        sqlx::query(SET).bind(NAME).bind(self.now().to_string()).execute(reader.connection()?).await?;
        Ok(())
    }
}
