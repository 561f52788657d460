//! Two revisions of a page side by side, as a wiki's page of the web has them: a table whose cells say by their class what was taken out
//! and what was put in.

use super::Notes;
use super::wikidiff::{Sides, put};
use crate::read::entities::entities;
use crate::read::html::attribute;

/// The two pages of such a comparison, if the page holds one.
pub fn read(text: &str, notes: &mut Notes) -> Option<Sides> {
    if !text.contains("diff-addedline") && !text.contains("diff-deletedline") {
        return None;
    }
    let mut sides = Sides::default();
    let (mut stretches, mut first) = (0, 0_usize);
    for row in text.split("<tr").skip(1) {
        let row = row.split("</tr").next().unwrap_or_default();
        let cells: Vec<(String, &str)> = row.split("<td").skip(1).filter_map(cell).collect();
        sides.above_old.extend(of_class(&cells, "diff-otitle").flat_map(lines));
        sides.above_new.extend(of_class(&cells, "diff-ntitle").flat_map(lines));
        if let Some(number) = of_class(&cells, "diff-lineno").next() {
            let digits: String = words(number).chars().filter(char::is_ascii_digit).collect();
            first = if stretches == 0 { digits.parse::<usize>().unwrap_or(0) } else { first };
            stretches += 1;
        }
        let mut same = of_class(&cells, "diff-context").map(words);
        if let Some(old) = same.next() {
            put(&mut sides.new, &same.next().unwrap_or_else(|| old.clone()));
            put(&mut sides.old, &old);
        }
        of_class(&cells, "diff-deletedline").for_each(|inner| put(&mut sides.old, &words(inner)));
        of_class(&cells, "diff-addedline").for_each(|inner| put(&mut sides.new, &words(inner)));
    }
    if stretches > 1 || first > 1 {
        notes.of("part-of-page");
    }
    (!sides.old.is_empty() || !sides.new.is_empty()).then_some(sides)
}

/// The classes of a cell, and what is in it.
fn cell(text: &str) -> Option<(String, &str)> {
    let (tag, rest) = text.split_once('>')?;
    let inner = rest.split("</td").next()?;
    Some((attribute(&format!("<td{tag}>"), "class")?, inner))
}

/// What is in the cells of a class.
fn of_class<'c>(cells: &'c [(String, &'c str)], class: &'c str) -> impl Iterator<Item = &'c str> {
    let is_one = move |classes: &str| classes.split(' ').any(|one| one == class);
    cells.iter().filter(move |(classes, _)| is_one(classes)).map(|(_, inner)| *inner)
}

/// The lines that the parts of a cell make.
fn lines(inner: &str) -> Vec<String> {
    let parts = inner.replace("<br", "</div><br");
    parts.split("</div>").map(words).filter(|line| !line.is_empty()).collect()
}

/// The words of a cell, as they stand in the source of the wiki.
fn words(inner: &str) -> String {
    let mut bare = String::new();
    let mut rest = inner;
    while let Some((before, after)) = rest.split_once('<') {
        bare.push_str(before);
        rest = after.split_once('>').map_or("", |(_, behind)| behind);
    }
    bare.push_str(rest);
    entities(&bare).replace('\n', " ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_comparison_on_a_page_of_the_web_gives_both_pages() {
        let page = r#"<html><style>.diff-addedline{}</style><table class="diff"><tr class="diff-title"><td colspan="2" class="diff-otitle"><div><strong>Revision as of 10:12, 3 May 2023</strong></div><div>Lotte (talk)</div></td><td colspan="2" class="diff-ntitle"><div><strong>Revision as of 15:40, 9 October 2024</strong></div><div>Bram (talk)</div></td></tr>
<tr><td colspan="2" class="diff-lineno">Line 1:</td><td colspan="2" class="diff-lineno">Line 1:</td></tr>
<tr><td class="diff-marker"></td><td class="diff-context"><div>== Purpose ==</div></td><td class="diff-marker"></td><td class="diff-context"><div>== Purpose ==</div></td></tr>
<tr><td class="diff-marker">−</td><td class="diff-deletedline diff-side-deleted"><div>We <del>listen</del> &amp; learn.</div></td><td class="diff-marker">+</td><td class="diff-addedline"><div>We <ins>rest</ins> &amp; learn.&lt;ref&gt;1&lt;/ref&gt;</div></td></tr>
<tr><td colspan="2" class="diff-empty"></td><td class="diff-marker">+</td><td class="diff-addedline"><div># Rest</div></td></tr></table></html>"#;
        let mut notes = Notes::default();
        let sides = read(page, &mut notes).unwrap_or_default();
        assert_eq!(sides.old, "== Purpose ==\nWe listen & learn.\n");
        assert_eq!(sides.new, "== Purpose ==\nWe rest & learn.<ref>1</ref>\n# Rest\n");
        assert_eq!(sides.above_old, ["Revision as of 10:12, 3 May 2023", "Lotte (talk)"]);
        assert!(notes.0.is_empty());
        let days: Vec<String> = sides.versions().into_iter().map(|(revision, _)| revision.at).collect();
        assert_eq!(days, ["2023-05-03T00:00:00Z", "2024-10-09T00:00:00Z"]);
        assert_eq!(read("<table><tr><td>diff-addedline</td></tr></table>", &mut notes), None);
    }
}
