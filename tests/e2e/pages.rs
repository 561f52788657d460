//! Pages that a coach could have written.

use std::sync::Arc;

use kring_core::journal::view::{PageAdd, PageId, PageRewrite, PageView};
use kring_core::circle::view::CircleAdd;
use kring_core::{App, circle, journal};
use kring_tests::pages::Writer;

use crate::groups;
use crate::home::{Clock, Home};

const TITLES: [(&str, &[&str]); 15] = [
    ("The question behind the question", &["supervision"]),
    ("A goal that sounded borrowed", &["goals"]),
    ("What the silence did", &["listening"]),
    ("Two chairs, one decision", &["method"]),
    ("Before the difficult conversation", &["goals", "courage"]),
    ("Wat hij niet zei", &["luisteren"]),
    ("Intervisie: de vergadering die nooit eindigt", &["intervisie"]),
    ("Vertragen", &["luisteren", "methode"]),
    ("Een kleine proef voor maandag", &["doelen"]),
    ("Grenzen die zacht beginnen", &["intervisie", "grenzen"]),
    ("La plus petite piste", &["pistes"]),
    ("Codéveloppement : la bonne question", &["codéveloppement"]),
    ("Reformuler moins vite", &["écoute"]),
    ("L’équipe comme une famille ?", &["équipe", "écoute"]),
    ("Ne rien décider avant l’été", &["décision"]),
];

/// Adds a page.
pub async fn writes(app: &Arc<App>, title: &str, text: &str) -> PageView {
    let page = PageAdd { title: title.into(), text: text.into(), ..PageAdd::default() };
    journal::add(app, page).await.expect("a page is added")
}

/// Three pages, one in each language.
pub async fn writes_a_few(app: &Arc<App>) {
    writes(
        app,
        "A long silence",
        "I asked what she wanted to keep.\n\nThe silence worked better than my third question.",
    )
    .await;
    writes(app, "La piste de mardi", "Nous avons gardé une seule piste, la plus petite.\n\n- mardi\n- jeudi")
        .await;
    writes(app, "Eén gesprek", "Hij koos zelf welke vraag hij meenam naar huis.").await;
}

/// A computer with a notebook of so many pages in three languages, kept for a year and a half: some were written on several
/// days, two are in the trash, one was written on this day a year ago.
pub async fn a_notebook(count: usize) -> Arc<Home> {
    Home::with_pages(async |app, clock| fills(app, clock, count).await).await
}

async fn fills(app: &Arc<App>, clock: &Clock, count: usize) {
    const DAY: i64 = 24 * 60;
    let mut writer = Writer::seeded(7);
    for number in 0..count {
        let age = match number {
            0 => 365,
            _ => 1 + ((count - number) * 9) as i64 % 540,
        };
        clock.shows_minutes_ago(age * DAY);
        let (title, tags) = TITLES[number % TITLES.len()];
        let words = 60 + writer.below(160);
        let text = format!(
            "{}\n\n- {}\n- {}\n",
            writer.text(words).trim(),
            writer.text(8).trim(),
            writer.text(8).trim()
        );
        let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        let page = PageAdd {
            title: title.into(),
            tags,
            text: text.clone(),
            date: Some(app.today().to_string()),
            ..PageAdd::default()
        };
        let page = journal::add(app, page).await.expect("a page is added");
        if number % 3 == 0 || number + 3 > count {
            clock.shows_minutes_ago(age * DAY - 90);
            let text = format!("{}\n\n{}", text.trim(), writer.text(30).trim());
            let request = PageRewrite { id: page.id.clone(), text: Some(text), ..PageRewrite::default() };
            journal::rewrite(app, request).await.expect("a page is rewritten");
        }
        if number == 1 || number == 2 {
            clock.shows_minutes_ago(3 * DAY);
            journal::trash(app, PageId { id: page.id }).await.expect("a page goes to the trash");
        }
    }
    clock.shows_minutes_ago(0);
    groups::has_a_history(app).await;
    let second = CircleAdd { name: "Leergroep Noord".into(), ..CircleAdd::default() };
    circle::add(app, second).await.expect("a group is made");
}
