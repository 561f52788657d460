//! Images and other attachments: sealed files that go to the storage in pieces as they lie on the disk. What opens one is in the
//! document that it belongs to, and travels with that.

use std::collections::BTreeSet;

use kring_crypto::Hex;
use kring_store::BookEdit;
use kring_sync::SpaceId;
use kring_sync::engine::{Report, Trouble, Why};
use kring_sync::format::names::{Names, Place as Kept, folder};
use kring_sync::remote::Remote;

use super::run::{Turn, remote_refusal};
use crate::failure::Failure;

/// The line of the book about a file that is in the storage.
const FILE: &str = "file";
/// What a piece begins with, and how many bytes of the file it holds; the last holds fewer.
const MAGIC: &[u8] = b"KRF1";
const PIECE: usize = 8 << 20;
/// No attachment has more pieces.
const MOST: usize = 16;

/// Sends the files that are here and not there, fetches those that are there and not here, and removes those of this device that
/// belong to nothing any more.
pub(super) async fn exchange(turn: &Turn<'_>, report: &mut Report) -> Result<(), Failure> {
    let Some(secret) = &turn.engine.book().names else { return Ok(()) };
    let names = Names::new(secret, SpaceId(turn.place.space));
    let (vault, place) = (&turn.vault, folder(turn.place.folder.0, Kept::Files));
    let lines = vault.book(turn.place.space).await?;
    let noted: BTreeSet<Vec<u8>> =
        lines.into_iter().filter(|line| line.sort == FILE).map(|line| line.key).collect();
    let circle = turn.place.circle;
    let ids: BTreeSet<[u8; 16]> = vault.attachment_ids(circle).await?.into_iter().collect();
    let missing: BTreeSet<[u8; 16]> = vault.missing_attachments(circle).await?.into_iter().collect();
    for id in ids.difference(&missing).filter(|id| !noted.contains(id.as_slice())) {
        if send(turn, &place, &names, id).await? {
            note(turn, BookEdit::Set(FILE, id.to_vec(), vec![])).await?;
            report.sent += 1;
        }
    }
    for id in &missing {
        // What is not there is still on its way.
        let Some(bytes) = fetch(turn, &place, &names, id).await? else { continue };
        if vault.keep_sealed_attachment(*id, bytes).await? {
            note(turn, BookEdit::Set(FILE, id.to_vec(), vec![])).await?;
        } else {
            report.troubles.push(Trouble { name: file(&names, id, 0), why: Why::Damaged });
        }
    }
    for id in noted.iter().filter_map(|id| <[u8; 16]>::try_from(id.as_slice()).ok()) {
        if !ids.contains(&id) {
            remove(turn, &place, &names, &id).await?;
            note(turn, BookEdit::Strike(FILE, id.to_vec())).await?;
        }
    }
    Ok(())
}

/// Writes the pieces, the last first: where the first one is, the others are. Whether all of them are as they should be.
async fn send(turn: &Turn<'_>, place: &str, names: &Names, id: &[u8; 16]) -> Result<bool, Failure> {
    let bytes = turn.vault.sealed_attachment(*id).await?;
    let (whole, rest) = bytes.as_chunks::<PIECE>();
    let pieces: Vec<&[u8]> = whole.iter().map(<[u8; PIECE]>::as_slice).chain([rest]).collect();
    for (number, piece) in pieces.into_iter().enumerate().rev() {
        let (name, piece) = (file(names, id, number), [MAGIC, piece].concat());
        turn.remote.put(place, &name, &piece).await.map_err(remote_refusal)?;
        if turn.remote.get(place, &name).await.map_err(remote_refusal)?.as_ref() != Some(&piece) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The file, or nothing as long as a piece of it is not there.
async fn fetch(
    turn: &Turn<'_>,
    place: &str,
    names: &Names,
    id: &[u8; 16],
) -> Result<Option<Vec<u8>>, Failure> {
    let mut bytes = vec![];
    for number in 0..MOST {
        let object = turn.remote.get(place, &file(names, id, number)).await.map_err(remote_refusal)?;
        let Some(piece) = object.as_deref().and_then(|object| object.strip_prefix(MAGIC)) else {
            return Ok(None);
        };
        bytes.extend_from_slice(piece);
        if piece.len() < PIECE {
            return Ok(Some(bytes));
        }
    }
    Ok(None)
}

async fn remove(turn: &Turn<'_>, place: &str, names: &Names, id: &[u8; 16]) -> Result<(), Failure> {
    for number in 0..MOST {
        let name = file(names, id, number);
        if turn.remote.get(place, &name).await.map_err(remote_refusal)?.is_none() {
            break;
        }
        turn.remote.remove(place, &name).await.map_err(remote_refusal)?;
    }
    Ok(())
}

async fn note(turn: &Turn<'_>, edit: BookEdit) -> Result<(), Failure> {
    Ok(turn.vault.edit_book(turn.place.space, &[edit]).await?)
}

fn file(names: &Names, id: &[u8; 16], number: usize) -> String {
    format!("{}-{number:04}.krg", Hex(names.file(id)))
}
