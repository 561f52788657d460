//! What must hold of the facts by which a method is conducted: who has a part, who only answers, who writes. Pure.

use std::collections::BTreeSet;

use super::model::{EVERYONE, Method, NOBODY, Phase, Role, Tool};

impl Method {
    /// The role of this id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// Whether the parts go around, so that everybody has each of them once.
    pub fn goes_around(&self) -> bool {
        self.times > 1
    }

    /// Whether it is for more than one person, step by step.
    pub fn is_for_a_group(&self) -> bool {
        self.people.max > 1 && !self.phases.is_empty()
    }

    /// What is not sound in how it is conducted.
    pub(super) fn staging_faults(&self) -> Vec<String> {
        let roles: BTreeSet<&str> = self.roles.iter().map(|role| role.id.as_str()).collect();
        let mut faults = Vec::new();
        let mut must = |holds: bool, what: &str| {
            if !holds {
                faults.push(format!("{}: {what}", self.id));
            }
        };
        let of = |has: fn(&Role) -> bool| self.roles.iter().filter(|role| has(role)).count();
        must(of(|role| role.case) <= 1, "two who bring the case");
        must(of(|role| role.leads) <= 1 && of(|role| role.guards) <= 1, "two who guard the same");
        must(of(|role| role.many && (role.open || role.case)) == 0, "everybody, and yet one");
        let joined = |role: &Role| {
            role.with.as_deref().is_none_or(|with| self.role(with).is_some_and(|with| with.many))
        };
        must(self.roles.iter().all(joined), "a part that goes with none of everybody");
        for phase in &self.phases {
            let known = |id: &String| roles.contains(id.as_str());
            must(
                phase.answers.iter().all(|id| phase.speaks.contains(id)),
                "someone answers who does not speak",
            );
            must(phase.answers.len() < phase.speaks.len().max(1), "answers without anybody who asks");
            must(phase.apart.iter().all(known), "someone unknown sits apart");
            let writes = |id: &String| known(id) || id == EVERYONE || id == NOBODY;
            must(phase.writes.iter().all(writes), "someone unknown writes");
            must(Self::parts_fit(phase), "columns or lines that fit nothing");
        }
        faults
    }

    fn parts_fit(phase: &Phase) -> bool {
        match phase.tool {
            Some(Tool::Temperature) => phase.parts.len() == 3,
            Some(Tool::Columns) => (2..=4).contains(&phase.parts.len()),
            Some(Tool::Sheet) => (2..=8).contains(&phase.parts.len()),
            Some(Tool::Cases | Tool::Choice | Tool::Scale) | None => phase.parts.is_empty(),
        }
    }
}
