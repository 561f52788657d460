//! Makes words ready for our letters: signs that they cannot show become boxes, and long words get places to break.

use super::world::has_letter;
use crate::write::text::clean;

/// A word longer than this may break anywhere that an address would.
const LONG: usize = 40;
/// In a word without such a place, a line may end after this many letters.
const STRETCH: usize = 24;
/// The same in a column that is narrow: a word that does not fit would stand on its neighbour.
const NARROW: (usize, usize) = (20, 10);
const BOX: char = '□';
const BREAK: char = '\u{200b}';

/// Words for print. Adds to `missing` the signs that had to become boxes.
pub(in crate::write) fn words(text: &str, missing: &mut usize) -> String {
    breakable(&printable(text, missing), LONG, STRETCH)
}

/// The same in a narrow column.
pub(super) fn narrow(text: &str, missing: &mut usize) -> String {
    let (long, stretch) = NARROW;
    breakable(&printable(text, missing), long, stretch)
}

fn printable(text: &str, missing: &mut usize) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in clean(text).chars() {
        match sign {
            // Flags are pairs of letters; colours of skin, joiners and variants have no part in a print of one colour.
            '\u{1f1e6}'..='\u{1f1ff}' => {
                out.extend(char::from_u32(sign as u32 - 0x1f1e6 + u32::from(b'A')));
            }
            '\u{1f3fb}'..='\u{1f3ff}'
            | '\u{200d}'
            | '\u{20e3}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{e0000}'..='\u{e0fff}' => {}
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            // Letters that a font once joined; ours join them by themselves.
            '\u{fb00}'..='\u{fb06}' => out.push_str(parted(sign)),
            '\t' => out.push_str("    "),
            '\n' | '\u{2028}' | '\u{2029}' => out.push(' '),
            sign if sign.is_whitespace() || has_letter(sign) => out.push(sign),
            _ => {
                *missing += 1;
                out.push(BOX);
            }
        }
    }
    out
}

/// The letters of one sign that joins several.
fn parted(sign: char) -> &'static str {
    match sign {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        _ => "st",
    }
}

/// Code for print: as `words`, but lines and columns stay.
pub(super) fn code(text: &str, missing: &mut usize) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| words(line, missing)).collect();
    lines.join("\n")
}

/// Words of more than `longest` letters get places to break, one after every `stretch` letters at least.
fn breakable(text: &str, longest: usize, stretch: usize) -> String {
    if text.split(char::is_whitespace).all(|word| word.chars().count() <= longest) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 16);
    let (mut since, mut length) = (0, 0);
    let lengths = text.split(char::is_whitespace).map(|word| word.chars().count());
    let mut lengths = lengths.into_iter();
    let mut long = lengths.next().unwrap_or(0) > longest;
    for sign in text.chars() {
        out.push(sign);
        length += 1;
        if sign.is_whitespace() {
            (since, length) = (0, 0);
            long = lengths.next().unwrap_or(0) > longest;
            continue;
        }
        since += 1;
        if long && (since >= stretch || (length > 8 && "/?&=._-#,;:".contains(sign))) {
            out.push(BREAK);
            since = 0;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_our_letters_lack_is_a_box_and_is_counted() {
        let mut missing = 0;
        assert_eq!(
            words("naïef → ✓ 🎉 Ünïcödé Ελλάδα Київ", &mut missing),
            "naïef → ✓ 🎉 Ünïcödé Ελλάδα Київ"
        );
        assert_eq!(missing, 0);
        assert_eq!(words("日本 שלום", &mut missing), "□□ □□□□");
        assert_eq!(missing, 6);
    }

    #[test]
    fn joined_letters_are_their_letters() {
        let mut missing = 0;
        assert_eq!(
            words(
                "wa\u{fb04}e, di\u{fb03}cult, \u{fb01}n, o\u{fb00}, \u{fb02}at, be\u{fb05}, be\u{fb06}",
                &mut missing
            ),
            "waffle, difficult, fin, off, flat, best, best"
        );
        assert_eq!(missing, 0);
    }

    #[test]
    fn a_flag_is_its_letters_and_colours_of_skin_go() {
        assert_eq!(words("🇧🇪 👍🏽 1️⃣\u{0}\u{202e}x", &mut 0), "BE 👍 1x");
    }

    #[test]
    fn only_long_words_break() {
        assert_eq!(words("a short-one", &mut 0), "a short-one");
        let long = words(&"x".repeat(100), &mut 0);
        assert!(long.split(BREAK).all(|piece| piece.len() <= STRETCH));
        assert_eq!(long.replace(BREAK, ""), "x".repeat(100));
        let word = "arbeidsongeschiktheidsverzekering";
        assert_eq!(words(word, &mut 0), word);
        assert_eq!(
            narrow(&format!("de {word}"), &mut 0).split(BREAK).collect::<Vec<_>>(),
            ["de arbeidsong", "eschikthei", "dsverzeker", "ing"],
            "where a column is narrow"
        );
        assert_eq!(narrow("samenwerkingsverband", &mut 0), "samenwerkingsverband");
    }
}
