//! Who has which part of a method. Pure.

use std::collections::BTreeMap;

use crate::method::model::{Method, Role};

/// Who has each part, by the part's id; in the order in which people sit.
pub type Cast = BTreeMap<String, Vec<String>>;

/// Splits people into tables for a method whose parts go around and which is meant for fewer; else all sit at one.
pub fn tables<'a>(method: &Method, people: &'a [String]) -> Vec<Vec<&'a str>> {
    let all = people.len();
    let (least, most) = (method.people.min as usize, method.people.max as usize);
    let count = if method.goes_around() && all > most { (all / least.max(1)).max(1) } else { 1 };
    // The first tables take those who are left over.
    let mut rest = people.iter().map(String::as_str);
    (0..count)
        .map(|table| rest.by_ref().take(all / count + usize::from(table < all % count)).collect())
        .collect()
}

/// Who has which part in a turn, counted from 0, at one table.
///
/// Where the parts go around, each person has the first of them once. Else what was `wanted` holds; of those who were wanted for the part
/// that brings the case, each does so in one turn. What is done for everybody in turn takes those who do not lead, in order.
pub fn cast(method: &Method, table: &[&str], wanted: &Cast, turn: usize) -> Cast {
    let mut cast = Cast::new();
    if method.goes_around() {
        go_around(method, table, turn, &mut cast);
    } else {
        settle(method, table, wanted, turn, &mut cast);
    }
    let many: Vec<&Role> = method.roles.iter().filter(|role| role.many).collect();
    let mut next = many.iter().cycle();
    for person in table {
        let held = held(method, &cast, person);
        // Whoever has other parts only is among all the others too, as far as those parts allow it.
        let joins = match held.as_slice() {
            [] => next.next().map(|role| role.id.clone()),
            parts if parts.iter().all(|role| role.with.is_some()) => {
                parts.first().and_then(|role| role.with.clone())
            }
            _ => None,
        };
        if let Some(role) = joins {
            cast.entry(role).or_default().push((*person).to_owned());
        }
    }
    cast
}

/// The parts that somebody has.
pub fn held<'a>(method: &'a Method, cast: &Cast, person: &str) -> Vec<&'a Role> {
    let has = |role: &&Role| cast.get(&role.id).is_some_and(|people| people.iter().any(|one| one == person));
    method.roles.iter().filter(has).collect()
}

/// The parts that one person each has move on by a seat every turn.
fn go_around(method: &Method, table: &[&str], turn: usize, cast: &mut Cast) {
    let single = method.roles.iter().filter(|role| !role.many && !role.open && !role.optional);
    let seats = table.iter().cycle().skip(turn.checked_rem(table.len()).unwrap_or(0)).take(table.len());
    for (role, person) in single.zip(seats) {
        cast.insert(role.id.clone(), vec![(*person).to_owned()]);
    }
}

fn settle(method: &Method, table: &[&str], wanted: &Cast, turn: usize, cast: &mut Cast) {
    let there = |role: &Role| -> Vec<&str> {
        let people = wanted.get(&role.id);
        table.iter().copied().filter(|one| people.is_some_and(|all| all.iter().any(|p| p == one))).collect()
    };
    for role in method.roles.iter().filter(|role| !role.case) {
        let people: Vec<String> = there(role).into_iter().map(str::to_owned).collect();
        if !people.is_empty() {
            cast.insert(role.id.clone(), people);
        }
    }
    let Some(case) = method.roles.iter().find(|role| role.case) else { return };
    let named: Vec<&String> = wanted.get(&case.id).into_iter().flatten().collect();
    let owner = if method.each && named.is_empty() {
        let leads = |person: &str| held(method, cast, person).iter().any(|role| role.leads);
        let others: Vec<&&str> = table.iter().filter(|person| !leads(person)).collect();
        turn.checked_rem(others.len()).and_then(|turn| others.get(turn)).map(|one| (**one).to_owned())
    } else {
        named.get(turn).or(named.last()).filter(|one| table.contains(&one.as_str())).map(|one| (*one).clone())
    };
    if let Some(owner) = owner {
        // Whoever brings the case asks nothing of it.
        for role in method.roles.iter().filter(|role| role.many) {
            if let Some(people) = cast.get_mut(&role.id) {
                people.retain(|one| *one != owner);
            }
        }
        cast.insert(case.id.clone(), vec![owner]);
    }
}
