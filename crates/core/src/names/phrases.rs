//! Words that stand together and mean one thing: a method, a rare detail. Pure.

use std::collections::HashMap;

use super::text::Token;

/// Patterns of words by their first one. In a list, a line is a pattern; a word of it may be one of several: `twin|foster sister|brother`.
#[derive(Debug)]
pub struct Phrases {
    by_first: HashMap<&'static str, Vec<Vec<Vec<&'static str>>>>,
}

impl Phrases {
    /// The patterns of a list, in small letters.
    pub fn read(list: &'static str) -> Self {
        let mut by_first: HashMap<&'static str, Vec<Vec<Vec<&'static str>>>> = HashMap::new();
        for line in list.lines() {
            let mut words = line.split(' ').map(|word| word.split('|').collect::<Vec<_>>());
            let Some(first) = words.next() else { continue };
            let rest: Vec<Vec<&str>> = words.collect();
            for word in first {
                by_first.entry(word).or_default().push(rest.clone());
            }
        }
        Self { by_first }
    }

    /// Behind the longest pattern that begins at a token.
    pub fn end(&self, tokens: &[Token<'_>], at: usize) -> Option<usize> {
        let patterns = self.by_first.get(tokens.get(at)?.low.as_str())?;
        let stands = |rest: &&Vec<Vec<&str>>| {
            rest.iter()
                .zip(at + 1..)
                .all(|(words, at)| tokens.get(at).is_some_and(|token| words.contains(&token.low.as_str())))
        };
        patterns.iter().filter(stands).map(|rest| at + 1 + rest.len()).max()
    }
}
