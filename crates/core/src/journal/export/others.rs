//! What somebody else reads of a text: links by their words, because a title may name another person, no address inside the notebook, and
//! nothing that stands in a comment.

use kring_formats::read::comments::{HTML, without};
use kring_formats::read::shared;

use crate::journal::links;

/// A text for others.
pub fn for_others(text: &str) -> String {
    without(&links::in_words(&links::readable(shared(text)).0), HTML).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_read_neither_titles_of_other_pages_nor_comments() {
        for (text, read) in [
            ("As with [[Talk with Pieter D.|somebody]] it went well.", "As with somebody it went well."),
            ("See [that](kring:meeting/0190f5fe-7c00-7a00-8abc-012345678901).", "See that."),
            (
                "See [that](kring:page/0190f5fe-7c00-7a00-8abc-012345678901 \"Pieter D.\") and [this](<kring:page/0190f5fe-7c00-7a00-8abc-012345678901>).",
                "See that and this.",
            ),
            ("Three <!-- not for them --> four", "Three four"),
            ("For both.\n\n<!-- kring:only_me -->\n## Only me\n\nMine.", "For both.\n\n"),
            ("For both.\n\n > <!--KRING:only_me--> \n\nMine.", "For both.\n\n"),
            ("For both. <!-- kring:only_me --> Mine.", "For both. "),
            (
                "```\n<!-- kring:only_me -->\n```\n\nFor both.",
                "```\n<!-- kring:only_me -->\n```\n\nFor both.",
            ),
            ("One\n<!--\nseveral lines\n-->\nTwo", "One\nTwo"),
            ("```\n<!-- shown -->\n```", "```\n<!-- shown -->\n```"),
            ("It never <!-- ends", "It never <!-- ends"),
            ("a<!---->b<!-- x -->c", "abc"),
            ("```x``` she said\n\n<!-- she lies -->", "```x``` she said\n\n"),
            ("````\n```\n````\n\n<!-- not for them -->\n", "````\n```\n````\n\n"),
        ] {
            assert_eq!(for_others(text), read, "{text}");
        }
    }
}
