//! What Kring says, out of the same files that Kring reads.

use std::path::Path;

/// The sentence of `id` in `language`, without its placeables: the parts of it that stand between them.
pub fn parts(language: &str, id: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let start = format!("{id} = ");
    for file in std::fs::read_dir(root.join(format!("locales/{language}"))).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let Some(line) = text.lines().find_map(|line| line.strip_prefix(&start)) else { continue };
        let outside = line.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
        return outside.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    }
    panic!("Kring has no words for {id} in {language}");
}

/// The whole sentence of `id`, which must have no placeables.
pub fn sentence(language: &str, id: &str) -> String {
    let parts = parts(language, id);
    assert_eq!(parts.len(), 1, "{id} says something different each time");
    parts.into_iter().next().unwrap()
}
