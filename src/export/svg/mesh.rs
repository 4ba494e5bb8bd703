//! Triangles: areas of one colour become outlines, gradients along an axis become gradients,
//! anything else becomes an image.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, TextureId};

use super::picture::{self, Pictures};
use super::writer::{Writer, push_line, push_number_attribute, push_opacity};

/// Writes a mesh.
pub(super) fn write_mesh(out: &mut Writer, pictures: &Pictures<'_>, mesh: &Mesh) {
    if mesh.indices.is_empty() || !mesh.is_valid() {
        return;
    }
    let plain = mesh.texture_id == TextureId::default();
    if plain && mesh.vertices.iter().any(|vertex| vertex.uv != WHITE_UV) {
        return out.warn("letters that were painted as triangles are left out");
    }
    if plain && let Some(areas) = flat_areas(mesh) {
        for (colour, triangles) in areas {
            out.body.push_str("<path");
            out.push_fill(colour);
            write_outline(out, mesh, &triangles);
        }
        return;
    }
    if plain && let Some(gradient) = axis_gradient(mesh) {
        let id = define_gradient(out, mesh, &gradient);
        let _ = write!(out.body, "<path fill=\"url(#{id})\"");
        let triangles: Vec<[u32; 3]> = triangles_of(mesh).collect();
        write_outline(out, mesh, &triangles);
        return;
    }
    match pictures.of_mesh(mesh) {
        Some(image) => picture::write_image(out, &image, mesh.calc_bounds(), 0.0),
        None => out.warn("an image whose pixels are not known is left out"),
    }
}

fn triangles_of(mesh: &Mesh) -> impl Iterator<Item = [u32; 3]> {
    mesh.indices.as_chunks::<3>().0.iter().copied()
}

fn vertex(mesh: &Mesh, index: u32) -> Option<&Vertex> {
    mesh.vertices.get(index as usize)
}

/// The triangles by colour in the order of their first use, if each has one colour.
fn flat_areas(mesh: &Mesh) -> Option<Vec<(Color32, Vec<[u32; 3]>)>> {
    let mut areas: Vec<(Color32, Vec<[u32; 3]>)> = Vec::new();
    for triangle in triangles_of(mesh) {
        let colour = vertex(mesh, triangle[0])?.color;
        for index in triangle {
            if vertex(mesh, index)?.color != colour {
                return None;
            }
        }
        match areas.iter_mut().rev().find(|(known, _)| *known == colour) {
            Some((_, triangles)) => triangles.push(triangle),
            None => areas.push((colour, vec![triangle])),
        }
    }
    Some(areas)
}

/// ` d="…"/>` of the outline of triangles: the edges that only one triangle has, chained.
fn write_outline(out: &mut Writer, mesh: &Mesh, triangles: &[[u32; 3]]) {
    out.body.push_str(" d=\"");
    for ring in outline_rings(mesh, triangles) {
        push_line(&mut out.body, &ring, true);
    }
    out.body.push_str("\"/>\n");
}

/// Vertices at one place count as one, as meshes repeat them at seams of colour or texture.
fn outline_rings(mesh: &Mesh, triangles: &[[u32; 3]]) -> Vec<Vec<Pos2>> {
    let mut places: BTreeMap<(u32, u32), u32> = BTreeMap::new();
    let mut positions: Vec<Pos2> = Vec::new();
    let mut edges: BTreeMap<(u32, u32), usize> = BTreeMap::new();
    for triangle in triangles {
        let mut corners = [0_u32; 3];
        for (corner, index) in corners.iter_mut().zip(triangle) {
            let Some(vertex) = vertex(mesh, *index) else {
                return Vec::new();
            };
            let key = (vertex.pos.x.to_bits(), vertex.pos.y.to_bits());
            *corner = *places.entry(key).or_insert_with(|| {
                positions.push(vertex.pos);
                positions.len() as u32 - 1
            });
        }
        let at = |corner: u32| positions.get(corner as usize).copied().unwrap_or_default();
        let [a, b, c] = corners.map(at);
        // All the same way round, so that shared edges run in opposite directions.
        if (b - a).rot90().dot(c - a) < 0.0 {
            corners.swap(1, 2);
        }
        let [a, b, c] = corners;
        for (from, to) in [(a, b), (b, c), (c, a)] {
            if from == to {
                continue;
            }
            match edges.get_mut(&(to, from)) {
                Some(count) if *count > 1 => *count -= 1,
                Some(_) => {
                    edges.remove(&(to, from));
                }
                None => *edges.entry((from, to)).or_insert(0) += 1,
            }
        }
    }
    chain(edges, &positions)
}

fn chain(mut edges: BTreeMap<(u32, u32), usize>, positions: &[Pos2]) -> Vec<Vec<Pos2>> {
    let mut rings = Vec::new();
    while let Some((&(start, _), _)) = edges.first_key_value() {
        let mut ring = Vec::new();
        let mut here = start;
        while let Some((&edge, _)) = edges.range((here, 0)..=(here, u32::MAX)).next() {
            if let Some(count) = edges.get_mut(&edge) {
                *count -= 1;
                if *count == 0 {
                    edges.remove(&edge);
                }
            }
            ring.extend(positions.get(here as usize));
            here = edge.1;
            if here == start {
                break;
            }
        }
        rings.push(ring);
    }
    rings
}

/// Colours along one axis: `(place, colour)` in order.
struct AxisGradient {
    horizontal: bool,
    stops: Vec<(f32, Color32)>,
}

fn axis_gradient(mesh: &Mesh) -> Option<AxisGradient> {
    [true, false].into_iter().find_map(|horizontal| {
        let mut stops: Vec<(f32, Color32)> = Vec::new();
        for vertex in &mesh.vertices {
            let place = if horizontal {
                vertex.pos.x
            } else {
                vertex.pos.y
            };
            match stops.iter().find(|(known, _)| *known == place) {
                Some((_, colour)) if *colour != vertex.color => return None,
                Some(_) => {}
                None => stops.push((place, vertex.color)),
            }
        }
        stops.sort_by(|a, b| a.0.total_cmp(&b.0));
        // The triangles must not jump over a stop, or the colour between would differ.
        let spans_one_step = triangles_of(mesh).all(|triangle| {
            let mut steps: Vec<usize> = triangle
                .iter()
                .filter_map(|&index| vertex(mesh, index))
                .filter_map(|v| {
                    let place = if horizontal { v.pos.x } else { v.pos.y };
                    stops.iter().position(|(known, _)| *known == place)
                })
                .collect();
            steps.sort_unstable();
            steps
                .first()
                .zip(steps.last())
                .is_some_and(|(a, b)| b - a <= 1)
        });
        (stops.len() > 1 && spans_one_step).then_some(AxisGradient { horizontal, stops })
    })
}

fn define_gradient(out: &mut Writer, mesh: &Mesh, gradient: &AxisGradient) -> String {
    let id = out.definition_id("gradient");
    let bounds: Rect = mesh.calc_bounds();
    let (from, to) = if gradient.horizontal {
        (bounds.left_top(), bounds.right_top())
    } else {
        (bounds.left_top(), bounds.left_bottom())
    };
    let defs = &mut out.defs;
    let _ = write!(
        defs,
        "<linearGradient id=\"{id}\" gradientUnits=\"userSpaceOnUse\""
    );
    for (name, value) in [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)] {
        push_number_attribute(defs, name, value);
    }
    defs.push('>');
    let length = (to - from).length();
    for (index, (place, colour)) in gradient.stops.iter().enumerate() {
        let start = if gradient.horizontal { from.x } else { from.y };
        let thousandths = ((place - start) / length * 1000.0).round();
        let alpha = colour.a();
        // What is clear has no colour in egui, where colours are premultiplied; in SVG it would
        // mix its black into what is not.
        let neighbours = [index.wrapping_sub(1), index + 1].map(|index| gradient.stops.get(index));
        let hue = neighbours
            .into_iter()
            .flatten()
            .map(|(_, colour)| *colour)
            .find(|_| alpha == 0)
            .unwrap_or(*colour);
        let [red, green, blue, _] = hue.to_srgba_unmultiplied();
        let _ = write!(
            defs,
            "<stop offset=\"{}\" stop-color=\"#{red:02x}{green:02x}{blue:02x}\"",
            thousandths / 1000.0
        );
        if alpha < 255 {
            defs.push_str(" stop-opacity=\"");
            push_opacity(defs, alpha);
            defs.push('"');
        }
        defs.push_str("/>");
    }
    defs.push_str("</linearGradient>\n");
    id
}
