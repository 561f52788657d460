//! Updates that are made to end the program that reads them: they end a child of it, and nothing else.

use std::collections::BTreeMap;

use kring_store::{Parcel, Shared, Weighed};
use kring_sync::trial;
use kring_tests::*;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use uuid::Uuid;

use super::{Pair, adds};

/// The mark that Loro's updates begin with, and where what its sum is made of begins.
const MAGIC: &[u8] = b"loro";
const BODY: usize = 20;
const SEED: u32 = u32::from_le_bytes(*b"LORO");
/// How many are made in a normal run: some hundred children of the program have to be started.
const MUTANTS: u64 = 10_000;
const AT_ONCE: u64 = 20;

/// An update with a few bytes changed, whose sum is right again.
fn mutant(update: &[u8], dice: &mut StdRng) -> Vec<u8> {
    let mut bytes = zstd::decode_all(update).unwrap();
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
    zstd::bulk::compress(&bytes, 3).unwrap()
}

#[tokio::test]
async fn updates_that_are_made_to_end_the_program_end_a_child_of_it() {
    let pair = Pair::is_in().await;
    adds(&pair.ben, &pair.ann.id, "From Ben").await;
    let (ann, ben) = (pair.ann().app.vault().await.unwrap(), pair.ben.app.vault().await.unwrap());
    let circle: Uuid = pair.circle.parse().unwrap();
    let own = ben.identity().log;
    let mut updates = ben.export_since(circle, &BTreeMap::new()).await.unwrap();
    updates.retain(|update| update.log == own);
    let last = updates.pop().expect("Ben wrote something");
    let shared = Shared {
        space: circle,
        log: own,
        writer: ben.identity().person,
        keeper: false,
        closed: false,
        kept: Default::default(),
        kinds: &["circle", "charter", "charter_version", "meeting"],
        people: BTreeMap::from([(own, ben.identity().person), (ann.identity().log, ann.identity().person)]),
        taster: program(),
    };
    let parcel = |bytes: Vec<u8>, n: u64| {
        let update = kring_store::Update { bytes, seq: last.seq + i64::try_from(n).unwrap(), ..last.clone() };
        // What a parcel with an update begins with: its version, and which of its forms it is.
        let bytes = postcard::to_extend(&update, vec![1, 0]).unwrap();
        Parcel { n, about: last.id.as_slice().try_into().unwrap(), bytes }
    };
    let control = ann.weigh(&[parcel(last.bytes.clone(), 0)], Some(&shared)).await.unwrap();
    assert_eq!(control, [Weighed::Fits], "control: what Ben really wrote fits");
    let mut dice = StdRng::seed_from_u64(trial::seed(7));
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    for from in (0..trial::count(MUTANTS)).step_by(usize::try_from(AT_ONCE).unwrap()) {
        let parcels: Vec<Parcel> =
            (from..from + AT_ONCE).map(|n| parcel(mutant(&last.bytes, &mut dice), n)).collect();
        for weighed in ann.weigh(&parcels, Some(&shared)).await.unwrap() {
            *found.entry(format!("{weighed:?}")).or_default() += 1;
        }
    }
    assert!(found.len() > 1, "{found:?}");
    assert!(found.contains_key("Refused(\"damaged\")"), "{found:?}");
    // This notebook is as it was, and takes what is sound.
    pair.in_step().await;
    assert_eq!(pair.read_by(pair.ann()).await.content.guidelines.len(), 4);
    pair.ann().verifies().await;
}
