//! Those who made a method and are called by their surname: *Kolb’s circle*. Somebody else may be called so, which a first name, a form of
//! address or what people do to each other tells. Pure.

use super::runs::Page;
use super::text::Token;
use super::things::AND;

/// The tokens of surnames that stand for a method; none of a surname that is somebody's anywhere in the text.
pub fn authors(page: &Page<'_>) -> Vec<usize> {
    let author = |at: &usize| {
        page.tokens.get(*at).is_some_and(|token| token.is_capital() && page.tongue.is_author(&token.low))
    };
    let all: Vec<usize> = (0..page.tokens.len()).filter(author).collect();
    let people: Vec<&str> = all.iter().filter(|at| page.is_person(**at)).map(|at| page.low(*at)).collect();
    all.into_iter().filter(|at| !people.contains(&page.low(*at))).collect()
}

impl Page<'_> {
    /// Whether such a surname is somebody here: *Cllr Kolb*, *Anna Kolb*, *I met Kolb*, *Kolb rang*.
    fn is_person(&self, at: usize) -> bool {
        let tongue = self.tongue;
        let before = at.checked_sub(1).and_then(|at| self.tokens.get(at));
        let named = before.is_some_and(|before| {
            let common = tongue.is_common(&before.low) || tongue.is_allowed(&before.low);
            before.is_capital() && !tongue.is_author(&before.low) && (!common || tongue.is_first(&before.low))
        });
        let pointed = || {
            let initial = at.checked_sub(2).and_then(|at| self.tokens.get(at));
            self.before(at) == "." && initial.is_some_and(Token::is_initial)
        };
        let next = self.low(at + 1);
        let acts = tongue.acts.contains(next)
            && !tongue.scholarly.contains(next)
            && !tongue.besides.contains(next)
            && !AND.contains(&next);
        let owned = next == "'" || self.tokens.get(at + 1).is_some_and(|next| next.text == "-");
        let met = tongue.meets.contains(self.before(at)) && !owned;
        named || pointed() || acts || met || self.honorific(at).is_some()
    }
}
