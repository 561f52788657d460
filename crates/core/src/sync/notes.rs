//! The engine's notes as lines of the notebook's book, and the book made of its lines again. Pure.
//!
//! Numbers are written with their highest byte first, so that of two lines the higher one is also the higher by its bytes.

use kring_crypto::Key;
use kring_store::{BookEdit, BookLine};
use kring_sync::engine::{Book, Note, Outgoing, Sought};
use kring_sync::format::segment::Seen;
use kring_sync::{DocId, EpochId, LogId, hash};

const NAMES: &str = "names";
const EPOCH: &str = "epoch";
const OPERATION: &str = "operation";
const ENVELOPE: &str = "envelope";
const ENVELOPE_OWN: &str = "envelope-own";
const POSITION: &str = "position";
const MENTIONED: &str = "mentioned";
const KNOWN: &str = "known";
const TOLD: &str = "told";
const UPTO: &str = "upto";
const OUTGOING: &str = "outgoing";
const SENT: &str = "sent";
const NEWS: &str = "news";
const LOOKED: &str = "looked";
const MONTH: &str = "month";
const FULL: &str = "full";
const FORKED: &str = "forked";
const SOUGHT: &str = "sought";
const BEYOND: &str = "beyond";
const AHEAD: &str = "ahead";
const PACKED: &str = "packed";
const RECOVERABLE: &str = "recoverable";
const KEY: &str = "key";
/// When something new last came from a log: milliseconds since 1970 by this device's clock.
pub(super) const HEARD: &str = "heard";

/// What is to change for a note. `now` is in milliseconds since 1970; `why` says why a record was refused.
pub(super) fn edits(note: &Note, now: i64, why: impl Fn(LogId, u64) -> &'static str) -> Vec<BookEdit> {
    use BookEdit::{Aside, Drop, Left, Object, Raise, Set, Strike};
    let nothing = Vec::new;
    match note {
        Note::Learnt { names, epochs, operations } => {
            let mut edits = vec![Set(NAMES, nothing(), names.as_bytes().to_vec())];
            edits.extend(epochs.iter().map(|(id, key)| Set(EPOCH, id.0.to_vec(), key.as_bytes().to_vec())));
            let operations =
                operations.iter().map(|bytes| Set(OPERATION, hash(bytes).to_vec(), bytes.clone()));
            edits.extend(operations);
            edits
        }
        Note::Enveloped { name, head } => {
            vec![Set(ENVELOPE, name.as_bytes().to_vec(), head.map_or_else(nothing, |head| head.to_vec()))]
        }
        Note::EnvelopeOwn { name, at } => {
            vec![Set(ENVELOPE_OWN, name.as_bytes().to_vec(), at.to_be_bytes().to_vec())]
        }
        Note::EnvelopeGone(name) => {
            [ENVELOPE, ENVELOPE_OWN].map(|sort| Strike(sort, name.as_bytes().to_vec())).into()
        }
        Note::Position(seen) => vec![
            Raise(POSITION, seen.log.0.to_vec(), until(seen)),
            Set(HEARD, seen.log.0.to_vec(), now.to_be_bytes().to_vec()),
        ],
        Note::Mentioned(seen) => vec![Raise(MENTIONED, seen.log.0.to_vec(), until(seen))],
        Note::Known { by, number } => vec![Raise(KNOWN, by.0.to_vec(), number.to_be_bytes().to_vec())],
        Note::News => vec![Set(NEWS, nothing(), nothing())],
        Note::Outgoing { object, bytes, upto, told } => {
            let name = object.name.to_string();
            let mut edits = vec![Set(OUTGOING, name.clone().into_bytes(), written(object))];
            edits.push(Object(name, bytes.clone()));
            if *upto > 0 {
                edits.extend([Raise(UPTO, nothing(), upto.to_be_bytes().to_vec()), Left(*upto)]);
            }
            let told = told.iter();
            edits.extend(
                told.map(|seen| Raise(TOLD, seen.log.0.to_vec(), seen.number.to_be_bytes().to_vec())),
            );
            if object.first == object.name.number {
                edits.push(Strike(NEWS, nothing()));
            }
            edits
        }
        Note::Taken { name, bytes } => vec![Object(name.to_string(), bytes.clone())],
        Note::Sent(name) => vec![Set(SENT, name.to_string().into_bytes(), nothing())],
        Note::Lost(name) => vec![Strike(SENT, name.to_string().into_bytes())],
        Note::Retired(name) => {
            let name = name.to_string();
            let key = name.clone().into_bytes();
            vec![Strike(OUTGOING, key.clone()), Strike(SENT, key), Drop(name)]
        }
        Note::Looked(name) => vec![Set(LOOKED, name.as_bytes().to_vec(), nothing())],
        Note::Month(month) => vec![Set(MONTH, month.to_be_bytes().to_vec(), nothing())],
        Note::FullLook(at) => vec![Set(FULL, nothing(), at.to_be_bytes().to_vec())],
        Note::Quarantined { log, record, .. } => {
            vec![Aside(log.0, record.seq, record.doc.0, why(*log, record.seq), record.bytes.clone())]
        }
        Note::Forked(log) => vec![Set(FORKED, log.0.to_vec(), nothing())],
        Note::Sought { log, sought: Some(sought) } => vec![Set(SOUGHT, log.0.to_vec(), searched(sought))],
        Note::Sought { log, sought: None } => vec![Strike(SOUGHT, log.0.to_vec())],
        Note::Beyond(Some(since)) => vec![Set(BEYOND, nothing(), since.to_be_bytes().to_vec())],
        Note::Beyond(None) => vec![Strike(BEYOND, nothing())],
        Note::Ahead { log, at: Some(at) } => vec![Set(AHEAD, log.0.to_vec(), at.to_be_bytes().to_vec())],
        Note::Ahead { log, at: None } => vec![Strike(AHEAD, log.0.to_vec())],
        Note::Packed(number) => vec![Raise(PACKED, nothing(), number.to_be_bytes().to_vec())],
        Note::Recoverable { number, told } => {
            vec![Raise(RECOVERABLE, nothing(), [number.to_be_bytes().as_slice(), told].concat())]
        }
        Note::Key { doc, name: Some(name) } => {
            vec![Set(KEY, doc.0.to_vec(), name.to_string().into_bytes())]
        }
        Note::Key { doc, name: None } => vec![Strike(KEY, doc.0.to_vec())],
    }
}

/// Writes the lines into an empty book; `None` where one of them makes no sense.
pub(super) fn read(mut book: Book, lines: &[BookLine]) -> Option<Book> {
    for BookLine { sort, key, value } in lines {
        match sort.as_str() {
            NAMES => book.names = Some(Key::from_bytes(exactly(value)?)),
            EPOCH => drop(book.epochs.insert(EpochId(exactly(key)?), Key::from_bytes(exactly(value)?))),
            OPERATION => book.operations.push(value.clone()),
            ENVELOPE => {
                let head = if value.is_empty() { None } else { Some(exactly(value)?) };
                book.envelopes.insert(text(key)?, head);
            }
            ENVELOPE_OWN => {
                let _ = book.own_envelopes.insert(text(key)?, i64::from_be_bytes(exactly(value)?));
            }
            POSITION => drop(book.positions.insert(LogId(exactly(key)?), seen(key, value)?)),
            MENTIONED => drop(book.mentioned.insert(LogId(exactly(key)?), seen(key, value)?)),
            KNOWN => drop(book.known.insert(LogId(exactly(key)?), number(value)?)),
            TOLD => drop(book.told.insert(LogId(exactly(key)?), number(value)?)),
            UPTO => book.upto = number(value)?,
            OUTGOING => {
                let object = outgoing(&text(key)?, value)?;
                book.outgoing.insert(object.name, object);
            }
            NEWS => book.news = true,
            LOOKED => drop(book.looked.insert(text(key)?)),
            MONTH => drop(book.months.insert(u16::from_be_bytes(exactly(key)?))),
            FULL => book.full_look = Some(i64::from_be_bytes(exactly(value)?)),
            FORKED => drop(book.forked.insert(LogId(exactly(key)?))),
            SOUGHT => drop(book.sought.insert(LogId(exactly(key)?), sought(value)?)),
            BEYOND => book.beyond = Some(i64::from_be_bytes(exactly(value)?)),
            AHEAD => {
                let _ = book.ahead.insert(LogId(exactly(key)?), i64::from_be_bytes(exactly(value)?));
            }
            PACKED => book.packed = number(value)?,
            RECOVERABLE => {
                let (number, told) = value.split_first_chunk::<8>()?;
                book.recovery = Some((u64::from_be_bytes(*number), exactly(told)?));
            }
            KEY => drop(book.keys.insert(DocId(exactly(key)?), text(value)?.parse().ok()?)),
            _ => {}
        }
    }
    for line in lines.iter().filter(|line| line.sort == SENT) {
        let name = text(&line.key)?.parse().ok()?;
        if let Some(object) = book.outgoing.get_mut(&name) {
            object.sent = true;
        }
    }
    Some(book)
}

fn until(seen: &Seen) -> Vec<u8> {
    [seen.number.to_be_bytes().as_slice(), &seen.hash].concat()
}

fn seen(log: &[u8], value: &[u8]) -> Option<Seen> {
    let (number, hash) = value.split_first_chunk::<8>()?;
    Some(Seen { log: LogId(exactly(log)?), number: u64::from_be_bytes(*number), hash: exactly(hash)? })
}

fn searched(sought: &Sought) -> Vec<u8> {
    let Sought { number, known, since, looked } = sought;
    [number.to_be_bytes(), known.to_be_bytes(), since.to_be_bytes(), looked.to_be_bytes()].concat()
}

fn sought(value: &[u8]) -> Option<Sought> {
    let (parts, []) = value.as_chunks::<8>() else { return None };
    let &[number, known, since, looked] = parts else { return None };
    Some(Sought {
        number: u64::from_be_bytes(number),
        known: u64::from_be_bytes(known),
        since: i64::from_be_bytes(since),
        looked: i64::from_be_bytes(looked),
    })
}

fn written(object: &Outgoing) -> Vec<u8> {
    [object.month.to_be_bytes().as_slice(), &object.first.to_be_bytes(), &object.at.to_be_bytes()].concat()
}

fn outgoing(name: &str, value: &[u8]) -> Option<Outgoing> {
    let (month, rest) = value.split_first_chunk::<2>()?;
    let (first, at) = rest.split_first_chunk::<8>()?;
    Some(Outgoing {
        name: name.parse().ok()?,
        month: u16::from_be_bytes(*month),
        first: u64::from_be_bytes(*first),
        at: i64::from_be_bytes(exactly(at)?),
        sent: false,
    })
}

fn number(value: &[u8]) -> Option<u64> {
    exactly(value).map(u64::from_be_bytes)
}

fn exactly<const N: usize>(bytes: &[u8]) -> Option<[u8; N]> {
    bytes.try_into().ok()
}

fn text(bytes: &[u8]) -> Option<String> {
    String::from_utf8(bytes.to_vec()).ok()
}
