//! What stands above and below each page of a document, which is beside the charter.

use super::{Block, Kind};

/// Whether a part of the archive holds that.
pub fn is_one(path: &str) -> bool {
    ["word/header", "word/footer"].iter().any(|start| path.starts_with(start)) && path.ends_with(".xml")
}

/// Puts what it says behind the text, each line once.
pub fn put(page: &mut Vec<Block>, edge: &[Block]) {
    for block in edge.iter().filter(|block| says_more_than_pages(block.first())) {
        let line = Block::new(block.first(), Kind::Aside, block.first().to_owned());
        if !page.contains(&line) {
            page.push(line);
        }
    }
}

/// Whether a line says more than which page it stands on: `Page 3 of 12`, `3 / 12`.
fn says_more_than_pages(line: &str) -> bool {
    const COUNTS: [&str; 7] = ["page", "pagina", "of", "sur", "van", "de", "p"];
    let words = line.split(|sign: char| !sign.is_alphanumeric());
    let mut words = words.filter(|word| word.contains(char::is_alphabetic));
    words.any(|word| !COUNTS.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_on_each_page_is_kept_once_and_numbers_of_pages_are_not() {
        let line = |text: &str| Block::new(text, Kind::Paragraph, text.to_owned());
        let mut page = vec![line("Words")];
        put(&mut page, &[line("Riverside circle"), line("Page 2 of 4"), line("3 / 4")]);
        put(&mut page, &[line("Riverside circle"), line("Pagina 2 van 4")]);
        let told: Vec<(&str, bool)> =
            page.iter().map(|block| (block.first(), block.kind == Kind::Aside)).collect();
        assert_eq!(told, [("Words", false), ("Riverside circle", true)]);
        assert!(is_one("word/header2.xml") && !is_one("word/document.xml"));
    }
}
