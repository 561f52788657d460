//! Plain lines, for a chat or the body of a mail: what Markdown says, without its marks.

use super::reading::read;
use super::text::{Block, Inline, Item, plain as words};

/// A text of Markdown as plain lines: headings stand by themselves, lists keep their marks, each row of a table is a line.
pub fn plain(markdown: &str) -> String {
    let text = read(markdown, &|_| None);
    let mut lines = blocks(&text.blocks);
    for (number, note) in (1..).zip(&text.notes) {
        lines.push(String::new());
        lines.extend(marked(&format!("({number}) "), blocks(note)));
    }
    lines.join("\n").trim().to_owned()
}

/// The lines of blocks, with an empty one between them.
fn blocks(blocks: &[Block]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for block in blocks {
        let own = self::lines(block);
        if !own.is_empty() && !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(own);
    }
    lines
}

fn lines(block: &Block) -> Vec<String> {
    let split = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    match block {
        Block::Heading { words: inside, .. } => split(&words(inside)),
        Block::Paragraph { words: inside } => {
            inside.split(|word| *word == Inline::Break).flat_map(|line| split(&words(line))).collect()
        }
        Block::Image { alt, .. } => split(alt),
        Block::Quote { blocks: inside } => marked("> ", blocks(inside)),
        Block::List { start, items } => list(*start, items),
        Block::Code { text } => split(text),
        Block::Table { rows, .. } => rows.iter().map(|row| line(row)).filter(|row| row != "- ").collect(),
        Block::Rule => vec!["---".to_owned()],
    }
}

/// A row: its cells beside each other, those that say nothing left out.
fn line(row: &[Vec<Inline>]) -> String {
    let cells = row.iter().map(|cell| words(cell)).filter(|cell| !cell.trim().is_empty());
    format!("- {}", cells.collect::<Vec<_>>().join(" · "))
}

fn list(start: Option<u64>, items: &[Item]) -> Vec<String> {
    let lines = items.iter().zip(start.unwrap_or(1)..).flat_map(|(item, number)| {
        let mark = match (item.done, start) {
            (Some(true), _) => "[x] ".to_owned(),
            (Some(false), _) => "[ ] ".to_owned(),
            (None, Some(_)) => format!("{number}. "),
            (None, None) => "- ".to_owned(),
        };
        let inside = blocks(&item.blocks).into_iter().filter(|line| !line.is_empty()).collect();
        marked(&mark, inside)
    });
    lines.collect()
}

/// Lines behind a mark, and those that go on below their beginning.
fn marked(mark: &str, lines: Vec<String>) -> Vec<String> {
    let blank = if mark == "> " { mark.to_owned() } else { " ".repeat(mark.chars().count()) };
    let put = |(at, line): (usize, String)| {
        format!("{}{line}", if at == 0 { mark } else { &blank }).trim_end().to_owned()
    };
    lines.into_iter().enumerate().map(put).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_text_is_said_without_its_marks() {
        let text = "# Minutes\n\nWe **met** and *talked*.\n\n## Decisions\n\n| What | Who | By |\n|---|---|---|\n\
                    | Ask for a room | Dirk | 2026-12-01 |\n| Write | Bea |  |\n\n- one\n  - below\n- two\n\n3. three\n4. four\n\n\
                    > a word\n> another\n\n- [x] done\n- [ ] not yet\n";
        let wanted = "Minutes\n\nWe met and talked.\n\nDecisions\n\n- Ask for a room · Dirk · 2026-12-01\n- Write · Bea\n\n\
                      - one\n  - below\n- two\n\n3. three\n4. four\n\n> a word\n> another\n\n[x] done\n[ ] not yet";
        assert_eq!(plain(text), wanted);
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(plain("  \n\n"), "");
    }
}
