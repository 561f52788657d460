//! Servers that answer nonsense, nothing, too much, or as somebody else.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use zeroize::Zeroizing;

use super::*;
use crate::remote::{Address, Credentials, Online, Remote};

const HASTY: Patience = Patience {
    connect: Duration::from_secs(5),
    silence: Duration::from_secs(2),
    pace: u32::MAX,
    listing: Duration::from_secs(4),
    again: 2,
};
const CERTIFICATE: &[u8] = include_bytes!("self-signed.der");
const KEY: &[u8] = include_bytes!("self-signed-key.der");

/// A server that answers each request with these bytes; with nothing, it says nothing and keeps the line open.
struct Server {
    port: u16,
    heard: Arc<Mutex<Vec<String>>>,
    _open: Sender<()>,
}

impl Server {
    fn that_answers(answer: impl Fn(&str) -> Vec<u8> + Send + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(vec![]));
        let (open, closed) = channel();
        let asked = Arc::clone(&heard);
        thread::spawn(move || serve(&listener, &asked, &closed, answer));
        Self { port, heard, _open: open }
    }

    fn that_says(status: &'static str, kind: &'static str, body: &'static str) -> Self {
        Self::that_answers(move |_| answer(status, kind, body.as_bytes()))
    }

    fn dav(&self) -> Online {
        open(&format!("webdav+http://127.0.0.1:{}/dav/", self.port))
    }

    fn bucket(&self) -> Online {
        open(&format!("s3://circle/?endpoint=http://127.0.0.1:{}", self.port))
    }

    fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

fn serve(
    listener: &TcpListener,
    heard: &Mutex<Vec<String>>,
    closed: &Receiver<()>,
    answer: impl Fn(&str) -> Vec<u8>,
) {
    for line in listener.incoming() {
        let mut line = line.unwrap();
        let request = request(&mut line);
        heard.lock().unwrap().push(request.clone());
        let said = answer(&request);
        if said.is_empty() {
            let _ = closed.recv();
            return;
        }
        // Whoever asked may have had enough.
        let _ = line.write_all(&said);
    }
}

fn request(line: &mut (impl Read + Write)) -> String {
    let mut from = BufReader::new(line);
    let (mut head, mut length) = (String::new(), 0);
    while !head.ends_with("\r\n\r\n") && from.read_line(&mut head).unwrap() > 0 {
        let last = head.lines().last().unwrap_or_default().to_ascii_lowercase();
        length = last.strip_prefix("content-length: ").map_or(length, |length| length.parse().unwrap());
    }
    let mut body = vec![0; length];
    from.read_exact(&mut body).unwrap();
    head + &String::from_utf8_lossy(&body)
}

fn answer(status: &str, kind: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn open(address: &str) -> Online {
    through(address, |client| client).unwrap()
}

fn through(address: &str, change: impl Fn(ClientBuilder) -> ClientBuilder) -> Result<Online, RemoteError> {
    let address: Address = address.parse().unwrap();
    let (Address::Dav(base) | Address::Bucket { endpoint: base, .. }) = &address else { unreachable!() };
    let client = change(client(base, true, HASTY)).build().unwrap();
    let credentials = Credentials { name: "ann".into(), secret: Zeroizing::new("calm words".into()) };
    Online::through(Wire::new(client, base, HASTY), &address, Some(&credentials))
}

#[tokio::test]
async fn a_page_to_log_in_is_told_and_never_taken_for_an_empty_storage() {
    let server = Server::that_says("200 OK", "text/html; charset=utf-8", "<html><body>Log in</body></html>");
    for storage in [server.dav(), server.bucket()] {
        assert_eq!(storage.list("v1/a").await, Err(RemoteError::Nonsense));
        assert_eq!(storage.folders("v1").await, Err(RemoteError::Nonsense));
        assert_eq!(storage.get("v1/a", "one.krg").await, Err(RemoteError::Nonsense));
        assert_eq!(storage.put("v1/a", "one.krg", b"one").await, Err(RemoteError::Nonsense));
        assert_eq!(storage.remove("v1/a", "one.krg").await, Err(RemoteError::Nonsense));
    }
}

#[tokio::test]
async fn no_answer_leads_to_another_server() {
    let elsewhere = Server::that_says("200 OK", "text/xml", "");
    let port = elsewhere.port;
    let server = Server::that_answers(move |_| {
        let place = format!("Location: http://127.0.0.1:{port}/dav/");
        format!("HTTP/1.1 302 Found\r\n{place}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            .into_bytes()
    });
    for storage in [server.dav(), server.bucket()] {
        assert_eq!(storage.list("v1/a").await, Err(RemoteError::Nonsense));
        assert_eq!(storage.put("v1/a", "one.krg", b"one").await, Err(RemoteError::Nonsense));
    }
    assert!(elsewhere.heard().is_empty());
    assert!(server.heard().iter().all(|request| request.contains("uthorization")));
}

#[tokio::test]
async fn a_server_that_says_nothing_is_slow_and_one_that_hangs_up_is_asked_again() {
    let silent = Server::that_answers(|_| vec![]);
    assert_eq!(silent.dav().get("v1/a", "one.krg").await, Err(RemoteError::Slow));
    assert_eq!(silent.heard().len(), 1);
    let rude = Server::that_answers(|_| b"\r\n".to_vec());
    assert_eq!(rude.dav().get("v1/a", "one.krg").await, Err(RemoteError::Away));
    assert_eq!(rude.heard().len(), 3);
    let busy = Server::that_says("503 Service Unavailable", "text/plain", "later");
    assert_eq!(busy.bucket().put("v1/a", "one.krg", b"one").await, Err(RemoteError::Busy));
    assert_eq!(busy.heard().len(), 3);
}

#[tokio::test]
async fn nobody_there_is_away() {
    let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
    let storage = open(&format!("webdav+http://127.0.0.1:{port}/dav/"));
    assert_eq!(storage.list("v1").await, Err(RemoteError::Away));
}

#[tokio::test]
async fn no_more_is_read_than_an_object_can_have() {
    let server =
        Server::that_answers(|_| answer("200 OK", "application/octet-stream", &vec![0; LARGEST + 1]));
    assert_eq!(server.dav().get("v1/a", "one.krg").await, Err(RemoteError::TooLarge));
    assert_eq!(server.bucket().get("v1/a", "one.krg").await, Err(RemoteError::TooLarge));
}

#[tokio::test]
async fn a_storage_that_is_full_or_may_only_be_read_says_so() {
    for (status, why) in [
        ("507 Insufficient Storage", RemoteError::Full),
        ("403 Forbidden", RemoteError::ReadOnly),
        ("401 Unauthorized", RemoteError::Refused),
        ("413 Content Too Large", RemoteError::TooLarge),
    ] {
        let server = Server::that_answers(move |request| {
            let status = if request.starts_with("PUT") { status } else { "207 Multi-Status" };
            answer(status, "text/xml", listing("/dav/v1/a/").as_bytes())
        });
        assert_eq!(server.dav().put("v1/a", "one.krg", b"one").await, Err(why), "{status}");
        assert_eq!(server.bucket().put("v1/a", "one.krg", b"one").await, Err(why), "{status}");
    }
}

/// What a WebDAV server says of one folder.
fn listing(path: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><D:multistatus xmlns:D=\"DAV:\"><D:response><D:href>{path}</D:href><D:propstat>\
         <D:prop><D:resourcetype><D:collection/></D:resourcetype>\
         <D:getlastmodified>Fri, 27 Nov 2026 09:00:00 GMT</D:getlastmodified></D:prop>\
         <D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>"
    )
}

#[tokio::test]
async fn a_hostile_listing_stops_nothing_but_itself() {
    let paths =
        ["", "/", "x", "/dav", "/dav/../../etc/", "//", "http://elsewhere.example/dav/v1/a/", "/dàv/%ff%00/"];
    for path in paths {
        let server =
            Server::that_answers(move |_| answer("207 Multi-Status", "text/xml", listing(path).as_bytes()));
        let found = server.dav().folders("v1/a").await;
        assert!(
            matches!(&found, Ok(names) if names.is_empty()) || found == Err(RemoteError::Nonsense),
            "{path}"
        );
    }
    let deep = Server::that_answers(|_| {
        let body = format!("<multistatus>{}", "<response>".repeat(100_000));
        answer("207 Multi-Status", "text/xml", body.as_bytes())
    });
    assert_eq!(deep.dav().list("v1/a").await, Err(RemoteError::Nonsense));
}

#[tokio::test]
async fn a_listing_that_never_ends_is_given_up() {
    let server = Server::that_says(
        "200 OK",
        "application/xml",
        "<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>a</NextContinuationToken>\
         </ListBucketResult>",
    );
    assert_eq!(server.bucket().list("v1/a").await, Err(RemoteError::Slow));
    assert!(server.heard().len() > 1);
}

/// A server that proves with a certificate of its own that it is 127.0.0.1, and answers one request.
fn encrypted_server() -> u16 {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let chain = vec![CertificateDer::from(CERTIFICATE)];
    let key = PrivatePkcs8KeyDer::from(KEY).into();
    let config = rustls::ServerConfig::builder().with_no_client_auth().with_single_cert(chain, key).unwrap();
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for line in listener.incoming() {
            let greeting = rustls::ServerConnection::new(Arc::new(config.clone())).unwrap();
            let mut line: rustls::StreamOwned<_, TcpStream> =
                rustls::StreamOwned::new(greeting, line.unwrap());
            if line.conn.complete_io(&mut line.sock).is_ok() {
                request(&mut line);
                let _ = line.write_all(&answer("200 OK", "application/octet-stream", b"one"));
                let _ = line.flush();
            }
        }
    });
    port
}

#[tokio::test]
async fn a_server_that_cannot_prove_who_it_is_hears_no_password() {
    let address = format!("webdav+https://127.0.0.1:{}/dav/", encrypted_server());
    let stranger = through(&address, |client| client).unwrap();
    assert_eq!(stranger.get("v1/a", "one.krg").await, Err(RemoteError::Untrusted));
    let trusted = through(&address, |client| {
        client.tls_certs_only([reqwest::Certificate::from_der(CERTIFICATE).unwrap()])
    });
    assert_eq!(trusted.unwrap().get("v1/a", "one.krg").await, Ok(Some(b"one".to_vec())));
}
