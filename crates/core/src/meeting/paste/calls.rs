//! What a video call writes into its invitation, around an agenda: `Join the meeting`, a number to dial, a code. Pure.

use super::letter::Stands;

/// What nobody else writes.
const CALLS: &[&str] = &[
    "https://",
    "http://",
    "www.",
    "meet.google.com",
    "meeting id",
    "passcode",
    "microsoft teams",
    "zoom meeting",
    "google meet",
    "one tap mobile",
    "join the meeting",
    "join on your",
    "meeting options",
    "dial in by phone",
    "join by phone",
    "find a local number",
    "find your local number",
    "conference id",
    "vergadering-id",
    "vergaderings-id",
    "vergaderopties",
    "toegangscode",
    "wachtwoordcode",
    "inbellen per telefoon",
    "een lokaal nummer zoeken",
    "deelnemen aan de vergadering",
    "deelnemen aan zoom",
    "réunion microsoft",
    "réunion zoom",
    "options de réunion",
    "id de réunion",
    "id de conférence",
    "code secret",
    "code d'accès",
    "composer un numéro",
    "rechercher un numéro local",
    "rejoindre la réunion",
];
/// Fewer digits than a number has that is dialled from another country.
const DIALLED: usize = 8;

/// Whether a line is of the invitation to a call.
pub fn is_of_a_call(row: &str) -> bool {
    let small = row.to_lowercase().replace('’', "'");
    let digits = || row.chars().filter(char::is_ascii_digit).count();
    CALLS.iter().any(|words| small.contains(words)) || (row.starts_with('+') && digits() >= DIALLED)
}

/// Takes out what stands in the invitation to a call above the first item and below the last: all words from the line that is of one, and
/// above the items those from the beginning on.
pub fn take_out(lines: &[Stands], out: &mut [bool], (first, last): (usize, usize)) {
    let of_a_call = |at: &usize| lines.get(*at).is_some_and(|line| !line.timed && is_of_a_call(&line.row));
    let above = (0..first.min(lines.len())).rev().find(of_a_call).map_or(0..0, |end| 0..end + 1);
    let below =
        (last.saturating_add(1)..lines.len()).find(of_a_call).map_or(0..0, |begin| begin..lines.len());
    // A link alone above the items stands beside words that are of the agenda.
    let is_block = |range: &std::ops::Range<usize>| range.clone().filter(of_a_call).count() > 1;
    for range in [above, below].into_iter().filter(is_block) {
        out.get_mut(range).into_iter().flatten().for_each(|out| *out = true);
    }
}
