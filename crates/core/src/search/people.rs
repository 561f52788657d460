//! People someone coaches, as search knows them: a document of kind `person` with a `name`. Where there is no such kind, nobody.

use kring_store::{StoreError, Vault, words};

use super::store;

const PERSON: &str = "person";
const NAME: &str = "name";

/// The names and ids of all.
pub async fn all(vault: &Vault) -> Result<Vec<(String, String)>, StoreError> {
    let mut all = Vec::new();
    if !crate::KINDS.iter().any(|kind| kind.name == PERSON) {
        return Ok(all);
    }
    for id in store::of_kind(vault, PERSON).await? {
        if let Some(name) = vault.with(id, |doc| Ok(doc.text_field(NAME))).await? {
            all.push((name, id.to_string()));
        }
    }
    Ok(all)
}

/// The marks in the search of everybody with a name, or with `open_end` of everybody one of whose names begins so.
pub async fn marks(vault: &Vault, name: &str, open_end: bool) -> Result<Vec<String>, StoreError> {
    let known = all(vault).await?;
    Ok(known
        .into_iter()
        .filter(|(known, _)| fits(known, name, open_end))
        .map(|(_, id)| format!("with:{id}"))
        .collect())
}

/// Whether a name is meant, whatever its case and accents.
pub fn fits(known: &str, typed: &str, open_end: bool) -> bool {
    let fold = |text: &str| words(text).map(|word| word.folded).collect::<Vec<_>>().join(" ");
    let (known, typed) = (fold(known), fold(typed));
    if open_end { known.starts_with(&typed) || known.contains(&format!(" {typed}")) } else { known == typed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_meant_whatever_its_case_and_accents() {
        assert!(fits("Zoë de Wit", "zoe de wit", false));
        assert!(!fits("Zoë de Wit", "zoe", false));
        assert!(fits("Zoë de Wit", "wi", true) && fits("Zoë de Wit", "Zo", true) && fits("Ann", "", true));
        assert!(!fits("Ann", "nn", true));
    }
}
