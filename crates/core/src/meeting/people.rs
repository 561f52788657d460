//! Who takes part, in which order, and who plays which part.

use jiff::civil::Date;
use kring_store::{Doc, StoreError, Vault};
use uuid::Uuid;

use super::change::{self, Changing, line};
use super::items::write_columns;
use super::kind::PEOPLE;
use super::model::MOST_PEOPLE;
use super::read::{Columns, Meeting, Person, column};
use super::view::{Attendance, MeetingPersonMove, MeetingPersonSet, MeetingRoleSet, Noting};
use crate::app::App;
use crate::circle;
use crate::failure::Failure;
use crate::journal::view::Batch;
use crate::register;

impl Person {
    /// Reads what is known of somebody.
    pub(super) fn of(columns: &mut Columns<'_>, id: String) -> Self {
        Self {
            name: columns.get(column::PERSON_NAME, &id),
            email: columns.get(column::PERSON_EMAIL, &id),
            attendance: Attendance::read(&columns.get(column::PERSON_ATTENDANCE, &id)),
            remark: columns.get(column::PERSON_REMARK, &id),
            id,
        }
    }

    /// Something said of them, and behind it what was remarked on their being there.
    pub(super) fn remarked(&self, said: &str) -> String {
        if self.remark.is_empty() { said.to_owned() } else { format!("{said} ({})", self.remark) }
    }
}

/// Adds somebody, changes what is known of them, or takes them out.
pub async fn person_set(app: &App, request: MeetingPersonSet) -> Result<Noting, Failure> {
    let vault = app.vault().await?;
    let (name, email) = read_person(request.name.as_deref(), request.email.as_deref())?;
    let remark = request.remark.as_deref().map(|remark| line(remark, "remark")).transpose()?;
    let mut changing = change::begin(&vault, &request.id).await?;
    let known = match &request.person {
        Some(person) => Some(wanted(&changing.was, person)?),
        None => name.as_deref().and_then(|name| changing.was.person(name)).map(|person| person.id.clone()),
    };
    if name.as_deref() == Some("") || (known.is_none() && name.is_none()) {
        return Err(Failure::request("person"));
    }
    if known.is_none() && changing.was.people.len() >= MOST_PEOPLE {
        return Err(Failure::request("person"));
    }
    let new = known.is_none();
    // Whoever is named is not renamed: `ann` is Ann.
    let name = name.filter(|_| new || request.person.is_some());
    let id = known.unwrap_or_else(|| Uuid::now_v7().simple().to_string());
    let attendance = request.attendance.map(|attendance| attendance.code().to_owned());
    changing
        .edit(|doc| {
            if request.removed == Some(true) {
                // Who says elsewhere meanwhile that they come is not left out.
                let says = [column::PERSON_NAME, column::PERSON_ATTENDANCE, column::PERSON_REMARK];
                return register::let_go(doc, &id, &says, &[]);
            }
            let columns = [
                (column::PERSON_NAME, &name),
                (column::PERSON_EMAIL, &email),
                (column::PERSON_ATTENDANCE, &attendance),
                (column::PERSON_REMARK, &remark),
            ];
            write_columns(doc, &id, &columns, column::PERSON_NAME)?;
            if new { doc.append(PEOPLE, &id) } else { Ok(()) }
        })
        .await?;
    if name.is_some() || attendance.is_some() || remark.is_some() || request.removed == Some(true) {
        changing.reopens().await?;
    }
    Ok(Noting { id, batch: changing.commit().await?.batch })
}

/// Moves somebody in the order of the talking piece.
pub async fn person_move(app: &App, request: MeetingPersonMove) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let mut changing = change::begin(&vault, &request.id).await?;
    let id = wanted(&changing.was, &request.person)?;
    let before = request.before.as_deref().map(|before| wanted(&changing.was, before)).transpose()?;
    let there: Vec<String> = changing.was.people.iter().map(|person| person.id.clone()).collect();
    changing.edit(|doc| change::place(doc, PEOPLE, &there, &id, before.as_deref())).await?;
    changing.commit().await
}

/// Says who plays a part.
pub async fn role_set(app: &App, request: MeetingRoleSet) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let role = line(&request.role, "role")?;
    if role.is_empty() {
        return Err(Failure::request("role"));
    }
    let mut changing = change::begin(&vault, &request.id).await?;
    let person = holder(&mut changing, request.person.as_deref()).await?;
    let shadow = holder(&mut changing, request.shadow.as_deref()).await?;
    let known = changing.was.roles.contains_key(&role);
    changing
        .edit(|doc| {
            if request.removed == Some(true) {
                doc.clear_entry(column::SHADOWS, &role)?;
                return doc.clear_entry(column::ROLES, &role);
            }
            if !known || person.is_some() {
                register::set(doc, &role, &[(column::ROLES, person.as_deref().unwrap_or_default())])?;
            }
            shadow.as_deref().map_or(Ok(()), |shadow| register::set(doc, &role, &[(column::SHADOWS, shadow)]))
        })
        .await?;
    changing.commit().await
}

/// The id of who holds a part. A name that nobody has yet is somebody who takes part from now on.
async fn holder(changing: &mut Changing<'_>, wanted: Option<&str>) -> Result<Option<String>, Failure> {
    let Some(wanted) = wanted.map(str::trim) else { return Ok(None) };
    if wanted.is_empty() {
        return Ok(Some(String::new()));
    }
    if let Some(person) = changing.was.person(wanted) {
        return Ok(Some(person.id.clone()));
    }
    let (id, name) = (Uuid::now_v7().simple().to_string(), line(wanted, "person")?);
    changing
        .edit(|doc| {
            register::set(doc, &id, &[(column::PERSON_NAME, &name)])?;
            doc.append(PEOPLE, &id)
        })
        .await?;
    Ok(Some(id))
}

/// The id of somebody who takes part, by id or name.
pub(super) fn wanted(meeting: &Meeting, person: &str) -> Result<String, Failure> {
    let found = meeting.person(person).map(|person| person.id.clone());
    found.ok_or_else(|| Failure::refused("meeting-person-not-found"))
}

/// Who somebody is and where invitations go, as they were asked for. A name may bring its address, as a mail writes them.
pub(super) fn read_person(
    name: Option<&str>,
    email: Option<&str>,
) -> Result<(Option<String>, Option<String>), StoreError> {
    let both = name.and_then(addressed);
    let (name, email) = (both.map(|(name, _)| name).or(name), email.or(both.map(|(_, email)| email)));
    Ok((name.map(|name| line(name, "person")).transpose()?, email.map(read_email).transpose()?))
}

/// The name and the address of `Bram <bram@example.org>`.
fn addressed(text: &str) -> Option<(&str, &str)> {
    let (name, email) = text.trim().strip_suffix('>')?.rsplit_once('<')?;
    let name = name.trim().trim_matches('"').trim();
    (!name.is_empty() && email.contains('@') && read_email(email).is_ok()).then_some((name, email))
}

/// An address has one @ with something on both sides, and nothing that would end a line of a calendar or a mail.
pub(super) fn read_email(text: &str) -> Result<String, StoreError> {
    let text = line(text, "email")?;
    let fits = text.split_once('@').is_some_and(|(name, host)| {
        let plain = |part: &str| !part.is_empty() && !part.contains(['@', ' ', '<', '>', ',', ';', '"', ':']);
        plain(name) && plain(host)
    });
    if text.is_empty() || fits { Ok(text) } else { Err(StoreError::Request("email")) }
}

/// Everybody of a group, also those who left; nobody when there is no such group.
pub(super) async fn of_group(vault: &Vault, circle: &str) -> Result<Vec<circle::kind::Member>, Failure> {
    match circle::read_id(vault, circle).await {
        Ok(id) => Ok(vault.with(id, |doc| Ok(circle::kind::people(doc))).await?),
        Err(failure) if failure.code == "circle-not-found" => Ok(Vec::new()),
        Err(failure) => Err(failure),
    }
}

/// The people of a group who belong to it on a day, as they take part in a meeting.
pub(super) async fn there(vault: &Vault, circle: &str, day: Date) -> Result<Vec<Person>, Failure> {
    let person = |member: circle::kind::Member| Person {
        email: read_email(&member.contact).unwrap_or_default(),
        id: member.id,
        name: member.name,
        ..Person::default()
    };
    let members = of_group(vault, circle).await?.into_iter();
    Ok(members.filter(|member| member.belongs(day)).map(person).collect())
}

/// Writes the people and parts of another meeting into a new one. They keep their ids; who will not come is known.
pub(super) fn copy_people(doc: &Doc, from: &Meeting) -> Result<(), StoreError> {
    for person in &from.people {
        register::set(doc, &person.id, &[(column::PERSON_NAME, &person.name)])?;
        if !person.email.is_empty() {
            register::set(doc, &person.id, &[(column::PERSON_EMAIL, &person.email)])?;
        }
        if !person.attendance.takes_part() {
            register::set(doc, &person.id, &[(column::PERSON_ATTENDANCE, person.attendance.code())])?;
        }
        doc.append(PEOPLE, &person.id)?;
    }
    for (role, (person, shadow)) in &from.roles {
        register::set(doc, role, &[(column::ROLES, person)])?;
        if !shadow.is_empty() {
            register::set(doc, role, &[(column::SHADOWS, shadow)])?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_bring_its_address_as_a_mail_writes_them() {
        let read = |name: &str, email| read_person(Some(name), email).unwrap();
        let both = |name: &str, email: &str| (Some(name.to_owned()), Some(email.to_owned()));
        assert_eq!(read("Bram <bram@example.org>", None), both("Bram", "bram@example.org"));
        assert_eq!(
            read(" \"De Smet, Lotte\" <lotte@example.org> ", None),
            both("De Smet, Lotte", "lotte@example.org")
        );
        assert_eq!(read("Bram <old@example.org>", Some("new@example.org")), both("Bram", "new@example.org"));
        for name in ["Bram <the younger>", "Bram <a@b, c@d>", "<bram@example.org>", "Bram"] {
            assert_eq!(read(name, None), (Some(name.to_owned()), None));
        }
    }
}
