//! `cargo xtask shots`: every screen in each theme, language and width.
//!
//! With `--guide`, only the pictures that the guide shows. The tests leave `out/shots/SCREEN/*.png`; of each folder one contact sheet `out/shots/SCREEN.png` is made, if
//! ImageMagick is there.

use crate::{shell, tour};
use clap::Args;
use shell::{Done, command, has};
use std::path::PathBuf;

#[derive(Args)]
pub struct Request {
    /// Pictures side by side on a contact sheet
    #[arg(long, default_value_t = 3)]
    columns: u32,
    /// Only the pictures of the guide, in each language, into docs/guide/pictures
    #[arg(long)]
    guide: bool,
}

pub fn shots(request: &Request) -> Done {
    if request.guide {
        return guide();
    }
    let folder = tour::film("shots", "KRING_SHOTS")?;
    println!("\nThe pictures are in {}.", folder.display());
    if !has("montage") {
        println!("With ImageMagick (package imagemagick) there would be one contact sheet a screen as well.");
        return Ok(());
    }
    for screen in inside(&folder)?.iter().filter(|path| path.is_dir()) {
        let pictures =
            inside(screen)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "png"));
        let sheet = screen.with_extension("png");
        let mut montage = command("montage");
        montage.args(["-label", "%t"]).args(pictures).args(["-tile", &format!("{}x", request.columns)]);
        montage.args(["-geometry", "800x+12+12", "-background", "#F1ECE2"]).arg(&sheet);
        if !shell::succeeds(&mut montage) {
            return Err(format!("ImageMagick could not make {}.", sheet.display()));
        }
        println!("  {}", sheet.display());
    }
    Ok(())
}

/// The guide is shown with the program as it is now.
fn guide() -> Done {
    let folder = tour::film("guide", "KRING_GUIDE")?;
    let pictures = shell::root().join("docs/guide/pictures");
    std::fs::create_dir_all(&pictures).map_err(|e| format!("{} cannot be made: {e}.", pictures.display()))?;
    for picture in inside(&folder)?.iter().filter(|path| path.extension().is_some_and(|end| end == "png")) {
        let to = pictures.join(picture.file_name().unwrap_or_default());
        std::fs::copy(picture, &to).map_err(|e| format!("{} cannot be written: {e}.", to.display()))?;
        println!("  {}", to.display());
    }
    Ok(())
}

fn inside(folder: &PathBuf) -> Done<Vec<PathBuf>> {
    let entries =
        std::fs::read_dir(folder).map_err(|e| format!("{} cannot be read: {e}.", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}
