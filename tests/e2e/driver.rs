//! The processes behind a window: the web view's driver, and the program that it starts.

use std::fs::File;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use kring_sync::remote::engines::free_port;
use serde_json::json;

use crate::home::Home;
use crate::picture::{Desktop, Picture};
use crate::processes::runs;
use crate::window::until;

const DRIVER: &str = "WebKitWebDriver";

/// One driver on a port of its own; it and what it started end with it.
pub struct Driver {
    process: Child,
    home: Arc<Home>,
    desktop: Desktop,
}

impl Driver {
    /// Starts the driver, and through it the program on this computer.
    pub async fn start(home: &Arc<Home>) -> (Self, Client) {
        let desktop = Desktop::open();
        let port = free_port();
        let words = File::options().create(true).append(true).open(home.path("words.log")).unwrap();
        let process = Command::new(DRIVER)
            .arg(format!("--port={port}"))
            .envs(home.environment())
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // Drawn as a computer without a graphics card draws: a driven window would have layers composed by the processor.
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("LANG", "en_GB.UTF-8")
            .env("LC_ALL", "en_GB.UTF-8")
            .stdin(Stdio::null())
            .stdout(words.try_clone().unwrap())
            .stderr(words)
            .process_group(0)
            .spawn()
            .unwrap_or_else(|e| panic!("{DRIVER} cannot be started ({e}); is webkit2gtk-driver installed?"));
        let driver = Self { process, home: home.clone(), desktop };
        until("the driver listens", async || tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok())
            .await;

        let options = json!({ "binary": home.window(), "args": [] });
        let wanted = [("webkitgtk:browserOptions".to_owned(), options)].into_iter().collect();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .unwrap_or_else(|e| panic!("the window does not open: {e}\n{}", driver.words()));
        (driver, client)
    }

    /// What the window of this size shows, if there is one.
    pub fn photographs(&self, width: u32, height: u32) -> Option<Picture> {
        self.desktop.photographs(self.process.id(), width, height)
    }

    /// What the processes said so far.
    pub fn words(&self) -> String {
        std::fs::read_to_string(self.home.path("words.log")).unwrap_or_default()
    }

    /// Ends everything, and waits until it has ended, so that the notebook can be opened again.
    pub async fn end(self) {
        self.end_by("-TERM").await;
    }

    /// Kills everything at once, as a power cut does: nobody can tidy up.
    pub async fn kill(self) {
        self.end_by("-KILL").await;
    }

    async fn end_by(mut self, signal: &str) {
        self.signal(signal);
        let _ = self.process.wait();
        let group = self.process.id();
        until("the program has ended", async || (!runs(group)).then_some(())).await;
    }

    /// Signals the whole group.
    fn signal(&self, signal: &str) {
        let group = format!("-{}", self.process.id());
        let mut kill = Command::new("kill");
        let _ = kill.args([signal, "--", &group]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.signal("-KILL");
        let _ = self.process.wait();
    }
}

/// How long a person would wait before giving up.
pub const PATIENCE: Duration = Duration::from_secs(20);
