//! What is to be written: a book of pages, one or a thousand. Every word in it is in its language already, every date in words.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::look::Look;
use super::reading::read;

/// Pages on their way out.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// The title: a page's own, or the book's.
    pub title: String,
    /// A line below the title of a book; may be empty.
    pub subtitle: String,
    /// One page, some, or a year.
    pub kind: Kind,
    /// The language of headings (BCP 47).
    pub language: String,
    /// The paper.
    pub paper: Paper,
    /// How much goes on it.
    pub density: Density,
    /// The few words that the writers add themselves, in the language of headings.
    pub words: Words,
    /// Whose paper it is, for what leaves in a group's name.
    pub look: Look,
    /// The pages, in the order of the book.
    pub pages: Vec<Page>,
}

/// How the pages are bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A sheet of its own: no title page, no contents.
    #[default]
    Sheet,
    /// Pages one after the other, with contents.
    Pages,
    /// A book with a title page and its contents by month.
    Year,
}

/// How much goes on a page. What has to lie on one sheet, such as an agenda, is set tighter until it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Density {
    /// Wide margins, for reading.
    #[default]
    Usual,
    /// Narrow margins.
    Tight,
    /// Narrow margins and small letters.
    Tightest,
}

/// The size of the paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches, as North America has it.
    Letter,
}

/// Words that the writers add.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The heading of the contents.
    pub contents: String,
    /// What an image is called that has no description.
    pub image: String,
    /// Said of a task that is done.
    pub done: String,
    /// Said of a task that is not.
    pub to_do: String,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Its id; pages of a book refer to each other by it.
    pub id: String,
    /// Its title; never empty, since a page without one is called by its day.
    pub title: String,
    /// Its day in words; empty when the title says it.
    pub date: String,
    /// Its month and year in words.
    pub month: String,
    /// One line about it, such as with whom and how long; may be empty.
    pub about: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// The language it is written in (BCP 47).
    pub language: String,
    /// What the kinds of its callouts are called in that language (`callouts::KINDS`); may be empty where it has none.
    pub callouts: BTreeMap<String, String>,
    /// Its texts.
    pub parts: Vec<Part>,
    /// The images its texts refer to.
    pub images: Vec<Image>,
    /// Its files that do not come along; where its texts refer to them they are named.
    pub files: Vec<Named>,
}

/// One of a page's texts.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Its heading, unless it needs none.
    pub heading: Option<String>,
    /// Markdown.
    pub text: String,
}

/// An image of the notebook.
#[derive(Clone, Debug)]
pub struct Image {
    /// How texts refer to it.
    pub address: String,
    /// The name of the file it came from.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// The file.
    pub bytes: Arc<[u8]>,
}

/// A file of the notebook that does not come along.
#[derive(Clone, Debug)]
pub struct Named {
    /// How texts refer to it.
    pub address: String,
    /// Its name; empty when it is not to be told.
    pub name: String,
}

impl Image {
    /// The words for it where it cannot be shown.
    pub(super) fn in_words(&self, alt: &str) -> String {
        if self.name.is_empty() { alt.to_owned() } else { format!("{alt} ({})", self.name) }
    }
}

impl Page {
    /// The place of the image that a text refers to by this address, or by its name as in `![[name]]`.
    pub fn image(&self, address: &str) -> Option<usize> {
        let of_address = self.images.iter().position(|image| image.address == address);
        of_address.or_else(|| self.images.iter().position(|image| is_called(&image.name, address)))
    }

    /// The name of the file that does not come along and that a text refers to, in the same ways.
    pub fn file(&self, address: &str) -> Option<&str> {
        let known = |file: &&Named| file.address == address || is_called(&file.name, address);
        self.files.iter().find(known).map(|file| file.name.as_str())
    }

    /// Keeps the images that a text of the page shows, of those that its writer can show; the others do not come along.
    pub fn keep_shown(&mut self, can_show: fn(&Image) -> bool) {
        let shown = RefCell::new(BTreeSet::new());
        for part in &self.parts {
            let note = |address: &str| {
                let at = self.image(address);
                shown.borrow_mut().extend(at);
                at
            };
            read(&part.text, &note);
        }
        let shown = shown.into_inner();
        for (at, image) in std::mem::take(&mut self.images).into_iter().enumerate() {
            if shown.contains(&at) && can_show(&image) {
                self.images.push(image);
            } else {
                self.files.push(Named { address: image.address, name: image.name });
            }
        }
    }
}

fn is_called(name: &str, written: &str) -> bool {
    !name.is_empty() && name.to_lowercase() == written.trim().to_lowercase()
}
