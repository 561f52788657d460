//! Images live in the notebook, are shown from it, and are gone when it is locked.

use serde_json::Value;

use crate::display;
use crate::home::Home;
use crate::messages::{parts, sentence};
use crate::pages;
use crate::window::{Window, until};

/// A real picture: the program's own icon.
const ICON: &[u8] = include_bytes!("../../icons/128x128.png");
/// Pastes a file that the page draws itself.
const PASTE: &str = "
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const pen = canvas.getContext('2d');
    pen.fillStyle = 'teal';
    pen.fillRect(8, 8, 48, 48);
    canvas.toBlob((blob) => {
        const data = new DataTransfer();
        data.items.add(new File([blob], 'Drawn here.png', { type: 'image/png' }));
        const text = document.querySelector('[data-test=page-text]');
        text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        done(true);
    }, 'image/png')";
const SHOWN: &str = "return [...document.querySelectorAll('[data-test=page-image]')]
    .map((image) => [image.currentSrc || image.src, image.naturalWidth])";

#[tokio::test]
async fn a_picked_and_a_pasted_image_are_shown_from_the_notebook_and_gone_after_locking() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let picture = home.path("pictures/Tree, été.png");
    std::fs::write(&picture, ICON).unwrap();
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;

    home.will_pick(&[&picture]);
    window.clicks("image-add").await;
    let shown = images(&window, 1).await;
    assert!(shown[0].0.starts_with("kring://localhost/"), "{shown:?}");
    assert_eq!(shown[0].1, 128);
    assert!(window.page_text().await.contains("![Tree, été](kring://"));

    window.clicks("page-text").await;
    window.script_until_done(PASTE, vec![]).await;
    let shown = images(&window, 2).await;
    assert!(shown.iter().any(|(_, width)| *width == 64), "{shown:?}");
    window.is_saved().await;
    window.keeps_picture("images/two").await;
    window.is_sound().await;
    window.locks().await;

    let left = "return [...document.images].filter((one) => one.src).length";
    assert_eq!(window.script(left, vec![]).await, 0);
    let load = "const image = new Image(); image.onload = () => done('shown'); image.onerror = () => done('gone'); image.src = arguments[0]";
    for (address, _) in &shown {
        assert_eq!(
            window.script_until_done(load, vec![address.as_str().into()]).await,
            "gone",
            "an image outlives the lock"
        );
    }
    let open: Vec<_> = home
        .files_where(|bytes| kring_tests::traces::holds(bytes, &ICON[40..200]))
        .into_iter()
        .filter(|path| *path != picture)
        .collect();
    assert!(open.is_empty(), "the image lies in the open in {open:?}");
    window.ends().await;
}

/// A photo as telephones take it, 48 by 32 points.
pub const PHOTO: &[u8] = include_bytes!("../fixtures/photo.heic");

#[tokio::test]
async fn a_telephones_photo_becomes_one_that_can_be_shown_and_one_that_is_broken_gets_a_sentence() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let (photo, broken) = (home.path("pictures/IMG_0001.HEIC"), home.path("pictures/IMG_0002.HEIC"));
    std::fs::write(&photo, PHOTO).unwrap();
    std::fs::write(&broken, &PHOTO[..PHOTO.len() / 2]).unwrap();
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;
    home.will_pick(&[&photo]);
    window.clicks("image-add").await;
    let shown = images(&window, 1).await;
    assert_eq!(shown[0].1, 48);
    assert!(window.page_text().await.contains("![IMG_0001](kring://"));
    home.will_pick(&[&broken]);
    window.clicks("image-add").await;
    window.reads_in("toast", &sentence("en", "error-attachment-heic")).await;
    window.keeps_picture("images/photo").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn an_image_and_rich_text_that_another_program_copied_are_pasted_with_the_keys_of_the_desk() {
    const RICH: &str = "<meta charset=\"utf-8\"><h2>Kept</h2><p>one <b>two</b> and <i>three</i></p><ul><li>a</li><li>b</li></ul>";
    let home = Home::new();
    let (screen, rich) = (home.path("pictures/screen.png"), home.path("pictures/rich.html"));
    std::fs::write(&screen, ICON).unwrap();
    std::fs::write(&rich, RICH).unwrap();
    let window = Window::opens(&home).await;
    window.makes_a_notebook("Copied").await;
    window.writes_in_the_page().await;
    assert!(display::gives_the_window_the_keys());
    display::copies("image/png", &screen).await;
    assert!(display::does(&["key", "ctrl+v"]));
    assert_eq!(images(&window, 1).await[0].1, 128);
    window.page_says("![image](kring://").await;
    display::copies("text/html", &rich).await;
    assert!(display::does(&["key", "ctrl+v"]));
    window.page_says("## Kept\n\none **two** and *three*\n\n- a\n- b").await;
    window.is_saved().await;
    window.keeps_picture("images/copied").await;
    window.is_sound().await;
    window.ends().await;
}

/// The same file, dropped on the text.
const DROP: &str = "
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 80;
    canvas.toBlob((blob) => {
        const data = new DataTransfer();
        data.items.add(new File([blob], 'Dropped.png', { type: 'image/png' }));
        const text = document.querySelector('[data-test=page-text]');
        const { left, top } = text.getBoundingClientRect();
        const place = { clientX: left + 8, clientY: top + 8, dataTransfer: data, bubbles: true, cancelable: true };
        text.dispatchEvent(new DragEvent('drop', place));
        done(true);
    }, 'image/png')";

#[tokio::test]
async fn an_image_that_is_dropped_on_the_page_is_in_it() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;
    window.page_says("I asked what she wanted to keep").await;
    window.script_until_done(DROP, vec![]).await;
    let shown = images(&window, 1).await;
    assert_eq!(shown[0].1, 80);
    window.page_says("![Dropped](kring://").await;
    window.is_saved().await;
    window.ends().await;
}

#[tokio::test]
async fn what_is_no_image_is_refused_in_a_sentence() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let paper = home.path("pictures/notes.png");
    std::fs::write(&paper, "only words").unwrap();
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;
    home.will_pick(&[&paper]);
    window.clicks("image-add").await;
    window.reads_in("toast", &sentence("en", "error-attachment-not-image")).await;
    window.keeps_picture("images/refused").await;
    window.ends().await;
}

#[tokio::test]
async fn an_image_of_fifty_megabytes_is_shown_and_one_byte_more_is_refused() {
    const LARGEST: usize = 50_000_000;
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    // Whoever draws an image stops where it ends; what comes after is as much a part of the file.
    let of_size = |name: &str, size: usize| {
        let path = home.path(&format!("pictures/{name}.png"));
        let mut bytes = ICON.to_vec();
        bytes.resize(size, 0x5A);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let (largest, larger) = (of_size("largest", LARGEST), of_size("larger", LARGEST + 1));
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;
    home.will_pick(&[&larger]);
    window.clicks("image-add").await;
    window.reads_in("toast", &parts("en", "error-attachment-too-large")[1]).await;
    home.will_pick(&[&largest]);
    window.clicks("image-add").await;
    assert_eq!(images(&window, 1).await[0].1, 128);
    window.is_saved().await;
    window.ends().await;
    let pages = home.asks(&["journal", "list"]);
    let ids = pages.as_array().unwrap().iter().map(|page| page["id"].as_str().unwrap().to_owned());
    let attached: Vec<Value> = ids
        .flat_map(|id| home.asks(&["journal", "show", &id])["attachments"].as_array().unwrap().clone())
        .collect();
    assert_eq!(attached.len(), 1, "{attached:?}");
    assert_eq!(attached[0]["bytes"], LARGEST);
    assert_eq!(home.asks(&["vault", "verify"])["ok"], true);
}

/// Waits for so many images, and gives their addresses and widths.
pub async fn images(window: &Window, count: usize) -> Vec<(String, u64)> {
    until(&format!("{count} images are shown"), async || {
        let shown = window.script(SHOWN, vec![]).await;
        let shown: Vec<(String, u64)> = shown.as_array()?.iter().filter_map(pair).collect();
        (shown.len() == count && shown.iter().all(|(_, width)| *width > 0)).then_some(shown)
    })
    .await
}

fn pair(value: &Value) -> Option<(String, u64)> {
    Some((value[0].as_str()?.to_owned(), value[1].as_u64()?))
}
