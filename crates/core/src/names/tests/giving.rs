//! How names give way to their aliases, whole and by their parts.

use proptest::prelude::*;

use super::super::given::{holds, is_grammar, replaced, tells};
use super::known;

#[test]
fn names_go_where_they_stand_alone() {
    let pairs = known(&[("Ann", "A."), ("Ann Peeters", "B."), ("Zoë", "C.")]);
    for (text, expected, count) in [
        ("Ann said", "A. said", 1),
        ("ANN, ann's and Anna", "A., A.'s and Anna", 2),
        ("Ann Peeters met Ann", "B. met A.", 2),
        ("Ann-\u{A0}Peeters, ann  peeters", "B., B.", 2),
        ("Annual Joann", "Annual Joann", 0),
        ("(zoë) Zoe ZOE\u{308}", "(C.) C. C.", 3),
        ("With A. and C.", "With A. and C.", 0),
        ("It was Ann.", "It was A.", 1),
        ("", "", 0),
    ] {
        assert_eq!(replaced(text, &pairs), (expected.to_owned(), count), "{text}");
    }
    assert!(["rose", "de Rose", "ROSE"].iter().all(|alias| tells(alias, "Rose")));
    assert!(!tells("Rosa", "Rose") && !tells("a long day", "Mark Long"));
    assert_eq!(replaced("as it was", &known(&[(" ", "x")])), ("as it was".to_owned(), 0));
}

#[test]
fn half_of_a_name_gives_way_too_and_the_small_words_in_it_stay() {
    for (name, alias, text, expected) in [
        ("Priyanka Voorst-Kamal", "Sam", "PRIYANKA; Voorst; Kamal’s", "Sam; Sam; Sam’s"),
        ("Priyanka Voorst-Kamal", "Sam", "Voorst-Kamal, Kamal Priyanka", "Sam, Sam"),
        ("Hélène Dupuis", "Kim", "Helene pleure. M. Dupuis et hélène", "Kim pleure. M. Kim et Kim"),
        (
            "De Regenboog",
            "de school",
            "De man zei: De Regenboog. Regenboog!",
            "De man zei: de school. de school!",
        ),
        (
            "Mark Long",
            "Kim",
            "Long after that, Long left. A long day.",
            "Long after that, Kim left. A long day.",
        ),
        (
            "St Mary’s Hospital",
            "the ward",
            "St Mary's Hospital. The Hospital of Mary",
            "the ward. The Hospital of the ward",
        ),
        ("J. Peeters", "K.", "J. Peeters, j'ai vu Peeters", "K., j'ai vu K."),
        (
            "Aïcha D'Hondt",
            "Kim",
            "D’Hondt belde; Hondt, Aïcha. Meester D'HONDT",
            "Kim belde; Kim, Kim. Meester Kim",
        ),
        (
            "Lieve",
            "Kim",
            "Lieves broer, lieve mensen; Lieve's, LIEVES",
            "Kims broer, Kim mensen; Kim's, KimS",
        ),
        (
            "Fatima Vrtlik",
            "Bea",
            "Mail f.vrtlik@school.example, see https://a.example/vrtlik. Vrtlik zei: vrtlik.",
            "Mail f.Bea@school.example, see https://a.example/Bea. Bea zei: vrtlik.",
        ),
        ("Dan Art", "Kim", "Dans la salle, Arts en Dan", "Dans la salle, Arts en Kim"),
        (
            "Karel Pieters",
            "Bo",
            "Karels brief, Karel Pieters brief; karels, Annas",
            "Bos brief, Bo brief; karels, Annas",
        ),
        ("Jan van den Berg", "Bo", "Van den Berg en Jan gaan van hier", "Bo en Bo gaan van hier"),
    ] {
        assert_eq!(replaced(text, &known(&[(name, alias)])).0, expected, "{name}");
    }
}

#[test]
fn a_name_that_is_a_word_gives_way_where_it_is_the_name() {
    for (name, alias, text, expected) in [
        (
            "Ben",
            "Bo",
            "Ik ben moe. Ben ik streng? Ben zegt van niet. Bens klas, Ben's klas, met Ben.",
            "Ik ben moe. Ben ik streng? Bo zegt van niet. Bos klas, Bo's klas, met Bo.",
        ),
        (
            "An",
            "Kim",
            "An had gelijk, zei ze tegen An. Annelies en anderen. An's vraag, een brief d'An.",
            "Kim had gelijk, zei ze tegen Kim. Annelies en anderen. Kim's vraag, een brief d'Kim.",
        ),
        (
            "An",
            "Kim",
            "An hour later An said that she had an idea.",
            "An hour later Kim said that she had an idea.",
        ),
        ("Rose", "Fleur", "Un pull rose, une rose. Rose pleure.", "Un pull rose, une rose. Fleur pleure."),
        (
            "Will",
            "Sam",
            "I will ask Will. Will you? Will said no. Will's pen. WHAT WILL YOU DO?",
            "I will ask Sam. Will you? Sam said no. Sam's pen. WHAT WILL YOU DO?",
        ),
        ("Aimé", "Luc", "Pour l’Aimé que j'aime, aimé d'Aimé.", "Pour l’Luc que j'aime, aimé d'Luc."),
        (
            "Door",
            "Kim",
            "Door de regen moet ze door. Door vertelde dat ik bij Door mocht.",
            "Door de regen moet ze door. Kim vertelde dat ik bij Kim mocht.",
        ),
        ("Will Smith", "Sam", "Will you? Will smith will see Will.", "Will you? Sam will see Sam."),
        (
            "Mark",
            "Jan",
            "Marks voorstel ligt er, en het is van Mark.",
            "Jans voorstel ligt er, en het is van Jan.",
        ),
        ("Grace", "Kim", "Grace under fire? Grace, with grace.", "Kim under fire? Kim, with grace."),
        ("nurse", "Kim", "The nurse came.", "The Kim came."),
        (
            "Grâce",
            "Kim",
            "Grâce n’a rien dit. Grâce à elle, nous rions.",
            "Kim n’a rien dit. Grâce à elle, nous rions.",
        ),
    ] {
        assert_eq!(replaced(text, &known(&[(name, alias)])).0, expected, "{name}");
    }
}

#[test]
fn a_name_gives_way_with_its_small_words_and_an_article_too_many_goes() {
    for (name, alias, text, expected) in [
        ("mevrouw van der Vrtl", "Bo", "Van der Vrtl zweeg. Vrtl ook.", "Bo zweeg. Bo ook."),
        ("Máirtín Ó Vrtlaigh", "Bo", "Ó Vrtlaigh cried.", "Bo cried."),
        (
            "UGent",
            "the university",
            "The UGent is big; we like the UGent.",
            "The university is big; we like the university.",
        ),
        ("AZ Gent", "the hospital", "The AZ Gent. She lives in Gent.", "The hospital. She lives in Gent."),
        ("Le Puy", "la ville", "Il vient du Puy, il va au Puy.", "Il vient de la ville, il va à la ville."),
        ("Lyon", "le village", "De Lyon à Lyon.", "Du village au village."),
        (
            "April",
            "Iris",
            "April said so on 3 April, in April. I asked April.",
            "Iris said so on 3 April, in April. I asked Iris.",
        ),
        ("De Vlek", "Bo", "De vlek was groot. De Vlek zweeg.", "De vlek was groot. Bo zweeg."),
        ("Mme Petit", "Mme X", "Petit à petit, Petit rit.", "Petit à petit, Mme X rit."),
        ("Işıl Kaya", "Bo", "IŞIL, Isil et Işıl.", "Bo, Bo et Bo."),
    ] {
        assert_eq!(replaced(text, &known(&[(name, alias)])).0, expected, "{name}");
    }
    assert!(["the", "van de", "La"].iter().all(|name| is_grammar(name)));
    assert!(!["An", "Van Damme", "Will"].iter().any(|name| is_grammar(name)));
}

#[test]
fn an_alias_is_never_taken_for_half_of_another_name() {
    let pairs = known(&[("Priya Rao", "Sam"), ("Sam Peeters", "Kim"), ("Ann Jans", "Ann J.")]);
    let (text, count) = replaced("Priya and Sam Peeters; Peeters. Ann J. met Ann.", &pairs);
    assert_eq!((text.as_str(), count), ("Sam and Kim; Kim. Ann J. met Ann J.", 4));
    assert_eq!(replaced(&text, &pairs), (text.clone(), 0), "twice is once");
}

proptest! {
    #[test]
    fn no_name_is_left(text in "[abs .ÄİZé\u{301}]{0,40}", name in "[abÄİ]{2,3}( [abÄ]{2,3})?") {
        let (after, count) = replaced(&text, &known(&[(&name, "someone")]));
        prop_assert!(!holds(&after, &name));
        prop_assert_eq!(count > 0, holds(&text, &name));
    }
}
