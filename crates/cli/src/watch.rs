//! Long work in a terminal: it shows how far it is, and Ctrl-C ends it at a point where nothing is half done.

use std::future::Future;
use std::io::{IsTerminal, Write, stderr};
use std::path::Path;
use std::pin::pin;

use kring_core::language::{Messages, say};
use kring_core::{Event, Failure};
use tokio::signal::ctrl_c;
use tokio::sync::broadcast::error::RecvError;

use crate::input::{is_stdin, page_text};
use crate::session::Session;
use crate::stop::{Done, Stop};

/// Does work that may be given up at any point: what it had not completed is undone when it is dropped.
pub async fn stoppable<T>(session: &Session, work: impl Future<Output = Done<T>>) -> Done<T> {
    let mut events = session.app.events();
    let (mut work, mut stopped) = (pin!(work), pin!(ctrl_c()));
    let mut line = Line { messages: &session.messages, shown: String::new() };
    loop {
        tokio::select! {
            biased;
            done = &mut work => return done,
            Ok(()) = &mut stopped => return Err(Stop::Refused(Failure::refused("cancelled"))),
            event = events.recv() => match event {
                Ok(Event::Progress(task, done, total)) => line.show(task, done, total),
                Ok(_) | Err(RecvError::Lagged(_)) => {}
                // Nothing can be told any more, and the app lives as long as the session.
                Err(RecvError::Closed) => return Err(Stop::internal()),
            },
        }
    }
}

/// Does work on the locks to its end, a few seconds: whoever stops it half-way would not know which passphrase holds.
pub async fn unstoppable<T>(work: impl Future<Output = Done<T>>) -> Done<T> {
    let (mut work, mut asked) = (pin!(work), pin!(ctrl_c()));
    tokio::select! {
        biased;
        done = &mut work => return done,
        _ = &mut asked => {}
    }
    work.await
}

/// The line that says how far the work is; on a terminal only. It vanishes with the work.
struct Line<'a> {
    messages: &'a Messages,
    shown: String,
}

impl Line<'_> {
    fn show(&mut self, task: &str, done: u64, total: u64) {
        let text = say!(self.messages, &format!("cli-progress-{task}"), "done" => done, "total" => total);
        if stderr().is_terminal() && text != self.shown {
            let _ = write!(stderr(), "\r{text}\u{1b}[K");
            self.shown = text;
        }
    }
}

impl Drop for Line<'_> {
    fn drop(&mut self) {
        if !self.shown.is_empty() {
            let _ = write!(stderr(), "\r\u{1b}[K");
        }
    }
}

/// Opens the notebook and asks the core.
pub async fn ask<T>(session: &Session, question: impl Future<Output = Result<T, Failure>>) -> Done<T> {
    let key = session.key(false).await?;
    let answer = stoppable(session, async {
        session.unlock(key).await?;
        Ok(question.await?)
    });
    answer.await
}

/// The same with a text from a file, or from what is left of standard input behind the passphrase.
pub async fn ask_with<T, F: Future<Output = Result<T, Failure>>>(
    session: &Session,
    file: Option<&Path>,
    question: impl FnOnce(Option<String>) -> F,
) -> Done<T> {
    let key = session.key(is_stdin(file)).await?;
    let text = file.map(page_text).transpose()?;
    let answer = stoppable(session, async {
        session.unlock(key).await?;
        Ok(question(text).await?)
    });
    answer.await
}
