//! The canary test of an ending, on bytes, each promise beside a control.

use kring_core::intervision::view::{
    Certificate, ClosedAlias, ClosedGroupId, ClosedListQuery, ClosedNotes, ClosedPermissionSet,
    ClosedSessionId, ClosedSessionSet, Layer, Scope, Shred,
};
use kring_core::{backup, intervision};
use kring_tests::interleaving::after_steps;
use kring_tests::traces::{as_after_a_kill, canary, files, hold, holds, in_pages, on_disk, pages};
use kring_tests::*;

use super::*;

/// Everything that a session can hold, with a canary in each layer.
async fn a_full_session(ann: &Person) -> (String, Vec<String>) {
    let words: Vec<String> = (11..=15).map(canary).collect();
    let id = a_session_alone(ann, &words[0], &day(ann, 30)).await.id;
    let set =
        ClosedSessionSet { id: id.clone(), question: Some(words[1].clone()), ..ClosedSessionSet::default() };
    intervision::set(&ann.app, set).await.unwrap();
    for (layer, text) in
        [(Layer::Group, &words[2]), (Layer::Mine, &words[3]), (Layer::Supervision, &words[4])]
    {
        // Enough spells for a snapshot, which holds the words once more.
        for number in 0..70 {
            notes(ann, &id, layer, &format!("{text} and {number}")).await;
        }
    }
    (id, words)
}

/// Whether the closed documents in a folder can be opened with the keys that lie in it.
async fn opens(ann: &Person, folder: &std::path::Path, id: &str) -> bool {
    kring_core::vault::open_folder(&ann.app, folder).await.unwrap();
    ann.unlocks().await;
    let opened = intervision::open(&ann.app, ClosedSessionId { id: id.into() }).await;
    ann.locks().await;
    opened.is_ok()
}

#[tokio::test]
async fn closed_words_are_ciphertext_while_they_live_and_nowhere_after_their_end() {
    let ann = a_coach().await;
    let key = ann.app.vault().await.unwrap().raw_database_key();
    let database = ann.folder().join("vault.db");
    let kept = canary(16);
    ann.writes("Control", &kept).await;
    let (id, words) = a_full_session(&ann).await;
    let title = reads(&ann, &id).await.title;
    backup::now(&ann.app, ()).await.unwrap();
    let kept_backup = backup::list(&ann.app, ()).await.unwrap()[0].id.clone();
    let kept_backup = ann.folder().join("backups").join(kept_backup);
    // The control run: a folder as it is before, with its keys.
    let before = ann.home.path().join("before");
    as_after_a_kill(&ann, &before);
    let old_keys = std::fs::read(before.join("sealed.keys")).unwrap();
    let keys = ann.app.vault().await.unwrap().closed_keys(None).await.unwrap();
    assert!(keys.len() >= 5, "control: the session, its case and its notes each have a key");
    let nowhere = |what: &str| {
        let here = pages(&database, &key);
        let copy = pages(&kept_backup.join("vault.db"), &key);
        assert!(in_pages(&here, &kept) && in_pages(&copy, &kept), "control: the scan finds what is there");
        for (_, key) in &keys {
            assert!(!hold(&here, key.as_bytes()) && !hold(&copy, key.as_bytes()), "{what}: a key in a page");
            assert_eq!(on_disk(&ann, key.as_bytes()), None, "{what}: a key open on the disk");
        }
        for word in &words {
            assert!(!in_pages(&here, word) && !in_pages(&copy, word), "{what}: in a decrypted page");
            assert_eq!(on_disk(&ann, word.as_bytes()), None, "{what}: open on the disk");
        }
    };
    nowhere("while it lives");
    for word in &words {
        assert!(ann.finds(word).await.is_empty(), "no search finds closed words");
    }
    let shred = Shred { id: id.clone(), typed: title, agreed_by: vec![] };
    intervision::shred(&ann.app, shred).await.unwrap();
    nowhere("after its end");
    assert!(ann.app.vault().await.unwrap().closed_keys(None).await.unwrap().is_empty(), "no key is left");
    ann.verifies().await;
    ann.locks().await;
    nowhere("locked");
    let ciphertext = |folder: &std::path::Path| {
        files(folder).iter().any(|path| holds(&std::fs::read(path).unwrap(), &old_keys))
    };
    assert!(ciphertext(&before), "control: the old file of keys is found where it is");
    assert!(!ciphertext(&ann.folder()), "the old file of keys is in no file of the notebook");
    assert!(opens(&ann, &before, &id).await, "control: before its end, the keys open the session");
    assert!(!opens(&ann, &ann.folder(), &id).await, "after its end, nothing does");
}

#[tokio::test]
async fn a_kept_backup_from_before_shows_the_session_as_ended() {
    let ann = a_coach().await;
    let (id, words) = a_full_session(&ann).await;
    let lives = a_session_alone(&ann, "Another", &day(&ann, 30)).await.id;
    backup::now(&ann.app, ()).await.unwrap();
    let made = backup::list(&ann.app, ()).await.unwrap()[0].id.clone();
    let made = ann.folder().join("backups").join(made);
    let before = ann.home.path().join("before");
    backup::restore(&ann.app, &made, &before).await.unwrap();
    kring_core::vault::open_folder(&ann.app, &ann.folder()).await.unwrap();
    ann.unlocks().await;
    let shred = Shred { id: id.clone(), typed: words[0].clone(), agreed_by: vec![] };
    let certificates = intervision::shred(&ann.app, shred).await.unwrap();
    assert!(certificates.iter().any(|one| one.id == id));
    let after = ann.home.path().join("after");
    backup::restore(&ann.app, &made, &after).await.unwrap();
    ann.locks().await;
    // What came from the backup as it was made has no keys, and knows of no end: the control.
    let (rows, told) = brought_back(&ann, &before).await;
    assert_eq!((rows.len(), told.len()), (2, 0));
    let (rows, told) = brought_back(&ann, &after).await;
    assert_eq!(
        rows,
        [lives.as_str()],
        "nothing is left of what ended, and what lives is not said to have ended"
    );
    assert_eq!(told, certificates, "what ended, when and by which rule");
    let (rows, told) = brought_back(&ann, &after).await;
    assert_eq!((rows.len(), told), (1, certificates), "it is told once");
}

/// Opens a notebook that was brought back without the keys of closed notes: the sessions it still has rows of, and what it says has ended.
async fn brought_back(ann: &Person, place: &std::path::Path) -> (Vec<String>, Vec<Certificate>) {
    kring_core::vault::open_folder(&ann.app, place).await.unwrap();
    ann.unlocks().await;
    let rows = intervision::list(&ann.app, ClosedListQuery::default()).await.unwrap();
    assert!(rows.iter().all(|row| row.title.is_empty() && row.stage.is_none()));
    for row in &rows {
        let id = ClosedSessionId { id: row.id.clone() };
        assert_eq!(code(intervision::open(&ann.app, id).await), "closed-not-found");
    }
    let groups = intervision::group_list(&ann.app, ()).await.unwrap();
    assert!(groups.iter().all(|group| !group.readable && group.name.is_empty()));
    ann.verifies().await;
    let told = intervision::certificates(&ann.app, ()).await.unwrap();
    ann.locks().await;
    (rows.into_iter().map(|row| row.id).collect(), told)
}

#[tokio::test]
async fn where_else_closed_notes_lie_is_known_from_the_copies_that_were_made() {
    let ann = a_coach().await;
    let kept = async || intervision::kept(&ann.app, ()).await.unwrap();
    assert!(!kept().await.alone, "there is nothing to lie anywhere");
    let id = a_session_alone(&ann, "A case", &day(&ann, 30)).await.id;
    let place = |name: &str| ann.home.path().join(name);
    backup::to(&ann.app, &place("stick"), false).await.unwrap();
    assert!(kept().await.alone && kept().await.tell, "a copy without their keys holds none of them");
    intervision::kept_seen(&ann.app, ()).await.unwrap();
    assert!(kept().await.alone && !kept().await.tell, "it is said once");
    backup::to(&ann.app, &place("safe"), true).await.unwrap();
    let there = kept().await;
    assert!(!there.alone && !there.tell);
    let plan = intervision::plan(&ann.app, ClosedGroupId { id }).await.unwrap();
    for outside in [there.outside, plan.outside] {
        let [copy] = outside.as_slice() else { panic!("one copy holds them: {outside:?}") };
        assert_eq!(copy.path, place("safe").display().to_string());
    }
}

#[tokio::test]
async fn after_an_alias_no_history_of_a_shared_document_holds_the_name() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "About Fatima", &day(&ann, 30)).await.id;
    notes(&ann, &id, Layer::Group, "Fatima El Idrissi came late.").await;
    notes(&ann, &id, Layer::Group, "She came late.").await;
    notes(&ann, &id, Layer::Supervision, "FATIMA again").await;
    notes(&ann, &id, Layer::Mine, "Fatima, as I know her").await;
    let before = ann.app.vault().await.unwrap();
    let held = |name: &'static str| {
        let vault = before.clone();
        async move { documents_that_ever_held(&vault, name).await }
    };
    assert!(held("Fatima").await > 1, "control: history holds what was replaced");
    let alias = ClosedAlias { id: id.clone(), name: "fatima".into(), alias: "F.".into() };
    let done = intervision::alias_set(&ann.app, alias).await.unwrap();
    assert!(done.replaced >= 2, "{done:?}");
    let view = reads(&ann, &id).await;
    assert_eq!((view.title.as_str(), view.notes.as_str()), ("About F.", "She came late."));
    assert_eq!((view.supervision.as_str(), view.mine.as_str()), ("F. again", "Fatima, as I know her"));
    assert_eq!(held("Fatima").await, 1, "my own notes alone");
    notes(&ann, &id, Layer::Group, "Then Fatima spoke.").await;
    assert_eq!(reads(&ann, &id).await.notes, "Then F. spoke.");
    assert_eq!(held("Fatima").await, 1, "what is written later is replaced before it is kept");
    // A save comes when it comes, also in the middle of a name.
    notes(&ann, &id, Layer::Group, "Then F. spoke, and Fati").await;
    assert_eq!(held("Fati").await, 2, "control: until the name is whole, nobody knows it for one");
    let written = ClosedNotes {
        id: id.clone(),
        layer: Layer::Group,
        text: "Then F. spoke, and Fatima left".into(),
        was: None,
    };
    let written = intervision::notes(&ann.app, written).await.unwrap();
    assert_eq!((written.replaced, written.batch), (1, None), "what a name gave way to cannot be taken back");
    assert_eq!(reads(&ann, &id).await.notes, "Then F. spoke, and F. left");
    assert_eq!(held("Fati").await, 1, "once it is whole, its first letters are nowhere either");
    let asked = |question: &str| ClosedSessionSet {
        id: id.clone(),
        question: Some(question.into()),
        ..ClosedSessionSet::default()
    };
    for question in ["How do I meet Fatim", "How do I meet Fatima again?"] {
        intervision::set(&ann.app, asked(question)).await.unwrap();
    }
    let view = reads(&ann, &id).await;
    assert_eq!((view.title.as_str(), view.question.as_str()), ("About F.", "How do I meet F. again?"));
    assert_eq!(held("Fatim").await, 1, "nor in the past of the question");
    ann.verifies().await;
}

#[tokio::test]
async fn a_name_that_may_not_be_used_any_more_gives_way_where_others_read_it() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "A case", &day(&ann, 30)).await.id;
    let held = async |word: &str| documents_that_ever_held(&ann.app.vault().await.unwrap(), word).await;
    let alias = ClosedAlias { id: id.clone(), name: "Fatima".into(), alias: "F.".into() };
    intervision::alias_set(&ann.app, alias).await.unwrap();
    let may = ClosedPermissionSet {
        id: id.clone(),
        who: Some("Fatima".into()),
        scope: Some(Scope::Name),
        ..ClosedPermissionSet::default()
    };
    let given = intervision::permission_set(&ann.app, may).await.unwrap();
    for layer in [Layer::Group, Layer::Supervision, Layer::Mine] {
        notes(&ann, &id, layer, "Fatima came late.").await;
    }
    notes(&ann, &id, Layer::Group, "Fatima came.").await;
    assert_eq!(held("Fatima").await, 3, "control: whoever may be named is named");
    let set = ClosedPermissionSet {
        id: id.clone(),
        permission: Some(given.id),
        withdrawn: Some(day(&ann, 0)),
        ..ClosedPermissionSet::default()
    };
    assert!(given.batch.is_some() && given.replaced == 0, "nothing gave way yet: that can be taken back");
    let withdrawn = intervision::permission_set(&ann.app, set).await.unwrap();
    assert_eq!((withdrawn.batch, withdrawn.replaced), (None, 2), "it is said that nothing takes this back");
    let view = reads(&ann, &id).await;
    assert_eq!((view.notes.as_str(), view.supervision.as_str()), ("F. came.", "F. came late."));
    assert_eq!(view.mine, "Fatima came late.", "my own notes are mine");
    assert_eq!(held("Fatima").await, 1, "in no past of what others read either");
    ann.verifies().await;
}

#[tokio::test]
async fn a_name_that_gets_its_alias_while_it_is_written_stands_nowhere_and_no_word_is_lost() {
    let ann = a_coach().await;
    for number in 0..12 {
        let id = a_session_alone(&ann, "A case", &day(&ann, 30)).await.id;
        let write =
            ClosedNotes { id: id.clone(), layer: Layer::Group, text: "Fatima came.".into(), was: None };
        let question = Some("What does Fatima need?".to_owned());
        let ask = ClosedSessionSet { id: id.clone(), question, ..ClosedSessionSet::default() };
        let alias = ClosedAlias { id: id.clone(), name: "Fatima".into(), alias: "F.".into() };
        let (app, other) = (&ann.app, &ann.app);
        let writes = async { tokio::join!(intervision::notes(app, write), intervision::set(other, ask)) };
        let ((written, asked), aliased) =
            after_steps(number, writes, intervision::alias_set(&ann.app, alias)).await;
        let answers = [written.map(|_| ()), asked.map(|_| ()), aliased.map(|_| ())];
        assert!(answers.iter().all(Result::is_ok), "{answers:?}");
        let view = reads(&ann, &id).await;
        assert_eq!((view.notes.as_str(), view.question.as_str()), ("F. came.", "What does F. need?"));
    }
    let vault = ann.app.vault().await.unwrap();
    assert_eq!(documents_that_ever_held(&vault, "Fatima").await, 0, "in no past either");
    ann.verifies().await;
}

#[tokio::test]
async fn half_of_a_name_gives_way_as_well_and_stays_in_no_past() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "About Priyanka", &day(&ann, 30)).await.id;
    notes(
        &ann,
        &id,
        Layer::Group,
        "Priyanka Voorst-Kamal came; Voorst-Kamal left. The school is De Regenboog.",
    )
    .await;
    let held = async |word: &str| documents_that_ever_held(&ann.app.vault().await.unwrap(), word).await;
    assert!(held("Priyanka").await > 1, "control: history holds what is replaced now");
    for (name, alias) in [("Priyanka Voorst-Kamal", "Sam"), ("De Regenboog", "the school")] {
        let alias = ClosedAlias { id: id.clone(), name: name.into(), alias: alias.into() };
        intervision::alias_set(&ann.app, alias).await.unwrap();
    }
    let view = reads(&ann, &id).await;
    assert_eq!(
        (view.title.as_str(), view.notes.as_str()),
        ("About Sam", "Sam came; Sam left. The school is the school.")
    );
    notes(&ann, &id, Layer::Group, "De man die PRIYANKA zag, en Voorst. De Regenboog.").await;
    assert_eq!(reads(&ann, &id).await.notes, "De man die Sam zag, en Sam. the school.");
    for word in ["Priyanka", "Voorst", "Kamal", "Regenboog"] {
        assert_eq!(held(word).await, 0, "{word}");
    }
    let tells = ClosedAlias { id, name: "Priyanka Voorst-Kamal".into(), alias: "Priyanka V.".into() };
    let refused = intervision::alias_set(&ann.app, tells).await.map_err(|refused| refused.code);
    assert!(refused.is_err_and(|code| code == "closed-alias-tells"));
}

/// How many notes and cases hold a word in any of their versions.
pub async fn documents_that_ever_held(vault: &kring_store::Vault, word: &str) -> usize {
    let ids: Vec<(Vec<u8>,)> = {
        let mut reader = vault.read().await.unwrap();
        sqlx::query_as("SELECT id FROM subject WHERE kind IN ('closed_layer', 'closed_case')")
            .fetch_all(reader.connection().unwrap())
            .await
            .unwrap()
    };
    let mut found = 0;
    for (id,) in ids {
        let versions: Vec<(i64,)> = {
            let mut reader = vault.read().await.unwrap();
            sqlx::query_as("SELECT log.n FROM log JOIN subject ON subject.n = log.doc WHERE subject.id = ?")
                .bind(&id)
                .fetch_all(reader.connection().unwrap())
                .await
                .unwrap()
        };
        let id = uuid::Uuid::from_slice(&id).unwrap();
        let mut holds = false;
        for (version,) in versions {
            let text = vault.at_mark(id, version, |doc| Ok(doc.to_json().to_string())).await.unwrap();
            holds |= text.to_lowercase().contains(&word.to_lowercase());
        }
        found += usize::from(holds);
    }
    found
}
