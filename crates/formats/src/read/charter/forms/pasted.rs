//! What programs put around and into a text that is copied out of them: who wrote a message and when, signs that only adorn a line, tabs
//! behind bullets, and what a page of a wiki says of itself.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use crate::read::charter::sense::language::clear;

/// The longest line that is looked at for the stamp of a message.
const STAMP: usize = 90;

/// The text as a person would have typed it: without signs that only adorn a line, and with a blank behind each bullet and number. Signs
/// that stand before several lines, one below the other, are their bullets.
pub fn tidied(text: &str) -> Cow<'_, str> {
    let adorned = |line: &str| adornment(line.trim_start()).is_some();
    if !text.lines().any(|line| adorned(line) || tabbed(line.trim_start()).is_some()) {
        return Cow::Borrowed(text);
    }
    let lines: Vec<&str> = text.lines().collect();
    let sign =
        |at: Option<usize>| adornment(at.and_then(|at| lines.get(at))?.trim_start()).map(|(sign, _)| sign);
    let mut whole = String::with_capacity(text.len());
    for (at, line) in lines.iter().enumerate() {
        let bare = line.trim_start();
        let (mark, rest) = match adornment(bare) {
            Some((own, rest)) => {
                let beside = [sign(at.checked_sub(1)), sign(Some(at + 1))];
                (if beside.contains(&Some(own)) { "- " } else { "" }, rest)
            }
            None => ("", bare),
        };
        let inset = line.get(..line.len() - bare.len()).unwrap_or_default();
        whole.push_str(inset);
        whole.push_str(mark);
        whole.push_str(tabbed(rest).as_deref().unwrap_or(rest));
        whole.push('\n');
    }
    Cow::Owned(whole)
}

/// The sign by its name, as chats write it, and the line behind it: `:dart: Purpose`.
fn shortcode(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix(':')?.split_once(": ")?;
    let fits = name.len() > 1
        && name.bytes().all(|sign| sign.is_ascii_lowercase() || b"_-+0123456789".contains(&sign));
    let sign = line.get(..name.len() + 2)?;
    let rest = rest.trim_start();
    (fits && rest.trim_start_matches('*').starts_with(char::is_alphanumeric)).then_some((sign, rest))
}

/// The sign that adorns a line before its words, and the line without it: `🎯 Purpose`.
fn adornment(line: &str) -> Option<(&str, &str)> {
    const SIGNS: [RangeInclusive<char>; 4] = [
        '\u{1f000}'..='\u{1faff}',
        '\u{2600}'..='\u{27bf}',
        '\u{2b00}'..='\u{2bff}',
        '\u{2190}'..='\u{21ff}',
    ];
    if let Some(named) = shortcode(line) {
        return Some(named);
    }
    let is_sign = |sign: char| SIGNS.iter().any(|signs| signs.contains(&sign));
    let joins = |sign: char| matches!(sign, '\u{fe0f}' | '\u{200d}' | '\u{20e3}');
    let behind = line.trim_start_matches(|sign: char| is_sign(sign) || joins(sign));
    let sign = line.get(..line.len() - behind.len()).filter(|sign| sign.starts_with(is_sign))?;
    let rest = behind.trim_start_matches([' ', '\t', '\u{a0}']);
    let begins = rest.trim_start_matches(['*', '_', '"', '“', '«']).starts_with(char::is_alphanumeric);
    begins.then_some((sign, rest))
}

/// A line with a blank in place of the tab behind its bullet or number; and where a label and its text follow, with a colon in place of
/// the tab between those.
fn tabbed(line: &str) -> Option<String> {
    const MOST_WORDS: usize = 6;
    const BULLETS: [&str; 8] = ["●", "○", "■", "•", "▪", "–", "-", "*"];
    let (mark, rest) = line.split_once('\t')?;
    let number = mark.strip_suffix(['.', ')']).is_some_and(|number| {
        (1..=2).contains(&number.len()) && number.bytes().all(|sign| sign.is_ascii_digit())
    });
    if rest.trim().is_empty() || !(number || BULLETS.contains(&mark)) {
        return None;
    }
    let rest = rest.trim();
    let labelled = rest.split_once('\t').filter(|(label, text)| {
        let tongues = clear(label).zip(clear(text));
        !text.contains('\t')
            && tongues.is_none_or(|(one, other)| one == other)
            && label.split_whitespace().count() <= MOST_WORDS
            && !label.ends_with(['.', ':', '?', '!'])
    });
    Some(match labelled {
        Some((label, text)) => format!("{mark} {}: {}", label.trim(), text.trim()),
        None => format!("{mark} {rest}"),
    })
}

/// The messages of a chat: the lines that are a text by themselves, without who wrote them and when, and the lines around it.
pub struct Chat<'t> {
    /// What stands above it: messages, and the words with which it is sent.
    pub head: Vec<&'t str>,
    /// The text.
    pub body: Vec<&'t str>,
    /// The messages below it.
    pub foot: Vec<&'t str>,
}

/// The text in the longest message of a chat. Where none is long, all messages are lines of one text.
pub fn chat<'t>(lines: &[&'t str]) -> Option<Chat<'t>> {
    const LONG: usize = 4;
    let starts: Vec<usize> =
        (0..lines.len()).filter(|at| lines.get(*at).is_some_and(|line| said(line).is_some())).collect();
    let first = *starts.first()?;
    // One such line far below is no chat.
    if lines.iter().take(first).any(|line| !line.trim().is_empty()) && starts.len() < 2 {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let (from, to) = starts.iter().copied().zip(ends).max_by_key(|(from, to)| to - from)?;
    let mut chat = Chat { head: Vec::new(), body: Vec::new(), foot: Vec::new() };
    let long = to - from >= LONG;
    for (at, line) in lines.iter().copied().enumerate() {
        match said(line) {
            _ if long && at < from => chat.head.push(line),
            _ if long && at >= to => chat.foot.push(line),
            // A long message begins with the words that send it.
            Some(words) if long && sends(words) => chat.head.push(line),
            Some("") => chat.head.push(line),
            Some(words) => chat.body.push(words),
            None => chat.body.push(line),
        }
    }
    Some(chat)
}

/// Whether words send a text, and are none of it: `Hi all, here is what we agreed 👇`.
fn sends(words: &str) -> bool {
    const MOST_OF_A_TITLE: usize = 4;
    const GREETINGS: [&str; 12] = [
        "hi", "hello", "hey", "dear", "bonjour", "bonsoir", "salut", "coucou", "hoi", "hallo", "dag", "beste",
    ];
    let low = words.to_lowercase();
    let first = low.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
    let sentence = words.split_whitespace().count() > MOST_OF_A_TITLE;
    GREETINGS.contains(&first) || (sentence && words.trim_end().ends_with([':', '👇', '⬇', '↓']))
}

/// What is said behind the stamp of a message: `[18/05/2026, 20:02:11] Ann: Hello`, `18/05/2026, 20:02 - Ann: Hello`.
fn said(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(['\u{200e}', '\u{feff}', ' ']);
    if is_stamp(line) {
        return Some("");
    }
    let (stamp, rest) = match line.strip_prefix('[') {
        Some(inner) => inner.split_once("] ")?,
        None => line.split_once(" - ")?,
    };
    let signs =
        stamp.chars().all(|sign| sign.is_ascii_digit() || "/.-:, apmAPM\u{202f}\u{a0}".contains(sign));
    let timed = stamp.contains(':') && stamp.bytes().filter(u8::is_ascii_digit).count() >= 6;
    let (name, words) = rest.split_once(": ")?;
    (signs && timed && stamp.len() + name.len() < STAMP).then_some(words)
}

/// Whether a line only says who wrote what stands below it, and at what time: `Ann Lee  10:14 AM`, `Ann Lee  [10:14]`.
fn is_stamp(line: &str) -> bool {
    const MOST_WORDS: usize = 4;
    let Some((name, time)) = line.split_once("  ") else { return false };
    let time = time.trim();
    let bracketed = time.strip_prefix('[').and_then(|time| time.strip_suffix(']'));
    let low = bracketed.unwrap_or(time).to_lowercase();
    let hour = low.trim_end_matches([' ', 'a', 'p', 'm', '\u{202f}']);
    let marked = bracketed.is_some() || hour.len() < low.len();
    let timed = hour.split_once(':').is_some_and(|(hours, minutes)| {
        (1..=2).contains(&hours.len())
            && minutes.len() == 2
            && format!("{hours}{minutes}").bytes().all(|sign| sign.is_ascii_digit())
    });
    let named = name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    marked && timed && named && (1..=MOST_WORDS).contains(&name.split_whitespace().count())
}

/// The lines that a page of a wiki or a tool says of itself and its buttons, where it is one, and all others.
pub fn of_the_page(lines: Vec<&str>) -> (Vec<&str>, Vec<&str>) {
    const LEAST: usize = 3;
    let around = |line: &str| {
        const WHOLE: [&str; 27] = [
            "…",
            "spaces",
            "espaces",
            "ruimtes",
            "pagina's",
            "pagina’s",
            "j'aime",
            "j’aime",
            "partager",
            "modifier",
            "vind ik leuk",
            "delen",
            "bewerken",
            "sur cette page",
            "op deze pagina",
            "pages",
            "like",
            "share",
            "edit",
            "be the first to like this",
            "write a comment…",
            "write a comment...",
            "add a comment",
            "no labels",
            "add a reaction",
            "add label",
            "on this page",
        ];
        const BEGINS: [&str; 16] = [
            "créé par ",
            "créée par ",
            "dernière modification",
            "modifié par ",
            "gemaakt door ",
            "aangemaakt door ",
            "laatst gewijzigd",
            "laatst bijgewerkt",
            "owned by ",
            "created by ",
            "last updated",
            "last modified",
            "last edited",
            "added by ",
            "attachments (",
            "page history",
        ];
        const ENDS: [&str; 9] = [
            " min de lecture",
            " minutes de lecture",
            " min leestijd",
            " minuten leestijd",
            " min read",
            " people viewed",
            " person viewed",
            " views",
            " likes",
        ];
        let low = line.trim().to_lowercase();
        WHOLE.contains(&low.as_str())
            || BEGINS.iter().any(|begins| low.starts_with(begins))
            || ENDS
                .iter()
                .any(|ends| low.ends_with(ends) && low.starts_with(|sign: char| sign.is_ascii_digit()))
    };
    let mut found: Vec<usize> =
        (0..lines.len()).filter(|at| lines.get(*at).is_some_and(|line| around(line))).collect();
    if found.len() < LEAST {
        return (Vec::new(), lines);
    }
    // What is listed below `On this page` stands there again.
    const HERE: [&str; 3] = ["on this page", "sur cette page", "op deze pagina"];
    let listed = lines.iter().position(|line| HERE.contains(&line.trim().to_lowercase().as_str()));
    if let Some(listed) = listed {
        let again = |at: &usize| {
            let line = lines.get(*at).map_or("", |line| line.trim());
            !line.is_empty() && lines.iter().skip(at + 1).any(|other| other.trim() == line)
        };
        found.extend((listed + 1..lines.len()).take_while(again));
    }
    let (mut around, mut text) = (Vec::new(), Vec::new());
    for (at, line) in lines.into_iter().enumerate() {
        if found.contains(&at) { around.push(line) } else { text.push(line) }
    }
    (around, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_adorn_a_line_go_and_those_before_several_are_bullets() {
        assert_eq!(
            tidied("🎯 *Why:* to learn\n✅ Be on time\n✅ Listen\n"),
            "*Why:* to learn\n- Be on time\n- Listen\n"
        );
        assert_eq!(tidied(":dart: Why\n"), "Why\n");
        assert!(matches!(tidied("Plain → words\n"), Cow::Borrowed(_)));
        assert_eq!(
            tidied("●\tFirst\n2.\tOn time\tWe begin at nine.\n"),
            "● First\n2. On time: We begin at nine.\n"
        );
        assert!(matches!(tidied("Host\tAnn Lee\tCity\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn the_long_message_of_a_chat_is_the_text_and_the_others_stand_around_it() {
        let text = "[02/03/2026, 20:01:10] Ann: Hoi allemaal, onze afspraken 👇\nDoel\nLeren\nRegels\n- op tijd\n[02/03/2026, 20:04:00] Bo: Top";
        let found = chat(&text.lines().collect::<Vec<_>>()).unwrap();
        assert_eq!(found.body, ["Doel", "Leren", "Regels", "- op tijd"]);
        assert_eq!((found.head.len(), found.foot.len()), (1, 1));
        let short = "02/03/2026, 20:01 - Ann: Purpose: to learn\n02/03/2026, 20:02 - Bo: Meetings: monthly";
        assert_eq!(
            chat(&short.lines().collect::<Vec<_>>()).unwrap().body,
            ["Purpose: to learn", "Meetings: monthly"]
        );
        let found = chat(&["Ann Lee  10:14 AM", "Our circle", "Purpose", "To learn."]).unwrap();
        assert_eq!((found.head, found.body.len()), (vec!["Ann Lee  10:14 AM"], 3));
        assert!(chat(&["Purpose: to learn", "12:30 - 14:00: lunch"]).is_none());
    }

    #[test]
    fn what_a_page_says_of_itself_is_told_from_what_it_says() {
        let lines = [
            "Our circle",
            "Owned by Ann Lee",
            "4 min read",
            "On this page",
            "Goals",
            "",
            "Goals",
            "To learn",
            "Like",
        ];
        let (around, text) = of_the_page(lines.to_vec());
        assert_eq!(around, ["Owned by Ann Lee", "4 min read", "On this page", "Goals", "Like"]);
        assert_eq!(text, ["Our circle", "", "Goals", "To learn"]);
        assert!(of_the_page(vec!["Our circle", "Share", "To learn"]).0.is_empty());
        let french = ["Espaces", "Notre cercle", "Créé par Ann Lee", "3 min de lecture", "But", "Apprendre"];
        assert_eq!(of_the_page(french.to_vec()).1, ["Notre cercle", "But", "Apprendre"]);
    }
}
