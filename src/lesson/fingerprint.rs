//! A short number by which two texts are told apart. It keeps nobody out: it notices.

use fnv::FnvHasher;
use std::hash::Hasher;

/// The text's number in sixteen hexadecimal digits: FNV-1a with 64 bits, after Fowler, Noll and Vo
/// (<https://www.rfc-editor.org/rfc/rfc9923>), which never changes from one program to the next.
pub(super) fn fingerprint(text: &str) -> String {
    let mut hasher = FnvHasher::default();
    hasher.write(text.as_bytes());
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_number_that_its_authors_publish() {
        // The test vectors of the RFC.
        assert_eq!(fingerprint(""), "cbf29ce484222325");
        assert_eq!(fingerprint("a"), "af63dc4c8601ec8c");
        assert_eq!(fingerprint("foobar"), "85944171f73967e8");
    }
}
