//! Ids that follow from what they stand for, so that they are the same in every export.

use fnv::FnvHasher;
use std::hash::Hasher;

/// FNV-1a of 64 bits.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FnvHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// A hash of which every bit depends on every letter, however alike the texts: FNV-1a with the
/// finish of SplitMix64.
pub(super) fn scattered(text: &str) -> u64 {
    let mut word = hash(text.as_bytes());
    word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

/// An id as Anki has them: milliseconds since 1970, here from 2001 to 2018.
pub(super) fn anki(text: &str) -> i64 {
    const FIRST: i64 = 1_000_000_000_000;
    const BITS: u32 = 39;
    let within = scattered(text) & ((1 << BITS) - 1);
    FIRST.saturating_add(i64::try_from(within).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_from_the_text_and_are_times_of_the_past() {
        assert_eq!(anki("a"), anki("a"));
        assert_ne!(anki("a"), anki("b"));
        for text in ["", "a", "deck", "note"] {
            assert!((1_000_000_000_000..1_600_000_000_000).contains(&anki(text)));
        }
    }
}
