//! Where a storage is, as a person writes it down. An address holds no password and no key, so it may be shown and kept.
//!
//! | | |
//! |---|---|
//! | `file:///media/stick/circle` | a folder |
//! | `webdav+https://cloud.example/remote.php/dav/files/ann/Kring` | a folder of a WebDAV server |
//! | `s3://bucket/prefix?endpoint=https://s3.example&region=eu-west-1` | a bucket; without an endpoint, Amazon's |
//!
//! What is not encrypted on its way (`webdav+http://`, an endpoint with `http://`) goes to this computer itself and nowhere else.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use url::{Host, Url};

/// The region that stores without regions want to be told.
const REGION: &str = "us-east-1";

/// Why something is no address of a storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// It begins with something else.
    #[error("this is no address of a storage")]
    Unknown,
    /// It would carry a password, and all that is sent, in the clear.
    #[error("this address is not encrypted and does not lead to this computer")]
    Clear,
    /// It holds a name or a password, which would be shown wherever it is shown.
    #[error("an address holds no name and no password")]
    Secret,
    /// A part of it is missing or makes no sense.
    #[error("the address is not complete or makes no sense")]
    Malformed,
}

/// An address that makes sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A folder of this computer, by its whole path.
    Folder(PathBuf),
    /// A folder of a WebDAV server.
    Dav(Url),
    /// A bucket of an S3-compatible store.
    Bucket {
        /// The server.
        endpoint: Url,
        /// The region that requests are signed for.
        region: String,
        /// The bucket.
        bucket: String,
        /// What every name in it begins with: nothing, or something that ends in `/`.
        prefix: String,
    },
}

impl Address {
    /// Whether it leads to this computer, through no network.
    pub fn is_here(&self) -> bool {
        match self {
            Self::Folder(_) => true,
            Self::Dav(url) | Self::Bucket { endpoint: url, .. } => is_loopback(url),
        }
    }

    fn bucket(text: &str) -> Result<Self, AddressError> {
        let url = Url::parse(text).map_err(|_| AddressError::Malformed)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressError::Secret);
        }
        let bucket = url.host_str().filter(|name| is_bucket(name)).ok_or(AddressError::Malformed)?.to_owned();
        let (mut endpoint, mut region) = (None, REGION.to_owned());
        for (name, value) in url.query_pairs() {
            match &*name {
                "endpoint" => endpoint = Some(server(&value)?),
                "region" if is_region(&value) => region = value.into_owned(),
                _ => return Err(AddressError::Malformed),
            }
        }
        if url.fragment().is_some() || url.port().is_some() {
            return Err(AddressError::Malformed);
        }
        let endpoint = match endpoint {
            Some(endpoint) => endpoint,
            None => server(&format!("https://s3.{region}.amazonaws.com"))?,
        };
        let mut prefix = url.path().trim_matches('/').to_owned();
        if !prefix.split('/').all(|part| part.is_empty() && prefix.is_empty() || is_plain(part)) {
            return Err(AddressError::Malformed);
        }
        if !prefix.is_empty() {
            prefix.push('/');
        }
        Ok(Self::Bucket { endpoint, region, bucket, prefix })
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        if text.starts_with("file://") {
            let url = Url::parse(text).map_err(|_| AddressError::Malformed)?;
            let path = url.to_file_path().map_err(|()| AddressError::Malformed)?;
            return if path.has_root() { Ok(Self::Folder(path)) } else { Err(AddressError::Malformed) };
        }
        if text.starts_with("s3://") {
            return Self::bucket(text);
        }
        let server = server(text.strip_prefix("webdav+").ok_or(AddressError::Unknown)?)?;
        if server.query().is_some() { Err(AddressError::Malformed) } else { Ok(Self::Dav(server)) }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => match Url::from_file_path(path) {
                Ok(url) => url.fmt(to),
                Err(()) => Err(fmt::Error),
            },
            Self::Dav(url) => write!(to, "webdav+{url}"),
            Self::Bucket { endpoint, region, bucket, prefix } => {
                let mut asked = url::form_urlencoded::Serializer::new(String::new());
                asked.append_pair("endpoint", endpoint.as_str()).append_pair("region", region);
                write!(to, "s3://{bucket}/{prefix}?{}", asked.finish())
            }
        }
    }
}

/// The address of a server: encrypted, or on this computer; without a name, a password and a fragment; ending in `/`.
fn server(text: &str) -> Result<Url, AddressError> {
    let mut url = Url::parse(text).map_err(|_| AddressError::Malformed)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(AddressError::Secret);
    }
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(&url) => {}
        "http" => return Err(AddressError::Clear),
        _ => return Err(AddressError::Unknown),
    }
    if url.fragment().is_some() {
        return Err(AddressError::Malformed);
    }
    if !url.path().ends_with('/') {
        url.set_path(&format!("{}/", url.path()));
    }
    Ok(url)
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(number)) => number.is_loopback(),
        Some(Host::Ipv6(number)) => number.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

fn is_bucket(name: &str) -> bool {
    let letters = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    (3..=63).contains(&name.len())
        && name.starts_with(letters)
        && name.ends_with(letters)
        && name.chars().all(|letter| letters(letter) || letter == '-' || letter == '.')
}

fn is_region(name: &str) -> bool {
    !name.is_empty() && name.len() <= 40 && is_plain(name)
}

/// A part of a path that every store takes as it is.
fn is_plain(part: &str) -> bool {
    !part.is_empty()
        && part.chars().any(|letter| letter != '.')
        && part.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Address, AddressError> {
        text.parse()
    }

    #[test]
    fn each_storage_has_an_address_that_comes_back_as_it_was_written() {
        for text in [
            "file:///media/stick/my%20circle",
            "webdav+https://cloud.example/remote.php/dav/files/ann/My%20notes/",
            "webdav+http://127.0.0.1:8080/dav/",
            "webdav+http://[::1]:8080/",
            "s3://tuesday-circle/?endpoint=https%3A%2F%2Fs3.example%3A9000%2F&region=eu-west-1",
            "s3://tuesday-circle/kring/notes/?endpoint=http%3A%2F%2Flocalhost%3A9000%2F&region=us-east-1",
        ] {
            assert_eq!(read(text).map(|address| address.to_string()), Ok(text.to_owned()));
        }
        let amazon = read("s3://tuesday.circle?region=eu-west-3").unwrap().to_string();
        assert!(amazon.contains("s3.eu-west-3.amazonaws.com"), "{amazon}");
        assert_eq!(
            read("webdav+https://cloud.example").unwrap().to_string(),
            "webdav+https://cloud.example/"
        );
    }

    #[test]
    fn nothing_goes_through_a_network_in_the_clear() {
        for text in [
            "webdav+http://cloud.example/dav/",
            "webdav+http://192.168.1.7/dav/",
            "webdav+http://localhost.example/",
            "webdav+http://127.0.0.1.example/",
            "s3://tuesday-circle/?endpoint=http://minio.example:9000",
        ] {
            assert_eq!(read(text), Err(AddressError::Clear), "{text}");
        }
        assert!(read("webdav+http://localhost:8080/").is_ok_and(|address| address.is_here()));
        assert!(!read("webdav+https://cloud.example/").unwrap().is_here());
    }

    #[test]
    fn a_password_has_no_place_in_an_address() {
        for text in [
            "webdav+https://ann:secret@cloud.example/dav/",
            "webdav+https://ann@cloud.example/dav/",
            "s3://key:secret@tuesday-circle/",
            "s3://tuesday-circle/?endpoint=https://key:secret@s3.example",
        ] {
            assert_eq!(read(text), Err(AddressError::Secret), "{text}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_told_from_what_is_unknown() {
        for text in ["", "cloud.example", "https://cloud.example/", "ftp://cloud.example/", "webdav+ftp://a/"]
        {
            assert_eq!(read(text), Err(AddressError::Unknown), "{text}");
        }
        for text in [
            "file://relative/path",
            "webdav+https://",
            "webdav+https://cloud.example/?a=b",
            "webdav+https://cloud.example/#part",
            "s3://",
            "s3://UPPER/",
            "s3://tuesday-circle/?region=",
            "s3://tuesday-circle/?secret=abc",
            "s3://tuesday-circle/a//b",
            "s3://tuesday-circle/a%2Fb",
        ] {
            assert_eq!(read(text), Err(AddressError::Malformed), "{text}");
        }
    }
}
