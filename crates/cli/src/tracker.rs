//! `tracker`: what is noted again and again, on pages and for days.

use kring_core::language::{Messages, say};
use kring_core::tracker;
use kring_core::tracker::model::{Measure, Per};
use kring_core::tracker::view::{
    Noted, Point, Series, SeriesQuery, SheetFormat, TrackerAdd, TrackerArchive, TrackerClear, TrackerEdit,
    TrackerExport, TrackerRecord, TrackerReorder, TrackerView,
};
use serde::Serialize;

use crate::input::{form, new_place};
use crate::journal::named;
use crate::output::labelled;
use crate::session::Session;
use crate::stop::Done;
use crate::tracker_args::{Definition, Kind, Place, Range, Sheet, Tracker};
use crate::watch::stoppable;

/// A tracker with the batch that changed it.
#[derive(Serialize)]
struct Changed {
    #[serde(flatten)]
    tracker: TrackerView,
    batch: String,
}

/// A value that was recorded or taken away.
#[derive(Serialize)]
struct Recorded {
    batch: String,
    /// The tracker's id.
    id: String,
    value: Option<String>,
    #[serde(skip)]
    measure: Measure,
}

pub async fn run(session: &Session, command: Tracker) -> Done {
    let key = session.key(false).await?;
    let out = match &command {
        Tracker::Export { out, format, .. } => {
            let out = new_place(out)?;
            let format = match form(*format, &out, "cli-no-form")? {
                Sheet::Csv => SheetFormat::Csv,
                Sheet::Xlsx => SheetFormat::Xlsx,
            };
            Some((out, format))
        }
        _ => None,
    };
    let answer = stoppable(session, async {
        session.unlock(key).await?;
        ask(session, command, out).await
    });
    answer.await?.say(session)
}

/// What came of a command.
enum Answer {
    List(Vec<TrackerView>),
    Changed(&'static str, Changed),
    Recorded(&'static str, Recorded),
    Noted(Vec<Noted>),
    Series(Series),
    Saved(tracker::view::SheetSaved),
}

async fn ask(
    session: &Session,
    command: Tracker,
    out: Option<(std::path::PathBuf, SheetFormat)>,
) -> Done<Answer> {
    let app = &session.app;
    let id_of = async |wanted: &str| -> Done<String> { Ok(tracker::find(app, wanted).await?.id) };
    Ok(match command {
        Tracker::List { all } => {
            let mut trackers = tracker::list(app, ()).await?;
            trackers.retain(|tracker| all || tracker.archived.is_none());
            Answer::List(trackers)
        }
        Tracker::Add { name, kind, definition } => {
            let Definition { unit, options, per, person } = definition;
            let request = TrackerAdd {
                name,
                measure: measure(kind),
                unit: unit.unwrap_or_default(),
                options: options.unwrap_or_default(),
                per: per.map_or(Per::Page, place),
                person,
            };
            let change = tracker::add(app, request).await?;
            Answer::Changed("cli-tracker-added", Changed { tracker: change.tracker, batch: change.batch })
        }
        Tracker::Edit { tracker, name, kind, definition } => {
            let Definition { unit, options, per, person } = definition;
            let (measure, per) = (kind.map(measure), per.map(place));
            let id = id_of(&tracker).await?;
            let change =
                tracker::edit(app, TrackerEdit { id, name, measure, unit, options, per, person }).await?;
            Answer::Changed("cli-tracker-edited", Changed { tracker: change.tracker, batch: change.batch })
        }
        Tracker::Archive { tracker, back } => {
            let request = TrackerArchive { id: id_of(&tracker).await?, archived: !back };
            let change = tracker::archive(app, request).await?;
            let said = if back { "cli-tracker-back" } else { "cli-tracker-archived" };
            Answer::Changed(said, Changed { tracker: change.tracker, batch: change.batch })
        }
        Tracker::Move { tracker, before } => {
            let moved = tracker::find(app, &tracker).await?;
            let before = match before {
                Some(before) => Some(id_of(&before).await?),
                None => None,
            };
            let batch = tracker::reorder(app, TrackerReorder { id: moved.id.clone(), before }).await?.batch;
            Answer::Changed("cli-tracker-moved", Changed { tracker: moved, batch })
        }
        Tracker::Record { tracker, value, page, date } => {
            let TrackerView { id, measure, .. } = tracker::find(app, &tracker).await?;
            let request = TrackerRecord { tracker: id.clone(), page, date, value };
            let done = tracker::record(app, request).await?;
            let recorded = Recorded { batch: done.batch, id, value: done.value, measure };
            Answer::Recorded("cli-tracker-recorded", recorded)
        }
        Tracker::Clear { tracker, page, date } => {
            let TrackerView { id, measure, .. } = tracker::find(app, &tracker).await?;
            let done = tracker::clear(app, TrackerClear { tracker: id.clone(), page, date }).await?;
            let recorded = Recorded { batch: done.batch, id, value: done.value, measure };
            Answer::Recorded("cli-tracker-cleared", recorded)
        }
        Tracker::Noted { page, date } => {
            let date =
                if page.is_none() { Some(date.unwrap_or_else(|| app.today().to_string())) } else { None };
            Answer::Noted(tracker::noted(app, tracker::view::NotedQuery { page, date }).await?)
        }
        Tracker::Show { tracker, range } => {
            Answer::Series(tracker::series(app, query(id_of(&tracker).await?, range)).await?)
        }
        Tracker::Export { trackers, all: _, format: _, range, out: _ } => {
            let (out, format) = out.unwrap_or_else(|| (std::path::PathBuf::new(), SheetFormat::Csv));
            let mut wanted = Vec::new();
            for tracker in trackers {
                wanted.push(id_of(&tracker).await?);
            }
            if wanted.is_empty() {
                wanted.extend(tracker::list(app, ()).await?.into_iter().map(|tracker| tracker.id));
            }
            let series = wanted.into_iter().map(|id| query(id, range.clone())).collect();
            Answer::Saved(tracker::export(app, TrackerExport { series, format }, &out).await?)
        }
    })
}

impl Answer {
    fn say(self, session: &Session) -> Done {
        match self {
            Self::List(trackers) => session.answer_list(&trackers, heading),
            Self::Changed(said, changed) => {
                session.answer(&changed, |messages, changed| say!(messages, said, "id" => changed.tracker.id))
            }
            Self::Recorded(said, recorded) => session.answer(&recorded, |messages, recorded| {
                let value = recorded.value.as_deref().unwrap_or_default();
                say!(messages, said, "value" => shown(messages, value, recorded.measure))
            }),
            Self::Noted(noted) => session.answer_list(&noted, |messages, noted| {
                let name = noted.tracker.as_ref().map_or(noted.id.as_str(), |tracker| tracker.name.as_str());
                let measure = noted.tracker.as_ref().filter(|_| noted.fits).map(|tracker| tracker.measure);
                let value = noted.value.as_deref().map(|value| with_doubt(messages, value, measure));
                labelled(messages, name, value.unwrap_or_else(|| "\u{2013}".into()))
            }),
            Self::Series(series) => session.answer(&series, |messages, series| {
                let line = |point: &Point| {
                    let measure = point.fits.then_some(series.tracker.measure);
                    let value = with_doubt(messages, &point.value, measure);
                    let title = match &point.page {
                        Some(_) => named(messages, &point.title, &point.first_words),
                        None => String::new(),
                    };
                    format!("{}  {value}  {title}", point.date).trim_end().to_owned()
                };
                let lines = series.points.iter().map(line);
                std::iter::once(heading(messages, &series.tracker)).chain(lines).collect::<Vec<_>>().join("\n")
            }),
            Self::Saved(saved) => session.answer(
                &saved,
                |messages, saved| say!(messages, "cli-tracker-exported", "count" => saved.values, "path" => saved.path),
            ),
        }
    }
}

/// The line that names a tracker.
fn heading(messages: &Messages, tracker: &TrackerView) -> String {
    let measure = say!(messages, &format!("cli-tracker-kind-{}", tracker.measure.name().replace('_', "-")));
    let per = say!(messages, &format!("cli-tracker-per-{}", tracker.per.name()));
    let more = match tracker.measure {
        Measure::Number if !tracker.unit.is_empty() => format!(" ({})", tracker.unit),
        Measure::Choice => format!(" ({})", tracker.options.join(", ")),
        _ => String::new(),
    };
    let away = if tracker.archived.is_some() { say!(messages, "cli-tracker-away") } else { String::new() };
    format!("{}  {}  {measure}{more}, {per} {away}", tracker.id, tracker.name).trim_end().to_owned()
}

/// A value of a tracker of this kind; of none where it lies outside the definition.
fn with_doubt(messages: &Messages, value: &str, measure: Option<Measure>) -> String {
    match measure {
        Some(measure) => shown(messages, value, measure),
        None => say!(messages, "cli-tracker-outside", "value" => value),
    }
}

/// A value for people: yes and no in their language, a number with the sign that is read there.
fn shown(messages: &Messages, value: &str, measure: Measure) -> String {
    match value {
        tracker::model::YES => say!(messages, "trackers-yes"),
        tracker::model::NO => say!(messages, "trackers-no"),
        number if measure == Measure::Number => number.replace('.', &say!(messages, "cli-decimal-sign")),
        other => other.to_owned(),
    }
}

fn query(tracker: String, range: Range) -> SeriesQuery {
    let Range { from, to, tag, person } = range;
    SeriesQuery { tracker, from, to, tag, person }
}

fn measure(kind: Kind) -> Measure {
    match kind {
        Kind::Scale => Measure::Scale,
        Kind::Number => Measure::Number,
        Kind::YesNo => Measure::YesNo,
        Kind::Choice => Measure::Choice,
    }
}

fn place(place: Place) -> Per {
    match place {
        Place::Page => Per::Page,
        Place::Day => Per::Day,
    }
}
