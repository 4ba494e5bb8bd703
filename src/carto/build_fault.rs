//! Why GeoJSON makes no boundaries.

use std::path::PathBuf;

use super::albers::ProjectionFault;

/// Why GeoJSON makes no boundaries.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum BuildFault {
    /// The text is not GeoJSON.
    #[error("{}: not GeoJSON: {message}", path.display())]
    Json {
        /// The file.
        path: PathBuf,
        /// What the parser says.
        message: String,
    },
    /// A lone geometry has no id.
    #[error("{}: a bare geometry; expected features with properties", path.display())]
    NoFeatures {
        /// The file.
        path: PathBuf,
    },
    /// A feature without any of the id properties.
    #[error("{}: feature {feature} has none of the id properties {properties}", path.display())]
    NoId {
        /// The file.
        path: PathBuf,
        /// The feature's number, from 0.
        feature: usize,
        /// What was tried.
        properties: String,
    },
    /// A feature that is not an area.
    #[error("{}: '{shape}' is {found}; expected Polygon or MultiPolygon", path.display())]
    NoPolygon {
        /// The file.
        path: PathBuf,
        /// The feature's id.
        shape: String,
        /// Its geometry.
        found: String,
    },
    /// A position off the globe.
    #[error("{}: '{shape}' has the position {found}; expected longitude and latitude in degrees", path.display())]
    Position {
        /// The file.
        path: PathBuf,
        /// The feature's id.
        shape: String,
        /// What stands there.
        found: String,
    },
    /// Two features with one id.
    #[error("'{shape}' is there twice")]
    Twice {
        /// The id.
        shape: String,
    },
    /// A feature of which nothing is left on the grid.
    #[error("'{shape}' is smaller than the quantisation; nothing of it would be left")]
    Vanished {
        /// The id.
        shape: String,
    },
    /// The grid's width makes no sense.
    #[error("quantisation of {found} m; expected 0.01 to 10000")]
    Quantisation {
        /// What was asked.
        found: f64,
    },
    /// The projection's parameters define none.
    #[error("projection: {0}")]
    Projection(#[from] ProjectionFault),
    /// No feature at all.
    #[error("no features in the input")]
    Nothing,
    /// The land is too far from the projection's centre for this grid.
    #[error(
        "the land does not fit on the grid; choose a projection near it or a wider quantisation"
    )]
    TooFar,
}
