//! Keeps the display awake while something is run in the window, for as long as that goes on and the notebook is open.
//!
//! It must tell the desktop nothing that a person wrote, and a desktop that cannot be asked is no reason to refuse anything.

use std::sync::{Mutex, PoisonError};

/// Whether the display is held awake.
#[derive(Default)]
pub struct Awake(Mutex<Option<Held>>);

impl Awake {
    /// Holds the display awake, with what the desktop is told about why, or lets it sleep again. Asks the desktop, which may take a moment.
    pub fn set(&self, why: Option<&str>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match why {
            None => *held = None,
            Some(why) if held.is_none() => *held = Held::ask(why),
            Some(_) => {}
        }
    }
}

/// The desktop's promise; dropped, it is given back.
#[cfg(target_os = "linux")]
struct Held {
    bus: webkit2gtk::gio::DBusConnection,
    promise: Promise,
}

/// What the promise is known by.
#[cfg(target_os = "linux")]
enum Promise {
    /// The number that the screen saver gave.
    Saver(u32),
    /// The request that the portal keeps.
    Portal(String),
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::HashMap;

    use webkit2gtk::gio::{BusType, Cancellable, DBusCallFlags, DBusConnection, bus_get_sync};
    use webkit2gtk::glib::variant::{ObjectPath, ToVariant};
    use webkit2gtk::glib::{Variant, VariantTy};

    use super::{Held, Promise};

    /// A desktop that does not answer for so long (milliseconds) never will.
    const PATIENCE: i32 = 2_000;
    /// The portal's flag for a display that does not go dark.
    const IDLE: u32 = 8;
    const SAVER: Address =
        Address("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver");
    const PORTAL: Address = Address(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Inhibit",
    );

    /// Whom to ask: name, path and interface.
    struct Address<'a>(&'a str, &'a str, &'a str);

    impl Held {
        /// Most desktops have the screen saver's interface; some speak through the portal alone.
        pub(super) fn ask(why: &str) -> Option<Self> {
            let bus = bus_get_sync(BusType::Session, Cancellable::NONE).ok()?;
            let saver = call(&bus, &SAVER, "Inhibit", &("Kring", why).to_variant());
            let promise = match saver.and_then(|answer| answer.try_child_get::<u32>(0).ok().flatten()) {
                Some(number) => Promise::Saver(number),
                None => Promise::Portal(portal(&bus, why)?),
            };
            Some(Self { bus, promise })
        }
    }

    impl Drop for Held {
        fn drop(&mut self) {
            // A desktop that is gone has forgotten it anyway.
            let _ = match &self.promise {
                Promise::Saver(number) => call(&self.bus, &SAVER, "UnInhibit", &(*number,).to_variant()),
                Promise::Portal(request) => {
                    let address = Address(PORTAL.0, request, "org.freedesktop.portal.Request");
                    call(&self.bus, &address, "Close", &().to_variant())
                }
            };
        }
    }

    fn portal(bus: &DBusConnection, why: &str) -> Option<String> {
        let options = HashMap::from([("reason", why.to_variant())]);
        let answer = call(bus, &PORTAL, "Inhibit", &("", IDLE, options).to_variant())?;
        answer.try_child_get::<ObjectPath>(0).ok()?.map(|path| path.as_str().to_owned())
    }

    fn call(bus: &DBusConnection, address: &Address, method: &str, words: &Variant) -> Option<Variant> {
        let Address(name, path, interface) = address;
        bus.call_sync(
            Some(name),
            path,
            interface,
            method,
            Some(words),
            None::<&VariantTy>,
            DBusCallFlags::NONE,
            PATIENCE,
            Cancellable::NONE,
        )
        .ok()
    }
}

/// A thread of its own holds it: on Windows the promise is the thread's, and ends with it.
#[cfg(not(target_os = "linux"))]
struct Held {
    _until_dropped: std::sync::mpsc::Sender<()>,
}

#[cfg(not(target_os = "linux"))]
impl Held {
    fn ask(why: &str) -> Option<Self> {
        let (sender, receiver) = std::sync::mpsc::channel::<()>();
        let why = why.to_owned();
        std::thread::spawn(move || {
            let asked = keepawake::Builder::default()
                .display(true)
                .reason(why)
                .app_name("Kring")
                .app_reverse_domain("app.kring.desktop")
                .create();
            // Ends when nobody holds the other side any more.
            let _ = receiver.recv();
            drop(asked);
        });
        Some(Self { _until_dropped: sender })
    }
}
