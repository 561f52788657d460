//! What a charter is made of, by path: its texts and its lists; its values are in `values.rs`. Pure.
//!
//! A path names a part as documents, requests and the views do: `purpose`, `membership.who`, `clause.<id>.text`, `cadence.minutes`.

use kring_formats::charter::{Charter, Clause, Holder, Role, Said, State, Texts};
use kring_store::StoreError;

use super::view::ClauseList;
use crate::journal::links;

/// The texts that are no clause's, in the order of a charter.
pub const TEXTS: [&str; 17] = [
    "title",
    "tagline",
    "welcome",
    "purpose",
    "preamble",
    "membership.who",
    "membership.pathways",
    "membership.terms",
    "cadence.text",
    "review.text",
    "confidentiality.text",
    "decisions.text",
    "amendment",
    "conflict",
    "resources",
    "measures",
    "closure",
];

/// A clause, a role or a section: what stands in one of the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Stays with it through every version.
    pub id: String,
    /// A word or two.
    pub label: Texts,
    /// What it means; the duties of a role.
    pub text: Texts,
    /// Who has it, of a role.
    pub holders: Vec<Holder>,
    /// For how many months somebody has it, of a role.
    pub term_months: Option<u32>,
}

impl From<Clause> for Item {
    fn from(Clause { id, label, text }: Clause) -> Self {
        Self { id, label, text, ..Self::default() }
    }
}

impl From<Role> for Item {
    fn from(Role { id, label, duties, holders, term_months }: Role) -> Self {
        Self { id, label, text: duties, holders, term_months }
    }
}

impl From<Item> for Clause {
    fn from(Item { id, label, text, .. }: Item) -> Self {
        Self { id, label, text }
    }
}

impl From<Item> for Role {
    fn from(Item { id, label, text, holders, term_months }: Item) -> Self {
        Self { id, label, duties: text, holders, term_months }
    }
}

impl ClauseList {
    /// Every list, in the order of a charter.
    pub const ALL: [Self; 4] = [Self::Objectives, Self::Guidelines, Self::Roles, Self::Sections];

    /// As documents, requests and commands write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Objectives => "objectives",
            Self::Guidelines => "guidelines",
            Self::Roles => "roles",
            Self::Sections => "sections",
        }
    }

    /// Reads what [`ClauseList::name`] wrote.
    pub fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.name() == name)
    }

    /// What stands in it in a charter, in order.
    pub fn of(self, charter: &Charter) -> Vec<Item> {
        let clauses = |clauses: &[Clause]| clauses.iter().cloned().map(Item::from).collect();
        match self {
            Self::Objectives => clauses(&charter.objectives),
            Self::Guidelines => clauses(&charter.guidelines),
            Self::Roles => charter.roles.iter().cloned().map(Item::from).collect(),
            Self::Sections => clauses(&charter.sections),
        }
    }

    /// Puts items into a charter in place of what stands in this list.
    pub fn put(self, charter: &mut Charter, items: Vec<Item>) {
        match self {
            Self::Objectives => charter.objectives = items.into_iter().map(Clause::from).collect(),
            Self::Guidelines => charter.guidelines = items.into_iter().map(Clause::from).collect(),
            Self::Roles => charter.roles = items.into_iter().map(Role::from).collect(),
            Self::Sections => charter.sections = items.into_iter().map(Clause::from).collect(),
        }
    }

    /// The path of an item, without the part of it.
    pub fn path(self, id: &str) -> String {
        format!("{}.{id}", if self == Self::Roles { "role" } else { "clause" })
    }

    /// The path of an item's label.
    pub fn label_path(self, id: &str) -> String {
        format!("{}.label", self.path(id))
    }

    /// The path of an item's text.
    pub fn text_path(self, id: &str) -> String {
        format!("{}.{}", self.path(id), if self == Self::Roles { "duties" } else { "text" })
    }
}

/// A text that is no clause's, by its path.
pub fn text<'c>(charter: &'c Charter, path: &str) -> Option<&'c Texts> {
    Some(match path {
        "title" => &charter.title,
        "tagline" => &charter.tagline,
        "welcome" => &charter.welcome,
        "purpose" => &charter.purpose,
        "preamble" => &charter.preamble,
        "membership.who" => &charter.membership.who,
        "membership.pathways" => &charter.membership.pathways,
        "membership.terms" => &charter.membership.terms,
        "cadence.text" => &charter.cadence.text,
        "review.text" => &charter.review.text,
        "confidentiality.text" => &charter.confidentiality.text,
        "decisions.text" => &charter.decisions.text,
        "amendment" => &charter.amendment,
        "conflict" => &charter.conflict,
        "resources" => &charter.resources,
        "measures" => &charter.measures,
        "closure" => &charter.closure,
        _ => return None,
    })
}

/// The same, to be written.
pub fn text_mut<'c>(charter: &'c mut Charter, path: &str) -> Option<&'c mut Texts> {
    Some(match path {
        "title" => &mut charter.title,
        "tagline" => &mut charter.tagline,
        "welcome" => &mut charter.welcome,
        "purpose" => &mut charter.purpose,
        "preamble" => &mut charter.preamble,
        "membership.who" => &mut charter.membership.who,
        "membership.pathways" => &mut charter.membership.pathways,
        "membership.terms" => &mut charter.membership.terms,
        "cadence.text" => &mut charter.cadence.text,
        "review.text" => &mut charter.review.text,
        "confidentiality.text" => &mut charter.confidentiality.text,
        "decisions.text" => &mut charter.decisions.text,
        "amendment" => &mut charter.amendment,
        "conflict" => &mut charter.conflict,
        "resources" => &mut charter.resources,
        "measures" => &mut charter.measures,
        "closure" => &mut charter.closure,
        _ => return None,
    })
}

/// Does something with every text of a charter.
pub fn each_text(charter: &mut Charter, mut change: impl FnMut(&mut Texts)) {
    for path in TEXTS {
        if let Some(texts) = text_mut(charter, path) {
            change(texts);
        }
    }
    let clauses = charter.objectives.iter_mut().chain(&mut charter.guidelines);
    for clause in clauses.chain(&mut charter.sections) {
        change(&mut clause.label);
        change(&mut clause.text);
    }
    for role in &mut charter.roles {
        change(&mut role.label);
        change(&mut role.duties);
    }
}

/// Makes links of a charter that begins their words: a whole circle is to read it.
pub fn in_words(charter: &mut Charter) {
    each_text(charter, |texts| {
        texts.values_mut().for_each(|said| said.text = links::in_words(&said.text).into_owned());
    });
    for holder in charter.roles.iter_mut().flat_map(|role| &mut role.holders) {
        for line in [&mut holder.name, &mut holder.organisation] {
            *line = links::in_words(line).into_owned();
        }
    }
}

/// A text that is written in one language.
pub fn said(text: impl Into<String>) -> Said {
    Said { text: text.into(), state: State::Source }
}

/// A text in the first of the languages in which it was written.
pub fn first<'t>(texts: &'t Texts, languages: &[String]) -> &'t str {
    let written = languages.iter().find_map(|language| texts.get(language)).or_else(|| texts.values().next());
    written.map_or("", |said| said.text.as_str())
}

/// The languages that have a tag of two letters (ISO 639-1).
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee \
    el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj \
    kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om \
    or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw \
    ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// One to three languages, each once, as tags like `en` or `fr-CA`.
pub fn checked_languages(languages: &[String]) -> Result<Vec<String>, StoreError> {
    let mut checked: Vec<String> = Vec::new();
    for language in languages {
        let language = language.trim();
        let parts: Vec<&str> = language.split('-').collect();
        let plain = |part: &&str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let is_tag =
            parts.iter().all(plain) && parts.first().is_some_and(|first| (2..=3).contains(&first.len()));
        let first = parts.first().map(|first| first.to_ascii_lowercase()).unwrap_or_default();
        let is_known = first.len() != 2 || TWO_LETTERS.split_whitespace().any(|known| known == first);
        if !is_tag || !is_known || language.len() > 20 {
            return Err(StoreError::Request("languages"));
        }
        if !checked.iter().any(|known| known == language) {
            checked.push(language.to_owned());
        }
    }
    if (1..=3).contains(&checked.len()) { Ok(checked) } else { Err(StoreError::Request("languages")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_leads_to_a_part_of_its_own() {
        let mut charter = Charter::default();
        for path in TEXTS {
            text_mut(&mut charter, path).unwrap().insert("en".into(), said(path));
        }
        for path in TEXTS {
            assert_eq!(text(&charter, path).unwrap()["en"].text, path);
        }
        assert!(text(&charter, "nothing").is_none());
    }

    #[test]
    fn languages_are_tags_each_once_and_three_at_most() {
        let tags = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
        assert_eq!(checked_languages(&tags(&["en", " fr-CA ", "en"])).unwrap(), ["en", "fr-CA"]);
        for wrong in [&[][..], &["e"], &["english language"], &["en", "fr", "nl", "de"], &["en."], &["xx"]] {
            assert!(checked_languages(&tags(wrong)).is_err(), "{wrong:?}");
        }
    }
}
