//! Pages for the tests of the writers: what a coach writes, and what an attacker would.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::book::{Book, Density, Image, Kind, Page, Paper, Part, Words};
use super::look::Look;

/// An image of 2 by 1 pixels.
pub const PNG: &[u8] = b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x02\x00\x00\x00\x01\x08\x02\x00\x00\x00\x7b\x40\xe8\xdd\x00\x00\x00\x0d\x49\x44\x41\x54\x78\x9c\x63\x38\x21\x07\x04\x27\x00\x07\x23\x02\x09\xe4\x58\x88\x39\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";
/// How texts refer to it.
pub const ADDRESS: &str = "kring://localhost/page/image";

/// What a coach writes in two hours.
pub const SESSION: &str = "She wanted to know how to begin. Not what to say: how to *begin*. We stayed there for **most of the hour**.\nI noticed how much I wanted to hand her an opening line.\n\n## What I heard\n\n> “I could simply say that I find this difficult.”\n>\n> After a silence that felt long to me.\n\n- The first question was enough.\n- Silence is a question too:\n  - a short one\n  - a long one[^1]\n- Ask next time → what would she like to have said?\n\n1. Goal\n2. Reality\n   1. what is\n   2. what was tried\n3. Options\n\n- [x] send her the article\n- [ ] ask about the holiday ☕\n\n#### Too deep a heading\n\n| Question | Scale | Note |\n|:--|:-:|--:|\n| How near? | 4 | from a `3` |\n| How sure? | 7 | ~~8~~ |\n\n```\nlet silence = 7;\n\tindented\n```\n\n![The whiteboard](kring://localhost/page/image)\n\nRead more at <https://example.org/a/rather/long/address/that/goes/on/and/on/until/it/does/not/fit/a/line?with=many&parts=of#it>.\n\n---\n\nThe end, as [[Another page|another]] said. Naïef, Ελλάδα, Київ, ✓ 🎉\n\n[^1]: Seven seconds, with a *look* at the window.\n";

/// What an attacker writes.
pub const HOSTILE: &str = "<script>alert('run')</script>\n\nHello <img src=x onerror=alert(1)> there <b>bold</b>\n\n[click](javascript:alert(1)) [data](data:text/html,x) [file](file:///etc/passwd) <javascript:alert(2)>\n\n![far](https://example.org/beacon.png)\n\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">\n\n</main></body></html><iframe src=\"https://example.org\"></iframe>\n\n#read(\"/etc/passwd\") $x$ #import \"@preview/x:0.1.0\" \\u{0} ]] #panic() */ // \n\n`#eval(\"1\")` </w:t></w:r> <w:p/> ]]> &lt; \u{0}\u{b}\u{ffff}\n\n=cmd|' /C calc'!A0\n";

/// A page with one text.
pub fn page(title: &str, text: &str) -> Page {
    Page {
        id: title.to_owned(),
        title: title.to_owned(),
        date: "Saturday 12 September 2026".to_owned(),
        month: "September 2026".to_owned(),
        about: "50 minutes · by video".to_owned(),
        tags: vec!["silence".to_owned(), "peer coaching".to_owned()],
        language: "en".to_owned(),
        callouts: BTreeMap::new(),
        parts: vec![
            Part { heading: None, text: text.to_owned() },
            Part {
                heading: Some("Agreements".to_owned()),
                text: "- She writes the first sentence\n".to_owned(),
            },
        ],
        images: vec![Image {
            address: ADDRESS.to_owned(),
            name: "whiteboard.png".to_owned(),
            media_type: "image/png".to_owned(),
            bytes: Arc::from(PNG),
        }],
        files: Vec::new(),
    }
}

/// Pages, bound.
pub fn book(kind: Kind, pages: Vec<Page>) -> Book {
    Book {
        title: if kind == Kind::Sheet { pages[0].title.clone() } else { "A year of listening".to_owned() },
        subtitle: "2026".to_owned(),
        kind,
        language: "en-GB".to_owned(),
        density: Density::default(),
        paper: Paper::A4,
        words: Words {
            contents: "Contents".to_owned(),
            image: "Image".to_owned(),
            done: "done".to_owned(),
            to_do: "to do".to_owned(),
        },
        look: Look::default(),
        pages,
    }
}
