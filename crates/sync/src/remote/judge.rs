//! What an answer of a server means. Pure: a method, a status, a type and a body in, a verdict out.
//!
//! The body of an answer that refuses is looked at for the codes of S3, which say more than the status; nothing of it goes further.

use http::{Method, StatusCode};

use super::RemoteError;

/// What S3 says to whoever asks for a bucket in a region where it does not lie.
const ELSEWHERE: [&str; 3] = ["AuthorizationHeaderMalformed", "PermanentRedirect", "TemporaryRedirect"];

/// Whether an answer can be read as one of such a storage. "It is not there" is one.
pub(super) fn judge(asked: &Method, status: StatusCode, kind: &str, body: &[u8]) -> Result<(), RemoteError> {
    let (asked, html) = (asked.as_str(), kind.trim_start().starts_with("text/html"));
    let changes = !matches!(asked, "GET" | "HEAD" | "PROPFIND");
    match status.as_u16() {
        // A page to log in, a parked domain, a hotel's network.
        200 | 206 if html => Err(RemoteError::Nonsense),
        207 if !has(body, "multistatus") => Err(RemoteError::Nonsense),
        200..=299 if asked == "PROPFIND" && status != StatusCode::MULTI_STATUS => Err(RemoteError::Nonsense),
        200..=299 => Ok(()),
        404 | 410 if !matches!(asked, "PUT" | "MKCOL") => Ok(()),
        // The folder is there already.
        405 if asked == "MKCOL" => Ok(()),
        300..=400 if ELSEWHERE.iter().any(|code| has(body, code)) => Err(RemoteError::Region),
        401 => Err(RemoteError::Refused),
        403 if has(body, "RequestTimeTooSkewed") => Err(RemoteError::Clock),
        403 if has(body, "InvalidAccessKeyId") || has(body, "SignatureDoesNotMatch") => {
            Err(RemoteError::Refused)
        }
        403 => Err(if changes { RemoteError::ReadOnly } else { RemoteError::Refused }),
        // What lies above it is not there.
        404 | 409 | 410 => Err(RemoteError::Nowhere),
        405 | 501 if changes => Err(RemoteError::ReadOnly),
        413 => Err(RemoteError::TooLarge),
        400 if has(body, "EntityTooLarge") => Err(RemoteError::TooLarge),
        507 => Err(RemoteError::Full),
        // Nextcloud and MinIO say with other numbers as well that there is no room.
        403.. if has(body, "QuotaExceeded") || has(body, "StorageFull") => Err(RemoteError::Full),
        408 | 423 | 425 | 429 | 503 => Err(RemoteError::Busy),
        300..=499 | 501 => Err(RemoteError::Nonsense),
        _ => Err(RemoteError::Failed),
    }
}

/// Whether the beginning of a body holds a word.
fn has(body: &[u8], word: &str) -> bool {
    let beginning = body.get(..body.len().min(16 << 10)).unwrap_or_default();
    beginning.windows(word.len()).any(|run| run == word.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(asked: &str, status: u16, kind: &str, body: &str) -> Result<(), RemoteError> {
        let asked = Method::from_bytes(asked.as_bytes()).unwrap();
        judge(&asked, StatusCode::from_u16(status).unwrap(), kind, body.as_bytes())
    }

    #[test]
    fn a_page_to_log_in_is_never_an_empty_folder_or_an_object() {
        for asked in ["GET", "PROPFIND", "PUT", "DELETE"] {
            let page = verdict(asked, 200, "text/html; charset=utf-8", "<html>Log in</html>");
            assert_eq!(page, Err(RemoteError::Nonsense), "{asked}");
            assert_eq!(verdict(asked, 302, "", ""), Err(RemoteError::Nonsense), "{asked}");
        }
        assert_eq!(verdict("PROPFIND", 200, "application/json", "{}"), Err(RemoteError::Nonsense));
        assert_eq!(verdict("PROPFIND", 207, "text/xml", "<rss/>"), Err(RemoteError::Nonsense));
        assert_eq!(verdict("PROPFIND", 405, "", ""), Err(RemoteError::Nonsense));
        // Apache tells about what it made in HTML.
        assert_eq!(verdict("PUT", 201, "text/html", "<title>201 Created</title>"), Ok(()));
    }

    #[test]
    fn what_is_not_there_is_no_error_unless_it_is_the_place_to_write_to() {
        for asked in ["GET", "PROPFIND", "DELETE"] {
            assert_eq!(verdict(asked, 404, "text/html", ""), Ok(()), "{asked}");
        }
        assert_eq!(verdict("MKCOL", 405, "", ""), Ok(()));
        assert_eq!(verdict("MKCOL", 409, "", ""), Err(RemoteError::Nowhere));
        assert_eq!(verdict("PUT", 404, "", ""), Err(RemoteError::Nowhere));
    }

    #[test]
    fn each_refusal_has_its_reason() {
        let said = |asked, status, body| verdict(asked, status, "application/xml", body).unwrap_err();
        assert_eq!(said("GET", 401, ""), RemoteError::Refused);
        assert_eq!(said("GET", 403, ""), RemoteError::Refused);
        assert_eq!(said("PUT", 403, ""), RemoteError::ReadOnly);
        assert_eq!(said("PUT", 405, ""), RemoteError::ReadOnly);
        assert_eq!(said("PUT", 403, "<Code>SignatureDoesNotMatch</Code>"), RemoteError::Refused);
        assert_eq!(said("PUT", 403, "<Code>RequestTimeTooSkewed</Code>"), RemoteError::Clock);
        let region = "<Code>AuthorizationHeaderMalformed</Code><Region>eu-west-3</Region>";
        assert_eq!(said("PUT", 400, region), RemoteError::Region);
        assert_eq!(said("GET", 301, "<Code>PermanentRedirect</Code>"), RemoteError::Region);
        assert_eq!(said("GET", 400, ""), RemoteError::Nonsense);
        assert_eq!(said("PUT", 413, ""), RemoteError::TooLarge);
        assert_eq!(said("PUT", 507, ""), RemoteError::Full);
        for busy in [423, 429, 503] {
            assert_eq!(said("PUT", busy, ""), RemoteError::Busy, "{busy}: it is there, and says so");
        }
        assert_eq!(said("PUT", 502, ""), RemoteError::Failed);
        assert_eq!(said("GET", 418, ""), RemoteError::Nonsense);
    }
}
