//! Reads the sections of a model out of Markdown: a heading each, and every line under it a question. Pure.

use super::view::SectionEdit;

/// The sections that a text describes. Marks of lists and quotations in front of a question do not count.
pub fn sections(text: &str) -> Vec<SectionEdit> {
    let mut sections: Vec<SectionEdit> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(heading) = heading(line) {
            sections.push(SectionEdit { heading: heading.to_owned(), ..SectionEdit::default() });
            continue;
        }
        let question = line.trim_start_matches(['>', '-', '*', '+', ' ']).trim();
        if question.is_empty() {
            continue;
        }
        if sections.is_empty() {
            sections.push(SectionEdit::default());
        }
        if let Some(section) = sections.last_mut() {
            section.questions.push(question.to_owned());
        }
    }
    sections
}

/// The words of a heading.
fn heading(line: &str) -> Option<&str> {
    let words = line.trim_start_matches('#');
    (words.len() < line.len() && (words.is_empty() || words.starts_with(' '))).then(|| words.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_begin_sections_and_lines_are_questions() {
        let read = |text: &str| {
            sections(text)
                .into_iter()
                .map(|section| (section.heading, section.questions.join("|")))
                .collect::<Vec<_>>()
        };
        let pair = |heading: &str, questions: &str| (heading.to_owned(), questions.to_owned());
        assert_eq!(
            read("\n# One\n\n> What?\n\n- Why?\n* And?\n## Two\n\n#three?\n"),
            [pair("One", "What?|Why?|And?"), pair("Two", "#three?")]
        );
        assert_eq!(read("Only a question?"), [pair("", "Only a question?")]);
        assert_eq!(read(" \n---\n"), []);
        assert_eq!(read("##"), [pair("", "")]);
    }
}
