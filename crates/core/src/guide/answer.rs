//! Which pages answer a question, in whatever words it is put.
//!
//! The words with which people ask ("how can I") are left out. Of the others, one that few pages have says more than one that many
//! have, and in a title or a heading it says most.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use kring_store::words;

/// Shorter words are none to go by.
const SHORT: usize = 3;
/// More answers are none.
const MOST: usize = 3;
/// A word that goes on as another one does for so long is of its family: *restoring* finds *restored*.
const FAMILY: usize = 6;
/// What a word in a title or a heading counts; in the text it counts one.
const HEADED: usize = 3;

/// The words of a page.
pub(super) struct Said {
    heads: BTreeSet<String>,
    text: BTreeSet<String>,
}

impl Said {
    pub(super) fn read(page: &str) -> Self {
        let (mut heads, mut text) = (BTreeSet::new(), BTreeSet::new());
        for line in page.lines() {
            let place = if line.starts_with('#') { &mut heads } else { &mut text };
            place.extend(folded(line));
        }
        Self { heads, text }
    }

    fn counts(&self, word: &str) -> usize {
        let has = |said: &BTreeSet<String>| said.iter().any(|one| alike(one, word));
        if has(&self.heads) { HEADED } else { usize::from(has(&self.text)) }
    }
}

/// The places of the pages that answer, the best first; none where less than half of what is asked is in any, and all of them where
/// nothing is asked yet. `asking` are the words with which people ask.
pub(super) fn answering(asked: &str, asking: &str, pages: &[Said]) -> Vec<usize> {
    let asking: BTreeSet<String> = folded(asking).collect();
    let asked: BTreeSet<String> =
        folded(asked).filter(|word| word.chars().count() >= SHORT && !asking.contains(word)).collect();
    if asked.is_empty() {
        return (0..pages.len()).collect();
    }
    let (mut scores, mut known) = (vec![0_usize; pages.len()], vec![0_usize; pages.len()]);
    for word in &asked {
        let counts: Vec<usize> = pages.iter().map(|page| page.counts(word)).collect();
        let rare = 1 + counts.iter().filter(|count| **count == 0).count();
        for ((score, known), count) in scores.iter_mut().zip(&mut known).zip(counts) {
            *score += count * rare;
            *known += usize::from(count > 0);
        }
    }
    let best = scores.iter().copied().max().unwrap_or(0);
    let mut answers: Vec<(usize, usize)> = scores
        .into_iter()
        .zip(known)
        .enumerate()
        .filter(|(_, (score, known))| *score > 0 && score * 2 >= best && known * 2 >= asked.len())
        .map(|(at, (score, _))| (score, at))
        .collect();
    answers.sort_by_key(|(score, at)| (Reverse(*score), *at));
    answers.into_iter().map(|(_, at)| at).take(MOST).collect()
}

fn folded(text: &str) -> impl Iterator<Item = String> + '_ {
    words(text).map(|word| word.folded)
}

fn alike(said: &str, asked: &str) -> bool {
    let length = |word: &str| word.chars().count();
    let shared = said.chars().zip(asked.chars()).take_while(|(one, other)| one == other).count();
    shared >= FAMILY || shared == length(asked) || (shared == length(said) && shared > SHORT)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGES: [&str; 3] = [
        "# A backup\nKring makes one every day. A copy opens with the passphrase of that day.",
        "# Another computer\nA notebook is a folder. On the new one choose restore.",
        "# First words\n## The passphrase is forgotten\nThe sheet lets you in again. A day ends.",
    ];

    #[test]
    fn a_question_in_one_s_own_words_finds_its_page() {
        let asks = |asked| answering(asked, "how can what the for", &PAGES.map(Said::read));
        assert_eq!(asks("I forgot… how can I? forgotten passphrase"), [2]);
        assert_eq!(asks("restoring"), [1]);
        assert_eq!(asks("Backups?"), [0]);
        assert_eq!(asks("computér"), [1], "accents do not count");
        assert_eq!(asks("passphrase"), [2], "a heading says more than a text");
    }

    #[test]
    fn what_no_page_speaks_of_has_no_answer() {
        for asked in ["Maud and the long walk to the folder", "zzz"] {
            let answers = answering(asked, "how can what the for and", &PAGES.map(Said::read));
            assert_eq!(answers, [0_usize; 0], "{asked}");
        }
    }

    #[test]
    fn a_question_that_only_begins_leaves_every_page() {
        for asked in ["", " ", "how", "how can I", "a of", "?"] {
            let answers = answering(asked, "how can what the for and", &PAGES.map(Said::read));
            assert_eq!(answers, [0, 1, 2], "{asked}");
        }
    }
}
