//! WsgiDAV, another reading of the same standard.

use super::*;

/// The server.
#[derive(Debug)]
pub struct WsgiDav {
    server: Option<Server>,
    place: tempfile::TempDir,
    port: u16,
}

impl WsgiDav {
    /// Starts it on a port of its own, in a folder that vanishes with it.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start() -> Self {
        let (place, port) = (a_place(), free_port());
        let at = place.path().display();
        for folder in ["files", "shut"] {
            fs::create_dir(place.path().join(folder)).unwrap();
        }
        let config = format!(
            r#"{{"host": "127.0.0.1", "port": {port}, "server": "cheroot", "verbose": 1,
            "provider_mapping": {{"/dav": "{at}/files", "/shut": {{"root": "{at}/shut", "readonly": true}}}},
            "simple_dc": {{"user_mapping": {{"*": {{"{NAME}": {{"password": "{PASSWORD}"}}}}}}}},
            "http_authenticator": {{"accept_basic": true, "accept_digest": false, "default_to_digest": false}}}}"#
        );
        let file = place.path().join("wsgidav.json");
        fs::write(&file, config).unwrap();
        let mut new = Self { server: None, place, port };
        new.comes_back();
        new
    }

    /// It ends, as a provider has a bad day; what it keeps stays.
    pub fn goes_away(&mut self) {
        drop(self.server.take());
    }

    /// It serves what it keeps, at the address that it has.
    ///
    /// # Panics
    /// When it does not start.
    pub fn comes_back(&mut self) {
        let file = self.place.path().join("wsgidav.json").display().to_string();
        let arguments = ["-m", "wsgidav.server.server_cli", "--config", &file].map(str::to_owned);
        self.server = Some(Server::start(&python(), &arguments, self.place.path(), self.port));
    }

    /// The address of a place in it: `dav` takes everything, `shut` may only be read.
    pub fn address(&self, path: &str) -> String {
        format!("webdav+http://localhost:{}/{path}/", self.port)
    }

    /// The folder that it keeps everything in.
    pub fn files(&self) -> PathBuf {
        self.place.path().join("files")
    }

    #[cfg(test)]
    fn open(&self, path: &str, secret: &str) -> Storage {
        open(&self.address(path), secret)
    }
}

#[cfg(test)]
#[tokio::test]
async fn wsgidav_does_what_a_storage_must_and_refuses_what_it_should() {
    let server = WsgiDav::start();
    let storage = server.open("dav", PASSWORD);
    suite::does_what_a_storage_must(&storage).await;
    let check = super::super::check(&storage).await;
    assert!(check.is_usable(), "{check:?}");

    assert_eq!(server.open("dav", "another password").list("v1").await, Err(RemoteError::Refused));
    let shut = server.open("shut", PASSWORD);
    assert_eq!(shut.put("v1", "one.krg", b"one").await, Err(RemoteError::ReadOnly));
    let nowhere = server.open("dav/no/such/place", PASSWORD);
    assert_eq!(nowhere.list("v1").await, Err(RemoteError::Nowhere));
}

#[cfg(test)]
#[tokio::test]
async fn two_notebooks_agree_through_wsgidav_and_it_learns_nothing() {
    let server = WsgiDav::start();
    pair::two_notebooks_agree(&server.open("dav", PASSWORD), &server.open("dav", PASSWORD)).await;
    assert!(!holds(&server.files(), crate::simulator::CANARY.as_bytes()));
}
