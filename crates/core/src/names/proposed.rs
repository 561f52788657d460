//! The aliases that are proposed for what was found: one for one somebody, however they are written. Pure.

use std::collections::BTreeMap;

use super::model::{Finding, Kind, Known};
use super::written::words;

/// Whether an alias stands for somebody already: in a pair that is known, or in what is said, whoever gave it.
pub fn is_taken(alias: &str, known: &[Known], said: &[&str]) -> bool {
    known.iter().any(|known| known.alias == alias) || said.iter().any(|text| text.contains(alias))
}

/// Findings, each with the alias that is known, or with one that is proposed, that nothing else has and that is not `taken`. An accent left
/// out by haste makes nobody else of somebody, as it does not where an alias takes the place of a name; a hyphen does: *Marie-Claire* is not
/// Marie.
pub fn proposed(
    findings: Vec<Finding>,
    taken: impl Fn(&str) -> bool,
    say: impl Fn(Kind, usize) -> String,
) -> Vec<(Finding, String)> {
    let mut given: Vec<(Kind, Vec<String>, String)> = Vec::new();
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut propose = |kind: Kind, text: &str| -> String {
        let said = parts(text);
        let same = |(of, whole, _): &&(Kind, Vec<String>, String)| {
            let part = !said.is_empty() && said.iter().all(|part| whole.contains(part));
            joined(whole) == joined(&said) || (*of == kind && part)
        };
        if let Some((_, _, alias)) = given.iter().find(same) {
            return alias.clone();
        }
        let count = counts.entry(kind).or_default();
        let alias = loop {
            *count += 1;
            let alias = say(kind, *count);
            if !taken(&alias) {
                break alias;
            }
        };
        given.push((kind, said, alias.clone()));
        alias
    };
    let mut one = |finding: Finding| {
        let alias = finding.alias.clone().unwrap_or_else(|| propose(finding.kind, &finding.text));
        (finding, alias)
    };
    findings.into_iter().map(&mut one).collect()
}

/// The same for *Anne-Marie* and *Anne Marie*.
fn joined(parts: &[String]) -> String {
    parts.join(" ").replace('-', " ")
}

/// The words of a finding as search sees them, with their hyphens.
fn parts(text: &str) -> Vec<String> {
    let part = |piece: &str| words(piece).map(|word| word.folded).collect::<Vec<_>>().join("-");
    text.split_whitespace().map(part).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_is_taken_by_a_pair_and_by_a_text_that_holds_it() {
        let known = [Known { name: "Wilhelmina".into(), alias: "Person 1".into() }];
        for (alias, taken) in [("Person 1", true), ("Person 2", true), ("Person 3", false)] {
            assert_eq!(is_taken(alias, &known, &["We rang.", "Then Person 2 rang."]), taken, "{alias}");
        }
    }
}
