//! The shape of a circle: what it is called, how it looks, and its people, each value in a register of its own, so that two devices
//! which change different ones agree.

use jiff::civil::Date;
use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, Field, StoreError, folded_name};

use super::view::{MemberValues, Stage, StepView};
use crate::register;

/// Its name.
pub const NAME: &str = "name";
/// What it calls itself.
pub const CALLS_ITSELF: &str = "calls_itself";
/// The zone of its meetings (IANA).
pub const ZONE: &str = "zone";
/// The colour of what it exports, `#rrggbb`; empty for none.
pub const ACCENT: &str = "accent";
/// What stands at the foot of what it exports.
pub const FOOTER: &str = "footer";
/// The id of the attachment that is its logo; empty for none.
pub const LOGO: &str = "logo";

const PEOPLE: &str = "people";
const ORGANISATION: &str = "people.organisation";
const CONTACT: &str = "people.contact";
const BRINGS: &str = "people.brings";
const SEEKS: &str = "people.seeks";
const LISTED: &str = "people.listed";
const SINCE: &str = "people.since";
const UNTIL: &str = "people.until";
/// The public key with which somebody signs, hex.
const KEY: &str = "people.key";
/// A step by `<member>/<stage>`: a JSON object of `date`, `evidence` and `endorsed_by`.
const STEPS: &str = "steps";

/// A circle. It lives in a space of its own, which has the circle's id.
pub static CIRCLE: Kind = Kind {
    name: "circle",
    schema: 1,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[
        Table { name: "circle", columns: &["name", "calls_itself"] },
        Table { name: "circle_member", columns: &["member", "name", "since", "until"] },
    ],
    project,
};

/// Someone in a circle as its document holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// Names them within the circle.
    pub id: String,
    /// The name.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// How to reach them.
    pub contact: String,
    /// What they bring.
    pub brings: String,
    /// What they look for.
    pub seeks: String,
    /// Whether they allow to be listed.
    pub listed: bool,
    /// The first day.
    pub since: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    /// The public key with which they sign, hex; empty when it is not known.
    pub key: String,
    /// The steps that they took, in order.
    pub steps: Vec<StepView>,
}

impl Member {
    /// Whether they belong to the circle on a day.
    pub fn belongs(&self, today: Date) -> bool {
        self.since.is_none_or(|since| since <= today) && self.until.is_none_or(|until| until >= today)
    }
}

fn project(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let name = doc.text_field(NAME).filter(|name| !name.is_empty()).ok_or(Invalid("name"))?;
    let circle = vec![Cell::Text(name), Cell::Text(doc.text_field(CALLS_ITSELF).unwrap_or_default())];
    let day = |day: Option<Date>| Cell::Text(day.map(|day| day.to_string()).unwrap_or_default());
    let member = |member: Member| Row {
        table: 1,
        cells: vec![Cell::Text(member.id), Cell::Text(member.name), day(member.since), day(member.until)],
    };
    Ok(Projection {
        date: jiff::civil::date(1, 1, 1),
        moment: 0,
        title: String::new(),
        body: String::new(),
        // A circle is found by name, among the circles, and not by the search for words.
        facets: Vec::new(),
        rows: std::iter::once(Row { table: 0, cells: circle })
            .chain(people(doc).into_iter().map(member))
            .collect(),
    })
}

/// Everybody in a circle by name, also those who left.
pub fn people(doc: &Doc) -> Vec<Member> {
    let columns =
        [ORGANISATION, CONTACT, BRINGS, SEEKS, LISTED, SINCE, UNTIL, KEY].map(|name| doc.entries(name));
    let [organisation, contact, brings, seeks, listed, since, until, key] = &columns;
    let steps = doc.entries(STEPS);
    let day = |column, id: &str| register::value(column, id).parse().ok();
    let mut people: Vec<Member> = register::entries(doc, PEOPLE)
        .into_iter()
        .map(|(id, name)| Member {
            name,
            organisation: register::value(organisation, &id),
            contact: register::value(contact, &id),
            brings: register::value(brings, &id),
            seeks: register::value(seeks, &id),
            listed: register::value(listed, &id) == "yes",
            since: day(since, &id),
            until: day(until, &id),
            key: register::value(key, &id),
            steps: Stage::ALL.into_iter().filter_map(|stage| step(&steps, &id, stage)).collect(),
            id,
        })
        .collect();
    people.sort_by_cached_key(|member| (folded_name(&member.name), member.id.clone()));
    people
}

/// Whether a circle has somebody with this id.
pub fn has(doc: &Doc, member: &str) -> bool {
    register::entries(doc, PEOPLE).contains_key(member)
}

/// The id of somebody by their id, or by a name that nobody else in the circle has.
pub fn find(doc: &Doc, who: &str) -> Option<String> {
    if has(doc, who) {
        return Some(who.to_owned());
    }
    let named = |(_, name): &(&String, &String)| folded_name(name) == folded_name(who);
    let entries = register::entries(doc, PEOPLE);
    let mut found = entries.iter().filter(named);
    found.next().filter(|_| found.next().is_none()).map(|(id, _)| id.clone())
}

/// The public key with which somebody signs, hex.
pub fn key_of(doc: &Doc, member: &str) -> Option<String> {
    has(doc, member).then(|| register::value(&doc.entries(KEY), member)).filter(|key| !key.is_empty())
}

/// Whose public key, hex, it is. A key is one person's: where two have it, it is that of whoever was in the circle first.
pub fn owner_of(doc: &Doc, key: &str) -> Option<String> {
    let keys = doc.entries(KEY);
    let owners = keys.iter().filter(|(member, known)| *known == key && has(doc, member));
    owners.map(|(member, _)| member).min().cloned()
}

/// Whether a public key, hex, is that of anybody in the circle.
pub fn knows_key(doc: &Doc, key: &str) -> bool {
    owner_of(doc, key).is_some()
}

/// Notes the public key with which somebody signs, hex; an empty one takes it away.
pub fn set_key(doc: &Doc, member: &str, key: &str) -> Result<(), StoreError> {
    register::set(doc, member, &[(KEY, key)])
}

/// Gives a field a value, unless it has it already.
pub fn set_field(doc: &Doc, name: &str, value: &str) -> Result<(), StoreError> {
    if value.is_empty() && doc.field(name).is_none() {
        return Ok(());
    }
    doc.set_field(name, Field::Text(value.to_owned()))
}

/// Gives somebody new values, which must have been checked. Whose notebook it is lies in the key and is set apart.
pub fn set_member(doc: &Doc, id: &str, values: &MemberValues) -> Result<(), StoreError> {
    let listed = values.listed.map(|listed| if listed { "yes" } else { "" }.to_owned());
    let columns = [
        (PEOPLE, &values.name),
        (ORGANISATION, &values.organisation),
        (CONTACT, &values.contact),
        (BRINGS, &values.brings),
        (SEEKS, &values.seeks),
        (LISTED, &listed),
        (SINCE, &values.since),
        (UNTIL, &values.until),
    ];
    let given = columns.into_iter().filter_map(|(column, value)| Some((column, value.as_deref()?.trim())));
    // What was never said is not taken away.
    let given: Vec<_> =
        given.filter(|(column, value)| !value.is_empty() || doc.entries(column).contains_key(id)).collect();
    register::set(doc, id, &given)
}

/// Lets somebody go from the circle's list, as if they had never been in it.
pub fn remove_member(doc: &Doc, id: &str) -> Result<(), StoreError> {
    register::remove(doc, id)
}

fn step(steps: &std::collections::BTreeMap<String, String>, member: &str, stage: Stage) -> Option<StepView> {
    let kept = steps.get(&format!("{member}/{}", stage.code()))?;
    let kept: serde_json::Value = serde_json::from_str(kept).ok()?;
    let text = |name: &str| kept.get(name).and_then(|text| text.as_str()).unwrap_or_default().to_owned();
    let date = Some(text("date")).filter(|date| !date.is_empty());
    Some(StepView { stage, date, evidence: text("evidence"), endorsed_by: text("endorsed_by") })
}

/// Notes a step that somebody took.
pub fn set_step(doc: &Doc, member: &str, step: &StepView) -> Result<(), StoreError> {
    let kept = serde_json::json!({
        "date": step.date.as_deref().unwrap_or_default(),
        "evidence": step.evidence.trim(),
        "endorsed_by": step.endorsed_by.trim(),
    });
    doc.set_entry(STEPS, &format!("{member}/{}", step.stage.code()), &kept.to_string())
}

/// Takes a step back.
pub fn clear_step(doc: &Doc, member: &str, stage: Stage) -> Result<(), StoreError> {
    doc.clear_entry(STEPS, &format!("{member}/{}", stage.code()))
}

impl Stage {
    /// Every stage, in the order of the way.
    pub const ALL: [Self; 10] = [
        Self::Guest,
        Self::Sponsor,
        Self::Interested,
        Self::Invited,
        Self::Trained,
        Self::Shadowing,
        Self::CoFacilitating,
        Self::Facilitating,
        Self::Mentor,
        Self::Alumni,
    ];

    /// As documents and commands write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Guest => "guest",
            Self::Sponsor => "sponsor",
            Self::Interested => "interested",
            Self::Invited => "invited",
            Self::Trained => "trained",
            Self::Shadowing => "shadowing",
            Self::CoFacilitating => "co_facilitating",
            Self::Facilitating => "facilitating",
            Self::Mentor => "mentor",
            Self::Alumni => "alumni",
        }
    }

    /// Reads what [`Stage::code`] wrote.
    pub fn read(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(name: &str) -> MemberValues {
        MemberValues { name: Some(name.into()), ..MemberValues::default() }
    }

    #[test]
    fn somebody_belongs_from_the_first_day_to_the_last() {
        let member = Member {
            since: Some(jiff::civil::date(2026, 1, 10)),
            until: Some(jiff::civil::date(2026, 3, 1)),
            ..Member::default()
        };
        let days = [(9, 1, false), (10, 1, true), (1, 3, true), (2, 3, false)];
        for (day, month, belongs) in days {
            assert_eq!(member.belongs(jiff::civil::date(2026, month, day)), belongs, "{day}/{month}");
        }
        assert!(Member::default().belongs(jiff::civil::date(2026, 1, 1)));
    }

    #[test]
    fn people_come_by_name_and_those_who_were_taken_out_do_not_come() {
        let doc = Doc::new(1).unwrap();
        for (id, name) in [("b", "Zoë"), ("a", "anna"), ("c", "Émile")] {
            set_member(&doc, id, &values(name)).unwrap();
        }
        remove_member(&doc, "c").unwrap();
        let names: Vec<String> = people(&doc).into_iter().map(|member| member.name).collect();
        assert_eq!(names, ["anna", "Zoë"]);
        assert!(!has(&doc, "c"));
    }

    #[test]
    fn the_key_of_somebody_who_was_taken_out_is_nobodys() {
        let doc = Doc::new(1).unwrap();
        set_member(&doc, "a", &values("Anna")).unwrap();
        set_key(&doc, "a", "00").unwrap();
        assert!(knows_key(&doc, "00"));
        remove_member(&doc, "a").unwrap();
        assert!(!knows_key(&doc, "00") && key_of(&doc, "a").is_none());
    }

    #[test]
    fn two_devices_that_change_different_things_of_somebody_agree() {
        let here = Doc::new(1).unwrap();
        set_member(&here, "a", &values("Anna")).unwrap();
        let there = Doc::load(2, None, &[here.export_since(&Doc::new(9).unwrap().seen()).unwrap()]).unwrap();
        let (seen_here, seen_there) = (here.seen(), there.seen());
        let brings = MemberValues { brings: Some("Listening".into()), ..MemberValues::default() };
        set_member(&here, "a", &brings).unwrap();
        let step = StepView {
            stage: Stage::Shadowing,
            date: Some("2026-02-01".into()),
            evidence: "two sessions".into(),
            endorsed_by: "Bram".into(),
        };
        set_step(&there, "a", &step).unwrap();
        let (from_here, from_there) =
            (here.export_since(&seen_here).unwrap(), there.export_since(&seen_there).unwrap());
        assert!(here.import(&from_there).unwrap() && there.import(&from_here).unwrap());
        assert_eq!(people(&here), people(&there));
        assert_eq!((people(&here)[0].brings.as_str(), &people(&here)[0].steps), ("Listening", &vec![step]));
    }
}
