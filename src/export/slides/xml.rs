//! Text within XML and HTML.

/// Text as it may stand in an element or in an attribute. Characters that XML does not have are
/// left out.
pub(in crate::export) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_takes_for_marks_and_what_it_does_not_have_is_taken_care_of() {
        assert_eq!(
            escaped("a<b & \"c\" > d\u{0}\u{b}\ne"),
            "a&lt;b &amp; &quot;c&quot; &gt; d e"
        );
    }
}
