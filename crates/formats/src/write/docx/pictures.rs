//! Images in the form in which an office program shows them: PNG, JPEG and GIF as they are, WebP as PNG, because office programs of
//! before 2021 know none. Others are named where they stand.

use std::io::Cursor;
use std::sync::Arc;

use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, Limits};

use crate::write::book::Image;

/// How the file of an image ends that an office program shows; `None` for one that it does not.
pub(super) fn ending(image: &Image) -> Option<&'static str> {
    match image.media_type.as_str() {
        "image/png" | "image/webp" => Some("png"),
        "image/jpeg" => Some("jpeg"),
        "image/gif" => Some("gif"),
        _ => None,
    }
}

/// Whether [`file`] gives the bytes of an image.
pub(super) fn is_readable(image: &Image) -> bool {
    // What is taken over as it is need not be read.
    image.media_type != "image/webp" || decoded(&image.bytes).is_some()
}

/// The bytes of such a file; `None` where the image cannot be read.
pub(super) fn file(image: &Image) -> Option<Arc<[u8]>> {
    match image.media_type.as_str() {
        "image/webp" => png(&image.bytes).map(Arc::from),
        _ => Some(image.bytes.clone()),
    }
}

/// A WebP as PNG.
fn png(webp: &[u8]) -> Option<Vec<u8>> {
    let mut png = Cursor::new(Vec::new());
    decoded(webp)?.write_to(&mut png, ImageFormat::Png).ok()?;
    Some(png.into_inner())
}

/// The points of a WebP, the way round that it says it is to be seen. Of one that moves, the first picture.
fn decoded(webp: &[u8]) -> Option<DynamicImage> {
    let mut decoder = WebPDecoder::new(Cursor::new(webp)).ok()?;
    // What says of itself that it is larger than any photo is not decoded.
    Limits::default().reserve(decoder.total_bytes()).ok()?;
    let orientation = decoder.orientation();
    let mut decoded = DynamicImage::from_decoder(decoder).ok()?;
    if let Ok(orientation) = orientation {
        decoded.apply_orientation(orientation);
    }
    Some(decoded)
}

#[cfg(test)]
mod tests {
    use image::RgbaImage;

    use super::*;
    use crate::write::docx::shows;

    fn webp(bytes: Vec<u8>) -> Image {
        let (address, name) = (String::new(), String::new());
        Image { address, name, media_type: "image/webp".into(), bytes: bytes.into() }
    }

    #[test]
    fn a_webp_becomes_a_png_of_the_same_points() {
        let points = RgbaImage::from_fn(7, 3, |x, y| {
            [u8::try_from(x * 30).unwrap(), 9, 200, if y == 1 { 0 } else { 255 }].into()
        });
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::from(points.clone()).write_to(&mut bytes, ImageFormat::WebP).unwrap();
        let whole = webp(bytes.into_inner());
        let made = file(&whole).unwrap();
        assert!(made.starts_with(b"\x89PNG\r\n\x1a\n") && shows(&whole));
        assert_eq!(image::load_from_memory(&made).unwrap().into_rgba8(), points);
        for torn in [0, 12, 30, whole.bytes.len() / 2] {
            let torn = webp(whole.bytes[..torn].to_vec());
            assert_eq!((file(&torn), shows(&torn)), (None, false), "it goes the way of what is not shown");
        }
    }

    #[test]
    fn a_webp_that_claims_to_be_enormous_is_not_decoded() {
        // A picture of one colour, of 16,384 by 16,384 points: a gigabyte out of thirty-four bytes.
        let bytes = b"RIFF\x1a\0\0\0WEBPVP8L\x0e\0\0\0/\xff\xff\xff\x0f\xa8@\x03:\xd0\xff\0\0\0";
        assert_eq!(file(&webp(bytes.to_vec())), None);
    }
}
