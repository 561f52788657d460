//! What a mail says around an agenda: a greeting, an introduction, a sign-off with the signature below it, an older mail. Pure.
//!
//! A line that says a time of its own is taken for such words in three places only: in an older mail below the one that holds the plan,
//! as a whole sentence of a letter, and alone in a signature.

use super::calls::{self, is_of_a_call};
use super::{beside, clock, facts, lead};

/// A line as it stands in a pasted text.
pub struct Stands {
    /// Its words, without the mark of a list.
    pub row: String,
    /// Whether a mark of a list, or of a table, stood before them.
    pub marked: bool,
    /// How often it was quoted.
    pub depth: usize,
    /// Whether it says of its own when it is or how long it takes.
    pub timed: bool,
    /// Whether it says when it is.
    pub clock: bool,
    /// Whether a mail's program wrote the head of an older mail above it.
    pub below_head: bool,
    /// Whether two dashes alone stood above it: what follows is a signature.
    pub below_dashes: bool,
    /// Whether an empty line stood above it.
    pub below_blank: bool,
    /// All of it, where a chat put something before its words.
    pub stamped: Option<String>,
}

/// Words that a mail begins with.
const GREETINGS: &str = "dear hi hello hey beste dag hallo hoi geachte lieve liefste goedemorgen goeiemorgen goedemiddag \
    goeiedag goedenavond bonjour bonsoir cher chère chers chères salut coucou madame monsieur mesdames";
/// Greetings of two words.
const GREETINGS_OF_TWO: &[&str] = &["good morning", "good afternoon", "good evening", "good day"];
/// Whom a mail greets when nothing stands behind the greeting.
const EVERYONE: &str = "all everyone everybody team colleagues folks friends allen allemaal iedereen collega's collega team \
    vrienden mensen tous toutes collègues équipe ami amis amies";
/// What nobody writes but under a mail.
const REGARDS: &[&str] = &[
    "kind regards",
    "kindest regards",
    "best regards",
    "warm regards",
    "warmest regards",
    "with kind regards",
    "regards",
    "best wishes",
    "warm wishes",
    "all the best",
    "yours sincerely",
    "yours faithfully",
    "sincerely",
    "met vriendelijke groet",
    "met vriendelijke groeten",
    "met hartelijke groet",
    "met hartelijke groeten",
    "met warme groet",
    "met groet",
    "vriendelijke groet",
    "vriendelijke groeten",
    "hartelijke groet",
    "hartelijke groeten",
    "warme groet",
    "warme groeten",
    "beste groet",
    "beste groeten",
    "groeten",
    "groetjes",
    "mvg",
    "hoogachtend",
    "bien à vous",
    "bien à toi",
    "bien cordialement",
    "cordialement",
    "très cordialement",
    "cordiales salutations",
    "meilleures salutations",
    "sincères salutations",
    "salutations",
    "amicalement",
    "bien amicalement",
];
/// What stands under a mail, and might be an item elsewhere.
const THANKS: &[&str] = &[
    "thanks",
    "thank you",
    "many thanks",
    "cheers",
    "thx",
    "grtz",
    "bises",
    "see you",
    "best",
    "warmly",
    "looking forward",
    "let me know",
    "alvast bedankt",
    "bedankt",
    "dank",
    "groet",
    "groetjes",
    "liefs",
    "tot dan",
    "tot gauw",
    "tot snel",
    "tot straks",
    "tot binnenkort",
    "tot donderdag",
    "tot dinsdag",
    "we kijken ernaar uit",
    "ik kijk ernaar uit",
    "merci",
    "d'avance merci",
    "à bientôt",
    "à jeudi",
    "à mardi",
    "belle journée",
    "bonne journée",
    "bonne soirée",
    "au plaisir",
    "dans l'attente",
];
/// Words of a line that says that an agenda follows.
const ABOUT: &str = "agenda programme program programma dagorde dagindeling planning schedule draaiboek";
const ABOUT_OF_MORE: &[&str] = &["ordre du jour", "déroulé", "run of the day"];
/// When people meet again.
const DAYS: &str = "lundi mardi mercredi jeudi vendredi samedi dimanche demain bientôt tantôt prochain prochaine la semaine plus tard \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag morgen dan gauw snel straks binnenkort volgende week \
    monday tuesday wednesday thursday friday saturday sunday tomorrow then soon there on next";
/// Parts of a day.
const PARTS: &str =
    "morning afternoon evening voormiddag ochtend middag namiddag avond matin matinée après-midi soir soirée";
/// Words that turn to whoever reads.
const TURNS: &str = "here hereby below following hier hierbij hieronder onderstaande volgende voici ci-dessous suivant suivante \
    please gelieve graag veuillez find trouverez vind vinden we nous wij you vous jullie i je ik";
/// More words than a title mostly has.
const MANY_WORDS: usize = 9;
/// Words of a sentence that ends in a dot.
const SENTENCE: usize = 4;

/// Which lines are words around an agenda.
pub fn around(lines: &[Stands]) -> Vec<bool> {
    let mut out = vec![false; lines.len()];
    if lines.len() < 2 {
        return out;
    }
    older_mails(lines, &mut out);
    let greeting = greeting(lines, &out);
    if let Some(at) = greeting {
        out[at] = true;
    }
    let greeted = greeting.is_some();
    let is_letter = greeted | signatures(lines, &mut out, greeted);
    // `We start at half past nine.` is no item of a plan.
    let timed = |line: &Stands| line.timed && !(greeted && speaks(line));
    let is_fact = |line: &Stands| !line.timed && facts::is_fact(&line.row);
    let dated: Vec<&Stands> = lines.iter().filter(|line| facts::dated(&line.row).is_some()).collect();
    let is_dated = |line: &Stands| matches!(dated.as_slice(), [alone] if alone.row == line.row);
    // What tells when all begins and ends is heard before it is left out.
    let tells_all =
        |line: &Stands| is_dated(line) && facts::dated(&line.row).is_some_and(|all| all.to.is_some());
    let is_item = |line: &Stands| {
        let is_around = is_fact(line) || facts::tells_when(&line.row) || is_dated(line);
        !is_around && (timed(line) || (line.marked && !lines.iter().any(|other| other.timed)))
    };
    let items: Vec<usize> = (0..lines.len()).filter(|at| !out[*at] && is_item(&lines[*at])).collect();
    let (first, last) = match (items.first(), items.last()) {
        (Some(first), Some(last)) => (*first, *last),
        _ => (lines.len(), lines.len()),
    };
    calls::take_out(lines, &mut out, (first, last));
    let clocks = lines.iter().zip(&out).filter(|(line, out)| line.clock && !**out).count();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !timed(line) && !tells_all(line)) {
        let outside = at < first || at > last;
        let alone = items.is_empty();
        // Above a plan that begins at a time of day stands what it is called.
        let is_plain = !line.marked && !line.row.ends_with(':') && !line.row.starts_with('#');
        let titles = (clocks > 2 && !names_part(&line.row) && !beside::names_track(&line.row))
            || (items.len() > 1 && begins_with_about(&line.row));
        let in_list = lines.iter().skip(first).take_while(|line| line.marked).count() > 1;
        let titles = titles || (in_list && facts::names_meeting(&line.row));
        let is_title = at < first && is_plain && titles;
        let is_prose = is_letter && outside && !line.marked && is_sentence(&line.row, alone);
        // What stands below a time of day alone is what happens then.
        let has_time = |at: usize| lines.get(at).is_some_and(|above| clock::whole(&above.row).is_some());
        let is_apart = at > last && line.below_blank && !line.marked && !has_time(at - 1);
        // `Homework for all: read the two pages.`
        let is_prose = is_prose || (is_apart && clocks > 2 && ends_sentence(&line.row));
        let is_intro = at < first && introduces(&line.row) && lines.len() > at + 1;
        let is_around = is_of_a_call(&line.row) || is_fact(line) || is_chat(line, items.len());
        // A name alone below the last of several lines that say a time is a signature.
        let is_last = at > last && at + 1 == lines.len() && !line.marked;
        let signs = is_apart && items.len() > 2 && lead::is_name(&line.row);
        let is_word_of_leave = is_last && (signs || takes_leave(&line.row));
        out[at] |= is_title || is_prose || is_intro || (outside && is_around) || is_word_of_leave;
    }
    out
}

/// What somebody wrote in a chat around the lines of a plan.
fn is_chat(line: &Stands, items: usize) -> bool {
    let says = line.row.contains(char::is_alphanumeric);
    line.stamped.is_some() && !line.marked && (items > 1 || !says)
}

/// `À jeudi`, `Tot morgen`, `See you Monday`: the last words of a text.
fn takes_leave(row: &str) -> bool {
    let small = lower(row);
    let words: Vec<&str> =
        small.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let when = |word: &&str| among(DAYS, word);
    match words.as_slice() {
        ["à" | "tot" | "until" | "till" | "a", rest @ ..] | ["see", "you", rest @ ..] => {
            rest.len() < SENTENCE && rest.iter().all(when)
        }
        _ => signs_off(row, true),
    }
}

/// Lines of a mail below the one that holds the plan.
fn older_mails(lines: &[Stands], out: &mut [bool]) {
    let timed_at = |depth: usize| lines.iter().filter(|line| line.timed && line.depth == depth).count();
    let deepest = lines.iter().map(|line| line.depth).max().unwrap_or(0);
    let own = (0..=deepest.min(8)).find(|depth| timed_at(*depth) > 1);
    let mut timed = 0;
    let mut ended = false;
    for (line, out) in lines.iter().zip(out) {
        ended |= line.below_head && timed > 1;
        timed += usize::from(line.timed);
        *out |= ended || own.is_some_and(|own| line.depth > own);
    }
}

/// The line that greets, before anything that says a time.
fn greeting(lines: &[Stands], out: &[bool]) -> Option<usize> {
    let before = lines.iter().zip(out).take_while(|(line, _)| !line.timed);
    before.enumerate().find(|(_, (line, out))| !**out && greets(&line.row)).map(|(at, _)| at)
}

/// `MORNING`, `Namiddag`, `Jour 2`: what names a part of a day that is told below it.
pub fn names_part(row: &str) -> bool {
    let letters = row.chars().filter(|letter| letter.is_alphabetic()).count();
    let small = lower(row);
    let first = small.split_whitespace().next().unwrap_or_default();
    // `Day 2`, and what is said of it behind a sign: `Day 2 – Friday 11 December`.
    let numbered = small.strip_prefix(first).is_some_and(|rest| {
        let rest = rest.trim_start();
        let behind = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let is_number = rest.len() > behind.len() && rest.len() - behind.len() < 3;
        is_number && (behind.is_empty() || behind.trim_start().starts_with(['-', '–', '—', ',', '(', ':']))
    });
    let is_day = ["day", "dag", "jour"].contains(&first) && numbered;
    let is_loud = letters > 3 && row.split_whitespace().count() < 4 && !row.contains(char::is_lowercase);
    is_loud || is_day || among(PARTS, &small)
}

/// Whether the name of a part of a day is among some words.
pub fn has_part_of_day(row: &str) -> bool {
    lower(row).split(|sign: char| !sign.is_alphanumeric() && sign != '-').any(|word| among(PARTS, word))
}

/// `Morning`, `Namiddag`, `Matinée`, however large it is written.
pub fn names_part_of_day(row: &str) -> bool {
    among(PARTS, &lower(row))
}

/// `Agenda peer group`: a title above the items.
fn begins_with_about(row: &str) -> bool {
    let small = lower(row.trim_start_matches(|sign: char| !sign.is_alphanumeric()));
    let first = small.split_whitespace().next();
    first.is_some_and(|word| among(ABOUT, word)) || ABOUT_OF_MORE.iter().any(|about| small.starts_with(about))
}

fn greets(row: &str) -> bool {
    let small = lower(row);
    let plain = small.trim_end_matches(|sign: char| !sign.is_alphanumeric() && !",!".contains(sign));
    let words: Vec<&str> = plain
        .split(|sign: char| sign.is_whitespace() || ",!".contains(sign))
        .filter(|word| !word.is_empty())
        .collect();
    let begins = words.first().is_some_and(|word| among(GREETINGS, word))
        || GREETINGS_OF_TWO.iter().any(|words| plain.starts_with(words));
    let closes = plain.ends_with([',', '!'])
        || words.last().is_some_and(|word| among(EVERYONE, word) && words.len() > 1);
    let digits = plain.contains(|letter: char| letter.is_ascii_digit());
    begins && words.len() < MANY_WORDS && ((closes && !digits) || greets_with_about(plain, &words))
}

/// `Salut ! ordre du jour de jeudi`, `hey! morgen`: a greeting with what follows behind it.
fn greets_with_about(small: &str, words: &[&str]) -> bool {
    let about = words.iter().any(|word| among(ABOUT, word))
        || ABOUT_OF_MORE.iter().any(|about| small.contains(about));
    small.split_once([',', '!']).is_some_and(|(greeting, rest)| {
        let mut rest = rest.split_whitespace().peekable();
        let is_day = rest.peek().is_some() && rest.all(|word| among(DAYS, word));
        (about || is_day) && greeting.split_whitespace().count() < 3
    })
}

/// Sign-offs with what stands below them, up to where a plan goes on. Whether there was any.
fn signatures(lines: &[Stands], out: &mut [bool], greeted: bool) -> bool {
    let mut found = false;
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        let is_below = greeted && lines[at..].iter().all(|line| !line.timed);
        let signs = !line.marked && signs_off(&line.row, is_below);
        // Words that might be an item elsewhere close nothing above the lines of a list.
        let goes_on = is_thanks(&line.row) && lines.iter().skip(at).any(|line| line.marked);
        let begins = !out[at] && !line.timed && ((signs && !goes_on) || line.below_dashes);
        if !begins {
            at += 1;
            continue;
        }
        found = true;
        let timed: Vec<usize> = (at + 1..lines.len()).filter(|at| lines[*at].timed && !out[*at]).collect();
        // One line that looks timed is a number in a signature; several are a plan.
        let goes_on = if timed.len() > 1 { timed[0] } else { lines.len() };
        out[at..goes_on].fill(true);
        at = goes_on;
    }
    found
}

/// A sign-off that might be an item elsewhere.
fn is_thanks(row: &str) -> bool {
    let small = lower(row);
    !REGARDS.iter().any(|words| small.starts_with(words))
}

/// A sign-off; one that might be an item elsewhere counts below all that says a time, or with its comma.
fn signs_off(row: &str, is_below: bool) -> bool {
    let small = lower(row);
    let plain = small.trim_end_matches(':').trim_end_matches([',', '.', '!', ' ', ')', '☺', '😊', '🙂']);
    let begins = |words: &&str| {
        plain.strip_prefix(*words).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',', '.']))
    };
    let many = plain.split_whitespace().count();
    let closed = small.len() > plain.len() && !small.ends_with(':');
    let is_regards = REGARDS.iter().any(begins) && many < MANY_WORDS;
    is_regards
        || ((closed || (is_below && many < SENTENCE && !small.ends_with(':'))) && THANKS.iter().any(begins))
}

/// `Here is the agenda for Thursday:`, `Ordre du jour :`: words that say what follows and name no part of it.
fn introduces(row: &str) -> bool {
    let Some(small) = row.strip_suffix(':').map(|row| lower(row.trim_end())) else { return false };
    let words: Vec<&str> =
        small.split(|sign: char| !sign.is_alphanumeric() && !"-'".contains(sign)).collect();
    let about = words.iter().any(|word| among(ABOUT, word))
        || ABOUT_OF_MORE.iter().any(|about| small.contains(about));
    let turns = words.iter().any(|word| among(TURNS, word));
    let begins = words.first().is_some_and(|word| among("here here's hier hierbij hieronder voici", word));
    (about && !row.starts_with('#')) || begins || (turns && words.len() >= SENTENCE)
}

/// A sentence rather than a title. Where nothing says which lines are items, a long line may be one.
fn is_sentence(row: &str, alone: bool) -> bool {
    let words = row.split_whitespace().count();
    let closed = row.ends_with(['.', '!', '?', ',', ':']);
    (closed && words >= SENTENCE) || (!alone && (words >= MANY_WORDS || (closed && !row.ends_with(':'))))
}

/// Some words with a dot behind them.
fn ends_sentence(row: &str) -> bool {
    row.ends_with('.') && row.split_whitespace().count() > SENTENCE
}

/// A whole sentence, whatever it says of time.
fn speaks(line: &Stands) -> bool {
    let begins = line.row.starts_with(char::is_alphabetic);
    let many = line.row.split_whitespace().count() >= MANY_WORDS - 2;
    begins && many && !line.marked && line.row.ends_with(['.', '!', '?'])
}

fn lower(row: &str) -> String {
    row.to_lowercase().replace('’', "'")
}

fn among(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}
