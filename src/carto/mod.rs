//! The cartography room: from boundaries on paper to shapes that a painter can draw.
//!
//! Here live the projection ([`Albers`]), the topology of shared arcs that is read
//! from `boundaries.ron` ([`Topology`]), its levels of detail ([`LevelOfDetail`]),
//! triangles and border strips made of them ([`ShapeMesh`], [`StrokeLine`]), the
//! answer to "which region is under this point" ([`HitIndex`]), the walk from region
//! to region ([`Direction`]), colours ([`palette`]) and the scale bar
//! ([`scale_bar()`]); and [`build`], which makes a topology of GeoJSON.
//!
//! Everything is a pure function over values: nothing is cached here, nothing is
//! drawn, no file is opened. What a region is called or measured belongs to the atlas;
//! screen coordinates, widths and painting belong to the rooms above.

pub mod albers;
pub mod boundaries_file;
pub mod build;
mod build_arcs;
mod build_clip;
mod build_fault;
mod build_grid;
mod build_label;
mod build_read;
mod build_repair;
mod build_web;
mod build_weights;
pub mod coding;
pub mod direction;
pub mod fault;
pub mod hit;
pub mod ladder;
pub mod level;
pub mod mesh;
pub mod oklab;
mod outside;
pub mod palette;
pub mod point;
pub mod scale_bar;
pub mod stroke;
pub mod topology;
mod topology_read;

pub use albers::{Albers, AlbersParameters, ProjectionFault};
pub use direction::{Direction, direction_neighbour};
pub use fault::BoundariesFault;
pub use hit::HitIndex;
pub use ladder::{LEVELS, LevelName, level_for};
pub use level::{LevelArc, LevelOfDetail, Ring};
pub use mesh::ShapeMesh;
pub use palette::{Palette, Rgb};
pub use point::{Bounds, LonLat, Projected};
pub use scale_bar::{ScaleBar, scale_bar};
pub use stroke::StrokeLine;
pub use topology::{ArcKind, LabelPoint, Shape, ShapeRole, Topology};
