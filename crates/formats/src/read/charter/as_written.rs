//! Charters as groups keep them: copied from the pages of a PDF, with a table of who does what, with code and with what a program
//! wrote above them.

use super::tests::seen;
use super::{Place, RecognisedVersion};
use crate::charter::{Charter, Level, Rule, Texts};

fn version(text: &str, name: &str) -> RecognisedVersion {
    seen(text, name).versions.remove(0)
}

fn said(texts: &Texts) -> &str {
    texts.values().next().map_or("", |said| said.text.as_str())
}

/// `Host: Ann Bell (City) + Bo Lee`, for each of the roles.
fn roles(charter: &Charter) -> Vec<String> {
    let told = charter.roles.iter().map(|role| {
        let names = role.holders.iter().map(|holder| match holder.organisation.as_str() {
            "" => holder.name.clone(),
            organisation => format!("{} ({organisation})", holder.name),
        });
        format!("{}: {}", said(&role.label), names.collect::<Vec<_>>().join(" + ")).trim_end().to_owned()
    });
    told.collect()
}

const PAGES: &str = "      CHARTER OF THE RIVERSIDE GROUP

1. PURPOSE

1.1  The group exists to offer regular peer super-
     vision to school counsellors.

2. GROUND RULES

2.1  Confidentiality. Nothing said in the group is
     repeated outside, except where a child is at
     risk of harm.

                         Page 1 of 2

CHARTER OF THE RIVERSIDE GROUP

2.2  Attendance. Members let the convener know
     before noon if they cannot come.

3. MEETINGS AND QUORUM

3.1  The group meets on the first Thursday of each
     month, for two hours.

3.2  Five of the eight members form a quorum.

4. OFFICERS

Convener      Hannah Oduya (Millbrook School)
Treasurer     vacant
Deputy        Jean-Luc Perrin and Ada Stone

                         Page 2 of 2
";

#[test]
fn what_was_copied_from_the_pages_of_a_pdf_is_whole_sentences() {
    let found = version(PAGES, "x.txt");
    let charter = &found.charter;
    assert!(said(&charter.purpose).ends_with("regular peer supervision to school counsellors."));
    let rules: Vec<&str> = charter.guidelines.iter().map(|clause| said(&clause.text)).collect();
    assert_eq!(rules.len(), 2, "{rules:?}");
    assert!(rules[0].ends_with("is repeated outside, except where a child is at risk of harm."), "{rules:?}");
    assert!(rules[1].ends_with("before noon if they cannot come."), "{rules:?}");
    assert_eq!(charter.confidentiality.level, Some(Level::Strict));
    assert_eq!((charter.cadence.target.is_some(), charter.cadence.minutes), (true, Some(120)));
    assert_eq!(charter.decisions.quorum_percent, Some(62));
    assert_eq!(
        roles(charter),
        ["Convener: Hannah Oduya (Millbrook School)", "Treasurer:", "Deputy: Jean-Luc Perrin + Ada Stone"]
    );
    assert!(charter.sections.is_empty(), "{:?}", charter.sections);
    let beside = found.lines.iter().filter(|line| line.place == Place::Aside);
    let beside: Vec<&str> = beside.map(|line| line.source.trim()).collect();
    assert!(beside.concat().contains("Page 1 of 2") && beside.concat().contains("Page 2 of 2"), "{beside:?}");
}

#[test]
fn a_table_of_who_does_what_gives_roles_wherever_it_stands() {
    let text = "# Circle\n\n## Members and roles\n\n| Name | Role | Organisation |\n|---|---|---|\n| Aisha Karim | Facilitator | Guild |\n| Deniz Oz | Facilitator | Weldtech |\n| | Archivist | |\n\n## Purpose\n\nWe learn.\n";
    let charter = version(text, "x.md").charter;
    assert_eq!(roles(&charter), ["Facilitator: Aisha Karim (Guild) + Deniz Oz (Weldtech)", "Archivist:"]);
    assert!(charter.sections.is_empty(), "{:?}", charter.sections);
    assert_eq!(said(&charter.purpose), "We learn.");
    // A table of members without roles is theirs, and stays a table.
    let text =
        "# Circle\n\n## Our people\n\n| Name | Role |\n|---|---|\n| Aisha Karim | Host |\n| Deniz Oz | |\n";
    let charter = version(text, "x.md").charter;
    assert!(charter.roles.is_empty() && said(&charter.membership.who).contains("| Deniz Oz |"));
}

#[test]
fn a_cell_that_reaches_into_the_next_row_is_in_that_row_too() {
    let text = "= Circle =\n== Roles ==\n{|\n! Role !! Who !! Organisation\n|-\n| rowspan=\"2\" | Librarian || Siri Lund || Nordvik\n|-\n| Pal Eide || Nordvik\n|-\n| Host || Bo Lee || City\n|}\n== Purpose ==\nLearn.";
    let charter = version(text, "x.wiki").charter;
    assert_eq!(
        roles(&charter),
        ["Librarian: Siri Lund (Nordvik) + Pal Eide (Nordvik)", "Host: Bo Lee (City)"]
    );
}

#[test]
fn lines_of_code_on_a_wiki_page_stay_lines_of_code() {
    let text = "= Circle =\n== Decisions ==\nWe decide by consent.\n<syntaxhighlight lang=\"text\">\nRound 1: we ask\n  agenda:\n</syntaxhighlight>\n<pre>\na &lt; b\n</pre>\n== Closure ==\nAt the end.\n";
    let charter = version(text, "x.wiki").charter;
    let wanted = "We decide by consent.\n\n```\nRound 1: we ask\n  agenda:\n```\n\n```\na < b\n```";
    assert_eq!(said(&charter.decisions.text), wanted);
    assert_eq!((charter.cadence.text.is_empty(), said(&charter.closure)), (true, "At the end."));
}

#[test]
fn how_long_a_role_lasts_is_told_by_its_own_line() {
    let text = "# Circle\n\nWelcome to all.\n\n## Roles\n\n| Role | Who | Term |\n|---|---|---|\n| Chair | Ngozi Bello | two years |\n";
    let found = version(text, "x.md");
    let fact = found.facts.iter().find(|fact| fact.field == "roles.0.term_months").unwrap();
    assert_eq!(found.charter.roles[0].term_months, Some(24));
    assert!(found.lines[fact.line].source.contains("two years"), "{:?}", found.lines[fact.line]);
}

#[test]
fn what_a_program_wrote_above_a_charter_stands_beside_it() {
    let text = "---\ntitle: Circle\nversion: 2\nadopted: 2024-06-03\n---\n# Circle\n\n**Status:** draft\n\n## Purpose\n\nLearn.\n";
    let found = version(text, "x.md");
    assert_eq!((said(&found.charter.title), said(&found.charter.purpose)), ("Circle", "Learn."));
    assert!(found.charter.sections.is_empty(), "{:?}", found.charter.sections);
    let beside = found.lines.iter().filter(|line| line.place == Place::Aside);
    let beside: Vec<&str> = beside.map(|line| line.source.as_str()).collect();
    assert_eq!(beside, ["**Status:** draft", "version: 2\nadopted: 2024-06-03"]);
}

#[test]
fn a_sentence_that_begins_small_is_no_title() {
    let text = "as promised our agreements from the last session, tell me if something is off\n\nPurpose\n\nWe learn.\n";
    let charter = version(text, "x.txt").charter;
    assert_eq!((said(&charter.title), said(&charter.purpose)), ("", "We learn."));
    assert!(said(&charter.welcome).starts_with("as promised our agreements"));
}

#[test]
fn rules_are_read_wherever_they_are_said() {
    let text = "# Kring\n\n## Besluiten\n\nWe besluiten met instemming van allen. Lukt het niet, dan stemmen we: gewone meerderheid.\n";
    assert_eq!(version(text, "x.md").charter.decisions.rule, Some(Rule::ConsentThenVote));
    let text = "# Circle\n\n## Meetings\n\nMonthly. Meetings are held under the Chatham House Rule.\n";
    assert_eq!(version(text, "x.md").charter.confidentiality.level, Some(Level::Chatham));
    let text = "# Circle\n\n## Members\n\nTeachers of Chatham and Dover.\n";
    assert_eq!(version(text, "x.md").charter.confidentiality.level, None);
}
