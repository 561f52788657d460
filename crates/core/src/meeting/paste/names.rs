//! Numbers that belong to a title: `Room 101`, `Top 10`, `Step 12 of 20`. Pure.

/// Words whose number names them, whatever it is.
const ALWAYS: &str = "room rooms salle salles zaal zalen lokaal bureau building bâtiment gebouw floor étage verdieping \
    module modules phase phases fase fasen chapter chapters chapitre chapitres hoofdstuk hoofdstukken \
    article articles artikel artikelen art level niveau page pages pagina pp unit lesson leçon volume tome \
    annex annexe bijlage appendix gate route covid iso cop sdg odd rfc top \
    no nr nrs nº number numbers numéro numéros nummer nummers \
    january february march april may june july august september october november december \
    jan feb mar apr jun jul aug sept sep oct nov dec \
    of and or to at by sur de du des les et ou à aux en op tot van per the vs q kw";
/// Words whose number names them, unless it looks like minutes: `Round 3`, but `Round 20`.
const OFTEN: &str = "agenda budget goal goals doel objectif round rounds ronde rondes tour manche step steps stap stappen \
    étape étapes case cases cas casus part parts partie deel delen session sessions sessie sessies séance block bloc blok \
    workshop atelier group groups groupe groupes groep groepen team équipe question vraag exercise exercice oefening \
    day dag jour week weeks weken semaine semaines month maand mois year jaar année quarter kwartaal trimestre \
    point punt item theme thème thema topic option optie scenario scénario variant sprint version versie slide slides \
    figure act acte stage track line ligne lijn action actie priority priorité prioriteit milestone season saison seizoen \
    class classe klas plan horizon vision strategy wave vague golf pillar pilier pijler principle principe habit type";
/// Short words in capitals that are items of an agenda and no names.
const ITEMS: [&str; 6] = ["AOB", "FAQ", "QA", "QR", "ODJ", "TDT"];

/// How a number belongs to the words before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// It is their name.
    Always,
    /// It is their name unless much speaks for minutes.
    Often,
    /// Nothing says so.
    Never,
}

/// How a number behind these words belongs to them.
pub fn naming(words: &str) -> Naming {
    let words = words.trim_end();
    // `€ 500`, `n° 5`, `§ 3`, `Cases 1 + 2`
    if words.ends_with(['#', '§', '€', '$', '£', '+', '&', '=', '×', '°', '/', '<', '>']) {
        return Naming::Always;
    }
    let mut last = words.rsplit(|letter: char| !letter.is_alphanumeric() && !"-'’&".contains(letter));
    let mut last = || last.find(|word| !word.is_empty()).unwrap_or_default();
    let (word, before) = (last(), last());
    let is_number = |word: &str| word.chars().all(|letter| letter.is_ascii_digit()) && !word.is_empty();
    // `0475 12 34`, `Cases 1, 2`
    if is_number(word) && (words.ends_with(',') || is_number(before)) {
        return Naming::Always;
    }
    // A sign closes the words: `Article: 10`.
    if words.ends_with([':', '-', '–', '—', ')', '?', '!', '…']) {
        return Naming::Never;
    }
    let small = word.to_lowercase();
    let among = |list: &str| list.split_whitespace().any(|one| one == small);
    let capitals = (2..=4).contains(&word.len()) && word.chars().all(|letter| letter.is_ascii_uppercase());
    if words.ends_with("/no") {
        // `Yes/no 5`
        Naming::Never
    } else if among(ALWAYS) {
        Naming::Always
    } else if among(OFTEN) || (capitals && !ITEMS.contains(&word)) {
        Naming::Often
    } else {
        Naming::Never
    }
}

/// Whether a number looks like minutes that somebody planned.
pub fn is_round(number: u32) -> bool {
    number.is_multiple_of(5) && (5..=240).contains(&number)
}
