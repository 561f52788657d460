//! What a DOCX keeps beside its text: styles, lists, addresses of links.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

/// The value of an attribute by its local name.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element.attributes().with_checks(false).flatten().find_map(|attribute| {
        let is = attribute.key.local_name().as_ref() == name;
        is.then(|| attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned()))?
    })
}

/// What a style makes of a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// The style it stands on.
    based: String,
    /// The level of a heading, from 1.
    pub level: Option<u8>,
    /// The list it puts paragraphs into, and how deep.
    pub list: Option<(String, usize)>,
}

/// What stands beside the text.
#[derive(Debug, Default)]
pub struct Parts {
    /// Styles by id.
    styles: BTreeMap<String, Style>,
    /// Whether a list counts, by its id and depth.
    counted: BTreeMap<(String, usize), bool>,
    /// Addresses by the id of their relation.
    pub links: BTreeMap<String, String>,
    /// The language of texts that name none.
    pub language: String,
}

impl Parts {
    /// Reads the parts that are there; those that are damaged tell nothing.
    pub fn read(styles: &str, numbering: &str, relations: &str) -> Self {
        let mut parts = Self::default();
        parts.read_styles(styles);
        parts.read_numbering(numbering);
        each(relations, &mut |element, _| {
            let pair = attribute(element, "Id").zip(attribute(element, "Target"));
            parts.links.extend(pair.filter(|_| element.local_name().as_ref() == "Relationship"));
        });
        parts
    }

    fn read_styles(&mut self, text: &str) {
        let mut current = String::new();
        each(text, &mut |element, path| {
            let name = element.local_name();
            let value = || attribute(element, "val").unwrap_or_default();
            let style = |parts: &mut Self, id: &str, how: &dyn Fn(&mut Style)| {
                if let Some(style) = parts.styles.get_mut(id) {
                    how(style);
                }
            };
            match name.as_ref() {
                "style" => {
                    current = attribute(element, "styleId").unwrap_or_default();
                    self.styles.insert(current.clone(), Style::default());
                }
                "name" if path.contains(&"style") => {
                    let level = named_level(&value());
                    style(self, &current, &|style| style.level = style.level.or(level));
                }
                "basedOn" => {
                    let based = value();
                    style(self, &current, &|style| style.based = based.clone());
                }
                "outlineLvl" if path.contains(&"style") => {
                    let level = value().parse::<u8>().ok().filter(|level| *level < 6).map(|level| level + 1);
                    style(self, &current, &|style| style.level = style.level.or(level));
                }
                "numId" if path.contains(&"style") => {
                    let list = value();
                    style(self, &current, &|style| style.list = Some((list.clone(), 0)));
                }
                "lang" if path.contains(&"docDefaults") => self.language = value(),
                _ => {}
            }
        });
    }

    fn read_numbering(&mut self, text: &str) {
        let (mut list, mut depth, mut num) = (String::new(), 0, String::new());
        let mut kinds: BTreeMap<(String, usize), bool> = BTreeMap::new();
        let mut stands: BTreeMap<String, String> = BTreeMap::new();
        each(text, &mut |element, _| {
            let value = || attribute(element, "val").unwrap_or_default();
            match element.local_name().as_ref() {
                "abstractNum" => list = attribute(element, "abstractNumId").unwrap_or_default(),
                "lvl" => depth = attribute(element, "ilvl").and_then(|depth| depth.parse().ok()).unwrap_or(0),
                "numFmt" => {
                    let counts = !["bullet", "none"].contains(&value().as_str());
                    kinds.insert((list.clone(), depth), counts);
                }
                "num" => num = attribute(element, "numId").unwrap_or_default(),
                "abstractNumId" => {
                    stands.insert(num.clone(), value());
                }
                _ => {}
            }
        });
        for (num, list) in stands {
            for ((of, depth), counts) in &kinds {
                if *of == list {
                    self.counted.insert((num.clone(), *depth), *counts);
                }
            }
        }
    }

    /// What a style makes of a paragraph, with what it stands on.
    pub fn style(&self, id: &str) -> Style {
        const FARTHEST: usize = 12;
        let mut whole = Style::default();
        let mut next = id.to_owned();
        for _ in 0..FARTHEST {
            let Some(style) = self.styles.get(&next) else { break };
            whole.level = whole.level.or(style.level);
            whole.list = whole.list.or_else(|| style.list.clone());
            next = style.based.clone();
        }
        // A style whose part is missing is known by its id.
        whole.level = whole.level.or_else(|| named_level(id));
        whole
    }

    /// Whether the paragraphs of a list are counted.
    pub fn counts(&self, list: &str, depth: usize) -> bool {
        self.counted.get(&(list.to_owned(), depth)).copied().unwrap_or(false)
    }
}

/// The level of a heading by the name of its style, in the languages of office programs.
fn named_level(name: &str) -> Option<u8> {
    let name = name.to_lowercase().replace(' ', "");
    if ["title", "titre", "titel"].contains(&name.as_str()) {
        return Some(1);
    }
    let number = ["heading", "titre", "kop", "überschrift", "berschrift"]
        .iter()
        .find_map(|start| name.strip_prefix(start))?;
    number.parse().ok().filter(|level| (1..=6).contains(level))
}

/// Hears every element with the names of those around it.
pub fn each(text: &str, hear: &mut dyn FnMut(&BytesStart<'_>, &[&str])) {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut path: Vec<String> = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                let around: Vec<&str> = path.iter().map(String::as_str).collect();
                hear(&element, &around);
                path.push(element.local_name().as_ref().to_owned());
            }
            Ok(Event::Empty(element)) => {
                let around: Vec<&str> = path.iter().map(String::as_str).collect();
                hear(&element, &around);
            }
            Ok(Event::End(_)) => {
                path.pop();
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
}
