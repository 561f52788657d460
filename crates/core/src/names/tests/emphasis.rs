//! Notes that give ordinary words a capital for their weight, and the names in them.

use super::texts;
use crate::settings::preferences::Language;

#[test]
fn words_that_stand_for_somebody_have_a_capital_and_are_nobody() {
    for (text, language) in [
        ("Nobody asked Me, and I will not ask Him. He told Them.", Language::En),
        ("Personne ne M'a demandé, et Elle non plus. On L'a dit à Lui.", Language::Fr),
        ("Niemand vroeg het aan Mij, en Hem vroeg ik niets. Zij zei het aan Iedereen.", Language::Nl),
    ] {
        assert_eq!(texts(text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn in_a_note_full_of_capitals_a_name_is_told_by_what_stands_beside_it() {
    let note = "We talked about Power and Trust, about the Leader and the Team, about Money and Time. \
        Then the Qworp came, and my clerk Vessikja, who works at Zorvanna. I asked Drimbel. \
        The boy is Tolvik. Ondriva Kestrelmo wept.";
    let found = texts(note, Language::En);
    assert_eq!(found, ["Vessikja", "Zorvanna", "Drimbel", "Tolvik", "Ondriva Kestrelmo"]);
    assert_eq!(texts("Then the Qworp came.", Language::En), ["Qworp"], "elsewhere a capital tells enough");
}

/// A note that says so much with capitals, and a sentence behind it.
fn stressed(sentence: &str, language: Language) -> Vec<String> {
    let note = match language {
        Language::En => {
            "We talked about Power and Trust, about the Leader and the Team, about Money and Time."
        }
        Language::Fr => "On a parlé du Pouvoir et de la Peur, du Travail, du Temps et de la Question.",
        Language::Nl => "We spraken over de Macht en de Angst, over het Werk, de Tijd en de Vraag.",
    };
    assert_eq!(texts(note, language), Vec::<String>::new(), "the note alone");
    texts(&format!("{note} {sentence}"), language)
}

#[test]
fn in_a_note_full_of_capitals_an_unknown_word_before_an_ordinary_one_is_a_first_name() {
    assert_eq!(stressed("There sat Zinhle Long.", Language::En), ["Zinhle Long"]);
    assert_eq!(stressed("I think of Ondriva Short.", Language::En), ["Ondriva Short"]);
}

#[test]
fn in_a_note_full_of_capitals_a_surname_behind_an_article_is_told_by_whom_it_is_said_of() {
    for (sentence, language, expected) in [
        ("Then the Merchant family left.", Language::En, "Merchant"),
        ("Then the Merchant twins left.", Language::En, "Merchant"),
        ("The Khumalo sisters came.", Language::En, "Khumalo"),
        ("I saw the Khumalo girl.", Language::En, "Khumalo"),
        ("The Okonjo case is closed.", Language::En, "Okonjo"),
        ("She is a Vrtlik.", Language::En, "Vrtlik"),
        ("Her Vrtlik boy slept.", Language::En, "Vrtlik"),
        ("Les Vrtlik sont venus.", Language::Fr, "Vrtlik"),
        ("Le Vrtlik me fait peur.", Language::Fr, "Vrtlik"),
        ("Ce Vrtlik me fait peur.", Language::Fr, "Vrtlik"),
        ("Toen kwamen de Vrtliks.", Language::Nl, "Vrtliks"),
        ("Die Vrtlik maakt me bang.", Language::Nl, "Vrtlik"),
    ] {
        assert_eq!(stressed(sentence, language), [expected], "{sentence}");
    }
}

#[test]
fn what_is_taught_is_nobody_and_who_is_called_so_is_somebody() {
    assert_eq!(texts("De docent Frans belt, en de les Frans begint.", Language::Nl), Vec::<String>::new());
    assert_eq!(texts("Toen Frans belt, zwijg ik.", Language::Nl), ["Frans"]);
    assert_eq!(texts("Mijn docent Frans vroeg het.", Language::Nl), ["Frans"]);
    assert_eq!(texts("Onze leraar Frans is ziek.", Language::Nl), ["Frans"]);
}

#[test]
fn a_cell_of_a_table_begins_with_a_capital_and_may_hold_a_name() {
    let table = "| Visit | Outcome |\n| Vrtlik | Monday |";
    assert_eq!(texts(table, Language::En), ["Vrtlik"]);
}

#[test]
fn behind_the_point_of_a_letter_an_article_begins_a_sentence() {
    assert_eq!(texts("Je pense à Lila et E. Le club est venu.", Language::Fr), ["Lila", "E"]);
    assert_eq!(texts("Ce jour-là, E. Le Gall est venu.", Language::Fr), ["E. Le Gall"]);
}

#[test]
fn a_month_set_apart_is_a_date_and_so_many_hours_are_none() {
    assert_eq!(texts("Busy season, March. We met in may.", Language::En), ["March", "may"]);
    assert_eq!(texts("Elle facture 1900 heures.", Language::Fr), Vec::<String>::new());
    assert_eq!(texts("Hij schrijft 1900 uur.", Language::Nl), Vec::<String>::new());
}

#[test]
fn parts_with_a_hyphen_that_are_words_are_no_name_and_those_that_are_names_stay() {
    assert_eq!(texts("Then the Vice-Principal came with Marie-Claire.", Language::En), ["Marie-Claire"]);
    assert_eq!(texts("Hij werkt voor Het Nieuwsblad.", Language::Nl), ["Nieuwsblad"]);
    let papers = texts("Ik las het Peeters-dossier over de Peeters-zaak.", Language::Nl);
    assert_eq!(papers, ["Peeters-dossier", "Peeters-zaak"]);
    assert_eq!(texts("We closed the Vrtlik-case.", Language::En), ["Vrtlik-case"]);
    assert_eq!(texts("Toen kwam de Erasmus-stagiair.", Language::Nl), Vec::<String>::new());
}
