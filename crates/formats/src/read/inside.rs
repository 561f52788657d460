//! Files that are written inside a text: the address `data:` holds all their bytes.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};

use super::inline::decoded;

/// A file that stood inside a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inside {
    /// What it is called.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Inside {
    /// The file of an address `data:…`; `name` is what it is called, if anything calls it. Nothing when there are no bytes in it.
    pub fn of(address: &str, name: &str) -> Option<Self> {
        let start = address.get(..5).filter(|start| start.eq_ignore_ascii_case("data:"))?;
        let (head, data) = address.get(start.len()..)?.split_once(',')?;
        let mut said = head.split(';').map(str::trim);
        let kind = said.next().unwrap_or_default();
        let bytes = match said.any(|part| part.eq_ignore_ascii_case("base64")) {
            true => base64(data)?,
            false => decoded(data).into_bytes(),
        };
        let name = super::source::file_name(name.trim());
        let name = if name.is_empty() { made_name(kind) } else { name.to_owned() };
        (!bytes.is_empty()).then_some(Self { name, bytes })
    }
}

fn base64(data: &str) -> Option<Vec<u8>> {
    let bare: String = decoded(data).chars().filter(|letter| !letter.is_whitespace()).collect();
    STANDARD.decode(&bare).or_else(|_| STANDARD_NO_PAD.decode(&bare)).ok()
}

/// A name for a file that has none, by what it says that it is.
fn made_name(kind: &str) -> String {
    let (family, ending) = kind.split_once('/').unwrap_or(("", ""));
    let plain =
        |text: &str| -> String { text.chars().take_while(char::is_ascii_alphanumeric).take(10).collect() };
    let (family, ending) = (plain(family), plain(ending));
    match (family.as_str(), ending.as_str()) {
        ("", _) | (_, "") => "file".to_owned(),
        ("text", "plain") => "text.txt".to_owned(),
        _ => format!("{family}.{ending}"),
    }
}

#[cfg(test)]
mod tests {
    use super::Inside;

    #[test]
    fn an_address_holds_a_file_or_nothing() {
        for (address, name, wanted) in [
            ("data:image/png;base64,iVBORw==", "n.png", Some(("n.png", b"\x89PNG".as_slice()))),
            ("DATA:image/png;name=x;BASE64,iVBO\nRw", "", Some(("image.png", b"\x89PNG".as_slice()))),
            ("data:image/svg+xml,%3Csvg/%3E", "", Some(("image.svg", b"<svg/>".as_slice()))),
            ("data:text/plain,a b", "../../notes.txt", Some(("notes.txt", b"a b".as_slice()))),
            ("data:,x", "", Some(("file", b"x".as_slice()))),
            ("data:image/png;base64,", "n.png", None),
            ("data:image/png;base64,%%%", "n.png", None),
            ("data:image/png", "n.png", None),
            ("https://example.org/a.png", "n.png", None),
        ] {
            let read = Inside::of(address, name);
            let read = read.as_ref().map(|file| (file.name.as_str(), file.bytes.as_slice()));
            assert_eq!(read, wanted, "{address}");
        }
    }
}
