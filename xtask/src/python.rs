//! A small Python of our own, in which another implementation of SQLCipher opens a notebook.

use crate::shell::{self, Done, cache, command};
use std::path::PathBuf;

/// The package and version that the test was written against.
const PACKAGE: &str = "sqlcipher3-binary==0.6.0";

/// Makes the environment if it is not there, and returns its interpreter.
pub fn prepare() -> Done<PathBuf> {
    let folder = cache().join("python");
    let python = folder.join("bin").join("python3");
    let ready = || shell::succeeds(command(&python).args(["-c", "import sqlcipher3"]));
    if ready() {
        return Ok(python);
    }
    shell::run(command("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let install =
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", PACKAGE];
    shell::run(command(&python).args(install))?;
    if ready() { Ok(python) } else { Err(format!("{PACKAGE} was installed and still cannot be imported.")) }
}
