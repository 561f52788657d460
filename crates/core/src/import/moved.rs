//! Notes that lie elsewhere in their folder than at the last import. A file is known by its path, so one that was moved would be another
//! page: the page that it became is known again by its title, its day, its words and its files.

use std::collections::{BTreeMap, BTreeSet};

use blake3::Hash;
use kring_formats::read::Program;
use kring_store::{Doc, StoreError, Vault};
use uuid::Uuid;

use super::named::said;
use super::page::Marks;
use super::plan::{Fate, Planned};
use super::store;
use crate::journal::kind::{BODY, SOURCE};
use crate::journal::{link_words, plain_name};
use crate::line;

/// What a page says, as far as it can be compared with an entry.
#[derive(Clone)]
struct Said {
    mark: Option<String>,
    words: Hash,
    files: BTreeSet<String>,
}

/// Of the entries that would be new pages, by their number: the page that each became at an earlier import. No page is that of two.
pub(super) async fn back(
    vault: &Vault,
    program: Program,
    entries: &[Planned],
) -> Result<BTreeMap<usize, Uuid>, StoreError> {
    let mut back = BTreeMap::new();
    let new = |planned: &Planned| planned.fate == Fate::New && planned.entry.own.is_none();
    if !entries.iter().any(new) || !matches!(program, Program::Markdown | Program::Obsidian) {
        return Ok(back);
    }
    let wanted: BTreeSet<Known> = entries.iter().filter(|planned| new(planned)).filter_map(known).collect();
    let mut taken: BTreeSet<Uuid> = entries.iter().map(|planned| planned.id).collect();
    let from = format!("{}:", program.name());
    let mut pages: BTreeMap<Known, Vec<(Uuid, Said)>> = BTreeMap::new();
    for (id, title, date) in store::titles(vault).await? {
        let (dated, undated): (Known, Known) = ((title.clone(), Some(date)), (title, None));
        let (dated, undated) = (wanted.contains(&dated).then_some(dated), wanted.get(&undated));
        if taken.contains(&id) || (dated.is_none() && undated.is_none()) {
            continue;
        }
        let Some(said) = vault.with(id, |doc| Ok(said_by(doc, &from))).await? else { continue };
        for known in dated.into_iter().chain(undated.cloned()) {
            pages.entry(known).or_default().push((id, said.clone()));
        }
    }
    for (number, planned) in entries.iter().enumerate().filter(|(_, planned)| new(planned)) {
        let known = known(planned).and_then(|known| pages.get(&known));
        let (entry, mark) = (&planned.entry, Some(&planned.mark));
        let names: BTreeSet<String> = entry.files.iter().map(|attached| link_words(&attached.name)).collect();
        let unnamed = |piece| Some(said(piece)).filter(|said| !names.contains(*said)).unwrap_or_default();
        let words = shown(&entry.texts()[0].iter().map(unnamed).collect::<String>(), &names);
        let files: BTreeSet<String> =
            entry.files.iter().map(|attached| stem(&plain_name(&attached.name))).collect();
        let is_it =
            |page: &Said| page.mark.as_ref() == mark || (page.words == words && page.files.is_subset(&files));
        let mut known = known.into_iter().flatten();
        if let Some((id, _)) = known.find(|(id, page)| !taken.contains(id) && is_it(page)) {
            taken.insert(*id);
            back.insert(number, *id);
        }
    }
    Ok(back)
}

/// What an entry is looked for by: its title and its day, or the title alone where it says no day.
type Known = (String, Option<String>);

/// By what an entry is looked for. Of what has neither a day nor a title nothing is known.
fn known(planned: &Planned) -> Option<Known> {
    let (entry, title) = (&planned.entry, line::plain(&planned.entry.title).into_owned());
    match entry.dated {
        true => Some((title, Some(entry.date.to_string()))),
        false => (!title.is_empty()).then_some((title, None)),
    }
}

/// What a page says that came from the program; nothing for any other.
fn said_by(doc: &Doc, from: &str) -> Option<Said> {
    doc.text_field(SOURCE).filter(|source| source.starts_with(from))?;
    let files: Vec<String> = doc.attachments().into_values().map(|file| file.name).collect();
    let names = files.iter().map(|name| link_words(name)).collect();
    Some(Said {
        mark: Marks::left(doc).map(|(source, _)| source),
        words: shown(&doc.text(BODY), &names),
        files: files.iter().map(|name| stem(name)).collect(),
    })
}

/// A file's name without its ending, which a photo changes when it comes.
fn stem(name: &str) -> String {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}

/// What a reader sees of a text, without blanks, brackets and where its links lead: those inside a folder lead elsewhere once it was tidied.
/// A file that is no picture is a link that has its name for words, which no note says; `names` are those.
fn shown(text: &str, names: &BTreeSet<String>) -> Hash {
    let mut parts = text.split("](");
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(')') {
            Some((target, rest)) if is_inside(target) => {
                let named = shown.rsplit_once('[').filter(|(_, words)| names.contains(*words));
                if let Some(before) = named.map(|(before, _)| before.len()) {
                    shown.truncate(before);
                }
                shown.push_str(rest);
            }
            _ => shown.push_str(part),
        }
    }
    shown.retain(|letter| !letter.is_whitespace() && !"[]!\\".contains(letter));
    blake3::hash(shown.as_bytes())
}

/// Whether a link stays in the folder, or on the page that the note became.
fn is_inside(target: &str) -> bool {
    !target.contains('\n') && (target.starts_with("kring:") || !target.contains("://"))
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn where_a_link_leads_inside_a_folder_is_no_part_of_what_a_text_says() {
        let names = [String::from("talk.m4a")].into();
        for (text, other) in [
            ("[talk.m4a](kring://localhost/7) was loud.", "![]() was loud."),
            ("![](kring://localhost/7/8)", "![](b.gif)"),
            ("With [Wim](kring:page/7#a) and ![](b.png \"t\"), so.", "With Wim and , so."),
            ("No link (at all).", "No link\n(at all)."),
        ] {
            assert_eq!(shown(text, &names), shown(other, &names), "{text}");
        }
        for (text, other) in [
            ("[the form](https://a.example/1)", "[the form](https://a.example/2)"),
            ("# Monday", "# Tuesday"),
            ("\u{1f600}", "\u{1f622}"),
            ("[cut](off, and more", "[cut](short"),
        ] {
            assert_ne!(shown(text, &names), shown(other, &names), "{text}");
        }
    }
}
