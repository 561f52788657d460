//! A charter for the tests of the writers, and the words around it in three languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Change, Comparison, Edition, Frame, Headings, Kind, Names, Run, Stretch, Words};
use crate::charter::*;
use crate::write::book::{Image, Paper};
use crate::write::look::Look;
use crate::write::sample::PNG;

pub fn texts(pairs: &[(&str, &str)]) -> Texts {
    let said = |text: &str| Said { text: text.to_owned(), state: State::Source };
    pairs.iter().map(|(language, text)| ((*language).to_owned(), said(text))).collect::<BTreeMap<_, _>>()
}

fn clause(label: &[(&str, &str)], text: &[(&str, &str)]) -> Clause {
    Clause { id: String::new(), label: texts(label), text: texts(text) }
}

fn holder(name: &str, organisation: &str) -> Holder {
    Holder { name: name.into(), organisation: organisation.into(), ..Holder::default() }
}

/// A charter in English and French.
pub fn charter() -> Charter {
    let month = |every| Some(Interval { every, unit: Unit::Month });
    Charter {
        languages: vec!["en".into(), "fr".into()],
        title: texts(&[
            ("en", "Riverside Mentoring Circles"),
            ("fr", "Cercles de mentorat de Rivière-Claire"),
        ]),
        tagline: texts(&[("en", "Walking side by side"), ("fr", "Marcher côte à côte")]),
        welcome: texts(&[
            ("en", "Welcome to everyone who mentors, and to everyone who would like to."),
            ("fr", "Bienvenue à toutes les personnes qui accompagnent, et à celles qui aimeraient le faire."),
        ]),
        purpose: texts(&[
            (
                "en",
                "We keep a warm and safe place where members meet, trade what works, and go on learning as persons. Through working together in good company, we want *every* mentor to do their best work.",
            ),
            (
                "fr",
                "Nous gardons un lieu chaleureux et sûr où les membres se rencontrent, échangent ce qui fonctionne et continuent d’apprendre. En bonne compagnie, nous voulons que *chaque* mentor fasse de son mieux.",
            ),
        ]),
        objectives: vec![
            clause(
                &[("en", "Meeting each other"), ("fr", "Se rencontrer")],
                &[
                    ("en", "Make it easy for members to find one another, so that nobody mentors alone."),
                    (
                        "fr",
                        "Aider les membres à se trouver, afin que personne n’accompagne dans la solitude.",
                    ),
                ],
            ),
            clause(
                &[("en", "Shared shelf"), ("fr", "Étagère commune")],
                &[
                    ("en", "Keep a shelf of tools:\n\n- readings\n- forms\n- questions that helped"),
                    (
                        "fr",
                        "Tenir une étagère d’outils :\n\n- des lectures\n- des formulaires\n- des questions qui ont aidé",
                    ),
                ],
            ),
            clause(
                &[("en", "Stories"), ("fr", "Récits")],
                &[
                    ("en", "Tell stories that give others courage."),
                    ("fr", "Raconter des histoires qui donnent du courage."),
                ],
            ),
        ],
        preamble: texts(&[
            ("en", "A ground to stand on; we adapt it when the group changes."),
            ("fr", "Un sol où se tenir ; nous l’adaptons quand le groupe change."),
        ]),
        guidelines: vec![
            clause(
                &[("en", "Confidentiality"), ("fr", "Confidentialité")],
                &[
                    ("en", "What is told here is not repeated elsewhere."),
                    ("fr", "Ce qui est raconté ici n’est pas répété ailleurs."),
                ],
            ),
            clause(
                &[("en", "Open talk"), ("fr", "Parole ouverte")],
                &[
                    ("en", "Speak openly, and look for words that help others learn."),
                    ("fr", "Parler ouvertement et chercher des mots qui aident les autres à apprendre."),
                ],
            ),
        ],
        membership: Membership {
            who: texts(&[
                ("en", "Hosts of mentoring circles in the municipality and the region."),
                ("fr", "Les hôtes des cercles de mentorat de la municipalité et de la région."),
            ]),
            pathways: texts(&[
                (
                    "en",
                    "Follow the host training, shadow an experienced host, then host a circle of your own.",
                ),
                (
                    "fr",
                    "Suivre la formation d’hôte, observer un hôte expérimenté, puis tenir son propre cercle.",
                ),
            ]),
            terms: texts(&[("en", "A seat is kept for a year."), ("fr", "Une place est gardée un an.")]),
        },
        roles: vec![
            Role {
                label: texts(&[("en", "Meeting hosts"), ("fr", "Hôtes des rencontres")]),
                duties: texts(&[
                    (
                        "en",
                        "Write and send the agenda, lead the conversation, and make sure that everyone can contribute.",
                    ),
                    (
                        "fr",
                        "Rédiger et envoyer l’ordre du jour, mener la conversation et veiller à ce que chacun puisse contribuer.",
                    ),
                ]),
                holders: vec![holder("Odile Marchand", "PLC"), holder("Tobias Renner", "NRN")],
                term_months: Some(12),
                ..Role::default()
            },
            Role {
                label: texts(&[("en", "Page keeper"), ("fr", "Gardienne de la page")]),
                duties: texts(&[
                    ("en", "Looks after the content of the channel."),
                    ("fr", "Veille au contenu du canal."),
                ]),
                holders: vec![holder("Imani Delacroix-Brandt", "")],
                ..Role::default()
            },
            Role {
                label: texts(&[("en", "Guest coordinator"), ("fr", "Coordination des invités")]),
                duties: texts(&[
                    ("en", "Finds and welcomes guests."),
                    ("fr", "Trouve et accueille les invités."),
                ]),
                ..Role::default()
            },
        ],
        cadence: Cadence {
            target: month(1),
            at_least: month(3),
            minutes: Some(60),
            zone: Some("America/Toronto".into()),
            text: Texts::new(),
        },
        review: Review {
            from: Some("2027-09-01".into()),
            until: Some("2027-11-30".into()),
            meetings_min: Some(3),
            meetings_max: Some(4),
            text: texts(&[("en", "Does the length serve us?"), ("fr", "La durée nous sert-elle ?")]),
        },
        confidentiality: Confidentiality { level: Some(Level::StaysLeaves), text: Texts::new() },
        decisions: Decisions { rule: Some(Rule::Consent), quorum_percent: Some(60), ..Decisions::default() },
        amendment: texts(&[
            ("en", "Anyone may propose a change; it stands for two weeks before we decide."),
            (
                "fr",
                "Chaque membre peut proposer un changement ; il est affiché deux semaines avant la décision.",
            ),
        ]),
        closure: texts(&[
            ("en", "When the circle has done its work, it meets once more to say thank you."),
            ("fr", "Quand le cercle a fait son travail, il se réunit une dernière fois pour dire merci."),
        ]),
        sections: vec![clause(
            &[("en", "Where this comes from"), ("fr", "D’où cela vient")],
            &[("en", "It began in a library."), ("fr", "Tout a commencé dans une bibliothèque.")],
        )],
        ..Charter::default()
    }
}

/// The words of a language around the charter.
pub fn words(language: &str) -> Words {
    let pairs =
        |list: &[(&str, &str)]| list.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    match language {
        "fr" => Words {
            language: "fr".into(),
            called: "Français".into(),
            about: pairs(&[("Version", "4"), ("État", "adoptée"), ("En vigueur depuis le", "12 septembre 2026")]),
            headings: headings([
                "Bienvenue", "Objectif", "Objectifs", "Lignes directrices", "Membres", "Comment devenir membre", "Conditions", "Rôles", "Rencontres",
                "Révision", "Confidentialité", "Décisions", "Modifications", "Conflits", "Ressources", "Mesures", "Clôture", "Autres points", "Signatures",
            ]),
            cadence: "Chaque mois, au moins une fois par trimestre, pendant une heure (America/Toronto).".into(),
            review: "Entre le 1er septembre et le 30 novembre 2027, après 3 à 4 rencontres.".into(),
            confidentiality: "Ce qui se dit ici reste ici ; ce qui s’apprend ici peut en sortir.".into(),
            limits: "Cela s’arrête là où une personne court un danger grave, où la loi oblige à parler, ou sur ordre d’un tribunal.".into(),
            decisions: "Par consentement ; 60 % des membres y prennent part.".into(),
            terms: vec!["pendant 12 mois".into()],
            spans: Vec::new(),
            vacant: "à pourvoir".into(),
            held: "attribué".into(),
            somebody: "(nom)".into(),
            stale: "Cette traduction est à revoir.".into(),
            signing: "Nous avons lu cette charte et nous nous y tenons.".into(),
            sign_fields: ["Nom".into(), "Date".into(), "Signature".into()],
        },
        "nl" => Words {
            language: "nl".into(),
            called: "Nederlands".into(),
            about: pairs(&[("Versie", "4"), ("Status", "aangenomen")]),
            headings: headings([
                "Welkom", "Doel", "Doelstellingen", "Spelregels", "Leden", "Hoe je lid wordt", "Voorwaarden", "Rollen", "Bijeenkomsten", "Herziening",
                "Vertrouwelijkheid", "Besluiten", "Wijzigingen", "Conflicten", "Middelen", "Maatstaven", "Afsluiting", "Overige punten", "Handtekeningen",
            ]),
            cadence: "Elke maand, minstens één keer per kwartaal, een uur lang (America/Toronto).".into(),
            review: "Tussen 1 september en 30 november 2027, na 3 tot 4 bijeenkomsten.".into(),
            confidentiality: "Wat hier gezegd wordt, blijft hier; wat hier geleerd wordt, mag mee.".into(),
            limits: "Dat houdt op waar iemand ernstig gevaar loopt, waar de wet tot spreken verplicht, of op bevel van een rechter.".into(),
            decisions: "Met instemming; 60 % van de leden doet mee.".into(),
            terms: vec!["voor 12 maanden".into()],
            spans: Vec::new(),
            vacant: "vacant".into(),
            held: "ingevuld".into(),
            somebody: "(naam)".into(),
            stale: "Deze vertaling moet opnieuw bekeken worden.".into(),
            signing: "We hebben dit charter gelezen en houden ons eraan.".into(),
            sign_fields: ["Naam".into(), "Datum".into(), "Handtekening".into()],
        },
        _ => Words {
            language: "en".into(),
            called: "English".into(),
            about: pairs(&[("Version", "4"), ("Status", "adopted"), ("In force from", "12 September 2026")]),
            headings: headings([
                "Welcome", "Purpose", "Objectives", "Guidelines", "Members", "How to join", "Terms", "Roles", "Meetings", "Review", "Confidentiality",
                "Decisions", "Amendments", "Conflict", "Resources", "Measures", "Closure", "Further points", "Signatures",
            ]),
            cadence: "Every month, at least once a quarter, for one hour (America/Toronto).".into(),
            review: "Between 1 September and 30 November 2027, after 3 to 4 meetings.".into(),
            confidentiality: "What is said here stays here; what is learned here may leave.".into(),
            limits: "This ends where somebody is in serious danger, where the law obliges to speak, or by order of a court.".into(),
            decisions: "By consent; 60% of the members take part.".into(),
            terms: vec!["for 12 months".into()],
            spans: Vec::new(),
            vacant: "vacant".into(),
            held: "taken".into(),
            somebody: "(name)".into(),
            stale: "This translation is to be looked at again.".into(),
            signing: "We have read this charter and keep to it.".into(),
            sign_fields: ["Name".into(), "Date".into(), "Signature".into()],
        },
    }
}

fn headings(list: [&str; 19]) -> Headings {
    let [
        welcome,
        purpose,
        objectives,
        guidelines,
        members,
        pathways,
        terms,
        roles,
        cadence,
        review,
        confidentiality,
        decisions,
        amendment,
        conflict,
        resources,
        measures,
        closure,
        sections,
        signing,
    ] = list.map(str::to_owned);
    Headings {
        welcome,
        purpose,
        objectives,
        guidelines,
        members,
        pathways,
        terms,
        roles,
        cadence,
        review,
        confidentiality,
        decisions,
        amendment,
        conflict,
        resources,
        measures,
        closure,
        sections,
        signing,
    }
}

/// The paper of a group.
pub fn frame() -> Frame {
    Frame {
        look: Look {
            group: "Northern Riverside Network".into(),
            logo: Some(Image {
                address: String::new(),
                name: "logo.png".into(),
                media_type: "image/png".into(),
                bytes: Arc::from(PNG),
            }),
            logo_says: "A river between two banks".into(),
            accent: Some([0x1f, 0x6f, 0x6a]),
            footer: "Northern Riverside Network · riverside.example".into(),
        },
        paper: Paper::default(),
        running: "Riverside Mentoring Circles · version 4".into(),
        done: "done".into(),
        to_do: "to do".into(),
    }
}

/// The charter in these languages.
pub fn edition(languages: &[&str]) -> Edition {
    Edition {
        charter: charter(),
        frame: frame(),
        words: languages.iter().map(|language| words(language)).collect(),
        names: Names::Shown,
        signing: Some(vec!["Odile Marchand".into(), "Tobias Renner".into()]),
    }
}

/// What changed from one version to the next.
pub fn comparison() -> Comparison {
    let stretch = |run, text: &str| Stretch { run, text: text.into() };
    Comparison {
        language: "en".into(),
        frame: frame(),
        title: "Riverside Mentoring Circles".into(),
        subtitle: "What has changed from version 3 to version 4".into(),
        about: vec![("Adopted".into(), "12 September 2026".into())],
        notices: vec!["Version 4 no longer has a French text.".into()],
        nothing: "Nothing has changed.".into(),
        changes: vec![
            Change {
                section: "Purpose".into(),
                about: "Purpose".into(),
                happened: "Changed".into(),
                kind: Kind::Changed,
                language: "en".into(),
                stretches: vec![
                    stretch(Run::Same, "We keep a "),
                    stretch(Run::Old, "quiet"),
                    stretch(Run::New, "warm and safe"),
                    stretch(Run::Same, " place where members meet."),
                ],
            },
            Change {
                section: "Guidelines".into(),
                about: "3 · Open talk".into(),
                happened: "Moved from 5 to 3".into(),
                kind: Kind::Moved,
                language: "en".into(),
                stretches: Vec::new(),
            },
            Change {
                section: "Guidelines".into(),
                about: "4 · Lifelong learning".into(),
                happened: "Added".into(),
                kind: Kind::Added,
                language: "en".into(),
                stretches: vec![stretch(Run::New, "Stay curious, and encourage each other.")],
            },
            Change {
                section: "Guidelines".into(),
                about: "Tidiness".into(),
                happened: "Removed".into(),
                kind: Kind::Removed,
                language: "en".into(),
                stretches: vec![stretch(Run::Old, "Leave the room as you found it.")],
            },
        ],
    }
}
