//! What stands beside a charter and is no part of it: what is known of its version, and the page to sign on.

use crate::read::charter::facts::force;
use crate::read::charter::facts::words::{matches, words};
use crate::read::charter::forms::{Block, Kind};
use crate::read::text::plain;

/// Whether a line says which version this is, and nothing else.
pub fn tells_version(line: &str) -> bool {
    /// What is known of a version, one beside the other, may name people and meetings.
    const LONG: usize = 24;
    const SHORT: usize = 8;
    const TELLING: [&str; 50] = [
        "would hold from",
        "vaudrait à partir",
        "zou gelden vanaf",
        "adoptée",
        "approuvée",
        "vastgesteld",
        "ratified",
        "mise en vigueur",
        "opgesteld",
        "version",
        "versie",
        "status",
        "statut",
        "état",
        "stand",
        "draft",
        "concept",
        "projet",
        "brouillon",
        "ontwerp",
        "adopted",
        "adopté",
        "aangenomen",
        "approved",
        "approuvé",
        "goedgekeurd",
        "in force",
        "effective",
        "en vigueur",
        "van kracht",
        "geldig",
        "last updated",
        "updated",
        "mis à jour",
        "mise à jour",
        "bijgewerkt",
        "written by",
        "rédigé",
        "rédigée",
        "écrit",
        "écrite",
        "geschreven",
        "agreed",
        "convenu",
        "convenue",
        "afgesproken",
        "geldt",
        "why",
        "pourquoi",
        "waarom",
    ];
    let parts = line.split('·').map(|part| part.trim().to_lowercase());
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    let longest = if parts.len() > 2 { LONG } else { SHORT };
    // Parts one beside the other are no name.
    let beside = parts.len() > 1;
    let tells = |word: &str, rest: &str| {
        if beside { !rest.starts_with(char::is_alphanumeric) } else { goes_on(word, rest) }
    };
    let telling = |part: &String| {
        part.split_whitespace().count() <= longest
            && TELLING.iter().any(|word| part.strip_prefix(word).is_some_and(|rest| tells(word, rest)))
    };
    !parts.is_empty() && (parts.iter().all(telling) || says_when(line))
}

/// Whether a line says when a charter was agreed, and again when it was changed, and nothing else.
fn says_when(line: &str) -> bool {
    const LONGEST: usize = 14;
    /// So far behind the number of a version: `(v3, agreed 12 January 2024)`.
    const NEAR: usize = 3;
    const BEGINS: &str = "adopted|agreed|approved|accepted|ratified|amended|revised|adoptée|adopté|approuvée|convenue|modifiée|révisée|\
                          vastgesteld|goedgekeurd|aangenomen|overeengekomen|gewijzigd";
    let words = words(line);
    let begins = |at: usize| words.get(at..).is_some_and(|rest| matches(BEGINS, rest).is_some());
    (0..NEAR).any(begins) && words.len() <= LONGEST && force::told(&words).is_some()
}

/// Whether a line says that this is a draft and nothing else, as a paper without a version does: `Status: draft`.
pub fn is_draft(line: &str) -> bool {
    const SAID: [&str; 4] = ["status draft", "état projet", "status ontwerp", "stand ontwerp"];
    let low = line.to_lowercase();
    let words = low.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    SAID.contains(&words.collect::<Vec<_>>().join(" ").as_str())
}

/// Whether what follows a word of a version goes on to tell of it, and is not the rest of a name such as `Standards for our circle`.
fn goes_on(word: &str, rest: &str) -> bool {
    /// Words that a name may begin with as well.
    const NAMING: [&str; 9] =
        ["stand", "why", "pourquoi", "waarom", "état", "agreed", "projet", "concept", "convenu"];
    const NEXT: [&str; 10] =
        ["by", "on", "in", "par", "le", "en", "door", "op", "for discussion", "for comment"];
    let said = rest.trim_start();
    if said.is_empty() || said.starts_with(':') {
        return true;
    }
    let next = NEXT.iter().any(|next| said.strip_prefix(next).is_some_and(|rest| rest.starts_with(' ')));
    let ended = !rest.starts_with(char::is_alphanumeric);
    ended && (next || !NAMING.contains(&word)) && rest.contains(|sign: char| sign.is_ascii_digit())
}

/// Whether a line is there to be signed: `Signed: ____`, `Signatures`.
pub fn is_to_sign(line: &str) -> bool {
    const CALLED: [&str; 17] = [
        "signed",
        "signed by",
        "signature",
        "signatures",
        "signature of members",
        "signatures of members",
        "signé",
        "signé par",
        "signée",
        "signée par",
        "signature des membres",
        "signatures des membres",
        "getekend",
        "ondertekend",
        "ondertekend door",
        "handtekening",
        "handtekeningen",
    ];
    let (called, rest) = line.split_once(':').unwrap_or((line, ""));
    let blank = |letter: char| "_.…-–— \\".contains(letter) || letter.is_whitespace();
    let called = called.trim_matches(blank).to_lowercase();
    CALLED.contains(&called.as_str())
        || (called == "ondertekening")
        || (!rest.is_empty() && is_line(rest) && rest.trim_matches(blank).is_empty())
}

/// Whether words are a line to write on.
fn is_line(words: &str) -> bool {
    words.contains("___") || words.contains("\\_\\_\\_") || words.contains(".....") || words.contains("……")
}

/// Whether a heading stands above lines to sign on: a table with a column for signatures before the next heading.
pub fn is_signed_below(heading: &str, rest: &[Block]) -> bool {
    const CALLED: [&str; 5] = ["signature", "signatures", "handtekening", "handtekeningen", "ondertekening"];
    let is_called = |words: &str| CALLED.contains(&words.trim().to_lowercase().as_str());
    let to_sign = |block: &&Block| match &block.kind {
        Kind::Table(rows) => rows
            .first()
            .is_some_and(|heads| heads.iter().any(|cell| plain(&cell.text).split('/').any(is_called))),
        _ => false,
    };
    let mut below = rest.iter().take_while(|block| !matches!(block.kind, Kind::Heading(_)));
    is_called(heading) && below.any(|block| to_sign(&block))
}
