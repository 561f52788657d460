//! The source of a wiki page, such that reading it gives the charter back: sections by their headings, clauses as numbered lists, several
//! languages in tables whose cells name theirs. What fields hold stands in words and, beside them, as values that nobody sees.

use std::fmt::Write;

use super::Run;
use super::frame::{data, labelled, said, text, with_colon};
use super::html::both;
use super::sheet::{Changed, Columns, Numbered, Part, Sheet};
use super::wikiwords::{escape, item, lines};
use crate::read::charter::names_a_section;
use crate::write::text::{Block, clean};

/// The sheet as the source of a wiki page.
pub fn wikitext(sheet: &Sheet) -> String {
    let mut writer = Writer { out: String::new(), sheet, opening: true };
    writer.title();
    for part in &sheet.parts {
        writer.part(part);
    }
    clean(&format!("{}\n", writer.out.trim_end()))
}

struct Writer<'a> {
    out: String,
    sheet: &'a Sheet,
    /// Whether no section has begun.
    opening: bool,
}

impl Writer<'_> {
    fn block(&mut self, text: &str) {
        if !text.trim().is_empty() {
            let _ = write!(self.out, "{}\n\n", text.trim_end());
        }
    }

    fn title(&mut self) {
        let sheet = self.sheet;
        self.heading(1, &sheet.title, true);
        let tagline = self.inline(&sheet.tagline, "''");
        self.block(&tagline);
        for (at, pairs) in sheet.about.iter().enumerate() {
            let pairs = pairs.iter().map(|(name, value)| {
                format!("{} {}", with_colon(&escape(name), sheet.language(at)), escape(value))
            });
            let line = pairs.collect::<Vec<_>>().join(" · ");
            if !line.is_empty() {
                self.block(&format!("<div class=\"about\">{line}</div>"));
            }
        }
    }

    /// Plain words of every column on one line; of several, each names its language.
    fn inline(&self, columns: &[String], dress: &str) -> String {
        let spoken = (0..self.sheet.columns())
            .map(|at| (at, said(columns, at)))
            .filter(|(_, words)| !words.is_empty());
        let spoken: Vec<String> = spoken
            .map(|(at, words)| {
                let words = format!("{dress}{}{dress}", escape(words));
                if self.sheet.columns() == 1 {
                    words
                } else {
                    format!("<span lang=\"{}\">{words}</span>", self.sheet.language(at))
                }
            })
            .collect();
        spoken.join(" / ")
    }

    /// A heading. One that a reader would take for another section says that it is words.
    fn heading(&mut self, level: usize, words: &[String], free: bool) {
        let line = self.inline(words, "");
        let misread = free && words.iter().any(|words| names_a_section(words));
        let mark = if misread { "<nowiki/>" } else { "" };
        let sign = "=".repeat(level);
        if !line.is_empty() {
            self.block(&format!("{sign} {mark}{line} {sign}"));
        }
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Heading { level, words, own } => {
                self.opening = false;
                self.heading(usize::from(*level) + 1, words, *own);
            }
            Part::Text(columns) => self.texts(columns),
            Part::Note { text: columns, fields } => self.note(columns, fields),
            Part::Clauses(clauses) => self.clauses(clauses),
            Part::Role { label, holders, term, duties, term_months, .. } => {
                self.role(label, holders, term, *term_months, duties)
            }
            Part::Change(change) => self.change(change),
        }
    }

    fn texts(&mut self, columns: &Columns) {
        let one = self.sheet.columns() == 1;
        // Before the first section, a line that is not marked as words would be a motto.
        let mark = if self.opening { "<nowiki/>" } else { "" };
        let marked = |at: usize| {
            let text = text(said(columns, at));
            let lines = lines(&text);
            let paragraphs = lines
                .split("\n\n")
                .map(|one| if one.starts_with(':') { one.to_owned() } else { format!("{mark}{one}") });
            let lines = paragraphs.collect::<Vec<_>>().join("\n\n");
            match text.blocks.first() {
                None => String::new(),
                // A cell that begins with a list is no clause.
                Some(Block::List { .. }) if !one => format!("<nowiki/>\n{lines}"),
                Some(_) => lines,
            }
        };
        if one {
            self.block(&marked(0));
        } else {
            self.rows(&[self.cells(marked)]);
        }
    }

    fn cells(&self, of: impl Fn(usize) -> String) -> Vec<String> {
        (0..self.sheet.columns()).map(of).collect()
    }

    /// A table with a column for each language.
    fn rows(&mut self, rows: &[Vec<String>]) {
        let sheet = self.sheet;
        let mut table = String::from("{| class=\"wikitable\"\n");
        if sheet.called.iter().all(|called| !called.is_empty()) && sheet.called.len() == sheet.columns() {
            for (at, called) in sheet.called.iter().enumerate() {
                let _ =
                    writeln!(table, "! scope=\"col\" lang=\"{}\" | {}", sheet.language(at), escape(called));
            }
        }
        for row in rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())) {
            table.push_str("|-\n");
            for (at, cell) in row.iter().enumerate() {
                let _ = writeln!(table, "| lang=\"{}\" |\n{cell}", sheet.language(at));
            }
        }
        table.push_str("|}");
        self.block(&table);
    }

    fn note(&mut self, columns: &Columns, fields: &[(&'static str, String)]) {
        let words = (0..self.sheet.columns()).map(|at| said(columns, at)).filter(|words| !words.is_empty());
        let words: Vec<String> =
            words.map(|words| lines(&text(words)).replace("<nowiki/>", "").replace('\n', "<br>")).collect();
        self.block(&format!("<div class=\"note\"{}>{}</div>", data(fields), words.join("<br>")));
    }

    fn clauses(&mut self, clauses: &[Numbered]) {
        let sheet = self.sheet;
        let whole = |clause: &Numbered, at: usize| {
            let (label, text_of) = (said(&clause.label, at), said(&clause.text, at));
            (!label.is_empty(), labelled(label, text_of, sheet.language(at)))
        };
        // What has no label begins with words and nothing else.
        let mark = |has_label: bool| if has_label { "" } else { "<nowiki/>" };
        if sheet.columns() == 1 {
            let items = clauses.iter().map(|clause| {
                let (has_label, text) = whole(clause, 0);
                item(&text, "#").replacen("# ", &format!("# {}", mark(has_label)), 1)
            });
            let items: Vec<String> = items.collect();
            self.block(&items.join("\n"));
            return;
        }
        let rows: Vec<Vec<String>> = clauses
            .iter()
            .enumerate()
            .map(|(number, clause)| {
                self.cells(|at| {
                    let (has_label, text) = whole(clause, at);
                    if text.blocks.is_empty() {
                        return String::new();
                    }
                    let words = lines(&text);
                    let words = words.strip_prefix("<nowiki/>").unwrap_or(&words);
                    format!("{}. {}{words}", number + 1, mark(has_label))
                })
            })
            .collect();
        self.rows(&rows);
    }

    fn role(
        &mut self,
        label: &Columns,
        holders: &Columns,
        term: &Columns,
        months: Option<u32>,
        duties: &Columns,
    ) {
        let sheet = self.sheet;
        let head = |at: usize| {
            let label = said(label, at);
            if label.is_empty() && sheet.columns() > 1 {
                return String::new();
            }
            let label = with_colon(&escape(label), sheet.language(at));
            format!("'''{label}''' {}", escape(said(holders, at)))
        };
        let whole = |at: usize| {
            let duties = lines(&text(said(duties, at)));
            [head(at), duties].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
        };
        if sheet.columns() == 1 {
            self.block(&whole(0));
        } else {
            self.rows(&[self.cells(whole)]);
        }
        if let Some(months) = months {
            let words: Columns = (0..sheet.columns()).map(|at| both("", said(term, at))).collect();
            self.note(&words, &[("term", months.to_string())]);
        }
    }

    fn change(&mut self, change: &Changed) {
        if !change.about.is_empty() {
            self.block(&format!("=== {} ===", escape(&change.about)));
        }
        if !change.happened.is_empty() {
            self.block(&format!("''{}''", escape(&change.happened)));
        }
        let words = change.stretches.iter().map(|stretch| {
            let words = escape(&stretch.text);
            match stretch.run {
                Run::Same => words,
                Run::Old => format!("<del>{words}</del>"),
                Run::New => format!("<ins>{words}</ins>"),
            }
        });
        self.block(words.collect::<String>().trim());
    }
}
