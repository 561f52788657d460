//! The vectors of `docs/sync-format.md`: objects that were written once, to be opened by every later version.

use std::collections::BTreeMap;

use kring_crypto::envelope::EnvelopeKey;
use kring_crypto::identity::SigningKey;
use kring_crypto::sheet::SheetKeys;
use kring_crypto::words::RecoveryWords;
use kring_crypto::{Hex, Key};

use super::bundle::Bundle;
use super::envelope::Envelope;
use super::frame::{self, Opened};
use super::invite::Invite;
use super::key::{DocumentKey, KeyName};
use super::names::{Names, ObjectName, Place, folder};
use super::operation::{Action, Operation, names_proof, space_of};
use super::pack::Pack;
use super::recovery::Recovery;
use super::segment::{Record, Seen, Segment};
use crate::ids::{DocId, EpochId, LogId, SpaceId, hash};

fn vectors() -> BTreeMap<&'static str, &'static str> {
    let document = include_str!("../../../../docs/sync-format.md");
    let block = document.split("```vectors\n").nth(1).unwrap().split("```").next().unwrap();
    block.lines().map(|line| line.split_once(" = ").unwrap()).collect()
}

fn bytes(text: &str) -> Vec<u8> {
    let digits = text.as_bytes().as_chunks::<2>().0.iter();
    digits.map(|pair| std::str::from_utf8(pair).unwrap().parse::<Hex<1>>().unwrap().0[0]).collect()
}

#[test]
fn the_objects_in_the_document_are_opened_by_this_version() {
    let vectors = vectors();
    let secret = Key::from_bytes([1; 32]);
    let (person, device) =
        (SigningKey::from_bytes([3; 32]).public(), SigningKey::from_bytes([4; 32]).public());
    let space = space_of(&names_proof(&secret), &device, &person);
    assert_eq!(Hex(space.0).to_string(), vectors["space"]);
    let names = Names::new(&secret, space);
    assert_eq!(folder(names.space(), Place::Month(682)), vectors["folder"]);

    let opened = frame::open(&bytes(vectors["segment"]), &Key::from_bytes([2; 32])).unwrap();
    opened.check(&device).unwrap();
    let segment = Segment::in_object(&opened, &names).unwrap();
    let record = Record { doc: DocId([7; 16]), seq: 9, bytes: b"an update".to_vec() };
    assert_eq!((segment.number, segment.log, segment.records), (1, LogId([6; 16]), vec![record]));
    let name = ObjectName::new(names.log(LogId([6; 16])), 1, &hash(&bytes(vectors["segment"])));
    assert_eq!(name.to_string(), vectors["name"]);

    let opened = frame::open(&bytes(vectors["key"]), &Key::from_bytes([2; 32])).unwrap();
    opened.check(&device).unwrap();
    let one = DocumentKey::in_object(&opened, &names).unwrap();
    assert_eq!((one.doc, one.log, one.key), (DocId([7; 16]), LogId([6; 16]), Key::from_bytes([9; 32])));
    let name = KeyName::new(names.document(DocId([7; 16])), &hash(&bytes(vectors["key"])));
    assert_eq!(name.to_string(), vectors["key name"]);

    let (_, operation) = Operation::read(&bytes(vectors["operation"])).unwrap();
    let Action::Found(card, epoch, _) = operation.action else { panic!("another action") };
    card.check(space).unwrap();
    assert!(epoch.is_of(&Key::from_bytes([2; 32])));

    let opener = EnvelopeKey::from_text(vectors["envelope key"]).unwrap();
    let envelope = Envelope::open(&bytes(vectors["envelope"]), &opener).unwrap();
    assert_eq!(envelope.names, secret);
    assert_eq!(envelope.epochs, [(EpochId([5; 16]), Key::from_bytes([2; 32]))]);
    assert_eq!(envelope.operations, [bytes(vectors["operation"])]);

    let invite: Invite = vectors["invite"].parse().unwrap();
    assert_eq!((invite.space, invite.place.as_str()), (space, "file:///circle"));
    let request = invite.asked(&bytes(vectors["request"])).unwrap();
    assert_eq!((request.name.as_str(), request.card.log), ("Noor", LogId([6; 16])));
    assert_eq!(invite.words(&request).join(" "), vectors["words"]);

    let words = RecoveryWords::parse(vectors["recovery words"]).unwrap();
    let keys = SheetKeys::of(&words).unwrap();
    let recovery = Recovery::open(&bytes(vectors["recovery"]), &keys.envelope).unwrap();
    assert_eq!((recovery.at, recovery.group, recovery.name.as_str()), (1_795_737_600_000, None, "Ann"));
    assert_eq!(recovery.who.as_slice(), b"a parcel");
    assert_eq!(recovery.envelope.names, secret);
    assert_eq!(recovery.envelope.operations, [bytes(vectors["operation"])]);
}

/// A sealed object among the vectors, signed by their device.
fn object(name: &str) -> Opened {
    let opened = frame::open(&bytes(vectors()[name]), &Key::from_bytes([2; 32])).unwrap();
    opened.check(&SigningKey::from_bytes([4; 32]).public()).unwrap();
    opened
}

/// The names of the space of the vectors.
fn names() -> Names {
    let space: Hex<16> = vectors()["space"].parse().unwrap();
    Names::new(&Key::from_bytes([1; 32]), SpaceId(space.0))
}

fn record(seq: u64, bytes: &[u8]) -> Record {
    Record { doc: DocId([7; 16]), seq, bytes: bytes.to_vec() }
}

#[test]
fn the_bundle_and_the_packs_in_the_document_are_opened_by_this_version() {
    let names = names();
    let segment = hash(&bytes(vectors()["segment"]));
    let steps = Bundle::in_object(&object("bundle"), &names).unwrap().into_steps();
    let [(first, one), (last, next)] = steps.as_slice() else { panic!("two steps") };
    assert_eq!((*first, one.number, &one.records), (segment, 1, &vec![record(9, b"an update")]));
    assert_eq!((next.number, next.previous), (2, segment));
    assert_eq!(next.records, [record(10, b"the next update")]);

    let log = LogId([6; 16]);
    let covers = vec![Seen { log, number: 2, hash: *last }];
    let (update, following) = ((log, record(1, b"an update")), (log, record(2, b"the next update")));
    let pack = Pack::in_object(&object("pack"), &names).unwrap();
    let hot = Pack::in_object(&object("hot pack"), &names).unwrap();
    assert_eq!((pack.number, pack.hot, &pack.covers), (1, false, &covers));
    assert_eq!((hot.number, hot.hot, &hot.covers), (2, true, &covers));
    assert_eq!((pack.records, hot.records), (vec![update.clone()], vec![update, following]));
    assert_eq!(pack.at, 1_795_737_720_000);
}
