//! Prints the generated files as one JSON object: path to content. `cargo xtask gen` writes them, `--check` compares them.

fn main() -> std::process::ExitCode {
    use std::io::Write;
    let written = serde_json::to_string(&kring_core::bindings::files())
        .map_err(std::io::Error::from)
        .and_then(|text| writeln!(std::io::stdout(), "{text}"));
    if written.is_ok() { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE }
}
