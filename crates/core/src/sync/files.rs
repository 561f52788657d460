//! Images and other attachments: sealed files that go to the storage in pieces as they lie on the disk. What opens one is in the
//! document that it belongs to, and travels with that.

use std::collections::{BTreeMap, BTreeSet};

use kring_crypto::Hex;
use kring_store::{BookEdit, BookLine};
use kring_sync::SpaceId;
use kring_sync::engine::{Report, Trouble, Warning, Why};
use kring_sync::format::names::{Names, Place as Kept, folder};
use kring_sync::remote::{Remote, RemoteError};

use super::run::{Turn, remote_refusal};
use crate::failure::Failure;

/// The line of the book about a file that is in the storage.
const FILE: &str = "file";
/// The line of the book about a file that the storage found too large: when it did, milliseconds since 1970.
const REFUSED: &str = "file-refused";
/// The line of the book about when it was last looked whether the files are there still: milliseconds since 1970.
const LISTED: &str = "files-listed";
/// How long that is good for, in milliseconds: a day.
const DAY: i64 = 86_400_000;
/// Why a single file is not taken, or not given back.
pub(super) const TOO_LARGE: &str = "sync-too-large";
/// What a piece begins with, and how many bytes of the file it holds; the last holds fewer.
const MAGIC: &[u8] = b"KRF1";
const PIECE: usize = 8 << 20;
/// No attachment has more pieces.
const MOST: usize = 16;

/// Sends the files that are here and not there, or not there any more, fetches those that are there and not here, and removes those of this
/// device that belong to nothing any more. One that the storage does not take keeps no other back.
pub(super) async fn exchange(turn: &Turn<'_>, report: &mut Report) -> Result<(), Failure> {
    let Some(secret) = &turn.engine.book().names else { return Ok(()) };
    let names = Names::new(secret, SpaceId(turn.place.space));
    let (vault, place) = (&turn.vault, folder(turn.place.folder.0, Kept::Files));
    let lines = vault.book(turn.place.space).await?;
    let (looks, now) = (is_due(turn, &lines, report), vault.now());
    // Such a file is left alone for a day, unless somebody asks for a look.
    let refused: BTreeMap<Vec<u8>, bool> = lines
        .iter()
        .filter(|line| line.sort == REFUSED)
        .map(|line| (line.key.clone(), is_of_today(line, now)))
        .collect();
    let noted: BTreeSet<Vec<u8>> =
        lines.into_iter().filter(|line| line.sort == FILE).map(|line| line.key).collect();
    let circle = turn.place.circle;
    let ids: BTreeSet<[u8; 16]> = vault.attachment_ids(circle).await?.into_iter().collect();
    let missing: BTreeSet<[u8; 16]> = vault.missing_attachments(circle).await?.into_iter().collect();
    let here: BTreeSet<[u8; 16]> = ids.difference(&missing).copied().collect();
    let (known, new): (BTreeSet<_>, BTreeSet<_>) = here.iter().partition(|id| noted.contains(id.as_slice()));
    let lost = if looks { lost(turn, &place, &names, known, report).await? } else { vec![] };
    let mut ended = Ok(());
    for id in new.into_iter().chain(lost) {
        let before = refused.get(id.as_slice());
        // It is as large as it was. Whoever made room for it looks, and then it is tried at once.
        if turn.by_itself && before == Some(&true) {
            ended = Err(Failure::refused(TOO_LARGE));
            continue;
        }
        match send(turn, &place, &names, id).await {
            Ok(true) => {
                note(turn, BookEdit::Set(FILE, id.to_vec(), vec![])).await?;
                if before.is_some() {
                    note(turn, BookEdit::Strike(REFUSED, id.to_vec())).await?;
                }
                report.sent += 1;
            }
            Ok(false) => {}
            Err(failure) if failure.code == TOO_LARGE => {
                note(turn, BookEdit::Set(REFUSED, id.to_vec(), now.to_be_bytes().to_vec())).await?;
                ended = Err(failure);
            }
            Err(failure) => return Err(failure),
        }
    }
    for id in &missing {
        let bytes = match fetch(turn, &place, &names, id).await {
            Ok(Some(bytes)) => bytes,
            // What is not there is still on its way.
            Ok(None) => continue,
            Err(failure) if failure.code == TOO_LARGE => {
                report.troubles.push(Trouble { name: file(&names, id, 0), why: Why::Damaged });
                continue;
            }
            Err(failure) => return Err(failure),
        };
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
    if looks {
        note(turn, BookEdit::Set(LISTED, vec![], vault.now().to_be_bytes().to_vec())).await?;
    }
    ended
}

/// Whether the moment that a line holds is less than a day ago. What is still to come is not: the clock went back.
pub(super) fn is_of_today(line: &BookLine, now: i64) -> bool {
    let at = line.value.as_slice().try_into().ok().map(i64::from_be_bytes);
    at.is_some_and(|at| (at..at.saturating_add(DAY)).contains(&now))
}

/// Whether to look if the files are there still: once a day, when the clock went back, and where the storage was found to have less than
/// it had.
fn is_due(turn: &Turn<'_>, lines: &[BookLine], report: &Report) -> bool {
    let line = lines.iter().find(|line| line.sort == LISTED);
    let rested = line.is_none_or(|line| !is_of_today(line, turn.vault.now()));
    let less = |warning: &Warning| matches!(warning, Warning::RolledBack { .. } | Warning::Rewritten(_));
    rested || report.warnings.iter().any(less)
}

/// Which of the files that are here and were there are not there whole any more, as when a storage was set back. A listing is a hint: what
/// it lacks is asked for by its name.
async fn lost<'a>(
    turn: &Turn<'_>,
    place: &str,
    names: &Names,
    known: BTreeSet<&'a [u8; 16]>,
    report: &mut Report,
) -> Result<Vec<&'a [u8; 16]>, Failure> {
    if known.is_empty() {
        return Ok(vec![]);
    }
    let listed = turn.remote.list(place).await.map_err(remote_refusal)?;
    report.listings += 1;
    let there: BTreeSet<String> = listed.into_iter().map(|listed| listed.name).collect();
    let mut lost = vec![];
    for id in known {
        let whole = turn.vault.sealed_length(id).map_or(0, |length| length / PIECE as u64);
        let pieces = usize::try_from(whole).unwrap_or(MOST).min(MOST) + 1;
        let lacks = (0..pieces).map(|number| file(names, id, number)).find(|name| !there.contains(name));
        let Some(name) = lacks else { continue };
        match turn.remote.get(place, &name).await {
            Ok(Some(_)) => {}
            // What is larger than a piece can be is none.
            Ok(None) | Err(RemoteError::TooLarge) => lost.push(id),
            Err(error) => return Err(remote_refusal(error)),
        }
    }
    Ok(lost)
}

/// Writes the pieces, the last first: where the first one is, the others are. Whether all of them are as they should be.
async fn send(turn: &Turn<'_>, place: &str, names: &Names, id: &[u8; 16]) -> Result<bool, Failure> {
    let bytes = turn.vault.sealed_attachment(*id).await?;
    for (number, piece) in pieces(&bytes).into_iter().enumerate().rev() {
        let (name, piece) = (file(names, id, number), [MAGIC, piece].concat());
        turn.remote.put(place, &name, &piece).await.map_err(remote_refusal)?;
        if turn.remote.get(place, &name).await.map_err(remote_refusal)?.as_ref() != Some(&piece) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A sealed file, cut. The last piece is shorter than the others, so that it is known to be the last.
fn pieces(bytes: &[u8]) -> Vec<&[u8]> {
    let (whole, rest) = bytes.as_chunks::<PIECE>();
    whole.iter().map(<[u8; PIECE]>::as_slice).chain([rest]).collect()
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
        match turn.remote.get(place, &name).await {
            Ok(None) => break,
            // What somebody put in its place and is larger goes as well.
            Ok(Some(_)) | Err(RemoteError::TooLarge) => {}
            Err(error) => return Err(remote_refusal(error)),
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

#[cfg(test)]
mod tests {
    use super::*;
    use kring_crypto::{Key, chunks};

    fn vector(name: &str) -> &'static str {
        let document = include_str!("../../../../docs/sync-format.md");
        let mut lines = document.lines().filter_map(|line| line.split_once(" = "));
        lines.find(|(of, _)| *of == name).unwrap().1
    }

    #[test]
    fn the_piece_in_the_document_is_found_under_its_name_and_opened_by_this_version() {
        let (space, id): (Hex<16>, _) = (vector("space").parse().unwrap(), [10; 16]);
        let names = Names::new(&Key::from_bytes([1; 32]), SpaceId(space.0));
        assert_eq!(file(&names, &id, 0), vector("piece name"));
        let object: Hex<53> = vector("piece").parse().unwrap();
        let piece = object.0.strip_prefix(MAGIC).unwrap();
        let opened = chunks::open_chunk(&Key::from_bytes([13; 32]), &id, 0, true, piece).unwrap();
        assert_eq!(opened.as_slice(), b"a picture");
        assert_eq!(pieces(piece), [piece]);
        let whole = vec![7; 2 * PIECE];
        let lengths: Vec<usize> = pieces(&whole).iter().map(|piece| piece.len()).collect();
        assert_eq!(lengths, [PIECE, PIECE, 0], "where nothing is left an empty one says so");
    }
}
