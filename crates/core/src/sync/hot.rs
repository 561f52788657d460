//! What somebody wants to see first on a new device: who they are, this week's pages, the meetings that come, their people, groups and
//! charters, and whatever a notebook is nothing without.

use jiff::ToSpan;
use jiff::tz::TimeZone;
use kring_store::{First, Parcel, StoreError, Vault};

/// The kinds of which a person expects every document to be there.
const ALWAYS: &[&str] = &["circle", "charter", "charter_version", "person", "trackers", "series", "method"];
/// So many days back and ahead.
const BACK: i64 = 7;
const AHEAD: i64 = 14;
/// The most that is packed, in bytes: more would not be there soon.
const MOST: usize = 4 << 20;

/// The parcels of it, with the person in front. What is of most use comes first, and what does not fit comes with the logs.
pub(super) async fn parcels(vault: &Vault) -> Result<Vec<Parcel>, StoreError> {
    let now = jiff::Timestamp::from_millisecond(vault.now()).unwrap_or_default();
    let today = now.to_zoned(TimeZone::system()).date();
    let (from, to) = (today.saturating_sub(BACK.days()), today.saturating_add(AHEAD.days()));
    vault.first_parcels(&First { always: ALWAYS, from, to, most: MOST }).await
}

#[cfg(test)]
mod tests {
    use super::ALWAYS;

    #[test]
    fn what_always_comes_first_is_of_kinds_that_there_are_and_none_is_closed() {
        for name in ALWAYS {
            let kind = crate::KINDS.iter().find(|kind| kind.name == *name);
            assert!(kind.is_some_and(|kind| !kind.sealed && !kind.registry), "{name}");
        }
    }
}
