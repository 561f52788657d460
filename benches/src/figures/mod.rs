//! Figures.
use crate::trouble::Done;
pub fn measure(_: &[u64], _: u64, _: Option<&std::path::Path>) -> Done {
    Ok(())
}
