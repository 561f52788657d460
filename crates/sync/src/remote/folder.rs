//! A folder that another program carries elsewhere: a synchronised one, a stick, a share.
//!
//! Such programs leave files behind under names of their own, bring a file in pieces, and show what others wrote late. So whatever has
//! a name that we did not give is listed like the rest, and a file of ours is complete before it gets its name.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::sleep;

use super::{Listed, Remote, RemoteError};
use crate::format::LARGEST;

/// How files begin that are not complete. They are never listed.
const UNFINISHED: &str = ".kring-";
/// How a file ends that iCloud has and this computer does not, and which then begins with a dot.
const ELSEWHERE: &str = ".icloud";
/// How long a folder may be without a sign of life. A drive of the network that is gone answers never, and no call to it can be ended.
const SILENCE: Duration = Duration::from_secs(120);
/// How many bytes are read or written between two signs of life.
const PIECE: usize = 256 << 10;

/// Folders in which a call hangs that was given up. None is asked anything more before it has ended.
static HANGING: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// A folder.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    silence: Duration,
}

/// A call that goes on beside: it says that it lives, and when it has ended.
#[derive(Debug, Clone, Default)]
struct Pulse(Arc<AtomicU64>);

impl Pulse {
    /// What it counts to once the call has ended.
    const ENDED: u64 = u64::MAX;

    fn beat(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn now(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl Folder {
    /// The storage in this folder, which must be there: one that is not mounted is away, not empty.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), silence: SILENCE }
    }

    /// Looks at where the folder is. It is given up like every other call, once it hangs.
    ///
    /// # Errors
    /// [`RemoteError::Slow`] when the folder does not answer, [`RemoteError::Away`] when it is not there or cannot be looked at.
    pub async fn look<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Path) -> io::Result<T> + Send + 'static,
    ) -> Result<T, RemoteError> {
        self.aside("", move |folder, _| look(folder).map_err(|_| RemoteError::Away)).await
    }

    /// Does `work` where it may take its time, as long as it says that it lives. What hangs is left behind on a thread of its own, which
    /// keeps nobody from ending the program.
    async fn aside<T: Send + 'static>(
        &self,
        folder: &str,
        work: impl FnOnce(&Path, &Pulse) -> Result<T, RemoteError> + Send + 'static,
    ) -> Result<T, RemoteError> {
        if hanging().contains(&self.root) {
            return Err(RemoteError::Slow);
        }
        let (root, path, pulse) = (self.root.clone(), self.root.join(folder), Pulse::default());
        let (tell, done) = oneshot::channel();
        let beats = pulse.clone();
        let begun = thread::Builder::new().name("kring-folder".into()).spawn(move || {
            let ended = if root.is_dir() { work(&path, &beats) } else { Err(RemoteError::Away) };
            let mut hanging = hanging();
            beats.0.store(Pulse::ENDED, Ordering::Relaxed);
            hanging.remove(&root);
            drop(hanging);
            // Nobody hears it who has given it up.
            let _ = tell.send(ended);
        });
        begun.map_err(|_| RemoteError::Failed)?;
        self.hears(done, &pulse, || sleep(self.silence)).await
    }

    /// What becomes of a call that goes on beside. After each `silence` it has to have said since the last that it lives.
    async fn hears<T, S: Future<Output = ()>>(
        &self,
        mut done: oneshot::Receiver<Result<T, RemoteError>>,
        pulse: &Pulse,
        silence: impl Fn() -> S,
    ) -> Result<T, RemoteError> {
        let mut before = pulse.now();
        loop {
            tokio::select! {
                biased;
                ended = &mut done => return ended.unwrap_or(Err(RemoteError::Failed)),
                () = silence() => {}
            }
            let mut hanging = hanging();
            let now = pulse.now();
            if now == before {
                hanging.insert(self.root.clone());
                return Err(RemoteError::Slow);
            }
            before = now;
        }
    }
}

/// Whoever panicked with it left it as it was.
fn hanging() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    HANGING.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Remote for Folder {
    async fn put(&self, folder: &str, name: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        let (name, bytes) = (name.to_owned(), bytes.to_vec());
        self.aside(folder, move |folder, pulse| {
            fs::create_dir_all(folder).map_err(why)?;
            let mut builder = tempfile::Builder::new();
            builder.prefix(UNFINISHED);
            for_everybody(&mut builder);
            let mut unfinished = builder.tempfile_in(folder).map_err(why)?;
            for piece in bytes.chunks(PIECE) {
                unfinished.write_all(piece).map_err(why)?;
                pulse.beat();
            }
            unfinished.as_file().sync_all().map_err(why)?;
            unfinished.persist(folder.join(name)).map_err(|failed| why(failed.error))?;
            // Not every file system can do this for a folder; the file itself is safe.
            let _ = File::open(folder).and_then(|folder| folder.sync_all());
            Ok(())
        })
        .await
    }

    async fn get(&self, folder: &str, name: &str) -> Result<Option<Vec<u8>>, RemoteError> {
        let name = name.to_owned();
        self.aside(folder, move |folder, pulse| {
            let path = folder.join(name);
            match path.symlink_metadata() {
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
                Err(error) => return Err(why(error)),
                // A link could lead anywhere.
                Ok(about) if !about.is_file() => return Ok(None),
                Ok(about) if about.len() > LARGEST as u64 => return Err(RemoteError::TooLarge),
                Ok(_) => {}
            }
            let mut bytes = vec![];
            let file = match File::open(path) {
                // What this computer may not read is like what is not there: whoever wrote it can write it again.
                Err(error) if error.kind() == ErrorKind::PermissionDenied => return Ok(None),
                file => file.map_err(why)?,
            };
            let mut rest = file.take(LARGEST as u64 + 1);
            while rest.by_ref().take(PIECE as u64).read_to_end(&mut bytes).map_err(why)? > 0 {
                pulse.beat();
            }
            Ok(Some(bytes))
        })
        .await
    }

    async fn list(&self, folder: &str) -> Result<Vec<Listed>, RemoteError> {
        let entries = self.aside(folder, read).await?;
        let files = entries.into_iter().filter(|(_, about)| about.is_file());
        Ok(files.map(|(name, about)| Listed { name, length: about.len() }).collect())
    }

    async fn folders(&self, folder: &str) -> Result<Vec<String>, RemoteError> {
        let entries = self.aside(folder, read).await?;
        Ok(entries.into_iter().filter(|(_, about)| about.is_dir()).map(|(name, _)| name).collect())
    }

    async fn remove(&self, folder: &str, name: &str) -> Result<(), RemoteError> {
        let name = name.to_owned();
        self.aside(folder, move |folder, _| match fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(why(error)),
            _ => Ok(()),
        })
        .await
    }
}

fn read(folder: &Path, pulse: &Pulse) -> Result<Vec<(String, fs::Metadata)>, RemoteError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(vec![]),
        entries => entries.map_err(why)?,
    };
    // What vanishes while it is looked at is not there; a name that is not text is nobody's of ours.
    let entries = entries.flatten().filter_map(|entry| {
        pulse.beat();
        let name = entry.file_name().into_string().ok()?;
        Some((listed_name(&name)?.to_owned(), entry.metadata().ok()?))
    });
    Ok(entries.collect())
}

/// A file is for whoever the folder is for, as any other that is written there, and not for this computer's user alone: on a stick or a
/// drive that several use, the others are other users. What lies in it is sealed.
#[cfg(unix)]
fn for_everybody(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

/// Where it is for whoever the folder is for anyhow.
#[cfg(not(unix))]
fn for_everybody(_: &mut tempfile::Builder<'_, '_>) {}

/// Under which name a file is listed. What begins with a dot is not, but where it stands for a file that was taken from this computer to
/// save room: that one is there, and not lost.
fn listed_name(name: &str) -> Option<&str> {
    match name.strip_prefix('.') {
        Some(hidden) => hidden.strip_suffix(ELSEWHERE).filter(|name| name.ends_with(".krg")),
        None => Some(name),
    }
}

fn why(error: io::Error) -> RemoteError {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => RemoteError::Full,
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => RemoteError::ReadOnly,
        ErrorKind::FileTooLarge => RemoteError::TooLarge,
        ErrorKind::NotFound | ErrorKind::TimedOut | ErrorKind::StaleNetworkFileHandle => RemoteError::Away,
        _ => RemoteError::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::remote::suite;

    #[tokio::test]
    async fn a_folder_does_what_a_storage_must() {
        let place = tempfile::tempdir().unwrap();
        suite::does_what_a_storage_must(&Folder::new(place.path())).await;
    }

    #[tokio::test]
    async fn what_a_synchronising_program_leaves_behind_is_listed_and_what_is_unfinished_is_not() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::new(place.path());
        folder.put("v1/a", "one.krg", b"one").await.unwrap();
        let inside = place.path().join("v1/a");
        fs::write(inside.join("one (conflicted copy 2026-11-27).krg"), b"another").unwrap();
        fs::write(inside.join(".kring-half"), b"half").unwrap();
        fs::write(inside.join(".syncthing.one.krg.tmp"), b"half").unwrap();
        fs::write(inside.join(".two.krg.icloud"), b"what stands for it").unwrap();
        fs::write(inside.join(".DS_Store.icloud"), b"of the system").unwrap();
        let mut names: Vec<_> = folder.list("v1/a").await.unwrap().into_iter().map(|it| it.name).collect();
        names.sort();
        assert_eq!(names, ["one (conflicted copy 2026-11-27).krg", "one.krg", "two.krg"]);
        assert_eq!(
            folder.get("v1/a", "two.krg").await,
            Ok(None),
            "it is listed, and has to be fetched first"
        );
    }

    #[tokio::test]
    async fn a_folder_that_is_not_mounted_is_away_and_not_empty() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::new(place.path().join("stick"));
        assert_eq!(folder.list("v1").await, Err(RemoteError::Away));
        assert_eq!(folder.put("v1", "one.krg", b"one").await, Err(RemoteError::Away));
        assert!(!place.path().join("stick").exists());
    }

    #[tokio::test]
    async fn a_folder_that_never_answers_is_given_up_and_asked_nothing_more_until_it_does() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder { silence: Duration::from_millis(20), ..Folder::new(place.path()) };
        let (ends, waits) = std::sync::mpsc::channel::<()>();
        let (says, hears) = std::sync::mpsc::channel::<()>();
        let work = move |_: &Path, _: &Pulse| {
            let _ = waits.recv();
            let _ = says.send(());
            Ok(())
        };
        assert_eq!(folder.aside("", work).await, Err(RemoteError::Slow));
        let again = Folder::new(place.path());
        assert_eq!(again.list("v1").await, Err(RemoteError::Slow), "it is not waited for a second time");
        assert_eq!(again.put("v1", "one.krg", b"one").await, Err(RemoteError::Slow));
        assert_eq!(again.look(Path::canonicalize).await, Err(RemoteError::Slow), "nor to see where it is");
        ends.send(()).unwrap();
        hears.recv().unwrap();
        while hanging().contains(place.path()) {
            thread::yield_now();
        }
        assert_eq!(again.put("v1", "one.krg", b"one").await, Ok(()));
    }

    #[tokio::test]
    async fn whoever_is_slow_and_lives_is_waited_for() {
        let (tell, done) = oneshot::channel();
        let (pulse, tell, passed) = (Pulse::default(), Mutex::new(Some(tell)), AtomicU64::new(0));
        // It has said each time that it lives, and ends in the third silence.
        let silence = || {
            pulse.beat();
            if passed.fetch_add(1, Ordering::Relaxed) == 2 {
                tell.lock().unwrap().take().unwrap().send(Ok(7)).unwrap();
            }
            std::future::ready(())
        };
        let folder = Folder::new("nowhere");
        assert_eq!(folder.hears(done, &pulse, silence).await, Ok(7));
        assert_eq!(passed.load(Ordering::Relaxed), 3);
    }

    #[tokio::test]
    async fn where_a_folder_is_can_be_asked_as_long_as_it_is_there() {
        let place = tempfile::tempdir().unwrap();
        let real = place.path().canonicalize().unwrap();
        assert_eq!(Folder::new(place.path()).look(Path::canonicalize).await, Ok(real));
        let stick = Folder::new(place.path().join("stick"));
        assert_eq!(stick.look(Path::canonicalize).await, Err(RemoteError::Away));
    }

    #[tokio::test]
    async fn a_file_of_several_pieces_is_read_whole() {
        let (place, bytes) = (tempfile::tempdir().unwrap(), vec![7; 2 * PIECE + 5]);
        let folder = Folder::new(place.path());
        folder.put("v1", "large.krg", &bytes).await.unwrap();
        assert_eq!(folder.get("v1", "large.krg").await, Ok(Some(bytes)));
    }

    #[tokio::test]
    async fn a_file_that_is_too_large_is_not_read() {
        let place = tempfile::tempdir().unwrap();
        File::create(place.path().join("huge.krg")).unwrap().set_len(LARGEST as u64 + 1).unwrap();
        assert_eq!(Folder::new(place.path()).get("", "huge.krg").await, Err(RemoteError::TooLarge));
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn whoever_may_read_the_folder_may_read_what_lies_in_it() {
        use std::os::unix::fs::PermissionsExt;
        let place = tempfile::tempdir().unwrap();
        Folder::new(place.path()).put("v1", "one.krg", b"one").await.unwrap();
        fs::write(place.path().join("any"), b"any").unwrap();
        let mode = |name: &str| fs::metadata(place.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode("v1/one.krg"), mode("any"));
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_link_leads_nowhere() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("secret"), b"elsewhere").unwrap();
        fs::create_dir(place.path().join("store")).unwrap();
        std::os::unix::fs::symlink("../secret", place.path().join("store/link.krg")).unwrap();
        let folder = Folder::new(place.path().join("store"));
        assert_eq!(folder.get("", "link.krg").await, Ok(None));
        assert_eq!(folder.list("").await, Ok(vec![]));
    }
}
