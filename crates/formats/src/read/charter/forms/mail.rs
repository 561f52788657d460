//! What mails put around a text: who wrote it to whom above it, signs of quoting before its lines, a signature below it.

use super::pasted;

/// A text taken out of its mail.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Parts<'t> {
    /// The lines of sender, receivers, day and subject.
    pub head: Vec<&'t str>,
    /// The lines of the text, without signs of quoting.
    pub body: Vec<&'t str>,
    /// The line that greets whoever reads it.
    pub greeting: Vec<&'t str>,
    /// The lines that say goodbye.
    pub farewell: Vec<&'t str>,
    /// The signature, from the line of two dashes on.
    pub foot: Vec<&'t str>,
}

/// The parts of a text; one that is no mail is all body.
pub fn parts(text: &str) -> Parts<'_> {
    let mut lines: Vec<&str> = text.lines().collect();
    if let Some(chat) = pasted::chat(&lines) {
        return Parts { greeting: chat.head, body: chat.body, foot: chat.foot, ..Parts::default() };
    }
    let quotation = answered(&lines).map(|at| lines.split_off(at)).unwrap_or_default();
    let said = |lines: &[&str]| lines.iter().filter(|line| !line.trim().is_empty()).count();
    // A signature stands at the end; a rule in the middle of a text is none.
    let sign = lines.iter().rposition(|line| line.trim_end() == "--").filter(|at| lines.len() - at <= 12);
    let mut foot = sign.map(|at| lines.split_off(at)).unwrap_or_default();
    foot.extend(quotation);
    let blank = lines.iter().take_while(|line| line.trim().is_empty()).count();
    let headed = lines.iter().skip(blank).take_while(|line| is_header(line)).count();
    let body = lines.split_off(if headed > 1 { blank + headed } else { 0 });
    let quoted = body.iter().filter(|line| line.trim_start().starts_with('>')).count();
    let body =
        if quoted > 2 && quoted * 2 > said(&body) { body.into_iter().map(unquoted).collect() } else { body };
    let mut body = body;
    let (greeting, farewell) = courtesies(&mut body, headed > 1);
    Parts { head: lines, body, foot, greeting, farewell }
}

/// Where the mail begins that this one answers and quotes below itself. One that says little above it is about what it quotes.
fn answered(lines: &[&str]) -> Option<usize> {
    const WROTE: [&str; 4] = ["wrote:", "a écrit :", "a écrit\u{a0}:", "schreef:"];
    let at = lines.iter().rposition(|line| WROTE.iter().any(|wrote| line.trim_end().ends_with(wrote)))?;
    let said = |line: &&&str| !line.trim().is_empty();
    let mut below = lines.iter().skip(at + 1).filter(said).peekable();
    let quoted = below.peek().is_some() && below.clone().all(|line| line.trim_start().starts_with('>'));
    (quoted && lines.iter().take(at).filter(said).count() > 2 * below.count()).then_some(at)
}

impl<'t> Parts<'t> {
    /// What it is about, as the title of what it holds. An answer, and a question, are called by something else.
    pub fn title(&self) -> Option<&'t str> {
        const FORWARDED: [&str; 6] = ["fwd:", "fw:", "tr:", "doorst:", "fwd :", "tr :"];
        let subject = self.head.iter().find_map(|line| {
            let (name, subject) = line.split_once(':')?;
            let name = name.trim().trim_matches('*').to_lowercase();
            ["subject", "objet", "sujet", "onderwerp"].contains(&name.as_str()).then(|| subject.trim())
        })?;
        let forwarded = FORWARDED.iter().find_map(|mark| {
            let start = subject.get(..mark.len())?;
            start.eq_ignore_ascii_case(mark).then(|| subject.get(mark.len()..))?
        });
        let title = forwarded.unwrap_or(subject).trim();
        let answers = ["re:", "re :", "antw:", "antw.:", "sv:"];
        let low = title.to_lowercase();
        let fits =
            !title.is_empty() && !title.ends_with('?') && !answers.iter().any(|mark| low.starts_with(mark));
        fits.then_some(title)
    }
}

/// Takes the greeting from the start of a mail and the farewell from its end. Of a text without sender and receiver only both together.
fn courtesies<'t>(body: &mut Vec<&'t str>, is_mail: bool) -> (Vec<&'t str>, Vec<&'t str>) {
    const FAREWELL: usize = 4;
    let said: Vec<usize> =
        body.iter().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(|(at, _)| at).collect();
    let greets = said.first().copied().filter(|at| body.get(*at).is_some_and(|line| is_greeting(line)));
    let mut last = said.iter().skip(said.len().saturating_sub(FAREWELL)).copied();
    let leaves = last.find(|at| body.get(*at).is_some_and(|line| is_farewell(line)));
    // `Every blessing,` above a name.
    let signed = || match said.as_slice() {
        [.., leaves, name] => {
            let line = |at: &usize| body.get(*at).map_or("", |line| line.trim());
            let short = |line: &str, most: usize| (1..=most).contains(&line.split_whitespace().count());
            let named = line(name).split_whitespace().all(|word| word.starts_with(char::is_uppercase));
            let named = named && short(line(name), 3) && !line(name).contains([':', ',', '.', '!', '?']);
            (named && short(line(leaves), 4) && line(leaves).ends_with(',')).then_some(*leaves)
        }
        _ => None,
    };
    let leaves = leaves.or_else(|| signed().filter(|_| is_mail));
    if !is_mail && (greets.is_none() || leaves.is_none()) {
        return (Vec::new(), Vec::new());
    }
    let farewell = leaves.map(|at| body.split_off(at)).unwrap_or_default();
    let greeting = greets.map(|at| body.drain(..=at).collect()).unwrap_or_default();
    (greeting, farewell)
}

/// `Hi all,`
fn is_greeting(line: &str) -> bool {
    const GREETINGS: [&str; 16] = [
        "hi", "hello", "hey", "dear", "good", "bonjour", "bonsoir", "salut", "chers", "chères", "cher",
        "chère", "hoi", "hallo", "dag", "beste",
    ];
    const MOST_WORDS: usize = 7;
    let line = line.trim();
    let low = line.to_lowercase();
    let first = low.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    let ends = line.ends_with([',', '!']) || line.split_whitespace().count() < 3;
    GREETINGS.contains(&first) && ends && line.split_whitespace().count() <= MOST_WORDS
}

/// `Best,`
fn is_farewell(line: &str) -> bool {
    const FAREWELLS: [&str; 34] = [
        "best",
        "best regards",
        "best wishes",
        "all the best",
        "kind regards",
        "warm regards",
        "warmly",
        "regards",
        "cheers",
        "thanks",
        "many thanks",
        "thank you",
        "yours",
        "sincerely",
        "yours sincerely",
        "love",
        "cordialement",
        "bien cordialement",
        "bien à vous",
        "amicalement",
        "à bientôt",
        "merci",
        "merci à tous",
        "bonne journée",
        "salutations",
        "groet",
        "groeten",
        "groetjes",
        "met vriendelijke groet",
        "met vriendelijke groeten",
        "vriendelijke groet",
        "hartelijke groet",
        "mvg",
        "liefs",
    ];
    let low = line.trim().trim_end_matches([',', '!', '.']).trim().to_lowercase();
    FAREWELLS.contains(&low.as_str())
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
        assert_eq!(found.greeting, ["", "Hoi,"]);
        assert_eq!(found.body, ["*Doel*", "Samen leren", "", "Geen > teken"]);
        assert_eq!(found.foot, ["--", "An"]);
    }

    #[test]
    fn the_mail_that_is_answered_and_a_farewell_of_ones_own_are_no_part_of_the_text() {
        let found = parts(
            "From: Ann\nTo: the circle\n\nDear all,\nPurpose\nTo learn.\nMeetings\nMonthly.\nEvery blessing,\nAnn Lee\n\nOn Monday Bo wrote:\n> Could you?\n",
        );
        assert_eq!(found.body, ["Purpose", "To learn.", "Meetings", "Monthly."]);
        assert_eq!(found.farewell, ["Every blessing,", "Ann Lee", ""]);
        assert_eq!(found.foot, ["On Monday Bo wrote:", "> Could you?"]);
        let found = parts("Here it is.\n\nBo wrote:\n> Purpose\n> To learn.\n> Meetings\n> Monthly.\n");
        assert!(found.body.contains(&"To learn."), "{found:?}");
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
