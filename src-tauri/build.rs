//! Declares the window's commands to Tauri, so that each of them needs its permission.

#![allow(clippy::expect_used, reason = "a build that cannot go on says so and stops")]

const NAMES: &str = "src-tauri/commands.gen.txt";

fn main() {
    println!("cargo::rerun-if-changed={NAMES}");
    println!("cargo::rerun-if-changed=src-tauri/capabilities");
    let names = std::fs::read_to_string(NAMES).expect("the list of commands, made by `cargo xtask gen`");
    let names: Vec<&'static str> = names.leak().lines().collect();
    let manifest = tauri_build::AppManifest::new().commands(names.leak());
    let attributes = tauri_build::Attributes::new()
        .app_manifest(manifest)
        .capabilities_path_pattern("src-tauri/capabilities/**/*.json");
    tauri_build::try_build(attributes).expect("a sound Tauri configuration");
}
