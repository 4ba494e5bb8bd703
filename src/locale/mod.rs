//! Words, numbers, dates, collation and finding by name, in the reader's language.
//!
//! A [`Locale`] is loaded once per language and answers every question of wording: the
//! program's own texts come from Fluent files (`assets/locale/*.ftl`, embedded), numbers and
//! order from ICU's data. [`SearchIndex`] folds names so that accents, pinyin tones, spaces and
//! small typing errors do not stand in the way.
//!
//! What does not belong here: anything that knows an atlas, a view or a window. The words of a
//! pack travel with the pack; they are only formatted here. Colours, fonts and layout are the
//! window's business.

mod complete;
mod date;
mod fold;
mod language;
mod number;
pub mod search;
mod words;

pub use complete::{WordFault, WordFaultKind, word_faults};
pub use fold::fold;
pub use language::{LANGUAGES, Language, LanguageTag, detect, nearest};
pub use number::UnitDisplay;
pub use search::{Entry, Hit, Name, SearchIndex, suggest};
pub use words::{KeyInfo, Locale, LocaleFault, Value, keys};
