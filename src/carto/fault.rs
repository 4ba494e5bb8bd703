//! What may be wrong with a `boundaries.ron`.

use super::albers::ProjectionFault;
use super::boundaries_file::FORMAT;
use super::coding::CodingFault;

/// Why a text is no topology: a fault of syntax with its place, or a fault of meaning
/// with the shape or arc it concerns.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum BoundariesFault {
    /// The text is not RON, or not of this form.
    #[error("line {line}, column {column}: {message}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the parser found and expected.
        message: String,
    },
    /// A format that this program does not know.
    #[error("the file has format {found}; this program reads format {FORMAT}")]
    Format {
        /// The number in the file.
        found: u32,
    },
    /// The projection's parameters define none.
    #[error("projection: {0}")]
    Projection(#[from] ProjectionFault),
    /// Origin or step are not finite, absurdly large or, for the step, not positive.
    #[error(
        "quantisation: the origin must be within ±{LIMIT_M} m and the step between 0.001 and 100000 m"
    )]
    Quantisation,
    /// An arc's line cannot be read.
    #[error("arc {arc}: {fault}")]
    Arc {
        /// The arc's number.
        arc: usize,
        /// What is wrong with its line.
        fault: CodingFault,
    },
    /// A vertex lies further from the origin than the Earth is large.
    #[error("arc {arc}: a vertex lies further than ±{LIMIT_M} m from the origin")]
    FarAway {
        /// The arc's number.
        arc: usize,
    },
    /// A ring names an arc that is not there.
    #[error("shape '{shape}': arc reference {reference} is out of range; there are {arcs} arcs")]
    ArcOutOfRange {
        /// The shape's id.
        shape: String,
        /// The reference as written.
        reference: i32,
        /// How many arcs there are.
        arcs: usize,
    },
    /// The arcs of a ring do not follow one another or do not come back.
    #[error("shape '{shape}', polygon {polygon}: ring {ring} does not close")]
    OpenRing {
        /// The shape's id.
        shape: String,
        /// The polygon's number, from 0.
        polygon: usize,
        /// The ring's number, from 0.
        ring: usize,
    },
    /// A ring with less than three corners or without area.
    #[error("shape '{shape}', polygon {polygon}: ring {ring} encloses nothing")]
    FlatRing {
        /// The shape's id.
        shape: String,
        /// The polygon's number, from 0.
        polygon: usize,
        /// The ring's number, from 0.
        ring: usize,
    },
    /// Two shapes with one id.
    #[error("shape '{shape}' is there twice")]
    DuplicateShape {
        /// The shape's id.
        shape: String,
    },
    /// A shape without polygons, or a polygon without rings.
    #[error("shape '{shape}' has an empty polygon")]
    EmptyPolygon {
        /// The shape's id.
        shape: String,
    },
    /// A label outside its shape's box, or not finite.
    #[error("shape '{shape}': the label point lies outside the shape's box")]
    LabelPoint {
        /// The shape's id.
        shape: String,
    },
}

/// How far from the origin a coordinate may be, in metres: more than once around.
pub const LIMIT_M: f64 = 1e8;

impl From<ron::error::SpannedError> for BoundariesFault {
    fn from(error: ron::error::SpannedError) -> Self {
        Self::Syntax {
            line: error.span.start.line,
            column: error.span.start.col,
            message: error.code.to_string(),
        }
    }
}
