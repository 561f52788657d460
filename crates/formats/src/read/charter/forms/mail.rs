//! What mails put around a text: who wrote it to whom above it, signs of quoting before its lines, a signature below it.

/// A text taken out of its mail.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Parts<'t> {
    /// The lines of sender, receivers, day and subject.
    pub head: Vec<&'t str>,
    /// The lines of the text, without signs of quoting.
    pub body: Vec<&'t str>,
    /// The signature, from the line of two dashes on.
    pub foot: Vec<&'t str>,
}

/// The parts of a text; one that is no mail is all body.
pub fn parts(text: &str) -> Parts<'_> {
    let mut lines: Vec<&str> = text.lines().collect();
    let said = |lines: &[&str]| lines.iter().filter(|line| !line.trim().is_empty()).count();
    // A signature stands at the end; a rule in the middle of a text is none.
    let sign = lines.iter().rposition(|line| line.trim_end() == "--").filter(|at| lines.len() - at <= 12);
    let foot = sign.map(|at| lines.split_off(at)).unwrap_or_default();
    let blank = lines.iter().take_while(|line| line.trim().is_empty()).count();
    let headed = lines.iter().skip(blank).take_while(|line| is_header(line)).count();
    let body = lines.split_off(if headed > 1 { blank + headed } else { 0 });
    let quoted = body.iter().filter(|line| line.trim_start().starts_with('>')).count();
    let body =
        if quoted > 2 && quoted * 2 > said(&body) { body.into_iter().map(unquoted).collect() } else { body };
    Parts { head: lines, body, foot }
}

fn is_header(line: &str) -> bool {
    const HEADERS: [&str; 20] = [
        "from",
        "to",
        "cc",
        "bcc",
        "subject",
        "date",
        "sent",
        "reply-to",
        "de",
        "à",
        "objet",
        "envoyé",
        "pour",
        "van",
        "aan",
        "onderwerp",
        "datum",
        "verzonden",
        "verzonden op",
        "sujet",
    ];
    let name = line.split_once(':').map(|(name, _)| name.trim().trim_matches('*').to_lowercase());
    name.is_some_and(|name| HEADERS.contains(&name.as_str()))
}

/// A line without the signs of quoting before it, however often it was quoted.
fn unquoted(line: &str) -> &str {
    let mut rest = line.trim_start();
    if !rest.starts_with('>') {
        return line;
    }
    while let Some(inner) = rest.strip_prefix('>') {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest
}

/// `*Our agreements:*`: a line that stands between stars is how mails and chats set a heading.
pub fn stressed(line: &str) -> Option<&str> {
    const LONGEST: usize = 80;
    let line = line.trim();
    let bare = line.strip_suffix(':').unwrap_or(line);
    let inner = bare.strip_prefix('*')?.strip_suffix('*')?;
    let words = inner.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']);
    let plain = !words.contains('*')
        && !words.ends_with(['.', '!', ','])
        && words.trim() == words
        && !words.is_empty();
    (plain && words.chars().count() <= LONGEST).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_out_of_its_mail() {
        let found = parts(
            "Van: An\nAan: de kring\nOnderwerp: RE: afspraken\n\nHoi,\n> *Doel*\n>> Samen leren\n>\n> Geen > teken\n--\nAn\n",
        );
        assert_eq!(found.head, ["Van: An", "Aan: de kring", "Onderwerp: RE: afspraken"]);
        assert_eq!(found.body, ["", "Hoi,", "*Doel*", "Samen leren", "", "Geen > teken"]);
        assert_eq!(found.foot, ["--", "An"]);
    }

    #[test]
    fn what_is_no_mail_stays_as_it_is() {
        for text in [
            "From: here to there\n\nTogether",
            "> one quote\nand an answer\nand more",
            "a\n--\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm",
        ] {
            let found = parts(text);
            assert_eq!((found.body, found.head.len() + found.foot.len()), (text.lines().collect(), 0));
        }
    }

    #[test]
    fn stars_around_a_line_make_a_heading() {
        assert_eq!(stressed("*Onze afspraken:*"), Some("Onze afspraken"));
        assert_eq!(stressed(" *Wie* :"), None);
        assert_eq!(stressed("*Wie*:"), Some("Wie"));
        for text in ["*We meet every month.*", "**", "* one *", "*a* and *b*", "no stars"] {
            assert_eq!(stressed(text), None, "{text}");
        }
    }
}
