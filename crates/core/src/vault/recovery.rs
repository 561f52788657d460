//! The recovery sheet: 24 words that open the notebook when the passphrase is forgotten.

use std::path::Path;

use kring_crypto::words::RecoveryWords;
use kring_store::{StoreError, Vault};
use zeroize::Zeroizing;

use super::view::{RecoverySheet, Saved};
use crate::app::{App, lock};
use crate::failure::Failure;
use crate::language::{Messages, say};

/// The sheet last made, until the notebook is locked or it is put away.
pub(crate) struct Sheet {
    name: String,
    made: String,
    words: Zeroizing<String>,
}

/// Makes a new sheet; the words of an earlier one open nothing from now on.
pub async fn make(app: &App, (): ()) -> Result<RecoverySheet, Failure> {
    let vault = app.vault().await?;
    let words = vault.make_recovery_sheet().await?;
    crate::sync::tell_of_sheet(app).await;
    Ok(show(app, &vault, &words))
}

/// Writes the sheet last made to a file.
pub async fn save(app: &App, path: &Path) -> Result<Saved, Failure> {
    let text = {
        let sheet = lock(&app.sheet);
        let sheet = sheet.as_ref().ok_or_else(|| Failure::refused("no-recovery-sheet"))?;
        sheet.text(&Messages::of(app.preferences().language))
    };
    kring_store::write_outside(path, text.as_bytes())?;
    confirm(app, ()).await?;
    Ok(Saved { path: path.display().to_string() })
}

/// Refuses a place where no sheet could be written. Asked before anything changes: once there is a new sheet, the words of an earlier
/// one open nothing any more.
pub fn try_place(path: &Path) -> Result<(), Failure> {
    Ok(kring_store::try_outside(path)?)
}

/// The person has put the sheet away; it is not offered any more.
pub async fn confirm(app: &App, (): ()) -> Result<(), Failure> {
    app.vault().await?.confirm_recovery_sheet().await?;
    lock(&app.sheet).take();
    Ok(())
}

/// Keeps the words for printing and saving, and gives them to the screen.
pub(super) fn show(app: &App, vault: &Vault, words: &RecoveryWords) -> RecoverySheet {
    let (name, made) = (vault.header().name, app.today().to_string());
    let words: Vec<String> = words.words().iter().map(|word| (*word).to_owned()).collect();
    *lock(&app.sheet) =
        Some(Sheet { name: name.clone(), made: made.clone(), words: Zeroizing::new(words.join(" ")) });
    RecoverySheet { name, made, words }
}

/// The words as they were typed, or as they stand in a sheet that was saved.
pub(crate) fn read_words(text: &str) -> Result<RecoveryWords, Failure> {
    Ok(RecoveryWords::parse(&words_in(text)).map_err(StoreError::from)?)
}

/// The words of a sheet when the whole sheet is given as it was saved, with what is written around its numbered lines.
/// Any other text stays as it is.
fn words_in(text: &str) -> Zeroizing<String> {
    let numbered = |line: &&str| {
        let Some((number, word)) = line.trim().split_once(['.', ')']) else { return false };
        number.parse::<u8>().is_ok() && word.split_whitespace().count() == 1
    };
    let mut words = Zeroizing::new(String::with_capacity(text.len() + 1));
    for line in text.lines().filter(numbered) {
        words.push_str(line);
        words.push('\n');
    }
    if words.is_empty() {
        words.push_str(text);
    }
    words
}

impl Sheet {
    fn text(&self, messages: &Messages) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::new());
        text.push_str(&say!(messages, "recovery-sheet-title", "name" => &self.name));
        text.push_str("\n\n");
        text.push_str(&say!(messages, "recovery-sheet-body", "date" => &self.made));
        text.push_str("\n\n");
        for (number, word) in self.words.split(' ').enumerate() {
            text.push_str(&format!("{:>2}. {word}\n", number + 1));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_sheet_is_read_as_it_is() {
        let sheet =
            "Recovery sheet\n\nMade on 2026-01-02.\nThese 24 words open it.\n\n 1. Abandon\n 2) ability\n";
        assert_eq!(words_in(sheet).as_str(), " 1. Abandon\n 2) ability\n");
        assert_eq!(words_in("abandon ability").as_str(), "abandon ability");
    }
}
