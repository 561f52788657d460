//! What a host holds: where things lie, the preferences of this computer, and the one notebook that may be open.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kring_store::{By, Changed, Clock, Setup, Vault};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{Mutex as AsyncMutex, RwLock, broadcast};
use uuid::Uuid;

use crate::failure::Failure;
use crate::import::photos::Photos;
use crate::settings::preferences::{Language, Preferences, Remembered};
use crate::steady::{self, Steady};
use crate::sync::Arriving;
use crate::vault::recovery::Sheet;
use crate::wall;

/// Where the program keeps things on this computer.
#[derive(Clone, Debug)]
pub struct Places {
    /// Local application data: notebooks by default, device files.
    pub data: PathBuf,
    /// Preferences.
    pub config: PathBuf,
}

impl Places {
    /// The places that the system gives to applications.
    pub fn of_system() -> Result<Self, Failure> {
        let data = dirs::data_local_dir().ok_or_else(|| Failure::refused("io"))?.join("kring");
        let config = dirs::config_dir().ok_or_else(|| Failure::refused("io"))?.join("kring");
        Ok(Self { data, config })
    }

    /// Where a notebook goes when the person does not choose: the first name that is free.
    pub fn default_notebook(&self) -> PathBuf {
        let first = self.data.join("notebook");
        let free =
            |path: &PathBuf| std::fs::read_dir(path).map_or(true, |mut entries| entries.next().is_none());
        let numbered = (2..1000).map(|number| self.data.join(format!("notebook-{number}")));
        std::iter::once(first.clone()).chain(numbered).find(free).unwrap_or(first)
    }

    /// Where the example lies that a person may look around in.
    pub fn example(&self) -> PathBuf {
        self.data.join("example")
    }

    /// Names this person's places in a few letters, so that two people can run the program side by side.
    pub fn profile(&self) -> String {
        let hash = kring_crypto::mac::mac(
            &kring_crypto::Key::from_bytes([0; 32]),
            self.data.as_os_str().as_encoded_bytes(),
        );
        hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Where device files lie: outside every notebook.
    pub fn devices(&self) -> PathBuf {
        self.data.join("devices")
    }
}

/// What a host hears of.
#[derive(Clone, Debug)]
pub enum Event {
    /// Documents changed.
    Changed(Changed),
    /// The notebook was opened.
    Opened,
    /// The notebook was locked, by whatever reason.
    Locked,
    /// Long work goes on: what, how much of how much.
    Progress(&'static str, u64, u64),
    /// What nobody had asked for did not succeed: the daily backup, its rehearsal.
    Trouble(Failure),
}

/// What a run of the program was told and this computer does not keep.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The notebook to work with, in place of the one used last.
    pub notebook: Option<PathBuf>,
    /// The language to speak, in place of the preferred one.
    pub language: Option<Language>,
}

/// The program without a window.
pub struct App {
    places: Places,
    clock: Clock,
    steady: Steady,
    /// Whose count the steady clock is: this run of the program's.
    counter: Uuid,
    told: Mutex<Told>,
    pub(crate) remembered: Mutex<Remembered>,
    vault: RwLock<Option<Arc<Vault>>>,
    pub(crate) sheet: Mutex<Option<Sheet>>,
    events: broadcast::Sender<Event>,
    /// What stops the long work of each name that goes on.
    pub(crate) tasks: Mutex<BTreeMap<&'static str, Arc<AtomicBool>>>,
    /// Whoever holds it has the storage to themselves.
    pub(crate) syncing: AsyncMutex<()>,
    /// How far it is with what arrives from the storage.
    pub(crate) arriving: Arriving,
    /// The program whose children try out what other people wrote, where it is not this one.
    taster: Mutex<Option<PathBuf>>,
    /// How photos become such as can be shown, where the host can do that.
    pub(crate) photos: OnceLock<Photos>,
    active: Mutex<Timestamp>,
    /// Until when idleness does not lock, because of what runs, by its id.
    awake: Mutex<BTreeMap<String, Timestamp>>,
}

impl App {
    /// An app with nothing open.
    pub fn new(places: Places) -> Arc<Self> {
        Self::with_clock(places, wall::clock())
    }

    /// An app that lives in a time of its own.
    pub fn with_clock(places: Places, clock: Clock) -> Arc<Self> {
        Self::with_clocks(places, clock, Arc::new(steady::now))
    }

    /// An app that lives in a time of its own, on the wall and in the count that nobody can set.
    pub fn with_clocks(places: Places, clock: Clock, steady: Steady) -> Arc<Self> {
        let remembered = Remembered::read(&places);
        let active = Mutex::new(clock());
        let events = broadcast::channel(256).0;
        Arc::new(Self {
            places,
            clock,
            steady,
            counter: Uuid::now_v7(),
            told: Mutex::default(),
            remembered: Mutex::new(remembered),
            vault: RwLock::new(None),
            sheet: Mutex::new(None),
            events,
            tasks: Mutex::default(),
            syncing: AsyncMutex::default(),
            arriving: Arriving::default(),
            taster: Mutex::default(),
            photos: OnceLock::new(),
            active,
            awake: Mutex::default(),
        })
    }

    /// An app of its own beside this one, in the same places and told the same: nobody who listens here hears what it does.
    pub(crate) fn apart(&self) -> Arc<Self> {
        let apart = Self::with_clocks(self.places.clone(), self.clock.clone(), self.steady.clone());
        apart.heed(self.told());
        apart
    }

    /// Has what other people wrote tried out by children of another program than this one; it must know
    /// [`crate::sync::taster::tastes_only`].
    pub fn taste_with(&self, program: PathBuf) {
        *lock(&self.taster) = Some(program);
    }

    /// The program whose children try out what other people wrote.
    pub(crate) fn taster(&self) -> PathBuf {
        let told = lock(&self.taster).clone();
        told.or_else(|| std::env::current_exe().ok()).unwrap_or_default()
    }

    /// Where things lie.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The count that goes on through sleep and cannot be set, in milliseconds, and whose count it is.
    pub(crate) fn count(&self) -> (u64, Uuid) {
        (u64::try_from((self.steady)().as_millis()).unwrap_or(u64::MAX), self.counter)
    }

    /// Keeps idleness from locking until then, because this runs; `None` says that it runs no more.
    pub(crate) fn stay_awake(&self, id: &str, until: Option<Timestamp>) {
        let mut awake = lock(&self.awake);
        match until {
            Some(until) => awake.insert(id.to_owned(), until),
            None => awake.remove(id),
        };
    }

    /// The day it is where the person is.
    pub fn today(&self) -> jiff::civil::Date {
        self.now().to_zoned(TimeZone::system()).date()
    }

    /// The preferences of this computer, and the language that this run was told.
    pub fn preferences(&self) -> Preferences {
        let kept = lock(&self.remembered).preferences.clone();
        Preferences { language: lock(&self.told).language.unwrap_or(kept.language), ..kept }
    }

    /// Heeds what this run is told.
    pub fn heed(&self, told: Told) {
        *lock(&self.told) = told;
    }

    /// What this run was told.
    pub(crate) fn told(&self) -> Told {
        lock(&self.told).clone()
    }

    /// Hears of everything that happens.
    pub fn events(&self) -> broadcast::Receiver<Event> {
        self.events.subscribe()
    }

    /// Tells every listener.
    pub fn tell(&self, event: Event) {
        // Nobody listening is not a fault.
        let _ = self.events.send(event);
    }

    /// A way to tell every listener from a thread that has no app.
    pub(crate) fn teller(&self) -> impl Fn(Event) + Send + Sync + 'static {
        let events = self.events.clone();
        move |event| drop(events.send(event))
    }

    /// The open notebook, or the refusal `locked`.
    pub async fn vault(&self) -> Result<Arc<Vault>, Failure> {
        self.vault.read().await.clone().ok_or_else(|| kring_store::StoreError::Locked.into())
    }

    /// What the store needs to open the folder.
    pub(crate) fn setup(&self, folder: &Path) -> Setup {
        Setup {
            folder: folder.into(),
            devices: self.places.devices(),
            kinds: crate::KINDS,
            rules: crate::RULES,
            parts: crate::PARTS,
            clock: self.clock.clone(),
            remade: crate::vault::verify::remade(self),
        }
    }

    /// Takes an opened notebook as the one that is open, and remembers it for the next start.
    pub(crate) async fn hold(self: &Arc<Self>, vault: Vault) -> Result<(), Failure> {
        let folder = vault.folder().root().to_owned();
        self.show(vault).await?;
        // A notebook opens also where the preferences cannot be written.
        let _ = self.remember_notebook(&folder);
        Ok(())
    }

    /// Takes an opened notebook as the one that is open, and passes its changes on.
    pub(crate) async fn show(self: &Arc<Self>, vault: Vault) -> Result<(), Failure> {
        self.close().await?;
        let vault = Arc::new(vault);
        let (mut changes, app) = (vault.changes(), Arc::downgrade(self));
        tokio::spawn(async move {
            loop {
                let changed = match changes.recv().await {
                    Ok(changed) => changed,
                    // Notices that were missed are many changes.
                    Err(RecvError::Lagged(_)) => Changed { by: By::Sync, kinds: Vec::new(), ids: None },
                    Err(RecvError::Closed) => break,
                };
                let Some(app) = app.upgrade() else { break };
                app.tell(Event::Changed(changed));
            }
        });
        self.touch();
        *self.vault.write().await = Some(vault);
        self.tell(Event::Opened);
        Ok(())
    }

    /// Closes the notebook, if one is open.
    pub async fn close(&self) -> Result<(), Failure> {
        let vault = self.vault.write().await.take();
        lock(&self.sheet).take();
        lock(&self.awake).clear();
        let Some(vault) = vault else { return Ok(()) };
        let closed = vault.close().await;
        // Whatever closing said, nothing can be read any more, and the window must not go on showing it.
        self.tell(Event::Locked);
        Ok(closed?)
    }

    /// Notes that the person is here.
    pub fn touch(&self) {
        *lock(&self.active) = self.now();
    }

    /// Locks when the person has been away for too long and no meeting runs. Returns whether it did.
    pub async fn lock_if_idle(&self) -> Result<bool, Failure> {
        if lock(&self.awake).values().any(|until| self.now() < *until) {
            return Ok(false);
        }
        let minutes = i64::from(self.preferences().idle_minutes);
        let idle = self.now().as_millisecond() - lock(&self.active).as_millisecond();
        if minutes == 0 || idle < minutes * 60_000 || self.vault.read().await.is_none() {
            return Ok(false);
        }
        self.close().await.map(|()| true)
    }

    /// The folder of the notebook that this run was told, else of the one that this computer used last, else the usual one if it is
    /// there.
    pub(crate) fn notebook_folder(&self) -> Option<PathBuf> {
        let told = lock(&self.told).notebook.clone();
        let used = || lock(&self.remembered).notebook.clone();
        let usual = self.places.data.join("notebook");
        told.or_else(used).or_else(|| usual.join("vault.json").exists().then_some(usual))
    }

    /// Remembers which notebook to offer at the next start. An example is nobody's.
    pub(crate) fn remember_notebook(&self, folder: &Path) -> Result<(), Failure> {
        let mut remembered = lock(&self.remembered);
        if folder == self.places.example() || remembered.notebook.as_deref() == Some(folder) {
            return Ok(());
        }
        remembered.notebook = Some(folder.into());
        remembered.write(&self.places)
    }

    /// Does what is due: the daily backup and its rehearsal, the purge of old trash. Called now and then while a notebook is open.
    pub async fn tidy_up(&self) -> Result<(), Failure> {
        let vault = self.vault().await?;
        // One that fails does not keep the others; the first that did is told.
        let done = [
            crate::backup::daily(&vault).await,
            crate::people::keep_used(&vault).await,
            vault.purge_old().await.map(drop).map_err(Failure::from),
            crate::charter::follow_purges(&vault).await,
            vault.finish_erasing(|_, _| {}).await.map(drop).map_err(Failure::from),
            crate::intervision::note_time(&vault).await,
        ];
        done.into_iter().collect()
    }
}

/// Watches the clock while the app lives: locks after idle time and when the computer has slept, and tidies up when a day has passed.
pub async fn keep_watch(app: Arc<App>) {
    const BEAT: Duration = Duration::from_secs(2);
    const AGAIN: i64 = 60 * 60 * 1000;
    let mut last = app.now();
    let mut tidied: Option<(Uuid, jiff::civil::Date)> = None;
    let mut tried = i64::MIN;
    loop {
        tokio::time::sleep(BEAT).await;
        let now = app.now();
        // The timer stands still while the computer sleeps; the clock on the wall does not.
        let slept = now.duration_since(last).as_secs() > 30;
        // What cannot be closed in order is closed all the same.
        let _ = if slept { app.close().await } else { app.lock_if_idle().await.map(|_| ()) };
        if let Ok(vault) = app.vault().await {
            let today = Some((vault.id(), app.today()));
            drop(vault);
            if tidied != today && now.as_millisecond().saturating_sub(tried) > AGAIN {
                match app.tidy_up().await {
                    Ok(()) => tidied = today,
                    Err(failure) => {
                        tried = now.as_millisecond();
                        app.tell(Event::Trouble(failure));
                    }
                }
            }
        }
        last = app.now();
    }
}

/// Forbids core dumps: they would hold keys and pages.
pub fn no_core_dumps() {
    #[cfg(unix)]
    let _ = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0);
}

/// The value behind a lock; a panic elsewhere does not poison it for good.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
