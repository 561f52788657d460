//! The shell: a window and one for notes beside it, its commands (one line each, made from the core's list), events, dialogs, and the scheme that images come by.
//!
//! It must hold no rule of a feature and no SQL, let nothing but its own pages into the window, and put nothing that a person wrote
//! into a title, a log or a panic.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly"))]

mod awake;
mod closed;
mod commands;
#[cfg(target_os = "linux")]
mod drawing;
mod events;
#[cfg(test)]
mod hardening;
mod link;
mod notes;
mod open;
mod photo;
mod pick;
mod scheme;
mod strip;
mod sync;
#[cfg(target_os = "linux")]
mod terminal;
mod typing;
mod window;

use std::process::ExitCode;

use kring_core::{App, Places};
use tauri::Manager;

/// Runs the program until its window is closed.
pub fn run() -> ExitCode {
    if let Some(done) = photo::decodes_only().or_else(kring_core::sync::taster::tastes_only) {
        return done;
    }
    #[cfg(target_os = "linux")]
    if let Some(done) = terminal::asked() {
        return done;
    }
    keep_quiet();
    // Whoever drives a window may ask WebKitGTK for pictures of it, which it gives of layers only.
    #[cfg(target_os = "linux")]
    if !window::is_driven() {
        drawing::prepare();
    }
    let Ok(places) = Places::of_system() else { return ExitCode::FAILURE };
    // One window a person: a second start shows the first.
    let profile = places.profile();
    let built = tauri::Builder::default()
        .plugin(
            tauri_plugin_single_instance::Builder::new()
                .callback(|app, _arguments, _folder| window::show(app))
                .dbus_id(format!("app.kring.desktop.p{profile}"))
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol("kring", scheme::answer)
        .invoke_handler(commands::handler())
        .setup(move |handle| {
            let app = tauri::async_runtime::block_on(async { App::new(places) });
            app.shows_photos(photo::decoded);
            handle.manage(app.clone());
            handle.manage(open::LastExport::default());
            handle.manage(awake::Awake::default());
            handle.manage(strip::Strip::default());
            tauri::async_runtime::spawn(kring_core::app::keep_watch(app.clone()));
            tauri::async_runtime::spawn(kring_core::sync::keep_in_step(app.clone()));
            tauri::async_runtime::spawn(events::pass_on(handle.handle().clone(), app));
            window::open(handle.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!());
    let Ok(built) = built else { return ExitCode::FAILURE };
    built.run(|handle, event| match event {
        // Notes stand beside the window, and not without it.
        tauri::RunEvent::WindowEvent { label, event: tauri::WindowEvent::Destroyed, .. }
            if label == "main" =>
        {
            notes::close(handle);
        }
        tauri::RunEvent::Exit => {
            let app = handle.state::<std::sync::Arc<App>>().inner().clone();
            // Closing in order writes the log back; a crash here would lose nothing.
            let _ = tauri::async_runtime::block_on(async { app.close().await });
        }
        _ => {}
    });
    ExitCode::SUCCESS
}

/// No core dumps, and no panic message: both could hold what a person wrote.
fn keep_quiet() {
    kring_core::app::no_core_dumps();
    std::panic::set_hook(Box::new(|panic| {
        use std::io::Write;
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(std::io::stderr(), "kring: a fault at {place}");
    }));
}
