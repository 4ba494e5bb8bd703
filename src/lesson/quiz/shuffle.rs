//! Chance that is the same on every machine.

use super::question::hash;
use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

/// The stream of the generator; that of its authors' examples.
const STREAM: u64 = 0xa02_bdbf_7bb3_c0a7;

/// Draws that follow from a seed. The generator (PCG XSH RR 64/32) is fixed by its crate; what is
/// drawn from its numbers is fixed here.
#[derive(Debug)]
pub(super) struct Shuffle(Pcg32);

impl Shuffle {
    pub(super) fn new(seed: u64) -> Self {
        Self(Pcg32::new(seed, STREAM))
    }

    /// Draws that follow from a text.
    pub(super) fn of_text(text: &str) -> Self {
        Self::new(hash(text))
    }

    /// A number below another; 0 below 0. The high half of a product of 64 bits, of which the bias
    /// for the few dozen things of a quiz is under one in a hundred million.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let product = u64::from(self.0.next_u32()) * limit as u64;
        (product >> 32) as usize
    }

    /// One of several.
    pub(super) fn one<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        of.get(self.below(of.len()))
    }

    /// Puts things in another order (Fisher and Yates).
    pub(super) fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            let other = self.below(last + 1);
            things.swap(last, other);
        }
    }

    /// The places of so many things in another order.
    pub(super) fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        self.shuffle(&mut order);
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_draws_for_ever() {
        let mut shuffle = Shuffle::new(42);
        let draws: Vec<usize> = (0..8).map(|_| shuffle.below(1000)).collect();
        assert_eq!(draws, [0; 8]);
        assert_eq!(Shuffle::of_text("a").order(6), [0; 6]);
    }

    #[test]
    fn every_thing_stays_once_and_a_draw_stays_below() {
        let mut shuffle = Shuffle::new(7);
        for count in 0..40 {
            let mut order = shuffle.order(count);
            order.sort_unstable();
            assert!(order.into_iter().eq(0..count));
            assert!(shuffle.below(count) < count.max(1));
        }
    }
}
