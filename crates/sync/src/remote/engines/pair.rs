//! Two people with a notebook each, and a storage between them.

use kring_crypto::envelope::EnvelopeKey;
use kring_crypto::identity::SigningKey;

use crate::engine::{Engine, Keys, Vault, found};
use crate::format::operation::{DeviceCard, Role};
use crate::ids::LogId;
use crate::remote::Remote;
use crate::simulator::{CANARY, Notebook};

/// 27 November 2026.
const NOW: i64 = 1_795_737_600_000;
const MINUTE: i64 = 60_000;

/// Both write, both look in, and in the end both hold everything and have nothing more to say. `first` and `second` are one
/// storage, as each sees it.
pub async fn two_notebooks_agree(first: &(impl Remote + Clone), second: &(impl Remote + Clone)) {
    let (mut anns, mut bobs) = two_notebooks_agree_in(2, first, second).await;
    for report in [anns.sync(NOW + 9 * MINUTE).await.unwrap(), bobs.sync(NOW + 9 * MINUTE).await.unwrap()] {
        assert_eq!((report.sent, report.taken, report.waiting), (0, 0, 0));
        assert!(report.warnings.is_empty() && report.troubles.is_empty(), "{report:?}");
    }
}

/// The same after so many rounds, in which both look in once.
pub async fn two_notebooks_agree_in<A: Remote + Clone, B: Remote + Clone>(
    rounds: i64,
    first: &A,
    second: &B,
) -> (Engine<Notebook, A>, Engine<Notebook, B>) {
    let (person, founders, log) = (SigningKey::random().unwrap(), keys(), LogId::random().unwrap());
    let (book, note) = found(&founders, &person, log, NOW).unwrap();
    let (space, folder) = (book.space, book.folder);
    let ann = Notebook::new((space, folder, log), vec![note]);
    let mut anns = Engine::open(ann.clone(), first.clone(), founders).await.unwrap();
    write(&ann, 3);
    anns.sync(NOW).await.unwrap();

    let (person, keys, log) = (SigningKey::random().unwrap(), keys(), LogId::random().unwrap());
    let card = DeviceCard::new(space, &person, keys.device.public(), keys.envelope.recipient(), log);
    anns.admit(card, Role::Member, NOW).await.unwrap();
    let bob = Notebook::new((space, folder, log), vec![]);
    let mut bobs = Engine::open(bob.clone(), second.clone(), keys).await.unwrap();
    write(&ann, 20);
    write(&bob, 20);
    for round in 1..=rounds {
        anns.sync(NOW + round * MINUTE).await.unwrap();
        bobs.sync(NOW + round * MINUTE).await.unwrap();
    }
    anns.sync(NOW + rounds * MINUTE).await.unwrap();
    assert_eq!(ann.holds().len(), 43);
    assert_eq!(bob.holds(), ann.holds());
    for notebook in [&ann, &bob] {
        assert!(Vault::book(notebook).await.unwrap().quarantine.is_empty());
    }
    (anns, bobs)
}

fn write(notebook: &Notebook, times: usize) {
    for number in 0..times {
        notebook.write(format!("{CANARY}, {number}").as_bytes());
    }
}

fn keys() -> Keys {
    Keys { device: SigningKey::random().unwrap(), envelope: EnvelopeKey::random() }
}
