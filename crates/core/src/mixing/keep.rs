//! Keeps a plan in the notebook, with a group or a meeting or with neither, so that who has met counts the next time.

use kring_store::{By, StoreError, Vault};
use uuid::Uuid;

use super::kind::{MIX, Plan};
use super::store;
use super::view::{MixId, MixKeep, MixKept, MixListQuery, MixMade, MixMet, MixMetQuery, MixRow};
use crate::app::App;
use crate::circle;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::view::Batch;
use crate::journal::{check_title, write_instant};
use crate::meeting;

/// Keeps a plan, or what became of one that is kept: rounds that were held, people who came or left.
pub async fn keep(app: &App, request: MixKeep) -> Result<MixMade, Failure> {
    let vault = app.vault().await?;
    let known = match request.id.as_deref() {
        Some(id) => Some(read_id(&vault, id).await?),
        None => None,
    };
    let title = request.title.trim().to_owned();
    check_title(&title)?;
    let circle = match request.circle.as_deref().filter(|circle| !circle.is_empty()) {
        Some(circle) => circle::read_id(&vault, circle).await?.to_string(),
        None => String::new(),
    };
    let meeting = match request.meeting.filter(|meeting| !meeting.is_empty()) {
        Some(meeting) => meeting::known(&vault, &meeting).await?.to_string(),
        None => String::new(),
    };
    let date = request.date.as_deref().map(read_date).transpose()?.unwrap_or_else(|| app.today());
    let plan = Plan { title, circle, meeting, date, question: request.question, mix: request.mix };
    let mut work = vault.work(By::Person).await?;
    let id = match known {
        Some(id) => {
            work.edit(id, |doc| plan.write(doc)).await?;
            id
        }
        None => work.create(&MIX, |doc| plan.write(doc)).await?,
    };
    Ok(MixMade { id: id.to_string(), batch: work.commit().await?.to_string() })
}

/// The plans that are kept, the latest first.
pub async fn list(app: &App, query: MixListQuery) -> Result<Vec<MixRow>, Failure> {
    Ok(store::list(&*app.vault().await?, &query).await?)
}

/// A plan as it was kept.
pub async fn open(app: &App, request: MixId) -> Result<MixKept, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&vault, &request.id).await?;
    let (plan, trashed) = vault.with(id, |doc| Ok((Plan::of(doc), doc.trashed()))).await?;
    let plan = plan.ok_or(StoreError::Damaged("mix"))?;
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(MixKept {
        id: id.to_string(),
        title: plan.title,
        circle: some(plan.circle),
        meeting: some(plan.meeting),
        date: plan.date.to_string(),
        question: plan.question,
        mix: plan.mix,
        trashed: trashed.map(write_instant),
    })
}

/// Who of a group has met, or will have, in the plans that are kept with it, by the day of the plan that is made.
pub async fn met(app: &App, query: MixMetQuery) -> Result<MixMet, Failure> {
    let vault = app.vault().await?;
    let circle = circle::read_id(&vault, &query.circle).await?.to_string();
    let by = query.date.as_deref().filter(|date| !date.is_empty()).map(read_date).transpose()?;
    let by = by.unwrap_or_else(|| app.today());
    let kept = MixListQuery { circle: Some(circle), ..MixListQuery::default() };
    let mut met = MixMet::default();
    for row in
        store::list(&vault, &kept).await?.into_iter().filter(|row| query.except.as_ref() != Some(&row.id))
    {
        let id = read_id(&vault, &row.id).await?;
        let groups = vault.with(id, |doc| Ok(Plan::of(doc))).await?.map(|plan| plan.met(by));
        let groups = groups.unwrap_or_default();
        met.plans += u32::from(!groups.is_empty());
        met.groups.extend(groups);
    }
    Ok(met)
}

/// Puts a plan into the trash: what it holds no longer counts.
pub async fn trash(app: &App, request: MixId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&vault, &request.id).await?;
    Ok(Batch { batch: vault.trash(id).await?.to_string() })
}

/// Takes a plan out of the trash.
pub async fn untrash(app: &App, request: MixId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&vault, &request.id).await?;
    Ok(Batch { batch: vault.untrash(id).await?.to_string() })
}

async fn read_id(vault: &Vault, id: &str) -> Result<Uuid, Failure> {
    let missing = || Failure::refused("mix-not-found");
    let id = id.parse().map_err(|_| missing())?;
    if store::is_one(vault, id).await? { Ok(id) } else { Err(missing()) }
}
