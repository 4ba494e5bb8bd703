//! From a parsed file to a checked topology.

use std::collections::{BTreeSet, HashSet};

use super::albers::Albers;
use super::boundaries_file::{BoundariesFile, FORMAT, Quantisation, ShapeEntry};
use super::coding::decode;
use super::fault::{BoundariesFault, LIMIT_M};
use super::point::{Bounds, Projected};
use super::topology::{ArcKind, ArcRef, Shape, ShapeRole, Topology, TopologyArc};

/// Sums along an arc from which area and centroid of a ring are added up.
#[derive(Clone, Copy, Default)]
struct Moments {
    twice_area: f64,
    x: f64,
    y: f64,
}

pub(super) fn topology_from_file(file: &BoundariesFile) -> Result<Topology, BoundariesFault> {
    if file.format != FORMAT {
        return Err(BoundariesFault::Format { found: file.format });
    }
    let albers = Albers::new(file.projection)?;
    check_quantisation(&file.quantisation)?;
    let mut arcs = read_arcs(file)?;
    let arc_bounds: Vec<Bounds> = arcs
        .iter()
        .map(|arc| Bounds::around(arc.points.iter().copied()))
        .collect();
    let reference = arc_bounds
        .iter()
        .fold(Bounds::EMPTY, |all, bounds| all.union(*bounds))
        .centre();
    let moments: Vec<Moments> = arcs.iter().map(|arc| arc_moments(arc, reference)).collect();
    let mut ids = HashSet::new();
    let mut shapes = Vec::with_capacity(file.shapes.len());
    for (index, entry) in file.shapes.iter().enumerate() {
        if !ids.insert(entry.id.as_str()) {
            return Err(BoundariesFault::DuplicateShape {
                shape: entry.id.clone(),
            });
        }
        let mut shape = read_shape(entry, &arcs, &arc_bounds)?;
        measure(&mut shape, entry, &arcs, &moments, reference)?;
        for reference in shape.polygons.iter().flatten().flatten() {
            let users = &mut arcs[reference.index()].shapes;
            if !users.contains(&index) {
                users.push(index);
            }
        }
        shapes.push(shape);
    }
    let neighbours = classify(&mut arcs, &shapes);
    let around = |wanted: Option<ShapeRole>| {
        shapes
            .iter()
            .filter(|shape| wanted.is_none_or(|role| shape.role == role))
            .fold(Bounds::EMPTY, |all, shape| all.union(shape.bounds))
    };
    let regions = around(Some(ShapeRole::Region));
    let bounds = if regions.is_empty() {
        around(None)
    } else {
        regions
    };
    Ok(Topology {
        albers,
        arcs,
        shapes,
        neighbours,
        bounds,
    })
}

fn check_quantisation(quantisation: &Quantisation) -> Result<(), BoundariesFault> {
    let near = |coordinate: f64| coordinate.abs() <= LIMIT_M;
    if near(quantisation.origin.x)
        && near(quantisation.origin.y)
        && (0.001..=100_000.0).contains(&quantisation.step_m)
    {
        Ok(())
    } else {
        Err(BoundariesFault::Quantisation)
    }
}

fn read_arcs(file: &BoundariesFile) -> Result<Vec<TopologyArc>, BoundariesFault> {
    let read = |(arc, line): (usize, &String)| {
        let vertices = decode(line).map_err(|fault| BoundariesFault::Arc { arc, fault })?;
        let points: Vec<Projected> = vertices
            .iter()
            .map(|vertex| file.quantisation.plane_from_grid(vertex.x, vertex.y))
            .collect();
        if points
            .iter()
            .any(|point| point.x.abs() > LIMIT_M || point.y.abs() > LIMIT_M)
        {
            return Err(BoundariesFault::FarAway { arc });
        }
        Ok(TopologyArc {
            points,
            weights: vertices.iter().map(|vertex| vertex.weight).collect(),
            shapes: Vec::new(),
            kind: ArcKind::Context,
        })
    };
    file.arcs.iter().enumerate().map(read).collect()
}

fn read_shape(
    entry: &ShapeEntry,
    arcs: &[TopologyArc],
    arc_bounds: &[Bounds],
) -> Result<Shape, BoundariesFault> {
    let shape = || entry.id.clone();
    if entry.polygons.is_empty() || entry.polygons.iter().any(Vec::is_empty) {
        return Err(BoundariesFault::EmptyPolygon { shape: shape() });
    }
    let mut bounds = Bounds::EMPTY;
    let mut polygons = Vec::with_capacity(entry.polygons.len());
    for (polygon, rings) in entry.polygons.iter().enumerate() {
        let mut read_rings = Vec::with_capacity(rings.len());
        for (ring, references) in rings.iter().enumerate() {
            let references: Vec<ArcRef> = references.iter().copied().map(ArcRef).collect();
            if let Some(bad) = references.iter().find(|one| one.index() >= arcs.len()) {
                return Err(BoundariesFault::ArcOutOfRange {
                    shape: shape(),
                    reference: bad.0,
                    arcs: arcs.len(),
                });
            }
            if !closes(&references, arcs) {
                return Err(BoundariesFault::OpenRing {
                    shape: shape(),
                    polygon,
                    ring,
                });
            }
            for reference in &references {
                bounds = bounds.union(arc_bounds[reference.index()]);
            }
            read_rings.push(references);
        }
        polygons.push(read_rings);
    }
    Ok(Shape {
        id: shape(),
        role: entry.role,
        polygons,
        bounds,
        area_km2: 0.0,
        centroid: Projected::default(),
        label: entry.label,
    })
}

/// Whether each arc starts where the one before ends, and the last where the first starts.
fn closes(ring: &[ArcRef], arcs: &[TopologyArc]) -> bool {
    let ends = |reference: &ArcRef| {
        let points = &arcs[reference.index()].points;
        let (first, last) = (points.first().copied(), points.last().copied());
        if reference.reversed() {
            (last, first)
        } else {
            (first, last)
        }
    };
    let Some(last) = ring.last() else {
        return false;
    };
    let mut end = ends(last).1;
    ring.iter().all(|reference| {
        let (start, next_end) = ends(reference);
        let meets = start == end;
        end = next_end;
        meets
    })
}

fn arc_moments(arc: &TopologyArc, origin: Projected) -> Moments {
    arc.points.windows(2).fold(Moments::default(), |sum, pair| {
        let (ax, ay) = (pair[0].x - origin.x, pair[0].y - origin.y);
        let (bx, by) = (pair[1].x - origin.x, pair[1].y - origin.y);
        let cross = ax * by - bx * ay;
        Moments {
            twice_area: sum.twice_area + cross,
            x: sum.x + cross * (ax + bx),
            y: sum.y + cross * (ay + by),
        }
    })
}

/// Works out area and centroid, and checks that rings enclose something and that the
/// label lies in the shape's box.
fn measure(
    shape: &mut Shape,
    entry: &ShapeEntry,
    arcs: &[TopologyArc],
    moments: &[Moments],
    origin: Projected,
) -> Result<(), BoundariesFault> {
    let mut total = Moments::default();
    for (polygon, rings) in shape.polygons.iter().enumerate() {
        for (ring, references) in rings.iter().enumerate() {
            let mut sum = Moments::default();
            let mut vertices = 0;
            for reference in references {
                let sign = if reference.reversed() { -1.0 } else { 1.0 };
                let arc = moments[reference.index()];
                sum.twice_area += sign * arc.twice_area;
                sum.x += sign * arc.x;
                sum.y += sign * arc.y;
                vertices += arcs[reference.index()].points.len() - 1;
            }
            if vertices < 3 || sum.twice_area == 0.0 {
                return Err(BoundariesFault::FlatRing {
                    shape: entry.id.clone(),
                    polygon,
                    ring,
                });
            }
            // Outer rings count for, holes against, whichever way they run.
            let sign = sum.twice_area.signum() * if ring == 0 { 1.0 } else { -1.0 };
            total.twice_area += sign * sum.twice_area;
            total.x += sign * sum.x;
            total.y += sign * sum.y;
        }
    }
    shape.area_km2 = total.twice_area / 2.0 / 1e6;
    // Six times the area divides the moments; see any text on the centroid of a polygon.
    let centroid = Projected {
        x: origin.x + total.x / (3.0 * total.twice_area),
        y: origin.y + total.y / (3.0 * total.twice_area),
    };
    shape.centroid = if centroid.is_finite() {
        centroid
    } else {
        shape.bounds.centre()
    };
    let label = entry.label;
    if shape.bounds.contains(label.at) && label.clearance_m.is_finite() && label.clearance_m >= 0.0
    {
        Ok(())
    } else {
        Err(BoundariesFault::LabelPoint {
            shape: entry.id.clone(),
        })
    }
}

/// Says of each arc what it separates; gives each region's neighbouring regions.
fn classify(arcs: &mut [TopologyArc], shapes: &[Shape]) -> Vec<Vec<usize>> {
    let mut neighbours = vec![BTreeSet::new(); shapes.len()];
    for arc in arcs {
        let regions: Vec<usize> = arc
            .shapes
            .iter()
            .copied()
            .filter(|&shape| shapes[shape].role == ShapeRole::Region)
            .collect();
        arc.kind = match regions.as_slice() {
            [] => ArcKind::Context,
            [_] => ArcKind::Outer,
            _ => ArcKind::Inner,
        };
        for &one in &regions {
            for &other in &regions {
                if one != other {
                    neighbours[one].insert(other);
                }
            }
        }
    }
    neighbours
        .into_iter()
        .map(|set| set.into_iter().collect())
        .collect()
}
