//! Where a group lies is noted for all computers of its person, and each of them can note it anew: also one that is in other hands and was
//! not taken out yet. So every computer keeps what it read first, and follows another note only where its person says so.

use kring_store::{BookEdit, Vault};
use uuid::Uuid;

use super::{Lies, noted_place};
use crate::failure::Failure;
use crate::settings::notebook;
use crate::sync::place::Place;

/// The line of the person's own book about where a group lies, by the group's id.
const LIES: &str = "lies";

/// Where a group lies.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Followed {
    /// As this computer follows it.
    pub here: Option<Lies>,
    /// As it is noted since by another computer, which nobody has followed here.
    pub moved: Option<Lies>,
}

impl Followed {
    /// What is noted, beside what was kept of earlier notes. Where nothing is noted any more, nothing is followed.
    fn of(kept: Option<Lies>, noted: Option<Lies>) -> Self {
        match (kept, noted) {
            (Some(kept), Some(noted)) if !kept.is(&noted) => Self { here: Some(kept), moved: Some(noted) },
            (_, noted) => Self { here: noted, moved: None },
        }
    }
}

/// Where a group lies, and whether that was noted anew.
pub(super) async fn followed(vault: &Vault, circle: Uuid) -> Result<Followed, Failure> {
    let noted = noted_place(vault, circle).await?;
    // Notes of other computers come by the person's own space alone.
    let Some(own) = Place::read(vault).await? else { return Ok(Followed::of(None, noted)) };
    Ok(Followed::of(kept(vault, &own, circle).await?, noted))
}

/// Keeps where groups lie that are noted for the first time, and where this computer is in the very space. After a look at the person's
/// own storage.
pub(in crate::sync) async fn remember_where(vault: &Vault) -> Result<(), Failure> {
    let Some(own) = Place::read(vault).await? else { return Ok(()) };
    let places = Place::all(vault).await?;
    for (group, noted) in notebook::shared_places(vault).await? {
        let Ok(circle) = group.parse::<Uuid>() else { continue };
        if noted.is_empty() {
            continue;
        }
        let lies = Lies::read(&noted);
        let is_in = |place: &Place| {
            place.circle == Some(circle) && lies.space.is_some_and(|space| space == place.space)
        };
        let trusts = match kept(vault, &own, circle).await? {
            None => true,
            Some(kept) => kept != lies && (kept.is(&lies) || places.iter().any(is_in)),
        };
        if trusts {
            follow(vault, circle, &lies).await?;
        }
    }
    Ok(())
}

/// Follows a note from now on.
pub(super) async fn follow(vault: &Vault, circle: Uuid, lies: &Lies) -> Result<(), Failure> {
    let Some(own) = Place::read(vault).await? else { return Ok(()) };
    let edit = BookEdit::Set(LIES, circle.as_bytes().to_vec(), lies.note().into_bytes());
    Ok(vault.edit_book(own.space, &[edit]).await?)
}

async fn kept(vault: &Vault, own: &Place, circle: Uuid) -> Result<Option<Lies>, Failure> {
    let line = vault.book_line(own.space, LIES, circle.as_bytes()).await?;
    Ok(line.and_then(|line| String::from_utf8(line).ok()).map(|noted| Lies::read(&noted)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_note_is_told_beside_what_is_followed() {
        let lies =
            |space: u8, address: &str| Some(Lies { space: Some([space; 16]), address: address.into() });
        let (home, thief) = (lies(1, "https://cloud.example/dav"), lies(2, "https://elsewhere.example/dav"));
        let of = |kept: Option<Lies>, noted: Option<Lies>| {
            let Followed { here, moved } = Followed::of(kept, noted);
            (here.map(|lies| lies.address), moved.map(|lies| lies.address))
        };
        let (at_home, at_thief) = (Some("https://cloud.example/dav"), Some("https://elsewhere.example/dav"));
        let owned = |address: Option<&str>| address.map(str::to_owned);
        assert_eq!(of(None, lies(1, "https://cloud.example/dav")), (owned(at_home), None));
        assert_eq!(of(lies(1, "https://cloud.example/dav"), home), (owned(at_home), None));
        assert_eq!(of(lies(1, "https://cloud.example/dav"), thief), (owned(at_home), owned(at_thief)));
        // The same place, and another space in it.
        assert_eq!(
            of(lies(1, "https://cloud.example/dav"), lies(2, "https://cloud.example/dav")),
            (owned(at_home), owned(at_home))
        );
        let folder = lies(1, "file:///media/anneke/Kring");
        assert_eq!(
            of(folder, lies(1, "file:///media/anneke/Kring")),
            (Some("file:///media/anneke/Kring".into()), None)
        );
        let of_before = Some(Lies { space: None, address: "https://cloud.example/dav".into() });
        assert_eq!(of(of_before, lies(1, "https://cloud.example/dav")), (owned(at_home), None));
        assert_eq!(of(lies(1, "https://cloud.example/dav"), None), (None, None));
    }
}
