//! In which form a text is that is no export and no comparison.

use super::Form;

/// By the name of its file, or by the marks that it uses.
pub(super) fn form(text: &str, name: &str) -> Form {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let start: String = text.trim_start().chars().take(400).collect::<String>().to_lowercase();
    if start.starts_with("<!doctype html")
        || start.starts_with("<html")
        || ["html", "htm"].contains(&ending.as_str())
    {
        return Form::Html;
    }
    match ending.as_str() {
        "md" | "markdown" => return Form::Markdown,
        "wiki" | "mediawiki" | "wikitext" => return Form::WikiPage,
        _ => {}
    }
    let (mut wiki, mut markdown) = (0, 0);
    for line in text.lines().take(5_000) {
        let line = line.trim_end();
        let heading = line.len() > 4 && line.starts_with("==") && line.ends_with("==");
        let signs = ["'''", "[[", "{|", "{{", "<nowiki", "__TOC__", "<small>", "<br>"]
            .iter()
            .filter(|sign| line.contains(**sign))
            .count();
        let list = line.starts_with("# ") && !line.ends_with('#');
        wiki += usize::from(heading) * 2 + signs;
        markdown += usize::from(line.starts_with("## ") || line.starts_with("### ")) * 2;
        markdown +=
            usize::from(line.contains("**") || line.contains("](")) + usize::from(line.starts_with("- "));
        markdown +=
            usize::from(line.starts_with("|--") || line.starts_with("| --") || line.starts_with("> "));
        // A line that begins with `# ` is a heading of Markdown, and an item of a wiki's list.
        if list && wiki == 0 {
            markdown += 1;
        }
    }
    if wiki > markdown {
        Form::WikiPage
    } else if markdown > 0 {
        Form::Markdown
    } else {
        Form::Text
    }
}
