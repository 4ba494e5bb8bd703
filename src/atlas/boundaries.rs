//! The seam to the geometry: what the atlas asks of the boundaries.

pub use crate::carto::{LonLat, Topology};

use super::fault::{Fault, MeaningFault};
use super::locate::Locator;
use super::syntax::parse;
use crate::carto::boundaries_file::BoundariesFile;
use crate::carto::{BoundariesFault, ShapeRole};

/// The file of the boundaries.
pub(crate) const BOUNDARIES: &str = "boundaries.ron";

/// Reads `boundaries.ron`; of its faults the first, since each shape leans on the arcs before it.
pub(crate) fn read(text: &str) -> Result<Topology, Fault> {
    let file: BoundariesFile = parse(BOUNDARIES, text)?;
    Topology::from_file(&file).map_err(|fault| located(text, &fault))
}

/// Says which shape a fault is in, or what else of the file, and on which line.
fn located(text: &str, fault: &BoundariesFault) -> Fault {
    let shape = shape_of(fault);
    let said = fault.to_string();
    let in_shape = |id: &str| said.strip_prefix(&format!("shape '{id}'")).map(in_entry);
    let message = shape.and_then(in_shape).unwrap_or_else(|| said.clone());
    let entry = shape.unwrap_or_default();
    let mut locator = Locator::new(text);
    let line = match fault {
        BoundariesFault::Arc { arc, .. } | BoundariesFault::FarAway { arc } => {
            line_of_arc(text, *arc)
        }
        BoundariesFault::DuplicateShape { .. } => locator.line(entry, 1, ""),
        BoundariesFault::Projection(_) => locator.line("", 0, "projection:"),
        BoundariesFault::Quantisation => locator.line("", 0, "quantisation:"),
        BoundariesFault::Format { .. } => locator.line("", 0, "format:"),
        _ => locator.line(entry, 0, ""),
    };
    Fault::Meaning {
        file: BOUNDARIES.to_owned(),
        entry: entry.to_owned(),
        line,
        what: Box::new(MeaningFault::Boundary(message)),
    }
}

/// The shape that a fault is in.
fn shape_of(fault: &BoundariesFault) -> Option<&str> {
    match fault {
        BoundariesFault::ArcOutOfRange { shape, .. }
        | BoundariesFault::OpenRing { shape, .. }
        | BoundariesFault::FlatRing { shape, .. }
        | BoundariesFault::DuplicateShape { shape }
        | BoundariesFault::EmptyPolygon { shape }
        | BoundariesFault::LabelPoint { shape } => Some(shape),
        BoundariesFault::Syntax { .. }
        | BoundariesFault::Format { .. }
        | BoundariesFault::Projection(_)
        | BoundariesFault::Quantisation
        | BoundariesFault::Arc { .. }
        | BoundariesFault::FarAway { .. } => None,
    }
}

/// What is said of a shape once its name stands before it already: `, polygon 0: …` and `: …` lose
/// what joined them to the name, ` is there twice` gets its subject back.
fn in_entry(rest: &str) -> String {
    rest.strip_prefix([',', ':']).map_or_else(
        || format!("the shape{rest}"),
        |rest| rest.trim_start().to_owned(),
    )
}

/// The line of the arc with this number: arcs are the quoted lines after `arcs:`, without escapes.
fn line_of_arc(text: &str, arc: usize) -> Option<usize> {
    let list = text.find("arcs:")?;
    let (place, _) = text
        .get(list..)?
        .match_indices('"')
        .nth(arc.checked_mul(2)?)?;
    Some(1 + text.get(..list + place)?.matches('\n').count())
}

/// The ids of the shapes that are regions, not land around.
pub(crate) fn region_ids(topology: &Topology) -> impl Iterator<Item = &str> {
    topology
        .shapes()
        .iter()
        .filter(|shape| shape.role == ShapeRole::Region)
        .map(|shape| shape.id.as_str())
}

/// How many vertices there are in full detail; one that two shapes share counts once.
pub(crate) fn vertices(topology: &Topology) -> usize {
    topology.arcs().iter().map(|arc| arc.points.len()).sum()
}
