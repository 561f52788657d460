//! A screen as a person has it: looked at from outside, and reached by keys. Nothing in the programs knows of it.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ConnectionExt, ImageFormat, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::trouble::{Done, Trouble, ensure};

/// Keys by their X names' values.
pub const RETURN: u32 = 0xff0d;
pub const TAB: u32 = 0xff09;
pub const HOME: u32 = 0xff50;
pub const CONTROL: u32 = 0xffe3;

/// Between two looks.
const BLINK: Duration = Duration::from_millis(1);
/// A window that shows nothing for so long never will.
const PATIENCE: Duration = Duration::from_secs(60);
/// Narrower ones are not a program's window.
const NARROW: u16 = 800;

/// A part of the window, in hundredths of its width and height: left, top, right, bottom.
#[derive(Clone, Copy, Debug)]
pub struct Part(pub u32, pub u32, pub u32, pub u32);

pub struct Screen {
    connection: RustConnection,
    root: Window,
    /// The code of the key that gives a sign.
    codes: BTreeMap<u32, u8>,
}

impl Screen {
    pub fn open() -> Done<Self> {
        let (connection, number) = x11rb::connect(None).map_err(lost)?;
        let setup = connection.setup();
        let root = setup.roots.get(number).ok_or_else(|| lost("no screen"))?.root;
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let keys =
            connection.get_keyboard_mapping(first, last - first + 1).map_err(lost)?.reply().map_err(lost)?;
        let each = usize::from(keys.keysyms_per_keycode).max(1);
        let codes = (first..=last).zip(keys.keysyms.chunks(each));
        let codes = codes.filter_map(|(code, signs)| signs.first().map(|sign| (*sign, code))).collect();
        Ok(Self { connection, root, codes })
    }

    /// The one window that is there, and where: left, top, width, height.
    fn window(&self) -> Done<Option<(Window, [u32; 4])>> {
        let tree = self.connection.query_tree(self.root).map_err(lost)?.reply().map_err(lost)?;
        for window in tree.children {
            // One that has just gone is none.
            let Ok(state) = self.connection.get_window_attributes(window).map_err(lost)?.reply() else {
                continue;
            };
            let Ok(place) = self.connection.get_geometry(window).map_err(lost)?.reply() else { continue };
            if state.map_state == MapState::VIEWABLE && place.width >= NARROW {
                let at = |side: i16| u32::try_from(side).unwrap_or(0);
                return Ok(Some((
                    window,
                    [at(place.x), at(place.y), place.width.into(), place.height.into()],
                )));
            }
        }
        Ok(None)
    }

    /// The pixels of a part of the window, four bytes each; none while there is no window.
    pub fn look(&self, part: Part) -> Done<Vec<u8>> {
        let Some((_, [left, top, width, height])) = self.window()? else { return Ok(Vec::new()) };
        let short = |side: u32| u16::try_from(side).unwrap_or(u16::MAX);
        let at =
            |start: u32, length: u32, hundredths: u32| short(start + length * hundredths / 100).cast_signed();
        let long = |length: u32, from: u32, to: u32| short(length * (to - from) / 100);
        let image = self.connection.get_image(
            ImageFormat::Z_PIXMAP,
            self.root,
            at(left, width, part.0),
            at(top, height, part.1),
            long(width, part.0, part.2),
            long(height, part.1, part.3),
            u32::MAX,
        );
        Ok(image.map_err(lost)?.reply().map(|image| image.data).unwrap_or_default())
    }

    /// Waits until a part shows at least so many pixels that are not paper. Returns how long that was from `since`.
    pub fn shows(&self, part: Part, pixels: usize, since: Instant) -> Done<Duration> {
        self.until(since, || Ok(ink(&self.look(part)?) >= pixels))
    }

    /// Waits until a part differs from what it was in at least so many pixels.
    pub fn changes(&self, part: Part, before: &[u8], pixels: usize, since: Instant) -> Done<Duration> {
        self.until(since, || Ok(difference(before, &self.look(part)?) >= pixels))
    }

    /// Waits until nothing but a caret moves any more.
    pub fn rests(&self, part: Part) -> Done {
        const STILL: Duration = Duration::from_millis(400);
        const CARET: usize = 120;
        let (started, mut last, mut since) = (Instant::now(), self.look(part)?, Instant::now());
        self.until(started, || {
            let now = self.look(part)?;
            if difference(&last, &now) > CARET {
                (last, since) = (now, Instant::now());
            }
            Ok(since.elapsed() >= STILL)
        })?;
        Ok(())
    }

    fn until(&self, since: Instant, mut there: impl FnMut() -> Done<bool>) -> Done<Duration> {
        let started = Instant::now();
        while !there()? {
            ensure(started.elapsed() < PATIENCE, || "the window never showed what was waited for".into())?;
            std::thread::sleep(BLINK);
        }
        Ok(since.elapsed())
    }

    /// Gives the window the keyboard, as a click into it would.
    pub fn focus(&self) -> Done {
        if let Some((window, _)) = self.window()? {
            self.connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME).map_err(lost)?;
            self.connection.flush().map_err(lost)?;
        }
        Ok(())
    }

    /// Presses keys together, and lets go of them.
    pub fn press(&self, signs: &[u32]) -> Done {
        let code = |sign: &u32| {
            self.codes.get(sign).copied().ok_or_else(|| Trouble::Found(format!("no key gives {sign:#x}")))
        };
        let codes = signs.iter().map(code).collect::<Done<Vec<u8>>>()?;
        let presses = codes.iter().map(|code| (KEY_PRESS_EVENT, *code));
        for (event, code) in presses.chain(codes.iter().rev().map(|code| (KEY_RELEASE_EVENT, *code))) {
            self.connection.xtest_fake_input(event, code, 0, self.root, 0, 0, 0).map_err(lost)?;
        }
        self.connection.flush().map_err(lost)?;
        Ok(())
    }
}

/// How many pixels are clearly not those of the paper, which is what the first one shows.
fn ink(pixels: &[u8]) -> usize {
    let paper = pixels.get(..4).unwrap_or_default();
    pixels.chunks_exact(4).filter(|pixel| far(pixel, paper)).count()
}

/// How many pixels are clearly others than before.
fn difference(before: &[u8], after: &[u8]) -> usize {
    if before.len() != after.len() {
        return before.len().max(after.len()) / 4;
    }
    before.chunks_exact(4).zip(after.chunks_exact(4)).filter(|(one, other)| far(one, other)).count()
}

fn far(one: &[u8], other: &[u8]) -> bool {
    one.iter().zip(other).take(3).any(|(one, other)| one.abs_diff(*other) > 60)
}

fn lost(error: impl std::fmt::Display) -> Trouble {
    Trouble::Found(format!("the screen: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_is_no_ink_and_a_caret_is_little() {
        let mut pixels = [250, 247, 241, 0].repeat(100);
        assert_eq!(ink(&pixels), 0);
        let before = pixels.clone();
        pixels[40..60].fill(20);
        assert_eq!((ink(&pixels), difference(&before, &pixels)), (5, 5));
        assert_eq!(difference(&before, &[]), 100);
    }
}
