//! Pictures of a window, as its desktop shows it: whatever drew it, and whatever stands before it.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use x11rb::connection::Connection;
use x11rb::protocol::composite::{ConnectionExt as _, Redirect};
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt, ImageFormat, MapState, Window};
use x11rb::rust_connection::RustConnection;

use crate::waiting::until;

/// The desktop of this story. While it is held, each window keeps its own picture, also of what another one covers.
pub struct Desktop {
    connection: RustConnection,
    root: Window,
}

/// A picture, four bytes a pixel: blue, green, red, and one that says nothing.
#[derive(PartialEq)]
pub struct Picture {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Desktop {
    pub fn open() -> Self {
        let (connection, screen) = x11rb::connect(None).expect("there is a desktop");
        let root = connection.setup().roots[screen].root;
        connection.composite_query_version(0, 4).unwrap().reply().expect("the desktop keeps windows apart");
        connection.composite_redirect_subwindows(root, Redirect::AUTOMATIC).unwrap().check().unwrap();
        Self { connection, root }
    }

    /// What the window of this size (in pixels) shows that belongs to a process of this group; nothing while there is none.
    pub fn photographs(&self, group: u32, width: u32, height: u32) -> Option<Picture> {
        let windows = self.connection.query_tree(self.root).ok()?.reply().ok()?.children;
        // One that has just gone is none.
        let window = windows.into_iter().find(|window| {
            self.is_seen(*window, width, height) == Some(true)
                && self.belongs(*window).is_some_and(|process| group_of(process) == Some(group))
        })?;
        let (w, h) = (u16::try_from(width).ok()?, u16::try_from(height).ok()?);
        let image = self.connection.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, w, h, u32::MAX);
        Some(Picture { width, height, pixels: image.ok()?.reply().ok()?.data })
    }

    fn is_seen(&self, window: Window, width: u32, height: u32) -> Option<bool> {
        let state = self.connection.get_window_attributes(window).ok()?.reply().ok()?.map_state;
        let size = self.connection.get_geometry(window).ok()?.reply().ok()?;
        let fits = (u32::from(size.width), u32::from(size.height)) == (width, height);
        Some(state == MapState::VIEWABLE && fits)
    }

    /// The process that a window says it is of.
    fn belongs(&self, window: Window) -> Option<u32> {
        let name = self.connection.intern_atom(false, b"_NET_WM_PID").ok()?.reply().ok()?.atom;
        let property = self.connection.get_property(false, window, name, AtomEnum::CARDINAL, 0, 1);
        property.ok()?.reply().ok()?.value32()?.next()
    }
}

/// So many looks in a row that show the same.
const STILL: u32 = 3;

impl Picture {
    /// What a window shows once it is painted and stands still: a desktop shows a little later what a page has painted.
    pub async fn of_what_rests(look: impl Fn() -> Option<Self>) -> Self {
        let mut looks = (0, None);
        until("the window is painted and stands still", async || {
            let now = look().filter(Self::shows_something);
            looks = if now.is_some() && now == looks.1 { (looks.0 + 1, now) } else { (0, now) };
            (looks.0 == STILL).then_some(())
        })
        .await;
        looks.1.expect("a picture")
    }

    /// Whether anything is on the paper.
    fn shows_something(&self) -> bool {
        self.pixels.get(4..).is_some_and(|rest| !self.pixels.starts_with(rest))
    }

    /// Writes it as PNG.
    pub fn keep(mut self, path: &Path) {
        let mut encoder =
            png::Encoder::new(BufWriter::new(File::create(path).unwrap()), self.width, self.height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::Fastest);
        for pixel in self.pixels.chunks_exact_mut(4) {
            pixel.swap(0, 2);
            pixel[3] = u8::MAX;
        }
        encoder.write_header().unwrap().write_image_data(&self.pixels).unwrap();
    }
}

/// The group that a process belongs to: the third field behind its name.
fn group_of(process: u32) -> Option<u32> {
    let told = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    told.rsplit_once(')')?.1.split_whitespace().nth(2)?.parse().ok()
}
