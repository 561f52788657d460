//! The pages, in the order in which somebody needs them.

use std::sync::OnceLock;

use super::answer::{Said, answering};
use super::view::{GuideListQuery, GuidePage, GuidePageQuery, GuideTopic};
use crate::app::App;
use crate::failure::Failure;
use crate::language::Messages;
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
    "everyday",
    "limits",
];

/// Every topic; or, once a question says more than that it is one, those that answer it, the best first.
pub async fn list(app: &App, request: GuideListQuery) -> Result<Vec<GuideTopic>, Failure> {
    let language = app.preferences().language;
    let topic = |(topic, texts): &(&'static str, [&'static str; 3])| {
        let page = page(topic, texts, language);
        GuideTopic { id: page.id, title: page.title }
    };
    let answers = answers(&request.asked, language);
    Ok(answers.into_iter().filter_map(|at| PAGES.get(at)).map(topic).collect())
}

/// The places of the pages that answer what is asked, the best first; all of them where nothing is asked yet.
fn answers(asked: &str, language: Language) -> Vec<usize> {
    let asking = Messages::of(language).say("guide-asking", &[]);
    answering(asked, &asking, said(language))
}

/// The words of every page, taken apart once: a question is looked up at each of its letters.
fn said(language: Language) -> &'static [Said] {
    static SAID: [OnceLock<Vec<Said>>; 3] = [const { OnceLock::new() }; 3];
    let taken_apart = || PAGES.iter().map(|(_, texts)| Said::read(language.of::<&str>(texts))).collect();
    language.of(&SAID).get_or_init(taken_apart)
}

/// One page.
pub async fn show(app: &App, request: GuidePageQuery) -> Result<GuidePage, Failure> {
    let found = PAGES.iter().find(|(topic, _)| *topic == request.id);
    let (topic, texts) = found.ok_or_else(|| Failure::refused("guide-not-found"))?;
    Ok(page(topic, texts, app.preferences().language))
}

fn page(topic: &str, texts: &[&'static str; 3], language: Language) -> GuidePage {
    let whole = *language.of(texts);
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
    fn what_a_coach_asks_is_answered_by_the_page_that_says_it() {
        use Language::{En, Fr, Nl};
        for (language, asked, topic) in [
            (En, "How do I print?", "everyday"),
            (En, "forgot my password", "everyday"),
            (En, "where are my files stored", "everyday"),
            (En, "new laptop", "another-computer"),
            (En, "back up to a USB stick", "a-backup"),
            (En, "delete a client", "a-session"),
            (Fr, "mot de passe oublié", "everyday"),
            (Fr, "changer d’ordinateur", "another-computer"),
            (Fr, "envoyer un ordre du jour par mail", "an-agenda"),
            (Fr, "signer la charte", "a-charter"),
            (Nl, "opnieuw beginnen", "everyday"),
            (Nl, "wachtwoord vergeten", "everyday"),
            (Nl, "verslag maken", "an-agenda"),
            (Nl, "wat is een besloten groep", "closed-groups"),
        ] {
            let topics: Vec<&str> = answers(asked, language).into_iter().map(|at| PAGES[at].0).collect();
            assert_eq!(topics.first(), Some(&topic), "{asked}: {topics:?}");
        }
    }

    #[test]
    fn a_question_typed_word_by_word_keeps_the_list_until_it_says_something() {
        use Language::{En, Fr, Nl};
        for (language, asked) in [(En, "how do I"), (Fr, "comment faire pour"), (Nl, "hoe kan ik"), (En, "")]
        {
            assert_eq!(answers(asked, language).len(), PAGES.len(), "{asked}");
        }
        assert_eq!(answers("xylophone", En), [0_usize; 0]);
    }

    #[test]
    fn french_breaks_no_line_before_its_signs() {
        for (topic, [_, french, _]) in PAGES {
            let broken = [" ?", " !", " ;", " :", "« ", " »"].iter().find(|signs| french.contains(**signs));
            assert_eq!(broken, None, "{topic}");
        }
    }
}
