//! What the built window is allowed to do. Whoever loosens any of it has to change this test, and say why.

use std::collections::BTreeMap;

use tauri::utils::config::{CapabilityEntry, Csp, CspDirectiveSources, DisabledCspModificationKind};

#[test]
fn the_built_configuration_is_as_closed_as_it_was() {
    let context: tauri::Context<tauri::Wry> = tauri::generate_context!();
    let app = &context.config().app;
    assert!(!app.with_global_tauri);
    assert!(app.windows.is_empty(), "the window is made in window.rs, where its settings are");
    assert!(app.security.freeze_prototype);
    assert!(
        !app.security.asset_protocol.enable && app.security.asset_protocol.scope.allowed_paths().is_empty()
    );
    assert!(app.security.dev_csp.is_none() && app.security.headers.is_none());
    assert!(
        matches!(
            app.security.dangerous_disable_asset_csp_modification,
            DisabledCspModificationKind::Flag(false)
        ),
        "Tauri adds its hashes and nonces to the policy"
    );
    let [CapabilityEntry::Reference(main), CapabilityEntry::Reference(notes)] =
        app.security.capabilities.as_slice()
    else {
        panic!("an empty list would activate every file, another one would add to these")
    };
    assert_eq!((main.as_str(), notes.as_str()), ("main", "notes"));
    assert!(!app.macos_private_api && app.tray_icon.is_none());
    let config = context.config();
    assert!(config.plugins.0.is_empty(), "a plug-in has no settings here, so that none loosens it");

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

fn permissions(capability: &str, window: &str) -> Vec<String> {
    let capability: serde_json::Value = serde_json::from_str(capability).unwrap();
    let fields: Vec<&String> = capability.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["identifier", "permissions", "windows"], "no page from elsewhere has any command");
    assert_eq!(
        (&capability["identifier"], &capability["windows"]),
        (&window.into(), &serde_json::json!([window]))
    );
    serde_json::from_value(capability["permissions"].clone()).unwrap()
}

#[test]
fn the_window_may_call_its_own_commands_and_nothing_else() {
    let own: Vec<String> = include_str!("commands.gen.txt")
        .lines()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        .collect();
    for permission in permissions(include_str!("capabilities/main.gen.json"), "main") {
        let known = ["core:event:allow-listen", "core:event:allow-unlisten"].contains(&permission.as_str());
        assert!(known || own.contains(&permission), "{permission}");
    }
    assert_eq!(
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/capabilities")).unwrap().count(),
        2
    );
}

#[test]
fn the_window_with_notes_reads_and_writes_its_meeting_and_nothing_else() {
    assert_eq!(
        permissions(include_str!("capabilities/notes.gen.json"), "notes"),
        [
            "core:event:allow-listen",
            "core:event:allow-unlisten",
            "allow-app-status",
            "allow-activity",
            "allow-meeting-open",
            "allow-meeting-run",
            "allow-meeting-text",
            "allow-run-notes",
        ]
    );
    let source = include_str!("notes.rs");
    assert!(source.contains("closed(handle, LABEL") && source.contains(".content_protected(true)"));
}

/// What is said to the window when it is made, in code and not in the configuration.
#[test]
fn the_window_is_made_closed() {
    let source = include_str!("window.rs");
    for word in [
        ".incognito(!is_driven())",
        ".data_directory(own)",
        ".devtools(false)",
        ".general_autofill_enabled(false)",
        ".disable_drag_drop_handler()",
        ".on_navigation(is_ours)",
        ".on_new_window(|_, _| NewWindowResponse::Deny)",
        "cfg!(feature = \"testing\")",
    ] {
        assert!(source.contains(word), "{word}");
    }
    for word in ["initialization_script", "additional_browser_args", "proxy_url", "WebviewUrl::External"] {
        assert!(!source.contains(word), "{word}");
    }
}

#[test]
fn no_plugin_and_no_tool_that_widens_the_window_is_built_in() {
    let manifest = include_str!("../Cargo.toml");
    let plugins = manifest.lines().filter_map(|line| line.strip_prefix("tauri-plugin-")?.split(' ').next());
    let mut plugins: Vec<&str> = plugins.filter_map(|name| name.split('.').next()).collect();
    plugins.sort_unstable();
    plugins.dedup();
    // Both are asked by the shell alone: the window has no permission for either.
    assert_eq!(plugins, ["dialog", "single-instance"]);
    let tauri = manifest.lines().find(|line| line.starts_with("tauri = ")).unwrap();
    assert!(tauri.contains("features = []"), "developer tools and private interfaces are features: {tauri}");
}
