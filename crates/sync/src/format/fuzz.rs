//! The readers under a fuzzer: a moment in every run, hours when somebody asks (`fuzz/README.md`).
//!
//! Each target gets bytes behind what guards them, a key or a signature, because a member has those. Any bytes get an answer; and
//! what is read is written again and read as the same.

use std::sync::LazyLock;
use std::time::Duration;

use kring_crypto::envelope::{EnvelopeKey, seal_for};
use kring_crypto::identity::SigningKey;
use kring_crypto::sheet::SheetKeys;
use kring_crypto::words::RecoveryWords;
use kring_crypto::{Key, seal};

use super::bundle::Bundle;
use super::envelope::Envelope;
use super::frame::{self, Header, Sort};
use super::invite::{Invite, JoinRequest};
use super::key::{DocumentKey, KeyName};
use super::names::{Names, ObjectName};
use super::operation::Operation;
use super::pack::Pack;
use super::recovery::Recovery;
use super::segment::Segment;
use crate::ids::{EpochId, LogId, SpaceId};

const SPACE: SpaceId = SpaceId([7; 16]);
const EPOCH: EpochId = EpochId([8; 16]);
const LOG: LogId = LogId([9; 16]);
/// How long each target takes in an ordinary run.
const MOMENT: Duration = Duration::from_millis(700);

fn names() -> Names {
    Names::new(&Key::from_bytes([1; 32]), SPACE)
}

fn key() -> Key {
    Key::from_bytes([2; 32])
}

fn device() -> SigningKey {
    SigningKey::from_bytes([3; 32])
}

/// A signed, sealed object with this body. The first byte is its number, so that the header can agree with what is inside.
fn object(sort: Sort, input: &[u8]) -> Option<frame::Opened> {
    let (number, rest) = input.split_first()?;
    let number = u64::from(*number % 4);
    let head = [&SPACE.0[..], &LOG.0, &number.to_le_bytes()].concat();
    let body = if sort == Sort::Bundle { rest.to_vec() } else { [&head, rest].concat() };
    let header =
        Header { sort, space: names().space(), epoch: names().epoch(EPOCH), log: names().log(LOG), number };
    let bytes = frame::close(header, &key(), &device(), &body).ok()?;
    frame::open(&bytes, &key()).ok()
}

#[test]
fn a_segment_of_any_bytes_gets_an_answer() {
    bolero::check!().with_test_time(MOMENT).for_each(|input: &[u8]| {
        let _ = Header::read(input);
        let _ = frame::open(input, &key());
        if let Some(segment) =
            object(Sort::Segment, input).and_then(|it| Segment::in_object(&it, &names()).ok())
        {
            let again = segment.close(&names(), EPOCH, &key(), &device()).unwrap();
            assert_eq!(Segment::in_object(&frame::open(&again, &key()).unwrap(), &names()), Ok(segment));
        }
        if let Some(bundle) = object(Sort::Bundle, input).and_then(|it| Bundle::in_object(&it, &names()).ok())
        {
            let again = bundle.close(&names(), EPOCH, &key(), &device()).unwrap();
            assert_eq!(Bundle::in_object(&frame::open(&again, &key()).unwrap(), &names()), Ok(bundle));
        }
        let text = String::from_utf8_lossy(input);
        let name: Result<ObjectName, _> = text.parse();
        assert!(name.is_err() || name.is_ok_and(|name| name.to_string() == text));
    });
}

#[test]
fn a_pack_of_any_bytes_gets_an_answer() {
    bolero::check!().with_test_time(MOMENT).for_each(|input: &[u8]| {
        if let Some(pack) = object(Sort::Pack, input).and_then(|it| Pack::in_object(&it, &names()).ok()) {
            let again = pack.close(&names(), EPOCH, &key(), &device()).unwrap();
            assert_eq!(Pack::in_object(&frame::open(&again, &key()).unwrap(), &names()), Ok(pack));
        }
    });
}

#[test]
fn the_key_of_a_document_of_any_bytes_gets_an_answer() {
    bolero::check!().with_test_time(MOMENT).for_each(|input: &[u8]| {
        let body = [&SPACE.0[..], &LOG.0, input].concat();
        let (space, epoch, log) = (names().space(), names().epoch(EPOCH), names().log(LOG));
        let header = Header { sort: Sort::Key, space, epoch, log, number: 0 };
        let object = frame::close(header, &key(), &device(), &body).unwrap();
        let opened = frame::open(&object, &key()).unwrap();
        if let Ok(one) = DocumentKey::in_object(&opened, &names()) {
            let again = one.close(&names(), EPOCH, &key(), &device()).unwrap();
            assert_eq!(DocumentKey::in_object(&frame::open(&again, &key()).unwrap(), &names()), Ok(one));
        }
        let text = String::from_utf8_lossy(input);
        let name: Result<KeyName, _> = text.parse();
        assert!(name.is_err() || name.is_ok_and(|name| name.to_string() == text));
    });
}

#[test]
fn an_operation_of_any_bytes_gets_an_answer() {
    bolero::check!().with_test_time(MOMENT).for_each(|input: &[u8]| {
        let _ = Operation::read(input);
        let who = device().public();
        let head = [b"KRM1", &SPACE.0[..], &[0; 4], who.as_bytes(), &[0; 8]].concat();
        let message = [&head, input].concat();
        let signed = [&message[..], &device().sign("sync-members", &message)].concat();
        if let Ok((_, operation)) = Operation::read(&signed) {
            assert_eq!(operation.sign(&device()), signed);
        }
    });
}

#[test]
fn an_envelope_of_any_bytes_gets_an_answer() {
    static TO: LazyLock<EnvelopeKey> = LazyLock::new(EnvelopeKey::random);
    bolero::check!().with_test_time(MOMENT).for_each(|input: &[u8]| {
        let _ = Envelope::open(input, &TO);
        let sealed = seal_for(&[TO.recipient()], &[&[0; 32], input].concat()).unwrap();
        if let Ok(envelope) = Envelope::open(&[b"KRE1", &sealed[..]].concat(), &TO) {
            let again = Envelope::open(&envelope.close(&[TO.recipient()]).unwrap(), &TO).unwrap();
            assert_eq!(
                (again.names, again.epochs, again.operations),
                (envelope.names, envelope.epochs, envelope.operations)
            );
        }
    });
}

#[test]
fn what_recovery_words_open_gets_an_answer_whatever_its_bytes_are() {
    static WORDS: LazyLock<SheetKeys> =
        LazyLock::new(|| SheetKeys::of(&RecoveryWords::generate().unwrap()).unwrap());
    bolero::check!().with_test_time(MOMENT).for_each(|input: &[u8]| {
        let _ = Recovery::open(input, &WORDS.envelope);
        let sealed = seal_for(&[WORDS.card().recipient], input).unwrap();
        if let Ok(recovery) = Recovery::open(&[b"KRR1", &sealed[..]].concat(), &WORDS.envelope) {
            let again = Recovery::open(&recovery.close(&WORDS.card()).unwrap(), &WORDS.envelope).unwrap();
            assert_eq!((again.at, again.group, again.name), (recovery.at, recovery.group, recovery.name));
            assert_eq!(again.who, recovery.who);
            assert_eq!(again.envelope.operations, recovery.envelope.operations);
        }
    });
}

#[test]
fn an_invite_and_a_request_of_any_bytes_get_an_answer() {
    let place = "webdav+https://example.org/circle".to_owned();
    let invite = Invite::new((SPACE, [6; 16]), place, device().public(), [5; 32], 1_000).unwrap();
    let door = invite.key();
    bolero::check!().with_test_time(MOMENT).for_each(|input: &[u8]| {
        let _ = invite.asked(input);
        let sealed = seal::seal(&door, b"KRJ1", input).unwrap();
        let asked: Result<JoinRequest, _> = invite.asked(&[b"KRJ1", &sealed[..]].concat());
        assert!(asked.is_err(), "nobody consented to this");
        let text: String = input.iter().map(|byte| format!("{byte:02x}")).collect();
        for text in [String::from_utf8_lossy(input).into_owned(), format!("kring-invite-1-{text}")] {
            if let Ok(invite) = text.parse::<Invite>() {
                assert_eq!(invite.to_text().parse(), Ok(invite));
            }
        }
    });
}
