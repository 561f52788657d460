//! Blocks on their way to their places: tables in two languages become blocks, numbers that were typed become marks, and every text
//! gets its language.

use super::cells::rows;
use super::labels::{is_somebody, labelled, split};
use super::language::{clear, named};
use super::numbering::{counted_article, counted_part, counted_small, in_digits, is_lettered, within};
use super::opened::{led_in, opened};
use super::split::{Pair, Three, halves, heading, heading_of_three, pair, thirds, three, turned};
use super::spoken::speak;
use super::vocabulary::is_role;
use crate::read::charter::forms::wikiwords::MARK;
use crate::read::charter::forms::{Block, Column, Kind, dedent};
use crate::read::text::plain;

/// No page stands in more languages.
const MOST: usize = 3;

/// The blocks, ready to be placed. `language` is that of texts which do not betray theirs.
pub fn ready(blocks: Vec<Block>, language: &str) -> Vec<Block> {
    let blocks: Vec<Block> = opened(blocks).into_iter().flat_map(rows).map(marked).collect();
    let blocks: Vec<Block> =
        in_digits(blocks).into_iter().flat_map(several).map(counted).map(marked).collect();
    let mut blocks = led_in(blocks);
    let beside = columned(&blocks);
    let single = || blocks.iter().filter(|block| block.columns.len() == 1).map(|block| block.first());
    let of_three = beside.as_deref().and_then(|languages| Three::try_from(languages.to_vec()).ok());
    let of_three = if beside.is_some() { of_three } else { three(single()) };
    let of_two = beside.as_deref().and_then(|languages| match languages {
        [one, two] => Some((one.clone(), two.clone())),
        _ => None,
    });
    let pair = if of_three.is_some() { None } else { of_two.or_else(|| pair(single())) };
    if let Some(three) = &of_three {
        blocks.iter_mut().for_each(|block| cut_in_three(block, three));
    }
    if let Some(pair) = &pair {
        blocks.iter_mut().for_each(|block| halve(block, pair));
    }
    speak(&mut blocks, language, pair.as_ref());
    blocks
}

/// The languages that stand side by side in the tables of a page, in their order.
fn columned(blocks: &[Block]) -> Option<Vec<String>> {
    let named = |block: &&Block| block.columns.iter().all(|column| !column.language.is_empty());
    let beside = blocks.iter().filter(|block| block.columns.len() > 1).find(named)?;
    Some(beside.columns.iter().map(|column| column.language.clone()).collect())
}

/// A line that says the same in three languages becomes three columns.
fn cut_in_three(block: &mut Block, three: &Three) {
    if block.columns.len() != 1
        || block.plain
        || matches!(block.kind, Kind::Table(_) | Kind::Raw | Kind::Fields(_))
    {
        return;
    }
    let text = block.first().to_owned();
    let columns = |parts: [String; 3]| {
        three.iter().zip(parts).map(|(language, part)| Column::new(language, part)).collect()
    };
    let labelled = split(&text).filter(|labelled| !labelled.rest.is_empty());
    if let Some(labelled) = labelled {
        let labels = heading_of_three(&labelled.label).or_else(|| thirds(&labelled.label, three));
        if let (Some(labels), Some(rest)) = (labels, thirds(&labelled.rest, three)) {
            let mut rest = rest.into_iter();
            block.columns =
                columns(labels.map(|label| format!("**{label}:** {}", rest.next().unwrap_or_default())));
            return;
        }
        // Whoever has a role is called the same in every language.
        if let Some(labels) = labels {
            if labels.iter().any(|label| is_role(label)) {
                let mut rest = [labelled.rest.as_str(), "", ""].into_iter();
                let said = |label: &str| format!("**{label}:** {}", rest.next().unwrap_or_default());
                block.columns = columns(labels.map(said).map(|text| text.trim_end().to_owned()));
            }
            return;
        }
    }
    let (mark, inner) = wrapped(&text);
    let colon = inner.strip_suffix(':').unwrap_or(inner);
    let Some(parts) = heading_of_three(colon).or_else(|| thirds(inner, three)) else { return };
    block.columns = columns(parts.map(|part| format!("{mark}{part}{mark}")));
}

/// The languages of a table's columns, and whether its first row only names them.
pub fn languages(rows: &[Vec<Column>]) -> Option<(Vec<String>, bool)> {
    let first = rows.first()?;
    let count = first.len();
    if !(2..=MOST).contains(&count) || rows.iter().any(|row| row.len() != count) {
        return None;
    }
    let heads = first.iter().all(|cell| named(&plain(&cell.text)).is_some());
    let told = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at));
        let mut languages = cells.map(|cell| cell.language.as_str()).filter(|language| !language.is_empty());
        languages.next().map(str::to_owned)
    };
    let by_words = |at: usize| {
        let whole: Vec<&str> =
            rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.text.as_str()).collect();
        clear(&whole.join("\n")).map(str::to_owned)
    };
    let by_head = |at: usize| first.get(at).and_then(|cell| named(&plain(&cell.text))).map(str::to_owned);
    let languages: Option<Vec<String>> = (0..count)
        .map(|at| by_head(at).filter(|_| heads).or_else(|| told(at)).or_else(|| by_words(at)))
        .collect();
    let languages = languages?;
    let distinct = languages
        .iter()
        .enumerate()
        .all(|(at, language)| !languages.iter().take(at).any(|one| one == language));
    distinct.then_some((languages, heads))
}

/// Takes the mark from texts that are words and nothing else.
fn marked(mut block: Block) -> Block {
    let mut texts: Vec<&mut String> = match &mut block.kind {
        Kind::Table(rows) => rows.iter_mut().flatten().map(|cell| &mut cell.text).collect(),
        _ => Vec::new(),
    };
    texts.extend(block.columns.iter_mut().map(|column| &mut column.text));
    for text in texts {
        if let Some(rest) = text.strip_prefix(MARK) {
            block.plain = true;
            *text = rest.to_owned();
        }
        // Behind a number that was typed it still counts.
        if text.contains(MARK) && typed(text).is_none() {
            *text = text.replace(MARK, "");
        }
    }
    block
}

/// A paragraph whose lines are numbered one by one, in all of its languages alike, as a paragraph for each of them. A line without a
/// number goes on with the one before it.
fn several(block: Block) -> Vec<Block> {
    let numbered = |line: &str| typed(line).is_some() || within(line).is_some();
    let parts = |column: &Column| {
        let mut parts: Vec<String> = Vec::new();
        for line in column.text.lines().filter(|line| !line.trim().is_empty()) {
            match parts.last_mut().filter(|_| !numbered(line)) {
                Some(last) => *last = format!("{last} {}", line.trim()),
                None => parts.push(line.to_owned()),
            }
        }
        parts
    };
    let columns: Vec<Vec<String>> = block.columns.iter().map(parts).collect();
    let said = || columns.iter().filter(|parts| !parts.is_empty());
    let count = said().map(Vec::len).max().unwrap_or_default();
    let alike = said().all(|parts| parts.len() == count && in_order(parts));
    if block.plain || block.kind != Kind::Paragraph || count < 2 || !alike {
        return vec![block];
    }
    let one = |at: usize| {
        let text = |parts: &Vec<String>| parts.get(at).cloned().unwrap_or_default();
        let columns: Vec<Column> = block
            .columns
            .iter()
            .zip(&columns)
            .map(|(column, parts)| Column { text: text(parts), ..column.clone() })
            .collect();
        let source = columns.iter().map(|column| column.text.as_str()).collect::<Vec<_>>().join(" | ");
        Block { source, columns, ..block.clone() }
    };
    (0..count).map(one).collect()
}

/// Whether each of some texts begins with a number, and each with the one after that of the text before.
fn in_order(parts: &[String]) -> bool {
    let number = |part: &String| {
        let sub = within(part).and_then(|length| part.get(..length));
        let last = sub.and_then(|counted| {
            counted.trim_end_matches([' ', '.', ')', '\u{a0}']).rsplit(['.', '\\']).next()
        });
        match last {
            Some(last) => last.parse::<u32>().ok(),
            None => typed(part).and_then(|(mark, _)| mark.trim_end_matches(". ").parse().ok()),
        }
    };
    let numbers: Option<Vec<u32>> = parts.iter().map(number).collect();
    numbers
        .is_some_and(|numbers| numbers.iter().zip(numbers.iter().skip(1)).all(|(one, next)| one + 1 == *next))
}

/// Numbers and bullets that were typed before a paragraph become the mark of an item.
fn counted(mut block: Block) -> Block {
    if block.plain || block.kind != Kind::Paragraph {
        return block;
    }
    let marks: Vec<Option<(String, usize)>> =
        block.columns.iter().map(|column| typed(&column.text)).collect();
    let all = marks
        .iter()
        .zip(&block.columns)
        .all(|(mark, column)| mark.is_some() || column.text.trim().is_empty());
    let Some((mark, _)) = marks.iter().flatten().next().cloned().filter(|_| all) else { return block };
    for (column, mark) in block.columns.iter_mut().zip(marks) {
        let Some((mark, length)) = mark else { continue };
        let text = column.text.get(length..).unwrap_or_default();
        let text = text.trim_start();
        // What is below the item stands set in from its number, or all of it does not.
        let set_in = text
            .lines()
            .skip(1)
            .all(|line| line.trim().is_empty() || line.starts_with(&" ".repeat(mark.len())));
        column.text = if set_in { dedent(text, mark.len()).trim().to_owned() } else { text.to_owned() };
    }
    block.kind = Kind::Item(mark);
    block
}

/// A number or a bullet at the start of a text: the mark of Markdown for it, and how long it is.
pub fn typed(text: &str) -> Option<(String, usize)> {
    let bullets =
        ["• ", "· ", "◦ ", "▪ ", "‣ ", "– ", "— ", "\\- ", "\\* ", "\\+ ", "•\t", "-\t", "o\t", "● "];
    if let Some(bullet) = bullets.iter().find(|bullet| text.starts_with(**bullet)) {
        return Some(("- ".to_owned(), bullet.len()));
    }
    if let Some((number, length)) =
        counted_part(text).or_else(|| counted_small(text)).or_else(|| counted_article(text))
    {
        return Some((format!("{number}. "), length));
    }
    // `a) first`: a letter counts too.
    let lettered = text.strip_prefix('(').unwrap_or(text).split_once(") ");
    if let Some((letter, rest)) =
        lettered.filter(|(letter, rest)| letter.len() == 1 && !rest.trim().is_empty())
        && !letter.bytes().all(|byte| byte.is_ascii_digit())
    {
        let number = letter.bytes().next().filter(u8::is_ascii_alphabetic)?.to_ascii_lowercase() - b'a' + 1;
        return Some((format!("{number}. "), text.len() - rest.len()));
    }
    if is_lettered(text) {
        let (letter, rest) = text.split_once(". ")?;
        let number = letter.bytes().next()? - b'a' + 1;
        return Some((format!("{number}. "), text.len() - rest.len()));
    }
    let open = usize::from(text.starts_with('('));
    let digits = text.bytes().skip(open).take_while(u8::is_ascii_digit).count();
    let after = text.get(open + digits..)?;
    let escaped = usize::from(after.starts_with('\\'));
    let sign = after.get(escaped..)?.chars().next().filter(|sign| ".)°º".contains(*sign))?;
    let rest = after.get(escaped + sign.len_utf8()..)?;
    // `20° in the shade` counts nothing.
    if "°º".contains(sign) && !rest.trim_start().starts_with(char::is_uppercase) {
        return None;
    }
    let known =
        (1..=3).contains(&digits) && rest.starts_with([' ', '\t', '\u{a0}']) && !rest.trim().is_empty();
    let number: u32 = text.get(open..open + digits)?.parse().ok().filter(|_| known)?;
    Some((format!("{number}. "), text.len() - rest.len()))
}

/// A line that says the same in both languages of the page becomes two columns.
fn halve(block: &mut Block, pair: &Pair) {
    if block.columns.len() != 1 || matches!(block.kind, Kind::Table(_) | Kind::Raw) {
        return;
    }
    let text = block.first().to_owned();
    let columns = |left: String, right: String| vec![Column::new(&pair.0, left), Column::new(&pair.1, right)];
    // A label in both languages, and then the text in both.
    let told = labelled(&text).filter(|label| !label.rest.is_empty() || heading(&label.label).is_some());
    if let Some((left, right, rest)) = told.and_then(|labelled| {
        let both = heading(&labelled.label).or_else(|| halves(&labelled.label, pair));
        both.map(|(left, right)| (left.to_owned(), right.to_owned(), labelled.rest.clone()))
    }) {
        let (first, second) = halves(&rest, pair).unwrap_or((rest.as_str(), ""));
        let marked = |label: &str, rest: &str| format!("**{label}:** {rest}").trim_end().to_owned();
        let (one, two) = (marked(&left, first), marked(&right, second));
        let around = turned(&left, &right, pair) || turned(first, second, pair);
        block.columns = if around { columns(two, one) } else { columns(one, two) };
        return;
    }
    let (mark, inner) = wrapped(&text);
    // `Host / Ann Claes (City)` is a role and who has it.
    if inner.split_once('/').is_some_and(|(role, name)| is_role(role) && is_somebody(name)) {
        return;
    }
    let Some((left, right)) = heading(inner).or_else(|| halves(inner, pair)) else { return };
    let again = |text: &str| format!("{mark}{text}{mark}");
    let (one, two) = if turned(left, right, pair) { (right, left) } else { (left, right) };
    block.columns = columns(again(one), again(two));
}

/// A text without the mark that dresses it as a whole, and the mark.
pub(super) fn wrapped(text: &str) -> (&'static str, &str) {
    for mark in ["***", "**", "*"] {
        let inner = text.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
        if let Some(inner) = inner.filter(|inner| !inner.is_empty() && !inner.contains('*')) {
            return (mark, inner);
        }
    }
    ("", text)
}
