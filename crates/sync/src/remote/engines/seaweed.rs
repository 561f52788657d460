//! SeaweedFS, an S3-compatible store that people run themselves.

use std::io::{Read, Write};

use super::*;

/// A store with the bucket `tuesday-circle`, in which [`NAME`] may do all, and `bob` read.
#[derive(Debug)]
pub struct Seaweed {
    _server: Server,
    _place: tempfile::TempDir,
    port: u16,
}

impl Seaweed {
    /// Starts it on ports of its own, in a folder that vanishes with it.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start() -> Self {
        let (place, port, filer) = (a_place(), free_port(), free_port());
        fs::create_dir(place.path().join("data")).unwrap();
        let right = |name: &str, actions: &str| {
            format!(
                r#"{{"name": "{name}", "actions": [{actions}], "credentials":
                [{{"accessKey": "{name}", "secretKey": "{PASSWORD}"}}]}}"#
            )
        };
        let people = [right(NAME, r#""Admin", "Read", "Write", "List""#), right("bob", r#""Read", "List""#)];
        let people = format!(r#"{{"identities": [{}]}}"#, people.join(","));
        fs::write(place.path().join("people.json"), people).unwrap();
        let ports = [
            ("s3.port", port),
            ("filer.port", filer),
            ("s3.port.grpc", free_port()),
            ("filer.port.grpc", free_port()),
            ("master.port", free_port()),
            ("master.port.grpc", free_port()),
            ("volume.port", free_port()),
            ("volume.port.grpc", free_port()),
            ("s3.port.iceberg", 0),
            ("s3.port.lance", 0),
        ];
        let mut arguments: Vec<String> = [
            "server",
            "-ip=127.0.0.1",
            "-ip.bind=127.0.0.1",
            "-dir=data",
            "-s3",
            "-s3.config=people.json",
            "-s3.autoCreateBucket=false",
            "-filer.localSocket=filer.sock",
            "-volume.max=4",
            "-master.volumeSizeLimitMB=64",
            "-master.telemetry=false",
        ]
        .map(str::to_owned)
        .to_vec();
        arguments.extend(ports.map(|(name, port)| format!("-{name}={port}")));
        let program = python().with_file_name("weed");
        let server = Server::start(&program, &arguments, place.path(), port);
        let seaweed = Self { _server: server, _place: place, port };
        make_folder(filer, "/buckets/tuesday-circle/");
        seaweed
    }

    /// The address of a bucket, or of a place in one.
    pub fn address(&self, bucket: &str) -> String {
        format!("s3://{bucket}?endpoint=http://127.0.0.1:{}", self.port)
    }

    #[cfg(test)]
    fn open(&self, name: &str, bucket: &str, secret: &str) -> Storage {
        let address = self.address(bucket);
        let credentials = Credentials { name: name.into(), secret: Zeroizing::new(secret.to_owned()) };
        super::super::open(&address.parse().unwrap(), Some(&credentials)).unwrap()
    }
}

/// A bucket is a folder of the store's inner side.
fn make_folder(port: u16, path: &str) {
    let mut line = TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(line, "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        .unwrap();
    let mut said = String::new();
    line.read_to_string(&mut said).unwrap();
    assert!(said.starts_with("HTTP/1.1 201"), "{said}");
}

#[cfg(test)]
#[tokio::test]
async fn an_s3_store_does_what_a_storage_must_and_refuses_what_it_should() {
    let seaweed = Seaweed::start();
    let storage = seaweed.open(NAME, "tuesday-circle", PASSWORD);
    suite::does_what_a_storage_must(&storage).await;
    suite::does_what_a_storage_must(&seaweed.open(NAME, "tuesday-circle/kring/notes", PASSWORD)).await;
    shows_them_all(&storage, 1_200).await;
    let check = super::super::check(&storage).await;
    assert!(check.is_usable(), "{check:?}");

    let stranger = seaweed.open(NAME, "tuesday-circle", "another secret");
    assert_eq!(stranger.list("v1").await, Err(RemoteError::Refused));
    assert_eq!(stranger.put("v1", "one.krg", b"one").await, Err(RemoteError::Refused));
    let reader = seaweed.open("bob", "tuesday-circle", PASSWORD);
    assert!(reader.list("v1").await.is_ok());
    assert_eq!(reader.put("v1", "one.krg", b"one").await, Err(RemoteError::ReadOnly));
    let nowhere = seaweed.open(NAME, "no-such-bucket", PASSWORD);
    assert_eq!(nowhere.list("v1").await, Err(RemoteError::Nowhere));
    assert_eq!(nowhere.put("v1", "one.krg", b"one").await, Err(RemoteError::Nowhere));
}

#[cfg(test)]
#[tokio::test]
async fn two_notebooks_agree_through_an_s3_store() {
    let seaweed = Seaweed::start();
    let open = || seaweed.open(NAME, "tuesday-circle/kring", PASSWORD);
    pair::two_notebooks_agree(&open(), &open()).await;
}
