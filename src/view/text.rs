//! A view as one line of text, and back.

use super::{CLASS_COUNTS, Extent, View};
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The version that this program writes, and the newest it reads.
const VERSION: u32 = 1;

/// The most characters a view's text may have: a guard against a wrong file.
const LONGEST_TEXT: usize = 65_536;

/// The envelope of a view as text: a version beside the view.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewText {
    mosaique_view: u32,
    view: View,
}

/// Why a text is not a view.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ViewFault {
    /// The text is not RON, or has a field that a view does not have.
    #[error(
        "{line}:{column}: {message}; a view looks like (mosaique_view:1,view:(figure:map,year:2024))"
    )]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What was found.
        message: String,
    },
    /// The text was written by a newer program.
    #[error("the view is of version {found}; this program reads versions up to {VERSION}")]
    Newer {
        /// The version found.
        found: u32,
    },
    /// A value that no view may hold.
    #[error("{field} is {found}; expected {expected}")]
    Value {
        /// The field.
        field: &'static str,
        /// What it holds.
        found: String,
        /// What it may hold.
        expected: &'static str,
    },
    /// The text is far too long to be a view.
    #[error("the text has {found} bytes; a view has at most {LONGEST_TEXT}")]
    TooLong {
        /// Its length in bytes.
        found: usize,
    },
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

impl View {
    /// The view as one line of text, which [`View::from_text`] reads back as the same view.
    ///
    /// ```
    /// use mosaique::view::View;
    /// let view = View { year: Some(mosaique::atlas::Year(2024)), ..View::default() };
    /// assert_eq!(View::from_text(&view.to_text()), Ok(view));
    /// ```
    #[must_use]
    pub fn to_text(&self) -> String {
        let envelope = ViewText {
            mosaique_view: VERSION,
            view: self.clone(),
        };
        // Serialising plain structs to a string has no failing case; an empty text would be
        // refused on reading.
        options().to_string(&envelope).unwrap_or_default()
    }

    /// Reads a view from text.
    ///
    /// # Errors
    /// A [`ViewFault`] that says where the text stops being a view, or which value is out of range.
    pub fn from_text(text: &str) -> Result<Self, ViewFault> {
        if text.len() > LONGEST_TEXT {
            return Err(ViewFault::TooLong { found: text.len() });
        }
        let envelope: ViewText = options().from_str(text.trim()).map_err(|fault| {
            version_of(text)
                .filter(|&found| found > VERSION)
                .map_or_else(
                    || ViewFault::Syntax {
                        line: fault.span.start.line,
                        column: fault.span.start.col,
                        message: fault.code.to_string(),
                    },
                    |found| ViewFault::Newer { found },
                )
        })?;
        if envelope.mosaique_view > VERSION {
            return Err(ViewFault::Newer {
                found: envelope.mosaique_view,
            });
        }
        envelope.view.within_bounds()
    }

    fn within_bounds(self) -> Result<Self, ViewFault> {
        if !CLASS_COUNTS.contains(&self.classes) {
            return Err(ViewFault::Value {
                field: "classes",
                found: self.classes.to_string(),
                expected: "a number from 3 to 7",
            });
        }
        if let Some(extent) = self.extent {
            extent.check()?;
        }
        Ok(self)
    }
}

impl Extent {
    /// The narrowest and the widest extent, in kilometres.
    pub const SPAN_KM: std::ops::RangeInclusive<f64> = 1.0..=40_000.0;

    fn check(&self) -> Result<(), ViewFault> {
        let span_fault = |field, found: f64| ViewFault::Value {
            field,
            found: found.to_string(),
            expected: "a length from 1 to 40000 km",
        };
        // `contains` is false for NaN.
        if !Self::SPAN_KM.contains(&self.width_km) {
            return Err(span_fault("extent.width_km", self.width_km));
        }
        if !Self::SPAN_KM.contains(&self.height_km) {
            return Err(span_fault("extent.height_km", self.height_km));
        }
        if !(-180.0..=180.0).contains(&self.centre.lon)
            || !(-90.0..=90.0).contains(&self.centre.lat)
        {
            return Err(ViewFault::Value {
                field: "extent.centre",
                found: format!("({}, {})", self.centre.lon, self.centre.lat),
                expected: "a longitude from -180 to 180 and a latitude from -90 to 90",
            });
        }
        Ok(())
    }
}

/// The version a text claims, read without parsing the rest: a newer program may have fields
/// that this one refuses, and then the version is the better answer.
fn version_of(text: &str) -> Option<u32> {
    let after = text.split_once("mosaique_view")?.1;
    let digits: String = after
        .trim_start()
        .strip_prefix(':')?
        .trim_start()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}
