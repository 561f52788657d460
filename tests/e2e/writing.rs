//! Writing: what is typed is shown as what it says, is kept as it was typed, and opens nothing by itself.

use serde_json::Value;

use crate::home::Home;
use crate::messages::sentence;
use crate::pages;
use crate::picture::red_points;
use crate::window::{BACKSPACE, END, ENTER, ESCAPE, TAB, Window, until};

/// Pastes rich text, as browsers and office programs put it on the clipboard.
const PASTE: &str = "
    const data = new DataTransfer();
    data.setData('text/html', arguments[0]);
    data.setData('text/plain', 'plain');
    document.querySelector('[data-test=page-text]')
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    done(true)";
const SHOWN: &str = "return document.querySelector('[data-test=page-text]').innerText";

#[tokio::test]
async fn what_is_typed_is_shown_as_what_it_says_and_kept_as_it_was_typed() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("n").await;
    window.sees_no_more("today").await;
    window.fills("page-title", "Typed").await;
    window.types(ENTER).await;
    window.writes_in_the_page().await;
    for line in ["# Goal", "", "She wants to say **no** sooner.", "- one", "two", ""] {
        window.types(&format!("{line}{ENTER}")).await;
    }
    // The list went on by itself, and an empty item ended it.
    let text = "# Goal\n\nShe wants to say **no** sooner.\n- one\n- two\n\n";
    window.page_says(text).await;
    let shown = window.script(SHOWN, vec![]).await;
    let shown = shown.as_str().unwrap();
    assert!(shown.contains("say no sooner") && !shown.contains('#') && !shown.contains("- one"), "{shown:?}");

    window.types("a task").await;
    window.presses_control(ENTER).await;
    window.page_says("- [ ] a task").await;
    window.clicks("task-box").await;
    window.page_says("- [x] a task").await;
    window.is_saved().await;
    window.keeps_picture("writing/typed").await;
    let before = window.page_text().await;
    window.starts_afresh().await;
    window.clicks("rail-journal").await;
    window.clicks_page("Typed").await;
    window.page_says(&before).await;

    // The page to read, and back.
    window.presses_control("e").await;
    window.reads_in("reading", "She wants to say no sooner.").await;
    let heads =
        "return [...document.querySelectorAll('[data-test=reading] h2')].map((head) => head.textContent)";
    assert_eq!(window.script(heads, vec![]).await, serde_json::json!(["Goal"]));
    window.keeps_picture("writing/reading").await;
    window.types(ESCAPE).await;
    window.sees_no_more("reading").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn rich_text_becomes_markdown_and_brings_nothing_else_along() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("n").await;
    window.writes_in_the_page().await;
    let html = "<h2>Kept</h2><p>one <b>two</b> <img src='https://example.org/x.png' alt='a map' onerror='window.ran = true'></p>
        <script>window.ran = true</script><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>";
    window.script_until_done(PASTE, vec![html.into()]).await;
    window.page_says("## Kept\n\none **two** a map\n\n| a   | b   |\n| --- | --- |\n| 1   | 2   |").await;
    window.types(&format!("{ENTER}after")).await;
    window.sees("drawn-table").await;
    window.keeps_picture("writing/pasted").await;
    assert_eq!(window.script("return window.ran ?? null", vec![]).await, Value::Null);
    let images = "return document.querySelectorAll('[data-test=page] img[src]').length";
    assert_eq!(window.script(images, vec![]).await, 0);
    // Into the table with the mouse, through its cells with Tab.
    window.clicks("drawn-table").await;
    window.sees_no_more("drawn-table").await;
    window.types(TAB).await;
    window.is_saved().await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_link_opens_outside_and_only_after_a_question() {
    let home = Home::with_pages(async |app, _| {
        pages::writes(
            app,
            "Links",
            "First.\n\n[the method](https://example.org/method) and [not](javascript:alert(1))",
        )
        .await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-journal").await;
    window.clicks_page("Links").await;
    window.sees("text-link").await;
    let links =
        window.script("return document.querySelectorAll('[data-test=text-link]').length", vec![]).await;
    assert_eq!(links, 1, "what leads to a script is no link");
    window.clicks("text-link").await;
    assert_eq!(window.reads("leaving-host").await, "example.org");
    window.keeps_picture("writing/leaving").await;
    window.shuts_nobody_out("a link that leads outside").await;
    assert!(!home.path("opened").exists(), "nothing is opened before the answer");
    window.clicks("leaving-open").await;
    window.sees_no_more("leaving").await;
    let opened =
        until("the address is opened", async || std::fs::read_to_string(home.path("opened")).ok()).await;
    assert_eq!(opened, "https://example.org/method");

    let refused = |address: &str| serde_json::json!({ "address": address });
    for address in ["javascript:alert(1)", "file:///etc/passwd", "kring://localhost/x", ""] {
        assert_eq!(window.asks("link_open", refused(address)).await, Err("link-refused".into()), "{address}");
    }
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn only_the_page_is_left_and_the_tools_are_reached_by_keyboard() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.writes_in_the_page().await;
    window.types("word").await;
    window.types("\u{e03b}").await;
    until("the rail is away", async || (!window.shows("rail").await).then_some(())).await;
    assert!(!window.shows("tools").await && !window.shows("tags").await);
    window.keeps_picture("writing/focus").await;
    window.types(ESCAPE).await;
    window.sees("rail").await;
    window.tabs_back_to("tool-bold").await;
    window.types(ENTER).await;
    window.page_says("**").await;
    window.writes_in_the_page().await;
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types(&sentence("en", "shortcut-read")).await;
    window.types(ENTER).await;
    window.sees("reading").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn what_is_said_to_be_saved_is_on_the_disk_when_the_program_is_killed() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.writes_in_the_page().await;
    window.types("The last word before the power went.").await;
    window.is_saved().await;
    window.dies().await;
    let found = home.asks(&["search", "power"]);
    assert_eq!(found.as_array().map(Vec::len), Some(1), "{found}");
}

#[tokio::test]
async fn spelling_is_checked_with_whatever_dictionary_is_there_until_that_is_switched_off() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    let red = async || red_points(&window.keeps_picture("writing/spelling").await);
    window.writes_in_the_page().await;
    assert_eq!(window.property("page-text", "spellcheck").await, true);
    window.types("She asked for a word. ").await;
    window.is_saved().await;
    let before = red().await;
    window.types("She asked for a wrnog wrod. ").await;
    until("two words are marked", async || (red().await > before + 25).then_some(())).await;
    window.turns_to("languages").await;
    window.clicks("spellcheck").await;
    until("nothing is checked any more", async || {
        (window.property("spellcheck", "checked").await == false).then_some(())
    })
    .await;
    window.clicks("rail-today").await;
    window.writes_in_the_page().await;
    assert_eq!(window.property("page-text", "spellcheck").await, false);
    // As long as the marks above needed: they come while one goes on.
    for words in ["She asked for a wrnog wrod. ", "She asked for a word. "] {
        window.types(words).await;
        window.is_saved().await;
    }
    assert!(red().await <= before, "nothing is marked");
    window.ends().await;
}

/// Examples of the standards in which a mark is not what it seems, by what they are about.
const ODD: [(&str, &str); 10] = [
    ("Tabs", "\t- a\tb\n\n\t\tcode\n>\t\tquoted\n1.\tone"),
    ("Rules and heads", "Foo\n***\nbar\n---\n\n- - -\n\n# # #\n####### seven\n\\## no"),
    ("Fences", "~~~~ ruby startline=3 $%@#$\n``\n~~~\n~~~~\n\n`````\n\n```\naaa"),
    (
        "Emphasis",
        "*foo**bar**baz* **foo*bar*baz** _(bar)_. foo_bar_baz *foo [bar*](url) ***strong** in emph*",
    ),
    ("Links", "[foo]: /url '\ntitle\n'\n\n[foo] [a](<b)c> \"d\") ![x](y (z)) [l`i](`) <https://a.b?c=d&e>"),
    (
        "HTML",
        "<table>\n  <tr>\n    <td>\n      hi\n<!-- a\n\nb --> <?php echo '>'; ?>\n<a foo=\"bar\" bam = 'b\"'>",
    ),
    ("Entities", "&nbsp; &amp; &copy; &#35; &#xcab; &hi? &#0; \\&ouml; `&copy;`"),
    ("Ends of lines", "hard  \nbreak\\\nhere   \n\n\n\n  after\r\na carriage return\n   "),
    (
        "Lists in lists",
        "10) ten\n    - four\n  * two\n\n      code?\n-\n\n  not in it\n- [ ] a\n- [x]b\n-\tc",
    ),
    ("Tables", "| a \\| b | `c|d` |\n|:-|-:|\n| 1 |\n| 2 | 3 | 4 |\n> no row 🜁 é e\u{301} ﷽"),
];

#[tokio::test]
async fn odd_texts_are_to_the_letter_what_they_were_after_a_letter_is_typed_and_removed() {
    let home = Home::with_pages(async |app, _| {
        for (title, text) in ODD {
            pages::writes(app, title, text).await;
        }
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-journal").await;
    for (title, text) in ODD {
        window.clicks_page(title).await;
        window.page_says(text).await;
        // Not by a click, which may hit a box, a link or a table.
        window.script("document.querySelector('[data-test=page-text]').focus()", vec![]).await;
        window.presses_control(END).await;
        window.types("x").await;
        window.page_says(&format!("{text}x")).await;
        window.is_saved().await;
        window.types(BACKSPACE).await;
        until(&format!("{title} is as it was"), async || (window.page_text().await == text).then_some(()))
            .await;
        window.is_saved().await;
    }
    window.ends().await;
    let pages = home.asks(&["journal", "list"]);
    for page in pages.as_array().unwrap() {
        let kept = home.asks(&["journal", "show", page["id"].as_str().unwrap()]);
        let (_, text) = ODD.iter().find(|(title, _)| kept["title"] == *title).unwrap();
        assert_eq!(kept["text"], *text);
    }
}
