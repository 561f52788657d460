//! The words for how often a group meets, and for how long.

use super::numbers::ordinal;
use super::rules::contains;
use super::words::{Word, matches};
use crate::charter::{Interval, Unit};

/// Patterns and what they mean: so many of a unit, times the number in the pattern if there is one.
pub const EVERY: [(&str, u32, Unit); 61] = [
    ("tous les quinze|15 jours", 2, Unit::Week),
    ("om de veertien|14 dagen", 2, Unit::Week),
    ("om de week", 2, Unit::Week),
    ("om de andere week", 2, Unit::Week),
    ("once in|per|a # weeks", 1, Unit::Week),
    ("once in|per|a # months", 1, Unit::Month),
    ("every half year", 6, Unit::Month),
    ("aux # semaines", 1, Unit::Week),
    ("aux # mois", 1, Unit::Month),
    ("une semaine sur deux", 2, Unit::Week),
    ("un mois sur deux", 2, Unit::Month),
    ("tous les semestres", 6, Unit::Month),
    ("tous les trimestres", 3, Unit::Month),
    ("eens|eenmaal|keer in de # weken", 1, Unit::Week),
    ("eens|eenmaal|keer om|per # weken", 1, Unit::Week),
    ("eens|eenmaal|keer in de # maanden", 1, Unit::Month),
    ("eens|eenmaal|keer om|per # maanden", 1, Unit::Month),
    ("elk|ieder|per half jaar", 6, Unit::Month),
    ("every other|second week", 2, Unit::Week),
    ("every other|second month", 2, Unit::Month),
    ("every # days", 1, Unit::Day),
    ("every # weeks", 1, Unit::Week),
    ("every # months", 1, Unit::Month),
    ("every|each day", 1, Unit::Day),
    ("every|each week", 1, Unit::Week),
    ("every|each month", 1, Unit::Month),
    ("every|each quarter", 3, Unit::Month),
    ("every|each year", 12, Unit::Month),
    ("daily|quotidien|quotidienne|quotidiennement|dagelijks|dagelijkse", 1, Unit::Day),
    ("weekly|hebdomadaire|hebdomadaires|hebdomadairement|wekelijks|wekelijkse", 1, Unit::Week),
    ("bi weekly", 2, Unit::Week),
    (
        "biweekly|fortnightly|tweewekelijks|tweewekelijkse|veertiendaags|veertiendaagse|bimensuel|bimensuelle|bimensuelles",
        2,
        Unit::Week,
    ),
    ("bi monthly", 2, Unit::Month),
    ("monthly|mensuel|mensuelle|mensuels|mensuelles|mensuellement|maandelijks|maandelijkse", 1, Unit::Month),
    (
        "bimonthly|bimestriel|bimestrielle|bimestriels|bimestrielles|tweemaandelijks|tweemaandelijkse",
        2,
        Unit::Month,
    ),
    (
        "quarterly|trimestriel|trimestrielle|trimestriels|trimestrielles|trimestriellement|driemaandelijks|driemaandelijkse",
        3,
        Unit::Month,
    ),
    ("semestriel|semestrielle|semestriels|semestrielles|halfjaarlijks|halfjaarlijkse", 6, Unit::Month),
    ("yearly|annually|annual|annuel|annuelle|annuellement|jaarlijks|jaarlijkse", 12, Unit::Month),
    ("toutes les # semaines", 1, Unit::Week),
    ("tous les # mois", 1, Unit::Month),
    ("tous les # jours", 1, Unit::Day),
    ("toutes les semaines", 1, Unit::Week),
    ("tous les mois", 1, Unit::Month),
    ("tous les jours", 1, Unit::Day),
    ("tous les ans", 12, Unit::Month),
    ("chaque semaine", 1, Unit::Week),
    ("chaque mois", 1, Unit::Month),
    ("chaque trimestre", 3, Unit::Month),
    ("chaque année", 12, Unit::Month),
    ("par trimestre", 3, Unit::Month),
    ("om de # dagen", 1, Unit::Day),
    ("om de # weken", 1, Unit::Week),
    ("om de # maanden", 1, Unit::Month),
    ("elke|iedere # weken", 1, Unit::Week),
    ("elke|iedere # maanden", 1, Unit::Month),
    ("elke|iedere dag", 1, Unit::Day),
    ("elke|iedere week", 1, Unit::Week),
    ("elke|iedere maand", 1, Unit::Month),
    ("elk|ieder|per kwartaal", 3, Unit::Month),
    ("elk|ieder jaar", 12, Unit::Month),
    ("om de maand", 2, Unit::Month),
];

/// So many times in a stretch: the number, what follows it, and the stretch.
pub const TIMES: [(&str, &str); 8] = [
    ("once", "a|per|each|every"),
    ("twice", "a|per|each|every"),
    ("# times|meetings|sessions|gatherings", "a|per|each|every"),
    ("# times|meetings|sessions|gatherings", "in|during a|any|each|every"),
    ("# fois|rencontres|réunions|séances|rencontre|réunion|séance", "par"),
    ("# keer|maal|bijeenkomsten|vergaderingen|sessies|bijeenkomst|vergadering", "per"),
    ("# x", "a|per|par|each|every"),
    ("#", "par|per|a"),
];
/// The stretches of the calendar in which something happens so many times.
pub const STRETCHES: [(&str, Interval); 6] = [
    ("semestre", Interval { every: 6, unit: Unit::Month }),
    ("week|semaine", Interval { every: 1, unit: Unit::Week }),
    ("month|mois|maand", Interval { every: 1, unit: Unit::Month }),
    ("quarter|trimestre|kwartaal", Interval { every: 3, unit: Unit::Month }),
    ("calendar|municipal|school|academic|working|financial year", Interval { every: 12, unit: Unit::Month }),
    ("year|an|année|jaar|werkjaar|schooljaar|kalenderjaar", Interval { every: 12, unit: Unit::Month }),
];

/// How long a group goes at most between two meetings, as the interval at which it meets at least: `never longer than eight weeks without
/// meeting`, `jamais plus de deux mois entre deux rencontres`.
pub fn longest_gap(words: &[Word]) -> Option<Interval> {
    const LONGER: [(&str, Unit); 6] = [
        ("longer|more than # week|weeks", Unit::Week),
        ("longer|more than # month|months", Unit::Month),
        ("plus de # semaine|semaines", Unit::Week),
        ("plus de # mois", Unit::Month),
        ("langer|meer dan # week|weken", Unit::Week),
        ("langer|meer dan # maand|maanden", Unit::Month),
    ];
    const NO: &str = "never|not|no|t|jamais|pas|nooit|niet|geen";
    const BETWEEN: &str = "without|between|apart|sans|entre|zonder|tussen";
    const NEAR: usize = 4;
    (0..words.len()).find_map(|at| {
        let rest = words.get(at..)?;
        let (found, unit) = LONGER.iter().find_map(|(longer, unit)| Some((matches(longer, rest)?, *unit)))?;
        let denied = contains(NO, words.get(at.saturating_sub(NEAR)..at)?);
        let every = found.numbers.first().copied().filter(|every| *every > 0)?;
        (denied && contains(BETWEEN, words)).then_some(Interval { every, unit })
    })
}

/// Words that some use for twice in a stretch and others for once in two of them.
pub const TWO_WAYS: [&str; 6] =
    ["bimonthly", "bi monthly", "biweekly", "bi weekly", "bimensuel", "bimensuelle"];

/// How somebody says that it is the least.
pub const LEAST: [&str; 38] = [
    "never|not|no less often|frequently than",
    "pas|jamais moins souvent que|qu",
    "niet|nooit minder vaak dan",
    "never below",
    "op z n minst",
    "à minima",
    "at the very least",
    "in any case",
    "no fewer than",
    "not fewer than",
    "never less than",
    "never fewer than",
    "en tout cas",
    "en tous cas",
    "dans tous les cas",
    "à tout le moins",
    "pas moins de|d",
    "jamais moins de|d",
    "in elk geval",
    "in ieder geval",
    "niet minder dan",
    "nooit minder dan",
    "at least",
    "no less than",
    "not less than",
    "at a minimum",
    "as a minimum",
    "minimum",
    "minimally",
    "au moins",
    "au minimum",
    "minimale",
    "minimal",
    "ten minste",
    "tenminste",
    "minstens",
    "op zijn minst",
    "minimaal",
];

/// Days of the week, as one word of a pattern.
pub const DAYS: &str = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\
    maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag";
/// What stands around a day of the week, which is `@`.
pub const ON_DAYS: [(&str, u32, Unit); 18] = [
    // A day of every other month, and the second one of each.
    ("first|second|third|fourth|last @ of every other|second month", 2, Unit::Month),
    ("premier|deuxième|troisième|quatrième|dernier @ de chaque mois impair|pair", 2, Unit::Month),
    ("premier|deuxième|troisième|quatrième|dernier @ des mois impairs|pairs", 2, Unit::Month),
    ("eerste|tweede|derde|vierde|laatste @ van elke|iedere oneven|even maand", 2, Unit::Month),
    ("every|each first|second|third|fourth|last @ of every other|second month", 2, Unit::Month),
    ("elke|iedere eerste|tweede|derde|vierde|laatste @ van elke|iedere oneven|even maand", 2, Unit::Month),
    ("every|each first|second|third|fourth|last @ of the|each|every|a month", 1, Unit::Month),
    // `Every second Tuesday` is every other one; the first and the last one are those of a month.
    ("every|each first|last @", 1, Unit::Month),
    ("chaque premier|dernier @", 1, Unit::Month),
    ("elke|iedere eerste|laatste @", 1, Unit::Month),
    ("every other|second @", 2, Unit::Week),
    ("un @ sur deux", 2, Unit::Week),
    ("om de andere @", 2, Unit::Week),
    ("first|second|third|fourth|last @ of the|each|every month", 1, Unit::Month),
    ("premier|deuxième|troisième|quatrième|dernier @ du|de mois|chaque", 1, Unit::Month),
    ("eerste|tweede|derde|vierde|laatste @ van de|elke maand", 1, Unit::Month),
    ("every|each|chaque|elke|iedere @", 1, Unit::Week),
    ("tous les @", 1, Unit::Week),
];

/// `Every third week`, `elke vierde week`: how many words say it, and the interval. The third week of each month comes every month.
pub fn every_nth(words: &[Word]) -> Option<(usize, Interval)> {
    const UNITS: [(&str, Unit); 2] = [("week", Unit::Week), ("month|maand", Unit::Month)];
    const OF_MONTH: &str = "of|in|van the|each|every|a|de|elke|iedere month|maand";
    matches("every|each|elke|iedere", words)?;
    let (taken, every) = ordinal(words.get(1..)?).filter(|(_, every)| *every > 2)?;
    let rest = words.get(1 + taken..)?;
    let unit = UNITS.iter().find(|(name, _)| matches(name, rest).is_some()).map(|(_, unit)| *unit)?;
    let of_month = rest.get(1..).is_some_and(|rest| matches(OF_MONTH, rest).is_some());
    let interval = if of_month { Interval { every: 1, unit: Unit::Month } } else { Interval { every, unit } };
    Some((2 + taken, interval))
}

/// Whether a word says of the number before it that it tells how often: `never fewer than six times`.
pub fn counts_times(words: &[Word], at: usize) -> bool {
    const SAID: &str = "times|meetings|sessions|fois|rencontres|réunions|séances|keer|maal|bijeenkomsten|vergaderingen|sessies";
    words.get(at).is_some_and(|word| word.before.is_empty() && SAID.split('|').any(|said| said == word.low))
}
