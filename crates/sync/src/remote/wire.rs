//! HTTP, for the storage of somebody who synchronises and for nothing else.
//!
//! Every answer is read whole, within bounds of size and time, and judged before a library sees it. No answer leads elsewhere: a
//! redirection could carry a password to another server, and is mostly a page to log in.

use std::error::Error;
use std::time::Duration;

use futures::stream;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{Request, Response, StatusCode};
use opendal::{Buffer, ErrorKind, HttpBody, HttpTransport};
use reqwest::ClientBuilder;
use reqwest::redirect::Policy;
use tokio::time::{Instant, timeout, timeout_at};
use url::Url;

use super::RemoteError;
use super::judge::judge;
use crate::format::LARGEST;

/// A listing of sixty thousand names, as servers write it down.
const LONGEST_LISTING: usize = 64 << 20;

/// How long a storage may take. Times are generous: a telephone's network in a train is slow and works.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// To connect.
    pub connect: Duration,
    /// Without a byte.
    pub silence: Duration,
    /// How many bytes a second are enough.
    pub pace: u32,
    /// For a listing, with all its pages.
    pub listing: Duration,
    /// How often it is asked again when it is away.
    pub again: usize,
}

impl Patience {
    pub const USUAL: Self = Self {
        connect: Duration::from_secs(15),
        silence: Duration::from_secs(60),
        pace: 8 << 10,
        listing: Duration::from_secs(900),
        again: 2,
    };

    /// For so many bytes in one direction.
    fn for_bytes(&self, bytes: usize) -> Duration {
        let seconds = bytes as u64 / u64::from(self.pace.max(1));
        self.silence.saturating_add(Duration::from_secs(seconds))
    }
}

/// Speaks to one server: encrypted where its address says so, and to this computer without a proxy.
pub(super) fn client(base: &Url, here: bool, patience: Patience) -> ClientBuilder {
    // Whoever comes first chooses for the process; there is one choice.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder()
        .user_agent("kring")
        .referer(false)
        .redirect(Policy::none())
        .https_only(base.scheme() == "https")
        .connect_timeout(patience.connect);
    if here { client.no_proxy() } else { client }
}

pub(super) struct Wire {
    client: reqwest::Client,
    /// The path of the storage itself: what is missing there is not missing but elsewhere.
    base: String,
    patience: Patience,
}

impl Wire {
    pub fn new(client: reqwest::Client, base: &Url, patience: Patience) -> Self {
        Self { client, base: base.path().to_owned(), patience }
    }

    pub fn patience(&self) -> Patience {
        self.patience
    }

    async fn answer(&self, request: Request<Buffer>) -> Result<Response<HttpBody>, RemoteError> {
        let (asked, body) = request.into_parts();
        let is_object = asked.method == "GET" && asked.uri.query().is_none();
        let most = if is_object { LARGEST } else { LONGEST_LISTING };
        let is_base = asked.uri.path().trim_end_matches('/') == self.base.trim_end_matches('/');
        let body = body.to_bytes();
        let patience = self.patience.for_bytes(body.len());
        let deadline = Instant::now() + patience + self.patience.for_bytes(most);

        let request = self.client.request(asked.method.clone(), asked.uri.to_string()).headers(asked.headers);
        let sent = timeout(patience, request.body(body).send()).await.map_err(|_| RemoteError::Slow)?;
        let mut answer = sent.map_err(|error| unreached(&error))?;
        let mut bytes = vec![];
        loop {
            let next = timeout(self.patience.silence, answer.chunk());
            let next = timeout_at(deadline, next).await.map_err(|_| RemoteError::Slow)?;
            let Some(chunk) = next.map_err(|_| RemoteError::Slow)?.map_err(|_| RemoteError::Away)? else {
                break;
            };
            if bytes.len() + chunk.len() > most {
                return Err(if is_object { RemoteError::TooLarge } else { RemoteError::Nonsense });
            }
            bytes.extend_from_slice(&chunk);
        }
        let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let status = answer.status();
        judge(&asked.method, status, kind, &bytes)?;
        if is_base && status == StatusCode::NOT_FOUND {
            return Err(RemoteError::Nowhere);
        }
        // Some servers say "done" where others say "done, and nothing is left".
        let status =
            if asked.method == "DELETE" && status.is_success() { StatusCode::NO_CONTENT } else { status };
        let mut response = Response::builder().status(status);
        if let Some(headers) = response.headers_mut() {
            *headers = std::mem::take(answer.headers_mut());
            headers.insert(CONTENT_LENGTH, bytes.len().into());
        }
        let length = bytes.len() as u64;
        let body = HttpBody::new(stream::iter([Ok(Buffer::from(bytes))]), Some(length));
        response.body(body).map_err(|_| RemoteError::Failed)
    }
}

impl HttpTransport for Wire {
    async fn fetch(&self, request: Request<Buffer>) -> opendal::Result<Response<HttpBody>> {
        self.answer(request)
            .await
            .map_err(|why| opendal::Error::new(ErrorKind::Unexpected, "the storage refused").set_source(why))
    }
}

/// Why a request got no answer.
fn unreached(error: &reqwest::Error) -> RemoteError {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
            return RemoteError::Untrusted;
        }
        // What lies in an error of the system is not among its sources.
        let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        cause = match inner {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    RemoteError::Away
}

#[cfg(test)]
mod tests;
