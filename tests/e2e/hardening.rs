//! What must never be possible in the window, whatever got into a page.

use serde_json::{Value, json};

use crate::home::Home;
use crate::window::Window;

#[tokio::test]
async fn nothing_in_the_window_reaches_the_network_or_runs_foreign_code() {
    let window = Window::opens(&Home::new()).await;
    let attempts = [
        ("fetch", "fetch('https://example.org').then(() => done('reached'), () => done('refused'))"),
        ("an address of this computer", "fetch('http://127.0.0.1:1').then(() => done('reached'), () => done('refused'))"),
        ("eval", "try { window.eval('1'); done('ran') } catch { done('refused') }"),
        ("a function out of text", "try { new Function('return 1')(); done('ran') } catch { done('refused') }"),
        ("an inline script", "const script = document.createElement('script'); script.textContent = 'window.ran = true';
            document.head.append(script); done(window.ran ? 'ran' : 'refused')"),
        ("a foreign script", "const script = document.createElement('script'); script.src = 'https://example.org/x.js';
            script.onload = () => done('ran'); script.onerror = () => done('refused'); document.head.append(script)"),
        ("a foreign image", "const image = new Image(); image.onload = () => done('reached');
            image.onerror = () => done('refused'); image.src = 'https://example.org/x.png'"),
        ("a socket", "try { const socket = new WebSocket('wss://example.org'); socket.onopen = () => done('reached');
            socket.onerror = () => done('refused') } catch { done('refused') }"),
        ("a worker out of text", "try { const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
            worker.onmessage = () => done('ran'); worker.onerror = () => done('refused') } catch { done('refused') }"),
        ("a frame", "const frame = document.createElement('iframe'); frame.src = 'https://example.org';
            document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });
            document.body.append(frame)"),
    ];
    for (what, attempt) in attempts {
        assert_eq!(window.script_until_done(attempt, vec![]).await, "refused", "{what}");
    }
    // The listener that the other stories rely on has heard of these.
    let heard = window.refusals().await;
    for directive in ["connect-src", "script-src", "img-src"] {
        assert!(heard.iter().any(|one| one.starts_with(directive)), "{directive} is not in {heard:?}");
    }
}

#[tokio::test]
async fn the_window_shows_no_other_page() {
    let home = Home::new();
    let window = Window::opens(&home).await;
    window.script("window.stayed = true", vec![]).await;
    let before = window.client.current_url().await.unwrap();
    let attempts = [
        "location.href = 'https://example.org/'",
        "location.assign('http://127.0.0.1:1/')",
        "location.href = 'file:///etc/passwd'",
        "location.href = 'data:text/html,<h1>other</h1>'",
        "const link = document.createElement('a'); link.href = 'https://example.org/'; document.body.append(link); link.click()",
        "const form = document.createElement('form'); form.action = 'https://example.org/'; document.body.append(form); form.submit()",
        "const link = document.createElement('a'); link.href = 'https://example.org/'; link.target = '_blank'; document.body.append(link); link.click()",
        "window.open('https://example.org/')",
        "window.open('about:blank')",
    ];
    for attempt in attempts {
        window.script(attempt, vec![]).await;
        // The core's answers come after whatever the page was asked to do.
        for _ in 0..3 {
            window.asks("app_status", Value::Null).await.unwrap();
        }
        assert_eq!(window.script("return window.stayed", vec![]).await, true, "{attempt}");
        assert_eq!(window.client.current_url().await.unwrap(), before, "{attempt}");
        assert_eq!(window.client.windows().await.unwrap().len(), 1, "{attempt}");
    }
}

#[tokio::test]
async fn the_page_can_ask_for_nothing_but_the_commands_on_the_list() {
    let window = Window::opens(&Home::new()).await;
    assert_eq!(window.script("return typeof window.__TAURI__", vec![]).await, "undefined");
    window.asks("app_status", Value::Null).await.expect("a command on the list is answered");
    for command in [
        "nothing_of_that_name",
        "raw_database_key",
        "plugin:dialog|open",
        "plugin:dialog|save",
        "plugin:fs|read_file",
        "plugin:shell|execute",
        "plugin:event|emit",
        "plugin:window|create",
        "plugin:webview|create_webview",
        "plugin:webview|internal_toggle_devtools",
        "plugin:path|resolve_directory",
        "plugin:app|version",
    ] {
        let answer = window.asks(command, json!({})).await;
        let reason = answer.expect_err(command);
        assert!(reason.contains("not allowed") || reason.contains("not found"), "{command}: {reason}");
    }
    let frozen = window
        .script("try { Object.prototype.foreign = 1 } catch {} return {}.foreign === undefined", vec![]);
    assert_eq!(frozen.await, true, "the prototypes are open to change");
}

#[tokio::test]
async fn html_in_a_page_is_text() {
    let window = Window::opens(&Home::new()).await;
    window.makes_a_notebook("Text").await;
    window.writes_in_the_page().await;
    let text = "<img src=x onerror=\"window.ran = true\"> <script>window.ran = true</script> [go](javascript:alert(1))";
    window.types(text).await;
    window.is_saved().await;
    window.starts_afresh().await;
    window.page_says(text).await;
    assert_eq!(window.script("return window.ran ?? null", vec![]).await, Value::Null);
    assert_eq!(window.refusals().await, Vec::<String>::new());
}
