//! All that Typst may see: a template, a set of letters, and values. Everything else does not exist.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, mpsc};
use std::time::Duration as Pause;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::write::{Progress, WriteError};

/// The letters of every PDF: their licence lies beside them.
static LETTERS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [
        include_bytes!("../../../fonts/Literata-Regular.ttf").as_slice(),
        include_bytes!("../../../fonts/Literata-Italic.ttf").as_slice(),
        include_bytes!("../../../fonts/Literata-Bold.ttf").as_slice(),
        include_bytes!("../../../fonts/Literata-BoldItalic.ttf").as_slice(),
        include_bytes!("../../../fonts/JetBrainsMono-Regular.ttf").as_slice(),
        include_bytes!("../../../fonts/NotoSansSymbols-Regular.ttf").as_slice(),
        include_bytes!("../../../fonts/NotoEmoji-Regular.ttf").as_slice(),
    ]
    .into_iter()
    .filter_map(|bytes| Font::new(Bytes::new(bytes), 0))
    .collect()
});

/// The places in the text where the template reports, while it is read and again while it is laid out.
pub(in crate::write) const MARKS: usize = 50;
/// How often somebody is told.
const BEAT: Pause = Pause::from_millis(50);

/// Whether one of the letters can show a sign.
pub(super) fn has_letter(sign: char) -> bool {
    LETTERS.iter().any(|font| font.info().coverage.contains(sign as u32))
}

/// One run of Typst.
pub(super) struct Print {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    main: Source,
    passed: AtomicUsize,
    stopped: AtomicBool,
}

impl Print {
    /// A template with its values.
    pub fn new(template: &'static str, values: Dict) -> Self {
        let library = Library::builder().with_inputs(values).build();
        let main = Source::detached(template);
        Self {
            library: LazyHash::new(library),
            book: LazyHash::new(FontBook::from_fonts(LETTERS.iter())),
            main,
            passed: AtomicUsize::new(0),
            stopped: AtomicBool::new(false),
        }
    }

    /// Does the work on a thread of its own, and tells meanwhile how far it is. When `progress` has had enough, this returns at once;
    /// the thread ends at the next mark and its work is thrown away.
    pub fn watch<T: Send + 'static>(
        self,
        progress: Progress<'_>,
        work: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> Result<T, WriteError> {
        const STACK: usize = 16 << 20;
        let print = Arc::new(self);
        let (tell, told) = mpsc::channel();
        let worker = print.clone();
        std::thread::Builder::new()
            .stack_size(STACK)
            .spawn(move || drop(tell.send(work(&worker))))
            .map_err(|_| WriteError::Internal("thread"))?;
        loop {
            match told.recv_timeout(BEAT) {
                Ok(done) => return Ok(done),
                Err(mpsc::RecvTimeoutError::Disconnected) => return Err(WriteError::Internal("typst")),
                Err(mpsc::RecvTimeoutError::Timeout) => {}
            }
            let passed = print.passed.load(Ordering::Relaxed).min(2 * MARKS);
            if let Err(enough) = progress(passed, 3 * MARKS) {
                print.stopped.store(true, Ordering::Relaxed);
                return Err(enough);
            }
        }
    }
}

impl World for Print {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    /// There are no files. The names `mark-0`, `mark-1` … are how the template reports; they are empty.
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let mark = id.vpath().get_without_slash().starts_with("mark-");
        if !mark || self.stopped.load(Ordering::Relaxed) {
            return Err(FileError::AccessDenied);
        }
        self.passed.fetch_add(1, Ordering::Relaxed);
        Ok(Bytes::new([]))
    }

    fn font(&self, index: usize) -> Option<Font> {
        LETTERS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
