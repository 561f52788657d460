//! Callouts as Obsidian and GitHub write them: a quotation that begins with its kind, `> [!note] Title`. On paper it is a quotation
//! whose title is strong; without one its kind is said.

use super::text::{Block, Inline};

/// The kinds that have a word of their own in every language.
pub const KINDS: [&str; 15] = [
    "note",
    "abstract",
    "info",
    "todo",
    "tip",
    "important",
    "success",
    "question",
    "warning",
    "caution",
    "failure",
    "danger",
    "bug",
    "example",
    "quote",
];
/// Other names of theirs.
const ALSO: [(&str, &str); 12] = [
    ("summary", "abstract"),
    ("tldr", "abstract"),
    ("hint", "tip"),
    ("check", "success"),
    ("done", "success"),
    ("help", "question"),
    ("faq", "question"),
    ("attention", "caution"),
    ("fail", "failure"),
    ("missing", "failure"),
    ("error", "danger"),
    ("cite", "quote"),
];
/// The longest name of a kind, in characters.
const LONGEST: usize = 40;

/// What a quotation says, with the head of a callout as a title. `word` is what a kind is called.
pub(super) fn titled(blocks: Vec<Block>, word: &dyn Fn(&str) -> Option<String>) -> Vec<Block> {
    let Some(Block::Paragraph { words }) = blocks.first() else { return blocks };
    let Some((kind, rest)) = words.first().and_then(head) else { return blocks };
    let line = words.iter().position(|word| *word == Inline::Break).unwrap_or(words.len());
    let mut title: Vec<Inline> = Vec::new();
    if !rest.is_empty() {
        title.push(Inline::Words(rest.to_owned()));
    }
    title.extend(words.iter().take(line).skip(1).cloned());
    if title.is_empty() {
        title.push(Inline::Words(word(known(&kind)).unwrap_or_else(|| as_written(&kind))));
    }
    let after: Vec<Inline> = words.iter().skip(line + 1).cloned().collect();
    let mut titled = vec![Block::Paragraph { words: vec![Inline::Strong(title)] }];
    if !after.is_empty() {
        titled.push(Block::Paragraph { words: after });
    }
    titled.extend(blocks.into_iter().skip(1));
    titled
}

/// The kind at the head of a callout, in small letters, and the words after it.
fn head(first: &Inline) -> Option<(String, &str)> {
    let Inline::Words(text) = first else { return None };
    let (inside, rest) = text.strip_prefix("[!")?.split_once(']')?;
    // After a bar stands what only Obsidian understands.
    let kind = inside.split_once('|').map_or(inside, |(kind, _)| kind).trim().to_lowercase();
    let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | ' ');
    let named = (1..=LONGEST).contains(&kind.chars().count()) && kind.chars().all(is_name);
    // Whether it is folded is nothing for paper.
    let rest = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let ends = rest.is_empty() || rest.starts_with(char::is_whitespace);
    (named && ends).then(|| (kind, rest.trim_start()))
}

/// The kind that a name means.
fn known(name: &str) -> &str {
    ALSO.iter().find(|(also, _)| *also == name).map_or(name, |(_, kind)| kind)
}

/// A kind of the writer's own, as a word.
fn as_written(kind: &str) -> String {
    let mut letters = kind.chars().map(|letter| if matches!(letter, '-' | '_') { ' ' } else { letter });
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::write::plain::plain;
    use crate::write::reading::read;
    use crate::write::text::{Block, Inline};

    #[test]
    fn a_callout_is_a_quotation_with_a_strong_title() {
        let blocks = read("> [!tip] Vraag *traag*\n> Wacht.\n>\n> - en luister\n", &|_| None).blocks;
        let [Block::Quote { blocks }] = &blocks[..] else { panic!("{blocks:?}") };
        let strong = Inline::Strong(vec![
            Inline::Words("Vraag ".into()),
            Inline::Stressed(vec![Inline::Words("traag".into())]),
        ]);
        assert_eq!(blocks[0], Block::Paragraph { words: vec![strong] });
        assert_eq!(blocks[1], Block::Paragraph { words: vec![Inline::Words("Wacht.".into())] });
        assert!(matches!(blocks[2], Block::List { .. }));
        assert_eq!(blocks.len(), 3);
    }

    #[test]
    fn every_form_of_a_head_is_understood() {
        for (text, wanted) in [
            ("> [!NOTE]\n> On GitHub.", "> Note\n> \n> On GitHub."),
            ("> [!warning]- Niet doorvragen\n> Stop.", "> Niet doorvragen\n> \n> Stop."),
            ("> [!info|wide]+\n> Open.", "> Info\n> \n> Open."),
            ("> [!my-client] ", "> My client"),
            ("> [!quote] A title alone", "> A title alone"),
            ("> > [!todo] Inside\n> > Two.", "> > Inside\n> > \n> > Two."),
            ("- > [!tip]\n  > In a list.", "- > Tip\n  > \n  > In a list."),
        ] {
            let said = plain(text);
            let lines = |text: &str| {
                text.lines()
                    .map(|line| line.trim_end().to_owned())
                    .filter(|line| !line.trim_matches(['>', ' ']).is_empty())
                    .collect::<Vec<_>>()
            };
            assert_eq!(lines(&said), lines(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_no_head_stays_as_it_is() {
        for text in
            ["[!note] no quotation", "> Said [!note] late", "> [!note]glued", "> [!]", "> [note] other"]
        {
            assert_eq!(plain(text), text);
        }
        let link = read("> [!note](https://example.org)", &|_| None).blocks;
        assert!(format!("{link:?}").contains("example.org"), "{link:?}");
    }
}
