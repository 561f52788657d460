//! `completions` and `man`: the grammar, for a shell and for `man`. Neither opens a notebook.

use std::path::{Path, PathBuf};

use clap::CommandFactory;
use clap_complete::Shell;
use kring_core::Failure;
use kring_core::language::say;
use serde::Serialize;

use crate::args::Cli;
use crate::session::Session;
use crate::stop::Done;

const NAME: &str = "kring-cli";

/// What a shell reads to complete commands.
#[derive(Serialize)]
struct Completions {
    script: String,
}

/// Where the manual was written.
#[derive(Serialize)]
struct Manual {
    path: PathBuf,
}

pub fn completions(session: &Session, shell: Shell) -> Done {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), NAME, &mut script);
    let script = String::from_utf8_lossy(&script).trim_end().to_owned();
    session.answer(&Completions { script }, |_, made| made.script.clone())
}

pub fn pages(session: &Session, folder: &Path) -> Done {
    let path = std::path::absolute(folder).map_err(Failure::from)?;
    let written =
        std::fs::create_dir_all(&path).and_then(|()| clap_mangen::generate_to(Cli::command(), &path));
    written.map_err(Failure::from)?;
    session.answer(
        &Manual { path },
        |messages, made| say!(messages, "cli-manual-written", "path" => made.path.display().to_string()),
    )
}
