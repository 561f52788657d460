//! The house rules that no compiler knows: which way the arrows point, where SQL and Tauri may be named, that every
//! language has every message, that no file outgrows a reader.
//!
//! Each rule is a test of its own, and its failure names file and line. The words for these rules are in
//! ARCHITECTURE.md; when one of them stands in the way of something better, change both.

mod reading;

use kring_core::language::Messages;
use kring_core::settings::preferences::Language;
use reading::{code, dependencies, files, find, lines, messages, none, read, rust_in, split, starts_word};
use std::collections::{BTreeMap, BTreeSet};

/// What each package may name of ours. Left out: xtask, which needs none, and tests and benches, which see all.
const ARROWS: [(&str, &[&str]); 7] = [
    ("crates/crypto", &[]),
    ("crates/formats", &[]),
    ("crates/store", &["crypto"]),
    ("crates/sync", &["crypto"]),
    ("crates/core", &["crypto", "store", "formats", "sync"]),
    ("crates/cli", &["core"]),
    ("src-tauri", &["core", "cli"]),
];

/// Rooms of the interface that ask nothing of the core by that name, and features that no screen shows.
const ONLY_IN_THE_INTERFACE: [&str; 1] = ["app"];
const ONLY_IN_THE_CORE: [&str; 2] = ["bin", "names"];

/// A file that is longer holds more than one idea.
const LONGEST: usize = 400;

#[test]
fn the_arrows_point_one_way() {
    let ours = ["crypto", "store", "formats", "core", "sync", "cli", "tests", "benches"];
    let mut wrong = vec![];
    for (package, may) in ARROWS {
        let own = package.trim_start_matches("crates/");
        let forbidden: Vec<_> = ours.iter().filter(|name| **name != own && !may.contains(name)).collect();
        let names = |line: &str, mark: char| {
            forbidden.iter().any(|name| starts_word(line, &format!("kring{mark}{name}")))
        };
        // The root's list for all members, whose entries have a path, is no dependency of the desktop program.
        let manifest = if own == "src-tauri" { "Cargo.toml".into() } else { format!("{package}/Cargo.toml") };
        let depends = |line: &str| {
            let entry = line.split('#').next().unwrap_or_default();
            !entry.contains("path = ") && !entry.starts_with("[profile") && names(entry, '-')
        };
        find(&manifest, &read(&manifest), depends, &mut wrong);
        for file in rust_in(&[package]) {
            find(&file, &code(&file), |line| names(line, '_'), &mut wrong);
        }
    }
    none("A crate names another one that it must not know (see ARCHITECTURE.md, the arrows)", &wrong);
}

#[test]
fn nothing_below_the_window_knows_tauri() {
    let mut wrong = vec![];
    for (package, _) in ARROWS.iter().filter(|(package, _)| *package != "src-tauri") {
        let manifest = format!("{package}/Cargo.toml");
        find(&manifest, &read(&manifest), |line| line.contains("tauri"), &mut wrong);
    }
    for file in rust_in(&["crates"]) {
        let knows = |line: &str| starts_word(line, "tauri") || starts_word(line, "wry");
        find(&file, &code(&file), knows, &mut wrong);
    }
    none("Only src-tauri may know that there is a window", &wrong);
}

#[test]
fn only_the_engine_names_loro() {
    let mut wrong = vec![];
    for file in rust_in(&["crates", "src-tauri", "benches"]) {
        if file != "crates/store/src/engine.rs" && !file.starts_with("crates/store/src/engine/") {
            let names = |line: &str| starts_word(line, "loro") || starts_word(line, "Loro");
            find(&file, &code(&file), names, &mut wrong);
        }
    }
    none("Loro stays behind crates/store/src/engine.rs", &wrong);
}

#[test]
fn sql_stays_in_the_store() {
    let verbs =
        ["SELECT ", "INSERT ", "UPDATE ", "DELETE FROM", "CREATE ", "ALTER TABLE", "DROP ", "PRAGMA "];
    let allowed = |file: &str| {
        file.starts_with("crates/store/src/") || file.ends_with("/store.rs") || file.contains("/migrations")
    };
    let mut wrong = vec![];
    for file in rust_in(&["crates", "src-tauri"]).into_iter().filter(|file| !allowed(file)) {
        let text = split(&read(&file));
        let asks = |line: &str| line.contains("sqlx::query") || line.contains("QueryBuilder");
        find(&file, &text.code, asks, &mut wrong);
        let is_sql = |string: &str| verbs.iter().any(|verb| string.trim_start().starts_with(verb));
        let found = text.strings.iter().filter(|(_, string)| is_sql(string));
        wrong.extend(found.map(|(number, string)| format!("{file}:{number}: {}", string.trim())));
    }
    none("SQL lives in crates/store/src, in a feature's store.rs and in migrations", &wrong);
}

#[test]
fn one_file_opens_databases() {
    let opens =
        ["SqliteConnectOptions", "SqlitePoolOptions", "SqliteConnection::connect", "SqlitePool::connect"];
    let mut wrong = vec![];
    for file in rust_in(&["crates", "src-tauri"]) {
        if file != "crates/store/src/connection.rs" {
            find(&file, &code(&file), |line| opens.iter().any(|word| line.contains(word)), &mut wrong);
        }
    }
    none("Only crates/store/src/connection.rs opens databases, because it checks what it opened", &wrong);
}

#[test]
fn one_folder_reaches_the_network() {
    let reaches = [
        "reqwest",
        "opendal",
        "hyper::",
        "hyper_util",
        "TcpStream",
        "TcpListener",
        "UdpSocket",
        "ToSocketAddrs",
    ];
    let mut wrong = vec![];
    for file in rust_in(&["crates", "src-tauri"]) {
        // A story may play a storage that somebody named.
        if !file.starts_with("crates/sync/src/remote/") && !file.ends_with("/tests.rs") {
            let names = |line: &str| reaches.iter().any(|word| starts_word(line, word));
            find(&file, &code(&file), names, &mut wrong);
        }
    }
    none("Only crates/sync/src/remote reaches the network, and only the storage that a person named", &wrong);
}

#[test]
fn only_the_platform_folder_speaks_to_tauri() {
    let mut wrong = vec![];
    for file in files() {
        if file.starts_with("ui/src/") && !file.starts_with("ui/src/platform/") {
            let speaks = |line: &str| line.contains("@tauri-apps") || line.contains("__TAURI");
            find(&file, &read(&file), speaks, &mut wrong);
        }
    }
    none("Only ui/src/platform imports @tauri-apps", &wrong);
}

#[test]
fn every_language_has_every_message() {
    // Language, then file and message together, then the variables of the message.
    let mut languages: BTreeMap<&str, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    let files = files();
    for language in ["en", "fr", "nl"].into_iter().chain(files.iter().filter_map(|file| language_of(file))) {
        languages.entry(language).or_default();
    }
    for file in files.iter().filter(|file| file.ends_with(".ftl")) {
        let Some(language) = language_of(file) else { continue };
        let name = file.rsplit('/').next().unwrap_or_default();
        // The terminal's help is written in English in its grammar, and compared with it there.
        if name.starts_with("help-") {
            continue;
        }
        let found =
            messages(&read(file)).into_iter().map(|(id, variables)| (format!("{name}: {id}"), variables));
        languages.entry(language).or_default().extend(found);
    }
    let all: BTreeSet<&String> = languages.values().flat_map(BTreeMap::keys).collect();
    let mut wrong = vec![];
    for (language, messages) in &languages {
        let missing = all.iter().filter(|id| !messages.contains_key(**id));
        wrong.extend(missing.map(|id| format!("locales/{language}/{id} is missing")));
        for (id, variables) in messages {
            let known = languages["en"].get(id).cloned().unwrap_or_default();
            let invented = variables.difference(&known);
            wrong.extend(
                invented.map(|name| format!("locales/{language}/{id} has a ${name} unknown to English")),
            );
        }
    }
    none("A message is not the same in every language", &wrong);
}

#[test]
fn the_programs_load_every_message_that_they_name() {
    let loaded = Messages::of(Language::En);
    let mut wrong = vec![];
    for file in rust_in(&["crates/core", "crates/cli", "src-tauri"]) {
        let text = read(&file);
        let said: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for call in said.join("\n").split("say!(").skip(1) {
            let second = call.split_once(',').map_or("", |(_, rest)| rest.trim_start());
            let id = second.strip_prefix('"').and_then(|rest| rest.split('"').next()).unwrap_or_default();
            if !id.is_empty() && loaded.say(id, &[]) == id {
                wrong.push(format!("{file}: {id}"));
            }
        }
    }
    none("A program names a message of a file that it does not load", &wrong);
}

#[test]
fn the_language_sets_the_colon_between_a_name_and_its_value() {
    let mut wrong = vec![];
    for file in rust_in(&["crates/cli/src"]) {
        let joins = |string: &str| string.contains("}: ") || string.trim_end() == ":";
        let found = split(&read(&file)).strings.into_iter().filter(|(_, string)| joins(string));
        wrong.extend(found.map(|(number, string)| format!("{file}:{number}: {string}")));
    }
    none("The terminal joins with `labelled`: French sets a space before a colon", &wrong);
}

fn language_of(file: &str) -> Option<&str> {
    file.strip_prefix("locales/")?.split_once('/').map(|(language, _)| language)
}

#[test]
fn no_file_outgrows_its_reader() {
    let counted = ["rs", "ts", "mjs", "js", "svelte", "css", "html", "sql", "ftl", "toml", "sh", "yml"];
    let made = |file: &str| {
        file.contains(".gen.") || file.starts_with("tests/fixtures/") || file.starts_with("tests/golden/")
    };
    let mut wrong = vec![];
    for file in files().into_iter().filter(|file| !made(file)) {
        let length = read(&file).lines().count();
        if counted.contains(&file.rsplit('.').next().unwrap_or_default()) && length > LONGEST {
            wrong.push(format!("{file}:{LONGEST}: has {length} lines"));
        }
    }
    none("A file is one screenful of ideas, about 150 lines and never more than 400", &wrong);
}

#[test]
fn a_feature_has_one_name_everywhere() {
    let folders = |of: &str| -> BTreeSet<String> {
        let inside = files().into_iter().filter_map(|file| file.strip_prefix(of).map(str::to_owned));
        inside.filter_map(|file| file.split_once('/').map(|(folder, _)| folder.to_owned())).collect()
    };
    let (core, interface) = (folders("crates/core/src/"), folders("ui/src/features/"));
    let alone = |name: &&String, list: &[&str]| !list.contains(&name.as_str());
    let strangers = interface.difference(&core).filter(|name| alone(name, &ONLY_IN_THE_INTERFACE));
    let unseen = core.difference(&interface).filter(|name| alone(name, &ONLY_IN_THE_CORE));
    let mut wrong = vec![];
    wrong.extend(
        strangers.map(|name| format!("ui/src/features/{name}: the core has no feature of that name")),
    );
    wrong.extend(
        unseen.map(|name| format!("crates/core/src/{name}: the interface has no feature of that name")),
    );
    none("A feature has the same folder in crates/core/src and ui/src/features", &wrong);
}

#[test]
fn every_crate_is_chosen_once_and_for_a_reason() {
    let mut wrong = vec![];
    for (number, line) in dependencies("Cargo.toml", "[workspace.dependencies]") {
        let reason = line.split_once('#').map(|(_, reason)| reason.trim()).unwrap_or_default();
        if reason.is_empty() && !line.contains("path = ") {
            wrong.push(format!("Cargo.toml:{number}: {line}"));
        }
    }
    for file in files().into_iter().filter(|file| file.ends_with("Cargo.toml") && !file.starts_with("fuzz/"))
    {
        for section in ["[dependencies]", "[dev-dependencies]", "[build-dependencies]"] {
            let shared = |line: &str| line.contains("workspace = true");
            let own = dependencies(&file, section).into_iter().filter(|(_, line)| !shared(line));
            wrong.extend(own.map(|(number, line)| format!("{file}:{number}: {line}")));
        }
    }
    none("A crate is listed in the root Cargo.toml, with the reason why it is here", &wrong);
}

#[test]
fn every_package_of_the_interface_has_its_reason() {
    let (reasons, package) = (read("docs/architecture/window.md"), read("ui/package.json"));
    let mut inside = false;
    let mut wrong = vec![];
    for (number, line) in lines(&package) {
        let name = line.split('"').nth(1).unwrap_or_default();
        if name.ends_with("ependencies") || line.contains('}') {
            inside = name.ends_with("ependencies");
        } else if inside && !reasons.contains(&format!("`{name}`")) {
            wrong.push(format!("ui/package.json:{number}: {name}"));
        }
    }
    none("docs/architecture/window.md says why each package of the interface is here", &wrong);
}

#[test]
fn every_crate_and_folder_says_what_it_is() {
    let is_root = |file: &str| ["/lib.rs", "/main.rs", "/mod.rs"].iter().any(|root| file.ends_with(root));
    let silent = files().into_iter().filter(|file| is_root(file) && !read(file).starts_with("//!"));
    let wrong: Vec<_> = silent.map(|file| format!("{file}:1: does not begin with //!")).collect();
    none("A folder opens with what it is for, what it must never do, and where to start reading", &wrong);
}

#[test]
fn nothing_is_left_for_later() {
    // Written in two parts, so that this file does not find itself.
    let later =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("to", "do!("), concat!("unimple", "mented!(")];
    let mut wrong = vec![];
    for file in files().into_iter().filter(|file| !file.ends_with("package-lock.json")) {
        find(&file, &read(&file), |line| later.iter().any(|word| line.contains(word)), &mut wrong);
    }
    none("What is not finished is not mentioned in a file", &wrong);
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let registries =
        [concat!("registry.", "npmjs"), concat!("files.python", "hosted"), concat!("index.", "crates.io")];
    let homes =
        [concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/"), concat!("C:\\", "Users")];
    let workplaces = [concat!("/work", "/main"), concat!("/work", "/shared")];
    let places = [&registries[..], &homes, &workplaces].concat();
    let mut wrong = vec![];
    for file in files() {
        find(&file, &read(&file), |line| places.iter().any(|place| line.contains(place)), &mut wrong);
    }
    none("No file names a package registry or a folder of somebody's machine", &wrong);
}

#[test]
fn every_promise_names_a_test_that_exists() {
    let is_name = |word: &&str| {
        word.contains('_')
            && word
                .chars()
                .all(|letter| letter == '_' || letter.is_ascii_lowercase() || letter.is_ascii_digit())
    };
    let tests: BTreeSet<String> = rust_in(&["crates", "src-tauri", "tests", "benches", "xtask"])
        .iter()
        .flat_map(|file| tests_in(&code(file)))
        .collect();
    let mut wrong = vec![];
    for file in ["SECURITY.md", "docs/reliability.md", "docs/security-checks.md"] {
        let text = read(file);
        for (number, line) in lines(&text).filter(|(_, line)| line.starts_with("| ")) {
            let named = line.split('`').skip(1).step_by(2).filter(is_name);
            let strangers = named.filter(|name| !tests.contains(*name));
            wrong.extend(strangers.map(|name| format!("{file}:{number}: {name}")));
        }
    }
    none("The test behind each promise and each trial exists", &wrong);
}

/// The names of the functions that are run as tests. Another function of a fitting name proves nothing.
fn tests_in(code: &str) -> Vec<String> {
    let mut found = vec![];
    let mut is_test = false;
    for line in code.lines().map(str::trim) {
        if line.starts_with("#[") {
            is_test |= line.starts_with("#[test]") || line.contains("::test");
        } else if let Some((_, rest)) = line.split_once("fn ") {
            found.extend(rest.split('(').next().filter(|_| is_test).map(str::to_owned));
            is_test = false;
        }
    }
    found
}

#[test]
fn the_readme_and_the_unattended_run_give_the_same_command() {
    let run = "cargo xtask run";
    let test = "cargo xtask test";
    for (file, command) in [("README.md", run), ("README.md", test), (".ci/run", test)] {
        assert!(read(file).contains(command), "{file} does not name `{command}`");
    }
}
