//! An alias in place of a name, wherever the name stands as words of its own. Pure.

/// A name and what stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The name.
    pub name: String,
    /// The alias.
    pub alias: String,
}

/// The text with every name replaced, and how often. Case does not matter; where several names begin, the longest counts.
pub fn replaced(text: &str, pairs: &[Pair]) -> (String, u32) {
    let mut pairs: Vec<(Vec<char>, &str)> = pairs
        .iter()
        .map(|pair| (folded(pair.name.trim()), pair.alias.as_str()))
        .filter(|(name, _)| !name.is_empty())
        .collect();
    pairs.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    let letters: Vec<char> = text.chars().collect();
    let low: Vec<char> = letters.iter().map(|letter| lower(*letter)).collect();
    let (mut out, mut count, mut at) = (String::with_capacity(text.len()), 0, 0);
    while let Some(letter) = letters.get(at) {
        let begins = at == 0 || !low.get(at - 1).is_some_and(|before| before.is_alphanumeric());
        let found = pairs.iter().find(|(name, _)| {
            let end = at + name.len();
            begins
                && low.get(at..end).is_some_and(|here| here == name.as_slice())
                && !low.get(end).is_some_and(|after| after.is_alphanumeric())
        });
        match found {
            Some((name, alias)) => {
                out.push_str(alias);
                count += 1;
                at += name.len();
                // An alias such as "F." ends a sentence with its own point.
                if alias.ends_with('.') && letters.get(at) == Some(&'.') {
                    at += 1;
                }
            }
            None => {
                out.push(*letter);
                at += 1;
            }
        }
    }
    (out, count)
}

/// Whether a name stands in a text as words of its own.
pub fn holds(text: &str, name: &str) -> bool {
    replaced(text, &[Pair { name: name.into(), alias: String::new() }]).1 > 0
}

fn folded(name: &str) -> Vec<char> {
    name.chars().map(lower).collect()
}

/// A letter for a letter, so that places stay where they are.
fn lower(letter: char) -> char {
    let mut all = letter.to_lowercase();
    match (all.next(), all.next()) {
        (Some(one), None) => one,
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pair(name: &str, alias: &str) -> Pair {
        Pair { name: name.into(), alias: alias.into() }
    }

    #[test]
    fn names_go_where_they_stand_alone() {
        let pairs = [pair("Ann", "A."), pair("Ann Peeters", "B."), pair("Zoë", "C.")];
        for (text, expected, count) in [
            ("Ann said", "A. said", 1),
            ("ANN, ann's and Anna", "A., A.'s and Anna", 2),
            ("Ann Peeters met Ann", "B. met A.", 2),
            ("Annual Joann", "Annual Joann", 0),
            ("(zoë)", "(C.)", 1),
            ("", "", 0),
        ] {
            assert_eq!(replaced(text, &pairs), (expected.to_owned(), count), "{text}");
        }
        assert_eq!(replaced("as it was", &[pair(" ", "x")]), ("as it was".to_owned(), 0));
    }

    proptest! {
        #[test]
        fn no_name_is_left(text in "[ab .ÄİZ]{0,40}", name in "[abÄİ]{1,3}") {
            let (after, count) = replaced(&text, &[pair(&name, "someone")]);
            prop_assert!(!holds(&after, &name));
            prop_assert_eq!(count > 0, holds(&text, &name));
        }
    }
}
