//! The comments of a file: what a person wrote into it that is no part of the story.

/// The comments of a text in RON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comments {
    /// What stands before the story begins, with its line ends; it is kept.
    pub head: String,
    /// Whether there are others, within the story or behind it, which a story written anew lacks.
    pub has_others: bool,
}

impl Comments {
    /// Finds the comments of a text that is a story.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut head = None;
        let mut rest = text;
        while let Some(next) = rest.chars().next() {
            let token = token(rest);
            let is_comment = rest.starts_with("//") || rest.starts_with("/*");
            if head.is_some() && is_comment {
                return Self {
                    head: head.unwrap_or_default(),
                    has_others: true,
                };
            }
            if head.is_none() && !is_comment && !next.is_whitespace() {
                let length = text.len() - rest.len();
                head = text.get(..length).map(str::to_owned);
            }
            rest = rest.get(token..).unwrap_or_default();
        }
        Self {
            head: head.unwrap_or_default(),
            has_others: false,
        }
    }
}

/// The length of the comment, the string or the character that a text begins with.
fn token(text: &str) -> usize {
    let whole = text.len();
    let until = |end: &str, from: usize| {
        let found = text.get(from..).and_then(|rest| rest.find(end));
        found.map_or(whole, |place| from + place + end.len())
    };
    if text.starts_with("//") {
        return until("\n", 2);
    }
    if text.starts_with("/*") {
        return until("*/", 2);
    }
    if text.starts_with('"') {
        return string(text);
    }
    if let Some(raw) = text.strip_prefix('r') {
        let marks = raw.chars().take_while(|&letter| letter == '#').count();
        if raw.get(marks..).is_some_and(|rest| rest.starts_with('"')) {
            return until(&format!("\"{}", "#".repeat(marks)), 2 + marks);
        }
    }
    text.chars().next().map_or(whole, char::len_utf8)
}

/// The length of a string in quotes, in which a backslash takes the letter behind it along.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return place + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_stands_before_the_story_is_kept_and_what_stands_within_is_noticed() {
        for (text, head, has_others) in [
            ("(a: 1)", "", false),
            ("// one\n// two\n(a: 1)", "// one\n// two\n", false),
            ("/* one */ (a: 1) // end", "/* one */ ", true),
            ("(a: \"https://x\", b: r#\"a // \" b\"#)", "", false),
            ("(a: \"\\\" // no\" /* yes */)", "", true),
        ] {
            let head = head.to_owned();
            assert_eq!(Comments::of(text), Comments { head, has_others }, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_looked_through_to_its_end(text in any::<String>()) {
            let _ = Comments::of(&text);
        }
    }
}
