//! The words of the grammar as the core knows them.

use kring_core::charter::view::ConfidentialityLevel;
use kring_core::intervision::model;
use kring_core::intervision::view;
use kring_core::journal::export::view::{Format as Form, PaperSize};
use kring_core::language::{Messages, say};

use crate::args::Paper;
use crate::args::intervision as grammar;

pub fn layer(layer: grammar::Layer) -> view::Layer {
    match layer {
        grammar::Layer::Mine => view::Layer::Mine,
        grammar::Layer::Group => view::Layer::Group,
        grammar::Layer::Supervision => view::Layer::Supervision,
    }
}

/// Who would keep notes longer, and who is still asked.
pub fn keeping(messages: &Messages, keeping: &view::ClosedKeeping) -> String {
    let (date, agreed, asked) = (&keeping.until, keeping.agreed.join(", "), keeping.asked.join(", "));
    say!(messages, "cli-closed-keeping", "date" => date, "agreed" => agreed, "asked" => asked)
}

pub fn leaves(what: grammar::Leaves) -> view::ClosedLeaves {
    match what {
        grammar::Leaves::Group => view::ClosedLeaves::Group,
        grammar::Leaves::Mine => view::ClosedLeaves::Mine,
        grammar::Leaves::Supervision => view::ClosedLeaves::Supervision,
        grammar::Leaves::Statement => view::ClosedLeaves::Statement,
    }
}

pub fn scope(scope: grammar::Scope) -> view::Scope {
    match scope {
        grammar::Scope::Discuss => view::Scope::Discuss,
        grammar::Scope::Notes => view::Scope::Notes,
        grammar::Scope::Quote => view::Scope::Quote,
        grammar::Scope::Name => view::Scope::Name,
    }
}

pub fn context(context: grammar::Context) -> view::Context {
    match context {
        grammar::Context::Student => view::Context::Student,
        grammar::Context::Employee => view::Context::Employee,
        grammar::Context::Client => view::Context::Client,
        grammar::Context::Other => view::Context::Other,
    }
}

pub fn level(level: grammar::Level) -> ConfidentialityLevel {
    match level {
        grammar::Level::Open => ConfidentialityLevel::Open,
        grammar::Level::Chatham => ConfidentialityLevel::Chatham,
        grammar::Level::StaysLeaves => ConfidentialityLevel::StaysLeaves,
        grammar::Level::Strict => ConfidentialityLevel::Strict,
        grammar::Level::NeedConsent => ConfidentialityLevel::NeedConsent,
    }
}

pub fn keeps(keeps: grammar::Keeps) -> model::Keeps {
    match keeps {
        grammar::Keeps::Owner => model::Keeps::Owner,
        grammar::Keeps::Keeper => model::Keeps::Keeper,
        grammar::Keeps::Everyone => model::Keeps::Everyone,
        grammar::Keeps::Nobody => model::Keeps::Nobody,
    }
}

pub fn may_end(rule: grammar::MayEnd) -> model::MayEnd {
    match rule {
        grammar::MayEnd::Everyone => model::MayEnd::Everyone,
        grammar::MayEnd::Owner => model::MayEnd::Owner,
        grammar::MayEnd::Anyone => model::MayEnd::Anyone,
        grammar::MayEnd::Nobody => model::MayEnd::Nobody,
    }
}

pub fn format(format: grammar::ClosedForm) -> Form {
    match format {
        grammar::ClosedForm::Pdf => Form::Pdf,
        grammar::ClosedForm::Docx => Form::Docx,
        grammar::ClosedForm::Html => Form::Html,
        grammar::ClosedForm::Md => Form::Md,
    }
}

pub fn paper(paper: Paper) -> PaperSize {
    match paper {
        Paper::A4 => PaperSize::A4,
        Paper::Letter => PaperSize::Letter,
    }
}

/// A moment to read: to the second.
pub fn second(at: &str) -> String {
    at.split_once('.').map_or_else(|| at.to_owned(), |(second, _)| [second, "Z"].concat())
}

/// What may still point at somebody, if anything does.
pub fn pointing(messages: &Messages, names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| say!(messages, "cli-closed-found", "names" => names.join(", ")))
}

/// What cannot be read: because its keys are lost, or because it has ended or was left out of a backup.
pub fn unreadable(messages: &Messages, id: &str, lost: bool) -> String {
    say!(messages, if lost { "cli-closed-lost" } else { "cli-closed-unreadable" }, "id" => id)
}
