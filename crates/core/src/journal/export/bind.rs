//! Pages become a book that the writers of `formats` can set.

use std::collections::BTreeMap;

use kring_formats::write::book::{Book, Density, Image, Kind, Named, Page, Paper, Part, Words};
use kring_formats::write::look::Look;
use kring_formats::write::{docx, html, pdf};

use super::leaving::{Leaving, Reader, address};
use super::phrases::{Phrases, callouts};
use super::tongue::tongue;
use super::view::{Audience, Format, PaperSize, Scope};
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::settings::preferences::Region;

/// What is the same for every page of an export.
pub struct Binding<'a> {
    pub phrases: &'a Phrases,
    pub format: Format,
    pub audience: Audience,
    pub paper: Paper,
}

/// The paper that was asked for, or the region's.
pub fn paper(asked: Option<PaperSize>, region: Region) -> Paper {
    match asked {
        Some(PaperSize::A4) => Paper::A4,
        Some(PaperSize::Letter) => Paper::Letter,
        None if matches!(region, Region::EnUs | Region::EnCa | Region::FrCa) => Paper::Letter,
        None => Paper::A4,
    }
}

impl Binding<'_> {
    /// The book, still without pages.
    pub fn book(&self, scope: &Scope, count: usize) -> Book {
        let kind = match scope.year {
            Some(_) if count > 1 => Kind::Year,
            _ if count == 1 => Kind::Sheet,
            _ => Kind::Pages,
        };
        let say = |id: &str| self.phrases.say(id);
        let coached = scope.person.is_some() || self.audience == Audience::Client;
        let title = match scope.year {
            Some(year) => format!("{year:04}"),
            None if coached => say("book-sessions"),
            None => say("book-journal"),
        };
        let subtitle = match scope.year {
            Some(_) => say("book-journal"),
            None => String::new(),
        };
        Book {
            title,
            subtitle,
            kind,
            language: self.phrases.tag(),
            paper: self.paper,
            density: Density::default(),
            words: Words {
                contents: say("book-contents"),
                image: say("book-image"),
                done: say("book-done"),
                to_do: say("book-to-do"),
            },
            look: Look::default(),
            pages: Vec::with_capacity(count),
        }
    }

    /// A page of it, with the images that its texts show. Its other files are named; to somebody else not even that, because a name may
    /// tell more than the page does.
    pub async fn page(&self, reader: &Reader<'_>, page: &Leaving) -> Result<Page, Failure> {
        let (title, date, month) = self.headings(page);
        let mut parts = vec![Part { heading: None, text: page.text.clone() }];
        for (id, text) in [("book-agreements", &page.agreements), ("book-only-me", &page.only_me)] {
            if !text.trim().is_empty() {
                parts.push(Part { heading: Some(self.phrases.say(id)), text: text.clone() });
            }
        }
        let (mut images, mut files) = (Vec::new(), Vec::new());
        for (id, entry) in page.files() {
            let (address, media_type) = (address(page.id, id), entry.media_type.clone());
            let name = if self.audience == Audience::Me { entry.name.clone() } else { String::new() };
            if media_type.starts_with("image/") {
                let bytes = reader.attachment(page.id, id).await?.into();
                images.push(Image { address, name, media_type, bytes });
            } else {
                files.push(Named { address, name });
            }
        }
        let written = page.texts().join("\n");
        let spoken = tongue(&written).unwrap_or(self.phrases.language);
        let language = self.phrases.tag_of(spoken);
        let callouts = if written.contains("[!") { callouts(spoken) } else { BTreeMap::new() };
        let about = self.phrases.about(page, self.audience);
        let id = page.id.to_string();
        let tags = page.tags.clone();
        let mut page = Page { id, title, date, month, about, tags, language, callouts, parts, images, files };
        page.keep_shown(match self.format {
            Format::Pdf => pdf::shows,
            Format::Docx => docx::shows,
            Format::Html | Format::Md | Format::Json => html::shows,
        });
        Ok(page)
    }

    /// Title, day and month in words. A page without a title is called by its day.
    pub fn headings(&self, page: &Leaving) -> (String, String, String) {
        let Ok(day) = read_date(&page.date) else {
            return (page.title.clone(), page.date.clone(), String::new());
        };
        let (date, month) = (self.phrases.day(day), self.phrases.month(day));
        if page.title.trim().is_empty() {
            (date, String::new(), month)
        } else {
            (page.title.clone(), date, month)
        }
    }
}
