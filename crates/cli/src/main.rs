//! The terminal program by itself. Its work is in the library, which the installed desktop program holds too.

fn main() -> std::process::ExitCode {
    kring_cli::run(std::env::args_os())
}
