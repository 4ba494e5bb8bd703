//! Lots: what a seed and a version choose.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::{Rng, SeedableRng};

/// Draws lots. The stream of a seed and a version is the same on every machine.
pub(super) struct Lots {
    stream: Pcg32,
}

impl Lots {
    pub(super) fn new(seed: u64, version: u8) -> Self {
        // Another odd factor a version: neighbouring seeds have no version in common.
        let mixed = seed ^ u64::from(version).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self {
            stream: Pcg32::seed_from_u64(mixed),
        }
    }

    /// A number below `limit`, which is above zero; each with the same chance, but for one in four
    /// thousand million.
    fn below(&mut self, limit: usize) -> usize {
        let wide = u64::from(self.stream.next_u32()).wrapping_mul(limit as u64);
        (wide >> 32) as usize
    }

    /// Shuffles (Fisher and Yates, in the form of Durstenfeld, 1964).
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }
}

/// How often lots are drawn again for an order that no version before has.
const MOST_DRAWS: usize = 64;

/// An order of `count` things for a version: another one than those of the versions before, as
/// long as there are others.
pub(super) fn order(seed: u64, version: u8, count: usize) -> Vec<usize> {
    let mut before: Vec<Vec<usize>> = Vec::new();
    for version in 0..=version {
        let mut lots = Lots::new(seed, version);
        let mut order: Vec<usize> = (0..count).collect();
        for _ in 0..MOST_DRAWS {
            lots.shuffle(&mut order);
            if !before.contains(&order) {
                break;
            }
        }
        before.push(order);
    }
    before.pop().unwrap_or_default()
}

/// Things in the order of a version.
pub(super) fn ordered<T: Clone>(seed: u64, version: u8, things: &[T]) -> Vec<T> {
    order(seed, version, things.len())
        .into_iter()
        .filter_map(|place| things.get(place).cloned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_order_wherever_the_program_runs() {
        assert_eq!(order(7, 0, 8), order(7, 0, 8));
        assert_eq!(ordered(7, 0, &['a', 'b', 'c', 'd', 'e']).len(), 5);
    }

    #[test]
    fn versions_have_orders_of_their_own_even_of_few_things() {
        for count in [3, 5, 33] {
            let orders: Vec<_> = (0..5).map(|version| order(1, version, count)).collect();
            for (place, order) in orders.iter().enumerate() {
                assert!(!orders[..place].contains(order), "{count}: {orders:?}");
                let mut sorted = order.clone();
                sorted.sort_unstable();
                assert_eq!(sorted, (0..count).collect::<Vec<_>>());
            }
        }
    }
}
