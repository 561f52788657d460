//! Takes a line of words to pieces: images become blocks where they stood, and blanks at the ends go.

use super::text::{Block, Inline, Link};

/// Words as a paragraph, with images as blocks where they stood.
pub(super) fn paragraphs(words: Vec<Inline>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut line = Vec::new();
    for word in words {
        if !holds_image(&word) {
            line.push(word);
            continue;
        }
        let (rest, images) = apart(vec![word]);
        line.extend(rest);
        blocks.extend(paragraph(std::mem::take(&mut line)));
        blocks.extend(images);
    }
    blocks.extend(paragraph(line));
    blocks
}

fn paragraph(mut words: Vec<Inline>) -> Option<Block> {
    let blank = |word: &Inline| match word {
        Inline::Break => true,
        Inline::Words(text) => text.trim().is_empty(),
        _ => false,
    };
    while words.last().is_some_and(blank) {
        words.pop();
    }
    let first = words.iter().position(|word| !blank(word))?;
    words.drain(..first);
    Some(Block::Paragraph { words })
}

fn holds_image(word: &Inline) -> bool {
    match word {
        Inline::Image(..) => true,
        Inline::Stressed(words) | Inline::Strong(words) | Inline::Struck(words) => {
            words.iter().any(holds_image)
        }
        Inline::Link(link) | Inline::Page(link) => link.words.iter().any(holds_image),
        _ => false,
    }
}

/// Words without their images, and the images.
pub(super) fn apart(words: Vec<Inline>) -> (Vec<Inline>, Vec<Block>) {
    let (mut kept, mut images) = (Vec::new(), Vec::new());
    let mut inside = |words: Vec<Inline>| {
        let (words, more) = apart(words);
        images.extend(more);
        words
    };
    let mut found = Vec::new();
    for word in words {
        let word = match word {
            Inline::Image(at, alt) => {
                found.push(Block::Image { at, alt });
                continue;
            }
            Inline::Stressed(words) => Inline::Stressed(inside(words)),
            Inline::Strong(words) => Inline::Strong(inside(words)),
            Inline::Struck(words) => Inline::Struck(inside(words)),
            Inline::Link(link) => Inline::Link(Link { words: inside(link.words), ..link }),
            Inline::Page(link) => Inline::Page(Link { words: inside(link.words), ..link }),
            other => other,
        };
        let empty = match &word {
            Inline::Stressed(words) | Inline::Strong(words) | Inline::Struck(words) => words.is_empty(),
            Inline::Link(link) | Inline::Page(link) => link.words.is_empty(),
            _ => false,
        };
        if !empty {
            kept.push(word);
        }
    }
    found.extend(images);
    (kept, found)
}
