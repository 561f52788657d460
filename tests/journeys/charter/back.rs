//! A charter that left as an office document, a page of the web or a file for programs, and comes back, is the charter that it was.

use kring_core::charter::view::{
    CharterFormat, CharterImportRequest, ClauseView, Content, RoleView, TextState, Texts,
};
use kring_tests::*;

use super::Group;
use super::files::{a_printed_group, fixture, imports, takes_out, wanted};

const FORMS: [CharterFormat; 3] = [CharterFormat::Docx, CharterFormat::Html, CharterFormat::Json];

/// Everything that a charter says and reckons with, a line each; ids, states and where it was read from left out.
fn says(content: &Content) -> Vec<String> {
    let mut lines = Vec::new();
    let mut text = |name: &str, texts: &Texts| {
        let said = texts.iter().filter(|(_, said)| !said.text.trim().is_empty());
        lines.extend(said.map(|(language, said)| format!("{name} [{language}] {}", said.text)));
    };
    for (name, texts) in [
        ("title", &content.title),
        ("tagline", &content.tagline),
        ("welcome", &content.welcome),
        ("purpose", &content.purpose),
        ("preamble", &content.preamble),
        ("who", &content.membership.who),
        ("pathways", &content.membership.pathways),
        ("conflict", &content.conflict),
        ("closure", &content.closure),
        ("meetings", &content.cadence.text),
        ("review", &content.review.text),
        ("decisions", &content.decisions.text),
    ] {
        text(name, texts);
    }
    let lists: [(&str, &[ClauseView]); 3] = [
        ("objective", &content.objectives),
        ("guideline", &content.guidelines),
        ("section", &content.sections),
    ];
    for (name, clauses) in lists {
        for clause in clauses {
            text(&format!("{name}, label"), &clause.label);
            text(name, &clause.text);
        }
    }
    for role in &content.roles {
        text("role", &role.label);
        text("duties", &role.duties);
    }
    let holders = |role: &RoleView| {
        let names = role.holders.iter().map(|holder| format!("{} of {}", holder.name, holder.organisation));
        format!("holders {:?} {:?}", names.collect::<Vec<_>>(), role.term_months)
    };
    lines.extend(content.roles.iter().map(holders));
    let (cadence, review) = (&content.cadence, &content.review);
    lines.push(format!("{:?} {:?} {:?}", cadence.target, cadence.at_least, cadence.minutes));
    lines.push(format!("{:?} {:?}", review.from, review.until));
    lines.push(format!("{:?} {:?}", review.meetings_min, review.meetings_max));
    lines.push(format!("{:?} {:?}", content.confidentiality.level, content.decisions.rule));
    lines
}

async fn comes_back(group: &Group) {
    let was = says(&group.content().await);
    for format in FORMS {
        let path = takes_out(group, wanted(group, None, format)).await;
        let view = imports(&group.facilitator, &path.display().to_string()).await.1;
        let is = says(&view.content);
        let missing: Vec<&String> = was.iter().filter(|line| !is.contains(line)).collect();
        let more: Vec<&String> = is.iter().filter(|line| !was.contains(line)).collect();
        assert!(missing.is_empty() && more.is_empty(), "{format:?} lost {missing:#?} and made {more:#?}");
    }
}

#[tokio::test]
async fn a_charter_in_two_languages_comes_back_from_each_form_with_its_fields() {
    let group = a_printed_group().await;
    assert_eq!(group.content().await.purpose["nl"].state, TextState::Translated);
    comes_back(&group).await;
}

#[tokio::test]
async fn a_charter_with_roles_and_their_holders_comes_back_from_each_form() {
    let person = a_coach().await;
    let (imported, _) = imports(&person, &fixture("wiki_diff.txt")).await;
    comes_back(&Group { facilitator: person, id: imported.id }).await;
}

#[tokio::test]
async fn what_programs_write_and_is_no_charter_is_refused() {
    let person = a_coach().await;
    for text in
        [r#"{ "kring": "archive", "format": 1 }"#, r#"{ "kring": "charter", "format": 2, "charter": {} }"#]
    {
        let request = CharterImportRequest { text: Some(text.into()), ..CharterImportRequest::default() };
        let refused = kring_core::charter::import_look(&person.app, request).await.unwrap_err();
        assert_eq!(refused.code, "import-not-this-format");
    }
}
