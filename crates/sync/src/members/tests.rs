use super::*;
use crate::format::operation::space_of;
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
fn how_it_stands_one_operation_after_the_other_is_what_judging_all_of_them_anew_says() {
    let (circle, [first, second, third], mut done) = three();
    let words = SigningKey::random().unwrap();
    let steps = [
        (&first, Action::Appoint(third.person.public())),
        (&third, Action::Sheet(words.public())),
        (&second, Action::Admit(third.card(circle.space), Role::Member)),
        (&first, Action::Remove(second.person.public(), vec![], an_epoch(2))),
        (&second, Action::Renew(an_epoch(3))),
        (&third, Action::Renew(an_epoch(3))),
    ];
    for (who, action) in steps {
        let known = circle.knowing(&done);
        done.push(who.does(&circle, &known, action));
        let known = circle.knowing(&done);
        assert_eq!(format!("{:?}", known.now), format!("{:?}", known.judge()));
        assert_eq!(known.head_among(&known.operations()), known.head());
    }
    assert_eq!(circle.knowing(&done).epochs().count(), 3, "what the removed did does not count");
    let gap = [done[0].clone(), done[3].clone()];
    let known = circle.knowing(&done);
    assert_eq!(
        known.head_among(&[circle.founding.clone(), gap[0].clone(), gap[1].clone()]),
        circle.knowing(&gap).head(),
        "what lacks its predecessor makes no head"
    );
}

#[test]
fn whom_a_lost_device_let_in_is_followed_but_not_beyond_one_that_is_trusted() {
    let (circle, [lost, here, brought], mut done) = three();
    let (by_here, by_brought) = (Somebody::new(), Somebody::new());
    for (who, whom) in [(&here, &by_here), (&brought, &by_brought)] {
        let known = circle.knowing(&done);
        // The third is no keeper, and lets in a device of their own.
        let person = SigningKey::from_bytes(*who.person.to_bytes());
        let own = Somebody { person, device: SigningKey::from_bytes(*whom.device.to_bytes()), log: whom.log };
        done.push(who.does(&circle, &known, Action::Admit(own.card(circle.space), Role::Member)));
    }
    let known = circle.knowing(&done);
    let named = |trusts: &dyn Fn(&Device) -> bool| -> BTreeSet<PublicKey> {
        let by = BTreeSet::from([lost.device.public()]);
        known.brought_in_by(&by, trusts).into_iter().map(|(device, _)| device.card.device).collect()
    };
    let keys = |all: &[&Somebody]| all.iter().map(|one| one.device.public()).collect::<BTreeSet<_>>();
    assert_eq!(named(&|_| false), keys(&[&here, &brought, &by_here, &by_brought]));
    assert_eq!(named(&|one| one.card.device == here.device.public()), keys(&[&brought, &by_brought]));
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
fn a_keeper_makes_a_keeper_of_somebody_who_belongs() {
    let (circle, [first, second, third], done) = three();
    let known = circle.knowing(&done);
    let appoints =
        |by: &Somebody, whom: &Somebody| by.does(&circle, &known, Action::Appoint(whom.person.public()));
    let knowing = |signed: &Vec<u8>| circle.knowing(&[done.clone(), vec![signed.clone()]].concat());
    let counts = |signed: &Vec<u8>| knowing(signed).counts(&hash(signed));
    let made = appoints(&second, &third);
    assert_eq!(knowing(&made).role(&third.person.public()), Some(Role::Keeper));
    assert!(!counts(&appoints(&third, &third)) && !counts(&appoints(&third, &first)));
    assert!(!counts(&appoints(&first, &Somebody::new())), "nobody who is not in it");
    // Taken out at the same time, whoever appointed did not, and whoever was appointed is out.
    for out in [&second, &third] {
        let removal = first.does(&circle, &known, Action::Remove(out.person.public(), vec![], an_epoch(2)));
        for order in [[made.clone(), removal.clone()], [removal, made.clone()]] {
            let members = circle.knowing(&[done.clone(), order.to_vec()].concat());
            assert_ne!(members.role(&third.person.public()), Some(Role::Keeper));
        }
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

/// What the words of a sheet sign, knowing what `members` knows.
fn by_words(circle: &Circle, words: &SigningKey, members: &Members, action: Action) -> Vec<u8> {
    let (after, author) = (members.newest(), words.public());
    Operation { space: circle.space, after, author, at: 0, action }.sign(words)
}

impl Somebody {
    /// Another device of the same person.
    fn again(&self) -> Self {
        let person = SigningKey::from_bytes(*self.person.to_bytes());
        Self { person, ..Self::new() }
    }
}

#[test]
fn the_words_of_a_sheet_let_in_a_device_of_their_person_and_do_nothing_else() {
    let (circle, [keeper, _, member], mut done) = three();
    let words = SigningKey::random().unwrap();
    let card = |who: &Somebody| who.card(circle.space);
    let known = circle.knowing(&done);
    let early = by_words(&circle, &words, &known, Action::Admit(card(&member.again()), Role::Member));
    assert!(!circle.knowing(&[done.clone(), vec![early.clone()]].concat()).counts(&hash(&early)));

    done.push(member.does(&circle, &known, Action::Sheet(words.public())));
    let known = circle.knowing(&done);
    assert_eq!(known.person_of_sheet(&words.public()), Some(member.person.public()));
    let counts = |action: Action| {
        let signed = by_words(&circle, &words, &known, action);
        circle.knowing(&[done.clone(), vec![signed.clone()]].concat()).counts(&hash(&signed))
    };
    assert!(counts(Action::Admit(card(&member.again()), Role::Member)));
    assert!(!counts(Action::Admit(card(&member.again()), Role::Keeper)), "not as a keeper");
    assert!(!counts(Action::Admit(card(&Somebody::new()), Role::Member)), "nobody else’s device");
    assert!(!counts(Action::Admit(card(&keeper.again()), Role::Member)), "not even a keeper’s");
    assert!(!counts(Action::Renew(an_epoch(2))));
    assert!(!counts(Action::Sheet(SigningKey::random().unwrap().public())));
    assert!(!counts(Action::Revoke(member.device.public(), vec![], an_epoch(2))));
}

#[test]
fn whoever_names_anothers_sheet_as_theirs_takes_nothing_from_it_and_brings_nobody_back() {
    let (circle, [keeper, second, third], done) = three();
    // Whichever of the two has the lower key.
    for (owner, liar) in [(&second, &third), (&third, &second)] {
        let (words, mut done) = (SigningKey::random().unwrap(), done.clone());
        for who in [owner, liar] {
            done.push(who.does(&circle, &circle.knowing(&done), Action::Sheet(words.public())));
        }
        let before = circle.knowing(&done);
        let card = owner.again().card(circle.space);
        let enters = by_words(&circle, &words, &before, Action::Admit(card, Role::Member));
        assert!(circle.knowing(&[done.clone(), vec![enters.clone()]].concat()).counts(&hash(&enters)));

        let out = keeper.does(&circle, &before, Action::Remove(owner.person.public(), vec![], an_epoch(2)));
        for meanwhile in [vec![enters.clone(), out.clone()], vec![out, enters.clone()]] {
            let known = circle.knowing(&[done.clone(), meanwhile].concat());
            assert!(!known.counts(&hash(&enters)), "who was taken out does not come back by it");
            assert_eq!(known.role(&owner.person.public()), None);
        }
    }
}

#[test]
fn new_words_undo_what_the_old_ones_do_without_knowing_of_them() {
    let (circle, [_, _, member], mut done) = three();
    let (old, new) = (SigningKey::random().unwrap(), SigningKey::random().unwrap());
    done.push(member.does(&circle, &circle.knowing(&done), Action::Sheet(old.public())));
    let before = circle.knowing(&done);
    let thief = member.again();
    let enters = by_words(&circle, &old, &before, Action::Admit(thief.card(circle.space), Role::Member));
    let changes = member.does(&circle, &before, Action::Sheet(new.public()));
    for meanwhile in [vec![enters.clone(), changes.clone()], vec![changes.clone(), enters.clone()]] {
        let known = circle.knowing(&[done.clone(), meanwhile].concat());
        assert!(known.counts(&hash(&changes)) && !known.counts(&hash(&enters)));
        assert_eq!(known.person_of_sheet(&old.public()), None);
        assert_eq!(known.sheet(&member.device.public()), Some(new.public()));
    }
    // Whoever had come in before stays: to take them out is another act.
    let after = circle.knowing(&[done.clone(), vec![enters.clone()]].concat());
    let changes = member.does(&circle, &after, Action::Sheet(new.public()));
    let known = circle.knowing(&[done, vec![enters, changes]].concat());
    assert!(known.device(&thief.device.public()).is_some_and(|device| device.active));
}

#[test]
fn a_sheet_is_good_as_long_as_a_device_that_has_it_belongs() {
    let (circle, [keeper, _, member], mut done) = three();
    let words = SigningKey::random().unwrap();
    done.push(member.does(&circle, &circle.knowing(&done), Action::Sheet(words.public())));
    let before = circle.knowing(&done);
    let second = member.again();
    let enters = by_words(&circle, &words, &before, Action::Admit(second.card(circle.space), Role::Member));
    let out = keeper.does(&circle, &before, Action::Revoke(member.device.public(), vec![], an_epoch(2)));
    let known = circle.knowing(&[done.clone(), vec![enters.clone(), out]].concat());
    assert!(!known.counts(&hash(&enters)), "a device that is taken out lets nobody in meanwhile");

    // The second one has the sheet too, and takes the first out.
    done.push(enters);
    done.push(second.does(&circle, &circle.knowing(&done), Action::Sheet(words.public())));
    let known = circle.knowing(&done);
    done.push(second.does(&circle, &known, Action::Revoke(member.device.public(), vec![], an_epoch(2))));
    let known = circle.knowing(&done);
    let third =
        by_words(&circle, &words, &known, Action::Admit(member.again().card(circle.space), Role::Member));
    assert!(circle.knowing(&[done, vec![third.clone()]].concat()).counts(&hash(&third)));
}

#[test]
fn whoever_is_ended_is_told_with_what_came_before_and_whoever_was_out_by_then_is_not() {
    let (circle, [keeper, second, third], mut done) = three();
    let (person, device) = (SigningKey::from_bytes(*third.person.to_bytes()), SigningKey::random().unwrap());
    let another = Somebody { person, device, log: LogId::random().unwrap() };
    let (card, between) = (another.card(circle.space), an_epoch(3));
    let to = card.recipient.clone();
    for (who, action) in [
        (&third, Action::Admit(card, Role::Member)),
        (&keeper, Action::Revoke(third.device.public(), vec![], an_epoch(2))),
        (&keeper, Action::Renew(between)),
        (&keeper, Action::Remove(third.person.public(), vec![], an_epoch(4))),
    ] {
        let known = circle.knowing(&done);
        done.push(who.does(&circle, &known, action));
    }
    let (known, by) = (circle.knowing(&done), keeper.device.public());
    let endings = known.endings(&by, &BTreeSet::new());
    let (last, first): (Vec<_>, Vec<_>) =
        endings.iter().partition(|one| one.operations.len() == known.operations().len());
    assert_eq!((first.len(), last.len()), (1, 1));
    assert_eq!(last[0].ended, [to], "the device that was lost learns nothing of what came between");
    assert!(last[0].epochs.len() == 3 && last[0].epochs.contains(&between.id));
    assert!(first[0].ended.len() == 1 && !first[0].epochs.contains(&between.id));
    let told = BTreeSet::from([first[0].hash, last[0].hash]);
    assert!(known.endings(&by, &told).is_empty());
    assert!(known.endings(&second.device.public(), &BTreeSet::new()).is_empty(), "nor what others did");
}

#[test]
fn an_ending_that_nobody_is_left_to_hear_of_needs_no_telling() {
    let (circle, [keeper, _, third], mut done) = three();
    for action in [
        Action::Revoke(third.device.public(), vec![], an_epoch(2)),
        Action::Remove(third.person.public(), vec![], an_epoch(3)),
    ] {
        let known = circle.knowing(&done);
        done.push(keeper.does(&circle, &known, action));
    }
    let known = circle.knowing(&done);
    let endings = known.endings(&keeper.device.public(), &BTreeSet::new());
    assert_eq!(endings.iter().map(|one| one.ended.len()).collect::<Vec<_>>(), [1]);
}
