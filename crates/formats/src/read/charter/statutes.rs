//! Charters that are counted as statutes are, and charters that were copied out of a table.

use super::tests::seen;
use super::{Place, RecognisedVersion};
use crate::charter::{Level, Rule, Texts};

fn version(text: &str) -> RecognisedVersion {
    seen(text, "x.txt").versions.remove(0)
}

fn said(texts: &Texts) -> &str {
    texts.values().next().map_or("", |said| said.text.as_str())
}

const BY_PARAGRAPHS: &str = "STATUTES OF THE LAKESIDE CIRCLE

Adopted on 14 March 2019, last amended 6 October 2022

Article 1 – Purpose
§ 1.1 The circle lets facilitators learn from each other's practice.

Article 2 – Objectives
§ 2.1 Peer consultation: every member brings at least one case a year.
§ 2.2 Shared methods: we keep a library of methods.

Article 3 – Meetings
§ 3.1 The circle meets every six weeks, at least four times a year, for two hours.
§ 3.2 Decisions are taken by consent. If consent is not reached in two meetings, a majority of two thirds of the members present decides.

Article 4 – Confidentiality
§ 4.1 Stories and names stay in the room; what was learned may be taken along.

Article 5 – Roles
§ 5.1 Co-ordinator: Ngozi Bello (Halton Region). Convenes the meetings.
§ 5.2 Librarian: vacant. Keeps the library of methods.

Article 6 – Final provisions
§ 6.1 These statutes take effect on 1 November 2022.
";

#[test]
fn paragraphs_with_their_sign_are_clauses_and_roles() {
    let found = version(BY_PARAGRAPHS);
    let charter = &found.charter;
    let labels: Vec<&str> = charter.objectives.iter().map(|clause| said(&clause.label)).collect();
    assert_eq!(labels, ["Peer consultation", "Shared methods"]);
    let roles: Vec<(&str, usize)> =
        charter.roles.iter().map(|role| (said(&role.label), role.holders.len())).collect();
    assert_eq!(roles, [("Co-ordinator", 1), ("Librarian", 0)]);
    assert_eq!(charter.confidentiality.level, Some(Level::StaysLeaves));
    assert_eq!(charter.decisions.rule, Some(Rule::ConsentThenVote));
    assert_eq!(charter.decisions.majority_percent, Some(67));
    assert!(charter.tagline.is_empty(), "when it was agreed is no motto: {:?}", charter.tagline);
    assert_eq!(found.effective.as_deref(), Some("2022-11-01"));
    let fact = found.facts.iter().find(|fact| fact.field == "effective").unwrap();
    assert_eq!(fact.sentence, "§ 6.1 These statutes take effect on 1 November 2022.");
    assert!(found.lines[fact.line].source.contains("1 November 2022"));
}

#[test]
fn the_first_article_and_its_indents_are_read_in_french() {
    let found = version(
        "CHARTE « ANIMER ENSEMBLE »\n\nArticle premier – Objet\nLa communauté permet de progresser ensemble.\n\n\
         Art. 2 – Objectifs\nal. 1  S'entraider : chaque membre apporte une situation par an.\n\
         al. 2  Partager : nous tenons une bibliothèque.\n\n\
         Art. 3 – Dispositions finales\nLa présente charte entre en vigueur le 1er septembre 2021.\n",
    );
    assert_eq!(said(&found.charter.purpose), "La communauté permet de progresser ensemble.");
    let labels: Vec<&str> = found.charter.objectives.iter().map(|clause| said(&clause.label)).collect();
    assert_eq!(labels, ["S'entraider", "Partager"]);
    assert_eq!(found.effective.as_deref(), Some("2021-09-01"));
}

#[test]
fn articles_with_members_below_them_are_read_in_dutch() {
    let found = version(
        "REGLEMENT VAN DE KRING\n\nArt. 1 Doel\nlid 1. De leden leren van elkaars casussen.\n\n\
         Art. 2 Gedragsregels\nlid 1. Geheimhouding: wat hier gezegd wordt, blijft hier; wat hier geleerd wordt, mag mee.\n\
         lid 2. Vragen: we stellen eerst vragen.\n\nArt. 3 Besluiten\nlid 1. We besluiten met consent. Zie ook art. 2 lid 2.\n\n\
         Dit reglement treedt in werking op 1 maart 2020.\n",
    );
    assert!(said(&found.charter.purpose).contains("De leden leren"), "{:?}", found.charter.purpose);
    assert_eq!(found.charter.decisions.rule, Some(Rule::Consent));
    assert_eq!(found.effective.as_deref(), Some("2020-03-01"));
}

#[test]
fn a_table_of_roles_that_was_copied_keeps_who_has_them() {
    let found = version(
        "Charter\n\nRoles\nRole\tWho\tWhat they do\nConvener\tNgozi Bello\tInvites and keeps time\nWrites to newcomers\n\
         Librarian\tvacant\tKeeps the methods\n\nGuidelines\nRespect\tWe disagree with ideas, never with people.\n\
         Time\tWe begin and end on time.\n",
    );
    let roles: Vec<(&str, usize)> =
        found.charter.roles.iter().map(|role| (said(&role.label), role.holders.len())).collect();
    assert_eq!(roles, [("Convener", 1), ("Librarian", 0)]);
    assert!(
        said(&found.charter.roles[0].duties).ends_with("Writes to newcomers"),
        "a cell of two paragraphs"
    );
    let clauses: Vec<(&str, &str)> =
        found.charter.guidelines.iter().map(|clause| (said(&clause.label), said(&clause.text))).collect();
    assert_eq!(
        clauses,
        [("Respect", "We disagree with ideas, never with people."), ("Time", "We begin and end on time.")]
    );
    assert!(found.lines.iter().all(|line| line.place != Place::Sections), "{:?}", found.lines);
}

#[test]
fn ground_rules_that_name_their_group_are_its_charter() {
    let found = version(
        "Ground rules – Tuesday supervision group\n\n(v3, agreed 12 Jan 2024)\n\nWHAT WE PROMISE\n\
         * Turning up: two misses and we talk.\n* Listening: we let each other finish.\n\n\
         WHO FACILITATES\nConvenor - Meera Pillai\n",
    );
    let charter = &found.charter;
    assert_eq!(said(&charter.title), "Ground rules – Tuesday supervision group");
    assert!(charter.tagline.is_empty() && charter.preamble.is_empty(), "{:?}", charter.tagline);
    let labels: Vec<&str> = charter.guidelines.iter().map(|clause| said(&clause.label)).collect();
    assert_eq!(labels, ["Turning up", "Listening"]);
    assert_eq!(charter.roles.iter().map(|role| role.holders.len()).collect::<Vec<_>>(), [1]);
    assert_eq!(found.effective.as_deref(), Some("2024-01-12"));
}

#[test]
fn two_languages_that_were_copied_side_by_side_stay_side_by_side() {
    let found = version(
        "Purpose\tRaison d’être\nWe help each other facilitate well.\tNous nous aidons à bien animer nos groupes.\n\
         Guidelines\tRègles de vie\n1. Respect: we disagree with ideas, never with people.\t\
         1. Respect : on conteste les idées, jamais les personnes.\n\
         2. Time: we begin and end on time.\t2. Temps : nous commençons et finissons à l’heure.\n",
    );
    let charter = &found.charter;
    assert_eq!(charter.languages, ["en", "fr"]);
    assert_eq!(charter.purpose["en"].text, "We help each other facilitate well.");
    assert_eq!(charter.purpose["fr"].text, "Nous nous aidons à bien animer nos groupes.");
    let labels: Vec<(&str, &str)> = charter
        .guidelines
        .iter()
        .map(|clause| (clause.label["en"].text.as_str(), clause.label["fr"].text.as_str()))
        .collect();
    assert_eq!(labels, [("Respect", "Respect"), ("Time", "Temps")]);
}

#[test]
fn titles_above_articles_and_articles_of_one_sentence_are_read() {
    let found = version(
        "RÈGLEMENT INTÉRIEUR\nCOLLECTIF DES PASSEURS DU LITTORAL\n\nTITRE I – OBJET\n\nArticle 1 – Objet\nLe collectif relie les passeurs de mémoire.\n\n\
         Article 2 – Objectifs\nLe collectif se donne pour objectifs :\na) recueillir des récits ;\nb) former des passeurs.\n\n\
         TITRE II – FONCTIONNEMENT\n\nArticle 3 – Bureau\nPrésidence : Anaïs Le Goff (Douarnenez)\nSecrétariat : à pourvoir\n\n\
         Article 4 – Confidentialité\nCe qui est confié n'en sort pas ; les enseignements peuvent circuler.\n\n\
         Article 5 – Démission et radiation\nOn quitte le collectif par simple courriel.\n",
    );
    let charter = &found.charter;
    assert_eq!(said(&charter.title), "COLLECTIF DES PASSEURS DU LITTORAL");
    assert_eq!(charter.objectives.len(), 2, "{:?}", charter.objectives);
    let roles: Vec<(&str, usize)> =
        charter.roles.iter().map(|role| (said(&role.label), role.holders.len())).collect();
    assert_eq!(roles, [("Présidence", 1), ("Secrétariat", 0)]);
    assert_eq!(charter.confidentiality.level, Some(Level::StaysLeaves));
    assert_eq!(said(&charter.membership.terms), "On quitte le collectif par simple courriel.");
    let found = version(
        "Netwerk Leermeesters\n\nHoofdstuk 1. Leden\nArtikel 1. Het netwerk verenigt leermeesters uit de hele streek.\n\n\
         Hoofdstuk 2. Wie wat doet\nArtikel 2. Voorzitter: Griet Baeten (Aalter)\nArtikel 3. Penningmeester: nog aan te duiden\n",
    );
    let roles: Vec<(&str, usize)> =
        found.charter.roles.iter().map(|role| (said(&role.label), role.holders.len())).collect();
    assert_eq!(roles, [("Voorzitter", 1), ("Penningmeester", 0)]);
}

#[test]
fn statutes_name_their_officers_in_sentences() {
    let found = version(
        "CONSTITUTION OF THE QUAY NETWORK\n\n1. OBJECTS\nThe objects of the Network are:\n(a) to match newcomers with mentors;\n\
         (b) to train mentors.\n\n2. OFFICERS\n2.1 The Chair, Wilhelmina Drost, presides at meetings.\n\
         2.2 The Treasurer, Idris Bello, keeps the accounts.\n2.3 The Secretary keeps the minutes. The post is vacant.\n\n\
         3. MEETINGS\n3.1 The committee meets every two months.\n3.2 The quorum is one third of the members.\n\n\
         4. DECISIONS\nBy simple majority of those present.\n",
    );
    let roles: Vec<(&str, Vec<&str>)> = found
        .charter
        .roles
        .iter()
        .map(|role| (said(&role.label), role.holders.iter().map(|one| one.name.as_str()).collect()))
        .collect();
    assert_eq!(
        roles,
        [("Chair", vec!["Wilhelmina Drost"]), ("Treasurer", vec!["Idris Bello"]), ("Secretary", vec![])]
    );
    assert_eq!(found.charter.decisions.quorum_percent, Some(33));
}
