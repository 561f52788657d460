//! What lies on the desktop's clipboard, asked for as any other program asks.

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt, CreateWindowAux, WindowClass};
use x11rb::{CURRENT_TIME, NONE};

/// The text that the clipboard gives in a form of this name; nothing when it has none, or is empty.
pub fn holds(target: &str) -> Option<String> {
    let (connection, screen) = x11rb::connect(None).expect("there is a desktop");
    let root = connection.setup().roots[screen].root;
    let window = connection.generate_id().unwrap();
    let class = WindowClass::INPUT_ONLY;
    connection.create_window(0, window, root, 0, 0, 1, 1, 0, class, 0, &CreateWindowAux::new()).unwrap();
    let atom = |name: &str| connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom;
    let (clipboard, wanted, answer) = (atom("CLIPBOARD"), atom(target), atom("KRING_TEST"));
    connection.convert_selection(window, clipboard, wanted, answer, CURRENT_TIME).unwrap();
    connection.flush().unwrap();
    loop {
        let Event::SelectionNotify(notice) = connection.wait_for_event().unwrap() else { continue };
        if notice.property == NONE {
            return None;
        }
        let read = connection.get_property(false, window, answer, AtomEnum::ANY, 0, 4_096).unwrap();
        return String::from_utf8(read.reply().unwrap().value).ok();
    }
}
