//! From the plain value of a charter to what the window receives.

use kring_formats::charter as plain;

use super::content::{
    CadenceView, ClauseView, ConfidentialityLevel, ConfidentialityView, Content, DecisionRule, DecisionsView,
    HolderView, IntervalUnit, IntervalView, MembershipView, ReviewView, RoleView, SaidView, TextState, Texts,
};

impl From<&plain::Charter> for Content {
    /// The languages that texts are translated from, entries of holders and sentences are not part of the plain value.
    fn from(charter: &plain::Charter) -> Self {
        let clauses = |clauses: &[plain::Clause]| clauses.iter().map(ClauseView::from).collect();
        Self {
            languages: charter.languages.clone(),
            title: texts(&charter.title),
            tagline: texts(&charter.tagline),
            welcome: texts(&charter.welcome),
            purpose: texts(&charter.purpose),
            objectives: clauses(&charter.objectives),
            preamble: texts(&charter.preamble),
            guidelines: clauses(&charter.guidelines),
            membership: MembershipView {
                who: texts(&charter.membership.who),
                pathways: texts(&charter.membership.pathways),
                terms: texts(&charter.membership.terms),
            },
            roles: charter.roles.iter().map(RoleView::from).collect(),
            cadence: CadenceView {
                target: charter.cadence.target.map(IntervalView::from),
                at_least: charter.cadence.at_least.map(IntervalView::from),
                minutes: charter.cadence.minutes,
                zone: charter.cadence.zone.clone(),
                text: texts(&charter.cadence.text),
            },
            review: ReviewView {
                from: charter.review.from.clone(),
                until: charter.review.until.clone(),
                meetings_min: charter.review.meetings_min,
                meetings_max: charter.review.meetings_max,
                text: texts(&charter.review.text),
            },
            confidentiality: ConfidentialityView {
                level: charter.confidentiality.level.map(ConfidentialityLevel::from),
                text: texts(&charter.confidentiality.text),
            },
            decisions: DecisionsView {
                rule: charter.decisions.rule.map(DecisionRule::from),
                quorum_percent: charter.decisions.quorum_percent,
                majority_percent: charter.decisions.majority_percent,
                text: texts(&charter.decisions.text),
            },
            amendment: texts(&charter.amendment),
            conflict: texts(&charter.conflict),
            resources: texts(&charter.resources),
            measures: texts(&charter.measures),
            closure: texts(&charter.closure),
            sections: clauses(&charter.sections),
            sentences: std::collections::BTreeMap::new(),
        }
    }
}

impl Content {
    /// Every text of it that a path leads to, to be changed.
    pub fn each_text(&mut self, mut with: impl FnMut(&str, &mut Texts)) {
        let fields: [(&str, &mut Texts); 17] = [
            ("title", &mut self.title),
            ("tagline", &mut self.tagline),
            ("welcome", &mut self.welcome),
            ("purpose", &mut self.purpose),
            ("preamble", &mut self.preamble),
            ("membership.who", &mut self.membership.who),
            ("membership.pathways", &mut self.membership.pathways),
            ("membership.terms", &mut self.membership.terms),
            ("cadence.text", &mut self.cadence.text),
            ("review.text", &mut self.review.text),
            ("confidentiality.text", &mut self.confidentiality.text),
            ("decisions.text", &mut self.decisions.text),
            ("amendment", &mut self.amendment),
            ("conflict", &mut self.conflict),
            ("resources", &mut self.resources),
            ("measures", &mut self.measures),
            ("closure", &mut self.closure),
        ];
        for (path, texts) in fields {
            with(path, texts);
        }
        for clause in self.objectives.iter_mut().chain(&mut self.guidelines).chain(&mut self.sections) {
            with(&format!("clause.{}.label", clause.id), &mut clause.label);
            with(&format!("clause.{}.text", clause.id), &mut clause.text);
        }
        for role in &mut self.roles {
            with(&format!("role.{}.label", role.id), &mut role.label);
            with(&format!("role.{}.duties", role.id), &mut role.duties);
        }
    }
}

fn texts(texts: &plain::Texts) -> Texts {
    texts.iter().map(|(language, said)| (language.clone(), SaidView::from(said))).collect()
}

impl From<&plain::Said> for SaidView {
    fn from(said: &plain::Said) -> Self {
        let state = match said.state {
            plain::State::Source => TextState::Source,
            plain::State::Translated => TextState::Translated,
            plain::State::Stale => TextState::Stale,
        };
        Self { text: said.text.clone(), state, from: None }
    }
}

impl From<&plain::Clause> for ClauseView {
    fn from(clause: &plain::Clause) -> Self {
        Self { id: clause.id.clone(), label: texts(&clause.label), text: texts(&clause.text) }
    }
}

impl From<&plain::Role> for RoleView {
    fn from(role: &plain::Role) -> Self {
        let holder = |holder: &plain::Holder| HolderView {
            id: String::new(),
            name: holder.name.clone(),
            organisation: holder.organisation.clone(),
            from: holder.from.clone(),
            until: holder.until.clone(),
            term_ends: None,
        };
        Self {
            id: role.id.clone(),
            label: texts(&role.label),
            duties: texts(&role.duties),
            holders: role.holders.iter().map(holder).collect(),
            others: Vec::new(),
            vacant: role.is_vacant(),
            term_months: role.term_months,
        }
    }
}

impl From<plain::Interval> for IntervalView {
    fn from(interval: plain::Interval) -> Self {
        let unit = match interval.unit {
            plain::Unit::Day => IntervalUnit::Day,
            plain::Unit::Week => IntervalUnit::Week,
            plain::Unit::Month => IntervalUnit::Month,
        };
        Self { every: interval.every, unit }
    }
}

impl From<plain::Level> for ConfidentialityLevel {
    fn from(level: plain::Level) -> Self {
        match level {
            plain::Level::Open => Self::Open,
            plain::Level::Chatham => Self::Chatham,
            plain::Level::StaysLeaves => Self::StaysLeaves,
            plain::Level::Strict => Self::Strict,
            plain::Level::NeedConsent => Self::NeedConsent,
        }
    }
}

impl From<plain::Rule> for DecisionRule {
    fn from(rule: plain::Rule) -> Self {
        match rule {
            plain::Rule::Facilitator => Self::Facilitator,
            plain::Rule::Majority => Self::Majority,
            plain::Rule::Consensus => Self::Consensus,
            plain::Rule::Consent => Self::Consent,
            plain::Rule::ConsentThenVote => Self::ConsentThenVote,
            plain::Rule::ConsensusThenVote => Self::ConsensusThenVote,
        }
    }
}
