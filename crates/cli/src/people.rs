//! `people`: someone I coach.

use kring_core::language::{Messages, say};
use kring_core::people::session::{Fee, Mode};
use kring_core::people::view::SessionView;

/// What a page says of a session, in a line.
pub fn session_line(messages: &Messages, session: &SessionView) -> String {
    let words = |name: &str, code: &str| say!(messages, &format!("cli-{name}-{code}"));
    let name = if session.person.name.is_empty() { &session.person.id } else { &session.person.name };
    let said = [
        Some(name.clone()),
        session.minutes.map(|minutes| say!(messages, "cli-minutes", "count" => minutes)),
        session.mode.map(|mode| words("mode", Mode::code(mode))),
        session.fee.map(|fee| words("fee", Fee::code(fee))),
        (session.size > 1).then(|| say!(messages, "cli-group", "count" => session.size)),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
