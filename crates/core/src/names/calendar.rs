//! The words that dates are made of, in the three languages.

use crate::settings::preferences::Language;

/// The months of the three languages; short forms count only beside a number.
pub const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "janvier",
    "février",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "januari",
    "februari",
    "maart",
    "mei",
    "juni",
    "juli",
    "augustus",
    "oktober",
];
/// In short, beside a number.
pub const SHORT: &[&str] = &[
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "janv", "févr",
    "juil", "déc", "mrt", "okt", "fév", "fev", "fevr", "avr",
];
/// The days of the week.
pub const DAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];
/// Days in short, beside figures. Each is another word elsewhere: *do*, *ma*, *sat*.
pub fn short_days(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri"],
        Language::Fr => &["lun", "mar", "mer", "jeu", "ven", "sam", "dim"],
        Language::Nl => &["ma", "di", "wo", "do", "vr", "za", "zo"],
    }
}
/// What stands before a day and a month in figures.
pub const LEADS: &[&str] = &[
    "le", "du", "on", "op", "au", "van", "tot", "since", "from", "until", "before", "depuis", "avant", "dès",
    "sinds", "vanaf", "tegen",
];
/// What stands behind a day's number.
pub const ORDINALS: &[&str] = &["st", "nd", "rd", "th", "er", "e", "ste", "de", "ème"];
/// What stands between a day and a month.
pub const BETWEEN: &[&str] = &["of", "de", "d'", "du", "van", "the"];
/// What is held on a day, before that day in figures: *next round 3/12*.
pub const MEETINGS: &[&str] = &[
    "round",
    "session",
    "meeting",
    "appointment",
    "deadline",
    "date",
    "ronde",
    "sessie",
    "vergadering",
    "overleg",
    "afspraak",
    "bijeenkomst",
    "datum",
    "tour",
    "séance",
    "réunion",
    "rencontre",
    "rendez-vous",
    "rdv",
    "call",
    "visit",
    "appel",
    "entretien",
    "gesprek",
    "bezoek",
    "échéance",
    "volgende",
    "next",
    "prochain",
    "prochaine",
];
/// The seasons, which tell a date beside a year.
pub const SEASONS: &[&str] = &[
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
    "printemps",
    "été",
    "automne",
    "hiver",
    "lente",
    "voorjaar",
    "zomer",
    "herfst",
    "najaar",
];
/// What stands before the number of a week.
pub const WEEKS: &[&str] = &["week", "wk", "semaine", "sem", "kw"];
/// What stands before a stretch of ten years: *les années 80*.
pub const AGES: &[&str] = &["années", "jaren"];
/// What tells which one of a feast it is.
pub const LAST: &[&str] = &[
    "last",
    "next",
    "vorige",
    "volgende",
    "afgelopen",
    "komende",
    "dernier",
    "prochain",
    "dernière",
    "prochaine",
];
