//! The lines of an iCalendar file: escaped, folded, and ended as RFC 5545 (section 3.1) wants them.

use std::fmt::Write;

/// The most octets of a line, its end not counted.
const LONGEST: usize = 75;

/// Lines, one after the other.
#[derive(Debug, Default)]
pub struct Lines {
    text: String,
}

impl Lines {
    /// A line as it is: name, parameters and value are complete.
    pub fn raw(&mut self, line: &str) {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LONGEST {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(letter);
            octets += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }

    /// A property whose value is text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.raw(&format!("{name}:{}", escaped(value)));
    }

    /// The file.
    pub fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }
}

/// A text as a value: line ends, commas, semicolons and backslashes are marked, and what no text may hold is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\r' if letters.peek() == Some(&'\n') => {}
            _ if ends_line(letter) => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A text as the value of a parameter, in quotes.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push('\''),
            _ if ends_line(letter) || letter == '\t' => quoted.push(' '),
            _ if letter.is_control() => {}
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// An address for mail as a URI; whatever is not usual in one is written in percent.
pub fn mailto(address: &str) -> String {
    address.trim().bytes().fold(String::from("mailto:"), |mut uri, octet| {
        if octet.is_ascii_alphanumeric() || b"@.-_~+!$&'*=/".contains(&octet) {
            uri.push(char::from(octet));
        } else {
            let _ = write!(uri, "%{octet:02X}");
        }
        uri
    })
}

/// Signs that some program takes for the end of a line.
fn ends_line(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(text: &str) -> String {
        let mut lines = Lines::default();
        lines.text("SUMMARY", text);
        String::from_utf8(lines.into_bytes()).unwrap()
    }

    fn read(lines: &str) -> String {
        let whole = lines.replace("\r\n ", "");
        let value = whole.strip_prefix("SUMMARY:").unwrap().strip_suffix("\r\n").unwrap();
        let (mut text, mut letters) = (String::new(), value.chars());
        while let Some(letter) = letters.next() {
            text.push(match letter {
                '\\' => match letters.next().unwrap() {
                    'n' => '\n',
                    other => other,
                },
                other => other,
            });
        }
        text
    }

    #[test]
    fn a_long_line_is_folded_by_octets_and_never_inside_a_letter() {
        let folded = written(&"é".repeat(60));
        let lines: Vec<&str> = folded.trim_end().split("\r\n").collect();
        assert_eq!(lines.iter().map(|line| line.len()).collect::<Vec<_>>(), [74, 55]);
        assert!(lines[1].starts_with(" é"));
        assert_eq!(written(&"x".repeat(67)).len(), 77, "75 octets stand in one line");
        assert_eq!(written(&"x".repeat(68)).matches("\r\n ").count(), 1);
    }

    #[test]
    fn line_ends_of_every_kind_become_one_mark() {
        assert_eq!(written("a\r\nb\rc\nd\u{2028}e\u{0}\u{7}f\tg"), "SUMMARY:a\\nb\\nc\\nd\\nef\tg\r\n");
        assert_eq!(written("1, 2; \\3:"), "SUMMARY:1\\, 2\\; \\\\3:\r\n");
        assert_eq!(quoted("Ann \"A.\"\r\nX-EVIL:1"), "\"Ann 'A.'  X-EVIL:1\"");
        assert_eq!(mailto(" ann,\r\n<é>@x.org"), "mailto:ann%2C%0D%0A%3C%C3%A9%3E@x.org");
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_again_and_no_line_is_too_long(text in any::<String>()) {
            let folded = written(&text);
            for line in folded.trim_end_matches("\r\n").split("\r\n") {
                prop_assert!(line.len() <= LONGEST, "{line}");
                prop_assert!(!line.chars().any(|letter| letter != '\t' && (ends_line(letter) || letter.is_control())));
            }
            let plain: String = text.replace("\r\n", "\n").chars().map(|letter| if ends_line(letter) { '\n' } else { letter })
                .filter(|letter| "\n\t".contains(*letter) || !letter.is_control()).collect();
            prop_assert_eq!(read(&folded), plain);
        }

        #[test]
        fn a_folded_line_is_as_full_as_it_can_be(text in "[a-zé漢😀]{0,400}") {
            let folded = written(&text);
            let lines: Vec<&str> = folded.trim_end_matches("\r\n").split("\r\n").collect();
            for two in lines.windows(2) {
                let next = two[1].chars().nth(1).unwrap();
                prop_assert!(two[0].len() + next.len_utf8() > LONGEST);
            }
        }
    }
}
