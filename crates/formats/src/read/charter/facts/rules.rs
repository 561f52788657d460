//! How a group decides, read from sentences.

use super::otherwise::{CONDITION, fails};
use super::words::{Word, clauses, matches};
use super::{shares, special};
use crate::charter::Rule;

/// How a group decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// The rule.
    pub rule: Option<Rule>,
    /// How many must take part, in percent.
    pub quorum: Option<u32>,
    /// How many must agree, in percent.
    pub majority: Option<u32>,
    /// Whether it says what is done when something else does not work.
    pub otherwise: bool,
    /// Whether somebody decides then, whom no rule names.
    pub somebody: bool,
}

/// What a vote is known by.
pub(super) const VOTES: &str =
    "majority|majorité|meerderheid|vote|voting|votes|voter|votons|stemming|stemmen|gestemd";

/// Words for what comes before something else.
const FIRST: &str = "first|then|before|initially|d abord|ensuite|puis|eerst|daarna|vervolgens|nadien";

/// What everybody's agreement is known by.
const UNANIMITY: &str =
    "consensus|unanimously|unanimity|unanimous|unanimité|unaniem|unanieme|unanimiteit|eenparig|eenparigheid";

/// What a sentence says of deciding. What it says of special cases only is not how the group decides.
pub fn way(words: &[Word]) -> Way {
    let general = apart(special::without(words));
    let words = general.as_slice();
    let has = |pattern: &str| contains(pattern, words);
    let shared = (0..words.len()).any(|at| shares::decides(words, at));
    let by_vote = (has(VOTES) && !denied(VOTES, words)) || shared;
    // Consent is often told by what it is: that nobody has a reasoned objection.
    let objection = has("reasoned|paramount objection|objections")
        || has("objection|objections motivée|motivées|majeure|majeures")
        || has("onderbouwd|onderbouwde|overwegend|overwegende bezwaar|bezwaren");
    // What somebody above the group agrees to is not how the group decides.
    let asked = has("instemming van de|het|een bestuur|directie|leiding|voorzitter|manager|organisatie");
    let consent = objection
        || (has("besluiten|beslissen|besloten met|bij|via|per instemming") && !asked)
        || has("consent|consentement")
        || has("consentbesluit|consentbesluitvorming")
        || (has("instemming") && by_vote);
    let everybody =
        has("everybody|everyone is for") || has("tout le monde est pour") || has("iedereen ervoor is");
    let enough = has("enough of those") || has("assez de participants") || has("genoeg deelnemers");
    let enough = enough || has("moitié|tiers|quarts des voix");
    let leads = has("whoever leads") || has("la personne qui anime") || has("wie de bijeenkomst leidt");
    let otherwise = fails(words);
    let then = otherwise || has("d abord") || has(FIRST);
    let lessened = has("consensus|unanimity|consent minus|less")
        || has("consensus|unanimité moins")
        || has("consensus min");
    let rule = if lessened {
        // All but one or two of them: no rule is called so.
        None
    } else if (consent || has("consensus")) && otherwise && !by_vote && somebody_decides(words) {
        // `By consensus; if there is none, the chair decides.` is none of the rules.
        None
    } else if consent && by_vote {
        then.then_some(Rule::ConsentThenVote)
    } else if consent {
        Some(Rule::Consent)
    } else if everybody || (has(UNANIMITY) && !denied(UNANIMITY, words)) {
        // `By vote, unanimously` is no vote that takes the place of anything; and `unanimously, when money is involved` says nothing
        // of the rest.
        match (by_vote, has("consensus"), then) {
            (true, true, false) => None,
            (true, true, true) => Some(Rule::ConsensusThenVote),
            (true, false, _) if otherwise => Some(Rule::ConsensusThenVote),
            (true, false, _) if has(CONDITION) => None,
            _ => Some(Rule::Consensus),
        }
    } else if by_vote || enough {
        Some(Rule::Majority)
    } else if leads
        || has("facilitator|facilitators|chair decides|decide")
        || has("animateur|animatrice|facilitateur|facilitatrice|animation décide|tranche")
        || has("animateurs|animatrices|facilitateurs|facilitatrices décident|tranchent")
        || has("begeleider|gespreksleider|facilitator beslist")
        || has("begeleiders|gespreksleiders|facilitatoren|facilitators beslissen")
    {
        Some(Rule::Facilitator)
    } else {
        None
    };
    // `Consensus, or failing that two thirds of those present`: those are no share of all who take part.
    let told = shares::told(words);
    let voted = otherwise && told.0.is_some() && told.1.is_none() && shares::of_those_present(words);
    let (quorum, majority) = if voted { (None, told.0) } else { told };
    let rule = match rule {
        Some(Rule::Consensus) if voted => Some(Rule::ConsensusThenVote),
        Some(Rule::Consent) if voted => Some(Rule::ConsentThenVote),
        rule => rule,
    };
    Way { rule, quorum, majority, otherwise, somebody: otherwise && !by_vote && somebody_decides(words) }
}

/// The words, where such as `tweederdemeerderheid` are two.
fn apart(words: Vec<Word>) -> Vec<Word> {
    let cut = |word: Word| match word.low.strip_suffix("meerderheid") {
        Some(share) if !share.is_empty() => {
            let head = Word { low: share.trim_end_matches('s').to_owned(), ..word.clone() };
            vec![head, Word { low: "meerderheid".to_owned(), capital: false, before: String::new() }]
        }
        _ => vec![word],
    };
    words.into_iter().flat_map(cut).collect()
}

/// Whether somebody decides for all: `the chair decides`, `la présidence tranche`, `de voorzitter beslist`.
fn somebody_decides(words: &[Word]) -> bool {
    const DECIDES: &str = "decides|decide|tranche|tranchent|décide|décident|beslist|beslissen|besluit|knoop";
    const ALL: [&str; 14] = [
        "we", "nous", "on", "wij", "ze", "they", "ils", "elles", "group", "groupe", "groep", "to", "te",
        "all",
    ];
    found(DECIDES, words).any(|at| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        before.is_some_and(|word| !ALL.contains(&word.low.as_str()))
    })
}

/// For how many months somebody has a role: `for 12 months`, `pour un an`, `voor zes maanden`, `Term: 1 year`.
pub fn term(words: &[Word]) -> Option<u32> {
    const TERMS: [(&str, u32); 6] = [
        ("for|of|term|office|duration # month|months", 1),
        ("for|of|term|office|duration # year|years", 12),
        ("pour|pendant|de|mandat|durée # mois", 1),
        ("pour|pendant|de|mandat|durée # an|ans|année|années", 12),
        ("voor|gedurende|van|termijn|mandaat|duur # maand|maanden", 1),
        ("voor|gedurende|van|termijn|mandaat|duur # jaar", 12),
    ];
    words.iter().enumerate().find_map(|(at, _)| {
        let rest = words.get(at..)?;
        TERMS.iter().find_map(|(pattern, months)| {
            let count = matches(pattern, rest)?.numbers.first().copied()?;
            count.checked_mul(*months).filter(|months| (1..=1200).contains(months))
        })
    })
}

/// Whether a pattern stands somewhere among the words.
pub fn contains(pattern: &str, words: &[Word]) -> bool {
    found(pattern, words).next().is_some()
}

/// Where a pattern begins.
pub(super) fn found<'a>(pattern: &'a str, words: &'a [Word]) -> impl Iterator<Item = usize> + 'a {
    (0..words.len()).filter(move |at| words.get(*at..).is_some_and(|rest| matches(pattern, rest).is_some()))
}

/// Whether it is named only to say that it is not done: `We do not vote`, `pas de vote`. What stands in another clause does not count;
/// only an exception (`We do not vote unless consent fails`) says when it is done.
fn denied(pattern: &str, words: &[Word]) -> bool {
    const EXCEPTIONS: &str =
        "unless|except|sauf|tenzij|behalve|otherwise|sinon|anders|until|only|but|alleen|slechts|que";
    let clauses = clauses(words);
    let clauses: Vec<&[Word]> =
        clauses.into_iter().map(|(_, clause)| clause).filter(|clause| contains(pattern, clause)).collect();
    let excepted = contains("unless|except|sauf|tenzij|behalve", words);
    !excepted
        && clauses.iter().all(|clause| {
            !contains(EXCEPTIONS, clause) && found(pattern, clause).all(|at| refused(clause, at))
        })
}

/// Whether a word of a clause is refused by one near it.
pub(super) fn refused(words: &[Word], at: usize) -> bool {
    const BEFORE: [&str; 10] =
        ["not", "never", "t", "jamais", "pas", "niet", "nooit", "instead", "plutôt", "cannot"];
    const RIGHT_BEFORE: [&str; 6] = ["no", "without", "sans", "geen", "zonder", "aucun"];
    const AFTER: [&str; 5] = ["pas", "jamais", "plus", "niet", "nooit"];
    let is = |list: &[&str], word: &Word| list.contains(&word.low.as_str());
    let near = |count: usize| words.get(at.saturating_sub(count)..at).unwrap_or_default();
    near(3).iter().any(|word| is(&BEFORE, word))
        || near(1).iter().any(|word| is(&RIGHT_BEFORE, word))
        || words.get(at + 1).is_some_and(|word| is(&AFTER, word))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn ways_of_deciding_are_understood() {
        let said = |text: &str| {
            let way = way(&words(text));
            (way.rule, way.quorum, way.majority)
        };
        assert_eq!(said("We decide by consent; the quorum is 60 %."), (Some(Rule::Consent), Some(60), None));
        assert_eq!(
            said("Consent, and a vote by two thirds majority otherwise"),
            (Some(Rule::ConsentThenVote), None, Some(67))
        );
        assert_eq!(said("Les décisions se prennent par consensus."), (Some(Rule::Consensus), None, None));
        assert_eq!(
            said("De helft van de leden is aanwezig; we beslissen met meerderheid."),
            (Some(Rule::Majority), Some(50), None)
        );
        assert_eq!(said("75% majority, quorum 50 %"), (Some(Rule::Majority), Some(50), Some(75)));
        assert_eq!(
            said("A majority of 60 % of those present"),
            (Some(Rule::Majority), None, Some(60)),
            "a share speaks of what stands nearest"
        );
        assert_eq!(said("The facilitator decides."), (Some(Rule::Facilitator), None, None));
        assert_eq!(said("We like to decide."), (None, None, None));
        for text in [
            "Consensus, with a vote (two thirds) as fallback.",
            "Par consensus ; à défaut, un vote aux deux tiers.",
            "Consensus, en anders een stemming met twee derde van de stemmen.",
            "We look for consensus first, and vote by a majority of two thirds when it cannot be reached.",
        ] {
            assert_eq!(said(text), (Some(Rule::ConsensusThenVote), None, Some(67)), "{text}");
        }
        assert_eq!(said("We vote, and it takes unanimity.").0, Some(Rule::Consensus));
        for text in
            ["Quorum: 5", "Quorum: half plus one", "A quorum is one third of the members plus one co-lead."]
        {
            assert_eq!(said(text), (None, None, None), "no percent says so: {text}");
        }
        for text in [
            "More than half of the votes.",
            "Over half of the votes.",
            "It takes over half of the votes.",
            "Plus de la moitié des voix.",
            "Meer dan de helft van de stemmen.",
            "Majority vote (50% + 1)",
            "Une majorité de 50 % plus une voix",
        ] {
            assert_eq!(said(text), (Some(Rule::Majority), None, None), "no percent says so: {text}");
        }
        assert_eq!(
            said("Lukt dat niet, dan stemmen we: tweederde meerderheid."),
            (Some(Rule::Majority), None, Some(67))
        );
        for text in [
            "Majority vote, provided that 40% of the members are present.",
            "By majority vote provided that 40% of the members are present.",
            "À la majorité, pourvu que 40 % des membres soient présents.",
            "Bij meerderheid, mits 40% van de leden aanwezig is.",
        ] {
            assert_eq!(said(text), (Some(Rule::Majority), Some(40), None), "{text}");
        }
        for none in [
            "We never vote; we talk until everyone can live with it.",
            "We never vote, we talk until everyone can live with it.",
            "Nous ne votons jamais ; nous parlons jusqu'à ce que chacun puisse vivre avec.",
            "We stemmen nooit; we praten tot iedereen ermee kan leven.",
            "We vote, unanimously, when money is involved.",
            "Nous votons à l'unanimité quand il s'agit d'argent.",
            "By consensus; if there is none, the chair decides.",
            "Par consensus ; à défaut, la présidence tranche.",
            "Bij consensus; lukt dat niet, dan beslist de voorzitter.",
            "By consensus or by majority.",
        ] {
            assert_eq!(said(none).0, None, "{none}");
        }
        assert_eq!(said("60 % des membres participent.").1, Some(60));
        for text in [
            "By consensus; if that fails, three quarters of those present decide.",
            "Par consensus ; à défaut, les trois quarts des membres présents décident.",
            "Bij consensus; lukt dat niet, dan volstaat driekwartmeerderheid.",
        ] {
            assert_eq!(said(text), (Some(Rule::ConsensusThenVote), None, Some(75)), "{text}");
        }
        for text in ["The quorum is a third.", "Un tiers des membres est présent.", "Quorum: een derde."] {
            assert_eq!(said(text), (None, Some(33), None), "{text}");
        }
        for text in ["Consensus minus two.", "Le consensus moins une personne.", "Consensus min één."] {
            assert_eq!(said(text).0, None, "no rule is called so: {text}");
        }
        for text in ["Besluiten vragen unanimiteit.", "We beslissen eenparig."] {
            assert_eq!(said(text).0, Some(Rule::Consensus), "{text}");
        }
        for text in ["Les facilitatrices décident.", "De gespreksleiders beslissen."] {
            assert_eq!(said(text).0, Some(Rule::Facilitator), "{text}");
        }
        let voted =
            super::way(&words("If there is an objection, members vote and a two-thirds majority decides."));
        assert_eq!((voted.rule, voted.majority, voted.otherwise), (Some(Rule::Majority), Some(67), true));
        let voted = super::way(&words("Consensus, or failing that two thirds of those present."));
        assert_eq!((voted.rule, voted.majority), (Some(Rule::ConsensusThenVote), Some(67)));
        assert_eq!(voted.quorum, None);
        let text =
            "Rough consensus; after two weeks without agreement, a vote with a simple majority decides.";
        assert_eq!(said(text).0, Some(Rule::ConsensusThenVote));
        assert_eq!(said("Twee derde van de leden doet mee.").1, Some(67));
        for none in [
            "We do not vote.",
            "We don't decide by majority.",
            "Nous ne votons pas.",
            "Pas de vote chez nous.",
            "We stemmen niet.",
            "Er wordt nooit gestemd.",
            "We do not wait for consensus.",
        ] {
            assert_eq!(said(none).0, None, "{none}");
        }
        assert_eq!(said("Consent: we do not vote.").0, Some(Rule::Consent));
        assert_eq!(said("If we do not agree, a majority decides.").0, Some(Rule::Majority));
        assert_eq!(said("We do not vote unless consent fails.").0, Some(Rule::ConsentThenVote));
        for (rule, ways) in [
            (
                Rule::Consent,
                [
                    "It is decided when nobody has a reasoned objection tied to our purpose.",
                    "C’est décidé quand personne n’a d’objection motivée liée à notre raison d’être.",
                    "Het is besloten als niemand een onderbouwd bezwaar heeft dat met ons doel te maken heeft.",
                ],
            ),
            (
                Rule::Consensus,
                [
                    "It is decided when everybody is for it.",
                    "C’est décidé quand tout le monde est pour.",
                    "Het is besloten als iedereen ervoor is.",
                ],
            ),
            (
                Rule::Majority,
                [
                    "It is decided when enough of those who take part are for it.",
                    "C’est décidé quand assez de participants sont pour.",
                    "Het is besloten als genoeg deelnemers ervoor zijn.",
                ],
            ),
            (
                Rule::ConsentThenVote,
                [
                    "We look for consent first, and vote when it cannot be reached.",
                    "Nous cherchons d’abord le consentement, et votons quand il ne peut être trouvé.",
                    "We zoeken eerst instemming, en stemmen als die niet te vinden is.",
                ],
            ),
            (
                Rule::ConsensusThenVote,
                [
                    "We look for consensus first, and vote when it cannot be reached.",
                    "Nous cherchons d’abord le consensus, et votons quand il ne peut être trouvé.",
                    "We zoeken eerst consensus, en stemmen als die niet te vinden is.",
                ],
            ),
            (
                Rule::Facilitator,
                [
                    "Whoever leads the meeting decides, after hearing everyone.",
                    "La personne qui anime décide, après avoir entendu tout le monde.",
                    "Wie de bijeenkomst leidt, beslist nadat iedereen gehoord is.",
                ],
            ),
        ] {
            for text in ways {
                assert_eq!(way(&words(text)).rule, Some(rule), "{text}");
            }
        }
    }

    #[test]
    fn instemming_is_consent_with_a_vote_behind_it_or_without() {
        let said = |text: &str| way(&words(text)).rule;
        assert_eq!(said("We besluiten met instemming van allen die er zijn."), Some(Rule::Consent));
        assert_eq!(said("Besloten bij instemming."), Some(Rule::Consent));
        assert_eq!(said("We besluiten met instemming van de directie."), None);
        assert_eq!(said("Met instemming, en lukt het niet, dan stemmen we."), Some(Rule::ConsentThenVote));
    }

    #[test]
    fn terms_are_counted_in_months() {
        assert_eq!(term(&words("Somebody has it for one year.")), Some(12));
        assert_eq!(term(&words("Pour six mois")), Some(6));
        assert_eq!(term(&words("Voor 18 maanden")), Some(18));
        assert_eq!(term(&words("Forever")), None);
    }
}
