//! Several people in one text: `Ann Claes, Bo Lee and Cy Roy`, `Ann of Bo`.

/// Parts between commas, semicolons, slashes between blanks and words for *and*, none of them inside brackets.
pub fn parts(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut at) = (Vec::new(), 0, 0_usize, 0);
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        let begins = text.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace));
        let joints = ["and ", "et ", "en ", "und ", "/ "];
        let joint = joints.into_iter().find(|word| begins && rest.starts_with(word));
        let joint = joint.or_else(|| either(text, at).filter(|_| begins));
        let length = joint.map_or(letter.len_utf8(), str::len);
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && (joint.is_some() || ",;&+".contains(letter)) {
            parts.extend(text.get(start..at));
            start = at + length;
        }
        at += length;
    }
    parts.extend(text.get(start..));
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect()
}

/// A word for *or* between two names: `Ann or Cy`, `Ann of Cy`. The English `of` behind an office or a house is none: `Head of Inclusion`.
fn either(text: &str, at: usize) -> Option<&'static str> {
    const WORDS: [&str; 3] = ["or ", "ou ", "of "];
    const HOUSES: [&str; 44] = [
        "leader",
        "lead",
        "chair",
        "member",
        "members",
        "representative",
        "keeper",
        "secretary",
        "treasurer",
        "coordinator",
        "head",
        "heads",
        "director",
        "manager",
        "president",
        "officer",
        "dean",
        "minister",
        "ministry",
        "city",
        "university",
        "department",
        "school",
        "college",
        "house",
        "board",
        "chief",
        "office",
        "centre",
        "center",
        "institute",
        "bank",
        "king",
        "friends",
        "council",
        "town",
        "association",
        "league",
        "society",
        "faculty",
        "court",
        "church",
        "museum",
        "academy",
    ];
    let word = WORDS.into_iter().find(|word| text.get(at..).is_some_and(|rest| rest.starts_with(word)))?;
    let last = text.get(..at)?.split_whitespace().next_back()?;
    let next = text.get(at + word.len()..)?.split_whitespace().next()?;
    let low = last.to_lowercase();
    let of_house = word == "of " && HOUSES.contains(&low.as_str());
    let named = last.starts_with(char::is_uppercase) || last.ends_with(')');
    (named && next.starts_with(char::is_uppercase) && !of_house).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_parted_by_commas_and_small_words() {
        assert_eq!(parts("Ann (City, west), Bo & Cy"), ["Ann (City, west)", "Bo", "Cy"]);
        assert_eq!(parts("Ann ou Bo"), ["Ann", "Bo"]);
        assert_eq!(parts("Wouter of Bo"), ["Wouter", "Bo"]);
        for one in ["Head of Learning", "Bank of Ghent", "one or other"] {
            assert_eq!(parts(one), [one], "{one}");
        }
    }
}
