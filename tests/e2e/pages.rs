//! Pages that a coach could have written.

use std::sync::Arc;

use kring_core::circle::view::CircleAdd;
use kring_core::journal::view::{PageAdd, PageView};
use kring_core::{App, circle, journal};
use kring_tests::keeping::keeps_a_notebook;

use crate::closed;
use crate::groups;
use crate::held;
use crate::home::Home;

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

/// A computer with a coach's notebook: so many pages over three years in three languages, with people, trackers, links, pictures,
/// phrases and searches; two pages are in the trash, one was written on this day a year ago. One group has a charter with a history,
/// another has nothing yet. One meeting was held and written up, one is prepared. A
/// closed group has a session that lies open, and one that ended.
pub async fn a_notebook(count: usize) -> Arc<Home> {
    Home::with_pages(async |app, clock| {
        keeps_a_notebook(app, |time| clock.shows(time), 7, count).await;
        let charter = groups::has_a_history(app).await;
        groups::meets(app, &charter.circle).await;
        held::was_held(app).await;
        held::is_prepared(app).await;
        let second = CircleAdd { name: "Leergroep Noord".into(), ..CircleAdd::default() };
        circle::add(app, second).await.expect("a group is made");
        groups::prepares_a_meeting(app).await;
        closed::has_a_door(app).await;
    })
    .await
}
