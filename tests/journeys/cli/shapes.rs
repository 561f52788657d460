//! The shapes of the answers: what crates/cli/README.md promises to scripts, and the three languages.

use std::fs;

use kring_core::language::Messages;
use kring_core::settings::preferences::Language;
use serde_json::Value;

use super::terminal::Terminal;

fn fields(value: &Value) -> Vec<&str> {
    value.as_object().unwrap_or_else(|| panic!("{value} is an object")).keys().map(String::as_str).collect()
}

const PERSON: &str = "agreements ended hours id name note permission review review_chosen sessions";

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
        let words = match args {
            ["import", "--from", "kring", ..] => 3,
            ["search" | "export" | "import" | "demo" | "guide" | "completions" | "man", ..] => 1,
            ["journal", "tags" | "phrases" | "searches", ..] => 3,
            _ => 2,
        };
        let command: Vec<&str> = args.iter().take(words).copied().collect();
        let row = format!("| `{}` | {list}`{}` |", command.join(" "), fields(shape).join("` `"));
        assert!(readme.contains(&row), "the README has the row\n{row}");
        assert_eq!(fields(shape).join(" "), documented);
        answer
    };
    let page = "agreements attachments came created date id method modified only_me session tags text title trashed values version";
    holds(&["vault", "create", "--kit", "sheet.txt"], "folder id name recovery_sheet");
    let info = "created folder format id in_use keychain name recovery_made recovery_saved";
    holds(&["vault", "info"], info);
    let added = holds(&["journal", "add", "--title", "calm", "--tag", "quiet"], page);
    let id = added["id"].as_str().unwrap();
    holds(&["journal", "calendar"], "id pages");
    holds(&["journal", "links", id], "backlinks links");
    holds(&["journal", "tags", "list"], "id name pages");
    holds(&["journal", "tags", "rename", "quiet", "calm"], "batch");
    let batch = holds(&["journal", "tags", "remove", "calm"], "batch");
    holds(&["journal", "undo", batch["batch"].as_str().unwrap()], "batch");
    let phrase = holds(&["journal", "phrases", "add", "What else?", "--page", id], "id kind source text");
    holds(&["journal", "phrases", "list", "else"], "id kind source text");
    holds(&["journal", "phrases", "remove", phrase["id"].as_str().unwrap()], "batch");
    let saved = holds(&["journal", "searches", "add", "tag:calm"], "id name query");
    let saved = saved["id"].as_str().unwrap();
    holds(&["journal", "searches", "list"], "id name query");
    holds(&["journal", "searches", "rename", saved, "Calm"], "batch");
    holds(&["journal", "searches", "remove", saved], "batch");
    holds(&["vault", "verify"], "checks documents failure ok");
    holds(&["vault", "reindex"], "documents");
    holds(&["vault", "backup", "copy"], "damaged missing path unreadable");
    holds(&["vault", "forget"], "forgotten");
    holds(&["journal", "list"], "cursor date first_words id person tags title trashed");
    holds(&["journal", "show", id], page);
    let edited = page.replace("attachments ", "attachments batch ");
    holds(&["journal", "edit", id, "--title", "calmer calm"], &edited);
    let marks = holds(&["journal", "history", id], "added by from id removed to");
    let mark = marks[0]["id"].as_str().unwrap();
    let image = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/two-pixels.png");
    let image = holds(&["journal", "attach", id, image], "bytes id media_type name url");
    holds(&["journal", "file", id, image["id"].as_str().unwrap(), "--out", "out.png"], "path");
    holds(&["journal", "diff", id, mark], "kind part text");
    holds(&["journal", "return", id, mark], "batch id");
    holds(&["search", "calm"], "date first_words id kind parts snippet title");
    holds(
        &["export", id, "--format", "json", "--out", "x.json"],
        "attachments left_out pages path unprintable",
    );
    holds(&["import", "--from", "kring", "x.json"], "attachments batch beside ids known pages");
    holds(&["people", "add", "N"], PERSON);
    holds(&["people", "list"], "ended id last minutes name sessions");
    holds(&["people", "show", "N"], PERSON);
    holds(&["people", "rename", "N", "M"], "batch id");
    holds(&["people", "end", "M", "--date", "2020-01-01"], "batch id");
    holds(&["people", "edit", "M", "--permission", "2019-01-01"], "batch id");
    holds(&["people", "due"], "ended id name");
    holds(&["people", "hours"], "kinds minutes months sessions time unsaid years");
    holds(&["people", "hand-over", "M", "--format", "json", "--out", "theirs"], "images pages path");
    holds(&["people", "erase", "M"], "backups closed mentions named others outside pages person trackers");
    let erased = "backups backups_removed backups_waiting outside pages successors";
    assert_eq!(fields(&person.run(&["people", "erase", "M", "--yes", "--json"]).json()).join(" "), erased);
    let tracker = "archived batch id measure name options per person unit";
    let day = ["tracker", "add", "--name", "Calm", "--kind", "scale", "--per", "day"];
    holds(&day, tracker);
    holds(&["tracker", "edit", "calm", "--name", "Calmer"], tracker);
    holds(&["tracker", "move", "calmer"], tracker);
    holds(&["tracker", "list"], "archived id measure name options per person unit");
    holds(&["tracker", "record", "calmer", "7"], "batch id value");
    holds(&["tracker", "noted"], "fits id tracker value");
    holds(&["tracker", "show", "calmer"], "points tracker");
    holds(&["tracker", "export", "--all", "--format", "csv", "--out", "x.csv"], "path trackers values");
    holds(&["tracker", "clear", "calmer"], "batch id value");
    holds(&["tracker", "archive", "calmer"], tracker);
    person.file("jrnl.txt", "[2024-01-05 09:30] From elsewhere\n");
    let report =
        "attachments beside changed first folders found held id kept new refused same source warnings";
    holds(&["import", "jrnl.txt"], report);
    let imported = holds(&["import", "--from", "jrnl", "jrnl.txt", "--write"], report);
    holds(&["journal", "undo", imported["id"].as_str().unwrap()], "batch");
    holds(&["journal", "trash", id], "batch id");
    holds(&["journal", "untrash", id], "batch id");
    holds(&["journal", "trash", id], "batch id");
    holds(&["journal", "destroy", id, "--yes"], "id");
    let row = "each family id least minutes name own people purpose source timing";
    holds(&["method", "list"], row);
    let method = "each family from id minutes name own people phases purpose questions roles source times timing trashed when withhold";
    holds(&["method", "show", "grow"], method);
    let own = holds(&["method", "add", "--name", "Mine"], method);
    let own = own["id"].as_str().unwrap();
    holds(&["method", "copy", "grow"], method);
    holds(&["method", "edit", own, "--name", "Ours"], method);
    holds(&["method", "trash", own], "batch id");
    holds(&["method", "untrash", own], "batch id");
    let notes = person.file("names.txt", "I met Marie Peeters in Gent.");
    holds(&["names", "check", &notes], "findings reminder");
    let aliased = ["names", "replace", &notes, "--alias", "Marie Peeters = Alex", "--out", "aliased.txt"];
    holds(&aliased, "left reminder replaced text");
    let mix = "apart held mentoring people question repeats rounds seed uneven unmet";
    holds(&["method", "mix", "--people", "9", "--size", "3", "--rounds", "2"], mix);
    holds(&["demo", "example", "--pages", "2"], "folder id name pages passphrase");
    holds(&["guide"], "id title");
    holds(&["completions", "bash"], "script");
    holds(&["man", "manual"], "path");
    let same = person.path("passphrase").display().to_string();
    holds(&["vault", "passphrase", "--new-passphrase-file", &same], "folder id name");
    holds(&["vault", "recover", "--words-file", "sheet.txt"], "folder id name");
    holds(&["vault", "sheet"], "folder id name recovery_sheet words");
    holds(&["vault", "login", "off"], info);
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
    let command = |line: &str| line.split_whitespace().next() == Some("dev");
    assert!(!help.out.lines().any(command), "what only tests need is not shown");
    assert!(person.run_bare(&["--version"]).out.starts_with("kring-cli "));
}

#[test]
fn help_and_mistakes_are_in_the_language_of_the_person() {
    let person = Terminal::new();
    let help = person.command().env("LANG", "nl_BE.UTF-8").args(["vault", "--help"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    assert!(help.starts_with("Een notitieboek maken") && help.contains("Gebruik: kring-cli vault"), "{help}");
    let mistake = person.run_bare(&["--lang", "fr", "vault", "explode"]);
    assert_eq!((mistake.code, mistake.out.as_str()), (2, ""));
    assert!(mistake.err.starts_with("explode n’est pas une commande d’ici."), "{mistake:?}");
    assert!(person.run_bare(&["--lang", "en", "vault", "--help"]).out.contains("Usage: kring-cli vault"));
    let manual = person.path("manual");
    let made = person.command().env("LANG", "nl_BE.UTF-8").arg("man").arg(&manual).output().unwrap();
    assert!(made.status.success());
    let page = fs::read_to_string(manual.join("kring-cli-vault.1")).unwrap();
    assert!(page.contains("Check every page"), "the manual is in the language of the grammar: {page}");
}
