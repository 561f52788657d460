//! A folder that somebody tidied between two imports: a note that lies elsewhere is the page that it became.

use std::fs;
use std::path::Path;

use kring_core::import::view::ImportRequest;
use kring_core::journal::view::{PageRewrite, PageView};
use kring_core::{import, journal};
use kring_tests::{Person, a_coach};

use super::fixture::pages;

const NOOR: &str = "---\ndate: 2024-01-05\n---\nShe works with [[Wim]] on the move.\n";
const WIM: &str = "---\ndate: 2024-01-06\n---\nHe asked for quiet mornings.\n";
const IDEAS: &str = "---\ndate: 2024-01-07\n---\nThree chairs, and [[Noor]] in the middle.\n";
const PLAN: &str = "---\ndate: 2024-01-08\n---\nFirst the room.\n";
const OTHER: &str = "---\ndate: 2024-01-08\n---\nNothing of what was meant there, and a list.\n";

/// Writes a vault and brings it in: how many pages are new, changed, here already, kept.
async fn imports(person: &Person, vault: &str, notes: &[(&str, &str)]) -> (u32, u32, u32, u32) {
    let folder = person.home.path().join(vault);
    for (name, text) in notes {
        let path: &Path = &folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let path = folder.display().to_string();
    let request = ImportRequest { from: Some("obsidian".into()), path, ..ImportRequest::default() };
    let report = import::write(&person.app, request).await.unwrap();
    (report.new, report.changed, report.same, report.kept)
}

async fn page(person: &Person, title: &str) -> PageView {
    pages(person).await.into_iter().find(|page| page.title == title).unwrap()
}

#[tokio::test]
async fn a_note_that_was_moved_is_the_page_that_it_became() {
    let person = a_coach().await;
    let before = [("People/Noor.md", NOOR), ("People/Wim.md", WIM), ("Ideas.md", IDEAS), ("Plan.md", PLAN)];
    assert_eq!(imports(&person, "before", &before).await, (4, 0, 0, 0));
    let (noor, wim) = (page(&person, "Noor").await, page(&person, "Wim").await);
    let rewrite =
        PageRewrite { id: wim.id.clone(), text: Some("Mine now.".into()), ..PageRewrite::default() };
    journal::rewrite(&person.app, rewrite).await.unwrap();

    let after = [
        ("Old/People/Noor.md", NOOR),
        ("Old/People/Wim.md", WIM),
        ("Ideas.md", IDEAS),
        ("Old/Plan.md", OTHER),
    ];
    // Where links lead changed in two notes; what stands at another place and says something else is another note.
    assert_eq!(imports(&person, "after", &after).await, (1, 2, 1, 0));
    assert_eq!(pages(&person).await.len(), 5);
    let moved = page(&person, "Noor").await;
    assert_eq!((&moved.id, moved.text.contains(&wim.id)), (&noor.id, true), "{}", moved.text);
    assert!(page(&person, "Ideas").await.text.contains(&noor.id));
    assert_eq!(page(&person, "Wim").await.text, "Mine now.", "what was changed here stays");
    assert_eq!(imports(&person, "after", &after).await, (0, 0, 4, 0), "and it is known again");
    person.verifies().await;
}

#[tokio::test]
async fn a_note_of_the_same_title_that_shows_something_else_is_another_page() {
    let person = a_coach().await;
    let lier = [
        ("Lier/Whiteboard.md", "![](lier.gif)\n"),
        ("Lier/lier.gif", "GIF89a from Lier"),
        ("Lier/Mood.md", "\u{1f600}\n"),
    ];
    let gent =
        [("Whiteboard.md", "![](gent.gif)\n"), ("gent.gif", "GIF89a from Gent"), ("Mood.md", "\u{1f622}\n")];
    assert_eq!(imports(&person, "lier", &lier).await, (2, 0, 0, 0));
    assert_eq!(imports(&person, "gent", &gent).await, (2, 0, 0, 0));
    assert_eq!(pages(&person).await.len(), 4);
    let tidied = [("Old/Whiteboard.md", "![](lier.gif)\n"), ("Old/lier.gif", "GIF89a from Lier")];
    assert_eq!(imports(&person, "tidied", &tidied).await.0, 0, "one that shows the same was moved");
    assert_eq!(pages(&person).await.len(), 4);
    person.verifies().await;
}
