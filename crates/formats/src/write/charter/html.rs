//! One HTML file that needs nothing else.

use std::fmt::Write;

use super::frame::{bound, called, data, labelled, said, text};
use super::sheet::{Changed, Numbered, Part, Sheet, Signing};
use super::{Kind, Run};
use crate::write::book::Book;
use crate::write::html::{accent, attribute, escape, head, papers, text as blocks};
use crate::write::text::Text;
use crate::write::{Progress, WriteError};

const STYLE: &str = include_str!("html.css");

/// The sheet as one file. `progress` hears how many parts are written and says whether to go on.
pub fn html(sheet: &Sheet, progress: Progress<'_>) -> Result<Vec<u8>, WriteError> {
    let book = bound(sheet);
    let columns = sheet.columns();
    let style = format!("{STYLE}{}:root {{ --columns: {columns}; }}\n", accent(&sheet.frame.look));
    let mut out = head(sheet.language(0), &book.title, &style);
    if columns > 1 {
        out = out.replacen("<body>", "<body class=\"wide\">", 1);
    }
    let mut writer = Writer { out, sheet, book: &book, texts: 0, open: false };
    writer.out.push_str("<main>\n");
    writer.title();
    for (at, part) in sheet.parts.iter().enumerate() {
        progress(at, sheet.parts.len())?;
        writer.part(part);
    }
    writer.close();
    if let Some(signing) = &sheet.signing {
        writer.signing(signing);
    }
    writer.out.push_str("</main>\n");
    if !sheet.frame.look.footer.is_empty() {
        let _ = writeln!(writer.out, "<footer>{}</footer>", escape(&sheet.frame.look.footer));
    }
    writer.out.push_str("</body>\n</html>\n");
    Ok(writer.out.into_bytes())
}

struct Writer<'a> {
    out: String,
    sheet: &'a Sheet,
    book: &'a Book,
    /// How many texts are written, so that the notes of each have names of their own.
    texts: usize,
    /// Whether a section is open.
    open: bool,
}

impl Writer<'_> {
    fn title(&mut self) {
        let sheet = self.sheet;
        self.out.push_str("<header>\n");
        papers(&mut self.out, &sheet.frame.look);
        self.words(&sheet.title, |at| if at == 0 { ("h1", "title") } else { ("p", "title") });
        self.words(&sheet.tagline, |_| ("p", "tagline"));
        let about: Vec<String> = (0..sheet.columns()).map(|at| self.about(at)).collect();
        self.beside(&about);
        self.out.push_str("</header>\n");
    }

    fn about(&self, at: usize) -> String {
        let pairs = self.sheet.about.get(at).map_or(&[][..], Vec::as_slice);
        if pairs.is_empty() {
            return String::new();
        }
        let pairs = pairs
            .iter()
            .map(|(name, value)| format!("<div><dt>{}</dt><dd>{}</dd></div>", escape(name), escape(value)));
        format!("<dl class=\"about\">{}</dl>\n", pairs.collect::<String>())
    }

    /// Words of every column, in an element of this name and class.
    fn words(&mut self, columns: &[String], element: impl Fn(usize) -> (&'static str, &'static str)) {
        let made = (0..self.sheet.columns()).map(|at| match said(columns, at) {
            "" => String::new(),
            words => {
                let (name, class) = element(at);
                let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
                format!("<{name}{class}>{}</{name}>\n", escape(words))
            }
        });
        let made: Vec<String> = made.collect();
        self.beside(&made);
    }

    /// What was made for each column, beside each other; alone where there is one.
    fn beside(&mut self, made: &[String]) {
        if made.iter().all(String::is_empty) {
            return;
        }
        if self.sheet.columns() == 1 {
            made.iter().for_each(|one| self.out.push_str(one));
            return;
        }
        self.out.push_str("<div class=\"columns\">\n");
        for (at, one) in made.iter().enumerate() {
            let _ = writeln!(self.out, "<div lang=\"{}\">\n{one}</div>", attribute(self.sheet.language(at)));
        }
        self.out.push_str("</div>\n");
    }

    /// A text for each column.
    fn texts(&mut self, of: impl Fn(usize) -> Text) {
        let made: Vec<String> = (0..self.sheet.columns()).map(|at| self.set(at, &of(at))).collect();
        self.beside(&made);
    }

    fn set(&mut self, at: usize, text: &Text) -> String {
        let mut made = String::new();
        if let Some(page) = self.book.pages.get(at) {
            self.texts += 1;
            blocks(&mut made, self.book, page, 2, &self.texts.to_string(), text);
        }
        made
    }

    fn close(&mut self) {
        if self.open {
            self.out.push_str("</section>\n");
            self.open = false;
        }
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Heading { level: 1, words, .. } => {
                self.close();
                self.out.push_str("<section>\n");
                self.open = true;
                self.words(words, |_| ("h2", ""));
            }
            Part::Heading { words, .. } => self.words(words, |_| ("h3", "")),
            Part::Text(columns) => self.texts(|at| text(said(columns, at))),
            Part::Note { text: columns, fields } => {
                let _ = writeln!(self.out, "<div class=\"note\"{}>", data(fields));
                self.texts(|at| text(said(columns, at)));
                self.out.push_str("</div>\n");
            }
            Part::Clauses(clauses) => self.clauses(clauses),
            Part::Role { label, holders, term, duties, vacant, .. } => {
                self.words(label, |_| ("h3", ""));
                let class = if *vacant { "holders vacant" } else { "holders" };
                let line: Vec<String> =
                    (0..self.sheet.columns()).map(|at| both(said(holders, at), said(term, at))).collect();
                if line.iter().any(|said| !said.is_empty()) {
                    self.words(&line, |_| ("p", class));
                }
                self.texts(|at| text(said(duties, at)));
            }
            Part::Change(change) => self.change(change),
        }
    }

    fn clauses(&mut self, clauses: &[Numbered]) {
        self.out.push_str("<ol class=\"clauses\">\n");
        for clause in clauses {
            self.out.push_str("<li>");
            let sheet = self.sheet;
            self.texts(|at| labelled(said(&clause.label, at), said(&clause.text, at), sheet.language(at)));
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n");
    }

    fn change(&mut self, change: &Changed) {
        let kind = match change.kind {
            Kind::Changed => "changed",
            Kind::Added => "added",
            Kind::Removed => "removed",
            Kind::Moved => "moved",
        };
        let _ = writeln!(self.out, "<div class=\"change {kind}\">");
        if !change.about.is_empty() {
            let _ = writeln!(self.out, "<h3>{}</h3>", escape(&change.about));
        }
        if !change.happened.is_empty() {
            let _ = writeln!(self.out, "<p class=\"happened\">{}</p>", escape(&change.happened));
        }
        if !change.stretches.is_empty() {
            let words = change.stretches.iter().map(|stretch| {
                let text = escape(&stretch.text);
                match stretch.run {
                    Run::Same => text,
                    Run::Old => format!("<del>{text}</del>"),
                    Run::New => format!("<ins>{text}</ins>"),
                }
            });
            let words: String = words.collect();
            let _ =
                writeln!(self.out, "<p class=\"words\" lang=\"{}\">{words}</p>", attribute(&change.language));
        }
        self.out.push_str("</div>\n");
    }

    fn signing(&mut self, signing: &Signing) {
        self.out.push_str("<section class=\"signing\">\n");
        self.words(&signing.heading, |_| ("h2", ""));
        self.words(&signing.intro, |_| ("p", ""));
        let heads =
            signing.fields.iter().map(|field| format!("<th scope=\"col\">{}</th>", escape(&called(field))));
        let _ = writeln!(self.out, "<table>\n<thead><tr>{}</tr></thead>\n<tbody>", heads.collect::<String>());
        for at in 0..signing.lines.max(signing.names.len()) {
            let name = signing.names.get(at).map_or("", String::as_str);
            let _ = writeln!(self.out, "<tr><td>{}</td><td></td><td></td></tr>", escape(name));
        }
        self.out.push_str("</tbody>\n</table>\n</section>\n");
    }
}

/// Who has a role and for how long, in one line.
pub(super) fn both(holders: &str, term: &str) -> String {
    [holders, term].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
}
