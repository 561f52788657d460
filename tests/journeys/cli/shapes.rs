//! The shapes of the answers: what crates/cli/README.md promises to scripts, and the three languages.

use std::fs;

use kring_core::language::Messages;
use kring_core::settings::preferences::Language;
use serde_json::Value;

use super::terminal::Terminal;

fn fields(value: &Value) -> Vec<&str> {
    value.as_object().unwrap_or_else(|| panic!("{value} is an object")).keys().map(String::as_str).collect()
}

#[test]
fn every_answer_has_the_documented_fields() {
    let person = Terminal::new();
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/cli/README.md")).unwrap();
    let holds = |args: &[&str], documented: &str| {
        let answer = person.run(&[args, &["--json"]].concat()).json();
        let (list, shape) = match answer.as_array() {
            Some(items) => ("array of ", &items[0]),
            None => ("", &answer),
        };
        let command: Vec<&str> = args
            .iter()
            .take(if ["search", "export", "import"].contains(&args[0]) { 1 } else { 2 })
            .copied()
            .collect();
        let row = format!("| `{}` | {list}`{}` |", command.join(" "), fields(shape).join("` `"));
        assert!(readme.contains(&row), "the README has the row\n{row}");
        assert_eq!(fields(shape).join(" "), documented);
        answer
    };
    let page = "attachments created date id modified tags text title trashed version";
    holds(&["vault", "create", "--kit", "sheet.txt"], "folder id name recovery_sheet");
    let info = "created folder format id in_use keychain name recovery_made recovery_saved";
    holds(&["vault", "info"], info);
    let added = holds(&["journal", "add", "--title", "calm"], page);
    let id = added["id"].as_str().unwrap();
    holds(&["vault", "verify"], "checks documents ok");
    holds(&["vault", "reindex"], "documents");
    holds(&["vault", "backup", "copy"], "path");
    holds(&["journal", "list"], "cursor date id tags title trashed");
    holds(&["journal", "show", id], page);
    holds(&["journal", "edit", id, "--title", "calmer calm"], page);
    holds(&["search", "calm"], "date id kind parts snippet title");
    holds(&["export", id, "--format", "json", "--out", "x.json"], "attachments pages path");
    person.file("jrnl.txt", "[2024-01-05 09:30] From elsewhere\n");
    let report = "attachments changed first found held id kept new refused same source warnings";
    holds(&["import", "jrnl.txt"], report);
    let imported = holds(&["import", "--from", "jrnl", "jrnl.txt", "--write"], report);
    holds(&["journal", "undo", imported["id"].as_str().unwrap()], "batch");
    holds(&["journal", "trash", id], "batch id");
    let same = person.path("passphrase").display().to_string();
    holds(&["vault", "passphrase", "--new-passphrase-file", &same], "folder id name");
    holds(&["vault", "recover", "--words-file", "sheet.txt"], "folder id name");
    holds(&["vault", "change-locks", "--new-passphrase-file", &same], "folder id name recovery_sheet words");
    fs::remove_dir_all(person.folder()).unwrap();
    holds(&["vault", "restore", "copy"], "attachments folder id missing name");
}

#[test]
fn it_speaks_the_language_that_is_asked_for() {
    for (tag, language, name) in [
        ("en", Language::En, "My notebook"),
        ("fr", Language::Fr, "Mon carnet"),
        ("nl", Language::Nl, "Mijn notitieboek"),
    ] {
        let person = Terminal::new();
        let made = person.run(&["--lang", tag, "vault", "create", "--kit", "sheet.txt"]);
        assert_eq!((made.code, made.err.as_str()), (0, ""));
        let messages = Messages::of(language);
        let title = messages.say("recovery-sheet-title", &[("name", &name)]);
        assert!(fs::read_to_string(person.path("sheet.txt")).unwrap().starts_with(&title), "{title}");
        let missing = person.run_in(&person.path("nowhere"), &["journal", "list", "--lang", tag]);
        missing.is_refused(1, &messages.say("error-vault-missing", &[]));
        let usage = person.run_bare(&["--vault", "notebook", "journal", "list", "--lang", tag]);
        usage.is_refused(2, &messages.say("cli-no-passphrase", &[]));
        let info = person.run(&["vault", "info", "--lang", tag]).out;
        assert!(info.contains(&messages.say("cli-info-in-use", &[])), "{info}");
    }
    let person = Terminal::new();
    let said = person.command().args(["vault", "info"]).env("LANG", "nl_BE.UTF-8").output().unwrap();
    assert!(
        String::from_utf8_lossy(&said.stderr).starts_with("Het notitieboek staat niet op zijn plek."),
        "{said:?}"
    );
    let chosen = fs::read_to_string(person.path("config/kring/preferences.json")).unwrap_or_default();
    assert!(chosen.is_empty(), "asking for a language once is no preference: {chosen}");
}

#[test]
fn usage_errors_and_help_are_as_everywhere() {
    let person = Terminal::new();
    for args in [
        &["journal"][..],
        &["vault", "explode"],
        &["search"],
        &["journal", "list", "--limit", "0"],
        &["--lang", "de", "vault", "info"],
    ] {
        let said = person.run_bare(args);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{args:?}");
    }
    let help = person.run_bare(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for word in ["vault", "journal", "search", "export", "KRING_VAULT", "Exit codes"] {
        assert!(help.out.contains(word), "{word}");
    }
    assert!(!help.out.contains("dev"), "what only tests need is not shown");
    assert!(person.run_bare(&["--version"]).out.starts_with("kring-cli "));
}
