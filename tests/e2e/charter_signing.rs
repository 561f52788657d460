//! A charter is signed from the signer's own Kring: the proposal goes there as a file and comes back signed. What was changed on its way
//! is kept aside and says so.

use std::path::{Path, PathBuf};

use kring_core::charter;
use kring_core::charter::view::CharterPropose;
use serde_json::Value;

use crate::groups::{self, PEOPLE};
use crate::home::Home;
use crate::messages::{parts, sentence};
use crate::pages;
use crate::window::{ENTER, Window, until};

impl Window {
    async fn goes_to_the_proposal(&self) {
        self.clicks("rail-groups").await;
        self.clicks("group-row").await;
        self.clicks("charter-to-proposal").await;
        self.sees("charter-round").await;
    }

    /// Adds a signed file to the proposal, and waits until what it says is shown.
    async fn adds_signatures(&self, file: &Path) {
        self.home.will_pick(&[file]);
        self.clicks("charter-signatures-add").await;
        self.sees("charter-signatures-added").await;
    }

    /// Waits until so many of the group have signed.
    async fn have_signed(&self, many: usize) {
        let script =
            "return document.querySelectorAll('[data-test=charter-voice][data-said=signature]').length";
        until(&format!("{many} have signed"), async || {
            (self.script(script, vec![]).await == many).then_some(())
        })
        .await;
    }
}

/// A file in which somebody else has signed.
fn forged(signed: &Path, who: &str, instead: &str) -> PathBuf {
    let mut file: Value = serde_json::from_slice(&std::fs::read(signed).unwrap()).unwrap();
    let body = file["statements"][0]["body"].as_str().unwrap();
    assert!(body.contains(who), "{body}");
    file["statements"][0]["body"] = body.replace(who, instead).into();
    let path = signed.with_file_name("forged.json");
    std::fs::write(&path, file.to_string()).unwrap();
    path
}

#[tokio::test]
async fn a_proposal_is_signed_in_the_signers_own_kring_and_a_forged_signature_is_kept_aside() {
    let group = Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        let written = groups::writes_a_charter(app).await;
        groups::says(app, &written.id, "We meet so that nobody has to coach alone.").await;
        charter::propose(app, CharterPropose { id: written.id, ..CharterPropose::default() }).await.unwrap();
    })
    .await;
    let signer = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let (proposal, signed) =
        (group.path("stick").join("proposal.json"), signer.path("stick").join("signed.json"));

    let window = Window::opens_unlocked(&group).await;
    window.goes_to_the_proposal().await;
    group.will_pick(&[&proposal]);
    window.clicks("charter-proposal-save").await;
    window.reads_in("toast", "proposal.json").await;
    window.ends().await;

    // Whoever signs needs no group of their own: they read it, say who they are, and their notebook signs.
    let window = Window::opens_unlocked(&signer).await;
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types("Sign a file").await;
    window.reads_in("palette", &sentence("en", "charter-sign-file")).await;
    window.types(ENTER).await;
    window.sees("charter-sign-sheet").await;
    signer.will_pick(&[&proposal]);
    window.clicks("charter-sign-choose").await;
    window.reads_in("charter-sign-sheet", "nobody has to coach alone").await;
    window.fills("charter-sign-as", PEOPLE[1]).await;
    window.keeps_picture("charter/signing").await;
    signer.will_pick(&[&signed]);
    window.clicks("charter-sign-do").await;
    window.sees_no_more("charter-sign-sheet").await;
    window.reads_in("toast", "signed.json").await;
    window.ends().await;

    // Back in the group's notebook it counts as soon as somebody says whose key it is.
    let window = Window::opens_unlocked(&group).await;
    window.goes_to_the_proposal().await;
    window.adds_signatures(&signed).await;
    window.reads_in("charter-statement", &sentence("en", "charter-held-unknown-signer")).await;
    window.have_signed(0).await;
    window.selects_words("charter-assign-who", PEOPLE[1]).await;
    window.keeps_picture("charter/signature-unknown").await;
    window.clicks("charter-assign").await;
    window.have_signed(1).await;
    window.sees_no_more("charter-assign").await;
    window.reads_in("charter-statement", &parts("en", "charter-own-key")[0]).await;
    window.keeps_picture("charter/signature-known").await;

    window.adds_signatures(&forged(&signed, PEOPLE[1], PEOPLE[2])).await;
    window.reads_in("charter-statement", &sentence("en", "charter-held-forged")).await;
    window.have_signed(1).await;
    window.keeps_picture("charter/signature-forged").await;
    window.is_sound().await;
    window.ends().await;
}
