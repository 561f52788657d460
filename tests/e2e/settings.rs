//! Language, theme and size of the text change in place, and are remembered.

use serde_json::Value;

use crate::home::Home;
use crate::messages::sentence;
use crate::pages;
use crate::window::{Window, until};

#[tokio::test]
async fn languages_themes_and_sizes_change_in_place_and_are_remembered() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.turns_to("languages").await;
    window.script("window.stayed = true", vec![]).await;
    for language in ["fr", "nl", "en", "nl"] {
        window.chooses(&format!("language-{language}")).await;
        window.reads_in("rail-journal", &sentence(language, "room-journal")).await;
        window.reads_in("settings-content", &sentence(language, "settings-languages")).await;
        window.keeps_picture(&format!("settings/languages-{language}")).await;
    }
    // In a low window a long section is moved up to its end.
    window.resizes(1280, 500).await;
    window.turns_to("shortcuts").await;
    let moves = "const { scrollHeight, clientHeight } = document.querySelector('[data-test=settings-content] .scroll');
        return scrollHeight > clientHeight && clientHeight < window.innerHeight";
    until("the shortcuts can be moved", async || {
        window.script(moves, vec![]).await.as_bool().filter(|yes| *yes)
    })
    .await;
    window.resizes(1280, 800).await;
    window.turns_to("look").await;
    for (theme, light) in [("dark", false), ("light", true)] {
        window.chooses(&format!("theme-{theme}")).await;
        let paper = "const [red] = getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g); return Number(red) > 128";
        until(&format!("the paper is {theme}"), async || {
            (window.script(paper, vec![]).await == light).then_some(())
        })
        .await;
        window.keeps_picture(&format!("settings/look-{theme}")).await;
    }
    let letters = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";
    let before = window.script(letters, vec![]).await.as_f64().unwrap();
    window.chooses("text-size-200").await;
    until("the letters are twice as large", async || {
        (window.script(letters, vec![]).await.as_f64()? >= before * 1.9).then_some(())
    })
    .await;
    for section in ["look", "notebook", "backups", "sync", "languages", "shortcuts", "about"] {
        window.turns_to(section).await;
        window.fits(&format!("{section} at 200 %")).await;
        window.keeps_picture(&format!("settings/{section}-200")).await;
    }
    assert_eq!(window.script("return window.stayed", vec![]).await, true, "the page was loaded anew");
    window.is_sound().await;
    window.ends().await;

    let window = Window::opens(&home).await;
    let kept = window.asks("app_status", Value::Null).await.unwrap()["preferences"].clone();
    assert_eq!(
        (&kept["language"], &kept["theme"], &kept["text_percent"]),
        (&"nl".into(), &"light".into(), &200.into())
    );
    window.reads_in("lock-screen", &sentence("nl", "unlock")).await;
    window.fits("the lock screen at 200 %").await;
    window.keeps_picture("settings/lock-200").await;
    window.ends().await;
}
