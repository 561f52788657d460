//! Zip and tar as sources. Nothing is unpacked but the file that is wanted, up to its limit; what an archive claims is not believed.

use std::collections::BTreeSet;
use std::io::{Read, Seek, SeekFrom};

use jiff::Timestamp;

use super::LeftOut;
use super::source::{FileInfo, Source, Trouble, clean_path, held, take_in};

/// No archive of a person's notes has more files.
const MOST_FILES: usize = 500_000;
/// A file that claims to be this many times larger than what is stored, and large, is a trap.
const SWELLING: u64 = 250;
/// Below this length nothing is a trap.
const HARMLESS: u64 = 20_000_000;

/// A zip.
pub struct Zip<R> {
    archive: zip::ZipArchive<R>,
    files: Vec<FileInfo>,
    /// Their numbers in the archive.
    numbers: Vec<usize>,
    /// Files that were written inside one of them; they come last.
    inside: Vec<Vec<u8>>,
    left_out: Vec<LeftOut>,
}

impl<R: Read + Seek> Zip<R> {
    /// Reads the list of files.
    pub fn open(reader: R) -> Result<Self, Trouble> {
        let mut archive = zip::ZipArchive::new(reader).map_err(|_| Trouble::Damaged)?;
        if archive.len() > MOST_FILES {
            return Err(Trouble::TooLarge);
        }
        // Names that come twice, files that share their bytes: somebody has tampered.
        if archive.has_duplicate_names() || archive.has_overlapping_entries().unwrap_or(true) {
            return Err(Trouble::Damaged);
        }
        let (mut files, mut numbers, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
        for number in 0..archive.len() {
            let Ok(file) = archive.by_index_raw(number) else {
                left_out.push(shown(&format!("file {}", number + 1), "damaged"));
                continue;
            };
            if file.is_dir() {
                continue;
            }
            let name = file.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
            let Some(path) = clean_path(&name) else {
                left_out.push(shown(&name, "unsafe-name"));
                continue;
            };
            if file.is_symlink() {
                left_out.push(shown(&name, "link"));
                continue;
            }
            let modified = file.last_modified().and_then(moment);
            files.push(FileInfo { path, size: file.size(), modified });
            numbers.push(number);
        }
        Ok(Self { archive, files, numbers, inside: Vec::new(), left_out })
    }
}

/// When a file was changed. The first moment that a zip can name stands where its program told none.
fn moment(time: zip::DateTime) -> Option<Timestamp> {
    if time == zip::DateTime::default() {
        return None;
    }
    let small = |number: u8| i8::try_from(number).ok();
    let date = jiff::civil::DateTime::new(
        i16::try_from(time.year()).ok()?,
        small(time.month())?,
        small(time.day())?,
        small(time.hour())?,
        small(time.minute())?,
        small(time.second())?,
        0,
    );
    date.ok()?.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

impl<R: Read + Seek> Source for Zip<R> {
    fn files(&self) -> &[FileInfo] {
        &self.files
    }

    fn read(&mut self, index: usize, limit: u64) -> Result<Vec<u8>, Trouble> {
        if let Some(bytes) = index.checked_sub(self.numbers.len()) {
            return held(self.inside.get(bytes), limit);
        }
        let number = *self.numbers.get(index).ok_or(Trouble::Damaged)?;
        let file = self.archive.by_index(number).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(reason) if reason.contains("assword") => {
                Trouble::Encrypted
            }
            zip::result::ZipError::InvalidPassword => Trouble::Encrypted,
            _ => Trouble::Damaged,
        })?;
        let swollen = file.size() > HARMLESS && file.size() / SWELLING > file.compressed_size();
        if file.size() > limit || swollen {
            return Err(Trouble::TooLarge);
        }
        bounded(file, limit)
    }

    fn take_in(&mut self, path: &str, bytes: Vec<u8>) -> Option<usize> {
        take_in(&mut self.files, &mut self.inside, path, bytes)
    }

    fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }
}

/// A tar.
pub struct Tar<R> {
    reader: R,
    files: Vec<FileInfo>,
    starts: Vec<u64>,
    left_out: Vec<LeftOut>,
}

impl<R: Read + Seek> Tar<R> {
    /// Reads the list of files. An archive that is cut off is damaged.
    pub fn open(mut reader: R) -> Result<Self, Trouble> {
        let length = reader.seek(SeekFrom::End(0)).map_err(|_| Trouble::Io)?;
        reader.seek(SeekFrom::Start(0)).map_err(|_| Trouble::Io)?;
        let mut archive = tar::Archive::new(&mut reader);
        let mut seen = BTreeSet::new();
        let (mut files, mut starts, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
        for entry in archive.entries_with_seek().map_err(|_| Trouble::Damaged)? {
            let entry = entry.map_err(|_| Trouble::Damaged)?;
            let kind = entry.header().entry_type();
            if kind.is_dir() || kind.is_pax_global_extensions() {
                continue;
            }
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            let Some(path) = clean_path(&name) else {
                left_out.push(shown(&name, "unsafe-name"));
                continue;
            };
            if !kind.is_file() && !kind.is_contiguous() {
                let link = kind.is_symlink() || kind.is_hard_link();
                left_out.push(shown(&name, if link { "link" } else { "device" }));
                continue;
            }
            let (size, start) = (entry.size(), entry.raw_file_position());
            if start.checked_add(size).is_none_or(|end| end > length) {
                return Err(Trouble::Damaged);
            }
            let changed = entry.header().mtime().ok().and_then(|seconds| i64::try_from(seconds).ok());
            let modified = changed.and_then(|seconds| Timestamp::from_second(seconds).ok());
            // The first of a name counts.
            if !seen.insert(path.clone()) {
                left_out.push(shown(&path, "duplicate"));
                continue;
            }
            files.push(FileInfo { path, size, modified });
            starts.push(start);
            if files.len() > MOST_FILES {
                return Err(Trouble::TooLarge);
            }
        }
        Ok(Self { reader, files, starts, left_out })
    }
}

impl<R: Read + Seek> Source for Tar<R> {
    fn files(&self) -> &[FileInfo] {
        &self.files
    }

    fn read(&mut self, index: usize, limit: u64) -> Result<Vec<u8>, Trouble> {
        let (file, start) = self.files.get(index).zip(self.starts.get(index)).ok_or(Trouble::Damaged)?;
        if file.size > limit {
            return Err(Trouble::TooLarge);
        }
        let size = file.size;
        self.reader.seek(SeekFrom::Start(*start)).map_err(|_| Trouble::Io)?;
        let bytes = bounded((&mut self.reader).take(size), limit)?;
        if bytes.len() as u64 == size { Ok(bytes) } else { Err(Trouble::Damaged) }
    }

    fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }
}

/// What a reader gives, unless it is more than `limit` bytes.
fn bounded(reader: impl Read, limit: u64) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    reader.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| Trouble::Damaged)?;
    if bytes.len() as u64 > limit { Err(Trouble::TooLarge) } else { Ok(bytes) }
}

/// Something for a report: its name without control characters, not endless.
fn shown(name: &str, class: &'static str) -> LeftOut {
    LeftOut::of(name.chars().filter(|letter| !letter.is_control()).take(200).collect(), class)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::write::SimpleFileOptions;

    use super::{Source, Zip};

    #[test]
    fn a_zip_that_tells_no_day_is_not_taken_for_one_of_1980() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for year in [1980, 2024] {
            let day = zip::DateTime::from_date_and_time(year, 1, 1, 0, 0, 0).unwrap();
            let options = SimpleFileOptions::default().last_modified_time(day);
            zip.start_file(format!("{year}.md"), options).unwrap();
            zip.write_all(b"words").unwrap();
        }
        let zip = Zip::open(zip.finish().unwrap()).unwrap();
        let told: Vec<bool> = zip.files().iter().map(|file| file.modified.is_some()).collect();
        assert_eq!(told, [false, true]);
    }
}
