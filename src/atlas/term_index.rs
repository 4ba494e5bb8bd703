//! Where terms of the glossary stand in a text.
//!
//! A form is compared with the text letter by letter, both in lower case, and a place in the text
//! is always one of its own: nothing is lower-cased as a whole, so that letters which grow or shrink
//! by it (`İ`, `ß`) shift nothing. At each place the longest form wins, as a reader would take it,
//! and the first place from the left. A form that begins or ends with a letter or digit of an
//! alphabet begins or ends a word there; Chinese is written without spaces, and there a form may
//! stand anywhere.

use super::{Atlas, TermKey};
use std::collections::HashMap;
use std::ops::Range;

/// The forms of all terms in one language, made once for an atlas and a language.
#[derive(Clone, Debug, Default)]
pub struct TermIndex {
    /// By the first letter, in lower case; the longest form first.
    forms: HashMap<char, Vec<Form>>,
}

/// A form of a term, in lower case.
#[derive(Clone, Debug)]
struct Form {
    letters: Vec<char>,
    /// Whether what stands before it may not belong to a word.
    begins_word: bool,
    /// Whether what stands behind it may not belong to a word.
    ends_word: bool,
    term: TermKey,
}

impl TermIndex {
    /// Collects the forms of an atlas's terms in a language.
    #[must_use]
    pub fn new(atlas: &Atlas, language: &str) -> Self {
        let terms = atlas.terms.iter();
        Self::of_forms(terms.flat_map(|(key, term)| {
            let forms = term.forms(language);
            forms.map(move |form| (form, key))
        }))
    }

    fn of_forms<'a>(forms: impl Iterator<Item = (&'a str, TermKey)>) -> Self {
        let mut index = Self::default();
        for (form, term) in forms {
            let form = form.trim();
            let letters: Vec<char> = form.chars().flat_map(char::to_lowercase).collect();
            if let Some(&first) = letters.first() {
                index.forms.entry(first).or_default().push(Form {
                    letters,
                    begins_word: form.chars().next().is_some_and(in_word),
                    ends_word: form.chars().next_back().is_some_and(in_word),
                    term,
                });
            }
        }
        for forms in index.forms.values_mut() {
            // Stable: of two terms with one form, the first of the glossary has it.
            forms.sort_by_key(|form| std::cmp::Reverse(form.letters.len()));
        }
        index
    }

    /// The places where terms stand, from left to right and never overlapping, each term at its
    /// first place only. The ranges are bytes of `text`.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, TermKey)> {
        let mut found: Vec<(Range<usize>, TermKey)> = Vec::new();
        let mut seen = Vec::new();
        let mut before: Option<char> = None;
        let mut free_from = 0;
        for (place, letter) in text.char_indices() {
            if place >= free_from
                && let Some((end, term)) = self.longest_at(text, place, before)
            {
                free_from = end;
                if !seen.contains(&term) {
                    seen.push(term);
                    found.push((place..end, term));
                }
            }
            before = Some(letter);
        }
        found
    }

    /// The longest form that stands at a place, and where it ends.
    fn longest_at(
        &self,
        text: &str,
        place: usize,
        before: Option<char>,
    ) -> Option<(usize, TermKey)> {
        let rest = text.get(place..)?;
        let first = rest.chars().next()?.to_lowercase().next()?;
        let inside_word = before.is_some_and(in_word);
        self.forms.get(&first)?.iter().find_map(|form| {
            if form.begins_word && inside_word {
                return None;
            }
            let length = form.length_at_start_of(rest)?;
            let behind = rest.get(length..)?.chars().next();
            let cut = form.ends_word && behind.is_some_and(in_word);
            (!cut).then_some((place + length, form.term))
        })
    }
}

impl Form {
    /// How many bytes of `text` the form takes at its start; `None` when it does not stand there.
    fn length_at_start_of(&self, text: &str) -> Option<usize> {
        let mut left = self.letters.as_slice();
        for (place, letter) in text.char_indices() {
            if left.is_empty() {
                return Some(place);
            }
            for lower in letter.to_lowercase() {
                let (&expected, further) = left.split_first()?;
                if lower != expected {
                    return None;
                }
                left = further;
            }
        }
        left.is_empty().then_some(text.len())
    }
}

/// Whether a letter or digit is part of a word that spaces set apart.
fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() && !is_written_without_spaces(letter)
}

/// Chinese characters and the Japanese syllables.
fn is_written_without_spaces(letter: char) -> bool {
    matches!(letter,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Key;
    use proptest::prelude::*;

    /// An index of these forms, each a term of its own.
    fn index(forms: &[&str]) -> TermIndex {
        let terms = forms.iter().enumerate();
        TermIndex::of_forms(terms.map(|(term, form)| (*form, Key::new(term))))
    }

    fn found<'a>(forms: &[&str], text: &'a str) -> Vec<(&'a str, usize)> {
        let spans = index(forms).find(text);
        spans
            .into_iter()
            .map(|(span, term)| (&text[span], term.index()))
            .collect()
    }

    #[test]
    fn whole_words_are_found_whatever_their_case() {
        let forms = ["AI", "île", "5G"];
        for (text, expected) in [
            ("ai, said the air", vec![("ai", 0)]),
            ("Le plan de l’Île", vec![("Île", 1)]),
            ("ÎLES and 5g.", vec![("5g", 2)]),
            ("15G 5G6 maïs paid", vec![]),
            ("AI AI ai", vec![("AI", 0)]),
            ("使用AI的", vec![("AI", 0)]),
            ("", vec![]),
        ] {
            assert_eq!(found(&forms, text), expected, "{text}");
        }
    }

    #[test]
    fn chinese_terms_stand_anywhere() {
        let forms = ["规划", "五年规划", "新质生产力"];
        assert_eq!(found(&forms, "“十五”五年规划提出"), [("五年规划", 1)]);
        assert_eq!(
            found(&forms, "按规划发展新质生产力"),
            [("规划", 0), ("新质生产力", 2)]
        );
    }

    #[test]
    fn the_longest_form_wins_unless_it_is_cut_short() {
        let forms = ["chips", "AI chips", "AI"];
        assert_eq!(
            found(&forms, "AI chips for AI"),
            [("AI chips", 1), ("AI", 2)]
        );
        assert_eq!(found(&forms, "AI chipset"), [("AI", 2)]);
    }

    #[test]
    fn letters_that_change_length_in_lower_case_shift_nothing() {
        assert_eq!(found(&["plan"], "İİ ẞ plan"), [("plan", 0)]);
        assert_eq!(found(&["İzmir"], "In İzmir"), [("İzmir", 0)]);
        assert_eq!(found(&["i"], "İ"), Vec::new(), "half of a letter is none");
    }

    #[test]
    fn of_two_terms_with_one_form_the_first_has_it() {
        assert_eq!(found(&["plan", "Plan"], "a plan"), [("plan", 0)]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn spans_never_overlap_and_lie_between_characters(
            forms in proptest::collection::vec("[aAéÉßİ 规划]{1,4}|\\PC{1,3}", 0..8),
            text in "([aAéÉßİ 规划]|\\PC){0,40}",
        ) {
            let forms: Vec<&str> = forms.iter().map(String::as_str).collect();
            let mut end = 0;
            let mut seen = Vec::new();
            for (span, term) in index(&forms).find(&text) {
                prop_assert!(span.start >= end && span.end > span.start);
                let form = text.get(span.clone());
                prop_assert!(form.is_some(), "{span:?} cuts a character of {text:?}");
                prop_assert!(!seen.contains(&term));
                let lower = |text: &str| text.chars().flat_map(char::to_lowercase).collect::<String>();
                prop_assert_eq!(form.map(lower), Some(lower(forms[term.index()].trim())));
                seen.push(term);
                end = span.end;
            }
        }
    }
}
