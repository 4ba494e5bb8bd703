//! The languages the program speaks, and which of them is nearest to what a reader asks for.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A BCP 47 language tag such as `en`, `fr` or `zh-Hans`.
///
/// Cheap to clone. Any text is a tag; whether the program speaks that language is decided by
/// [`Locale::load`](super::Locale::load).
///
/// ```
/// use mosaique::locale::LanguageTag;
/// assert_eq!(LanguageTag::new("fr").as_str(), "fr");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LanguageTag(Arc<str>);

impl LanguageTag {
    /// A tag holding exactly this text.
    pub fn new(tag: &str) -> Self {
        Self(tag.into())
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for LanguageTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", &*self.0)
    }
}

impl From<&str> for LanguageTag {
    fn from(tag: &str) -> Self {
        Self::new(tag)
    }
}

/// Lets a map with tags as keys be asked with a plain `&str`.
impl Borrow<str> for LanguageTag {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// A language the program speaks.
#[derive(Debug, Clone, Copy)]
pub struct Language {
    /// The tag of the language.
    pub tag: &'static str,
    /// What the language calls itself, for a menu that everybody can read.
    pub own_name: &'static str,
    /// The program's words in Fluent syntax.
    pub(super) words: &'static str,
}

/// The languages the program speaks, the one that the others fall back to first.
pub const LANGUAGES: [Language; 3] = [
    Language {
        tag: "en",
        own_name: "English",
        words: include_str!("../../assets/locale/en.ftl"),
    },
    Language {
        tag: "fr",
        own_name: "Français",
        words: include_str!("../../assets/locale/fr.ftl"),
    },
    Language {
        tag: "zh-Hans",
        own_name: "简体中文",
        words: include_str!("../../assets/locale/zh-Hans.ftl"),
    },
];

/// The language of the operating system's user, or the nearest one the program speaks;
/// English where there is none.
pub fn detect() -> LanguageTag {
    sys_locale::get_locales()
        .find_map(|wanted| nearest(&wanted))
        .unwrap_or_else(|| LanguageTag::new(LANGUAGES[0].tag))
}

/// The language the program speaks that is nearest to `wanted`, which may be written as a tag
/// (`fr-CA`) or as POSIX does (`zh_CN.UTF-8`). `None` where no language has the same primary
/// subtag.
///
/// ```
/// use mosaique::locale::nearest;
/// assert_eq!(nearest("zh_CN.UTF-8").unwrap().as_str(), "zh-Hans");
/// assert!(nearest("C").is_none());
/// ```
pub fn nearest(wanted: &str) -> Option<LanguageTag> {
    let bare = wanted.split(['.', '@']).next().unwrap_or_default();
    let primary = bare.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES
        .iter()
        .find(|language| {
            let own = language.tag.split('-').next().unwrap_or_default();
            own.eq_ignore_ascii_case(primary)
        })
        .map(|language| LanguageTag::new(language.tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_language_has_the_same_primary_subtag() {
        for (wanted, found) in [
            ("en-GB", Some("en")),
            ("fr_CA.UTF-8", Some("fr")),
            ("FR", Some("fr")),
            ("zh-TW", Some("zh-Hans")),
            ("zh_CN@pinyin", Some("zh-Hans")),
            ("de", None),
            ("C", None),
            ("POSIX", None),
            ("", None),
        ] {
            assert_eq!(
                nearest(wanted).as_ref().map(LanguageTag::as_str),
                found,
                "{wanted}"
            );
        }
    }

    #[test]
    fn a_tag_is_written_as_plain_text() {
        let tag = LanguageTag::new("zh-Hans");
        assert_eq!(ron::to_string(&tag).unwrap(), "\"zh-Hans\"");
        assert_eq!(ron::from_str::<LanguageTag>("\"zh-Hans\"").unwrap(), tag);
    }

    #[test]
    fn the_users_language_is_always_one_the_program_speaks() {
        let tag = detect();
        assert!(
            LANGUAGES
                .iter()
                .any(|language| language.tag == tag.as_str())
        );
    }
}
