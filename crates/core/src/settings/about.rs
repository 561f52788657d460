//! About the program: its version, where things are, whose work it stands on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::App;
use crate::failure::Failure;

/// What the page About shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct About {
    /// The program's version.
    pub version: String,
    /// Where things are on this computer.
    pub places: Vec<Place>,
    /// The libraries that the program is made of.
    pub licences: Vec<Licence>,
}

/// A place on this computer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Place {
    /// `notebook`, `backups`, `preferences` or `devices`.
    pub name: String,
    /// The full path.
    pub path: String,
}

/// A library.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence (SPDX).
    pub licence: String,
}

/// Versions, places, licences.
pub async fn about(app: &App, (): ()) -> Result<About, Failure> {
    let place =
        |name: &str, path: &std::path::Path| Place { name: name.into(), path: path.display().to_string() };
    let mut places = Vec::new();
    if let Some(folder) = app.notebook_folder() {
        places.push(place("notebook", &folder));
        places.push(place("backups", &folder.join("backups")));
    }
    places.push(place("preferences", &app.places().config));
    places.push(place("devices", &app.places().devices()));
    let licences = include_str!("licences.gen.txt").lines().filter_map(|line| {
        let mut parts = line.split('\t').map(str::to_owned);
        Some(Licence { name: parts.next()?, version: parts.next()?, licence: parts.next()? })
    });
    Ok(About { version: env!("CARGO_PKG_VERSION").into(), places, licences: licences.collect() })
}
