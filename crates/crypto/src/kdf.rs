//! A passphrase becomes a key: Argon2id (RFC 9106), with a cost that suits the machine and never falls below a floor.
//!
//! The parameters stand beside the wrapped key in a file that anyone may have changed. So they are checked before
//! any work: weaker ones would make the passphrase cheap to guess, stronger ones would hang the machine.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::hex::Hex;
use crate::secret::{Key, NoRandomness, random_bytes};

const ARGON2ID: &str = "argon2id";
const MIB: u32 = 1024;

/// The second recommended option of RFC 9106, section 4.
const REAL_FLOOR: Floor = Floor { memory_kib: 64 * MIB, passes: 3, lanes: 4 };
const TESTING_FLOOR: Floor = Floor { memory_kib: 8 * MIB, passes: 1, lanes: 1 };
const FLOOR: Floor = if cfg!(feature = "testing") { TESTING_FLOOR } else { REAL_FLOOR };

/// Beyond these a file asks for too much: 2 GiB, 64 passes, 16 lanes.
const CEILING: Floor = Floor { memory_kib: 2048 * MIB, passes: 64, lanes: 16 };

/// What [`KdfParams::calibrate`] chooses at most, so that a notebook made on a fast machine opens on a slow one.
const MOST_MEMORY_KIB: u32 = 256 * MIB;
const MOST_PASSES: u32 = 16;

/// Why no key came of a passphrase. None of these says whether the passphrase was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KdfError {
    /// The parameters are not allowed: an algorithm other than `argon2id`, a cost below the floor, or one beyond
    /// 2 GiB, 64 passes or 16 lanes. The file is damaged, was changed, or is not from this version of Kring.
    #[error("the key derivation is not one that Kring allows")]
    OutOfBounds,
    /// The machine has not enough free memory for these parameters.
    #[error("there is not enough memory to derive the key")]
    NoMemory,
    /// No salt could be made.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// The least cost that is accepted: each number on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Floor {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes, Argon2's degree of parallelism.
    pub lanes: u32,
}

/// How a passphrase becomes a key. Not secret; stored as it is beside the key that it unwraps.
#[derive(Serialize, Deserialize, Clone, PartialEq, Eq, Debug)]
pub struct KdfParams {
    /// Always `argon2id` (version 0x13).
    pub algorithm: String,
    /// Memory in KiB, 65,536 (64 MiB) to 2,097,152 (2 GiB).
    pub memory_kib: u32,
    /// Passes over the memory, 3 to 64.
    pub passes: u32,
    /// Lanes, 4 to 16. They change the result, so they are stored although this build computes them one by one.
    pub lanes: u32,
    /// 16 random bytes, new at each change of the passphrase; lowercase hexadecimal in files.
    pub salt: Hex<16>,
}

impl KdfParams {
    /// Parameters with a fresh salt that take about `target` on this machine, and never less than the floor.
    ///
    /// It runs the floor once (64 MiB, a fraction of a second), then raises the memory up to 256 MiB and, when that
    /// is not enough, the passes up to 16. On a machine where the floor takes longer, the floor stands.
    /// With the feature `testing` it returns the lowered floor at once.
    pub fn calibrate(target: Duration) -> Result<Self, KdfError> {
        let mut params = Self::floor()?;
        if cfg!(feature = "testing") {
            return Ok(params);
        }
        let start = Instant::now();
        params.derive("about as long as a passphrase")?;
        (params.memory_kib, params.passes) = plan(start.elapsed(), target);
        Ok(params)
    }

    /// The floor with a fresh salt.
    pub fn floor() -> Result<Self, KdfError> {
        Ok(Self {
            algorithm: ARGON2ID.to_owned(),
            memory_kib: FLOOR.memory_kib,
            passes: FLOOR.passes,
            lanes: FLOOR.lanes,
            salt: Hex(random_bytes()?),
        })
    }

    /// The floor of a release (64 MiB, 3 passes, 4 lanes), also when the feature `testing` has lowered it.
    pub const fn real_floor() -> Floor {
        REAL_FLOOR
    }

    /// Whether these parameters may be used at all: a known algorithm, no number below the floor, none beyond 2 GiB,
    /// 64 passes or 16 lanes. Costs nothing.
    pub fn check(&self) -> Result<(), KdfError> {
        self.check_against(FLOOR)
    }

    /// [`check`](Self::check) against a given floor: tests hold parameters against the one of a release with it.
    pub fn check_against(&self, floor: Floor) -> Result<(), KdfError> {
        let within = |value: u32, least: u32, most: u32| (least..=most).contains(&value);
        let allowed = self.algorithm == ARGON2ID
            && within(self.memory_kib, floor.memory_kib, CEILING.memory_kib)
            && within(self.passes, floor.passes, CEILING.passes)
            && within(self.lanes, floor.lanes, CEILING.lanes);
        if allowed { Ok(()) } else { Err(KdfError::OutOfBounds) }
    }

    /// The key of this passphrase: 32 bytes of Argon2id, after [`check`](Self::check).
    ///
    /// The passphrase is taken as its UTF-8 bytes, as given. Two spellings that look alike (a composed and a
    /// decomposed "é") are different passphrases, so the caller normalises before, always in the same way. Takes
    /// about a second and `memory_kib` of memory, which is wiped afterwards: keep it off the interface's thread.
    pub fn derive(&self, passphrase: &str) -> Result<Key, KdfError> {
        self.check()?;
        let cost = Floor { memory_kib: self.memory_kib, passes: self.passes, lanes: self.lanes };
        argon2id(passphrase.as_bytes(), &self.salt.0, cost)
    }
}

/// Memory and passes that take about `target` where the floor took `took`. Argon2's time grows with their product.
fn plan(took: Duration, target: Duration) -> (u32, u32) {
    let floor = u128::from(REAL_FLOOR.memory_kib) * u128::from(REAL_FLOOR.passes);
    let affordable = floor * target.as_nanos() / took.as_nanos().max(1);
    let at_most =
        |value: u128, least: u32, most: u32| u32::try_from(value).unwrap_or(most).clamp(least, most);

    let memory = at_most(affordable / u128::from(REAL_FLOOR.passes), REAL_FLOOR.memory_kib, MOST_MEMORY_KIB);
    let memory = memory - memory % MIB;
    let passes = at_most(affordable / u128::from(memory), REAL_FLOOR.passes, MOST_PASSES);
    (memory, passes)
}

fn argon2id(passphrase: &[u8], salt: &[u8], cost: Floor) -> Result<Key, KdfError> {
    let mut bytes = Zeroizing::new([0; 32]);
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(bytes.len()))
        .map_err(|_| KdfError::OutOfBounds)?;
    let count = params.block_count();

    // Our own memory rather than the library's, because the library does not wipe its own, and because a machine
    // without enough of it should get a sentence instead of an abort.
    let mut blocks = Zeroizing::new(Vec::new());
    blocks.try_reserve_exact(count).map_err(|_| KdfError::NoMemory)?;
    blocks.resize(count, Block::new());

    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(passphrase, salt, &mut *bytes, blocks.as_mut_slice())
        .map_err(|_| KdfError::OutOfBounds)?;
    Ok(Key::from_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hex::{bytes, text};
    use proptest::prelude::*;

    fn real() -> KdfParams {
        with(64 * MIB, 3, 4)
    }

    fn with(memory_kib: u32, passes: u32, lanes: u32) -> KdfParams {
        KdfParams {
            algorithm: "argon2id".to_owned(),
            memory_kib,
            passes,
            lanes,
            salt: Hex(std::array::from_fn(|i| i as u8)),
        }
    }

    #[test]
    fn argon2id_is_the_one_of_rfc_9106() {
        // Section 5.3. It has a secret and associated data, which Kring does not use: the library on its own.
        let params = argon2::ParamsBuilder::new()
            .m_cost(32)
            .t_cost(3)
            .p_cost(4)
            .data(argon2::AssociatedData::new(&[4; 12]).unwrap())
            .build()
            .unwrap();
        let mut tag = [0; 32];
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params)
            .unwrap()
            .hash_password_into(&[1; 32], &[2; 16], &mut tag)
            .unwrap();
        assert_eq!(tag, bytes("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
    }

    #[test]
    fn our_way_to_call_it_gives_what_the_reference_implementation_gives() {
        // test.c of the reference implementation, version 0x13.
        for (lanes, expected) in [
            (1, "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"),
            (2, "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"),
        ] {
            let cost = Floor { memory_kib: 256, passes: 2, lanes };
            let key = argon2id(b"password", b"somesalt", cost).unwrap();
            assert_eq!(text(key.as_bytes()), expected, "{lanes} lanes");
        }
    }

    #[test]
    fn the_real_floor_gives_the_same_key_for_ever() {
        let key = real().derive("correct horse battery staple").unwrap();
        assert_eq!(text(key.as_bytes()), "853b272a44db1421c02962669a55eb0994f3cab385ed1c4c79253eee19bab49e");
    }

    #[test]
    fn the_file_keeps_its_form() {
        let json = r#"{"algorithm":"argon2id","memory_kib":65536,"passes":3,"lanes":4,"salt":"000102030405060708090a0b0c0d0e0f"}"#;
        assert_eq!(serde_json::to_string(&real()).unwrap(), json);
        assert_eq!(serde_json::from_str::<KdfParams>(json).unwrap(), real());
    }

    #[test]
    fn a_file_cannot_make_the_passphrase_cheap_to_guess() {
        let floor = KdfParams::real_floor();
        assert_eq!(floor, Floor { memory_kib: 65_536, passes: 3, lanes: 4 });
        assert_eq!(real().check_against(floor), Ok(()));
        for weak in [with(64 * MIB - 1, 3, 4), with(64 * MIB, 2, 4), with(64 * MIB, 3, 3)] {
            assert_eq!(weak.check_against(floor), Err(KdfError::OutOfBounds), "{weak:?}");
        }
    }

    #[test]
    fn a_file_cannot_hang_the_machine() {
        for greedy in
            [with(2048 * MIB + 1, 3, 4), with(u32::MAX, 3, 4), with(64 * MIB, 65, 4), with(64 * MIB, 3, 17)]
        {
            assert_eq!(greedy.derive("passphrase"), Err(KdfError::OutOfBounds), "{greedy:?}");
        }
        let most = with(2048 * MIB, 64, 16);
        assert_eq!(most.check(), Ok(()));
    }

    #[test]
    fn nothing_below_the_floor_of_this_build_is_derived() {
        let nothing = with(0, 0, 0);
        assert_eq!(nothing.derive("passphrase"), Err(KdfError::OutOfBounds));
        let other = KdfParams { algorithm: "argon2i".to_owned(), ..real() };
        assert_eq!(other.derive("passphrase"), Err(KdfError::OutOfBounds));
    }

    #[test]
    fn every_notebook_has_its_own_salt() {
        assert_ne!(KdfParams::floor().unwrap().salt, KdfParams::floor().unwrap().salt);
    }

    #[test]
    fn calibration_gives_parameters_that_pass_their_own_check() {
        let params = KdfParams::calibrate(Duration::from_millis(1)).unwrap();
        assert_eq!(params.check(), Ok(()));
        assert_eq!(
            (params.memory_kib, params.passes, params.lanes),
            (FLOOR.memory_kib, FLOOR.passes, FLOOR.lanes),
            "no machine is fast enough for less than the floor"
        );
    }

    #[cfg(feature = "testing")]
    #[test]
    fn tests_are_quick_and_would_not_pass_in_a_release() {
        let params = KdfParams::calibrate(Duration::from_secs(1)).unwrap();
        assert_eq!((params.memory_kib, params.passes, params.lanes), (8 * MIB, 1, 1));
        assert_eq!(params.check_against(KdfParams::real_floor()), Err(KdfError::OutOfBounds));
        assert_ne!(params.derive("one").unwrap(), params.derive("two").unwrap());
    }

    #[test]
    fn memory_is_raised_first_and_passes_after_it() {
        let second = Duration::from_secs(1);
        let took = Duration::from_millis;
        assert_eq!(plan(took(5_000), second), (64 * MIB, 3), "a slow machine keeps the floor");
        assert_eq!(plan(took(1_000), second), (64 * MIB, 3));
        assert_eq!(plan(took(500), second), (128 * MIB, 3));
        assert_eq!(plan(took(250), second), (256 * MIB, 3));
        assert_eq!(plan(took(125), second), (256 * MIB, 6));
        assert_eq!(
            plan(took(0), second),
            (256 * MIB, 16),
            "a fast machine still makes notebooks for slow ones"
        );
    }

    proptest! {
        #[test]
        fn any_plan_is_allowed(took: Duration, target: Duration) {
            let (memory_kib, passes) = plan(took, target);
            let params = with(memory_kib, passes, 4);
            prop_assert_eq!(params.check_against(KdfParams::real_floor()), Ok(()));
            prop_assert!(memory_kib <= 256 * MIB && passes <= 16);
        }
    }
}
