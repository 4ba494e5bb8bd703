//! The program's words, from Fluent files, in one language with English behind it.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_collator::CollatorBorrowed;
use icu_collator::options::{AlternateHandling, CollatorOptions, Strength};
use unic_langid::LanguageIdentifier;

use super::language::{LANGUAGES, LanguageTag};
use super::number;

type Bundle = FluentBundle<FluentResource>;

/// Why a language could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LocaleFault {
    /// The program has no words in this language.
    #[error("no words in '{asked}'; the languages are {}", known_tags())]
    UnknownLanguage {
        /// The tag that was asked for.
        asked: LanguageTag,
    },
    /// A Fluent file could not be read as one.
    #[error("the words of '{language}' are not valid Fluent: {detail}")]
    Words {
        /// The tag of the language.
        language: LanguageTag,
        /// What the parser said.
        detail: String,
    },
    /// ICU has no data for the language.
    #[error("no formatting data for '{language}': {detail}")]
    Formatting {
        /// The tag of the language.
        language: LanguageTag,
        /// What ICU said.
        detail: String,
    },
}

fn known_tags() -> String {
    LANGUAGES.map(|language| language.tag).join(", ")
}

/// A value put into a text where the text has a variable.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Words, put in as they are.
    Text(&'a str),
    /// A number: chooses the plural, and is written in full with the language's separators.
    Number(f64),
    /// A figure already formatted by the locale, for example by [`Locale::quantity`].
    Formatted(String),
    /// A year, never grouped.
    Year(i32),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Formatted(text)
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

/// One language: its words, its way of writing numbers and dates, its order.
///
/// Everything costly is built by [`load`](Self::load), nothing per call. It can be shared
/// between threads.
pub struct Locale {
    language: LanguageTag,
    words: Bundle,
    fallback: Option<Bundle>,
    /// The place of the language in [`LANGUAGES`].
    pub(super) index: usize,
    collator: CollatorBorrowed<'static>,
    /// What has been complained about, so that a missing word fills the log once, not per frame.
    complaints: Mutex<BTreeSet<String>>,
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Locale({})", self.language)
    }
}

impl Locale {
    /// Loads one of [`LANGUAGES`].
    ///
    /// ```
    /// use mosaique::locale::Locale;
    /// let french = Locale::load(&"fr".into())?;
    /// assert_eq!(french.number(1234.5, 1), "1\u{202f}234,5");
    /// # Ok::<(), mosaique::locale::LocaleFault>(())
    /// ```
    ///
    /// # Errors
    /// A language that is not in [`LANGUAGES`], or an embedded file that is not valid (which a
    /// test excludes).
    pub fn load(language: &LanguageTag) -> Result<Self, LocaleFault> {
        let index = LANGUAGES
            .iter()
            .position(|known| known.tag == language.as_str())
            .ok_or_else(|| LocaleFault::UnknownLanguage {
                asked: language.clone(),
            })?;
        // Building the format now finds a fault now.
        number::with_format(index, |_| ())?;
        let fallback = if index == 0 { None } else { Some(bundle(0)?) };
        Ok(Self {
            language: language.clone(),
            words: bundle(index)?,
            fallback,
            index,
            collator: collator(language)?,
            complaints: Mutex::default(),
        })
    }

    /// The tag of this language.
    pub fn language(&self) -> &LanguageTag {
        &self.language
    }

    /// The text behind a key; the English one where this language lacks it; the key in ⟦…⟧,
    /// and one warning in the log, where there is none.
    pub fn text(&self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// Like [`text`](Self::text), with values for the text's variables.
    ///
    /// ```
    /// use mosaique::locale::{Locale, Value};
    /// let english = Locale::load(&"en".into())?;
    /// let text = english.text_with("rank-of", &[("rank", 3.into()), ("count", 31.into())]);
    /// assert_eq!(text, "rank 3 of 31");
    /// # Ok::<(), mosaique::locale::LocaleFault>(())
    /// ```
    pub fn text_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, fluent_value(value));
        }
        if let Some(text) = self.formatted(&self.words, key, &arguments) {
            return text;
        }
        self.complain(key, "no words for this key");
        self.fallback
            .as_ref()
            .and_then(|english| self.formatted(english, key, &arguments))
            .unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// Whether this language itself has the key.
    pub fn has(&self, key: &str) -> bool {
        self.words.has_message(key)
    }

    /// The order of two names in a list: alphabetical as the language has it, Chinese by pinyin.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator.compare(left, right)
    }

    fn formatted(&self, bundle: &Bundle, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = bundle.get_message(key)?.value()?;
        let mut faults = Vec::new();
        let text = bundle
            .format_pattern(pattern, Some(arguments), &mut faults)
            .into_owned();
        if let Some(fault) = faults.first() {
            self.complain(key, &fault.to_string());
        }
        Some(text)
    }

    fn complain(&self, key: &str, what: &str) {
        let mut complaints = self
            .complaints
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if complaints.insert(key.to_owned()) {
            tracing::warn!(language = %self.language, key, "{what}");
        }
    }
}

fn fluent_value<'a>(value: &'a Value<'_>) -> FluentValue<'a> {
    match value {
        Value::Text(text) => FluentValue::from(*text),
        Value::Number(number) => FluentValue::from(*number),
        Value::Formatted(text) => FluentValue::from(text.as_str()),
        Value::Year(year) => FluentValue::from(year.to_string()),
    }
}

fn bundle(index: usize) -> Result<Bundle, LocaleFault> {
    let language = LANGUAGES[index];
    let fault = |detail: String| LocaleFault::Words {
        language: language.tag.into(),
        detail,
    };
    let identifier: LanguageIdentifier = language
        .tag
        .parse()
        .map_err(|error| fault(format!("{error}")))?;
    let resource = FluentResource::try_new(language.words.to_owned())
        .map_err(|(_, errors)| fault(format!("{errors:?}")))?;
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    bundle
        .add_resource(resource)
        .map_err(|errors| fault(format!("{errors:?}")))?;
    // The marks around values protect mixed directions; no language here is written from the
    // right, and egui would draw the marks as boxes.
    bundle.set_use_isolating(false);
    // The hook is a bare function without a state, hence one function per language.
    bundle.set_formatter(Some(match index {
        1 => number::spell::<1, _>,
        2 => number::spell::<2, _>,
        _ => number::spell::<0, _>,
    }));
    Ok(bundle)
}

fn collator(language: &LanguageTag) -> Result<CollatorBorrowed<'static>, LocaleFault> {
    let fault = |detail: String| LocaleFault::Formatting {
        language: language.clone(),
        detail,
    };
    let locale: icu_locale_core::Locale = language
        .as_str()
        .parse()
        .map_err(|error| fault(format!("{error}")))?;
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    // Spaces and hyphens count: "Nei Menggu" and "Neimenggu" are two names.
    options.alternate_handling = Some(AlternateHandling::NonIgnorable);
    CollatorBorrowed::try_new(locale.into(), options).map_err(|error| fault(error.to_string()))
}

/// A key of a language's words and the variables its text uses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyInfo {
    /// The key.
    pub key: String,
    /// The names of the variables, without `$`, ascending.
    pub variables: BTreeSet<String>,
}

/// The keys of a language in the order of its file; empty for a language the program does not
/// speak.
pub fn keys(language: &LanguageTag) -> Vec<KeyInfo> {
    let mut known = LANGUAGES.iter();
    known
        .find(|known| known.tag == language.as_str())
        .map_or_else(Vec::new, |language| keys_of(language.words))
}

/// The keys of a Fluent file in its order.
pub(super) fn keys_of(words: &str) -> Vec<KeyInfo> {
    let mut found: Vec<KeyInfo> = Vec::new();
    for line in words.lines() {
        // A message begins in the first column with its key; everything that belongs to it is
        // indented; '#' begins a comment.
        if line.starts_with(|first: char| first.is_ascii_alphabetic())
            && let Some((key, _)) = line.split_once('=')
        {
            found.push(KeyInfo {
                key: key.trim().to_owned(),
                variables: BTreeSet::new(),
            });
        }
        if let Some(current) = found.last_mut()
            && !line.starts_with('#')
        {
            current.variables.extend(variables(line));
        }
    }
    found
}

fn variables(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$').skip(1).map(|rest| {
        rest.chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'))
            .collect()
    })
}
