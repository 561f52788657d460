//! Two names of different kinds with a small word between them are two findings: *Janneke De Smet van UZ Leuven*, *Rotterdam van Vopak*. Pure.

use super::runs::{Page, Run};

impl Page<'_> {
    /// Somebody of a place or of an organisation is two findings.
    pub(super) fn parted(&self, run: Run) -> Vec<Run> {
        let joins = ["de", "du", "des", "d'", "van", "from", "of", "uit", "in", "à", "at", "bij"];
        let joined = (run.from + 1..run.to).find(|at| {
            let (who, place) = (Run { from: run.from, to: *at }, Run { from: at + 1, to: run.to });
            !self.capital(*at)
                && ((joins.contains(&self.low(*at))
                    && (self.comes_from(who, place) || self.is_of_a_place(who, place)))
                    || self.is_on_a_road(*at, place))
        });
        match joined {
            Some(at) => {
                let named = (at + 1..run.to).find(|at| self.capital(*at)).unwrap_or(at + 1);
                let last = (run.from..at).rev().find(|at| self.capital(*at)).unwrap_or(run.from);
                vec![Run { from: run.from, to: last + 1 }, Run { from: named, to: run.to }]
            }
            None if run.from < run.to => vec![run],
            None => Vec::new(),
        }
    }

    /// Whether the first is somebody, and the second where they are from: *Janneke De Smet van UZ Leuven*, but *Raad van State*.
    fn comes_from(&self, who: Run, place: Run) -> bool {
        let tongue = self.tongue;
        let words = |run: Run| (run.from..run.to).map(move |at| self.low(at));
        let is_kind = |run: Run| words(run).any(|word| tongue.is_organisation(word) || tongue.is_road(word));
        let whole = |run: Run| words(run).collect::<Vec<_>>().join(" ");
        let capitals = |run: Run| (run.from..run.to).filter(|at| self.capital(*at)).count();
        let first = words(who).find(|word| !tongue.particles.contains(word)).unwrap_or_default();
        let called = tongue.is_first(self.low(who.from));
        let several = capitals(who) > 1;
        let unknown = several && !tongue.is_common(first) && !tongue.is_place(first);
        let somebody = (called || unknown || tongue.is_surname(first))
            && !is_kind(who)
            && !tongue.is_employer(&whole(who));
        let from = (place.from..place.to).find(|at| self.capital(*at)).unwrap_or(place.from);
        let named = Run { from, to: place.to };
        // What it is called before the next small word: not the Berg of Jan van den Berg van UZ Leuven.
        let head = Run { from, to: (from..place.to).find(|at| !self.capital(*at)).unwrap_or(place.to) };
        let employer = tongue.is_employer(&whole(named))
            || tongue.is_employer(&whole(head))
            || (capitals(named) > 1 && is_kind(head))
            || self.is_short(from, several);
        let town = called && tongue.is_place(self.low(place.from)) && place.to == place.from + 1;
        somebody && (employer || town)
    }

    /// *Rotterdam van Vopak*, *Lidl de Seraing*: a place of somebody, or a shop of a place.
    fn is_of_a_place(&self, who: Run, place: Run) -> bool {
        let whole = |run: Run| (run.from..run.to).map(|at| self.low(at)).collect::<Vec<_>>().join(" ");
        let named = (place.from..place.to).find(|at| self.capital(*at)).unwrap_or(place.from);
        let (first, second) = (whole(who), whole(Run { from: named, to: place.to }));
        let of =
            |at: usize| ["de", "du", "d'", "van", "of", "from", "uit", "at", "bij"].contains(&self.low(at));
        let town = named == place.from
            && self.tongue.is_place(&first)
            && !self.tongue.is_place(&second)
            && !self.tongue.is_road(self.low(named));
        of(who.to)
            && ((town && !self.tongue.is_organisation(self.low(named)))
                || (self.tongue.is_employer(&first)
                    && !self.tongue.is_employer(&format!("{first} {second}"))))
    }

    /// *De Blauwe Ketel op de Paardenmarkt*: a road behind op de, aan de, in de.
    fn is_on_a_road(&self, at: usize, place: Run) -> bool {
        let road = (place.from..place.to).any(|at| self.capital(at) && self.tongue.is_road(self.low(at)));
        ["op", "aan", "in", "sur", "on"].contains(&self.low(at)) && road
    }

    /// UZ and VDAB, but not the surname of Piet van DIJK, who would otherwise have none.
    fn is_short(&self, at: usize, surnamed: bool) -> bool {
        let low = self.low(at);
        self.tokens.get(at).is_some_and(|token| token.is_shouted() && token.text.len() < 6)
            && !self.tongue.may_be_somebody(low)
            && (surnamed || self.tongue.is_organisation(low) || !low.contains(['a', 'e', 'i', 'o', 'u', 'y']))
    }
}
