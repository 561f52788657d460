//! A charter as a group hands it round: in all of its languages or some, with or without names.

use super::sheet::{Columns, Frame, Numbered, Part, Sheet, Signing};
use crate::charter::{Charter, Clause, Interval, Role, State, Texts};

/// A charter on its way out.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// The charter.
    pub charter: Charter,
    /// What surrounds it.
    pub frame: Frame,
    /// One for each language that leaves, in the order of the columns. The charter's other languages stay at home.
    pub words: Vec<Words>,
    /// Who is named.
    pub names: Names,
    /// Whether there is a page to sign on, and who is named there already.
    pub signing: Option<Vec<String>>,
}

/// Who is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Names {
    /// Everybody who is in the charter.
    #[default]
    Shown,
    /// Nobody: whoever has a role is left out, and so are these names wherever a text has them.
    LeftOut(Vec<String>),
}

/// The words of one language that are not the group's own. Everything is plain words but `limits`, which is Markdown.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The language (BCP 47).
    pub language: String,
    /// What the language is called in its own words: `Français`.
    pub called: String,
    /// What is known of this version, in the order of the title block: `Status` and `adopted`, `Version` and `4`.
    pub about: Vec<(String, String)>,
    /// What sections are called.
    pub headings: Headings,
    /// How often and how long the group meets, in a sentence; empty when that is not known. It says the fields of
    /// [`crate::charter::Cadence`], and so below.
    pub cadence: String,
    /// When the charter is looked at again, in a sentence.
    pub review: String,
    /// How much is kept, in a sentence.
    pub confidentiality: String,
    /// The limits of keeping it, always shown beside it.
    pub limits: String,
    /// How the group decides, in a sentence.
    pub decisions: String,
    /// For each role, how long somebody has it; empty where that is not known.
    pub terms: Vec<String>,
    /// For each role, the days between which each of those who have it has it, in words; empty where none is known.
    pub spans: Vec<Vec<String>>,
    /// Said of a role that nobody has.
    pub vacant: String,
    /// Said of a role that somebody has who is not named.
    pub held: String,
    /// Stands for a name that is left out.
    pub somebody: String,
    /// Said below a text that was translated from something that has changed since.
    pub stale: String,
    /// A sentence above the lines to sign on.
    pub signing: String,
    /// What the fields of such a line are called: name, date, signature.
    pub sign_fields: [String; 3],
}

/// What sections are called in one language. A charter that is written as the source of a wiki page is read back by these.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "each is the heading of the field of the charter that has its name")]
pub struct Headings {
    pub welcome: String,
    pub purpose: String,
    pub objectives: String,
    pub guidelines: String,
    pub members: String,
    pub pathways: String,
    pub terms: String,
    pub roles: String,
    pub cadence: String,
    pub review: String,
    pub confidentiality: String,
    pub decisions: String,
    pub amendment: String,
    pub conflict: String,
    pub resources: String,
    pub measures: String,
    pub closure: String,
    /// Above free sections that have no heading of their own.
    pub sections: String,
    /// Of the page to sign on.
    pub signing: String,
}

impl Edition {
    /// As the writers set it.
    pub fn sheet(&self) -> Sheet {
        /// A longer welcome stands below the purpose, so that the purpose is on the first page.
        const SHORT: usize = 700;
        let charter = &self.charter;
        let mut made = Making { edition: self, parts: Vec::new() };
        let long = charter.welcome.values().any(|said| said.text.chars().count() > SHORT);
        if !long {
            made.text(|_| &NOTHING, &charter.welcome);
        }
        made.text(|words| &words.headings.purpose, &charter.purpose);
        if long {
            made.text(|words| &words.headings.welcome, &charter.welcome);
        }
        made.clauses(|words| &words.headings.objectives, &Texts::new(), &charter.objectives);
        made.clauses(|words| &words.headings.guidelines, &charter.preamble, &charter.guidelines);
        made.confidentiality();
        made.members();
        made.roles();
        made.noted(
            |words| &words.headings.cadence,
            |words| &words.cadence,
            cadence(charter),
            &charter.cadence.text,
        );
        made.noted(
            |words| &words.headings.review,
            |words| &words.review,
            review(charter),
            &charter.review.text,
        );
        made.noted(
            |words| &words.headings.decisions,
            |words| &words.decisions,
            decisions(charter),
            &charter.decisions.text,
        );
        made.text(|words| &words.headings.amendment, &charter.amendment);
        made.text(|words| &words.headings.conflict, &charter.conflict);
        made.text(|words| &words.headings.resources, &charter.resources);
        made.text(|words| &words.headings.measures, &charter.measures);
        made.text(|words| &words.headings.closure, &charter.closure);
        made.sections();
        let parts = made.parts;
        Sheet {
            languages: self.words.iter().map(|words| words.language.clone()).collect(),
            called: self.each(|words| &words.called),
            frame: self.frame.clone(),
            title: self.columns(&charter.title, false),
            tagline: self.columns(&charter.tagline, false),
            about: self.words.iter().map(|words| words.about.clone()).collect(),
            parts,
            signing: self.signing(),
        }
    }

    /// A text in the languages that leave. A text that is stale says so when `telling`.
    fn columns(&self, texts: &Texts, telling: bool) -> Columns {
        let columns = self.words.iter().map(|words| {
            let Some(said) = texts.get(&words.language) else { return String::new() };
            let text = self.without_names(&said.text, words);
            if telling && said.state == State::Stale && !words.stale.is_empty() && !text.trim().is_empty() {
                format!("{}\n\n*{}*", text.trim_end(), words.stale)
            } else {
                text
            }
        });
        columns.collect()
    }

    fn each(&self, of: impl Fn(&Words) -> &String) -> Columns {
        self.words.iter().map(|words| of(words).clone()).collect()
    }

    fn without_names(&self, text: &str, words: &Words) -> String {
        let Names::LeftOut(more) = &self.names else { return text.to_owned() };
        let holders =
            self.charter.roles.iter().flat_map(|role| role.holders.iter().map(|holder| &holder.name));
        let mut names: Vec<&String> = holders.chain(more).filter(|name| !name.trim().is_empty()).collect();
        // The longer of two names that begin alike goes first.
        names.sort_by_key(|name| (std::cmp::Reverse(name.len()), *name));
        let somebody = if words.somebody.is_empty() { "…" } else { &words.somebody };
        names.iter().fold(text.to_owned(), |text, name| text.replace(name.as_str(), somebody))
    }

    fn signing(&self) -> Option<Signing> {
        let names = self.signing.as_ref()?;
        let names = if self.names == Names::Shown { names.clone() } else { Vec::new() };
        let field = |at: usize| self.words.iter().map(|words| words.sign_fields[at].clone()).collect();
        Some(Signing {
            heading: self.each(|words| &words.headings.signing),
            intro: self.each(|words| &words.signing),
            fields: [field(0), field(1), field(2)],
            names,
            lines: 8,
        })
    }
}

struct Making<'a> {
    edition: &'a Edition,
    parts: Vec<Part>,
}

impl Making<'_> {
    fn heading(&mut self, level: u8, of: impl Fn(&Words) -> &String) {
        self.parts.push(Part::Heading { level, words: self.edition.each(of), own: false });
    }

    /// A text below its heading, or without one where that is empty.
    fn text(&mut self, heading: impl Fn(&Words) -> &String, texts: &Texts) {
        let columns = self.edition.columns(texts, true);
        if says(&columns) {
            let words = self.edition.each(heading);
            if says(&words) {
                self.parts.push(Part::Heading { level: 1, words, own: false });
            }
            self.parts.push(Part::Text(columns));
        }
    }

    /// A section that says something by itself, and what the group says of it.
    fn noted(
        &mut self,
        heading: impl Fn(&Words) -> &String,
        note: impl Fn(&Words) -> &String,
        fields: Vec<(&'static str, String)>,
        texts: &Texts,
    ) {
        let (note, columns) = (self.edition.each(note), self.edition.columns(texts, true));
        if !says(&note) && !says(&columns) {
            return;
        }
        self.heading(1, heading);
        if says(&note) {
            self.parts.push(Part::Note { text: note, fields });
        }
        if says(&columns) {
            self.parts.push(Part::Text(columns));
        }
    }

    /// How much is kept, and always beside it where that ends.
    fn confidentiality(&mut self) {
        let secrecy = &self.edition.charter.confidentiality;
        let fields = secrecy.level.iter().map(|level| ("level", spelled(level))).collect();
        let before = self.parts.len();
        self.noted(
            |words| &words.headings.confidentiality,
            |words| &words.confidentiality,
            fields,
            &secrecy.text,
        );
        let limits = self.edition.each(|words| &words.limits);
        if self.parts.len() > before && says(&limits) {
            self.parts.push(Part::Note { text: limits, fields: vec![("limits", "shown".to_owned())] });
        }
    }

    fn clauses(&mut self, heading: impl Fn(&Words) -> &String, preamble: &Texts, clauses: &[Clause]) {
        let above = self.edition.columns(preamble, true);
        if clauses.is_empty() && !says(&above) {
            return;
        }
        self.heading(1, heading);
        if says(&above) {
            self.parts.push(Part::Text(above));
        }
        let numbered = clauses.iter().map(|clause| Numbered {
            label: self.edition.columns(&clause.label, false),
            text: self.edition.columns(&clause.text, true),
        });
        let numbered: Vec<Numbered> = numbered.collect();
        if !numbered.is_empty() {
            self.parts.push(Part::Clauses(numbered));
        }
    }

    fn members(&mut self) {
        let membership = &self.edition.charter.membership;
        let who = self.edition.columns(&membership.who, true);
        let pathways = self.edition.columns(&membership.pathways, true);
        let terms = self.edition.columns(&membership.terms, true);
        if ![&who, &pathways, &terms].into_iter().any(says) {
            return;
        }
        self.heading(1, |words| &words.headings.members);
        if says(&who) {
            self.parts.push(Part::Text(who));
        }
        if says(&pathways) {
            self.heading(2, |words| &words.headings.pathways);
            self.parts.push(Part::Text(pathways));
        }
        if says(&terms) {
            self.heading(2, |words| &words.headings.terms);
            self.parts.push(Part::Text(terms));
        }
    }

    fn roles(&mut self) {
        let roles = &self.edition.charter.roles;
        if roles.is_empty() {
            return;
        }
        self.heading(1, |words| &words.headings.roles);
        for (at, role) in roles.iter().enumerate() {
            let term =
                self.edition.words.iter().map(|words| words.terms.get(at).cloned().unwrap_or_default());
            self.parts.push(Part::Role {
                label: self.edition.columns(&role.label, false),
                holders: self.edition.words.iter().map(|words| self.holders((at, role), words)).collect(),
                term: term.collect(),
                term_months: role.term_months,
                duties: self.edition.columns(&role.duties, true),
                vacant: role.is_vacant(),
            });
        }
    }

    fn holders(&self, (at, role): (usize, &Role), words: &Words) -> String {
        if role.holders.is_empty() {
            return if role.is_vacant() { words.vacant.clone() } else { String::new() };
        }
        if self.edition.names != Names::Shown {
            return words.held.clone();
        }
        let spans = words.spans.get(at).map(Vec::as_slice).unwrap_or_default();
        let names = role.holders.iter().enumerate().map(|(number, holder)| {
            let span = spans.get(number).map(String::as_str).unwrap_or_default();
            match [holder.organisation.as_str(), span].join(", ").trim_matches([',', ' ']) {
                "" => holder.name.clone(),
                beside => format!("{} ({beside})", holder.name),
            }
        });
        names.collect::<Vec<_>>().join(", ")
    }

    fn sections(&mut self) {
        for section in &self.edition.charter.sections {
            let label = self.edition.columns(&section.label, false);
            let text = self.edition.columns(&section.text, true);
            if says(&label) {
                self.parts.push(Part::Heading { level: 1, words: label, own: true });
            } else if says(&text) {
                self.heading(1, |words| &words.headings.sections);
            }
            if says(&text) {
                self.parts.push(Part::Text(text));
            }
        }
    }
}

static NOTHING: String = String::new();

fn cadence(charter: &Charter) -> Vec<(&'static str, String)> {
    let cadence = &charter.cadence;
    let interval = |interval: Interval| format!("{} {}", interval.every, spelled(&interval.unit));
    let fields = [
        ("target", cadence.target.map(interval)),
        ("at-least", cadence.at_least.map(interval)),
        ("minutes", cadence.minutes.map(|minutes| minutes.to_string())),
        ("zone", cadence.zone.clone()),
    ];
    known(fields)
}

fn review(charter: &Charter) -> Vec<(&'static str, String)> {
    let review = &charter.review;
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    known([
        ("from", review.from.clone()),
        ("until", review.until.clone()),
        ("meetings-min", number(review.meetings_min)),
        ("meetings-max", number(review.meetings_max)),
    ])
}

fn decisions(charter: &Charter) -> Vec<(&'static str, String)> {
    let decisions = &charter.decisions;
    known([
        ("rule", decisions.rule.as_ref().map(spelled)),
        ("quorum", decisions.quorum_percent.map(|percent| percent.to_string())),
        ("majority", decisions.majority_percent.map(|percent| percent.to_string())),
    ])
}

fn known<const N: usize>(fields: [(&'static str, Option<String>); N]) -> Vec<(&'static str, String)> {
    fields.into_iter().filter_map(|(name, value)| value.map(|value| (name, value))).collect()
}

/// The word by which a value is kept in files.
fn spelled(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn says(columns: &Columns) -> bool {
    columns.iter().any(|text| !text.trim().is_empty())
}
