//! Paragraphs whose sentences belong to different places: how to join among who belongs, when to review among how often to meet.

use crate::read::charter::Place;
use crate::read::charter::facts::words::{Word, sentences, words};
use crate::read::charter::facts::{cadence, review, rules};
use crate::read::charter::forms::{Block, Column};

/// How a sentence speaks of coming in.
const JOINS: [&str; 20] = [
    "can|may|could join",
    "to join",
    "joins|join by",
    "become|becoming a|members|member",
    "join the|our|this|us",
    "new members|people join|start|begin|are",
    "joining",
    "peut|peuvent se joindre",
    "devenir|devient|deviennent membre|membres",
    "rejoindre|rejoignent",
    "se joindre",
    "adhérer|adhèrent",
    "nouveaux|nouvelles membres",
    "lid worden|wordt",
    "wordt|word|worden lid",
    "toetreden|treedt|treden",
    "aansluiten",
    "nieuwe leden",
    "instappen",
    "wie wil meedoen",
];
/// How a sentence speaks of leaving, of numbers, of what is expected.
const TERMS: [&str; 27] = [
    "resign|resigns|withdraw|withdraws",
    "démissionner|démissionne|démissionnent",
    "ontslag nemen|neemt",
    "leave|leaves|leaving the|our|this|at|when|any",
    "step|steps down|out",
    "maximum|most of # members|people",
    "at most #",
    "no more than #",
    "up to # members|people",
    "expected|expect|commit|commits to",
    "commitment of",
    "quitter|quitte|quittent",
    "au plus #",
    "maximum de #",
    "au maximum #",
    "s engage|engagent",
    "engagement de",
    "verlaten|verlaat",
    "stappen|stapt uit|op",
    "hoogstens|maximaal|maximum #",
    "engageert|engageren|verbindt|verbinden zich",
    "verwacht|verwachten",
    "leave of absence",
    "guests|observers may|are",
    "invités peuvent",
    "gasten mogen|zijn",
    "open until|till",
];

/// The parts of a paragraph in a section, each with its place.
pub fn placed(block: &Block, zone: Place) -> Vec<(Place, Block)> {
    match zone {
        _ if block.plain => vec![(zone, block.clone())],
        Place::Members => members(block),
        Place::Cadence => meetings(block),
        Place::Decisions => decisions(block),
        zone => vec![(zone, block.clone())],
    }
}

/// The place of a sentence among those about members, if it has one of its own.
fn place_of(sentence: &str) -> Option<Place> {
    let words = words(sentence);
    if has(&words, &JOINS) {
        Some(Place::Pathways)
    } else if has(&words, &TERMS) {
        Some(Place::Terms)
    } else {
        None
    }
}

/// Whether one of the patterns stands somewhere among the words.
fn has(words: &[Word], patterns: &[&str]) -> bool {
    patterns.iter().any(|pattern| rules::contains(pattern, words))
}

/// Whether a sentence of a text would be placed elsewhere than its section.
pub fn belongs_elsewhere(text: &str) -> bool {
    let placed = |sentence: &str| place_of(sentence).is_some() || review::speaks(&words(sentence));
    cadence::is_of_all(text) || sentences(text).into_iter().any(placed)
}

/// Who belongs, until a sentence speaks of coming in; that and all after it is the way in.
fn members(block: &Block) -> Vec<(Place, Block)> {
    let mut place = Place::Members;
    parted(block, |sentence| {
        place = place_of(sentence).unwrap_or(place);
        place
    })
}

/// How often the group meets, and the sentences that say when that is looked at again.
fn meetings(block: &Block) -> Vec<(Place, Block)> {
    parted(block, |sentence| if review::speaks(&words(sentence)) { Place::Review } else { Place::Cadence })
}

/// How the group decides, and the sentences that say when its charter is looked at again. What was decided may be looked at again, too.
fn decisions(block: &Block) -> Vec<(Place, Block)> {
    const CHARTERS: [&str; 3] = [
        "charter|charte|handvest|statuten|reglement|statuts|règlement",
        // Other agreements are what was decided.
        "this|these|our agreement|agreements",
        "deze|onze afspraken",
    ];
    let looks_again = |sentence: &str| {
        let said = words(sentence);
        has(&said, &CHARTERS) && review::speaks(&said) && rules::way(&said).rule.is_none()
    };
    let parts =
        parted(block, |sentence| if looks_again(sentence) { Place::Review } else { Place::Decisions });
    // What cannot be cut stays whole where it stands.
    let begins = sentences(block.first()).first().is_some_and(|sentence| looks_again(sentence));
    let whole = matches!(parts.as_slice(), [(Place::Review, _)]) && !begins;
    if whole { vec![(Place::Decisions, block.clone())] } else { parts }
}

/// The block in as many parts as its sentences have places. Where the languages cannot be cut alike it stays whole.
fn parted(block: &Block, mut place_of: impl FnMut(&str) -> Place) -> Vec<(Place, Block)> {
    let Some(first) = block.columns.iter().find(|column| !column.text.trim().is_empty()) else {
        return Vec::new();
    };
    let told = sentences(&first.text);
    let places: Vec<Place> = told.iter().map(|sentence| place_of(sentence)).collect();
    let Some(leading) = places.first().copied() else { return vec![(place_of(&first.text), block.clone())] };
    let whole =
        || vec![(places.last().copied().filter(|place| *place != leading).unwrap_or(leading), block.clone())];
    let columns: Vec<Vec<&str>> = block.columns.iter().map(|column| sentences(&column.text)).collect();
    let alike = columns.iter().all(|sentences| sentences.len() == told.len() || sentences.is_empty());
    let simple = !block.columns.iter().any(|column| column.text.contains('\n'));
    if places.iter().all(|place| *place == leading) {
        return vec![(leading, block.clone())];
    }
    if !alike || !simple {
        return whole();
    }
    let mut parts: Vec<(Place, Block)> = Vec::new();
    for (at, place) in places.into_iter().enumerate() {
        let begins = parts.last().is_none_or(|(last, _)| *last != place);
        if begins {
            let empty = block.columns.iter().map(|column| Column { text: String::new(), ..column.clone() });
            parts.push((place, Block { columns: empty.collect(), ..block.clone() }));
        }
        let Some((_, part)) = parts.last_mut() else { continue };
        for (column, sentences) in part.columns.iter_mut().zip(&columns) {
            let Some(sentence) = sentences.get(at) else { continue };
            if !column.text.is_empty() {
                column.text.push(' ');
            }
            column.text.push_str(sentence);
        }
    }
    parts
}
