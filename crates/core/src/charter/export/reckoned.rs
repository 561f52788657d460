//! What a charter reckons with, in sentences of the interface's language, for whoever reads it without a window.

use kring_formats::charter::{Cadence, Decisions, Interval, Level, Review, Rule, Unit};

use super::super::library::level_line;
use super::super::view::{ConfidentialityLevel, Content, DecisionRule, IntervalUnit, IntervalView};
use super::phrases;
use super::words::Tongue;
use crate::app::App;

/// The fields of a charter in sentences; empty where nothing is set.
pub struct Reckoned {
    /// How often and how long the group meets.
    pub cadence: String,
    /// When the charter is looked at again.
    pub review: String,
    /// What the level of confidentiality comes to, and below it the limits that it has; Markdown.
    pub confidentiality: String,
    /// How the group decides.
    pub decisions: String,
}

/// Says the fields of a charter.
pub fn reckoned(app: &App, content: &Content) -> Reckoned {
    let tongue = Tongue::of(app, &phrases(app).tag());
    let cadence = Cadence {
        target: content.cadence.target.map(interval),
        at_least: content.cadence.at_least.map(interval),
        minutes: content.cadence.minutes,
        zone: content.cadence.zone.clone(),
        ..Cadence::default()
    };
    let review = Review {
        from: content.review.from.clone(),
        until: content.review.until.clone(),
        meetings_min: content.review.meetings_min,
        meetings_max: content.review.meetings_max,
        ..Review::default()
    };
    let decisions = Decisions {
        rule: content.decisions.rule.map(rule),
        quorum_percent: content.decisions.quorum_percent,
        majority_percent: content.decisions.majority_percent,
        ..Decisions::default()
    };
    let line = content.confidentiality.level.and_then(|of| level_line(level(of)));
    Reckoned {
        cadence: tongue.cadence(&cadence),
        review: tongue.review(&review),
        confidentiality: line
            .map(|line| format!("{}\n\n{}", line.of(tongue.language), tongue.limits()))
            .unwrap_or_default(),
        decisions: tongue.decisions(&decisions),
    }
}

fn interval(of: IntervalView) -> Interval {
    let unit = match of.unit {
        IntervalUnit::Day => Unit::Day,
        IntervalUnit::Week => Unit::Week,
        IntervalUnit::Month => Unit::Month,
    };
    Interval { every: of.every, unit }
}

fn level(of: ConfidentialityLevel) -> Level {
    match of {
        ConfidentialityLevel::Open => Level::Open,
        ConfidentialityLevel::Chatham => Level::Chatham,
        ConfidentialityLevel::StaysLeaves => Level::StaysLeaves,
        ConfidentialityLevel::Strict => Level::Strict,
        ConfidentialityLevel::NeedConsent => Level::NeedConsent,
    }
}

fn rule(of: DecisionRule) -> Rule {
    match of {
        DecisionRule::Facilitator => Rule::Facilitator,
        DecisionRule::Majority => Rule::Majority,
        DecisionRule::Consensus => Rule::Consensus,
        DecisionRule::Consent => Rule::Consent,
        DecisionRule::ConsentThenVote => Rule::ConsentThenVote,
        DecisionRule::ConsensusThenVote => Rule::ConsensusThenVote,
    }
}
