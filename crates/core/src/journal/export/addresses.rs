//! Where links lead in a folder of Markdown: an address inside the notebook leads nowhere outside of it, and a title neither, because files
//! are called by their day too. What leads to a page that left along leads to its file.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs;
use std::path::Path;

use kring_formats::write::by_title;
use kring_formats::write::markdown::unsealed;
use kring_store::{StoreError, Vault};
use uuid::Uuid;

use super::leaving::Leaving;
use super::names;
use super::private;
use super::writing::seal;
use crate::failure::Failure;
use crate::journal::links::{self, Link, Target};

/// The pages of a folder by what their files are called, and those that lead to others.
#[derive(Default)]
pub struct NamedPages {
    names: BTreeMap<Uuid, String>,
    linking: Vec<String>,
}

impl NamedPages {
    /// Takes a page, and what its file is called.
    pub fn add(&mut self, page: &Leaving, name: String) {
        if page.texts().iter().any(|text| leads_to_pages(text) || by_title::is_taken(text)) {
            self.linking.push(name.clone());
        }
        self.names.insert(page.id, name);
    }

    /// Once all are named, what leads to one of them leads to its file.
    pub async fn link(&self, vault: &Vault, folder: &Path) -> Result<(), Failure> {
        let mut titles = BTreeMap::new();
        for name in &self.linking {
            let file = folder.join(format!("{name}.md"));
            let Some((_, text)) = unsealed(&fs::read_to_string(&file)?) else { continue };
            let Some((head, body)) = text.split_once(BELOW) else { continue };
            self.meant(vault, body, &mut titles).await?;
            // What stands in a field is no Markdown: there only the addresses change.
            let (head, body) = (linked(head, &self.names, None), linked(body, &self.names, Some(&titles)));
            fs::remove_file(&file)?;
            private::write(&file, seal(&format!("{head}{BELOW}{body}")).as_bytes())?;
        }
        Ok(())
    }

    /// Finds the page that each title of a text means here, if it left along.
    async fn meant(&self, vault: &Vault, text: &str, titles: &mut Titles) -> Result<(), StoreError> {
        for link in links::links(text) {
            let Target::Title(title) = &link.target else { continue };
            if let Entry::Vacant(place) = titles.entry(links::key(title)) {
                let pages = links::store::named(vault, place.key()).await?;
                place.insert(pages.first().map(|page| page.id).filter(|id| self.names.contains_key(id)));
            }
        }
        Ok(())
    }
}

/// What ends the fields of a file.
const BELOW: &str = "\n---\n";

/// The pages that titles mean, by the titles' keys.
type Titles = BTreeMap<String, Option<Uuid>>;

/// A text whose links lead to files; those by a title too where it is known what they mean.
fn linked(text: &str, names: &BTreeMap<Uuid, String>, titles: Option<&Titles>) -> String {
    let (mut out, mut around, mut done) = (String::with_capacity(text.len()), String::new(), 0);
    for link in links::links(text) {
        let written = text.get(link.range.clone()).unwrap_or_default();
        let before = text.get(done..link.range.start).unwrap_or_default();
        match &link.target {
            Target::Page(id) => {
                around.push_str(before);
                around.push_str(&addressed(written, *id, names));
                done = link.range.end;
            }
            // What shows a page, and does not lead to it, stays.
            Target::Title(title) if !before.ends_with('!') => {
                let page = titles.and_then(|titles| titles.get(&links::key(title)).copied().flatten());
                let name = page.and_then(|page| names.get(&page));
                if let Some(made) = name.and_then(|name| by_title::link(written, &address(name, &link))) {
                    around.push_str(before);
                    out.push_str(&by_title::kept(&around));
                    out.push_str(&made);
                    around.clear();
                    done = link.range.end;
                }
            }
            _ => {}
        }
    }
    around.push_str(text.get(done..).unwrap_or_default());
    out.push_str(&if titles.is_some() { by_title::kept(&around) } else { around });
    out
}

/// A link by an address with that of a file.
fn addressed(written: &str, id: Uuid, names: &BTreeMap<Uuid, String>) -> String {
    let address = format!("kring:page/{id}");
    match (written.rsplit_once(&address), names.get(&id)) {
        (Some((before, after)), Some(name)) => format!("{before}{}.md{after}", names::as_address(name)),
        _ => written.to_owned(),
    }
}

/// Where a link leads, in the file of that name.
fn address(name: &str, link: &Link) -> String {
    let heading = names::as_address(&link.heading);
    let heading = if heading.is_empty() { heading } else { format!("#{heading}") };
    format!("{}.md{heading}", names::as_address(name))
}

fn leads_to_pages(text: &str) -> bool {
    links::links(text).iter().any(|link| matches!(link.target, Target::Page(_) | Target::Title(_)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FIRST: &str = "0190f5fe-7c00-7a00-8abc-012345678901";

    fn left(text: &str) -> String {
        let id: Uuid = FIRST.parse().unwrap();
        let names = BTreeMap::from([(id, "2026-03-05 - First (a)".to_owned())]);
        let titles = [("First", Some(id)), ("Elsewhere", None)];
        let titles = titles.into_iter().map(|(title, id)| (links::key(title), id)).collect();
        linked(text, &names, Some(&titles))
    }

    #[test]
    fn what_leads_to_a_page_that_left_along_leads_to_its_file() {
        let file = "2026-03-05%20-%20First%20%28a%29.md";
        let tip = |inside: &str| format!("\"&#91;&#91;{inside}&#93;&#93;\"");
        for (text, wanted) in [
            ("See [[first]].", format!("See [first]({file} {}).", tip("first"))),
            (
                "[[First#Part two|then]] [[First]]",
                format!(
                    "[then]({file}#Part%20two {}) [First]({file} {})",
                    tip("First#Part two|then"),
                    tip("First")
                ),
            ),
            ("[it](kring:page/ID#Part)", format!("[it]({file}#Part)")),
            (
                "[[Elsewhere]] [[Nowhere]] ![[First]] `[[First]]`",
                "[[Elsewhere]] [[Nowhere]] ![[First]] `[[First]]`".into(),
            ),
        ] {
            let text = text.replace("ID", FIRST);
            assert_eq!(left(&text), wanted);
            if !text.contains("kring:") {
                assert_eq!(by_title::back(&wanted), text);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn what_left_comes_back_as_it_was(pieces in prop::collection::vec(prop::sample::select(vec![
            "[[First]]", "[[first#A b|c]]", "[[First|\"&#91;&#91;]]", "![[First]]", "[[Elsewhere]]", "[[", "]]", "[", "]", "|", "#",
            "`", "```\n", "\n", " ", "words", "\\", "!", "<", ">", "[[First\\|her]]", "[[First#<b>|`c`]]", "\"&#91;&#91;", "&#93;&#93;\")", "#38;", "\"&", "(a.md ",
            "[First](2026-03-05%20-%20First%20%28a%29.md \"&#91;&#91;First&#93;&#93;\")", "<!-- ", " -->", "First",
        ]), 0..14)) {
            let text = pieces.concat();
            prop_assert_eq!(by_title::back(&left(&text)), text);
        }
    }
}
