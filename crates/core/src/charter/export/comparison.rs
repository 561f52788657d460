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
    let called = |tag: &str| {
        let id = format!("paper-language-{}", tag.split('-').next().unwrap_or_default());
        let said = tongue.say(&id);
        if said == id { tag.to_owned() } else { said }
    };
    let notice = |id, tag: &String| say!(messages, id, "language" => called(tag));
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
    let value = |value: &Option<String>| {
        value.as_ref().map_or_else(|| "\u{2013}".to_owned(), |value| in_words(tongue, &change.path, value))
    };
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
            (say!(messages, "paper-changed-value", "from" => from, "to" => to), Kind::Changed)
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
        about: change.label.clone(),
        happened,
        kind,
        language: change.language.clone().unwrap_or_else(|| language.to_owned()),
        stretches: change.words.iter().map(stretch).collect(),
    }
}

/// The heading of the part of the charter that a change is in; the title has none of its own.
fn section(tongue: &Tongue, change: &ChangeView) -> String {
    let name = match change.list {
        Some(list) => list.name(),
        None => match change.path.as_str() {
            "title" => return String::new(),
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
        "decisions.quorum_percent" | "decisions.majority_percent" => format!("{value} %"),
        _ => value.to_owned(),
    }
}
