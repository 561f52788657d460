//! Takes pages out: Markdown with front matter and its images beside it, or one JSON archive.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kring_store::{StoreError, Vault};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::open::view;
use super::store::every_page;
use super::view::PageView;
use crate::app::{App, Event};
use crate::failure::Failure;

/// The form of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One Markdown file a page, in a folder.
    Markdown,
    /// One JSON file.
    Json,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Exported {
    /// The file or folder.
    pub path: String,
    /// How many pages.
    pub pages: u64,
    /// How many attachments.
    pub attachments: u64,
}

/// The JSON archive.
#[derive(Serialize)]
struct Archive {
    format: &'static str,
    exported: String,
    pages: Vec<PageView>,
}

/// Exports the pages (all when `ids` is `None`) to `out`, which must not exist. A failed export leaves nothing behind.
pub async fn export(
    app: &App,
    ids: Option<&[String]>,
    format: Format,
    out: &Path,
) -> Result<Exported, Failure> {
    let vault = app.vault().await?;
    let ids: Vec<Uuid> = match ids {
        None => every_page(&vault).await?,
        Some(ids) => ids.iter().map(|id| super::open::read_id(id)).collect::<Result<_, _>>()?,
    };
    if out.exists() {
        return Err(Failure::refused("file-exists"));
    }
    let parent =
        std::path::absolute(out)?.parent().map(Path::to_owned).ok_or_else(|| Failure::request("out"))?;
    let mut pages = Vec::with_capacity(ids.len());
    let total = ids.len() as u64;
    for (done, id) in ids.iter().enumerate() {
        pages.push(view(&vault, *id).await?);
        app.tell(Event::Progress("export", done as u64 + 1, total));
    }
    let attachments = pages.iter().map(|page| page.attachments.len() as u64).sum();
    match format {
        Format::Json => {
            let archive = Archive { format: "kring-journal/1", exported: app.now().to_string(), pages };
            let bytes = serde_json::to_vec_pretty(&archive).map_err(|_| StoreError::Internal("export"))?;
            kring_store::write_whole(out, &bytes)?;
        }
        Format::Markdown => {
            let part = tempfile::Builder::new().prefix(".kring-part-").tempdir_in(&parent)?;
            let mut taken = BTreeSet::new();
            for page in &pages {
                write_page(&vault, page, part.path(), &mut taken).await?;
            }
            fs::rename(part.path(), out)?;
        }
    }
    Ok(Exported { path: out.display().to_string(), pages: total, attachments })
}

async fn write_page(
    vault: &Vault,
    page: &PageView,
    folder: &Path,
    taken: &mut BTreeSet<String>,
) -> Result<(), Failure> {
    let name = free_name(&file_name(page), taken);
    let mut text = markdown(page);
    for image in &page.attachments {
        let id = super::open::read_id(&page.id)?;
        let (media_type, bytes) = vault.read_attachment(id, &image.id).await?;
        let extension = media_type.strip_prefix("image/").unwrap_or("bin");
        let images = folder.join("images");
        fs::create_dir_all(&images)?;
        let file = format!("{}.{extension}", image.id);
        fs::write(images.join(&file), bytes)?;
        text = text.replace(&image.url, &format!("images/{file}"));
    }
    fs::write(folder.join(format!("{name}.md")), text)?;
    Ok(())
}

/// A page as Markdown with YAML front matter. Values are JSON strings, which are YAML.
pub fn markdown(page: &PageView) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let tags = page.tags.iter().map(|tag| quoted(tag)).collect::<Vec<_>>().join(", ");
    let method = page.method.as_deref().map(|method| format!("method: {}\n", quoted(method)));
    let method = method.unwrap_or_default();
    format!(
        "---\nid: {}\ntitle: {}\ndate: {}\ntags: [{tags}]\ncreated: {}\nmodified: {}\n{method}---\n\n{}\n",
        page.id,
        quoted(&page.title),
        page.date,
        quoted(&page.created),
        quoted(&page.modified),
        page.text
    )
}

/// The day and the title, without what file systems refuse.
fn file_name(page: &PageView) -> String {
    let title: String = page
        .title
        .chars()
        .map(|letter| if letter.is_control() || "/\\:*?\"<>|".contains(letter) { ' ' } else { letter })
        .take(80)
        .collect();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = title.trim_matches('.');
    if title.is_empty() { page.date.clone() } else { format!("{} - {title}", page.date) }
}

fn free_name(name: &str, taken: &mut BTreeSet<String>) -> String {
    let numbered = (2u32..).map(|number| format!("{name} ({number})"));
    let free =
        std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken.contains(&name.to_lowercase()));
    let free = free.unwrap_or_else(|| name.to_owned());
    taken.insert(free.to_lowercase());
    free
}
