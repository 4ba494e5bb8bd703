//! Chance that is the same on every machine.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

/// The stream of the generator; that of its authors' examples.
const STREAM: u64 = 0xa02_bdbf_7bb3_c0a7;

/// Draws that follow from a seed. The generator (PCG XSH RR 64/32) is fixed by its crate; what is
/// drawn from its numbers is fixed here.
#[derive(Debug)]
pub struct Shuffle(Pcg32);

impl Shuffle {
    /// Draws that follow from a number.
    pub fn new(seed: u64) -> Self {
        Self(Pcg32::new(seed, STREAM))
    }

    /// Draws that follow from a text.
    pub fn of_text(text: &str) -> Self {
        Self::new(stable_hash(text))
    }

    /// A number below another; 0 below 0. The high half of a product of 64 bits, of which the bias
    /// for the few dozen things of a quiz is under one in a hundred million.
    pub fn below(&mut self, limit: usize) -> usize {
        let product = u64::from(self.0.next_u32()) * limit as u64;
        (product >> 32) as usize
    }

    /// One of several.
    pub fn one<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        of.get(self.below(of.len()))
    }

    /// Puts things in another order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            let other = self.below(last + 1);
            things.swap(last, other);
        }
    }

    /// The places of so many things in another order.
    pub fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        self.shuffle(&mut order);
        order
    }
}

/// A number that stands for a text: FNV-1a of 64 bits, which is the same on every machine and in every version.
pub fn stable_hash(text: &str) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    text.bytes().fold(OFFSET, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_its_authors() {
        assert_eq!(stable_hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(stable_hash("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(stable_hash("foobar"), 0x8594_4171_f739_67e8);
    }

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
