//! The rows, as a table for people and as JSON.

use std::path::Path;

use serde::Serialize;

use crate::trouble::{Done, ensure};

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    Ms,
    S,
    MiB,
    Times,
    Count,
}

/// What a row may take.
#[derive(Clone, Copy, Debug)]
pub enum Budget {
    /// The figure at most.
    Figure(f64),
    /// The figure at most so many floors.
    Ratio(f64),
}

/// One figure.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub row: String,
    pub n: u64,
    pub figure: f64,
    pub unit: Unit,
    pub floor: Option<f64>,
    /// What the floor is.
    pub floor_is: &'static str,
    pub ratio: Option<f64>,
    pub budget: Option<String>,
    pub ok: Option<bool>,
}

impl Row {
    pub fn new(row: &str, n: u64, figure: f64, unit: Unit) -> Self {
        let row = row.to_owned();
        Self { row, n, figure, unit, floor: None, floor_is: "", ratio: None, budget: None, ok: None }
    }

    /// Beside what the bare means take.
    pub fn floor(mut self, floor: f64, floor_is: &'static str) -> Self {
        self.ratio = Some(self.figure / floor);
        Self { floor: Some(floor), floor_is, ..self }
    }

    pub fn budget(mut self, budget: Budget) -> Self {
        let (ok, text) = match budget {
            Budget::Figure(most) => (Some(self.figure <= most), shown(most, self.unit)),
            Budget::Ratio(most) => (self.ratio.map(|ratio| ratio <= most), format!("{most} x floor")),
        };
        self.ok = ok;
        self.budget = Some(text);
        self
    }
}

/// All figures.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<Row>,
    /// What could not be measured, and why.
    missing: Vec<String>,
}

#[derive(Serialize)]
struct Written<'a> {
    version: &'static str,
    system: String,
    processors: usize,
    seed: u64,
    sizes: &'a [u64],
    rows: &'a [Row],
    missing: &'a [String],
}

impl Table {
    /// Adds a row, and shows it at once: the whole takes minutes.
    pub fn add(&mut self, row: Row) {
        eprintln!("{}", line(&row));
        self.rows.push(row);
    }

    /// Notes what could not be measured, and goes on.
    pub fn missing(&mut self, what: &str, measured: Done) {
        if let Err(trouble) = measured {
            eprintln!("Not measured: {what}. {trouble}");
            self.missing.push(format!("{what}: {trouble}"));
        }
    }

    /// An error that names what is missing, if anything is.
    pub fn is_whole(&self) -> Done {
        ensure(self.missing.is_empty(), || {
            format!("Not everything was measured:\n  {}", self.missing.join("\n  "))
        })
    }

    pub fn figure(&self, row: &str, n: u64) -> Option<f64> {
        self.rows.iter().find(|known| known.row == row && known.n == n).map(|row| row.figure)
    }

    pub fn floor(&self, row: &str, n: u64) -> Option<f64> {
        self.rows.iter().find(|known| known.row == row && known.n == n).and_then(|row| row.floor)
    }

    /// Row by row, so that one row's sizes stand under each other.
    pub fn print(&self) {
        println!(
            "{:<44} {:>8} {:>11} {:>11} {:>7}  {:<13} {:<5} floor",
            "", "pages", "Kring", "floor", "ratio", "budget", ""
        );
        let mut names: Vec<&str> = Vec::new();
        for row in &self.rows {
            if !names.contains(&row.row.as_str()) {
                names.push(&row.row);
            }
        }
        for name in names {
            for row in self.rows.iter().filter(|row| row.row == name) {
                println!("{}", line(row));
            }
        }
    }

    pub fn write(&self, path: &Path, sizes: &[u64], seed: u64) -> Done {
        if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            std::fs::create_dir_all(parent)?;
        }
        let written = Written {
            version: env!("CARGO_PKG_VERSION"),
            system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
            processors: std::thread::available_parallelism().map_or(0, usize::from),
            seed,
            sizes,
            rows: &self.rows,
            missing: &self.missing,
        };
        Ok(std::fs::write(path, serde_json::to_vec_pretty(&written)?)?)
    }
}

fn line(row: &Row) -> String {
    let floor = row.floor.map_or(String::new(), |floor| shown(floor, row.unit));
    let ratio = row.ratio.map_or(String::new(), |ratio| format!("{ratio:.2}"));
    let budget = row.budget.as_deref().unwrap_or_default();
    let ok = match row.ok {
        Some(true) => "ok",
        Some(false) => "OVER",
        None => "",
    };
    let figure = shown(row.figure, row.unit);
    format!(
        "{:<44} {:>8} {figure:>11} {floor:>11} {ratio:>7}  {budget:<13} {ok:<5} {}",
        row.row, row.n, row.floor_is
    )
}

fn shown(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Ms if value < 10.0 => format!("{value:.2} ms"),
        Unit::Ms => format!("{value:.1} ms"),
        Unit::S => format!("{value:.2} s"),
        Unit::MiB => format!("{value:.1} MiB"),
        Unit::Times => format!("{value:.2} x"),
        Unit::Count => format!("{value:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trouble::Trouble;

    #[test]
    fn what_could_not_be_measured_is_told_at_the_end_and_costs_no_other_row() {
        let mut table = Table::default();
        table.missing("the window", Err(Trouble::Found("it never came".into())));
        table.add(Row::new("opening", 1_000, 12.0, Unit::Ms).floor(10.0, "bare").budget(Budget::Ratio(1.15)));
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("out/bench.json");
        table.write(&path, &[1_000], 1).unwrap();
        let written: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let row = &written["rows"][0];
        assert_eq!((row["row"].as_str(), row["floor"].as_f64()), (Some("opening"), Some(10.0)));
        assert_eq!((row["ok"].as_bool(), row["budget"].as_str()), (Some(false), Some("1.15 x floor")));
        assert_eq!(written["missing"][0], "the window: it never came");
        assert!(table.is_whole().unwrap_err().to_string().contains("the window"));
    }
}
