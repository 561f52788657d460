//! Hours that add up, reviews that come once, and what is handed over or erased.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::ToSpan;
use kring_core::circle::view::CircleAdd;
use kring_core::journal::view::*;
use kring_core::meeting::view::MeetingAdd;
use kring_core::people::session::Fee;
use kring_core::people::view::*;
use kring_core::{Event, backup, circle, journal, meeting, people, tracker};
use kring_tests::traces::{canary, files, for_their_owner_alone, in_pages, on_disk, pages};
use kring_tests::*;
use proptest::prelude::*;

use crate::sessions::{edit_part, with};

async fn session(coach: &Person, date: &str, given: SessionGiven, texts: [&str; 3]) -> PageView {
    let [text, agreements, only_me] = texts.map(str::to_owned);
    let date = Some(date.to_owned());
    let request = PageAdd {
        title: "Hour".into(),
        date,
        text,
        agreements,
        only_me,
        session: Some(given),
        ..PageAdd::default()
    };
    journal::add(&coach.app, request).await.unwrap()
}

fn whom(id: &str) -> PersonId {
    PersonId { id: id.into() }
}

/// The cells of a CSV file, and its header.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap();
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]
    #[test]
    fn hours_are_exact_to_the_minute(
        said in prop::collection::vec((0i64..500, prop::option::of(1u32..=1440), 0usize..4, 1u32..9, 0usize..3, any::<bool>()), 1..24)
    ) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let coach = a_coach().await;
            let (from, to) = ("2025-03-01".to_owned(), "2026-01-31".to_owned());
            let mut expected = 0;
            for (day, minutes, fee, size, who, thrown) in &said {
                let date = jiff::civil::date(2025, 1, 1).checked_add((*day).days()).unwrap().to_string();
                let fee = Fee::ALL.get(*fee).copied();
                let given = SessionGiven { minutes: *minutes, fee, size: *size, ..with(["Noor", "Wim", "Zoë"][*who]) };
                let page = session(&coach, &date, given, ["", "", ""]).await;
                if *thrown {
                    journal::trash(&coach.app, PageId { id: page.id }).await.unwrap();
                } else if (from.as_str()..=to.as_str()).contains(&date.as_str()) {
                    expected += minutes.unwrap_or(0);
                }
            }
            let query = HoursQuery { from: Some(from), to: Some(to), person: None };
            let hours = people::hours(&coach.app, query.clone()).await.unwrap();
            assert_eq!(hours.minutes, expected);
            assert_eq!(hours.kinds.iter().map(|kind| kind.minutes).sum::<u32>(), expected);
            let out = coach.home.path().join("hours.csv");
            let export = HoursExport { query, format: HoursFormat::Csv, without_names: true };
            people::export_hours(&coach.app, export, &out).await.unwrap();
            let rows = rows(&out);
            assert_eq!(rows.len() - 1, hours.sessions as usize);
            let minutes: u32 = rows[1..].iter().filter_map(|row| row[2].parse::<u32>().ok()).sum();
            assert_eq!(minutes, expected, "the file says the same");
            for row in rows[1..].iter().filter(|row| !row[2].is_empty()) {
                let (whole, rest) = row[3].split_once(':').unwrap();
                let read = whole.parse::<u32>().unwrap() * 60 + rest.parse::<u32>().unwrap();
                assert_eq!(read, row[2].parse::<u32>().unwrap());
            }
            assert!(!std::fs::read_to_string(&out).unwrap().contains("Noor"), "numbers in the place of names");
            coach.verifies().await;
        });
    }
}

#[tokio::test]
async fn a_review_comes_two_years_after_the_end_and_waits_when_told() {
    let coach = a_coach().await;
    session(&coach, "2024-01-01", with("Noor"), ["", "", ""]).await;
    let set =
        async |set: PersonSet| people::set(&coach.app, PersonSet { id: "Noor".into(), ..set }).await.unwrap();
    let due = async || people::due(&coach.app, ()).await.unwrap().len();
    let today = coach.app.today();
    let ended = today.checked_sub(24.months()).unwrap().checked_add(3.days()).unwrap();
    set(PersonSet { ended: Some(ended.to_string()), ..PersonSet::default() }).await;
    assert_eq!(due().await, 0);
    coach.waits_days(6);
    assert_eq!(due().await, 1);
    let quiet = people::not_this_season(&coach.app, whom("noor")).await.unwrap();
    assert_eq!(due().await, 0);
    journal::undo(&coach.app, quiet).await.unwrap();
    assert_eq!(due().await, 1);
    people::not_this_season(&coach.app, whom("noor")).await.unwrap();
    coach.waits_days(95);
    assert_eq!(due().await, 1, "a season later it is asked again");
    let later = coach.app.today().checked_add(1.years()).unwrap().to_string();
    set(PersonSet { review: Some(later.clone()), ..PersonSet::default() }).await;
    assert_eq!(due().await, 0);
    let view = people::open(&coach.app, whom("Noor")).await.unwrap();
    assert_eq!((view.review, view.review_chosen), (Some(later), true));
    set(PersonSet { review: Some(String::new()), ..PersonSet::default() }).await;
    assert_eq!(due().await, 1, "without a day of its own, two years after the end holds");
    assert_eq!(people::due(&coach.app, ()).await.unwrap()[0].name, "Noor");
}

#[tokio::test]
async fn only_me_is_in_nothing_that_is_handed_over() {
    let coach = a_coach().await;
    let (both, agreed, only_me) = (canary(11), canary(12), canary(13));
    let page = session(&coach, "2026-01-31", with("Noor"), [&both, &agreed, &only_me]).await;
    let image = |name: &str| {
        let bytes = [b"\x89PNG\r\n\x1a\n".as_slice(), name.as_bytes()].concat();
        (AttachmentAdd { page: page.id.clone(), name: name.into(), media_type: "image/png".into() }, bytes)
    };
    let mut urls = Vec::new();
    for name in ["shared", "secret"] {
        let (add, bytes) = image(name);
        urls.push(journal::attach(&coach.app, add, bytes).await.unwrap().url);
    }
    let now = coach.reads(&page.id).await;
    edit_part(&coach, &now, PagePart::Body, &format!("{both} ![]({})", urls[0])).await;
    edit_part(&coach, &now, PagePart::OnlyMe, &format!("{only_me} ![]({})", urls[1])).await;
    let trust = serde_json::json!({ "name": canary(14), "measure": "scale", "unit": "", "options": [], "per": "page", "person": "Noor" });
    let trust = tracker::add(&coach.app, serde_json::from_value(trust).unwrap()).await.unwrap().tracker.id;
    let seven = serde_json::json!({ "tracker": trust, "page": page.id, "value": "7" });
    tracker::record(&coach.app, serde_json::from_value(seven).unwrap()).await.unwrap();
    let note = PersonSet { id: "Noor".into(), note: Some(only_me.clone()), ..PersonSet::default() };
    people::set(&coach.app, note).await.unwrap();
    for (format, only) in [
        (HandOverFormat::Markdown, false),
        (HandOverFormat::Json, false),
        (HandOverFormat::Markdown, true),
        (HandOverFormat::Json, true),
    ] {
        let out = coach.home.path().join(format!("out {format:?} {only}"));
        let request = HandOver { id: "noor".into(), format, only_me: only };
        let done = people::hand_over(&coach.app, request, &out).await.unwrap();
        assert_eq!((done.pages, done.images), (1, if only { 2 } else { 1 }));
        for_their_owner_alone(&out);
        let all: Vec<u8> = files(&out).iter().flat_map(|file| std::fs::read(file).unwrap()).collect();
        let holds = |needle: &str| all.windows(needle.len()).any(|window| window == needle.as_bytes());
        assert!(holds(&both) && holds(&agreed) && holds("shared"), "{format:?}");
        assert_eq!([holds(&only_me), holds("secret"), holds(&canary(14))], [only; 3], "{format:?}");
        assert!(!files(&out).iter().any(|file| file.file_name().unwrap().to_string_lossy().contains("Noor")));
        assert!(!holds("kring://"), "images are found beside the text");
    }
    let overview = coach.home.path().join("out Markdown false/0 - Overview.md");
    assert!(std::fs::read_to_string(overview).unwrap().starts_with("# Noor\n"));
    let again = HandOver { id: "noor".into(), format: HandOverFormat::Json, only_me: false };
    let taken = people::hand_over(&coach.app, again, coach.home.path()).await.unwrap_err();
    assert_eq!(taken.code, "file-exists");
}

/// Everything that the notebook's folder holds, decrypted: the database, its log, and the backups beside it.
fn everything(coach: &Person, key: &[u8; 32]) -> Vec<Vec<u8>> {
    let databases = files(&coach.folder()).into_iter().filter(|path| path.ends_with("vault.db"));
    databases.flat_map(|database| pages(&database, key)).collect()
}

struct Doomed {
    coach: Person,
    key: [u8; 32],
    words: [String; 5],
    page: PageView,
}

/// A coach with a person full of canaries, in the notebook and in two backups, and with others who stay.
async fn a_coach_with_someone_to_forget() -> Doomed {
    let coach = a_coach().await;
    let key = coach.app.vault().await.unwrap().raw_database_key();
    let words = [21, 22, 23, 24, 25].map(canary);
    let [name, text, agreed, only_me, old] = &words;
    for number in 0..20 {
        coach.writes(&format!("Ordinary {number}"), "ordinary words all around it").await;
    }
    let page = session(&coach, "2026-01-31", with(name), [old, agreed, only_me]).await;
    edit_part(&coach, &page, PagePart::Body, text).await;
    let image = [b"\x89PNG\r\n\x1a\n".as_slice(), text.as_bytes()].concat();
    let add = AttachmentAdd { page: page.id.clone(), name: text.clone(), media_type: "image/png".into() };
    journal::attach(&coach.app, add, image).await.unwrap();
    // Enough edits for a snapshot.
    for turn in 0..70 {
        let now = coach.reads(&page.id).await;
        edit_part(&coach, &now, PagePart::OnlyMe, &format!("{only_me} {turn}")).await;
    }
    let thrown = session(&coach, "2026-02-01", with(name), [text, "", ""]).await;
    journal::trash(&coach.app, PageId { id: thrown.id }).await.unwrap();
    session(&coach, "2026-02-02", with("Kept"), ["kept words", "", ""]).await;
    backup::now(&coach.app, ()).await.unwrap();
    coach.waits_minutes(1);
    coach.app.vault().await.unwrap().back_up_if_due().await.unwrap();
    Doomed { coach, key, words, page }
}

#[tokio::test]
async fn who_is_erased_is_in_no_page_no_log_and_no_kept_backup() {
    let Doomed { coach, key, words, page } = a_coach_with_someone_to_forget().await;
    let [name, text, ..] = &words;
    let outside = coach.home.path().join("stick");
    backup::to(&coach.app, &outside, false).await.unwrap();
    // Someone else's page speaks of them too, with an image that may stay.
    let other = coach.writes("Both", &format!("With {name} and with Wim.")).await;
    let add = AttachmentAdd { page: other.id.clone(), name: "w".into(), media_type: "image/png".into() };
    let image = journal::attach(&coach.app, add, b"\x89PNG\r\n\x1a\nwim".to_vec()).await.unwrap();
    let before = everything(&coach, &key);
    assert!(words.iter().all(|word| in_pages(&before, word)), "control: the scan finds what is there");

    let plan = people::plan(&coach.app, whom(name)).await.unwrap();
    assert_eq!((plan.pages.len(), plan.mentions.len(), plan.backups), (2, 1, 2));
    assert_eq!(plan.outside[0].path, outside.display().to_string(), "what cannot be reached is named");
    let successor = Successor {
        page: other.id.clone(),
        title: "With Wim".into(),
        text: format!("With Wim. ![]({})", image.url),
        ..Successor::default()
    };
    let request =
        |typed: &str| Erase { id: name.clone(), typed: typed.into(), successors: vec![successor.clone()] };
    let refused = people::erase(&coach.app, request("somebody")).await.unwrap_err();
    assert_eq!(refused.code, "person-name-differs");
    assert!(in_pages(&everything(&coach, &key), text), "nothing went with a wrong name");
    let erased = people::erase(&coach.app, request(name)).await.unwrap();
    assert_eq!((erased.pages, erased.backups, erased.backups_removed, erased.backups_waiting), (3, 2, 0, 0));

    let after = everything(&coach, &key);
    assert!(in_pages(&after, "ordinary words"), "control: what stays is still found");
    for word in &words {
        assert!(!in_pages(&after, word), "still in a page: {word}");
        assert_eq!(on_disk(&coach, word.as_bytes()), None);
    }
    assert_eq!(journal::open(&coach.app, PageId { id: page.id }).await.unwrap_err().code, "not-found");
    assert_eq!(people::open(&coach.app, whom(name)).await.unwrap_err().code, "person-not-found");
    let stayed = coach.reads(&erased.successors[0]).await;
    assert_eq!((stayed.title.as_str(), stayed.date, stayed.session), ("With Wim", other.date, None));
    let (_, bytes) = journal::attachment(&coach.app, &stayed.id, &stayed.attachments[0].id).await.unwrap();
    assert_eq!(bytes, b"\x89PNG\r\n\x1a\nwim");
    assert!(stayed.text.contains(&stayed.attachments[0].url));
    assert_eq!(journal::history(&coach.app, PageId { id: stayed.id }).await.unwrap().len(), 1, "no past");
    let names: Vec<String> =
        people::list(&coach.app, ()).await.unwrap().into_iter().map(|row| row.name).collect();
    assert_eq!(names, ["Kept"]);
    coach.verifies().await;

    // A backup that was written anew comes back whole, and without them.
    let kept = backup::list(&coach.app, ()).await.unwrap();
    assert_eq!(kept.len(), 2);
    let place = coach.home.path().join("restored");
    backup::restore(&coach.app, &coach.folder().join("backups").join(&kept[0].id), &place).await.unwrap();
    coach.unlocks().await;
    coach.verifies().await;
    assert_eq!(coach.finds("kept").await.len(), 1);
    assert!(coach.finds(text).await.is_empty());
    assert!(!in_pages(&pages(&place.join("vault.db"), &key), text));
}

#[tokio::test]
async fn without_an_erasing_the_backups_still_hold_what_was_purged() {
    let Doomed { coach, key, words, page } = a_coach_with_someone_to_forget().await;
    journal::purge(&coach.app, PageId { id: page.id.clone() }).await.unwrap();
    let live = pages(&coach.folder().join("vault.db"), &key);
    assert!(!in_pages(&live, &words[3]));
    assert!(
        in_pages(&everything(&coach, &key), &words[3]),
        "the promise of erasing is more than that of a purge"
    );
}

#[tokio::test]
async fn an_erasing_that_was_cut_short_is_finished_at_the_next_opening() {
    let Doomed { coach, key, words, page } = a_coach_with_someone_to_forget().await;
    // What a kill leaves behind once the documents are gone and the backups are not.
    let person = page.session.unwrap().person.id;
    let thrown =
        journal::list(&coach.app, PageListQuery { limit: 9, trashed: true, ..PageListQuery::default() });
    let ids = [page.id, person, thrown.await.unwrap()[0].id.clone()];
    for id in &ids {
        coach.app.vault().await.unwrap().purge(id.parse().unwrap()).await.unwrap();
    }
    {
        let vault = coach.app.vault().await.unwrap();
        let mut reader = vault.read().await.unwrap();
        sqlx::query("INSERT INTO setting (name, value) VALUES ('erasing', ?)")
            .bind(ids.join(" "))
            .execute(reader.connection().unwrap())
            .await
            .unwrap();
    }
    // One of them cannot be read any more: it could still hold it.
    let kept = backup::list(&coach.app, ()).await.unwrap();
    let damaged = coach.folder().join("backups").join(&kept[1].id);
    std::fs::write(damaged.join("vault.db"), vec![7; 8192]).unwrap();
    assert!(in_pages(&everything(&coach, &key), &words[3]), "control: the other backup holds it");
    coach.locks().await;
    coach.unlocks().await;
    let after = everything(&coach, &key);
    assert!(words.iter().all(|word| !in_pages(&after, word)));
    assert!(!damaged.exists());
    assert_eq!(backup::list(&coach.app, ()).await.unwrap().len(), 1);
    coach.verifies().await;
}

#[tokio::test]
async fn pages_that_were_somebodys_once_or_named_them_are_shown_before_they_are_erased() {
    let coach = a_coach().await;
    let was = session(&coach, "2026-02-01", with("Jeroen"), ["A hard week.", "", ""]).await;
    let change = SessionChange { person: Some(String::new()), ..SessionChange::default() };
    let nobodys = PageRewrite { id: was.id.clone(), session: Some(change), ..PageRewrite::default() };
    journal::rewrite(&coach.app, nobodys).await.unwrap();
    let spoke = coach.writes("Thought", "What would Jeroen say?").await;
    let text = Some("What would anybody say?".to_owned());
    journal::rewrite(&coach.app, PageRewrite { id: spoke.id.clone(), text, ..PageRewrite::default() })
        .await
        .unwrap();
    let speaks = coach.writes("Team", "Jeroens team kwam langs.").await;
    coach.writes("Other", "Jeroenimus was a painter.").await;
    let tagged = PageAdd { title: "Tagged".into(), tags: vec!["case Jeroen".into()], ..PageAdd::default() };
    journal::add(&coach.app, tagged).await.unwrap();

    let plan = people::plan(&coach.app, whom("Jeroen")).await.unwrap();
    let mentions: BTreeSet<String> = plan.mentions.into_iter().map(|page| page.id).collect();
    assert_eq!(mentions, BTreeSet::from([was.id, spoke.id, speaks.id]));
    assert_eq!((plan.pages.len(), plan.named), (0, vec!["case Jeroen".to_owned()]));
}

#[tokio::test]
async fn what_is_no_page_and_names_somebody_is_told_before_they_are_erased() {
    let coach = a_coach().await;
    session(&coach, "2026-02-01", with("Jeroen"), ["A hard week.", "", ""]).await;
    let new = |title: &str| MeetingAdd {
        title: title.into(),
        start: Some("2026-03-02T10:00".into()),
        ..MeetingAdd::default()
    };
    let named = meeting::add(&coach.app, new("Kick-off with Jeroen")).await.unwrap();
    meeting::add(&coach.app, new("Jeroenimus")).await.unwrap();
    circle::add(&coach.app, CircleAdd { name: "Friends of Jeroen".into(), ..CircleAdd::default() })
        .await
        .unwrap();

    let mut events = coach.app.events();
    let plan = people::plan(&coach.app, whom("Jeroen")).await.unwrap();
    let mut far = Vec::new();
    while let Ok(event) = events.try_recv() {
        if let Event::Progress("mentions", done, total) = event {
            far.push((done, total));
        }
    }
    let all: Vec<(u64, u64)> = (0..far.len() as u64).map(|done| (done, far.len() as u64)).collect();
    assert!(far.len() > 3 && far == all, "it says how far it is with all that is read: {far:?}");
    let told: Vec<(EraseKind, &str, &str)> =
        plan.others.iter().map(|other| (other.kind, other.title.as_str(), other.date.as_str())).collect();
    assert_eq!(
        told,
        [
            (EraseKind::Meeting, "Kick-off with Jeroen", "2026-03-02"),
            (EraseKind::Circle, "Friends of Jeroen", ""),
        ]
    );
    assert_eq!((plan.others[0].id.as_str(), plan.closed), (named.id.as_str(), false));
    coach.verifies().await;
}
