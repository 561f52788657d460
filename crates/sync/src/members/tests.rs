use super::*;
use crate::ids::EpochId;
use kring_crypto::envelope::EnvelopeKey;
use kring_crypto::identity::SigningKey;
use proptest::prelude::*;

/// Somebody with one device.
struct Somebody {
    person: SigningKey,
    device: SigningKey,
    log: LogId,
}

struct Circle {
    space: SpaceId,
    founding: Vec<u8>,
}

impl Somebody {
    fn new() -> Self {
        let device = SigningKey::random().unwrap();
        Self { person: SigningKey::random().unwrap(), device, log: LogId::random().unwrap() }
    }

    fn card(&self, space: SpaceId) -> DeviceCard {
        let to = EnvelopeKey::random().recipient();
        DeviceCard::new(space, &self.person, self.device.public(), to, self.log)
    }

    fn founds(&self) -> Circle {
        let proof = names_proof(&Key::from_bytes([1; 32]));
        let space = space_of(&proof, &self.device.public(), &self.person.public());
        Circle { space, founding: self.founding(space, proof) }
    }

    fn founding(&self, space: SpaceId, proof: Hash) -> Vec<u8> {
        let action = Action::Found(self.card(space), an_epoch(1), proof);
        let author = self.device.public();
        Operation { space, after: BTreeSet::new(), author, at: 0, action }.sign(&self.device)
    }

    /// What this one signs, knowing what `members` knows.
    fn does(&self, circle: &Circle, members: &Members, action: Action) -> Vec<u8> {
        let (after, author) = (members.newest(), self.device.public());
        Operation { space: circle.space, after, author, at: 0, action }.sign(&self.device)
    }
}

impl Circle {
    fn knowing(&self, operations: &[Vec<u8>]) -> Members {
        let mut members = Members::default();
        members.learn(self.space, std::slice::from_ref(&self.founding));
        members.learn(self.space, operations);
        members
    }
}

fn an_epoch(counter: u32) -> EpochCard {
    EpochCard::new(counter, EpochId::random().unwrap(), &Key::from_bytes([2; 32]))
}

/// A keeper, a second one, and a member; and everything so far.
fn three() -> (Circle, [Somebody; 3], Vec<Vec<u8>>) {
    let all = [Somebody::new(), Somebody::new(), Somebody::new()];
    let circle = all[0].founds();
    let mut done = vec![];
    for (who, role) in [(&all[1], Role::Keeper), (&all[2], Role::Member)] {
        let known = circle.knowing(&done);
        done.push(all[0].does(&circle, &known, Action::Admit(who.card(circle.space), role)));
    }
    (circle, all, done)
}

#[test]
fn an_epoch_that_somebody_began_when_they_left_is_known_outside_until_the_next_one() {
    let (circle, [keeper, _, leaver], mut done) = three();
    let known = circle.knowing(&done);
    assert!(!known.epoch_is_known_outside());
    done.push(leaver.does(&circle, &known, Action::Remove(leaver.person.public(), vec![], an_epoch(2))));
    let known = circle.knowing(&done);
    assert_eq!(known.role(&leaver.person.public()), None);
    assert!(known.epoch_is_known_outside());
    done.push(keeper.does(&circle, &known, Action::Renew(an_epoch(3))));
    assert!(!circle.knowing(&done).epoch_is_known_outside());
}

#[test]
fn a_removal_wins_over_what_the_removed_did_meanwhile() {
    let (circle, [first, second, third], mut done) = three();
    let known = circle.knowing(&done);
    let fourth = Somebody::new();
    done.push(second.does(&circle, &known, Action::Admit(fourth.card(circle.space), Role::Keeper)));
    let removal = Action::Remove(second.person.public(), vec![], an_epoch(2));
    done.push(first.does(&circle, &known, removal));
    let members = circle.knowing(&done);
    assert_eq!(members.role(&second.person.public()), None);
    assert_eq!(members.role(&fourth.person.public()), None);
    assert_eq!(members.role(&third.person.public()), Some(Role::Member));
    assert_eq!(members.recipients().len(), 2);
}

#[test]
fn two_who_remove_each_other_are_both_removed() {
    let (circle, [first, second, third], mut done) = three();
    let known = circle.knowing(&done);
    let removal = |whom: &Somebody| Action::Remove(whom.person.public(), vec![], an_epoch(2));
    done.push(first.does(&circle, &known, removal(&second)));
    done.push(second.does(&circle, &known, removal(&first)));
    let members = circle.knowing(&done);
    assert_eq!(members.recipients().len(), 1);
    assert_eq!(members.epochs().count(), 3);
    assert_eq!(members.role(&third.person.public()), Some(Role::Member));
}

#[test]
fn a_member_admits_only_devices_of_their_own_and_removes_nobody_else() {
    let (circle, [first, _, third], done) = three();
    let known = circle.knowing(&done);
    let laptop = Somebody { person: SigningKey::from_bytes(*third.person.to_bytes()), ..Somebody::new() };
    let own = third.does(&circle, &known, Action::Admit(laptop.card(circle.space), Role::Member));
    let raised = third.does(&circle, &known, Action::Admit(laptop.card(circle.space), Role::Keeper));
    let guest = third.does(&circle, &known, Action::Admit(Somebody::new().card(circle.space), Role::Member));
    let removal = Action::Remove(first.person.public(), vec![], an_epoch(2));
    let removal = third.does(&circle, &known, removal);
    for (operation, counts) in [(own, true), (raised, false), (guest, false), (removal, false)] {
        let members = circle.knowing(&[done.clone(), vec![operation.clone()]].concat());
        assert_eq!(members.counts(&hash(&operation)), counts);
    }
}

#[test]
fn nobody_founds_a_space_a_second_time() {
    let (circle, [_, second, _], done) = three();
    let again = second.founding(circle.space, names_proof(&Key::from_bytes([1; 32])));
    let members = circle.knowing(&[done, vec![again.clone()]].concat());
    assert!(!members.counts(&hash(&again)));
    assert!(members.are_names(&Key::from_bytes([1; 32])));
    assert!(!members.are_names(&Key::from_bytes([9; 32])));
}

#[test]
fn a_device_is_let_in_only_with_its_persons_word() {
    let (circle, [first, second, _], done) = three();
    let known = circle.knowing(&done);
    let card = DeviceCard { person: second.person.public(), ..Somebody::new().card(circle.space) };
    let operation = first.does(&circle, &known, Action::Admit(card, Role::Member));
    let members = circle.knowing(&[done, vec![operation.clone()]].concat());
    assert!(!members.counts(&hash(&operation)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn the_order_in_which_operations_arrive_does_not_matter(order in Just(vec![0, 1, 2, 3, 4]).prop_shuffle()) {
        let (circle, [first, second, third], mut done) = three();
        let known = circle.knowing(&done);
        done.push(first.does(&circle, &known, Action::Remove(third.person.public(), vec![], an_epoch(2))));
        done.push(second.does(&circle, &known, Action::Renew(an_epoch(2))));
        done.push(third.does(&circle, &known, Action::Renew(an_epoch(2))));
        let whole = circle.knowing(&done);
        let mut one_by_one = circle.knowing(&[]);
        // What waits for another comes again with a later envelope.
        for _ in 0..3 {
            for place in &order {
                one_by_one.learn(circle.space, std::slice::from_ref(&done[*place]));
            }
        }
        prop_assert_eq!(one_by_one.head(), whole.head());
        prop_assert_eq!(one_by_one.epoch(), whole.epoch());
        prop_assert_eq!(one_by_one.recipients(), whole.recipients());
        prop_assert_eq!(one_by_one.epochs().count(), 3);
    }
}
