//! A mail that is not sent yet: a file that a mail program opens as a draft, with its attachments (RFC 5322, RFC 2045 to 2047).
//!
//! Nothing that is written can begin a header of its own.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::ics::Address;

/// The most octets of a word that is encoded, so that its line stays within 76.
const WORD: usize = 42;
/// The length of a line of encoded text.
const LINE: usize = 76;
/// No encoded line holds `=_`, so nothing in a part can look like this.
const BOUNDARY: &str = "=_kring";

/// A mail.
#[derive(Clone, Debug)]
pub struct Draft {
    /// To whom.
    pub to: Vec<Address>,
    /// What it is about.
    pub subject: String,
    /// What it says, plain.
    pub text: String,
    /// When it was written.
    pub date: Timestamp,
    /// What comes with it.
    pub attachments: Vec<Attachment>,
}

/// A file that comes with a mail.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its type with parameters, such as `text/calendar; charset=utf-8; method=REQUEST`.
    pub media_type: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The mail as a file (`.eml`).
pub fn eml(draft: &Draft) -> Vec<u8> {
    // The first line has the programs that know it open the mail for writing.
    let mut lines = vec!["X-Unsent: 1".to_owned()];
    lines.push(format!("Date: {}", draft.date.strftime("%a, %d %b %Y %H:%M:%S +0000")));
    let to: Vec<String> = draft.to.iter().filter_map(address).collect();
    if !to.is_empty() {
        lines.push(format!("To: {}", to.join(",\r\n ")));
    }
    lines.push(format!("Subject: {}", words(&draft.subject)));
    lines.push("MIME-Version: 1.0".into());
    lines.push(format!("Content-Type: multipart/mixed; boundary=\"{BOUNDARY}\"\r\n"));
    // In a mail every line ends with both signs.
    let text = draft.text.replace("\r\n", "\n").replace('\n', "\r\n");
    part(&mut lines, &["Content-Type: text/plain; charset=utf-8".into()], text.as_bytes());
    for attachment in &draft.attachments {
        let name = file_name(&attachment.name);
        let kept = |sign: &char| sign.is_ascii_graphic() || *sign == ' ';
        let media_type: String = attachment.media_type.chars().filter(kept).collect();
        let headers = [
            format!("Content-Type: {media_type}; name=\"{name}\""),
            // Programs that know RFC 2231 take the second, the others the first.
            format!(
                "Content-Disposition: attachment; filename=\"{name}\";\r\n filename*=utf-8''{}",
                escaped(&attachment.name)
            ),
        ];
        part(&mut lines, &headers, &attachment.bytes);
    }
    lines.push(format!("--{BOUNDARY}--\r\n"));
    lines.join("\r\n").into_bytes()
}

fn part(lines: &mut Vec<String>, headers: &[String], bytes: &[u8]) {
    lines.push(format!("--{BOUNDARY}"));
    lines.extend_from_slice(headers);
    lines.push("Content-Transfer-Encoding: base64\r\n".into());
    let encoded = STANDARD.encode(bytes);
    let mut rest = encoded.as_str();
    while let Some((line, after)) = rest.split_at_checked(LINE) {
        lines.push(line.to_owned());
        rest = after;
    }
    lines.push(rest.to_owned());
}

/// A text in a header: as it is when it is short and plain.
fn words(text: &str) -> String {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || " .!,:-()/".contains(sign);
    let simple = text.len() <= LINE - 20 && text.chars().all(plain) && !text.starts_with(' ');
    if simple { text.to_owned() } else { encoded(text) }
}

/// A text in encoded words.
fn encoded(text: &str) -> String {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }) {
        if word.len() + letter.len_utf8() > WORD {
            words.push(std::mem::take(&mut word));
        }
        word.push(letter);
    }
    words.push(word);
    let words: Vec<String> =
        words.iter().map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word))).collect();
    words.join("\r\n ")
}

/// A name with its address; `None` for an address that no mail program would take.
fn address(address: &Address) -> Option<String> {
    let mail = address.mail.trim();
    let may_stand = |sign: char| sign.is_ascii_alphanumeric() || "@.-_~+!$&'*=/#%?^`{|}".contains(sign);
    let (before, after) = mail.split_once('@')?;
    let one = !before.is_empty() && !after.is_empty() && !after.contains('@');
    if !one || !mail.chars().all(may_stand) {
        return None;
    }
    let name = address.name.trim();
    let simple = |sign: char| sign.is_ascii_alphanumeric() || sign == ' ';
    Some(match name {
        "" => mail.to_owned(),
        name if name.len() <= 40 && name.chars().all(simple) => format!("{name} <{mail}>"),
        name => format!("{}\r\n <{mail}>", encoded(name)),
    })
}

/// The name of a file in signs that every program reads; one that is long keeps its ending.
fn file_name(name: &str) -> String {
    let safe = |sign: char| if sign.is_ascii_alphanumeric() || " .-_".contains(sign) { sign } else { '_' };
    shortened(name).nfkd().filter(|sign| !is_combining_mark(*sign)).map(safe).collect()
}

/// The name of a file as RFC 2231 writes it.
fn escaped(name: &str) -> String {
    let sign = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    shortened(name).bytes().map(sign).collect()
}

/// A name of at most sixty signs, with the ending that says what it is.
fn shortened(name: &str) -> String {
    const MOST: usize = 60;
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 8 => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let stem: String = stem.chars().take(MOST - ending.chars().count()).collect();
    stem.trim_end().to_owned() + &ending
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn draft() -> Draft {
        Draft {
            to: vec![Address { name: "Ann".into(), mail: "ann@example.org".into() }],
            subject: "Tuesday circle".into(),
            text: "See you there.\n".into(),
            date: "2026-01-05T08:00:00Z".parse().unwrap(),
            attachments: vec![Attachment {
                name: "invitation.ics".into(),
                media_type: "text/calendar; charset=utf-8; method=REQUEST".into(),
                bytes: b"BEGIN:VCALENDAR\r\n".to_vec(),
            }],
        }
    }

    #[test]
    fn a_draft_is_a_mail_with_its_attachment() {
        let text = String::from_utf8(eml(&draft())).unwrap();
        for line in [
            "X-Unsent: 1\r\nDate: Mon, 05 Jan 2026 08:00:00 +0000\r\n",
            "\r\nTo: Ann <ann@example.org>\r\n",
            "\r\nSubject: Tuesday circle\r\n",
            "\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST; name=\"invitation.ics\"\r\n",
            "\r\nU2VlIHlvdSB0aGVyZS4NCg==\r\n",
        ] {
            assert!(text.contains(line), "{line}\n{text}");
        }
        assert!(text.ends_with("\r\n--=_kring--\r\n"));
    }

    #[test]
    fn a_long_name_keeps_its_ending_and_its_letters() {
        let name = "Invitation - Réunion d’équipe de coordination du réseau - 2026-12-10.ics";
        assert_eq!(file_name(name), "Invitation - Reunion d_equipe de coordination du reseau.ics");
        assert_eq!(file_name("Été.ics"), "Ete.ics");
        assert_eq!(escaped("Été 1.ics"), "%C3%89t%C3%A9%201.ics");
        assert_eq!(file_name(&"x".repeat(90)).len(), 60);
    }

    #[test]
    fn an_address_that_is_none_is_left_out() {
        let mail = |mail: &str| address(&Address { name: String::new(), mail: mail.into() });
        assert_eq!(mail(" ann@example.org "), Some("ann@example.org".into()));
        for none in
            ["", "ann", "@x", "ann@", "a@b@c", "ann@x.org\r\nBcc: all@x.org", "<ann@x.org>", "a b@x.org"]
        {
            assert_eq!(mail(none), None, "{none}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_written_begins_a_header(
            subject in any::<String>(), name in any::<String>(), file in any::<String>(), text in any::<String>()
        ) {
            let mut hostile = Draft { subject, text, ..draft() };
            hostile.to[0].name = name;
            hostile.attachments[0].name = file;
            let headers = |draft: &Draft| {
                let text = String::from_utf8(eml(draft)).unwrap();
                let text = text.replace("\r\n ", " ");
                let header = |line: &str| line.split_once(": ").map(|(name, _)| name.to_owned());
                text.split("\r\n").filter_map(header).collect::<Vec<_>>()
            };
            prop_assert_eq!(headers(&hostile), headers(&draft()));
            let file = eml(&hostile);
            for line in String::from_utf8(file).unwrap().split("\r\n") {
                prop_assert!(line.len() <= 998 && !line.contains(['\r', '\n']));
            }
        }
    }
}
