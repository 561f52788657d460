//! The beginning of a guided page: plain Markdown, a heading for each step and one quiet line of questions under it.

use jiff::civil::{Date, date};

use super::show::show;
use super::view::{GuidedPage, MethodPageQuery, MethodQuery, MethodView};
use crate::app::App;
use crate::failure::Failure;

/// How many questions a page shows of a step of the catalogue, and of a set of questions.
const SHOWN: usize = 2;

/// A heading, which may be empty, and its questions.
pub type Heading<'a> = (&'a str, Vec<&'a str>);

/// What a page begins with.
pub async fn page(app: &App, request: MethodPageQuery) -> Result<GuidedPage, Failure> {
    let MethodPageQuery { id, language, question } = request;
    let method = show(app, MethodQuery { id, language }).await?;
    let headings = match question {
        Some(number) => {
            let question = usize::try_from(number).ok().and_then(|number| method.questions.get(number));
            vec![("", vec![question.ok_or_else(|| Failure::request("question"))?.as_str()])]
        }
        None => headings(&method, app.today()),
    };
    let (text, caret) = skeleton(&headings);
    let caret = u32::try_from(caret).unwrap_or(0);
    Ok(GuidedPage { method: method.id, name: method.name, text, caret })
}

/// What the page asks: the steps of a method, or, of a mere set of questions, those of the day.
fn headings(method: &MethodView, today: Date) -> Vec<Heading<'_>> {
    if method.phases.is_empty() {
        return of_the_day(&method.questions, today).map(|question| ("", vec![question])).collect();
    }
    // Whoever made a model wants to see all that they put into it.
    let most = if method.own { usize::MAX } else { SHOWN };
    method
        .phases
        .iter()
        .map(|phase| {
            let asked = phase.questions.iter().take(most);
            (phase.name.as_str(), asked.map(String::as_str).collect())
        })
        .collect()
}

/// Each day begins with other questions, and after some days with the first again.
fn of_the_day(questions: &[String], today: Date) -> impl Iterator<Item = &str> {
    let day = (today - date(2000, 1, 1)).get_days().unsigned_abs() as usize;
    let first = (day * SHOWN).checked_rem(questions.len()).unwrap_or(0);
    questions.iter().cycle().skip(first).take(SHOWN.min(questions.len())).map(String::as_str)
}

/// The text of a page, and where the writing begins in it (UTF-16 code units).
///
/// Under each heading stands a quoted line, which goes with one stroke, and after it an empty line to write in, set apart so that what is
/// written there does not become part of the quotation.
pub fn skeleton(headings: &[Heading<'_>]) -> (String, usize) {
    let mut text = String::new();
    let mut caret = None;
    for (heading, questions) in headings {
        let heading = line(heading);
        let asked = questions.iter().map(|question| line(question)).collect::<Vec<_>>().join(" ");
        let asked = asked.trim();
        if heading.is_empty() && asked.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        if !heading.is_empty() {
            text += &format!("## {heading}\n\n");
        }
        if !asked.is_empty() {
            text += &format!("> {asked}\n\n");
        }
        caret.get_or_insert_with(|| text.encode_utf16().count());
        text.push('\n');
    }
    (text, caret.unwrap_or(0))
}

/// A text as one line.
fn line(text: &str) -> String {
    // No-break spaces are not between words.
    text.split(|letter: char| letter.is_whitespace() && !"\u{a0}\u{202f}".contains(letter))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::method::markdown::sections;

    #[test]
    fn a_page_has_headings_a_quiet_line_and_room_to_write() {
        let (text, caret) =
            skeleton(&[("Goal", vec!["Why?", "What for?"]), ("Öffnung", vec![]), ("", vec!["And?"])]);
        assert_eq!(text, "## Goal\n\n> Why? What for?\n\n\n\n## Öffnung\n\n\n\n> And?\n\n\n");
        assert_eq!(caret, "## Goal\n\n> Why? What for?\n\n".len());
        assert_eq!(skeleton(&[("", vec![])]), (String::new(), 0));
    }

    #[test]
    fn every_question_has_its_day() {
        let questions: Vec<String> = (0..7).map(|number| number.to_string()).collect();
        let of = |day: i8| of_the_day(&questions, date(2026, 11, day)).collect::<Vec<_>>();
        let mut seen: Vec<&str> = (1..=7).flat_map(of).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!((seen.len(), of(1).len()), (7, SHOWN));
        assert_eq!(of_the_day(&[], date(2026, 1, 1)).count(), 0);
    }

    proptest! {
        /// What is written into a page's gaps stands in no quotation and no heading, and the page reads back as its sections.
        #[test]
        fn a_page_reads_back_as_what_it_was_made_from(
            given in prop::collection::vec(("[A-Za-z][a-z é]{0,12}", prop::option::of("[A-Z][a-zé ]{0,20}\\?")), 1..6),
        ) {
            let headings: Vec<Heading<'_>> =
                given.iter().map(|(heading, asked)| (heading.as_str(), asked.iter().map(String::as_str).collect())).collect();
            let (text, caret) = skeleton(&headings);
            let back: Vec<(String, Vec<String>)> =
                sections(&text).into_iter().map(|section| (section.heading, section.questions)).collect();
            let made: Vec<(String, Vec<String>)> =
                given.iter().map(|(heading, asked)| (line(heading), asked.iter().map(|asked| line(asked)).collect())).collect();
            prop_assert_eq!(back, made);
            let before: String = String::from_utf16(&text.encode_utf16().take(caret).collect::<Vec<_>>()).unwrap();
            prop_assert!(before.ends_with("\n\n"));
            let after = before + "\n";
            prop_assert!(text.starts_with(&after));
        }
    }
}
