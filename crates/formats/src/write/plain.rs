//! Plain lines, for a chat or the body of a mail: what Markdown says, without its marks. And the first words of a text, for a list.

use super::reading::read;
use super::text::{Block, Inline, Item, plain as words};

/// So many bytes of a text are read for its first words.
const HEAD: usize = 4_000;

/// What does not count among the first words of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skips {
    /// Everything counts.
    Nothing,
    /// Headings and quotations: what a guided page begins with.
    Headings,
}

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

/// The first words of a text, on one line and without marks, cut between two words after at most `longest` characters.
pub fn first_words(markdown: &str, longest: usize, skips: Skips) -> String {
    let markdown = markdown.trim_start();
    let end = (0..4).find_map(|less| markdown.get(..HEAD.min(markdown.len()).saturating_sub(less)));
    let mut said = Vec::new();
    say(&read(end.unwrap_or_default(), &|_| Some(0)).blocks, skips, &mut said);
    let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole =
        said.into_iter().map(one_line).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    if whole.chars().count() <= longest {
        return whole;
    }
    let cut: String = whole.chars().take(longest + 1).collect();
    let words = cut
        .rsplit_once(' ')
        .map_or_else(|| cut.chars().take(longest).collect(), |(words, _)| words.to_owned());
    format!("{}…", words.trim_end_matches([' ', ',', ';', ':', '.', '-', '–', '·', '\u{200d}']))
}

/// What each block says.
fn say(blocks: &[Block], skips: Skips, said: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { .. } | Block::Quote { .. } if skips == Skips::Headings => {}
            Block::Heading { words: inside, .. } | Block::Paragraph { words: inside } => {
                said.push(words(inside))
            }
            Block::Image { alt, .. } => said.push(alt.clone()),
            Block::Quote { blocks: inside } => say(inside, skips, said),
            Block::List { items, .. } => items.iter().for_each(|item| say(&item.blocks, skips, said)),
            Block::Code { text } => said.push(text.clone()),
            Block::Table { head, rows, .. } => {
                said.extend(head.iter().chain(rows.iter().flatten()).map(|cell| words(cell)));
            }
            Block::Rule => {}
        }
    }
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
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn first_words_stand_on_one_line_without_marks_and_end_at_a_word() {
        let first = |text: &str| first_words(text, 30, Skips::Nothing);
        for (text, wanted) in [
            (
                "**Slept** badly.\nRan [home](https://kring.example), `slowly`",
                "Slept badly. Ran home, slowly",
            ),
            ("# Monday\n\n- [ ] buy *milk*\n- [x] read", "Monday · buy milk · read"),
            ("\n\n![](kring://x/y/z)\n\n🎉", "🎉"),
            ("![the board](kring://x/y/z)", "the board"),
            (
                "See [[Une piste|the lead]], [it](kring:page/0190f2b4-7c1a-7d33-8a10-0123456789ab).",
                "See the lead, it.",
            ),
            ("| What | Who |\n|---|---|\n| Ask | Bea |", "What · Who · Ask · Bea"),
            ("She came in without a word, sat down", "She came in without a word…"),
            ("***\n\n---\n", ""),
            (
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十…",
            ),
        ] {
            assert_eq!(first(text), wanted, "{text}");
        }
        let guided = "# Goal\n\n> What do you want?\n\nTo stop waiting.\n\n# Reality\n\nI wait.";
        assert_eq!(first_words(guided, 70, Skips::Headings), "To stop waiting. · I wait.");
        assert_eq!(first_words("# Goal\n\n> What?\n", 70, Skips::Headings), "");
    }

    proptest! {
        #[test]
        fn any_text_has_first_words_that_fit(text in "[-#>*_`|\\[\\]()!a-zé🎉 .\\n]{0,200}") {
            let first = first_words(&text, 20, Skips::Nothing);
            prop_assert!(first.chars().count() <= 21 && !first.contains('\n') && first.trim() == first, "{first:?}");
        }
    }

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
