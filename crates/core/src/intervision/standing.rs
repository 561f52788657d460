//! Whether what was read still stands once a work has begun, and what becomes of a text that several people write. Reading takes several
//! steps, and somebody may write between two of them.

use std::future::Future;

use kring_store::{By, Doc, StoreError, Vault, Work};

use super::desk::desk_in;
use super::kind::layer::BODY;
use super::read::{Group, Opened, Session};
use crate::circle::own_key;
use crate::failure::Failure;

/// Whether a session, its group and my desk are as they were read. Where they are not, nothing that was made of them may be written: it is
/// read anew and made again.
pub(super) async fn stands(work: &mut Work<'_>, vault: &Vault, was: &Opened) -> Result<bool, StoreError> {
    let (session, group) = (was.session.id, was.group.id);
    if !work.knows(session).await? || !work.knows(group).await? {
        return Ok(false);
    }
    let now = work.edit(session, |doc| Session::of(session, doc)).await?;
    let own = own_key(vault);
    let agreed = work.edit(group, |doc| Ok(Group::of(group, doc, &own))).await?;
    Ok(now.is_as(&was.session) && agreed == was.group && desk_in(work, vault, session).await? == was.desk)
}

/// How often something is tried while others write where it would.
const MOST_TRIES: u32 = 100;

/// Does something with what is read, and again from the beginning where somebody wrote there between the reading and the work. `as_it_stands`
/// does it once; nothing means that it changed nothing. Refuses with `closed-moving` where the others write on and on.
pub(super) async fn until_it_stands<T, Once, Trying>(as_it_stands: Once) -> Result<T, Failure>
where
    Once: Fn() -> Trying,
    Trying: Future<Output = Result<Option<T>, Failure>>,
{
    for _ in 0..MOST_TRIES {
        if let Some(done) = as_it_stands().await? {
            return Ok(done);
        }
    }
    Err(Failure::refused("closed-moving"))
}

/// What was read of a session; nothing where it could not be because somebody wrote there meanwhile.
pub(super) async fn unless_moved<T>(
    vault: &Vault,
    was: &Opened,
    read: Result<T, Failure>,
) -> Result<Option<T>, Failure> {
    let failure = match read {
        Ok(read) => return Ok(Some(read)),
        Err(failure) => failure,
    };
    let mut work = vault.work(By::Person).await?;
    if stands(&mut work, vault, was).await? { Err(failure) } else { Ok(None) }
}

/// A text that somebody made of what they had read, with what others made of that meanwhile.
pub(super) fn together(was: &str, text: &str, now: &str) -> Result<String, StoreError> {
    if was == now || text == now {
        return Ok(text.to_owned());
    }
    let (own, theirs) = (Doc::new(1)?, Doc::new(2)?);
    own.replace_text(BODY, was)?;
    theirs.import(&own.snapshot()?)?;
    own.replace_text(BODY, text)?;
    theirs.replace_text(BODY, now)?;
    own.import(&theirs.snapshot()?)?;
    Ok(own.text(BODY))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::{MOST_TRIES, together, until_it_stands};
    use crate::failure::Failure;

    /// How often something was tried that could be done at the try of this number, and whether it was done.
    async fn tried(succeeds: u32) -> (u32, Result<u32, Failure>) {
        let tries = Cell::new(0);
        let once = || async {
            tries.set(tries.get() + 1);
            let done = (tries.get() == succeeds).then_some(succeeds);
            Ok::<Option<u32>, Failure>(done)
        };
        let done = until_it_stands(once).await;
        (tries.get(), done)
    }

    #[tokio::test]
    async fn what_somebody_wrote_into_is_done_again_and_whoever_writes_on_and_on_is_told_of() {
        assert_eq!(tried(3).await, (3, Ok(3)));
        assert_eq!(tried(0).await, (MOST_TRIES, Err(Failure::refused("closed-moving"))));
    }

    #[test]
    fn what_two_people_made_of_a_text_stays_whole() {
        let (was, own, theirs) =
            ("What was said.", "What was said. Ann asks.", "First Bo.\n\nWhat was said.");
        assert_eq!(together(was, own, theirs).unwrap(), "First Bo.\n\nWhat was said. Ann asks.");
        assert_eq!(together(was, own, was).unwrap(), own);
        assert_eq!(together(was, "", was).unwrap(), "");
        assert_eq!(together("", "own", "own").unwrap(), "own");
        let kept = together("", "Ann écrit.", "Bo schrijft.").unwrap();
        assert!(kept.contains("Ann écrit.") && kept.contains("Bo schrijft."), "{kept}");
    }
}
