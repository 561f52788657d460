//! A wiki's XML export: a page with its revisions. Nothing that the file declares is expanded; what it names besides is a word.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::Notes;
use crate::read::Unreadable;
use crate::read::charter::Revision;
use crate::read::entities::entities;

/// More revisions than this are not read; the last ones are.
const MOST: usize = 2_000;

/// A revision and its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// What the wiki knows of it.
    pub revision: Revision,
    /// Its text, the source of a page.
    pub text: String,
}

/// Whether a text is such an export.
pub fn is_one(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(4_000).collect();
    start.starts_with('<') && start.contains("<mediawiki")
}

/// The revisions of the first page that has words, oldest first.
pub fn read(text: &str, notes: &mut Notes) -> Result<Vec<Saved>, Unreadable> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    (config.check_end_names, config.allow_unmatched_ends, config.allow_dangling_amp) = (false, true, true);
    let mut export = Export::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => export.open(element.local_name().as_ref()),
            Ok(Event::Empty(element)) => {
                if element.local_name().as_ref() == "text" {
                    export.hidden |= element.attributes_raw().contains("deleted");
                }
            }
            Ok(Event::End(element)) => export.close(element.local_name().as_ref(), notes),
            Ok(Event::Text(words)) => export.say(&words.html_content()),
            Ok(Event::CData(words)) => export.say(&words),
            Ok(Event::GeneralRef(name)) => {
                let sign = entities(&format!("&{};", &*name));
                export.say(&sign);
            }
            Ok(Event::DocType(_)) => notes.of("declarations-left-out"),
            Ok(Event::Eof) => {
                // A file that ends inside of something ends too early.
                if !export.path.is_empty() {
                    notes.of("cut-off");
                }
                break;
            }
            Ok(_) => {}
            // What was read before the damage counts.
            Err(_) if !export.pages.is_empty() || !export.revisions.is_empty() => {
                notes.of("cut-off");
                break;
            }
            Err(_) => return Err(Unreadable::Malformed),
        }
    }
    export.finish_page(notes);
    if export.hidden {
        notes.of("revision-hidden");
    }
    let mut pages = export.pages.into_iter();
    let mut first = pages.next().ok_or(Unreadable::Empty)?;
    for other in pages {
        notes.about("other-page", other.last().map_or("", |saved| saved.revision.page.as_str()));
    }
    first.sort_by(|one, other| one.revision.at.cmp(&other.revision.at));
    if first.len() > MOST {
        notes.of("older-revisions");
        first.drain(..first.len() - MOST);
    }
    Ok(first)
}

#[derive(Default)]
struct Export {
    path: Vec<String>,
    page: String,
    saved: Saved,
    revisions: Vec<Saved>,
    pages: Vec<Vec<Saved>>,
    hidden: bool,
}

impl Export {
    fn open(&mut self, name: &str) {
        const DEEPEST: usize = 200;
        if self.path.len() < DEEPEST {
            self.path.push(name.to_owned());
        }
        match name {
            "page" => self.page.clear(),
            "revision" => self.saved = Saved::default(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str, notes: &mut Notes) {
        // An end without its beginning is passed over.
        let Some(at) = self.path.iter().rposition(|open| open == name) else { return };
        self.path.truncate(at);
        match name {
            "revision" => {
                let mut saved = std::mem::take(&mut self.saved);
                for field in [&mut saved.revision.at, &mut saved.revision.author, &mut saved.revision.comment]
                {
                    *field = crate::read::text::line(field, 400).0;
                }
                self.revisions.push(saved);
            }
            "page" => self.finish_page(notes),
            _ => {}
        }
    }

    fn finish_page(&mut self, notes: &mut Notes) {
        let page = crate::read::text::line(&self.page, 400).0;
        let mut revisions = std::mem::take(&mut self.revisions);
        let all = revisions.len();
        revisions.retain(|saved| !saved.text.trim().is_empty());
        if revisions.len() < all {
            notes.of("revision-empty");
        }
        revisions.iter_mut().for_each(|saved| saved.revision.page = page.clone());
        if !revisions.is_empty() {
            self.pages.push(revisions);
        }
    }

    fn say(&mut self, words: &str) {
        let path: Vec<&str> = self.path.iter().rev().take(3).map(String::as_str).collect();
        let field = match path.as_slice() {
            ["title", "page", ..] => &mut self.page,
            ["timestamp", "revision", ..] => &mut self.saved.revision.at,
            ["username" | "ip", "contributor", "revision"] => &mut self.saved.revision.author,
            ["comment", "revision", ..] => &mut self.saved.revision.comment,
            ["text", "revision", ..] => &mut self.saved.text,
            _ => return,
        };
        field.push_str(words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn revisions_come_oldest_first_with_what_the_wiki_knows_of_them() {
        let text = "<mediawiki xmlns=\"x\"><siteinfo><sitename>W</sitename></siteinfo><page><title>Our charter</title>\
            <revision><id>2</id><timestamp>2024-02-01T10:00:00Z</timestamp><contributor><username>Odile</username></contributor>\
            <comment>shorter &amp; better</comment><text>New &lt;b&gt;words&lt;/b&gt; &eacute;</text></revision>\
            <revision><id>1</id><timestamp>2023-02-01T10:00:00Z</timestamp><contributor><ip>10.0.0.1</ip></contributor>\
            <text>Old words</text></revision></page><page><title>Another</title><revision><text>x</text></revision></page></mediawiki>";
        let mut notes = Notes::default();
        assert!(is_one(text));
        let saved = read(text, &mut notes).unwrap();
        let told: Vec<(&str, &str)> =
            saved.iter().map(|saved| (saved.revision.author.as_str(), saved.text.as_str())).collect();
        assert_eq!(told, [("10.0.0.1", "Old words"), ("Odile", "New <b>words</b> é")]);
        assert_eq!(
            (saved[1].revision.comment.as_str(), saved[1].revision.page.as_str()),
            ("shorter & better", "Our charter")
        );
        assert_eq!(notes.0[0].about.as_deref(), Some("Another"));
    }

    #[test]
    fn a_bomb_of_entities_stays_small() {
        let mut declared = String::from("<!DOCTYPE x [<!ENTITY a0 \"lol\">");
        for at in 1..20 {
            declared.push_str(&format!("<!ENTITY a{at} \"&a{0};&a{0};&a{0};&a{0};\">", at - 1));
        }
        let text = format!(
            "{declared}]><mediawiki><page><revision><text>before &a19; after</text></revision></page></mediawiki>"
        );
        let mut notes = Notes::default();
        let saved = read(&text, &mut notes).unwrap();
        assert_eq!(saved[0].text, "before &a19; after");
        assert_eq!(notes.0[0].class, "declarations-left-out");
    }

    #[test]
    fn what_is_cut_off_is_read_as_far_as_it_goes() {
        for end in ["<revision><text>cut <", "<revision><text>cut in its words", "<revision><id>7", ""] {
            let text =
                format!("<mediawiki><page><title>T</title><revision><text>whole</text></revision>{end}");
            let mut notes = Notes::default();
            assert_eq!(read(&text, &mut notes).unwrap()[0].text, "whole", "{end}");
            assert_eq!(notes.0[0].class, "cut-off", "{end}");
        }
    }
}
