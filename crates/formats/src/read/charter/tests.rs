//! What is promised of charters that are read.

use std::io::{Cursor, Write};

use proptest::prelude::*;

use super::*;
use crate::charter::{Interval, Level, Texts, Unit};

const DIFF: &[u8] = include_bytes!("../../../../../tests/fixtures/charter/wiki_diff.txt");

pub(super) fn seen(text: &str, name: &str) -> Recognised {
    read(text.as_bytes(), &Hint { name: name.to_owned(), language: String::new() }).unwrap()
}

fn said<'t>(texts: &'t Texts, language: &str) -> &'t str {
    texts.get(language).map_or("", |said| said.text.as_str())
}

pub(super) fn classes(read: &Recognised) -> Vec<&str> {
    read.notes.iter().map(|note| note.class).collect()
}

#[test]
fn both_sides_of_a_wiki_comparison_are_charters() {
    let found = read(DIFF, &Hint::default()).unwrap();
    assert_eq!((found.form, found.versions.len(), found.notes.len()), (Form::WikiDiff, 2, 0));
    let old = &found.versions[0].charter;
    assert_eq!(old.languages, ["en", "fr"]);
    assert_eq!(said(&old.title, "fr"), "Réseau interorganismes de mentorat de Rivière-Claire");
    assert_eq!(said(&old.welcome, "en"), "Welcome to your mentoring network!");
    assert_eq!(said(&old.tagline, "fr"), "Marcher côte à côte pour écouter, essayer et grandir");
    assert!(said(&old.purpose, "fr").starts_with("renforcer l'art du mentorat"));
    assert_eq!(old.guidelines.len(), 2);
    assert!(old.guidelines.iter().all(|clause| clause.text.len() == 2), "each in both languages");

    let new = &found.versions[1].charter;
    assert_eq!(
        (new.languages.as_slice(), said(&new.title, "en")),
        (&["en".to_owned()][..], "Riverside Mentoring Circles Network Charter")
    );
    assert_eq!((new.objectives.len(), new.guidelines.len()), (11, 10));
    for clause in new.objectives.iter().chain(&new.guidelines) {
        assert!(
            !said(&clause.label, "en").is_empty() && said(&clause.text, "en").ends_with('.'),
            "{clause:?}"
        );
    }
    assert!(said(&new.preamble, "en").starts_with("These guidelines are a ground"));
    assert!(said(&new.membership.who, "en").starts_with("The Network consists of"));
    assert!(said(&new.membership.pathways, "en").starts_with("Individuals can join"));
    let roles: Vec<(&str, Vec<(&str, &str)>)> = new
        .roles
        .iter()
        .map(|role| {
            let holders =
                role.holders.iter().map(|holder| (holder.name.as_str(), holder.organisation.as_str()));
            (said(&role.label, "en"), holders.collect())
        })
        .collect();
    assert_eq!(
        roles,
        [
            ("Meeting Hosts", vec![("Odile Marchand", "PLC"), ("Tobias Renner", "NRN")]),
            ("Wiki or Shared Folder Page Keeper", vec![("Imani Delacroix-Brandt", "")]),
            ("Guest/Trainer Coordinator", vec![]),
        ]
    );
    assert!(new.roles.iter().all(|role| said(&role.duties, "en").starts_with("Responsible for")));
    let month = |every| Some(Interval { every, unit: Unit::Month });
    assert_eq!(
        (new.cadence.target, new.cadence.at_least, new.cadence.minutes),
        (month(1), month(3), Some(60))
    );
    assert_eq!(
        (new.review.from.as_deref(), new.review.until.as_deref()),
        (Some("2027-09-01"), Some("2027-11-30"))
    );
    assert_eq!((new.review.meetings_min, new.review.meetings_max), (Some(3), Some(4)));
    assert_eq!(new.confidentiality.level, Some(Level::Strict));
    assert_eq!(found.versions[1].left().count(), 0, "every line has its place");
}

#[test]
fn every_field_keeps_the_sentence_it_was_read_from() {
    let version = read(DIFF, &Hint::default()).unwrap().versions.remove(1);
    let sentence = |field: &str| {
        let fact = version.facts.iter().find(|fact| fact.field == field).unwrap_or_else(|| panic!("{field}"));
        assert!(version.lines[fact.line].source.contains(&fact.sentence), "{fact:?}");
        fact.sentence.as_str()
    };
    assert_eq!(sentence("cadence.minutes"), "Meetings will be held for one (1) hour.");
    assert!(sentence("cadence.at_least").contains("a minimum requirement of quarterly"));
    assert!(sentence("review.meetings_max").contains("after conducting 3-4 meetings"));
    assert_eq!(sentence("roles.2.holders"), "Guest/Trainer Coordinator:");
    assert!(sentence("confidentiality.level").contains("strict confidentiality"));
}

#[test]
fn a_line_can_be_given_another_place_and_takes_along_what_goes_on_with_it() {
    let found = seen(
        "# Our circle\n\n## Background\n\nWe began in a library.\n\nIt was cold.\n\n## Purpose\n\nTo learn.\n",
        "a.md",
    );
    let version = &found.versions[0];
    assert_eq!(version.left().collect::<Vec<_>>(), [1, 2, 3]);
    let moved = version.with(&BTreeMap::from([(2, Place::Welcome)]));
    assert_eq!(said(&moved.charter.welcome, "en"), "We began in a library.\n\nIt was cold.");
    assert_eq!(moved.charter.sections.len(), 1, "the heading stays where it was");
    let aside = moved.with(&BTreeMap::from([(1, Place::Aside)]));
    assert!(aside.charter.sections.is_empty() && said(&aside.charter.purpose, "en") == "To learn.");
}

#[test]
fn french_and_dutch_charters_are_read_as_english_ones_are() {
    let french = "Cercle du mardi\n\nObjectif : apprendre les unes des autres.\n\nRègles de vie\n\n1. Confidentialité : tout reste strictement confidentiel.\n2. Écoute : on laisse finir.\n\nRôles\n\nAnimatrice : Zoé Tremblay (Ville) et Luc Roy\n\nPrépare la rencontre.\n\nSecrétaire : à pourvoir\n\nRencontres\n\nLe cercle se réunit chaque mois, au moins une fois par trimestre, pendant une heure et demie. La charte est révisée à l'automne 2027 après 3 à 4 rencontres.\n\nPrise de décision\n\nNous décidons par consentement, avec un quorum de 60 %.\n";
    let charter = &seen(french, "").versions[0].charter;
    assert_eq!(
        (charter.languages.as_slice(), said(&charter.title, "fr")),
        (&["fr".to_owned()][..], "Cercle du mardi")
    );
    assert_eq!((charter.guidelines.len(), charter.roles.len(), charter.roles[0].holders.len()), (2, 2, 2));
    assert!(charter.roles[1].holders.is_empty());
    assert_eq!((charter.cadence.minutes, charter.review.meetings_max), (Some(90), Some(4)));
    assert_eq!(charter.review.until.as_deref(), Some("2027-11-30"));
    assert_eq!(
        (charter.decisions.rule, charter.decisions.quorum_percent),
        (Some(crate::charter::Rule::Consent), Some(60))
    );

    let dutch = "# Leerkring Noord\n\n## Ons doel\n\nWij leren van elkaar.\n\n## Spelregels\n\n- **Luisteren:** we laten elkaar uitspreken.\n- **Discretie:** alles blijft vertrouwelijk.\n\n## Bijeenkomsten\n\nWe komen elke zes weken samen, minstens vier keer per jaar, telkens twee uur.\n\n## Wie doet wat\n\n### Gastheer\n\nIngevuld door: Jo de Wit\n\nZet koffie.\n\n### Verslaggever\n";
    let charter = &seen(dutch, "charter.md").versions[0].charter;
    assert_eq!(charter.languages, ["nl"]);
    assert_eq!(said(&charter.guidelines[1].label, "nl"), "Discretie");
    assert_eq!(charter.cadence.target, Some(Interval { every: 6, unit: Unit::Week }));
    assert_eq!(charter.cadence.at_least, Some(Interval { every: 3, unit: Unit::Month }));
    assert_eq!((charter.roles.len(), charter.roles[0].holders[0].name.as_str()), (2, "Jo de Wit"));
    assert_eq!(said(&charter.roles[0].duties, "nl"), "Zet koffie.");
}

#[test]
fn a_text_pasted_from_anywhere_finds_its_places() {
    let text = "Community of Practice Charter – Listeners\n\n1. PURPOSE\nTo grow the craft of listening in our organisation. We exist to\nsupport each other and to share what we learn with everybody who\nwants to hear it.\n\n2. GOALS\n• Share practices\n• Help newcomers find their feet\n\n3. GROUND RULES\na) Be on time\nb) Confidentiality: what's said in the room stays in the room\n\n4. ROLES\nFacilitator – rotates every meeting\nSponsor: Maria Lopez, director of learning\nNote taker: TBD\n\n5. MEETINGS\nWe meet every other Thursday from 12:00 to 13:00 (60 minutes). We review this charter annually, next on March 15, 2027.\n\n6. DECISION MAKING\nDecisions are taken by consensus.\n\n7. CONTACT\nlisteners@example.org\n";
    let found = seen(text, "");
    let charter = &found.versions[0].charter;
    assert_eq!(
        (found.form, said(&charter.title, "en")),
        (Form::Text, "Community of Practice Charter – Listeners")
    );
    assert!(
        said(&charter.purpose, "en")
            .ends_with("support each other and to share what we learn with everybody who wants to hear it.")
    );
    assert_eq!((charter.objectives.len(), charter.guidelines.len(), charter.roles.len()), (2, 2, 3));
    let sponsor = &charter.roles[1].holders[0];
    assert_eq!(
        (sponsor.name.as_str(), sponsor.organisation.as_str()),
        ("Maria Lopez", "director of learning")
    );
    assert!(
        charter.roles[2].holders.is_empty()
            && said(&charter.roles[0].duties, "en") == "rotates every meeting"
    );
    assert_eq!(charter.cadence.target, Some(Interval { every: 2, unit: Unit::Week }));
    assert_eq!(charter.review.from.as_deref(), Some("2027-03-15"));
    assert_eq!(charter.decisions.rule, Some(crate::charter::Rule::Consensus));
    assert_eq!((charter.sections.len(), said(&charter.sections[0].label, "en")), (1, "CONTACT"));
}

#[test]
fn languages_one_below_the_other_become_columns() {
    let text = "# English\n\n## Purpose\n\nWe want to learn from each other and to share what works.\n\n## Guidelines\n\n1. Listening: we let the others finish.\n2. Trust: what is told here stays with us.\n\n# Français\n\n## Objectif\n\nNous voulons apprendre les uns des autres et partager ce qui fonctionne.\n\n## Directives\n\n1. Écoute : nous laissons les autres finir.\n2. Confiance : ce qui est raconté ici reste entre nous.\n";
    let charter = &seen(text, "c.md").versions[0].charter;
    assert_eq!(
        (charter.languages.as_slice(), charter.guidelines.len()),
        (&["en".to_owned(), "fr".to_owned()][..], 2)
    );
    assert_eq!(said(&charter.guidelines[1].label, "fr"), "Confiance");
    assert!(
        said(&charter.purpose, "fr").starts_with("Nous voulons")
            && said(&charter.purpose, "en").starts_with("We want")
    );
}

#[test]
fn hostile_pages_give_what_they_can_and_say_what_they_could_not() {
    let page = "'''Our circle\n\n== Purpose ==\nTo learn <b>together <!-- secret\n\n{| class=x\n| one\n{|\n| deep || deeper\n|}\n| two\n";
    let found = seen(page, "x.wiki");
    let words = format!("{:?}", found.versions[0].charter);
    for word in ["Our circle", "To learn", "together", "secret", "one", "deep", "deeper", "two"] {
        assert!(words.contains(word), "{word} in {words}");
    }
    for class in ["unclosed", "nested-table"] {
        assert!(classes(&found).contains(&class), "{class} in {:?}", found.notes);
    }
    let open = seen("== Purpose ==\nWe {{learn together.\n\n== Guidelines ==\n# We [[ask first.\n", "x.wiki");
    let unclosed: Vec<String> = open.notes.iter().map(|note| format!("{note:?}")).collect();
    for (mark, word) in [("{{", "learn together"), ("[[", "ask first")] {
        assert!(unclosed.iter().any(|note| note.contains("unclosed") && note.contains(mark)), "{unclosed:?}");
        assert!(format!("{:?}", open.versions[0].charter).contains(word), "{word}");
    }
    let right_to_left = "ميثاق الحلقة\n\nPurpose\n\nنتعلم من بعضنا البعض.\n\nGuidelines\n\n1. السرية: كل ما يقال هنا يبقى هنا.\n";
    let charter = &seen(right_to_left, "").versions[0].charter;
    assert_eq!((charter.languages.as_slice(), charter.guidelines.len()), (&["ar".to_owned()][..], 1));
    assert_eq!(said(&charter.guidelines[0].label, "ar"), "السرية");
}

#[test]
fn tables_inside_tables_keep_every_word_and_say_that_they_were_nested() {
    let deep: String = (1..=7).map(|depth| format!("{{|\n| level {depth}\n")).collect();
    let page = format!(
        "= Our circle =\n\n== Purpose ==\nTo learn together.\n\n== Roles ==\n{{| class=\"wikitable\"\n! Role !! Who\n|-\n| Host\n|\n{{|\n| Ann Claes\n|}}\n|-\n| Scribe || Bo Renner\n|}}\n\n== Guidelines ==\n# '''Time:''' we begin on time.\n\n== Archive ==\n{deep}{}",
        "|}\n".repeat(7)
    );
    let found = seen(&page, "x.wiki");
    let charter = &found.versions[0].charter;
    assert_eq!(
        (said(&charter.title, "en"), said(&charter.purpose, "en")),
        ("Our circle", "To learn together.")
    );
    assert_eq!(charter.guidelines.len(), 1, "what follows the tables is read as ever");
    let holders: Vec<&str> =
        charter.roles.iter().flat_map(|role| &role.holders).map(|holder| holder.name.as_str()).collect();
    assert_eq!(holders, ["Ann Claes", "Bo Renner"]);
    let words = format!("{charter:?}");
    for depth in 1..=7 {
        assert!(words.contains(&format!("level {depth}")), "level {depth} of {words}");
    }
    assert_eq!(classes(&found), ["nested-table"]);
}

#[test]
fn the_source_of_a_page_that_runs_from_right_to_left_is_a_charter_like_any_other() {
    let page = "= ميثاق الحلقة =\n\n<div dir=\"rtl\" lang=\"ar\">\n== Purpose ==\n\u{200f}نتعلم من بعضنا '''البعض''' (peer coaching).\n\n== Guidelines ==\n# '''السرية:''' كل ما يقال هنا يبقى هنا.\n# '''الوقت:''' نبدأ في الوقت المحدد.\n\n{| dir=\"rtl\"\n| مفتوح\n</div>\n";
    let found = seen(page, "x.wiki");
    let charter = &found.versions[0].charter;
    assert_eq!(charter.languages, ["ar"]);
    assert_eq!(said(&charter.title, "ar"), "ميثاق الحلقة");
    assert!(said(&charter.purpose, "ar").contains("**البعض** (peer coaching)"), "{:?}", charter.purpose);
    let labels: Vec<&str> = charter.guidelines.iter().map(|clause| said(&clause.label, "ar")).collect();
    assert_eq!(labels, ["السرية", "الوقت"]);
    assert!(format!("{charter:?}").contains("مفتوح"), "and what was never closed is there");
    assert!(classes(&found).contains(&"unclosed"), "and said: {:?}", found.notes);
}

#[test]
fn bytes_of_several_encodings_keep_their_accents() {
    let mut mixed = "Règles\n\n1. Écoute : on écoute\n".as_bytes().to_vec();
    mixed.extend(b"2. Libert\xe9 \x96 on est libre\n");
    let found = read(&mixed, &Hint::default()).unwrap();
    assert_eq!(classes(&found), ["encoding-guessed"]);
    assert_eq!(found.versions[0].lines[2].source, "2. Liberté – on est libre");
    let wide: Vec<u8> =
        "\u{feff}Règles\n\n1. Écoute : on écoute\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [wide.as_slice(), &wide[2..]] {
        let charter = &read(bytes, &Hint::default()).unwrap().versions[0].charter;
        assert_eq!(said(&charter.guidelines[0].label, "fr"), "Écoute");
    }
    assert_eq!(read(&[0, 1, 2, 3, 255, 0, 9, 0, 0, 1], &Hint::default()).unwrap_err(), Unreadable::NotText);
    assert_eq!(read(b" \n ", &Hint::default()).unwrap_err(), Unreadable::Empty);
}

#[test]
fn a_page_of_five_megabytes_is_read() {
    let clause = "# '''Listening:''' we let the others [[finish|finish what they say]] and {{do|not}} speak ''before'' they have.\n";
    let page = format!("= Our circle =\n\n== Guidelines ==\n{}", clause.repeat(5_000_000 / clause.len()));
    let found = seen(&page, "x.wiki");
    assert_eq!(found.versions[0].charter.guidelines.len(), 5_000_000 / clause.len());
    // Paragraphs that no list follows: none of them looks through all the others.
    let clause = "'''Listening:''' we let the others finish.\n\nAnd what they say counts.\n\n";
    let found = seen(&format!("== Guidelines ==\n# One\n\n{}", clause.repeat(1_500)), "x.wiki");
    assert_eq!(found.versions[0].lines.len(), 3_002);
    let unclosed =
        format!("== Purpose ==\n{}{}{}", "[[".repeat(400_000), "{{".repeat(400_000), "<b '".repeat(400_000));
    assert!(read(unclosed.as_bytes(), &Hint::default()).is_ok());
}

/// A DOCX of these parts.
pub(in crate::read) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_document_with_tracked_changes_tables_and_a_bomb_is_read_as_far_as_it_goes() {
    let body = "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Our circle</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Purpose</w:t></w:r></w:p>\
        <w:p><w:r><w:t xml:space=\"preserve\">To </w:t></w:r><w:del><w:r><w:delText>win</w:delText></w:r></w:del><w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>learn</w:t></w:r></w:ins><w:r><w:t> &amp; &bomb; share</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Roles</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Role</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Who</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:tc><w:p><w:r><w:t>Host</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ann Claes</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
        <w:p><w:r><w:t>cut";
    let found = read(&archive(&[("word/document.xml", body.as_bytes())]), &Hint::default()).unwrap();
    let charter = &found.versions[0].charter;
    assert_eq!(said(&charter.title, "en"), "Our circle");
    assert_eq!(said(&charter.purpose, "en"), "To **learn** & \\&bomb; share");
    assert_eq!((charter.roles.len(), charter.roles[0].holders[0].name.as_str()), (1, "Ann Claes"));
    assert_eq!((found.form, classes(&found)), (Form::Docx, vec!["deleted-text", "cut-off"]));
    assert_eq!(read(&archive(&[("mimetype", b"x")]), &Hint::default()).unwrap_err(), Unreadable::Foreign);
    let zeros = vec![b' '; 70_000_000];
    assert_eq!(
        read(&archive(&[("word/document.xml", &zeros)]), &Hint::default()).unwrap_err(),
        Unreadable::TooLarge
    );
}

/// The words of a text, without what marks them.
pub(super) fn bare(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes, &Hint::default());
        for start in [&b"PK\x03\x04"[..], b"<mediawiki><page><revision><text>", b"{|\n", b"Line 1: |\n\xe2\x88\x92 | "] {
            let _ = read(&[start, &bytes].concat(), &Hint::default());
        }
    }

    #[test]
    fn any_text_is_read_in_every_form(text in "[\\PC\n]{0,300}", marks in proptest::collection::vec("(\\{\\||\\|\\}|\\|-|\\[\\[|\\]\\]|'''|''|==|<nowiki>|</nowiki>|<ref>|\\{\\{|\\}\\}|\n|# |\\* |: |\\|)", 0..40)) {
        let page: String = marks.iter().zip(text.chars().chain(std::iter::repeat(' '))).map(|(mark, letter)| format!("{mark}{letter}")).collect();
        for text in [text, page] {
            for name in ["a.md", "a.wiki", "a.txt", "a.html"] {
                let _ = read(text.as_bytes(), &Hint { name: name.into(), language: "nl".into() });
            }
        }
    }

    #[test]
    fn no_word_of_a_page_is_lost(lines in proptest::collection::vec(
        "(== ?(Purpose|Roles|Guidelines|Background) ?==|[*#:] ?[a-z]{2,9}(: [a-z]{2,9})?|'''[A-Z][a-z]{2,9}:''' [a-z ]{3,30}|[A-Z][a-z ]{3,40}\\.?|\\{\\|\n\\| [a-z]{3,8}\n\\|-\n\\| [a-z]{3,8}\n\\|\\}|\\[\\[[A-Z][a-z]{3,6}\\|[a-z]{3,8}\\]\\])", 1..14)
    ) {
        let page = lines.join("\n\n");
        let Ok(found) = read(page.as_bytes(), &Hint { name: "x.wiki".into(), ..Hint::default() }) else { return Ok(()) };
        let version = &found.versions[0];
        let mut kept: Vec<String> = bare(&serde_json::to_string(&version.charter).unwrap().replace("\\n", " "));
        // What names a section is in the list of lines.
        for line in version.lines.iter().filter(|line| line.shape == Shape::Heading) {
            kept.extend(bare(&line.source));
        }
        for line in &lines {
            let shown = line.rsplit('|').next().filter(|_| line.starts_with("[[")).unwrap_or(line);
            // A word for *and* between two names is understood.
            for word in bare(shown).into_iter().filter(|word| !["and", "et", "en", "und"].contains(&word.as_str())) {
                prop_assert!(kept.contains(&word), "{} of {:?} in {:#?}", word, page, version);
            }
        }
    }

    #[test]
    fn a_place_that_is_given_to_a_line_is_where_its_words_are(at in 0usize..40, place in 0usize..Place::ALL.len()) {
        let version = read(DIFF, &Hint::default()).unwrap().versions.remove(1);
        let at = at % version.lines.len();
        let moved = version.with(&BTreeMap::from([(at, Place::ALL[place])]));
        prop_assert_eq!(moved.lines[at].place, Place::ALL[place]);
        prop_assert_eq!(moved.lines.len(), version.lines.len());
        // Moved back, it is as it was.
        let back = moved.with(&version.lines.iter().map(|line| line.place).enumerate().filter(|(at, _)| version.lines[*at].place != moved.lines[*at].place).collect());
        let places: Vec<Place> = back.lines.iter().map(|line| line.place).collect();
        prop_assert_eq!(places, version.lines.iter().map(|line| line.place).collect::<Vec<_>>());
    }
}
