//! Where links lead: outside, to another page, to a page by its title as in `[[Title#Heading|words]]`; and what stands for those that
//! lead nowhere.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser};

use super::text::{Inline, clean, plain};

/// The longest address that is shown in place of an image.
const LONGEST_ADDRESS: usize = 300;

/// What a text can refer to.
pub(super) struct Around<'a> {
    /// The place of an image of the page, by the address that the text gives.
    pub image: &'a dyn Fn(&str) -> Option<usize>,
    /// The name of a file of the page that does not come along, by its address.
    pub file: &'a dyn Fn(&str) -> Option<String>,
    /// The id of the page that a title means; of this page for an empty one.
    pub page: &'a dyn Fn(&str) -> Option<String>,
    /// What a kind of callout is called.
    pub callout: &'a dyn Fn(&str) -> Option<String>,
}

/// Where a link leads.
pub(super) enum Target {
    /// To an address of the web, of mail or of a telephone.
    Web(String),
    /// To a page, by its id.
    Page(String),
}

/// Where a link may lead.
pub(super) fn target(kind: LinkType, address: &str) -> Option<Target> {
    if matches!(kind, LinkType::Email) {
        return Some(Target::Web(format!("mailto:{}", clean(address))));
    }
    let address = clean(address);
    let (scheme, rest) = address.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" | "mailto" | "tel" => Some(Target::Web(address)),
        "kring" => {
            let page = rest.strip_prefix("page/")?;
            Some(Target::Page(page.split_once('#').map_or(page, |(id, _)| id).to_owned()))
        }
        _ => None,
    }
}

/// What stands for an image that is not in the notebook.
pub(super) fn elsewhere(alt: &str, address: &str) -> String {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let telling = matches!(scheme.as_deref(), None | Some("http" | "https"));
    let short = address.chars().count() <= LONGEST_ADDRESS;
    match (alt.is_empty(), telling && short && !address.is_empty()) {
        (false, true) => format!("{alt} ({address})"),
        (true, true) => format!("({address})"),
        (_, false) => alt.to_owned(),
    }
}

/// The words for a file that does not come along, and its name unless they say it.
pub(super) fn named(mut words: Vec<Inline>, name: &str) -> Vec<Inline> {
    let said = plain(&words).to_lowercase();
    let name = clean(name);
    if said.trim().is_empty() {
        words.push(Inline::Words(name));
    } else if !said.contains(&name.to_lowercase()) {
        words.push(Inline::Words(format!(" ({name})")));
    }
    words
}

/// A place by the title of its page.
pub(super) struct Place<'t> {
    /// Empty for the page that the link stands in.
    pub title: &'t str,
    /// May be empty.
    pub heading: &'t str,
}

impl<'t> Place<'t> {
    /// The place that stands between the brackets, before the words; none where there is nothing.
    pub fn of(inside: &'t str) -> Option<Self> {
        let (title, heading) = inside.split_once('#').unwrap_or((inside, ""));
        let (title, heading) = (title.trim(), heading.trim());
        (!title.is_empty() || !heading.is_empty()).then_some(Self { title, heading })
    }

    /// What is shown for it, as in the notebook.
    pub fn words(&self) -> String {
        let parted = if self.title.is_empty() || self.heading.is_empty() { "" } else { ", " };
        clean(&format!("{}{parted}{}", self.title, self.heading))
    }
}

/// Whether brackets may be those of a link: numbers and lists of lists are none.
pub(super) fn is_link(written: &str) -> bool {
    let dense: String = written.chars().filter(|letter| !letter.is_whitespace()).collect();
    !dense.contains("],[") && written.chars().any(char::is_alphabetic)
}

/// Where formulas with doubled brackets in them may stand, in bytes.
pub(super) fn formulas(markdown: &str, options: Options) -> Vec<Range<usize>> {
    if !markdown.contains("[[") || !markdown.contains('$') {
        return Vec::new();
    }
    let events = Parser::new_ext(markdown, options | Options::ENABLE_MATH).into_offset_iter();
    let formula = |(event, range): (Event<'_>, Range<usize>)| {
        matches!(event, Event::InlineMath(_) | Event::DisplayMath(_)).then_some(range)
    };
    events.filter_map(formula).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_lists_and_numbers_are_no_links() {
        for (written, link) in [
            ("[[Nobody]]", true),
            ("[[Élan|1]]", true),
            ("[[日記]]", true),
            ("[[0,1],[2,3]]", false),
            ("[[a], [b]]", false),
            ("[[7]]", false),
            ("[[ -- ]]", false),
        ] {
            assert_eq!(is_link(written), link, "{written}");
        }
    }

    #[test]
    fn a_file_is_named_once() {
        let words = |text: &str| vec![Inline::Words(text.to_owned())];
        let said = |text: &str, name: &str| plain(&named(words(text), name));
        assert_eq!(said("contract", "contract.docx"), "contract (contract.docx)");
        assert_eq!(said("Our Contract.docx", "contract.docx"), "Our Contract.docx");
        assert_eq!(said("", "n.xlsx"), "n.xlsx");
        assert_eq!(said("contract", ""), "contract", "what has no name is not named");
    }
}
