//! Text in the languages of a pack.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::{Serialize, Serializer};
use std::fmt;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// One text in several languages, by language tag (`en`, `zh-Hans`).
///
/// After loading, the languages stand in the order of the pack, so that the first is the one to
/// fall back to. Strings are in Unicode normalisation form C.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    entries: Vec<(String, String)>,
}

impl Words {
    /// The same text in every one of `languages`: for what has only an id to show.
    #[must_use]
    pub fn same(text: &str, languages: &[String]) -> Self {
        Self {
            entries: languages
                .iter()
                .map(|language| (language.clone(), text.to_owned()))
                .collect(),
        }
    }

    /// The text in a language, or in the pack's first language, or nothing when there is no text.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.find(language)
            .or_else(|| self.entries.first().map(|(_, text)| text.as_str()))
            .unwrap_or("")
    }

    /// The text in exactly this language.
    #[must_use]
    pub fn find(&self, language: &str) -> Option<&str> {
        self.entries
            .iter()
            .find(|(tag, _)| tag == language)
            .map(|(_, text)| text.as_str())
    }

    /// Language tags and texts, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.entries
            .iter()
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// Whether there is no text in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Writes the text of a language, behind the others where it is new; an empty one is taken out.
    pub fn set(&mut self, language: &str, text: &str) {
        let place = self.entries.iter().position(|(tag, _)| tag == language);
        match place {
            Some(place) if text.is_empty() => {
                self.entries.remove(place);
            }
            Some(place) => {
                if let Some((_, known)) = self.entries.get_mut(place) {
                    *known = composed(text.to_owned());
                }
            }
            None if text.is_empty() => {}
            None => {
                let entry = (language.to_owned(), composed(text.to_owned()));
                self.entries.push(entry);
            }
        }
    }

    /// Whether there is more than a blank in some language and not in this one.
    #[must_use]
    pub fn lacks(&self, language: &str) -> bool {
        let has = |(_, text): &(String, String)| !text.trim().is_empty();
        self.entries.iter().any(has)
            && !(self.entries.iter()).any(|entry| entry.0 == language && has(entry))
    }

    /// Puts the languages in the order of the pack; those that are not the pack's come last.
    pub(crate) fn order_by(&mut self, languages: &[String]) {
        let rank = |tag: &str| {
            languages
                .iter()
                .position(|language| language == tag)
                .unwrap_or(languages.len())
        };
        self.entries.sort_by_key(|(tag, _)| rank(tag));
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Words {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self {
            entries: pairs
                .into_iter()
                .map(|(tag, text)| (tag.into(), composed(text.into())))
                .collect(),
        }
    }
}

/// The text in normalisation form C; almost always it is already, and is not copied.
pub(crate) fn composed(text: String) -> String {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text
    } else {
        text.nfc().collect()
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let pairs = Pairs::<String>::deserialize(deserializer)?;
        Ok(pairs.0.into_iter().collect())
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// A map as its pairs, in order and with repeated keys still there, so that they can be reported.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pairs<V>(pub(crate) Vec<(String, V)>);

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Pairs<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PairsVisitor<V>(std::marker::PhantomData<V>);
        impl<'de, V: Deserialize<'de>> Visitor<'de> for PairsVisitor<V> {
            type Value = Pairs<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map such as {\"en\": …}")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<V>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(PairsVisitor(std::marker::PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_written_and_taken_out_and_the_others_stay() {
        let mut words = Words::default();
        words.set("fr", "e\u{301}t\u{e9}");
        words.set("en", "summer");
        assert_eq!(words.find("fr"), Some("\u{e9}t\u{e9}"));
        assert!(words.lacks("zh-Hans") && !words.lacks("en"));
        words.set("fr", "");
        words.set("de", "");
        assert_eq!(words.iter().collect::<Vec<_>>(), [("en", "summer")]);
    }

    #[test]
    fn a_language_without_text_falls_back_to_the_first() {
        let words: Words = [("en", "Anhui"), ("zh-Hans", "安徽")].into_iter().collect();
        assert_eq!(words.get("zh-Hans"), "安徽");
        assert_eq!(words.get("fr"), "Anhui");
        assert_eq!(Words::default().get("fr"), "");
    }

    #[test]
    fn decomposed_accents_are_composed() {
        let words: Words = [("pinyin", "He\u{301}fe\u{301}i")].into_iter().collect();
        assert_eq!(words.get("pinyin"), "Héféi");
    }
}
