//! How much is kept, and how a group decides, read from sentences.

use super::shares;
use super::words::{Word, matches};
use crate::charter::{Level, Rule};

/// How much of what is said stays in the room; nothing when a sentence does not say.
pub fn level(words: &[Word]) -> Option<Level> {
    let has = |patterns: &[&str]| patterns.iter().any(|pattern| contains(pattern, words));
    let unnamed = ["but not who said it", "sans dire qui l a dit", "niet wie het zei"];
    if (has(&["chatham"]) && !denied("chatham", words)) || has(&unnamed) {
        return Some(Level::Chatham);
    }
    let learnt = [
        "learned|learnt|learns|lessons|insights|learning",
        "apprend|apprentissages|appris",
        "geleerd|leren|leert|inzichten",
    ];
    let leaves = [
        "leave|leaves|go|goes|shared|travel|travels",
        "sortir|sort|sortent|partir|partagé|partagés",
        "mee|weg|gedeeld",
        "naar buiten",
    ];
    let stays = ["stay|stays|remain|remains", "reste|restent|rester", "blijft|blijven"];
    if has(&stays) && has(&learnt) && has(&leaves) {
        return Some(Level::StaysLeaves);
    }
    let consent = [
        "consent|permission|approval|yes",
        "accord|consentement|permission|autorisation|accepte",
        "toestemming|instemming|akkoord|ja",
    ];
    let only = [
        "only|without|unless|explicit|explicitly",
        "sans|seulement|uniquement|sauf|explicite|que",
        "alleen|enkel|zonder|tenzij|uitdrukkelijke",
        "pas naar buiten",
    ];
    let moves = [
        "shared|share|leave|leaves|repeated|disclosed|told|released",
        "partagé|partagée|partager|sortir|sort|divulgué|répété",
        "gedeeld|delen|buiten|verteld|doorverteld",
    ];
    if has(&consent) && has(&only) && has(&moves) {
        return Some(Level::NeedConsent);
    }
    let strict = [
        "strict|strictly|complete|completely|full|absolute confidentiality|confidential",
        "remain|remains|stay|stays confidential",
        "nothing leaves",
        "nothing that is said here leaves",
        "stays|stay in this|the room|group|circle",
        "stays|remains within|between",
        "what is said here stays",
        "strictement|strictes|stricte|totale|absolue confidentiel|confidentielle|confidentialité|confidentiels",
        "confidentialité stricte|absolue|totale",
        "reste|restent confidentiel|confidentielle|confidentiels|confidentielles",
        "rien ne sort",
        "rien de ce qui se dit ici ne sort",
        "reste|restent entre nous",
        "strikt|strikte|volledig|volledige|absolute vertrouwelijk|vertrouwelijkheid",
        "blijft|blijven vertrouwelijk|binnenskamers",
        "blijft|blijven binnen|onder",
        "niets verlaat|gaat",
        "niets van wat hier gezegd wordt verlaat",
    ];
    let not = ["not|no longer|never", "pas|plus", "niet|geen"];
    if has(&strict) {
        // `Not strictly confidential` says nothing that could be relied on.
        return (!words.iter().zip(words.iter().skip(1)).any(|(word, next)| {
            not.iter().any(|list| list.split('|').any(|one| one == word.low)) && next.low.starts_with("stri")
        }))
        .then_some(Level::Strict);
    }
    let open = [
        "may|can be shared freely|openly",
        "may|can be told",
        "with names",
        "peut|peuvent être partagé|partagée|partagés|raconté librement",
        "avec les noms",
        "mag|mogen vrij",
        "met naam|namen",
    ];
    has(&open).then_some(Level::Open)
}

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
}

/// Words beside a share of those who must take part, and of those who must agree.
const TAKING_PART: [&str; 9] =
    ["quorum", "present", "présents", "présentes", "aanwezig", "part", "attend", "participent", "mee"];
const AGREEING: [&str; 10] =
    ["majority", "majorité", "meerderheid", "agree", "accord", "vote", "votes", "voix", "stemmen", "akkoord"];

/// What a vote is known by.
const VOTES: &str = "majority|majorité|meerderheid|vote|voting|votes|voter|votons|stemming|stemmen|gestemd";

/// What is known to follow where something else did not work.
const OTHERWISE: &str = "fallback|failing|otherwise|else|if|when|sinon|défaut|faute|si|repli|recours|terugval|anders|als|lukt|unless|tenzij";

/// What everybody's agreement is known by.
const UNANIMITY: &str = "consensus|unanimously|unanimity|unanimité|unaniem";

/// What a sentence says of deciding.
pub fn way(words: &[Word]) -> Way {
    let has = |pattern: &str| contains(pattern, words);
    let by_vote = has(VOTES) && !denied(VOTES, words);
    // Consent is often told by what it is: that nobody has a reasoned objection.
    let objection = has("reasoned|paramount objection|objections")
        || has("objection|objections motivée|motivées|majeure|majeures")
        || has("onderbouwd|onderbouwde|overwegend|overwegende bezwaar|bezwaren");
    let consent = objection
        || has("consent|consentement")
        || has("consentbesluit|consentbesluitvorming")
        || (has("instemming") && by_vote);
    let everybody =
        has("everybody|everyone is for") || has("tout le monde est pour") || has("iedereen ervoor is");
    let enough = has("enough of those") || has("assez de participants") || has("genoeg deelnemers");
    let leads = has("whoever leads") || has("la personne qui anime") || has("wie de bijeenkomst leidt");
    let rule = if consent && by_vote {
        Some(Rule::ConsentThenVote)
    } else if consent {
        Some(Rule::Consent)
    } else if everybody || (has(UNANIMITY) && !denied(UNANIMITY, words)) {
        // `By vote, unanimously` is no vote that takes the place of anything.
        let instead = by_vote && (has("consensus") || has(OTHERWISE));
        Some(if instead { Rule::ConsensusThenVote } else { Rule::Consensus })
    } else if by_vote || enough {
        Some(Rule::Majority)
    } else if leads
        || has("facilitator|facilitators|chair decides|decide")
        || has("animateur|animatrice|facilitateur|facilitatrice|animation décide|tranche")
        || has("begeleider|gespreksleider|facilitator beslist")
    {
        Some(Rule::Facilitator)
    } else {
        None
    };
    let (mut quorum, mut majority) = (None, None);
    for (at, _) in words.iter().enumerate() {
        let Some(part) = shares::at(words, at) else {
            continue;
        };
        // How many words away the next one of a list stands, on either side; a share speaks of the nearer one.
        let (first, last) = (at.saturating_sub(5), (at + 7).min(words.len()));
        let far = |list: &[&str]| {
            let near = words.iter().enumerate().take(last).skip(first);
            near.filter(|(_, word)| list.contains(&word.low.as_str()))
                .map(|(other, _)| other.abs_diff(at))
                .min()
        };
        match (far(&TAKING_PART), far(&AGREEING)) {
            (Some(present), agree) if agree.is_none_or(|agree| present <= agree) => {
                quorum = quorum.or(Some(part));
            }
            (_, Some(_)) => majority = majority.or(Some(part)),
            _ => {}
        }
    }
    Way { rule, quorum, majority, otherwise: has(OTHERWISE) }
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

fn contains(pattern: &str, words: &[Word]) -> bool {
    found(pattern, words).next().is_some()
}

/// Where a pattern begins.
fn found<'a>(pattern: &'a str, words: &'a [Word]) -> impl Iterator<Item = usize> + 'a {
    (0..words.len()).filter(move |at| words.get(*at..).is_some_and(|rest| matches(pattern, rest).is_some()))
}

/// Whether it is named only to say that it is not done: `We do not vote`, `pas de vote`. A sentence with a condition
/// (`If we cannot agree, a majority decides`) says when it is done.
fn denied(pattern: &str, words: &[Word]) -> bool {
    const CONDITIONS: &str = "if|when|where|unless|until|except|otherwise|si|lorsque|quand|sauf|faute|sinon|défaut|als|\
                              wanneer|tenzij|behalve|indien|anders";
    const BEFORE: [&str; 9] = ["not", "never", "t", "jamais", "pas", "niet", "nooit", "instead", "plutôt"];
    const RIGHT_BEFORE: [&str; 4] = ["no", "without", "sans", "geen"];
    const AFTER: [&str; 5] = ["pas", "jamais", "plus", "niet", "nooit"];
    let is = |list: &[&str], word: &Word| list.contains(&word.low.as_str());
    !contains(CONDITIONS, words)
        && found(pattern, words).all(|at| {
            words.get(at.saturating_sub(3)..at).is_some_and(|near| near.iter().any(|word| is(&BEFORE, word)))
                || at
                    .checked_sub(1)
                    .and_then(|before| words.get(before))
                    .is_some_and(|word| is(&RIGHT_BEFORE, word))
                || words.get(at + 1).is_some_and(|word| is(&AFTER, word))
        })
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn levels_are_understood_in_three_languages() {
        for (text, wanted) in [
            ("We keep the Chatham House Rule.", Some(Level::Chatham)),
            ("We do not use the Chatham House Rule.", None),
            ("What is said here stays here; what is learned here leaves.", Some(Level::StaysLeaves)),
            ("Ce qui se dit ici reste ici ; ce qui s’apprend ici peut en sortir.", Some(Level::StaysLeaves)),
            (
                "Wat hier gezegd wordt, blijft hier; wat hier geleerd wordt, mag mee.",
                Some(Level::StaysLeaves),
            ),
            ("Keep strict confidentiality within the group.", Some(Level::Strict)),
            ("Stories remain confidential.", Some(Level::Strict)),
            ("Tout reste strictement confidentiel.", Some(Level::Strict)),
            ("Alles blijft vertrouwelijk.", Some(Level::Strict)),
            ("Nothing that is said here leaves the group.", Some(Level::Strict)),
            ("Rien de ce qui se dit ici ne sort du groupe.", Some(Level::Strict)),
            ("Niets van wat hier gezegd wordt, verlaat de groep.", Some(Level::Strict)),
            ("May be used, but not who said it or who was there.", Some(Level::Chatham)),
            ("Peut servir, mais sans dire qui l’a dit ni qui était là.", Some(Level::Chatham)),
            ("Mag gebruikt worden, maar niet wie het zei of wie erbij was.", Some(Level::Chatham)),
            ("Stories and names stay; what was learned may go along.", Some(Level::StaysLeaves)),
            ("Les récits et les noms restent ; ce qui s’apprend peut sortir.", Some(Level::StaysLeaves)),
            ("Verhalen en namen blijven; wat geleerd is, mag mee.", Some(Level::StaysLeaves)),
            ("Leaves only when whoever told it says yes to that one thing.", Some(Level::NeedConsent)),
            (
                "Ne sort que si la personne qui l’a dit accepte, pour cette chose précise.",
                Some(Level::NeedConsent),
            ),
            ("Gaat pas naar buiten als wie het vertelde ja zegt tegen dat ene.", Some(Level::NeedConsent)),
            ("May be told, with names.", Some(Level::Open)),
            ("Peut être raconté, avec les noms.", Some(Level::Open)),
            ("Mag verteld worden, met namen.", Some(Level::Open)),
            ("Nothing is shared without the consent of whoever told it.", Some(Level::NeedConsent)),
            ("Rien n'est partagé sans l'accord de la personne.", Some(Level::NeedConsent)),
            ("What we discuss may be shared freely.", Some(Level::Open)),
            ("Respect for diversity, inclusion, and confidentiality", None),
            ("This is not strictly confidential.", None),
        ] {
            assert_eq!(level(&words(text)), wanted, "{text}");
        }
    }

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
            ["Quorum: 5 of 8", "Le quorum est de 5 sur 8.", "Quorum: 5 van de 8", "Quorum: half plus one"]
        {
            assert_eq!(said(text), (None, None, None), "no percent says so: {text}");
        }
        assert_eq!(said("More than half of the votes."), (Some(Rule::Majority), None, None));
        assert_eq!(said("60 % des membres participent.").1, Some(60));
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
    fn terms_are_counted_in_months() {
        assert_eq!(term(&words("Somebody has it for one year.")), Some(12));
        assert_eq!(term(&words("Pour six mois")), Some(6));
        assert_eq!(term(&words("Voor 18 maanden")), Some(18));
        assert_eq!(term(&words("Forever")), None);
    }
}
