//! The sentence around a hit, with what was looked for marked in it.

use std::ops::Range;

use kring_store::{Term, Word, words};

use super::view::HitPart;

/// Words shown before and after the hit when its sentence is longer.
const BEFORE: usize = 12;
const AFTER: usize = 24;

/// A whole text with its hits marked.
pub fn marked(text: &str, terms: &[Term]) -> Vec<HitPart> {
    let all: Vec<Word> = words(text).collect();
    cut(text, 0..text.len(), &hits(&all, terms))
}

/// The sentence around the first hit; the beginning when the hit is elsewhere.
pub fn around(text: &str, terms: &[Term]) -> Vec<HitPart> {
    let all: Vec<Word> = words(text).collect();
    let hits = hits(&all, terms);
    cut_sentence(text, &all, hits.first().map_or(0, |hit| hit.start), &hits)
}

/// The sentence around a place in bytes, with these stretches marked.
pub fn sentence(text: &str, at: usize, marked: &[Range<usize>]) -> Vec<HitPart> {
    let all: Vec<Word> = words(text).collect();
    cut_sentence(text, &all, at, marked)
}

/// Where the first hit stands, in bytes.
pub fn first(text: &str, terms: &[Term]) -> Option<Range<usize>> {
    let all: Vec<Word> = words(text).collect();
    hits(&all, terms).into_iter().next()
}

fn cut_sentence(text: &str, all: &[Word], at: usize, hits: &[Range<usize>]) -> Vec<HitPart> {
    let at = all.iter().position(|word| word.start >= at).unwrap_or(0);
    let mut first = at;
    while first > 0 && at - first < BEFORE && !sentence_ends(text, all.get(first - 1), all.get(first)) {
        first -= 1;
    }
    let mut last = at;
    while last + 1 < all.len() && last - at < AFTER && !sentence_ends(text, all.get(last), all.get(last + 1))
    {
        last += 1;
    }
    let (Some(start), Some(end)) = (all.get(first), all.get(last)) else { return Vec::new() };
    // What opens the sentence and what ends it belong to it.
    let lead = opening(text.get(..start.start).unwrap_or_default());
    let tail = closing(text.get(end.end..).unwrap_or_default());
    let mut parts = cut(text, start.start - lead..end.end + tail, hits);
    let sentence_goes_on =
        |from: Option<&Word>, to: Option<&Word>| to.is_some() && !sentence_ends(text, from, to);
    if first > 0 && !sentence_ends(text, all.get(first - 1), all.get(first)) {
        parts.insert(0, HitPart { text: "… ".into(), hit: false });
    }
    if sentence_goes_on(all.get(last), all.get(last + 1)) {
        parts.push(HitPart { text: " …".into(), hit: false });
    }
    parts
}

/// A space that may stand between a word and a sign, as in French.
fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}')
}

/// How many bytes at the end of a text open what follows it: quotation marks.
fn opening(before: &str) -> usize {
    let (mut begin, mut apart) = (before.len(), false);
    for (at, letter) in before.char_indices().rev() {
        match letter {
            '«' => (begin, apart) = (at, false),
            '“' | '„' | '‘' | '"' if !apart => begin = at,
            _ if is_space(letter) => apart = true,
            _ => break,
        }
    }
    before.len() - begin
}

/// How many bytes at the start of a text end what comes before it: stops and quotation marks.
fn closing(after: &str) -> usize {
    let (mut end, mut apart) = (0, false);
    for (at, letter) in after.char_indices() {
        match letter {
            '!' | '?' | '…' | '»' => (end, apart) = (at + letter.len_utf8(), false),
            '.' | '”' | '"' | ')' if !apart => end = at + letter.len_utf8(),
            _ if is_space(letter) => apart = true,
            _ => break,
        }
    }
    end
}

/// Where the wanted terms stand, in bytes, without overlaps.
fn hits(all: &[Word], terms: &[Term]) -> Vec<Range<usize>> {
    let folded: Vec<String> = all.iter().map(|word| word.folded.clone()).collect();
    let mut hits: Vec<Range<usize>> = Vec::new();
    for (at, word) in all.iter().enumerate() {
        if hits.last().is_some_and(|hit| word.start < hit.end) {
            continue;
        }
        let window = folded.get(at..).unwrap_or_default();
        let term = terms.iter().filter(|term| !term.not).find(|term| term.starts(window));
        if let Some(end) = term.and_then(|term| all.get(at + term.words.len() - 1)) {
            hits.push(word.start..end.end);
        }
    }
    hits
}

fn sentence_ends(text: &str, word: Option<&Word>, next: Option<&Word>) -> bool {
    let (Some(word), Some(next)) = (word, next) else { return true };
    let gap = text.get(word.end..next.start).unwrap_or_default();
    gap.contains("\n\n")
        || gap.contains(". ")
        || gap.contains(['!', '?', '…']) && gap.contains(char::is_whitespace)
        || gap.contains(".\n")
        || gap.contains("\n- ")
}

fn cut(text: &str, range: Range<usize>, hits: &[Range<usize>]) -> Vec<HitPart> {
    let mut parts = Vec::new();
    let mut push = |from: usize, to: usize, hit: bool| {
        // Line breaks inside a sentence are shown as spaces.
        let text: String = text
            .get(from..to)
            .unwrap_or_default()
            .split_inclusive('\n')
            .map(|line| line.replace('\n', " "))
            .collect();
        if !text.is_empty() {
            parts.push(HitPart { text, hit });
        }
    };
    let mut done = range.start;
    for hit in hits.iter().filter(|hit| hit.start >= range.start && hit.end <= range.end) {
        push(done, hit.start, false);
        push(hit.start, hit.end, true);
        done = hit.end;
    }
    push(done, range.end, false);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use kring_store::Search;

    fn shown(text: &str, query: &str) -> String {
        let parts = around(text, &Search::parse(query, false).terms);
        parts
            .iter()
            .map(|part| if part.hit { format!("[{}]", part.text) } else { part.text.clone() })
            .collect()
    }

    #[test]
    fn the_hit_is_shown_in_its_sentence() {
        let text = "First thing. She said that l’été was a calm time! After that, silence.";
        assert_eq!(shown(text, "ete"), "She said that l’[été] was a calm time!");
        assert_eq!(shown(text, "\"calm time\" silence"), "She said that l’été was a [calm time]!");
        assert_eq!(shown(text, "nowhere"), "First thing.");
        assert_eq!(shown("", "x"), "");
        assert_eq!(
            shown("See https://ex.org/p?q=1 for it. More.", "q"),
            "See https://ex.org/p?[q]=1 for it."
        );
    }

    #[test]
    fn what_opens_and_ends_a_sentence_is_shown_with_it() {
        assert_eq!(shown("Qu’en dites-vous\u{202f}? Rien.", "dites"), "Qu’en [dites]-vous\u{202f}?");
        assert_eq!(
            shown("Elle a dit «\u{a0}non\u{a0}». Puis rien.", "non"),
            "Elle a dit «\u{a0}[non]\u{a0}»."
        );
        assert_eq!(shown("Stil. “Wat nu?” vroeg zij.", "wat"), "“[Wat] nu?”");
        assert_eq!(shown("Il hésite. «\u{a0}Et vous\u{202f}?\u{a0}»", "hesite"), "Il [hésite].");
        assert_eq!(shown("A calm time! \"After that\"", "calm"), "A [calm] time!");
    }

    #[test]
    fn a_long_sentence_is_cut_at_words() {
        let text = format!("{}needle{}", "before ".repeat(40), " after".repeat(40));
        let shown = shown(&text, "needle");
        assert!(
            shown.starts_with("… before") && shown.ends_with("after …") && shown.contains("[needle]"),
            "{shown}"
        );
    }
}
