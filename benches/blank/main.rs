//! The floor of the window's figures: a Tauri window with one word in it, with the word `field` one bare text field that is full, with
//! the word `line` one that holds a line.
//!
//! It must never be more than that: what it does besides would be taken for what every window costs.

use std::process::ExitCode;

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> ExitCode {
    let page = match std::env::args().nth(1).as_deref() {
        Some("field") => "field.html",
        Some("line") => "field.html?line",
        _ => "index.html",
    };
    let ran = tauri::Builder::default()
        .setup(move |app| {
            let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App(page.into()));
            window.title("Blank").inner_size(1280.0, 800.0).build()?;
            Ok(())
        })
        .run(tauri::generate_context!("blank/tauri.conf.json"));
    if ran.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
