//! In which form a text is that is no export and no comparison.

use super::Form;
use super::forms::html;

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
        _ if html::is_part(text) => return Form::Html,
        _ => {}
    }
    let (mut wiki, mut markdown) = (0, 0);
    for line in text.lines().take(5_000) {
        let line = line.trim_end();
        // A line of nothing else is a rule below what stands above it.
        let ruled = line.bytes().all(|byte| byte == b'=');
        let heading = line.len() > 4 && line.starts_with("==") && line.ends_with("==") && !ruled;
        let signs = ["'''", "[[", "{|", "{{", "<nowiki", "__TOC__", "<small>", "<br>"]
            .iter()
            .filter(|sign| line.contains(**sign))
            .count();
        wiki += usize::from(heading) * 2 + signs;
        let heading = ["# ", "## ", "### "].iter().any(|mark| line.starts_with(mark))
            && !line.ends_with(['.', '!', '?']);
        let rule = ["|--", "| --", "|:-", "| :-", "```"].iter().any(|mark| line.starts_with(mark));
        // Bullets are in any text; these are in Markdown only.
        markdown += usize::from(heading)
            + usize::from(line.contains("**") || line.contains("]("))
            + usize::from(rule);
    }
    if wiki > markdown {
        Form::WikiPage
    } else if markdown > 0 {
        Form::Markdown
    } else {
        Form::Text
    }
}
