//! Closed documents as values, read while they are open.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kring_store::{Doc, Field, StoreError, Vault};
use uuid::Uuid;

use super::agreement::terms;
use super::desk::{Desk, read_desk};
use super::kind::{CASE, GROUP, LAYER, SESSION, case, group, layer, read_code, session};
pub(crate) use super::many::{every, sessions};
pub(super) use super::many::{find_session, groups, in_use, is_damaged, is_of_one, or_nothing, read_title};
use super::model::{Circle, Keeps, MayEnd, Stage, stage};
use super::record;
use super::view::Context;
use crate::charter::view::ConfidentialityLevel;
use crate::circle::own_key;
use crate::failure::Failure;
use crate::journal::read_id;
use crate::people::kind::folded;
use crate::register;

/// Somebody in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    pub id: String,
    pub name: String,
    pub agreed: Option<Date>,
    /// Whether that was to what the group agrees now.
    pub to_this: bool,
    /// Whether the group knows their key.
    pub keyed: bool,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    pub id: Uuid,
    pub name: String,
    pub level: ConfidentialityLevel,
    pub limits: String,
    pub leaves: String,
    pub keeps: Keeps,
    pub keeper: String,
    pub ends: Option<Date>,
    pub may_end: MayEnd,
    pub attest: bool,
    pub pair: bool,
    pub me: String,
    /// Whether its people are known by their keys.
    pub shared: bool,
    /// The sum of what it agrees to.
    pub terms: String,
    pub people: Vec<Person>,
    /// Those who were in it and take no part any more.
    pub former: Vec<Person>,
    pub trashed: bool,
}

impl Group {
    /// `own` is the public key of the notebook's person, hex.
    pub(super) fn of(id: Uuid, doc: &Doc, own: &str) -> Self {
        let text = |name| doc.text_field(name).unwrap_or_default();
        let keys = doc.entries(group::KEYS);
        let me = keys.iter().find(|(_, key)| *key == own).map(|(id, _)| id.clone());
        let (agreed, to, terms) = (doc.entries(group::AGREED), doc.entries(group::AGREED_TO), terms(doc));
        let here = register::entries(doc, group::PEOPLE);
        let all = doc.entries(group::PEOPLE).into_iter().map(|(id, name)| {
            let agreed = agreed.get(&id).and_then(|day| day.parse().ok());
            let keyed = keys.get(&id).is_some_and(|key| !key.is_empty());
            // Notebooks of earlier versions did not note what somebody agreed to.
            let to_this = to.get(&id).is_none_or(|to| *to == terms);
            Person { id, name, agreed, to_this, keyed }
        });
        let (people, former) = all.partition(|person: &Person| here.contains_key(&person.id));
        Self {
            id,
            name: text(group::NAME),
            level: match text(group::LEVEL).as_str() {
                "" => ConfidentialityLevel::StaysLeaves,
                code => serde_json::from_value(code.into()).unwrap_or(ConfidentialityLevel::Strict),
            },
            limits: text(group::LIMITS),
            leaves: text(group::LEAVES),
            keeps: read_code(&text(group::NOTES)),
            keeper: text(group::KEEPER),
            ends: text(group::ENDS).parse().ok(),
            may_end: read_code(&text(group::MAY_END)),
            attest: doc.field(group::ATTEST) == Some(Field::Bool(true)),
            pair: doc.field(group::PAIR) == Some(Field::Bool(true)),
            me: if keys.is_empty() { text(group::ME) } else { me.unwrap_or_default() },
            shared: !keys.is_empty(),
            terms,
            people,
            former,
            trashed: doc.trashed().is_some(),
        }
    }

    /// Whether somebody founded it. The closed space of one session has no name, and neither has that of notes for a supervision which
    /// are with nobody yet.
    pub fn is_named(&self) -> bool {
        !self.name.is_empty()
    }

    /// Whether it is made for two who share it, and both are in it.
    pub fn is_full(&self) -> bool {
        self.pair && self.is_named() && self.people.len() >= 2
    }

    /// Whether somebody has agreed to how it works, now or before it was changed.
    pub fn is_agreed(&self) -> bool {
        self.people.iter().any(|person| person.agreed.is_some())
    }

    /// Everybody who is or was in it.
    pub fn everybody(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().chain(&self.former)
    }

    /// The participant of an id or a name.
    pub fn person(&self, named: &str) -> Result<&Person, Failure> {
        let named = named.trim();
        let one = self.people.iter().find(|one| one.id == named);
        let one = one.or_else(|| self.people.iter().find(|one| folded(&one.name) == folded(named)));
        one.ok_or_else(|| Failure::refused("closed-person-not-found"))
    }

    /// Participants by ids or names.
    pub fn ids(&self, named: &[String]) -> Result<BTreeSet<String>, Failure> {
        named.iter().map(|one| self.person(one).map(|person| person.id.clone())).collect()
    }

    /// The people as the rules ask for them.
    pub fn circle(&self, owner: &str) -> Circle {
        Circle {
            people: self.people.iter().map(|person| person.id.clone()).collect(),
            me: self.me.clone(),
            owner: owner.to_owned(),
            keeper: self.keeper.clone(),
        }
    }
}

/// A session.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub id: Uuid,
    pub group: Uuid,
    pub method: String,
    pub date: String,
    pub minutes: Option<u32>,
    pub ends: Date,
    /// Its end as it is written in it, wherever others write too.
    pub named: Date,
    /// Until when it is kept at most, where that is noted here.
    pub latest: Option<Date>,
    /// Yeses to a later end, by keys, as they were signed.
    pub keep: BTreeMap<String, String>,
    /// Whether it ends with its group once all have agreed.
    pub follows: bool,
    pub held: Option<Date>,
    pub owner: String,
    pub led: String,
    pub context: Option<Context>,
    pub case: Uuid,
    pub notes: Option<Uuid>,
    /// What was brought and the notes as the session points at them, wherever that leads.
    pub points: (Uuid, Option<Uuid>),
    pub anonymous: bool,
    pub present: BTreeSet<String>,
    pub trashed: bool,
}

impl Session {
    pub(super) fn of(id: Uuid, doc: &Doc) -> Result<Self, StoreError> {
        let text = |name| doc.text_field(name).unwrap_or_default();
        let broken = |_| StoreError::Invalid("session");
        let case = text(session::CASE).parse::<Uuid>().map_err(broken)?;
        let notes = text(session::NOTES).parse::<Uuid>().ok();
        let ends: Date = text(session::ENDS).parse().map_err(|_| StoreError::Invalid("session"))?;
        Ok(Self {
            id,
            group: text(session::GROUP).parse().map_err(broken)?,
            method: text(session::METHOD),
            date: text(session::DATE),
            minutes: match doc.field(session::MINUTES) {
                Some(Field::Int(minutes)) => u32::try_from(minutes).ok(),
                _ => None,
            },
            ends,
            named: ends,
            latest: None,
            keep: doc.entries(session::KEEP),
            follows: doc.field(session::FOLLOWS) == Some(Field::Bool(true)),
            held: text(session::HELD).parse().ok(),
            owner: text(session::OWNER),
            led: text(session::LED),
            context: serde_json::from_value(text(session::CONTEXT).into()).ok(),
            case,
            notes,
            points: (case, notes),
            anonymous: doc.field(session::ANONYMOUS) == Some(Field::Bool(true)),
            present: doc.members(session::PRESENT),
            trashed: doc.trashed().is_some(),
        })
    }

    /// Where it stands on a day.
    pub fn stage(&self, today: Date) -> Stage {
        stage(self.ends, today, self.held.is_some())
    }

    /// Whether its words lie where they lay, with the same owner and the same end, and nobody has begun to hold them.
    pub(super) fn is_as(&self, was: &Self) -> bool {
        let holds = self.held.is_some() && was.held.is_none();
        self.points == was.points && self.owner == was.owner && self.named == was.named && !holds
    }
}

/// There is no such session here, or it ended.
pub(super) fn not_found() -> Failure {
    Failure::refused("closed-not-found")
}

/// Why a closed document could not be read: it is not here, or it is and its key is lost.
async fn missing(vault: &Vault, id: Uuid, error: StoreError) -> Failure {
    match (error, vault.closed_lost().await) {
        (StoreError::NotFound, Ok(lost)) if lost.contains(&id) => keys_lost(),
        (StoreError::NotFound, Ok(_)) => not_found(),
        (StoreError::NotFound, Err(error)) | (error, _) => error.into(),
    }
}

/// The file with the keys of closed notes is damaged or gone; nothing has ended.
pub(super) fn keys_lost() -> Failure {
    Failure::damaged("closed-keys-lost")
}

/// Refuses what would begin a new file of keys where the old one is lost: whoever puts that back would lose the new keys with it.
pub(super) async fn refuse_without_keys(vault: &Vault) -> Result<(), Failure> {
    if vault.closed_lost().await?.is_empty() { Ok(()) } else { Err(keys_lost()) }
}

/// Looks at a closed document.
pub(super) async fn with<T>(
    vault: &Vault,
    id: Uuid,
    look: impl FnOnce(&Doc) -> Result<T, StoreError>,
) -> Result<T, Failure> {
    match vault.with(id, look).await {
        Ok(seen) => Ok(seen),
        Err(error) => Err(missing(vault, id, error).await),
    }
}

/// Refuses an id that is none of a kind.
async fn check_kind(vault: &Vault, id: Uuid, kind: &str) -> Result<(), Failure> {
    if super::store::ids(vault, kind).await?.contains(&id) { Ok(()) } else { Err(not_found()) }
}

/// A group by its id.
pub(crate) async fn read_group(vault: &Vault, id: Uuid) -> Result<Group, Failure> {
    check_kind(vault, id, GROUP.name).await?;
    let own = own_key(vault);
    with(vault, id, |doc| Ok(Group::of(id, doc, &own))).await
}

/// A session by its id.
pub(super) async fn read_session(vault: &Vault, id: Uuid) -> Result<Session, Failure> {
    if super::store::ids(vault, GROUP.name).await?.contains(&id) {
        return Err(Failure::refused("closed-is-a-group"));
    }
    check_kind(vault, id, SESSION.name).await?;
    let read = with(vault, id, |doc| Session::of(id, doc)).await?;
    let noted = (record::held(vault).await?, record::latest(vault).await?);
    sound(vault, read, &noted).await?.ok_or_else(not_found)
}

/// A session as far as it can be believed, because others write it too: it is of the group in whose space it lies, and points at documents
/// of that space. Whatever else it points at counts as not there, so that nothing of another space is ever taken for its text. What I hold
/// is held, and no later end is believed than the one that is noted here. Nothing where it says to be of another group.
pub(super) async fn sound(
    vault: &Vault,
    read: Session,
    (held, latest): &(record::Held, record::Latest),
) -> Result<Option<Session>, StoreError> {
    let group = read.group;
    if super::store::home(vault, read.id).await?.is_none_or(|(_, space)| space != group) {
        return Ok(None);
    }
    let may_be = async |id: Uuid, kind: &str| {
        // What is still on its way is not here yet.
        let home = super::store::home(vault, id).await?;
        Ok::<_, StoreError>(home.is_none_or(|(found, space)| found == kind && space == group))
    };
    let case = if may_be(read.case, CASE.name).await? { read.case } else { Uuid::nil() };
    let notes = match read.notes {
        Some(notes) if may_be(notes, LAYER.name).await? => Some(notes),
        _ => None,
    };
    let held = read.held.or_else(|| held.get(&read.id).map(|(since, _)| *since));
    let latest = latest.get(&read.id).copied();
    let ends = latest.map_or(read.named, |latest| latest.min(read.named));
    Ok(Some(Session { case, notes, held, ends, latest, ..read }))
}

/// What was brought: title and question.
pub(super) async fn read_case(vault: &Vault, id: Uuid) -> Result<(String, String), Failure> {
    // It points at nothing that can be its own.
    if id.is_nil() {
        return Ok(Default::default());
    }
    let read = |doc: &Doc| Ok((doc.text_field(case::TITLE).unwrap_or_default(), doc.text(case::QUESTION)));
    with(vault, id, read).await
}

/// Notes; empty when there are none yet.
pub(super) async fn read_notes(vault: &Vault, id: Option<Uuid>) -> Result<String, Failure> {
    match id {
        Some(id) => with(vault, id, |doc| Ok(doc.text(layer::BODY))).await,
        None => Ok(String::new()),
    }
}

/// A session with its group and desk, by an id as it was typed.
pub(super) struct Opened {
    pub session: Session,
    pub group: Group,
    pub desk: Desk,
}

/// Opens a session.
pub(super) async fn opened(vault: &Vault, id: &str) -> Result<Opened, Failure> {
    let session = read_session(vault, read_id(id).map_err(|_| not_found())?).await?;
    let group = read_group(vault, session.group).await?;
    let desk = read_desk(vault, session.id).await?;
    Ok(Opened { session, group, desk })
}
