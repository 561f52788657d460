//! Where a meeting is another than before, for whoever was not there when it changed.

use std::collections::BTreeMap;

use kring_store::Doc;

use super::read::Meeting;
use crate::circle::Place;

/// Where it differs: what is listed by its id, the rest by its name. What only says what was sent to whom is nobody's news.
pub(crate) fn places(old: &Doc, new: &Doc) -> Vec<Place> {
    let (old, new) = (Meeting::of(old), Meeting::of(new));
    let mut places = Vec::new();
    list(&mut places, "items", (&old.items, &new.items), |one| one.id.as_str());
    list(&mut places, "people", (&old.people, &new.people), |one| one.id.as_str());
    list(&mut places, "dates", (&old.dates, &new.dates), |one| one.id.as_str());
    list(&mut places, "parked", (&old.parked, &new.parked), |one| one.id.as_str());
    list(&mut places, "decisions", (&old.decisions, &new.decisions), |one| one.id.as_str());
    list(&mut places, "actions", (&old.actions, &new.actions), |one| one.id.as_str());
    let details = [
        ("title", old.title != new.title),
        ("purpose", old.purpose != new.purpose),
        ("start", (old.start, &old.zone) != (new.start, &new.zone)),
        ("minutes", (old.minutes, old.late) != (new.minutes, new.late)),
        ("place", old.place != new.place),
        ("cancelled", old.cancelled != new.cancelled),
        ("approved", old.approved != new.approved),
        ("roles", old.roles != new.roles),
    ];
    let details = details.into_iter().filter(|(_, differs)| *differs);
    places.extend(details.map(|(name, _)| ("details", name.to_owned())));
    places.extend((old.events != new.events).then(|| ("run", String::new())));
    places.extend((old.write_up != new.write_up).then(|| ("write_up", String::new())));
    places
}

/// What it is called, and its day.
pub(crate) fn named(doc: &Doc) -> (String, Option<String>) {
    let meeting = Meeting::of(doc);
    (meeting.title, meeting.start.map(|start| start.date().to_string()))
}

/// What of a list came, went or changed; the order alone where that is all.
fn list<T: PartialEq>(
    places: &mut Vec<Place>,
    part: &'static str,
    (old, new): (&[T], &[T]),
    id: fn(&T) -> &str,
) {
    if old == new {
        return;
    }
    let [was, is] = [old, new].map(|all| all.iter().map(|one| (id(one), one)).collect::<BTreeMap<_, _>>());
    let came = is.iter().filter(|(id, one)| was.get(*id) != Some(*one)).map(|(id, _)| *id);
    let gone = was.keys().filter(|id| !is.contains_key(*id)).copied();
    let differ: Vec<Place> = came.chain(gone).map(|id| (part, id.to_owned())).collect();
    if differ.is_empty() {
        places.push(("order", part.to_owned()));
    }
    places.extend(differ);
}
