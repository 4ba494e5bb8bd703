//! What a file held, in a few bytes.

use fnv::FnvHasher;
use serde::{Deserialize, Serialize};
use std::hash::Hasher;

/// The length and a hash of what a file holds. Two texts that differ have, but for an accident of
/// one in 2⁶⁴, different ones; nobody gains from bringing that accident about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fingerprint {
    bytes: u64,
    hash: u64,
}

impl Fingerprint {
    /// The fingerprint of these bytes, by FNV-1a with 64 bits. It is the same in every version of the
    /// program, which the hashes of the standard library do not promise.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = FnvHasher::default();
        hasher.write(bytes);
        Self {
            bytes: bytes.len() as u64,
            hash: hasher.finish(),
        }
    }

    /// The hash as a name of a file.
    pub(super) fn name(self) -> String {
        format!("{:016x}", self.hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_published_test_vectors() {
        // The vectors of the authors' own program, fnv-5.1.2.
        for (text, hash) in [
            ("", 0xcbf2_9ce4_8422_2325_u64),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            assert_eq!(Fingerprint::of(text.as_bytes()).hash, hash, "{text}");
        }
    }
}
