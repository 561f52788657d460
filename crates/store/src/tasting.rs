//! What other people wrote is tried out where it can hurt nothing: by a child of the program, which holds no key and no notebook.
//!
//! Bytes that are made for it can end the program that reads them into a document. So a child reads them first, on a copy of the document,
//! and looks at the result as the program would. It answers with a byte for each update; where it ends in the middle, it was that one.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};

use crate::device::peer_of;
use crate::engine::Doc;
use crate::error::StoreError;
use crate::vault::blocking;

/// The word that makes the program a taster.
pub const TASTE: &str = "--taste-updates";
/// As this the child edits; it never does.
const PEER: u64 = 1;
/// Children that end in the middle of one task. What is left then is refused untried.
const MOST_ENDS: usize = 3;
/// How many updates that wait are seen by what follows something that was refused.
const MOST_WAITING: usize = 64;
/// How much a child is given to read at the most, in bytes.
const MOST: u64 = 1 << 30;

/// What a child is to try.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Task {
    /// Documents as they are; nothing for one that is not here.
    pub documents: Vec<Option<Vec<u8>>>,
    /// Updates in their order.
    pub updates: Vec<Course>,
    /// Logs that are other people's than the writer's.
    pub others: Vec<[u8; 16]>,
}

/// An update that is to be tried.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Course {
    /// The place of its document in the task.
    pub document: u32,
    /// The log of the device that is to have written it.
    pub log: Vec<u8>,
    /// The update.
    pub bytes: Vec<u8>,
}

/// What an update is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Taste {
    /// It can be taken in.
    Good,
    /// It builds on one that has not arrived.
    Waits,
    /// It is none, or leaves the document in pieces.
    Bad,
    /// It speaks as somebody else.
    Forged,
    /// Whoever reads it ends.
    Deadly,
}

impl Taste {
    const TOLD: [Self; 4] = [Self::Good, Self::Waits, Self::Bad, Self::Forged];
}

/// Has the updates of a task tried by children of `program`. An error where none can be started: nothing was tried then.
pub(crate) async fn taste(program: &Path, task: Task) -> Result<Vec<Taste>, StoreError> {
    let program = program.to_path_buf();
    blocking(move || taste_here(&program, task)).await
}

fn taste_here(program: &Path, mut task: Task) -> Result<Vec<Taste>, StoreError> {
    let mut tastes: Vec<Option<Taste>> = vec![None; task.updates.len()];
    for _ in 0..MOST_ENDS {
        // Those that were found to be good are taken again: what follows builds on them.
        let open: Vec<usize> = (0..tastes.len()).filter(|at| tastes[*at] != Some(Taste::Deadly)).collect();
        let updates = open.iter().filter_map(|at| task.updates.get(*at)).cloned().collect();
        let all = std::mem::replace(&mut task.updates, updates);
        let input = postcard::to_allocvec(&task).map_err(|_| StoreError::Internal("taste"))?;
        task.updates = all;
        let said = ask(program, &input)?;
        let told = said.iter().map(|said| Taste::TOLD.get(usize::from(*said)).copied());
        for (at, taste) in open.iter().zip(told) {
            tastes[*at] = Some(taste.unwrap_or(Taste::Deadly));
        }
        match open.get(said.len()) {
            Some(deadly) => tastes[*deadly] = Some(Taste::Deadly),
            None => break,
        }
    }
    Ok(tastes.into_iter().map(|taste| taste.unwrap_or(Taste::Deadly)).collect())
}

/// What a child says: a byte for each update that it got to the end of.
fn ask(program: &Path, input: &[u8]) -> Result<Vec<u8>, StoreError> {
    let mut child = Command::new(program)
        .arg(TASTE)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    // It reads everything before it answers. One that gives up early says nothing.
    let _ = child.stdin.take().ok_or(StoreError::Internal("taste"))?.write_all(input);
    let answer = child.wait_with_output()?;
    // A first byte says that it was a taster at all, and no program that knows nothing of this.
    match answer.stdout.split_first() {
        Some((&b'k', said)) => Ok(said.to_vec()),
        _ => Err(StoreError::Internal("taste")),
    }
}

/// The child's whole life: reads a task and writes what it finds. `None` when there is none to read.
pub fn answer(from: impl Read, mut to: impl Write) -> Option<()> {
    let mut input = vec![];
    from.take(MOST).read_to_end(&mut input).ok()?;
    let task: Task = postcard::from_bytes(&input).ok()?;
    to.write_all(b"k").ok()?;
    to.flush().ok()?;
    let others: Vec<u64> = task.others.iter().map(|log| peer_of(log)).collect();
    let mut documents = task.documents.into_iter().map(Tried::new).collect::<Option<Vec<Tried<'_>>>>()?;
    for course in &task.updates {
        let place = usize::try_from(course.document).ok()?;
        let taste = documents.get_mut(place)?.takes(course, &others)?;
        let said = Taste::TOLD.iter().position(|told| *told == taste)?;
        to.write_all(&[u8::try_from(said).ok()?]).ok()?;
        // Before the next one: it may be the last that is said.
        to.flush().ok()?;
    }
    Some(())
}

/// A document on which updates are tried.
struct Tried<'a> {
    /// With the last update that was good; nothing where there was none and the document is not here.
    sound: Option<Vec<u8>>,
    /// The first ones that wait for what may follow.
    waiting: Vec<&'a [u8]>,
    /// What all of them were read into.
    doc: Doc,
}

impl<'a> Tried<'a> {
    fn new(sound: Option<Vec<u8>>) -> Option<Self> {
        let doc = begun(sound.as_deref())?;
        Some(Self { sound, waiting: vec![], doc })
    }

    /// What an update is like. One that is refused leaves nothing behind for the next ones to stand on, or to fall over.
    fn takes(&mut self, course: &'a Course, others: &[u64]) -> Option<Taste> {
        match try_out(&self.doc, course, others) {
            Ok(sound) => {
                self.sound = Some(sound);
                Some(Taste::Good)
            }
            Err(Taste::Waits) => {
                if self.waiting.len() < MOST_WAITING {
                    self.waiting.push(&course.bytes);
                }
                Some(Taste::Waits)
            }
            Err(taste) => {
                // Also where its version says that nothing was taken: bytes that are made for it leave more behind than that.
                self.doc = begun(self.sound.as_deref())?;
                for bytes in &self.waiting {
                    let _ = self.doc.import(bytes);
                }
                Some(taste)
            }
        }
    }
}

/// A document as these bytes say it is.
fn begun(bytes: Option<&[u8]>) -> Option<Doc> {
    match bytes {
        Some(bytes) => Doc::load(PEER, Some(bytes), &[]).ok(),
        None => Doc::new(PEER).ok(),
    }
}

/// Reads an update into the document, and looks at it in every way in which the program will. The whole document with it where it is good,
/// or else what it is like.
fn try_out(document: &Doc, course: &Course, others: &[u64]) -> Result<Vec<u8>, Taste> {
    let (before, version) = (document.seen(), document.version());
    match document.import(&course.bytes) {
        Err(_) => return Err(Taste::Bad),
        Ok(false) => return Err(Taste::Waits),
        Ok(true) => {}
    }
    let own = peer_of(&course.log);
    // An edit that was based on an older version is made by a writer of its own, whom nobody knew before.
    let theirs = |(peer, new): (u64, bool)| peer == own || new && !others.contains(&peer);
    if !document.heard_since(&before).into_iter().all(theirs) {
        return Err(Taste::Forged);
    }
    let now = document.version();
    let looked = [document.at(&version), document.at(&now)];
    let mut walk = document.walk();
    let walked = walk.to(&version).is_ok() && walk.to(&now).is_ok();
    let bytes = document.snapshot().map_err(|_| Taste::Bad)?;
    let whole = begun(Some(&bytes)).is_some_and(|again| again.to_json() == document.to_json());
    let _ = (document.attachments(), document.trashed());
    if whole && walked && looked.iter().all(Result::is_ok) { Ok(bytes) } else { Err(Taste::Bad) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Field;

    /// A child that lives here.
    fn tastes(task: &Task) -> Vec<Taste> {
        let mut said = vec![];
        answer(postcard::to_allocvec(task).unwrap().as_slice(), &mut said).unwrap();
        said.iter().skip(1).map(|said| Taste::TOLD[usize::from(*said)]).collect()
    }

    fn written(by: u64, on: Option<&Doc>, name: &str) -> (Doc, Vec<u8>) {
        let doc = match on {
            Some(on) => Doc::load(by, Some(&on.snapshot().unwrap()), &[]).unwrap(),
            None => Doc::new(by).unwrap(),
        };
        let seen = doc.seen();
        doc.set_field("name", Field::Text(name.into())).unwrap();
        let update = doc.export_since(&seen).unwrap();
        (doc, update)
    }

    #[test]
    fn what_fits_is_good_and_what_speaks_as_somebody_else_is_forged() {
        let (anna, ben, new) = ([1u8; 16], [2u8; 16], 77);
        let (doc, first) = written(peer_of(&anna), None, "one");
        let (_, second) = written(peer_of(&ben), Some(&doc), "two");
        let (_, forged) = written(peer_of(&anna), Some(&doc), "three");
        let (_, elsewhere) = written(new, Some(&doc), "four");
        let course =
            |log: [u8; 16], bytes: &[u8]| Course { document: 0, log: log.to_vec(), bytes: bytes.to_vec() };
        let here = doc.snapshot().unwrap();
        let task = |updates| Task { documents: vec![Some(here.clone())], updates, others: vec![anna] };
        assert_eq!(tastes(&task(vec![course(ben, &second)])), [Taste::Good]);
        assert_eq!(tastes(&task(vec![course(ben, &elsewhere)])), [Taste::Good]);
        assert_eq!(tastes(&task(vec![course(ben, &forged)])), [Taste::Forged]);
        assert_eq!(tastes(&task(vec![course(ben, b"no update")])), [Taste::Bad]);
        let empty = Task { documents: vec![None], updates: vec![course(ben, &second)], others: vec![] };
        assert_eq!(tastes(&empty), [Taste::Waits]);
        let whole = Task { documents: vec![None], updates: vec![course(anna, &first)], others: vec![] };
        assert_eq!(tastes(&whole), [Taste::Good]);
    }

    #[test]
    fn what_is_refused_leaves_nothing_behind_that_another_update_could_build_on() {
        let (anna, ben) = ([1u8; 16], [2u8; 16]);
        let (doc, _) = written(peer_of(&anna), None, "one");
        let (forging, forged) = written(peer_of(&anna), Some(&doc), "two");
        let (_, follows) = written(peer_of(&ben), Some(&forging), "three");
        let (_, sound) = written(77, Some(&doc), "four");
        let course = |bytes: &[u8]| Course { document: 0, log: ben.to_vec(), bytes: bytes.to_vec() };
        let updates = vec![course(&forged), course(&follows), course(&sound), course(&forged)];
        let task = Task { documents: vec![Some(doc.snapshot().unwrap())], updates, others: vec![anna] };
        assert_eq!(tastes(&task), [Taste::Forged, Taste::Waits, Taste::Good, Taste::Forged]);
    }

    #[test]
    fn what_waits_is_seen_by_what_follows_also_after_something_was_refused() {
        let (anna, ben) = ([1u8; 16], [2u8; 16]);
        let (doc, _) = written(peer_of(&anna), None, "one");
        let (_, forged) = written(peer_of(&anna), Some(&doc), "two");
        let (first, second) = written(peer_of(&ben), Some(&doc), "three");
        let (next, third) = written(peer_of(&ben), Some(&first), "four");
        let (_, fourth) = written(peer_of(&ben), Some(&next), "five");
        let course = |bytes: &[u8]| Course { document: 0, log: ben.to_vec(), bytes: bytes.to_vec() };
        let task = |updates: &[&[u8]]| Task {
            documents: vec![Some(doc.snapshot().unwrap())],
            updates: updates.iter().map(|bytes| course(bytes)).collect(),
            others: vec![anna],
        };
        let told = tastes(&task(&[&third, &forged, b"no update", &second, &fourth]));
        assert_eq!(told, [Taste::Waits, Taste::Forged, Taste::Bad, Taste::Good, Taste::Good]);
        // What was good before is there too.
        let told = tastes(&task(&[&second, &forged, &third, b"no update", &fourth]));
        assert_eq!(told, [Taste::Good, Taste::Forged, Taste::Good, Taste::Bad, Taste::Good]);
    }

    #[test]
    fn a_program_that_is_no_taster_is_told_from_one_that_ends() {
        let task = || Task { documents: vec![], updates: vec![], others: vec![] };
        assert!(taste_here(Path::new("/nowhere/at/all"), task()).is_err());
        assert!(taste_here(Path::new("true"), task()).is_err());
    }
}
