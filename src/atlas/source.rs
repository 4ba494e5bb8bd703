//! Where figures and claims come from.

use super::{Identified, Key, SourceKindKey, Words};
use serde::Deserialize;

/// Key of a [`Source`].
pub type SourceKey = Key<Source>;

/// A document that figures or claims were read from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Id.
    pub id: String,
    /// Title.
    pub title: Words,
    /// Title in the language of the document.
    pub original_title: Option<String>,
    /// Publisher.
    pub publisher: Words,
    /// When it was published, as far as known: `2025`, `2025-01` or `2025-01-31`.
    pub published: Option<String>,
    /// Who is speaking.
    pub kind: SourceKindKey,
    /// Address of the page; the program never opens it by itself.
    pub url: Option<String>,
    /// How it was read, for example through a copy.
    pub reached: Option<Words>,
    /// Licence or terms.
    pub licence: Option<Words>,
    /// How its figures were verified.
    pub checked: Option<Words>,
    /// What to keep in mind.
    pub caution: Option<Words>,
}

impl Identified for Source {
    fn id(&self) -> &str {
        &self.id
    }
}

/// How firm a figure is. It travels with the figure to the screen and into every export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Published as final.
    Final,
    /// Published again with corrections.
    Revised,
    /// Published as preliminary.
    Preliminary,
    /// Computed here from published figures.
    Derived,
    /// Read from a compilation, not from the publisher.
    Secondary,
    /// An estimate by its source.
    Estimate,
    /// What somebody says, without a method that could be checked.
    Claim,
}

impl Status {
    /// All of them, from firm to loose.
    pub const ALL: [Self; 7] = [
        Self::Final,
        Self::Revised,
        Self::Preliminary,
        Self::Derived,
        Self::Secondary,
        Self::Estimate,
        Self::Claim,
    ];

    /// The word used in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Final => "final",
            Self::Revised => "revised",
            Self::Preliminary => "preliminary",
            Self::Derived => "derived",
            Self::Secondary => "secondary",
            Self::Estimate => "estimate",
            Self::Claim => "claim",
        }
    }

    /// The status a word of a file stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}
