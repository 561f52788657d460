//! The blank window's pages are packed into it: they are looked at again when they change.

fn main() {
    println!("cargo::rerun-if-changed=blank");
}
