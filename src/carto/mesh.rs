//! Shapes as triangles.

use geo::{Coord, LineString, Polygon, TriangulateEarcut};

use super::level::Ring;
use super::point::Projected;

/// Triangles in metres from a plane origin; three indices make one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShapeMesh {
    /// Corners: metres east and north of the origin.
    pub vertices: Vec<[f32; 2]>,
    /// Three to a triangle, into `vertices`.
    pub indices: Vec<u32>,
}

impl ShapeMesh {
    /// Cuts polygons (outer ring first, then holes) into triangles by ear clipping.
    #[must_use]
    pub fn from_polygons(polygons: &[Vec<Ring>], plane_origin: Projected) -> Self {
        let mut mesh = Self::default();
        for rings in polygons {
            let mut lines = rings.iter().map(|ring| line_string(ring, plane_origin));
            let Some(outer) = lines.next() else { continue };
            let cut = Polygon::new(outer, lines.collect()).earcut_triangles_raw();
            let base = mesh.vertices.len();
            mesh.vertices
                .extend(cut.vertices.iter().map(|&[x, y]| [x as f32, y as f32]));
            mesh.indices.extend(
                cut.triangle_indices
                    .iter()
                    .map(|&index| (base + index) as u32),
            );
        }
        mesh
    }

    /// The sum of the triangles' areas, km².
    #[must_use]
    pub fn area_km2(&self) -> f64 {
        let corner = |index: u32| {
            let [x, y] = self.vertices[index as usize];
            (f64::from(x), f64::from(y))
        };
        let triangle = |three: &[u32]| {
            let (a, b, c) = (corner(three[0]), corner(three[1]), corner(three[2]));
            ((b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)).abs() / 2.0
        };
        self.indices.chunks_exact(3).map(triangle).sum::<f64>() / 1e6
    }
}

fn line_string(ring: &Ring, origin: Projected) -> LineString<f64> {
    ring.iter()
        .map(|point| Coord {
            x: point.x - origin.x,
            y: point.y - origin.y,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_with_a_hole_keeps_its_area() {
        let square = |side: f64| -> Ring {
            [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
                .map(|(x, y)| Projected::new((x - 0.5) * side, (y - 0.5) * side))
                .to_vec()
        };
        let mesh =
            ShapeMesh::from_polygons(&[vec![square(4e3), square(2e3)]], Projected::default());
        assert!((mesh.area_km2() - 12.0).abs() < 1e-6);
        assert!(
            ShapeMesh::from_polygons(&[Vec::new()], Projected::default())
                .indices
                .is_empty()
        );
    }
}
