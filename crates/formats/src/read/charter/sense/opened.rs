//! A page whose sections are the items of one list, each with what it says below it: `2. Objectives` above a list of its own.

use super::labels::split;
use super::vocabulary::{is_major, is_role, place};
use crate::read::charter::Place;
use crate::read::charter::forms::{Block, Kind, markdown};
use crate::read::text::plain;

/// The blocks of such a page with those items as headings, and what stands below them as blocks; any other page as it is.
pub fn opened(blocks: Vec<Block>) -> Vec<Block> {
    const ENOUGH: usize = 2;
    let above: Vec<Option<bool>> = (0..blocks.len()).map(|at| heads(blocks.get(at..)?)).collect();
    if above.iter().filter(|major| **major == Some(true)).count() < ENOUGH {
        return blocks;
    }
    let one =
        |(block, heads): (Block, Option<bool>)| if heads.is_some() { headed(&block) } else { vec![block] };
    blocks.into_iter().zip(above).flat_map(one).collect()
}

/// The blocks of a page that has no headings and tells its sections as the items of one list, `- When: every month`, with those as
/// paragraphs; any other page as it is.
pub fn led_in(mut blocks: Vec<Block>) -> Vec<Block> {
    const ENOUGH: usize = 2;
    let is_item = |block: &&Block| matches!(block.kind, Kind::Item(_)) && !block.plain;
    let Some(start) = blocks.iter().position(|block| is_item(&block)) else { return blocks };
    let (before, items) = blocks.split_at_mut(start);
    let names_section = |block: &Block| place(plain(block.first()).trim_end_matches([':', ' '])).is_some();
    let count = items.iter().take_while(is_item).count();
    let items = items.get_mut(..count).unwrap_or_default();
    let labels: Vec<_> = items.iter().filter_map(|item| split(item.first())).collect();
    let said = || labels.iter().filter(|label| !label.rest.is_empty());
    let known = said().filter(|label| place(&label.label).is_some() || is_role(&label.label)).count();
    let majors = said().filter_map(|label| place(&label.label)).filter(|place| is_major(*place)).count();
    if before.iter().any(names_section) || majors < ENOUGH || known * 2 <= count {
        return blocks;
    }
    for item in items {
        for column in &mut item.columns {
            if let Some(label) = split(&column.text).filter(|label| !label.rest.is_empty()) {
                column.text = format!("**{}:** {}", label.label, label.rest);
            }
        }
        item.kind = Kind::Paragraph;
    }
    blocks
}

/// Whether the first of some blocks is an item that heads what stands below it, and then, whether it names a section that is always one.
fn heads(blocks: &[Block]) -> Option<bool> {
    const MOST_WORDS: usize = 7;
    let (block, rest) = blocks.split_first()?;
    let (Kind::Item(mark), [column], false) = (&block.kind, block.columns.as_slice(), block.plain) else {
        return None;
    };
    let (head, below) = parts(&column.text);
    let bare = plain(head);
    let short =
        bare.split_whitespace().count() <= MOST_WORDS && !bare.trim_end().ends_with(['.', ';', '?', '!']);
    // In a table of contents nothing stands between the items.
    let says = !below.trim().is_empty()
        || rest.first().is_some_and(|next| !matches!(next.kind, Kind::Item(_) | Kind::Heading(_)));
    let called: Option<Place> = place(bare.trim().trim_end_matches(':'));
    let counted = mark.starts_with(|sign: char| sign.is_ascii_digit());
    let strong = head.starts_with("**") && head.trim_end_matches(['*', ':', ' ']).rfind("**") == Some(0);
    let heads = short && says && (called.is_some() || (strong && counted && !below.trim().is_empty()));
    heads.then(|| called.is_some_and(is_major))
}

/// Such an item as a heading with the blocks below it.
fn headed(block: &Block) -> Vec<Block> {
    let Some(column) = block.columns.first() else { return vec![block.clone()] };
    let (head, below) = parts(&column.text);
    let source = block.source.lines().next().unwrap_or_default();
    let words = head.trim().trim_matches('*').trim_end_matches(':');
    let mut made = vec![Block::new(source, Kind::Heading(2), words.to_owned())];
    made.extend(markdown::read(below).blocks);
    let columns = made.iter_mut().flat_map(|block| block.columns.iter_mut());
    for one in columns.filter(|one| one.language.is_empty()) {
        one.language.clone_from(&column.language);
    }
    made
}

/// The first line, and what stands below it.
fn parts(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}
