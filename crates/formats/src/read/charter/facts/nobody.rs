//! What stands where a name would, and names nobody: that a role is vacant, that it goes round, that anybody has it.

use super::words::words;

/// Said beside such words without changing what they say.
const BESIDE: [&str; 50] = [
    "is",
    "est",
    "are",
    "wordt",
    "reste",
    "remains",
    "blijft",
    "yet",
    "still",
    "currently",
    "now",
    "presently",
    "moment",
    "present",
    "position",
    "post",
    "seat",
    "role",
    "at",
    "the",
    "for",
    "so",
    "far",
    "this",
    "time",
    "being",
    "here",
    "encore",
    "toujours",
    "actuellement",
    "poste",
    "pour",
    "l",
    "le",
    "instant",
    "en",
    "ce",
    "nog",
    "momenteel",
    "voorlopig",
    "functie",
    "plaats",
    "plek",
    "op",
    "dit",
    "de",
    "het",
    "ogenblik",
    "steeds",
    "voor",
];
/// Said where a name would stand, when nobody has a role.
const NOBODY: [&str; 53] = [
    "sought",
    "recherché",
    "recherchée",
    "vacant",
    "vacante",
    "vacancy",
    "vacature",
    "open",
    "none",
    "nobody",
    "no one",
    "noone",
    "someone wanted",
    "tbc",
    "tbd",
    "tba",
    "n a",
    "wanted",
    "unfilled",
    "unassigned",
    "unknown",
    "undecided",
    "empty",
    "needed",
    "personne",
    "aucun",
    "aucune",
    "inconnu",
    "inconnue",
    "sans titulaire",
    "libre",
    "ouvert",
    "s o",
    "niemand",
    "geen",
    "gezocht",
    "onbekend",
    "onvervuld",
    "oningevuld",
    "openstaand",
    "openstaande",
    "leeg",
    "n v t",
    "nvt",
    "n t b",
    "ntb",
    "in te vullen",
    "aan te duiden",
    "aan te stellen",
    "toe te wijzen",
    "af te spreken",
    "we looking somebody",
    "looking somebody",
];
/// What has not happened where nobody has a role yet; behind a word for *not*.
const NOT: [&str; 4] = ["not", "non", "pas", "niet"];
const HAPPENED: [&str; 41] = [
    "filled",
    "known",
    "appointed",
    "assigned",
    "decided",
    "found",
    "elected",
    "named",
    "chosen",
    "applicable",
    "held",
    "pourvu",
    "pourvue",
    "attribué",
    "attribuée",
    "désigné",
    "désignée",
    "connu",
    "connue",
    "défini",
    "définie",
    "nommé",
    "nommée",
    "décidé",
    "élu",
    "élue",
    "comblé",
    "trouvé",
    "occupé",
    "ingevuld",
    "bekend",
    "benoemd",
    "gekend",
    "toegewezen",
    "aangeduid",
    "aangesteld",
    "gevonden",
    "gekozen",
    "bepaald",
    "vervuld",
    "verkozen",
];
/// Said where a name would stand, when several have a role one after the other.
const IN_TURN: [&str; 38] = [
    "goes round",
    "gaat rond",
    "aan de beurt",
    "changes at every",
    "changes every",
    "changes each",
    "change à chaque",
    "tour de rôle",
    "tour à tour",
    "en alternance",
    "en rotation",
    "par rotation",
    "par roulement",
    "rotation",
    "rotates",
    "rotate",
    "rotating",
    "rotative",
    "rotatif",
    "tournant",
    "tournante",
    "alterne",
    "round robin",
    "by turns",
    "by rotation",
    "in turn",
    "in turns",
    "taking turns",
    "take turns",
    "om beurten",
    "om de beurt",
    "beurtelings",
    "beurtrol",
    "toerbeurt",
    "wisselt",
    "wisselend",
    "rouleert",
    "roulerend",
];
/// What names nobody in particular.
const ANYBODY: [&str; 23] = [
    "whoever",
    "whomever",
    "everyone",
    "everybody",
    "anyone",
    "anybody",
    "someone",
    "somebody",
    "all",
    "each",
    "tous",
    "toutes",
    "chacun",
    "chacune",
    "quiconque",
    "celui",
    "celle",
    "iedereen",
    "ieder",
    "iemand",
    "elk",
    "alle",
    "wie",
];

/// Whether words say that nobody has a role, and nothing else: `vacant`, `to be appointed`, `nog te vinden`, `à désigner`, `?`.
pub fn is_nobody(text: &str) -> bool {
    let all = words(text);
    if all.is_empty() {
        return true;
    }
    let said: Vec<&str> =
        all.iter().map(|word| word.low.as_str()).filter(|word| !BESIDE.contains(word)).collect();
    match said.as_slice() {
        ["to", "be", _] => true,
        ["te", what] => what.ends_with('n'),
        ["à", what] => ["er", "ir", "re"].iter().any(|ending| what.ends_with(ending)),
        [not, what] if NOT.contains(not) && HAPPENED.contains(what) => true,
        _ => NOBODY.contains(&said.join(" ").as_str()),
    }
}

/// Whether words say that a role goes round: `rotates`, `bij toerbeurt`, `assuré à tour de rôle`, `whoever's turn it is`.
pub fn goes_round(text: &str) -> bool {
    let said: Vec<String> = words(text).into_iter().map(|word| word.low).collect();
    let said = format!(" {} ", said.join(" "));
    IN_TURN.iter().any(|turn| said.contains(&format!(" {turn} "))) || said.contains(" s turn ")
}

/// Whether words begin with whoever has no other role: `Everyone else. They listen.`
pub fn is_the_rest(text: &str) -> bool {
    const REST: [&str; 7] = [
        "everyone else",
        "everybody else",
        "all the others",
        "tous les autres",
        "toutes les autres",
        "alle anderen",
        "iedereen anders",
    ];
    let said = words(text).into_iter().take(3).map(|word| word.low).collect::<Vec<_>>().join(" ");
    REST.iter().any(|rest| said.starts_with(rest))
}

/// Whether words begin with one that names nobody in particular.
pub fn is_anybody(text: &str) -> bool {
    words(text).first().is_some_and(|word| ANYBODY.contains(&word.low.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_in_three_languages() {
        for text in [
            "vacant",
            "*Vacant*",
            "currently vacant",
            "to be appointed",
            "still to be found",
            "yet to be elected",
            "not yet filled",
            "Not Yet Known",
            "not filled yet",
            "nobody yet",
            "No one",
            "n/a",
            "N/A",
            "?",
            "–",
            "TBD",
            "unknown",
            "post vacant",
            "à désigner",
            "À pourvoir",
            "poste à pourvoir",
            "encore à élire",
            "non pourvu",
            "pas encore désignée",
            "personne pour l’instant",
            "nog te vinden",
            "te bepalen",
            "nog onbekend",
            "nog niet ingevuld",
            "nog in te vullen",
            "nog niemand",
            "onvervuld",
            "n.v.t.",
            "vacature",
            "wordt nog gezocht",
            "reste à pourvoir",
            "is still vacant",
        ] {
            assert!(is_nobody(text), "{text}");
        }
        for text in [
            "Ann Lee",
            "nog",
            "to be elected every year",
            "à distance",
            "Te Paea",
            "not alone",
            "rotates",
            "everybody",
            "Open Door Foundation",
            "de",
        ] {
            assert!(!is_nobody(text), "{text}");
        }
    }

    #[test]
    fn what_goes_round_is_told_in_three_languages() {
        for text in [
            "rotates",
            "Rotates every meeting",
            "we take turns",
            "whoever's turn it is",
            "whoever’s turn it is",
            "bij toerbeurt",
            "om de beurt",
            "rouleert",
            "wisselend",
            "assuré à tour de rôle",
            "par roulement",
            "Gaat rond: ieder is aan de beurt.",
            "Changes at every meeting. Leads through the steps.",
            "Change à chaque rencontre.",
        ] {
            assert!(goes_round(text), "{text}");
        }
        for text in
            ["Everyone else. They listen.", "Tous les autres. Ils écoutent.", "Alle anderen. Ze luisteren."]
        {
            assert!(is_the_rest(text) && !goes_round(text), "{text}");
        }
        assert!(!is_the_rest("Welcomes everyone else") && !is_the_rest("All practical matters"));
        for text in ["Ann Lee", "turns the key", "vacant", "de beurtbalkje"] {
            assert!(!goes_round(text), "{text}");
        }
    }
}
