//! One fixture: its input, and what must come of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use kring_core::import;
use kring_core::import::view::{ImportReport, ImportRequest};
use kring_core::journal::view::{Batch, PageListQuery, PageView};
use kring_core::{Failure, journal};
use kring_tests::{Person, a_coach};
use serde_json::Value;
use sha2::{Digest, Sha256};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import")
}

/// Runs every case of a source and tells all that is not as it should be.
pub async fn every_case(source: &str) {
    let mut cases: Vec<PathBuf> =
        fs::read_dir(root().join(source)).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|case| case.join("expected.json").exists());
    cases.sort();
    assert!(!cases.is_empty(), "there are fixtures of {source}");
    let mut wrong = String::new();
    for case in cases {
        for fault in run(&case).await {
            wrong.push_str(&format!("{}: {fault}\n", case.strip_prefix(root()).unwrap().display()));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// All pages of a person outside the trash.
pub async fn pages(person: &Person) -> Vec<PageView> {
    let query = PageListQuery { before: None, limit: 500, trashed: false, ..PageListQuery::default() };
    let mut pages = Vec::new();
    for row in journal::list(&person.app, query).await.unwrap() {
        pages.push(person.reads(&row.id).await);
    }
    pages
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

async fn run(case: &Path) -> Vec<String> {
    let expected: Value = serde_json::from_slice(&fs::read(case.join("expected.json")).unwrap()).unwrap();
    let request = ImportRequest {
        from: Some(text(&expected, "source").to_owned()),
        path: case.join(text(&expected, "input")).display().to_string(),
        zone: Some(text(&expected, "zone").to_owned()),
        restore: false,
        folders_as_tags: Some(false),
    };
    let person = a_coach().await;
    let mut faults = Vec::new();
    let looked = import::look(&person.app, request.clone()).await;
    if !pages(&person).await.is_empty() {
        faults.push("looking wrote pages".to_owned());
    }
    let written = import::write(&person.app, request.clone()).await;
    let report = &expected["report"];
    let may: BTreeSet<&str> = list(report, "may").iter().filter_map(Value::as_str).collect();
    match (&looked, &written) {
        (Err(one), Err(other)) if one == other => faults.extend(refused(one, report)),
        (Ok(looked), Ok(written)) => {
            if (looked.new, &looked.warnings, &looked.refused)
                != (written.new, &written.warnings, &written.refused)
            {
                faults.push(format!("looking promised {looked:?}, writing did {written:?}"));
            }
            let optional = may.iter().any(|may| may.starts_with("page:"));
            if !report["whole"].is_null() && !optional {
                faults.push(format!("it should be refused: {written:?}"));
            }
            faults.extend(compare_reports(written, report, &may));
            faults.extend(compare_pages(&person, &expected, &may).await);
        }
        _ => faults.push(format!("looking and writing differ: {looked:?} {written:?}")),
    }
    if let Ok(first) = &written {
        faults.extend(again_and_back(&person, request, first).await);
    } else if !pages(&person).await.is_empty() {
        faults.push("a refused import left pages".to_owned());
    }
    person.verifies().await;
    faults
}

fn refused(failure: &Failure, report: &Value) -> Option<String> {
    let class = failure.code.strip_prefix("import-").unwrap_or(&failure.code);
    let wanted: Vec<&str> = match &report["whole"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    (!wanted.contains(&class)).then(|| format!("refused with {class}, not {wanted:?}"))
}

fn compare_reports(written: &ImportReport, report: &Value, may: &BTreeSet<&str>) -> Vec<String> {
    let mut faults = Vec::new();
    let pairs = |values: &[Value], name: &str| -> BTreeSet<(String, String)> {
        // An entry without an id of its own is named by its place.
        let id = |one: &Value| text(one, name).replace("made-", "entry ");
        values.iter().map(|one| (id(one), text(one, "class").to_owned())).collect()
    };
    let warned: BTreeSet<(String, String)> =
        written.warnings.iter().map(|one| (one.source_id.clone(), one.reason.clone())).collect();
    let left: BTreeSet<(String, String)> =
        written.refused.iter().map(|one| (one.source_id.clone(), one.reason.clone())).collect();
    for (what, mine, wanted) in [
        ("changed", warned, pairs(list(report, "changed"), "source_id")),
        ("refused", left, pairs(list(report, "refused"), "source")),
    ] {
        for missing in wanted.difference(&mine) {
            faults.push(format!("{what} does not say {missing:?}"));
        }
        let allowed =
            |id: &str, class: &str| may.contains(class) || may.contains(format!("page:{id}").as_str());
        for surplus in mine.difference(&wanted).filter(|(id, class)| !allowed(id, class)) {
            faults.push(format!("{what} says {surplus:?}"));
        }
    }
    faults
}

/// A page as it can be compared, whatever its address.
fn name_of(title: &str, words: &str) -> String {
    let start: String = words.chars().take_while(|letter| !"[!(".contains(*letter)).take(12).collect();
    format!("{title}/{start}")
}

async fn compare_pages(person: &Person, expected: &Value, may: &BTreeSet<&str>) -> Vec<String> {
    let mut faults = Vec::new();
    let found = pages(person).await;
    let names: BTreeMap<&str, String> =
        found.iter().map(|page| (page.id.as_str(), name_of(&page.title, &page.text))).collect();
    let mut open: Vec<(String, String, &PageView)> = Vec::new();
    let told = |page: &PageView, text: &str| {
        let mut words = text.to_owned();
        for image in &page.attachments {
            words = words.replace(&image.url, &format!("{{{{attachment:{}}}}}", image.name));
        }
        for (id, name) in &names {
            words = words.replace(&format!("kring:page/{id}"), &format!("{{{{page:{name}}}}}"));
        }
        words
    };
    for page in &found {
        open.push((page.title.clone(), told(page, &page.text), page));
    }
    let entries = list(expected, "entries");
    let meant = |entry: &Value, part: &str| {
        let mut words = text(entry, part).to_owned();
        for other in entries {
            let mark = format!("{{{{entry:{}}}}}", text(other, "source_id"));
            words = words.replace(
                &mark,
                &format!("{{{{page:{}}}}}", name_of(text(other, "title"), text(other, "text"))),
            );
        }
        words
    };
    for entry in entries {
        let words = meant(entry, "text");
        let at = open.iter().position(|(title, text_, _)| *title == text(entry, "title") && *text_ == words);
        let Some(at) = at else {
            let title = text(entry, "title");
            let near: Vec<&String> = open.iter().filter(|one| one.0 == title).map(|one| &one.1).collect();
            faults.push(format!("no page {title:?} with {words:?}; there are {near:?}"));
            continue;
        };
        let (_, _, page) = open.remove(at);
        let (private, wanted) = (told(page, &page.only_me), meant(entry, "only_me"));
        if private != wanted {
            faults.push(format!("{:?}: for the writer alone is {private:?}, not {wanted:?}", page.title));
        }
        faults.extend(compare_page(person, page, entry).await);
    }
    let optional = may.iter().filter(|may| may.starts_with("page:")).count();
    if open.len() > optional {
        let surplus: Vec<_> = open.iter().map(|(title, words, _)| (title, words)).collect();
        faults.push(format!("pages that nobody expects: {surplus:?}"));
    }
    faults
}

async fn compare_page(person: &Person, page: &PageView, entry: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let title = &page.title;
    let mut holds = |what: &str, found: String, wanted: String| {
        if found != wanted {
            faults.push(format!("{title:?}: {what} is {found}, not {wanted}"));
        }
    };
    if let Some(date) = entry["date"].as_str() {
        holds("date", page.date.clone(), date.to_owned());
    }
    if let Some(time) = entry["time"].as_str() {
        let found = page.created.split('T').nth(1).unwrap_or_default().chars().take(5).collect();
        holds("time", found, time.to_owned());
    }
    if let Some(instant) = entry["instant"].as_str() {
        let found = page.created.parse::<jiff::Zoned>().map(|at| at.timestamp().as_second()).unwrap_or(-1);
        holds(
            "instant",
            found.to_string(),
            instant.parse::<jiff::Timestamp>().unwrap().as_second().to_string(),
        );
    }
    let sorted = |mut tags: Vec<String>| {
        tags.sort();
        tags.join(", ")
    };
    // However it is spelt, it is one tag.
    let folded = |tags: Vec<String>| sorted(tags.into_iter().map(|tag| tag.to_lowercase()).collect());
    let tags = list(entry, "tags").iter().filter_map(Value::as_str).map(str::to_owned).collect();
    holds("tags", folded(page.tags.clone()), folded(tags));
    let said: BTreeMap<&str, &str> =
        page.came.iter().map(|came| (came.name.as_str(), came.value.as_str())).collect();
    for (name, value) in entry["also"].as_object().into_iter().flatten() {
        if !["conflict", "fields"].contains(&name.as_str()) {
            let wanted = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            holds(name, said.get(name.as_str()).unwrap_or(&"").to_string(), wanted);
        }
    }
    let mut files = Vec::new();
    for file in &page.attachments {
        let (media_type, bytes) = journal::attachment(&person.app, &page.id, &file.id).await.unwrap();
        let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        files.push(format!("{} {media_type} {hash}", file.name));
    }
    let wanted = list(entry, "attachments")
        .iter()
        .map(|file| format!("{} {} {}", text(file, "name"), text(file, "media_type"), text(file, "sha256")));
    holds("attachments", sorted(files), sorted(wanted.collect()));
    faults
}

/// A second import changes nothing; an undo takes all of it back.
async fn again_and_back(person: &Person, request: ImportRequest, first: &ImportReport) -> Vec<String> {
    let mut faults = Vec::new();
    let before = pages(person).await;
    let again = import::write(&person.app, request).await.unwrap();
    if (again.new, again.changed, again.same, again.kept, again.id) != (0, 0, first.new, 0, None) {
        faults.push("a second import is not the same".to_owned());
    }
    if pages(person).await != before {
        faults.push("a second import changed pages".to_owned());
    }
    if let Some(batch) = &first.id {
        journal::undo(&person.app, Batch { batch: batch.clone() }).await.unwrap();
        if !pages(person).await.is_empty() {
            faults.push("the undo left pages".to_owned());
        }
    }
    faults
}
