//! How charters call their sections, in English, French and Dutch.

use std::sync::LazyLock;

use super::numbering::unnumbered;
use super::roots;
use crate::read::charter::Place;

/// What sections are called; the file says how it is written.
static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::read(include_str!("vocabulary.txt")));

/// What the sections of charters are called, by place.
#[derive(Default)]
pub(super) struct Vocabulary {
    /// Words that a heading has beside those that say what it is about.
    pub(super) beside: Vec<&'static str>,
    /// What the section of a place is called, without those words.
    pub(super) called: Vec<(Place, Vec<&'static str>)>,
}

impl Vocabulary {
    /// Reads a file of such words.
    pub(super) fn read(text: &'static str) -> Self {
        let mut vocabulary = Self::default();
        let mut into_beside = true;
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            if let Some(name) = line.strip_suffix(':') {
                into_beside = name == "beside";
                vocabulary.called.extend(Place::from_name(name).map(|place| (place, Vec::new())));
                continue;
            }
            let names = line.split(',').map(str::trim).filter(|name| !name.is_empty());
            match vocabulary.called.last_mut().filter(|_| !into_beside) {
                Some((_, called)) => called.extend(names),
                None => vocabulary.beside.extend(names),
            }
        }
        vocabulary
    }
}

/// The place of a section by what it is called, or by the one word in it that tells what it is about.
pub fn place(heading: &str) -> Option<Place> {
    let low = unnumbered(heading).to_lowercase();
    let words = counting(&low);
    by_name(&words).or_else(|| roots::place(&words, &VOCABULARY.beside, false))
}

/// The same of words before a colon, which may also say who does it: `On décide : à l'unanimité`.
pub fn place_of_label(label: &str) -> Option<Place> {
    let low = unnumbered(label).to_lowercase();
    let words = counting(&low);
    by_name(&words).or_else(|| roots::place(&words, &VOCABULARY.beside, true))
}

/// The place of a section by what it is called, and by nothing less: what stands in a list may be about the same and is no section.
pub fn known(heading: &str) -> Option<Place> {
    let low = unnumbered(heading).to_lowercase();
    by_name(&counting(&low))
}

fn by_name(words: &[&str]) -> Option<Place> {
    if words.is_empty() || words.len() > 9 {
        return None;
    }
    // What is called by all of its words, such as `Further points`, and then by those that count.
    let whole = words.join(" ");
    let exact = VOCABULARY.called.iter().find(|(_, names)| names.contains(&whole.as_str()));
    if let Some((place, _)) = exact {
        return Some(*place);
    }
    let telling: Vec<&str> = words.iter().copied().filter(|word| !VOCABULARY.beside.contains(word)).collect();
    VOCABULARY.called.iter().find(|(_, names)| tiled(&telling, names)).map(|(place, _)| *place)
}

/// The words of a heading that may say what a section is about: its number does not.
fn counting(low: &str) -> Vec<&str> {
    let words = low.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).collect()
}

/// Whether words are names of one place, one after the other.
fn tiled(words: &[&str], names: &[&str]) -> bool {
    if words.is_empty() {
        return false;
    }
    (1..=words.len()).rev().any(|end| {
        let (start, rest) = words.split_at(end);
        names.contains(&start.join(" ").as_str()) && (rest.is_empty() || tiled(rest, names))
    })
}

/// Whether a section of this place is always a section, even where clauses are listed. `Confidentiality` may also be a clause.
pub fn is_major(place: Place) -> bool {
    matches!(
        place,
        Place::Purpose
            | Place::Objectives
            | Place::Guidelines
            | Place::Members
            | Place::Roles
            | Place::Cadence
            | Place::Review
    )
}

/// Whether a heading names only a part of what its section is about: what stands below it says nothing without it.
pub fn is_part(heading: &str) -> bool {
    const PARTS: [&str; 6] = ["quorum", "voting", "vote", "votes", "stemming", "stemmen"];
    PARTS.contains(&unnumbered(heading).trim().to_lowercase().as_str())
}

/// Whether words announce the organisation of somebody: `Organisation`, `Employer`.
pub fn is_organisation_label(label: &str) -> bool {
    const LABELS: [&str; 16] = [
        "department",
        "département",
        "afdeling",
        "organisation",
        "organization",
        "organisations",
        "employer",
        "affiliation",
        "organisme",
        "structure",
        "employeur",
        "organisatie",
        "werkgever",
        "instelling",
        "institution",
        "agency",
    ];
    LABELS.contains(&label.trim().to_lowercase().as_str())
}

/// Whether words name a role, such as `Note taker` or `Animatrice`.
pub fn is_role(label: &str) -> bool {
    const ROLES: [&str; 68] = [
        "deputy",
        "adjoint",
        "suppléan",
        "plaatsvervang",
        "scribe",
        "treasurer",
        "convenor",
        "convener",
        "archivist",
        "editor",
        "welcomer",
        "guardian",
        "steward",
        "organiser",
        "organizer",
        "liaison",
        "secretariat",
        "trésor",
        "secrétariat",
        "organisateur",
        "organisatrice",
        "rapporteur",
        "archiviste",
        "penningmeester",
        "notulist",
        "tijdbewaker",
        "archivaris",
        "organisator",
        "facilitator",
        "coordinator",
        "secretary",
        "manager",
        "lead",
        "leader",
        "host",
        "chair",
        "chairperson",
        "sponsor",
        "champion",
        "librarian",
        "keeper",
        "taker",
        "timekeeper",
        "moderator",
        "trainer",
        "mentor",
        "animat",
        "coordonn",
        "secrétaire",
        "gestionnaire",
        "responsable",
        "présid",
        "hôte",
        "parrain",
        "marraine",
        "bibliothécaire",
        "gardien",
        "modérat",
        "facilitat",
        "begeleider",
        "coördinator",
        "secretaris",
        "beheerder",
        "trekker",
        "voorzitter",
        "gastheer",
        "gastvrouw",
        "verslaggever",
    ];
    let low = label.to_lowercase();
    low.split(|letter: char| !letter.is_alphanumeric())
        .any(|word| ROLES.iter().any(|role| word.starts_with(role)))
}

/// The word before an ending that says that there may be several, or of either sex: `holder(s)`, `titulaire·s`, `houder/ster`.
pub fn one(head: &str) -> &str {
    const LONGEST: usize = 5;
    let head = head.trim();
    let Some((word, ending)) = head.split_once(['(', '/', '·', '•']) else { return head };
    let ending = ending.trim_end_matches(')');
    let letters = ending.chars().filter(|sign| sign.is_alphabetic()).count();
    let ends = (1..=LONGEST).contains(&letters)
        && ending.chars().all(|sign| sign.is_alphabetic() || "·•/-".contains(sign));
    if ends && !word.is_empty() && !word.ends_with(' ') { word } else { head }
}

/// Whether words announce who has a role: `Held by`, `Titulaires`.
pub fn is_holder_label(label: &str) -> bool {
    const LABELS: [&str; 25] = [
        "houder",
        "houders",
        "bekleed door",
        "held by",
        "holder",
        "holders",
        "name",
        "names",
        "who",
        "person",
        "qui",
        "personne",
        "persoon",
        "current",
        "currently",
        "titulaire",
        "titulaires",
        "nom",
        "noms",
        "tenu par",
        "assuré par",
        "ingevuld door",
        "wie",
        "naam",
        "namen",
    ];
    let low = label.trim().to_lowercase();
    LABELS.contains(&low.as_str()) || LABELS.contains(&one(&low))
}

/// Whether words announce what somebody with a role does: `Tasks`, `Responsible for`.
pub fn is_duty_label(label: &str) -> bool {
    const DUTIES: [&str; 11] = [
        "dut",
        "task",
        "respons",
        "note",
        "does",
        "tâche",
        "mandat",
        "taken",
        "taak",
        "verantwoord",
        "opdracht",
    ];
    let low = label.to_lowercase();
    low.split_whitespace().any(|word| DUTIES.iter().any(|duty| word.starts_with(duty)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_three_languages() {
        for (heading, wanted) in [
            ("Purpose Statement:", Some(Place::Purpose)),
            ("Community Objectives", Some(Place::Objectives)),
            ("Objectif", Some(Place::Purpose)),
            ("Nos objectifs", Some(Place::Objectives)),
            ("Guidelines", Some(Place::Guidelines)),
            ("Lignes directrices de la communauté", Some(Place::Guidelines)),
            ("Onze spelregels", Some(Place::Guidelines)),
            ("ROLES AND RESPONSIBILITIES", Some(Place::Roles)),
            ("Rôles et responsabilités", Some(Place::Roles)),
            ("Meeting Frequency", Some(Place::Cadence)),
            ("Fréquence et durée des rencontres", Some(Place::Cadence)),
            ("Hoe we beslissen", Some(Place::Decisions)),
            ("7. Closure", Some(Place::Closure)),
            ("Nos engagements", Some(Place::Guidelines)),
            ("WHEN", Some(Place::Cadence)),
            ("Voor wie?", Some(Place::Members)),
            ("If things go wrong", Some(Place::Conflict)),
            ("Geld", Some(Place::Resources)),
            ("We stop when:", Some(Place::Closure)),
            ("Further points", Some(Place::Sections)),
            ("Article 1 – Objet", Some(Place::Purpose)),
            ("Section 3. Decisions", Some(Place::Decisions)),
            ("III. Membres", Some(Place::Members)),
            ("Aims", Some(Place::Objectives)),
            ("Goals", Some(Place::Objectives)),
            ("Who is in it", Some(Place::Members)),
            ("Who does what", Some(Place::Roles)),
            ("How often", Some(Place::Cadence)),
            ("Quorum", Some(Place::Decisions)),
            ("Voting", Some(Place::Decisions)),
            ("If we disagree", Some(Place::Conflict)),
            ("Dispute resolution", Some(Place::Conflict)),
            ("Confidentiality and records", Some(Place::Confidentiality)),
            ("Review and amendment", Some(Place::Review)),
            ("Funding", Some(Place::Resources)),
            ("Wie doet wat", Some(Place::Roles)),
            ("Rollen en taken", Some(Place::Roles)),
            ("Klachten", Some(Place::Conflict)),
            ("Fonctions", Some(Place::Roles)),
            ("Rôles et responsabilités", Some(Place::Roles)),
            ("Financement", Some(Place::Resources)),
            ("Différends", Some(Place::Conflict)),
            ("Comment nous arrêtons", Some(Place::Closure)),
            ("Hoe vaak", Some(Place::Cadence)),
            ("2. Mandate", Some(Place::Purpose)),
            ("Key Roles:", Some(Place::Roles)),
            ("Revisiting the Charter", Some(Place::Review)),
            ("Check-in on this agreement", Some(Place::Review)),
            ("10. Review and sunset", Some(Place::Review)),
            ("6. CHANGES TO THESE RULES", Some(Place::Amendment)),
            ("1. NAME AND OBJECTS", Some(Place::Objectives)),
            ("Closing down", Some(Place::Closure)),
            ("Waarom we er zijn", Some(Place::Purpose)),
            ("Artikel 1. Naam en doel", Some(Place::Purpose)),
            ("Learning goals", Some(Place::Objectives)),
            ("PEOPLE", Some(Place::Members)),
            ("Date de révision", Some(Place::Review)),
            ("Herbekijken", Some(Place::Review)),
            ("1. Remit", Some(Place::Purpose)),
            ("Why this guild exists", Some(Place::Purpose)),
            ("Waarom deze groep bestaat", Some(Place::Purpose)),
            ("2. What we want to achieve this year", Some(Place::Objectives)),
            ("Who's who", Some(Place::Roles)),
            ("4. Membership and officers", Some(Place::Roles)),
            ("Wie neemt welke rol op?", Some(Place::Roles)),
            ("Sync calls", Some(Place::Cadence)),
            ("Horaire", Some(Place::Cadence)),
            ("Changing this document", Some(Place::Amendment)),
            ("What success looks like", Some(Place::Measures)),
            ("Mandat", None),
            ("Our team charter", None),
            ("Background", None),
            ("Mission and values", None),
            ("", None),
        ] {
            assert_eq!(place(heading), wanted, "{heading}");
        }
    }
}
