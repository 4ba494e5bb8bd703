//! From CSV to observation files: reading and checking rows (`read`), finding few provenance
//! rules that say the same (`rules`), and writing RON (`write`).
//!
//! The pack is read by its raw files, not as an atlas: figures are imported when a pack has none
//! yet, and it may have no boundaries either.

mod read;
mod rules;
mod write;

pub use read::{Columns, ImportFault, Imported, RowFault, import};
pub use write::{observations_ron, write_observations};

use super::{Status, Year};
use std::collections::BTreeMap;

/// One figure with its origin.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The figure, exactly as the text of the CSV rounds to binary.
    pub value: f64,
    /// Where it comes from.
    pub origin: CellOrigin,
}

/// Source, status and, where notes are kept, note of a figure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellOrigin {
    /// Ids of the sources, the chief one first: a derived figure may rest on several.
    pub sources: Vec<String>,
    /// Status.
    pub status: Status,
    /// Note, when notes are kept.
    pub note: Option<String>,
}

/// The figures of one metric.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricFigures {
    /// Id of the metric.
    pub metric: String,
    /// Id of its unit.
    pub unit: String,
    /// Region ids in the order of the pack, the country last; only those that have a figure.
    pub regions: Vec<String>,
    /// Figures by region (place in `regions`) and year.
    pub cells: BTreeMap<(usize, Year), Cell>,
    /// Language of the notes, when notes are kept.
    pub notes: Option<String>,
}

impl MetricFigures {
    /// The years that have a figure, ascending.
    #[must_use]
    pub fn years(&self) -> Vec<Year> {
        let mut years: Vec<Year> = self.cells.keys().map(|&(_, year)| year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }
}
