//! Reads a square code, as a telephone does that is held before it.

/// What a square code somewhere in a picture says; `grey` is how light it is at a place, from 0 for black.
pub fn reads_square(width: usize, height: usize, grey: impl FnMut(usize, usize) -> u8) -> Option<String> {
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    picture.detect_grids().iter().find_map(|code| code.decode().ok()).map(|(_, text)| text)
}
