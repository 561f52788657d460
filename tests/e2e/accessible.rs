//! Every screen is open to everybody: axe finds nothing, in all three languages, and nothing in the colours of either theme.

use crate::history::a_page_of_three_days;
use crate::home::Home;
use crate::screens::OPEN;
use crate::window::Window;

/// Language and theme; every screen is looked at in the colours of the other theme too.
const DRESSES: [(&str, &str); 3] = [("en", "light"), ("fr", "dark"), ("nl", "light")];

#[tokio::test]
async fn the_first_run_shuts_nobody_out() {
    let window = Window::opens(&Home::new()).await;
    let mut found = Vec::new();
    for (language, theme) in DRESSES {
        window.wears(language, theme).await;
        window.sees("first-run").await;
        found.extend(window.barriers_of(&format!("first run, {language}, {theme}")).await);
        window.clicks("first-next").await;
        window.fills("passphrase-new", "coaches").await;
        window.sees("strength").await;
        found.extend(window.barriers_of(&format!("new notebook, {language}, {theme}")).await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn the_lock_screen_shuts_nobody_out() {
    let home = a_page_of_three_days().await;
    let window = Window::opens(&home).await;
    let mut found = Vec::new();
    for (language, theme) in DRESSES {
        window.wears(language, theme).await;
        window.sees("lock-screen").await;
        window.fills("passphrase", "wrong on purpose").await;
        window.clicks("unlock").await;
        window
            .reads_in("lock-screen", &crate::messages::sentence(language, "error-vault-wrong-passphrase"))
            .await;
        found.extend(window.barriers_of(&format!("locked, {language}, {theme}")).await);
        window.clicks("use-words").await;
        window.sees("recover-form").await;
        found.extend(window.barriers_of(&format!("recovery, {language}, {theme}")).await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn no_room_shuts_anybody_out_in_english() {
    walk(DRESSES[0]).await;
}

#[tokio::test]
async fn no_room_shuts_anybody_out_in_french() {
    walk(DRESSES[1]).await;
}

#[tokio::test]
async fn no_room_shuts_anybody_out_in_dutch() {
    walk(DRESSES[2]).await;
}

/// Through every room.
async fn walk((language, theme): (&str, &str)) {
    let home = crate::pages::a_notebook(8).await;
    let window = Window::opens_unlocked(&home).await;
    let mut found = Vec::new();
    window.wears(language, theme).await;
    for screen in OPEN {
        window.goes_to(screen).await;
        found.extend(window.barriers_of(&format!("{screen}, {language}, {theme}")).await);
        window.leaves(screen).await;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn the_recovery_sheet_shuts_nobody_out() {
    let home = a_page_of_three_days().await;
    let window = Window::opens_unlocked(&home).await;
    let mut found = Vec::new();
    for (language, theme) in DRESSES {
        window.wears(language, theme).await;
        window.turns_to("notebook").await;
        window.clicks("recovery-make").await;
        window.sees("recovery-words").await;
        found.extend(window.barriers_of(&format!("recovery sheet, {language}, {theme}")).await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.ends().await;
}

#[tokio::test]
async fn a_barrier_is_noticed() {
    let window = Window::opens(&Home::new()).await;
    let build =
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/nothing.png\"><input>')";
    window.script(build, vec![]).await;
    let found = window.barriers().await.join("\n");
    for rule in ["image-alt at", "label at"] {
        assert!(found.contains(rule), "{rule} is not in {found}");
    }
    let pale = "const main = document.querySelector('main');
        main.insertAdjacentHTML('beforeend', '<p class=\"pale\">Grey on grey.</p>');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('[data-theme=dark] .pale { color: #777; background: #888 }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";
    window.script(pale, vec![]).await;
    let found = window.barriers_of("first run").await.join("\n");
    assert!(found.contains("first run: once it is dark, color-contrast at .pale"), "{found}");
    window.ends().await;
}
