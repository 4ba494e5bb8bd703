//! Why there is no question, or no more.

use crate::lesson::quiz::{QuestionKind, TopicId};
use thiserror::Error;

/// What there is no question of, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct NoQuestion {
    /// The kind of question, where it is about one.
    pub kind: Option<QuestionKind>,
    /// The topic, where it is about one.
    pub topic: Option<TopicId>,
    /// Why.
    pub reason: Reason,
}

/// Why.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum Reason {
    /// No such topic.
    #[error("it is not in the pack")]
    UnknownTopic,
    /// No such region.
    #[error("there is no region '{0}' in the pack")]
    UnknownRegion(String),
    /// The metric is not one of all regions.
    #[error("its figures are not of all regions, so that regions cannot be compared by it")]
    NotComparable,
    /// Fewer regions have a figure than are needed.
    #[error("only {found} of the regions have a figure; {needed} are needed")]
    TooFewFigures {
        /// How many have one.
        found: usize,
        /// How many are needed.
        needed: usize,
    },
    /// All figures are equal, or closer than they are rounded.
    #[error("the figures are equal, or closer to each other than they are rounded")]
    AllEqual,
    /// Fewer regions than are needed.
    #[error("only {found} regions are left to choose from; {needed} are needed")]
    TooFewRegions {
        /// How many there are.
        found: usize,
        /// How many are needed.
        needed: usize,
    },
    /// No figures on the topics.
    #[error("no metric is among the topics")]
    NoMetrics,
    /// No claims on the topics.
    #[error("no claim is among the topics that such a question could be made of")]
    NoClaims,
    /// No cities.
    #[error("no city lies in the regions")]
    NoCities,
    /// No line that is long enough.
    #[error("no region has a figure in six years or more without a break in the series")]
    ShortLines,
    /// Every question there is was asked.
    #[error("there are no more questions of this kind that differ from each other")]
    Spent,
}
