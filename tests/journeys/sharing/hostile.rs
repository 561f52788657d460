//! Updates that are made to end the program that reads them: they end a child of it, and nothing else.

use std::collections::BTreeMap;

use kring_core::charter;
use kring_core::charter::view::{ClauseList, ClauseMove};
use kring_core::intervision::view::Layer;
use kring_core::meeting::view::ItemSet;
use kring_crypto::{Key, seal};
use kring_store::{Parcel, Shared, Update, Weighed};
use kring_sync::trial;
use kring_tests::*;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use uuid::Uuid;

use super::Pair;
use super::closed::Door;
use super::news::shares_a_meeting;
use super::together::writes_purpose;
use crate::intervision::{notes, reads};
use crate::meeting::{opens, sets_item};

/// The mark that Loro's updates begin with, and where what its sum is made of begins.
const MAGIC: &[u8] = b"loro";
const BODY: usize = 20;
const SEED: u32 = u32::from_le_bytes(*b"LORO");
/// How many are made in a normal run: some hundred children of the program have to be started.
const MUTANTS: u64 = 10_000;
const AT_ONCE: u64 = 20;
/// What children may end of one task before all that is left is refused untried.
const MOST_ENDS: usize = 3;
/// What is said of an update that ended a child.
const HARMFUL: Weighed = Weighed::Refused("harmful");
const OF_GROUP: &[&str] = &["circle", "charter", "charter_version", "meeting"];
const OF_CLOSED: &[&str] = &["closed_group", "closed_session", "closed_case", "closed_layer"];
/// How many sorts of updates there are below.
const SORTS: u64 = 6;

/// An update with a few bytes changed, whose sum is right again.
fn mutant(update: &[u8], dice: &mut StdRng) -> Vec<u8> {
    let mut bytes = update.to_vec();
    assert!(bytes.starts_with(MAGIC), "an update of Loro’s");
    for _ in 0..dice.random_range(1..4) {
        let at = dice.random_range(BODY + 2..bytes.len());
        bytes[at] = match dice.random_range(0..3) {
            0 => bytes[at] ^ (1 << dice.random_range(0..8)),
            1 => 0xff,
            _ => dice.random(),
        };
    }
    let sum = xxhash_rust::xxh32::xxh32(&bytes[BODY..], SEED);
    bytes[BODY - 4..BODY].copy_from_slice(&sum.to_le_bytes());
    bytes
}

/// What one person wrote, on its way to another who has not read it yet.
struct Sent {
    update: Update,
    /// Loro's own bytes.
    plain: Vec<u8>,
    /// Of a closed document, its key.
    key: Option<Key>,
    shared: Shared,
}

impl Sent {
    /// What `by` wrote last into a space.
    async fn last(by: &Person, to: &Person, space: Uuid, kinds: &'static [&'static str]) -> Self {
        let (vault, taker) = (by.app.vault().await.unwrap(), to.app.vault().await.unwrap());
        let (own, person) = (vault.identity().log, vault.identity().person);
        let mut updates = vault.export_since(space, &BTreeMap::new()).await.unwrap();
        let keys = vault.closed_keys(Some(space)).await.unwrap();
        let key_of = |update: &Update| {
            let key = keys.iter().find(|(id, _)| id.as_bytes().as_slice() == update.id.as_slice());
            key.map(|(_, key)| key.duplicate())
        };
        updates.retain(|update| {
            let belongs = update.log == own && kinds.contains(&update.kind.as_str());
            belongs && (keys.is_empty() || key_of(update).is_some())
        });
        let update = updates.pop().expect("something was written");
        let key = key_of(&update);
        let plain = match &key {
            Some(key) => zstd::decode_all(seal::open(key, &update.id, &update.bytes).unwrap().as_slice()),
            None => zstd::decode_all(update.bytes.as_slice()),
        };
        let shared = Shared {
            space,
            log: own,
            writer: person,
            keeper: false,
            closed: key.is_some(),
            kept: Default::default(),
            kinds,
            people: BTreeMap::from([(own, person), (taker.identity().log, taker.identity().person)]),
            taster: program(),
        };
        Self { update, plain: plain.unwrap(), key, shared }
    }

    /// The same with other bytes of Loro's, as it arrives.
    fn parcel(&self, plain: &[u8], n: u64) -> Parcel {
        let mut bytes = zstd::bulk::compress(plain, 3).unwrap();
        if let Some(key) = &self.key {
            bytes = seal::seal(key, &self.update.id, &bytes).unwrap();
        }
        let seq = self.update.seq + i64::try_from(n).unwrap();
        let update = Update { bytes, seq, ..self.update.clone() };
        // What a parcel with an update begins with: its version, and which of its forms it is.
        let mut bytes = postcard::to_extend(&update, vec![1, 0]).unwrap();
        if let Some(key) = &self.key {
            let sealed = seal::seal(&key.derive("parcel"), &self.update.id, &bytes).unwrap();
            bytes = postcard::to_extend(&sealed, vec![2, 5]).unwrap();
        }
        Parcel { n, about: self.update.id.as_slice().try_into().unwrap(), bytes }
    }

    async fn weighed_by(&self, person: &Person, updates: &[Vec<u8>]) -> Vec<Weighed> {
        let parcels: Vec<Parcel> = updates.iter().zip(0..).map(|(plain, n)| self.parcel(plain, n)).collect();
        let vault = person.app.vault().await.unwrap();
        vault.weigh(&parcels, Some(&self.shared)).await.unwrap()
    }

    /// So many mutants are tried, every one of them, each task with what was really written among them. Where one was taken before that
    /// which says to be the same, the first counts. Returns what became of the mutants.
    async fn tries(&self, person: &Person, count: u64, dice: &mut StdRng) -> BTreeMap<String, u64> {
        let control = self.weighed_by(person, &[self.plain.clone()]).await;
        assert_eq!(control, [Weighed::Fits], "control: what was really written fits");
        let mut found: BTreeMap<String, u64> = BTreeMap::new();
        let (mut left, mut untried, mut beside) = (count, vec![], 0);
        while left > 0 {
            let mut task: Vec<Vec<u8>> = std::mem::take(&mut untried);
            task.resize_with(usize::try_from(left.min(AT_ONCE)).unwrap(), || mutant(&self.plain, dice));
            let sound = dice.random_range(0..=task.len());
            task.insert(sound, self.plain.clone());
            let weighed = self.weighed_by(person, &task).await;
            let all = weighed.clone();
            let (mut ends, mut is_first) = (0, true);
            for (at, (bytes, weighed)) in task.into_iter().zip(weighed).enumerate() {
                if ends == MOST_ENDS {
                    assert_eq!(weighed, HARMFUL, "nobody tried it");
                    untried.extend((at != sound).then_some(bytes));
                } else if at == sound {
                    let is_taken = weighed == Weighed::Fits;
                    assert!(
                        is_taken || !is_first,
                        "what is sound ({at}) is taken, whatever lies beside it: {all:?}"
                    );
                    beside += usize::from(is_taken && at > 0);
                } else {
                    ends += usize::from(weighed == HARMFUL);
                    let is_like =
                        matches!(weighed, Weighed::Fits | Weighed::Waits | Weighed::Refused("follows"));
                    is_first &= !is_like;
                    left -= 1;
                    *found.entry(format!("{weighed:?}")).or_default() += 1;
                }
            }
        }
        assert!(beside > 0 || count < 10 * AT_ONCE, "what is sound was taken after what is not");
        found
    }
}

#[tokio::test]
async fn updates_that_are_made_to_end_the_program_end_a_child_of_it() {
    let (pair, door) = (Pair::is_in().await, Door::is_shared().await);
    let (ann, ben, circle) = (pair.ann(), &pair.ben, pair.circle.parse().unwrap());
    let mut dice = StdRng::seed_from_u64(trial::seed(7));
    let count = trial::count(MUTANTS);
    let each = |sort: u64| count / SORTS + u64::from(sort < count % SORTS);
    let mut found = BTreeMap::new();

    let meeting = shares_a_meeting(ann, &pair.circle, "Tuesday").await;
    pair.in_step().await;
    // Text.
    writes_purpose(ben, &pair, (2, " really")).await;
    let sent = Sent::last(ben, ann, circle, OF_GROUP).await;
    found.insert("text", sent.tries(ann, each(0), &mut dice).await);
    // The same, and the whole document with it: what is read as an update may be one.
    let id = Uuid::from_slice(&sent.update.id).unwrap();
    let whole = ben.app.vault().await.unwrap().with(id, |doc| doc.snapshot()).await.unwrap();
    let whole = Sent { plain: whole, ..sent };
    found.insert("whole document", whole.tries(ann, each(1), &mut dice).await);
    pair.in_step().await;
    // The order of a list.
    let clauses = pair.read_by(ben).await.content.guidelines;
    let request = ClauseMove {
        id: pair.ann.id.clone(),
        list: ClauseList::Guidelines,
        clause: clauses[2].id.clone(),
        before: Some(clauses[0].id.clone()),
    };
    charter::clause_move(&ben.app, request).await.unwrap();
    let sent = Sent::last(ben, ann, circle, OF_GROUP).await;
    found.insert("order", sent.tries(ann, each(2), &mut dice).await);
    pair.in_step().await;
    // A meeting.
    let set = ItemSet { title: Some("Two cases".into()), ..ItemSet::default() };
    sets_item(ben, &meeting.id, &meeting.items[1].id, set).await;
    let sent = Sent::last(ben, ann, circle, OF_GROUP).await;
    found.insert("meeting", sent.tries(ann, each(3), &mut dice).await);
    pair.in_step().await;
    // A page: none is shared, and it is tried as if this one were.
    ben.writes("The silence", "It lasted.\n\n- a minute\n- another").await;
    let own = ben.app.vault().await.unwrap().personal_space();
    let sent = Sent::last(ben, ann, own, &["page"]).await;
    found.insert("page", sent.tries(ann, each(4), &mut dice).await);
    // A closed document, twice sealed.
    notes(&door.bo, &door.session, Layer::Group, "what was said, and what was not").await;
    let sent = Sent::last(&door.bo, &door.ann, door.group.parse().unwrap(), OF_CLOSED).await;
    assert!(sent.key.is_some());
    found.insert("closed", sent.tries(&door.ann, each(5), &mut dice).await);
    door.in_step().await;

    trial::tell(format_args!("{found:#?}"));
    assert_eq!(found.values().flat_map(BTreeMap::values).sum::<u64>(), count, "all of them were tried");
    let became = |what: &str| found.values().filter_map(|of| of.get(what)).sum::<u64>();
    assert!(became("Refused(\"damaged\")") > 0, "{found:?}");
    assert!(count < MUTANTS || became(&format!("{HARMFUL:?}")) > 0, "a child was ended: {found:?}");
    // These notebooks are as they were, and took what is sound.
    let content = pair.read_by(ann).await.content;
    assert_eq!(content, pair.read_by(ben).await.content);
    assert_eq!(content.guidelines[0].id, clauses[2].id);
    assert_eq!(opens(ann, &meeting.id).await.items[1].title, "Two cases");
    let read = reads(&door.ann, &door.session).await.notes;
    assert_eq!(read, reads(&door.bo, &door.session).await.notes);
    for person in [ann, &door.ann] {
        person.verifies().await;
    }
}
