//! Where secrets come from: a file, standard input, the person at the terminal, this computer's login.
//!
//! Standard input is read line by line in the order in which a command needs its secrets; what is left is for `--file -`.

use std::io::{ErrorKind, IsTerminal, stderr, stdin};
use std::path::Path;

use kring_core::Failure;
use kring_core::language::{Messages, say};

use crate::args::{Global, NewPassphrase};
use crate::input;
use crate::stop::{Done, Stop};

/// What opens a notebook.
pub enum Key {
    /// Its passphrase.
    Passphrase(String),
    /// This computer's login.
    Keychain,
}

/// What opens the notebook: a passphrase as given, else as typed, else this computer's login where that is switched on.
pub fn key(global: &Global, messages: &Messages, keychain: bool, reads_stdin: bool) -> Done<Key> {
    if let Some(given) = given(global)? {
        return Ok(Key::Passphrase(given));
    }
    if somebody_is_there(reads_stdin) {
        let question = if keychain { "cli-ask-passphrase-or-login" } else { "cli-ask-passphrase" };
        let typed = ask(messages, question)?;
        return Ok(if keychain && typed.is_empty() { Key::Keychain } else { Key::Passphrase(typed) });
    }
    if keychain { Ok(Key::Keychain) } else { Err(Stop::Usage("cli-no-passphrase")) }
}

/// The passphrase as it is now, for commands that no login can replace.
pub fn current(global: &Global, messages: &Messages) -> Done<String> {
    match given(global)? {
        Some(given) => Ok(given),
        None if somebody_is_there(false) => ask(messages, "cli-ask-passphrase"),
        None => Err(Stop::Usage("cli-no-passphrase")),
    }
}

/// The passphrase from now on, where the current one is given as well.
pub fn new(global: &Global, messages: &Messages, new: &NewPassphrase) -> Done<String> {
    if let Some(path) = &new.new_passphrase_file {
        return read(path);
    }
    if global.passphrase_stdin {
        return line()?.ok_or(Stop::Usage("cli-no-new-passphrase"));
    }
    if somebody_is_there(false) { ask_twice(messages) } else { Err(Stop::Usage("cli-no-new-passphrase")) }
}

/// The only passphrase of a command, which is a new one: that of a new notebook, or of one that the recovery words open.
pub fn only(global: &Global, messages: &Messages, new: Option<&Path>, reads_stdin: bool) -> Done<String> {
    if let Some(path) = new {
        return read(path);
    }
    match given(global)? {
        Some(given) => Ok(given),
        None if somebody_is_there(reads_stdin) => ask_twice(messages),
        None => Err(Stop::Usage("cli-no-passphrase")),
    }
}

/// The password of a storage.
pub fn storage(messages: &Messages, file: Option<&Path>) -> Done<String> {
    match file {
        Some(path) => read(path),
        None if stdin().is_terminal() => ask(messages, "cli-ask-password"),
        None => Err(Stop::Usage("cli-no-password")),
    }
}

/// The words of the recovery sheet as the person types them.
pub fn words(messages: &Messages) -> Done<String> {
    if stdin().is_terminal() { ask(messages, "cli-ask-words") } else { Err(Stop::Usage("cli-no-words")) }
}

/// The passphrase of `--passphrase-file` or `--passphrase-stdin`.
fn given(global: &Global) -> Done<Option<String>> {
    match &global.passphrase_file {
        Some(path) => read(path).map(Some),
        None if global.passphrase_stdin => line()?.ok_or(Stop::Usage("cli-no-passphrase")).map(Some),
        None => Ok(None),
    }
}

/// The passphrase in a file.
fn read(path: &Path) -> Done<String> {
    Ok(as_meant(input::text(path)?))
}

/// The next line of standard input; none at its end.
fn line() -> Done<Option<String>> {
    let mut line = String::new();
    let read = stdin().read_line(&mut line).map_err(|_| Stop::about("cli-file", Path::new("-")))?;
    Ok((read > 0).then(|| as_meant(line)))
}

/// One line break at the end belongs to the file, not to the passphrase; so does the mark by which Windows says how a file is written.
fn as_meant(mut text: String) -> String {
    if text.starts_with('\u{feff}') {
        let _ = text.remove(0);
    }
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    text
}

/// Whether a person can be asked. When a command's text comes through standard input, they may still sit before the screen.
fn somebody_is_there(reads_stdin: bool) -> bool {
    stdin().is_terminal() || (reads_stdin && stderr().is_terminal())
}

fn ask(messages: &Messages, question: &str) -> Done<String> {
    let typed = rpassword::prompt_password(format!("{} ", say!(messages, question)));
    typed.map_err(|error| match error.kind() {
        // Ctrl-C, while the terminal hides what is typed.
        ErrorKind::Interrupted => Failure::refused("cancelled").into(),
        _ => Stop::Usage("cli-no-passphrase"),
    })
}

fn ask_twice(messages: &Messages) -> Done<String> {
    let first = ask(messages, "cli-ask-new")?;
    let again = ask(messages, "cli-ask-again")?;
    if first == again { Ok(first) } else { Err(Failure::refused("cli-passphrases-differ").into()) }
}

#[cfg(test)]
mod tests {
    use super::as_meant;

    #[test]
    fn one_line_break_at_the_end_and_the_mark_of_windows_do_not_count() {
        for (text, passphrase) in [
            ("a b\n", "a b"),
            ("a b\r\n", "a b"),
            ("a b", "a b"),
            ("a b\n\n", "a b\n"),
            ("a \n", "a "),
            ("\u{feff}a b\r\n", "a b"),
        ] {
            assert_eq!(as_meant(text.to_owned()), passphrase);
        }
    }
}
