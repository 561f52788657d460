//! What was said to a charter: shown, taken back, and given to whom it belongs.

use jiff::Timestamp;
use kring_store::{By, Statement, StoreError, Told, Vault, WITHDRAWAL, folded_name};
use uuid::Uuid;

use super::agreed::{agreeing, takes_back};
use super::open::{found, home};
use super::saying::{ADOPTION, Adoption, Voice, read_topic};
use super::versions::all;
use super::view::{
    CharterId, Somebody, StatementAssign, StatementId, StatementKind, StatementView, VersionRow, VoiceKind,
};
use crate::app::App;
use crate::circle::kind::Member;
use crate::circle::{self, own_key, short_key};
use crate::failure::Failure;
use crate::journal::view::Batch;
use crate::journal::write_instant;

/// Everything that was said, oldest first; what does not count says why.
pub async fn statements(app: &App, request: CharterId) -> Result<Vec<StatementView>, Failure> {
    let vault = app.vault().await?;
    let (charter, _) = found(&vault, &request.id).await?;
    let rows = all(app, &vault, charter).await?;
    Ok(views(&vault, charter, &rows).await?)
}

/// The same, for a charter whose versions are known.
pub(super) async fn views(
    vault: &Vault,
    charter: Uuid,
    rows: &[VersionRow],
) -> Result<Vec<StatementView>, StoreError> {
    let own = own_key(vault);
    let mut told = vault.statements(charter).await?;
    // What others said arrives in any order; everybody tells the same.
    // A number that is no moment comes before all that are.
    told.sort_by_key(|told| Timestamp::from_millisecond(told.statement.at).ok());
    let people = match home(vault, charter).await? {
        Some(space) => vault.with(space, |doc| Ok(circle::kind::people(doc))).await?,
        None => Vec::new(),
    };
    let number = |version: Uuid, hash: &str| {
        let id = version.to_string();
        rows.iter().find(|row| row.id == id && row.hash == hash).map(|row| row.number)
    };
    let told = told.iter().filter(|told| told.statement.kind != WITHDRAWAL);
    let shown = told.map(|told| {
        let mut view = view(&told.statement, &told.held, told.withdrawn, &number, &own);
        if told.stands() && view.kind != StatementKind::Adoption && view.who.member.is_none() {
            view.who = speaker(&people, view.who, &told.statement, view.noted_by.is_some());
        }
        view
    });
    Ok(with_those_against(shown.collect()))
}

/// Who agreed, by a note of a meeting or by a word of their own, with those who said since that they did not or do no longer.
fn with_those_against(mut told: Vec<StatementView>) -> Vec<StatementView> {
    let takes_back_at_all = [StatementKind::Objection, StatementKind::Disagreement];
    if !told.iter().any(|said| takes_back_at_all.contains(&said.kind)) {
        return told;
    }
    let against: Vec<Vec<Somebody>> = told
        .iter()
        .enumerate()
        .map(|(at, said)| {
            let later = told.get(at + 1..).unwrap_or_default();
            let is_against = |who: &Somebody| later.iter().any(|later| takes_back(later, said, who));
            agreeing(said).into_iter().filter(is_against).collect()
        })
        .collect();
    for (said, against) in told.iter_mut().zip(against) {
        said.against = against;
    }
    told
}

/// Who speaks by a name alone: whoever has the key that signed it; where it was noted for them, whoever in the circle is called so.
/// One key is one person, under whatever names it signs.
fn speaker(people: &[Member], who: Somebody, statement: &Statement, noted: bool) -> Somebody {
    let key = statement.signer.to_string();
    let folded = folded_name(&who.name);
    let known = if noted {
        people.iter().find(|member| folded_name(&member.name) == folded)
    } else {
        people.iter().filter(|member| member.key == key).min_by(|one, other| one.id.cmp(&other.id))
    };
    known.map_or(who, |member| Somebody { member: Some(member.id.clone()), name: member.name.clone() })
}

/// A statement as it is shown. `held` says why it does not count; `number` gives that of a version with a hash; `own` is this
/// notebook's key.
pub(super) fn view(
    statement: &Statement,
    held: &str,
    withdrawn: bool,
    number: &dyn Fn(Uuid, &str) -> Option<u32>,
    own: &str,
) -> StatementView {
    let key = statement.signer.to_string();
    let number = read_topic(&statement.topic).and_then(|(version, hash)| number(version, hash));
    let mut view = StatementView {
        id: hex(&statement.id()),
        kind: StatementKind::of(&statement.kind),
        number,
        who: Somebody::default(),
        noted_by: None,
        agreed: Vec::new(),
        against: Vec::new(),
        meeting: String::new(),
        date: None,
        reason: String::new(),
        at: write_instant(statement.at),
        withdrawn,
        // What is signed for a text that is no version here counts for nothing here.
        held: match held {
            "" => number.is_none().then(|| "another-version".to_owned()),
            held => Some(held.to_owned()),
        },
        own: key == own,
        key: short_key(&key),
    };
    if let (ADOPTION, Ok(body)) = (statement.kind.as_str(), serde_json::from_str::<Adoption>(&statement.body))
    {
        view.who.name = body.by.clone();
        view.noted_by = Some(body.by);
        view.agreed = body.names.into_iter().map(Somebody::from).collect();
        view.meeting = body.meeting;
        view.date = Some(body.date);
    } else if let Ok(body) = serde_json::from_str::<Voice>(&statement.body) {
        view.who = body.who.into();
        view.noted_by = Some(body.noted_by).filter(|by| !by.is_empty());
        view.reason = body.reason;
    }
    view
}

impl StatementView {
    /// Whether it counts: nothing speaks against it, and it was not taken back.
    pub(super) fn counts(&self) -> bool {
        self.held.is_none() && !self.withdrawn
    }
}

impl StatementKind {
    /// What a statement of a kind is.
    fn of(kind: &str) -> Self {
        match VoiceKind::read(kind) {
            Some(VoiceKind::Acknowledgement) => Self::Acknowledgement,
            Some(VoiceKind::Consent) => Self::Consent,
            Some(VoiceKind::Objection) => Self::Objection,
            Some(VoiceKind::Signature) => Self::Signature,
            Some(VoiceKind::Disagreement) => Self::Disagreement,
            None if kind == ADOPTION => Self::Adoption,
            None if kind == WITHDRAWAL => Self::Withdrawal,
            None => Self::Unknown,
        }
    }
}

/// Takes back what the key of this notebook said.
pub async fn withdraw(app: &App, request: StatementId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let (charter, _) = found(&vault, &request.charter).await?;
    let told = one(&vault, charter, &request.id).await?;
    if told.statement.signer.to_string() != own_key(&vault) {
        return Err(Failure::refused("statement-not-own"));
    }
    let mut work = vault.work(By::Person).await?;
    work.withdraw(charter, told.id).await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Notes whose key signed a statement: the two of them compared the short forms. What else that key signed counts from now on too.
pub async fn assign(app: &App, request: StatementAssign) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let (charter, space) = found(&vault, &request.charter).await?;
    let told = one(&vault, charter, &request.id).await?;
    let key = told.statement.signer.to_string();
    if told.held == "forged" {
        return Err(Failure::refused("statement-forged"));
    }
    let names = serde_json::from_str::<Voice>(&told.statement.body).map(|voice| voice.who.member);
    if names.is_ok_and(|member| !member.is_empty() && member != request.member) {
        return Err(Failure::refused("statement-names-another"));
    }
    let mut work = vault.work(By::Person).await?;
    let noted = work
        .edit(space, |doc| {
            if !circle::kind::has(doc, &request.member) {
                return Ok(Err(Failure::refused("member-not-found")));
            }
            // One key is one person.
            if circle::kind::owner_of(doc, &key).is_some_and(|owner| owner != request.member) {
                return Ok(Err(Failure::refused("statement-key-of-another")));
            }
            circle::kind::set_key(doc, &request.member, &key).map(Ok)
        })
        .await?;
    noted?;
    work.judge(space).await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

async fn one(vault: &Vault, charter: Uuid, id: &str) -> Result<Told, Failure> {
    let told = vault.statements(charter).await?.into_iter().find(|told| hex(&told.id) == id);
    told.ok_or_else(|| Failure::refused("statement-not-found"))
}

/// An id in hexadecimal.
pub(super) fn hex(id: &[u8; 32]) -> String {
    kring_crypto::Hex(*id).to_string()
}
