//! Who leads an item, how much it matters and what it is for, where a line says so beside its title. Pure.
//!
//! A name is one to three words with capitals that are no words of agendas. What is none of all this is kept as text.

use kring_store::folded_name;

use super::priorities::{among, is_purpose, loud, priority};
use super::{Pasted, brackets, cut, tokens};
use crate::method::model::Family;
use crate::method::{is_surname, named};

/// Words of agendas that are no names, though they have a capital.
const AGENDA: &str = "welcome opening open start break pause lunch coffee tea dinner drinks closing close check-in check-out checkin \
    checkout case cases budget plan round review report reports approval agenda intro introduction info information decision \
    decisions discussion debate workshop session plenary questions q&a next steps action actions points item part day room zoom \
    teams online onsite hybrid feedback evaluation strategy finance finances leadership team group groups project projects update \
    updates news aob minutes presentation demo keynote talk panel networking energizer optional draft final new old version \
    first second third reading confidential public internal external office kitchen garden library canteen balint grow codev \
    fishbowl world open space café must should could yes no the a of on in for with and or to our your \
    accueil ouverture début pauze café déjeuner repas dîner apéro clôture fin bilan cas tour table divers ordre jour atelier \
    ateliers séance plénière décision décisions discussion débat avis échange échanges compte rendu approbation présentation \
    évaluation stratégie équipe groupe groupes projet projets salle jardin cuisine cantine codéveloppement intervision météo \
    synthèse point points suite tous indispensable souhaitable possible le la les un une des en et ou à au du de pour avec \
    welkom onthaal inchecken uitchecken koffie middagmaal avondmaal receptie afsluiting afronding slot slotwoord einde casus \
    jaarplan rondje ronde rondvraag varia bespreking besluit beslissing advies verslag notulen goedkeuring mededelingen \
    inleiding kennismaking terugblik vooruitblik vragen actiepunten afspraken stand evaluatie strategie ploeg groep groepen \
    zaal lokaal tuin keuken intervisie supervisie informatie deel dag moet zou kan het een van voor met \
    monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche maandag dinsdag \
    woensdag donderdag vrijdag zaterdag zondag january february march april june july august september october november december \
    janvier février mars avril juin juillet août septembre octobre novembre décembre januari februari maart mei juni juli \
    augustus oktober covid internet europe brussels brussel bruxelles paris amsterdam";
/// Ends of words that name no person.
const THINGS: [&str; 13] =
    ["ship", "ing", "tion", "sion", "ness", "heid", "teit", "isme", "ism", "logie", "logy", "ics", "ité"];
/// Small words inside names.
const PARTICLES: &str = "van de der den du la le von zu ten ter da di del 't d' el al ben";
/// Titles of people before their names.
const TITLES: &str = "dr dr. mr mr. mrs mrs. ms ms. mme m. prof prof. mevr mevr. dhr dhr.";
/// Whoever leads that has no name.
const EVERYONE: &str = "all everyone everybody team chair facilitator coach host tous toutes chacun équipe président présidente \
    facilitateur facilitatrice animateur animatrice allen iedereen voorzitter begeleider facilitator team groep";
/// The same, where it can be nothing else: `Inclusion - tous`.
const ALL: &str = "all everyone everybody tous toutes allen iedereen";
/// Words that stand before whoever leads.
const LED: [&str; 26] = [
    "o.l.v.",
    "o.l.v",
    "olv",
    "onder leiding van",
    "led by",
    "lead by",
    "lead:",
    "lead :",
    "lead",
    "leader:",
    "facilitated by",
    "facilitator:",
    "presented by",
    "hosted by",
    "host:",
    "animé par",
    "animée par",
    "mené par",
    "présenté par",
    "animation :",
    "animateur :",
    "begeleid door",
    "geleid door",
    "begeleiding:",
    "wie:",
    "who:",
];
/// Words that stand behind whoever leads.
const LEADS: [&str; 10] = [
    " leads",
    " facilitates",
    " hosts",
    " presents",
    " anime",
    " présente",
    " leidt",
    " begeleidt",
    " modereert",
    " trekt",
];
/// Words between a title and whoever leads.
const LED_INSIDE: [&str; 13] = [
    " o.l.v. ",
    " olv ",
    " led by ",
    " hosted by ",
    " facilitated by ",
    " presented by ",
    " animé par ",
    " animée par ",
    " présenté par ",
    " présentée par ",
    " onder leiding van ",
    " begeleid door ",
    " gepresenteerd door ",
];
/// Words that stand before whoever leads, or before anything else.
const BY: [&str; 3] = ["by", "par", "door"];
/// Words of titles behind which a surname is the method that was called so: `Casus (Kolb)`, beside `Welcome (Kolb)`.
const CASES: &str = "case cases cas casus casussen intervision intervisie supervision supervisie reflection reflexion reflectie";

/// The most words of a name behind a length.
const MOST_WORDS: usize = 4;
/// More letters than a name, a priority or a purpose has.
const LONGEST_PIECE: usize = 120;

/// Whether words are the names of people: `Sophie`, `Priya & Tom`, `Luc Van den Berghe`.
pub fn is_name(text: &str) -> bool {
    let mut names = vec![text];
    for sign in [", ", " & ", " + ", " / ", " et ", " en ", " and "] {
        names = names.into_iter().flat_map(|name| name.split(sign)).collect();
    }
    names.len() < 6 && names.iter().all(|name| is_one_name(name.trim()))
}

fn is_one_name(name: &str) -> bool {
    let words: Vec<&str> = name
        .split_whitespace()
        .enumerate()
        .filter(|(at, word)| *at > 0 || !among(TITLES, &word.to_lowercase()))
        .map(|(_, word)| word)
        .collect();
    let is_particle = |word: &&&str| among(PARTICLES, word);
    let own: Vec<&str> = words.iter().filter(|word| !is_particle(word)).copied().collect();
    let starts_large = words.first().is_some_and(|word| word.starts_with(char::is_uppercase));
    starts_large
        && (1..=3).contains(&own.iter().filter(|word| !among(PARTICLES, &word.to_lowercase())).count())
        && own.iter().all(|word| is_word_of_a_name(word))
        && own.iter().any(|word| word.contains(char::is_lowercase))
        && (named(name).is_none() || is_surname(name))
}

/// `Sophie`, `O'Neil`, `J.`
fn is_word_of_a_name(word: &str) -> bool {
    let letters = word.chars().all(|letter| letter.is_alphabetic() || "-'’.".contains(letter));
    let small = word.to_lowercase();
    let is_initial = word.trim_end_matches('.').chars().count() == 1;
    let is_thing = among(AGENDA, &small) && !among(PARTICLES, &small);
    let is_thing = is_thing || THINGS.iter().any(|end| small.ends_with(end));
    let has_small = word.contains(char::is_lowercase) || is_initial;
    letters && has_small && word.starts_with(char::is_uppercase) && !is_thing
}

/// Whoever leads, behind words that say so: `o.l.v. Nele`, `lead: Greet`.
pub fn led(text: &str) -> Option<&str> {
    let behind = |word: &&str| {
        let begin = text.get(..word.len()).filter(|begin| begin.to_lowercase() == **word)?;
        let rest = text.get(begin.len()..)?;
        let apart = rest.starts_with([' ', ':']) || word.ends_with([':', '.']);
        let name = rest.trim_start_matches([' ', ':']).trim_end();
        (apart && !name.is_empty() && name.split_whitespace().count() < 8).then_some(name)
    };
    let is_large = |name: &&str| name.starts_with(char::is_uppercase);
    LED.iter().find_map(&behind).or_else(|| BY.iter().find_map(behind).filter(is_large))
}

/// Whoever leads, as a piece beside the title tells it.
pub fn leader(text: &str) -> Option<&str> {
    let text = text.trim();
    // `| @Mina`
    let text = text.strip_prefix('@').filter(|name| is_name(name)).unwrap_or(text);
    if text.len() > LONGEST_PIECE || !text.contains(char::is_alphabetic) {
        return None;
    }
    // `Wout leads`
    let name = || LEADS.iter().find_map(|word| text.strip_suffix(word)).filter(|name| is_name(name));
    led(text)
        .or_else(name)
        .or_else(|| (is_name(text) || among(EVERYONE, &text.to_lowercase())).then_some(text))
}

/// A name at the end of a line behind a length with its unit: the words before the length, the minutes, and the name.
pub fn behind_length(text: &str) -> Option<(&str, u32, &str)> {
    let blanks: Vec<usize> = text.rmatch_indices(' ').map(|(at, _)| at).take(MOST_WORDS).collect();
    let parted = |at: &usize| {
        let (before, name) = (text.get(..*at)?, text.get(at + 1..).filter(|name| is_name(name))?);
        let (words, minutes) = tokens::length_behind(before.trim_end())?;
        (!words.is_empty()).then_some((words, minutes, name))
    };
    blanks.iter().rev().find_map(parted)
}

/// Takes what a piece beside the title says. Whether it said anything of this kind.
pub fn take(item: &mut Pasted, piece: &str) -> bool {
    if piece.len() > LONGEST_PIECE || !piece.contains(char::is_alphabetic) {
        return false;
    }
    if let Some(priority) = priority(piece).filter(|_| item.priority.is_none()) {
        item.priority = Some(priority);
    } else if is_purpose(piece) && item.purpose.is_empty() {
        item.purpose = cut(piece);
    } else if let Some(name) = leader(piece).filter(|_| item.lead.is_empty()) {
        item.lead = cut(name);
    } else {
        return false;
    }
    true
}

/// Takes what stands behind the length of an item: a name, a priority, a purpose, or else a text.
pub fn take_behind(item: &mut Pasted, behind: &str) {
    let mut pieces = vec![behind];
    for sign in [" - ", " – ", " — ", " | ", " · ", " : ", "; "] {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(sign)).collect();
    }
    for piece in pieces.into_iter().map(tokens::trimmed).filter(|piece| !piece.is_empty()) {
        let plain = piece.trim_start_matches(['(', '[']).trim_end_matches([')', ']', '.']);
        if take(item, plain) {
            continue;
        }
        let parts: Vec<&str> = piece.split(", ").collect();
        let mut with = item.clone();
        if parts.len() > 1 && parts.iter().all(|part| take(&mut with, part)) {
            *item = with;
        } else {
            item.add_text(piece);
        }
    }
}

/// Takes the method that words name: `Troika`, `méthode Balint`. Whether they name one; those for a journal are no items.
pub fn follow(item: &mut Pasted, words: &str) -> bool {
    let Some(method) = named(words).filter(|_| words.len() <= LONGEST_PIECE) else { return false };
    if item.method.is_empty() && method.family != Family::Journal {
        item.method.clone_from(&method.id);
    }
    true
}

/// The words of a line without the brackets that say who leads it, how much it matters, or what it is for.
pub fn without_brackets(item: &mut Pasted, text: &str) -> String {
    let of_a_case = folded_name(text).split(' ').any(|word| among(CASES, word));
    brackets::without(text, |piece| {
        // `Casus van Bram (Troika)`: what it follows is nobody, and papers say it with the title.
        if (of_a_case || !is_surname(piece)) && follow(item, piece) {
            return false;
        }
        let small = piece.to_lowercase();
        let only_a_word = among(EVERYONE, &small) && !among(ALL, &small);
        !only_a_word && take(item, piece)
    })
}

/// The words of a timed line without the priority before them: `Must: Budget`.
pub fn without_begin<'a>(item: &mut Pasted, text: &'a str) -> &'a str {
    let Some((before, words)) = text.split_once(':').filter(|_| item.priority.is_none()) else { return text };
    let words = words.trim_start();
    let Some(told) = priority(before).filter(|_| !words.is_empty()) else { return text };
    item.priority = Some(told);
    words
}

/// The words of a timed line without whoever leads it behind a dash: `Welcome - Sophie`, `Casus o.l.v. Nele`.
pub fn without_end(item: &mut Pasted, text: &str, by_comma: bool) -> String {
    let mut rest = text.to_owned();
    // A lead, a priority, a purpose.
    for _ in 0..3 {
        rest = without_one_end(item, &rest, by_comma);
    }
    rest
}

fn without_one_end(item: &mut Pasted, text: &str, by_comma: bool) -> String {
    for dash in [" - ", " – ", " — ", " | ", " · ", ", "] {
        let Some((words, end)) = text.rsplit_once(dash) else { continue };
        // A comma stands in titles too, but for `Ouverture, par Hélène`.
        let one_comma = by_comma && text.matches(dash).count() == 1;
        if dash == ", " && !one_comma && !led(end).is_some_and(is_name) {
            continue;
        }
        let words = words.trim_end();
        let is_all = dash != ", " && among(ALL, &end.trim().to_lowercase());
        let is_some = !words.is_empty() && (is_name(end) || led(end).is_some() || loud(end) || is_all);
        if is_some && take(item, end.trim()) {
            return words.to_owned();
        }
    }
    for word in LED_INSIDE {
        let Some((words, name)) = text.split_once(word) else { continue };
        if item.lead.is_empty() && is_name(name.trim()) && !words.trim().is_empty() {
            item.lead = cut(name);
            return words.trim_end().to_owned();
        }
    }
    text.to_owned()
}
