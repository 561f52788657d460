//! What stands inside a line of a wiki's source: bold and italic, links, elements of HTML, and what is not to be understood at all.

use super::Notes;
use super::runs::Runs;
use super::wikiwords::{MARK, back, moved, name, shown, tag};
use crate::read::entities::entities;
use crate::read::html::attribute;
use crate::read::notes::Look;

/// The languages of a line that says the same in several: `<span lang="en">…</span> / <span lang="fr">…</span>`, or the same with
/// `{{lang|en|…}}`.
pub fn spoken(text: &str) -> Option<Vec<(String, &str)>> {
    let mut rest = text.trim();
    let mut spans = Vec::new();
    loop {
        let (language, words, after) = in_template(rest).or_else(|| in_span(rest))?;
        spans.push((language, words));
        if after.trim().is_empty() {
            return (spans.len() > 1).then_some(spans);
        }
        rest = after.trim_start().strip_prefix('/')?.trim_start();
    }
}

/// The language and the words of the element that a text begins with, and what stands behind it.
fn in_span(text: &str) -> Option<(String, &str, &str)> {
    let (open, after) = text.strip_prefix("<span ")?.split_once('>')?;
    let language = attribute(&format!("<span {open}>"), "lang")?;
    let (words, after) = after.split_once("</span>")?;
    Some((language, words, after))
}

/// The same of a template that says in which language its words are: `{{lang|fr|Bienvenue}}`, `{{lang-fr|Bienvenue}}`.
fn in_template(text: &str) -> Option<(String, &str, &str)> {
    const CALLED: [&str; 3] = ["lang", "langue", "taal"];
    let (inside, after) = text.strip_prefix("{{")?.split_once("}}")?;
    let (called, rest) = inside.split_once('|')?;
    let called = called.trim().to_lowercase();
    let (language, words) = match called.strip_prefix("lang-") {
        Some(language) => (language.to_owned(), rest),
        None => {
            let (language, words) = rest.split_once('|').filter(|_| CALLED.contains(&called.as_str()))?;
            (language.trim().to_lowercase(), words)
        }
    };
    let code = (2..=3).contains(&language.len()) && language.bytes().all(|sign| sign.is_ascii_lowercase());
    (code && !words.trim().is_empty() && !words.contains("{{")).then_some((language, words.trim(), after))
}

/// Whom a template names, where it stands for somebody of the wiki and nothing else: `{{User|Ann Claes}}`.
fn somebody(template: &str) -> Option<&str> {
    const CALLED: [&str; 6] = ["user", "u", "utilisateur", "utilisatrice", "gebruiker", "ping"];
    let inside = template.strip_prefix("{{")?.strip_suffix("}}")?;
    let (called, rest) = inside.split_once('|')?;
    let name = rest.split('|').next()?.trim();
    let known = CALLED.contains(&called.trim().to_lowercase().as_str());
    (known && !name.is_empty() && !name.contains(['{', '[', '=', '<'])).then_some(name)
}

/// Whether a line begins with a template that stands for words: it names somebody, or says in which language they are.
pub fn begins_with_words(line: &str) -> bool {
    let first = line.split_inclusive("}}").next();
    first.is_some_and(|first| somebody(first).is_some() || in_template(first).is_some())
}

/// A line as Markdown.
pub fn markdown(text: &str, notes: &mut Notes) -> String {
    let (marked, text) = match text.trim_start().strip_prefix(MARK) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut line = Line {
        runs: Runs::default(),
        look: Look::default(),
        words: String::new(),
        refs: Vec::new(),
        notes,
        patience: 100_000 + 4 * text.len(),
    };
    line.read(text);
    line.end();
    let body = line.runs.markdown();
    let mut whole = if marked { format!("{MARK}{body}") } else { body };
    for note in line.refs {
        whole.push_str(&format!("\n\n{note}"));
    }
    whole
}

struct Line<'n> {
    runs: Runs,
    look: Look,
    words: String,
    /// Notes that stand below the text.
    refs: Vec<String>,
    notes: &'n mut Notes,
    /// How many letters are looked at to find what closes.
    patience: usize,
}

impl Line<'_> {
    fn read(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(['\'', '[', '<', '{', 'h', 'm']) {
            let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.words.push_str(before);
            let taken = self.take(after).max(1);
            rest = after.get(taken..).unwrap_or_default();
        }
        self.words.push_str(rest);
    }

    /// Reads what begins here; gives its length, in bytes.
    fn take(&mut self, text: &str) -> usize {
        let quotes = text.bytes().take_while(|byte| *byte == b'\'').count();
        if quotes > 1 {
            self.quotes(quotes);
            return quotes;
        }
        let found = if text.starts_with("[[") {
            self.inner_link(text)
        } else if text.starts_with('[') {
            self.outer_link(text)
        } else if text.starts_with("{{") {
            self.template(text)
        } else if text.starts_with('<') {
            self.element(text)
        } else if ["http://", "https://", "mailto:"].iter().any(|scheme| text.starts_with(scheme))
            && !self.words.ends_with(char::is_alphanumeric)
        {
            let end = text
                .find(|letter: char| letter.is_whitespace() || "<>[]{}|\"".contains(letter))
                .unwrap_or(text.len());
            let address = text
                .get(..end)
                .unwrap_or_default()
                .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
            (address.len() > 8).then(|| {
                self.say();
                self.runs.raw(&format!("<{address}>"));
                address.len()
            })
        } else {
            None
        };
        found.unwrap_or_else(|| {
            let letter = text.chars().next().map_or(1, char::len_utf8);
            self.words.push_str(text.get(..letter).unwrap_or_default());
            letter
        })
    }

    /// Two quotes turn italic on and off, three bold, five both; any more are words.
    fn quotes(&mut self, count: usize) {
        self.words.push_str(&"'".repeat(match count {
            4 => 1,
            count if count > 5 => count - 5,
            _ => 0,
        }));
        self.say();
        let (bold, italic) = (count > 2, count == 2 || count > 4);
        self.look.bold ^= bold;
        self.look.italic ^= italic;
    }

    /// `[[Page|words]]`; a file is its description, a category is noted.
    fn inner_link(&mut self, text: &str) -> Option<usize> {
        let end = self.balanced(text, "[[", "]]")?;
        let inside = text.get(2..end - 2)?;
        let (target, label) = inside.split_once('|').unwrap_or((inside, inside));
        let parted = target.trim_start_matches(':').split_once(':');
        let kind = parted.map(|(kind, _)| kind.trim().to_lowercase()).unwrap_or_default();
        let file = parted.map_or(target, |(_, name)| name);
        match kind.as_str() {
            "category" | "catégorie" | "categorie" if !target.starts_with(':') => {
                self.notes.about("category-left-out", &shown(file));
            }
            // A page of another wiki in its language; the page itself does not show it.
            "en" | "fr" | "nl" | "de" | "es" | "it" | "pt"
                if !target.starts_with(':') && inside == target =>
            {
                self.notes.about("language-link-left-out", &shown(inside));
            }
            "file" | "image" | "fichier" | "bestand" | "afbeelding" | "media" => {
                self.notes.about("image-left-out", &shown(file));
                let caption = inside.rsplit_once('|').map_or("", |(_, caption)| caption);
                let option =
                    ["thumb", "frame", "left", "right", "center", "none", "vignette", "cadre", "miniatuur"]
                        .contains(&caption.trim());
                if !option && !caption.trim().ends_with("px") && !caption.contains('=') {
                    self.read(caption);
                }
            }
            _ => self.read(if label.trim().is_empty() { target } else { label }),
        }
        Some(end)
    }

    /// `[https://example.org words]`.
    fn outer_link(&mut self, text: &str) -> Option<usize> {
        let end = text.find(']')?;
        let inside = text.get(1..end)?;
        let schemes = ["http://", "https://", "mailto:", "tel:"];
        if !schemes.iter().any(|scheme| inside.starts_with(scheme)) || inside.contains('\n') {
            return None;
        }
        let (address, words) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        self.say();
        let words = shown(&entities(words.trim())).replace("'''", "").replace("''", "");
        if words.is_empty() {
            self.runs.raw(&format!("<{address}>"));
        } else {
            self.runs.link(&words, &shown(address), self.look);
        }
        Some(end + 1)
    }

    fn template(&mut self, text: &str) -> Option<usize> {
        let end = self.balanced(text, "{{", "}}")?;
        let inside = text.get(..end)?;
        if let Some(name) = somebody(inside) {
            self.read(name);
            return Some(end);
        }
        if let Some((_, words, "")) = in_template(inside) {
            self.read(words);
            return Some(end);
        }
        self.notes
            .about("template", shown(inside).trim_matches('{').split(['|', '}']).next().unwrap_or_default());
        self.words.extend(inside.chars().map(moved));
        Some(end)
    }

    /// An element of HTML: what it means, and never that it runs.
    fn element(&mut self, text: &str) -> Option<usize> {
        let tag = tag(text)?;
        let after = text.get(tag.len()..)?;
        let closes = tag.starts_with("</");
        let name = name(tag);
        match name.trim_start_matches('/') {
            "br" => self.words.push('\n'),
            "b" | "strong" => self.turn(|look| look.bold = !closes),
            "i" | "em" => self.turn(|look| look.italic = !closes),
            "s" | "del" | "strike" => self.turn(|look| look.struck = !closes),
            "code" | "tt" | "kbd" | "samp" => self.turn(|look| look.code = !closes),
            "ref" if !closes && !tag.ends_with("/>") => {
                let (note, _) = after.split_once("</ref>")?;
                self.say();
                let number = self.refs.len() + 1;
                let note_text = markdown(note, self.notes);
                self.runs.raw(&format!("[^{number}]"));
                self.refs.push(format!("[^{number}]: {}", note_text.replace("\n", " ")));
                return Some(tag.len() + note.len() + "</ref>".len());
            }
            "ref" | "references" | "u" | "small" | "big" | "span" | "font" | "div" | "ins" | "sup"
            | "sub" | "abbr" | "cite" | "mark" | "nobr" | "var" | "q" | "dfn" | "bdi" | "bdo" | "gallery"
            | "section" | "translate" | "languages" | "tvar" | "noinclude" | "includeonly"
            | "onlyinclude" | "blockquote" | "img" | "hr" | "a" | "dd" | "dt" => {
                if name == "img" {
                    self.notes.about("image-left-out", &attribute(tag, "src").unwrap_or_default());
                }
            }
            _ => return None,
        }
        Some(tag.len())
    }

    /// Where what opens here is closed, in bytes.
    fn balanced(&mut self, text: &str, open: &str, close: &str) -> Option<usize> {
        let (mut depth, mut at) = (0_usize, 0);
        // A line in which a great deal is opened and nothing closed is looked through only so often.
        while self.patience > 0 {
            self.patience -= 1;
            let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) else {
                self.notes.about("unclosed", open);
                return None;
            };
            if rest.starts_with(open) {
                depth += 1;
                at += open.len();
            } else if rest.starts_with(close) {
                depth = depth.checked_sub(1)?;
                at += close.len();
                if depth == 0 {
                    return Some(at);
                }
            } else {
                at += rest.chars().next().map_or(1, char::len_utf8);
            }
        }
        None
    }

    fn turn(&mut self, how: impl FnOnce(&mut Look)) {
        self.say();
        how(&mut self.look);
    }

    fn say(&mut self) {
        let words = entities(&std::mem::take(&mut self.words));
        let words: String = words.chars().map(back).collect();
        self.runs.say(&words, self.look);
    }

    fn end(&mut self) {
        self.say();
        if self.look != Look::default() {
            self.notes.about("unclosed", if self.look.bold { "'''" } else { "''" });
        }
    }
}
