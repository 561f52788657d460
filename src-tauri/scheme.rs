//! `kring://localhost/<page>/<image>`: images out of the open notebook, decrypted on the way, cached nowhere.

use std::sync::Arc;

use kring_core::{App, journal};
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

/// Answers a request of the window for an image.
pub fn answer(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let app = context.app_handle().state::<Arc<App>>().inner().clone();
    tauri::async_runtime::spawn(async move {
        let mut parts = request.uri().path().trim_start_matches('/').splitn(2, '/');
        let (page, image) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let response = match journal::attachment(&app, page, image).await {
            // Only images are shown; another file is bytes and nothing else.
            Ok((media_type, bytes)) => respond(StatusCode::OK, shown(&media_type), bytes),
            Err(_) => respond(StatusCode::NOT_FOUND, "text/plain", Vec::new()),
        };
        responder.respond(response);
    });
}

fn shown(media_type: &str) -> &str {
    match media_type {
        "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/avif" => media_type,
        _ => "application/octet-stream",
    }
}

fn respond(status: StatusCode, media_type: &str, bytes: Vec<u8>) -> Response<Vec<u8>> {
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, media_type)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(bytes)
        .unwrap_or_default()
}
