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

#[test]
fn what_is_taught_is_nobody_and_who_is_called_so_is_somebody() {
    assert_eq!(texts("De docent Frans belt, en de les Frans begint.", Language::Nl), Vec::<String>::new());
    assert_eq!(texts("Toen Frans belt, zwijg ik.", Language::Nl), ["Frans"]);
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
}
