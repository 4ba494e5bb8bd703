//! Why `mosaique table` wrote nothing.

use super::super::PackUnusable;
use super::super::unknown::UnknownId;
use crate::atlas::Year;
use crate::export::table::TableFileError;
use crate::store::StoreError;
use std::io;

/// Why no table was written.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The pack cannot be used.
    #[error(transparent)]
    Pack(#[from] PackUnusable),
    /// An id that the pack does not have.
    #[error(transparent)]
    UnknownId(#[from] UnknownId),
    /// A metric that is not offered by this denominator.
    #[error("'{metric}' is not offered per '{per}'; {}", offers(offered))]
    NoSuchPair {
        /// The metric.
        metric: String,
        /// The denominator asked for.
        per: String,
        /// The denominators there are.
        offered: Vec<String>,
    },
    /// A year without figures.
    #[error(
        "there are no figures of '{metric}' for {year}; there are some for {}",
        years_in_words(years)
    )]
    NoSuchYear {
        /// The metric.
        metric: String,
        /// The year asked for.
        year: Year,
        /// The years that have figures, ascending.
        years: Vec<Year>,
    },
    /// A metric without any figure.
    #[error("there are no figures of '{metric}' at all")]
    NoFigures {
        /// The metric.
        metric: String,
    },
    /// A level of detail for a format without boundaries.
    #[error("--level is about boundaries, which only --format geojson has")]
    LevelWithoutBoundaries,
    /// A listing as boundaries.
    #[error("--what lists what has no boundaries; use --format csv or json with it")]
    ListingAsBoundaries,
    /// A listing with an option for figures.
    #[error("--{option} is about figures, and --what lists something else; leave one of them out")]
    ListingOfFigures {
        /// The option.
        option: &'static str,
    },
    /// The rows cannot be written in this form.
    #[error(transparent)]
    Form(#[from] TableFileError),
    /// The file cannot be written.
    #[error(transparent)]
    Write(#[from] StoreError),
    /// The standard output cannot be written to.
    #[error("the table could not be written to the standard output: {0}")]
    Output(#[from] io::Error),
}

impl TableError {
    /// Whether the command line makes no sense, whatever the pack holds.
    #[must_use]
    pub fn is_usage(&self) -> bool {
        matches!(
            self,
            Self::LevelWithoutBoundaries
                | Self::ListingAsBoundaries
                | Self::ListingOfFigures { .. }
        )
    }
}

fn offers(offered: &[String]) -> String {
    if offered.is_empty() {
        "it is not divided by anything".to_owned()
    } else {
        format!("it is offered per '{}'", offered.join("' and '"))
    }
}

/// Years as runs: `2011–2013, 2020`.
fn years_in_words(years: &[Year]) -> String {
    years
        .chunk_by(|one, next| one.checked_add(1) == Some(*next))
        .filter_map(|run| match run {
            [] => None,
            [year] => Some(year.to_string()),
            [first, .., last] => Some(format!("{first}–{last}")),
        })
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_named_as_runs() {
        assert_eq!(years_in_words(&[2011, 2012, 2013, 2020]), "2011–2013, 2020");
        assert_eq!(years_in_words(&[]), "");
    }
}
