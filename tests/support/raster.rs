//! A small rasteriser for what egui tessellates, so that pictures can be compared without a
//! graphics card. Blends premultiplied colours in gamma space, as egui's own painters do.

use std::collections::HashMap;

use egui::epaint::{ClippedPrimitive, ImageData, ImageDelta, Primitive, Vertex};
use egui::{Color32, ColorImage, Context, FullOutput, Pos2, Rect, TextureId, pos2};

/// Keeps textures from frame to frame, as a painter does.
#[derive(Default)]
pub struct Rasteriser {
    textures: HashMap<TextureId, ColorImage>,
}

impl Rasteriser {
    /// The picture of an output of `size_px` pixels on `ground`.
    pub fn render(
        &mut self,
        context: &Context,
        mut output: FullOutput,
        size_px: [usize; 2],
        ground: Color32,
    ) -> ColorImage {
        for (id, deltas) in output.textures_delta.set.drain() {
            for delta in deltas {
                self.apply(id, &delta);
            }
        }
        output.textures_delta.clear();
        let scale = output.pixels_per_point;
        let mut picture = ColorImage::filled(size_px, ground);
        for ClippedPrimitive {
            clip_rect,
            primitive,
        } in context.tessellate(output.shapes, scale)
        {
            let Primitive::Mesh(mesh) = primitive else {
                continue;
            };
            let texture = self.textures.get(&mesh.texture_id);
            for triangle in mesh.indices.as_chunks::<3>().0 {
                let corners = triangle.map(|index| mesh.vertices[index as usize]);
                fill(&mut picture, clip_rect, scale, corners, texture);
            }
        }
        picture
    }

    fn apply(&mut self, id: TextureId, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let Some([left, top]) = delta.pos else {
            self.textures.insert(id, (**image).clone());
            return;
        };
        let whole = self.textures.get_mut(&id).expect("a part of a known image");
        for row in 0..image.height() {
            for column in 0..image.width() {
                whole[(left + column, top + row)] = image[(column, row)];
            }
        }
    }
}

/// A pixel this near an edge is filled from both sides rather than from none.
const SLACK_PX: f32 = 1e-3;

fn fill(
    picture: &mut ColorImage,
    clip: Rect,
    scale: f32,
    corners: [Vertex; 3],
    texture: Option<&ColorImage>,
) {
    let [a, b, c] = corners.map(|vertex| vertex.pos.to_vec2() * scale);
    let area = (b - a).rot90().dot(c - a);
    if area == 0.0 {
        return;
    }
    let clip = Rect::from_min_max(
        (clip.min.to_vec2() * scale).round().to_pos2(),
        (clip.max.to_vec2() * scale).round().to_pos2(),
    );
    let [width, height] = picture.size;
    let page = Rect::from_min_max(Pos2::ZERO, pos2(width as f32, height as f32));
    let reach = Rect::from_points(&[a.to_pos2(), b.to_pos2(), c.to_pos2()])
        .intersect(clip)
        .intersect(page);
    if !reach.is_positive() {
        return;
    }
    // Most triangles of a map are of one colour throughout: worked out once.
    let one_colour = corners[1..]
        .iter()
        .all(|corner| corner.uv == corners[0].uv && corner.color == corners[0].color)
        .then(|| shade(&corners, [1.0, 0.0, 0.0], texture));
    let weights_at = |at: egui::Vec2| {
        [
            (c - b).rot90().dot(at - b) / area,
            (a - c).rot90().dot(at - c) / area,
            (b - a).rot90().dot(at - a) / area,
        ]
    };
    for row in reach.min.y as usize..(reach.max.y.ceil() as usize).min(height) {
        let y = row as f32 + 0.5;
        if y < clip.min.y || y > clip.max.y {
            continue;
        }
        // The weights change evenly along a row: where all are positive is one stretch of it.
        // Measured from its left end, because far from a triangle rounding opens gaps between two.
        let left = reach.min.x.floor();
        let first = weights_at(egui::vec2(left + 0.5, y));
        let next = weights_at(egui::vec2(left + 1.5, y));
        let mut from = reach.min.x.floor().max((clip.min.x - 0.5).ceil());
        let mut until = (reach.max.x.ceil() - 1.0).min((clip.max.x - 0.5).floor());
        for (start, after) in first.into_iter().zip(next) {
            let step = after - start;
            if step > 0.0 {
                from = from.max(left + (-start / step - SLACK_PX).ceil());
            } else if step < 0.0 {
                until = until.min(left + (-start / step + SLACK_PX).floor());
            } else if start < 0.0 {
                until = -1.0;
            }
        }
        if until < from {
            continue;
        }
        for column in from.max(0.0) as usize..=(until as usize).min(width - 1) {
            let colour = one_colour.unwrap_or_else(|| {
                let weights = weights_at(egui::vec2(column as f32 + 0.5, y));
                shade(&corners, weights, texture)
            });
            let pixel = &mut picture.pixels[row * width + column];
            *pixel = if colour.is_opaque() {
                colour
            } else {
                pixel.blend(colour)
            };
        }
    }
}

fn shade(corners: &[Vertex; 3], weights: [f32; 3], texture: Option<&ColorImage>) -> Color32 {
    let mut channels = [0.0_f32; 4];
    let mut uv = egui::Vec2::ZERO;
    for (corner, weight) in corners.iter().zip(weights) {
        for (sum, channel) in channels.iter_mut().zip(corner.color.to_array()) {
            *sum += f32::from(channel) * weight;
        }
        uv += corner.uv.to_vec2() * weight;
    }
    let texel = texture.map_or([255.0; 4], |image| sample(image, uv.to_pos2()));
    let mixed = [0, 1, 2, 3].map(|i| (channels[i] * texel[i] / 255.0).round().clamp(0.0, 255.0));
    let [red, green, blue, alpha] = mixed.map(|channel| channel as u8);
    Color32::from_rgba_premultiplied(red, green, blue, alpha)
}

/// Bilinear, as painters sample the font atlas.
fn sample(image: &ColorImage, uv: Pos2) -> [f32; 4] {
    let [width, height] = image.size;
    let x = (uv.x * width as f32 - 0.5).clamp(0.0, width as f32 - 1.0);
    let y = (uv.y * height as f32 - 0.5).clamp(0.0, height as f32 - 1.0);
    let (left, top) = (x as usize, y as usize);
    let (right, bottom) = ((left + 1).min(width - 1), (top + 1).min(height - 1));
    let (across, down) = (x.fract(), y.fract());
    let texel = |column, row| image[(column, row)].to_array().map(f32::from);
    let corners = [
        (texel(left, top), (1.0 - across) * (1.0 - down)),
        (texel(right, top), across * (1.0 - down)),
        (texel(left, bottom), (1.0 - across) * down),
        (texel(right, bottom), across * down),
    ];
    [0, 1, 2, 3].map(|i| {
        corners
            .iter()
            .map(|(texel, weight)| texel[i] * weight)
            .sum()
    })
}

/// The mean difference of two pictures, per channel, from 0 (the same) to 1.
pub fn mean_difference(one: &ColorImage, other: &ColorImage) -> f64 {
    assert_eq!(one.size, other.size);
    let total: u64 = one
        .pixels
        .iter()
        .zip(&other.pixels)
        .flat_map(|(a, b)| a.to_array().into_iter().zip(b.to_array()).take(3))
        .map(|(a, b)| u64::from(a.abs_diff(b)))
        .sum();
    total as f64 / (one.pixels.len() as f64 * 3.0 * 255.0)
}
