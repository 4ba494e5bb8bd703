//! Finds the line that a fault of meaning is about.
//!
//! Parsing keeps no positions, because nearly every pack is good and would pay for them. When
//! something is wrong, the text is searched: first for the entry's id, then for the word at fault.

/// How many faults have their line looked for; each costs a search through its file.
const LIMIT: usize = 2000;

/// Lines of one file.
pub(crate) struct Locator<'a> {
    text: &'a str,
    line_starts: Vec<usize>,
    lookups: usize,
}

impl<'a> Locator<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0)
            .chain(ends.map(|(offset, _)| offset + 1))
            .collect();
        Self {
            text,
            line_starts,
            lookups: 0,
        }
    }

    /// The line of `token` at or after the entry `"entry"`; the entry's own where the token is not
    /// found; `occurrence` counts the entry's appearances from 0. A token of several lines is looked
    /// for line by line, each after the one before.
    pub(crate) fn line(&mut self, entry: &str, occurrence: usize, token: &str) -> Option<usize> {
        self.lookups += 1;
        if self.lookups > LIMIT {
            return None;
        }
        let entry_at = if entry.is_empty() {
            0
        } else {
            self.entry_at(entry, occurrence)?
        };
        let mut place = entry_at;
        let mut found = false;
        for part in token.split('\n').filter(|part| !part.is_empty()) {
            if let Some(next) = self.whole_word(place, part) {
                place = next;
                found = true;
            }
        }
        if entry.is_empty() && !found {
            return None;
        }
        Some(self.line_of(place))
    }

    /// The first place at or after `from` where `token` stands and is not part of a longer word:
    /// `inf` is not in `information`, nor `names:` in `surnames:`.
    fn whole_word(&self, from: usize, token: &str) -> Option<usize> {
        let in_word = |character: char| character.is_alphanumeric() || character == '_';
        let rest = self.text.get(from..)?;
        rest.match_indices(token)
            .find(|(place, _)| {
                let before = rest.get(..*place).and_then(|text| text.chars().next_back());
                let after = rest.get(place + token.len()..);
                let after = after.and_then(|text| text.chars().next());
                let joins = |outside: Option<char>, inside: Option<char>| {
                    outside.is_some_and(in_word) && inside.is_some_and(in_word)
                };
                !joins(before, token.chars().next()) && !joins(after, token.chars().next_back())
            })
            .map(|(place, _)| from + place)
    }

    /// An entry begins with `id: "…"`, a row of figures with `"…":`; references only quote the id.
    fn entry_at(&self, entry: &str, occurrence: usize) -> Option<usize> {
        let quoted = format!("\"{entry}\"");
        let mut seen = 0;
        for (place, _) in self.text.match_indices(&quoted) {
            let before = self.text.get(..place)?.trim_end();
            let after = self.text.get(place + quoted.len()..)?.trim_start();
            if before.ends_with("id:") || after.starts_with(':') {
                if seen == occurrence {
                    return Some(place);
                }
                seen += 1;
            }
        }
        self.text.find(&quoted)
    }

    fn line_of(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_within_a_field_is_looked_for_within_it() {
        let text = "(id: \"a\",\nnames: 1,\ncapital: (\nnames: 2))";
        let mut locator = Locator::new(text);
        assert_eq!(locator.line("a", 0, "names:"), Some(2));
        assert_eq!(locator.line("a", 0, "capital:\nnames:"), Some(4));
        assert_eq!(locator.line("a", 0, "capital:\nkm2:"), Some(3));
    }

    #[test]
    fn a_fault_is_led_to_the_word_after_its_entry() {
        let text = "[\n(id: \"a\", unit: \"m\"),\n(id: \"b\",\n unit: \"m\"),\n]";
        let mut locator = Locator::new(text);
        assert_eq!(locator.line("a", 0, "\"m\""), Some(2));
        assert_eq!(locator.line("b", 0, "\"m\""), Some(4));
        assert_eq!(locator.line("b", 0, "not there"), Some(3));
        assert_eq!(locator.line("c", 0, ""), None);
        assert_eq!(locator.line("b", 0, "nit:"), Some(3), "not within a word");
        assert_eq!(locator.line("", 0, "\"b\""), Some(3));
    }
}
