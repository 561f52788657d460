//! Words that say what somebody does, and not who they are: `keeps time`, `bewaakt de tijd`, `veille au temps`.

use super::words::words;

/// What whoever has a role does, most often.
const DEEDS: [&str; 105] = [
    "keeps",
    "keep",
    "sends",
    "send",
    "opens",
    "writes",
    "write",
    "prepares",
    "prepare",
    "takes",
    "take",
    "runs",
    "leads",
    "chairs",
    "hosts",
    "looks",
    "makes",
    "make",
    "organises",
    "organizes",
    "guards",
    "watches",
    "brings",
    "calls",
    "invites",
    "welcomes",
    "coordinates",
    "manages",
    "facilitates",
    "supports",
    "ensures",
    "maintains",
    "responsible",
    "holds",
    "handles",
    "guides",
    "helps",
    "collects",
    "records",
    "plans",
    "reminds",
    "represents",
    "publishes",
    "bewaakt",
    "zorgt",
    "schrijft",
    "stuurt",
    "opent",
    "bereidt",
    "leidt",
    "maakt",
    "houdt",
    "regelt",
    "nodigt",
    "beheert",
    "verwelkomt",
    "organiseert",
    "neemt",
    "begeleidt",
    "verzorgt",
    "verstuurt",
    "ontvangt",
    "noteert",
    "roept",
    "verantwoordelijk",
    "ondersteunt",
    "plant",
    "helpt",
    "vertegenwoordigt",
    "convoque",
    "prépare",
    "tient",
    "anime",
    "veille",
    "envoie",
    "rédige",
    "ouvre",
    "accueille",
    "gère",
    "organise",
    "assure",
    "coordonne",
    "s",
    "garde",
    "prend",
    "note",
    "responsable",
    "s'occupe",
    "guide",
    "aide",
    "soutient",
    "représente",
    "rappelle",
    "invite",
    "préside",
    "maintient",
    "diffuse",
    "mène",
    "conduit",
    "is",
    "est",
    "will",
    "who",
    "qui",
    "die",
];
/// What stands behind a verb and not behind a title: `keeps the time`, but `director of learning`.
const OBJECTS: [&str; 25] = [
    "the", "a", "an", "our", "all", "every", "notes", "time", "le", "la", "les", "un", "une", "nos", "notre",
    "l", "des", "au", "aux", "de", "het", "een", "onze", "voor", "alle",
];

/// Whether words say what somebody does.
pub fn is_deed(text: &str) -> bool {
    let said = words(text);
    let Some(first) = said.first().filter(|word| !word.capital) else { return false };
    let ends = |endings: &[&str]| endings.iter().any(|ending| first.low.ends_with(ending));
    let object = said.get(1).is_some_and(|next| OBJECTS.contains(&next.low.as_str()));
    // `de` and `la` are parts of names, too: `van de`, `de la`.
    let verb = first.low.chars().count() > 3 && ends(&["s", "t"]);
    DEEDS.contains(&first.low.as_str()) || (object && verb)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_does_is_told_from_what_they_are() {
        for text in [
            "keeps time",
            "opens the door.",
            "sends invitations",
            "polishes the bell",
            "bewaakt de tijd",
            "luidt de bel",
            "zorgt voor koffie",
            "veille au temps",
            "convoque",
            "s’occupe de la salle",
        ] {
            assert!(is_deed(text), "{text}");
        }
        for text in [
            "director of learning",
            "sales manager",
            "Keeps Hall",
            "van de Velde",
            "directrice de la formation",
            "teacher at the college",
            "stadsarchivaris",
            "",
        ] {
            assert!(!is_deed(text), "{text}");
        }
    }
}
