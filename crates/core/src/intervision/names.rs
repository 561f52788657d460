//! Aliases: from the moment that a name has one, no document that others can read holds the name, in its past neither.

use kring_store::{By, Doc, StoreError, Vault, Work, words};
use uuid::Uuid;

use super::desk::{Desk, edit_desk, read_desk};
use super::destroy::finish;
use super::kind::{self, case};
use super::read::{Opened, Session, opened, read_case, read_notes};
use super::set::writes;
use super::standing::{stands, until_it_stands};
use super::successor;
use super::supervision::handed;
use super::view::{ClosedAlias, ClosedAliasRemove, ClosedAliased, ClosedName, ClosedSessionId, Layer};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;
use crate::names::given::{is_grammar, replaced, tells};
use crate::names::model::Known;
use crate::names::words::Tongue;
use crate::people::kind::{check_name, folded};
use crate::register;

/// The names of a session and what stands for them.
pub async fn names(app: &App, request: ClosedSessionId) -> Result<Vec<ClosedName>, Failure> {
    let desk = opened(app.vault().await?.as_ref(), &request.id).await?.desk;
    let view = |(id, pair): (String, Known)| ClosedName { id, name: pair.name, alias: pair.alias };
    Ok(desk.names.into_iter().map(view).collect())
}

/// Gives a name an alias and puts it in the name's place everywhere: in successors, because a document remembers what was replaced.
/// It cannot be undone.
pub async fn alias_set(app: &App, request: ClosedAlias) -> Result<ClosedAliased, Failure> {
    let vault = app.vault().await?;
    let mut aliased = until_it_stands(|| as_it_stands(app, &vault, &request)).await?;
    aliased.replaced += pass_on(app, &vault, &request.id).await?;
    Ok(aliased)
}

/// Gives what was handed to a supervision the aliases that its session has. Returns how often a name stood there.
pub(super) async fn pass_on(app: &App, vault: &Vault, id: &str) -> Result<u32, Failure> {
    let desk = opened(vault, id).await?.desk;
    let Some(to) = handed(vault, &desk).await?.filter(|to| writes(app, to).is_ok()) else { return Ok(0) };
    let there = read_desk(vault, to.id).await?.names;
    let has = |pair: &Known| {
        there.iter().any(|(_, one)| folded(&one.name) == folded(&pair.name) && one.alias == pair.alias)
    };
    let mut count = 0;
    for Known { name, alias } in desk.pairs().into_iter().filter(|pair| !has(pair)) {
        let request = ClosedAlias { id: to.id.to_string(), name, alias };
        count += until_it_stands(|| as_it_stands(app, vault, &request)).await?.replaced;
    }
    Ok(count)
}

/// Gives an alias in what was read. Nothing where somebody wrote there meanwhile: nothing was changed, and it is to be read anew.
async fn as_it_stands(
    app: &App,
    vault: &Vault,
    request: &ClosedAlias,
) -> Result<Option<ClosedAliased>, Failure> {
    let was = opened(vault, &request.id).await?;
    let Opened { session, group, desk } = &was;
    writes(app, session)?;
    let (name, alias) = (request.name.trim(), request.alias.trim());
    check_name(name).map_err(|_| Failure::request("name"))?;
    check_name(alias).map_err(|_| Failure::request("alias"))?;
    // A small word stands in every sentence.
    if is_grammar(name) {
        return Err(Failure::request("name"));
    }
    if tells(alias, name) {
        return Err(Failure::refused("closed-alias-tells"));
    }
    // One letter stands everywhere, and an alias that is somebody's name speaks of somebody else.
    if alias.chars().count() < 2 {
        return Err(Failure::refused("closed-alias-short"));
    }
    let names = group.everybody().map(|one| one.name.as_str());
    let names = names.chain(desk.names.iter().map(|(_, pair)| pair.name.as_str())).chain(desk.permitted());
    if { names }.any(|one| !is_part(one, name) && tells(alias, one)) {
        return Err(Failure::refused("closed-alias-somebody"));
    }
    let of_another = |pair: &Known| folded(&pair.alias) == folded(alias) && !is_part(&pair.name, name);
    if desk.names.iter().any(|(_, pair)| of_another(pair)) {
        return Err(Failure::refused("closed-alias-taken"));
    }
    // What stands for somebody in the texts already would stand for two.
    let for_another =
        |pair: &Known| folded(&pair.alias) == folded(name) && folded(&pair.name) != folded(name);
    if desk.names.iter().any(|(_, pair)| for_another(pair)) {
        return Err(Failure::refused("closed-name-is-alias"));
    }
    let known = desk.names.iter().find(|(_, pair)| folded(&pair.name) == folded(name));
    let entry = known.map_or_else(|| Uuid::now_v7().simple().to_string(), |(id, _)| id.clone());
    let mut pairs = vec![Known { name: name.to_owned(), alias: alias.to_owned() }];
    if let Some((_, old)) = known {
        // What stood for the name until now gives way too.
        pairs.push(Known { name: old.alias.clone(), alias: alias.to_owned() });
    }
    // The other names too: their aliases are no halves of this name, and stay.
    pairs.extend(desk.pairs().into_iter().filter(|pair| folded(&pair.name) != folded(name)));
    let mut work = vault.work(By::Person).await?;
    if !stands(&mut work, vault, &was).await? {
        return Ok(None);
    }
    edit_desk(&mut work, vault, session.id, |doc| {
        register::set(doc, &entry, &[(kind::desk::NAME, name), (kind::desk::ALIAS, alias)])
    })
    .await?;
    let (count, old) = succeed(&mut work, vault, session, desk, &pairs).await?;
    successor::bury(&mut work, vault, session, old).await?;
    work.commit().await?;
    finish(vault).await?;
    Ok(Some(ClosedAliased { id: session.id.to_string(), replaced: count }))
}

/// Puts the alias in the place of a name that others read because somebody might be named, and may not any more: as for an alias that is
/// given, in successors. `was` is how the session stood before the work, `desk` how it stands in it. Returns how often a name stood there;
/// nothing where nothing gave way, as in what is held, has come to its end, or is still on its way.
pub(super) async fn give_way(
    work: &mut Work<'_>,
    app: &App,
    vault: &Vault,
    was: &Opened,
    desk: &Desk,
) -> Result<Option<u32>, Failure> {
    let session = &was.session;
    if writes(app, session).is_err() || !work.knows(session.case).await? {
        return Ok(None);
    }
    let (before, pairs) = (was.desk.pairs(), desk.pairs());
    let again = |pair: &Known| !before.iter().any(|known| known.name == pair.name);
    if !pairs.iter().any(again) {
        // Somebody who has no aliases may have written the name since.
        if read_by_others(work, session).await?.iter().all(|text| replaced(text, &pairs).1 == 0) {
            return Ok(None);
        }
    }
    let (count, old) = succeed(work, vault, session, desk, &pairs).await?;
    successor::bury(work, vault, session, old).await?;
    Ok(Some(count))
}

/// Lets an alias go: what it replaced stays replaced, and the name may be written again.
pub async fn alias_remove(app: &App, request: ClosedAliasRemove) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let Opened { session, desk, .. } = opened(&vault, &request.id).await?;
    writes(app, &session)?;
    let named = |(id, pair): &&(String, Known)| {
        *id == request.name.trim() || folded(&pair.name) == folded(&request.name)
    };
    let entry = desk.names.iter().find(named).map(|(id, _)| id.clone());
    let entry = entry.ok_or_else(|| Failure::refused("closed-alias-not-found"))?;
    let mut work = vault.work(By::Person).await?;
    edit_desk(&mut work, &vault, session.id, |doc| register::remove(doc, &entry)).await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Whether two names are of one somebody: they have a word in common that tells, as a whole name has with its half.
fn is_part(one: &str, other: &str) -> bool {
    let other: Vec<String> = words(other).map(|word| word.folded).collect();
    let tells = |word: &str| !Tongue::any(|tongue| tongue.is_small(word));
    words(one).any(|word| tells(&word.folded) && other.contains(&word.folded))
}

/// Makes successors of everything in a session that others can read, with the names replaced and without a past. Returns how often a name
/// stood there, and what is to be destroyed.
async fn succeed(
    work: &mut Work<'_>,
    vault: &Vault,
    was: &Session,
    desk: &Desk,
    pairs: &[Known],
) -> Result<(u32, Vec<Uuid>), Failure> {
    // The work holds the connection: what is read in it is read through it.
    let mut count = 0;
    let mut said = |text: String| {
        let (text, found) = replaced(text.as_str(), pairs);
        count += found;
        text
    };
    let (title, question) = brought(work, was.case).await?;
    let (title, question) = (said(title), said(question));
    let mut old = vec![successor::of_case(work, was, title, &question).await?];
    let shared =
        [(Layer::Group, was.notes, Some(was.group)), (Layer::Supervision, desk.supervision, desk.pair)];
    for (layer, document, space) in shared {
        let (Some(document), Some(space)) = (document, space) else { continue };
        let text = said(written(work, document).await?);
        successor::of_notes(work, vault, was, (layer, space), &text).await?;
        old.push(document);
    }
    Ok((count, old))
}

/// What was brought, title and question, as a work sees it.
pub(super) async fn brought(work: &mut Work<'_>, id: Uuid) -> Result<(String, String), StoreError> {
    let read = |doc: &Doc| Ok((doc.text_field(case::TITLE).unwrap_or_default(), doc.text(case::QUESTION)));
    work.edit(id, read).await
}

/// Notes, as a work sees them.
pub(super) async fn written(work: &mut Work<'_>, id: Uuid) -> Result<String, StoreError> {
    work.edit(id, |doc| Ok(doc.text(super::kind::layer::BODY))).await
}

/// Title, question and the group's notes, as a work sees them; empty where they are still on their way.
pub(super) async fn read_by_others(work: &mut Work<'_>, was: &Session) -> Result<[String; 3], StoreError> {
    let (title, question) = match work.knows(was.case).await? {
        true => brought(work, was.case).await?,
        false => Default::default(),
    };
    let notes = match was.notes {
        Some(notes) if work.knows(notes).await? => written(work, notes).await?,
        _ => String::new(),
    };
    Ok([title, question, notes])
}

/// Everything that others can read of a session, as it is with aliases in place of names.
pub(super) async fn texts(
    vault: &Vault,
    session: &Session,
    pairs: &[Known],
) -> Result<([String; 3], u32), Failure> {
    let (title, question) = read_case(vault, session.case).await?;
    let notes = read_notes(vault, session.notes).await?;
    let mut count = 0;
    let texts = [title, question, notes].map(|text| {
        let (text, found) = replaced(&text, pairs);
        count += found;
        text
    });
    Ok((texts, count))
}
