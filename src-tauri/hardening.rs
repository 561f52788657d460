//! What the built window is allowed to do. Whoever loosens any of it has to change this test, and say why.

use std::collections::BTreeMap;

use tauri::utils::config::{Csp, CspDirectiveSources};

#[test]
fn the_built_configuration_is_as_closed_as_it_was() {
    let context: tauri::Context<tauri::Wry> = tauri::generate_context!();
    let app = &context.config().app;
    assert!(!app.with_global_tauri);
    assert!(app.windows.is_empty(), "the window is made in window.rs, where its settings are");
    assert!(app.security.freeze_prototype);
    assert!(!app.security.asset_protocol.enable);
    assert!(app.security.dev_csp.is_none() && app.security.headers.is_none());
    assert_eq!(app.security.capabilities.len(), 1, "an empty list would activate every file");
    assert!(!app.macos_private_api);

    let Some(Csp::DirectiveMap(policy)) = &app.security.csp else {
        panic!("the content security policy is gone")
    };
    let policy: BTreeMap<&str, String> = policy
        .iter()
        .map(|(name, sources)| {
            let sources = match sources {
                CspDirectiveSources::Inline(text) => text.clone(),
                CspDirectiveSources::List(list) => list.join(" "),
            };
            (name.as_str(), sources)
        })
        .collect();
    let expected = BTreeMap::from([
        ("default-src", "'none'"),
        ("script-src", "'self'"),
        ("style-src", "'self'"),
        ("style-src-attr", "'unsafe-inline'"),
        ("font-src", "'self'"),
        ("img-src", "'self' blob: kring: http://kring.localhost"),
        ("connect-src", "ipc: http://ipc.localhost"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
    ]);
    assert_eq!(policy, expected.into_iter().map(|(name, sources)| (name, sources.to_owned())).collect());
}

#[test]
fn the_window_may_call_its_own_commands_and_nothing_else() {
    let capability: serde_json::Value =
        serde_json::from_str(include_str!("capabilities/main.gen.json")).unwrap();
    assert!(capability.get("remote").is_none(), "no page from elsewhere has any command");
    let permissions = capability["permissions"].as_array().unwrap();
    let own: Vec<String> = include_str!("commands.gen.txt")
        .lines()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        .collect();
    for permission in permissions {
        let permission = permission.as_str().unwrap();
        let known = ["core:event:allow-listen", "core:event:allow-unlisten"].contains(&permission);
        assert!(known || own.iter().any(|own| own == permission), "{permission}");
    }
    assert_eq!(
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/capabilities")).unwrap().count(),
        1
    );
}

#[test]
fn no_plugin_and_no_tool_that_widens_the_window_is_built_in() {
    let manifest = include_str!("../Cargo.toml");
    for plugin in
        ["plugin-fs", "plugin-shell", "plugin-http", "plugin-opener", "plugin-deep-link", "plugin-updater"]
    {
        assert!(!manifest.contains(&format!("tauri-{plugin}")), "{plugin}");
    }
    let tauri = manifest.lines().find(|line| line.starts_with("tauri = ")).unwrap();
    assert!(tauri.contains("features = []"), "developer tools and private interfaces are features: {tauri}");
}
