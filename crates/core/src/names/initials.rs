//! Somebody who is written with letters alone: *K. asked him*, *Mrs B. came*, *J.V. was late*. Pure.

use super::runs::{Page, Run};
use super::text::{Shape, Token};

/// Letters with points that are no people: countries, degrees, hours.
const OTHERS: &[&str] = &[
    "us", "uk", "vs", "eu", "ba", "ma", "am", "pm", "ad", "bc", "eg", "ie", "ps", "nb", "rip", "vn", "ra",
    "ca", "qd", "apjc", "usa", "un", "phd", "asap", "rsvp", "tv", "dj", "qg", "onu",
];

/// The tokens of letters behind a number that tell an hour: *9 A.M.*
pub fn hours(page: &Page<'_>) -> Vec<usize> {
    let numbered = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| page.tokens.get(at));
        before.is_some_and(|before| before.shape == Shape::Number)
    };
    let hour = |from: usize| {
        let to = page.letters(from).filter(|to| *to == from + 4 && numbered(from))?;
        let half = page.low(from + 2) == "m" && ["a", "p"].contains(&page.low(from));
        half.then_some(from..to)
    };
    (0..page.tokens.len()).filter_map(hour).flatten().collect()
}

/// The runs of letters that are somebody.
pub fn initials(page: &Page<'_>) -> Vec<Run> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < page.tokens.len() {
        let to = page.letters(at);
        if let Some(run) = to.and_then(|to| page.initials(Run { from: at, to })) {
            found.push(run);
        }
        at = to.unwrap_or(at + 1);
    }
    found
}

impl Page<'_> {
    /// Behind the letters and points that begin here.
    fn letters(&self, from: usize) -> Option<usize> {
        let letter = |at: usize| self.tokens.get(at).is_some_and(Token::is_initial);
        let point = |at: usize| self.tokens.get(at).is_some_and(|token| token.tight && token.text == ".");
        let mut to = from;
        while letter(to) && point(to + 1) && (to == from || self.tokens.get(to).is_some_and(|one| one.tight))
        {
            to += 2;
        }
        (to > from).then_some(to)
    }

    /// With the form of address before them, if they are somebody.
    fn initials(&self, run: Run) -> Option<Run> {
        let whole: String = (run.from..run.to).step_by(2).map(|at| self.low(at)).collect();
        let next = self.tokens.get(run.to);
        let name = next.is_some_and(|next| next.is_capital() && !next.opens);
        let before = run.from.checked_sub(1).and_then(|at| self.tokens.get(at));
        // Of J. Peeters and Jan P. the name tells; of plan B. what stands before it.
        let led = before
            .is_some_and(|before| before.is_capital() && !self.tongue.honorifics.contains(&*before.low));
        let tells = before.is_some_and(|before| {
            self.tongue.lettered.contains(&*before.low) || (before.tight && before.shape == Shape::Number)
        });
        // Hours stand behind a number, and *in the A.M.* names none.
        let hours = before.is_some_and(|before| before.shape == Shape::Number || before.low == "the");
        let other = OTHERS.contains(&whole.as_str()) && (hours || !["am", "pm"].contains(&whole.as_str()));
        if other || name || led || tells {
            return None;
        }
        let addressed = self.honorific(run.from);
        let several = run.to > run.from + 2;
        let title = self.tongue.honorifics.contains(whole.as_str());
        let small = next.is_some_and(|next| next.shape == Shape::Word && !next.is_capital());
        let acts =
            self.tongue.acts.contains(self.low(run.to)) || self.past(run.to) || self.low(run.to) == "et";
        let told = small && (several || (acts && !title));
        match addressed {
            Some(from) => Some(Run { from, to: run.to }),
            None => told.then_some(run),
        }
    }
}
