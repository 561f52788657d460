//! A page whose sections are the items of one list, each with what it says below it: `2. Objectives` above a list of its own.

use super::vocabulary::{is_major, place};
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
