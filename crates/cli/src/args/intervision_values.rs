//! The words that options of intervision take.

use clap::ValueEnum;

#[derive(Clone, Copy, ValueEnum)]
pub enum Layer {
    Mine,
    Group,
    Supervision,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Leaves {
    Group,
    Mine,
    Supervision,
    Statement,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Scope {
    Discuss,
    Notes,
    Quote,
    Name,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Context {
    Student,
    Employee,
    Client,
    Other,
}

#[derive(Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Level {
    Open,
    Chatham,
    StaysLeaves,
    Strict,
    NeedConsent,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Keeps {
    Owner,
    Keeper,
    Everyone,
    Nobody,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum MayEnd {
    Everyone,
    Owner,
    Anyone,
    Nobody,
}

/// What closed notes and statements can leave as: papers for people.
#[derive(Clone, Copy, ValueEnum)]
pub enum ClosedForm {
    Pdf,
    Docx,
    Html,
    Md,
}
