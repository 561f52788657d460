//! What was learned where something was said, and may leave that place: `Stories stay; take with you what you learned.`

use super::rules::contains;
use super::words::{Word, clauses};

/// Whether a sentence says that what was learned may be told elsewhere, so that only the rest stays where it was said.
pub fn leaves(words: &[Word]) -> bool {
    const LEARNT: &str = "learned|learnt|learn|lessons|insights|ideas|appris|apprend|apprenons|apprentissages|enseignements|leçons|idées|geleerd|leerde|\
                          leerden|leren|lessen|inzichten|ideeën";
    const MAY: &str = "may|can|peut|peuvent|pouvons|pouvez|peux|mag|mogen|kan|kunnen";
    const MOVES: &str = "tell|share|shared|told|leave|leaves|take|taken|carry|carried|go|travel|use|used|pass|passed|partager|partagé|\
                         partagée|partagés|partagées|raconter|dire|sortir|transmettre|circuler|emporter|emporté|utiliser|utilisé|repartir|\
                         delen|gedeeld|vertellen|verteld|meenemen|meegenomen|mee|gebruiken|gebruikt";
    // Whoever takes it along needs no leave: `wat je leert neem je mee`.
    const TAKEN: [&str; 4] = [
        "take|takes|carry|carries with|away|home",
        "emporte|emportons|emportez|emportent",
        "repart|repartons|repartez|repartent avec",
        "neem|neemt|nemen je|we|ieder|iedereen mee",
    ];
    const NO: [&str; 5] =
        ["not|never|only", "t", "ne|pas|jamais|seulement", "niet|nooit|enkel|alleen", "unless|sauf|tenzij"];
    clauses(words).into_iter().any(|(at, clause)| {
        // `what you learned` may be a clause of its own, behind a comma.
        let next = clauses(words).into_iter().find(|(other, _)| *other == at + clause.len());
        let learnt = contains(LEARNT, clause) || next.is_some_and(|(_, next)| contains(LEARNT, next));
        let taken = TAKEN.iter().any(|taken| contains(taken, clause));
        let moves = taken || (contains(MAY, clause) && contains(MOVES, clause));
        learnt && moves && !NO.iter().any(|no| contains(no, clause))
    })
}

#[cfg(test)]
mod tests {
    use super::super::secrecy::level;
    use super::super::words::words;
    use crate::charter::Level;

    #[test]
    fn what_was_learned_may_leave_by_leave_or_by_being_taken_along() {
        for (text, wanted) in [
            ("Wat hier gezegd wordt blijft hier, wat je leert neem je mee.", Level::StaysLeaves),
            ("What is said here stays here, and everybody takes home what they learned.", Level::StaysLeaves),
            ("Ce qui se dit ici reste ici, chacun repart avec ce qu’il a appris.", Level::StaysLeaves),
            ("Wat in de groep gezegd wordt, komt niet buiten de groep.", Level::Strict),
            ("What we hear in the circle goes no further.", Level::Strict),
            ("Wat we horen, komt niet verder.", Level::Strict),
            ("Mentors keep confidential what mentees tell them.", Level::Strict),
        ] {
            assert_eq!(level(&words(text)), Some(wanted), "{text}");
        }
    }
}
