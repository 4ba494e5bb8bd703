//! What is measured.

use super::{Identified, Key, ThemeKey, UnitKey, Words, Year};
use serde::Deserialize;

/// Key of a [`Metric`].
pub type MetricKey = Key<Metric>;

/// A metric: what its figures mean and how they may be shown.
#[derive(Clone, Debug)]
pub struct Metric {
    /// Id.
    pub id: String,
    /// Theme under which it is listed.
    pub theme: ThemeKey,
    /// Count or ratio.
    pub kind: MetricKind,
    /// Unit of the stored figures.
    pub unit: UnitKey,
    /// Name.
    pub name: Words,
    /// Name where there is little room, at most [`Metric::SHORT_LIMIT`] characters.
    pub short: Option<Words>,
    /// What it measures, in a sentence or two.
    pub meaning: Words,
    /// What to keep in mind.
    pub caution: Option<Words>,
    /// Which direction is better.
    pub better: Better,
    /// Where it may be shown.
    pub coverage: Coverage,
    /// Whether figures of different years may be compared.
    pub comparable_years: bool,
    /// Whether it is among the few figures that a region is introduced with.
    pub key_figure: bool,
    /// What a count may be divided by.
    pub pair: Vec<Pair>,
    /// What a ratio is made of, so that it can be computed again for several regions together.
    pub parts: Option<Parts>,
    /// Years at which the series changes its definition: a line is cut before each.
    pub breaks_at: Vec<Year>,
}

impl Metric {
    /// How many characters the short name may have.
    pub const SHORT_LIMIT: usize = 28;

    /// The short name, or the name where there is none.
    #[must_use]
    pub fn short_name(&self, language: &str) -> &str {
        self.short.as_ref().unwrap_or(&self.name).get(language)
    }

    /// The pair with this denominator.
    #[must_use]
    pub fn pair_by(&self, denominator: MetricKey) -> Option<&Pair> {
        self.pair.iter().find(|pair| pair.by == denominator)
    }
}

/// Whether a figure grows with the size of the region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MetricKind {
    /// A share, a rate or an index: may be a fill on the map.
    Ratio,
    /// A number of things or of money: never a fill, offered per head or per GDP, or as circles.
    Count,
}

/// Which direction of a metric is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Better {
    /// More is better.
    More,
    /// Less is better.
    Less,
    /// Neither is.
    Neither,
}

/// Where a metric may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Coverage {
    /// Everywhere.
    All,
    /// In profiles only, because its basis differs from that of the other regions.
    Profile,
    /// Of the country alone: on its page.
    National,
    /// Figures that later ones replaced: only where sources are set side by side.
    Superseded,
}

/// A denominator for a count: shown value = count ÷ denominator of the same year × factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The metric divided by.
    pub by: MetricKey,
    /// Factor after the division.
    pub factor: f64,
    /// Unit of the result.
    pub unit: UnitKey,
}

/// The counts that a ratio is made of: ratio = numerator ÷ denominator × factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// The count that is divided.
    pub numerator: MetricKey,
    /// The count divided by.
    pub denominator: MetricKey,
    /// Factor after the division.
    pub factor: f64,
}

impl Identified for Metric {
    fn id(&self) -> &str {
        &self.id
    }
}
