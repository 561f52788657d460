//! What was written is read, and whatever else comes gets one answer: from strangers, and from members who sign nonsense.

use kring_crypto::Key;
use kring_crypto::envelope::EnvelopeKey;
use kring_crypto::identity::SigningKey;
use proptest::collection::vec;
use proptest::prelude::*;

use super::bundle::Bundle;
use super::envelope::Envelope;
use super::frame::{self, HEADER, Header, Sort};
use super::invite::{Invite, JoinRequest};
use super::names::{Names, ObjectName, month};
use super::operation::{Action, DeviceCard, EpochCard, Operation, Role};
use super::pack::Pack;
use super::segment::{Record, Seen, Segment};
use super::{FormatError, LARGEST};
use crate::ids::{DocId, EpochId, LogId, SpaceId, hash};

const SPACE: SpaceId = SpaceId([7; 16]);
const EPOCH: EpochId = EpochId([8; 16]);

fn names() -> Names {
    Names::new(&Key::from_bytes([1; 32]), SPACE)
}

fn key() -> Key {
    Key::from_bytes([2; 32])
}

fn device() -> SigningKey {
    SigningKey::from_bytes([3; 32])
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    vec((any::<[u8; 16]>(), vec(any::<u8>(), 0..60)), 0..6).prop_map(|all| {
        let all = all.into_iter().zip(1..);
        all.map(|((doc, bytes), seq)| Record { doc: DocId(doc), seq, bytes }).collect()
    })
}

fn seen() -> impl Strategy<Value = Seen> {
    any::<([u8; 16], u64, [u8; 32])>().prop_map(|(log, number, hash)| Seen { log: LogId(log), number, hash })
}

prop_compose! {
    fn segment()(
        log: [u8; 16], number in 2..u64::MAX, previous: [u8; 32], members: [u8; 32], at: i64,
        seen in vec(seen(), 0..4), wants in vec(any::<([u8; 16], u64)>(), 0..3), records in records(),
    ) -> Segment {
        let wants = wants.into_iter().map(|(log, number)| (LogId(log), number)).collect();
        Segment { space: SPACE, log: LogId(log), number, previous, members, at, seen, wants, records }
    }
}

fn close(segment: &Segment) -> Vec<u8> {
    segment.close(&names(), EPOCH, &key(), &device()).unwrap()
}

/// As the engine does it: header, key, body, signature.
fn read(bytes: &[u8]) -> Result<Segment, FormatError> {
    let opened = frame::open(bytes, &key())?;
    let segment = Segment::in_object(&opened, &names())?;
    opened.check(&device().public())?;
    Ok(segment)
}

fn header(sort: Sort) -> Header {
    let names = names();
    Header {
        sort,
        space: names.space(),
        epoch: names.epoch(EPOCH),
        log: names.log(LogId([9; 16])),
        number: 1,
    }
}

fn card() -> DeviceCard {
    let to = EnvelopeKey::random().recipient();
    DeviceCard::new(SPACE, &SigningKey::from_bytes([4; 32]), device().public(), to, LogId([9; 16]))
}

fn operations() -> Vec<Operation> {
    let epoch = EpochCard::new(2, EPOCH, &key());
    let cut = vec![Seen { log: LogId([9; 16]), number: 3, hash: [1; 32] }];
    let whom = device().public();
    let actions = [
        Action::Found(card(), epoch, [5; 32]),
        Action::Admit(card(), Role::Keeper),
        Action::Remove(whom, cut.clone(), epoch),
        Action::Revoke(whom, cut, epoch),
        Action::Renew(epoch),
        Action::Sheet(whom),
        Action::Appoint(whom),
    ];
    let after = [[1; 32], [2; 32]].into();
    let one = Operation { space: SPACE, after, author: whom, at: -1, action: Action::Renew(epoch) };
    actions.map(|action| Operation { action, ..one.clone() }).into()
}

fn invite() -> Invite {
    let place = "webdav+https://example.org/circle/é".to_owned();
    Invite::new((SPACE, [6; 16]), place, device().public(), [5; 32], 1_000).unwrap()
}

#[test]
fn every_operation_is_read_as_it_was_signed() {
    for operation in operations() {
        let bytes = operation.sign(&device());
        assert_eq!(Operation::read(&bytes), Ok((hash(&bytes), operation.clone())));
        for cut in 0..bytes.len() {
            assert!(Operation::read(&bytes[..cut]).is_err());
        }
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert!(Operation::read(&changed).is_err(), "byte {at}");
        }
        let forged = operation.sign(&SigningKey::from_bytes([9; 32]));
        assert_eq!(Operation::read(&forged), Err(FormatError::Forged));
    }
}

#[test]
fn an_envelope_gives_back_what_was_put_in() {
    let to = EnvelopeKey::random();
    let operations: Vec<Vec<u8>> = operations().iter().map(|operation| operation.sign(&device())).collect();
    let envelope = Envelope { names: key(), epochs: vec![(EPOCH, key())], operations: operations.clone() };
    let bytes = envelope.close(&[to.recipient()]).unwrap();
    let opened = Envelope::open(&bytes, &to).unwrap();
    assert_eq!((opened.names, opened.epochs, opened.operations), (key(), vec![(EPOCH, key())], operations));
    let other = Envelope::open(&bytes, &EnvelopeKey::random());
    assert_eq!(other.unwrap_err(), FormatError::NotOpened);
}

#[test]
fn an_invite_is_read_however_it_was_broken_into_lines() {
    let invite = invite();
    let text = invite.to_text();
    let broken: String = text.chars().flat_map(|letter| [letter, '\n']).collect();
    assert_eq!(broken.parse::<Invite>(), Ok(text.parse().unwrap()));
    let mut wrong = text.to_string();
    let last = wrong.pop().unwrap();
    wrong.push(if last == '0' { '1' } else { '0' });
    assert_eq!(wrong.parse::<Invite>(), Err(FormatError::Malformed));
    assert!(!format!("{invite:?}").contains(&text[180..200]));
}

#[test]
fn an_invite_to_a_group_says_so_and_is_none_without() {
    let group = invite().to_group([9; 16], &"é".repeat(150));
    let text = group.to_text();
    assert!(text.starts_with("kring-group-1-"));
    let read: Invite = text.parse().unwrap();
    assert_eq!(read, group);
    let named = read.group.unwrap();
    assert_eq!((named.id, named.name.chars().count()), ([9; 16], 100), "a long name is cut at a letter");
    let as_device = text.replace("kring-group-1-", "kring-invite-1-");
    assert_eq!(as_device.parse::<Invite>(), Err(FormatError::Malformed));
}

#[test]
fn both_sides_of_an_invite_read_the_same_words_and_a_stranger_others() {
    let ours = invite();
    let theirs: Invite = ours.to_text().parse().unwrap();
    let request = JoinRequest { name: "Noor".into(), card: card() };
    let object = theirs.ask(&request).unwrap();
    let asked = ours.asked(&object).unwrap();
    assert_eq!((asked.clone(), theirs.tag()), (request.clone(), ours.tag()));
    assert_eq!(ours.words(&asked), theirs.words(&request));
    // Somebody who found the invite asks in the same name.
    let stranger = theirs.ask(&JoinRequest { name: "Noor".into(), card: card() }).unwrap();
    assert_ne!(ours.words(&ours.asked(&stranger).unwrap()), theirs.words(&request));
    assert_eq!(invite().asked(&object), Err(FormatError::NotOpened));
}

#[test]
fn what_a_later_version_wrote_is_told_from_what_is_not_ours() {
    let bytes = close(&Segment { number: 1, previous: [0; 32], ..a_segment() });
    let mut later = bytes.clone();
    later[3] = b'2';
    assert_eq!(Header::read(&later), Err(FormatError::Newer));
    let mut suite = bytes.clone();
    suite[5] = 2;
    assert_eq!(Header::read(&suite), Err(FormatError::Newer));
    assert_eq!(Header::read(b"%PDF-1.7"), Err(FormatError::Foreign));
    assert_eq!(Header::read(&vec![0; LARGEST + 1]), Err(FormatError::TooLarge));
    assert_eq!(Header::read(&bytes[..HEADER - 1]), Err(FormatError::Cut));
}

fn a_segment() -> Segment {
    Segment {
        space: SPACE,
        log: LogId([9; 16]),
        number: 2,
        previous: [1; 32],
        members: [2; 32],
        at: 0,
        seen: vec![],
        wants: vec![],
        records: vec![Record { doc: DocId([4; 16]), seq: 1, bytes: b"update".to_vec() }],
    }
}

#[test]
fn another_key_another_space_and_another_writer_are_each_refused() {
    let bytes = close(&a_segment());
    assert_eq!(frame::open(&bytes, &Key::from_bytes([9; 32])).unwrap_err(), FormatError::NotOpened);
    let opened = frame::open(&bytes, &key()).unwrap();
    let elsewhere = Names::new(&Key::from_bytes([1; 32]), SpaceId([0; 16]));
    assert_eq!(Segment::in_object(&opened, &elsewhere), Err(FormatError::Malformed));
    assert!(Bundle::in_object(&opened, &names()).is_err());
    assert_eq!(opened.check(&SigningKey::from_bytes([9; 32]).public()), Err(FormatError::Forged));
}

#[test]
fn a_bundle_with_a_gap_is_none() {
    let one = a_segment();
    let next = Segment { number: 3, previous: [6; 32], ..a_segment() };
    let steps = vec![([6; 32], one.clone()), ([7; 32], next.clone())];
    let bundle = Bundle::new(steps).unwrap();
    let bytes = bundle.close(&names(), EPOCH, &key(), &device()).unwrap();
    assert_eq!(Bundle::in_object(&frame::open(&bytes, &key()).unwrap(), &names()), Ok(bundle));
    assert_eq!(Bundle::new(vec![]), Err(FormatError::Malformed));
    assert_eq!(Bundle::new(vec![([5; 32], one), ([7; 32], next)]), Err(FormatError::Malformed));
}

#[test]
fn months_are_counted_from_1970_whatever_the_clock_says() {
    assert_eq!([i64::MIN, -1, 0, 2_629_746_000, i64::MAX].map(month), [0, 0, 0, 1, 9_999]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_segment_is_read_as_it_was_written(segment in segment()) {
        prop_assert_eq!(read(&close(&segment)), Ok(segment));
    }

    #[test]
    fn a_changed_or_cut_segment_is_refused(segment in segment(), at: prop::sample::Index, cut: prop::sample::Index) {
        let mut bytes = close(&segment);
        prop_assert!(read(&bytes[..cut.index(bytes.len())]).is_err());
        let bit = at.index(bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(read(&bytes).is_err());
    }

    #[test]
    fn the_length_of_an_object_tells_little(length in 0_usize..20_000) {
        let bytes = frame::close(header(Sort::Segment), &key(), &device(), &vec![1; length]).unwrap();
        let inside = bytes.len() - HEADER - 40;
        prop_assert!(inside >= length + 68 && inside * 100 <= (length + 68) * 112);
        prop_assert!(inside.trailing_zeros() + 1 + inside.ilog2().ilog2() >= inside.ilog2());
    }

    #[test]
    fn a_pack_is_read_as_it_was_written(covers in vec(seen(), 0..4), records in records(), hot: bool, at: i64) {
        let records = records.into_iter().map(|record| (LogId([1; 16]), record)).collect();
        let pack = Pack { space: SPACE, log: LogId([9; 16]), number: 5, at, hot, covers, records };
        let bytes = pack.close(&names(), EPOCH, &key(), &device()).unwrap();
        prop_assert_eq!(Pack::in_object(&frame::open(&bytes, &key()).unwrap(), &names()), Ok(pack));
    }

    #[test]
    fn a_name_is_read_as_it_was_written(log: [u8; 16], number: u64, hash: [u8; 32]) {
        let name = ObjectName::new(log, number, &hash);
        prop_assert_eq!(name.to_string().parse(), Ok(name));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn any_bytes_get_an_answer(bytes in vec(any::<u8>(), 0..400), text: String) {
        let opener = EnvelopeKey::from_text(&opener()).unwrap();
        for magic in [&b""[..], b"KRG1\x01\x01\0\0", b"KRE1", b"KRM1", b"KRJ1"] {
            let bytes = [magic, &bytes].concat();
            prop_assert!(frame::open(&bytes, &key()).is_err());
            prop_assert!(Operation::read(&bytes).is_err());
            prop_assert!(Envelope::open(&bytes, &opener).is_err());
            prop_assert!(invite().asked(&bytes).is_err());
        }
        prop_assert!(text.parse::<Invite>().is_err());
        prop_assert!(text.parse::<ObjectName>().is_err());
    }

    #[test]
    fn what_a_member_signs_without_sense_gets_an_answer(
        bytes in vec(prop_oneof![Just(0xff_u8), Just(0), any::<u8>()], 0..400), sort in 0..3_usize,
    ) {
        let sort = [Sort::Segment, Sort::Bundle, Sort::Pack][sort];
        let object = frame::close(header(sort), &key(), &device(), &bytes).unwrap();
        let opened = frame::open(&object, &key()).unwrap();
        prop_assert!(opened.check(&device().public()).is_ok());
        prop_assert!(Segment::in_object(&opened, &names()).is_err());
        prop_assert!(Bundle::in_object(&opened, &names()).is_err());
        prop_assert!(Pack::in_object(&opened, &names()).is_err());
    }

    #[test]
    fn a_count_that_the_bytes_cannot_hold_is_refused_before_anything_is_made(count in 1_000_u32..) {
        let mut body = vec![];
        for field in [&SPACE.0[..], &[9; 16], &1_u64.to_le_bytes(), &[0; 32], &[2; 32], &[0; 8]] {
            body.extend_from_slice(field);
        }
        body.extend_from_slice(&count.to_le_bytes());
        let object = frame::close(header(Sort::Segment), &key(), &device(), &body).unwrap();
        let opened = frame::open(&object, &key()).unwrap();
        prop_assert_eq!(Segment::in_object(&opened, &names()), Err(FormatError::Cut));
    }
}

/// Made once: making one costs more than a case does.
fn opener() -> String {
    static TEXT: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    TEXT.get_or_init(|| EnvelopeKey::random().to_text().to_string()).clone()
}
