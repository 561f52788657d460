//! Two computers of one person, each with its window, and a folder between them: the second asks, the words are compared, and both show the
//! same from then on.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use kring_sync::remote::engines::{NAME, PASSWORD, WsgiDav};
use serde_json::Value;

use crate::home::{Home, program};
use crate::messages::sentence;
use crate::pages;
use crate::window::{Window, until, within};

impl Window {
    /// Looks into the folder, and waits until that is done.
    async fn looks_into_the_folder(&self) {
        self.asks("sync_now", Value::Null).await.unwrap();
    }
}

#[tokio::test]
async fn a_second_computer_is_let_in_by_words_and_both_windows_show_the_same() {
    let laptop = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let other = Home::with_pages(async |_, _| {}).await;
    let storage = laptop.path("stick");
    let (one, two) = (Window::opens_unlocked(&laptop).await, Window::opens_unlocked(&other).await);

    one.turns_to("sync").await;
    one.reads_in("sync-state", &sentence("en", "sync-state-off")).await;
    one.keeps_picture("sync/off").await;
    laptop.will_pick(&[Path::new(&storage)]);
    one.clicks("sync-add").await;
    one.reads_in("sync-state", &sentence("en", "sync-state-on")).await;
    one.sees("sync-checked").await;
    // Without a recovery sheet it leads to where one is made.
    one.reads_in("sync-recoverable", &sentence("en", "sync-not-recoverable")).await;
    one.clicks("sync-make-sheet").await;
    one.reads_in("settings-content", &sentence("en", "settings-notebook")).await;
    one.turns_to("sync").await;
    one.clicks("sync-invite").await;
    one.sees("sync-invitation").await;
    let text = one.property("sync-invite-text", "value").await;
    let text = text.as_str().unwrap().to_owned();
    one.keeps_picture("sync/invitation").await;
    one.shuts_nobody_out("an invitation for a computer").await;
    let file = laptop.path("pictures").join("Invitation.txt");
    laptop.will_pick(&[&file]);
    one.clicks("sync-invite-save").await;
    one.reads_in("toasts", "Invitation.txt").await;
    one.clicks("dialog-close").await;

    two.turns_to("sync").await;
    two.fills("sync-join-text", "not an invitation").await;
    two.clicks("sync-join").await;
    two.reads_in("failure", &sentence("en", "error-sync-invite-wrong")).await;
    other.will_pick(&[&file]);
    two.clicks("sync-join-file").await;
    until("the file is read", async || {
        (two.property("sync-join-text", "value").await == text.as_str()).then_some(())
    })
    .await;
    two.clicks("sync-join").await;
    two.reads_in("sync-state", &sentence("en", "sync-state-waiting")).await;
    let words = two.reads("sync-words").await;
    assert_eq!(words.split_whitespace().count(), 6, "{words}");
    two.keeps_picture("sync/waiting").await;
    two.shuts_nobody_out("a computer that waits").await;

    one.clicks("sync-now").await;
    one.reads_in("sync-request-words", &words).await;
    one.keeps_picture("sync/request").await;
    one.shuts_nobody_out("a computer that asks").await;
    one.clicks("sync-approve").await;
    one.sees_no_more("sync-request").await;
    two.clicks("sync-now").await;
    two.reads_in("sync-state", &sentence("en", "sync-state-on")).await;
    two.reads_in("sync-devices", &sentence("en", "sync-device-here")).await;

    // What was there is here, and what is written here gets there without anybody asking for it.
    let titles = async |window: &Window| {
        let request = serde_json::json!({ "before": null, "limit": 100, "trashed": false });
        let rows = window.asks("page_list", request).await.unwrap();
        let mut titles: Vec<String> =
            rows.as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect();
        titles.sort();
        titles
    };
    assert_eq!(titles(&two).await, titles(&one).await);
    two.clicks("rail-today").await;
    two.writes_in_the_page().await;
    two.types("Written on the second computer.").await;
    two.is_saved().await;
    until("the page arrives by itself", async || {
        one.looks_into_the_folder().await;
        (titles(&one).await == titles(&two).await && titles(&one).await.len() > 1).then_some(())
    })
    .await;
    one.turns_to("sync").await;
    one.keeps_picture("sync/on").await;
    one.shuts_nobody_out("two computers").await;

    // It gets a name that says which one it is.
    one.clicks("sync-rename").await;
    one.fills("sync-rename-name", "At the practice").await;
    one.keeps_picture("sync/rename").await;
    one.shuts_nobody_out("the name of a computer").await;
    one.clicks("sync-rename-do").await;
    one.sees_no_more("sync-rename-sheet").await;
    one.reads_in("sync-devices", "At the practice").await;

    // The second one is lost: it is taken out, and the locks are offered.
    one.clicks("sync-revoke").await;
    one.sees("sync-revoke-ask").await;
    one.keeps_picture("sync/revoke").await;
    one.shuts_nobody_out("a computer that is taken out").await;
    one.clicks("sync-revoke-do").await;
    one.sees("sync-locks").await;
    one.clicks("sync-off").await;
    one.keeps_picture("sync/turn-off").await;
    one.shuts_nobody_out("sync that is turned off").await;
    one.clicks("sync-off-do").await;
    one.reads_in("sync-state", &sentence("en", "sync-state-off")).await;
    for window in [one, two] {
        window.is_sound().await;
        window.ends().await;
    }
}

#[tokio::test]
async fn a_new_computer_shows_everything_by_the_words_and_the_folder() {
    const NEW: &str = "another calm set of words";
    let laptop = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let storage = laptop.path("stick");
    std::fs::create_dir_all(&storage).unwrap();
    let sheet = laptop.asks(&["vault", "sheet"]);
    let words: Vec<&str> = sheet["words"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let shared = laptop.path("group");
    std::fs::create_dir_all(&shared).unwrap();
    let group = laptop.asks(&["circle", "new", "--name", "Tuesday circle"]);
    let (group, shared) = (group["id"].as_str().unwrap(), format!("file://{}", shared.display()));
    laptop.asks(&["sync", "group", "share", group, &shared, "--as", "Ann"]);
    laptop.asks(&["sync", "add", &format!("file://{}", storage.display())]);
    let written = laptop.asks(&["journal", "list"]).as_array().unwrap().len();

    let new = Home::new();
    let window = Window::opens(&new).await;
    window.sees("first-run").await;
    window.clicks("recover-from").await;
    window.sees("recover-from-form").await;
    new.will_pick(&[Path::new(&storage)]);
    window.clicks("recover-from-choose").await;
    window.reads_in("recover-from-folder", "stick").await;
    window.fills("recover-words", &words[..23].join(" ")).await;
    window.fills("passphrase-new", NEW).await;
    window.fills("passphrase-again", NEW).await;
    window.clicks("recover-from-do").await;
    window.reads_in("failure", "23").await;
    window.keeps_picture("sync/recover").await;
    window.shuts_nobody_out("a notebook from the storage").await;
    window.fills("recover-words", &words.join(" ")).await;
    window.clicks("recover-from-do").await;
    window.sees("shell").await;
    until("everything has arrived", async || {
        let request = serde_json::json!({ "before": null, "limit": 100, "trashed": false });
        let rows = window.asks("page_list", request).await.unwrap();
        (rows.as_array().unwrap().len() == written).then_some(())
    })
    .await;
    window.turns_to("sync").await;
    window.reads_in("sync-state", &sentence("en", "sync-state-on")).await;
    window.reads_in("sync-recoverable", &sentence("en", "sync-recoverable")).await;
    window.keeps_picture("sync/recovered").await;

    // The group lies elsewhere: the same words lead into it.
    window.reads_in("sharing-away", "Tuesday circle").await;
    window.clicks("sharing-again").await;
    window.reads_in("sharing-again-at", "group").await;
    window.shuts_nobody_out("a group that is come back into").await;
    window.fills("recover-words", &words[..23].join(" ")).await;
    window.clicks("sharing-again-do").await;
    window.reads_in("failure", "23").await;
    window.fills("recover-words", &words.join(" ")).await;
    window.clicks("sharing-again-do").await;
    window.sees_no_more("sharing-away").await;
    window.is_sound().await;
    window.locks().await;
    window.unlocks(NEW).await;
    window.ends().await;
}

#[tokio::test]
async fn a_server_is_tried_with_its_password_and_asked_again_for_a_better_one() {
    let (server, home) =
        (WsgiDav::start(), Home::with_pages(async |app, _| pages::writes_a_few(app).await).await);
    let window = Window::opens_unlocked(&home).await;
    window.turns_to("sync").await;
    window.chooses("sync-where-server").await;
    let address = server.address("dav");
    window.fills("sync-server", address.trim_start_matches("webdav+")).await;
    window.fills("sync-user", NAME).await;
    window.fills("sync-password", "another password").await;
    window.clicks("sync-add-server").await;
    window.reads_in("failure", &sentence("en", "error-sync-login-refused")).await;
    window.keeps_picture("sync/server").await;
    window.shuts_nobody_out("a login that was refused").await;
    window.fills("sync-password", PASSWORD).await;
    window.clicks("sync-add-server").await;
    window.reads_in("sync-state", &sentence("en", "sync-state-on")).await;
    window.reads_in("sync-standing", NAME).await;
    window.keeps_picture("sync/server-on").await;

    // The server is away: what waits is said, and nothing is lost.
    drop(server);
    window.clicks("sync-now").await;
    window.reads_in("sync-failure", &sentence("en", "error-sync-away")).await;
    window.keeps_picture("sync/server-away").await;
    window.shuts_nobody_out("a server that is away").await;
    window.clicks("sync-off").await;
    window.clicks("sync-off-do").await;
    window.reads_in("sync-state", &sentence("en", "sync-state-off")).await;
    window.is_sound().await;
    window.ends().await;
}

/// Has everything written down that the window's processes ask the network for, and where the driver listens that they answer to.
fn watches_the_network(home: &Home) {
    let (started_by, calls) = (home.path("started-by"), "connect,sendto,sendmsg,sendmmsg");
    let (driver, trace) = (home.path("driver"), home.path("network"));
    let (driver, trace, window) = (driver.display(), trace.display(), program("KRING_BIN", "kring"));
    let script = format!(
        "#!/bin/sh\nprintf %s \"$WEBKIT_INSPECTOR_SERVER\" > '{driver}'
exec strace -f -qq -e trace={calls} -o '{trace}' '{}' \"$@\"\n",
        window.display()
    );
    std::fs::write(&started_by, script).unwrap();
    std::fs::set_permissions(&started_by, std::fs::Permissions::from_mode(0o700)).unwrap();
}

/// What they asked for that leads out of this computer's own sockets, but for what the driver is told.
fn asked_of_the_network(home: &Home) -> Vec<String> {
    let [driver, trace] = ["driver", "network"].map(|file| std::fs::read_to_string(home.path(file)).unwrap());
    let (address, port) = driver.split_once(':').expect("the driver has said where it listens");
    let to_driver = format!("sin_port=htons({port}), sin_addr=inet_addr(\"{address}\")");
    assert!(trace.contains(&to_driver), "what they say to the driver is written down");
    let asked = trace.lines().filter(|line| line.contains("AF_INET") && !line.contains(&to_driver));
    asked.map(ToOwned::to_owned).collect()
}

#[tokio::test]
async fn a_window_that_is_used_while_sync_is_off_makes_no_connection() {
    /// Longer than a storage is left alone where there is one.
    const WHILE: Duration = Duration::from_secs(65);
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    watches_the_network(&home);
    let window = Window::opens_unlocked(&home).await;
    window.sees("today").await;
    window.presses_control("n").await;
    window.writes_in_the_page().await;
    window.types("Nobody hears of it. ").await;
    window.is_saved().await;
    let begun = Instant::now();
    within(WHILE * 2, "the window is used for a while", async || {
        window.clicks("rail-today").await;
        window.sees("today").await;
        window.turns_to("sync").await;
        window.reads_in("sync-state", &sentence("en", "sync-state-off")).await;
        (begun.elapsed() >= WHILE).then_some(())
    })
    .await;
    let asked = asked_of_the_network(&home);
    assert!(asked.is_empty(), "{asked:#?}");

    // It would be seen: a server that somebody names is asked.
    window.chooses("sync-where-server").await;
    window.fills("sync-server", "http://127.0.0.1:9/dav/").await;
    window.fills("sync-user", NAME).await;
    window.fills("sync-password", PASSWORD).await;
    window.clicks("sync-add-server").await;
    window.reads_in("failure", &sentence("en", "error-sync-away")).await;
    assert!(!asked_of_the_network(&home).is_empty());
    window.is_sound().await;
    window.ends().await;
}
