//! PDF: tagged, with its languages, in the letters that every PDF has. The template is `pdf/charter.typ`.

use typst::foundations::{Array, Dict, IntoValue, Value};

use super::frame::{bound, called, labelled, said, text};
use super::html::both;
use super::sheet::{Changed, Columns, Numbered, Part, Sheet, Signing};
use super::{Kind, Run};
use crate::write::pdf::values::{Maker, language, marks, paper};
use crate::write::pdf::{CHARTER, Pdf, letters, set};
use crate::write::text::Text;
use crate::write::{Progress, WriteError};

/// The sheet as PDF. `progress` hears how far it is and says whether to go on.
pub fn pdf(sheet: &Sheet, progress: Progress<'_>) -> Result<Pdf, WriteError> {
    let book = bound(sheet);
    let mut values = Values { sheet, maker: Maker::new(&book) };
    let dict = values.sheet();
    set(CHARTER, dict, values.maker.missing, progress)
}

struct Values<'a> {
    sheet: &'a Sheet,
    maker: Maker<'a>,
}

impl Values<'_> {
    fn sheet(&mut self) -> Dict {
        let sheet = self.sheet;
        let look = &sheet.frame.look;
        let mut dict = Dict::new();
        dict.insert("kind".into(), "charter".into_value());
        dict.insert("density".into(), 0.into_value());
        dict.insert("paper".into(), paper(sheet.frame.paper).into_value());
        dict.insert("accent".into(), format!("#{}", look.ink_hex()).into_value());
        language(&mut dict, sheet.language(0));
        for (name, words) in [("title", &sheet.name()), ("running", &sheet.frame.running)] {
            self.maker.say(&mut dict, name, words);
        }
        self.maker.look(&mut dict, look);
        let languages = sheet.languages.iter().map(|tag| {
            let mut dict = Dict::new();
            language(&mut dict, tag);
            dict.into_value()
        });
        dict.insert("languages".into(), languages.collect::<Array>().into_value());
        dict.insert("titles".into(), self.words(&sheet.title));
        let letters =
            sheet.title.iter().flat_map(|title| title.split([' ', '-'])).map(|word| word.chars().count());
        let longest = i64::try_from(letters.max().unwrap_or_default().max(1)).unwrap_or(i64::MAX);
        dict.insert("longest".into(), longest.into_value());
        dict.insert("taglines".into(), self.words(&sheet.tagline));
        let about: Array = (0..sheet.columns()).map(|at| self.about(at)).collect();
        dict.insert("about".into(), about.into_value());
        let parts: Array = sheet.parts.iter().map(|part| self.part(part).into_value()).collect();
        dict.insert("marks".into(), marks(parts.len()).into_value());
        dict.insert("parts".into(), parts.into_value());
        let signing = sheet.signing.as_ref().map_or(Value::None, |signing| self.signing(signing));
        dict.insert("signing".into(), signing);
        dict
    }

    fn about(&mut self, at: usize) -> Value {
        let pairs = self.sheet.about.get(at).map_or(&[][..], Vec::as_slice);
        let pairs = pairs.iter().map(|(name, value)| {
            let pair = [name, value].map(|words| letters::words(words, &mut self.maker.missing).into_value());
            Array::from_iter(pair).into_value()
        });
        pairs.collect::<Array>().into_value()
    }

    /// Plain words for each column.
    fn words(&mut self, columns: &[String]) -> Value {
        let words = (0..self.sheet.columns())
            .map(|at| letters::words(said(columns, at), &mut self.maker.missing).into_value());
        words.collect::<Array>().into_value()
    }

    /// A text for each column.
    fn texts(&mut self, of: impl Fn(usize) -> Text) -> Value {
        let mut texts = Array::new();
        for at in 0..self.sheet.columns() {
            let mut dict = Dict::new();
            if let Some(page) = self.maker.book.pages.get(at) {
                self.maker.text(&mut dict, page, &of(at));
            }
            texts.push(dict.into_value());
        }
        texts.into_value()
    }

    fn markdown(&mut self, columns: &Columns) -> Value {
        self.texts(|at| text(said(columns, at)))
    }

    fn part(&mut self, part: &Part) -> Dict {
        let mut dict = Dict::new();
        let is = match part {
            Part::Heading { level, words, .. } => {
                dict.insert("level".into(), i64::from(*level).into_value());
                dict.insert("words".into(), self.words(words));
                "heading"
            }
            Part::Text(columns) => {
                dict.insert("texts".into(), self.markdown(columns));
                "text"
            }
            Part::Note { text, .. } => {
                dict.insert("texts".into(), self.markdown(text));
                "note"
            }
            Part::Clauses(clauses) => {
                let items: Array = clauses.iter().map(|clause| self.clause(clause)).collect();
                dict.insert("items".into(), items.into_value());
                "clauses"
            }
            Part::Role { label, holders, term, duties, vacant, .. } => {
                let lines: Columns =
                    (0..self.sheet.columns()).map(|at| both(said(holders, at), said(term, at))).collect();
                dict.insert("label".into(), self.words(label));
                dict.insert("holders".into(), self.words(&lines));
                dict.insert("vacant".into(), vacant.into_value());
                dict.insert("texts".into(), self.markdown(duties));
                "role"
            }
            Part::Change(change) => {
                self.change(&mut dict, change);
                "change"
            }
        };
        dict.insert("is".into(), is.into_value());
        dict
    }

    fn clause(&mut self, clause: &Numbered) -> Value {
        let sheet = self.sheet;
        self.texts(|at| labelled(said(&clause.label, at), said(&clause.text, at), sheet.language(at)))
    }

    fn change(&mut self, dict: &mut Dict, change: &Changed) {
        self.maker.say(dict, "about", &change.about);
        self.maker.say(dict, "happened", &change.happened);
        let kind = match change.kind {
            Kind::Changed => "changed",
            Kind::Added => "added",
            Kind::Removed => "removed",
            Kind::Moved => "moved",
        };
        dict.insert("kind".into(), kind.into_value());
        language(dict, &change.language);
        let mut stretches = Array::new();
        for stretch in &change.stretches {
            for (at, line) in stretch.text.split('\n').enumerate() {
                let mut one = Dict::new();
                let run = match stretch.run {
                    Run::Same => "same",
                    Run::Old => "old",
                    Run::New => "new",
                };
                one.insert("run".into(), run.into_value());
                one.insert("fresh".into(), (at > 0).into_value());
                self.maker.say(&mut one, "words", line);
                stretches.push(one.into_value());
            }
        }
        dict.insert("stretches".into(), stretches.into_value());
    }

    fn signing(&mut self, signing: &Signing) -> Value {
        let mut dict = Dict::new();
        dict.insert("heading".into(), self.words(&signing.heading));
        dict.insert("intro".into(), self.words(&signing.intro));
        let fields = signing
            .fields
            .iter()
            .map(|field| letters::words(&called(field), &mut self.maker.missing).into_value());
        dict.insert("fields".into(), fields.collect::<Array>().into_value());
        let lines = (0..signing.lines.max(signing.names.len())).map(|at| {
            let name = signing.names.get(at).map_or("", String::as_str);
            letters::words(name, &mut self.maker.missing).into_value()
        });
        dict.insert("lines".into(), lines.collect::<Array>().into_value());
        dict.into_value()
    }
}
