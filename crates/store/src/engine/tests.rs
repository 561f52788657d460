//! The engine converges, merges and takes back.

use super::earlier::FEW;
use super::*;
use proptest::prelude::*;

fn edit(from: usize, to: usize, text: &str) -> TextEdit {
    TextEdit { from, to, text: text.into() }
}

#[test]
fn positions_are_utf16_and_never_split_a_character() {
    let doc = Doc::new(1).unwrap();
    doc.edit_text("body", &[edit(0, 0, "a🙂b")]).unwrap();
    assert!(doc.edit_text("body", &[edit(2, 2, "x")]).is_err());
    assert!(doc.edit_text("body", &[edit(0, 9, "x")]).is_err());
    doc.edit_text("body", &[edit(0, 1, "A"), edit(3, 4, "B")]).unwrap();
    assert_eq!(doc.text("body"), "A🙂B");
}

#[test]
fn an_old_base_merges_with_what_came_since() {
    let doc = Doc::new(1).unwrap();
    doc.replace_text("body", "one three").unwrap();
    let base = doc.version();
    doc.edit_text("body", &[edit(9, 9, " four")]).unwrap();
    doc.edit_at(&base, |past| past.edit_text("body", &[edit(3, 3, " two")])).unwrap();
    assert_eq!(doc.text("body"), "one two three four");
}

#[test]
fn taking_back_keeps_later_edits() {
    let doc = Doc::new(1).unwrap();
    doc.replace_text("body", "calm words").unwrap();
    let before = doc.version();
    doc.edit_text("body", &[edit(0, 4, "angry")]).unwrap();
    let after = doc.version();
    doc.edit_text("body", &[edit(11, 11, " stay")]).unwrap();
    doc.take_back(&before, &after).unwrap();
    assert_eq!(doc.text("body"), "calm words stay");
}

#[test]
fn an_unaware_edit_takes_a_document_out_of_the_trash() {
    let one = Doc::new(1).unwrap();
    one.replace_text("body", "kept").unwrap();
    let two = Doc::load(2, None, &[one.export_since(&Seen::default()).unwrap()]).unwrap();
    one.trash(5).unwrap();
    assert_eq!(one.trashed(), Some(5));
    two.edit_text("body", &[edit(4, 4, "!")]).unwrap();
    one.import(&two.export_since(&one.seen()).unwrap()).unwrap();
    assert_eq!(one.trashed(), None);
    one.untrash().unwrap();
    one.trash(9).unwrap();
    two.import(&one.export_since(&two.seen()).unwrap()).unwrap();
    assert_eq!(two.trashed(), Some(9));
    two.untrash().unwrap();
    assert_eq!(two.trashed(), None);
}

#[test]
fn two_who_throw_away_the_same_thing_agree() {
    let one = Doc::new(1).unwrap();
    one.replace_text("body", "gone").unwrap();
    let two = Doc::load(2, None, &[one.export_since(&Seen::default()).unwrap()]).unwrap();
    one.trash(5).unwrap();
    two.trash(6).unwrap();
    one.import(&two.export_since(&one.seen()).unwrap()).unwrap();
    two.import(&one.export_since(&two.seen()).unwrap()).unwrap();
    assert_eq!((one.trashed(), two.trashed()), (Some(6), Some(6)));
}

proptest! {
    #[test]
    fn whatever_the_order_two_devices_converge(texts in prop::collection::vec("[a-zé🙂 \n]{0,12}", 1..6)) {
        let one = Doc::new(1).unwrap();
        let two = Doc::new(2).unwrap();
        for (turn, text) in texts.iter().enumerate() {
            let doc = if turn % 2 == 0 { &one } else { &two };
            doc.edit_text("body", &[TextEdit { from: 0, to: 0, text: text.clone() }]).unwrap();
            doc.set_field("title", Field::Text(text.clone())).unwrap();
        }
        let (from_one, from_two) = (one.export_since(&two.seen()).unwrap(), two.export_since(&one.seen()).unwrap());
        one.import(&from_two).unwrap();
        two.import(&from_one).unwrap();
        prop_assert_eq!(one.to_json(), two.to_json());
    }
}

#[test]
fn what_was_taken_out_was_written_all_the_same() {
    let doc = Doc::new(1).unwrap();
    doc.set_field("person", Field::Text("someone".into())).unwrap();
    for (at, letters) in ["Yan", "n sa", "id it"].into_iter().enumerate() {
        let from = ["", "Yan", "Yann sa"][at].len();
        doc.edit_text("body", &[TextEdit { from, to: from, text: letters.into() }]).unwrap();
        doc.version();
    }
    doc.replace_text("body", "Nothing").unwrap();
    doc.set_field("person", Field::Text(String::new())).unwrap();
    let read = Doc::load(2, None, &[doc.export_since(&Seen::default()).unwrap()]).unwrap();
    let written = read.ever_written().unwrap();
    assert!(written.contains("Yann said it") && written.contains("someone"), "{written}");
}

/// A text of one line, of which every second word is `word`.
fn many(word: &str) -> String {
    (0..1_000).map(|number| format!("{word} {number} ")).collect()
}

fn set(members: &[&str]) -> BTreeSet<String> {
    members.iter().map(|member| (*member).to_owned()).collect()
}

#[test]
fn much_is_taken_back_and_what_came_later_stays() {
    let doc = Doc::new(1).unwrap();
    doc.replace_text("body", &many("calm")).unwrap();
    doc.set_field("title", Field::Text("Before".into())).unwrap();
    doc.set_members("tags", &set(&["calm"])).unwrap();
    for item in ["one", "two", "three"] {
        doc.append("order", item).unwrap();
    }
    let before = doc.version();
    doc.replace_text("body", &many("angry")).unwrap();
    doc.replace_text("aside", "Only then").unwrap();
    doc.set_field("title", Field::Text("After".into())).unwrap();
    doc.set_field("mood", Field::Int(2)).unwrap();
    doc.set_members("tags", &set(&["angry"])).unwrap();
    doc.move_item("order", 2, 0).unwrap();
    doc.insert_item("order", 1, "four").unwrap();
    let after = doc.version();
    assert!(doc.operations(&before, &after) > FEW);
    let end = many("angry").len();
    doc.edit_text("body", &[edit(end, end, "It stays.")]).unwrap();
    doc.set_field("later", Field::Bool(true)).unwrap();
    doc.take_back(&before, &after).unwrap();
    assert_eq!(doc.text("body"), many("calm") + "It stays.");
    assert_eq!((doc.text("aside"), doc.text_field("title")), (String::new(), Some("Before".into())));
    assert_eq!((doc.field("mood"), doc.field("later")), (None, Some(Field::Bool(true))));
    assert_eq!((doc.members("tags"), doc.list("order").join(" ")), (set(&["calm"]), "one two three".into()));
    // And taken back in turn.
    let undone = doc.version();
    doc.return_to(&after).unwrap();
    assert_eq!((doc.text("body"), doc.text("aside")), (many("angry"), "Only then".into()));
    assert_eq!((doc.field("later"), doc.list("order").join(" ")), (None, "three four one two".into()));
    doc.return_to(&undone).unwrap();
    assert_eq!(doc.text("body"), many("calm") + "It stays.");
}

#[test]
fn a_walk_reaches_every_version_in_any_order() {
    let (one, two) = (Doc::new(1).unwrap(), Doc::new(2).unwrap());
    let mut versions = vec![(one.version(), String::new(), None)];
    for (turn, word) in ["calm", "angry", "", "kept", "calm"].into_iter().enumerate() {
        let (writes, reads) = if turn % 2 == 0 { (&one, &two) } else { (&two, &one) };
        let text = if word.is_empty() { String::new() } else { many(word) };
        writes.replace_text("body", &text).unwrap();
        writes.set_field("title", Field::Text(word.into())).unwrap();
        reads.import(&writes.export_since(&reads.seen()).unwrap()).unwrap();
        versions.push((one.version(), text, Some(word.to_owned())));
    }
    let mut walk = one.walk();
    for turn in [0, 1, 2, 3, 4, 5, 2, 5, 0, 4] {
        let (version, text, title) = &versions[turn];
        for past in [walk.to(version).unwrap(), &one.at(version).unwrap()] {
            assert_eq!((&past.text("body"), &past.text_field("title")), (text, title), "{turn}");
        }
    }
    assert!(walk.to(&of_somebody_else().version()).is_err());
}

/// A document that nobody else knows.
fn of_somebody_else() -> Doc {
    let doc = Doc::new(77).unwrap();
    doc.replace_text("body", "elsewhere").unwrap();
    doc
}

#[test]
fn updates_are_whole_in_any_order_and_one_that_is_missing_is_missed() {
    let doc = Doc::new(1).unwrap();
    let (mut updates, mut seen) = (Vec::new(), Seen::default());
    for text in ["one", "one two", "one two three"] {
        doc.replace_text("body", text).unwrap();
        updates.push(doc.export_since(&seen).unwrap());
        seen = doc.seen();
    }
    assert_eq!(Doc::load(2, None, &updates).unwrap().to_json(), doc.to_json());
    updates.reverse();
    assert_eq!(Doc::load(2, None, &updates).unwrap().to_json(), doc.to_json());
    updates.pop();
    assert!(Doc::load(2, None, &updates).is_err());
}
