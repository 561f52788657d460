//! The process that a trial kills: how it is started and told what to do, and how it says what it does before and after.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tempfile::TempDir;

use crate::trouble::{Done, Trouble};

/// A host that says nothing for so long is stuck.
pub const STUCK: Duration = Duration::from_secs(60);

/// Starts this program again under `verb` with its orders. Its lines come one by one; the last may be cut off by the kill.
pub fn start<Line: DeserializeOwned + Send + 'static>(
    verb: &str,
    orders: &impl Serialize,
) -> Done<(Child, Receiver<Line>)> {
    let mut host = Command::new(std::env::current_exe()?)
        .arg(verb)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = host.stdin.take() {
        input.write_all(&serde_json::to_vec(orders)?)?;
    }
    let output = host.stdout.take().ok_or_else(|| Trouble::Found("the host has no voice".into()))?;
    let (sender, lines) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines() {
            // A line that was cut off was never said.
            let Ok(Ok(line)) = line.map(|line| serde_json::from_str(&line)) else { break };
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    Ok((host, lines))
}

/// Reads the orders from the standard input and follows them.
pub fn follow<Orders: DeserializeOwned>(work: impl AsyncFnOnce(Orders) -> Done) -> Done {
    let mut orders = String::new();
    std::io::stdin().read_to_string(&mut orders)?;
    let orders = serde_json::from_str(&orders)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(work(orders))
}

/// Says a line. It goes through a pipe, so that it is known whatever happens next.
pub fn say(line: &impl Serialize) -> Done {
    let mut line = serde_json::to_vec(line)?;
    line.push(b'\n');
    let mut out = std::io::stdout().lock();
    out.write_all(&line)?;
    Ok(out.flush()?)
}

/// What a trial that failed says; its notebook is kept.
pub fn failed(home: TempDir, number: u64, count: u64, seed: u64, trouble: &Trouble) -> Trouble {
    let kept = home.keep();
    let kept = kept.display();
    Trouble::Found(format!("kill {number} of {count}, seed {seed}: {trouble}\nThe notebook is in {kept}."))
}
