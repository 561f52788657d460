//! Images of a page.

use kring_store::{By, Doc, LARGEST_ATTACHMENT, StoreError};
use uuid::Uuid;

use super::open::{self, read_id};
use super::view::{Attachment, AttachmentAdd};
use crate::app::App;
use crate::failure::Failure;
use crate::vault::view::Saved;

/// What an image is called that has no name of its own.
pub(crate) const NAMELESS: &str = "image";

/// Adds an image to a page. What its first bytes say decides whether it is one.
pub async fn attach(app: &App, request: AttachmentAdd, bytes: Vec<u8>) -> Result<Attachment, Failure> {
    let vault = app.vault().await?;
    let page = open::page(&vault, &request.page).await?;
    check_size(bytes.len() as u64)?;
    let media_type = image_type(&bytes)?;
    let name = plain_name(&request.name);
    let name = if name.is_empty() { NAMELESS.to_owned() } else { name };
    let written = vault.write_attachment(&name, media_type, bytes).await?;
    let mut work = vault.work(By::Person).await?;
    work.attach(page, &written).await?;
    work.commit().await?;
    let entry = written.entry;
    Ok(Attachment {
        url: url(page, &written.id),
        id: written.id,
        name: entry.name,
        media_type: entry.media_type,
        bytes: entry.bytes,
    })
}

/// A file's name as pages keep it: no path, no control characters, not endless.
pub(crate) fn plain_name(name: &str) -> String {
    name.chars()
        .filter(|letter| !crate::line::is_unfit(*letter) && !"/\\".contains(*letter))
        .take(200)
        .collect()
}

/// A file's name as the words of a link: it cannot break out of its brackets.
pub(crate) fn link_words(name: &str) -> String {
    name.chars().fold(String::new(), |mut words, letter| {
        if "[]\\".contains(letter) {
            words.push('\\');
        }
        words.push(letter);
        words
    })
}

/// What a photo is called that became a JPEG.
pub fn shown_name(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}.jpg")
}

/// The line of Markdown that shows an image of a page; its name without the ending describes it.
pub fn image_line(image: &Attachment) -> String {
    let stem = image.name.rsplit_once('.').map_or(image.name.as_str(), |(stem, _)| stem);
    format!("![{}]({})", link_words(stem), image.url)
}

/// Refuses what is too large to be an attachment, in bytes.
pub fn check_size(bytes: u64) -> Result<(), Failure> {
    if bytes > LARGEST_ATTACHMENT { Err(StoreError::TooLarge(LARGEST_ATTACHMENT).into()) } else { Ok(()) }
}

/// An image's media type and bytes.
pub async fn attachment(app: &App, page: &str, id: &str) -> Result<(String, Vec<u8>), Failure> {
    Ok(app.vault().await?.read_attachment(read_id(page)?, id).await?)
}

/// Writes a file of a page to `path`.
pub async fn save_attachment(
    app: &App,
    page: &str,
    id: &str,
    path: &std::path::Path,
) -> Result<Saved, Failure> {
    let (_, bytes) = attachment(app, page, id).await?;
    kring_store::write_outside(path, &bytes)?;
    Ok(Saved { path: path.display().to_string() })
}

pub(super) fn attachment_views(page: Uuid, doc: &Doc) -> Vec<Attachment> {
    let view = |(id, entry): (String, kring_store::AttachmentEntry)| Attachment {
        url: url(page, &id),
        id,
        name: entry.name,
        media_type: entry.media_type,
        bytes: entry.bytes,
    };
    doc.attachments().into_iter().map(view).collect()
}

/// Where the window finds an attachment. The text of a page refers to it by this address too.
pub(crate) fn url(page: Uuid, id: &str) -> String {
    format!("kring://localhost/{page}/{id}")
}

/// How the photos of many telephones begin, from the fifth byte on: the brands of HEIF and HEIC.
const HEIC: [&[u8]; 8] =
    [b"ftypheic", b"ftypheix", b"ftypheim", b"ftypheis", b"ftyphevc", b"ftyphevx", b"ftypmif1", b"ftypmsf1"];

/// The longest image, in bytes.
pub const LARGEST_IMAGE: u64 = LARGEST_ATTACHMENT;

/// Whether these are the bytes of a telephone's photo, which the window cannot show as it is.
pub fn is_photo(bytes: &[u8]) -> bool {
    HEIC.contains(&bytes.get(4..12).unwrap_or_default())
}

/// The media type of an image that the window can show; drawings with scripts in them are not among these.
pub(crate) fn image_type(bytes: &[u8]) -> Result<&'static str, Failure> {
    let starts = |mark: &[u8]| bytes.starts_with(mark);
    let brand = bytes.get(4..12).unwrap_or_default();
    if starts(b"\x89PNG\r\n\x1a\n") {
        Ok("image/png")
    } else if starts(b"\xff\xd8\xff") {
        Ok("image/jpeg")
    } else if starts(b"GIF87a") || starts(b"GIF89a") {
        Ok("image/gif")
    } else if starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Ok("image/webp")
    } else if brand == b"ftypavif" {
        Ok("image/avif")
    } else if is_photo(bytes) {
        Err(Failure::refused("attachment-heic"))
    } else {
        Err(Failure::refused("attachment-not-image"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_follows_the_picture() {
        assert_eq!(shown_name("IMG_0001.HEIC"), "IMG_0001.jpg");
        assert_eq!(shown_name("été"), "été.jpg");
    }

    #[test]
    fn only_images_are_images() {
        assert_eq!(image_type(b"\x89PNG\r\n\x1a\nrest").unwrap(), "image/png");
        assert_eq!(image_type(b"RIFF\0\0\0\0WEBPrest").unwrap(), "image/webp");
        for photo in [b"\0\0\0\x18ftypheic".as_slice(), b"\0\0\0\x24ftypmif1mif1heic", b"\0\0\0\x1cftypheim"]
        {
            assert_eq!(image_type(photo).unwrap_err().code, "attachment-heic");
        }
        for foreign in [b"<svg onload='x()'>".as_slice(), b"", b"%PDF-1.7", b"\x89PN"] {
            assert_eq!(image_type(foreign).unwrap_err().code, "attachment-not-image");
        }
    }
}
