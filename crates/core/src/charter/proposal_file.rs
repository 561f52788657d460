//! A proposal as a file: it leaves the notebook, is signed with the key of whatever notebook is open elsewhere, and comes back with
//! what was said to it. Whether it is whole, and who signed, can be checked without any notebook.
//!
//! The file is one JSON object. `kring` is `charter-proposal` and `format` is 1; `space`, `charter` and `version` are the ids of what it
//! is about; `number`, `name` and `reason` are the version's; `frozen` is the frozen text (see `frozen.rs`) and `hash` its BLAKE3 in
//! hexadecimal; `people` are the circle's, each with `member` and `name`, to choose from; `statements` are what was signed (see
//! `kring_store::Statement`).

use std::path::Path;

use kring_formats::charter::Charter;
use kring_store::{By, Statement, StoreError, folded_name, write_outside};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::agree::open_proposal;
use super::frozen::{hash, thaw};
use super::model::first;
use super::open::found;
use super::saying::{Named, Voice, topic};
use super::statements;
use super::version;
use super::versions::all;
use super::view::{
    CharterId, Content, ProposalFileView, ProposalSign, SignaturesAdded, Somebody, StatementView, VersionId,
};
use super::voice::{reason_of, written};
use crate::app::App;
use crate::circle::{self, checked_line};
use crate::failure::Failure;
use crate::journal::export::safe_name;
use crate::language::{Messages, say};
use crate::vault::view::Saved;

const KRING: &str = "charter-proposal";
const FORMAT: u32 = 1;
/// The largest file that is read, in bytes.
const LARGEST: u64 = 20_000_000;

#[derive(Clone, Debug, Serialize, Deserialize)]
struct File {
    kring: String,
    format: u32,
    space: Uuid,
    charter: Uuid,
    version: Uuid,
    number: u32,
    name: String,
    reason: String,
    hash: String,
    frozen: String,
    people: Vec<Named>,
    statements: Vec<Statement>,
}

impl File {
    async fn read(path: &Path) -> Result<Self, Failure> {
        if tokio::fs::metadata(path).await?.len() > LARGEST {
            return Err(foreign());
        }
        let bytes = tokio::fs::read(path).await.map_err(kring_store::reading)?;
        let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|_| foreign())?;
        if value.get("kring").and_then(|kring| kring.as_str()) != Some(KRING) {
            return Err(foreign());
        }
        if value
            .get("format")
            .and_then(serde_json::Value::as_u64)
            .is_some_and(|format| format > u64::from(FORMAT))
        {
            return Err(Failure::damaged("proposal-newer"));
        }
        serde_json::from_value(value).map_err(|_| damaged())
    }

    fn write(&self, path: &Path) -> Result<Saved, Failure> {
        let text = serde_json::to_vec_pretty(self).map_err(|_| StoreError::Internal("proposal"))?;
        write_outside(path, &text)?;
        Ok(Saved { path: path.display().to_string() })
    }

    /// What it says, if that has the hash that it names.
    fn says(&self) -> Result<Charter, Failure> {
        if hash(&self.frozen) == self.hash {
            thaw(&self.frozen).map_err(|_| damaged())
        } else {
            Err(damaged())
        }
    }

    /// Why a statement does not count, as far as the file tells; empty when it does.
    fn held(&self, statement: &Statement) -> &'static str {
        let of_this = statement.about == self.charter
            && statement.space == self.space
            && statement.topic == topic(self.version, &self.hash);
        let voice = serde_json::from_str::<Voice>(&statement.body);
        match (statement.is_signed(), of_this) {
            (false, _) => "forged",
            (true, false) => "another-version",
            (true, true) if voice.is_ok_and(|voice| voice.hash != self.hash) => "another-version",
            (true, true) => "",
        }
    }

    fn views(&self) -> Vec<StatementView> {
        let number =
            |version: Uuid, hash: &str| (version == self.version && hash == self.hash).then_some(self.number);
        let view =
            |statement: &Statement| statements::view(statement, self.held(statement), false, &number, "");
        self.statements.iter().map(view).collect()
    }
}

fn foreign() -> Failure {
    Failure::damaged("proposal-foreign")
}

fn damaged() -> Failure {
    Failure::damaged("proposal-damaged")
}

/// Writes an open proposal into a file, with what was said to it so far.
pub async fn save_proposal(app: &App, request: VersionId, path: &Path) -> Result<Saved, Failure> {
    let vault = app.vault().await?;
    let (version, charter, row) = open_proposal(app, &vault, &request.id).await?;
    let (_, space) = found(&vault, &charter.to_string()).await?;
    let frozen = vault.with(version, version::frozen_text).await?;
    let today = app.today();
    let people = vault.with(space, |doc| Ok(circle::kind::people(doc))).await?;
    let belonging = people.into_iter().filter(|member| member.belongs(today));
    let people = belonging.map(|member| Named { member: member.id, name: member.name }).collect();
    let topic = topic(version, &row.hash);
    let told = vault.statements(charter).await?.into_iter();
    let statements = told
        .filter(|told| told.stands() && told.statement.topic == topic)
        .map(|told| told.statement)
        .collect();
    let file = File {
        kring: KRING.into(),
        format: FORMAT,
        space,
        charter,
        version,
        number: row.number,
        name: row.name,
        reason: row.reason,
        hash: row.hash,
        frozen,
        people,
        statements,
    };
    file.write(path)
}

/// What the file of a proposal is called.
pub async fn proposal_name(app: &App, request: VersionId) -> Result<String, Failure> {
    let vault = app.vault().await?;
    let (_, _, row) = open_proposal(app, &vault, &request.id).await?;
    let messages = Messages::of(app.preferences().language);
    let name = say!(
        messages, "paper-file-proposal",
        "title" => row.title, "number" => row.number, "date" => app.today()
    );
    Ok(format!("{}.json", safe_name(&name, "Kring")))
}

/// What a signed file is called: the name of the file, and who signed.
pub fn signed_name(path: &str, who: &str) -> String {
    let stem =
        Path::new(path).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    format!("{}.json", safe_name(&format!("{stem} - {who}"), "Kring"))
}

/// Looks at a proposal in a file. Needs no notebook.
pub async fn look_at_proposal(path: &Path) -> Result<ProposalFileView, Failure> {
    let file = File::read(path).await?;
    let says = file.says();
    // What was changed on the way is shown as such, and shows nothing of what it says.
    let charter = says.as_ref().ok().cloned().unwrap_or_default();
    Ok(ProposalFileView {
        title: first(&charter.title, &charter.languages).to_owned(),
        number: file.number,
        name: file.name.clone(),
        reason: file.reason.clone(),
        content: Content::from(&charter),
        people: file.people.iter().cloned().map(Somebody::from).collect(),
        whole: says.is_ok(),
        statements: file.views(),
    })
}

/// Signs a proposal in a file with the key of the open notebook, and writes the signed file.
pub async fn sign_proposal(app: &App, request: ProposalSign, out: &Path) -> Result<Saved, Failure> {
    let ProposalSign { path, who, kind, reason } = request;
    let vault = app.vault().await?;
    let mut file = File::read(Path::new(&path)).await?;
    file.says()?;
    let reason = reason_of(kind, &reason)?;
    let who = file.somebody(who)?;
    let voice = Voice { hash: file.hash.clone(), who, noted_by: String::new(), reason };
    let topic = topic(file.version, &file.hash);
    let statement = vault.sign(file.space, file.charter, kind.statement(), &topic, written(&voice)?);
    file.statements.push(statement);
    file.write(out)
}

impl File {
    /// Somebody of the file's people, by place in the circle or by name; else the name alone.
    fn somebody(&self, who: Somebody) -> Result<Named, Failure> {
        let name = checked_line(&who.name, "name")?;
        let folded = folded_name(&name);
        let known = self.people.iter().find(|known| match &who.member {
            Some(member) => known.member == *member,
            None => folded_name(&known.name) == folded,
        });
        match known {
            Some(known) => Ok(known.clone()),
            None if name.is_empty() || who.member.is_some() => Err(Failure::refused("member-not-found")),
            None => Ok(Named { member: String::new(), name }),
        }
    }
}

/// Takes in what was said to a proposal of this charter in a file. What does not count is kept as held, and shown.
pub async fn add_signatures(app: &App, request: CharterId, path: &Path) -> Result<SignaturesAdded, Failure> {
    let vault = app.vault().await?;
    let (charter, _) = found(&vault, &request.id).await?;
    let file = File::read(path).await?;
    if file.charter != charter || file.statements.iter().any(|statement| statement.about != charter) {
        return Err(Failure::refused("proposal-of-another"));
    }
    // What was said is only as good as the text that it was said to.
    file.says()?;
    let mut work = vault.work(By::Import).await?;
    let (mut new, mut known) = (Vec::new(), 0);
    for statement in &file.statements {
        match work.take_statement(statement).await? {
            Some(id) => new.push(statements::hex(&id)),
            None => known += 1,
        }
    }
    work.commit().await?;
    let rows = all(app, &vault, charter).await?;
    let mut statements = statements::views(&vault, charter, &rows).await?;
    statements.retain(|statement| new.contains(&statement.id));
    Ok(SignaturesAdded { id: charter.to_string(), statements, known })
}
