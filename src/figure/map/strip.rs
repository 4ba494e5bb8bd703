//! Lines of constant width as triangles, with their own anti-aliased edge.

use crate::carto::StrokeLine;
use egui::epaint::Vertex;
use egui::{Color32, Mesh, Pos2, Vec2, pos2};

/// The step from the plane to the screen, in single precision: coordinates are relative to the
/// topology's plane origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ToScreen {
    /// Where the plane origin is on the screen.
    pub origin: Pos2,
    /// Points per metre.
    pub points_per_metre: f32,
}

impl ToScreen {
    /// Where a point relative to the plane origin is on the screen; north is up.
    #[inline]
    #[must_use]
    pub fn apply(self, [x, y]: [f32; 2]) -> Pos2 {
        pos2(
            self.origin.x + x * self.points_per_metre,
            self.origin.y - y * self.points_per_metre,
        )
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineStyle {
    /// Width in points.
    pub width_pt: f32,
    /// Colour.
    pub colour: Color32,
    /// Width of the fading edge in points: one pixel.
    pub feather_pt: f32,
}

/// How much of a line's middle, in pixels, is too narrow to be worth a vertex of its own.
const NO_MIDDLE: f32 = 0.1;

/// Appends a line to `mesh`: four vertices a point (faded, full, full, faded), or three for a line
/// about as wide as a pixel; a narrower one is drawn a pixel wide and paler.
pub fn append_line(mesh: &mut Mesh, line: &StrokeLine, to_screen: ToScreen, style: LineStyle) {
    if line.points.len() < 2 {
        return;
    }
    let feather = style.feather_pt;
    let (inner, colour) = if style.width_pt > feather {
        ((style.width_pt - feather) / 2.0, style.colour)
    } else {
        (0.0, style.colour.gamma_multiply(style.width_pt / feather))
    };
    let outer = inner + feather;
    let clear = Color32::TRANSPARENT;
    let wide = [
        (outer, clear),
        (inner, colour),
        (-inner, colour),
        (-outer, clear),
    ];
    let thin = [(outer, clear), (0.0, colour), (-outer, clear)];
    let profile = if inner > NO_MIDDLE * feather {
        &wide[..]
    } else {
        &thin[..]
    };
    let base = mesh.vertices.len() as u32;
    let segments = line.points.len() - 1;
    mesh.vertices.reserve(line.points.len() * profile.len());
    mesh.indices.reserve(segments * (profile.len() - 1) * 6);
    for (point, normal) in line.points.iter().zip(&line.normals) {
        let at = to_screen.apply(*point);
        let normal = Vec2::new(normal[0], -normal[1]);
        for &(offset, colour) in profile {
            mesh.vertices
                .push(Vertex::untextured(at + normal * offset, colour));
        }
    }
    let across = profile.len() as u32;
    for segment in 0..segments as u32 {
        let from = base + segment * across;
        let to = from + across;
        for side in 0..across - 1 {
            let (a, b, c, d) = (from + side, from + side + 1, to + side, to + side + 1);
            mesh.indices.extend_from_slice(&[a, b, c, b, d, c]);
        }
    }
}

/// Appends a segment with square ends.
pub fn append_segment(mesh: &mut Mesh, from: Pos2, to: Pos2, style: LineStyle) {
    let along = (to - from).normalized();
    let normal = along.rot90();
    let base = mesh.vertices.len() as u32;
    let inner = ((style.width_pt - style.feather_pt) / 2.0).max(0.0);
    let outer = inner + style.feather_pt;
    for at in [from, to] {
        for (offset, colour) in [
            (outer, Color32::TRANSPARENT),
            (inner, style.colour),
            (-inner, style.colour),
            (-outer, Color32::TRANSPARENT),
        ] {
            mesh.vertices
                .push(Vertex::untextured(at + normal * offset, colour));
        }
    }
    for side in 0..3 {
        let (a, b, c, d) = (
            base + side,
            base + side + 1,
            base + 4 + side,
            base + 5 + side,
        );
        mesh.indices.extend_from_slice(&[a, b, c, b, d, c]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carto::Projected;

    fn line() -> StrokeLine {
        let points = [(0.0, 0.0), (1000.0, 0.0), (1000.0, 1000.0)];
        let points = points.map(|(x, y)| Projected::new(x, y));
        StrokeLine::new(&points, Projected::default())
    }

    #[test]
    fn a_line_keeps_its_width_at_every_zoom() {
        for points_per_metre in [0.001, 0.1, 10.0] {
            let mut mesh = Mesh::default();
            let to_screen = ToScreen {
                origin: Pos2::ZERO,
                points_per_metre,
            };
            let style = LineStyle {
                width_pt: 3.0,
                colour: Color32::BLACK,
                feather_pt: 1.0,
            };
            append_line(&mut mesh, &line(), to_screen, style);
            let width = mesh.vertices[1].pos.distance(mesh.vertices[2].pos);
            assert!(
                (width - 2.0).abs() < 1e-3,
                "full colour over {width} points"
            );
            let faded = mesh.vertices[0].pos.distance(mesh.vertices[3].pos);
            assert!((faded - 4.0).abs() < 1e-3);
            assert!(mesh.is_valid());
        }
    }

    #[test]
    fn a_hairline_is_paler_rather_than_thinner_than_a_pixel() {
        let mut mesh = Mesh::default();
        let to_screen = ToScreen {
            origin: Pos2::ZERO,
            points_per_metre: 0.01,
        };
        let style = LineStyle {
            width_pt: 0.5,
            colour: Color32::BLACK,
            feather_pt: 1.0,
        };
        append_line(&mut mesh, &line(), to_screen, style);
        assert!(mesh.vertices[1].color.a() < 200);
    }
}
