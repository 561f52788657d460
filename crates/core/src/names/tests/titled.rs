//! Titles and lists in which nearly every word has a capital, and the names in them.

use super::texts;
use crate::settings::preferences::Language;

#[test]
fn a_title_with_capitals_on_its_small_words_names_nobody() {
    for (text, language) in [
        ("Our theme: How Do We Share The Kitchen Without Quarrelling. Then we slept.", Language::En),
        ("The Group Will Meet After The Harvest.", Language::En),
        ("Le thème : Une Cuisine Pour Tous Et Ses Querelles. On a dormi.", Language::Fr),
        ("Le Carnet De La Cuisine. Plus De Silence, Moins De Reproches.", Language::Fr),
        ("Ons thema: Wie Werkt Er Voor De Klanten. Daarna sliepen we.", Language::Nl),
        ("Een Brief Naar Huis, Niet Te Lang.", Language::Nl),
    ] {
        assert_eq!(texts(text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_name_in_a_title_stays_one() {
    for (text, language, expected) in [
        ("My case: How To Help Anna Baker With Vrtlik.", Language::En, vec!["Anna Baker", "Vrtlik"]),
        ("She works at Welcome For All.", Language::En, vec!["Welcome For All"]),
        ("Mon cas : Que Dire À Amélie Dans Le Couloir ?", Language::Fr, vec!["Amélie"]),
        ("Mijn vraag: Wat Zeg Ik Tegen Annelies.", Language::Nl, vec!["Annelies"]),
        ("We zagen Marie Op De Beeck.", Language::Nl, vec!["Marie Op De Beeck"]),
    ] {
        assert_eq!(texts(text, language), expected, "{text}");
    }
}

#[test]
fn what_is_bound_by_an_apostrophe_is_the_word_behind_it() {
    assert_eq!(texts("On a fait L'Inventaire, et D'Artagnel rit.", Language::Fr), ["D'Artagnel"]);
    assert_eq!(texts("THEY SAY WE CAN'T MOVE THE TABLES", Language::En), Vec::<String>::new());
}

#[test]
fn two_letters_with_a_sign_between_them_are_a_firm_only_where_many_know_it() {
    assert_eq!(texts("We met at the A&E after the Q&A.", Language::En), Vec::<String>::new());
    assert_eq!(texts("She worked at H&M.", Language::En), ["H&M"]);
}

#[test]
fn what_is_counted_in_a_note_full_of_capitals_is_a_thing() {
    let note = "We spraken over de Macht en de Angst, over het Werk, de Tijd en de Vraag.";
    assert_eq!(texts(&format!("{note} Er lagen drie Vrtlikken."), Language::Nl), Vec::<String>::new());
    assert_eq!(texts(&format!("{note} Toen belde Vrtlik."), Language::Nl), ["Vrtlik"]);
}

#[test]
fn an_article_alone_begins_what_is_not_the_organisation_before_it() {
    assert_eq!(texts("At Vrtlik College the Sponsor spoke.", Language::En), ["Vrtlik College"]);
}
