//! Links by a title in files of Markdown. `[[Title]]` leads nowhere where files are called by day and title, so it becomes a link to the
//! file, `[Title](2026-03-05%20-%20Title.md "[[Title]]")`: what was written stands behind the address, where readers show it as a tip.
//!
//! [`back`] is the exact reverse of what [`link`] and [`kept`] make, whatever else a text holds.

/// What the tip begins with, and what ends it and the link: brackets as entities, so that no program takes them for a link of their own.
const SIGN: &str = "\"&";
const OPEN: &str = "#91;&#91;";
const CLOSE: &str = "&#93;&#93;\")";
/// What stands behind the sign where the writer's own words look like such a tip; once more for every time that they left.
const WAY: &str = "#38;";

/// Signs that mean something in a tip, by their names; first what every name begins with. A bar with a backslash stands in tables, where a
/// bare one would end the cell.
const NAMED: [(&str, &str); 7] = [
    ("&", "&amp;"),
    ("\"", "&quot;"),
    ("\\", "&#92;"),
    ("&#92;|", "&#92;&#124;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    ("`", "&#96;"),
];

/// A link as it was `written`, `[[Title#Heading|words]]`, as one to the file at `address`. `None` for one that stays as it is: what it
/// holds would mean something else there.
pub fn link(written: &str, address: &str) -> Option<String> {
    let inside = written.strip_prefix("[[")?.strip_suffix("]]")?;
    let open = inside.contains("[[") || inside.contains("]]") || inside.ends_with(']');
    let odd = open || inside.contains(char::is_control) || inside.contains(SIGN);
    if odd || address.is_empty() || address.contains(ends) {
        return None;
    }
    let words = escaped(&words(inside));
    let tip = NAMED.iter().fold(inside.to_owned(), |tip, (sign, name)| tip.replace(*sign, name));
    (!words.is_empty()).then(|| format!("[{words}]({address} {SIGN}{OPEN}{tip}{CLOSE}"))
}

/// Words whose signs mean nothing but themselves.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        if "\\[]<>`".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Whether a sign ends an address, or may.
fn ends(letter: char) -> bool {
    letter.is_control() || letter.is_whitespace() || "()<>[]\\".contains(letter)
}

/// The words that stand for a link.
fn words(inside: &str) -> String {
    let (place, words) = inside.split_once('|').unwrap_or((inside, ""));
    let (title, heading) = place.split_once('#').unwrap_or((place, ""));
    match (words.trim(), title.trim(), heading.trim()) {
        ("", title, "") => title.to_owned(),
        ("", "", heading) => heading.to_owned(),
        ("", title, heading) => format!("{title}, {heading}"),
        (words, _, _) => words.to_owned(),
    }
}

/// What stands around such links, so that [`back`] takes none of it for one.
pub fn kept(text: &str) -> String {
    let mut parts = text.split(SIGN);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(SIGN);
        out.push_str(if looks_like(part) { WAY } else { "" });
        out.push_str(part);
    }
    out
}

/// Whether a text holds what [`kept`] changes.
pub fn is_taken(text: &str) -> bool {
    text.split(SIGN).skip(1).any(looks_like)
}

/// Whether what stands behind the sign looks like the beginning of a tip.
fn looks_like(behind: &str) -> bool {
    behind.trim_start_matches(WAY).starts_with(OPEN)
}

/// A text with its links by titles as they were written.
pub fn back(text: &str) -> String {
    let mut parts = text.split(SIGN);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let made_way = part.strip_prefix(WAY).filter(|rest| looks_like(rest));
        let found = if made_way.is_none() { written(&out, part) } else { None };
        match found {
            Some((start, written, rest)) => {
                out.truncate(start);
                out.push_str(&written);
                out.push_str(rest);
            }
            None => {
                out.push_str(SIGN);
                out.push_str(made_way.unwrap_or(part));
            }
        }
    }
    out
}

/// The link whose tip stands `behind` the sign: where it begins in what stands `before`, as what it was written, and what follows it.
fn written<'t>(before: &str, behind: &'t str) -> Option<(usize, String, &'t str)> {
    let (tip, rest) = behind.strip_prefix(OPEN)?.split_once(CLOSE)?;
    let inside = NAMED.iter().rev().fold(tip.to_owned(), |inside, (sign, name)| inside.replace(*name, sign));
    let written = format!("[[{inside}]]");
    let near = before.strip_suffix(' ')?;
    let address = near.get(near.rfind(ends)?..)?.strip_prefix('(')?;
    let made = link(&written, address)?;
    let shown = made.strip_suffix(&format!("{SIGN}{OPEN}{tip}{CLOSE}"))?;
    Some((before.strip_suffix(shown)?.len(), written, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_link_leads_to_the_file_and_says_what_it_was() {
        let address = "2026-03-05%20-%20First.md";
        for (written, words, tip) in [
            ("[[First]]", "First", "First"),
            ("[[ First | the first ]]", "the first", " First | the first "),
            ("[[First#Part two]]", "First, Part two", "First#Part two"),
            ("[[R&D \"now\"]]", "R&D \"now\"", "R&amp;D &quot;now&quot;"),
            ("[[A [draft] of it]]", "A \\[draft\\] of it", "A [draft] of it"),
            ("[[Noor <> Wim]]", "Noor \\<\\> Wim", "Noor &lt;&gt; Wim"),
            ("[[The `why` of C:\\Work]]", "The \\`why\\` of C:\\\\Work", "The &#96;why&#96; of C:&#92;Work"),
            ("[[First\\|in a table]]", "in a table", "First&#92;&#124;in a table"),
            ("[[&lt; &amp;#92;]]", "&lt; &amp;, 92;", "&amp;lt; &amp;amp;#92;"),
        ] {
            let made = link(written, address).unwrap();
            assert_eq!(made, format!("[{words}]({address} \"&#91;&#91;{tip}&#93;&#93;\")"));
            assert_eq!(back(&format!("See {made}, then.")), format!("See {written}, then."));
        }
        for written in ["[[]]", "[[a]", "[[a\tb]]", "[[a \"&#91; b]]"] {
            assert_eq!(link(written, address), None, "{written}");
        }
    }

    #[test]
    fn what_somebody_changed_outside_stays_a_link_to_the_file() {
        let made = link("[[First]]", "First.md").unwrap();
        let other_words = made.replace("[First]", "[The very first]");
        assert_eq!(back(&other_words), other_words);
        let moved = made.replace("First.md", "Old/First.md");
        assert_eq!(back(&moved), "[[First]]", "a file that was moved");
    }

    fn piece() -> impl Strategy<Value = String> {
        prop::sample::select(vec![
            "\"&#91;&#91;",
            "&#91;",
            "#91;",
            "&#93;&#93;\")",
            "\"&",
            "#38;",
            "\"",
            "&",
            "](",
            "[",
            "]",
            "(",
            ")",
            " ",
            "a.md",
            "[a](a.md ",
            "[a](a.md \"&#91;&#91;a&#93;&#93;\")",
            "&amp;",
            "&quot;",
            "\n",
            "words",
            "é",
            "\\",
            "|",
            "`",
            "<",
            ">",
            "&lt;",
            "&#92;",
            "&#124;",
        ])
        .prop_map(str::to_owned)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn every_text_comes_back_as_it_was(
            pieces in prop::collection::vec((prop::collection::vec(piece(), 0..6), prop::collection::vec(piece(), 0..4)), 0..5)
        ) {
            let (mut before, mut left, mut around) = (String::new(), String::new(), String::new());
            for (words, inside) in pieces {
                around.push_str(&words.concat());
                let written = format!("[[{}]]", inside.concat());
                match link(&written, "2026-03-05%20-%20%28a%29.md") {
                    Some(made) => {
                        before.push_str(&format!("{around}{written}"));
                        left.push_str(&format!("{}{made}", kept(&around)));
                        around.clear();
                    }
                    None => around.push_str(&written),
                }
            }
            before.push_str(&around);
            left.push_str(&kept(&around));
            prop_assert_eq!(back(&left), before);
        }
    }
}
