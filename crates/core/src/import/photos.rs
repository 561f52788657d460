//! Photos of telephones (HEIC) that come with pages: as JPEG, where the host can make one. The terminal cannot, and says so.

use kring_store::{LARGEST_ATTACHMENT, NewAttachment};

use super::media;
use crate::app::App;
use crate::journal::{image_type, shown_name};

/// Makes a JPEG of a telephone's photo; nothing when it cannot.
pub type Photos = fn(&[u8]) -> Option<Vec<u8>>;

impl App {
    /// Says how this host shows the photos of telephones. The first word counts.
    pub fn shows_photos(&self, how: Photos) {
        let _ = self.photos.set(how);
    }

    /// How this host shows them, if it can.
    pub(super) fn made_photos(&self) -> Option<Photos> {
        self.photos.get().copied()
    }
}

/// A telephone's photo as one that a page can show, where `made` can make it, and whether it did; the name follows.
pub(super) fn shown(file: NewAttachment, made: Option<Photos>) -> (NewAttachment, bool) {
    let jpeg = made.filter(|_| file.media_type == media::PHOTO).and_then(|made| made(&file.bytes));
    let fits = |jpeg: &Vec<u8>| jpeg.len() as u64 <= LARGEST_ATTACHMENT && image_type(jpeg).is_ok();
    match jpeg.filter(fits) {
        Some(bytes) => {
            let (name, media_type) = (shown_name(&file.name), "image/jpeg".to_owned());
            (NewAttachment { name, media_type, bytes, ..file }, true)
        }
        None => (file, false),
    }
}
