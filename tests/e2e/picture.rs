//! Pictures of a window, as its desktop shows it: whatever drew it, and whatever stands before it.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use x11rb::connection::Connection;
use x11rb::protocol::composite::{ConnectionExt as _, Redirect};
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt, ImageFormat, MapState, Window};
use x11rb::rust_connection::RustConnection;

use crate::processes::group_of;
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
        // A million of them, in code that is not optimised: whole arrays, and no calls.
        for pixel in self.pixels.as_chunks_mut::<4>().0 {
            let [blue, green, red, _] = *pixel;
            *pixel = [red, green, blue, u8::MAX];
        }
        encoder.write_header().unwrap().write_image_data(&self.pixels).unwrap();
    }
}

/// The points of a picture that was kept, four bytes each: red, green, blue, and how much is covered.
pub struct Points {
    pub width: usize,
    pub height: usize,
    bytes: Vec<u8>,
}

impl Points {
    pub fn of(path: &Path) -> Self {
        let mut reader = png::Decoder::new(BufReader::new(File::open(path).unwrap())).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let [width, height] = [info.width, info.height].map(|side| usize::try_from(side).unwrap());
        Self { width, height, bytes }
    }

    /// How light it is there, in what is grey.
    pub fn light(&self, x: usize, y: usize) -> u8 {
        self.bytes[(y * self.width + x) * 4]
    }
}

/// How many points of a picture that was kept are red, as the line is under a word that is spelled wrong.
pub fn red_points(path: &Path) -> usize {
    let points = Points::of(path).bytes;
    points.chunks_exact(4).filter(|point| point[0] > 190 && point[1] < 120 && point[2] < 120).count()
}
