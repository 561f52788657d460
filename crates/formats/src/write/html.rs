//! One HTML file that needs nothing else: its style and its images are in it, and its own policy forbids everything that is not.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::book::{Book, Image, Kind, Page};
use super::look::Look;
use super::text::{Align, Block, Inline, Item, Text, clean};
use super::titles::Titles;
use super::{Progress, WriteError};

const STYLE: &str = include_str!("html.css");
/// The images that a browser may show; a drawing that could hold a script is not among them.
const SHOWN: [&str; 5] = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

/// The book as one file. `progress` hears how many pages are written and says whether to go on.
pub fn html(book: &Book, progress: Progress<'_>) -> Result<Vec<u8>, WriteError> {
    let look = &book.look;
    let style = match look.accent {
        Some(_) => format!("{}h1, h2, h3 {{ color: var(--accent); }}\n", accent(look)),
        None => String::new(),
    };
    let mut out = head(&book.language, &book.title, &style);
    if book.kind != Kind::Sheet {
        contents(&mut out, book);
    }
    out.push_str("<main>\n");
    papers(&mut out, look);
    let titles = Titles::of(book);
    let mut month = "";
    for (number, page) in book.pages.iter().enumerate() {
        progress(number, book.pages.len())?;
        if book.kind == Kind::Year && page.month != month {
            month = &page.month;
            let _ = writeln!(out, "<h2 class=\"month\">{}</h2>", escape(month));
        }
        article(&mut out, book, &titles, number, page);
    }
    out.push_str("</main>\n");
    if !look.footer.is_empty() {
        let _ = writeln!(out, "<footer>{}</footer>", escape(&look.footer));
    }
    out.push_str("</body>\n</html>\n");
    Ok(out.into_bytes())
}

/// Everything up to the body. `style` is added to the style that all files have.
pub(super) fn head(language: &str, title: &str, style: &str) -> String {
    let (language, title) = (attribute(language), escape(title));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>\n{STYLE}{style}</style>\n</head>\n<body>\n"
    )
}

/// The colour of a group, lighter where the paper is dark.
pub(super) fn accent(look: &Look) -> String {
    let accent = look.ink_hex();
    format!(
        ":root {{ --accent: #{accent}; }}\n@media (prefers-color-scheme: dark) {{ :root {{ --accent: \
         color-mix(in oklab, #{accent}, white 55%); }} }}\n"
    )
}

/// The group whose paper it is, with its logo; nothing where there is none.
pub(super) fn papers(out: &mut String, look: &Look) {
    let logo = look.logo.as_ref().and_then(|logo| picture(logo, &look.logo_says)).unwrap_or_default();
    if !logo.is_empty() || !look.group.is_empty() {
        let _ = writeln!(out, "<div class=\"papers\">{logo}<span>{}</span></div>", escape(&look.group));
    }
}

/// Whether a browser shows an image.
pub fn shows(image: &Image) -> bool {
    SHOWN.contains(&image.media_type.as_str())
}

/// An image of a page that stands in the file itself; `None` for one that a browser does not show.
pub(super) fn picture(image: &Image, alt: &str) -> Option<String> {
    let data = || STANDARD.encode(&image.bytes);
    shows(image)
        .then(|| format!("<img alt=\"{}\" src=\"data:{};base64,{}\">", escape(alt), image.media_type, data()))
}

/// A text, below a heading of this level. `mark` tells its notes from those of other texts.
pub(super) fn text(out: &mut String, book: &Book, page: &Page, level: u8, mark: &str, text: &Text) {
    Writer { out, book, page, level, mark: mark.to_owned() }.text(text);
}

/// The title of a book and the way to its pages.
fn contents(out: &mut String, book: &Book) {
    let _ = writeln!(out, "<header>\n<h1>{}</h1>", escape(&book.title));
    if !book.subtitle.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", escape(&book.subtitle));
    }
    let heading = escape(&book.words.contents);
    let _ = writeln!(out, "</header>\n<nav aria-label=\"{heading}\">\n<h2>{heading}</h2>\n<ol>");
    for (number, page) in book.pages.iter().enumerate() {
        let (title, date) = (escape(&page.title), escape(&page.date));
        let date = if date.is_empty() { date } else { format!(" <small>{date}</small>") };
        let language = attribute(if page.date.is_empty() { &book.language } else { &page.language });
        let _ = writeln!(out, "<li><a href=\"#page-{number}\" lang=\"{language}\">{title}</a>{date}</li>");
    }
    out.push_str("</ol>\n</nav>\n");
}

fn article(out: &mut String, book: &Book, titles: &Titles<'_>, number: usize, page: &Page) {
    let level = match book.kind {
        Kind::Sheet => 1,
        Kind::Pages => 2,
        Kind::Year => 3,
    };
    let _ = writeln!(
        out,
        "<article id=\"page-{number}\" lang=\"{}\" aria-labelledby=\"title-{number}\">\n<header>",
        attribute(&page.language)
    );
    let spoken = attribute(&book.language);
    if !page.date.is_empty() {
        let _ = writeln!(out, "<p class=\"date\" lang=\"{spoken}\">{}</p>", escape(&page.date));
    }
    // A page that is called by its day is called so in the language of the headings.
    let named = if page.date.is_empty() { format!(" lang=\"{spoken}\"") } else { String::new() };
    let _ = writeln!(out, "<h{level} id=\"title-{number}\"{named}>{}</h{level}>", escape(&page.title));
    if !page.about.is_empty() {
        let _ = writeln!(out, "<p class=\"about\" lang=\"{spoken}\">{}</p>", escape(&page.about));
    }
    out.push_str("</header>\n");
    for (at, part) in page.parts.iter().enumerate() {
        let text = titles.read(page, &part.text);
        let mut writer = Writer { out: &mut *out, book, page, level, mark: format!("{number}-{at}") };
        if let Some(heading) = &part.heading {
            writer.level = level + 1;
            let inside = level + 1;
            let _ = writeln!(
                writer.out,
                "<section>\n<h{inside} lang=\"{spoken}\">{}</h{inside}>",
                escape(heading)
            );
        }
        writer.text(&text);
        if part.heading.is_some() {
            out.push_str("</section>\n");
        }
    }
    if !page.tags.is_empty() {
        let tags: Vec<String> = page.tags.iter().map(|tag| format!("<li>{}</li>", escape(tag))).collect();
        let _ = writeln!(out, "<ul class=\"tags\">{}</ul>", tags.join(" "));
    }
    out.push_str("</article>\n");
}

struct Writer<'a> {
    out: &'a mut String,
    book: &'a Book,
    page: &'a Page,
    /// The level of the heading that the text stands under.
    level: u8,
    /// Tells the notes of this text from others.
    mark: String,
}

impl Writer<'_> {
    fn text(&mut self, text: &Text) {
        self.blocks(&text.blocks);
        if text.notes.is_empty() {
            return;
        }
        self.out.push_str("<ol class=\"notes\">\n");
        for (at, note) in text.notes.iter().enumerate() {
            let _ = write!(self.out, "<li id=\"note-{}-{}\">", self.mark, at + 1);
            self.blocks(note);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n");
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, words } => {
                let level = (self.level + level).min(6);
                let words = self.words(words);
                let _ = writeln!(self.out, "<h{level}>{words}</h{level}>");
            }
            Block::Paragraph { words } => {
                let words = self.words(words);
                let _ = writeln!(self.out, "<p>{words}</p>");
            }
            Block::Image { at, alt } => self.image(*at, alt),
            Block::Quote { blocks } => {
                self.out.push_str("<blockquote>\n");
                self.blocks(blocks);
                self.out.push_str("</blockquote>\n");
            }
            Block::List { start, items } => {
                let tag = if start.is_some() { "ol" } else { "ul" };
                let first = start.filter(|first| *first != 1);
                let first = first.map(|first| format!(" start=\"{first}\"")).unwrap_or_default();
                let _ = writeln!(self.out, "<{tag}{first}>");
                items.iter().for_each(|item| self.item(item));
                let _ = writeln!(self.out, "</{tag}>");
            }
            Block::Code { text } => {
                let _ = writeln!(self.out, "<pre tabindex=\"0\"><code>{}</code></pre>", escape(text));
            }
            Block::Table { columns, head, rows } => {
                self.out.push_str("<div class=\"table\" tabindex=\"0\"><table>\n<thead>");
                self.row("th scope=\"col\"", "th", columns, head);
                self.out.push_str("</thead>\n<tbody>\n");
                rows.iter().for_each(|row| self.row("td", "td", columns, row));
                self.out.push_str("</tbody>\n</table></div>\n");
            }
            Block::Rule => self.out.push_str("<hr>\n"),
        }
    }

    fn item(&mut self, item: &Item) {
        match item.done {
            Some(done) => {
                let (sign, said) =
                    if done { ("☑", &self.book.words.done) } else { ("☐", &self.book.words.to_do) };
                let _ = write!(
                    self.out,
                    "<li class=\"task\"><span role=\"img\" aria-label=\"{}\">{sign}</span> ",
                    escape(said)
                );
            }
            None => self.out.push_str("<li>"),
        }
        match item.blocks.as_slice() {
            [Block::Paragraph { words }, rest @ ..] => {
                let words = self.words(words);
                self.out.push_str(&words);
                if !rest.is_empty() {
                    self.out.push('\n');
                }
                self.blocks(rest);
            }
            blocks => self.blocks(blocks),
        }
        self.out.push_str("</li>\n");
    }

    fn row(&mut self, open: &str, tag: &str, columns: &[Align], cells: &[Vec<Inline>]) {
        self.out.push_str("<tr>");
        for (at, cell) in cells.iter().enumerate() {
            let class = match columns.get(at) {
                Some(Align::Center) => " class=\"center\"",
                Some(Align::End) => " class=\"end\"",
                Some(Align::Start) | None => "",
            };
            let words = self.words(cell);
            let _ = write!(self.out, "<{open}{class}>{words}</{tag}>");
        }
        self.out.push_str("</tr>\n");
    }

    fn image(&mut self, at: usize, alt: &str) {
        let _ = match self.picture(at, alt) {
            Ok(picture) => writeln!(self.out, "<figure>{picture}</figure>"),
            Err(words) => writeln!(self.out, "<p>{words}</p>"),
        };
    }

    /// An image, or the words for it.
    fn picture(&self, at: usize, alt: &str) -> Result<String, String> {
        let image = self.page.images.get(at).ok_or_else(|| escape(alt))?;
        let alt = if alt.is_empty() { &self.book.words.image } else { alt };
        picture(image, alt).ok_or_else(|| escape(&image.in_words(alt)))
    }

    fn words(&self, words: &[Inline]) -> String {
        let mut out = String::new();
        for word in words {
            let _ = match word {
                Inline::Words(text) => write!(out, "{}", escape(text)),
                Inline::Stressed(words) => write!(out, "<em>{}</em>", self.words(words)),
                Inline::Strong(words) => write!(out, "<strong>{}</strong>", self.words(words)),
                Inline::Struck(words) => write!(out, "<s>{}</s>", self.words(words)),
                Inline::Code(text) => write!(out, "<code>{}</code>", escape(text)),
                Inline::Link(link) => write!(
                    out,
                    "<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>",
                    escape(&link.to),
                    self.words(&link.words)
                ),
                Inline::Page(link) => match self.book.pages.iter().position(|page| page.id == link.to) {
                    Some(number) => write!(out, "<a href=\"#page-{number}\">{}</a>", self.words(&link.words)),
                    None => write!(out, "{}", self.words(&link.words)),
                },
                Inline::Break => writeln!(out, "<br>"),
                Inline::Note(number) => {
                    write!(out, "<sup><a href=\"#note-{}-{number}\">{number}</a></sup>", self.mark)
                }
                Inline::Image(at, alt) => {
                    write!(out, "{}", self.picture(*at, alt).unwrap_or_else(|words| words))
                }
            };
        }
        out
    }
}

/// Words as HTML shows them, whatever they are.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in clean(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// A language tag, and nothing but.
pub(super) fn attribute(tag: &str) -> String {
    tag.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect()
}
