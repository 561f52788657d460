//! Rounds of groups in which no two meet twice, made by arithmetic where arithmetic makes them. Pure.
//!
//! People stand in columns, as many columns as a group has people and in each as many people as there are groups. In each round every
//! column is shifted against the first one, and a group takes one person of each column. When the shifts of two columns differ in another
//! way in every round, nobody meets anybody twice: a transversal design. Multiples in a field of as many elements as there are groups
//! are such shifts, and so are, for fewer rounds, multiples of whole numbers. Within a column nobody has met, so columns can be rounds too.

/// At most `wanted` rounds of so many groups of so many people, each person by number; 0 repeats. The last `missing` people are not
/// there, which makes as many groups smaller by one; they are fewer than the groups.
pub fn rounds(groups: usize, size: usize, missing: usize, wanted: usize) -> Vec<Vec<Vec<usize>>> {
    let field = Field::new(groups).filter(|_| size <= groups);
    let shifts = match &field {
        Some(_) => groups,
        None => groups / (1..size).map(|step| common(groups, step)).max().unwrap_or(1),
    };
    let here = groups * size - missing;
    let group = |round: usize, first: usize| {
        let person = |column: usize| {
            let place = match &field {
                Some(field) => field.sum(field.product(round, column), first),
                None => (round * column + first) % groups,
            };
            column * groups + place
        };
        (0..size).map(person).filter(|person| *person < here).collect()
    };
    let round = |round: usize| (0..groups).map(|first| group(round, first)).collect();
    let mut rounds: Vec<Vec<Vec<usize>>> = (0..shifts.min(wanted)).map(round).collect();
    if rounds.len() < wanted && missing == 0 && size > 1 && groups.is_multiple_of(size) {
        rounds.extend(within_columns(groups, size, wanted - rounds.len()));
    }
    rounds
}

/// Rounds in which everyone stays in their column.
fn within_columns(groups: usize, size: usize, wanted: usize) -> Vec<Vec<Vec<usize>>> {
    let mut inner = self::rounds(groups / size, size, 0, wanted);
    if inner.len() == 1 {
        let all: Vec<usize> = (0..groups).collect();
        inner = vec![all.chunks(size).map(<[usize]>::to_vec).collect()];
    }
    let everywhere = |round: Vec<Vec<usize>>| {
        let column = |column: usize| {
            round.iter().map(move |group| group.iter().map(|person| column * groups + person).collect())
        };
        (0..size).flat_map(column).collect()
    };
    inner.into_iter().map(everywhere).collect()
}

/// The greatest common divisor.
fn common(one: usize, other: usize) -> usize {
    if other == 0 { one } else { common(other, one % other) }
}

/// A field of a prime power of elements: polynomials over a prime, each written as the number whose digits are its coefficients.
struct Field {
    prime: usize,
    /// How many coefficients.
    degree: u32,
    /// The coefficients of an irreducible polynomial below its highest, which is 1; the constant one first.
    rule: Vec<usize>,
}

impl Field {
    /// `None` when there is no field of that size.
    fn new(size: usize) -> Option<Self> {
        let prime = (2..=size).find(|divisor| size.is_multiple_of(*divisor))?;
        let degree =
            (1..usize::BITS).find(|degree| prime.checked_pow(*degree).is_none_or(|power| power >= size))?;
        if prime.checked_pow(degree)? != size {
            return None;
        }
        // In a field, no two elements other than 0 have the product 0.
        let candidate = |number: usize| Self { prime, degree, rule: digits(number, prime, degree) };
        (0..size)
            .map(candidate)
            .find(|field| (1..size).all(|one| (one..size).all(|other| field.product(one, other) != 0)))
    }

    fn sum(&self, one: usize, other: usize) -> usize {
        let (one, other) = (self.digits(one), self.digits(other));
        self.number(one.iter().zip(&other).map(|(one, other)| (one + other) % self.prime))
    }

    fn product(&self, one: usize, other: usize) -> usize {
        let (one, other) = (self.digits(one), self.digits(other));
        let mut long = vec![0; one.len() + other.len()];
        for (at, a) in one.iter().enumerate() {
            for (bt, b) in other.iter().enumerate() {
                long[at + bt] += a * b;
            }
        }
        // The highest powers are replaced by what the rule makes of them.
        for at in (self.rule.len()..long.len()).rev() {
            let high = long[at] % self.prime;
            for (below, coefficient) in self.rule.iter().enumerate() {
                long[at - self.rule.len() + below] += high * (self.prime - coefficient);
            }
        }
        self.number(long.into_iter().take(self.rule.len()).map(|digit| digit % self.prime))
    }

    fn digits(&self, number: usize) -> Vec<usize> {
        digits(number, self.prime, self.degree)
    }

    fn number(&self, digits: impl DoubleEndedIterator<Item = usize>) -> usize {
        digits.rev().fold(0, |number, digit| number * self.prime + digit)
    }
}

fn digits(mut number: usize, base: usize, count: u32) -> Vec<usize> {
    let mut digit = || {
        let digit = number % base;
        number /= base;
        digit
    };
    (0..count).map(|_| digit()).collect()
}
