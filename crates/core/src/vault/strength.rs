//! Judges a passphrase honestly.

use super::view::{Strength, StrengthQuestion};
use crate::app::App;
use crate::failure::Failure;

/// How long a passphrase withstands guessing (zxcvbn).
pub async fn strength(_: &App, request: StrengthQuestion) -> Result<Strength, Failure> {
    let judged = kring_crypto::strength::strength(&request.passphrase, &[&request.name, "kring"]);
    let advice = judged.advice.map(|advice| advice.code().to_owned());
    Ok(Strength { score: judged.score, guesses_log10: judged.guesses_log10, advice })
}
