//! People someone coaches, as search knows them.

use kring_store::{StoreError, Vault, folded_name};

use crate::people;

/// The names and ids of all.
pub async fn all(vault: &Vault) -> Result<Vec<(String, String)>, StoreError> {
    Ok(people::names(vault).await?.into_iter().map(|(id, name)| (name, id)).collect())
}

/// The marks in the search of everybody with a name or id, or with `open_end` of everybody one of whose names begins so.
pub async fn marks(vault: &Vault, name: &str, open_end: bool) -> Result<Vec<String>, StoreError> {
    let known = all(vault).await?;
    Ok(known
        .into_iter()
        .filter(|(known, id)| fits(known, name, open_end) || id == name)
        .map(|(_, id)| format!("with:{id}"))
        .collect())
}

/// Whether a name is meant, whatever its case and accents.
pub fn fits(known: &str, typed: &str, open_end: bool) -> bool {
    let (known, typed) = (folded_name(known), folded_name(typed));
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
