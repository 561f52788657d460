//! What stands inside a line of a wiki's source: bold and italic, links, elements of HTML, and what is not to be understood at all.

use super::Notes;
use super::runs::Runs;
use crate::read::entities::entities;
use crate::read::html::attribute;
use crate::read::notes::Look;

/// Stands where `<nowiki/>` stood: what follows is words and nothing else.
pub const MARK: char = '\u{f007f}';
/// Signs that mean themselves are moved here while the page is read.
const MOVED: u32 = 0xf_0000;
/// Switches of the wiki that are no words.
const SWITCHES: [&str; 8] = [
    "__NOTOC__",
    "__TOC__",
    "__FORCETOC__",
    "__NOEDITSECTION__",
    "__NEWSECTIONLINK__",
    "__NOINDEX__",
    "__INDEX__",
    "__NOGALLERY__",
];

/// The page with everything moved aside that is not to be understood, and with lists of HTML as lists.
pub fn protected(text: &str, notes: &mut Notes) -> String {
    let mut out = String::with_capacity(text.len());
    // What was looked for and is not in the rest of the page: nobody looks again.
    let mut missing: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        rest = after;
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = if missing.contains(&"-->") { None } else { comment.find("-->") };
            rest = match end {
                Some(end) => {
                    notes.of("comment-left-out");
                    let after = comment.get(end + 3..).unwrap_or_default();
                    // A comment on a line of its own takes its line along.
                    let alone = out.is_empty() || out.ends_with('\n');
                    after.strip_prefix('\n').filter(|_| alone).unwrap_or(after)
                }
                None => {
                    missing.push("-->");
                    notes.about("unclosed", "<!--");
                    comment
                }
            };
            continue;
        }
        let Some(tag) = tag(rest) else {
            out.push('<');
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        let after = rest.get(tag.len()..).unwrap_or_default();
        let name = name(tag);
        let kept = KEPT.into_iter().find(|(kept, _)| *kept == name);
        match kept {
            Some(_) if tag.ends_with("/>") => {
                out.push(MARK);
                rest = after;
            }
            Some((_, close)) => {
                let end = if missing.contains(&close) { None } else { after.find(close) };
                rest = match end {
                    Some(end) => {
                        out.extend(after.get(..end).unwrap_or_default().chars().map(moved));
                        after.get(end + close.len()..).unwrap_or_default()
                    }
                    None => {
                        missing.push(close);
                        notes.about("unclosed", &format!("<{name}>"));
                        after
                    }
                };
            }
            None => {
                let (shown, left) = match structure(tag, &name, after) {
                    Some(sign) => (sign, after),
                    None => ("<", rest.get(1..).unwrap_or_default()),
                };
                out.push_str(shown);
                rest = left;
            }
        }
    }
    out.push_str(rest);
    SWITCHES
        .iter()
        .fold(out, |text, switch| if text.contains(switch) { text.replace(switch, "") } else { text })
}

/// Elements whose content is not to be understood, and how they end.
const KEPT: [(&str, &str); 4] = [
    ("nowiki", "</nowiki>"),
    ("pre", "</pre>"),
    ("source", "</source>"),
    ("syntaxhighlight", "</syntaxhighlight>"),
];

/// The tag that begins here, with its brackets.
fn tag(text: &str) -> Option<&str> {
    const LONGEST: usize = 1_000;
    let end = text.bytes().take(LONGEST).skip(1).position(|byte| byte == b'>' || byte == b'<')? + 1;
    let named = text.bytes().nth(1).is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'/');
    text.get(..=end).filter(|tag| named && tag.ends_with('>'))
}

/// The name of a tag in small letters, with the slash of one that ends something.
fn name(tag: &str) -> String {
    let letters = tag.chars().skip(1).enumerate();
    let name =
        letters.take_while(|(at, letter)| letter.is_ascii_alphanumeric() || (*at == 0 && *letter == '/'));
    name.map(|(_, letter)| letter.to_ascii_lowercase()).collect()
}

/// What stands for an element that makes blocks.
fn structure(tag: &str, name: &str, after: &str) -> Option<&'static str> {
    let set_apart = tag.contains("class=\"note\"") || tag.contains("class=\"about\"");
    // The end of what is set apart is told by its own line.
    let ends_line = after.is_empty() || after.starts_with('\n');
    Some(match name {
        "li" => "\n* ",
        "/li" | "ul" | "/ul" | "ol" | "/ol" | "dl" | "/dl" | "tr" | "/tr" => "\n",
        "div" if set_apart => return None,
        "/div" if ends_line => return None,
        "p" | "/p" | "div" | "/div" | "blockquote" | "/blockquote" | "table" | "/table" | "tbody"
        | "/tbody" | "center" | "/center" => "\n\n",
        "td" | "th" | "/td" | "/th" => " ",
        "h1" => "\n= ",
        "h2" => "\n== ",
        "h3" => "\n=== ",
        "h4" | "h5" | "h6" => "\n==== ",
        "/h1" => " =\n",
        "/h2" => " ==\n",
        "/h3" => " ===\n",
        "/h4" | "/h5" | "/h6" => " ====\n",
        _ => return None,
    })
}

fn moved(letter: char) -> char {
    if letter.is_ascii() && letter != '\n' {
        char::from_u32(MOVED + letter as u32).unwrap_or(letter)
    } else {
        letter
    }
}

fn back(letter: char) -> char {
    let code = letter as u32;
    if (MOVED..MOVED + 0x7f).contains(&code) {
        char::from_u32(code - MOVED).unwrap_or(letter)
    } else {
        letter
    }
}

/// A stretch of the source as a person wrote it.
pub fn shown(source: &str) -> String {
    source.chars().filter(|letter| *letter != MARK).map(back).collect()
}

/// A stretch of the source as words.
pub fn literally(source: &str) -> String {
    super::literal::literal(&shown(source))
}

/// The languages of a line that says the same in several: `<span lang="en">…</span> / <span lang="fr">…</span>`.
pub fn spoken(text: &str) -> Option<Vec<(String, &str)>> {
    let mut rest = text.trim();
    let mut spans = Vec::new();
    loop {
        let (open, after) = rest.strip_prefix("<span ")?.split_once('>')?;
        let language = attribute(&format!("<span {open}>"), "lang")?;
        let (words, after) = after.split_once("</span>")?;
        spans.push((language, words));
        if after.trim().is_empty() {
            return (spans.len() > 1).then_some(spans);
        }
        rest = after.trim_start().strip_prefix('/')?.trim_start();
    }
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
        let name = target.trim_start_matches(':').split_once(':');
        let kind = name.map(|(kind, _)| kind.trim().to_lowercase()).unwrap_or_default();
        let shown = name.map_or(target, |(_, name)| name);
        match kind.as_str() {
            "category" | "catégorie" | "categorie" if !target.starts_with(':') => {
                self.notes.about("category-left-out", &self::shown(shown));
            }
            "file" | "image" | "fichier" | "bestand" | "afbeelding" | "media" => {
                self.notes.about("image-left-out", &self::shown(shown));
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
        let words = self::shown(&entities(words.trim())).replace("'''", "").replace("''", "");
        if words.is_empty() {
            self.runs.raw(&format!("<{address}>"));
        } else {
            self.runs.link(&words, &self::shown(address), self.look);
        }
        Some(end + 1)
    }

    fn template(&mut self, text: &str) -> Option<usize> {
        let end = self.balanced(text, "{{", "}}")?;
        let inside = text.get(..end)?;
        self.notes.about(
            "template",
            self::shown(inside).trim_matches('{').split(['|', '}']).next().unwrap_or_default(),
        );
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
            | "onlyinclude" | "img" | "hr" | "a" | "dd" | "dt" => {
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
            let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
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
