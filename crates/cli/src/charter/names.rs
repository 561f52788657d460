//! How a person at a terminal names things: a version by its number, a clause by its place, somebody by their name.

use kring_core::Failure;
use kring_core::charter;
use kring_core::charter::view::{CharterId, CharterView, ClauseList, Content, Somebody, VersionRow};

use crate::args::charter_parts::List;
use crate::session::Session;
use crate::stop::Done;

pub fn list_of(list: List) -> ClauseList {
    match list {
        List::Objectives => ClauseList::Objectives,
        List::Guidelines => ClauseList::Guidelines,
        List::Roles => ClauseList::Roles,
        List::Sections => ClauseList::Sections,
    }
}

/// Somebody as they were named.
pub fn somebody(name: &str) -> Somebody {
    Somebody { member: None, name: name.to_owned() }
}

/// The charter as it is now.
pub async fn open(session: &Session, id: &str) -> Done<CharterView> {
    Ok(charter::open(&session.app, CharterId { id: id.to_owned() }).await?)
}

/// A version by its number or its id.
pub async fn version(session: &Session, id: &str, version: &str) -> Done<VersionRow> {
    let rows = charter::versions(&session.app, CharterId { id: id.to_owned() }).await?;
    let number = version.trim_start_matches('v').parse::<u32>().ok();
    let found = rows.into_iter().find(|row| row.id == version || Some(row.number) == number);
    Ok(found.ok_or_else(|| Failure::refused("version-not-found"))?)
}

/// The open proposal.
pub async fn proposal(session: &Session, id: &str) -> Done<VersionRow> {
    let open = open(session, id).await?.proposal;
    Ok(open.ok_or_else(|| Failure::refused("proposal-closed"))?)
}

/// The id of a clause, role or section by its number in its list or its id.
pub fn clause(content: &Content, list: ClauseList, clause: &str) -> String {
    let ids: Vec<&String> = match list {
        ClauseList::Objectives => content.objectives.iter().map(|clause| &clause.id).collect(),
        ClauseList::Guidelines => content.guidelines.iter().map(|clause| &clause.id).collect(),
        ClauseList::Roles => content.roles.iter().map(|role| &role.id).collect(),
        ClauseList::Sections => content.sections.iter().map(|clause| &clause.id).collect(),
    };
    let number = clause.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    number.and_then(|number| ids.get(number)).map_or(clause, |id| id.as_str()).to_owned()
}

/// A path as the core knows it: `guidelines.3.text` is that of the third guideline, `role.1.term_months` the term of the first role.
pub fn path(content: &Content, path: &str) -> String {
    let mut parts = path.splitn(3, '.');
    let list = |name| if name == "role" { Some(ClauseList::Roles) } else { ClauseList::read(name) };
    let (list, number, part) = (parts.next().and_then(list), parts.next(), parts.next());
    match (list, number, part) {
        (Some(list), Some(number), part) => {
            let path = list.path(&clause(content, list, number));
            match part {
                Some("text") if list == ClauseList::Roles => format!("{path}.duties"),
                Some(part) => format!("{path}.{part}"),
                None => path,
            }
        }
        _ => path.to_owned(),
    }
}
