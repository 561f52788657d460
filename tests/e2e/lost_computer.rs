//! A storage gets another address, and a computer that is taken out had let in another: one window, and two computers in the terminal.

use std::path::Path;

use serde_json::{Value, json};

use crate::home::Home;
use crate::messages::sentence;
use crate::pages;
use crate::window::Window;

/// Asks with the text of an invitation, and is let in by the window.
async fn lets_in(window: &Window, other: &Home, name: &str) {
    let invitation = window.asks("sync_invite", Value::Null).await.unwrap();
    other.asks(&["sync", "join", invitation["text"].as_str().unwrap(), "--name", name]);
    window.asks("sync_now", Value::Null).await.unwrap();
    let status = window.asks("sync_status", Value::Null).await.unwrap();
    let request = json!({ "id": status["requests"][0]["id"] });
    window.asks("sync_approve", request).await.unwrap();
    other.asks(&["sync", "now"]);
}

#[tokio::test]
async fn a_storage_is_said_anew_and_a_computer_goes_with_the_one_that_it_let_in() {
    let desk = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let lost = Home::with_pages(async |_, _| {}).await;
    let stranger = Home::with_pages(async |_, _| {}).await;
    let window = Window::opens_unlocked(&desk).await;
    let mut barriers = vec![];
    let (stick, elsewhere) = (desk.path("stick"), desk.path("another stick"));
    let address = format!("file://{}", stick.display());
    window.asks("sync_add", json!({ "address": address, "login": null, "name": "Desk" })).await.unwrap();
    lets_in(&window, &lost, "Old laptop").await;
    let text = lost.asks(&["sync", "invite"])["text"].as_str().unwrap().to_owned();
    stranger.asks(&["sync", "join", &text, "--name", "Somebody else"]);
    lost.asks(&["sync", "now"]);
    let requests = lost.asks(&["sync", "requests"]);
    lost.asks(&["sync", "approve", requests[0]["id"].as_str().unwrap()]);
    lost.asks(&["sync", "now"]);
    stranger.asks(&["sync", "now"]);
    window.asks("sync_now", Value::Null).await.unwrap();

    // The folder is put elsewhere; an address where nothing of it lies is refused.
    std::fs::rename(&stick, &elsewhere).unwrap();
    std::fs::create_dir(&stick).unwrap();
    window.turns_to("sync").await;
    window.opens_in_sight("sync-move", "sync-move-sheet").await;
    desk.will_pick(&[Path::new(&stick)]);
    window.clicks("sync-move-place").await;
    window.reads_in("sync-move-sheet", "/stick").await;
    window.clicks("sync-move-do").await;
    window.reads_in("failure", &sentence("en", "error-sync-move-other")).await;
    desk.will_pick(&[Path::new(&elsewhere)]);
    window.clicks("sync-move-place").await;
    window.reads_in("sync-move-sheet", "another stick").await;
    window.keeps_picture("sync/move").await;
    barriers.extend(window.barriers_of("where the storage is now").await);
    window.clicks("sync-move-do").await;
    window.sees_no_more("sync-move-sheet").await;
    window.reads_in("sync-standing", "another stick").await;

    // Who is taken out may have let in somebody whom nobody knows: they go with it.
    let revoke = "[...document.querySelectorAll('[data-test=sync-device]')]
        .find((one) => one.textContent.includes('Old laptop')).querySelector('[data-test=sync-revoke]').click()";
    window.script(revoke, vec![]).await;
    window.reads_in("sync-revoke-ask", "Somebody else").await;
    window.clicks("sync-brought").await;
    window.keeps_picture("sync/brought").await;
    barriers.extend(window.barriers_of("whom a computer let in").await);
    window.clicks("sync-revoke-do").await;
    window.sees("sync-left").await;
    let status = window.asks("sync_status", Value::Null).await.unwrap();
    let devices = status["devices"].as_array().unwrap();
    let active: Vec<&str> =
        devices.iter().filter(|one| one["active"] == true).filter_map(|one| one["name"].as_str()).collect();
    assert_eq!(active, ["Desk"], "{status}");
    assert!(barriers.is_empty(), "{barriers:#?}");
    window.is_sound().await;
    window.ends().await;
}
