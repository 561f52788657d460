//! The pages, in the order in which somebody needs them.

use super::view::{GuidePage, GuidePageQuery, GuideTopic};
use crate::app::App;
use crate::failure::Failure;
use crate::settings::preferences::Language;

macro_rules! pages {
    ($($topic:literal),+ $(,)?) => {
        &[$(($topic, [
            include_str!(concat!("../../../../docs/guide/en/", $topic, ".md")),
            include_str!(concat!("../../../../docs/guide/fr/", $topic, ".md")),
            include_str!(concat!("../../../../docs/guide/nl/", $topic, ".md")),
        ])),+]
    };
}

/// Each topic with its page in English, French and Dutch.
const PAGES: &[(&str, [&str; 3])] = pages![
    "first-words",
    "a-session",
    "a-charter",
    "an-agenda",
    "closed-groups",
    "a-backup",
    "another-computer",
    "limits",
];

/// Every topic.
pub async fn list(app: &App, (): ()) -> Result<Vec<GuideTopic>, Failure> {
    let language = app.preferences().language;
    let pages = PAGES.iter().map(|(topic, texts)| page(topic, texts, language));
    Ok(pages.map(|page| GuideTopic { id: page.id, title: page.title }).collect())
}

/// One page.
pub async fn show(app: &App, request: GuidePageQuery) -> Result<GuidePage, Failure> {
    let found = PAGES.iter().find(|(topic, _)| *topic == request.id);
    let (topic, texts) = found.ok_or_else(|| Failure::refused("guide-not-found"))?;
    Ok(page(topic, texts, app.preferences().language))
}

fn page(topic: &str, [english, french, dutch]: &[&str; 3], language: Language) -> GuidePage {
    let whole = match language {
        Language::En => english,
        Language::Fr => french,
        Language::Nl => dutch,
    };
    let (title, text) = whole.split_once('\n').unwrap_or((whole, ""));
    let text: Vec<&str> = text.split("\n\n").filter(|block| !block.trim().starts_with("![")).collect();
    GuidePage {
        id: topic.to_owned(),
        title: title.trim_start_matches("# ").trim().to_owned(),
        text: format!("{}\n", text.join("\n\n").trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_title_a_text_and_the_same_sections_in_every_language() {
        for (topic, texts) in PAGES {
            let pages =
                [Language::En, Language::Fr, Language::Nl].map(|language| page(topic, texts, language));
            let sections =
                |page: &GuidePage| page.text.lines().filter(|line| line.starts_with("## ")).count();
            for page in &pages {
                assert!(!page.title.is_empty() && !page.title.starts_with('#'), "{topic}: {}", page.title);
                assert!(page.text.split_whitespace().count() > 60, "{topic} says too little");
                assert!(!page.text.contains("!["), "{topic} shows a picture of the window inside the window");
                assert_eq!(sections(page), sections(&pages[0]), "{topic} in another language");
            }
        }
    }

    #[test]
    fn french_breaks_no_line_before_its_signs() {
        for (topic, [_, french, _]) in PAGES {
            let broken = [" ?", " !", " ;", " :", "« ", " »"].iter().find(|signs| french.contains(**signs));
            assert_eq!(broken, None, "{topic}");
        }
    }
}
