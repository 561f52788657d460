//! Pages are exported from the window: one, some that were chosen in the list, a year as a book.

use crate::home::Home;
use crate::messages::sentence;
use crate::pages;
use crate::window::{Window, until};

#[tokio::test]
async fn a_page_and_chosen_pages_are_saved_where_the_person_says() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;

    let pdf = home.path("A page.pdf");
    window.clicks("page-export").await;
    window.sees("export-look").await;
    window.keeps_picture("export/page").await;
    home.will_pick(&[&pdf]);
    window.clicks("export-save").await;
    let said = window.reads_in("export-done", "A page.pdf").await;
    assert!(said.contains(&sentence("en", "export-open")), "{said}");
    let bytes = std::fs::read(&pdf).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"), "a PDF was written");
    window.is_sound().await;
    window.clicks("export-close").await;

    // Every page is chosen with one press at the last of the list while Shift is held.
    let press = "const rows = [...document.querySelectorAll('[data-test=page-row]')];
        rows[0].dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
        rows.at(-1).dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
        return rows.length";
    let rows = window.script(press, vec![]).await.as_u64().unwrap();
    assert!(rows > 1);
    window.reads_in("chosen", &rows.to_string()).await;
    window.keeps_picture("export/chosen").await;
    let folder = home.path("chosen");
    std::fs::create_dir_all(&folder).unwrap();
    window.clicks("chosen-export").await;
    window.clicks("export-format-md").await;
    let ready = "const look = document.querySelector('[data-test=export-look]');
        const save = document.querySelector('[data-test=export-save]');
        return look !== null && !look.textContent.includes('.pdf') && !save.disabled";
    until("the look is of Markdown", async || {
        window.script(ready, vec![]).await.as_bool().filter(|yes| *yes)
    })
    .await;
    home.will_pick(&[&folder]);
    window.clicks("export-save").await;
    window.sees("export-done").await;
    let made = std::fs::read_dir(&folder).unwrap().next().expect("a folder in the folder").unwrap().path();
    let texts = std::fs::read_dir(made)
        .unwrap()
        .flatten()
        .filter(|file| file.path().extension().is_some_and(|end| end == "md"));
    assert_eq!(texts.count() as u64, rows);
    window.ends().await;
}
