//! Shows what a charter says, for people and for scripts.

use std::collections::BTreeMap;

use kring_core::charter::view::{
    CharterView, ClauseView, Content, DecisionRule, HolderView, IntervalView, RoleView, Texts, VersionId,
    VersionRow, VersionStatus,
};
use kring_core::charter::{self, Reckoned};
use kring_core::language::{Messages, say};
use serde::Serialize;

use super::names::{open, version};
use crate::answer::Answer;
use crate::output::labelled;
use crate::session::Session;
use crate::stop::Done;

/// A charter as scripts read it: every text in the first language, and beside it all of them by language.
#[derive(Serialize)]
pub struct Shown {
    id: String,
    circle: String,
    circle_name: String,
    title: String,
    titles: BTreeMap<String, String>,
    tagline: String,
    welcome: String,
    purpose: String,
    purposes: BTreeMap<String, String>,
    objectives: Vec<Clause>,
    preamble: String,
    guidelines: Vec<Clause>,
    members: String,
    pathways: String,
    terms: String,
    roles: Vec<Role>,
    cadence: Cadence,
    review: Review,
    confidentiality: Confidentiality,
    decisions: Decisions,
    amendment: String,
    conflict: String,
    resources: String,
    measures: String,
    closure: String,
    sections: Vec<Clause>,
    languages: Vec<String>,
    sentences: BTreeMap<String, String>,
    /// The number of the version that is shown; null for what it says now.
    version: Option<u32>,
    /// The number of the version that is in force.
    in_force: Option<u32>,
    versions: u32,
    /// The number of the version that was agreed and holds from a day that is still to come.
    upcoming: Option<u32>,
    /// `draft`, `named`, `proposed`, `adopted`, `upcoming` or `superseded`.
    status: String,
}

#[derive(Serialize)]
struct Clause {
    id: String,
    label: String,
    text: String,
    labels: BTreeMap<String, String>,
    texts: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Role {
    id: String,
    label: String,
    duties: String,
    labels: BTreeMap<String, String>,
    texts: BTreeMap<String, String>,
    holders: Vec<HolderView>,
    others: Vec<HolderView>,
    vacant: bool,
    term_months: Option<u32>,
}

#[derive(Serialize)]
struct Cadence {
    target: Option<IntervalView>,
    at_least: Option<IntervalView>,
    minutes: Option<u32>,
    zone: Option<String>,
    text: String,
}

#[derive(Serialize)]
struct Review {
    from: Option<String>,
    until: Option<String>,
    meetings_min: Option<u32>,
    meetings_max: Option<u32>,
    text: String,
}

#[derive(Serialize)]
struct Confidentiality {
    level: Option<charter::view::ConfidentialityLevel>,
    text: String,
}

#[derive(Serialize)]
struct Decisions {
    rule: Option<DecisionRule>,
    quorum_percent: Option<u32>,
    majority_percent: Option<u32>,
    text: String,
}

impl Shown {
    /// What the charter says now.
    pub fn of(view: &CharterView) -> Self {
        let latest = view.latest.as_ref().filter(|_| !view.changed);
        Self::new(view, &view.content, latest)
    }

    fn new(view: &CharterView, content: &Content, shown: Option<&VersionRow>) -> Self {
        let first = |texts: &Texts| first(texts, &content.languages);
        let clause = |clause: &ClauseView| Clause {
            id: clause.id.clone(),
            label: first(&clause.label),
            text: first(&clause.text),
            labels: plain(&clause.label),
            texts: plain(&clause.text),
        };
        let clauses = |clauses: &[ClauseView]| clauses.iter().map(clause).collect();
        let role = |role: &RoleView| Role {
            id: role.id.clone(),
            label: first(&role.label),
            duties: first(&role.duties),
            labels: plain(&role.label),
            texts: plain(&role.duties),
            holders: role.holders.clone(),
            others: role.others.clone(),
            vacant: role.vacant,
            term_months: role.term_months,
        };
        Self {
            id: view.id.clone(),
            circle: view.circle.clone(),
            circle_name: view.circle_name.clone(),
            title: first(&content.title),
            titles: plain(&content.title),
            tagline: first(&content.tagline),
            welcome: first(&content.welcome),
            purpose: first(&content.purpose),
            purposes: plain(&content.purpose),
            objectives: clauses(&content.objectives),
            preamble: first(&content.preamble),
            guidelines: clauses(&content.guidelines),
            members: first(&content.membership.who),
            pathways: first(&content.membership.pathways),
            terms: first(&content.membership.terms),
            roles: content.roles.iter().map(role).collect(),
            cadence: Cadence {
                target: content.cadence.target,
                at_least: content.cadence.at_least,
                minutes: content.cadence.minutes,
                zone: content.cadence.zone.clone(),
                text: first(&content.cadence.text),
            },
            review: Review {
                from: content.review.from.clone(),
                until: content.review.until.clone(),
                meetings_min: content.review.meetings_min,
                meetings_max: content.review.meetings_max,
                text: first(&content.review.text),
            },
            confidentiality: Confidentiality {
                level: content.confidentiality.level,
                text: first(&content.confidentiality.text),
            },
            decisions: Decisions {
                rule: content.decisions.rule,
                quorum_percent: content.decisions.quorum_percent,
                majority_percent: content.decisions.majority_percent,
                text: first(&content.decisions.text),
            },
            amendment: first(&content.amendment),
            conflict: first(&content.conflict),
            resources: first(&content.resources),
            measures: first(&content.measures),
            closure: first(&content.closure),
            sections: clauses(&content.sections),
            languages: content.languages.clone(),
            sentences: content.sentences.clone(),
            version: shown.map(|row| row.number),
            in_force: view.in_force.as_ref().map(|row| row.number),
            upcoming: view.upcoming.as_ref().map(|row| row.number),
            versions: view.versions,
            status: shown.map_or("draft", |row| status(row.status)).to_owned(),
        }
    }
}

/// What became of a version, in a word of the program.
pub fn status(status: VersionStatus) -> &'static str {
    match status {
        VersionStatus::Named => "named",
        VersionStatus::Proposed => "proposed",
        VersionStatus::Adopted => "adopted",
        VersionStatus::Upcoming => "upcoming",
        VersionStatus::Superseded => "superseded",
    }
}

pub async fn show(session: &Session, id: String, wanted: Option<String>) -> Done<Answer> {
    let view = open(session, &id).await?;
    let (shown, fields) = match wanted {
        None => (Shown::of(&view), charter::reckoned(&session.app, &view.content)),
        Some(wanted) => {
            let row = version(session, &id, &wanted).await?;
            let frozen = charter::version_open(&session.app, VersionId { id: row.id }).await?;
            let shown = Shown::new(&view, &frozen.content, Some(&frozen.version));
            (shown, charter::reckoned(&session.app, &frozen.content))
        }
    };
    let text = text(&session.messages, &shown, &fields);
    Answer::of(&shown, text)
}

/// A text in the first of the charter's languages in which it was written.
pub fn first(texts: &Texts, languages: &[String]) -> String {
    let written = languages.iter().find_map(|language| texts.get(language)).or_else(|| texts.values().next());
    written.map(|said| said.text.clone()).unwrap_or_default()
}

fn plain(texts: &Texts) -> BTreeMap<String, String> {
    texts.iter().map(|(language, said)| (language.clone(), said.text.clone())).collect()
}

/// A charter as Markdown, to be read in a terminal.
fn text(messages: &Messages, shown: &Shown, fields: &Reckoned) -> String {
    let mut parts = vec![format!("# {}", shown.title)];
    let state = messages.say(&format!("cli-charter-{}", shown.status), &[]);
    let number = shown.version.map(|number| format!("v{number}, "));
    parts.push(format!("{}{state}  {}", number.unwrap_or_default(), shown.id));
    let heading = |id: &str| format!("## {}", messages.say(&format!("paper-heading-{id}"), &[]));
    let mut say_text = |id: &str, text: &str| {
        if !text.trim().is_empty() {
            parts.push(format!("{}\n\n{text}", heading(id)));
        }
    };
    say_text("welcome", [shown.tagline.as_str(), shown.welcome.as_str()].join("\n").trim());
    say_text("purpose", &shown.purpose);
    say_text("objectives", &clauses(messages, &shown.objectives));
    say_text(
        "guidelines",
        [shown.preamble.clone(), clauses(messages, &shown.guidelines)].join("\n\n").trim(),
    );
    say_text("members", &shown.members);
    say_text("pathways", &shown.pathways);
    say_text("terms", &shown.terms);
    let role = |role: &Role| {
        let names: Vec<String> = role.holders.iter().map(holder).collect();
        let who = if role.vacant { say!(messages, "paper-vacant") } else { names.join("; ") };
        // A role that goes round is held by nobody and vacant for nobody.
        let who = if who.is_empty() { role.label.clone() } else { format!("{} ({who})", role.label) };
        let said = if role.duties.trim().is_empty() { who } else { labelled(messages, &who, &role.duties) };
        format!("- {}", said.trim())
    };
    say_text("roles", &shown.roles.iter().map(role).collect::<Vec<_>>().join("\n"));
    let both = |field: &str, text: &str| [field, text].join("\n\n").trim().to_owned();
    say_text("cadence", &both(&fields.cadence, &shown.cadence.text));
    say_text("review", &both(&fields.review, &shown.review.text));
    say_text("confidentiality", &both(&fields.confidentiality, &shown.confidentiality.text));
    say_text("decisions", &both(&fields.decisions, &shown.decisions.text));
    for (id, text) in [
        ("amendment", &shown.amendment),
        ("conflict", &shown.conflict),
        ("resources", &shown.resources),
        ("measures", &shown.measures),
        ("closure", &shown.closure),
    ] {
        say_text(id, text);
    }
    say_text("sections", &clauses(messages, &shown.sections));
    parts.join("\n\n")
}

/// Who has a role, with what stands beside the name, and until when.
fn holder(holder: &HolderView) -> String {
    let HolderView { name, organisation, from, until, .. } = holder;
    let term = match (from, until) {
        (None, None) => String::new(),
        (from, until) => {
            format!("{}–{}", from.as_deref().unwrap_or_default(), until.as_deref().unwrap_or_default())
        }
    };
    let parts = [name.as_str(), organisation.as_str(), &term];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn clauses(messages: &Messages, clauses: &[Clause]) -> String {
    let line = |(at, clause): (usize, &Clause)| match clause.label.as_str() {
        "" => format!("{}. {}", at + 1, clause.text),
        label => format!("{}. {}", at + 1, labelled(messages, label, &clause.text)),
    };
    clauses.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}
