//! Who in the group's list of people is who in its space: the key that the list knows of them.

use jiff::civil::Date;
use kring_store::{By, StoreError, Vault};
use uuid::Uuid;

use super::Shareable;
use crate::circle::view::MemberValues;
use crate::circle::{self, checked_line, kind};
use crate::failure::Failure;
use crate::intervision;

/// A name by which somebody is known in a group: one line, and not empty.
pub(super) fn checked_name(name: &str) -> Result<String, Failure> {
    let name = checked_line(name, "name")?;
    if name.is_empty() { Err(Failure::refused("sharing-name")) } else { Ok(name.chars().take(120).collect()) }
}

/// What the group calls the notebook's person: as it does already, or else by this name.
pub(super) async fn checked_me(
    vault: &Vault,
    group: Shareable,
    name: Option<String>,
) -> Result<String, Failure> {
    if group.closed {
        return match intervision::me_in(vault, group.id).await? {
            Some(name) => Ok(name),
            None => checked_name(&name.unwrap_or_default()),
        };
    }
    let own = circle::own_key(vault);
    let people = vault.with(group.id, |doc| Ok(kind::people(doc))).await?;
    match people.into_iter().find(|member| member.key == own) {
        Some(me) => Ok(me.name),
        None => checked_name(&name.unwrap_or_default()),
    }
}

/// Notes the key of somebody: of who has it already, of the one by this id or name, or of somebody new by this name. Whoever comes `back`
/// has no last day any more.
pub(super) async fn recognise(
    vault: &Vault,
    group: Shareable,
    (who, key): (&str, &str),
    back: bool,
) -> Result<(), Failure> {
    if group.closed {
        return intervision::recognise(vault, group.id, who, key).await;
    }
    let circle = group.id;
    let new = Uuid::now_v7().simple().to_string();
    let values = MemberValues { name: Some(who.to_owned()), ..MemberValues::default() };
    let mut work = vault.work(By::Person).await?;
    work.edit(circle, |doc| -> Result<(), StoreError> {
        if let Some(known) = kind::owner_of(doc, key) {
            let no_end = MemberValues { until: Some(String::new()), ..MemberValues::default() };
            return if back { kind::set_member(doc, &known, &no_end) } else { Ok(()) };
        }
        // Whoever has a key is somebody already; another one by the same name is another person.
        let known = kind::find(doc, who).filter(|member| kind::key_of(doc, member).is_none());
        let member = match known {
            Some(member) => member,
            None => {
                kind::set_member(doc, &new, &values)?;
                new.clone()
            }
        };
        kind::set_key(doc, &member, key)
    })
    .await?;
    work.judge(circle).await?;
    work.commit().await?;
    Ok(())
}

/// Notes that this is somebody's last day in the group. Their key stays: what they signed they have signed. A closed group notes no day:
/// whoever leaves takes no part any more.
pub(super) async fn note_last_day(
    vault: &Vault,
    group: Shareable,
    key: &str,
    day: Date,
) -> Result<(), Failure> {
    if group.closed {
        return intervision::lets_go(vault, group.id, key).await;
    }
    let circle = group.id;
    let values = MemberValues { until: Some(day.to_string()), ..MemberValues::default() };
    let mut work = vault.work(By::Person).await?;
    work.edit(circle, |doc| match kind::people(doc).into_iter().find(|member| member.key == key) {
        Some(member) => kind::set_member(doc, &member.id, &values),
        None => Ok(()),
    })
    .await?;
    work.commit().await?;
    Ok(())
}
