//! Nothing of the help is missing in a language and nothing is left over; what is typed stays as it is typed.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;

use clap::Parser;

use super::{Cli, Command, Language, Messages, complaint, grammar, id, language, shown_in};

/// What no word of the grammar stands behind: what clap says around it.
const AROUND: [&str; 7] = [
    "help-arguments",
    "help-commands",
    "help-default",
    "help-env",
    "help-options",
    "help-possible",
    "help-usage",
];

/// What the grammar says in English, of all that is shown.
fn english(command: &Command) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    all.extend(command.get_about().map(ToString::to_string));
    all.extend(command.get_after_help().map(ToString::to_string));
    for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
        all.extend(arg.get_help().map(ToString::to_string));
        all.extend(arg.get_long_help().map(ToString::to_string));
        all.extend(arg.get_help_heading().map(ToOwned::to_owned));
        let values = arg.get_possible_values();
        all.extend(values.iter().filter_map(|value| value.get_help()).map(ToString::to_string));
    }
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        all.extend(english(inner));
    }
    all
}

fn others() -> [(&'static str, Messages); 2] {
    [("fr", Language::Fr), ("nl", Language::Nl)]
        .map(|(tag, language)| (tag, Messages::of_help(language).expect("it is no English")))
}

fn line(words: &[&str]) -> Vec<OsString> {
    std::iter::once("kring-cli").chain(words.iter().copied()).map(OsString::from).collect()
}

#[test]
fn every_word_of_the_help_is_in_every_language() {
    let all = english(&grammar());
    assert!(all.len() > 600, "the whole grammar is read: {}", all.len());
    for (tag, words) in others() {
        let missing: Vec<_> =
            all.iter().filter(|english| words.say(&id(english), &[]) == id(english)).collect();
        assert!(missing.is_empty(), "locales/{tag}/help-*.ftl has no words for {missing:#?}");
    }
}

#[test]
fn no_word_of_the_help_is_left_over() {
    let wanted: BTreeSet<String> = english(&grammar()).iter().map(|english| id(english)).collect();
    for (tag, _) in others() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(tag);
        for file in ["help-notebook.ftl", "help-pages.ftl", "help-circles.ftl", "help-meetings.ftl"] {
            let text = std::fs::read_to_string(folder.join(file)).unwrap();
            let ids = text.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id);
            let ids = ids.filter(|id| id.starts_with("help-") && !AROUND.contains(id));
            let left: Vec<_> = ids.filter(|id| !wanted.contains(*id)).collect();
            assert!(
                left.is_empty(),
                "locales/{tag}/{file} has words that the grammar does not say: {left:#?}"
            );
        }
    }
}

#[test]
fn what_is_typed_stays_as_it_is_in_every_language() {
    for (tag, words) in others() {
        for english in english(&grammar()) {
            let said = words.say(&id(&english), &[]);
            let options = english.split(|letter: char| letter != '-' && !letter.is_ascii_lowercase());
            for option in options.filter(|option| option.starts_with("--")) {
                assert!(said.contains(option), "{tag} misses {option} in {said}");
            }
            assert_eq!(said.matches('`').count() % 2, 0, "{tag} has {said}");
        }
    }
}

#[test]
fn a_page_of_help_is_in_one_language() {
    let [(_, french), (_, dutch)] = others();
    let page = |words: &Messages, asked: &[&str]| {
        let shown = shown_in(words, &line(asked)).expect("help is shown").render().to_string();
        // However wide the terminal is.
        shown.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let create = page(&dutch, &["vault", "create", "--help"]);
    for word in ["Een notitieboek maken", "Gebruik: kring-cli vault create", "Opties:", "--kit <FILE>"] {
        assert!(create.contains(word), "{word} in {create}");
    }
    let export = page(&french, &["export", "--help"]);
    for word in [
        "Sortir des pages",
        "Utilisation\u{a0}:",
        "Options\u{a0}:",
        concat!("[par défaut", "\u{a0}", ": me]"),
        "me, client]",
    ] {
        assert!(export.contains(word), "{word} in {export}");
    }
    let whole = page(&french, &["--help"]);
    assert!(whole.contains("Commandes\u{a0}:") && whole.contains("Codes de sortie"), "{whole}");
    for page in [create, export, whole] {
        for english in
            ["Usage:", "Commands:", "Options:", "Arguments:", "Print ", "[default", "[possible", "[env:"]
        {
            assert!(!page.contains(english), "{english} in {page}");
        }
    }
}

#[test]
fn a_line_that_cannot_be_read_is_answered_in_the_language_of_the_person() {
    let [(_, french), (_, dutch)] = others();
    for (words, asked, said) in [
        (&dutch, &["journal", "list", "--limit", "0"][..], "neemt “0” niet aan."),
        (&dutch, &["vault", "explode"][..], "explode is hier geen opdracht."),
        (&dutch, &["vault", "vrify"][..], "Bedoelde je verify?"),
        (&french, &["vault", "info", "--nmae"][..], "--nmae n’est pas une option d’ici."),
        (&dutch, &["--json"][..], "Er ontbreekt een opdracht."),
        (&french, &["meeting", "new"][..], concat!("Il manque", "\u{a0}", ": --title <T>")),
        (&french, &["vault", "login", "peut-être"][..], concat!("Valeurs possibles", "\u{a0}", ": on, off")),
    ] {
        let error = Cli::try_parse_from(line(asked)).err().expect("the line cannot be read");
        let answer = complaint(&error, words);
        assert!(answer.contains(said), "{said} in {answer}");
        assert!(answer.ends_with("--help.") || answer.contains("Voeg --help toe"), "{answer}");
    }
}

#[test]
fn the_language_is_found_in_a_line_that_cannot_be_read() {
    for (asked, found) in [
        (&["--lang", "nl", "vault", "explode"][..], Language::Nl),
        (&["vault", "explode", "--lang=fr"][..], Language::Fr),
        (&["--lang", "fr", "--lang", "en"][..], Language::En),
    ] {
        assert_eq!(language(&line(asked)), found, "{asked:?}");
    }
}
