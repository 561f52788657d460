//! Names of people who are mixed: as they are kept, what tells them apart, and whom somebody means who typed one. Pure.

use unicode_normalization::UnicodeNormalization;

use crate::people::kind::folded;

/// A name as it is kept: without spaces around it, and an accented letter as one sign. What looks the same is the same.
pub fn written(name: &str) -> String {
    name.trim().nfc().collect()
}

/// What tells people apart: their names, whatever the case.
pub fn key(name: &str) -> String {
    written(name).to_lowercase()
}

/// Whom of these somebody means who typed a name: whatever its case, and whatever its accents, or by its first word, when that is one person
/// alone.
pub fn meant(typed: &str, all: &[String]) -> Option<usize> {
    let wanted = key(typed);
    all.iter().position(|name| key(name) == wanted).or_else(|| alike(typed, all))
}

/// The only one whose name differs in case and accents alone; where nobody's does, the only one whose name begins with all that was typed:
/// `Zoë` is Zoë Peeters.
pub(super) fn alike(typed: &str, all: &[String]) -> Option<usize> {
    let wanted = folded(typed);
    if wanted.is_empty() {
        return None;
    }
    let begins = |name: &str| name.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with(' '));
    let (mut same, mut begun) = (Vec::new(), Vec::new());
    for (number, name) in all.iter().enumerate() {
        let name = folded(name);
        if name == wanted {
            same.push(number);
        } else if begins(&name) {
            begun.push(number);
        }
    }
    let found = if same.is_empty() { begun } else { same };
    if let [alone] = found.as_slice() { Some(*alone) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_it_was_typed_unless_two_could_be_meant() {
        let all = ["Zoë", "Fay", "José", "Jose"].map(str::to_owned);
        assert_eq!(meant("fay ", &all), Some(1));
        assert_eq!(meant("zoe", &all), Some(0));
        assert_eq!(meant("Zoe\u{308}", &all), Some(0));
        assert_eq!((meant("jose", &all), meant("JOSÉ", &all)), (Some(3), Some(2)));
        assert_eq!(meant("Josè", &all), None, "either of two");
        assert_eq!((meant("Fa", &all), meant("", &all), meant("!", &all)), (None, None, None));
    }

    #[test]
    fn a_first_name_is_enough_where_one_person_alone_has_it() {
        let all = ["Zoë Peeters", "Jan Peeters", "Jan Maes", "Fay", "Fay Wouters"].map(str::to_owned);
        assert_eq!(
            (meant("zoe", &all), meant("Jan Maes", &all), meant("fay", &all)),
            (Some(0), Some(2), Some(3))
        );
        assert_eq!((meant("Jan", &all), meant("Peeters", &all), meant("Zo", &all)), (None, None, None));
    }
}
