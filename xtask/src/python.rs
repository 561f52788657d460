//! A small Python of our own, in which other programs' code reads what Kring wrote: another SQLCipher, two calendars.

use crate::shell::{self, Done, cache, command};
use std::path::PathBuf;

/// The packages and versions that the tests were written against, and what each is imported as.
const PACKAGES: [(&str, &str); 3] = [
    ("sqlcipher3-binary==0.6.0", "sqlcipher3"),
    ("icalendar==7.3.2", "icalendar"),
    ("vobject==0.9.9", "vobject"),
];

/// Makes the environment if it is not there or lacks something, and returns its interpreter.
pub fn prepare() -> Done<PathBuf> {
    let folder = cache().join("python");
    let python = folder.join("bin").join("python3");
    let ready = |name: &str| shell::succeeds(command(&python).args(["-c", &format!("import {name}")]));
    if !ready("sys") {
        shell::run(command("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    }
    for (package, name) in PACKAGES {
        if ready(name) {
            continue;
        }
        let install = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--only-binary",
            ":all:",
            package,
        ];
        shell::run(command(&python).args(install))?;
        if !ready(name) {
            return Err(format!("{package} was installed and still cannot be imported."));
        }
    }
    Ok(python)
}
