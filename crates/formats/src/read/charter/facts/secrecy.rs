//! How much of what is said stays in the room, read from sentences.

use super::learnt;
use super::rules::{contains, found, refused};
use super::same_place::stays_where_said;
use super::words::{Word, clauses};
use crate::charter::Level;

/// Papers, pictures and data: what is kept of a meeting, and is not what is said in it.
const PAPERS: &str = "notes|records|minutes|documents|files|data|recordings|addresses|photos|photographs|pictures|dossiers|données|\
                      adresses|enregistrements|documenten|verslagen|notulen|gegevens|adressen|foto|opnames|bestanden";

const NO_WAY_OUT: &str = "n en sort|sortent|sortira pas";

/// How much of what is said stays in the room; nothing when a sentence does not say.
pub fn level(words: &[Word]) -> Option<Level> {
    let has = |patterns: &[&str]| patterns.iter().any(|pattern| contains(pattern, words));
    let chatham = clauses(words).into_iter().any(|(_, clause)| holds(clause));
    let unnamed = [
        "but not who said it",
        "sans dire qui l a dit",
        "sans jamais dire qui l a dit",
        "niet|nooit wie het zei",
        "zonder te zeggen wie het zei",
    ];
    // `You may use what you hear, but never say who said it.`
    let used = has(&["may|can|free|could use|share|repeat|tell|to"]);
    let untold = has(&["never|not|t say|tell|reveal|name|disclose who said|spoke|told"]);
    if chatham || has(&unnamed) || (used && untold) {
        return Some(Level::Chatham);
    }
    let learnt = [
        "learned|learnt|learns|lessons|insights|learning",
        "apprend|apprentissages|appris",
        "geleerd|leren|leert|inzichten",
    ];
    let leaves = [
        "leave|leaves|go|goes|shared|travel|travels",
        "sortir|sort|sortent|partir|partagé|partagés",
        "mee|weg|gedeeld",
        "naar buiten",
    ];
    if stays(words) && (learnt::leaves(words) || (has(&learnt) && has(&leaves))) {
        return Some(Level::StaysLeaves);
    }
    let consent = [
        "consent|permission|approval|yes",
        "accord|consentement|permission|autorisation|accepte",
        "toestemming|instemming|akkoord|ja",
    ];
    let only = [
        "only|without|unless|explicit|explicitly",
        "sans|seulement|uniquement|sauf|explicite|que",
        "alleen|enkel|zonder|tenzij|uitdrukkelijke",
        "pas naar buiten",
    ];
    let moves = [
        "shared|share|leave|leaves|repeated|disclosed|told|released",
        "partagé|partagée|partager|sortir|sort|divulgué|répété",
        "gedeeld|delen|buiten|verteld|doorverteld",
    ];
    if has(&consent) && has(&only) && has(&moves) {
        return Some(Level::NeedConsent);
    }
    let strict = [
        "strict|strictly|complete|completely|full|absolute confidentiality|confidential",
        "remain|remains|stay|stays confidential",
        "nothing leaves",
        "nothing that is said here leaves",
        "stays|stay in this|the room|group|circle",
        "stays|remains within|between",
        "what is|s said|shared here stays",
        "strictement|strictes|stricte|totale|absolue confidentiel|confidentielle|confidentialité|confidentiels",
        "confidentialité stricte|absolue|totale",
        "reste|restent confidentiel|confidentielle|confidentiels|confidentielles",
        "rien ne sort",
        NO_WAY_OUT,
        "rien de ce qui se dit ici ne sort",
        "reste|restent entre nous",
        "reste|restent ici",
        "reste|restent dans le|la|ce|cette|notre cercle|groupe|salle|pièce|cadre|communauté|réseau",
        "reste|restent au sein",
        "strikt|strikte|volledig|volledige|absolute vertrouwelijk|vertrouwelijkheid",
        "blijft|blijven vertrouwelijk|binnenskamers",
        "blijft|blijven binnen|onder|hier",
        "blijft|blijven in de|deze|onze|het|dit|ons groep|kring|kamer|ruimte|lokaal|gemeenschap|netwerk|leerkring",
        "niets verlaat|gaat",
        "keep|keeps|kept confidential what|everything|all",
        "goes no further",
        "never leave|leaves the|this|our room|group|circle",
        "ne quitte|quittent|sort|sortent pas|jamais le|la|du|ce|cette cercle|groupe|salle|pièce",
        "ne quitte|quittent|sort|sortent pas|jamais de le|la|ce|cette|notre cercle|groupe|salle|pièce",
        "verlaat|verlaten de|deze|onze kring|groep|ruimte|kamer niet|nooit",
        "niets van wat hier gezegd wordt verlaat",
        "blijft|blijven tussen ons",
    ];
    // `Nothing said in the group is repeated outside.`
    let nothing = ["nothing|none|rien|niets|niks"];
    let outside = [
        "repeated|told|shared|taken|passed|discussed|goes outside|elsewhere|further",
        "said|shared|told here is|gets repeated|retold",
        "said|shared|told is|gets repeated|retold",
        "ne sort|sortira|quitte|quittera",
        "gaat|komt|wordt naar|mee buiten",
        "buiten de groep|kring verteld|besproken|gedeeld",
    ];
    // `Not shared outside without names` is no strict secret.
    let untold_names = ["name|names|nom|noms|naam|namen", "anonymous|anonymously|anonymised|anonymized"];
    let kept_in = clauses(words).into_iter().any(|(_, clause)| {
        let says = |patterns: &[&str]| patterns.iter().any(|pattern| contains(pattern, clause));
        says(&nothing) && says(&outside)
    });
    if has(&strict) || kept_in || stays_where_said(words) || (kept_from_others(words) && !has(&untold_names))
    {
        // `Not strictly confidential`, or strictly so for some of it, says nothing that could be relied on.
        let partly = shares_some(words) || is_of_papers(words) || is_not_strict(words);
        return (!partly).then_some(Level::Strict);
    }
    let open = [
        "may|can be shared freely|openly",
        "may|can be told",
        "with names",
        "peut|peuvent être partagé|partagée|partagés|raconté librement",
        "avec les noms",
        "mag|mogen vrij",
        "met naam|namen",
    ];
    (has(&open) && !kept_from_others(words)).then_some(Level::Open)
}

/// Whether a clause says that what was said is not told to others: `What is shared in the circle is not shared outside it.`
pub fn kept_from_others(words: &[Word]) -> bool {
    const STORIES: &str = "stories|conversations|discussions|récits|propos|échanges|verhalen|gesprekken";
    const ALL: [&str; 2] = ["what|whatever|everything|anything|tout|wat|alles", "ce que|qui|dont"];
    // `Everything we do` is not what is said, and behind more words it is something else that is told.
    const SAYING: &str = "said|say|says|shared|share|told|tell|discussed|discuss|heard|hear|horen|hoort|entendons|spoken|raised|happens|comes|dit|disons|partage|\
                          partagé|partageons|discute|discuté|raconte|raconté|entend|entendu|passe|gezegd|zeggen|zegt|bespreken|besproken|\
                          delen|deelt|gedeeld|vertellen|verteld|horen|gehoord|gebeurt";
    const NEAR: usize = 5;
    const LEARNT: &str = "learned|learnt|learn|lessons|appris|apprend|apprenons|geleerd|leren";
    const NOT_TOLD: [&str; 6] = [
        "not|never go|goes|travel",
        "komt|komen|raakt|raken|gaat|gaan niet|nooit",
        "not|never be|to shared|repeated|told|discussed|passed|disclosed",
        "not|never shared|repeated|told|discussed|passed|disclosed",
        "pas|jamais partagé|partagés|répété|répétés|raconté|racontés|divulgué|rapporté|rapportés",
        "niet|nooit gedeeld|verteld|doorverteld|herhaald|besproken",
    ];
    const OTHERS: &str = "outside|beyond|further|verder|elsewhere|anyone|anybody|others|dehors|extérieur|ailleurs|quiconque|buiten|anderen|derden|elders|\
                          buitenstaanders";
    // In Dutch those who are not told may stand before the verb.
    const DUTCH: &str = "niet|nooit buiten|met|aan";
    const TOLD: &str = "gedeeld|verteld|doorverteld|herhaald|besproken|delen|vertellen|bespreken";
    let is_said = |at: &usize| {
        let next = words.get(at + 1..).unwrap_or_default();
        contains(SAYING, next.get(..NEAR).unwrap_or(next))
    };
    let all = ALL.iter().filter_map(|pattern| found(pattern, words).find(is_said)).min();
    let Some(said) = found(STORIES, words).next().into_iter().chain(all).min() else { return false };
    // `Not everything is shared` keeps some of it.
    let not_all = said.checked_sub(1).and_then(|at| words.get(at));
    if contains(LEARNT, words)
        || not_all.is_some_and(|word| ["not", "pas", "niet"].contains(&word.low.as_str()))
    {
        return false;
    }
    let behind = |at: usize| words.get(at..).unwrap_or_default();
    // `Addresses are not shared` tells nothing of what is said.
    let of_papers = |at: usize| contains(PAPERS, words.get(at.saturating_sub(3)..at).unwrap_or_default());
    let found_at = |patterns: &[&str]| {
        let is_told = |at: &usize| *at > said && !of_papers(*at);
        patterns.iter().filter_map(|pattern| found(pattern, words).find(is_told)).min()
    };
    let told = found_at(&NOT_TOLD).is_some_and(|at| contains(OTHERS, behind(at)));
    let dutch = found_at(&[DUTCH]);
    told || dutch.is_some_and(|at| contains(OTHERS, behind(at)) && contains(TOLD, behind(at)))
}

/// Whether a sentence says that stories stay in the room, and what was learned may leave it: `Stories stay here; lessons may leave.`
pub fn stories_stay(words: &[Word]) -> bool {
    const STAY: [&str; 3] = [
        "stories|names|what|everything stay|stays|remain|remains in|here|inside|within|between",
        "récits|histoires|noms|tout reste|restent dans|ici|entre",
        "verhalen|namen|alles blijft|blijven in|hier|binnen|onder",
    ];
    // `Stories stay; learning leaves.`
    const PLAINLY: [&str; 3] = [
        "stories|names stay|stays|remain",
        "récits|histoires|noms restent|demeurent",
        "verhalen|namen blijven",
    ];
    const LEAVES: [&str; 3] = [
        "learning|lessons|insights leave|leaves|travel|travels|go|goes",
        "apprentissages|leçons|enseignements partent|sortent|voyagent|circulent",
        "lessen|inzichten gaan|mogen|reizen mee|weg|verder",
    ];
    let has = |patterns: &[&str]| patterns.iter().any(|pattern| contains(pattern, words));
    (has(&STAY) && learnt::leaves(words)) || (has(&PLAINLY) && has(&LEAVES))
}

/// Whether a sentence says that something stays where it was said.
pub fn stays(words: &[Word]) -> bool {
    contains("stay|stays|remain|remains|reste|restent|rester|blijft|blijven", words)
        || contains(NO_WAY_OUT, words)
}

/// Whether a sentence says that what is said somewhere stays there: `What is said in the circle stays in the circle.`
pub fn said_stays(words: &[Word]) -> bool {
    const SAID: [&str; 4] = [
        "what is|s|was|we|gets said|shared|discussed|told|say|share|discuss",
        "ce qui se|est|s dit|partage|discute|partagé|raconte",
        "ce que nous|l disons|partageons|on",
        "wat|alles",
    ];
    const TOLD: &str = "said|shared|discussed|told|say|share|discuss|dit|partage|partagé|disons|partageons|discute|raconte|gezegd|besproken|verteld|\
                        gedeeld|zeggen|bespreken|delen";
    SAID.iter().any(|pattern| contains(pattern, words)) && contains(TOLD, words) && stays(words)
}

/// Whether a clause names the Chatham House Rule as one that holds.
fn holds(clause: &[Word]) -> bool {
    const NEAR: usize = 9;
    const NOT_HELD: [&str; 8] = [
        "not|never apply|applies|used|hold|followed|needed|required|in",
        "t apply|hold|use",
        "s applique|vaut pas",
        "est|sont pas",
        "pas applicable|d",
        "geldt|gelden niet",
        "geldt hier|bij niet|ons",
        "niet van|gebruikt|toegepast",
    ];
    found("chatham", clause).any(|at| {
        let behind = clause.get(at..(at + NEAR).min(clause.len())).unwrap_or_default();
        let before = clause.get(at.saturating_sub(2)..at).unwrap_or_default();
        let without = contains("no|without|sans|zonder|geen", before);
        !refused(clause, at) && !without && !NOT_HELD.iter().any(|pattern| contains(pattern, behind))
    })
}

/// Whether it is said that something may be shared: `share methods freely`, `methoden mogen vrij gedeeld worden`.
fn shares_some(words: &[Word]) -> bool {
    const MOVES: &str = "share|shared|sharing|tell|told|use|used|pass|passed|partage|partager|partagez|partagé|partagée|partagés|\
                         partagées|deel|delen|gedeeld|verteld|vertellen|gebruikt";
    const FREELY: &str = "freely|openly|librement|ouvertement|vrij|vrijelijk|vrijuit|openlijk";
    clauses(words).into_iter().any(|(_, clause)| {
        let free = contains(FREELY, clause) && contains(MOVES, clause);
        free && !contains("not|never|nothing|t|pas|jamais|rien|niet|nooit|niets", clause)
    })
}

/// Whether it is only papers or data that are kept, and not what is said.
pub fn is_of_papers(words: &[Word]) -> bool {
    const WHOLE: &str = "everything|all|what|whatever|nothing|stories|said|discussions|conversations|tout|toute|tous|ce|rien|\
                         récits|propos|échanges|alles|wat|niets|verhalen|gesprekken";
    contains(PAPERS, words) && !contains(WHOLE, words)
}

/// Whether `strictly` is refused by a word near it.
fn is_not_strict(words: &[Word]) -> bool {
    const STRICT: &str = "strict|strictly|strictement|stricte|strikt|strikte";
    const NO: &str = "no|not|t|never|pas|plus|aucune|niet|geen|nooit";
    clauses(words).into_iter().any(|(_, clause)| {
        found(STRICT, clause).any(|at| contains(NO, clause.get(at.saturating_sub(2)..at).unwrap_or_default()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn levels_are_understood_in_three_languages() {
        for (text, wanted) in [
            ("We keep the Chatham House Rule.", Some(Level::Chatham)),
            ("We do not use the Chatham House Rule.", None),
            ("What is said here stays here; what is learned here leaves.", Some(Level::StaysLeaves)),
            ("Ce qui se dit ici reste ici ; ce qui s’apprend ici peut en sortir.", Some(Level::StaysLeaves)),
            (
                "Wat hier gezegd wordt, blijft hier; wat hier geleerd wordt, mag mee.",
                Some(Level::StaysLeaves),
            ),
            ("Keep strict confidentiality within the group.", Some(Level::Strict)),
            ("Stories remain confidential.", Some(Level::Strict)),
            ("What's said here stays here.", Some(Level::Strict)),
            ("WHAT IS SAID AT THE TABLE STAYS AT THE TABLE.", Some(Level::Strict)),
            ("Wat gezegd wordt, blijft tussen ons.", Some(Level::Strict)),
            (
                "Ce qui est dit reste entre nous ; les idées peuvent être partagées sans noms.",
                Some(Level::StaysLeaves),
            ),
            (
                "Wat gezegd wordt, blijft onder ons; ideeën mogen zonder namen gedeeld worden.",
                Some(Level::StaysLeaves),
            ),
            ("What is said here stays here; ideas may not be shared.", Some(Level::Strict)),
            (
                "Nothing said in the group is repeated outside, except where a child is at risk.",
                Some(Level::Strict),
            ),
            ("Rien de ce qui se dit ne sort de la salle.", Some(Level::Strict)),
            ("Niets van wat we bespreken gaat naar buiten.", Some(Level::Strict)),
            ("Nothing is told elsewhere without a yes of whoever said it.", Some(Level::NeedConsent)),
            ("You may use what you hear, but never say who said it.", Some(Level::Chatham)),
            ("You may not say who said it.", None),
            ("On peut l’utiliser, sans jamais dire qui l’a dit.", Some(Level::Chatham)),
            ("Tout reste strictement confidentiel.", Some(Level::Strict)),
            ("Alles blijft vertrouwelijk.", Some(Level::Strict)),
            ("Nothing that is said here leaves the group.", Some(Level::Strict)),
            ("Rien de ce qui se dit ici ne sort du groupe.", Some(Level::Strict)),
            ("Niets van wat hier gezegd wordt, verlaat de groep.", Some(Level::Strict)),
            ("May be used, but not who said it or who was there.", Some(Level::Chatham)),
            ("Peut servir, mais sans dire qui l’a dit ni qui était là.", Some(Level::Chatham)),
            ("Mag gebruikt worden, maar niet wie het zei of wie erbij was.", Some(Level::Chatham)),
            ("Stories and names stay; what was learned may go along.", Some(Level::StaysLeaves)),
            ("Les récits et les noms restent ; ce qui s’apprend peut sortir.", Some(Level::StaysLeaves)),
            ("Verhalen en namen blijven; wat geleerd is, mag mee.", Some(Level::StaysLeaves)),
            ("Leaves only when whoever told it says yes to that one thing.", Some(Level::NeedConsent)),
            (
                "Ne sort que si la personne qui l’a dit accepte, pour cette chose précise.",
                Some(Level::NeedConsent),
            ),
            ("Gaat pas naar buiten als wie het vertelde ja zegt tegen dat ene.", Some(Level::NeedConsent)),
            ("May be told, with names.", Some(Level::Open)),
            ("Peut être raconté, avec les noms.", Some(Level::Open)),
            ("Mag verteld worden, met namen.", Some(Level::Open)),
            ("Nothing is shared without the consent of whoever told it.", Some(Level::NeedConsent)),
            ("Rien n'est partagé sans l'accord de la personne.", Some(Level::NeedConsent)),
            ("What we discuss may be shared freely.", Some(Level::Open)),
            (
                "What is said in the circle is not shared with anyone outside it, except when there is a risk of serious harm.",
                Some(Level::Strict),
            ),
            ("What is shared here is never repeated elsewhere.", Some(Level::Strict)),
            ("Nothing said here is repeated, unless the law requires it.", Some(Level::Strict)),
            ("Ce qui se dit n'est pas répété à l'extérieur, sauf danger grave.", Some(Level::Strict)),
            (
                "Wat we bespreken wordt niet met anderen gedeeld, behalve bij ernstig gevaar.",
                Some(Level::Strict),
            ),
            ("What is said is not shared outside without permission.", Some(Level::NeedConsent)),
            ("What is said is not shared outside with names.", None),
            ("Not everything is shared outside.", None),
            ("Recordings are not shared outside.", None),
            ("Everything we do is open, but addresses are not shared with others.", None),
            ("Everyone says what they want to say, and photographs are not shared outside the group.", None),
            ("Iedereen zegt wat hij wil zeggen, en foto's worden niet buiten de groep gedeeld.", None),
            ("Whatever comes up here is not shared outside the group.", Some(Level::Strict)),
            ("Stories are never repeated outside the group.", Some(Level::Strict)),
            ("What we learn is not discussed with anyone beforehand.", None),
            ("Respect for diversity, inclusion, and confidentiality", None),
            ("This is not strictly confidential.", None),
            ("We do not keep strict confidentiality.", None),
            ("The Chatham House Rule does not apply here.", None),
            ("The Chatham House Rule doesn't apply.", None),
            ("La règle de Chatham House ne s'applique pas ici.", None),
            ("De Chatham House-regel geldt hier niet.", None),
            ("We work without the Chatham House Rule.", None),
            ("Under the Chatham House Rule we do not say who spoke.", Some(Level::Chatham)),
            ("Treat case notes as strictly confidential; share methods freely.", None),
            ("Les notes de cas sont strictement confidentielles ; partagez librement les méthodes.", None),
            ("Casusnotities zijn strikt vertrouwelijk; methoden mogen vrij gedeeld worden.", None),
            ("Everything is strictly confidential; it is never shared freely.", Some(Level::Strict)),
            ("Ce qui se partage ici reste ici.", Some(Level::Strict)),
            ("Ce qui se dit dans la salle reste dans la salle.", Some(Level::Strict)),
            ("Wat in de kring verteld wordt, blijft in de kring.", Some(Level::Strict)),
            (
                "Stories and names stay in the room; what was learned may be taken along.",
                Some(Level::StaysLeaves),
            ),
            (
                "Les récits restent dans la salle ; ce qu’on a appris peut être utilisé ailleurs.",
                Some(Level::StaysLeaves),
            ),
            ("Verhalen blijven in de kring; wat je leerde mag je gebruiken.", Some(Level::StaysLeaves)),
            ("Stories stay in the room; what you learned may not be used elsewhere.", Some(Level::Strict)),
            (
                "What is told in the room stays in the room, but you can tell what you learnt.",
                Some(Level::StaysLeaves),
            ),
        ] {
            assert_eq!(level(&words(text)), wanted, "{text}");
        }
    }
}
