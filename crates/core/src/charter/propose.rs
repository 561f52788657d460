//! Asks the group: a proposal with its comments, and the round that closes it by the charter's own rule.

use kring_formats::charter::Charter;
use kring_store::{By, Vault, folded_name};
use uuid::Uuid;

use super::agree::{adopt, noted_by, open_proposal};
use super::decide::{Voices, decide};
use super::guide::is_part;
use super::open::found;
use super::saying::Adoption;
use super::statements;
use super::store;
use super::version::{self, Comment, Noted};
use super::versions::{all, checked_reason, day, found_version, freeze_now, made_view, row_of, thawed};
use super::view::{
    CharterPropose, ClauseList, CommentAdd, CommentDone, CommentView, Outcome, ProposalView, RoundClose,
    Somebody, StatementKind, StatementView, VersionId, VersionMade, VersionRow, VoiceView,
};
use super::write::new_id;
use crate::app::App;
use crate::circle::view::Made;
use crate::circle::{self, checked_line};
use crate::failure::Failure;
use crate::journal::view::Batch;
use crate::journal::{links, write_instant};

/// The longest comment, in bytes.
const LONGEST: usize = 20_000;

/// Before the id of an objection in the path of a comment that answers it.
const OBJECTION: &str = "objection.";

/// Freezes what the charter says now and asks it of the group. One proposal is open at a time.
pub async fn propose(app: &App, request: CharterPropose) -> Result<VersionMade, Failure> {
    let CharterPropose { id, name, reason, effective, author, comments_until } = request;
    let noted = Noted {
        name,
        reason,
        effective: day(effective)?.unwrap_or_default(),
        author,
        proposed: true,
        comments_until: day(comments_until)?.unwrap_or_default(),
        made: None,
    };
    let vault = app.vault().await?;
    let (charter, space) = found(&vault, &id).await?;
    let mut work = vault.work(By::Person).await?;
    if store::standing(work.connection()?, charter, app.today()).await?.proposal.is_some() {
        return Err(Failure::refused("proposal-open"));
    }
    let made = freeze_now(app, &mut work, charter, space, noted).await?;
    let batch = work.commit().await?.to_string();
    made_view(app, &vault, charter, made, batch).await
}

/// Takes a proposal back. The version stays among the others.
pub async fn unpropose(app: &App, request: VersionId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let (id, _, _) = open_proposal(app, &vault, &request.id).await?;
    let mut work = vault.work(By::Person).await?;
    work.edit(id, |doc| version::set_proposed(doc, false)).await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// A proposal with everything that was said to it, also after it was decided.
pub async fn proposal(app: &App, request: VersionId) -> Result<ProposalView, Failure> {
    let vault = app.vault().await?;
    let (id, charter) = found_version(&vault, &request.id).await?;
    let rows = all(app, &vault, charter).await?;
    let row = row_of(&rows, id)?.clone();
    let (comments_until, comments) =
        vault.with(id, |doc| Ok((version::comments_until(doc), version::comments(doc)))).await?;
    let comment = |Comment { id, path, text, by, at, done }| CommentView { id, path, text, by, at, done };
    let (voices, outcome) = round(app, &vault, charter, &row, &rows).await?;
    let comments = comments.into_iter().map(comment).collect();
    Ok(ProposalView { version: row, comments_until, comments, voices, outcome })
}

/// Comments on a proposal, on a part of it, or on an objection to it.
pub async fn comment_add(app: &App, request: CommentAdd) -> Result<Made, Failure> {
    let CommentAdd { version, path, text, by } = request;
    let text = links::in_words(text.trim()).into_owned();
    if text.is_empty() || text.len() > LONGEST {
        return Err(Failure::request("text"));
    }
    let vault = app.vault().await?;
    let (version, charter, row) = open_proposal(app, &vault, &version).await?;
    let path = checked_line(&path, "path")?;
    let there = match path.strip_prefix(OBJECTION) {
        Some(statement) => {
            let rows = all(app, &vault, charter).await?;
            let said = statements::views(&vault, charter, &rows).await?;
            let objects =
                |one: &StatementView| one.kind == StatementKind::Objection && one.number == Some(row.number);
            said.iter().any(|one| one.id == statement && objects(one))
        }
        None => leads(&thawed(&vault, version).await?, &path),
    };
    if !there {
        return Err(Failure::refused("clause-not-found"));
    }
    let comment = Comment {
        id: new_id(),
        path,
        text,
        by: checked_line(&by, "by")?,
        at: write_instant(app.now().as_millisecond()),
        done: false,
    };
    let mut work = vault.work(By::Person).await?;
    work.edit(version, |doc| version::add_comment(doc, &comment)).await?;
    Ok(Made { id: comment.id, batch: work.commit().await?.to_string() })
}

/// Whether a path leads to a part of a charter, or is the whole of it.
fn leads(charter: &Charter, path: &str) -> bool {
    let is_item = |list: ClauseList| {
        list.of(charter).iter().any(|item| {
            let rest = path.strip_prefix(&list.path(&item.id));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    };
    path.is_empty() || is_part(path) || ClauseList::ALL.into_iter().any(is_item)
}

/// Notes that a comment was dealt with, or not after all.
pub async fn comment_done(app: &App, request: CommentDone) -> Result<Batch, Failure> {
    let CommentDone { version, comment, done } = request;
    let vault = app.vault().await?;
    let (version, _) = found_version(&vault, &version).await?;
    let mut work = vault.work(By::Person).await?;
    let there = work
        .edit(version, |doc| {
            let there = version::comments(doc).iter().any(|known| known.id == comment);
            if there { version::set_done(doc, &comment, done).map(|()| true) } else { Ok(false) }
        })
        .await?;
    if !there {
        return Err(Failure::refused("comment-not-found"));
    }
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Closes a round: what the charter's rule calls agreed is adopted, with the names of those who consented. Without a rule it is what
/// everybody said yes to.
pub async fn round_close(app: &App, request: RoundClose) -> Result<VersionMade, Failure> {
    let RoundClose { version, by, effective } = request;
    let vault = app.vault().await?;
    let (id, charter, row) = open_proposal(app, &vault, &version).await?;
    let space = {
        let mut reader = vault.read().await?;
        store::home(reader.connection()?, charter)
            .await?
            .ok_or_else(|| Failure::refused("charter-not-found"))?
    };
    let by = noted_by(&vault, space, &by).await?;
    let rows = all(app, &vault, charter).await?;
    let (voices, outcome) = round(app, &vault, charter, &row, &rows).await?;
    if !outcome.agreed {
        return Err(Failure::refused(match (outcome.rule, outcome.enough) {
            (None, _) => "round-no-rule",
            (Some(_), true) => "round-not-agreed",
            (Some(_), false) => "round-too-few",
        }));
    }
    let consents = voices.into_iter().filter(|voice| voice.said.as_ref().is_some_and(is_consent));
    let names = consents.map(|voice| Somebody { member: voice.member, name: voice.name }.into()).collect();
    let today = app.today().to_string();
    let holds = day(effective)?.or(row.effective).unwrap_or_else(|| today.clone());
    let adoption = Adoption { hash: String::new(), meeting: String::new(), date: today, names, by };
    let mut work = vault.work(By::Person).await?;
    adopt(&mut work, (charter, space), id, &holds, adoption).await?;
    let batch = work.commit().await?.to_string();
    made_view(app, &vault, charter, id, batch).await
}

/// What each of the circle's people said last to a version, and what the rule makes of it. Whoever does not belong to the circle has no
/// voice; only where the circle names nobody do those who speak count, by their names.
async fn round(
    app: &App,
    vault: &Vault,
    charter: Uuid,
    row: &VersionRow,
    rows: &[VersionRow],
) -> Result<(Vec<VoiceView>, Outcome), Failure> {
    let mut said = statements::views(vault, charter, rows).await?;
    said.retain(|one| one.number == Some(row.number) && one.counts());
    said.retain(|one| {
        is_consent(one) || matches!(one.kind, StatementKind::Objection | StatementKind::Disagreement)
    });
    let space: Uuid = {
        let mut reader = vault.read().await?;
        store::home(reader.connection()?, charter)
            .await?
            .ok_or_else(|| Failure::refused("charter-not-found"))?
    };
    let today = app.today();
    let people = vault.with(space, |doc| Ok(circle::kind::people(doc))).await?;
    let nobody_known = people.is_empty();
    let mut voices: Vec<VoiceView> = people
        .into_iter()
        .filter(|member| member.belongs(today))
        .map(|member| VoiceView { member: Some(member.id), name: member.name, said: None })
        .collect();
    for one in said {
        let same = |voice: &&mut VoiceView| match &one.who.member {
            Some(member) => voice.member.as_ref() == Some(member),
            None => folded_name(&voice.name) == folded_name(&one.who.name),
        };
        match voices.iter_mut().find(same) {
            // The last that somebody said is what they say.
            Some(voice) => voice.said = Some(one),
            None if nobody_known => {
                let Somebody { member, name } = one.who.clone();
                voices.push(VoiceView { member, name, said: Some(one) });
            }
            None => {}
        }
    }
    let count = |of: &dyn Fn(&StatementView) -> bool| {
        let matching = voices.iter().filter(|voice| voice.said.as_ref().is_some_and(of)).count();
        u32::try_from(matching).unwrap_or(u32::MAX)
    };
    let counted = Voices {
        members: u32::try_from(voices.len()).unwrap_or(u32::MAX),
        consents: count(&is_consent),
        objections: count(&|said| said.kind == StatementKind::Objection),
    };
    let decisions = rule_in_force(app, vault, charter, row).await?;
    Ok((voices, decide(&decisions, counted)))
}

/// The rule by which a proposal is decided: that of the version in force, as long as it has one.
async fn rule_in_force(
    app: &App,
    vault: &Vault,
    charter: Uuid,
    row: &VersionRow,
) -> Result<kring_formats::charter::Decisions, Failure> {
    let standing = {
        let mut reader = vault.read().await?;
        store::standing(reader.connection()?, charter, app.today()).await?
    };
    for version in standing.in_force.iter().filter(|current| current.id != row.id).chain([row]) {
        let id = version.id.parse().map_err(|_| kring_store::StoreError::Damaged("document"))?;
        let decisions = thawed(vault, id).await?.decisions;
        if decisions.rule.is_some() {
            return Ok(decisions);
        }
    }
    Ok(Default::default())
}

fn is_consent(said: &StatementView) -> bool {
    matches!(said.kind, StatementKind::Consent | StatementKind::Signature)
}

/// The reason of an objection: a paragraph that says something.
pub(super) fn checked_objection(reason: &str) -> Result<String, Failure> {
    let reason = checked_reason(reason)?;
    if reason.is_empty() { Err(Failure::refused("objection-reason")) } else { Ok(reason) }
}
