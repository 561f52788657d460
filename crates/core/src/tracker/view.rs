//! What the trackers' verbs take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{Measure, Per};

/// A tracker's definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TrackerView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What kind of values it takes.
    pub measure: Measure,
    /// The unit of a number; may be empty.
    pub unit: String,
    /// The options of a choice, in the person's order.
    pub options: Vec<String>,
    /// Whether it is recorded on pages or for days.
    pub per: Per,
    /// The id of the one person whose pages it belongs to, or `null` for all pages.
    pub person: Option<String>,
    /// Since when it is put away, RFC 3339.
    pub archived: Option<String>,
}

/// A new tracker.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TrackerAdd {
    /// Its name.
    pub name: String,
    /// What kind of values it takes.
    pub measure: Measure,
    /// The unit of a number; may be empty.
    pub unit: String,
    /// The options of a choice.
    pub options: Vec<String>,
    /// Whether it is recorded on pages or for days.
    pub per: Per,
    /// The one person whose pages it belongs to, by id or short name; `null` for all pages. A tracker of days belongs to nobody.
    pub person: Option<String>,
}

/// A new definition for a tracker; `null` leaves a part as it is. What was recorded stays as it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct TrackerEdit {
    /// The tracker.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// What kind of values it takes.
    pub measure: Option<Measure>,
    /// The unit of a number.
    pub unit: Option<String>,
    /// All options of a choice.
    pub options: Option<Vec<String>>,
    /// Whether it is recorded on pages or for days.
    pub per: Option<Per>,
    /// The person it belongs to, by id or short name; empty for nobody.
    pub person: Option<String>,
}

/// A tracker that was changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TrackerChange {
    /// As it is now.
    pub tracker: TrackerView,
    /// The batch, for undo.
    pub batch: String,
}

/// Where a tracker is to stand.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TrackerReorder {
    /// The tracker.
    pub id: String,
    /// The tracker that it is to stand before, or `null` for the end.
    pub before: Option<String>,
}

/// Puts a tracker away, or takes it out again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TrackerArchive {
    /// The tracker.
    pub id: String,
    /// Whether it is put away.
    pub archived: bool,
}

/// A value to record, on a page or for a day.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TrackerRecord {
    /// The tracker.
    pub tracker: String,
    /// The page, for a tracker on pages.
    pub page: Option<String>,
    /// The day (ISO 8601), for a tracker of days; `null` for today.
    pub date: Option<String>,
    /// The value: `0` to `10`, a decimal number, `yes` or `no`, an option.
    pub value: String,
}

/// A value to take away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TrackerClear {
    /// The tracker.
    pub tracker: String,
    /// The page it is recorded on.
    pub page: Option<String>,
    /// The day it is recorded for; `null` beside no page for today.
    pub date: Option<String>,
}

/// A value that is recorded.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TrackerRecorded {
    /// As it is kept, or `null` when it was taken away.
    pub value: Option<String>,
    /// The batch, for undo.
    pub batch: String,
}

/// What can be noted in one place: a page, a day, or a page that is not in the notebook yet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NotedQuery {
    /// The page.
    pub page: Option<String>,
    /// The day.
    pub date: Option<String>,
}

/// A tracker in one place: it is noted there, or can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Noted {
    /// The tracker's id.
    pub id: String,
    /// Its definition; `null` when the notebook holds no such tracker, and only the value is left.
    pub tracker: Option<TrackerView>,
    /// What is recorded here.
    pub value: Option<String>,
    /// Whether the value is one that the definition takes today.
    pub fits: bool,
}

/// A value on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ValueView {
    /// The tracker's id.
    pub tracker: String,
    /// The value as it was recorded.
    pub value: String,
}

/// Which values of a tracker to show, oldest first.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct SeriesQuery {
    /// The tracker.
    pub tracker: String,
    /// From this day, month or year on.
    pub from: Option<String>,
    /// Up to this day, month or year, inclusive.
    pub to: Option<String>,
    /// Only from pages with this tag by name; of days, those with such a page.
    pub tag: Option<String>,
    /// Only from pages with this person, by id or short name; of days, those with such a page.
    pub person: Option<String>,
}

/// A tracker's values over a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Series {
    /// The tracker.
    pub tracker: TrackerView,
    /// Its values, oldest first.
    pub points: Vec<Point>,
}

/// One recorded value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Point {
    /// Its day, ISO 8601.
    pub date: String,
    /// The value as it was recorded.
    pub value: String,
    /// Whether it is one that the definition takes today.
    pub fits: bool,
    /// The page it stands on, or `null` when it belongs to the day.
    pub page: Option<String>,
    /// The page's title.
    pub title: String,
    /// Its first words, when it has no title.
    pub first_words: String,
}

/// What to write into a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TrackerExport {
    /// The series; none for every tracker with all its values.
    pub series: Vec<SeriesQuery>,
    /// CSV or XLSX.
    pub format: SheetFormat,
}

/// The form of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetFormat {
    /// Text, a line a value.
    Csv,
    /// A workbook, a sheet a tracker.
    Xlsx,
}

impl SheetFormat {
    /// How its files are called.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// A chart as the window drew it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChartSave {
    /// The tracker.
    pub tracker: String,
    /// The drawing, SVG.
    pub svg: String,
}

/// What was exported.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SheetSaved {
    /// The file.
    pub path: String,
    /// How many trackers.
    #[ts(type = "number")]
    pub trackers: u64,
    /// How many values.
    #[ts(type = "number")]
    pub values: u64,
}
