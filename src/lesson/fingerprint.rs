//! A short number by which two texts are told apart. It keeps nobody out: it notices.

/// The text's number in sixteen hexadecimal digits: FNV-1a with 64 bits, after Fowler, Noll and Vo
/// (`draft-eastlake-fnv`), which never changes from one program to the next.
pub(super) fn fingerprint(text: &str) -> String {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let hash = text.bytes().fold(OFFSET, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_number_that_its_authors_publish() {
        // Test vectors of draft-eastlake-fnv-21, section 8.
        assert_eq!(fingerprint(""), "cbf29ce484222325");
        assert_eq!(fingerprint("a"), "af63dc4c8601ec8c");
        assert_eq!(fingerprint("foobar"), "85944171f73967e8");
    }
}
