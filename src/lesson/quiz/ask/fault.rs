//! Why a question cannot be asked of an atlas.

use crate::atlas::{Kind, Year};
use thiserror::Error;

/// Why a question cannot be asked.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum AskFault {
    /// What it is about is not in the atlas.
    #[error("no {} '{id}' in the pack", kind.word())]
    Gone {
        /// What was looked for.
        kind: Kind,
        /// Its id.
        id: String,
    },
    /// A count is not offered by this denominator.
    #[error("'{metric}' is not offered per '{per}'")]
    Pair {
        /// The metric.
        metric: String,
        /// The denominator.
        per: String,
    },
    /// There is no figure.
    #[error("'{region}' has no figure of '{metric}' in {year}")]
    NoFigure {
        /// The metric.
        metric: String,
        /// The region.
        region: String,
        /// The year.
        year: Year,
    },
    /// Two values are not further apart than they are rounded.
    #[error("the figures of '{first}' and '{second}' are too close to be told apart")]
    TooClose {
        /// One region.
        first: String,
        /// The other.
        second: String,
    },
    /// A region has no capital to ask for.
    #[error("'{region}' has no capital to ask for")]
    NoCapital {
        /// The region.
        region: String,
    },
    /// Two answers read the same in this language.
    #[error("two answers read the same: '{text}'")]
    SameText {
        /// What is read.
        text: String,
    },
    /// No choice is right, or more than one.
    #[error("{found} of the choices are right; expected one")]
    RightChoices {
        /// How many are.
        found: usize,
    },
    /// There is too little to choose from.
    #[error("{found} to choose from; expected at least {needed}")]
    TooFew {
        /// How many there are.
        found: usize,
        /// How many there have to be.
        needed: usize,
    },
    /// The statement does not hold the number of its claim once in every language.
    #[error("the statement of '{claim}' does not hold its number once in every language")]
    NoNumber {
        /// The claim.
        claim: String,
    },
    /// A number that no question may hold.
    #[error("{field} is {found}; expected {}", expected.words())]
    Value {
        /// The field.
        field: &'static str,
        /// What it holds.
        found: f64,
        /// What it may hold.
        expected: NumberRange,
    },
    /// A text of the educator's own question is missing.
    #[error("no {field} in '{language}' or any other language")]
    NoText {
        /// Which text.
        field: &'static str,
        /// The language asked for.
        language: String,
    },
}

/// Which numbers a field of a question may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberRange {
    /// Any finite number.
    Any,
    /// A finite number that is not negative.
    FromZero,
    /// A finite number above zero.
    AboveZero,
    /// A share of the scale, above 0 and up to 1.
    Share,
}

impl NumberRange {
    /// The range in a sentence.
    fn words(self) -> &'static str {
        match self {
            Self::Any => "a number",
            Self::FromZero => "a number from 0 up",
            Self::AboveZero => "a number above 0",
            Self::Share => "a share of the scale, above 0 and up to 1",
        }
    }
}
