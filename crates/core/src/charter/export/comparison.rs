//! What differs between two versions, on paper, in the language of the interface.

use kring_formats::charter::Charter;
use kring_formats::write::charter::{Change, Comparison, Frame, Kind, Run, Sheet, Stretch};

use super::super::compared::compared;
use super::super::library::level_line;
use super::super::values::{read_interval, read_level, read_rule};
use super::super::view::{ChangeKind, ChangeView, VersionRow};
use super::words::Tongue;
use super::{Leaving, phrases};
use crate::app::App;
use crate::journal::view::DiffKind;
use crate::say;

/// A change in the words of the interface.
pub struct ChangeTold {
    /// The part of the charter that it is in, such as `Meetings`.
    pub part: String,
    /// What it is about there: the label of a clause or role, the name of a field; empty where the part says it.
    pub name: String,
    /// The value, name or place before, as one says it.
    pub from: String,
    /// The same now.
    pub to: String,
}

/// Says a change in the words of the interface.
pub fn told(app: &App, change: &ChangeView) -> ChangeTold {
    let tongue = Tongue::of(app, &phrases(app).tag());
    let value = |value: &Option<String>| value_in_words(&tongue, change, value);
    ChangeTold {
        part: section(&tongue, change),
        name: name(&tongue, change),
        from: value(&change.from),
        to: value(&change.to),
    }
}

/// What the interface calls the language of a tag; the tag, where it has no word for it.
pub fn language_called(app: &App, tag: &str) -> String {
    Tongue::of(app, &phrases(app).tag()).language_called(tag)
}

/// The sheet of what differs.
pub fn sheet(app: &App, leaving: &Leaving, frame: Frame) -> Sheet {
    let language = phrases(app).tag();
    let tongue = Tongue::of(app, &language);
    let empty = Charter::default();
    let (old, since) = leaving.since.as_ref().map_or((&empty, None), |(old, row)| (old, Some(row.clone())));
    let diff = compared(old, &leaving.says, since, leaving.version.clone());
    let messages = &tongue.phrases.messages;
    let version = |row: &Option<VersionRow>, none| match row {
        Some(row) => say!(messages, "paper-version", "number" => row.number),
        None => tongue.say(none),
    };
    let (from, to) = (version(&diff.from, "paper-nothing"), version(&diff.to, "paper-now"));
    let notice = |id, tag: &String| say!(messages, id, "language" => tongue.language_called(tag));
    let gone = diff.languages_gone.iter().map(|tag| notice("paper-language-gone", tag));
    let new = diff.languages_new.iter().map(|tag| notice("paper-language-new", tag));
    let reason = diff.to.iter().filter(|row| !row.reason.is_empty());
    let about = reason.map(|row| (tongue.say("paper-about-reason"), row.reason.clone()));
    let comparison = Comparison {
        language: language.clone(),
        frame,
        title: leaving.title().to_owned(),
        subtitle: say!(messages, "paper-from-to", "from" => from, "to" => to),
        about: about.collect(),
        notices: gone.chain(new).collect(),
        nothing: tongue.say("paper-same"),
        changes: diff.changes.iter().map(|change| on_paper(&tongue, change, &language)).collect(),
    };
    comparison.sheet()
}

fn on_paper(tongue: &Tongue, change: &ChangeView, language: &str) -> Change {
    let messages = &tongue.phrases.messages;
    let value = |value: &Option<String>| value_in_words(tongue, change, value);
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    let (happened, kind) = match change.kind {
        ChangeKind::Text => (String::new(), Kind::Changed),
        ChangeKind::TextAdded => (tongue.say("paper-changed-text-added"), Kind::Added),
        ChangeKind::TextRemoved => (tongue.say("paper-changed-text-removed"), Kind::Removed),
        ChangeKind::Relabelled => (tongue.say("paper-changed-relabelled"), Kind::Changed),
        ChangeKind::Added => (tongue.say("paper-changed-added"), Kind::Added),
        ChangeKind::Removed => (tongue.say("paper-changed-removed"), Kind::Removed),
        ChangeKind::Moved => {
            let moved =
                say!(messages, "paper-changed-moved", "from" => of(&change.from), "to" => of(&change.to));
            (moved, Kind::Moved)
        }
        ChangeKind::Value => {
            let (from, to) = (value(&change.from), value(&change.to));
            let happened = match field(tongue, &change.path) {
                // The role has its name above, so that the field stands with its values.
                Some(name) if change.list.is_some() => {
                    say!(messages, "paper-changed-value-of", "name" => name, "from" => from, "to" => to)
                }
                _ => say!(messages, "paper-changed-value", "from" => from, "to" => to),
            };
            (happened, Kind::Changed)
        }
        ChangeKind::HolderAdded => {
            (say!(messages, "paper-changed-holder-added", "name" => of(&change.to)), Kind::Changed)
        }
        ChangeKind::HolderRemoved => {
            (say!(messages, "paper-changed-holder-removed", "name" => of(&change.from)), Kind::Changed)
        }
        ChangeKind::State => (tongue.say("paper-changed-state"), Kind::Changed),
    };
    let stretch = |words: &super::super::view::Stretch| Stretch {
        run: match words.kind {
            DiffKind::Same => Run::Same,
            DiffKind::Added => Run::New,
            DiffKind::Removed => Run::Old,
        },
        text: words.text.clone(),
    };
    Change {
        section: section(tongue, change),
        about: name(tongue, change),
        happened,
        kind,
        language: change.language.clone().unwrap_or_else(|| language.to_owned()),
        stretches: change.words.iter().map(stretch).collect(),
    }
}

/// What a change is about in its part: the label of a clause, the name of a field.
fn name(tongue: &Tongue, change: &ChangeView) -> String {
    if change.list.is_some() { change.label.clone() } else { field(tongue, &change.path).unwrap_or_default() }
}

/// What a field is called; nothing for one that is the whole of its part.
fn field(tongue: &Tongue, path: &str) -> Option<String> {
    let field = if path.ends_with(".term_months") { "term_months" } else { path };
    let id = format!("paper-field-{}", field.replace(['.', '_'], "-"));
    let said = tongue.say(&id);
    (path != "title" && said != id).then_some(said)
}

fn value_in_words(tongue: &Tongue, change: &ChangeView, value: &Option<String>) -> String {
    value.as_ref().map_or_else(|| "\u{2013}".to_owned(), |value| in_words(tongue, &change.path, value))
}

/// The heading of the part of the charter that a change is in.
fn section(tongue: &Tongue, change: &ChangeView) -> String {
    let name = match change.list {
        Some(list) => list.name(),
        None => match change.path.as_str() {
            "title" => return tongue.say("paper-field-title"),
            "tagline" => "welcome",
            "preamble" => "guidelines",
            "membership.who" => "members",
            "membership.pathways" => "pathways",
            "membership.terms" => "terms",
            path => path.split('.').next().unwrap_or_default(),
        },
    };
    tongue.say(&format!("paper-heading-{name}"))
}

/// A value as a person says it.
fn in_words(tongue: &Tongue, path: &str, value: &str) -> String {
    match path {
        "cadence.target" | "cadence.at_least" => {
            read_interval(value).map_or_else(|| value.to_owned(), |interval| tongue.every(interval))
        }
        "review.from" | "review.until" => tongue.date(value),
        "confidentiality.level" => {
            let line = read_level(value).and_then(level_line);
            line.map_or_else(|| value.to_owned(), |words| words.of(tongue.language).to_owned())
        }
        "decisions.rule" if read_rule(value).is_some() => {
            tongue.say(&format!("paper-rule-{}", value.replace('_', "-")))
        }
        "decisions.quorum_percent" | "decisions.majority_percent" => {
            say!(tongue.phrases.messages, "paper-percent", "percent" => value)
        }
        "cadence.minutes" => say!(tongue.phrases.messages, "paper-minutes", "count" => value),
        path if path.ends_with(".term_months") => {
            say!(tongue.phrases.messages, "paper-term", "count" => value)
        }
        _ => value.to_owned(),
    }
}
