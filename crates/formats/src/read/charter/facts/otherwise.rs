//! What a group does where something else did not work: `otherwise`, `after two weeks without agreement`.

use super::rules::{VOTES, contains, found};
use super::words::Word;

/// Words for what is done where something else did not work.
const OTHERWISE: &str = "fallback|failing|otherwise|else|sinon|défaut|faute|repli|recours|terugval|anders|lukt|unless|tenzij|resort|\
                         redmiddel|twijfel|doubt|doute|deadlock|impasse|blocage";
/// Words that begin a condition, and those by which it is one of failing.
pub const CONDITION: &str = "if|when|where|once|should|si|s|lorsque|quand|als|wanneer|indien|zodra";
const FAILS: &str = "no|not|cannot|t|none|nobody|fails|fail|failed|impossible|without|pas|ne|n|aucun|aucune|échoue|niet|geen|zonder|mislukt";
/// What stands in the way of agreeing.
const AGAINST: &str =
    "objection|objections|objects|disagreement|désaccord|opposition|bezwaar|bezwaren|onenigheid";
/// How it is told that agreeing did not work: `after two weeks without agreement`.
const WITHOUT: &str =
    "without|sans|zonder agreement|consensus|consent|accord|consentement|akkoord|overeenstemming";

/// Whether words say what is done where something else did not work: `otherwise`, `if there is no consent`, `als dat niet lukt`.
pub fn fails(words: &[Word]) -> bool {
    const NEAR: usize = 9;
    let near = |at: usize| words.get(at..(at + NEAR).min(words.len())).unwrap_or_default();
    // `If there is an objection, we vote.`
    let unsettled =
        || contains(WITHOUT, words) || found(CONDITION, words).any(|at| contains(AGAINST, near(at)));
    let against = || contains(VOTES, words) && unsettled();
    contains(OTHERWISE, words) || found(CONDITION, words).any(|at| contains(FAILS, near(at))) || against()
}
