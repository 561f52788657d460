//! What a file is: its bytes count, its name only helps.

use crate::journal::image_type;

/// Names that promise an image that can be shown.
const IMAGES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "heic"];

/// The photos of telephones: kept, and not shown.
pub(super) const PHOTO: &str = "image/heic";

/// The media type of a file, or the class of the refusal: empty, no image although it says so, or a drawing that runs programs.
pub(super) fn media_type(name: &str, bytes: &[u8]) -> Result<String, &'static str> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match image_type(bytes) {
        Ok(kind) => return Ok(kind.to_owned()),
        Err(failure) if failure.code == "attachment-heic" => return Ok(PHOTO.to_owned()),
        Err(_) if bytes.is_empty() || IMAGES.contains(&ending.as_str()) => return Err("attachment-refused"),
        Err(_) => {}
    }
    let starts = |mark: &[u8]| bytes.starts_with(mark);
    let brand = bytes.get(4..12).unwrap_or_default();
    let by_bytes = if starts(b"%PDF-") {
        "application/pdf"
    } else if brand.starts_with(b"ftypM4A") {
        "audio/mp4"
    } else if brand.starts_with(b"ftypqt") {
        "video/quicktime"
    } else if brand.starts_with(b"ftyp") {
        if ending == "m4a" { "audio/mp4" } else { "video/mp4" }
    } else if starts(b"ID3") || (starts(b"\xff\xfb") && ending == "mp3") {
        "audio/mpeg"
    } else if starts(b"OggS") {
        "audio/ogg"
    } else if starts(b"RIFF") && bytes.get(8..12) == Some(b"WAVE") {
        "audio/wav"
    } else if starts(b"fLaC") {
        "audio/flac"
    } else {
        ""
    };
    if !by_bytes.is_empty() {
        return Ok(by_bytes.to_owned());
    }
    if ending == "svg" {
        return if has_scripts(bytes) { Err("attachment-refused") } else { Ok("image/svg+xml".to_owned()) };
    }
    let by_name = match ending.as_str() {
        "txt" | "md" => "text/plain",
        "csv" => "text/csv",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    };
    Ok(by_name.to_owned())
}

/// Whether the page can show it.
pub(super) fn is_shown(media_type: &str) -> bool {
    matches!(media_type, "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/avif")
}

fn has_scripts(svg: &[u8]) -> bool {
    let text: String =
        String::from_utf8_lossy(svg).to_ascii_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let handler = text.match_indices(" on").any(|(at, _)| {
        text.get(at + 3..).is_some_and(|rest| {
            rest.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()).trim_start().starts_with('=')
        })
    });
    handler
        || text.contains("<script")
        || text.contains("javascript:")
        || text.contains("<!entity")
        || text.contains("<foreignobject")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_say_what_a_file_is() {
        assert_eq!(media_type("a.jpg", b"\x89PNG\r\n\x1a\n").unwrap(), "image/png");
        assert_eq!(media_type("a", b"%PDF-1.4").unwrap(), "application/pdf");
        assert_eq!(media_type("a.svg", b"<svg><path d=\"M0\"/></svg>").unwrap(), "image/svg+xml");
        assert_eq!(media_type("a.html", b"<script>").unwrap(), "application/octet-stream");
        for (name, bytes) in [
            ("fake.png", b"<html>".as_slice()),
            ("a.svg", b"<svg onload=\"x()\"/>"),
            ("a.svg", b"<svg><script>x</script></svg>"),
            ("none.pdf", b""),
        ] {
            assert_eq!(media_type(name, bytes), Err("attachment-refused"), "{name}");
        }
    }
}
