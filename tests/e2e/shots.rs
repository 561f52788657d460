//! Every screen in each theme, language and width, as `SCREEN/LANGUAGE-THEME-WIDTH.png`.

use crate::home::Home;
use crate::pages::a_notebook;
use crate::screens::OPEN;
use crate::window::Window;

const WIDE: (u32, u32) = (1280, 800);
const NARROW: (u32, u32) = (400, 800);

fn is_long() -> bool {
    std::env::var_os("KRING_SHOTS").is_some_and(|wanted| wanted == "1")
}

/// Language, theme and size; a single narrow one of the longest language among the other stories.
fn dresses() -> Vec<(&'static str, &'static str, (u32, u32))> {
    if !is_long() {
        return vec![("fr", "light", NARROW)];
    }
    let mut dresses = Vec::new();
    for language in ["en", "fr", "nl"] {
        for theme in ["light", "dark"] {
            dresses.extend([(language, theme, WIDE), (language, theme, NARROW)]);
        }
    }
    dresses
}

struct Dress(String);

impl Dress {
    async fn put_on(window: &Window, (language, theme, (width, height)): (&str, &str, (u32, u32))) -> Self {
        window.wears(language, theme).await;
        window.resizes(width, height).await;
        Self(format!("{language}-{theme}-{width}"))
    }

    /// The screen fits its window, and its picture is kept.
    async fn shows(&self, window: &Window, screen: &str) {
        let folder = if is_long() { "" } else { "shots/" };
        window.keeps_picture(&format!("{folder}{screen}/{}", self.0)).await;
        window.fits(&format!("{screen} ({})", self.0)).await;
    }
}

#[tokio::test]
async fn the_first_screens_fit_every_dress() {
    let window = Window::opens(&Home::new()).await;
    for dress in dresses() {
        let dress = Dress::put_on(&window, dress).await;
        dress.shows(&window, "first-run").await;
        window.clicks("first-next").await;
        window.fills("passphrase-new", "four calm").await;
        window.sees("strength").await;
        dress.shows(&window, "new-notebook").await;
    }
    window.ends().await;
}

#[tokio::test]
async fn the_lock_screens_fit_every_dress() {
    let window = Window::opens(&a_notebook(4).await).await;
    for dress in dresses() {
        let language = dress.0;
        let dress = Dress::put_on(&window, dress).await;
        dress.shows(&window, "locked").await;
        window.fills("passphrase", "not this one").await;
        window.clicks("unlock").await;
        window
            .reads_in("lock-screen", &crate::messages::sentence(language, "error-vault-wrong-passphrase"))
            .await;
        dress.shows(&window, "wrong-passphrase").await;
        window.clicks("use-words").await;
        window.sees("recover-form").await;
        dress.shows(&window, "recover").await;
    }
    window.ends().await;
}

#[tokio::test]
async fn every_room_fits_every_dress() {
    let window = Window::opens_unlocked(&a_notebook(if is_long() { 60 } else { 8 }).await).await;
    for dress in dresses() {
        let dress = Dress::put_on(&window, dress).await;
        for screen in OPEN {
            window.goes_to(screen).await;
            dress.shows(&window, screen).await;
            window.leaves(screen).await;
        }
    }
    window.ends().await;
}
