//! The photos of telephones (HEIC) as JPEG, where the system can decode them.
//!
//! Decoders of that format have had faults, and photos come from strangers. So a child of the program decodes: it holds no key and no
//! notebook, reads the photo from a pipe, answers into a pipe, and its end is the worst that a photo can bring about. Nothing touches
//! the disk. Where the system has no decoder the photo stays what it was, and the core says how to get a JPEG.

use std::process::ExitCode;

/// The word that makes the program a decoder.
const DECODE: &str = "--decode-photo";

/// Decodes, when the program was started for that: the photo on standard input becomes a JPEG on standard output.
pub fn decodes_only() -> Option<ExitCode> {
    if std::env::args_os().nth(1).is_none_or(|word| word != DECODE) {
        return None;
    }
    kring_core::app::no_core_dumps();
    Some(system::answer().map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS))
}

/// A JPEG in place of a photo that the window cannot show; other bytes, and photos that nobody here can decode, as they are. The
/// name follows.
pub async fn as_shown(bytes: Vec<u8>, name: String) -> (Vec<u8>, String) {
    if !kring_core::journal::is_photo(&bytes) {
        return (bytes, name);
    }
    let decoding = tokio::task::spawn_blocking(move || match system::decoded(&bytes) {
        Some(jpeg) => (jpeg, true),
        None => (bytes, false),
    });
    match decoding.await {
        Ok((jpeg, true)) => (jpeg, kring_core::journal::shown_name(&name)),
        Ok((bytes, false)) => (bytes, name),
        Err(_) => (Vec::new(), name),
    }
}

/// A JPEG of a photo; nothing when nobody here can decode it.
pub fn decoded(photo: &[u8]) -> Option<Vec<u8>> {
    system::decoded(photo)
}

#[cfg(target_os = "linux")]
mod system {
    use std::io::{Read, Write, stdin, stdout};
    use std::process::{Command, Stdio};

    use gdk_pixbuf::PixbufLoader;
    use gdk_pixbuf::prelude::PixbufLoaderExt;
    use rlimit::{Resource, setrlimit};

    /// A photo takes a second or two; whatever wants more is not decoded.
    const SECONDS: u64 = 20;
    const MEMORY: u64 = 4 << 30;

    /// Asks a child. `None` when it cannot.
    pub fn decoded(photo: &[u8]) -> Option<Vec<u8>> {
        let mut child = Command::new(std::env::current_exe().ok()?)
            .arg(super::DECODE)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        // It reads everything before it answers. One that gives up early has an exit code to say so.
        let _ = child.stdin.take()?.write_all(photo);
        let answer = child.wait_with_output().ok()?;
        Some(answer.stdout).filter(|jpeg| answer.status.success() && jpeg.starts_with(b"\xff\xd8\xff"))
    }

    /// The child's whole life.
    pub fn answer() -> Option<()> {
        setrlimit(Resource::CPU, SECONDS, SECONDS).ok()?;
        setrlimit(Resource::AS, MEMORY, MEMORY).ok()?;
        let mut photo = Vec::new();
        stdin().take(kring_core::journal::LARGEST_IMAGE).read_to_end(&mut photo).ok()?;
        let loader = PixbufLoader::new();
        loader.write(&photo).ok()?;
        loader.close().ok()?;
        // Turned as the telephone was held.
        let picture = loader.pixbuf()?.apply_embedded_orientation()?;
        let jpeg = picture.save_to_bufferv("jpeg", &[("quality", "90")]).ok()?;
        stdout().write_all(&jpeg).ok()
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    pub fn decoded(_: &[u8]) -> Option<Vec<u8>> {
        None
    }

    pub fn answer() -> Option<()> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_no_photo_of_a_telephone_stays_as_it_is() {
        let (bytes, name) = as_shown(b"\x89PNG\r\n\x1a\nrest".to_vec(), "a.png".into()).await;
        assert_eq!((bytes.as_slice(), name.as_str()), (b"\x89PNG\r\n\x1a\nrest".as_slice(), "a.png"));
    }
}
