//! Preferences of this computer: language, region, look, when to lock, and which notebook was used last.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::{App, Places, lock};
use crate::failure::Failure;

/// The languages of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
    /// Dutch.
    Nl,
}

impl Language {
    /// Which of three is in this language: they are in English, French and Dutch.
    pub fn of<T>(self, [english, french, dutch]: &[T; 3]) -> &T {
        match self {
            Self::En => english,
            Self::Fr => french,
            Self::Nl => dutch,
        }
    }
}

/// Where the person lives: paper, first day of the week, dates, decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the names are language tags (BCP 47)")]
pub enum Region {
    #[serde(rename = "nl-BE")]
    NlBe,
    #[serde(rename = "nl-NL")]
    NlNl,
    #[serde(rename = "fr-BE")]
    FrBe,
    #[serde(rename = "fr-FR")]
    FrFr,
    #[serde(rename = "fr-CA")]
    FrCa,
    #[serde(rename = "en-CA")]
    EnCa,
    #[serde(rename = "en-GB")]
    EnGb,
    #[serde(rename = "en-US")]
    EnUs,
}

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system has it.
    System,
    /// Dark ink on paper.
    Light,
    /// Light ink in the dark.
    Dark,
}

/// What this computer remembers outside any notebook. Nothing a person wrote is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Preferences {
    /// Language of the interface.
    pub language: Language,
    /// Region.
    pub region: Region,
    /// Look.
    pub theme: Theme,
    /// Size of the text in percent, 80 to 200.
    pub text_percent: u32,
    /// Minutes without a key or a click after which the notebook locks; 0 never.
    pub idle_minutes: u32,
    /// Whether what is written is spell-checked, with the dictionaries of this computer.
    pub spellcheck: bool,
    /// Whether what is run, such as a meeting, may be heard when its time is nearly up.
    pub sound: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        let (language, region) = of_system();
        Self {
            language,
            region,
            theme: Theme::System,
            text_percent: 100,
            idle_minutes: 10,
            spellcheck: true,
            sound: true,
        }
    }
}

/// The preferences file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Remembered {
    pub preferences: Preferences,
    pub notebook: Option<PathBuf>,
}

impl Remembered {
    /// Reads the file; one that is missing or cannot be read counts as new.
    pub fn read(places: &Places) -> Self {
        std::fs::read(places.config.join("preferences.json"))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Writes the file whole.
    pub fn write(&self, places: &Places) -> Result<(), Failure> {
        std::fs::create_dir_all(&places.config)?;
        let bytes = serde_json::to_vec_pretty(self).map_err(|_| Failure::refused("internal"))?;
        Ok(kring_store::write_whole(&places.config.join("preferences.json"), &bytes)?)
    }
}

/// Sets the preferences.
pub async fn set(app: &App, request: Preferences) -> Result<Preferences, Failure> {
    if !(80..=200).contains(&request.text_percent) {
        return Err(Failure::request("text_percent"));
    }
    if request.idle_minutes > 24 * 60 {
        return Err(Failure::request("idle_minutes"));
    }
    let mut remembered = lock(&app.remembered);
    remembered.preferences = request.clone();
    remembered.write(app.places())?;
    Ok(request)
}

fn of_system() -> (Language, Region) {
    let tag = sys_locale::get_locale().unwrap_or_default().replace('_', "-");
    match tag.split(['.', '@']).next().unwrap_or_default() {
        "nl-NL" => (Language::Nl, Region::NlNl),
        "fr-FR" => (Language::Fr, Region::FrFr),
        "fr-CA" => (Language::Fr, Region::FrCa),
        "en-US" => (Language::En, Region::EnUs),
        "en-CA" => (Language::En, Region::EnCa),
        other if other.starts_with("nl") => (Language::Nl, Region::NlBe),
        other if other.starts_with("fr") => (Language::Fr, Region::FrBe),
        _ => (Language::En, Region::EnGb),
    }
}
