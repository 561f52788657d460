//! Notes without capitals, and what tells in them that a word is a name.

use super::{kinds, texts};
use crate::names::model::Kind;
use crate::settings::preferences::Language;

#[test]
fn in_a_note_without_capitals_names_of_the_lists_count_and_others_where_something_tells() {
    for (text, language, expected) in [
        (
            "hi vrtla, saw mustafa again, the porter at dunvale hospital. his manager, zorvin, says no. cheers, ondri",
            Language::En,
            vec!["vrtla", "mustafa", "dunvale hospital", "zorvin", "ondri"],
        ),
        (
            "coucou vrtla, jai vu mustafa a namur. il bosse chez zorvidrive. son chef, ondrik, est la. bises, vrtlo",
            Language::Fr,
            vec!["vrtla", "mustafa", "namur", "zorvidrive", "ondrik", "vrtlo"],
        ),
        (
            "hoi vrtla, ik zag mustafa aan campus ter vrtlen. zijn collega, ondrik, was er. groetjes, vrtlo",
            Language::Nl,
            vec!["vrtla", "mustafa", "campus ter vrtlen", "ondrik", "vrtlo"],
        ),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
    assert_eq!(kinds("he works at zorvidrive now", Language::En), [(Kind::Employer, "zorvidrive".into())]);
}

#[test]
fn in_a_note_without_capitals_ordinary_words_are_nobody() {
    for (text, language) in [
        ("hi all, met with colleagues about the rota. my sister, tired, left early.", Language::En),
        (
            "coucou, jai vu le dossier a la reunion, on en parle apres. son frere, fatigue, dort.",
            Language::Fr,
        ),
        ("hoi, ik zag het verslag bij de koffie. mijn zus, moe, sliep. groetjes", Language::Nl),
    ] {
        assert_eq!(texts(text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn among_capitals_a_strange_word_written_small_is_left_alone() {
    let text = "Then Anna and Tom met zorvin at the door of the Town Hall in Leeds.";
    assert!(!texts(text, Language::En).contains(&"zorvin".to_owned()));
}
