//! Which language a text is in, by its small words. English, French and Dutch by words, others by their script.

/// The languages that are told apart by words.
pub const KNOWN: [&str; 3] = ["en", "fr", "nl"];

const SMALL: [&[&str]; 3] = [
    &[
        "the", "and", "of", "to", "for", "with", "our", "we", "is", "are", "be", "that", "this", "who",
        "will", "by", "on", "their", "they", "all", "as", "at", "from", "it", "its", "may", "not", "or",
        "each", "other", "your", "you", "where", "when", "which", "has", "have", "what", "how", "can", "new",
        "build", "learn", "working", "together", "sharing", "members", "welcome", "safe", "meeting",
        "meetings", "space", "an", "door",
    ],
    &[
        "le",
        "la",
        "les",
        "des",
        "du",
        "et",
        "une",
        "un",
        "dans",
        "pour",
        "avec",
        "notre",
        "nos",
        "nous",
        "est",
        "sont",
        "que",
        "qui",
        "ce",
        "cette",
        "ces",
        "par",
        "sur",
        "leur",
        "leurs",
        "ils",
        "elles",
        "tous",
        "toutes",
        "au",
        "aux",
        "il",
        "elle",
        "ou",
        "chaque",
        "vous",
        "votre",
        "où",
        "lorsque",
        "pas",
        "ne",
        "l",
        "d",
        "qu",
        "s",
        "à",
        "ont",
        "bienvenue",
        "membres",
        "ensemble",
        "rencontre",
        "rencontres",
        "développement",
        "partage",
        "son",
        "sa",
        "ses",
        "sans",
    ],
    &[
        "de",
        "het",
        "een",
        "en",
        "van",
        "voor",
        "met",
        "onze",
        "ons",
        "wij",
        "zijn",
        "is",
        "dat",
        "dit",
        "die",
        "wie",
        "wordt",
        "worden",
        "door",
        "op",
        "hun",
        "ze",
        "alle",
        "als",
        "bij",
        "uit",
        "niet",
        "of",
        "elk",
        "elke",
        "andere",
        "je",
        "jouw",
        "waar",
        "wanneer",
        "welke",
        "heeft",
        "hebben",
        "wat",
        "hoe",
        "kan",
        "kunnen",
        "nieuwe",
        "samen",
        "leden",
        "welkom",
        "aan",
        "naar",
        "om",
        "te",
        "er",
        "bijeenkomst",
        "bijeenkomsten",
        "deze",
        "onder",
    ],
];
/// Small words of two of them count for neither: `de` and `en` are French too, `is` and `of` English too.
const SHARED: [&str; 12] = ["de", "en", "is", "of", "on", "an", "me", "ou", "we", "as", "or", "door"];

/// Small words of French only before an apostrophe: alone they are letters.
const ELIDED: [&str; 4] = ["l", "d", "qu", "s"];
const APOSTROPHES: [char; 2] = ['\'', '’'];

/// No more words of a text are looked at.
const MOST_WORDS: usize = 2_000;

/// How strongly a text looks like each of the known languages.
pub fn score(text: &str) -> [u32; 3] {
    let mut score = [0; 3];
    let words = text.split(|letter: char| !letter.is_alphabetic() && !APOSTROPHES.contains(&letter));
    let words = words.flat_map(|word| word.split_inclusive(APOSTROPHES));
    for word in words.filter(|word| word.contains(char::is_alphabetic)).take(MOST_WORDS) {
        let low = word.trim_end_matches(APOSTROPHES).to_lowercase();
        if ELIDED.contains(&low.as_str()) && !word.ends_with(APOSTROPHES) {
            continue;
        }
        let shared = SHARED.contains(&low.as_str());
        for (at, list) in SMALL.iter().enumerate() {
            if list.contains(&low.as_str()) {
                score[at] += if shared { 1 } else { 3 };
            }
        }
        if low.contains(['é', 'è', 'ê', 'à', 'ç', 'î', 'û', 'œ']) {
            score[1] += 2;
        }
        if low.contains("ij")
            || low.ends_with("heid")
            || low.contains("aa")
            || (low.contains("oor") && !shared)
            || low.ends_with("lijk")
        {
            score[2] += 2;
        }
        if low.ends_with("ing") || low.contains("sh") || low.contains("wh") || low.ends_with("ness") {
            score[0] += 1;
        }
        if low.ends_with("ment")
            || low.ends_with("ité")
            || low.ends_with("eur")
            || low.ends_with("elle")
            || low.ends_with("aux")
        {
            score[1] += 1;
        }
    }
    score
}

/// The language of a text, when it is clear.
pub fn clear(text: &str) -> Option<&'static str> {
    if let Some(language) = by_script(text) {
        return Some(language);
    }
    let score = score(text);
    let words = text.split_whitespace().take(MOST_WORDS).count();
    let (best, most) = score.iter().enumerate().max_by_key(|(at, points)| (**points, usize::MAX - at))?;
    let second = score.iter().enumerate().filter(|(at, _)| *at != best).map(|(_, points)| *points).max()?;
    // One small word among nine is chance; a sentence has more.
    let dense = usize::try_from(*most).is_ok_and(|points| points * 3 >= words);
    (*most >= 3 && *most * 2 >= second * 3 && dense).then(|| KNOWN.get(best).copied()).flatten()
}

/// A language that has a script of its own here.
fn by_script(text: &str) -> Option<&'static str> {
    let (mut arabic, mut hebrew, mut greek, mut other) = (0_u32, 0_u32, 0_u32, 0_u32);
    for letter in text.chars().filter(|letter| letter.is_alphabetic()).take(4_000) {
        match letter {
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => arabic += 1,
            '\u{590}'..='\u{5ff}' => hebrew += 1,
            '\u{370}'..='\u{3ff}' => greek += 1,
            _ => other += 1,
        }
    }
    [(arabic, "ar"), (hebrew, "he"), (greek, "el")]
        .into_iter()
        .find(|(count, _)| *count > other)
        .map(|(_, language)| language)
}

/// The language that a heading names, such as `Français` or `English version`.
pub fn named(heading: &str) -> Option<&'static str> {
    const NAMES: [(&str, &[&str]); 3] = [
        (
            "en",
            &[
                "english",
                "anglais",
                "engels",
                "english version",
                "in english",
                "version anglaise",
                "engelse versie",
            ],
        ),
        (
            "fr",
            &[
                "français",
                "francais",
                "french",
                "frans",
                "version française",
                "en français",
                "french version",
                "franse versie",
            ],
        ),
        (
            "nl",
            &[
                "nederlands",
                "dutch",
                "néerlandais",
                "nederlandse versie",
                "in het nederlands",
                "dutch version",
                "version néerlandaise",
            ],
        ),
    ];
    let low = heading.trim().trim_end_matches(':').trim().to_lowercase();
    NAMES.iter().find(|(_, names)| names.contains(&low.as_str())).map(|(language, _)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_by_their_small_words() {
        for (text, wanted) in [
            ("Respect for the people who speak", Some("en")),
            ("Le respect de celles et ceux qui parlent", Some("fr")),
            ("Respect voor wie er spreekt", Some("nl")),
            ("השתתפות וסודיות", Some("he")),
            ("السرية في المجموعة", Some("ar")),
            ("Networking", None),
            ("Plan `d|l|` s", None),
            ("L’écoute d’abord", Some("fr")),
            ("", None),
        ] {
            assert_eq!(clear(text), wanted, "{text}");
        }
        assert_eq!(named("Version française"), Some("fr"));
        assert_eq!(named("Rules"), None);
    }
}
