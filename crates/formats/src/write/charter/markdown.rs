//! Markdown. What the group wrote is never touched in one language; in several, texts stand in tables, where a line end is `<br>`.

use std::fmt::Write;

use super::Run;
use super::frame::{called, data, said, with_colon};
use super::html::both;
use super::sheet::{Changed, Columns, Numbered, Part, Sheet, Signing};
use crate::write::text::clean;

/// The sheet as Markdown.
pub fn markdown(sheet: &Sheet) -> String {
    let mut writer = Writer { out: String::new(), sheet };
    writer.title();
    for part in &sheet.parts {
        writer.part(part);
    }
    if let Some(signing) = &sheet.signing {
        writer.signing(signing);
    }
    let footer = &sheet.frame.look.footer;
    if !footer.is_empty() {
        writer.block(&format!("---\n\n{}", literal(footer)));
    }
    clean(&format!("{}\n", writer.out.trim_end()))
}

struct Writer<'a> {
    out: String,
    sheet: &'a Sheet,
}

impl Writer<'_> {
    fn block(&mut self, text: &str) {
        if !text.trim().is_empty() {
            let _ = write!(self.out, "{}\n\n", text.trim_end());
        }
    }

    fn title(&mut self) {
        let sheet = self.sheet;
        if !sheet.frame.look.group.is_empty() {
            self.block(&literal(&sheet.frame.look.group));
        }
        self.heading(1, &sheet.title);
        let taglines = self.beside(&sheet.tagline);
        if !taglines.is_empty() {
            self.block(&format!("*{taglines}*"));
        }
        for (at, pairs) in sheet.about.iter().enumerate() {
            let pairs = pairs.iter().map(|(name, value)| {
                format!("**{}** {}", with_colon(&literal(name), sheet.language(at)), literal(value))
            });
            self.block(&pairs.collect::<Vec<_>>().join(" · "));
        }
    }

    fn heading(&mut self, level: usize, words: &[String]) {
        let words = self.beside(words);
        if !words.is_empty() {
            self.block(&format!("{} {words}", "#".repeat(level)));
        }
    }

    /// Words of several languages on one line, with slashes between; a slash of their own is marked as theirs.
    fn beside(&self, words: &[String]) -> String {
        let said = words.iter().filter(|words| !words.trim().is_empty()).map(|words| literal(words));
        let said: Vec<String> = if self.sheet.columns() == 1 {
            said.collect()
        } else {
            said.map(|words| words.replace(" / ", " \\/ ")).collect()
        };
        said.join(" / ")
    }

    /// A text: as it was written, or in a row of a table.
    fn text(&mut self, columns: &[String]) {
        if self.sheet.columns() == 1 {
            self.block(said(columns, 0));
        } else {
            self.table(&[(0..self.sheet.columns()).map(|at| said(columns, at).to_owned()).collect()]);
        }
    }

    fn table(&mut self, rows: &[Vec<String>]) {
        let cell = |text: &String| text.replace('|', "\\|").replace('\n', "<br>");
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let called = (0..self.sheet.columns()).map(|at| {
            self.sheet
                .called
                .get(at)
                .filter(|called| !called.is_empty())
                .cloned()
                .unwrap_or_else(|| self.sheet.language(at).to_owned())
        });
        let mut table = line(called.collect());
        table.push_str(&line(vec!["---".to_owned(); self.sheet.columns()]));
        for row in rows.iter().filter(|row| row.iter().any(|text| !text.trim().is_empty())) {
            table.push_str(&line(row.iter().map(cell).collect()));
        }
        self.block(&table);
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Heading { level, words, .. } => self.heading(usize::from(*level) + 1, words),
            Part::Text(columns) => self.text(columns),
            Part::Note { text, fields } => self.note(text, fields),
            Part::Clauses(clauses) => self.clauses(clauses),
            Part::Role { label, holders, term, duties, .. } => {
                self.heading(3, label);
                let lines: Vec<String> = (0..self.sheet.columns())
                    .map(|at| literal(&both(said(holders, at), said(term, at))))
                    .collect();
                self.text(&lines);
                self.text(duties);
            }
            Part::Change(change) => self.change(change),
        }
    }

    /// What fields say in words, and below it as values in a comment that nobody sees, for whoever reads the charter back.
    fn note(&mut self, columns: &Columns, fields: &[(&'static str, String)]) {
        if self.sheet.columns() == 1 {
            let quoted = said(columns, 0).lines().map(|line| format!("> {line}").trim_end().to_owned());
            self.block(&quoted.collect::<Vec<_>>().join("\n"));
        } else {
            self.text(columns);
        }
        if !fields.is_empty() {
            self.block(&format!("<!-- note{} -->", data(fields)));
        }
    }

    fn clause(&self, clause: &Numbered, at: usize) -> String {
        match (said(&clause.label, at), said(&clause.text, at)) {
            ("", text) => text.to_owned(),
            (label, "") => format!("**{}**", literal(label)),
            (label, text) => format!("**{}** {text}", with_colon(&literal(label), self.sheet.language(at))),
        }
    }

    fn clauses(&mut self, clauses: &[Numbered]) {
        let numbered = |number: usize, text: &str| {
            let mark = format!("{number}. ");
            format!("{mark}{}", text.replace('\n', &format!("\n{}", " ".repeat(mark.len()))))
        };
        if self.sheet.columns() == 1 {
            let lines =
                clauses.iter().enumerate().map(|(at, clause)| numbered(at + 1, &self.clause(clause, 0)));
            let lines: Vec<String> =
                lines.map(|line| line.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")).collect();
            self.block(&lines.join("\n"));
            return;
        }
        let rows: Vec<Vec<String>> = clauses
            .iter()
            .enumerate()
            .map(|(number, clause)| {
                (0..self.sheet.columns())
                    .map(|at| match self.clause(clause, at) {
                        text if text.is_empty() => text,
                        text => format!("{}. {text}", number + 1),
                    })
                    .collect()
            })
            .collect();
        self.table(&rows);
    }

    fn change(&mut self, change: &Changed) {
        if !change.about.is_empty() {
            self.block(&format!("### {}", literal(&change.about)));
        }
        if !change.happened.is_empty() {
            self.block(&format!("*{}*", literal(&change.happened)));
        }
        let words = change.stretches.iter().map(|stretch| match stretch.run {
            Run::Same => dressed(&stretch.text, ""),
            Run::Old => dressed(&stretch.text, "~~"),
            Run::New => dressed(&stretch.text, "**"),
        });
        self.block(words.collect::<String>().trim());
    }

    fn signing(&mut self, signing: &Signing) {
        self.heading(2, &signing.heading);
        for intro in signing.intro.iter().filter(|intro| !intro.trim().is_empty()) {
            self.block(&literal(intro));
        }
        let heads: Vec<String> = signing.fields.iter().map(|field| literal(&called(field))).collect();
        let mut table = format!("| {} |\n| --- | --- | --- |\n", heads.join(" | "));
        for at in 0..signing.lines.max(signing.names.len()) {
            let name = signing.names.get(at).map_or(String::new(), |name| literal(name));
            let _ = writeln!(table, "| {name} |  |  |");
        }
        self.block(&table);
    }
}

/// Words between marks; blanks at the ends stay outside.
fn dressed(words: &str, mark: &str) -> String {
    let inner = words.trim();
    if inner.is_empty() {
        return words.to_owned();
    }
    let (lead, rest) = words.split_once(inner).unwrap_or(("", ""));
    format!("{lead}{mark}{}{mark}{rest}", literal(inner))
}

/// Plain words that Markdown reads as themselves.
fn literal(words: &str) -> String {
    words.split('\n').map(crate::read::literal).collect::<Vec<_>>().join("\\\n")
}
