//! Bytes as text, for fonts and images inside an SVG.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes as base64 (RFC 4648, with padding).
pub(in crate::export) fn push_base64(out: &mut String, bytes: &[u8]) {
    out.reserve(bytes.len().div_ceil(3).saturating_mul(4));
    let letter = |sextet: u32| char::from(ALPHABET[(sextet & 63) as usize]);
    let (threes, rest) = bytes.as_chunks::<3>();
    for &[first, second, third] in threes {
        let word = u32::from_be_bytes([0, first, second, third]);
        out.extend([18, 12, 6, 0].map(|shift| letter(word >> shift)));
    }
    match *rest {
        [first] => {
            let word = u32::from(first) << 4;
            out.extend([letter(word >> 6), letter(word), '=', '=']);
        }
        [first, second] => {
            let word = u32::from_be_bytes([0, 0, first, second]) << 2;
            out.extend([letter(word >> 12), letter(word >> 6), letter(word), '=']);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_agrees_with_the_examples_of_rfc_4648() {
        for (bytes, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            let mut out = String::new();
            push_base64(&mut out, bytes.as_bytes());
            assert_eq!(out, expected);
        }
    }
}
