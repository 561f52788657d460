//! The heaviest matching of a graph: who to put together in twos, so that as much as possible is gained altogether. Pure.

use super::blossoms::Graph;

/// As many pairs as there can be, and of all ways to have so many the one that weighs most.
///
/// `weight` gives the weight of two vertices, the smaller one first, or `None` for two that must not be paired. The answer has for each
/// vertex the one it is paired with. The same weights give the same answer on every machine.
pub fn heaviest(vertices: usize, weight: impl Fn(usize, usize) -> Option<i128>) -> Vec<Option<usize>> {
    let mut given: Vec<(usize, usize, i128)> = Vec::new();
    for u in 0..vertices {
        given.extend((u + 1..vertices).filter_map(|v| Some((u, v, weight(u, v)?))));
    }
    let least = given.iter().map(|(.., weight)| *weight).min().unwrap_or_default();
    let most = given.iter().map(|(.., weight)| *weight).max().unwrap_or_default();
    // One pair more outweighs everything else.
    let pair = (most - least + 1) * (vertices as i128 + 1);
    let mut graph = Graph::new(vertices);
    for (u, v, weight) in given {
        graph.join(u + 1, v + 1, pair + weight - least);
    }
    graph.solve().into_iter().skip(1).map(|mate| mate.checked_sub(1)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Pairs and weight of the best matching, by trying all.
    fn tried(weights: &[Vec<Option<i128>>], free: &mut Vec<usize>) -> (usize, i128) {
        let Some(first) = free.pop() else { return (0, 0) };
        let mut best = tried(weights, &mut free.clone());
        for at in 0..free.len() {
            if let Some(weight) = weights[first.min(free[at])][first.max(free[at])] {
                let mut rest = free.clone();
                rest.remove(at);
                let (pairs, sum) = tried(weights, &mut rest);
                best = best.max((pairs + 1, sum + weight));
            }
        }
        best
    }

    fn holds(weights: &[Vec<Option<i128>>]) -> Result<(), TestCaseError> {
        let found = heaviest(weights.len(), |u, v| weights[u][v]);
        let (mut pairs, mut sum) = (0, 0);
        for (u, mate) in found.iter().enumerate() {
            if let Some(v) = *mate {
                prop_assert_eq!(found[v], Some(u));
                if u < v {
                    pairs += 1;
                    sum += weights[u][v].expect("only those are paired who may be");
                }
            }
        }
        prop_assert_eq!((pairs, sum), tried(weights, &mut (0..weights.len()).collect()));
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(600))]
        #[test]
        fn no_other_matching_has_more_pairs_or_weighs_more(
            weights in (0usize..=9).prop_flat_map(|n| {
                let weight = prop::option::weighted(0.7, -20i128..20);
                prop::collection::vec(prop::collection::vec(weight, n), n)
            })
        ) {
            holds(&weights)?;
        }

        #[test]
        fn thin_graphs_with_odd_rings_are_matched_too(
            edges in prop::collection::vec((0usize..10, 0usize..10, 0i128..4), 5..16)
        ) {
            let mut weights = vec![vec![None; 10]; 10];
            for (u, v, weight) in edges.into_iter().filter(|(u, v, _)| u != v) {
                weights[u.min(v)][u.max(v)] = Some(weight);
            }
            holds(&weights)?;
        }
    }

    #[test]
    fn two_hundred_are_paired_at_once() {
        let found = heaviest(200, |u, v| Some(i128::try_from((u * 7919 + v * 104_729) % 1009).unwrap()));
        assert!(found.iter().all(Option::is_some));
    }
}
