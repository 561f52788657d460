//! A meeting as the window receives it.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Zoned};
use kring_store::{Doc, StoreError, Vault};
use uuid::Uuid;

use super::change::not_found;
use super::fit;
use super::kind;
use super::outlook::{item_state, record, steps};
use super::plan::{Clock, clock};
use super::read::{Item, Meeting};
use super::run::Run;
use super::store::{self, Among};
use super::view::*;
use crate::app::App;
use crate::failure::Failure;
use crate::journal::{read_id, write_instant, write_version};
use crate::method;
use crate::method::view::{MethodListQuery, MethodQuery, MethodRow, MethodView};

/// A meeting as it is now.
pub async fn open(app: &App, request: MeetingId) -> Result<MeetingView, Failure> {
    view(app, read_id(&request.id)?).await
}

/// The id of a meeting; another document's is refused.
pub(crate) async fn known(vault: &Vault, id: &str) -> Result<Uuid, Failure> {
    let id = read_id(id)?;
    store::space(vault, id).await?.map(|_| id).ok_or_else(not_found)
}

/// What only I read: of the meeting as a whole, of its items, and the version of that.
pub(super) struct OnlyMe {
    pub whole: String,
    pub items: BTreeMap<String, String>,
    pub version: String,
}

/// A meeting's plain value, and what belongs to its document rather than to it.
pub(super) struct Opened {
    pub meeting: Meeting,
    pub version: String,
    pub trashed: Option<i64>,
    pub shared: bool,
    pub only_me: OnlyMe,
}

/// Reads a meeting and what only I read of it.
pub(super) async fn read(vault: &Vault, id: Uuid) -> Result<Opened, Failure> {
    let space = store::space(vault, id).await?.ok_or_else(not_found)?;
    let (meeting, version, trashed) =
        vault.with(id, |doc| Ok((Meeting::of(doc), write_version(&doc.version()), doc.trashed()))).await?;
    let items: Vec<String> = meeting.items.iter().map(|item| item.id.clone()).collect();
    let only_me = match vault.with(kind::notes_id(vault, id), |doc| Ok(only_me(doc, &items))).await {
        Err(StoreError::NotFound) => only_me(&Doc::new(1)?, &items),
        other => other?,
    };
    Ok(Opened { meeting, version, trashed, shared: space != vault.personal_space(), only_me })
}

fn only_me(doc: &Doc, items: &[String]) -> OnlyMe {
    let text = |item: &String| (item.clone(), doc.text(&kind::item_text(item)));
    OnlyMe {
        whole: doc.text(kind::ONLY_ME),
        items: items.iter().map(text).filter(|(_, text)| !text.is_empty()).collect(),
        version: write_version(&doc.version()),
    }
}

/// A meeting as it is now.
pub(super) async fn view(app: &App, id: Uuid) -> Result<MeetingView, Failure> {
    let vault = app.vault().await?;
    let opened = read(&vault, id).await?;
    let Opened { meeting, version, trashed, shared, only_me } = opened;
    let people = u32::try_from(meeting.people.len()).ok().filter(|people| *people > 0);
    let methods = methods(app, &meeting, people).await?;
    let start = meeting.zoned();
    let clock = clock(&meeting.slots(&|_| false), meeting.late, meeting.minutes);
    let run = Run::of(&meeting.events, None);
    let blocks = steps(&meeting);
    let place = Placed { start: start.as_ref(), clock: &clock, run: &run, steps: &blocks, people };
    let items = (0..meeting.items.len())
        .filter_map(|number| place.item(&meeting, number, &methods, &only_me))
        .collect();
    let carried = carried(app, &vault, id, &meeting).await?;
    let uninvited = super::invited::of_meeting(&vault, &meeting).await;
    Ok(MeetingView {
        id: id.to_string(),
        items,
        sum: sum(&meeting, &clock, start.as_ref()),
        people: meeting.people.iter().map(|person| place.person(&meeting, person)).collect(),
        roles: roles(&meeting),
        dates: super::dating::views(&meeting, Some(app.now())),
        asks: super::invited::asks(&meeting),
        parked: parked(&meeting),
        decisions: decisions(&meeting),
        actions: actions(&meeting),
        carried,
        write_up: WriteUpView {
            text: meeting.write_up.clone(),
            state: meeting.write_up_state(),
            approved: meeting.approved.map(|day| day.to_string()),
            record: record(&meeting),
            shares: shares(&meeting, &run),
        },
        only_me: only_me.whole,
        version,
        only_me_version: only_me.version,
        start: meeting.start.map(kind::write_wall),
        at: start.map(|start| start.timestamp().to_string()),
        state: meeting.state(),
        series: some(&meeting.series).map(|id| SeriesDate { id, date: meeting.occurrence.clone() }),
        circle: some(&meeting.circle),
        shared,
        shared_as: some(&meeting.shared_as),
        trashed: trashed.map(write_instant),
        title: meeting.title,
        purpose: meeting.purpose,
        zone: meeting.zone,
        minutes: meeting.minutes,
        late: meeting.late,
        place: meeting.place,
        shares_agreed: meeting.shares,
        sequence: meeting.sequence,
        uninvited,
    })
}

/// What earlier meetings of the group or series agreed and is open, or was done since the last of them.
pub(super) async fn carried(
    app: &App,
    vault: &Vault,
    id: Uuid,
    meeting: &Meeting,
) -> Result<Vec<ActionRow>, StoreError> {
    let at = meeting.zoned().map_or(i64::MAX, |start| start.timestamp().as_millisecond());
    let among = Among { id, at, circle: &meeting.circle, series: &meeting.series };
    store::carried(vault, &among, &app.today().to_string()).await
}

/// The methods that items follow, by id; those that are gone are not in it.
async fn methods(
    app: &App,
    meeting: &Meeting,
    people: Option<u32>,
) -> Result<BTreeMap<String, (MethodView, Option<Tight>)>, Failure> {
    let mut methods = BTreeMap::new();
    for item in meeting.items.iter().filter(|item| !item.method.is_empty()) {
        let known = method::show(app, MethodQuery { id: item.method.clone(), language: None }).await;
        let Ok(method) = known else { continue };
        let short = |least: &u32| item.minutes > 0 && item.minutes < *least;
        let tight = match fit::least(&method, people).filter(short) {
            Some(least) => Some(Tight { least, instead: shorter(app, &method, item.minutes, people).await? }),
            None => None,
        };
        methods.insert(item.id.clone(), (method, tight));
    }
    Ok(methods)
}

/// A method of the same family for the people, where they are known, that can be done in the minutes: the one that takes usually about as
/// long as there is.
pub(super) async fn shorter(
    app: &App,
    method: &MethodView,
    minutes: u32,
    people: Option<u32>,
) -> Result<Option<MethodName>, Failure> {
    let (available, people, family) = (minutes, people.filter(|people| *people > 0), method.family);
    let query = MethodListQuery { minutes: Some(available), family, people, ..MethodListQuery::default() };
    let fits = method::list(app, query).await?.into_iter().filter(|row| row.id != method.id && !row.own);
    let usual = |row: &MethodRow| row.minutes.unwrap_or(0).saturating_mul(fit::rounds(row.each, people));
    let nearest = fits.filter(|row| row.family == family).min_by_key(|row| usual(row).abs_diff(available));
    Ok(nearest.map(|row| MethodName { id: row.id, name: row.name }))
}

/// What places an item on the clock.
struct Placed<'a> {
    start: Option<&'a Zoned>,
    clock: &'a Clock,
    run: &'a Run,
    steps: &'a [Vec<&'a Item>],
    people: Option<u32>,
}

impl Placed<'_> {
    fn item(
        &self,
        meeting: &Meeting,
        number: usize,
        methods: &BTreeMap<String, (MethodView, Option<Tight>)>,
        only_me: &OnlyMe,
    ) -> Option<ItemView> {
        let (item, place): (&Item, _) = (meeting.items.get(number)?, self.clock.places.get(number)?);
        let known = methods.get(&item.id);
        let mut offset = place.begins;
        let steps =
            known.map(|(method, _)| fit::steps(method, item.minutes, self.people)).unwrap_or_default();
        let steps = steps.into_iter().map(|step| {
            let begins = time_of(self.start, offset);
            offset += step.minutes;
            ItemStep { name: step.name, minutes: step.minutes, begins, speaks: step.speaks, rule: step.rule }
        });
        let steps = steps.collect();
        let method = some(&item.method);
        let name = known.map(|(method, _)| method.name.clone()).unwrap_or_default();
        Some(ItemView {
            id: item.id.clone(),
            minutes: item.minutes,
            method: method.map(|id| MethodName { id, name }),
            priority: item.priority,
            text: item.text.clone(),
            only_me: only_me.items.get(&item.id).cloned().unwrap_or_default(),
            locked: item.locked.map(|time| time.strftime("%H:%M").to_string()),
            begins: time_of(self.start, place.begins),
            ends: time_of(self.start, place.begins + item.minutes),
            offset: place.begins,
            free: place.free,
            over: place.over,
            steps,
            tight: known.and_then(|(_, tight)| tight.clone()),
            state: item_state(self.steps, self.run, &item.id),
            // Side by side, nobody measures how long each track takes.
            spent: self
                .run
                .taken
                .get(&item.id)
                .filter(|_| item.track.is_empty())
                .map(|taken| seconds(*taken)),
            ..ItemView::saying(item)
        })
    }

    fn person(&self, meeting: &Meeting, person: &super::read::Person) -> MeetingPerson {
        let spoke = self.run.spoken.get(&person.id).filter(|_| meeting.shares);
        MeetingPerson {
            id: person.id.clone(),
            name: person.name.clone(),
            email: person.email.clone(),
            attendance: person.attendance,
            remark: person.remark.clone(),
            spoke: spoke.map(|time| seconds(*time)),
        }
    }
}

/// The time of day so many minutes after the start, on the clocks of the meeting's zone.
pub(super) fn time_of(start: Option<&Zoned>, minutes: u32) -> Option<String> {
    let at = start?.checked_add(SignedDuration::from_mins(minutes.into())).ok()?;
    Some(at.strftime("%H:%M").to_string())
}

fn sum(meeting: &Meeting, clock: &Clock, start: Option<&Zoned>) -> AgendaSum {
    let (planned, over, free) = (clock.total, clock.over, clock.free);
    AgendaSum { planned, allowed: meeting.minutes, over, free, ends: time_of(start, clock.end) }
}

pub(super) fn roles(meeting: &Meeting) -> Vec<MeetingRole> {
    let name = |id: &str| {
        let found = meeting.people.iter().find(|person| person.id == id);
        (found.map(|person| person.id.clone()), found.map(|person| person.name.clone()).unwrap_or_default())
    };
    let roles = meeting.roles.iter().map(|(role, (person, shadow))| {
        let ((person, name), (shadow, shadow_name)) = (name(person), name(shadow));
        MeetingRole { role: role.clone(), person, name, shadow, shadow_name }
    });
    roles.collect()
}

fn parked(meeting: &Meeting) -> Vec<ParkedView> {
    let one = |one: &super::read::Parked| ParkedView {
        id: one.id.clone(),
        text: one.text.clone(),
        item: some(&one.item),
        done: one.done,
    };
    meeting.parked.iter().map(one).collect()
}

fn decisions(meeting: &Meeting) -> Vec<DecisionView> {
    let one = |one: &super::read::Decision| DecisionView {
        id: one.id.clone(),
        text: one.text.clone(),
        rule: one.rule.clone(),
        objections: one.objections.clone(),
        review: one.review.map(|day| day.to_string()),
        item: some(&one.item),
    };
    meeting.decisions.iter().map(one).collect()
}

fn actions(meeting: &Meeting) -> Vec<ActionView> {
    let one = |one: &super::read::Action| ActionView {
        id: one.id.clone(),
        text: one.text.clone(),
        owner: one.owner.clone(),
        due: one.due.map(|day| day.to_string()),
        item: some(&one.item),
        done: one.done.map(|day| day.to_string()),
    };
    meeting.actions.iter().map(one).collect()
}

/// How evenly those who were there spoke, when the group agreed that this is measured.
fn shares(meeting: &Meeting, run: &Run) -> Option<Shares> {
    let there = meeting.people.iter().filter(|person| meeting.shares && person.attendance.takes_part());
    let spoken: Vec<u64> = there.map(|person| run.spoken.get(&person.id).copied().unwrap_or(0)).collect();
    let (even, gini) = super::run::evenness(&spoken)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "both lie between 0 and 1")]
    let thousandths = |share: f64| (share * 1000.0).round() as u32;
    Some(Shares { evenness: thousandths(even), gini: thousandths(gini) })
}

/// Milliseconds as whole seconds.
pub(crate) fn seconds(milliseconds: u64) -> u32 {
    u32::try_from((milliseconds + 500) / 1000).unwrap_or(u32::MAX)
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}
