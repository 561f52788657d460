//! Who takes part in a series.

use kring_store::{By, Doc, StoreError};
use uuid::Uuid;

use super::kind as shape;
use super::set::wanted;
use super::show::series_of;
use crate::app::App;
use crate::circle::own_key;
use crate::failure::Failure;
use crate::journal::read_id;
use crate::meeting::change::day;
use crate::meeting::items::write_columns;
use crate::meeting::kind::PEOPLE;
use crate::meeting::model::MOST_PEOPLE;
use crate::meeting::people::read_person;
use crate::meeting::read::column;
use crate::meeting::view::{Noting, SeriesPersonSet};
use crate::register;

/// Adds somebody, changes what is known of them, or takes them out.
pub async fn person_set(app: &App, request: SeriesPersonSet) -> Result<Noting, Failure> {
    let vault = app.vault().await?;
    let series_id = read_id(&request.id)?;
    let series = series_of(&vault, series_id).await?.0;
    let (name, email) = read_person(request.name.as_deref(), request.email.as_deref())?;
    let date = |text: &Option<String>| -> Result<Option<String>, Failure> {
        let read = |text: &String| day(text).map(|day| day.map(|day| day.to_string()).unwrap_or_default());
        Ok(text.as_ref().map(read).transpose()?)
    };
    let (since, until) = (date(&request.since)?, date(&request.until)?);
    let yes = |flag: Option<bool>| flag.map(|flag| if flag { "yes" } else { "" }.to_owned());
    let (outside, learning) = (yes(request.outside), yes(request.learning));
    let known = match &request.person {
        Some(person) => Some(wanted(&series, person)?),
        None => name.as_deref().and_then(|name| series.person(name)).map(|person| person.id.clone()),
    };
    let too_many = known.is_none() && series.people.len() >= MOST_PEOPLE;
    if name.as_deref() == Some("") || (known.is_none() && name.is_none()) || too_many {
        return Err(Failure::request("person"));
    }
    let of_group =
        known.as_ref().and_then(|id| series.people.iter().find(|person| person.id == *id && person.of_group));
    // Whoever is named is not renamed: `ann` is Ann.
    let name = name.filter(|_| known.is_none() || request.person.is_some());
    // Of somebody of the group, the series begins to know something of its own.
    let name = name.or_else(|| of_group.map(|person| person.name.clone()));
    let (of_group, own) = (of_group.is_some(), own_key(&vault));
    let id = known.unwrap_or_else(|| Uuid::now_v7().simple().to_string());
    let mut work = vault.work(By::Person).await?;
    work.edit(series_id, |doc| {
        let new = !doc.list(PEOPLE).contains(&id);
        if request.removed == Some(true) {
            if of_group {
                doc.set_entry(shape::PERSON_OUT, &id, "yes")?;
            }
            return if new { Ok(()) } else { register::remove(doc, &id) };
        }
        let columns = [
            (column::PERSON_NAME, &name),
            (column::PERSON_EMAIL, &email),
            (shape::PERSON_SINCE, &since),
            (shape::PERSON_UNTIL, &until),
            (shape::PERSON_OUTSIDE, &outside),
            (shape::PERSON_LEARNING, &learning),
        ];
        write_columns(doc, &id, &columns, column::PERSON_NAME)?;
        request.me.map_or(Ok(()), |me| set_me(doc, &id, me, &own))?;
        if new { doc.append(PEOPLE, &id) } else { Ok(()) }
    })
    .await?;
    Ok(Noting { id, batch: work.commit().await?.to_string() })
}

/// Notes whether somebody is the person whose notebook it is. Nobody else of the series is then.
fn set_me(doc: &Doc, id: &str, me: bool, own: &str) -> Result<(), StoreError> {
    let keys = doc.entries(shape::PERSON_KEY);
    let before = keys.iter().filter(|(other, key)| *key == own && (me || *other == id));
    before
        .map(|(other, _)| other)
        .try_for_each(|other| register::set(doc, other, &[(shape::PERSON_KEY, "")]))?;
    if me { register::set(doc, id, &[(shape::PERSON_KEY, own)]) } else { Ok(()) }
}
